//! Our Markdown, read by another parser, says what the blocks say.

mod reader;

use super::render;
use crate::article::walk;
use crate::render::paragraphs;
use crate::render::samples::{any_blocks, item, list, ordered, paragraph, quote, styled};
use crate::sanitize::{image_address, link_address};
use crate::{Block, Code, Image, Paragraph, RichText, Style};
use proptest::prelude::*;
use reader::{Line, Node, read};
use std::collections::BTreeSet;

fn expected_line(content: &RichText, in_one: bool) -> Line {
    let mut line = Line::default();
    for (at, character) in content.text().char_indices() {
        let fits = |at: usize| content.text().is_char_boundary(at);
        let styles = content
            .spans()
            .iter()
            .filter(|span| fits(span.range().start) && fits(span.range().end))
            .filter(|span| span.range().contains(&at))
            .map(|span| name(span.style()))
            .collect();
        if character != '\0' {
            line.push(&character.to_string(), &styles);
        }
    }
    line.folded(in_one)
}

fn name(style: &Style) -> String {
    match style {
        Style::Link { href } => format!("link {}", address(href)),
        other => format!("{other:?}"),
    }
}

fn address(href: &str) -> String {
    link_address(href).unwrap_or_default().replace(' ', "%20")
}

fn expected(blocks: &[Block]) -> Vec<Node> {
    let plain = |text: &str| expected_line(&RichText::plain(text), true);
    let mut nodes = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(p) => nodes.push(Node::Text(expected_line(p.content(), false))),
            Block::Heading(heading) => nodes.push(Node::Heading(
                heading.level().clamp(1, 6),
                expected_line(heading.content(), true),
            )),
            Block::Code(code) => {
                let text = code.text().replace('\0', "").replace("\r\n", "\n").replace('\r', "\n");
                nodes.push(Node::Code(String::new(), format!("{text}\n")));
            }
            Block::Image(image) => {
                let mut caption = plain(image.caption().unwrap_or_default());
                let Some(src) = image_address(image.src()) else {
                    caption.style("Emphasis");
                    nodes.push(Node::Text(caption));
                    continue;
                };
                let mut line = plain(image.alt().unwrap_or_default());
                line.0.push(('\n', BTreeSet::new()));
                line.0.extend(caption.0);
                nodes.push(Node::Image(address(&src), line));
            }
            Block::Embed(embed) => {
                let title =
                    embed.title().filter(|title| !title.chars().all(super::escape::is_blank));
                let mut line = plain(title.unwrap_or(embed.url()));
                if link_address(embed.url()).is_some() {
                    line.style(&format!("link {}", address(embed.url())));
                }
                nodes.push(Node::Text(line));
            }
            Block::Quote(quote) => {
                let inner = expected(quote.blocks());
                if !inner.is_empty() {
                    nodes.push(Node::Quote(inner));
                }
            }
            Block::List(list) => {
                let mut items: Vec<Vec<Node>> =
                    list.items().iter().map(|item| expected(item.blocks())).collect();
                let Some(first) = items.iter().position(|item| !item.is_empty()) else { continue };
                items.retain(|item| !item.is_empty());
                let start = u64::from(list.start()) + first as u64;
                let start = start.min(u64::from(super::LARGEST_NUMBER));
                nodes.push(Node::List(list.is_ordered().then_some(start), items));
            }
            Block::Table(table) => {
                let rows = expected_rows(table);
                let width = rows.iter().map(Vec::len).max().unwrap_or_default();
                if width == 0 {
                    continue;
                }
                let mut caption = plain(table.caption().unwrap_or_default());
                caption.style("Emphasis");
                nodes.push(Node::Text(caption));
                let rows = rows.into_iter().filter(|row| !row.is_empty());
                nodes.push(Node::Table(
                    rows.map(|mut row| {
                        row.resize(width, Line::default());
                        row
                    })
                    .collect(),
                ));
            }
        }
    }
    nodes.retain(
        |node| !matches!(node, Node::Text(line) | Node::Heading(_, line) if line.0.is_empty()),
    );
    nodes
}

/// Every place of the grid, those that a cell spans beside its own empty.
fn expected_rows(table: &crate::Table) -> Vec<Vec<Line>> {
    let mut taken = BTreeSet::new();
    let mut rows = Vec::new();
    for (y, row) in table.rows().iter().enumerate() {
        let mut places = Vec::new();
        for cell in row.cells() {
            while taken.contains(&(places.len(), y)) {
                places.push(Line::default());
            }
            let x = places.len();
            places.push(expected_line(cell.content(), true));
            for dx in 0..usize::from(cell.column_span()) {
                for dy in 0..usize::from(cell.row_span()) {
                    taken.insert((x + dx, y + dy));
                }
            }
            places.resize(x + usize::from(cell.column_span()), Line::default());
        }
        rows.push(places);
    }
    rows
}

