//! Times of day and their zones.

use super::lexer::Tokens;

/// A time of day as printed, with its zone where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct TimeOfDay {
    pub hour: u8,
    pub minute: u8,
    pub second: Option<u8>,
    /// Minutes east of UTC.
    pub offset: Option<i16>,
}

/// The time that begins at a token, and the token after it.
pub(super) fn time_at(
    tokens: &Tokens<'_>,
    start: usize,
    chinese: bool,
) -> Option<(TimeOfDay, usize)> {
    let before = tokens.word(start).and_then(half_of_day);
    // Finnish "klo 8.05", Swedish "kl. 08.05".
    let is_announced = tokens.is_word(start, &["klo", "kl"]);
    // 格林尼治标准时间10:41
    let named = tokens.word(start).filter(|word| word.ends_with(['间', '間']));
    let zone_before = named.and_then(|word| zone(word, chinese));
    let is_opened = before.is_some() || is_announced || zone_before.is_some();
    let mut at = start + usize::from(is_opened);
    at += usize::from(is_announced && tokens.is_mark(at, '.'));
    let (mut hour, 1 | 2) = tokens.number(at)? else { return None };
    let Clock { minute, second, is_certain, next } = behind_hour(tokens, at + 1);
    let behind = half_behind(tokens, next);
    let next = behind.map_or(next, |(_, next)| next);
    let is_closed = tokens.is_word(next, &["uhr", "h", "hs", "hrs"]);
    let half = behind.map(|(half, _)| half).or(before);
    let (offset, next) = zone_at(tokens, next + usize::from(is_closed), chinese);
    if !(is_certain || is_announced || half.is_some() || is_closed || offset.is_some()) {
        return None;
    }
    match half {
        Some(Half::Morning) if hour == 12 => hour = 0,
        Some(Half::Afternoon) if hour < 12 => hour += 12,
        _ => {}
    }
    if hour == 24 && minute == 0 {
        // The day ends then; the day stays as printed.
        hour = 0;
    }
    if hour > 23 || minute > 59 || second.is_some_and(|s| s > 60) {
        return None;
    }
    let offset = offset.or(zone_before);
    let narrow = |n: u32| u8::try_from(n).ok();
    let second = second.and_then(narrow).map(|s| s.min(59));
    Some((TimeOfDay { hour: narrow(hour)?, minute: narrow(minute)?, second, offset }, next))
}

/// What stands behind an hour.
struct Clock {
    minute: u32,
    second: Option<u32>,
    /// A mark or a word says that it is a time: with a dot alone it may be a number.
    is_certain: bool,
    next: usize,
}

const HOURS: &str = "時时点點시";

fn behind_hour(tokens: &Tokens<'_>, at: usize) -> Clock {
    let two_digits = |number: (u32, u8)| (number.1 == 2).then_some(number.0);
    if (tokens.is_any_mark(at, ":.") || tokens.is_any_mark(at, HOURS))
        && let Some(minute) = tokens.number(at + 1).and_then(two_digits)
    {
        let is_closed = tokens.is_any_mark(at + 2, "分분");
        let (second, next) = second_at(tokens, at + 2 + usize::from(is_closed));
        return Clock { minute, second, is_certain: !tokens.is_mark(at, '.'), next };
    }
    let is_word = tokens.is_word(at, &["h", "hs", "hrs"]);
    let is_certain = is_word || tokens.is_any_mark(at, HOURS);
    let next = at + usize::from(is_certain);
    // 14h05
    let minute = tokens.close_number(next).filter(|_| is_word).and_then(two_digits);
    let next = next + usize::from(minute.is_some());
    Clock { minute: minute.unwrap_or(0), second: None, is_certain, next }
}

