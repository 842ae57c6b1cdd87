//! No character of the kept text is lost, doubled or moved.

use super::{ALL, kept, layout, texts};
use crate::Block;
use crate::assemble::{Keep, assemble};
use crate::layout::BlockKind;
use crate::strip::Kept;
use proptest::prelude::*;

/// Every visible character of the blocks, captions of pictures left out.
fn characters(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(p) => out.push_str(p.text()),
            Block::Heading(h) => out.push_str(h.text()),
            Block::List(list) => list.items().iter().for_each(|i| characters(i.blocks(), out)),
            Block::Quote(quote) => characters(quote.blocks(), out),
            Block::Code(code) => out.push_str(code.text()),
            Block::Table(table) => {
                out.push_str(table.caption().unwrap_or_default());
                let cells = table.rows().iter().flat_map(|row| row.cells());
                cells.for_each(|cell| out.push_str(cell.content().text()));
            }
            Block::Image(_) | Block::Embed(_) => {}
        }
    }
}

fn visible(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Small pages of nested elements with numbered words, so that order shows.
fn page() -> impl Strategy<Value = String> {
    let word = "[a-c汉，。]{1,3}([ \n　][a-c]{1,2})?";
    let leaf = prop_oneof![
        6 => word.prop_map(|word| word),
        1 => Just("<br>".to_owned()),
        1 => Just("<img src=/a.jpg>".to_owned()),
        1 => Just("<hr>".to_owned()),
    ];
    let tags = prop::sample::select(vec![
        "p",
        "div",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "h2",
        "b",
        "a href=/x",
        "table",
        "tr",
        "td",
        "th",
        "section",
        "figure",
        "span class=x",
        "code",
    ]);
    let tree = leaf.prop_recursive(6, 60, 5, move |inner| {
        (tags.clone(), prop::collection::vec(inner, 0..5)).prop_map(|(tag, inside)| {
            let name = tag.split(' ').next().unwrap_or_default();
            format!("<{tag}>{}</{name}>", inside.concat())
        })
    });
    prop::collection::vec(tree, 1..6).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn every_kept_character_comes_out_once_and_in_order(
        html in page(),
        drops in prop::collection::vec(any::<bool>(), 0..64),
        cut in 0usize..4,
    ) {
        let layout = layout(&html);
        let is_kept = |block: usize| !drops.get(block).copied().unwrap_or(false);
        let mut expected = String::new();
        let mut kept = Vec::new();
        for (index, block) in layout.blocks.iter().enumerate().filter(|(i, _)| is_kept(*i)) {
            let text = layout.block_text(block);
            let first = text.chars().take(cut).map(char::len_utf8).sum::<usize>();
            let cuts = if index % 3 == 0 && cut > 0 && first > 0 {
                expected.push_str(&text[first..]);
                std::iter::once(block.text.start..block.text.start + first).collect()
            } else {
                expected.push_str(text);
                Vec::new()
            };
            kept.push(Kept { block: index, cuts });
        }
        // A picture may take the line below it as its caption.
        kept.retain(|kept| !matches!(layout.blocks[kept.block].kind, BlockKind::Image(_)));
        for keep in [ALL, Keep { images: false, links: false, tables: false, embeds: false }] {
            let mut text = String::new();
            characters(&assemble(&layout, &texts(&layout), &kept, None, keep), &mut text);
            prop_assert_eq!(visible(&text), visible(&expected), "{}", html);
        }
    }
}

#[test]
fn real_pages_come_out_with_every_character() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["target/corpora/gne", "target/corpora/readability", "../shared/corpora/zhnews"];
    let pages =
        folders.iter().filter_map(|folder| std::fs::read_dir(root.join(folder).join("pages")).ok());
    let pages: Vec<_> = pages.flatten().flatten().map(|page| page.path()).collect();
    if pages.is_empty() {
        println!("skipped: no corpus is there");
    }
    for page in pages {
        let bytes = std::fs::read(&page).expect("a page of the corpus");
        let layout = layout(&String::from_utf8_lossy(&bytes));
        let mut kept = kept(&layout, &[]);
        kept.retain(|kept| !matches!(layout.blocks[kept.block].kind, BlockKind::Image(_)));
        let mut text = String::new();
        characters(&assemble(&layout, &texts(&layout), &kept, None, ALL), &mut text);
        let (text, all) = (visible(&text), visible(&layout.text));
        let common = text.chars().zip(all.chars()).take_while(|(a, b)| a == b).count();
        let after = |text: &str| text.chars().skip(common).take(80).collect::<String>();
        assert_eq!(after(&text), after(&all), "{} after {common}", page.display());
    }
}
