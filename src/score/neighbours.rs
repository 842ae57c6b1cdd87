//! What round two sees: the first round's probabilities around a block.
//!
//! `q` is the probability of round one, `L` the length of `TextFacts`. A value that is not there
//! is -1.

use super::columns::Columns;
use super::features::Features;
use crate::layout::Layout;

/// Which of the enclosing containers are looked at; 1 is the block's own.
const ENCLOSING: [usize; 8] = [1, 2, 3, 4, 5, 6, 8, 10];

/// The inputs: for each of [`ENCLOSING`] the mean q by L without the block itself, and its share of
/// the page's q·L; q of the blocks before and after; of the page Σ q·L (as ln), the same / L, the
/// part of it in the block, the highest q; q itself; mean q within ±3, ±8, ±20 without itself;
/// blocks to the previous and the next good block.
pub(crate) const NAMES: [&str; COUNT] = [
    "around1_q",
    "around1_share",
    "around2_q",
    "around2_share",
    "around3_q",
    "around3_share",
    "around4_q",
    "around4_share",
    "around5_q",
    "around5_share",
    "around6_q",
    "around6_share",
    "around8_q",
    "around8_share",
    "around10_q",
    "around10_share",
    "q_before3",
    "q_before2",
    "q_before1",
    "q_after1",
    "q_after2",
    "q_after3",
    "page_mass",
    "page_q",
    "own_mass",
    "page_highest_q",
    "q",
    "q_within3",
    "q_within8",
    "q_within20",
    "good_before",
    "good_after",
];

pub(crate) const COUNT: usize = 32;

/// A block that surely is content: high q and some length.
const GOOD_Q: f32 = 0.6;
const GOOD_LENGTH: f32 = 80.0;
/// The farthest good block that is told apart.
const FARTHEST: usize = 200;

/// First and last text block, exclusive, of each container of [`ENCLOSING`] that there is.
pub(crate) type Around = [Option<(u32, u32)>; ENCLOSING.len()];

/// What stands around a text block.
pub(crate) fn around(layout: &Layout, features: &Features, row: usize) -> Around {
    let rank = |block: usize| features.rank[block] as u32;
    let mut around = [None; ENCLOSING.len()];
    let mut enclosing = layout.enclosing(layout.blocks[features.blocks[row]].container);
    let mut passed = 0;
    for (slot, place) in around.iter_mut().zip(ENCLOSING) {
        let container = enclosing.nth(place - passed - 1);
        *slot = container.map(|container| {
            let blocks = &layout.containers[container].blocks;
            (rank(blocks.start), rank(blocks.end))
        });
        passed = place;
    }
    around
}

/// The first round's probabilities of a page, summed up.
pub(crate) struct Neighbours<'a> {
    lengths: &'a [f32],
    q: &'a [f32],
    /// Each is over the first `i` blocks: of q·L, of L, of q.
    mass: Vec<f64>,
    length: Vec<f64>,
    plain: Vec<f64>,
    highest: f32,
    /// Blocks to the previous and to the next good block.
    previous: Vec<f32>,
    next: Vec<f32>,
}

impl<'a> Neighbours<'a> {
    /// From the L and q of each text block.
    pub(crate) fn new(lengths: &'a [f32], q: &'a [f32]) -> Self {
        let count = lengths.len();
        let mut mass = vec![0.0f64; count + 1];
        let mut length = vec![0.0f64; count + 1];
        let mut plain = vec![0.0f64; count + 1];
        for i in 0..count {
            mass[i + 1] = mass[i] + f64::from(q[i] * lengths[i]);
            length[i + 1] = length[i] + f64::from(lengths[i]);
            plain[i + 1] = plain[i] + f64::from(q[i]);
        }
        let highest = q.iter().copied().fold(0.0, f32::max);
        let good: Vec<bool> =
            (0..count).map(|i| q[i] > GOOD_Q && lengths[i] > GOOD_LENGTH).collect();
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
        Self { lengths, q, mass, length, plain, highest, previous, next }
    }

    /// The inputs of some text blocks, a column each.
    pub(crate) fn of_rows(&self, rows: &[usize], around: impl Fn(usize) -> Around) -> Columns {
        let mut columns = Columns::new(COUNT, rows.len(), 0.0);
        let mut put = columns.from(0);
        rows.iter().enumerate().for_each(|(row, &i)| put.put(row, self.of(i, &around(i))));
        columns
    }

    /// The inputs of one text block, of which is known what stands around it.
    pub(crate) fn of(&self, i: usize, around: &Around) -> [f32; COUNT] {
        let (mass, length, plain, q) = (&self.mass, &self.length, &self.plain, self.q);
        let count = q.len();
        let total_mass = mass[count].max(1e-6);
        let mut row = [-1.0f32; COUNT];
        for (slot, range) in around.iter().enumerate() {
            let Some((from, to)) = range.map(|(from, to)| (from as usize, to as usize)) else {
                break;
            };
            let own = f64::from(q[i] * self.lengths[i]);
            let others = length[to] - length[from] - f64::from(self.lengths[i]);
            let inside = mass[to] - mass[from];
            if others > 0.5 {
                row[2 * slot] = ((inside - own) / others) as f32;
            }
            row[2 * slot + 1] = (inside / total_mass) as f32;
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
        row[25] = self.highest;
        row[26] = q[i];
        for (slot, reach) in [3usize, 8, 20].into_iter().enumerate() {
            let (from, to) = (i.saturating_sub(reach), (i + reach + 1).min(count));
            let others = to - from - 1;
            if others > 0 {
                let sum = plain[to] - plain[from] - f64::from(q[i]);
                row[27 + slot] = (sum / others as f64) as f32;
            }
        }
        row[30] = self.previous[i];
        row[31] = self.next[i];
        row
    }
}
