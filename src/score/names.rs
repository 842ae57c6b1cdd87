//! What the names of the elements around a block say: each word of the model's list has a weight
//! for each distance.

use super::features::PageFacts;
use crate::layout::{Block, Layout, RunKind};

/// Distances that share a weight: the block's own container (and inline elements that hold the
/// whole block), one or two above, three to five, six to nine.
pub(crate) const GROUPS: usize = 4;

/// Inputs that the names of a block give: the sum of all weights, and those of each distance.
pub(crate) const SCORES: usize = 1 + GROUPS;

pub(crate) const SCORE_NAMES: [&str; SCORES] =
    ["names", "names_own", "names_near", "names_further", "names_far"];

/// How many containers are looked at.
pub(crate) const REACH: usize = 10;

/// The group of a distance below [`REACH`].
pub(crate) fn group(distance: usize) -> usize {
    match distance {
        0 => 0,
        1 | 2 => 1,
        3..=5 => 2,
        _ => 3,
    }
}

/// The words that tell what kind of page it is: those of all names, and those of its head.
pub(crate) fn of_page<'a>(
    layout: &'a Layout,
    facts: &'a PageFacts,
) -> impl Iterator<Item = &'a [u8]> {
    let names = layout.words.iter().map(|word| word.as_bytes());
    names.chain(facts.words.iter().map(String::as_bytes)).filter(|word| !word.is_empty())
}

/// The names of the elements around a block that count, each with its group.
pub(crate) fn around<'a>(
    layout: &'a Layout,
    block: &'a Block,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let around = layout.enclosing(block.container).take(REACH).enumerate();
    around.filter_map(|(distance, id)| Some((layout.containers[id].names?, group(distance))))
}

/// The same of inline elements that hold the whole block.
pub(crate) fn inline<'a>(
    layout: &'a Layout,
    block: &'a Block,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    layout.block_runs(block).iter().filter_map(|run| match run.kind {
        RunKind::Named(names) if run.text == block.text => Some((names, 0)),
        _ => None,
    })
}
