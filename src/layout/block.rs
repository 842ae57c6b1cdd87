//! Pieces of text, pictures and rules, in page order.

use super::ContainerId;
use crate::rules::Mark;
use std::ops::Range;

/// A run of inline content between two breaks, a picture, or an embed.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub kind: BlockKind,
    /// Range of [`Layout::text`](super::Layout::text); normalised, trimmed, empty for media.
    pub text: Range<usize>,
    /// Range of [`Layout::runs`](super::Layout::runs).
    pub runs: Range<usize>,
    /// The innermost block-level element around it.
    pub container: ContainerId,
    /// What separates it from the block before it.
    pub break_before: Break,
    /// Whether a space belongs between it and the text of its container before it, should the two
    /// be joined ([`Layout::gap`](super::Layout::gap)).
    pub space_before: bool,
    /// Began with an indent: U+3000, or two no-break spaces. Old pages begin each paragraph so.
    pub indented: bool,
    /// Its first words stand in the middle of the line.
    pub centred: bool,
    /// Its first words are small or grey.
    pub faint: bool,
    /// First and last node of the tree that it came from.
    pub nodes: (crate::dom::NodeId, crate::dom::NodeId),
    /// The innermost rule mark that covers it.
    pub mark: Option<Mark>,
    /// Inside a hidden element.
    pub hidden: bool,
    /// Inside `<noscript>`.
    pub noscript: bool,
    /// Characters of the text, white space included.
    pub characters: u32,
    /// Characters inside links.
    pub link_characters: u32,
    /// Characters in bold or strong.
    pub strong_characters: u32,
    /// Punctuation marks `. , ; ! ? 。 ， ； ！ ？ 、`.
    pub punctuation: u32,
    /// Links, also empty ones.
    pub links: u32,
}

impl Block {
    /// Whether it holds text, shown or not.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.kind, BlockKind::Text | BlockKind::Preformatted)
    }

    /// Whether it is a part of another article than the page's.
    pub(crate) fn is_of_other(&self) -> bool {
        self.mark == Some(Mark::Other)
    }

    /// Whether it is running text that a reader sees.
    pub(crate) fn is_shown_text(&self) -> bool {
        self.kind == BlockKind::Text && !self.hidden && !self.text.is_empty()
    }

    /// Share of the characters that stand in links, 0 to 1.
    pub(crate) fn link_density(&self) -> f32 {
        if self.characters == 0 {
            0.0
        } else {
            self.link_characters as f32 / self.characters as f32
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Text,
    /// Text whose white space counts (`pre`, `textarea` is not among them).
    Preformatted,
    /// Index into [`Layout::images`](super::Layout::images).
    Image(usize),
    /// Index into [`Layout::embeds`](super::Layout::embeds).
    Embed(usize),
    /// `<hr>`.
    Rule,
}

/// What stands between a block and the block before it in the inline content of its container.
///
/// Ordered: to join two blocks of a container over dropped ones between them, the strongest counts
/// ([`Layout::gap`](super::Layout::gap)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Break {
    /// Nothing but what stands in between (a picture, a table, hidden text): the inline content of
    /// the container goes on. If all of that is dropped, the halves belong together.
    Resumed,
    /// One `<br>`.
    Line,
    /// Two or more `<br>`.
    EmptyLine,
    /// The edge of the container, or an element between that ends a paragraph.
    Element,
}
