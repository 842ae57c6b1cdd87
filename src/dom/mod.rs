//! Tokens to a tree.
//!
//! Receives HTML; returns a bounded [`Tree`] in which what no reader sees is missing.
//!
//! html5ever's tree builder follows the standard to the letter, and so is quadratic in places:
//! nested elements, formatting elements that are opened again in every paragraph, thousands of
//! attributes. [`Bounds`] stands before it from the first token on. What a page loses to a bound
//! is structure, never text, except past the limit on nodes, where the rest of the page is lost
//! and [`Parsed::truncated`] says so.

mod bounds;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod differential;
#[cfg(test)]
mod hostile;
mod shadow;
mod sink;
mod streamed;
mod tree;

pub(crate) use crate::tokens::{Hidden, Presentation, SHOWN, Script, ScriptKind, UNREAD};
pub(crate) use tree::{Edge, Element, Node, NodeId, NodeRef, Tree};

use crate::work::Work;
use crate::{Limit, Limits, tokens};
use bounds::Bounds;
use sink::Found;

/// A parsed page.
pub(crate) struct Parsed {
    pub tree: Tree,
    /// Its elements `meta` and `link`, in page order.
    pub head: Vec<NodeId>,
    /// Its elements `title` and `h1`, likewise.
    pub titles: Vec<NodeId>,
    /// Script bodies worth reading, as ranges of the input, in page order.
    pub scripts: Vec<Script>,
    /// What is left of the call's budget.
    pub work: Work,
    /// The limit that was passed while parsing.
    pub truncated: Option<Limit>,
    /// A comment, script or style never ends, and the rest of the page is in it.
    pub unclosed: bool,
}

impl Parsed {
    /// The limit that was passed, while parsing or, for work, in any stage since.
    pub(crate) fn limit_passed(&self) -> Option<Limit> {
        self.work.is_over().then_some(Limit::Work).or(self.truncated)
    }
}

/// Room is made for a node in so many bytes at most; a page that has more is rare.
const BYTES_A_NODE: usize = 16;

/// Parses a page as a reader without scripts sees it, but that late parts stand in their places.
pub(crate) fn parse(html: &str, limits: &Limits) -> Parsed {
    let (mut parsed, found) = build(html, limits, &|_| {});
    shadow::show(&mut parsed.tree, &found.shadows);
    streamed::put_in_place(&mut parsed.tree, &found.places, limits, &parsed.work);
    parsed
}

