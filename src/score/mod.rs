//! How likely each block is part of what the reader came for.
//!
//! Receives the layout and the page's titles; returns a probability for each block and the kind of
//! page. Knows no site's name.
//!
//! A plain scorer: blocks of prose vote for the elements around them, the element with the most
//! prose in one continuous run is the article, and what is named as something else goes from it.

pub(crate) mod cues;
mod region;
#[cfg(test)]
mod tests;
mod weights;

#[cfg(feature = "training")]
mod choice;
#[cfg(feature = "training")]
pub(crate) mod features;
#[cfg(feature = "training")]
pub(crate) mod learned;
#[cfg(feature = "training")]
pub(crate) mod model;
#[cfg(feature = "training")]
pub(crate) mod names;
#[cfg(feature = "training")]
mod neighbours;
#[cfg(feature = "training")]
mod page_facts;
#[cfg(feature = "training")]
mod page_kind;

use crate::PageType;
use crate::layout::{BlockKind, Layout};
use weights::Weights;

/// The judgement of a page.
pub(crate) struct Scores {
    /// For each block of the layout, 0 to 1.
    pub keep: Vec<f32>,
    /// Blocks at or above it are kept.
    pub threshold: f32,
    pub page_type: PageType,
    /// 0 to 1: the expected F1 of the best set of blocks.
    pub confidence: f32,
}

pub(crate) fn score(layout: &Layout, titles: &[&str]) -> Scores {
    let weights = Weights::new(layout, titles);
    let region = region::choose(layout, &weights);
    let keep: Vec<f32> = (0..layout.blocks.len())
        .map(|index| if region.contains(&index) { inside(layout, &weights, index) } else { 0.1 })
        .collect();
    let confidence = confidence(&weights, &keep);
    Scores { keep, threshold: 0.5, page_type: PageType::Article, confidence }
}

/// Vote of a block that is prose for certain.
const PROSE: f32 = 60.0;

/// Of a block between the first and the last of the article.
fn inside(layout: &Layout, weights: &Weights, index: usize) -> f32 {
    let block = &layout.blocks[index];
    if block.hidden && !weights.shows_hidden {
        return 0.0;
    }
    if weights.outside[block.container] {
        return 0.2;
    }
    let is_prose = weights.prose[index] >= PROSE;
    if !is_prose && is_in_link_list(layout, block.container) {
        return 0.3;
    }
    match block.kind {
        BlockKind::Text if is_prose => 0.95,
        _ => 0.8,
    }
}

/// Whether the block stands in a list or box of three links or more and hardly anything else.
fn is_in_link_list(layout: &Layout, container: usize) -> bool {
    layout.enclosing(container).take(3).any(|id| {
        let sums = &layout.containers[id].sums;
        sums.links >= 3 && sums.link_density() >= 0.7 && sums.blocks >= 3
    })
}

/// Share of the page's prose that is kept, less where there is little.
fn confidence(weights: &Weights, keep: &[f32]) -> f32 {
    const PLENTY: f32 = 600.0;
    let all: f32 = weights.prose.iter().sum();
    let kept: f32 =
        weights.prose.iter().zip(keep).filter(|(_, keep)| **keep >= 0.5).map(|(w, _)| w).sum();
    if all <= 0.0 { 0.0 } else { kept / all * (kept / PLENTY).min(1.0).sqrt() }
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
