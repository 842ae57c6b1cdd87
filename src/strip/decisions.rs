//! What the strippers have decided about each block, and the parts of kept blocks that go.

use crate::{DropReason, Evidence};
use std::ops::Range;

/// What happens to a block, so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Keep,
    Drop(DropReason, Evidence),
}

/// The verdicts on all blocks of a page; strippers change them one after the other.
///
/// What a rule of the caller or of the site said is fixed: no later verdict changes it.
#[derive(Debug)]
pub(crate) struct Decisions {
    verdicts: Vec<Verdict>,
    fixed: Vec<bool>,
    cuts: Vec<Cut>,
}

/// A part of a kept block that goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cut {
    pub block: usize,
    /// Range of [`Layout::text`](crate::layout::Layout::text).
    pub text: Range<usize>,
    pub reason: DropReason,
    pub evidence: Evidence,
}

impl Decisions {
    /// The start: what the score says.
    pub(crate) fn by_score(keep: &[f32], threshold: f32) -> Self {
        let verdict = |&p: &f32| {
            if p >= threshold {
                Verdict::Keep
            } else {
                Verdict::Drop(DropReason::Boilerplate, Evidence::Score)
            }
        };
        Self {
            verdicts: keep.iter().map(verdict).collect(),
            fixed: vec![false; keep.len()],
            cuts: Vec::new(),
        }
    }

    pub(crate) fn into_verdicts(self) -> Vec<Verdict> {
        self.verdicts
    }

    pub(crate) fn get(&self, block: usize) -> Verdict {
        self.verdicts[block]
    }

    pub(crate) fn is_kept(&self, block: usize) -> bool {
        self.verdicts[block] == Verdict::Keep
    }

    /// Gives what went by score the reason that another judgement has for it.
    pub(crate) fn explain(&mut self, verdicts: &[Verdict]) {
        for (index, &verdict) in verdicts.iter().enumerate().take(self.verdicts.len()) {
            if self.is_boilerplate(index) && verdict != Verdict::Keep {
                self.set(index, verdict);
            }
        }
    }

    /// Whether the block went without a reason of its own.
    pub(crate) fn is_boilerplate(&self, block: usize) -> bool {
        matches!(self.verdicts[block], Verdict::Drop(DropReason::Boilerplate, _))
    }

    /// Whether the score alone took the block away.
    pub(crate) fn went_by_score(&self, block: usize) -> bool {
        self.verdicts[block] == Verdict::Drop(DropReason::Boilerplate, Evidence::Score)
    }

    pub(crate) fn keep(&mut self, block: usize) {
        self.set(block, Verdict::Keep);
    }

    pub(crate) fn drop(&mut self, block: usize, reason: DropReason, evidence: Evidence) {
        self.set(block, Verdict::Drop(reason, evidence));
    }

    /// A verdict for good.
    pub(crate) fn fix(&mut self, block: usize, verdict: Verdict) {
        self.set(block, verdict);
        self.fixed[block] = true;
    }

    /// Takes a part out of a block that stays.
    pub(crate) fn cut(&mut self, cut: Cut) {
        if !self.fixed[cut.block] && !cut.text.is_empty() {
            self.cuts.push(cut);
        }
    }

    /// The cuts of blocks that are kept, in page order, none overlapping another.
    pub(crate) fn cuts(&self) -> Vec<Cut> {
        let mut cuts: Vec<Cut> =
            self.cuts.iter().filter(|cut| self.is_kept(cut.block)).cloned().collect();
        cuts.sort_by_key(|cut| (cut.block, cut.text.start, cut.text.end));
        let mut end = 0;
        cuts.retain(|cut| {
            let apart = cut.text.start >= end;
            if apart {
                end = cut.text.end;
            }
            apart
        });
        cuts
    }

    fn set(&mut self, block: usize, verdict: Verdict) {
        if !self.fixed[block] {
            self.verdicts[block] = verdict;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_verdict_stays() {
        let mut decisions = Decisions::by_score(&[0.9, 0.1], 0.5);
        decisions.fix(0, Verdict::Drop(DropReason::Rule, Evidence::Rule));
        decisions.keep(0);
        decisions.fix(1, Verdict::Keep);
        decisions.drop(1, DropReason::Advertisement, Evidence::Words);
        assert!(!decisions.is_kept(0));
        assert!(decisions.is_kept(1));
    }

    #[test]
    fn cuts_of_dropped_blocks_and_overlapping_cuts_vanish() {
        let cut = |block, text| Cut {
            block,
            text,
            reason: DropReason::StockQuote,
            evidence: Evidence::Markup,
        };
        let mut decisions = Decisions::by_score(&[0.9, 0.1], 0.5);
        decisions.cut(cut(0, 4..8));
        decisions.cut(cut(0, 2..5));
        decisions.cut(cut(1, 10..12));
        assert_eq!(decisions.cuts(), [cut(0, 2..5)]);
    }
}
