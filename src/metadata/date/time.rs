use super::lexer::{Kind, Token};

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
pub(super) fn time_at(tokens: &[Token], start: usize, chinese: bool) -> Option<(TimeOfDay, usize)> {
    let mut at = start;
    let mut half = tokens.get(at)?.word().and_then(half_of_day);
    // Finnish "klo 8.05", Swedish "kl. 08.05".
    let announced = tokens.get(at)?.word().is_some_and(|w| matches!(w, "klo" | "kl"));
    if half.is_some() || announced {
        at += 1;
    }
    if announced && tokens.get(at)?.mark() == Some('.') {
        at += 1;
    }
    let (mut hour, digits) = tokens.get(at)?.number()?;
    if digits > 2 {
        return None;
    }
    at += 1;
    let mut minute = 0;
    let mut second = None;
    let mut certain = half.is_some() || announced;
    let two_digits = tokens.get(at + 1).and_then(Token::number).filter(|number| number.1 == 2);
    match (tokens.get(at).map(|t| &t.kind), two_digits) {
        (Some(Kind::Mark(':' | '時' | '时' | '点' | '點' | '시' | '.')), Some((value, _))) => {
            certain |= tokens.get(at).and_then(Token::mark) != Some('.');
            minute = value;
            at += 2;
            if tokens.get(at).and_then(Token::mark).is_some_and(|m| "分분".contains(m)) {
                at += 1;
            }
            let colon = tokens.get(at).and_then(Token::mark) == Some(':');
            let seconds = tokens.get(at + usize::from(colon)).and_then(Token::number);
            let unit = tokens.get(at + 1).and_then(Token::mark).is_some_and(|m| "秒초".contains(m));
            if let Some((value, 2)) = seconds
                && (colon || unit)
            {
                second = Some(value);
                at += if colon { 2 } else { 1 } + usize::from(unit && !colon);
                if tokens.get(at).and_then(Token::mark).is_some_and(|m| m == '.' || m == ',')
                    && tokens.get(at + 1).is_some_and(|t| !t.spaced && t.number().is_some())
                {
                    at += 2;
                }
            }
        }
        (Some(Kind::Mark('時' | '时' | '点' | '點' | '시')), _) => {
            certain = true;
            at += 1;
        }
        (Some(Kind::Word(h)), _) if h == "h" || h == "hs" || h == "hrs" => {
            certain = true;
            at += 1;
            if let Some((value, 2)) = tokens.get(at).filter(|t| !t.spaced).and_then(Token::number) {
                minute = value;
                at += 1;
            }
        }
        _ => {}
    }
    if let Some((later, next)) = trailing_half(tokens, at) {
        half = Some(later);
        certain = true;
        at = next;
    }
    if tokens.get(at).and_then(Token::word).is_some_and(|w| matches!(w, "uhr" | "h" | "hs" | "hrs"))
    {
        certain = true;
        at += 1;
    }
    if !certain {
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
    let (offset, at) = zone_at(tokens, at, chinese);
    let narrow = |n: u32| u8::try_from(n).ok();
    let time = TimeOfDay {
        hour: narrow(hour)?,
        minute: narrow(minute)?,
        second: second.and_then(narrow).map(|s| s.min(59)),
        offset,
    };
    Some((time, at))
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
fn trailing_half(tokens: &[Token], at: usize) -> Option<(Half, usize)> {
    let word = tokens.get(at)?.word()?;
    match word {
        "am" => return Some((Half::Morning, at + 1)),
        "pm" => return Some((Half::Afternoon, at + 1)),
        "a" | "p" => {}
        _ => return None,
    }
    let dot = |at: usize| tokens.get(at).and_then(Token::mark) == Some('.');
    if !dot(at + 1) || tokens.get(at + 2).and_then(Token::word) != Some("m") {
        return None;
    }
    let half = if word == "a" { Half::Morning } else { Half::Afternoon };
    Some((half, at + 3 + usize::from(dot(at + 3))))
}

/// The zone that begins at a token, in minutes east of UTC, and the token after it.
fn zone_at(tokens: &[Token], mut at: usize, chinese: bool) -> (Option<i16>, usize) {
    let bracket = tokens.get(at).and_then(Token::mark) == Some('(');
    let first = at + usize::from(bracket);
    let named = tokens.get(first).and_then(Token::word).and_then(|word| zone(word, chinese));
    if named.is_some() {
        at = first + 1;
        if bracket && tokens.get(at).and_then(Token::mark) == Some(')') {
            at += 1;
        }
    }
    match numeric_zone(tokens, at, named.is_some()) {
        Some((offset, next)) => (Some(offset), next),
        None => (named, at),
    }
}

fn numeric_zone(tokens: &[Token], at: usize, named: bool) -> Option<(i16, usize)> {
    let sign = match tokens.get(at)?.mark()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let number = tokens.get(at + 1).filter(|t| !t.spaced)?;
    let (hours, minutes, next) = match number.number()? {
        (value, 4) => (value / 100, value % 100, at + 2),
        (hours, 1 | 2) if tokens.get(at + 2).and_then(Token::mark) == Some(':') => {
            let (minutes, digits) = tokens.get(at + 3)?.number()?;
            (hours, if digits == 2 { minutes } else { return None }, at + 4)
        }
        (hours, digits) if named || (digits == 2 && !tokens.get(at)?.spaced) => (hours, 0, at + 2),
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
        "北京时间" | "北京時間" | "香港时间" | "香港時間" | "台北时间" | "台北時間" => {
            8
        }
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
