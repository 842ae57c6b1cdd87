//! Where a block stands to the container that holds most prose, after Readability.js: each block
//! of some length and few links votes for its container and, less, for those around it.

use super::{Family, View};

pub(super) const NAMES: &[&str] = &[
    "in_best",          // 1 inside it
    "best_depth_below", // containers between, -1 outside
    "best_share",       // share of the page's L inside it
    "best_gap",         // text blocks to its edge / text blocks; negative before it, 0 inside
];

/// Weights of a vote for the container itself and the three around it.
const SHARES: [f32; 4] = [1.0, 1.0, 0.5, 0.33];

pub(super) fn fill(view: &View<'_>, put: &mut Family<'_>) {
    let layout = view.layout;
    let mut votes = vec![0.0f32; layout.containers.len()];
    for (&index, text) in view.blocks.iter().zip(view.texts) {
        let block = &layout.blocks[index];
        if text.length <= 25.0 || block.link_density() >= 0.5 {
            continue;
        }
        let vote = 1.0 + text.marks as f32 + (text.length / 100.0).min(3.0);
        for (container, share) in layout.enclosing(block.container).zip(SHARES) {
            votes[container] += vote * share;
        }
    }
    let mut best: Option<(usize, f32)> = None;
    for (container, vote) in votes.iter().enumerate().filter(|&(_, &vote)| vote > 0.0) {
        let (sums, _) = view.within(container);
        let score = vote * (1.0 - sums.link_length / sums.length.max(1.0));
        if best.is_none_or(|(_, highest)| score > highest) {
            best = Some((container, score));
        }
    }
    let Some((best, _)) = best else {
        put.column(1).fill(-1.0);
        return;
    };
    let range = &layout.containers[best].blocks;
    let (from, to) = (view.rank[range.start], view.rank[range.end]);
    let share = view.within(best).0.length / view.total().length.max(1.0);
    let count = view.blocks.len() as f32;
    for (row, &index) in view.blocks.iter().enumerate() {
        let inside = (from..to).contains(&row);
        let container = layout.blocks[index].container;
        let below = if inside {
            f32::from(
                layout.containers[container].depth.saturating_sub(layout.containers[best].depth),
            )
        } else {
            -1.0
        };
        let gap = if inside {
            0.0
        } else if row < from {
            -((from - row) as f32) / count
        } else {
            (row + 1 - to) as f32 / count
        };
        put.put(row, [f32::from(u8::from(inside)), below, share, gap]);
    }
}
