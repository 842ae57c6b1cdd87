//! Dates as pages print them.
//!
//! Receives a line and what is known of the page; returns the dates in it as [`Timestamp`]s, no
//! more precise than printed and never moved by a zone. Does not decide which of them is the
//! article's.

mod calendar;
mod epoch;
mod han;
mod iran;
mod lexer;
mod months;
mod named;
mod numeric;
mod order;
mod relative;
mod remove;
mod scan;
mod time;
mod weekdays;
mod year_first;

pub(crate) use epoch::from_epoch;
pub(crate) use order::{Order, is_ambiguous, of_language, of_page};
pub(crate) use remove::without_dates;
pub(crate) use scan::{Found, find_all};

use crate::Timestamp;
use crate::grammar::{is_label_of_other, is_modified_label};

/// What is known of the page a date stands on.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct DateContext<'a> {
    /// Which number of 5/6/2020 is the day.
    pub order: Option<Order>,
    /// Two-letter language of the page.
    pub language: Option<&'a str>,
    /// The day against which "yesterday" and dates without a year are read; no date is later.
    pub reference: Option<jiff::civil::Date>,
}

/// Whether a word is the name of a month or of a weekday.
pub(crate) fn is_calendar_word(word: &str) -> bool {
    let mut folded = String::new();
    word.chars().filter(|c| c.is_alphabetic()).for_each(|c| lexer::fold_into(c, &mut folded));
    months::month(&folded, None).is_some() || weekdays::is_weekday(&folded)
}

/// Whether two moments are of the same minute: some systems tell the seconds of one of them alone.
pub(crate) fn is_minute_of(one: &Timestamp, other: &Timestamp) -> bool {
    let minute = |moment: &Timestamp| {
        let (hour, minute, _) = moment.time?;
        Some((moment.year, moment.month, moment.day, hour, minute, moment.offset))
    };
    minute(one).is_some_and(|minute_of| minute(other) == Some(minute_of))
}

/// The first date of a line: one with a day, else one without.
pub(crate) fn parse(line: &str, context: &DateContext<'_>) -> Option<Timestamp> {
    let found = find_all(line, context);
    let with_day = found.iter().position(|f| f.timestamp.day.is_some()).unwrap_or(0);
    found.into_iter().nth(with_day).map(|found| found.timestamp)
}

/// The moment that a declared value holds, also as scripts count it.
pub(crate) fn declared(value: &str, context: &DateContext<'_>) -> Option<Timestamp> {
    parse(value, context).or_else(|| from_epoch(value.trim(), 0))
}

/// The dates of a line, each with what stands between it and the one before.
pub(crate) fn labelled(line: &str, found: Vec<Found>) -> impl Iterator<Item = (&str, Found)> {
    let mut end = 0;
    found.into_iter().map(move |found| {
        let label = line.get(end..found.range.start).unwrap_or_default();
        end = found.range.end;
        (label, found)
    })
}

/// The dates of a line of which no label says that the page was changed then, or that something else
/// is then.
pub(crate) fn of_publication(line: &str, found: Vec<Found>) -> Vec<Timestamp> {
    labelled(line, found)
        .filter(|(label, _)| !is_modified_label(label) && !is_label_of_other(label))
        .map(|(_, found)| found.timestamp)
        .collect()
}

