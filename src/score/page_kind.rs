//! What the page type is told by: features of the whole page.

use super::columns::Columns;
use super::features::names;
use std::sync::LazyLock;

/// How many page types there are.
pub(crate) const TYPES: usize = 7;

/// Inputs: the page family of the block features, then what the kept blocks look like.
pub(crate) const COUNT: usize = 22 + 14;

/// Features whose means over the blocks are inputs.
const MEANS: [&str; 11] = [
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

/// The columns of the page family, and those of [`MEANS`].
static COLUMNS: LazyLock<(Vec<usize>, [usize; MEANS.len()])> = LazyLock::new(|| {
    let page = names().enumerate().filter(|(_, name)| name.starts_with("page_"));
    let means = MEANS.map(|wanted| names().position(|name| name == wanted).unwrap_or_default());
    (page.map(|(column, _)| column).collect(), means)
});

/// The inputs of a page with these features, L and probabilities of its blocks.
pub(crate) fn inputs(columns: &Columns, lengths: &[f32], p: &[f32]) -> [f32; COUNT] {
    let mut row = [0.0f32; COUNT];
    if lengths.is_empty() {
        return row;
    }
    let (page, means) = &*COLUMNS;
    for (slot, &column) in row.iter_mut().zip(page) {
        *slot = columns.column(column)[0];
    }
    // Weighted by probability and length.
    let means = means.map(|column| columns.column(column));
    let (mut weight, mut kept, mut total) = (1e-6f32, 0.0f32, 1e-6f32);
    let mut sums = [0.0f32; MEANS.len()];
    for (row, (&length, &p)) in lengths.iter().zip(p).enumerate() {
        let share = p * length;
        weight += share;
        kept += p;
        total += length;
        for (sum, column) in sums.iter_mut().zip(means) {
            *sum += share * column[row];
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
