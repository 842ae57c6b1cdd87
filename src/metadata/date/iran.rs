//! Days that name a month of the Solar Hijri calendar: ۱۵ فروردین ۱۴۰۳, ۱۵ مهر ماه ۱۴۰۲.

use super::calendar::{self, Day};
use super::lexer::{Kind, Token};
use super::scan::Hit;

const MONTHS: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

pub(super) fn day_at(tokens: &[Token], at: usize) -> Option<Hit> {
    let (day, 1 | 2) = tokens.get(at)?.number()? else { return None };
    let month = month(tokens.get(at + 1)?.word()?)?;
    let filler = |token: &&Token| match &token.kind {
        Kind::Mark(mark) => *mark == ',',
        Kind::Word(word) => word == "ماه",
        Kind::Number(..) => false,
    };
    let next = at + 2 + tokens.iter().skip(at + 2).take(2).take_while(filler).count();
    let (year, 4) = tokens.get(next)?.number()? else { return None };
    let (year, month, day) = calendar::solar_hijri(year, month, day)?;
    Some((Day::new(year, Some(month), Some(day))?, next + 1))
}

/// Arabic keyboards have another letter for the last of these: دي.
fn month(word: &str) -> Option<u32> {
    let word = word.replace('ي', "ی");
    (1..).zip(MONTHS).find(|(_, name)| *name == word).map(|(month, _)| month)
}
