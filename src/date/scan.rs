//! The dates in a line.

use super::calendar::Day;
use super::lexer::{Kind, Tokens, digit, tokens};
use super::time::{TimeOfDay, time_at};
use super::{DateContext, iran, named, numeric, relative, year_first};
use crate::Timestamp;
use std::ops::Range;

/// A date in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub timestamp: Timestamp,
    /// Where date and time stand in the line.
    pub range: Range<usize>,
}

/// A day in the tokens, and the token after it.
pub(super) type Hit = (Day, usize);

/// More dates than this stand only in lists, of which none is asked.
const MOST_DATES: usize = 8;

/// The dates of a line, in order; of a line of prose only those near its start.
pub(crate) fn find_all(line: &str, context: &DateContext<'_>) -> Vec<Found> {
    // Without a number only words such as "yesterday" are dates, and only against a day.
    if context.reference.is_none() && !has_numbers(line) {
        return Vec::new();
    }
    let tokens = tokens(line);
    let chinese = context.language == Some("zh");
    let mut found = Vec::new();
    let mut at = 0;
    let mut free_from = 0;
    while at < tokens.len() && found.len() < MOST_DATES {
        let Some((day, next)) = day_at(&tokens, at, context) else {
            at += 1;
            continue;
        };
        let has_time = day.day.is_some();
        let (start, time, next) = match time_after(&tokens, next, chinese).filter(|_| has_time) {
            Some((time, next)) => (at, Some(time), next),
            None => match time_before(&tokens, free_from, at, chinese).filter(|_| has_time) {
                Some((time, start)) => (start, Some(time), next),
                None => (at, None, next),
            },
        };
        if let (Some(first), Some(last)) = (tokens.get(start), tokens.get(next - 1)) {
            let range = first.range.start..last.range.end;
            let printed = line.get(range.clone()).unwrap_or_default().to_owned();
            found.push(Found { timestamp: timestamp(printed, day, time), range });
        }
        at = next;
        free_from = next;
    }
    found
}

/// Whether a line has digits enough for a date: of a day and a year.
fn has_numbers(line: &str) -> bool {
    /// 1-Jan-20.
    const LEAST: usize = 3;
    if line.is_ascii() {
        return line.bytes().filter(u8::is_ascii_digit).count() >= LEAST;
    }
    line.contains(|c| digit(c).is_some()) || line.contains('年')
}

fn timestamp(printed: String, day: Day, time: Option<TimeOfDay>) -> Timestamp {
    Timestamp {
        printed,
        year: day.year,
        month: Some(day.month),
        day: day.day,
        time: time.map(|t| (t.hour, t.minute, t.second)),
        offset: time.and_then(|t| t.offset),
    }
}

fn day_at(tokens: &Tokens<'_>, at: usize, context: &DateContext<'_>) -> Option<Hit> {
    match &tokens.get(at)?.kind {
        Kind::Number(..) => numeric::compact(tokens, at)
            .or_else(|| year_first::day_at(tokens, at, context))
            .or_else(|| named::day_first(tokens, at, context))
            .or_else(|| iran::day_at(tokens, at))
            .or_else(|| numeric::day_at(tokens, at, context))
            .or_else(|| relative::day_at(tokens, at, context)),
        Kind::Word(_) => named::month_first(tokens, at, context)
            .or_else(|| year_first::of_era(tokens, at))
            .or_else(|| relative::day_at(tokens, at, context)),
        Kind::Mark(_) => None,
    }
}

/// A time after a date, over separators, a weekday and words like "at" and "um".
fn time_after(tokens: &Tokens<'_>, at: usize, chinese: bool) -> Option<(TimeOfDay, usize)> {
    let mut words = 0;
    for start in at..(at + 6).min(tokens.len()) {
        if let Some(time) = time_at(tokens, start, chinese) {
            return Some(time);
        }
        match &tokens.get(start)?.kind {
            Kind::Mark(mark) if ",|·•-()/.;@丨〔〕[]&".contains(*mark) => {}
            Kind::Word(word) if words < 2 && word.chars().count() <= 12 => words += 1,
            _ => return None,
        }
    }
    None
}

/// A time before a date: "10:35 AM EST, Mon March 5, 2018"; and where it starts.
fn time_before(
    tokens: &Tokens<'_>,
    from: usize,
    date: usize,
    chinese: bool,
) -> Option<(TimeOfDay, usize)> {
    (from.max(date.saturating_sub(10))..date).find_map(|start| {
        let (time, end) = time_at(tokens, start, chinese)?;
        let is_beside = end <= date
            && date - end <= 4
            && (end..date).all(|between| tokens.number(between).is_none());
        is_beside.then_some((time, start))
    })
}
