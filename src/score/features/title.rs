//! How much of the headline a block holds.

use super::View;

pub(super) const NAMES: &[&str] = &[
    "title_in_block", // share of the block's distinct tokens that are in a title
    "block_in_title", // share of the title's distinct tokens that are in the block
];

/// Only blocks of at most this L are compared: a headline is short.
const LONGEST: f32 = 600.0;

/// Calls `put` with a number for each word of the text; a CJK character is one.
fn tokens(text: &str, mut put: impl FnMut(u64)) {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let add = |hash: u64, c: char| (hash ^ u64::from(c as u32)).wrapping_mul(0x0100_0000_01b3);
    let mut word = START;
    for c in text.chars() {
        let cjk = super::text::is_cjk(c);
        if !cjk && c.is_alphanumeric() {
            word = if c.is_ascii() {
                add(word, c.to_ascii_lowercase())
            } else {
                c.to_lowercase().fold(word, add)
            };
            continue;
        }
        if word != START {
            put(std::mem::replace(&mut word, START));
        }
        if cjk {
            put(add(START, c));
        }
    }
    if word != START {
        put(word);
    }
}

/// The distinct words of a text, in `words`.
fn distinct(text: &str, words: &mut Vec<u64>) {
    words.clear();
    tokens(text, |word| words.push(word));
    words.sort_unstable();
    words.dedup();
}

pub(super) fn fill(view: &View<'_>, titles: &[&str], put: &mut dyn FnMut(usize, usize, f32)) {
    let titles: Vec<Vec<u64>> = titles
        .iter()
        .take(4)
        .map(|title| {
            let mut words = Vec::new();
            distinct(title, &mut words);
            words
        })
        .filter(|words| !words.is_empty())
        .collect();
    if titles.is_empty() {
        return;
    }
    let mut block = Vec::new();
    for (row, (&index, text)) in view.blocks.iter().zip(view.texts).enumerate() {
        if text.length > LONGEST || text.tokens == 0 {
            continue;
        }
        distinct(view.layout.block_text(&view.layout.blocks[index]), &mut block);
        let (mut in_block, mut in_title) = (0.0f32, 0.0f32);
        for title in &titles {
            let shared = block.iter().filter(|word| title.binary_search(word).is_ok()).count();
            in_block = in_block.max(shared as f32 / block.len().max(1) as f32);
            in_title = in_title.max(shared as f32 / title.len() as f32);
        }
        put(row, 0, in_block);
        put(row, 1, in_title);
    }
}
