//! What the rules say: the plain scorer, which sees regions, and the strippers, which see lines,
//! where the other families see block by block.

use super::{Family, View};
use crate::DropReason;
use crate::score::plain::Plain;
use crate::strip::Verdict;

/// The verdict of the rules on every block of the layout.
pub(crate) struct Rules<'a> {
    pub plain: &'a Plain,
    /// What the strippers made of them.
    pub verdicts: &'a [Verdict],
}

pub(super) const NAMES: &[&str] = &[
    "plain_keep",     // the plain scorer's probability
    "plain_share",    // share of the page's L that it keeps
    "rules_keep",     // kept by the strippers as well
    "rules_share",    // share of the page's L that they keep
    "rules_before",   // L that they keep before the block / all that they keep
    "rules_previous", // text blocks since the last that they keep, at most 100
    "rules_next",     // text blocks to the next that they keep, at most 100
    "strip_reason",   // why they drop it, see `reason`
];

/// Farthest kept block that is told apart.
const FARTHEST: f32 = 100.0;

/// Reasons, those that are alike side by side.
fn reason(reason: DropReason) -> f32 {
    let place = match reason {
        DropReason::Boilerplate => 1,
        DropReason::Hidden => 2,
        DropReason::Comments => 3,
        DropReason::RelatedLinks => 4,
        DropReason::Advertisement | DropReason::AppPromo | DropReason::QrPromo => 5,
        DropReason::ShareBar | DropReason::Pager | DropReason::Player => 6,
        DropReason::Tags => 7,
        DropReason::Copyright | DropReason::Disclaimer => 8,
        DropReason::RepeatedHeadline | DropReason::OriginalTitle => 9,
        DropReason::Byline | DropReason::EditorFooter => 10,
        DropReason::DateLine | DropReason::SourceLine => 11,
        DropReason::ImageCredit | DropReason::OrphanCaption => 12,
        DropReason::Repeated => 13,
        _ => 14,
    };
    place as f32
}

pub(super) fn fill(view: &View<'_>, rules: &Rules<'_>, put: &mut Family<'_>) {
    let count = view.blocks.len();
    let probability = |index: usize| rules.plain.keep.get(index).copied().unwrap_or_default();
    let verdict = |index: usize| rules.verdicts.get(index).copied().unwrap_or(Verdict::Keep);
    let kept: Vec<bool> = view.blocks.iter().map(|&b| verdict(b) == Verdict::Keep).collect();
    let total = view.total().length.max(1.0);
    let (mut plain_length, mut kept_length) = (0.0f32, 0.0f32);
    for ((&index, text), &kept) in view.blocks.iter().zip(view.texts).zip(&kept) {
        if probability(index) >= 0.5 {
            plain_length += text.length;
        }
        if kept {
            kept_length += text.length;
        }
    }
    let mut next = vec![FARTHEST; count];
    let mut distance = FARTHEST;
    for row in (0..count).rev() {
        next[row] = distance;
        distance = if kept[row] { 1.0 } else { (distance + 1.0).min(FARTHEST) };
    }
    let (mut before, mut previous) = (0.0f32, FARTHEST);
    for (row, &index) in view.blocks.iter().enumerate() {
        let why = match verdict(index) {
            Verdict::Keep => 0.0,
            Verdict::Drop(why, _) => reason(why),
        };
        let values = [
            probability(index),
            plain_length / total,
            f32::from(u8::from(kept[row])),
            kept_length / total,
            before / kept_length.max(1.0),
            previous,
            next[row],
            why,
        ];
        put.put(row, values);
        if kept[row] {
            before += view.texts[row].length;
            previous = 1.0;
        } else {
            previous = (previous + 1.0).min(FARTHEST);
        }
    }
}
