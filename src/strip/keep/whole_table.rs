//! Tables of data stay whole: a cell is a short text that no score knows without its row.

use crate::layout::{Container, Tag};
use crate::strip::Decisions;
use crate::strip::view::View;
use crate::{DropReason, Evidence};
use std::cell::OnceCell;
use std::ops::Range;

/// Keeps what only its score dropped from a table of which half the text or more is kept.
pub(in crate::strip) fn keep(view: &View<'_>, decisions: &mut Decisions) {
    let last_prose = OnceCell::new();
    let is_table = |container: &&Container| container.tag == Tag::Table;
    let mut tables = view.layout.containers.iter().filter(is_table).peekable();
    while let Some(container) = tables.next() {
        let blocks = || container.blocks.clone();
        // One that holds another lays out the page: old forums put posts into them.
        let holds_table =
            tables.peek().is_some_and(|next| next.blocks.start < container.blocks.end);
        let is_data = blocks().next().is_some_and(|first| view.in_data_table(first));
        if holds_table || !is_data {
            continue;
        }
        let kept: usize = blocks()
            .filter(|&block| decisions.is_kept(block))
            .map(|block| view.width(block..block + 1))
            .sum();
        if 2 * kept < view.width(blocks()) {
            let last = *last_prose.get_or_init(|| view.last_kept_prose(decisions));
            // Below the text.
            if last.is_some_and(|last| last < container.blocks.start) {
                drop_head(view, decisions, blocks());
            }
            continue;
        }
        for block in blocks() {
            if decisions.went_by_score(block) && view.is_text(block) {
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
