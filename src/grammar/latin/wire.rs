//! "LONDON, July 4 (Reuters) - ", "BERLIN (dpa) -", "МОСКВА, 4 июля. /ТАСС/": place, day and agency.

use super::list::{Lead, latin_list};
use super::names::small;
use super::words::is_agency;
use crate::Role;
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
    /// Who wrote it, behind the agency.
    pub names: Range<usize>,
    pub end: usize,
}

const LONGEST: usize = 60;
const LONGEST_WITH_NAMES: usize = 90;

/// The dateline that begins at a position.
pub(super) fn wire_at(line: &Line<'_>, start: usize, end: usize) -> Option<Wire> {
    bracketed(line, start, end)
        .or_else(|| unbracketed(line, start, end.min(start + LONGEST_WITH_NAMES)))
}

/// LONDON, July 4 (Reuters) -
fn bracketed(line: &Line<'_>, start: usize, end: usize) -> Option<Wire> {
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
        let names = close..close;
        return (place_fits && dashed).then_some(Wire {
            outlet,
            dateline: place,
            names,
            end: after,
        });
    }
    // (ANSA) - ROMA, 12 GEN - …
    let second = line.find(after..limit.max(after), |c| c == '-')?;
    let place = line.trim(after..second);
    let capitals = line.at(place.start).is_uppercase() && place.len() <= 30;
    let names = close..close;
    (line.at(dash) == '-' && capitals).then_some(Wire {
        outlet,
        dateline: place,
        names,
        end: second + 1,
    })
}

/// МОСКВА, 3 окт - РИА Новости, Анна Лебедева. Text: place in capitals and day, then the agency without
/// brackets, and who wrote it.
fn unbracketed(line: &Line<'_>, start: usize, limit: usize) -> Option<Wire> {
    const MOST_WORDS: usize = 2;
    let dash = (start + 1..limit)
        .find(|&at| line.at(at) == '-' && is_space(line.before(at)) && is_space(line.at(at + 1)))?;
    let place = line.trim(start..dash);
    let comma = line.find(place.clone(), |c| c == ',')?;
    let capitals = comma - place.start >= 3
        && line.find(place.start..comma, |c| c.is_lowercase() || c.is_ascii_digit()).is_none();
    let dated = line.at(line.skip(comma + 1, is_space)).is_ascii_digit();
    let stop = line.find(dash..limit, |c| c == '.')?;
    let behind = line.trim(dash + 1..stop);
    let outlet_end = line.find(behind.clone(), |c| c == ',').unwrap_or(behind.end);
    let outlet = line.trim(behind.start..outlet_end);
    let words: Vec<String> = small(line, outlet.clone()).split(' ').map(str::to_owned).collect();
    // Reuters said: a sentence goes on.
    let is_name = outlet.clone().all(|at| {
        let begins = at == outlet.start || is_space(line.before(at));
        !begins || line.at(at).is_uppercase()
    });
    let named = capitals && dated && is_name && words.len() <= MOST_WORDS;
    let names = line.trim((outlet_end + 1).min(behind.end)..behind.end);
    let is_known = words.first().is_some_and(|first| is_agency(std::slice::from_ref(first)));
    (named && is_known).then_some(Wire { outlet, dateline: place, names, end: stop + 1 })
}

/// What a dateline says: an agency, and who wrote it.
pub(super) fn without_wire(line: &Line<'_>, start: usize, wire: Wire) -> ParsedByline {
    let end = line.skip_back(start, wire.end, |c| is_space(c) || c == '-');
    let list = latin_list(line, wire.names, Role::Author, Lead::Word);
    let people = if list.complete { list.people } else { Vec::new() };
    let (outlet, dateline) = (line.printed(wire.outlet), line.printed(wire.dateline));
    let (outlet, dateline) = (Some(outlet), Some(dateline));
    Found { people, outlet, dateline, printed: start..end, ..Found::default() }.finish(line, false)
}
