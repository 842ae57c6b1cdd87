//! What a reader sees of a single element.

use crate::dom::{Edge, Element, Node, NodeId, NodeRef};
use crate::layout::is_for_screen_readers;
use crate::metadata::links::address::is_home;
use crate::metadata::squeeze::squeeze;
use crate::word_list::WordList;

const LONGEST_TEXT: usize = 700;
/// Nodes looked at for one cell's text.
const MOST_NODES: usize = 250;

/// What a reader sees of an element, its blocks on lines of their own, and the texts of its links.
pub(super) fn visible_text(node: NodeRef<'_>) -> (String, Vec<String>) {
    text_of(node, |_| false)
}

/// The same without hidden words, where it has others.
pub(super) fn seen_text(node: NodeRef<'_>) -> (String, Vec<String>) {
    let seen = text_of(node, is_hidden);
    if seen.0.is_empty() { visible_text(node) } else { seen }
}

/// The same of a heading, without hidden words and those that only a screen reader says:
/// "Collection: ". Where it has no others, a picture or letters that move stand for them.
pub(super) fn heading_text(node: NodeRef<'_>) -> (String, Vec<String>) {
    let seen = text_of(node, is_left_out);
    if !seen.0.is_empty() {
        return seen;
    }
    seen_text(node)
}

fn is_left_out(node: NodeRef<'_>) -> bool {
    is_spoken(node) || is_hidden(node)
}

fn is_hidden(node: NodeRef<'_>) -> bool {
    node.as_element().is_some_and(|element| element.presentation().hidden)
}

/// Whether an element holds words for screen readers alone. Marks between the parts of a headline
/// part them for everybody.
fn is_spoken(node: NodeRef<'_>) -> bool {
    let names = node.as_element().and_then(|element| element.attribute("class"));
    names.is_some_and(is_for_screen_readers) && has_words(node)
}

/// Whether an element holds one with a colon for screen readers alone.
pub(super) fn speaks_colon(node: NodeRef<'_>) -> bool {
    const MOST_NODES: usize = 16;
    let is_colon = |node: NodeRef<'_>| {
        let text = node.first_child().and_then(|child| child.as_text());
        text.is_some_and(|text| text.trim() == ":")
    };
    let is_spoken = |node: NodeRef<'_>| {
        let names = node.as_element().and_then(|element| element.attribute("class"));
        names.is_some_and(is_for_screen_readers)
    };
    let mut inside = node.descendants().take(MOST_NODES);
    inside.any(|node| is_spoken(node) && is_colon(node))
}

fn has_words(node: NodeRef<'_>) -> bool {
    const MOST_NODES: usize = 8;
    let words = |node: NodeRef<'_>| {
        node.as_text().is_some_and(|text| text.contains(|c: char| c.is_alphanumeric()))
    };
    node.descendants().take(MOST_NODES).any(words)
}

