//! What the plain scorer says: it sees regions, which the other families see block by block.

use super::View;

pub(super) const NAMES: &[&str] = &[
    "plain_keep",  // its probability
    "plain_share", // share of the page's L that it keeps
];

pub(super) fn fill(view: &View<'_>, keep: &[f32], put: &mut dyn FnMut(usize, usize, f32)) {
    let probability = |index: usize| keep.get(index).copied().unwrap_or_default();
    let kept: f32 = view
        .blocks
        .iter()
        .zip(view.texts)
        .filter(|&(&index, _)| probability(index) >= 0.5)
        .map(|(_, text)| text.length)
        .sum();
    let share = kept / view.total().length.max(1.0);
    for (row, &index) in view.blocks.iter().enumerate() {
        put(row, 0, probability(index));
        put(row, 1, share);
    }
}
