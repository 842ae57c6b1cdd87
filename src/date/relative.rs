//! Days that are told from another one.

use super::DateContext;
use super::calendar::Day;
use super::lexer::Tokens;
use super::scan::Hit;
use jiff::Span;
use jiff::civil::Date;

/// "yesterday", "3 hours ago", "昨天", "7月25日": days that only mean something against the day
/// the caller gives. Without one there is none, and none is later than it.
pub(super) fn day_at(tokens: &Tokens<'_>, at: usize, context: &DateContext<'_>) -> Option<Hit> {
    let reference = context.reference?;
    if let Some(word) = tokens.word(at) {
        let back = Span::new().try_days(days_back(word)?).ok()?;
        return Some((before(reference, back)?, at + 1));
    }
    let (number, _) = tokens.number(at)?;
    if !tokens.is_any_mark(at + 1, "月월") {
        return ago(tokens, at, number, reference);
    }
    let (day, 1 | 2) = tokens.number(at + 2)? else { return None };
    let day = tokens.is_any_mark(at + 3, "日号號일").then(|| latest(reference, number, day))??;
    Some((day, at + 4))
}

/// The latest such day that is not after the reference.
pub(super) fn latest(reference: Date, month: u32, day: u32) -> Option<Day> {
    let year = u32::try_from(reference.year()).ok()?;
    let month_and_day = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let this_year = month_and_day <= (reference.month(), reference.day());
    Day::new(if this_year { year } else { year.checked_sub(1)? }, month, day)
}

fn before(reference: Date, span: Span) -> Option<Day> {
    Day::of(reference.checked_sub(span).ok()?)
}

fn days_back(word: &str) -> Option<i64> {
    #[rustfmt::skip]
    const TODAY: &[&str] = &[
        "today", "heute", "hoy", "oggi", "hoje", "vandaag", "idag", "dzisiaj", "сегодня", "今天",
        "今日", "오늘", "刚刚", "剛剛",
    ];
    #[rustfmt::skip]
    const YESTERDAY: &[&str] = &[
        "yesterday", "gestern", "hier", "ayer", "ieri", "ontem", "gisteren", "igar", "wczoraj",
        "вчера", "昨天", "昨日", "어제",
    ];
    if TODAY.contains(&word) {
        Some(0)
    } else if YESTERDAY.contains(&word) {
        Some(1)
    } else {
        (word == "前天").then_some(2)
    }
}

#[derive(Clone, Copy)]
enum Unit {
    BelowDay,
    Day,
    Week,
    Month,
    Year,
}

/// "3 hours ago", "vor 3 Stunden", "il y a 3 jours", "3小时前".
fn ago(tokens: &Tokens<'_>, at: usize, number: u32, reference: Date) -> Option<Hit> {
    const AFTER: &[&str] = &[
        "ago",
        "fa",
        "atras",
        "geleden",
        "sedan",
        "siden",
        "temu",
        "назад",
        "once",
        "前",
        "전",
        "тому",
        "sitten",
        "truoc",
        "lalu",
        "yang",
        "पहले",
        "پیش",
    ];
    const BEFORE: &[&str] = &["vor", "hace", "ha", "a", "منذ", "قبل", "acum", "pred"];
    let mark = tokens.mark(at + 1).map(String::from);
    let printed = mark.as_deref().or_else(|| tokens.word(at + 1))?;
    let (word, closed) = match printed.strip_suffix(['前', '전']) {
        Some(unit) => (unit, true),
        None => (printed, false),
    };
    let opened = at.checked_sub(1).is_some_and(|before| tokens.is_word(before, BEFORE));
    let after = tokens.is_word(at + 2, AFTER);
    if !(closed || opened || after) {
        return None;
    }
    let count = i64::from(number.min(100_000));
    let span = match unit(word)? {
        Unit::BelowDay => Span::new(),
        Unit::Day => Span::new().try_days(count).ok()?,
        Unit::Week => Span::new().try_weeks(count).ok()?,
        Unit::Month => Span::new().try_months(count).ok()?,
        Unit::Year => Span::new().try_years(count.min(1000)).ok()?,
    };
    Some((before(reference, span)?, at + 2 + usize::from(after)))
}

fn unit(word: &str) -> Option<Unit> {
    #[rustfmt::skip]
    const BELOW_DAY: &[&str] = &[
        "s", "sec", "secs", "second", "min", "mins", "minute", "minut", "h", "hr", "hrs", "hour",
        "stund", "heure", "hora", "ore", "ora", "uur", "timm", "tim", "sekund", "sekunde", "minuto",
        "godzin", "saat", "dakika", "час", "минут", "小时", "小時", "分", "分钟", "分鐘", "秒",
        "時間", "시간", "분", "годин", "хвилин", "tunti", "minuut", "gio", "phut", "jam", "menit", "detik",
        "ساع", "دقيق", "دقائق", "دقیق", "घंट", "घण्ट", "मिनट", "hodin",
    ];
    #[rustfmt::skip]
    const DAYS: &[&str] = &[
        "day", "tag", "jour", "dia", "giorn", "dag", "dni", "дн", "天", "日", "일", "gun", "paiv", "ngay",
        "hari", "يوم", "أيام", "روز", "दिन",
    ];
    #[rustfmt::skip]
    const WEEKS: &[&str] = &[
        "week", "woch", "semain", "seman", "settiman", "weken", "周", "週", "星期", "hafta", "viikko", "tuan",
        "minggu", "pekan", "أسبوع", "أسابيع", "هفته", "सप्ताह", "हफ्त",
    ];
    #[rustfmt::skip]
    const MONTHS: &[&str] = &[
        "month", "monat", "mois", "mes", "maand", "个月", "個月", "개월", "thang", "bulan", "شهر", "أشهر",
        "ماه", "महीन",
    ];
    #[rustfmt::skip]
    const YEARS: &[&str] = &[
        "year", "jahr", "ans", "ano", "anni", "jaar", "yil", "年", "년", "nam", "tahun", "سن", "سال", "साल",
    ];
    let units = [
        (BELOW_DAY, Unit::BelowDay),
        (DAYS, Unit::Day),
        (WEEKS, Unit::Week),
        (MONTHS, Unit::Month),
        (YEARS, Unit::Year),
    ];
    let inflects = |stem: &str| {
        const LONGEST_ENDING: usize = 3;
        word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= LONGEST_ENDING)
    };
    // "hari" is a day, "h" an hour.
    let stems = units.into_iter().flat_map(|(stems, unit)| stems.iter().map(move |s| (*s, unit)));
    let longest = stems.filter(|(stem, _)| inflects(stem)).max_by_key(|(stem, _)| stem.len());
    longest.map(|(_, unit)| unit)
}
