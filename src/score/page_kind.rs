//! What the page type is told by: features of the whole page.

use super::features::{Row, names};

/// How many page types there are.
pub(crate) const TYPES: usize = 7;

/// Inputs: the page family of the block features, then what the kept blocks look like.
pub(crate) const COUNT: usize = 22 + 14;

fn page_features(row: &Row) -> impl Iterator<Item = f32> + '_ {
    names().zip(row).filter(|(name, _)| name.starts_with("page_")).map(|(_, &value)| value)
}

/// The inputs of a page with these features, L and probabilities of its blocks.
pub(crate) fn inputs(rows: &[Row], lengths: &[f32], p: &[f32]) -> [f32; COUNT] {
    let mut row = [0.0f32; COUNT];
    let Some(first) = rows.first() else { return row };
    for (slot, value) in row.iter_mut().zip(page_features(first)) {
        *slot = value;
    }
    // Means over the blocks, weighted by probability and length.
    const WANTED: [&str; 11] = [
        "link_density",
        "punct_rate",
        "ends_question",
        "has_money",
        "has_date",
        "digit_rate",
        "heading_level",
        "sig_count",
        "preformatted",
        "log_length",
        "text_count",
    ];
    let columns: Vec<Option<usize>> =
        WANTED.iter().map(|wanted| names().position(|name| name == *wanted)).collect();
    let (mut weight, mut kept, mut total) = (1e-6f32, 0.0f32, 1e-6f32);
    let mut sums = [0.0f32; WANTED.len()];
    for ((block, &length), &p) in rows.iter().zip(lengths).zip(p) {
        let share = p * length;
        weight += share;
        kept += p;
        total += length;
        for (sum, column) in sums.iter_mut().zip(&columns) {
            *sum += share * column.map_or(0.0, |column| block[column]);
        }
    }
    for (slot, sum) in row[22..].iter_mut().zip(sums) {
        *slot = sum / weight;
    }
    row[33] = weight / total;
    row[34] = kept.ln_1p();
    row[35] = weight.ln_1p();
    row
}
