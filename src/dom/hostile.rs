//! Pages made to be slow end fast, within the bounds, and keep their text.
//!
//! Nothing here is timed: html5ever alone needs minutes, gigabytes, or both for most of these, so
//! a bound that is gone shows as a test run that does not end.

use super::differential::{HIDDEN_PIECES, PIECES, TABLE_PIECES, characters};
use super::{Edge, NodeRef, Parsed, Tree, parse};
use crate::{Limit, Limits};
use proptest::prelude::*;

const MANY: usize = 100_000;
const NESTED: usize = 2_000;

fn parsed(html: &str) -> Parsed {
    parse(html, &Limits::default())
}

fn text(tree: &Tree) -> String {
    tree.root().descendants().filter_map(|node| node.as_text()).collect()
}

/// Iterative: a walk that knows its depth.
fn deepest(tree: &Tree) -> usize {
    let mut deepest = 0;
    let mut depth = 0_usize;
    for edge in tree.root().traverse() {
        match edge {
            Edge::Open(_) => depth += 1,
            Edge::Close(_) => depth -= 1,
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// Deeper than the limit only by what cannot nest.
fn assert_shallow(parsed: &Parsed, name: &str) {
    let limit = Limits::default().depth();
    assert!(deepest(&parsed.tree) <= limit + 8, "{name}: {}", deepest(&parsed.tree));
}

#[test]
fn nested_elements() {
    for name in [
        "div",
        "p",
        "span",
        "b",
        "a",
        "font",
        "nobr",
        "table",
        "tr",
        "td",
        "ul",
        "li",
        "dl",
        "dd",
        "svg",
        "math",
        "mi",
        "form",
        "button",
        "object",
        "template",
        "select",
        "option",
        "h1",
        "ruby",
        "rt",
        "blockquote",
        "section",
        "noscript",
        "foreignObject",
        "x-y",
        "pre",
        "center",
    ] {
        for (open, close) in [
            (format!("<{name}>x"), format!("</{name}>")),
            (format!("<{name}>x"), String::new()),
            (format!("<table><td><{name}>x"), String::new()),
            (format!("<{name}><p>x"), format!("</p></{name}>")),
            (format!("<div><{name}>x"), "</div>".to_owned()),
        ] {
            let html = format!("{}y{}z", open.repeat(NESTED), close.repeat(NESTED));
            let parsed = parsed(&html);
            let text = text(&parsed.tree);
            assert_eq!(text.matches('x').count(), NESTED, "{open}");
            assert!(text.contains('y') && text.contains('z'), "{open}");
            assert!(parsed.tree.len() < MANY, "{open}: {} nodes", parsed.tree.len());
            assert_shallow(&parsed, &open);
        }
    }
}

#[test]
fn a_hundred_thousand_of_the_common_ones() {
    for open in ["<div>", "<table>", "<b>", "<a href=x>", "<font color=red>", "<svg>"] {
        let html = format!("{}x", open.repeat(MANY));
        let parsed = parsed(&html);
        assert_eq!(text(&parsed.tree), "x", "{open}");
        assert_shallow(&parsed, open);
    }
    assert_eq!(parsed(&"<div>".repeat(MANY)).truncated, Some(Limit::Depth));
    assert_eq!(parsed(&"<div>".repeat(500)).truncated, None);
}

#[test]
fn elements_after_the_deep_part_stand_where_they_should() {
    let (open, close) = ("<div>".repeat(2_000), "</div>".repeat(2_000));
    let parsed = parsed(&format!("{open}x{close}<p id=after>y"));
    let after = scraper::Selector::parse("body > #after").unwrap();
    assert_eq!(parsed.tree.selectable().select(&after).count(), 1);
}

#[test]
fn formatting_elements_that_every_paragraph_opens_again() {
    let unlike = |count: usize| -> String {
        (0..count).map(|index| format!("<p><b id={index}>x</p>")).collect()
    };
    for html in [
        unlike(4_000),
        unlike(16) + &"<p>x</p>".repeat(MANY / 10),
        "<p>".to_owned() + &"<b><i><u><s>".repeat(1_000) + &"</p>x".repeat(MANY / 4),
        (0..4_000).map(|index| format!("<table><td><b id={index}>x<object></table>")).collect(),
        (0..4_000).map(|index| format!("<table><td><b id={index}>x</table>")).collect(),
        (0..4_000).map(|index| format!("<template><td><b id={index}>x</template>")).collect(),
        (0..4_000).map(|index| format!("<b id={index}><div>x</b>")).collect(),
        "<table><td><object></table>".repeat(MANY / 10) + &"<b>x</b>".repeat(MANY / 5),
    ] {
        let parsed = parsed(&html);
        let kept = text(&parsed.tree).matches('x').count();
        assert_eq!(kept, html.matches('x').count(), "{}", &html[..40]);
        let most = 40 * kept.max(4_000);
        assert!(parsed.tree.len() < most, "{}: {}", &html[..40], parsed.tree.len());
        assert_shallow(&parsed, &html[..40]);
    }
}

#[test]
fn links_survive_formatting_elements_that_are_never_closed() {
    let fonts: String = (0..100).map(|index| format!("<font size={index}>x")).collect();
    let parsed = parsed(&format!("{fonts}<a href=y>z</a>"));
    let link = scraper::Selector::parse("a[href=y]").unwrap();
    assert_eq!(parsed.tree.selectable().select(&link).count(), 1);
}

#[test]
fn scopes_that_are_left_behind_are_bounded() {
    let count = |parsed: &Parsed, name: &str| {
        let named = |node: &NodeRef<'_>| node.as_element().is_some_and(|e| e.name() == name);
        parsed.tree.nodes().filter(named).count()
    };
    // The end of the table closes the object's scope, and leaves the cell's.
    let leak = "<table><td><b>x<object></table>";
    let html = parsed(&leak.repeat(5_000));
    assert_eq!(count(&html, "object"), 1_024);
    let cells = format!("<td>{}", leak.repeat(16)).repeat(30);
    let html = parsed(&format!("<table><tr>{cells}<td><i>y</i></table>"));
    assert_eq!(count(&html, "i"), 0);
    assert_eq!(text(&html.tree).matches('x').count(), 16 * 30);
    let cells = format!("<td>{}", leak.repeat(8)).repeat(10);
    let html = parsed(&format!("<table><tr>{cells}<td><i>y</i></table>"));
    assert_eq!(count(&html, "i"), 1);
}

#[test]
fn attribute_storms() {
    let many: String = (0..MANY).map(|index| format!(" data-src{index}={index}")).collect();
    for html in [
        format!("<p{many}>x</p>"),
        format!("<p>x</p{many}>"),
        format!("<script{many}></script>x"),
        format!("<title{many}></title>x"),
        format!("x<p{many}"),
        format!("<p {}>x", "a=".repeat(MANY)),
        format!("<p {}>x", "/".repeat(MANY)),
        format!("<p {}>x", "\"".repeat(MANY)),
        (0..MANY).map(|index| format!("<html data-src{index}>")).collect::<String>() + "x",
    ] {
        let parsed = parsed(&html);
        assert_eq!(text(&parsed.tree).trim(), "x", "{}", &html[..20]);
        let attributes =
            |node: NodeRef<'_>| node.as_element().map_or(0, |e| e.attributes().count());
        let most = parsed.tree.nodes().map(attributes).max();
        assert!(most.unwrap_or_default() < 200, "{}: {most:?}", &html[..20]);
    }
    assert_eq!(parsed(&format!("<p{many}>x")).truncated, Some(Limit::Attributes));
}

#[test]
fn an_attribute_of_ten_megabytes() {
    let long = "plain text ".repeat((10 << 20) / 11);
    for html in [
        format!("<p class='{long}'>x"),
        format!("<p onclick='{long}'>x"),
        format!("<p style='{long}'>x"),
        format!("<p class='{}'>x", "a&amp;b ".repeat(1 << 16)),
        format!("<p style='{}'>x", "a:b;".repeat(1 << 18)),
        format!("<p {}>x", "a".repeat(1 << 20)),
        format!("<{}>x", "a".repeat(1 << 20)),
    ] {
        assert_eq!(text(&parsed(&html).tree), "x");
    }
}

#[test]
fn storms_of_single_bytes() {
    for piece in [
        "<",
        "&",
        "<!",
        "<?",
        "</",
        "<!--",
        "-->",
        "<a",
        "&#",
        "&a",
        "\r",
        "\0",
        "<![CDATA[",
        "]]>",
    ] {
        let html = format!("<p>x{}\n<p>y", piece.repeat(MANY));
        let text = text(&parsed(&html).tree);
        assert!(text.starts_with('x'), "{piece}");
        let is_text = matches!(piece, "<" | "&" | "&#" | "&a" | "-->" | "]]>");
        assert!(!is_text || text.len() >= MANY * piece.len(), "{piece}: {}", text.len());
    }
    assert_eq!(text(&parsed(&"<".repeat(MANY)).tree).len(), MANY);
}

#[test]
fn five_megabytes_of_text() {
    for line in ["word ", "word\n", "字", "a &amp; b "] {
        let html = format!("<p>{}", line.repeat((5 << 20) / line.len()));
        let expected = line.replace("&amp;", "&").chars().count() * ((5 << 20) / line.len());
        let parsed = parsed(&html);
        assert_eq!(text(&parsed.tree).chars().count(), expected);
        assert!(parsed.tree.len() < 10);
    }
}

#[test]
fn unclosed_raw_text() {
    for name in ["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"] {
        let html = format!("x{}", format!("<{name}>").repeat(MANY));
        assert!(text(&parsed(&html).tree).starts_with('x'), "{name}");
        let html = format!("<{name}>{}</{name}>x", "</scrip <!-- <script ".repeat(MANY / 4));
        assert!(text(&parsed(&html).tree).len() < html.len(), "{name}");
    }
}

#[test]
fn past_the_limit_of_nodes_the_parse_ends() {
    let limits = Limits::default().with_nodes(1_000);
    let parsed = parse(&"<p>x".repeat(MANY), &limits);
    assert_eq!(parsed.truncated, Some(Limit::Nodes));
    assert!((1_000..1_050).contains(&parsed.tree.len()), "{}", parsed.tree.len());
    assert!(text(&parsed.tree).len() > 400);
    assert_eq!(parse(&"<p>x".repeat(100), &limits).truncated, None);
}

#[test]
fn smaller_limits_are_kept() {
    let limits = Limits::default().with_depth(16).with_attributes(2);
    let parsed = parse(&format!("{}<p id=1 class=2 lang=3>x", "<div>".repeat(100)), &limits);
    assert!(deepest(&parsed.tree) <= 20, "{}", deepest(&parsed.tree));
    assert_eq!(text(&parsed.tree), "x");
    assert_eq!(parsed.truncated, Some(Limit::Depth));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_parsed(html in "(\\PC|[<>&/!'\"= \r\n\0-]){0,200}") {
        parsed(&html);
    }

    #[test]
    fn a_smaller_depth_loses_no_text(
        pieces in proptest::collection::vec(
            proptest::sample::select(nestable_pieces()), 0..400,
        )
    ) {
        let html = format!("<!doctype html><head></head><body>.{}", pieces.concat());
        let small = parse(&html, &Limits::default().with_depth(16));
        prop_assert!(deepest(&small.tree) <= 16 + 20, "{}", deepest(&small.tree));
        let characters = |tree: &Tree| characters(&tree.selectable().into_html());
        prop_assert_eq!(characters(&small.tree), characters(&parsed(&html).tree));
    }
}

/// All pieces but SVG, MathML and templates: what is text depends on being inside them.
fn nestable_pieces() -> Vec<&'static str> {
    let mut pieces = [PIECES, HIDDEN_PIECES, TABLE_PIECES].concat();
    pieces.retain(|piece| {
        !["svg", "<m", "CDATA", "template"].iter().any(|part| piece.contains(part))
    });
    pieces
}