/// ":07", "07秒", and the fraction behind, which is not kept.
fn second_at(tokens: &Tokens<'_>, at: usize) -> (Option<u32>, usize) {
    let has_colon = tokens.is_mark(at, ':');
    let number = at + usize::from(has_colon);
    let is_closed = !has_colon && tokens.is_any_mark(at + 1, "秒초");
    let Some((second, 2)) = tokens.number(number).filter(|_| has_colon || is_closed) else {
        return (None, at);
    };
    let next = number + 1 + usize::from(is_closed);
    let has_fraction = tokens.is_any_mark(next, ".,") && tokens.close_number(next + 1).is_some();
    (Some(second), if has_fraction { next + 2 } else { next })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

fn half_of_day(word: &str) -> Option<Half> {
    let word = word.trim_end_matches("时间");
    match word {
        "am" | "오전" | "午前" => Some(Half::Morning),
        "pm" | "오후" | "午後" => Some(Half::Afternoon),
        _ if ["上午", "凌晨", "早上", "清晨", "早晨"].iter().any(|w| word.ends_with(w)) => {
            Some(Half::Morning)
        }
        _ if ["下午", "晚上", "晚间", "晚間", "傍晚"].iter().any(|w| word.ends_with(w)) => {
            Some(Half::Afternoon)
        }
        _ => None,
    }
}

/// "pm", "p.m.", "p. m." and the token after it.
fn half_behind(tokens: &Tokens<'_>, at: usize) -> Option<(Half, usize)> {
    let (half, is_whole) = match tokens.word(at)? {
        "am" => (Half::Morning, true),
        "pm" => (Half::Afternoon, true),
        "a" => (Half::Morning, false),
        "p" => (Half::Afternoon, false),
        _ => return None,
    };
    if is_whole {
        return Some((half, at + 1));
    }
    let is_short = tokens.is_mark(at + 1, '.') && tokens.is_word(at + 2, &["m"]);
    is_short.then(|| (half, at + 3 + usize::from(tokens.is_mark(at + 3, '.'))))
}

/// The zone that begins at a token, in minutes east of UTC, and the token after it.
fn zone_at(tokens: &Tokens<'_>, mut at: usize, chinese: bool) -> (Option<i16>, usize) {
    let bracket = tokens.is_mark(at, '(');
    let first = at + usize::from(bracket);
    let named = tokens.word(first).and_then(|word| zone(word, chinese));
    if named.is_some() {
        at = first + 1 + usize::from(bracket && tokens.is_mark(first + 1, ')'));
    }
    match numeric_zone(tokens, at, named.is_some()) {
        Some((offset, next)) => (Some(offset), next),
        None => (named, at),
    }
}

fn numeric_zone(tokens: &Tokens<'_>, at: usize, named: bool) -> Option<(i16, usize)> {
    let sign = match tokens.mark(at)? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let (hours, minutes, next) = match tokens.close_number(at + 1)? {
        (value, 4) => (value / 100, value % 100, at + 2),
        (hours, 1 | 2) if tokens.is_mark(at + 2, ':') => {
            let (minutes, 2) = tokens.number(at + 3)? else { return None };
            (hours, minutes, at + 4)
        }
        (hours, digits) if named || (digits == 2 && !tokens.is_spaced(at)) => (hours, 0, at + 2),
        _ => return None,
    };
    if hours > 14 || minutes > 59 {
        return None;
    }
    i16::try_from(hours * 60 + minutes).ok().map(|offset| (sign * offset, next))
}

/// The offset of a zone's abbreviation. "CST" is China's on Chinese pages, else America's.
fn zone(word: &str, chinese: bool) -> Option<i16> {
    let hours = match word {
        "z" | "utc" | "gmt" | "wet" => 0,
        "格林尼治标准时间" | "格林尼治標準時間" => 0,
        "北京时间" | "北京時間" | "香港时间" | "香港時間" | "台北时间" | "台北時間"
        | "臺北時間" => 8,
        "cst" if chinese => 8,
        "bst" | "cet" | "mez" | "west" | "wat" => 1,
        "cest" | "mesz" | "eet" | "sast" | "cat" => 2,
        "eest" | "msk" | "eat" => 3,
        "gst" => 4,
        "pkt" => 5,
        "ist" => return Some(330),
        "wib" | "ict" => 7,
        "hkt" | "sgt" | "awst" | "pht" | "myt" => 8,
        "jst" | "kst" => 9,
        "aest" => 10,
        "aedt" => 11,
        "nzst" => 12,
        "nzdt" => 13,
        "edt" | "ast" => -4,
        "est" | "cdt" => -5,
        "cst" | "mdt" => -6,
        "mst" | "pdt" => -7,
        "pst" => -8,
        "brt" | "art" => -3,
        _ => return None,
    };
    Some(hours * 60)
}
