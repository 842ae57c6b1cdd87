use super::DateContext;
use super::calendar::Day;
use super::lexer::Token;
use jiff::Span;
use jiff::civil::Date;

/// "yesterday", "3 hours ago", "昨天", "7月25日": days that only mean something against the day
/// the caller gives. Without one there is none, and none is later than it.
pub(super) fn day_at(
    tokens: &[Token],
    at: usize,
    context: &DateContext<'_>,
) -> Option<(Day, usize)> {
    let reference = context.reference?;
    let token = tokens.get(at)?;
    if let Some(word) = token.word() {
        let back = days_back(word)?;
        return Some((before(reference, Span::new().try_days(back).ok()?)?, at + 1));
    }
    let (number, _) = token.number()?;
    let (_, '月' | '월') = (number, tokens.get(at + 1)?.mark().unwrap_or(' ')) else {
        return ago(tokens, at, number, reference);
    };
    let (day, 1 | 2) = tokens.get(at + 2)?.number()? else { return None };
    tokens.get(at + 3)?.mark().filter(|m| "日号號일".contains(*m))?;
    Some((latest(reference, number, day)?, at + 4))
}

/// The latest such day that is not after the reference.
fn latest(reference: Date, month: u32, day: u32) -> Option<Day> {
    let year = u32::try_from(reference.year()).ok()?;
    let (month8, day8) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let this_year = (month8, day8) <= (reference.month(), reference.day());
    Day::new(if this_year { year } else { year.checked_sub(1)? }, Some(month), Some(day))
}

fn before(reference: Date, span: Span) -> Option<Day> {
    let date = reference.checked_sub(span).ok()?;
    let unsigned = |n: i8| u32::try_from(n).ok();
    Day::new(u32::try_from(date.year()).ok()?, unsigned(date.month()), unsigned(date.day()))
}

fn days_back(word: &str) -> Option<i64> {
    const TODAY: &[&str] = &[
        "today",
        "heute",
        "hoy",
        "oggi",
        "hoje",
        "vandaag",
        "idag",
        "dzisiaj",
        "сегодня",
        "今天",
        "今日",
        "오늘",
        "刚刚",
        "剛剛",
    ];
    const YESTERDAY: &[&str] = &[
        "yesterday",
        "gestern",
        "hier",
        "ayer",
        "ieri",
        "ontem",
        "gisteren",
        "igar",
        "wczoraj",
        "вчера",
        "昨天",
        "昨日",
        "어제",
    ];
    if TODAY.contains(&word) {
        Some(0)
    } else if YESTERDAY.contains(&word) {
        Some(1)
    } else {
        (word == "前天").then_some(2)
    }
}

enum Unit {
    BelowDay,
    Day,
    Week,
    Month,
    Year,
}

/// "3 hours ago", "vor 3 Stunden", "il y a 3 jours", "3小时前".
fn ago(tokens: &[Token], at: usize, number: u32, reference: Date) -> Option<(Day, usize)> {
    const AFTER: &[&str] =
        &["ago", "fa", "atras", "geleden", "sedan", "siden", "temu", "назад", "once", "前", "전"];
    const BEFORE: &[&str] = &["vor", "hace", "ha", "a"];
    let unit_token = tokens.get(at + 1)?;
    let mark = unit_token.mark().map(String::from);
    let printed = mark.as_deref().or_else(|| unit_token.word())?;
    let (word, closed) = match printed.strip_suffix(['前', '전']) {
        Some(unit) => (unit, true),
        None => (printed, false),
    };
    let is = |at: Option<usize>, words: &[&str]| {
        at.and_then(|i| tokens.get(i)?.word()).is_some_and(|w| words.contains(&w))
    };
    let opened = is(at.checked_sub(1), BEFORE);
    let after = is(Some(at + 2), AFTER);
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
    const BELOW_DAY: &[&str] = &[
        "s",
        "sec",
        "secs",
        "second",
        "min",
        "mins",
        "minute",
        "minut",
        "h",
        "hr",
        "hrs",
        "hour",
        "stund",
        "heure",
        "hora",
        "ore",
        "ora",
        "uur",
        "timm",
        "tim",
        "sekund",
        "sekunde",
        "minuto",
        "godzin",
        "saat",
        "dakika",
        "час",
        "минут",
        "小时",
        "小時",
        "分",
        "分钟",
        "分鐘",
        "秒",
        "時間",
        "시간",
        "분",
    ];
    const DAYS: &[&str] =
        &["day", "tag", "jour", "dia", "giorn", "dag", "dni", "дн", "天", "日", "일"];
    const WEEKS: &[&str] =
        &["week", "woch", "semain", "seman", "settiman", "weken", "周", "週", "星期"];
    const MONTHS: &[&str] = &["month", "monat", "mois", "mes", "maand", "个月", "個月", "개월"];
    const YEARS: &[&str] = &["year", "jahr", "ans", "ano", "anni", "jaar", "yil", "年", "년"];
    let is = |stems: &[&str]| {
        stems
            .iter()
            .any(|stem| word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= 3))
    };
    if is(BELOW_DAY) {
        Some(Unit::BelowDay)
    } else if is(DAYS) {
        Some(Unit::Day)
    } else if is(WEEKS) {
        Some(Unit::Week)
    } else if is(MONTHS) {
        Some(Unit::Month)
    } else if is(YEARS) {
        Some(Unit::Year)
    } else {
        None
    }
}
