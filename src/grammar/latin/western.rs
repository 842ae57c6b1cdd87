//! Bylines in languages with capital letters, and those that share their form.

use super::leads::{LeadIn, lead_in, newsroom};
use super::list::{LatinList, Lead, latin_list};
use super::names::{group_at, opens_name, small};
use super::wire::{wire_at, without_wire};
use crate::grammar::byline::{ParsedByline, Place};
use crate::grammar::found::Found;
use crate::grammar::line::{Line, is_space};
use crate::{Person, Role};
use std::ops::Range;

/// A block longer than this is prose, whatever opens it.
const LONGEST_OWN_LINE: usize = 160;
/// Before the first digit of a date.
const LONGEST_DATE: usize = 16;

/// Whom a line names in a language with capital letters.
pub(in crate::grammar) fn parse(line: &Line<'_>, place: Place) -> Option<ParsedByline> {
    match place {
        Place::Head => opening(line, Lead::Word),
        Place::Marked => opening(line, Lead::Label).or_else(|| bare(line)),
        Place::Tail => closing(line),
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '-' | '|' | '/' | '·' | '*' | '►' | '▶' | '■' | '~' | '>' | '_')
}

/// The credits of one line: "By Ann Lee; photos by Bob Roe".
#[derive(Debug, Default)]
pub(in crate::grammar) struct Credits {
    pub people: Vec<Person>,
    pub outlet: Option<String>,
    /// Somebody who wrote, helped or translated is named, or a body that signs.
    pub authored: bool,
    pub printed: Range<usize>,
    pub end: usize,
    pub complete: bool,
    /// The roles named, in order, those without a name too.
    pub roles: Vec<Role>,
    /// A label without a name ends it.
    pub open_label: bool,
}

/// Reads credits, each with its lead-in, as far as they go.
pub(in crate::grammar) fn credits(
    line: &Line<'_>,
    start: usize,
    end: usize,
    lead: Lead,
) -> Option<Credits> {
    let mut found = Credits { printed: start..start, ..Credits::default() };
    if let Some(end) = newsroom(line, start, end) {
        return Some(Credits { authored: true, complete: true, end, printed: start..end, ..found });
    }
    let mut at = start;
    while let Some(LeadIn { role, value, labelled, .. }) = lead_in(line, at, end) {
        let stop = next_lead(line, value, end);
        let capital = opens_name(line.at(value))
            || labelled
            || lead == Lead::Label
            || group_at(line, value, stop).is_some();
        if line.skip(value, is_space) >= stop && labelled {
            found.open_label = true;
            found.roles.push(role);
            (found.end, found.complete) = (stop, true);
        } else if capital {
            let kind = if labelled { Lead::Label } else { lead };
            let list = latin_list(line, value..stop, role, kind);
            take(&mut found, at, role, list);
        }
        if found.end <= at || !found.complete {
            break;
        }
        at = line
            .skip(found.end, |c| {
                is_space(c) || matches!(c, ';' | ',' | '|' | '/' | '.' | '-' | '·')
            })
            .min(end);
        if at >= end {
            break;
        }
    }
    (found.end > start).then_some(found)
}

fn take(found: &mut Credits, at: usize, role: Role, list: LatinList) {
    let nobody = list.people.is_empty() && list.outlet.is_none() && !list.body;
    if nobody {
        found.complete = false;
        return;
    }
    if matches!(role, Role::Author | Role::Translator | Role::Contributor) {
        if found.printed.is_empty() {
            found.printed = at..at;
        }
        found.printed.end = list.names_end;
        found.authored = true;
    }
    found.roles.push(role);
    found.end = list.end.max(list.names_end);
    found.complete = list.complete;
    found.people.extend(list.people);
    found.outlet = found.outlet.take().or(list.outlet);
}

/// Where the next lead-in begins after a separator; else the end. A line break ends a credit.
fn next_lead(line: &Line<'_>, from: usize, end: usize) -> usize {
    (from + 1..end)
        .find(|&at| match line.before(at) {
            '\n' => true,
            ';' | ',' | '|' | '/' | '.' | '-' | '·' | '(' => lead_at_word(line, at, end, true),
            ' ' => {
                let parted =
                    matches!(line.before(at - 1), ';' | ',' | '|' | '/' | '.' | '-' | '·' | ' ');
                lead_at_word(line, at, end, parted)
            }
            _ => false,
        })
        .map_or(end, |at| line.skip_back(from, at, is_space))
}

/// A lead-in of more than one word or with a colon; "di" and "von" stand inside names. Of those that
/// nothing parts from the name before those of pictures are certain: "Ann Lee Photos by Bob Roe".
fn lead_at_word(line: &Line<'_>, at: usize, end: usize, apart: bool) -> bool {
    lead_in(line, at, end).is_some_and(|lead| {
        let words = || line.find(at..lead.end, |c| c == ' ').is_some();
        // — By Ann Lee
        let opens = at > 2
            && matches!((line.before(at - 1), line.before(at - 2)), ('-' | '|', ' '))
            && line.at(at).is_uppercase()
            && line.at(lead.value).is_uppercase();
        lead.labelled
            || opens
            || ((apart || matches!(lead.role, Role::Photographer | Role::Illustrator)) && words())
    })
}

