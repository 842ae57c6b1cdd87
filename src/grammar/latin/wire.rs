//! "LONDON, July 4 (Reuters) - ", "BERLIN (dpa) -", "МОСКВА, 4 июля. /ТАСС/": place, day and agency.

use super::names::small;
use super::words::is_agency;
use crate::grammar::byline::ParsedByline;
use crate::grammar::found::Found;
use crate::grammar::line::{Line, is_space};
use std::ops::Range;

/// The dateline of an agency.
#[derive(Debug, Clone)]
pub(super) struct Wire {
    pub outlet: Range<usize>,
    /// Place and day before the agency, or after it.
    pub dateline: Range<usize>,
    pub end: usize,
}

const LONGEST: usize = 60;

/// The dateline that begins at a position.
pub(super) fn wire_at(line: &Line<'_>, start: usize, end: usize) -> Option<Wire> {
    let limit = end.min(start + LONGEST);
    let open = line.find(start..limit, |c| matches!(c, '(' | '/'))?;
    let close_with = if line.at(open) == '(' { ')' } else { '/' };
    let close = line.find(open + 1..limit, |c| c == close_with)?;
    // (dpa/bb), (Reuters)
    let name_end = line.find(open + 1..close, |c| matches!(c, '/' | ',')).unwrap_or(close);
    let outlet = line.trim(open + 1..name_end);
    let words: Vec<String> = small(line, outlet.clone()).split(' ').map(str::to_owned).collect();
    if !is_agency(&words) {
        return None;
    }
    let dash = line.skip(close + 1, |c| matches!(c, ' ' | '.' | ':'));
    let dashed = line.at(dash) == '-'
        || (line.at(close + 1) == '.' && dash < end)
        || line.at(close + 1) == ':';
    let place = line.trim(start..open);
    let place_fits = line.at(place.start).is_uppercase()
        && line.find(place.clone(), |c| matches!(c, '!' | '?' | ';' | '"' | ':')).is_none();
    let after = line.skip(dash, |c| matches!(c, '-' | ' ' | '.' | ':'));
    if !place.is_empty() {
        let place =
            place.start..line.skip_back(place.start, place.end, |c| matches!(c, '.' | ',' | ' '));
        return (place_fits && dashed).then_some(Wire { outlet, dateline: place, end: after });
    }
    // (ANSA) - ROMA, 12 GEN - …
    let second = line.find(after..limit.max(after), |c| c == '-')?;
    let place = line.trim(after..second);
    let capitals = line.at(place.start).is_uppercase() && place.len() <= 30;
    (line.at(dash) == '-' && capitals).then_some(Wire { outlet, dateline: place, end: second + 1 })
}

/// A dateline that names an agency and nobody.
pub(super) fn without_wire(line: &Line<'_>, start: usize, wire: Wire) -> ParsedByline {
    let end = line.skip_back(start, wire.end, |c| is_space(c) || c == '-');
    let (outlet, dateline) = (line.printed(wire.outlet), line.printed(wire.dateline));
    let (outlet, dateline) = (Some(outlet), Some(dateline));
    Found { outlet, dateline, printed: start..end, ..Found::default() }.finish(line, false)
}
