//! Days that begin with the year: 2020-01-31, 2020年1月31日, 2020. január 31., 令和2年1月31日.

use super::DateContext;
use super::calendar::{self, Day, western_year};
use super::lexer::Tokens;
use super::named::month_at;
use super::numeric::is_clock;
use super::scan::Hit;

pub(super) fn day_at(tokens: &Tokens<'_>, at: usize, context: &DateContext<'_>) -> Option<Hit> {
    let (year, 4) = tokens.number(at)? else { return None };
    let separator =
        tokens.mark(at + 1).filter(|m| matches!(m, '-' | '/' | '.' | ',' | '年' | '년'));
    let mut next = at + 1 + usize::from(separator.is_some());
    // Lithuanian "2020 m. sausio 31 d.", Basque "2020ko urtarrilaren 31", Latvian "2020. gada 31.
    // janvāris".
    while tokens.is_word(next, &["m", "ko", "eko", "gada"])
        || (separator.is_none() && tokens.is_mark(next, '.'))
    {
        next += 1;
    }
    if let Some((month, next)) = month_at(tokens, next, context) {
        let (day, 1 | 2) = tokens.number(next)? else { return None };
        if is_clock(tokens, next) {
            return None;
        }
        let day = Day::new(western_year(year)?, month, day)?;
        return Some((day, next + 1 + usize::from(tokens.is_mark(next + 1, '.'))));
    }
    if tokens.is_word(next - 1, &["gada"]) {
        let (day, _) = tokens.number(next)?;
        let dot = usize::from(tokens.is_mark(next + 1, '.'));
        let (month, next) = month_at(tokens, next + 1 + dot, context)?;
        return Some((Day::new(western_year(year)?, month, day)?, next));
    }
    of_numbers(tokens, year, separator?, next)
}

/// Month and day in numbers behind the separator of the year.
fn of_numbers(tokens: &Tokens<'_>, year: u32, separator: char, at: usize) -> Option<Hit> {
    let (month, digits @ (1 | 2)) = tokens.number(at)? else { return None };
    let is_han = matches!(separator, '年' | '년');
    let agrees = match is_han {
        true => tokens.is_any_mark(at + 1, "月월"),
        false => separator != ',' && tokens.is_mark(at + 1, separator),
    };
    match tokens.number(at + 2).filter(|_| agrees) {
        Some((day, digits @ (1 | 2))) if !is_clock(tokens, at + 2) || digits == 2 => {
            let is_closed = tokens.is_any_mark(at + 3, "日號号일")
                || (separator == '.' && tokens.is_mark(at + 3, '.'));
            Some((day_of(year, month, day)?, at + 3 + usize::from(is_closed)))
        }
        _ if is_han && agrees => Some((Day::month(western_year(year)?, month)?, at + 2)),
        _ if separator == '-' && digits == 2 && !agrees => {
            Some((Day::month(western_year(year)?, month)?, at + 1))
        }
        _ => None,
    }
}

/// Of the Gregorian, the Thai, or the Iranian calendar.
fn day_of(year: u32, month: u32, day: u32) -> Option<Day> {
    match western_year(year) {
        Some(year) => Day::new(year, month, day),
        None => calendar::solar_hijri(year, month, day),
    }
}

/// 令和2年1月31日, 民國109年1月31日.
pub(super) fn of_era(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let name = tokens.word(at)?;
    let (name, year, next) = match name.strip_suffix("元年") {
        Some(name) => (name, 1, at + 1),
        None if tokens.is_mark(at + 2, '年') => (name, tokens.number(at + 1)?.0, at + 3),
        None => return None,
    };
    let year = calendar::era_year(name, year)?;
    let (month, day) = (tokens.number(next)?.0, tokens.number(next + 2)?.0);
    let day = tokens.is_mark(next + 1, '月').then(|| Day::new(year, month, day))??;
    Some((day, next + 4))
}
