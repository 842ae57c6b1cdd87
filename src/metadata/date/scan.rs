use super::calendar::{self, Day, is_year};
use super::lexer::{Kind, Token, digit, tokens};
use super::time::{TimeOfDay, time_at};
use super::{DateContext, Order, iran, months, relative};
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
    let mut found = Vec::new();
    let mut at = 0;
    let mut free_from = 0;
    while at < tokens.len() && found.len() < MOST_DATES {
        let Some((day, next)) = day_at(&tokens, at, context) else {
            at += 1;
            continue;
        };
        let chinese = context.language == Some("zh");
        let after = time_after(&tokens, next, chinese).filter(|_| day.day.is_some());
        let before = || time_before(&tokens, free_from, at, chinese);
        let (start, time, next) = match after {
            Some((time, next)) => (at, Some(time), next),
            None => match before().filter(|_| day.day.is_some()) {
                Some((time, start)) => (start, Some(time), next),
                None => (at, None, next),
            },
        };
        let ends = (tokens.get(start), tokens.get(next - 1));
        if let (Some(first), Some(last)) = ends {
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
        month: day.month,
        day: day.day,
        time: time.map(|t| (t.hour, t.minute, t.second)),
        offset: time.and_then(|t| t.offset),
    }
}

fn day_at(tokens: &[Token], at: usize, context: &DateContext<'_>) -> Option<Hit> {
    let token = tokens.get(at)?;
    match &token.kind {
        Kind::Number(value, digits) => compact(*value, *digits)
            .map(|day| (day, at + 1))
            .or_else(|| year_first(tokens, at, context))
            .or_else(|| day_first(tokens, at, context))
            .or_else(|| iran::day_at(tokens, at))
            .or_else(|| numbers(tokens, at, context))
            .or_else(|| relative::day_at(tokens, at, context)),
        Kind::Word(_) => month_first(tokens, at, context)
            .or_else(|| era(tokens, at))
            .or_else(|| relative::day_at(tokens, at, context)),
        _ => None,
    }
}

/// 20200131.
fn compact(value: u32, digits: u8) -> Option<Day> {
    if digits != 8 || !(1990..2100).contains(&(value / 10_000)) {
        return None;
    }
    Day::new(value / 10_000, Some(value / 100 % 100), Some(value % 100))
}

/// 2020-01-31, 2020/1/31, 2020. 1. 31., 2020年1月31日, 2020년 1월 31일, 2020. január 31.
fn year_first(tokens: &[Token], at: usize, context: &DateContext<'_>) -> Option<Hit> {
    let (value, 4) = tokens.get(at)?.number()? else { return None };
    let mut next = at + 1;
    let separator = tokens.get(next).and_then(Token::mark);
    let between = match separator {
        Some(m @ ('-' | '/' | '.')) => {
            next += 1;
            m
        }
        Some('年' | '년') => {
            next += 1;
            '年'
        }
        Some(',') => {
            next += 1;
            ','
        }
        _ => ' ',
    };
    // Lithuanian "2020 m. sausio 31 d.", Basque "2020ko urtarrilaren 31", Latvian "2020. gada 31.
    // janvāris".
    let of_year = |w| matches!(w, "m" | "ko" | "eko" | "gada");
    while tokens.get(next).and_then(Token::word).is_some_and(of_year)
        || (between == ' ' && tokens.get(next).and_then(Token::mark) == Some('.'))
    {
        next += 1;
    }
    if let Some((month, after)) = month_word(tokens, next, context) {
        let year = western_year(value)?;
        if let Some((day, 1 | 2)) = tokens.get(after).and_then(Token::number)
            && !is_clock(tokens, after)
            && let Some(hit) = Day::new(year, Some(month), Some(day))
        {
            let mut after = after + 1;
            if tokens.get(after).and_then(Token::mark) == Some('.') {
                after += 1;
            }
            return Some((hit, after));
        }
        return None;
    }
    let (month, digits) = tokens.get(next)?.number()?;
    if tokens.get(next - 1).and_then(Token::word) == Some("gada") {
        let dot = usize::from(tokens.get(next + 1).and_then(Token::mark) == Some('.'));
        let (name, after) = month_word(tokens, next + 1 + dot, context)?;
        return Some((Day::new(western_year(value)?, Some(name), Some(month))?, after));
    }
    if digits > 2 || between == ' ' || between == ',' {
        return None;
    }
    let unit = tokens.get(next + 1).and_then(Token::mark);
    let agrees = match between {
        '年' => unit.is_some_and(|m| "月월".contains(m)),
        m => unit == Some(m),
    };
    let day = if agrees { tokens.get(next + 2).and_then(Token::number) } else { None };
    match day {
        Some((day, digits @ (1 | 2))) if !is_clock(tokens, next + 2) || digits == 2 => {
            let hit = full_day(value, month, day)?;
            let closes = |m: char| "日号號일".contains(m) || (between == '.' && m == '.');
            let closed = tokens.get(next + 3).and_then(Token::mark).is_some_and(closes);
            Some((hit, next + 3 + usize::from(closed)))
        }
        _ if between == '年' && agrees => {
            Some((Day::new(western_year(value)?, Some(month), None)?, next + 2))
        }
        _ if between == '-' && digits == 2 && !agrees => {
            Some((Day::new(western_year(value)?, Some(month), None)?, next + 1))
        }
        _ => None,
    }
}

