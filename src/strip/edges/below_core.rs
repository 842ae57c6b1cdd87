//! What Chinese pages print below the element of their text and below its foot: columns, tickers, cards.

use crate::layout::Container;
use crate::script::is_han;
use crate::strip::decisions::Verdict;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};

/// Of what is kept of a page, the least share that its text's own element holds, in fifths.
const CORE: usize = 4;
/// Paragraphs that a foot stands below.
pub(super) const FEWEST_PARAGRAPHS: usize = 3;

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
    let signed = editors_below(view, decisions, &kept);
    // Of a text that editors close only what stands above them counts.
    let texts = &kept[..signed.map_or(kept.len(), |foot| kept.partition_point(|&b| b < foot))];
    let Some(core) = core(view, texts) else { return };
    let end = core.blocks.end;
    let Some(&inside) = kept.iter().rev().find(|&&block| block < end) else { return };
    let is_foot = |&block: &usize| match decisions.get(block) {
        Verdict::Drop(reason, _) => view.is_text(block) && tells_foot(reason),
        Verdict::Keep => false,
    };
    let Some(foot) = signed.or_else(|| (inside + 1..last).find(is_foot)) else { return };
    for &block in kept.iter().filter(|&&block| block >= end && block > foot) {
        decisions.drop(block, DropReason::Boilerplate, Evidence::Shape);
    }
}

/// The smallest element that holds nearly all of these texts.
pub(super) fn core<'v>(view: &View<'v>, texts: &[usize]) -> Option<&'v Container> {
    let mut widths = vec![0; view.layout.blocks.len() + 1];
    for &block in texts {
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
    containers.min_by_key(|container| container.blocks.len())
}

/// The line of the editors below several paragraphs, where the page has no second one further down, as pages
/// of several texts do: whatever the columns below it weigh, the text ends with it.
fn editors_below(view: &View<'_>, decisions: &Decisions, kept: &[usize]) -> Option<usize> {
    let nth = kept.iter().filter(|&&block| view.is_prose(block)).nth(FEWEST_PARAGRAPHS - 1)?;
    let is_editors =
        |&block: &usize| matches!(decisions.get(block), Verdict::Drop(DropReason::EditorFooter, _));
    let mut feet = (nth + 1..view.layout.blocks.len()).filter(is_editors);
    let foot = feet.next()?;
    let last = feet.next_back().unwrap_or(foot);
    let goes_on = |&block: &usize| foot < block && block < last && view.is_prose(block);
    (!kept.iter().any(goes_on)).then_some(foot)
}

/// Whether it stands below a text and nowhere else.
fn tells_foot(reason: DropReason) -> bool {
    use DropReason::{Comments, Copyright, Disclaimer, EditorFooter, EndMark, ShareBar, Tags};
    matches!(reason, Comments | Copyright | Disclaimer | EditorFooter | EndMark | ShareBar | Tags)
}
