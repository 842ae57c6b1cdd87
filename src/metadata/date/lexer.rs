use super::han;
use std::borrow::Cow;
use std::ops::Range;

/// A piece of a line that may hold a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub kind: Kind<'a>,
    /// Where it stands in the line.
    pub range: Range<usize>,
    /// White space stands before it.
    pub spaced: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// Value and number of digits, at most nine.
    Number(u32, u8),
    /// Letters, lower case, Latin letters without accents.
    Word(Cow<'a, str>),
    Mark(char),
}

impl Token<'_> {
    pub fn mark(&self) -> Option<char> {
        match self.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn number(&self) -> Option<(u32, u8)> {
        match self.kind {
            Kind::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }
}

/// A line longer than this holds prose; its rest is not read.
const LONGEST_LINE: usize = 2048;

/// The tokens of a line, at most its first 2,048 bytes.
pub(super) fn tokens(line: &str) -> Vec<Token<'_>> {
    // Each holds a byte at least, and lines with dates are short.
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(line.len().min(48));
    let mut spaced = false;
    let mut chars = line.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if start > LONGEST_LINE {
            break;
        }
        if first.is_whitespace() || matches!(first, '\u{200b}'..='\u{200f}' | '\u{feff}') {
            spaced = true;
            continue;
        }
        if !first.is_ascii()
            && let Some(number) = han::number(line.get(start..).unwrap_or_default())
        {
            let kind = Kind::Number(number.value, number.digits);
            tokens.push(Token { kind, range: start..start + number.length, spaced });
            for _ in 1..number.characters {
                chars.next();
            }
            spaced = false;
            continue;
        }
        let mut end = start + first.len_utf8();
        let kind = if let Some(value) = digit(first) {
            let mut digits = [value; LONGEST_NUMBER + 1];
            let mut count = 1;
            while let Some(&(at, c)) = chars.peek()
                && let Some(value) = digit(c)
            {
                if let Some(digit) = digits.get_mut(count) {
                    *digit = value;
                    count += 1;
                }
                end = at + c.len_utf8();
                chars.next();
            }
            let mut ahead = chars.clone().map(|(_, c)| c);
            let clock = ahead.next().is_some_and(|c| matches!(c, ':' | '：'))
                && ahead.next().is_some_and(|c| digit(c).is_some());
            let digits = digits.get(..count).unwrap_or_default();
            push_number(digits, clock, start..end, spaced, &mut tokens);
            spaced = false;
            continue;
        } else if is_unit(first)
            && tokens.last().is_some_and(|last| matches!(last.kind, Kind::Number(..)))
            && !chars.peek().is_some_and(|(_, c)| matches!(c, '间' | '間' | '간' | '钟' | '鐘'))
        {
            Kind::Mark(first)
        } else if is_letter(first) {
            // The last letter: behind one of Thai a dot is that of an abbreviation.
            let mut before = first;
            while let Some(&(at, c)) = chars.peek() {
                if !(is_letter(c) || (c == '.' && is_thai(before))) {
                    break;
                }
                if !matches!(c, '.' | '\u{300}'..='\u{36f}') {
                    before = c;
                }
                end = at + c.len_utf8();
                chars.next();
            }
            Kind::Word(folded(line.get(start..end).unwrap_or_default()))
        } else {
            Kind::Mark(plain_mark(first))
        };
        tokens.push(Token { kind, range: start..end, spaced });
        spaced = false;
    }
    tokens
}

/// Digits of the longest number with a meaning: 20200131120500.
const LONGEST_NUMBER: usize = 14;

/// Adds a number; one that holds a whole moment or day and hour (2005-03-2111:21) in its parts.
fn push_number(
    digits: &[u8],
    clock: bool,
    range: Range<usize>,
    spaced: bool,
    tokens: &mut Vec<Token<'_>>,
) {
    let value = |digits: &[u8]| digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(*digit));
    let mut add = |kind: Kind<'static>| tokens.push(Token { kind, range: range.clone(), spaced });
    let number =
        |digits: &[u8]| Kind::Number(value(digits), u8::try_from(digits.len()).unwrap_or(u8::MAX));
    match (digits.len(), digits) {
        (12 | 14, [1 | 2, 0 | 9, ..]) => {
            let (day, time) = digits.split_at(8);
            add(number(day));
            for (index, part) in time.chunks(2).enumerate() {
                if index > 0 {
                    add(Kind::Mark(':'));
                }
                add(number(part));
            }
        }
        (4, _) if clock => {
            let (day, hour) = digits.split_at(2);
            add(number(day));
            add(number(hour));
        }
        (..=9, _) => add(number(digits)),
        _ => add(Kind::Mark('#')),
    }
}