fn opening(line: &Line<'_>, lead: Lead) -> Option<ParsedByline> {
    let start = line.skip(0, |c| is_space(c) || is_mark(c));
    let end = line.skip_back(start, line.len(), |c| is_space(c) || is_mark(c));
    let (mut inner_start, mut inner_end) = (start, end);
    if matches!((line.at(start), line.before(end)), ('(' | '[', ')' | ']')) {
        (inner_start, inner_end) = (start + 1, end - 1);
    }
    if let Some(found) = credits(line, inner_start, inner_end, lead)
        && found.authored
        && found.complete
    {
        let after = line.skip(found.end, is_space);
        let line_break = line.find(found.end..after, |c| c == '\n').is_some() && after < end;
        let own_line = line.whole && !line_break && inner_end - inner_start <= LONGEST_OWN_LINE;
        if own_line || line_break {
            return Some(finish(line, found, own_line));
        }
    }
    wire_at(line, start, end).map(|wire| without_wire(line, start, wire))
}

/// A cell that holds the byline and nothing else: names need no word before them.
fn bare(line: &Line<'_>) -> Option<ParsedByline> {
    let start = line.skip(0, |c| is_space(c) || is_mark(c));
    let end = line.skip_back(start, line.len(), |c| is_space(c) || is_mark(c));
    // "Oluşturulma Tarihi: Aralık 10, 2023": what stands before a date and a colon is its label.
    let labels = |colon: usize| {
        let dated = colon..end.min(colon + LONGEST_DATE);
        line.before(colon).is_alphabetic() && line.find(dated, |c| c.is_ascii_digit()).is_some()
    };
    let colon = line.find(start..end, |c| c == ':');
    if lead_in(line, start, end).is_some() || colon.is_some_and(labels) {
        return None;
    }
    let list = latin_list(line, start..end, Role::Author, Lead::Label);
    let says = !list.people.is_empty() || list.outlet.is_some() || list.body;
    if !line.whole || !list.complete || !says {
        return None;
    }
    let mut found = Credits { printed: start..start, ..Credits::default() };
    take(&mut found, start, Role::Author, list);
    Some(finish(line, found, true))
}

/// (Reporting by Ann Lee in Paris; Editing by Bob Roe), – By Ann Lee, Ann Lee contributed …
fn closing(line: &Line<'_>) -> Option<ParsedByline> {
    let end = line.skip_back(0, line.len(), |c| is_space(c) || is_mark(c) || c == '.');
    let in_bracket = matches!(line.before(end), ')' | ']');
    let mut starts: Vec<usize> = Vec::new();
    if in_bracket && let Some(open) = (0..end).rev().find(|&at| matches!(line.at(at), '(' | '[')) {
        starts.push(open + 1);
    }
    if line.whole {
        starts.push(line.skip(0, |c| is_space(c) || is_mark(c)));
    }
    // After the last sentence: "… on Monday. By Ann Lee"
    starts.extend((end.saturating_sub(90)..end).filter(|&at| {
        is_space(line.before(at))
            && at > 1
            && matches!(line.before(at - 1), '.' | '!' | '?' | '"' | '”' | '\n' | '-' | ')')
    }));
    let closing = starts.into_iter().find_map(|start| closing_at(line, start, end, in_bracket));
    closing.or_else(|| at_place(line))
}

/// Serkan ALTINOK/KASTAMONU, (DHA), Elif DEMİR/ERDEK (Balıkesir), (DHA): names, the place in capitals,
/// its province and the agency.
fn at_place(line: &Line<'_>) -> Option<ParsedByline> {
    const LONGEST: usize = 90;
    const LONGEST_AGENCY: usize = 6;
    let slash = line.find(0..line.len(), |c| c == '/')?;
    let place = slash + 1..line.skip(slash + 1, |c| c.is_uppercase() || c == ' ');
    let province = province(line, place.end);
    let agency = line.skip(province.unwrap_or(place.end), |c| matches!(c, ',' | ' ' | '(' | '-'));
    let end = line.skip(agency, char::is_uppercase);
    let rest = line.skip(end, |c| matches!(c, ')' | ' ' | '.'));
    let fits = line.whole
        && line.len() <= LONGEST
        && line.trim(place.clone()).len() >= 3
        && !is_of_pictures(&line.printed(line.trim(place.clone())))
        && end - agency <= LONGEST_AGENCY
        // Teams and mosques stand in provinces as well.
        && (province.is_none() || agency < end)
        && rest >= line.len();
    if !fits {
        return None;
    }
    let list = latin_list(line, 0..slash, Role::Author, Lead::Label);
    let named = list.complete && list.people.iter().all(|person| person.name.contains(' '));
    if !named || list.people.is_empty() {
        return None;
    }
    let mut found = Credits { printed: 0..0, ..Credits::default() };
    take(&mut found, 0, Role::Author, list);
    found.outlet = (agency < end).then(|| line.printed(agency..end));
    let mut parsed = finish(line, found, true);
    parsed.byline.dateline = Some(line.printed(line.trim(place)));
    Some(parsed)
}

