use std::fmt;

/// A moment no more precise than its source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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
