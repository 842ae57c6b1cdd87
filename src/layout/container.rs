//! Block-level elements, and sums over what they hold.

use super::{BlockKind, Layout, Tag};
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
    /// `colspan`, `rowspan` of a cell, otherwise 1.
    pub columns: u16,
    pub rows: u16,
    /// That of the first item of an ordered list, or that of an item, where markup gives it.
    pub number: Option<u32>,
    /// An ordered list whose numbers fall.
    pub counts_down: bool,
    /// Hidden by itself or an enclosing element.
    pub hidden: bool,
    pub sums: Sums,
}

impl Container {
    pub(super) fn new(tag: Tag, parent: Option<ContainerId>) -> Self {
        Self {
            tag,
            parent,
            depth: 0,
            blocks: 0..0,
            names: None,
            columns: 1,
            rows: 1,
            number: None,
            counts_down: false,
            hidden: false,
            sums: Sums::default(),
        }
    }
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
    /// Computes the sums of all containers from those of the blocks before each block.
    pub(super) fn fill(layout: &mut Layout) {
        let mut before = Vec::with_capacity(layout.blocks.len() + 1);
        let mut sums = Self::default();
        before.push(sums);
        for block in &layout.blocks {
            sums.blocks += 1;
            sums.characters += block.characters;
            sums.link_characters += block.link_characters;
            sums.punctuation += block.punctuation;
            sums.images += u32::from(matches!(block.kind, BlockKind::Image(_)));
            sums.links = sums.links.saturating_add(block.links);
            before.push(sums);
        }
        for container in &mut layout.containers {
            let (first, last) =
                (before.get(container.blocks.start), before.get(container.blocks.end));
            if let (Some(first), Some(last)) = (first, last) {
                container.sums = last.since(first);
            }
        }
    }

    fn since(&self, earlier: &Self) -> Self {
        Self {
            blocks: self.blocks - earlier.blocks,
            characters: self.characters - earlier.characters,
            link_characters: self.link_characters - earlier.link_characters,
            punctuation: self.punctuation - earlier.punctuation,
            images: self.images - earlier.images,
            links: self.links - earlier.links,
        }
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
