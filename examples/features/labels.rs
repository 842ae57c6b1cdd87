//! How much of each block's text the gold holds: coverage by 3-grams, with short and repeated
//! blocks resolved by their place (rule B of `training/MODEL.md`).

use std::collections::HashMap;

/// Blocks under this many tokens are short: 3-grams say little of them.
const SHORT: usize = 8;

/// Lower-case words; each CJK character is one, as in the corpora's scorer.
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    for c in text.chars().chain(std::iter::once(' ')) {
        let cjk = is_cjk(c);
        if !cjk && (c.is_alphanumeric() || c == '_') {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
        }
        if cjk {
            tokens.push(c.to_string());
        }
    }
    tokens
}

fn is_cjk(c: char) -> bool {
    matches!(c as u32,
        0x1100..=0x11FF | 0x2E80..=0x2FDF | 0x3005..=0x3007 | 0x3040..=0x318F | 0x31A0..=0x31BF
        | 0x31F0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xA960..=0xA97F | 0xAC00..=0xD7FF
        | 0xF900..=0xFAFF | 0xFF66..=0xFF9F | 0x20000..=0x3FFFF)
}

/// The gold text, indexed.
struct Gold {
    tokens: Vec<u32>,
    /// Positions of each 3-gram; none is needed past the second.
    grams: HashMap<[u32; 3], (usize, bool)>,
    /// Positions of each token.
    places: HashMap<u32, Vec<usize>>,
    used: Vec<bool>,
}

/// Labels of the blocks, 0 to 1.
pub fn by_coverage(blocks: &[String], gold: &str) -> Vec<f32> {
    let mut ids: HashMap<String, u32> = HashMap::new();
    let mut number = |text: &str| -> Vec<u32> {
        tokens(text)
            .into_iter()
            .map(|token| {
                let next = ids.len() as u32;
                *ids.entry(token).or_insert(next)
            })
            .collect()
    };
    let gold_tokens = number(gold);
    let blocks: Vec<Vec<u32>> = blocks.iter().map(|block| number(block)).collect();
    let mut gold = Gold::new(gold_tokens);

    let mut repeats: HashMap<&[u32], usize> = HashMap::new();
    for block in &blocks {
        *repeats.entry(block).or_default() += 1;
    }
    let coverage: Vec<f32> = blocks.iter().map(|block| gold.coverage(block)).collect();
    let strong: Vec<Option<usize>> = blocks
        .iter()
        .zip(&coverage)
        .map(|(block, &coverage)| {
            if block.len() < SHORT || coverage <= 0.8 || repeats[block.as_slice()] > 1 {
                return None;
            }
            let mut places: Vec<usize> = block
                .windows(3)
                .enumerate()
                .filter_map(|(i, gram)| {
                    let (place, once) = *gold.grams.get(gram)?;
                    (once && place >= i).then(|| place - i)
                })
                .collect();
            if places.len() < 3 {
                return None;
            }
            places.sort_unstable();
            Some(places[places.len() / 2])
        })
        .collect();
    for (block, place) in blocks.iter().zip(&strong) {
        if let Some(place) = *place {
            let end = (place + block.len()).min(gold.used.len());
            gold.used[place.min(end)..end].fill(true);
        }
    }
    let first_strong = strong.iter().position(Option::is_some);
    let mut before: Option<usize> = None;
    let mut next = first_strong;
    let mut labels = Vec::with_capacity(blocks.len());
    for (i, block) in blocks.iter().enumerate() {
        if let Some(place) = strong[i] {
            before = Some(place + block.len());
            labels.push(coverage[i]);
            continue;
        }
        if next.is_some_and(|n| n < i) {
            next = (i..strong.len()).find(|&n| strong[n].is_some());
        }
        let after = next.and_then(|n| strong[n]);
        let doubtful = block.len() < SHORT || repeats[block.as_slice()] > 1;
        let label = if block.is_empty() || coverage[i] <= 0.5 {
            if doubtful { 0.0 } else { coverage[i] }
        } else if !doubtful {
            coverage[i]
        } else {
            let (mut from, mut to) = (
                before.map_or(0, |b| b.saturating_sub(3)),
                after.map_or(gold.tokens.len(), |a| a + 3),
            );
            if from > to {
                let (low, high) = (to.saturating_sub(60), from + 60);
                (from, to) = (low, high);
            }
            if before.is_none() && block.len() < 3 {
                from = from.max(after.map_or(0, |a| a.saturating_sub(80)));
            }
            if gold.claim(block, from, to.min(gold.tokens.len())) { coverage[i] } else { 0.0 }
        };
        labels.push(label);
    }
    labels
}

impl Gold {
    fn new(tokens: Vec<u32>) -> Self {
        let mut grams = HashMap::new();
        for (place, gram) in tokens.windows(3).enumerate() {
            grams
                .entry([gram[0], gram[1], gram[2]])
                .and_modify(|(_, once)| *once = false)
                .or_insert((place, true));
        }
        let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
        for (place, &token) in tokens.iter().enumerate() {
            places.entry(token).or_default().push(place);
        }
        let used = vec![false; tokens.len()];
        Self { tokens, grams, places, used }
    }

    /// Share of the block's 3-grams in the gold; under 6 tokens, whether they stand there in a row.
    fn coverage(&self, block: &[u32]) -> f32 {
        if block.is_empty() {
            return 0.0;
        }
        if block.len() < 6 {
            let found = self.places.get(&block[0]).is_some_and(|places| {
                places.iter().any(|&place| self.tokens[place..].starts_with(block))
            });
            return f32::from(u8::from(found));
        }
        let hits = block.windows(3).filter(|&gram| self.grams.contains_key(gram)).count();
        hits as f32 / (block.len() - 2) as f32
    }

    /// Takes an unused place of the block's tokens in `from..to`.
    fn claim(&mut self, block: &[u32], from: usize, to: usize) -> bool {
        let Some(places) = self.places.get(&block[0]) else { return false };
        let start = places.partition_point(|&place| place < from);
        for &place in &places[start..] {
            let end = place + block.len();
            if end > to {
                break;
            }
            // A long repeated block need not stand there to the letter.
            let same = self.tokens[place..end].iter().zip(block).filter(|(a, b)| a == b).count();
            let enough = if block.len() < SHORT { block.len() } else { block.len() * 4 / 5 };
            if same >= enough && !self.used[place..end].iter().any(|&used| used) {
                self.used[place..end].fill(true);
                return true;
            }
        }
        false
    }
}

/// Labels from snippets that must and must not be kept: -1 where neither tells.
pub fn by_snippets(blocks: &[String], with: &[String], without: &[String]) -> Vec<f32> {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let with: Vec<String> = with.iter().map(|snippet| fold(snippet)).collect();
    let without: Vec<String> = without.iter().map(|snippet| fold(snippet)).collect();
    blocks
        .iter()
        .map(|block| {
            let block = fold(block);
            let holds = |snippets: &[String]| {
                snippets.iter().any(|snippet| {
                    block.contains(snippet.as_str())
                        || (block.chars().count() > 12 && snippet.contains(block.as_str()))
                })
            };
            match (holds(&with), holds(&without)) {
                (true, false) => 1.0,
                (false, true) => 0.0,
                _ => -1.0,
            }
        })
        .collect()
}