/// Whether the dates of a line are the ends of a span: an event, a part of an archive.
pub(crate) fn is_span(line: &str, found: &[Found]) -> bool {
    let [first, second, ..] = found else { return false };
    let between = line.get(first.range.end..second.range.start).unwrap_or_default();
    matches!(between.trim(), "-" | "–" | "—" | "~" | "至" | "to" | "bis")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn context(language: &str) -> DateContext<'_> {
        let order = match language {
            "en-us" => Some(Order::MonthDay),
            "en-gb" => Some(Order::DayMonth),
            _ => None,
        };
        let language = language.split('-').next();
        DateContext { order, language, reference: None }
    }

    #[test]
    fn dates_of_many_languages_are_read_as_printed() {
        let mut wrong = Vec::new();
        for line in include_str!("cases.txt").lines().filter(|l| !l.starts_with('#')) {
            let fields: Vec<&str> = line.split(" | ").map(str::trim).collect();
            let [language, printed, expected] = fields[..] else { panic!("{line}") };
            let got = parse(printed, &context(language));
            let got = got.map_or_else(|| "-".to_owned(), |t| t.to_string());
            if got != expected {
                wrong.push(format!("{line}: {got}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn relative_dates_need_a_reference_and_are_never_later() {
        let cases = [
            ("3 hours ago", "2022-03-01"),
            ("vor 2 Tagen", "2022-02-27"),
            ("il y a 3 jours", "2022-02-26"),
            ("3小时前", "2022-03-01"),
            ("3天前", "2022-02-26"),
            ("昨天 18:00", "2022-02-28T18:00"),
            ("2시간 전", "2022-03-01"),
            ("3日前", "2022-02-26"),
            ("yesterday", "2022-02-28"),
            ("7月25日 10:30", "2021-07-25T10:30"),
            ("25 July", "2021-07-25"),
            ("July 25 at 12:30", "2021-07-25T12:30"),
            ("3 години тому", "2022-03-01"),
            ("3 хвилини тому", "2022-03-01"),
            ("3 tuntia sitten", "2022-03-01"),
            ("3 minuuttia sitten", "2022-03-01"),
            ("3 päivää sitten", "2022-02-26"),
            ("1 viikko sitten", "2022-02-22"),
            ("3 giờ trước", "2022-03-01"),
            ("3 phút trước", "2022-03-01"),
            ("3 ngày trước", "2022-02-26"),
            ("1 tuần trước", "2022-02-22"),
            ("1 tháng trước", "2022-02-01"),
            ("1 năm trước", "2021-03-01"),
            ("3 jam yang lalu", "2022-03-01"),
            ("3 menit lalu", "2022-03-01"),
            ("3 detik lalu", "2022-03-01"),
            ("3 hari lalu", "2022-02-26"),
            ("1 minggu lalu", "2022-02-22"),
            ("1 pekan lalu", "2022-02-22"),
            ("1 bulan lalu", "2022-02-01"),
            ("1 tahun lalu", "2021-03-01"),
            ("منذ 3 ساعات", "2022-03-01"),
            ("قبل 3 دقائق", "2022-03-01"),
            ("قبل 1 دقيقة", "2022-03-01"),
            ("منذ 3 أيام", "2022-02-26"),
            ("قبل 1 يوم", "2022-02-28"),
            ("منذ 1 أسبوع", "2022-02-22"),
            ("منذ 3 أسابيع", "2022-02-08"),
            ("منذ 1 شهر", "2022-02-01"),
            ("منذ 3 أشهر", "2021-12-01"),
            ("منذ 1 سنة", "2021-03-01"),
            ("۳ دقیقه پیش", "2022-03-01"),
            ("۳ روز پیش", "2022-02-26"),
            ("۱ هفته پیش", "2022-02-22"),
            ("۱ ماه پیش", "2022-02-01"),
            ("۱ سال پیش", "2021-03-01"),
            ("3 घंटे पहले", "2022-03-01"),
            ("3 घण्टे पहले", "2022-03-01"),
            ("3 मिनट पहले", "2022-03-01"),
            ("3 दिन पहले", "2022-02-26"),
            ("1 सप्ताह पहले", "2022-02-22"),
            ("1 हफ्ते पहले", "2022-02-22"),
            ("1 महीने पहले", "2022-02-01"),
            ("1 साल पहले", "2021-03-01"),
            ("3 gün önce", "2022-02-26"),
            ("1 hafta önce", "2022-02-22"),
            ("acum 3 ore", "2022-03-01"),
            ("před 3 hodinami", "2022-03-01"),
        ];
        for (printed, expected) in cases {
            assert_eq!(parse(printed, &DateContext::default()), None, "{printed}");
            let context = DateContext { reference: Some(date(2022, 3, 1)), ..Default::default() };
            let got = parse(printed, &context).map(|t| t.to_string());
            assert_eq!(got.as_deref(), Some(expected), "{printed}");
        }
    }

    #[test]
    fn a_day_that_would_be_later_than_the_page_was_meant_the_other_way_round() {
        let reference = Some(date(2024, 5, 7));
        let read = |printed: &str, order| {
            let context = DateContext { order: Some(order), reference, ..Default::default() };
            parse(printed, &context).map(|t| t.to_string())
        };
        assert_eq!(read("06/05/2024", Order::MonthDay).as_deref(), Some("2024-05-06"));
        assert_eq!(read("05/06/2024", Order::DayMonth).as_deref(), Some("2024-05-06"));
        assert_eq!(read("04/03/2024", Order::MonthDay).as_deref(), Some("2024-04-03"));
        assert_eq!(read("06/09/2024", Order::MonthDay).as_deref(), Some("2024-06-09"));
    }

    #[test]
    fn a_line_of_prose_has_no_date_without_a_year() {
        let context = DateContext { reference: Some(date(2022, 3, 1)), ..Default::default() };
        let prose =
            "On 25 July the bridge over the river will be open for the people of both towns";
        assert_eq!(parse(prose, &context), None);
    }

    #[test]
    fn a_line_with_two_dates_gives_both() {
        let found = find_all("3 May 2020 (updated 5 May 2020, 10:30)", &DateContext::default());
        let found: Vec<String> = found.iter().map(|f| f.timestamp.to_string()).collect();
        assert_eq!(found, ["2020-05-03", "2020-05-05T10:30"]);
    }

    proptest::proptest! {
        #[test]
        fn no_line_panics_and_what_is_found_is_printed_there(line in ".{0,120}") {
            let context = DateContext { reference: Some(date(2022, 3, 1)), ..Default::default() };
            for found in find_all(&line, &context) {
                proptest::prop_assert_eq!(&line[found.range.clone()], found.timestamp.printed());
            }
        }

        #[test]
        fn what_a_timestamp_displays_is_read_back(y in 1990i16..2090, m in 1u8..=12, d in 1u8..=28,
            h in 0u8..24, n in 0u8..60) {
            let iso = format!("{y:04}-{m:02}-{d:02}T{h:02}:{n:02}+08:00");
            let got = parse(&iso, &DateContext::default()).map(|t| t.to_string());
            proptest::prop_assert_eq!(got, Some(iso));
        }
    }
}
