//! Readers' comments that no name tells: a box that opens with their label, and below it the moments at
//! which they were written.

use super::link_label::opened_by;
use crate::layout::{Container, Tag};
use crate::pattern::Pattern;
use crate::strip::phrases::is_comments_label;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};
use std::ops::Range;
use std::sync::LazyLock;

/// Fewest comments.
const FEWEST: usize = 2;

/// Drops such boxes below the first paragraph.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    if view.layout.text.is_ascii() {
        return;
    }
    let blocks = 0..view.layout.blocks.len();
    let is_text = |&block: &usize| decisions.is_kept(block) && view.is_prose(block);
    let Some(first) = view.first_kept_prose(decisions) else { return };
    let prose = |blocks: Range<usize>| blocks.filter(is_text);
    let all = prose(blocks.clone()).count();
    let (mut seen, mut gone) = (first, Vec::new());
    for label in first + 1..blocks.end {
        // What a larger box does not hold a smaller one does not.
        if label < seen || !view.is_text(label) || !is_label(view, label) {
            continue;
        }
        let is_part = |c: &&Container| !matches!(c.tag, Tag::Body | Tag::Main | Tag::Article);
        let Some(around) = opened_by(view, label).filter(is_part) else { continue };
        let around = around.blocks.clone();
        seen = around.end;
        let is_moment = |block: &usize| {
            let line = view.line(*block);
            line.width <= WIDEST_MOMENT && MOMENT.is_match(line.folded())
        };
        let moments = || around.clone().filter(is_moment);
        let Some(last) = moments().nth(FEWEST - 1).and_then(|_| moments().last()) else { continue };
        // Answers have headings, and letters to an office are the text.
        let heads = |block: usize| {
            block != label
                && matches!(view.container(view.block(block).container).tag, Tag::Heading(_))
        };
        let end = end_of_entry(view, last, &around);
        let is_most = || 2 * prose(label..end).count() > all;
        if !around.clone().any(heads) && !is_most() {
            gone.push(label..end);
        }
    }
    for block in gone.into_iter().flatten() {
        decisions.drop(block, DropReason::Comments, Evidence::Shape);
    }
}

/// Where the comment ends whose moment stands in a block: the element around it within the box.
fn end_of_entry(view: &View<'_>, moment: usize, around: &Range<usize>) -> usize {
    const NEAR: usize = 4;
    let inside = |id: &usize| {
        let blocks = &view.container(*id).blocks;
        blocks.start > around.start && blocks.end <= around.end
    };
    let entry = view.layout.enclosing(view.block(moment).container).take(NEAR).take_while(inside);
    entry.last().map_or(moment + 1, |id| view.container(id).blocks.end)
}

/// 评论 alone heads an opinion as well.
fn is_label(view: &View<'_>, block: usize) -> bool {
    let line = view.line(block);
    let is_button = view.block(block).links > 0
        || view.container(view.block(block).container).tag == Tag::Button;
    !is_button && (is_comments_label(&line) || line.width <= 4 && line.folded().trim() == "评论")
}

/// Columns of a moment.
const WIDEST_MOMENT: usize = 32;

/// 2015-11-05 11:34, 11-26 22:46 发表, 5分钟前
static MOMENT: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\s*(((\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?|今天|昨天) ?\d{1,2}:\d{2}(:\d{2})?|\d{1,2} ?(分钟|小时|天)前)\s*(发表)?\s*$",
    )
});
