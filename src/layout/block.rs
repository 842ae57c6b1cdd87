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
    /// First and last node of the tree that it came from.
    pub nodes: (ego_tree::NodeId, ego_tree::NodeId),
    /// The innermost rule mark that covers it.
    pub mark: Option<Mark>,
    /// Inside a hidden element.
    pub hidden: bool,
    /// Inside `<noscript>`.
    pub noscript: bool,
    /// Centred by itself or an enclosing element.
    pub centred: bool,
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

/// What stands between a block and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Break {
    /// The edge of a block-level element.
    Element,
    /// One `<br>` inside the same inline content.
    Line,
    /// Two or more `<br>` inside the same inline content.
    EmptyLine,
    /// Nothing but the blocks in between (a table, a picture): the inline content of the
    /// container goes on. If they are all dropped, the halves belong together.
    Resumed,
}
