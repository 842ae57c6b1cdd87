//! The count of what a call does.

use crate::Limits;
use std::cell::Cell;
use std::rc::Rc;

/// Bytes that every page may repeat, and how often it may repeat its own length.
const COPIES: u64 = 64 << 10;
const COPIES_A_BYTE: u64 = 16;

/// The budget of one call. All of its stages share it: a clone is the same budget.
///
/// Steps are charged where a loop is not plainly bounded by the length of the page: tokens and the
/// elements that the standard makes of them, elements looked at around a block. What goes over every
/// node or block once charges nothing, as they have been paid for. A stage that gets no more steps
/// ends with what it has.
#[derive(Debug, Clone)]
pub(crate) struct Work(Rc<Counts>);

#[derive(Debug)]
struct Counts {
    steps: Cell<u64>,
    copies: Cell<u64>,
    is_over: Cell<bool>,
}

impl Work {
    /// For a page of so many bytes.
    pub(crate) fn new(limits: &Limits, bytes: usize) -> Self {
        Self::with(limits.work(), COPIES + COPIES_A_BYTE * bytes as u64)
    }

    fn with(steps: u64, copies: u64) -> Self {
        let counts = Counts { steps: steps.into(), copies: copies.into(), is_over: false.into() };
        Self(Rc::new(counts))
    }

    /// Takes steps from the budget; `false` once they are used up.
    pub(crate) fn step(&self, steps: usize) -> bool {
        self.take(&self.0.steps, steps)
    }

    /// The same for bytes that the page holds once and the article may repeat: an address that is
    /// open around many lines, or the page's own around every relative one.
    pub(crate) fn copy(&self, bytes: usize) -> bool {
        self.take(&self.0.copies, bytes)
    }

    fn take(&self, left: &Cell<u64>, wanted: usize) -> bool {
        let after = left.get().checked_sub(wanted as u64);
        left.set(after.unwrap_or(0));
        self.0.is_over.set(self.0.is_over.get() || after.is_none());
        after.is_some()
    }

    /// Steps and copied bytes that are left.
    #[cfg(feature = "fuzzing")]
    pub(crate) fn left(&self) -> (u64, u64) {
        (self.0.steps.get(), self.0.copies.get())
    }

    /// Whether no step is left.
    pub(crate) fn is_spent(&self) -> bool {
        self.0.steps.get() == 0
    }

    /// Whether something was left out because it had to be paid for.
    pub(crate) fn is_over(&self) -> bool {
        self.0.is_over.get()
    }
}

/// Without a bound.
impl Default for Work {
    fn default() -> Self {
        Self::with(u64::MAX, u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_is_the_same_budget_and_what_is_refused_is_remembered() {
        let work = Work::new(&Limits::default().with_work(10), 0);
        assert!(work.clone().step(9) && work.step(1) && work.is_spent() && !work.is_over());
        assert!(!work.clone().step(1) && work.is_over());
        let work = Work::new(&Limits::default(), 1);
        assert!(work.copy((COPIES + COPIES_A_BYTE) as usize) && !work.is_over());
        assert!(!work.copy(1) && work.is_over() && !work.is_spent());
    }
}
