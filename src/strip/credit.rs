//! Lines of their own about pictures: a credit for all of them at the end, who took or drew them.

use super::Findings;
use super::spot::{Found, Place, Spot};
use crate::grammar::{is_crew_line, split_credit};
use crate::{DropReason, Evidence};

/// Widest line that can be one.
const WIDEST: usize = 60;

/// Widest caption above a credit.
const WIDEST_CAPTION: usize = 140;

/// Whether the line is nothing but credits, and no picture's: directly after a picture it is
/// that picture's caption.
pub(super) fn judge(spot: Spot<'_>, _findings: &mut Findings) -> Option<Found> {
    let (view, line) = (spot.view, spot.narrow(WIDEST)?);
    // Its caption may stand between.
    let before = |count: usize| line.block.checked_sub(count);
    let caption = before(1).is_some_and(|at| view.width(at..at + 1) <= WIDEST_CAPTION);
    let after_picture = before(1).is_some_and(|at| view.is_media(at))
        || caption && before(2).is_some_and(|at| view.is_media(at));
    if !matches!(spot.place, Place::Head | Place::Tail) || after_picture {
        return None;
    }
    let found = Found::line(DropReason::ImageCredit, Evidence::Shape);
    if is_crew_line(line.text) {
        return Some(found);
    }
    // 头图 | 视觉中国
    let of_title = ["头图", "题图", "封面"].iter().any(|word| line.folded().starts_with(word));
    if spot.place == Place::Head && !of_title {
        return None;
    }
    let credit = split_credit(line.text)?;
    // The caption of a picture that is not there: ▲黑嘴鷗。（圖／保護區提供）
    let orphan = line.text.starts_with(['▲', '△', '↑', '▼']);
    let whole = line.text.get(..credit.start).is_some_and(|t| t.trim_matches(BRACKETS).is_empty())
        && line.text.get(credit.end..).is_some_and(|t| t.trim_matches(BRACKETS).is_empty());
    (whole || orphan).then_some(found)
}

const BRACKETS: [char; 14] =
    ['*', '※', '(', ')', '[', ']', '【', '】', '（', '）', '。', '.', ' ', '\u{3000}'];
