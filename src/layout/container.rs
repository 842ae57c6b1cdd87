use super::Tag;
use std::ops::Range;

/// Index into [`Layout::containers`](super::Layout::containers).
pub(crate) type ContainerId = usize;

/// A block-level element.
#[derive(Debug, Clone)]
pub(crate) struct Container {
    pub tag: Tag,
    pub parent: Option<ContainerId>,
    /// Containers around it.
    pub depth: u16,
    /// The blocks inside it, nested ones included.
    pub blocks: Range<usize>,
    /// Index into [`Layout::names`](super::Layout::names).
    pub names: Option<usize>,
    pub node: ego_tree::NodeId,
    /// `colspan`, `rowspan` of a cell, `start` of a list, otherwise 1.
    pub columns: u16,
    pub rows: u16,
    pub start: u32,
    /// Hidden by itself or an enclosing element.
    pub hidden: bool,
    pub sums: Sums,
}

/// Sums over all blocks of a container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sums {
    pub blocks: u32,
    pub characters: u32,
    pub link_characters: u32,
    pub punctuation: u32,
    pub images: u32,
    pub links: u32,
}

impl Sums {
    /// Share of the characters that stand in links, 0 to 1.
    pub(crate) fn link_density(&self) -> f32 {
        if self.characters == 0 {
            0.0
        } else {
            self.link_characters as f32 / self.characters as f32
        }
    }
}
