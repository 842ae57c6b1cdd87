//! Tables of data stay whole: a cell is a short text that no score knows without its row.

use super::view::View;
use super::{Decisions, Verdict};
use crate::layout::Tag;
use crate::{DropReason, Evidence};

/// Keeps what only its score dropped from a table of which half the text or more is kept.
pub(super) fn keep(view: &View<'_>, decisions: &mut Decisions) {
    let by_score = Verdict::Drop(DropReason::Boilerplate, Evidence::Score);
    for container in &view.layout.containers {
        let blocks = || container.blocks.clone();
        let is_data = container.tag == Tag::Table
            && container.blocks.clone().next().is_some_and(|first| view.in_data_table(first));
        if !is_data {
            continue;
        }
        let kept: usize = blocks()
            .filter(|&block| decisions.is_kept(block))
            .map(|block| view.width(block..block + 1))
            .sum();
        if 2 * kept < view.width(blocks()) {
            continue;
        }
        for block in blocks() {
            if decisions.get(block) == by_score && view.is_text(block) {
                decisions.keep(block);
            }
        }
    }
}
