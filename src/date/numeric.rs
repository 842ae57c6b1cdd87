//! Days of numbers alone: 20200131, 31.1.2020, 1/31/2020, 31-01-20.

use super::calendar::{self, Day};
use super::lexer::Tokens;
use super::scan::Hit;
use super::{DateContext, Order};

/// Languages in which 20.1.31 begins with the year.
const YEAR_FIRST: [&str; 4] = ["ko", "ja", "zh", "hu"];

/// 20200131.
pub(super) fn compact(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let (value, 8) = tokens.number(at)? else { return None };
    let year = value / 10_000;
    let day = (1990..2100).contains(&year).then(|| Day::new(year, value / 100 % 100, value % 100));
    Some((day??, at + 1))
}

/// 31.1.2020, 1/31/2020, 31-01-20.
pub(super) fn day_at(tokens: &Tokens<'_>, at: usize, context: &DateContext<'_>) -> Option<Hit> {
    let (first, 1 | 2) = tokens.number(at)? else { return None };
    let separator = tokens.mark(at + 1).filter(|m| matches!(m, '/' | '.' | '-'))?;
    let (second, 1 | 2) = tokens.number(at + 2)? else { return None };
    if !tokens.is_mark(at + 3, separator) || tokens.is_spaced(at + 1) {
        return None;
    }
    let year = match tokens.number(at + 4)? {
        (year, 4) => calendar::western_year(year)?,
        (year, 2) if !tokens.is_spaced(at + 4) && !is_clock(tokens, at + 4) => two_digit_year(year),
        _ => return None,
    };
    let is_short = matches!(tokens.number(at + 4), Some((_, 2)));
    // A fourth group makes it a version or an address.
    let goes_on = tokens.is_mark(at + 5, separator)
        && !tokens.is_spaced(at + 5)
        && tokens.close_number(at + 6).is_some();
    if goes_on {
        return None;
    }
    if is_short && context.language.is_some_and(|language| YEAR_FIRST.contains(&language)) {
        let (last, _) = tokens.number(at + 4)?;
        if let Some(read) = Day::new(two_digit_year(first), second, last) {
            return Some((read, at + 5));
        }
    }
    let order = if separator == '.' { Some(Order::DayMonth) } else { context.order };
    let day_month = match (first, second) {
        (13.., 1..=12) => true,
        (1..=12, 13..) => false,
        _ => order.unwrap_or(Order::DayMonth) == Order::DayMonth,
    };
    let (day, month) = if day_month { (first, second) } else { (second, first) };
    let read = Day::new(year, month, day)?;
    // What would be later than the page was fetched was meant the other way round.
    let other = Day::new(year, day, month).filter(|other| {
        let is_later = |day: &Day| context.reference.is_some_and(|fetched| day.is_after(fetched));
        is_later(&read) && !is_later(other)
    });
    Some((other.unwrap_or(read), at + 5))
}

/// Whether a number is an hour: "10:".
pub(super) fn is_clock(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_mark(at + 1, ':') && tokens.close_number(at + 2).is_some()
}

pub(super) fn two_digit_year(year: u32) -> u32 {
    if year < 70 { 2000 + year } else { 1900 + year }
}
