//! How much of the headline a block holds.

use super::View;

pub(super) const NAMES: &[&str] = &[
    "title_in_block", // share of the block's distinct tokens that are in a title
    "block_in_title", // share of the title's distinct tokens that are in the block
];

/// Only blocks of at most this L are compared: a headline is short.
const LONGEST: f32 = 600.0;

/// The distinct tokens of a text as hashes, sorted: words in lower case, each CJK character by
/// itself.
fn tokens(text: &str) -> Vec<u64> {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    let mix = |hash: u64, c: char| (hash ^ u64::from(c as u32)).wrapping_mul(0x0100_0000_01b3);
    let (mut tokens, mut hash) = (Vec::new(), BASIS);
    for c in text.chars() {
        let cjk = super::text::is_cjk(c);
        if !cjk && c.is_ascii_alphanumeric() {
            hash = mix(hash, c.to_ascii_lowercase());
            continue;
        }
        if !cjk && c.is_alphanumeric() {
            hash = c.to_lowercase().fold(hash, mix);
            continue;
        }
        if hash != BASIS {
            tokens.push(hash);
            hash = BASIS;
        }
        if cjk {
            tokens.push(mix(BASIS, c));
        }
    }
    if hash != BASIS {
        tokens.push(hash);
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

/// How many numbers two sorted lists share.
fn shared(a: &[u64], b: &[u64]) -> usize {
    a.iter().filter(|hash| b.binary_search(hash).is_ok()).count()
}

pub(super) fn fill(view: &View<'_>, titles: &[&str], put: &mut dyn FnMut(usize, usize, f32)) {
    let titles: Vec<Vec<u64>> = titles
        .iter()
        .take(4)
        .map(|title| tokens(title))
        .filter(|tokens| !tokens.is_empty())
        .collect();
    if titles.is_empty() {
        return;
    }
    for (row, (&index, text)) in view.blocks.iter().zip(view.texts).enumerate() {
        if text.length > LONGEST || text.tokens == 0 {
            continue;
        }
        let block = tokens(view.layout.block_text(&view.layout.blocks[index]));
        let (mut in_block, mut in_title) = (0.0f32, 0.0f32);
        for title in &titles {
            let shared = shared(&block, title) as f32;
            in_block = in_block.max(shared / block.len().max(1) as f32);
            in_title = in_title.max(shared / title.len() as f32);
        }
        put(row, 0, in_block);
        put(row, 1, in_title);
    }
}
