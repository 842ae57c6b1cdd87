//! Templates that no script filled in: `{{title}}`, `@@teacher_name@@`, `[!--begin:code--]1[!--end:code--]`.

use crate::layout::{BlockKind, RunKind};
use crate::pattern::Pattern;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Widest block that can be one.
const WIDEST: usize = 300;

/// Drops blocks of which a placeholder is the better part, unless they show code.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let marks = ["{{", "@@", "<%", "${", "[[", "[!--"];
    let text = view.layout.text.as_bytes();
    if marks.iter().all(|mark| memchr::memmem::find(text, mark.as_bytes()).is_none()) {
        return;
    }
    for index in 0..view.layout.blocks.len() {
        let block = view.block(index);
        let text = view.text(index);
        let possible = matches!(block.kind, BlockKind::Text)
            && view.width(index..index + 1) <= WIDEST
            && marks.iter().any(|mark| text.contains(mark));
        if !possible || view.layout.block_runs(block).iter().any(|run| run.kind == RunKind::Code) {
            continue;
        }
        let placeholders: usize = PLACEHOLDER.find_iter(text).map(|found| found.len()).sum();
        if 2 * placeholders >= text.len() {
            decisions.drop(index, DropReason::Template, Evidence::Shape);
        }
    }
}

static PLACEHOLDER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"\{\{[^{}]{1,100}\}\}|@@[A-Za-z0-9_.-]{1,40}@@|<%[^%]{1,100}%>|\[\[[A-Za-z0-9_.:-]{1,40}\]\]|\$\{[A-Za-z0-9_.]{1,40}\}|\[!--begin:[A-Za-z0-9_]+--\].*\[!--end:[A-Za-z0-9_]+--\]",
    )
});
