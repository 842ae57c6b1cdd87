//! Comments that mark zones: what stands in one, and where the text ends.

use crate::strip::spot::{Place, Spot};
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::tokens::Zone;
use crate::{DropReason, Evidence};
use std::ops::Range;

/// Zones that hold one thing: the comments that open and close one (for some both are the same),
/// what stands inside, and how wide it may be.
const ZONES: &[(Zone, Zone, DropReason, usize)] = &[
    (Zone::AccountQrStart, Zone::AccountQrEnd, DropReason::QrPromo, 400),
    (Zone::EndQr, Zone::EndQr, DropReason::QrPromo, 400),
    (Zone::Disclaimer, Zone::Disclaimer, DropReason::Disclaimer, 2000),
    (Zone::Editor, Zone::Editor, DropReason::EditorFooter, 200),
    (Zone::AdStart, Zone::AdEnd, DropReason::Advertisement, 600),
];

/// The site whose pages taught a zone, where no other has it.
fn learnt_from(zone: Zone) -> Option<&'static str> {
    match zone {
        Zone::AdList
        | Zone::Keywords
        | Zone::BelowText
        | Zone::Disclaimer
        | Zone::EndQr
        | Zone::AccountQrStart
        | Zone::AccountQrEnd
        | Zone::Editor => Some("finance.sina.com.cn"),
        Zone::BodyStart | Zone::BodyEnd | Zone::AdStart | Zone::AdEnd => None,
    }
}

/// Drops what stands in a zone.
pub(in crate::strip) fn strip(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) {
    for &(open, close, reason, widest) in ZONES {
        if learnt_from(open).is_some() && learnt_from(open) == view.context.forget {
            continue;
        }
        for blocks in ranges(view, open, close) {
            if view.width(blocks.clone()) > widest {
                continue;
            }
            for index in blocks {
                if reason == DropReason::EditorFooter && view.is_text(index) {
                    let lines = &[view.line(index)];
                    let spot = Spot { view, lines, at: 0, place: Place::Marked };
                    crate::strip::lines::editor::judge(spot, findings);
                }
                decisions.drop(index, reason, Evidence::Zone);
            }
        }
    }
}

/// Where the zones of a kind stand. A comment that opens and closes alike opens one zone, from
/// its first to its last.
fn ranges(view: &View<'_>, open: Zone, close: Zone) -> Vec<Range<usize>> {
    let last = view.layout.blocks.len();
    let positions = |zone: Zone| {
        view.layout.zones.iter().filter(move |mark| mark.zone == zone).map(|m| m.position.min(last))
    };
    if open == close {
        let span = positions(open).min().zip(positions(open).max());
        return span.map(|(start, end)| start..end).into_iter().collect();
    }
    let mut ranges = Vec::new();
    let mut start = None;
    for mark in &view.layout.zones {
        if mark.zone == open {
            start = Some(mark.position.min(last));
        } else if mark.zone == close
            && let Some(start) = start.take()
        {
            ranges.push(start..mark.position.min(last).max(start));
        }
    }
    ranges
}

/// Drops what stands below the comment that ends the text and is no prose. Comes last: a line
/// that a recogniser knows has its reason by then.
pub(in crate::strip) fn below_text(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let last = view.layout.blocks.len();
    let mut prose = Vec::with_capacity(last + 1);
    prose.push(0);
    for index in 0..last {
        let is_prose = decisions.is_kept(index) && view.is_prose(index);
        prose.push(prose[index] + usize::from(is_prose));
    }
    let end = view
        .layout
        .zones
        .iter()
        .filter(|mark| matches!(mark.zone, Zone::Keywords | Zone::BelowText | Zone::BodyEnd))
        .filter(|mark| {
            learnt_from(mark.zone).is_none() || learnt_from(mark.zone) != view.context.forget
        })
        .map(|mark| mark.position.min(last))
        .find(|&end| prose[end] > 0 && prose[end] == prose[last]);
    for index in end.unwrap_or(last)..last {
        if decisions.is_kept(index) {
            decisions.drop(index, DropReason::Boilerplate, Evidence::Zone);
        }
    }
}
