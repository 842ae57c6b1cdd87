//! A credit for all pictures, as a line of its own at the end.

use super::view::{Line, View};
use super::{Findings, Found, Place};
use crate::grammar::split_credit;
use crate::{DropReason, Evidence};

/// Widest line that can be one.
const WIDEST: usize = 60;

/// Whether the line is nothing but a credit, and no picture's: directly after a picture it is
/// that picture's caption.
pub(super) fn judge(
    view: &View<'_>,
    lines: &[Line<'_>],
    at: usize,
    place: Place,
    _findings: &mut Findings,
) -> Option<Found> {
    let line = lines.get(at).filter(|line| line.width <= WIDEST)?;
    let after_picture = line.block.checked_sub(1).is_some_and(|before| view.is_media(before));
    if place != Place::Tail || after_picture {
        return None;
    }
    let credit = split_credit(line.text)?;
    let whole = line.text.get(..credit.start).is_some_and(|t| t.trim_matches(BRACKETS).is_empty())
        && line.text.get(credit.end..).is_some_and(|t| t.trim_matches(BRACKETS).is_empty());
    whole.then(|| Found::line(DropReason::ImageCredit, Evidence::Shape))
}

const BRACKETS: [char; 8] = ['(', ')', '（', '）', '。', '.', ' ', '\u{3000}'];
