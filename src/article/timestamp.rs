//! Days and times as a page gives them, with their zone or without.

use crate::ParseError;
use std::fmt;
use std::str::FromStr;

/// A moment no more precise than its source.
///
/// Two are equal where all is, the printed words too. There is no order between them: of `2022` and
/// `2022-07-25`, or of two times of which one states no zone, nothing says which is earlier, and
/// whatever were made up would put an article before another for certain. What can be compared is
/// [`date`](Self::date), the calendar day that is printed, and, where a zone is stated,
/// [`unix_seconds`](Self::unix_seconds).
///
/// It is printed, and read back, in ISO 8601:
///
/// ```
/// use tearsheet::Timestamp;
/// let earlier: Timestamp = "2022-07-25T23:30+08:00".parse()?;
/// let later: Timestamp = "2022-07-25T18:00:00Z".parse()?;
/// assert_eq!(earlier.date(), later.date());
/// assert!(earlier.unix_seconds() < later.unix_seconds());
/// assert_eq!(earlier.to_string(), "2022-07-25T23:30+08:00");
///
/// let month: Timestamp = "2022-07".parse()?;
/// assert_eq!((month.date(), month.unix_seconds()), (None, None));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "super::checked::StoredMoment"))]
pub struct Timestamp {
    pub(crate) printed: String,
    pub(crate) year: i16,
    pub(crate) month: Option<u8>,
    pub(crate) day: Option<u8>,
    /// Hour, minute, second.
    pub(crate) time: Option<(u8, u8, Option<u8>)>,
    /// Minutes east of UTC.
    pub(crate) offset: Option<i16>,
}

impl Timestamp {
    /// The words as the page has them.
    pub fn printed(&self) -> &str {
        &self.printed
    }

    /// Year of the Gregorian calendar.
    pub fn year(&self) -> i16 {
        self.year
    }

    /// 1 to 12.
    pub fn month(&self) -> Option<u8> {
        self.month
    }

    /// 1 to 31; only with a month.
    pub fn day(&self) -> Option<u8> {
        self.day
    }

    /// Hour, minute and, where given, second; only with a day.
    pub fn time(&self) -> Option<(u8, u8, Option<u8>)> {
        self.time
    }

    /// Minutes east of UTC; only with a time, and only where the source states a zone.
    pub fn offset(&self) -> Option<i16> {
        self.offset
    }

    /// Year, month and day as printed, which no zone moves; `None` where no day is known. Such triples
    /// compare in the order of the calendar.
    pub fn date(&self) -> Option<(i16, u8, u8)> {
        Some((self.year, self.month?, self.day?))
    }

    /// Seconds since the beginning of 1970 in UTC, below 0 before it; only where the source states time
    /// and zone. A second that is not stated counts as 0.
    pub fn unix_seconds(&self) -> Option<i64> {
        let narrow = |n: u8| i8::try_from(n).ok();
        let (year, month, day) = self.date()?;
        let (hour, minute, second) = self.time?;
        let date = jiff::civil::Date::new(year, narrow(month)?, narrow(day)?).ok()?;
        let (hour, minute) = (narrow(hour)?, narrow(minute)?);
        let time = jiff::civil::Time::new(hour, minute, narrow(second.unwrap_or(0))?, 0).ok()?;
        let zone = jiff::tz::Offset::from_seconds(i32::from(self.offset?) * 60).ok()?;
        zone.to_timestamp(date.to_datetime(time)).ok().map(|moment| moment.as_second())
    }
}

#[cfg(feature = "serde")]
impl Timestamp {
    /// Whether its numbers are those of a moment: whether what it prints reads back.
    pub(crate) fn is_possible(&self) -> bool {
        let read = read(&self.to_string());
        read.is_some_and(|read| Self { printed: self.printed.clone(), ..read } == *self)
    }
}

impl FromStr for Timestamp {
    type Err = ParseError;

    /// Reads what `Display` prints, and nothing else: `2022`, `2022-07`, `2022-07-25`,
    /// `2022-07-25T04:01`, `2022-07-25T04:01:14`, and a time with `Z` or `+08:00` behind it. The text
    /// is then what is [`printed`](Self::printed).
    fn from_str(text: &str) -> Result<Self, ParseError> {
        read(text).ok_or_else(|| ParseError::new("date in ISO 8601", text))
    }
}

fn read(text: &str) -> Option<Timestamp> {
    let (year, rest) = digits(text, 4)?;
    let (month, rest) = after(rest, "-")?;
    let (day, rest) = after(rest, "-")?;
    let (hour, rest) = after(rest, "T")?;
    let (minute, rest) = after(rest, ":")?;
    let (second, rest) = after(rest, ":")?;
    if hour.is_some() && (day.is_none() || minute.is_none()) || second > Some(59) {
        return None;
    }
    let offset = match rest {
        "" => None,
        "Z" => Some(0),
        _ => {
            let (sign, zone) = rest.split_at_checked(1)?;
            let (hours, rest) = digits(zone, 2)?;
            let (minutes, "") = after(rest, ":")? else { return None };
            let minutes = hours * 60 + minutes.filter(|minutes| *minutes < 60)?;
            // That of UTC has a sign of its own.
            (minutes > 0).then_some(())?;
            match sign {
                "+" => Some(minutes),
                "-" => Some(-minutes),
                _ => return None,
            }
        }
    };
    if offset.is_some() && hour.is_none() {
        return None;
    }
    let signed = |n: i16| i8::try_from(n).ok();
    jiff::civil::Date::new(year, signed(month.unwrap_or(1))?, signed(day.unwrap_or(1))?).ok()?;
    jiff::civil::Time::new(signed(hour.unwrap_or(0))?, signed(minute.unwrap_or(0))?, 0, 0).ok()?;
    jiff::tz::Offset::from_seconds(i32::from(offset.unwrap_or(0)) * 60).ok()?;
    let part = |n: i16| u8::try_from(n).ok();
    let time = match (hour.and_then(part), minute.and_then(part)) {
        (Some(hour), Some(minute)) => Some((hour, minute, second.and_then(part))),
        _ => None,
    };
    let (month, day) = (month.and_then(part), day.and_then(part));
    Some(Timestamp { printed: text.to_owned(), year, month, day, time, offset })
}

