//! Tables of data stay whole: a cell is a short text that no score knows without its row.

use super::view::View;
use super::{Decisions, Verdict};
use crate::layout::Tag;
use crate::{DropReason, Evidence};
use std::cell::OnceCell;
use std::ops::Range;

/// Keeps what only its score dropped from a table of which half the text or more is kept.
pub(super) fn keep(view: &View<'_>, decisions: &mut Decisions) {
    let by_score = Verdict::Drop(DropReason::Boilerplate, Evidence::Score);
    let last_prose = OnceCell::new();
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
            let last = *last_prose.get_or_init(|| {
                let prose = |&block: &usize| decisions.is_kept(block) && view.is_prose(block);
                (0..view.layout.blocks.len()).rev().find(prose)
            });
            // Below the text.
            if last.is_some_and(|last| last < container.blocks.start) {
                drop_head(view, decisions, blocks());
            }
            continue;
        }
        for block in blocks() {
            if decisions.get(block) == by_score && view.is_text(block) {
                decisions.keep(block);
            }
        }
    }
}

/// Drops the first row where nothing else of the table is left: it was the head of the others.
fn drop_head(view: &View<'_>, decisions: &mut Decisions, blocks: Range<usize>) {
    let kept: Vec<usize> = blocks.clone().filter(|&block| decisions.is_kept(block)).collect();
    let (Some(&first), Some(&last)) = (kept.first(), kept.last()) else { return };
    let row = |block: usize| {
        let mut around = view.layout.enclosing(view.block(block).container).take(3);
        around.find(|&id| view.container(id).tag == Tag::Row)
    };
    let opens = (blocks.start..first).all(|block| !view.is_text(block));
    if opens && row(first).is_some() && row(first) == row(last) {
        for block in kept {
            decisions.drop(block, DropReason::Boilerplate, Evidence::Shape);
        }
    }
}
