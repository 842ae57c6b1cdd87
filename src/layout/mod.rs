//! The page as a reader sees it: a flat list of blocks in a flat list of containers.
//!
//! Receives the tree and the marks of the rules; returns a [`Layout`]. One iterative walk. Blocks are
//! judged and assembled by the layout alone; only what reads values looks at the tree again: `metadata`,
//! the facts of a page, hidden bodies and `comments`. Does not decide what is content.

mod apparatus;
mod block;
mod collapsed;
mod container;
#[cfg(test)]
mod dump;
mod element;
mod flow;
mod formula;
#[cfg(test)]
mod gold;
#[cfg(test)]
mod invariants;
mod listing;
mod media;
mod names;
mod parted;
mod run;
mod space;
mod tag;
#[cfg(test)]
mod tests;
mod walk;
mod writer;
mod zone;

pub(crate) use block::{Block, BlockKind, Break};
pub(crate) use container::{Container, ContainerId, Sums};
pub(crate) use media::{RawEmbed, RawImage};
pub(crate) use names::{Names, is_for_screen_readers};
pub(crate) use run::{Run, RunKind};
pub(crate) use tag::Tag;
#[cfg(test)]
pub(crate) use tests::layout_of;
pub(crate) use walk::lay_out;
pub(crate) use zone::ZoneMark;

use crate::work::Work;
use std::rc::Rc;

/// Blocks, containers and the text they share.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// The text of all blocks; each block is a range of it.
    pub text: String,
    /// In page order.
    pub blocks: Vec<Block>,
    /// In page order, parents before children; the first is the root.
    pub containers: Vec<Container>,
    /// Inline elements, sorted by start, the longer first; each block owns a range of them.
    pub runs: Vec<Run>,
    pub images: Vec<RawImage>,
    pub embeds: Vec<RawEmbed>,
    /// Addresses of links as the page has them, by [`RunKind::Link`].
    pub links: Vec<Rc<str>>,
    /// Names of elements, by [`Container::names`] and [`RunKind::Named`].
    pub names: Vec<Names>,
    /// The words of all names, each once.
    pub words: Vec<Rc<str>>,
    /// Indices of [`words`](Self::words), by [`Names::ids`].
    pub word_ids: Vec<u32>,
    /// Where in the text a space stands for a style that sets two elements apart, in order.
    pub apart: Vec<usize>,
    /// Comments that mark zones, by position.
    pub zones: Vec<ZoneMark>,
    /// What is left of the call's budget.
    pub work: Work,
}

impl Layout {
    /// The text of a block.
    pub(crate) fn block_text(&self, block: &Block) -> &str {
        &self.text[block.text.clone()]
    }

    /// The inline elements of a block.
    pub(crate) fn block_runs(&self, block: &Block) -> &[Run] {
        &self.runs[block.runs.clone()]
    }

    /// The kind of a container.
    pub(crate) fn tag(&self, id: ContainerId) -> Option<Tag> {
        self.containers.get(id).map(|container| container.tag)
    }

    /// The names of a container, where it has any.
    pub(crate) fn container_names(&self, id: ContainerId) -> Option<&Names> {
        self.containers[id].names.map(|index| &self.names[index])
    }

    /// The words of names, as indices of [`words`](Self::words): what is asked of a word need be
    /// asked once.
    pub(crate) fn words_of(&self, names: &Names) -> &[u32] {
        self.word_ids.get(names.ids.clone()).unwrap_or_default()
    }

    /// A container and all around it, innermost first, the root last; a step of work each.
    pub(crate) fn enclosing(&self, id: ContainerId) -> impl Iterator<Item = ContainerId> + '_ {
        std::iter::successors(Some(id), |&id| self.containers[id].parent)
            .take_while(|_| self.work.step(1))
    }

    /// What separates two blocks of one container when all blocks between them are dropped, and
    /// whether a space belongs there: [`Break::Resumed`] where they are halves of one text,
    /// [`Break::Line`] where a line ends between them.
    pub(crate) fn gap(&self, block: usize, later: usize) -> (Break, bool) {
        let container = self.blocks.get(block).map(|block| block.container);
        let between = self.blocks.get(block + 1..=later).unwrap_or_default();
        if container.is_none() || between.last().map(|last| last.container) != container {
            return (Break::Element, false);
        }
        between
            .iter()
            .filter(|between| Some(between.container) == container)
            .map(|between| (between.break_before, between.space_before))
            .fold((Break::Resumed, false), |(a, space), (b, more)| (a.max(b), space || more))
    }
}
