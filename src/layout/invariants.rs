//! What holds for the layout of every page.

use super::apparatus::is_apparatus;
use super::element::{Attributes, Kind};
use super::formula::{self, Part};
use super::space::Glyph;
use super::tests::layout_of;
use super::{BlockKind, Layout, Sums, lay_out};
use crate::dom::{self, Edge, Parsed};
use crate::rules::Marks;
use crate::{Limits, layout::Run};
use proptest::prelude::*;
use std::ops::Range;

/// Fails with the reason where `layout` is not what a layout must be.
pub(super) fn check(layout: &Layout, parsed: &Parsed) {
    check_blocks(layout);
    check_containers(layout);
    let text: String = layout.text.chars().filter(|&c| is_visible(c)).collect();
    assert_eq!(text, visible_text(parsed), "every visible character once and in order");
}

fn check_blocks(layout: &Layout) {
    let (mut text, mut runs) = (0, 0);
    for block in &layout.blocks {
        assert_eq!(block.text.start, text, "blocks follow one another");
        assert_eq!(block.runs.start, runs, "runs follow one another");
        (text, runs) = (block.text.end, block.runs.end);
        let content = layout.block_text(block);
        assert_eq!(block.characters as usize, content.chars().count());
        assert!(block.link_characters <= block.characters);
        assert!(block.strong_characters <= block.characters);
        assert!(block.link_characters == 0 || block.links > 0);
        match block.kind {
            BlockKind::Text => {
                assert_eq!(content, content.trim());
                assert!(!content.is_empty());
            }
            BlockKind::Preformatted => assert_eq!(content, content.trim_end()),
            BlockKind::Image(image) => assert!(image < layout.images.len() && content.is_empty()),
            BlockKind::Embed(embed) => assert!(embed < layout.embeds.len() && content.is_empty()),
            BlockKind::Rule => assert!(content.is_empty()),
        }
        check_runs(layout.block_runs(block), &block.text);
        let container = &layout.containers[block.container];
        assert!(container.hidden <= block.hidden);
    }
    assert_eq!((text, runs), (layout.text.len(), layout.runs.len()));
}

fn check_runs(runs: &[Run], block: &Range<usize>) {
    let mut open: Vec<&Range<usize>> = vec![block];
    let mut start = block.start;
    for run in runs {
        assert!(!run.text.is_empty());
        assert!(run.text.start >= start, "sorted by start");
        start = run.text.start;
        while open.pop_if(|around| around.end <= run.text.start).is_some() {}
        let around = open.last().expect("inside the block");
        assert!(run.text.end <= around.end, "nested");
        open.push(&run.text);
    }
}

fn check_containers(layout: &Layout) {
    assert_eq!(layout.containers[0].blocks, 0..layout.blocks.len());
    for (id, container) in layout.containers.iter().enumerate() {
        let inside = &layout.blocks[container.blocks.clone()];
        let sum = |count: fn(&super::Block) -> u32| inside.iter().map(count).sum::<u32>();
        assert_eq!(
            container.sums,
            Sums {
                blocks: inside.len() as u32,
                characters: sum(|block| block.characters),
                link_characters: sum(|block| block.link_characters),
                punctuation: sum(|block| block.punctuation),
                images: sum(|block| u32::from(matches!(block.kind, BlockKind::Image(_)))),
                links: sum(|block| block.links),
            }
        );
        let Some(parent) = container.parent else {
            assert_eq!(id, 0);
            continue;
        };
        assert!(parent < id, "parents before children");
        let around = &layout.containers[parent];
        assert_eq!(container.depth, around.depth + 1);
        assert!(around.blocks.start <= container.blocks.start);
        assert!(container.blocks.end <= around.blocks.end);
        assert!(around.hidden <= container.hidden);
        assert!(container.names.is_none_or(|names| names < layout.names.len()));
    }
    for (index, block) in layout.blocks.iter().enumerate() {
        assert!(layout.containers[block.container].blocks.contains(&index));
    }
    let positions: Vec<usize> = layout.zones.iter().map(|zone| zone.position).collect();
    assert!(positions.is_sorted() && positions.last().is_none_or(|&p| p <= layout.blocks.len()));
}

/// The marks of a quotation may be the layout's own.
fn is_visible(c: char) -> bool {
    Glyph::of(c) == Glyph::Visible && !matches!(c, '“' | '”' | '‘' | '’')
}

