//! How likely each block is part of what the reader came for.
//!
//! Receives the layout, the page's titles and what the head says of the page's kind; returns a
//! probability for each block, the threshold, the kind of page and how sure all that is. Knows no
//! site by its name or address; publishing systems it knows by the names that their templates give to
//! parts of a page ([`systems`]).
//!
//! Two scorers: a plain one by rules ([`plain`]), and a learned one ([`learned`]) that has the
//! plain one's verdict among its features and decides.

pub(crate) mod alike;
pub(crate) mod apart;
mod attribution;
mod cards;
mod choice;
mod code;
pub(crate) mod columns;
mod copies;
pub(crate) mod cues;
pub(crate) mod features;
mod grouping;
mod influences;
pub(crate) mod learned;
pub(crate) mod model;
pub(crate) mod names;
pub(crate) mod neighbours;
pub(crate) mod notice;
mod page_address;
mod page_facts;
pub(crate) mod page_kind;
pub(crate) mod plain;
mod posts;
mod region;
mod shares;
mod specifications;
mod systems;
#[cfg(test)]
mod tests;
mod weights;

pub(crate) use features::{PageFacts, Rules};
pub(crate) use model::Model;
#[cfg(feature = "training")]
pub(crate) use systems::Named;

use crate::PageType;
use crate::layout::Layout;
use std::ops::Range;

/// The judgement of a page.
pub(crate) struct Scores {
    /// For each block of the layout, 0 to 1.
    pub keep: Vec<f32>,
    /// Blocks at or above it are kept.
    pub threshold: f32,
    pub page_type: PageType,
    /// 0 to 1: how likely the page type is the right one.
    pub page_type_confidence: f32,
    /// 0 to 1: how likely the page is a thread, whose comments are its text.
    pub forum: f32,
    /// 0 to 1: the F1 that can be expected of the kept blocks.
    pub confidence: f32,
}

impl Scores {
    /// The same judgement with that many blocks, all kept.
    pub(crate) fn all_kept(&self, blocks: usize) -> Self {
        Self { keep: vec![1.0; blocks], threshold: plain::THRESHOLD, ..*self }
    }

    /// The same judgement with none of the blocks kept.
    pub(crate) fn none_kept(&self) -> Self {
        Self { keep: vec![0.0; self.keep.len()], threshold: plain::THRESHOLD, ..*self }
    }
}

/// Of text blocks in page order, the rows of those that stand in `range`.
fn rows(blocks: &[usize], range: &Range<usize>) -> Range<usize> {
    let before = |end: usize| blocks.partition_point(|&block| block < end);
    before(range.start)..before(range.end)
}

/// Whether the page hides nearly all its text until a script shows it: then being hidden says
/// nothing.
pub(crate) fn hides_its_text(layout: &Layout) -> bool {
    let (mut hidden, mut shown) = (0, 0);
    for block in &layout.blocks {
        *(if block.hidden { &mut hidden } else { &mut shown }) += block.text.len();
    }
    hidden > 1000 && 5 * shown < hidden
}
