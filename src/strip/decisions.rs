use crate::{DropReason, Evidence};

/// What happens to a block, so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Keep,
    Drop(DropReason, Evidence),
}

/// The verdicts on all blocks of a page; strippers change them one after the other.
#[derive(Debug)]
pub(crate) struct Decisions {
    verdicts: Vec<Verdict>,
}

impl Decisions {
    /// The start: what the score says.
    pub(crate) fn by_score(keep: &[f32]) -> Self {
        let verdict = |&p: &f32| {
            if p >= 0.5 {
                Verdict::Keep
            } else {
                Verdict::Drop(DropReason::Boilerplate, Evidence::Score)
            }
        };
        Self { verdicts: keep.iter().map(verdict).collect() }
    }

    pub(crate) fn get(&self, block: usize) -> Verdict {
        self.verdicts[block]
    }

    pub(crate) fn is_kept(&self, block: usize) -> bool {
        self.verdicts[block] == Verdict::Keep
    }

    pub(crate) fn keep(&mut self, block: usize) {
        self.verdicts[block] = Verdict::Keep;
    }

    pub(crate) fn drop(&mut self, block: usize, reason: DropReason, evidence: Evidence) {
        self.verdicts[block] = Verdict::Drop(reason, evidence);
    }
}