/// Parses HTML as it stands; `note` is told what the tree does not get.
pub(crate) fn parse_noting(html: &str, limits: &Limits, note: &dyn Fn(Hidden<'_>)) -> Parsed {
    build(html, limits, note).0
}

/// The page, and what was found in it that some of it has to move for.
fn build(html: &str, limits: &Limits, note: &dyn Fn(Hidden<'_>)) -> (Parsed, Found) {
    let work = Work::new(limits, html.len());
    // One of two tags begins an element, and a text stands behind either at most; a tree that grows
    // is copied.
    let tags = memchr::memchr_iter(b'<', html.as_bytes()).count();
    let nodes = (tags + tags / 2).min(html.len() / BYTES_A_NODE).min(limits.nodes());
    let bounds = Bounds::new(nodes, limits, work.clone(), note);
    let outcome = tokens::run(html, bounds, limits.attributes());
    let bounds = outcome.receiver;
    let truncated = if work.is_over() {
        Some(Limit::Work)
    } else if tokens::Receiver::is_full(&bounds) {
        Some(Limit::Nodes)
    } else if bounds.depth_cut() {
        Some(Limit::Depth)
    } else {
        outcome.attributes_cut.then_some(Limit::Attributes)
    };
    let (scripts, unclosed) = (outcome.scripts, outcome.unclosed);
    let (tree, mut found) = bounds.into_sink().into_tree();
    let head = std::mem::take(&mut found.head);
    let titles = std::mem::take(&mut found.titles);
    (Parsed { tree, head, titles, scripts, work, truncated, unclosed }, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(html: &str) -> String {
        parse(html, &Limits::default()).tree.selectable().into_html().html()
    }

    /// The same without the frame that every page gets.
    fn body(html: &str) -> String {
        let tree = tree(html);
        let body = tree.split_once("<body>").map_or("", |(_, body)| body);
        body.trim_end_matches("</body></html>").to_owned()
    }

    #[test]
    fn a_frame_that_closes_itself_in_noscript_does_not_hold_the_page() {
        let page = "d<noscript><iframe src=a /></noscript><p>b</p><iframe src=c></iframe>";
        let frame = |address| format!("<iframe src=\"{address}\"></iframe>");
        let (a, c) = (frame("a"), frame("c"));
        assert_eq!(body(page), format!("d<noscript>{a}</noscript><p>b</p>{c}"));
        assert_eq!(body("<iframe src=a /><p>b</p></iframe>c"), format!("{a}c"), "by the standard");
    }

    #[test]
    fn late_parts_stand_in_their_places() {
        let page = "<main><template id=B:0></template></main><p>b</p>\
            <div hidden id=S:0><h1>a</h1><template id=P:1></template></div>\
            <div hidden id=S:1><i>c</i></div><div hidden id=S:2>d</div>";
        assert_eq!(
            body(page),
            "<main><h1>a</h1><i>c</i><template id=\"P:1\"></template><template id=\"B:0\"></template>\
             </main><p>b</p><div id=\"S:0\" shown=\"n\"></div>\
             <div id=\"S:1\" shown=\"n\"></div><div id=\"S:2\" shown=\"n\">d</div>"
        );
        let inside = "<div id=S:0>a<template id=B:0></template></div>";
        assert_eq!(body(inside), inside.replace("S:0", "\"S:0\"").replace("B:0", "\"B:0\""));
    }

    #[test]
    fn what_a_shadow_holds_stands_in_its_element() {
        for mode in ["open", "closed"] {
            let page = format!(
                "<x-a><template shadowrootmode={mode}><h1>a</h1><x-b><template shadowrootmode={mode}>\
                 <p>b</p></template></x-b></template></x-a>"
            );
            let template = format!("<template shadowrootmode=\"{mode}\"></template>");
            let inner = format!("<h1>a</h1><x-b><p>b</p>{template}</x-b>{template}");
            assert_eq!(body(&page), format!("<x-a>{inner}</x-a>"));
        }
        for page in [
            "<x-a><template shadowrootmode=\"none\"><p>a</p></template></x-a>",
            "<x-a><template shadowrootmode=\"open\"><p>a</p></template>b</x-a>",
            "<x-a><template shadowrootmode=\"open\"><p>a</p></template><p>b</p></x-a>",
        ] {
            assert_eq!(body(page), page);
        }
    }

    #[test]
    fn late_parts_stand_no_deeper_than_elements_may() {
        let deep = 300;
        let (open, close) = ("<div>".repeat(deep), "</div>".repeat(deep));
        let part = |number| {
            let next = number + 1;
            format!("<div id=S:{number}>{open}a<template id=P:{next}></template>{close}</div>")
        };
        let page = format!("<template id=P:0></template>{}{}{}", part(0), part(1), part(2));
        let tree = parse(&page, &Limits::default()).tree;
        let depth = tree.root().descendants().map(|node| node.ancestors().count()).max();
        assert!(depth.is_some_and(|depth| depth <= Limits::default().depth() + 1), "{depth:?}");
    }

    #[test]
    fn what_no_reader_sees_is_missing() {
        assert_eq!(body("<p>a<script>b<p></script><style>c</style>d<!-- e -->f</p>"), "<p>adf</p>");
        assert_eq!(body("<p onclick=a class=b data-c=d>e"), "<p class=\"b\">e</p>");
        assert_eq!(body("a<noembed><p>b</noembed><noframes>c</noframes>d"), "ad");
    }

    #[test]
    fn the_content_of_noscript_is_parsed() {
        assert_eq!(body("a<noscript><p>b</p></noscript>"), "a<noscript><p>b</p></noscript>");
    }

    #[test]
    fn frames_keep_their_element_and_lose_their_text() {
        assert_eq!(body("<iframe src=a><p>b</iframe>c"), "<iframe src=\"a\"></iframe>c");
    }

    #[test]
    fn scripts_worth_reading_are_ranges_of_the_input() {
        let html = "<p>\r\n<script type='application/ld+json'>\r\n{}</script>é\
                    <script>a</script><script id=x>var ct = 1 <!-- <script> b</script> --></script>";
        let scripts = parse(html, &Limits::default()).scripts;
        let found: Vec<_> =
            scripts.iter().map(|s| (s.kind, s.id.as_deref(), &html[s.body.clone()])).collect();
        let expected = [
            (ScriptKind::JsonLd, None, "\r\n{}"),
            (ScriptKind::Inline, Some("x"), "var ct = 1 <!-- <script> b</script> -->"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn comments_of_zones_pass_as_their_codes() {
        let html = "<p>a</p><!-- 总声明--><p>b<!--article_adlist[<p>c</p>]article_adlist-->d</p>";
        let expected = "<p>a</p><!--zone:disclaimer--><p>b<!--zone:ad-list-->d</p>";
        assert_eq!(body(html), expected);
        assert_eq!(body("<!--zone:ad-list-->a"), "a", "codes of the page itself do not pass");
    }

    #[test]
    fn presentation_is_told_of_elements_of_the_tree() {
        let parsed = parse("<p STYLE='text-align:center' shown=n>a", &Limits::default());
        let mut elements = parsed.tree.nodes().filter_map(|node| node.as_element());
        let p = elements.find(|element| element.name() == "p").unwrap();
        let expected = Presentation { centred: true, ..Presentation::default() };
        assert_eq!(p.presentation(), expected);
    }

    #[test]
    fn hidden_markup_joins_no_text_to_a_character_reference_or_tag() {
        assert_eq!(body("<p>&am<!-- -->p;"), "<p>&amp;amp;</p>");
        assert_eq!(body("<p>a <<!-- -->b>"), "<p>a &lt;b&gt;</p>");
        assert_eq!(body("<p>&am</>p;"), "<p>&amp;amp;</p>");
    }

    #[test]
    fn what_never_ends_is_noted() {
        let unclosed = |html: &str| parse(html, &Limits::default()).unclosed;
        for html in ["<p>a<!-- <p>b", "<p>a<script>b<p>c", "<p>a<style>b</p><p>c"] {
            assert!(unclosed(html), "{html}");
        }
        for html in ["<p>a<!-- b -->", "<p>a<!-- \n", "<p>a<script src=b> ", "<p>a<textarea>b"] {
            assert!(!unclosed(html), "{html}");
        }
    }

    #[test]
    fn text_at_the_end_is_kept() {
        for end in ["<", "</", "a & b", "&am", "< b"] {
            let escaped = end.replace('&', "&amp;").replace('<', "&lt;");
            assert_eq!(body(&format!("<p>{end}")), format!("<p>{escaped}</p>"));
        }
    }
}
