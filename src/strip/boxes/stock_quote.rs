//! Share prices that a script wrote into a sentence: 贝莱德(431.2,7.37,1.74%)固定收益.

use crate::layout::RunKind;
use crate::score::cues::Cues;
use crate::strip::decisions::Cut;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};

/// Cuts named inline elements that hold nothing but bracketed numbers. The sentence stays whole.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    for index in 0..view.layout.blocks.len() {
        if !decisions.is_kept(index) {
            continue;
        }
        for run in view.layout.block_runs(view.block(index)) {
            let RunKind::Named(names) = run.kind else { continue };
            let named = view.name_cues(names).has(Cues::QUOTATION);
            if named && view.layout.text.get(run.text.clone()).is_some_and(is_quotation) {
                decisions.cut(Cut {
                    block: index,
                    text: run.text.clone(),
                    reason: DropReason::StockQuote,
                    evidence: Evidence::Markup,
                });
            }
        }
    }
}

/// Bracketed numbers: price, change, change in per cent.
fn is_quotation(text: &str) -> bool {
    const LONGEST: usize = 60;
    let text = text.trim();
    let inner =
        text.strip_prefix(['(', '（', '[']).and_then(|rest| rest.strip_suffix([')', '）', ']']));
    text.len() <= LONGEST
        && inner.is_some_and(|inner| {
            inner.contains(|c: char| c.is_ascii_digit())
                && inner.chars().all(|c| c.is_ascii_digit() || ", .%+-−/".contains(c))
        })
}

#[cfg(test)]
mod tests {
    use super::is_quotation;

    #[test]
    fn only_bracketed_numbers_are_a_quotation() {
        assert!(is_quotation("(431.2,7.37,1.74%)"));
        assert!(is_quotation("（-1.2%）"));
        for other in ["(NYSE: X)", "431.2", "()", "(会上说)", "(2,1"] {
            assert!(!is_quotation(other), "{other}");
        }
    }
}
