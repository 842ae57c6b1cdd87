//! The form of a row of the phrase tables.

use crate::DropReason;
use crate::strip::spot::Place;

/// Where a phrase decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// The whole line is the form; it may stand between paragraphs.
    Anywhere,
    /// Before or after the prose.
    Edge,
    /// After the prose.
    Tail,
}

impl Needs {
    pub(super) fn met_by(self, place: Place) -> bool {
        match self {
            Needs::Anywhere => true,
            Needs::Edge => place != Place::Middle,
            Needs::Tail => place == Place::Tail,
        }
    }
}

/// Forms of lines that are no part of an article.
#[derive(Debug)]
pub(in crate::strip) struct Phrase {
    pub reason: DropReason,
    pub(super) place: Needs,
    /// The widest line, in columns.
    pub(super) widest: usize,
    pub(super) patterns: &'static [&'static str],
    /// Whether it counts in a line that is clearly prose as well.
    pub(super) in_prose: bool,
    /// The site whose pages taught them, for words that no other site prints.
    pub(super) learnt_from: Option<&'static str>,
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
