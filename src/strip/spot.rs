//! A line where it stands: among those of its walk, above, between or below the paragraphs.

use super::Findings;
use super::view::{Line, View};
use crate::{DropReason, Evidence};

/// Tells whether the line at a spot is one thing that is no part of an article, and takes from it
/// what it says.
pub(super) type Recogniser = fn(Spot<'_>, &mut Findings) -> Option<Found>;

/// A line among those of its walk.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub view: &'a View<'a>,
    pub lines: &'a [Line<'a>],
    /// Index of the line in `lines`.
    pub at: usize,
    pub place: Place,
}

/// Where in the body a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Above the prose.
    Head,
    /// Between paragraphs.
    Middle,
    /// Below the prose.
    Tail,
    /// In an element whose names say what it holds.
    Marked,
}

/// What a recogniser made of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub reason: DropReason,
    pub evidence: Evidence,
    /// Lines that it covers, the first included.
    pub lines: usize,
}

impl Found {
    pub(super) fn line(reason: DropReason, evidence: Evidence) -> Self {
        Self { reason, evidence, lines: 1 }
    }
}

/// Most lines that are read for one.
pub(super) const FAR: usize = 500;

impl<'a> Spot<'a> {
    pub(super) fn line(&self) -> &'a Line<'a> {
        &self.lines[self.at]
    }

    /// The line, unless it is wider.
    pub(super) fn narrow(&self, widest: usize) -> Option<&'a Line<'a>> {
        Some(self.line()).filter(|line| line.width <= widest)
    }

    /// The lines below it.
    pub(super) fn below(&self) -> &'a [Line<'a>] {
        &self.lines[self.at + 1..]
    }

    /// Whether prose stands below it, not far away: a page may ask this of each of its lines.
    pub(super) fn is_above_prose(&self) -> bool {
        self.below().iter().take(FAR).any(|line| line.prose)
    }

    /// Whether it stands where footers and bylines do: not below the first paragraph.
    pub(super) fn is_apart(&self) -> bool {
        match self.place {
            Place::Head => !self.lines[..self.at].iter().any(|line| line.prose),
            Place::Middle => false,
            Place::Tail | Place::Marked => true,
        }
    }

    /// What tells a line whose form alone says what it is.
    pub(super) fn evidence(&self) -> Evidence {
        if self.place == Place::Marked { Evidence::Markup } else { Evidence::Shape }
    }

    /// The first thing that one of the recognisers makes of the line.
    pub(super) fn judge(self, recognisers: &[Recogniser], said: &mut Findings) -> Option<Found> {
        recognisers.iter().find_map(|recognise| recognise(self, said))
    }
}