/// The same structure and text, and no style where the blocks have none.
fn agree(ours: &[Node], read: &[Node]) -> Result<(), String> {
    let differ = || Err(format!("expected {ours:#?}\n  read {read:#?}"));
    if ours.len() != read.len() {
        return differ();
    }
    for pair in ours.iter().zip(read) {
        match pair {
            (Node::Text(a), Node::Text(b)) => agree_line(a, b)?,
            (Node::Heading(m, a), Node::Heading(n, b)) if m == n => agree_line(a, b)?,
            (Node::Image(m, a), Node::Image(n, b)) if m == n => agree_line(a, b)?,
            (Node::Quote(a), Node::Quote(b)) => agree(a, b)?,
            (Node::List(m, a), Node::List(n, b)) if m == n && a.len() == b.len() => {
                a.iter().zip(b).try_for_each(|(a, b)| agree(a, b))?;
            }
            (Node::Code(m, a), Node::Code(n, b)) if (m, a) == (n, b) => {}
            (Node::Table(a), Node::Table(b)) if a.len() == b.len() => {
                for (a, b) in a.iter().zip(b) {
                    if a.len() != b.len() {
                        return differ();
                    }
                    a.iter().zip(b).try_for_each(|(a, b)| agree_line(a, b))?;
                }
            }
            _ => return differ(),
        }
    }
    Ok(())
}

fn agree_line(ours: &Line, read: &Line) -> Result<(), String> {
    if ours.text() != read.text() {
        return Err(format!("expected {:?}\n  read {:?}", ours.text(), read.text()));
    }
    for ((character, a), (_, b)) in ours.0.iter().zip(&read.0) {
        if !character.is_whitespace() && !b.is_subset(a) {
            return Err(format!("{character:?} of {:?} has {b:?}, not {a:?}", ours.text()));
        }
    }
    Ok(())
}