/// The visible characters of the tree, found in the plain way.
fn visible_text(parsed: &Parsed) -> String {
    let mut text = String::new();
    let mut skipped = 0;
    for edge in parsed.tree.root().traverse() {
        let (node, step) = match edge {
            Edge::Open(node) => (node, 1),
            Edge::Close(node) => (node, -1),
        };
        if let Some(element) = node.as_element() {
            let said = Attributes::of(element);
            let part = formula::read(node, element, said.class());
            if is_apparatus(node, &said) || part.is_some() {
                if let Some(Part::Whole(formula)) = part
                    && step == 1
                    && skipped == 0
                {
                    text.extend(formula.tex.chars().filter(|&c| is_visible(c)));
                }
                skipped += step;
                continue;
            }
            let kind = Kind::of(element.name());
            let is_left_out = matches!(kind, Kind::Skipped | Kind::Embed | Kind::Rule)
                || matches!(kind, Kind::Image | Kind::LineBreak) && node.first_child().is_none();
            skipped += i32::from(is_left_out) * step;
        } else if let Some(part) = node.as_text()
            && step == 1
            && skipped == 0
        {
            text.extend(part.chars().filter(|&c| is_visible(c)));
        }
    }
    text
}

fn pieces() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<div class=a>",
        "<span>",
        "</span>",
        "<b>",
        "</b>",
        "<i class='x y'>",
        "</i>",
        "<a href=u>",
        "<a>",
        "</a>",
        "<a href=v style='display:block'>",
        "<br>",
        "<br><br>",
        "<hr>",
        "<img src=i>",
        "<wbr>",
        "<ul>",
        "<li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "<td colspan=3 rowspan=0>",
        "</table>",
        "<caption>",
        "<h2>",
        "</h2>",
        "<pre>",
        "</pre>",
        "<blockquote>",
        "</blockquote>",
        "<span hidden>",
        "<p hidden>",
        "<div style='white-space:pre-wrap'>",
        "<center>",
        "</center>",
        "<noscript>",
        "</noscript>",
        "<video src=v>",
        "</video>",
        "<svg>",
        "<circle/>",
        "</svg>",
        "<math>",
        "<mi>",
        "</math>",
        "<button>",
        "</button>",
        "<x-y>",
        "</x-y>",
        "<script>s</script>",
        "<textarea>t</textarea>",
        "<select><option>o</select>",
        "<ruby>",
        "<rt>",
        "</ruby>",
        "<!-- 总声明-->",
        "<!-- x -->",
        "<code>",
        "</code>",
        "<ol start=4>",
        "</ol>",
        "<picture>",
        "<source srcset=s>",
        "</picture>",
        "a",
        "word",
        "字",
        "。",
        "“",
        " ",
        "\n",
        "\n\n",
        "\t",
        "　",
        "&nbsp;",
        "\u{200b}",
        "\u{200d}",
        "\u{feff}",
        "\u{200f}",
        "\u{ad}",
        "م",
        "👨",
        "&lt;",
        "\u{7f}",
        "e\u{301}",
        "\r\n",
        "어",
    ])
}

proptest! {
    #[test]
    fn every_page_has_a_sound_layout(pieces in prop::collection::vec(pieces(), 0..60)) {
        let html = pieces.concat();
        let parsed = dom::parse(&html, &Limits::default());
        check(&lay_out(&parsed, &Marks::new()), &parsed);
    }

    #[test]
    fn any_text_has_a_sound_layout(html in "\\PC{0,200}") {
        let parsed = dom::parse(&html, &Limits::default());
        check(&lay_out(&parsed, &Marks::new()), &parsed);
    }

    #[test]
    fn white_space_of_the_source_changes_no_paragraph(words in prop::collection::vec("[a-z]{1,5}", 1..8)) {
        let spread = format!("<p> {}\n</p>", words.join(" \n\t "));
        prop_assert_eq!(layout_of(&spread).text, words.join(" "));
    }
}

/// Pages of the small corpora, where they are unpacked.
#[test]
fn real_pages_have_a_sound_layout() {
    let corpora = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/corpora");
    let mut pages = 0;
    for corpus in ["gne", "leogao", "readability", "wmb", "zh"] {
        let Ok(files) = std::fs::read_dir(corpora.join(corpus).join("pages")) else {
            println!("skipped: no target/corpora/{corpus}");
            continue;
        };
        for file in files.flatten() {
            let bytes = std::fs::read(file.path()).expect("a page");
            let html = String::from_utf8(bytes).unwrap_or_else(|error| {
                encoding_rs::GB18030.decode(error.as_bytes()).0.into_owned()
            });
            let parsed = dom::parse(&html, &Limits::default());
            check(&lay_out(&parsed, &Marks::new()), &parsed);
            pages += 1;
        }
    }
    println!("{pages} pages");
}
