//! Moments as scripts count them.

use crate::Timestamp;

/// The moment of a Unix time in seconds or milliseconds, at an offset of minutes east of UTC.
///
/// `None` outside 1995 to 2100: the number means something else.
pub(crate) fn from_epoch(digits: &str, offset: i16) -> Option<Timestamp> {
    let seconds = match digits.len() {
        9 | 10 => digits.parse::<i64>().ok()?,
        12 | 13 => digits.parse::<i64>().ok()? / 1000,
        _ => return None,
    };
    if !(788_918_400..4_102_444_800).contains(&seconds) {
        return None;
    }
    let offset_of_zone = jiff::tz::Offset::from_seconds(i32::from(offset) * 60).ok()?;
    let local = offset_of_zone.to_datetime(jiff::Timestamp::from_second(seconds).ok()?);
    let part = |n: i8| u8::try_from(n).ok();
    Some(Timestamp {
        printed: digits.to_owned(),
        year: local.year(),
        month: part(local.month()),
        day: part(local.day()),
        time: Some((part(local.hour())?, part(local.minute())?, part(local.second()))),
        offset: Some(offset),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_milliseconds_are_told_by_length() {
        for digits in ["1581500000", "1581500000000"] {
            let moment = from_epoch(digits, 480).map(|t| t.to_string());
            assert_eq!(moment.as_deref(), Some("2020-02-12T17:33:20+08:00"));
        }
        assert_eq!(from_epoch("12345", 0), None);
        assert_eq!(from_epoch("9999999999", 0), None);
    }
}
