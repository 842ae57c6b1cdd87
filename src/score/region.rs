//! Where the article stands: the element whose blocks are one continuous run of prose.

use super::cards;
use super::weights::Weights;
use crate::layout::{Block, Container, ContainerId, Layout, Tag};
use std::ops::Range;

/// What an element keeps of the prose of an element inside it. Prose far down, in many small
/// boxes, is a list of teasers or comments.
const DECAY: f32 = 0.85;
/// Share of the chosen element's prose that a neighbour must hold to belong to it.
const NEIGHBOUR: f32 = 0.15;
/// Elements around the chosen one in which neighbours are looked for.
const CLIMB: usize = 3;
/// Prose of a text beside a feed that outweighs it.
const ENOUGH: f32 = 240.0;
/// Link density of the whole page below which all of it is the article.
const FRAGMENT_LINKS: f32 = 0.15;

/// The blocks among which the article is.
pub(super) fn choose(layout: &Layout, weights: &Weights) -> Range<usize> {
    let all = 0..layout.blocks.len();
    let Some(best) = Best::of(layout, &weights.prose) else { return all };
    let prose = cards::without(layout, &weights.prose, layout.containers[best.id].blocks.clone());
    let beside = prose.and_then(|prose| {
        let other = Best::of(layout, &prose).filter(|other| other.sums[other.id] >= ENOUGH)?;
        let range = with_neighbours(layout, weights, &other);
        Some(one_run(layout, &prose, range))
    });
    beside
        .unwrap_or_else(|| one_run(layout, &weights.prose, with_neighbours(layout, weights, &best)))
}

/// The element with the most prose.
struct Best {
    id: ContainerId,
    /// Of every element, as [`sums`] has them.
    sums: Vec<f32>,
}

impl Best {
    fn of(layout: &Layout, prose: &[f32]) -> Option<Self> {
        let sums = sums(layout, prose);
        // The first of several.
        let best = (0..sums.len()).rev().max_by(|&a, &b| sums[a].total_cmp(&sums[b]))?;
        (sums[best] > 0.0).then_some(Self { id: best, sums })
    }
}

/// The part of the range with the most prose for the fewest links: lists of links at its ends go,
/// what is neither stays.
fn one_run(layout: &Layout, prose: &[f32], range: Range<usize>) -> Range<usize> {
    let mut best = (0.0_f32, range.start..range.end);
    let mut open = (0.0_f32, range.start);
    for index in range {
        let (sum, start) = open;
        let sum = sum + prose[index] - cost(&layout.blocks[index]);
        if sum < 0.0 {
            open = (0.0, index + 1);
            continue;
        }
        open = (sum, start);
        if sum >= best.0 {
            best = (sum, start..index + 1);
        }
    }
    best.1
}

/// What a block of links costs a run of prose.
fn cost(block: &Block) -> f32 {
    const LINK: f32 = 20.0;
    if 2 * block.link_characters < block.characters {
        return 0.0;
    }
    LINK + block.link_characters as f32
}

/// A scraped post without the page around it.
pub(super) fn is_fragment(layout: &Layout, weights: &Weights) -> bool {
    let frame = |tag| matches!(tag, Tag::Nav | Tag::Header | Tag::Footer | Tag::Aside | Tag::Form);
    let root = layout.containers.first();
    root.is_none_or(|root| root.sums.link_density() < FRAGMENT_LINKS)
        && !layout.containers.iter().any(|container| frame(container.tag))
        && !weights.outside.contains(&true)
}

/// Nothing but the structure of a text, as cleaners leave it, this one among them: no boxes, and no
/// names but those of a language of code.
pub(super) fn is_bare(layout: &Layout) -> bool {
    let is_bare = |tag| match tag {
        Tag::Root | Tag::Body => true,
        // Old pages are laid out with these.
        Tag::Center | Tag::Row | Tag::TableSection => false,
        tag => is_part_of_text(tag),
    };
    let is_named = |container: &Container| container.names.is_some() && container.tag != Tag::Pre;
    layout.containers.iter().all(|c| is_bare(c.tag) && !is_named(c))
}

/// For every element its own prose and what is left of that of the elements inside.
fn sums(layout: &Layout, prose: &[f32]) -> Vec<f32> {
    let mut sums = vec![0.0_f32; layout.containers.len()];
    for (block, prose) in layout.blocks.iter().zip(prose) {
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
fn with_neighbours(layout: &Layout, weights: &Weights, best: &Best) -> Range<usize> {
    let sums = &best.sums;
    let mut range = layout.containers[best.id].blocks.clone();
    let enough = sums[best.id] * NEIGHBOUR;
    let mut inner = best.id;
    for outer in layout.enclosing(best.id).skip(1).take(CLIMB) {
        // Children of `outer`, in page order, their parents being before them.
        let beside = |id: &ContainerId| {
            let container = &layout.containers[*id];
            container.parent == Some(outer)
                && *id != inner
                && !weights.outside[*id]
                && container.sums.link_density() < 0.3
                && (sums[*id] >= enough || leads_in(container, &layout.containers[inner]))
        };
        for id in (0..layout.containers.len()).filter(beside) {
            let blocks = &layout.containers[id].blocks;
            range = range.start.min(blocks.start)..range.end.max(blocks.end);
        }
        inner = outer;
    }
    range
}

/// Whether an element is a quotation right above another: the words with which a text opens.
fn leads_in(container: &Container, text: &Container) -> bool {
    container.tag == Tag::Blockquote
        && container.blocks.end == text.blocks.start
        && container.sums.punctuation > 0
}
