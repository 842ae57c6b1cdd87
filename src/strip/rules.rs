//! What the rules of the caller or of the site say; it is final.

use super::view::View;
use super::{Decisions, Findings, Place, Verdict};
use crate::rules::{Mark, MarkRole};
use crate::{DropReason, Evidence};

/// Fixes the verdict of every marked block, and reads what a marked line says.
pub(super) fn strip(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) {
    let drop = |reason| Verdict::Drop(reason, Evidence::Rule);
    let has_body = view.layout.blocks.iter().any(|block| block.mark == Some(Mark::Body));
    for (index, block) in view.layout.blocks.iter().enumerate() {
        let Some(mark) = block.mark else {
            if has_body {
                decisions.fix(index, drop(DropReason::Boilerplate));
            }
            continue;
        };
        let verdict = match mark {
            // The other strippers look into it.
            Mark::Body => {
                decisions.keep(index);
                continue;
            }
            Mark::Keep | Mark::Role(MarkRole::Caption) => Verdict::Keep,
            Mark::Drop => drop(DropReason::Rule),
            Mark::Role(MarkRole::Title) => drop(DropReason::RepeatedHeadline),
            Mark::Role(MarkRole::Byline) => drop(DropReason::Byline),
            Mark::Role(MarkRole::Date) => drop(DropReason::DateLine),
            Mark::Role(MarkRole::Source) => drop(DropReason::SourceLine),
            Mark::Role(MarkRole::Editor) => drop(DropReason::EditorFooter),
        };
        if let Mark::Role(role) = mark
            && view.is_text(index)
        {
            read(view, index, role, findings);
        }
        decisions.fix(index, verdict);
    }
    for index in 0..view.layout.blocks.len() {
        let text = view.text(index);
        if view.context.phrases.iter().any(|phrase| text.contains(phrase.as_str())) {
            decisions.fix(index, drop(DropReason::Rule));
        }
    }
}

fn read(view: &View<'_>, index: usize, role: MarkRole, findings: &mut Findings) {
    let line = [view.line(index)];
    let judge = match role {
        MarkRole::Byline => super::byline::judge,
        MarkRole::Source => super::origin::judge,
        MarkRole::Editor => super::editor::judge,
        MarkRole::Date => {
            findings.dates.push(view.text(index).to_owned());
            return;
        }
        MarkRole::Title | MarkRole::Caption => return,
    };
    judge(view, &line, 0, Place::Marked, findings);
}
