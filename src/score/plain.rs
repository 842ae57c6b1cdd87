//! The plain scorer: blocks of prose vote for the elements around them, the element with the most
//! prose in one continuous run is the article, and what is named as something else goes from it.

use super::cues::Cues;
use super::region;
use super::weights::Weights;
use crate::layout::{BlockKind, Layout};

/// Blocks at or above it are the article's.
pub(crate) const THRESHOLD: f32 = 0.5;

/// What the plain scorer says of a page.
pub(crate) struct Plain {
    /// For each block of the layout, 0 to 1.
    pub keep: Vec<f32>,
    /// The input is a scraped post without the page around it: all of it is the article.
    pub is_fragment: bool,
}

/// `cues` are those of every container, without those around it.
pub(crate) fn score(layout: &Layout, titles: &[&str], cues: &[Cues]) -> Plain {
    let weights = Weights::new(layout, titles, cues);
    // What a cleaner leaves has no title.
    let is_bare = titles.iter().all(|title| title.is_empty()) && region::is_bare(layout);
    let is_fragment = is_bare || region::is_fragment(layout, &weights);
    let region =
        if is_fragment { 0..layout.blocks.len() } else { region::choose(layout, &weights) };
    let keep = (0..layout.blocks.len())
        .map(|index| match region.contains(&index) {
            true => inside(layout, &weights, index, is_bare),
            false => 0.1,
        })
        .collect();
    Plain { keep, is_fragment }
}

/// Vote of a block that is prose for certain.
const PROSE: f32 = 60.0;

/// Of a block between the first and the last of the article; of a bare one lists of links are a part.
fn inside(layout: &Layout, weights: &Weights, index: usize, is_bare: bool) -> f32 {
    let block = &layout.blocks[index];
    if block.hidden && !weights.shows_hidden {
        return 0.0;
    }
    if weights.outside[block.container] {
        return 0.2;
    }
    let is_prose = weights.prose[index] >= PROSE;
    if !is_prose && !is_bare && is_in_link_list(layout, block.container) {
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
