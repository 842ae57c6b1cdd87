//! What readers do not see.

use crate::layout::RunKind;
use crate::strip::decisions::Cut;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};

/// Drops hidden blocks, unless the page hides its text until a script runs, and what is there for
/// screen readers alone.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let hides_all = crate::score::hides_its_text(view.layout);
    let is_any_spoken = view.is_any_spoken();
    for (index, block) in view.layout.blocks.iter().enumerate() {
        if block.hidden && !hides_all {
            decisions.drop(index, DropReason::Hidden, Evidence::Markup);
        } else if is_any_spoken {
            drop_spoken(view, decisions, index);
        }
    }
}

/// Drops what `<noscript>` says about scripts: of a page that only scripts fill, nothing is left. And
/// the markup in it, which a browser with scripts saves as text.
pub(in crate::strip) fn notices(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    for (index, block) in view.layout.blocks.iter().enumerate() {
        let text = view.text(index);
        if block.noscript && (speaks_of_scripts(text) || is_markup(text)) {
            decisions.drop(index, DropReason::Hidden, Evidence::Words);
        }
    }
}

/// Drops a block, or the part of it, that only a screen reader says: labels of what is seen.
fn drop_spoken(view: &View<'_>, decisions: &mut Decisions, index: usize) {
    let (layout, block) = (view.layout, view.block(index));
    let around = layout.enclosing(block.container).take(NEAR);
    let mut around = around.filter_map(|id| layout.containers.get(id));
    let spoken = |names: usize| view.is_spoken(names);
    if around.any(|container| {
        container.names.is_some_and(spoken) && container.sums.characters <= LONGEST_LABEL
    }) {
        decisions.drop(index, DropReason::Hidden, Evidence::Markup);
        return;
    }
    for run in layout.block_runs(block) {
        let RunKind::Named(at) = run.kind else { continue };
        if !spoken(at) {
            continue;
        }
        if run.text == block.text {
            decisions.drop(index, DropReason::Hidden, Evidence::Markup);
        } else {
            let (reason, evidence) = (DropReason::Hidden, Evidence::Markup);
            decisions.cut(Cut { block: index, text: run.text.clone(), reason, evidence });
        }
    }
}

/// Elements up from a block within which a class can hide it from view.
const NEAR: usize = 2;
/// Characters of the longest label for screen readers.
const LONGEST_LABEL: u32 = 200;

fn is_markup(text: &str) -> bool {
    text.starts_with('<') && text.ends_with('>')
}

fn speaks_of_scripts(text: &str) -> bool {
    const LONGEST: usize = 400;
    text.len() <= LONGEST && text.to_ascii_lowercase().contains("javascript")
}