/// The value of a decimal digit of the scripts that news pages print dates in.
pub(super) fn digit(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.is_ascii_digit().then(|| c as u8 - b'0');
    }
    const ZEROS: [char; 7] =
        ['\u{ff10}', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{1040}'];
    let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|v| *v < 10);
    ZEROS.iter().find_map(value).and_then(|value| u8::try_from(value).ok())
}

/// Han and Hangul units that close a number of a date or time.
fn is_unit(c: char) -> bool {
    matches!(
        c,
        '年' | '月'
            | '日'
            | '号'
            | '號'
            | '時'
            | '时'
            | '点'
            | '點'
            | '分'
            | '秒'
            | '년'
            | '월'
            | '일'
            | '시'
            | '분'
            | '초'
    )
}

fn is_letter(c: char) -> bool {
    crate::script::is_letter(c)
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{963}' | '\u{981}'..='\u{9e3}')
        || (matches!(c, '\u{e31}'..='\u{e4e}'))
}

fn is_thai(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e4e}')
}

/// A word without dots, folded.
fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    let mut folded = String::with_capacity(word.len());
    word.chars().filter(|c| *c != '.').for_each(|c| fold_into(c, &mut folded));
    Cow::Owned(folded)
}

fn plain_mark(c: char) -> char {
    match c {
        '：' | '\u{fe55}' => ':',
        '／' => '/',
        '－' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '．' => '.',
        '，' | '、' | '،' => ',',
        '（' => '(',
        '）' => ')',
        '＋' => '+',
        other => other,
    }
}

/// Adds the lower case of a letter without its accent, so that "fevrier" and "février" agree.
pub(super) fn fold_into(c: char, word: &mut String) {
    if c.is_ascii() {
        word.push(c.to_ascii_lowercase());
        return;
    }
    for c in c.to_lowercase() {
        let plain = match c {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'ď' | 'đ' => 'd',
            'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
            'ğ' | 'ģ' => 'g',
            'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => 'i',
            'ķ' => 'k',
            'ł' | 'ļ' | 'ľ' => 'l',
            'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ő' | 'ø' | 'ō' => 'o',
            'ř' => 'r',
            'ś' | 'š' | 'ş' | 'ș' => 's',
            'ť' | 'ţ' | 'ț' => 't',
            'ú' | 'ù' | 'û' | 'ü' | 'ű' | 'ů' | 'ū' | 'ų' => 'u',
            'ý' | 'ÿ' => 'y',
            'ź' | 'ż' | 'ž' => 'z',
            'ά' => 'α',
            'έ' => 'ε',
            'ή' => 'η',
            'ί' | 'ϊ' | 'ΐ' => 'ι',
            'ό' => 'ο',
            'ύ' | 'ϋ' | 'ΰ' => 'υ',
            'ώ' => 'ω',
            '\u{300}'..='\u{36f}' => continue,
            other => other,
        };
        word.push(plain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_several_scripts_are_numbers() {
        for text in ["2020", "２０２０", "٢٠٢٠", "۲۰۲۰", "२०२०", "๒๐๒๐"]
        {
            assert_eq!(tokens(text)[0].number(), Some((2020, 4)), "{text}");
        }
    }

    #[test]
    fn accents_and_case_do_not_count() {
        assert_eq!(tokens("FÉVRIER")[0].word(), Some("fevrier"));
        assert_eq!(tokens("Ιανουάριος")[0].word(), Some("ιανουαριος"));
    }

    #[test]
    fn a_unit_is_a_mark_only_after_a_number() {
        let kinds: Vec<Kind> = tokens("5日日报").into_iter().map(|t| t.kind).collect();
        assert_eq!(kinds, [Kind::Number(5, 1), Kind::Mark('日'), Kind::Word("日报".into())]);
    }

    #[test]
    fn a_run_of_a_million_digits_is_no_number() {
        let digits = "9".repeat(1_000_000);
        let kinds: Vec<Kind<'_>> = tokens(&digits).into_iter().map(|t| t.kind).collect();
        assert_eq!(kinds, [Kind::Mark('#')]);
    }
}
