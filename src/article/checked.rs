//! Texts and moments as feature `serde` writes and reads them: what is stored and breaks a promise of
//! their types is an error.

use super::{RichText, Span, Timestamp};
use serde::{Deserialize, Serialize, Serializer};

#[derive(Deserialize)]
#[serde(rename = "RichText")]
pub(super) struct StoredText {
    text: String,
    spans: Vec<Span>,
}

impl TryFrom<StoredText> for RichText {
    type Error = String;

    fn try_from(stored: StoredText) -> Result<Self, String> {
        let StoredText { text, spans } = stored;
        let text = Self { text, spans };
        match text.misfit() {
            Some(Span { start, end, .. }) => Err(format!(
                "a span from byte {start} to {end} does not fit its text or the others"
            )),
            None => Ok(text),
        }
    }
}

type Time = (u8, u8, Option<u8>);

#[derive(Deserialize)]
#[serde(rename = "Timestamp")]
pub(super) struct StoredMoment {
    printed: String,
    year: i16,
    month: Option<u8>,
    day: Option<u8>,
    time: Option<Time>,
    offset: Option<i16>,
}

impl TryFrom<StoredMoment> for Timestamp {
    type Error = String;

    fn try_from(stored: StoredMoment) -> Result<Self, String> {
        let StoredMoment { printed, year, month, day, time, offset } = stored;
        let moment = Self { printed, year, month, day, time, offset };
        if moment.is_possible() {
            return Ok(moment);
        }
        Err(format!(
            "there is no moment of year {year}, month {month:?}, day {day:?}, time {time:?}, offset {offset:?}"
        ))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename = "Timestamp")]
        struct Written<'a> {
            iso: String,
            printed: &'a str,
            year: i16,
            month: Option<u8>,
            day: Option<u8>,
            time: Option<Time>,
            offset: Option<i16>,
        }
        let Self { printed, year, month, day, time, offset } = self;
        let written = Written {
            iso: self.to_string(),
            printed,
            year: *year,
            month: *month,
            day: *day,
            time: *time,
            offset: *offset,
        };
        written.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// Where spans begin and end.
    type Ranges<'a> = &'a [(usize, usize)];

    fn text(text: &str, spans: Ranges<'_>) -> Result<RichText, serde_json::Error> {
        let span = |&(start, end): &(usize, usize)| json!({ "start": start, "end": end, "style": "strong" });
        let spans: Vec<Value> = spans.iter().map(span).collect();
        serde_json::from_value(json!({ "text": text, "spans": spans }))
    }

    #[test]
    fn spans_that_no_text_has_are_errors() {
        let fitting: [(&str, Ranges<'_>); 5] = [
            ("", &[]),
            ("é", &[(0, 2)]),
            ("abcd", &[(0, 4), (0, 4), (0, 1), (1, 4), (2, 3)]),
            ("abcd", &[(0, 2), (2, 4)]),
            ("abcd", &[(0, 3), (1, 2), (3, 4)]),
        ];
        for (words, spans) in fitting {
            let read = text(words, spans).expect("spans that fit");
            assert!(read.spans().iter().all(|span| !read.text()[span.range()].is_empty()));
            assert_eq!(read.spans().len(), spans.len());
        }
        let broken: [(&str, Ranges<'_>, &str); 8] = [
            ("é", &[(1, 9)], "from byte 1 to 9"),
            ("é", &[(0, 1)], "from byte 0 to 1"),
            ("é", &[(0, 3)], "from byte 0 to 3"),
            ("abcd", &[(3, 1)], "from byte 3 to 1"),
            ("abcd", &[(1, 1)], "from byte 1 to 1"),
            ("abcd", &[(2, 3), (0, 1)], "from byte 0 to 1"),
            ("abcd", &[(0, 2), (0, 3)], "from byte 0 to 3"),
            ("abcd", &[(0, 4), (0, 2), (1, 3)], "from byte 1 to 3"),
        ];
        for (words, spans, told) in broken {
            let error = text(words, spans).expect_err(told).to_string();
            assert!(error.contains(told), "{error}");
        }
    }

    #[test]
    fn moments_that_no_calendar_has_are_errors() {
        let stored = json!({
            "printed": "7月", "year": 2024, "month": 2, "day": 29, "time": [4, 1, null], "offset": -330
        });
        let read: Timestamp = serde_json::from_value(stored.clone()).expect("a moment");
        assert_eq!((read.to_string().as_str(), read.printed()), ("2024-02-29T04:01-05:30", "7月"));
        let written = serde_json::to_value(&read).expect("an object");
        assert_eq!(written["iso"], "2024-02-29T04:01-05:30");
        assert_eq!(serde_json::from_value::<Timestamp>(written).ok(), Some(read));
        for (key, value) in [
            ("year", json!(-1)),
            ("year", json!(2023)),
            ("year", json!(10_000)),
            ("month", json!(200)),
            ("month", json!(null)),
            ("day", json!(77)),
            ("day", json!(null)),
            ("time", json!([24, 0, null])),
            ("time", json!([4, 1, 60])),
            ("time", json!(null)),
            ("offset", json!(i16::MIN)),
        ] {
            let mut broken = stored.clone();
            broken[key] = value;
            let error = serde_json::from_value::<Timestamp>(broken).expect_err(key).to_string();
            assert!(error.contains("there is no moment of year"), "{error}");
        }
    }

    #[test]
    fn an_article_with_either_is_none() {
        let article = crate::extract("<p>The bridge opened on <b>Monday</b>, after ten years.</p>");
        let json = article.expect("an article").to_json();
        assert!(serde_json::from_str::<crate::Article>(&json).is_ok());
        let broken = json.replace("\"start\":21,\"end\":27", "\"start\":21,\"end\":900");
        assert_ne!(broken, json);
        let error = serde_json::from_str::<crate::Article>(&broken).expect_err("a long span");
        assert!(error.to_string().contains("from byte 21 to 900"), "{error}");
    }
}
