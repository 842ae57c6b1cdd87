//! A forest of which most rows need the first part only.

use super::super::columns::{Columns, ROWS_AT_ONCE};
use super::reader::Reader;
use super::{Forest, sigmoid};

/// A forest in two parts: rows that the first part surely takes for no content are left with its
/// sum, and the second part is spared.
#[derive(Debug, Default)]
pub(crate) struct Cascade {
    first: Forest,
    /// Sums of the first part below this are sure.
    sure: f32,
    second: Forest,
}

/// What the cascade makes of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Odds {
    pub log_odds: f32,
    /// By the first part alone.
    pub is_sure: bool,
}

impl Odds {
    pub(crate) fn probability(self) -> f32 {
        sigmoid(self.log_odds)
    }
}

impl Cascade {
    /// Reads the first part, the bound, and the second part.
    pub(super) fn read(reader: &mut Reader<'_>, features: usize) -> Option<Self> {
        let first = Forest::read(reader, features)?;
        let sure = reader.f32()?;
        Some(Self { first, sure, second: Forest::read(reader, features)? })
    }

    /// Log odds of many rows, as those of one page, of which each input is a column.
    pub(crate) fn evaluate_all(&self, columns: &[&[f32]], rows: usize) -> Vec<Odds> {
        let first = self.first.evaluate_all(columns, rows).into_iter();
        let mut odds: Vec<Odds> =
            first.map(|log_odds| Odds { log_odds, is_sure: log_odds < self.sure }).collect();
        let doubtful: Vec<usize> = (0..rows).filter(|&row| !odds[row].is_sure).collect();
        for rows in doubtful.chunks(ROWS_AT_ONCE) {
            let inputs = Columns::of_rows(columns, rows);
            let inputs: Vec<&[f32]> = inputs.iter().collect();
            for (&row, second) in rows.iter().zip(self.second.evaluate_all(&inputs, rows.len())) {
                odds[row].log_odds += second;
            }
        }
        odds
    }

    /// The same by both parts for every row, which rows can be compared by.
    pub(crate) fn by_both(&self, columns: &[&[f32]], rows: usize) -> Vec<f32> {
        let parts = [&self.first, &self.second].map(|part| part.evaluate_all(columns, rows));
        let [first, second] = parts;
        first.iter().zip(second).map(|(first, second)| first + second).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tree of one decision: feature 0 at most `bound` gives `left`, else `right`.
    fn stump(bound: f32, left: f32, right: f32) -> Vec<u8> {
        let numbers = |values: &[f32]| values.iter().flat_map(|v| v.to_le_bytes()).collect();
        let mut bytes: Vec<u8> = numbers(&[0.0]);
        bytes.extend([1u8, 0, 1, 0, 0, 0]);
        bytes.extend::<Vec<u8>>(numbers(&[bound]));
        bytes.extend([1u8, 0, 2, 0]);
        bytes.extend::<Vec<u8>>(numbers(&[left, right]));
        bytes
    }

    #[test]
    fn the_second_part_is_asked_where_the_first_is_not_sure() {
        let mut bytes = stump(1.0, -5.0, 1.0);
        bytes.extend((-4.0f32).to_le_bytes());
        bytes.extend(stump(2.0, 10.0, 20.0));
        let cascade = Cascade::read(&mut Reader::new(&bytes), 1).unwrap();
        let odds = cascade.evaluate_all(&[&[3.0, 0.0, 1.5]], 3);
        let expected = [(21.0, false), (-5.0, true), (11.0, false)]
            .map(|(log_odds, is_sure)| Odds { log_odds, is_sure });
        assert_eq!(odds, expected);
        assert_eq!(cascade.by_both(&[&[3.0, 0.0, 1.5]], 3), [21.0, 5.0, 11.0]);
    }
}
