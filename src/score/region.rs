//! Where the article stands: the element whose blocks are one continuous run of prose.

use super::weights::Weights;
use crate::layout::{ContainerId, Layout, Tag};
use std::ops::Range;

/// What an element keeps of the prose of an element inside it. Prose far down, in many small
/// boxes, is a list of teasers or comments.
const DECAY: f32 = 0.6;
/// Share of the chosen element's prose that a neighbour must hold to belong to it.
const NEIGHBOUR: f32 = 0.25;
/// Elements around the chosen one in which neighbours are looked for.
const CLIMB: usize = 2;
/// Link density of the whole page below which all of it is the article.
const FRAGMENT_LINKS: f32 = 0.15;

/// The blocks among which the article is.
pub(super) fn choose(layout: &Layout, weights: &Weights) -> Range<usize> {
    let all = 0..layout.blocks.len();
    if is_fragment(layout, weights) {
        return all;
    }
    let sums = sums(layout, weights);
    let mut best: Option<ContainerId> = None;
    for id in 0..layout.containers.len() {
        if best.is_none_or(|best| sums[id] > sums[best]) {
            best = Some(id);
        }
    }
    let Some(best) = best.filter(|&best| sums[best] > 0.0) else { return all };
    with_neighbours(layout, weights, &sums, best)
}

/// A scraped post without the page around it.
fn is_fragment(layout: &Layout, weights: &Weights) -> bool {
    let frame = |tag| matches!(tag, Tag::Nav | Tag::Header | Tag::Footer | Tag::Aside | Tag::Form);
    let root = layout.containers.first();
    root.is_none_or(|root| root.sums.link_density() < FRAGMENT_LINKS)
        && !layout.containers.iter().any(|container| frame(container.tag))
        && !weights.outside.contains(&true)
}

/// For every element its own prose and what is left of that of the elements inside.
fn sums(layout: &Layout, weights: &Weights) -> Vec<f32> {
    let mut sums = vec![0.0_f32; layout.containers.len()];
    for (block, prose) in layout.blocks.iter().zip(&weights.prose) {
        sums[block.container] += prose;
    }
    for id in (1..layout.containers.len()).rev() {
        let container = &layout.containers[id];
        if let Some(parent) = container.parent {
            sums[parent] += sums[id] * if is_part_of_text(container.tag) { 1.0 } else { DECAY };
        }
    }
    sums
}

/// Elements that structure a text and do not box it in.
fn is_part_of_text(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading(_)
            | Tag::UnorderedList
            | Tag::OrderedList
            | Tag::ListItem
            | Tag::DefinitionList
            | Tag::Term
            | Tag::Definition
            | Tag::Blockquote
            | Tag::Pre
            | Tag::Center
            | Tag::Figure
            | Tag::FigureCaption
            | Tag::Row
            | Tag::TableSection
            | Tag::NoScript
    )
}

/// The blocks of the element, and of elements beside it that go on with the text.
fn with_neighbours(
    layout: &Layout,
    weights: &Weights,
    sums: &[f32],
    best: ContainerId,
) -> Range<usize> {
    let mut range = layout.containers[best].blocks.clone();
    let enough = sums[best] * NEIGHBOUR;
    let mut inner = best;
    for outer in layout.enclosing(best).skip(1).take(CLIMB) {
        // Children of `outer`, in page order, their parents being before them.
        let beside = |id: &ContainerId| {
            let container = &layout.containers[*id];
            container.parent == Some(outer)
                && *id != inner
                && !weights.outside[*id]
                && container.sums.link_density() < 0.3
                && sums[*id] >= enough
        };
        for id in (0..layout.containers.len()).filter(beside) {
            let blocks = &layout.containers[id].blocks;
            range = range.start.min(blocks.start)..range.end.max(blocks.end);
        }
        inner = outer;
    }
    range
}
