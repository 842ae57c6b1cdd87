//! Days whose month is a word: 31 January 2020, January 31, 2020.

use super::calendar::{Day, short_buddhist_year, western_year};
use super::lexer::{Kind, Tokens, is_thai};
use super::numeric::{is_clock, two_digit_year};
use super::relative::latest;
use super::scan::Hit;
use super::{DateContext, months};

/// 31 January 2020, 31. Januar 2020, 31 de enero de 2020, 31st of January, 2020, 31-Jan-20.
pub(super) fn day_first(tokens: &Tokens<'_>, at: usize, context: &DateContext<'_>) -> Option<Hit> {
    const FILLERS: &[&str] = &[
        "st", "nd", "rd", "th", "er", "º", "ª", "°", "de", "d", "of", "ו", "e", "do", "i", "da",
        "den", "del", "ngay", "a",
    ];
    let (day, 1 | 2) = tokens.number(at)? else { return None };
    let next = tokens.skip(at + 1, 3, |kind| match kind {
        Kind::Mark(mark) => matches!(mark, '.' | '-' | '/' | ','),
        Kind::Word(word) => FILLERS.contains(&&**word),
        Kind::Number(..) => false,
    });
    let named = month_at(tokens, next, context).or_else(|| month_between_marks(tokens, next));
    let (month, after) = named?;
    let Some((year, end)) = year_after(tokens, after).or_else(|| last_year(tokens, after)) else {
        return without_year(tokens, month, day, after, context);
    };
    let is_thai = tokens.word(next).is_some_and(|word| word.contains(is_thai));
    let year = match tokens.number(end - 1) {
        Some((short, 2)) if is_thai => short_buddhist_year(short),
        _ => year,
    };
    Some((Day::new(year, month, day)?, end))
}

/// January 31, 2020; Jan. 31st 2020; January 2020; Sunday, 31 January is [`day_first`].
pub(super) fn month_first(
    tokens: &Tokens<'_>,
    at: usize,
    context: &DateContext<'_>,
) -> Option<Hit> {
    let (month, mut next) = month_at(tokens, at, context)?;
    while tokens.is_any_mark(next, ".-/") {
        next += 1;
    }
    if let Some((day, 1 | 2)) = tokens.number(next) {
        let is_ordinal = tokens.is_word(next + 1, &["st", "nd", "rd", "th"]);
        if let Some((year, end)) = year_after(tokens, next + 1 + usize::from(is_ordinal))
            && let Some(day) = Day::new(year, month, day)
        {
            return Some((day, end));
        }
    }
    if let Some((day, 1 | 2)) = tokens.number(next)
        && let Some(found) = without_year(tokens, month, day, next + 1, context)
    {
        return Some(found);
    }
    let (year, next) = year_after(tokens, next)?;
    let is_full = matches!(tokens.number(next - 1), Some((_, 4)));
    is_full.then(|| Day::month(year, month)).flatten().map(|month| (month, next))
}

/// "6 May", "May 6 at 12:30" on a line that says little else: the latest such day that is not after
/// the day on which the page was fetched.
fn without_year(
    tokens: &Tokens<'_>,
    month: u32,
    day: u32,
    next: usize,
    context: &DateContext<'_>,
) -> Option<Hit> {
    const MOST_TOKENS: usize = 9;
    let reference = context.reference.filter(|_| tokens.len() <= MOST_TOKENS)?;
    Some((latest(reference, month, day)?, next))
}

/// The month that one or two words name, and the token after it.
pub(super) fn month_at(
    tokens: &Tokens<'_>,
    at: usize,
    context: &DateContext<'_>,
) -> Option<(u32, usize)> {
    let word = tokens.word(at)?;
    if let Some(second) = tokens.word(at + 1)
        && matches!(word, "كانون" | "تشرين")
        && let Some(month) = months::month(&format!("{word}_{second}"), context.language)
    {
        return Some((month.into(), at + 2));
    }
    // Vietnamese: tháng 3.
    if word == "thang"
        && let Some((number @ 1..=12, _)) = tokens.number(at + 1)
    {
        return Some((number, at + 2));
    }
    let month = months::month(word, context.language)?;
    // Levantine and common Arabic names side by side: آذار/مارس.
    let is_same = tokens.is_any_mark(at + 1, "/(")
        && tokens.word(at + 2).and_then(|w| months::month(w, context.language)) == Some(month);
    Some((month.into(), if is_same { at + 3 } else { at + 1 }))
}

/// 04-ago-2021 on a page of another language: between day and year a word can be nothing else.
fn month_between_marks(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    let before = tokens.mark(at.checked_sub(1)?).filter(|mark| matches!(mark, '-' | '/' | '.'))?;
    let (_, 4) = tokens.number(at + 2)? else { return None };
    if !tokens.is_mark(at + 1, before) {
        return None;
    }
    Some((months::month_of_any_language(tokens.word(at)?)?.into(), at + 1))
}

/// The year after day and month, over "de", "," and the like.
fn year_after(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    let next = tokens.skip(at, 3, |kind| match kind {
        Kind::Mark(mark) => matches!(mark, '.' | ',' | '-' | '/' | '\'' | '’'),
        Kind::Word(word) => {
            matches!(&**word, "de" | "del" | "of" | "nam" | "г" | "anul" | "พศ" | "พ")
        }
        Kind::Number(..) => false,
    });
    match tokens.number(next)? {
        (year, 4) => Some((western_year(year)?, next + 1)),
        // 31-Jan-20, 31 Jan '20; a clock or another number may follow a date without a year.
        (year, 2) if !is_clock(tokens, next) && next > at && !tokens.is_spaced(next) => {
            Some((two_digit_year(year), next + 1))
        }
        _ => None,
    }
}

/// The year in two digits right behind the name of a month, where line or bracket ends with it:
/// "(Bern, 14 Gennaio 20)".
fn last_year(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    let (year, 2) = tokens.number(at)? else { return None };
    let ends = tokens.get(at + 1).is_none() || tokens.is_any_mark(at + 1, ")]");
    ends.then(|| (two_digit_year(year), at + 1))
}
