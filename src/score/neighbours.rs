//! What round two sees: the first round's probabilities around a block.
//!
//! `q` is the probability of round one, `L` the length of [`TextFacts`](super::features::TextFacts). A value that is not there
//! is -1.

use super::columns::Columns;
use super::features::Features;
use crate::layout::Layout;

/// Which of the enclosing containers are looked at; 1 is the block's own.
const ENCLOSING: [usize; 8] = [1, 2, 3, 4, 5, 6, 8, 10];

/// Inputs: for each enclosing container the mean q by L without the block itself, and its share of
/// the page's q·L (16); q at -3, -2, -1, +1, +2, +3 (6); Σ q·L (as ln), the same / L, the part of it
/// before the block, the highest q, q itself (5); mean q within ±3, ±8, ±20 without itself (3);
/// blocks to the previous and the next good block (2).
pub(crate) const COUNT: usize = 32;

/// A block that surely is content: high q and some length.
const GOOD_Q: f32 = 0.6;
const GOOD_LENGTH: f32 = 80.0;
/// The farthest good block that is told apart.
const FARTHEST: usize = 200;

/// The inputs of every text block, a column each.
pub(crate) fn inputs(layout: &Layout, features: &Features, q: &[f32]) -> Columns {
    let Features { blocks, texts, rank, .. } = features;
    let count = blocks.len();
    let mut mass = vec![0.0f64; count + 1];
    let mut length = vec![0.0f64; count + 1];
    let mut plain = vec![0.0f64; count + 1];
    for i in 0..count {
        mass[i + 1] = mass[i] + f64::from(q[i] * texts[i].length);
        length[i + 1] = length[i] + f64::from(texts[i].length);
        plain[i + 1] = plain[i] + f64::from(q[i]);
    }
    let total_mass = mass[count].max(1e-6);
    let highest = q.iter().copied().fold(0.0, f32::max);
    let good: Vec<bool> =
        (0..count).map(|i| q[i] > GOOD_Q && texts[i].length > GOOD_LENGTH).collect();
    let distances = |order: &mut dyn Iterator<Item = usize>| {
        let mut distances = vec![FARTHEST as f32; count];
        let mut since = FARTHEST;
        for i in order {
            distances[i] = since as f32;
            since = if good[i] { 1 } else { (since + 1).min(FARTHEST) };
        }
        distances
    };
    let previous = distances(&mut (0..count));
    let next = distances(&mut (0..count).rev());

    let mut columns = Columns::new(COUNT, count, 0.0);
    for i in 0..count {
        let mut row = [-1.0f32; COUNT];
        let mut enclosing = layout.enclosing(layout.blocks[blocks[i]].container);
        let (mut at, mut wanted) = (0, 0);
        while wanted < ENCLOSING.len() {
            let Some(container) = enclosing.next() else { break };
            at += 1;
            if at != ENCLOSING[wanted] {
                continue;
            }
            let inside = &layout.containers[container].blocks;
            let (from, to) = (rank[inside.start], rank[inside.end]);
            let own = f64::from(q[i] * texts[i].length);
            let others = length[to] - length[from] - f64::from(texts[i].length);
            let inside = mass[to] - mass[from];
            if others > 0.5 {
                row[2 * wanted] = ((inside - own) / others) as f32;
            }
            row[2 * wanted + 1] = (inside / total_mass) as f32;
            wanted += 1;
        }
        for (slot, offset) in [-3i64, -2, -1, 1, 2, 3].into_iter().enumerate() {
            let neighbour = usize::try_from(i as i64 + offset).ok();
            if let Some(&q) = neighbour.and_then(|n| q.get(n)) {
                row[16 + slot] = q;
            }
        }
        row[22] = (mass[count] as f32).ln_1p();
        row[23] = (mass[count] / length[count].max(1.0)) as f32;
        row[24] = (mass[i] / total_mass) as f32;
        row[25] = highest;
        row[26] = q[i];
        for (slot, reach) in [3usize, 8, 20].into_iter().enumerate() {
            let (from, to) = (i.saturating_sub(reach), (i + reach + 1).min(count));
            let others = to - from - 1;
            if others > 0 {
                let sum = plain[to] - plain[from] - f64::from(q[i]);
                row[27 + slot] = (sum / others as f64) as f32;
            }
        }
        row[30] = previous[i];
        row[31] = next[i];
        columns.from(0).put(i, row);
    }
    columns
}
