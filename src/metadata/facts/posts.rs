//! Reviews and comments of a shop, whatever it calls them.

use super::author_words::{is_author_word, is_of_post};
use super::names::DATE_WORDS;
use super::visible::visible_text;
use super::{Cell, Facts, REPLIES};
use crate::dom::{NodeId, NodeRef};

/// Elements around a cell that are looked at.
const MOST_AROUND: usize = 8;
/// Cells of authors that are compared.
const MOST_NAMES: usize = 64;
/// Characters of a line that is a sentence.
const SHORTEST_SENTENCE: usize = 20;

impl<'a> Facts<'a> {
    /// The elements of a list below the text each of which has an author, a date and a text: reviews
    /// and comments of a shop, whatever it calls them. In a thread nothing stands before the first.
    pub fn posts_of_others(&self) -> Vec<NodeId> {
        let mut posts: Vec<NodeId> = Vec::new();
        let Some(headline) = self.headline else { return posts };
        let is_author = |cell: &&Cell<'a>| {
            cell.order > headline
                && cell.tag() != "meta"
                && cell.words.split_ascii_whitespace().any(is_author_word)
        };
        let authors: Vec<&Cell<'a>> =
            self.cells.iter().filter(is_author).take(MOST_NAMES).collect();
        let of_thread =
            |kind: &str| matches!(kind, "Question" | "Answer" | "DiscussionForumPosting");
        let is_thread = |cell: &Cell<'a>| is_of_post(cell) || cell.item_type.is_some_and(of_thread);
        let reviews = |cell: &&Cell<'a>| cell.has_any_word(&["rev", "review", "reviews"]);
        let of_shop = self.sells() || authors.iter().any(reviews);
        if authors.len() < 2 || !of_shop || self.cells.iter().any(is_thread) {
            return posts;
        }
        let prose = |cell: &Cell<'_>| self.prose_between(headline, cell.order);
        // Some of them are short: the second time those beside the others are found.
        for _ in 0..2 {
            for (at, author) in authors.iter().enumerate() {
                let mut behind = authors.iter().skip(at + 1);
                let next = behind.find(|c| c.order >= author.end && c.words == author.words);
                if let Some(next) = next
                    && let Some((first, second)) = siblings(author, next)
                    && prose(author).any(|text| !is_inside(text, first))
                    && self.is_dated(first, author)
                    && self.is_dated(second, next)
                    && (posts.contains(&first.id())
                        || posts.contains(&second.id())
                        || (says_something(first) && says_something(second)))
                {
                    posts.extend([first.id(), second.id()]);
                }
            }
            if posts.is_empty() {
                break;
            }
        }
        posts
    }

    /// Of a thread whose posts are all marked as comments the first is the page's own: nothing stands
    /// between it and the headline.
    pub fn take_first_post(&mut self) {
        let Some(headline) = self.headline else { return };
        let mut starts = self.replies.iter().copied().skip_while(|start| *start < headline);
        let (Some(first), Some(second)) = (starts.next(), starts.next()) else { return };
        let told = self.prose_between(headline, first).next().is_some();
        let authors = |cell: &&Cell<'a>| cell.words.split_ascii_whitespace().any(is_author_word);
        let own = self.cells.iter().filter(|cell| !cell.is_reply && cell.order > headline);
        let signed = own.filter(authors).any(|cell| cell.order < first);
        let inside = |cell: &Cell<'a>| (first..second).contains(&cell.order);
        let is_post = self.cells.iter().any(|cell| inside(cell) && is_of_post(cell));
        if told || signed || !is_post || !self.articles.is_empty() {
            return;
        }
        for cell in self.cells.iter_mut().filter(|cell| (first..second).contains(&cell.order)) {
            cell.is_reply = false;
            cell.item_type = cell.item_type.filter(|kind| !REPLIES.contains(kind));
        }
    }

    /// Whether a node stands in a post of others.
    pub fn is_in_post(&self, node: NodeRef<'_>) -> bool {
        !self.posts.is_empty()
            && node.ancestors().take(MOST_AROUND).any(|node| self.posts.contains(&node.id()))
    }

    /// Whether the page says that it offers something. A live blog has such lists, too, of its own authors.
    fn sells(&self) -> bool {
        self.metas.iter().any(|meta| meta.name == "og:type" && meta.content.starts_with("product"))
    }

    /// The paragraphs between two places.
    fn prose_between(&self, start: usize, end: usize) -> impl Iterator<Item = NodeRef<'a>> {
        let places = self.prose.iter().zip(&self.paragraphs);
        places.filter(move |(order, _)| (start..end).contains(*order)).map(|(_, node)| *node)
    }

    /// Whether an element has a date beside the cell of its author.
    fn is_dated(&self, node: NodeRef<'a>, author: &Cell<'a>) -> bool {
        let words =
            |cell: &Cell<'a>, fits: fn(&str) -> bool| cell.words.split_ascii_whitespace().any(fits);
        self.cells.iter().any(|cell| {
            cell.order != author.order
                && (cell.tag() == "time" || words(cell, |word| DATE_WORDS.contains(word)))
                && !words(cell, is_author_word)
                && cell.is_inside_any(&[node.id()])
        })
    }
}

/// Whether one of the lines of an element is a sentence.
fn says_something(node: NodeRef<'_>) -> bool {
    visible_text(node).0.lines().any(|line| {
        let line = line.trim();
        let short = if line.is_ascii() { SHORTEST_SENTENCE } else { SHORTEST_SENTENCE / 3 };
        line.chars().count() >= short && line.ends_with(['.', '!', '…', '。', '！', '।'])
    })
}

/// Whether a paragraph stands in a post.
fn is_inside(text: NodeRef<'_>, post: NodeRef<'_>) -> bool {
    text.ancestors().take(2 * MOST_AROUND).any(|node| node.id() == post.id())
}

impl Cell<'_> {
    /// Whether it stands in one of the elements, or is one.
    pub fn is_inside_any(&self, nodes: &[NodeId]) -> bool {
        let around = std::iter::once(self.node).chain(self.node.ancestors()).take(MOST_AROUND);
        around.map(|node| node.id()).any(|id| nodes.contains(&id))
    }
}

/// The elements of one list in which two cells stand: neighbours of one name.
fn siblings<'a>(one: &Cell<'a>, other: &Cell<'a>) -> Option<(NodeRef<'a>, NodeRef<'a>)> {
    let around = |cell: &Cell<'a>| std::iter::once(cell.node).chain(cell.node.ancestors());
    let first: Vec<NodeRef<'a>> = around(one).take(MOST_AROUND).collect();
    around(other).take(MOST_AROUND).find_map(|second| {
        let parent = second.parent()?.id();
        let is_child = |node: &&NodeRef<'a>| node.parent().is_some_and(|p| p.id() == parent);
        let first = *first.iter().find(is_child)?;
        let name = |node: NodeRef<'a>| {
            let element = node.as_element()?;
            Some((element.name(), element.attribute("class")))
        };
        (first.id() != second.id() && name(first) == name(second)).then_some((first, second))
    })
}
