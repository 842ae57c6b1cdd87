//! Labels that close the text: what they open goes with them, be it prose. A notice, teasers of other
//! articles, a note on the author, comments.

use crate::layout::ContainerId;
use crate::strip::lines::{editor, related};
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::strip::{Decisions, Findings, phrases};
use crate::{DropReason, Evidence};
use std::ops::Range;

/// Lines after the label of a notice or of teasers that belong to it.
const CLOSING_LINES: usize = 8;

/// Drops what a label opens, be it prose: a notice, or teasers of other articles; returns the
/// lines that it covers.
pub(super) fn drop_below(
    view: &View<'_>,
    lines: &[Line<'_>],
    decisions: &mut Decisions,
    findings: &mut Findings,
) -> Option<Range<usize>> {
    let total: usize = lines.iter().map(|line| line.width).sum();
    if let Some(at) = below_label(view, lines, total) {
        for line in &lines[at..] {
            decisions.drop(line.block, DropReason::Comments, Evidence::Shape);
        }
        return Some(at..lines.len());
    }
    let (mut after, mut teasers, mut found) = (0, true, None);
    let text = lines.iter().find(|line| line.prose).map(|line| view.block(line.block).container);
    for (at, line) in lines.iter().enumerate().rev().take(CLOSING_LINES + 1) {
        after += line.width;
        // The notice of a short report may be half as long as it, in an element of its own.
        let own = || text.is_some_and(|text| apart(view, view.block(line.block).container, text));
        if at == 0 || 2 * after > total || 3 * after > total && !own() {
            break;
        }
        let notice = phrases::notice_label(line)
            .and_then(|reason| Some((reason, notice_end(&lines[at + 1..])?)));
        if let Some((reason, end)) = notice {
            found = Some((at..at + 1 + end, reason));
        } else if teasers && related::is_label(view, line) {
            found = Some((at..lines.len(), DropReason::RelatedLinks));
        } else if phrases::is_authors_note(line) {
            found = Some((at..lines.len(), DropReason::Boilerplate));
        }
        // Headlines do not end as sentences do.
        teasers &= !line.prose && !line.text.ends_with('。') || view.block(line.block).links > 0;
    }
    let (closing, reason) = found?;
    for at in closing.clone() {
        // 延伸閱讀, links, and the editors below them.
        let spot = Spot { view, lines, at, place: Place::Tail };
        let editors = editor::judge(spot, findings);
        let found = editors.unwrap_or(Found::line(reason, Evidence::Shape));
        decisions.drop(lines[at].block, found.reason, found.evidence);
    }
    Some(closing)
}

/// The label of comments that stands apart from the text, with no more below it than above.
fn below_label(view: &View<'_>, lines: &[Line<'_>], total: usize) -> Option<usize> {
    let mut above = 0;
    let first = lines.iter().position(|line| line.prose)?;
    let text = view.block(lines[first].block).container;
    lines.iter().enumerate().find_map(|(at, line)| {
        let is_label = at > first
            && 2 * above >= total
            && phrases::is_comments_label(line)
            && apart(view, view.block(line.block).container, text);
        above += line.width;
        is_label.then_some(at)
    })
}

/// Whether two containers are not those of neighbouring paragraphs.
fn apart(view: &View<'_>, one: ContainerId, other: ContainerId) -> bool {
    let (one, other) = (view.container(one), view.container(other));
    one.parent != other.parent
}

/// How many of the lines below its label a notice takes: up to the last that speaks as notices do,
/// where most of them do.
fn notice_end(lines: &[Line<'_>]) -> Option<usize> {
    let speaks = |line: &Line<'_>| phrases::speaks_as_notice(line.folded());
    let end = lines.iter().rposition(speaks)? + 1;
    let speaking = lines[..end].iter().filter(|line| speaks(line)).count();
    (2 * speaking >= end).then_some(end)
}