/// Where the bracket ends that names the province of a place: one word with small letters.
fn province(line: &Line<'_>, place: usize) -> Option<usize> {
    let name = place + 1;
    let end = line.skip(name, char::is_alphabetic);
    let is_word = line.at(place) == '(' && line.at(name).is_uppercase() && line.at(end) == ')';
    (is_word && line.at(name + 1).is_lowercase()).then_some(end + 1)
}

/// Whether what stands behind a name in capitals is where its pictures are sold: REUTERS, GETTY IMAGES.
fn is_of_pictures(place: &str) -> bool {
    const ENDS: [&str; 6] = ["REUTERS", "AFP", "EPA", "IMAGES", "PRESS", "PHOTO"];
    ENDS.iter().any(|end| place.ends_with(end))
}

fn closing_at(line: &Line<'_>, start: usize, end: usize, in_bracket: bool) -> Option<ParsedByline> {
    let bracket_opens = matches!(line.before(start), '(' | '[');
    let inner_end = if bracket_opens && in_bracket { end - 1 } else { end };
    let before = line.skip_back(0, start.saturating_sub(usize::from(bracket_opens)), |c| {
        is_space(c) || is_mark(c)
    });
    let own_line = line.whole && before == 0;
    let after_sentence =
        matches!(line.before(before), '.' | '!' | '?' | '"' | '”' | '»' | '…' | ')' | '\'');
    if !own_line && !after_sentence {
        return None;
    }
    let found = match credits(line, start, inner_end, Lead::Word) {
        Some(found) => found,
        None => contributed(line, start, inner_end)?,
    };
    // "Back Home" by Ann Lee is a sentence; By Ann Lee closes one.
    if !own_line && !bracket_opens && !line.at(start).is_uppercase() {
        return None;
    }
    let at_end = line.skip(found.end, |c| is_space(c) || c == '.') >= inner_end;
    if !found.authored || !at_end || found.people.is_empty() {
        return None;
    }
    let mut parsed = finish(line, found, own_line);
    if !own_line && !bracket_opens {
        parsed.trim = Some(line.bytes(before..line.len()));
    }
    Some(parsed)
}

/// "Ann Lee and Bob Roe contributed to this report."
fn contributed(line: &Line<'_>, start: usize, end: usize) -> Option<Credits> {
    let verb = (start..end)
        .find(|&at| is_space(line.before(at)) && line.word(at, "contributed ").is_some())?;
    let tail = small(line, verb..end);
    let known = ["contributed to this ", "contributed reporting", "contributed research"];
    if !known.iter().any(|words| tail.starts_with(words)) {
        return None;
    }
    let stop = line.skip_back(start, verb, is_space);
    let stop = if line.word(stop.saturating_sub(4), "also").is_some() {
        line.skip_back(start, stop - 4, is_space)
    } else {
        stop
    };
    let start = behind_job(line, start, stop);
    let list = latin_list(line, start..stop, Role::Contributor, Lead::Word);
    let complete = list.end >= stop;
    let mut found = Credits { printed: start..start, ..Credits::default() };
    take(&mut found, start, Role::Contributor, list);
    found.end = end;
    (complete && !found.people.is_empty()).then_some(found)
}

/// Associated Press writers Ann Lee and Bob Roe: the names behind what they are.
fn behind_job(line: &Line<'_>, start: usize, stop: usize) -> usize {
    const LONGEST: usize = 50;
    const JOBS: [&str; 6] =
        ["writer ", "writers ", "reporter ", "reporters ", "correspondent ", "correspondents "];
    let job = |at: usize| JOBS.iter().find_map(|job| line.word(at, job));
    let mut names = (start..stop.min(start + LONGEST)).filter(|&at| line.before(at) == ' ');
    let end = names.find_map(job).filter(|&end| opens_name(line.at(end)));
    let parted = |end: &usize| line.find(start..*end, |c| matches!(c, ',' | ';')).is_some();
    end.filter(|end| !parted(end)).unwrap_or(start)
}

pub(super) fn finish(line: &Line<'_>, found: Credits, own_line: bool) -> ParsedByline {
    let Credits { people, outlet, printed, .. } = found;
    Found { people, outlet, printed, ..Found::default() }.finish(line, own_line)
}
