//! A link at the end of the last paragraphs that leads elsewhere: 返回首页, read more.

use crate::Evidence;
use crate::layout::RunKind;
use crate::script::width;
use crate::strip::decisions::Cut;
use crate::strip::spot::Place;
use crate::strip::view::{Line, View};
use crate::strip::{Decisions, Findings, phrases};
use std::cell::OnceCell;

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
        let block = view.block(index);
        let links = view.layout.block_runs(block).iter();
        let links = links.filter(|run| matches!(run.kind, RunKind::Link(_)));
        let Some(link) = links.max_by_key(|run| run.text.end) else { continue };
        if link.text.end != block.text.end || link.text.start <= block.text.start {
            continue;
        }
        let text = view.layout.text.get(link.text.clone()).unwrap_or_default();
        let folded = OnceCell::new();
        let line = Line { block: index, text, width: width(text), prose: false, folded: &folded };
        if let Some(phrase) = phrases::find(&line, Place::Tail, view.context.forget) {
            let (reason, evidence) = (phrase.reason, Evidence::Words);
            decisions.cut(Cut { block: index, text: link.text.clone(), reason, evidence });
        }
    }
}
