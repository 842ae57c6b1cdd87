//! What is kept, what goes and why, and what the lines that go say.
//!
//! Receives the layout and the scores; returns the kept blocks in page order, a [`Dropped`] for
//! everything else, and findings. Decides by markup or zone comment first, then position and
//! shape, then words; never by words alone in mid-body. Touches no text inside a sentence that a
//! reader needs.

mod decisions;
mod media;

pub(crate) use decisions::{Decisions, Verdict};

use crate::layout::Layout;
use crate::score::Scores;
use crate::{Byline, Dropped, Person};
use std::ops::Range;

/// What the strippers decided.
#[derive(Debug, Default)]
pub(crate) struct Stripped {
    pub kept: Vec<Kept>,
    pub dropped: Vec<Dropped>,
    pub findings: Findings,
}

/// A block that stays.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    /// Index into [`Layout::blocks`].
    pub block: usize,
    /// Parts of its text that go, as sorted ranges of [`Layout::text`]: a stock quote, a byline
    /// at the end.
    pub cuts: Vec<Range<usize>>,
}

/// What the dropped lines say.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// Editors, proofreaders and others of the footer.
    pub editors: Vec<Person>,
    pub byline: Option<Byline>,
    pub sources: Vec<String>,
    pub original_title: Option<String>,
    /// Date lines as printed.
    pub dates: Vec<String>,
}

/// What the strippers may know beside the page.
pub(crate) struct Context<'a> {
    pub titles: &'a [&'a str],
    /// Outlets that metadata names.
    pub outlets: &'a [&'a str],
}

pub(crate) fn strip(layout: &Layout, scores: &Scores, _context: &Context<'_>) -> Stripped {
    let mut decisions = Decisions::by_score(&scores.keep);
    media::select(layout, &mut decisions);
    let kept = (0..layout.blocks.len())
        .filter(|&block| decisions.is_kept(block))
        .map(|block| Kept { block, cuts: Vec::new() })
        .collect();
    Stripped { kept, ..Stripped::default() }
}