/// A year of the Gregorian or the Thai calendar.
fn western_year(year: u32) -> Option<u32> {
    if is_year(year) { Some(year) } else { calendar::buddhist_year(year) }
}

fn full_day(year: u32, month: u32, day: u32) -> Option<Day> {
    if let Some(year) = western_year(year) {
        return Day::new(year, Some(month), Some(day));
    }
    let (year, month, day) = calendar::solar_hijri(year, month, day)?;
    Day::new(year, Some(month), Some(day))
}

/// A number that is an hour: "10:".
fn is_clock(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).and_then(Token::mark) == Some(':')
        && tokens.get(at + 2).is_some_and(|t| !t.spaced && t.number().is_some())
}

/// The month that one or two words name, and the token after it.
fn month_word(tokens: &[Token], at: usize, context: &DateContext<'_>) -> Option<(u32, usize)> {
    let word = tokens.get(at)?.word()?;
    if let Some(second) = tokens.get(at + 1).and_then(Token::word)
        && matches!(word, "كانون" | "تشرين")
        && let Some(month) = months::month(&format!("{word}_{second}"), context.language)
    {
        return Some((month.into(), at + 2));
    }
    // Vietnamese: tháng 3.
    if word == "thang"
        && let Some((number @ 1..=12, _)) = tokens.get(at + 1).and_then(Token::number)
    {
        return Some((number, at + 2));
    }
    let month = months::month(word, context.language)?;
    // Levantine and common Arabic names side by side: آذار/مارس.
    let other = tokens.get(at + 2).and_then(Token::word).filter(|_| {
        tokens.get(at + 1).and_then(Token::mark).is_some_and(|m| matches!(m, '/' | '('))
    });
    let same = other.is_some_and(|w| months::month(w, context.language) == Some(month));
    Some((month.into(), if same { at + 3 } else { at + 1 }))
}

/// 31 January 2020, 31. Januar 2020, 31 de enero de 2020, 31st of January, 2020, 31-Jan-20.
fn day_first(tokens: &[Token], at: usize, context: &DateContext<'_>) -> Option<Hit> {
    let (day, 1 | 2) = tokens.get(at)?.number()? else { return None };
    let next = skip(tokens, at + 1, 3, |token| match &token.kind {
        Kind::Mark('.' | '-' | '/' | ',') => true,
        Kind::Word(w) => matches!(
            &**w,
            "st" | "nd"
                | "rd"
                | "th"
                | "er"
                | "º"
                | "ª"
                | "°"
                | "de"
                | "d"
                | "of"
                | "ו"
                | "e"
                | "do"
                | "i"
                | "da"
                | "den"
                | "del"
                | "ngay"
                | "a"
        ),
        _ => false,
    });
    let named = month_word(tokens, next, context).or_else(|| month_between_marks(tokens, next));
    let (month, next) = named?;
    let (year, next) = year_after(tokens, next).or_else(|| last_year(tokens, next))?;
    Some((Day::new(year, Some(month), Some(day))?, next))
}

/// 04-ago-2021 on a page of another language: between day and year a word can be nothing else.
fn month_between_marks(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let mark = |at: usize| tokens.get(at)?.mark().filter(|mark| matches!(mark, '-' | '/' | '.'));
    let before = mark(at.checked_sub(1)?)?;
    let full_year = matches!(tokens.get(at + 2)?.number()?, (_, 4));
    if mark(at + 1) != Some(before) || !full_year {
        return None;
    }
    Some((months::month_of_any_language(tokens.get(at)?.word()?)?.into(), at + 1))
}

/// The year in two digits right behind the name of a month, where line or bracket ends with it:
/// "(Bern, 14 Gennaio 20)".
fn last_year(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let (year, 2) = tokens.get(at)?.number()? else { return None };
    let ends = tokens.get(at + 1).is_none_or(|t| matches!(t.mark(), Some(')' | ']')));
    ends.then(|| (two_digit_year(year), at + 1))
}

