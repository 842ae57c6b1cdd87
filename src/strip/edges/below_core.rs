//! What Chinese pages print below the element of their text and below its foot: columns, tickers, cards.

use crate::layout::Container;
use crate::script::is_han;
use crate::strip::decisions::Verdict;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};

/// Of what is kept of a page, the least share that its text's own element holds, in fifths.
const CORE: usize = 4;

/// Drops what stands below the element that holds nearly all of the text, where a part of the text's foot has
/// been told between the two: a text that advertisements part goes on without one.
pub(in crate::strip) fn columns(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let kept: Vec<usize> = view.kept_texts(decisions).collect();
    let is_chinese = |&block: &usize| view.is_prose(block) && view.text(block).contains(is_han);
    let Some(&last) = kept.last().filter(|_| kept.iter().any(is_chinese)) else { return };
    let mut widths = vec![0; view.layout.blocks.len() + 1];
    for &block in &kept {
        widths[block + 1] = view.width(block..block + 1);
    }
    let mut sum = 0;
    for width in &mut widths {
        sum += *width;
        *width = sum;
    }
    let holds_most = |container: &&Container| {
        let blocks = &container.blocks;
        let inside = widths[blocks.end].saturating_sub(widths[blocks.start]);
        5 * inside >= CORE * sum
    };
    let containers = view.layout.containers.iter().filter(holds_most);
    let Some(core) = containers.min_by_key(|container| container.blocks.len()) else { return };
    let end = core.blocks.end;
    let Some(&inside) = kept.iter().rev().find(|&&block| block < end) else { return };
    let is_foot = |&block: &usize| match decisions.get(block) {
        Verdict::Drop(reason, _) => view.is_text(block) && tells_foot(reason),
        Verdict::Keep => false,
    };
    let Some(foot) = (inside + 1..last).find(is_foot) else { return };
    for &block in kept.iter().filter(|&&block| block >= end && block > foot) {
        decisions.drop(block, DropReason::Boilerplate, Evidence::Shape);
    }
}

/// Whether it stands below a text and nowhere else.
fn tells_foot(reason: DropReason) -> bool {
    use DropReason::{Comments, Copyright, Disclaimer, EditorFooter, EndMark, ShareBar, Tags};
    matches!(reason, Comments | Copyright | Disclaimer | EditorFooter | EndMark | ShareBar | Tags)
}
