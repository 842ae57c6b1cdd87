//! Feeds of cards: what stands in entries of one form, each with the linked headline of another article. The
//! summaries of many may say more than the article beside them.

use crate::layout::{Block, ContainerId, Layout, Tag};
use crate::script::is_han;
use foldhash::HashMap;
use std::ops::Range;

/// Fewest cards of a feed.
const FEWEST: usize = 6;
/// Most blocks of a card.
const MOST_BLOCKS: usize = 8;
/// Letters of a headline, at least.
const HEADLINE: u32 = 8;
/// The share of an element's prose that makes it a feed.
const MOST: f32 = 0.5;

/// The prose of each block without that in cards, where most of what the range holds stands in some. Only
/// of Chinese pages: elsewhere the model tells a text from a page of cards.
pub(super) fn without(layout: &Layout, prose: &[f32], range: Range<usize>) -> Option<Vec<f32>> {
    let blocks = layout.blocks.get(range.clone())?;
    let longest = blocks.iter().max_by_key(|block| block.characters)?;
    if !layout.block_text(longest).contains(is_han) {
        return None;
    }
    if blocks.iter().filter(|block| is_headline(block)).take(FEWEST).count() < FEWEST {
        return None;
    }
    let mut rest = prose.to_vec();
    for card in cards(layout) {
        rest.get_mut(card)?.fill(0.0);
    }
    let sum = |of: &[f32]| of.get(range.clone()).unwrap_or_default().iter().sum::<f32>();
    (sum(&rest) <= (1.0 - MOST) * sum(prose)).then_some(rest)
}

/// What entries of one form share: the element around them, their tag and their names.
type Form = (Option<ContainerId>, Tag, Option<usize>);

/// The blocks of each card on the page.
fn cards(layout: &Layout) -> Vec<Range<usize>> {
    let mut of_one_form: HashMap<Form, Vec<Range<usize>>> = HashMap::default();
    for container in &layout.containers {
        if (2..=MOST_BLOCKS).contains(&container.blocks.len()) {
            let form = (container.parent, container.tag, container.names);
            of_one_form.entry(form).or_default().push(container.blocks.clone());
        }
    }
    let is_card = |card: &Range<usize>| {
        layout.blocks.get(card.clone()).is_some_and(|blocks| blocks.iter().any(is_headline))
    };
    let feeds = of_one_form.into_values().filter(|entries| {
        entries.len() >= FEWEST
            && 10 * entries.iter().filter(|e| is_card(e)).count() >= 9 * entries.len()
    });
    feeds.flatten().collect()
}

/// Whether a block is nothing but the link to an article.
fn is_headline(block: &Block) -> bool {
    block.links > 0
        && block.characters >= HEADLINE
        && 10 * block.link_characters >= 9 * block.characters
}
