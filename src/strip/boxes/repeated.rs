//! The same text a second time: desktop and phone copies in one page.

use crate::script::fold_title;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};

/// Narrowest block whose return begins a second copy; a refrain is no copy.
const NARROWEST: usize = 80;
/// The same where the copy is a third of all there is or more.
const NARROWEST_OF_ALL: usize = 40;
/// Lines of the copy's head that stand in front of its first paragraph.
const HEAD_LINES: usize = 4;

/// Where the head of the copy begins: its headline, and what stands between that and the text.
fn head(view: &View<'_>, lines: &[usize], start: usize) -> usize {
    let above = (start.saturating_sub(HEAD_LINES)..start).rev();
    above
        .take_while(|&at| at > 0 && !view.is_prose(lines[at]))
        .find(|&at| view.titles().contains(&fold_title(view.text(lines[at]))))
        .unwrap_or(start)
}

/// For each line that is wide enough the first with the same text, where that is another.
fn firsts(view: &View<'_>, lines: &[usize]) -> Vec<Option<usize>> {
    let text = |at: usize| view.text(lines[at]);
    let is_wide = |&at: &usize| view.width(lines[at]..lines[at] + 1) >= NARROWEST_OF_ALL;
    let mut sorted: Vec<usize> = (0..lines.len()).filter(is_wide).collect();
    sorted.sort_unstable_by(|&a, &b| text(a).cmp(text(b)).then(a.cmp(&b)));
    let mut firsts = vec![None; lines.len()];
    for same in sorted.chunk_by(|&a, &b| text(a) == text(b)) {
        same.iter().skip(1).for_each(|&at| firsts[at] = same.first().copied());
    }
    firsts
}

/// Drops the second copy: blocks that repeat earlier ones in the same order.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let lines: Vec<usize> = (0..view.layout.blocks.len())
        .filter(|&index| decisions.is_kept(index) && !view.text(index).is_empty())
        .collect();
    let firsts = firsts(view, &lines);
    // For each line the earlier line that it repeats.
    let mut copies: Vec<Option<usize>> = vec![None; lines.len()];
    for (at, &index) in lines.iter().enumerate() {
        let follows = at
            .checked_sub(1)
            .and_then(|before| copies[before])
            .map(|original| original + 1)
            .filter(|&original| original < at && view.text(lines[original]) == view.text(index));
        copies[at] = follows.or(firsts[at]);
    }
    // Short lines in front of the first wide one belong to the copy as well.
    for at in (1..lines.len()).rev() {
        let Some(original) = copies[at].and_then(|original| original.checked_sub(1)) else {
            continue;
        };
        let same = view.text(lines[original]) == view.text(lines[at - 1]);
        if copies[at - 1].is_none() && original < at - 1 && same {
            copies[at - 1] = Some(original);
        }
    }
    // One paragraph may return in an article; a copy is more, or much of what is said once: that is the
    // same before and after copies go, so that reading the article again drops no other.
    let said_once = lines.iter().zip(&copies).filter(|(_, copy)| copy.is_none());
    let once: usize = said_once.map(|(&index, _)| view.width(index..index + 1)).sum();
    let mut at = 0;
    while at < lines.len() {
        let start = at;
        while at < lines.len() && copies[at].is_some() {
            at += 1;
        }
        let run = &lines[start..at];
        let widths = || run.iter().map(|&index| view.width(index..index + 1));
        let wide = widths().filter(|&width| width >= NARROWEST).count();
        let narrow = widths().filter(|&width| width >= NARROWEST_OF_ALL).count();
        let sum: usize = widths().sum();
        if wide > 1 || wide == 1 && 4 * sum >= once || narrow > 1 && 2 * sum >= once {
            for &index in &lines[head(view, &lines, start)..at] {
                decisions.drop(index, DropReason::Repeated, Evidence::Shape);
            }
        }
        at += 1;
    }
}
