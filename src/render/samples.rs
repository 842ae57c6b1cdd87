//! Blocks for tests: made by hand, and generated.

use crate::article::{Candidate, Field};
use crate::article::{Cell, ListItem, Row};
use crate::{
    Article, Block, BodyOrigin, Byline, Code, Comment, Completeness, Defect, Direction, DropReason,
    Dropped, Embed, EmbedKind, Evidence, Heading, Image, Limit, List, Metadata, Origin, PageType,
    Paragraph, Person, Quote, RichText, Role, Sourced, Span, Style, Table, Timestamp,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph { content: RichText::plain(text) })
}

pub(super) fn item(blocks: Vec<Block>) -> ListItem {
    ListItem { blocks }
}

pub(super) fn list(items: Vec<ListItem>) -> Block {
    Block::List(List { ordered: false, start: 1, items })
}

pub(super) fn ordered(start: u32, items: Vec<ListItem>) -> Block {
    Block::List(List { ordered: true, start, items })
}

pub(super) fn quote(blocks: Vec<Block>) -> Block {
    Block::Quote(Quote { blocks })
}

pub(super) fn cell(text: &str) -> Cell {
    Cell { content: RichText::plain(text), header: false, columns: 1, rows: 1 }
}

pub(super) fn table(rows: Vec<Vec<Cell>>) -> Block {
    let rows = rows.into_iter().map(|cells| Row { cells }).collect();
    Block::Table(Table { caption: None, rows })
}

/// An article of these blocks with some of everything else.
pub(super) fn article(blocks: Vec<Block>) -> Article {
    let person =
        |name: &str, role| Person { name: name.into(), role, title: Some("记者".into()) };
    let byline = Byline {
        printed: "By A".into(),
        people: vec![person("A", Role::Author)],
        outlet: None,
        dateline: Some("Berlin".into()),
    };
    let published = Timestamp {
        printed: "2022年".into(),
        year: 2022,
        month: Some(7),
        day: Some(25),
        time: Some((4, 1, None)),
        offset: None,
    };
    Article {
        metadata: Metadata {
            title: Some(Sourced::new("T".into(), Origin::OpenGraph)),
            byline: Some(Sourced::new(byline, Origin::Markup)),
            editors: vec![person("E", Role::Editor)],
            published: Some(Sourced::new(published.clone(), Origin::Text)),
            direction: Some(Direction::LeftToRight),
            tags: vec!["a".into()],
            is_free: Some(true),
            comment_count: Some(7),
            candidates: vec![Candidate {
                field: Field::SiteName,
                value: "S".into(),
                origin: Origin::JsonLd,
            }],
            ..Metadata::default()
        },
        blocks,
        dropped: vec![Dropped {
            text: "Ad".into(),
            images: vec!["q.png".into()],
            reason: DropReason::QrPromo,
            evidence: Evidence::Zone,
        }],
        defects: vec![Defect::InvalidUrl, Defect::ReplacedCharacters { count: 3 }],
        completeness: Completeness::Truncated(Limit::Nodes),
        page_type: PageType::Article,
        page_type_confidence: 0.75,
        confidence: 0.5,
        body_origin: BodyOrigin::Visible,
        comments: vec![Comment {
            author: Some("R".into()),
            date: Some(published.clone()),
            printed_date: Some(published.printed),
            paragraphs: vec![Paragraph { content: RichText::plain("C") }],
        }],
    }
}

/// Text with the parts in brackets styled: `[s:strong]`, `[e:…]`, `[c:…]`, `[d:…]`, `[l:…]`,
/// `[^:…]`, `[,:…]`, `[m:a formula]`.
pub(super) fn styled(marked: &str) -> RichText {
    let mut text = RichText::default();
    let mut open = Vec::new();
    let mut rest = marked;
    while let Some(character) = rest.chars().next() {
        let style = match rest.get(..3) {
            Some("[s:") => Some(Style::Strong),
            Some("[e:") => Some(Style::Emphasis),
            Some("[c:") => Some(Style::Code),
            Some("[d:") => Some(Style::Deleted),
            Some("[^:") => Some(Style::Superscript),
            Some("[,:") => Some(Style::Subscript),
            Some("[m:") => Some(Style::Formula),
            Some("[l:") => Some(Style::Link { href: "https://example.org/".to_owned() }),
            _ => None,
        };
        if let Some(style) = style {
            open.push(text.spans.len());
            text.spans.push(Span { start: text.text.len(), end: 0, style });
            rest = &rest[3..];
            continue;
        }
        match character {
            ']' => {
                let index = open.pop().expect("a bracket is open");
                text.spans[index].end = text.text.len();
            }
            other => text.text.push(other),
        }
        rest = &rest[character.len_utf8()..];
    }
    text
}

