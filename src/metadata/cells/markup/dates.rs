//! The days of cells.

use super::by_distance;
use crate::date::{self, DateContext};
use crate::grammar;
use crate::metadata::candidates::{Candidates, push_moment};
use crate::metadata::facts::{Cell, DATE_WORDS, Facts};
use crate::{Origin, Timestamp};

const MODIFIED_WORDS: &[&str] = &["updated", "modified"];
const LONGEST_DATE_CELL: usize = 200;

/// Reads the days that a cell declares, else those that it prints.
pub(super) fn read(cell: &Cell<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let is_date = |word: &str| DATE_WORDS.contains(word);
    if cell.tag() != "time" && !cell.words.split_ascii_whitespace().any(is_date) {
        return;
    }
    if cell.is_quoted() {
        return;
    }
    let is_change = cell.has_any_word(MODIFIED_WORDS) && !cell.has_word("published");
    let mut declared = ["datetime", "title"].into_iter().filter_map(|name| cell.attribute(name));
    if let Some(moment) = declared.find_map(|value| date::parse(value, dates)) {
        let label = label_of(cell, dates);
        if !grammar::is_label_of_other(&label) {
            let is_change = is_change || grammar::is_modified_label(&label);
            out.push_date(as_printed(moment, cell, dates), is_change, Origin::Markup);
        }
        return;
    }
    if cell.text().len() > LONGEST_DATE_CELL {
        return;
    }
    for (label, found) in date::labelled(cell.text(), date::find_all(cell.text(), dates)) {
        if out.dates_other(label) {
            continue;
        }
        let is_first = found.range.start == label.len();
        let said = match is_first && label.trim().is_empty() {
            true => last_said(&cell.said_before()),
            false => String::new(),
        };
        if grammar::is_label_of_other(&said) {
            continue;
        }
        let is_change = grammar::is_modified_label(label)
            || (is_change && label.is_empty())
            || grammar::is_modified_label(&said);
        out.push_date(found.timestamp, is_change, Origin::Markup);
    }
}

/// A moment in UTC as the cell prints it in the zone of the page: `2024-02-11T19:40:12Z` for readers of
/// Mon 12 Feb 2024 at 6:40am.
fn as_printed(moment: Timestamp, cell: &Cell<'_>, dates: &DateContext<'_>) -> Timestamp {
    // Zones are no farther apart, and but for these part by hours; half a day is a clock of twelve.
    const FARTHEST: i64 = 14 * 60;
    const HALF_A_DAY: i64 = 12 * 60;
    const BETWEEN: [i64; 11] = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765];
    let is_day = matches!(moment.time, None | Some((0, 0, _)));
    if moment.offset != Some(0) || is_day || cell.text().len() > LONGEST_DATE_CELL {
        return moment;
    }
    // What follows is when it was changed.
    let first = date::find_all(cell.text(), dates).into_iter().next();
    let local = first.map(|found| found.timestamp).filter(|local| local.time.is_some());
    let east = local.as_ref().and_then(|local| minutes_between(&moment, local));
    let is_zone = |east: &i64| {
        *east != 0
            && east.abs() <= FARTHEST
            && east.abs() != HALF_A_DAY
            && (*east % 60 == 0 || BETWEEN.contains(east))
    };
    match (local, east.filter(is_zone).and_then(|east| i16::try_from(east).ok())) {
        (Some(local), Some(east)) => {
            let second = moment.time.and_then(|(_, _, second)| second);
            let time = local.time.map(|(hour, minute, _)| (hour, minute, second));
            Timestamp { time, offset: Some(east), ..local }
        }
        _ => moment,
    }
}

/// Minutes from one moment to another, as they are printed.
fn minutes_between(one: &Timestamp, other: &Timestamp) -> Option<i64> {
    let minutes = |moment: &Timestamp| {
        let seconds = Timestamp { offset: Some(0), ..moment.clone() }.unix_seconds();
        seconds.map(|seconds| seconds.div_euclid(60))
    };
    Some(minutes(other)? - minutes(one)?)
}

/// Adds the first change that a cell below the headline declares, where none stands near it: manuals
/// have it at the end of a page.
pub(super) fn read_far_change(
    cells: &[&Cell<'_>],
    headline: Option<usize>,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) {
    if out.modified.is_empty() {
        let changed = first_below(cells, headline, dates, grammar::is_modified_label);
        push_moment(&mut out.modified, changed, Origin::Markup);
    }
}

/// Adds the first moment that an element below the headline carries, where none stands near it:
/// some articles have it at their end, threads beside the first post.
pub(in crate::metadata) fn read_far(
    facts: &Facts<'_>,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) {
    let known =
        || out.published.iter().filter(|p| !matches!(p.origin, Origin::Url | Origin::Script));
    if known().any(|p| p.origin != Origin::Text || p.value.offset.is_some()) {
        return;
    }
    let is_own =
        |label: &str| !grammar::is_modified_label(label) && !grammar::is_label_of_other(label);
    let moment = first_below(&by_distance(facts), facts.headline, dates, is_own);
    // Of a day that a line prints it may know the hour.
    let day = |moment: &Timestamp| (moment.year, moment.month, moment.day);
    let agrees = |moment: &Timestamp| known().all(|printed| day(&printed.value) == day(moment));
    let moment = moment.filter(agrees);
    push_moment(&mut out.published, moment, Origin::Markup);
}

/// The first moment that a cell below the headline declares behind such a label.
fn first_below(
    cells: &[&Cell<'_>],
    headline: Option<usize>,
    dates: &DateContext<'_>,
    is_wanted: impl Fn(&str) -> bool,
) -> Option<Timestamp> {
    let headline = headline?;
    cells.iter().filter(|cell| cell.order > headline).find_map(|cell| {
        let moment = date::parse(cell.attribute("datetime")?, dates)?;
        is_wanted(&label_of(cell, dates)).then_some(moment)
    })
}

/// What a cell says before its day, else what stands before the cell.
fn label_of(cell: &Cell<'_>, dates: &DateContext<'_>) -> String {
    let start = date::find_all(cell.text(), dates).first().map_or(0, |found| found.range.start);
    let label = cell.text().get(..start).unwrap_or_default();
    // Actualizado [Lunes, 25 noviembre 2019]
    let bare = label.trim_end_matches(|c: char| c.is_whitespace() || c == ',').trim_start();
    if bare.is_empty() {
        return last_said(&cell.said_before());
    }
    // A word alone labels what stands beside it: Actualizado cada día goes on.
    let said = cell.said_before();
    let before_weekday =
        !bare.contains(' ') && date::is_calendar_word(bare) && said.split_whitespace().count() == 1;
    if before_weekday { said } else { label.to_owned() }
}

/// The last of several labels: "Published 3 May, updated". What holds a number is none.
fn last_said(said: &str) -> String {
    const LONGEST: usize = 40;
    let last = said.trim().rsplit(['|', '·', '•', ',', '\n']).next().unwrap_or_default();
    let is_label = last.chars().count() <= LONGEST && !last.contains(|c: char| c.is_ascii_digit());
    if is_label { last.to_owned() } else { String::new() }
}