fn text_of(node: NodeRef<'_>, is_left_out: impl Fn(NodeRef<'_>) -> bool) -> (String, Vec<String>) {
    let mut left_out: Option<NodeId> = None;
    let mut shown = Shown::default();
    for edge in node.traverse().take(2 * MOST_NODES) {
        if let Some(id) = left_out {
            if matches!(edge, Edge::Close(node) if node.id() == id) {
                left_out = None;
            }
            continue;
        }
        match edge {
            Edge::Open(node) if is_left_out(node) => left_out = Some(node.id()),
            Edge::Open(node) => match node.value() {
                Node::Element(element) => {
                    if shown.touches(node) {
                        shown.text.push('\n');
                    }
                    shown.open(element);
                }
                Node::Text(piece) if shown.unseen == 0 => {
                    shown.write(piece);
                    if shown.text.len() > LONGEST_TEXT {
                        break;
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                if let Some(element) = node.as_element() {
                    shown.close(element);
                }
            }
        }
    }
    (lines(&shown.text), shown.links)
}

/// What has been read of an element.
#[derive(Default)]
struct Shown {
    text: String,
    links: Vec<String>,
    /// Where the text of the open link begins.
    link_start: Option<usize>,
    /// Open elements that nobody sees.
    unseen: usize,
    /// An inline element has just ended: styles keep it apart from one that begins right here.
    adjacent: bool,
}

impl Shown {
    /// Whether styles must part an inline element from the word before it, which begins with a capital:
    /// Ann Lee<span>Staff writer</span>.
    fn touches(&self, node: NodeRef<'_>) -> bool {
        let is_span = node.as_element().is_some_and(|element| element.name() == "span");
        // Buzz<span>Feed</span>, Ann Mac<span>Donald</span>
        let words = || self.text.split_whitespace();
        let is_name = |word: &str| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_uppercase)
                && letters.next_back().is_some_and(char::is_lowercase)
        };
        let behind_name = words().count() > 1 && words().next_back().is_some_and(is_name);
        let begins = |text: &str| text.starts_with(char::is_uppercase) && text.trim().contains(' ');
        is_span
            && self.text.ends_with(char::is_lowercase)
            && behind_name
            && node.children().next().and_then(|child| child.as_text()).is_some_and(begins)
    }

    fn open(&mut self, element: Element<'_>) {
        if is_unseen(element.name()) {
            self.unseen += 1;
            return;
        }
        if is_block(element.name()) {
            self.text.push('\n');
        } else if self.adjacent || is_shown_as_block(element) {
            self.text.push(' ');
        }
        if element.name() == "a" {
            self.link_start = Some(self.text.len());
        }
    }

    fn write(&mut self, piece: &str) {
        let blank = |c: char| if c.is_whitespace() { ' ' } else { c };
        let is_plain = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
        match piece.len() <= LONGEST_TEXT && piece.bytes().all(is_plain) {
            true => self.text.push_str(piece),
            false => self.text.extend(piece.chars().take(LONGEST_TEXT).map(blank)),
        }
        self.adjacent = false;
    }

    fn close(&mut self, element: Element<'_>) {
        self.adjacent = true;
        if is_unseen(element.name()) {
            self.unseen = self.unseen.saturating_sub(1);
        } else if is_block(element.name()) {
            self.text.push('\n');
        } else if element.name() == "a"
            && let Some(start) = self.link_start.take()
            && let Some(link) = self.text.get(start..)
        {
            self.links.push(squeeze(link));
        }
    }
}

/// The texts of an element's child elements, and of the text between them, where there are several.
pub(super) fn child_texts(node: NodeRef<'_>) -> Vec<String> {
    let mut node = node;
    // A wrapper that holds everything says nothing.
    for _ in 0..4 {
        let mut elements = node.children().filter(|c| !is_blank(c));
        match (elements.next(), elements.next()) {
            (Some(only), None) if only.as_element().is_some() => node = only,
            _ => break,
        }
    }
    let text = |child: NodeRef<'_>| match child.value() {
        Node::Text(text) => squeeze(text),
        Node::Element(_) if is_left_out(child) => String::new(),
        Node::Element(_) => heading_text(child).0.replace('\n', " "),
        _ => String::new(),
    };
    node.children().take(12).map(text).filter(|text| !text.is_empty()).collect()
}

/// Whether a common name of styles puts an inline element on a line of its own.
fn is_shown_as_block(element: Element<'_>) -> bool {
    let classes = element.attribute("class").unwrap_or_default();
    classes.contains("block") && classes.split(' ').any(|name| matches!(name, "block" | "d-block"))
}

fn is_blank(node: &NodeRef<'_>) -> bool {
    match node.value() {
        Node::Text(text) => text.trim().is_empty(),
        Node::Element(_) => false,
        _ => true,
    }
}

/// Whether the first link inside an element leads to the start page of a site.
pub(super) fn links_home(node: NodeRef<'_>) -> bool {
    let mut inside = node.descendants().take(20).filter_map(|n| n.as_element());
    let link = inside.find(|e| e.name() == "a").and_then(|e| e.attribute("href"));
    link.is_some_and(is_home)
}

/// Lines squeezed, empty ones left out.
fn lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split('\n') {
        let line = squeeze(line);
        if !line.is_empty() {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&line);
        }
    }
    out
}

fn is_unseen(tag: &str) -> bool {
    matches!(tag, "script" | "style" | "noscript" | "template" | "svg" | "button" | "select")
}

fn is_block(tag: &str) -> bool {
    BLOCKS.contains(tag)
}

#[rustfmt::skip]
static BLOCKS: WordList = WordList::new(&[
    "div", "p", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "dt",
    "dd", "section", "header", "footer", "address", "figure", "figcaption", "time", "hr", "table",
    "article", "aside", "blockquote",
]);
