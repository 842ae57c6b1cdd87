//! The form of a row of the phrase tables.

use super::phrases::Needs;
use crate::DropReason;

/// Forms of lines that are no part of an article.
#[derive(Debug)]
pub(super) struct Phrase {
    pub reason: DropReason,
    pub place: Needs,
    /// The widest line, in columns.
    pub widest: usize,
    pub patterns: &'static [&'static str],
    /// Whether it counts in a line that is clearly prose as well.
    pub in_prose: bool,
    /// The site whose pages taught them, for words that no other site prints.
    pub learnt_from: Option<&'static str>,
}

pub(super) const fn phrase(
    reason: DropReason,
    place: Needs,
    widest: usize,
    patterns: &'static [&'static str],
) -> Phrase {
    Phrase { reason, place, widest, patterns, in_prose: false, learnt_from: None }
}

/// For forms that a sentence of prose may have, too.
pub(super) const fn sentence(
    reason: DropReason,
    place: Needs,
    widest: usize,
    patterns: &'static [&'static str],
) -> Phrase {
    Phrase { in_prose: true, ..phrase(reason, place, widest, patterns) }
}