/// Text full of what Markdown and HTML could misread.
pub(super) fn any_text() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "a",
        "bc",
        "word ",
        "中文",
        "北京 ",
        "é",
        "😀",
        "e\u{301}",
        "1.",
        "2)",
        "10. ",
        "#",
        "## ",
        "-",
        "- ",
        "+ ",
        "*",
        "**",
        "_",
        "__",
        "`",
        "``",
        "```",
        "~",
        "~~",
        "~~~",
        "[",
        "]",
        "(",
        ")",
        "](x)",
        "<b>",
        "</b>",
        "<",
        ">",
        "<!--",
        "<?",
        "<http://a.b>",
        "&amp;",
        "&",
        "&#65;",
        "!",
        "![",
        "|",
        ":--",
        "--- ",
        "| - |",
        "===",
        "=",
        "\\",
        "\n",
        "\n",
        " ",
        "  ",
        "\t",
        "“",
        "”",
        "。",
        "：",
        "，",
        "（",
        "）",
        "《",
        ".",
        ",",
        ":",
        "http://a.b/c_d",
        "[^1]",
        "[ ] ",
        "[x]: y",
        "\u{a0}",
        "\u{3000}",
        "\r",
        "\0",
        "$",
        "$5 ",
        "x$",
        "^",
        "\"",
        "'",
        "{",
        "}",
        "\u{b}",
    ];
    vec(select(PIECES), 0..10).prop_map(|pieces| pieces.concat())
}

pub(super) fn any_address() -> impl Strategy<Value = String> {
    select(
        &[
            "https://example.org/a",
            "https://example.org/a_(b)_*c*?d=e&f=g&amp;h#i",
            "https://example.org/a b\nc",
            "https://例え.example/路径|x`y<z>[w]\\v",
            "mailto:a@example.org",
            "../a.jpg",
            "//example.org/b",
            "",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://example.org/$a$",
        ][..],
    )
    .prop_map(str::to_owned)
}

fn any_style() -> impl Strategy<Value = Style> {
    prop_oneof![
        2 => any_address().prop_map(|href| Style::Link { href }),
        3 => Just(Style::Strong),
        3 => Just(Style::Emphasis),
        2 => Just(Style::Code),
        1 => Just(Style::Deleted),
        1 => Just(Style::Subscript),
        1 => Just(Style::Superscript),
    ]
}

/// Text with spans anywhere, also where none can be.
pub(super) fn any_rich() -> impl Strategy<Value = RichText> {
    (any_text(), vec((0usize..40, 0usize..12, any_style()), 0..6)).prop_map(|(text, spans)| {
        let spans = spans.into_iter().map(|(start, length, style)| Span {
            start,
            end: start + length,
            style,
        });
        RichText { text, spans: spans.collect() }
    })
}

fn any_cell(rich: BoxedStrategy<RichText>) -> impl Strategy<Value = Cell> {
    (rich, any::<bool>(), 1u16..4, 1u16..4).prop_map(|(content, header, columns, rows)| Cell {
        content,
        header,
        columns,
        rows,
    })
}

fn any_leaf(rich: BoxedStrategy<RichText>) -> impl Strategy<Value = Block> {
    let image = (
        any_address(),
        option::of(any_text()),
        option::of((any_text(), option::of(any_text()), any_text())),
        option::of(select(&[0u32, 1, 640, 65_535, 65_536, u32::MAX][..])),
    );
    let embed = (any_address(), option::of(any_text()));
    prop_oneof![
        6 => rich.clone().prop_map(|content| Block::Paragraph(Paragraph { content })),
        2 => (0u8..8, rich.clone()).prop_map(|(level, content)| Block::Heading(Heading { level, content })),
        1 => (any_text(), option::of(any_text()))
            .prop_map(|(text, language)| Block::Code(Code { text, language })),
        2 => image.prop_map(|(src, alt, caption, width)| {
            let (before, credit, after) = caption.clone().unwrap_or_default();
            let text = [&before, credit.as_deref().unwrap_or_default(), &after].concat();
            let caption = caption.map(|_| text);
            Block::Image(Image { src, alt, caption, credit, width, ..Image::default() })
        }),
        1 => embed.prop_map(|(url, title)| {
            Block::Embed(Embed { kind: EmbedKind::Video, url, poster: None, title })
        }),
        2 => (option::of(any_text()), vec(vec(any_cell(rich), 0..4), 0..4)).prop_map(|(caption, rows)| {
            let rows = rows.into_iter().map(|cells| Row { cells }).collect();
            Block::Table(Table { caption, rows })
        }),
    ]
}

/// Any blocks at all, nested a few deep.
pub(super) fn any_blocks() -> impl Strategy<Value = Vec<Block>> {
    blocks_with(any_rich().boxed())
}

/// Any blocks whose spans fit.
#[cfg(feature = "serde")]
pub(super) fn fitting_blocks() -> impl Strategy<Value = Vec<Block>> {
    let fitting = any_rich().prop_map(|rich| {
        let text = rich.text.clone();
        rich.spans.into_iter().fold(RichText::plain(text), |mut fitting, span| {
            fitting.spans.push(span);
            if fitting.misfit().is_some() {
                fitting.spans.pop();
            }
            fitting
        })
    });
    blocks_with(fitting.boxed())
}

fn blocks_with(rich: BoxedStrategy<RichText>) -> impl Strategy<Value = Vec<Block>> {
    let block = any_leaf(rich).prop_recursive(4, 24, 4, |inner| {
        let items = vec(vec(inner.clone(), 0..3), 0..4);
        prop_oneof![
            2 => (any::<bool>(), select(&[0, 1, 1, 1, 3, 99_999][..]), items).prop_map(|(ordered, start, items)| {
                let items = items.into_iter().map(|blocks| ListItem { blocks }).collect();
                Block::List(List { ordered, start, items })
            }),
            1 => vec(inner, 0..4).prop_map(quote),
        ]
    });
    vec(block, 0..5)
}
