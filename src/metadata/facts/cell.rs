//! Elements that may hold metadata.

use super::Attributes;
use super::names::Said;
use super::visible::{heading_text, seen_text, speaks_colon, visible_text};
use crate::dom::{Element, Node, NodeRef};
use crate::script;
use crate::word_list::WordList;
use std::cell::OnceCell;

/// An element whose tag, class, `itemprop`, `property` or `rel` may say that it holds metadata.
pub(in crate::metadata) struct Cell<'a> {
    pub element: Element<'a>,
    pub(super) node: NodeRef<'a>,
    /// Number of elements before it.
    pub order: usize,
    /// Number of elements before the first that is not inside it.
    pub end: usize,
    /// Of most cells nobody reads it.
    pub(super) text: OnceCell<Text>,
    /// Of a heading: texts of its child elements.
    pub parts: Vec<String>,
    /// Of a heading: a link inside it leads to the start page.
    pub links_home: bool,
    /// Words of class, id, `itemprop`, `property` and `rel`, with a space around each.
    pub words: String,
    /// Index into `Facts::apart` of the innermost around it.
    pub apart: Option<usize>,
    /// Last part of the type of the innermost enclosing microdata or RDFa item ("Person").
    pub item_type: Option<&'a str>,
    /// Index into `Facts::articles` of the innermost item around it that is an article.
    pub article: Option<usize>,
    /// Inside an item that answers the page's: a comment, an answer.
    pub is_reply: bool,
}

/// What has been read of a cell, once somebody asks for it.
pub(super) struct Text {
    visible: String,
    links: Vec<String>,
}

impl<'a> Cell<'a> {
    /// What a reader sees of it, its lines apart; cut after some hundred characters.
    pub fn text(&self) -> &str {
        &self.read().visible
    }

    /// Texts of the links inside it.
    pub fn links(&self) -> &[String] {
        &self.read().links
    }

    /// Its text with the words that nobody sees.
    pub fn whole(&self) -> String {
        visible_text(self.node).0
    }

    /// Its words with those that only a screen reader says.
    pub fn spoken(&self) -> String {
        visible_text(self.node).0.replace('\n', " ")
    }

    /// Whether it holds a colon of its own for screen readers alone.
    pub fn speaks_colon(&self) -> bool {
        speaks_colon(self.node)
    }

    fn read(&self) -> &Text {
        self.text.get_or_init(|| {
            let (visible, links) = match self.tag() {
                "h1" => heading_text(self.node),
                _ => seen_text(self.node),
            };
            Text { visible, links }
        })
    }

