//! A link at the end of the last paragraphs that leads elsewhere: 返回首页, read more.

use crate::layout::RunKind;
use crate::script::width;
use crate::strip::decisions::Cut;
use crate::strip::spot::Place;
use crate::strip::view::{Line, View};
use crate::strip::{Decisions, Findings, phrases};
use crate::{DropReason, Evidence};
use std::cell::OnceCell;
use std::ops::Range;

/// Paragraphs at the end that are looked at.
const LAST: usize = 3;

/// Cuts such a link off. The words decide, as they would on a line of their own.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let kept = |&block: &usize| decisions.is_kept(block) && view.is_text(block);
    let last: Vec<usize> = (0..view.layout.blocks.len()).rev().filter(kept).take(LAST).collect();
    for index in last {
        if let Some((text, reason)) = find(view, index) {
            decisions.cut(Cut { block: index, text, reason, evidence: Evidence::Words });
        }
    }
}

/// What stands above such a link in a line: （记者 张三）返回首页.
pub(super) fn before<'t>(view: &View<'t>, line: &Line<'t>) -> Option<&'t str> {
    let (link, _) = find(view, line.block)?;
    line.text.get(..link.start.checked_sub(view.block(line.block).text.start)?)
}

/// Such a link behind other text of a block.
fn find(view: &View<'_>, index: usize) -> Option<(Range<usize>, DropReason)> {
    let block = view.block(index);
    let links = view.layout.block_runs(block).iter();
    let links = links.filter(|run| matches!(run.kind, RunKind::Link(_)));
    let link = links.max_by_key(|run| run.text.end)?;
    if link.text.end != block.text.end || link.text.start <= block.text.start {
        return None;
    }
    let text = view.layout.text.get(link.text.clone())?;
    let folded = OnceCell::new();
    let line = Line { block: index, text, width: width(text), prose: false, folded: &folded };
    let phrase = phrases::find(&line, Place::Tail, view.context.forget)?;
    Some((link.text.clone(), phrase.reason))
}