fn check(blocks: &[Block]) -> Result<(), String> {
    let markdown = render(blocks);
    agree(&expected(blocks), &read(&markdown)).map_err(|problem| format!("{problem}\n{markdown}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_blocks_are_read_back_as_they_were(blocks in any_blocks()) {
        if let Err(problem) = check(&blocks) {
            prop_assert!(false, "{problem}");
        }
    }
}

fn one(marked: &str) -> String {
    let blocks = [Block::Paragraph(Paragraph { content: styled(marked) })];
    if let Err(problem) = check(&blocks) {
        panic!("{problem}");
    }
    render(&blocks).trim_end().to_owned()
}

#[test]
fn emphasis_stands_where_parsers_see_it() {
    for (marked, expected) in [
        ("[s:记者：]你好", "**记者**：你好"),
        ("他说[s:“中文”]后", "他说“**中文**”后"),
        ("他说，[s:“中文”]。", "他说，**“中文”**。"),
        ("a [s:b] c", "a **b** c"),
        ("a[s: b ]c", "a **b** c"),
        ("中[s:文]字", "中**文**字"),
        ("[s:[e:a]]b", "***a***b"),
        ("[s:a [e:b]]", "**a *b***"),
        ("[s:a][s:b]", "**ab**"),
        ("[s:[l:a]]b", "[**a**](https://example.org/)b"),
        ("[s:甲[l:乙]]丙", "甲[乙](https://example.org/)丙"),
        ("[s:甲[l:乙]] 丙", "**甲[乙](https://example.org/)** 丙"),
        ("[s:甲][e:乙]", "**甲**乙"),
        ("[s:…]甲", "…甲"),
        ("[d:old] new", "~~old~~ new"),
        ("[c:a`b] [c:`] [c: x ]", "``a`b`` `` ` ``  `x`"),
        ("[l:[c:f(x)]]", "[`f(x)`](https://example.org/)"),
        ("x[^:2], H[,:2]O", "x<sup>2</sup>, H<sub>2</sub>O"),
        ("a[l:[^:1]] b", "a[<sup>1</sup>](https://example.org/) b"),
        ("[s:x[^:2]] b", "**x<sup>2</sup>** b"),
    ] {
        assert_eq!(one(marked), expected, "{marked}");
    }
}

#[test]
fn a_nul_parts_nothing() {
    for (marked, expected) in [
        ("!\0[l:a]", "\\![a](https://example.org/)"),
        ("[c:a]\0[c:b]", "`ab`"),
        ("[s:a]\0[s:b]", "**ab**"),
    ] {
        assert_eq!(one(marked), expected, "{marked:?}");
    }
}

#[test]
fn formulas_stand_between_dollar_signs_and_prices_do_not() {
    let content = styled("[m:a_1 * b]| costs $5 or [m:\\$5]");
    let formula = Block::Code(Code { text: "\\frac{a}{b}".into(), language: Some("math".into()) });
    let blocks = [Block::Paragraph(Paragraph { content }), formula];
    let expected = "$a_1 * b$\\| costs \\$5 or $\\\\$5$\n\n$$\n\\frac{a}{b}\n$$\n";
    assert_eq!(render(&blocks), expected);
}

#[test]
fn dollar_signs_of_prices_and_names_make_no_formula() {
    for (marked, expected) in [
        ("from $5 to $10 and US$", "from $5 to $10 and US\\$"),
        ("from $5 to 10$ later", "from $5 to 10\\$ later"),
        ("x$y$z", "x$y\\$z"),
        ("$[s:5] or [e:10$]", "$**5** or *10\\$*"),
        ("$5, [c:echo $HOME]", "\\$5, `echo $HOME`"),
        ("US$5 | A$6", "US$5 \\| A\\$6"),
    ] {
        assert_eq!(one(marked), expected, "{marked}");
    }
    let (alt, caption) = (Some("for $5".to_owned()), Some("or 10$".to_owned()));
    let image = Image { src: "https://example.org/$a$".into(), alt, caption, ..Image::default() };
    let blocks = [Block::Image(image)];
    assert_eq!(check(&blocks), Ok(()));
    let expected = "![for $5](https://example.org/\\$a\\$)\\\n*or 10\\$*\n";
    assert_eq!(render(&blocks), expected);
}

#[test]
fn lists_nest_and_stand_apart() {
    let blocks = [
        list(vec![
            item(vec![paragraph("one\ntwo"), list(vec![item(vec![paragraph("deep")])])]),
            item(vec![]),
            item(vec![paragraph("- three")]),
        ]),
        list(vec![item(vec![paragraph("other")])]),
        ordered(
            9,
            vec![
                item(vec![paragraph("nine"), quote(vec![paragraph("said"), paragraph("more")])]),
                item(vec![list(vec![item(vec![paragraph("ten")])])]),
            ],
        ),
    ];
    assert_eq!(check(&blocks), Ok(()));
    let expected = "- one\\\n  two\n  - deep\n- \\- three\n\n* other\n\n\
                    9. nine\n\n   > said\n   >\n   > more\n\n10.\n    - ten\n";
    assert_eq!(render(&blocks), expected);
}

#[test]
fn numbers_of_items_have_nine_digits_at_most() {
    let blocks = [ordered(u32::MAX, vec![item(vec![paragraph("a")])])];
    assert_eq!(check(&blocks), Ok(()));
    assert_eq!(render(&blocks), "999999999. a\n");
}

#[test]
fn every_character_of_the_text_is_in_the_markdown() {
    let blocks = [paragraph("1. a\n# b\n> c\n    d\n---\n===\n| e |\n| - |\n```\nf\n<div>\n&lt;")];
    assert_eq!(check(&blocks), Ok(()));
    assert_eq!(paragraphs(&blocks).len(), walk::walk(&blocks).count());
}

#[test]
fn emphasis_inside_strong_text_cannot_be_taken_for_its_end() {
    let span = |start, end, style| crate::Span { start, end, style };
    let content = RichText {
        text: "=1.<http://a.b>".to_owned(),
        spans: vec![
            span(2, 10, Style::Strong),
            span(2, 5, Style::Emphasis),
            span(9, 10, Style::Emphasis),
        ],
    };
    let paragraph = Block::Paragraph(crate::Paragraph { content });
    assert_eq!(check(&[paragraph]), Ok(()));
}

#[test]
fn code_in_a_link_defines_no_link() {
    let link = Style::Link { href: "https://example.org/".to_owned() };
    let content = RichText {
        text: "a `x]: y".to_owned(),
        spans: vec![
            crate::Span { start: 0, end: 8, style: link },
            crate::Span { start: 2, end: 8, style: Style::Code },
        ],
    };
    let paragraph = Block::Paragraph(crate::Paragraph { content });
    assert_eq!(check(&[paragraph]), Ok(()));
}