/// January 31, 2020; Jan. 31st 2020; January 2020; Sunday, 31 January is [`day_first`].
fn month_first(tokens: &[Token], at: usize, context: &DateContext<'_>) -> Option<Hit> {
    let (month, mut next) = month_word(tokens, at, context)?;
    while tokens.get(next).and_then(Token::mark).is_some_and(|m| matches!(m, '.' | '-' | '/')) {
        next += 1;
    }
    if let Some((day, 1 | 2)) = tokens.get(next).and_then(Token::number) {
        let ordinal = |t: &Token| t.word().is_some_and(|w| matches!(w, "st" | "nd" | "rd" | "th"));
        let after = next + 1 + usize::from(tokens.get(next + 1).is_some_and(ordinal));
        if let Some((year, end)) = year_after(tokens, after)
            && let Some(hit) = Day::new(year, Some(month), Some(day))
        {
            return Some((hit, end));
        }
    }
    let (year, next) = year_after(tokens, next)?;
    let full =
        year >= 1000 && tokens.get(next - 1).and_then(Token::number).is_some_and(|n| n.1 == 4);
    if !full {
        return None;
    }
    Some((Day::new(year, Some(month), None)?, next))
}

/// The year after day and month, over "de", "," and the like.
fn year_after(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let next = skip(tokens, at, 3, |token| match &token.kind {
        Kind::Mark('.' | ',' | '-' | '/' | '\'' | '’') => true,
        Kind::Word(w) => {
            matches!(&**w, "de" | "del" | "of" | "nam" | "г" | "anul" | "พศ" | "พ")
        }
        _ => false,
    });
    let token = tokens.get(next)?;
    match token.number()? {
        (year, 4) => Some((western_year(year)?, next + 1)),
        // 31-Jan-20, 31 Jan '20; a clock or another number may follow a date without a year.
        (year, 2) if !is_clock(tokens, next) && next > at && !token.spaced => {
            Some((two_digit_year(year), next + 1))
        }
        _ => None,
    }
}

fn two_digit_year(year: u32) -> u32 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

/// The first token from `at` on for which `filler` does not hold, over at most `most`.
fn skip(tokens: &[Token], at: usize, most: usize, filler: impl Fn(&Token) -> bool) -> usize {
    let fillers = tokens.iter().skip(at).take(most).take_while(|t| filler(t)).count();
    at + fillers
}

/// 31.1.2020, 1/31/2020, 31-01-20.
fn numbers(tokens: &[Token], at: usize, context: &DateContext<'_>) -> Option<Hit> {
    let (first, 1 | 2) = tokens.get(at)?.number()? else { return None };
    let separator = tokens.get(at + 1)?.mark().filter(|m| matches!(m, '/' | '.' | '-'))?;
    let (second, 1 | 2) = tokens.get(at + 2)?.number()? else { return None };
    if tokens.get(at + 3)?.mark() != Some(separator) || tokens.get(at + 1)?.spaced {
        return None;
    }
    let year = match tokens.get(at + 4)?.number()? {
        (year, 4) => western_year(year)?,
        (year, 2) if !tokens.get(at + 4)?.spaced && !is_clock(tokens, at + 4) => {
            two_digit_year(year)
        }
        _ => return None,
    };
    // A fourth group makes it a version or an address.
    let goes_on = tokens.get(at + 5).is_some_and(|t| t.mark() == Some(separator) && !t.spaced)
        && tokens.get(at + 6).is_some_and(|t| !t.spaced && t.number().is_some());
    if goes_on {
        return None;
    }
    let order = if separator == '.' { Some(Order::DayMonth) } else { context.order };
    let day_month = match (first, second) {
        (13.., 1..=12) => true,
        (1..=12, 13..) => false,
        _ => order.unwrap_or(Order::DayMonth) == Order::DayMonth,
    };
    let (day, month) = if day_month { (first, second) } else { (second, first) };
    Some((Day::new(year, Some(month), Some(day))?, at + 5))
}

/// 令和2年1月31日, 民國109年1月31日.
fn era(tokens: &[Token], at: usize) -> Option<Hit> {
    let name = tokens.get(at)?.word()?;
    let (name, year, next) = match name.strip_suffix("元年") {
        Some(name) => (name, 1, at + 1),
        None if tokens.get(at + 2)?.mark() == Some('年') => {
            (name, tokens.get(at + 1)?.number()?.0, at + 3)
        }
        None => return None,
    };
    let year = calendar::era_year(name, year)?;
    if tokens.get(next + 1)?.mark() != Some('月') {
        return None;
    }
    let (month, day) = (tokens.get(next)?.number()?.0, tokens.get(next + 2)?.number()?.0);
    Some((Day::new(year, Some(month), Some(day))?, next + 4))
}

/// A time after a date, over separators, a weekday and words like "at" and "um".
fn time_after(tokens: &[Token], at: usize, chinese: bool) -> Option<(TimeOfDay, usize)> {
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
    tokens: &[Token],
    from: usize,
    date: usize,
    chinese: bool,
) -> Option<(TimeOfDay, usize)> {
    for start in from.max(date.saturating_sub(10))..date {
        if let Some((time, end)) = time_at(tokens, start, chinese)
            && end <= date
            && tokens.get(end..date)?.iter().all(|t| t.number().is_none())
            && date - end <= 4
        {
            return Some((time, start));
        }
    }
    None
}
