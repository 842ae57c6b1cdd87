//! Days that name a month of the Solar Hijri calendar: ۱۵ فروردین ۱۴۰۳, ۱۵ مهر ماه ۱۴۰۲.

use super::calendar;
use super::lexer::{Kind, Tokens};
use super::scan::Hit;

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن",
    "اسفند",
];

pub(super) fn day_at(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let (day, 1 | 2) = tokens.number(at)? else { return None };
    let month = month(tokens.word(at + 1)?)?;
    let next = tokens.skip(at + 2, 2, |kind| match kind {
        Kind::Mark(mark) => *mark == ',',
        Kind::Word(word) => word == "ماه",
        Kind::Number(..) => false,
    });
    let (year, 4) = tokens.number(next)? else { return None };
    Some((calendar::solar_hijri(year, month, day)?, next + 1))
}

/// Arabic keyboards have another letter for the last of these: دي.
fn month(word: &str) -> Option<u32> {
    let word = word.replace('ي', "ی");
    (1..).zip(MONTHS).find(|(_, name)| *name == word).map(|(month, _)| month)
}
