//! How much of the headline a block holds.

use super::View;
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

pub(super) const NAMES: &[&str] = &[
    "title_in_block", // share of the block's distinct tokens that are in a title
    "block_in_title", // share of the title's distinct tokens that are in the block
];

/// Only blocks of at most this L are compared: a headline is short.
const LONGEST: f32 = 600.0;

fn tokens(text: &str, hasher: &RandomState) -> HashSet<u64> {
    let mut set = HashSet::new();
    let mut word = String::new();
    for c in text.chars().chain(std::iter::once(' ')) {
        let cjk = super::text::is_cjk(c);
        if !cjk && c.is_alphanumeric() {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            set.insert(hasher.hash_one(word.as_str()));
            word.clear();
        }
        if cjk {
            set.insert(hasher.hash_one(c));
        }
    }
    set
}

pub(super) fn fill(view: &View<'_>, titles: &[&str], put: &mut dyn FnMut(usize, usize, f32)) {
    let hasher = RandomState::new();
    let titles: Vec<HashSet<u64>> = titles
        .iter()
        .take(4)
        .map(|title| tokens(title, &hasher))
        .filter(|tokens| !tokens.is_empty())
        .collect();
    if titles.is_empty() {
        return;
    }
    for (row, (&index, text)) in view.blocks.iter().zip(view.texts).enumerate() {
        if text.length > LONGEST || text.tokens == 0 {
            continue;
        }
        let block = tokens(view.layout.block_text(&view.layout.blocks[index]), &hasher);
        let (mut in_block, mut in_title) = (0.0f32, 0.0f32);
        for title in &titles {
            let shared = block.intersection(title).count() as f32;
            in_block = in_block.max(shared / block.len().max(1) as f32);
            in_title = in_title.max(shared / title.len() as f32);
        }
        put(row, 0, in_block);
        put(row, 1, in_title);
    }
}
