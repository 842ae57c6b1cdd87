//! How much of the headline a block holds.

use super::{Family, View};
use crate::script::is_alphanumeric;

pub(super) const NAMES: &[&str] = &[
    "title_in_block", // share of the block's distinct tokens that are in a title
    "block_in_title", // share of the title's distinct tokens that are in the block
];

/// Only blocks of at most this L are compared: a headline is short.
const LONGEST: f32 = 600.0;

/// Lower-case ASCII letters and digits by character, 0 for any other.
const FOLDED: [u8; 128] = {
    let mut folded = [0; 128];
    let mut byte = 0u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            folded[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    folded
};

/// Calls `put` with a number for each word of the text; a CJK character is one.
fn tokens(text: &str, put: impl FnMut(u64)) {
    if text.is_ascii() {
        tokens_of(text.bytes().map(char::from), put);
    } else {
        tokens_of(text.chars(), put);
    }
}

fn tokens_of(text: impl Iterator<Item = char>, mut put: impl FnMut(u64)) {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let add = |hash: u64, c: char| (hash ^ u64::from(c as u32)).wrapping_mul(0x0100_0000_01b3);
    let mut word = START;
    for c in text {
        let mut cjk = false;
        if let Some(&folded) = FOLDED.get(c as usize) {
            if folded != 0 {
                word = add(word, char::from(folded));
                continue;
            }
        } else {
            cjk = super::text::is_cjk(c);
            if !cjk && is_alphanumeric(c) {
                word = c.to_lowercase().fold(word, add);
                continue;
            }
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

/// Sorted, each once.
fn distinct(words: &mut Vec<u64>) {
    words.sort_unstable();
    words.dedup();
}

/// Tells of nearly all words that they are not among those of the titles.
#[derive(Default)]
struct Bits([u64; 16]);

impl Bits {
    fn add(&mut self, word: u64) {
        self.0[(word >> 6) as usize % 16] |= 1 << (word & 63);
    }

    fn may_have(&self, word: u64) -> bool {
        self.0[(word >> 6) as usize % 16] & 1 << (word & 63) != 0
    }
}

pub(super) fn fill(view: &View<'_>, titles: &[&str], put: &mut Family<'_>) {
    let titles: Vec<Vec<u64>> = titles
        .iter()
        .take(4)
        .map(|title| {
            let mut words = Vec::new();
            tokens(title, |word| words.push(word));
            distinct(&mut words);
            words
        })
        .filter(|words| !words.is_empty())
        .collect();
    if titles.is_empty() {
        return;
    }
    let mut bits = Bits::default();
    titles.iter().flatten().for_each(|&word| bits.add(word));
    let mut block = Vec::new();
    for (row, (&index, text)) in view.blocks.iter().zip(view.texts).enumerate() {
        if text.length > LONGEST || text.tokens == 0 {
            continue;
        }
        block.clear();
        let mut shares = false;
        tokens(view.layout.block_text(&view.layout.blocks[index]), |word| {
            shares = shares
                || bits.may_have(word)
                    && titles.iter().any(|title| title.binary_search(&word).is_ok());
            block.push(word);
        });
        if !shares {
            continue;
        }
        distinct(&mut block);
        let (mut in_block, mut in_title) = (0.0f32, 0.0f32);
        for title in &titles {
            let told = block.iter().filter(|&&word| bits.may_have(word));
            let shared = told.filter(|word| title.binary_search(word).is_ok()).count();
            in_block = in_block.max(shared as f32 / block.len().max(1) as f32);
            in_title = in_title.max(shared as f32 / title.len() as f32);
        }
        put.put(row, [in_block, in_title]);
    }
}
