//! What a page prints beside its text for those who read it on the page: the numbers of lines of
//! code, the lines that a reader has to unfold, and the marks that link to a heading or back from a
//! footnote. Like the reading of a `ruby`, nobody copies it.

use super::element::Attributes;
use crate::dom::{Edge, Node, NodeRef};

/// Most text that a gutter is read for: elements inside one another may all be named as one.
const LONGEST_GUTTER: usize = 1 << 16;
/// Most nodes and bytes of a mark.
const LARGEST_MARK: usize = 16;

/// What the name of an element tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Apparatus {
    /// Line numbers, if it holds nothing else.
    Gutter,
    /// A line of code that an example needs to run and a script folds away (mdBook).
    FoldedLine,
    /// A link of the system to its own parts, with what it says to readers of screens.
    SystemLink,
}

impl Apparatus {
    pub(super) fn of(name: &str) -> Option<Self> {
        if is_system_link(name) {
            return Some(Self::SystemLink);
        }
        if name == "boring" {
            return Some(Self::FoldedLine);
        }
        is_gutter(name).then_some(Self::Gutter)
    }
}

/// Whether the element is no text of the page.
pub(super) fn is_apparatus(node: NodeRef<'_>, said: &Attributes<'_>) -> bool {
    let is_named = match said.apparatus {
        Some(Apparatus::SystemLink) => true,
        Some(Apparatus::Gutter) => holds_numbers(node),
        Some(Apparatus::FoldedLine) => is_in_code(node),
        None => false,
    };
    is_named || said.href.is_some_and(|address| address.contains('#') && is_mark(node))
}

/// Names of elements that hold line numbers, where digits are all that they hold.
fn is_gutter(name: &str) -> bool {
    matches!(
        name,
        "linenos"
            | "lineno"
            | "linenodiv"
            | "lnt"
            | "ln"
            | "gutter"
            | "rouge-gutter"
            | "line-numbers-rows"
            | "linenumber"
            | "line-number"
            | "code-line-number"
            | "pre-numbering"
            | "hljs-ln-numbers"
            | "blob-num"
            | "react-line-number"
            | "crayon-nums"
    )
}

/// Names of links that edit a section, lead to it, to the top of the page or back from a note, with the
/// brackets around them, and of what invites to keep the page in a collection.
fn is_system_link(name: &str) -> bool {
    matches!(
        name,
        "mw-editsection"
            | "mw-cite-backlink"
            | "sl-anchor-link"
            | "top-link"
            | "devsite-page-bookmark-tooltip"
    )
}

fn is_in_code(node: NodeRef<'_>) -> bool {
    let code = node.parent();
    let is = |node: &NodeRef<'_>, name: &str| node.as_element().is_some_and(|e| e.name() == name);
    code.is_some_and(|code| is(&code, "code") && code.parent().is_some_and(|pre| is(&pre, "pre")))
}

/// Digits and white space, nothing else, and some of the digits.
fn holds_numbers(node: NodeRef<'_>) -> bool {
    let (mut read, mut digits) = (0, false);
    for edge in node.traverse() {
        let Edge::Open(inner) = edge else { continue };
        read += 1;
        if let Some(text) = inner.as_text() {
            read += text.len();
            if !text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_whitespace()) {
                return false;
            }
            digits |= text.bytes().any(|b| b.is_ascii_digit());
        }
        if read > LONGEST_GUTTER {
            return false;
        }
    }
    digits
}

/// A short text of marks (`¶`, `§`, `#`, `↩`), no letter or digit among them, and no picture.
fn is_mark(node: NodeRef<'_>) -> bool {
    let (mut nodes, mut bytes) = (0, 0);
    for edge in node.traverse() {
        let Edge::Open(inner) = edge else { continue };
        nodes += 1;
        match inner.value() {
            Node::Text(text) => {
                bytes += text.trim().len();
                if text.chars().any(char::is_alphanumeric) {
                    return false;
                }
            }
            Node::Element(element) if element.name() == "img" => return false,
            _ => {}
        }
        if nodes > LARGEST_MARK || bytes > LARGEST_MARK {
            return false;
        }
    }
    bytes > 0
}

#[cfg(test)]
mod tests {
    use super::super::tests::layout_of;

    fn text_of(html: &str) -> String {
        layout_of(html).text
    }

    #[test]
    fn numbers_of_lines_are_not_in_the_code() {
        for name in [
            "linenos",
            "lineno",
            "linenodiv",
            "lnt",
            "ln",
            "gutter",
            "rouge-gutter",
            "line-numbers-rows",
            "linenumber",
            "line-number",
            "code-line-number",
            "pre-numbering",
            "hljs-ln-numbers",
            "blob-num",
            "react-line-number",
            "crayon-nums",
        ] {
            let html = format!("<pre><b class='x {name}'>1\n2</b>let a;</pre>");
            assert_eq!(text_of(&html), "let a;", "{name}");
        }
        assert_eq!(text_of("<pre><b class=gutter>1 a</b></pre>"), "1 a", "other text stays");
        assert_eq!(text_of("<pre><b class=x>1</b></pre>"), "1");
        assert_eq!(text_of(&format!("<b class=ln>{}</b>", "1".repeat(1 << 17))).len(), 1 << 17);
    }

    #[test]
    fn lines_of_code_that_are_folded_away_are_not_in_the_code() {
        let code =
            "<pre><code><b class=boring>fn main() {\n</b>let a;\n<b class=boring>}</b></code>";
        assert_eq!(text_of(code), "let a;");
        let other = "<p class=boring>A <code><b class=boring>tale</b></code></p>";
        assert_eq!(text_of(other), "A tale");
    }

    #[test]
    fn marks_that_link_to_a_place_are_not_in_the_text() {
        for mark in ["¶", "§", "#", "↩︎", "\u{200b}#", "[^]"] {
            let html = format!("<h2>Head <a href='#h'><b>{mark}</b></a></h2>");
            assert_eq!(text_of(&html), "Head", "{mark}");
        }
        for name in [
            "mw-editsection",
            "mw-cite-backlink",
            "sl-anchor-link",
            "top-link",
            "devsite-page-bookmark-tooltip",
        ] {
            let html = format!("<h2>Head<b class={name}>[<a href=/e>edit</a>]</b></h2>");
            assert_eq!(text_of(&html), "Head", "{name}");
        }
        assert_eq!(text_of("<p>a<sup><a href='#n'>[1]</a></sup></p>"), "a[1]");
        assert_eq!(text_of("<p>See <a href='/x'>¶</a></p>"), "See ¶", "of another page");
        assert!(text_of("<p>a <a href='#n'>— — — — — — — — —</a></p>").ends_with('—'), "too long");
        assert_eq!(layout_of("<a href='#n'>#<img src=/a.png></a>").images.len(), 1);
    }
}
