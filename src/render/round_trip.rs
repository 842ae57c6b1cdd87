//! Our own HTML, laid out and assembled again, gives the blocks it was made of.

use super::html_of;
use super::samples::{any_blocks, paragraph};
use crate::captions::{Signs, Texts};
use crate::rules::Marks;
use crate::strip::Kept;
use crate::{Block, Code, Embed, EmbedKind, Limits, Paragraph, assemble, dom, layout};
use proptest::prelude::*;

/// What the stages make of HTML when nothing is dropped.
fn read(html: &str) -> Vec<Block> {
    let parsed = dom::parse(html, &Limits::default());
    let layout = layout::lay_out(&parsed, &Marks::new());
    let kept: Vec<Kept> =
        (0..layout.blocks.len()).map(|block| Kept { block, cuts: Vec::new() }).collect();
    let texts = Texts::of(&layout, Signs::All);
    assemble::assemble(&layout, &texts, &kept, None, assemble::Keep::ALL)
}

#[test]
fn players_are_read_again() {
    let embed = |kind, url: &str, title: Option<&str>| {
        let title = title.map(str::to_owned);
        Block::Embed(Embed { kind, url: url.to_owned(), poster: None, title })
    };
    let blocks = [
        paragraph("Before."),
        embed(EmbedKind::Video, "https://www.youtube.com/embed/abc", Some("A film")),
        embed(EmbedKind::Audio, "https://example.org/a.mp3", None),
        embed(EmbedKind::Other, "https://example.org/x", None),
        paragraph("After."),
    ];
    assert_eq!(read(&html_of(&blocks)), blocks);
}

#[test]
fn formulas_and_languages_are_read_again() {
    let content = super::samples::styled("a[^:2] is [m:a^2 < b], in [c:code]");
    let code = |text: &str, language: &str| {
        Block::Code(Code { text: text.to_owned(), language: Some(language.to_owned()) })
    };
    let blocks = [
        Block::Paragraph(Paragraph { content }),
        code("\\frac{a}{b}", "math"),
        code("int a;\n\n  b();", "c++"),
        paragraph("After."),
    ];
    assert_eq!(read(&html_of(&blocks)), blocks);
}

#[test]
fn a_link_with_a_line_break_in_it_is_one() {
    let spans = |html: &str| match read(html).as_slice() {
        [Block::Paragraph(paragraph)] => {
            paragraph.content.spans.iter().map(|span| (span.start, span.end)).collect()
        }
        _ => Vec::new(),
    };
    let href = "href='https://example.org/a'";
    assert_eq!(spans(&format!("<p>In <a {href}>one<br>two</a> three</p>")), [(3, 10)]);
    let two = format!("<p><a {href}>one</a><br><a {href}>two</a></p>");
    assert_eq!(spans(&two), [(0, 3), (4, 7)], "two elements");
}

#[test]
fn a_mark_that_is_left_of_a_link_is_text() {
    let href = "href='https://example.org/a#b'";
    for html in [
        format!("<div>One <a {href}>—<br>two</a></div>"),
        format!("<p>One <a {href}><img src='https://example.org/a.png'>—</a> two</p>"),
    ] {
        let blocks = read(&html);
        let again = read(&html_of(&blocks));
        assert_eq!(again, blocks, "{html}");
        assert!(html_of(&again).contains('—'), "{html}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn blocks_that_were_read_are_read_again(blocks in any_blocks()) {
        // What the stages never make of a page (empty blocks, spaces at the ends) is gone now.
        let blocks = read(&html_of(&blocks));
        let html = html_of(&blocks);
        prop_assert_eq!(read(&html), blocks, "{}", html);
    }
}