/// Exactly so many digits at the start of a text, and the rest.
fn digits(text: &str, count: usize) -> Option<(i16, &str)> {
    let (number, rest) = text.split_at_checked(count)?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    Some((number.parse().ok().filter(|_| is_number)?, rest))
}

/// Two digits behind a mark, where that stands next.
fn after<'a>(text: &'a str, mark: &str) -> Option<(Option<i16>, &'a str)> {
    match text.strip_prefix(mark) {
        Some(rest) => digits(rest, 2).map(|(number, rest)| (Some(number), rest)),
        None => Some((None, text)),
    }
}

impl fmt::Display for Timestamp {
    /// ISO 8601, as far as known: `2022`, `2022-07`, `2022-07-25`, `2022-07-25T04:01:14+08:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        let Some(month) = self.month else { return Ok(()) };
        write!(f, "-{month:02}")?;
        let Some(day) = self.day else { return Ok(()) };
        write!(f, "-{day:02}")?;
        let Some((hour, minute, second)) = self.time else { return Ok(()) };
        write!(f, "T{hour:02}:{minute:02}")?;
        if let Some(second) = second {
            write!(f, ":{second:02}")?;
        }
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seconds(text: &str) -> Option<i64> {
        text.parse::<Timestamp>().expect(text).unix_seconds()
    }

    #[test]
    fn what_is_printed_reads_back() {
        for text in [
            "1800",
            "2022-07",
            "2024-02-29",
            "2022-07-25T04:01",
            "2022-07-25T04:01:59",
            "2022-07-25T00:00Z",
            "2022-07-25T04:01:14+08:00",
            "2022-07-25T04:01-03:30",
        ] {
            let read: Timestamp = text.parse().expect(text);
            assert_eq!((read.to_string().as_str(), read.printed()), (text, text));
        }
    }

    #[test]
    fn what_display_never_prints_is_no_date() {
        for text in [
            "",
            "22",
            "+022",
            "2022-7",
            "2022-13",
            "2023-02-29",
            "2022-07T04:01",
            "2022-07-25T04",
            "2022-07-25T24:00",
            "2022-07-25T04:01:60",
            "2022-07-25Z",
            "2022-07-25T04:01z",
            "2022-07-25T04:01+00:00",
            "2022-07-25T04:01+0800",
            "2022-07-25T04:01+08:60",
            "2022-07-25T04:01+99:00",
            "2022-07-25 04:01",
            "2022-07-25T04:01:14.5Z",
            "2022-07-25T04:01:14+08:00 ",
            "202é-07",
            "２０２２",
        ] {
            let error = text.parse::<Timestamp>().expect_err(text).to_string();
            assert_eq!(error, format!("`{text}` is no date in ISO 8601"));
        }
    }

    #[test]
    fn seconds_are_known_only_with_time_and_zone() {
        assert_eq!(seconds("1970-01-01T00:00Z"), Some(0));
        assert_eq!(seconds("2020-02-12T17:33:20+08:00"), Some(1_581_500_000));
        assert_eq!(seconds("1969-12-31T20:59:59-03:00"), Some(-1));
        for text in ["2022", "2022-07", "2022-07-25", "2022-07-25T04:01"] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    #[test]
    fn days_compare_as_the_calendar_has_them() {
        let date = |text: &str| text.parse::<Timestamp>().expect(text).date();
        assert_eq!(date("2022-07"), None);
        assert!(date("2021-12-31") < date("2022-01-01"));
        assert!(date("2022-01-31T23:59-12:00") < date("2022-02-01T00:00+14:00"));
    }

    #[test]
    fn numbers_that_are_no_moment_have_no_seconds() {
        let printed = String::new();
        let (month, day, time) = (Some(200), Some(0), Some((99, 255, Some(255))));
        let moment = Timestamp { printed, year: -1, month, day, time, offset: Some(i16::MIN) };
        assert_eq!(moment.unix_seconds(), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_moment_reads_back(
            (year, month, day) in (1i16..=9999, 1u8..=12, 1u8..=28),
            (hour, minute, second) in (0u8..24, 0u8..60, proptest::option::of(0u8..60)),
            offset in proptest::option::of(-1439i16..=1439),
            parts in 0..4,
        ) {
            let mut moment = Timestamp {
                printed: String::new(),
                year,
                month: (parts > 0).then_some(month),
                day: (parts > 1).then_some(day),
                time: (parts > 2).then_some((hour, minute, second)),
                offset: offset.filter(|_| parts > 2),
            };
            moment.printed = moment.to_string();
            prop_assert_eq!(moment.printed.parse(), Ok(moment.clone()));
        }

        #[test]
        fn no_text_panics(text in "[0-9TZé:+-]{0,26}") {
            if let Ok(moment) = text.parse::<Timestamp>() {
                prop_assert_eq!(moment.to_string(), text);
            }
        }
    }
}
