//! Years of other calendars, and whether a day exists.

use jiff::civil::Date;

/// A day or a month of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub year: i16,
    pub month: u8,
    pub day: Option<u8>,
}

/// The earliest year of a page's date; the web's pages are younger, digitised papers are not.
const FIRST_YEAR: u32 = 1800;
/// Numbers beyond are no years of a publication.
const LAST_YEAR: u32 = 2099;

impl Day {
    /// `None` where there is no such day, or no page can be of that year.
    pub fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let date = civil(year, month, day)?;
        Some(Self { day: Some(u8::try_from(date.day()).ok()?), ..Self::month(year, month)? })
    }

    pub fn month(year: u32, month: u32) -> Option<Self> {
        let date = civil(year, month, 1)?;
        Some(Self { year: date.year(), month: u8::try_from(date.month()).ok()?, day: None })
    }

    /// Whether all of it is later than a day.
    pub fn is_after(&self, date: Date) -> bool {
        let part = |n: u8| i8::try_from(n).unwrap_or(i8::MAX);
        (self.year, part(self.month), part(self.day.unwrap_or(1)))
            > (date.year(), date.month(), date.day())
    }

    pub fn of(date: Date) -> Option<Self> {
        let unsigned = |n: i8| u32::try_from(n).ok();
        Self::new(u32::try_from(date.year()).ok()?, unsigned(date.month())?, unsigned(date.day())?)
    }
}

fn civil(year: u32, month: u32, day: u32) -> Option<Date> {
    if !is_year(year) {
        return None;
    }
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// Whether a number can be the year of a page.
fn is_year(number: u32) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&number)
}

/// A year of the Gregorian or the Thai calendar.
pub(super) fn western_year(year: u32) -> Option<u32> {
    if is_year(year) { Some(year) } else { buddhist_year(year) }
}

/// The Gregorian year of a Thai one (2563 is 2020).
fn buddhist_year(year: u32) -> Option<u32> {
    (2400..=2642).contains(&year).then(|| year - 543)
}

/// The Gregorian year of a Thai one in two digits (67 is 2567, 2024).
pub(super) fn short_buddhist_year(year: u32) -> u32 {
    2500 + year - 543
}

/// The Gregorian year of a year counted from an era's first: 令和2年, 民國109年.
pub(super) fn era_year(era: &str, year: u32) -> Option<u32> {
    let zero = match era {
        _ if era.ends_with("令和") => 2018,
        _ if era.ends_with("平成") => 1988,
        _ if era.ends_with("昭和") => 1925,
        _ if era.ends_with("民國") || era.ends_with("民国") => 1911,
        _ => return None,
    };
    (1..200).contains(&year).then(|| zero + year)
}

/// The Gregorian day of a day of the Solar Hijri calendar that Iran uses (1402-10-11 is
/// 2024-01-01), by the 33-year cycle, right for the years 1178 to 1633.
pub(super) fn solar_hijri(year: u32, month: u32, day: u32) -> Option<Day> {
    if !(1200..=1500).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (year, month, day) = (i64::from(year) + 1595, i64::from(month), i64::from(day));
    let passed = if month <= 7 { (month - 1) * 31 } else { (month - 7) * 30 + 186 };
    let leap_days = year / 33 * 8 + (year % 33 + 3) / 4;
    // Counted from the first day of year 0 of the Gregorian calendar.
    let days = year * 365 + leap_days + passed + day - 355_668;
    let span = jiff::Span::new().try_days(days).ok()?;
    Day::of(Date::new(0, 1, 1).ok()?.checked_add(span).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_do_not_exist_are_none() {
        assert_eq!(Day::new(2021, 2, 29), None);
        assert_eq!(Day::month(2020, 13), None);
        assert_eq!(Day::new(1402, 1, 1), None);
        assert!(Day::new(2020, 2, 29).is_some());
    }

    #[test]
    fn eras_count_from_their_first_year() {
        assert_eq!(era_year("令和", 2), Some(2020));
        assert_eq!(era_year("中華民國", 109), Some(2020));
        assert_eq!(buddhist_year(2563), Some(2020));
    }

    #[test]
    fn days_of_iran_are_those_of_its_published_calendars() {
        let pairs = [
            ((1402, 10, 11), (2024, 1, 1)),
            ((1400, 1, 1), (2021, 3, 21)),
            ((1399, 12, 30), (2021, 3, 20)),
            ((1403, 12, 30), (2025, 3, 20)),
            ((1404, 1, 1), (2025, 3, 21)),
            ((1357, 11, 22), (1979, 2, 11)),
        ];
        for ((y, m, d), (year, month, day)) in pairs {
            assert_eq!(solar_hijri(y, m, d), Day::new(year, month, day), "{y}-{m}-{d}");
        }
    }
}