    /// What stands right before it, in its parent or before that: a label. Words that say nothing
    /// alone stand with those before them: "Last updated", "on".
    pub fn said_before(&self) -> String {
        const STEPS: usize = 2;
        /// Of an element with more children they are those of a list.
        const MOST_CHILDREN: usize = 32;
        const SHORTEST: usize = 4;
        let text = |node: &NodeRef<'_>| match node.value() {
            Node::Text(text) => text.trim().to_owned(),
            Node::Element(_) => visible_text(*node).0,
            _ => String::new(),
        };
        let mut node = self.node;
        for _ in 0..STEPS {
            let Some(parent) = node.parent() else { break };
            let children: Vec<NodeRef<'_>> = parent.children().take(MOST_CHILDREN).collect();
            let Some(at) = children.iter().position(|child| child.id() == node.id()) else { break };
            let before = children.get(..at).unwrap_or_default().iter().rev();
            let mut said = String::new();
            for text in before.map(text).filter(|text| !text.is_empty()) {
                let space =
                    if said.starts_with(|c: char| c.is_ascii_alphanumeric()) { " " } else { "" };
                said = format!("{text}{space}{said}");
                if said.chars().count() >= SHORTEST {
                    return said;
                }
            }
            if !said.is_empty() {
                return said;
            }
            node = parent;
        }
        String::new()
    }

    /// The points of the list that stands right behind it: what it is a heading of.
    pub fn list_behind(&self) -> Option<Vec<String>> {
        const MOST_POINTS: usize = 8;
        let next = self.node.next_siblings().find(|next| next.as_element().is_some())?;
        let is_list = next.as_element().is_some_and(|e| matches!(e.name(), "ul" | "ol"));
        let points = next.children().filter(|point| point.as_element().is_some());
        is_list.then(|| points.take(MOST_POINTS).map(|point| visible_text(point).0).collect())
    }

    /// Whether a link that is as long as a headline, and not the page's own, stands before it, in the
    /// element around it or in that around it: all are parts of a card.
    pub fn follows_linked_headline(&self, is_own: impl Fn(&str) -> bool) -> bool {
        const STEPS: usize = 2;
        const MOST_CHILDREN: usize = 16;
        let reads = |node: NodeRef<'_>| {
            node.as_element().is_some() && {
                let (text, links) = visible_text(node);
                let is_link = matches!(&links[..], [link] if *link == text);
                is_link && is_headline_like(&text) && !is_own(&text)
            }
        };
        let mut node = self.node;
        for _ in 0..STEPS {
            let Some(parent) = node.parent() else { break };
            let children = parent.children().take(MOST_CHILDREN);
            if children.take_while(|child| child.id() != node.id()).any(reads) {
                return true;
            }
            node = parent;
        }
        false
    }

    /// What the element around it says, itself included.
    pub fn around(&self) -> String {
        self.node.parent().map(|parent| visible_text(parent).0).unwrap_or_default()
    }

    /// Whether another cell, or this one, has the same parent.
    pub fn is_beside(&self, other: &Cell<'_>) -> bool {
        let parent = |cell: &Cell<'_>| cell.node.parent().map(|parent| parent.id());
        parent(self) == parent(other)
    }

    /// Texts of the elements inside it that are set in bold.
    pub fn in_bold(&self) -> Vec<String> {
        const MOST_NODES: usize = 60;
        let is_bold = |node: &NodeRef<'_>| {
            node.as_element().is_some_and(|element| matches!(element.name(), "b" | "strong"))
        };
        let inside = self.node.descendants().take(MOST_NODES);
        inside.filter(is_bold).map(|node| visible_text(node).0).collect()
    }

    /// Whether it stands in a quotation: somebody else said that, and then.
    pub fn is_quoted(&self) -> bool {
        const MOST_AROUND: usize = 3;
        let around = self.node.ancestors().take(MOST_AROUND);
        around.filter_map(|node| node.as_element()).any(|element| element.name() == "blockquote")
    }

    /// Whether it is nothing but a link to another page than the start page, as a card has it.
    pub fn is_link(&self) -> bool {
        let is_whole = || self.links().iter().any(|link| link == self.text());
        let around = || self.node.ancestors().take(2);
        let in_link = || around().any(|node| node.as_element().is_some_and(|e| e.name() == "a"));
        !self.links_home && (is_whole() || in_link())
    }

    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.element.attribute(name)
    }

    /// Whether its names hold a word.
    pub fn has_word(&self, word: &str) -> bool {
        self.words.split_ascii_whitespace().any(|w| w == word)
    }

    pub fn has_any_word(&self, words: &[&str]) -> bool {
        self.words.split_ascii_whitespace().any(|word| words.contains(&word))
    }

    /// Whether it stands in a figure: whom it names took the picture.
    pub fn is_in_figure(&self) -> bool {
        let mut around = std::iter::once(self.node).chain(self.node.ancestors().take(6));
        around.any(|node| match node.value() {
            Node::Element(element) => matches!(element.name(), "figure" | "figcaption"),
            _ => false,
        })
    }

    pub fn tag(&self) -> &'a str {
        self.element.name()
    }
}

/// Whether the text of a link is as long as a headline.
fn is_headline_like(text: &str) -> bool {
    const FEWEST_WORDS: usize = 4;
    const FEWEST_HAN: usize = 9;
    text.split(' ').count() >= FEWEST_WORDS
        || text.chars().filter(|&c| script::is_han(c)).count() >= FEWEST_HAN
}

/// Whether an element may hold metadata, by its tag and by what its names say.
pub(super) fn is_cell(tag: &str, attributes: &Attributes<'_>, said: Said, of_link: bool) -> bool {
    match tag {
        "h1" | "time" | "address" => true,
        "html" | "body" | "script" | "style" | "svg" | "path" | "form" | "input" | "button"
        | "noscript" | "template" | "iframe" | "head" | "title" => false,
        "meta" | "link" => attributes.has_property,
        _ => {
            said.has(Said::CELL) || (attributes.has_property && !of_link) || attributes.has_datetime
        }
    }
}

/// Words of names that make an element a cell, beside those of authors and of dates.
#[rustfmt::skip]
pub(super) static MARKUP_WORDS: WordList = WordList::new(&[
    "by", "vcard", "user", "editor", "editors", "subtitle", "subheadline", "deck", "dek",
    "standfirst", "tagline", "subhead", "tag", "tags", "breadcrumb", "breadcrumbs", "credit",
    "credits", "postleft", "postprofile", "signature",
]);
