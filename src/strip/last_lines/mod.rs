//! The learned judge of the last lines, for words that no rule knows.
//!
//! Receives the decisions of the strippers and drops lines below the last paragraph; acquits such lines
//! of what a rule suspects. Judges nothing above it, and no line that is not Chinese.

mod grams;
mod judge;

pub(super) use judge::{acquits, strip};

/// What the judge makes of a line, to train and to test it.
#[cfg(feature = "training")]
pub(crate) fn judged(line: &str) -> crate::training::LastLine {
    let folded = crate::script::fold_line(line);
    let signs = grams::Signs::of(&folded);
    crate::training::LastLine {
        grams: signs.grams(),
        score: judge::score(&signs),
        sure: judge::sure(crate::script::width(line)),
    }
}
