//! Lines as numbers, words and marks.

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

/// The tokens of a line, asked for by their place.
#[derive(Debug)]
pub(super) struct Tokens<'a>(Vec<Token<'a>>);

impl<'a> Tokens<'a> {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.0.get(at)
    }

    pub fn mark(&self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    pub fn is_any_mark(&self, at: usize, marks: &str) -> bool {
        self.mark(at).is_some_and(|mark| marks.contains(mark))
    }

    pub fn word(&self, at: usize) -> Option<&str> {
        match &self.get(at)?.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.word(at).is_some_and(|word| words.contains(&word))
    }

    /// Value and number of digits.
    pub fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.get(at)?.kind {
            Kind::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    /// A number without white space before it.
    pub fn close_number(&self, at: usize) -> Option<(u32, u8)> {
        self.number(at).filter(|_| !self.is_spaced(at))
    }

    pub fn is_spaced(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.spaced)
    }

    /// The first place from `at` on that holds no filler, over at most `most`.
    pub fn skip(&self, at: usize, most: usize, is_filler: impl Fn(&Kind<'a>) -> bool) -> usize {
        let fillers = self.0.iter().skip(at).take(most);
        at + fillers.take_while(|token| is_filler(&token.kind)).count()
    }
}

/// A line longer than this holds prose; its rest is not read.
const LONGEST_LINE: usize = 2048;

/// The tokens of a line, at most its first 2,048 bytes.
pub(super) fn tokens(line: &str) -> Tokens<'_> {
    // Each holds a byte at least, and lines with dates are short.
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(line.len().min(48));
    let mut spaced = false;
    let mut chars = line.char_indices().peekable();
    while let Some((start, first)) = chars.next_if(|(start, _)| *start <= LONGEST_LINE) {
        if first.is_whitespace() || matches!(first, '\u{200b}'..='\u{200f}' | '\u{feff}') {
            spaced = true;
            continue;
        }
        let spaced = std::mem::take(&mut spaced);
        if !first.is_ascii()
            && let Some(number) = han::number(line.get(start..).unwrap_or_default())
        {
            let kind = Kind::Number(number.value, number.digits);
            tokens.push(Token { kind, range: start..start + number.length, spaced });
            for _ in 1..number.characters {
                chars.next();
            }
            continue;
        }
        let mut end = start + first.len_utf8();
        if digit(first).is_some() {
            end = end_while(&mut chars, end, |c| digit(c).is_some());
            let mut ahead = chars.clone().map(|(_, c)| c);
            let clock = ahead.next().is_some_and(|c| matches!(c, ':' | '：'))
                && ahead.next().is_some_and(|c| digit(c).is_some());
            let printed = line.get(start..end).unwrap_or_default();
            push_number(printed, clock, start..end, spaced, &mut tokens);
            continue;
        }
        let closes_number = is_unit(first)
            && tokens.last().is_some_and(|last| matches!(last.kind, Kind::Number(..)))
            && !chars.peek().is_some_and(|(_, c)| matches!(c, '间' | '間' | '간' | '钟' | '鐘'));
        let kind = if closes_number {
            Kind::Mark(first)
        } else if is_letter(first) {
            // Behind a letter of Thai a dot is that of an abbreviation.
            let mut last_letter = first;
            end = end_while(&mut chars, end, |c| {
                let goes_on = is_letter(c) || (c == '.' && is_thai(last_letter));
                if !matches!(c, '.' | '\u{300}'..='\u{36f}') {
                    last_letter = c;
                }
                goes_on
            });
            Kind::Word(folded(line.get(start..end).unwrap_or_default()))
        } else {
            Kind::Mark(plain_mark(first))
        };
        tokens.push(Token { kind, range: start..end, spaced });
    }
    Tokens(tokens)
}

/// Where what goes on from `end` ends.
fn end_while(
    chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>,
    mut end: usize,
    mut goes_on: impl FnMut(char) -> bool,
) -> usize {
    while let Some((at, c)) = chars.next_if(|(_, c)| goes_on(*c)) {
        end = at + c.len_utf8();
    }
    end
}

/// Digits of the longest number with a meaning: 20200131120500.
const LONGEST_NUMBER: usize = 14;

/// Adds a number; one that holds a whole moment or day and hour (2005-03-2111:21) in its parts.
fn push_number(
    printed: &str,
    clock: bool,
    range: Range<usize>,
    spaced: bool,
    tokens: &mut Vec<Token<'_>>,
) {
    let follows_day =
        matches!(tokens.last(), Some(Token { kind: Kind::Number(1..=31, 1 | 2), .. }));
    let mut digits = [0; LONGEST_NUMBER + 1];
    let values = digits.iter_mut().zip(printed.chars().filter_map(digit));
    let count = values.map(|(slot, value)| *slot = value).count();
    let digits = digits.get(..count).unwrap_or_default();
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
        // Mar 9 20217:41 PM: styles alone part the year from the hour.
        (5 | 6, [1, 9, ..] | [2, 0, ..]) if clock && follows_day => {
            let (year, hour) = digits.split_at(4);
            add(number(year));
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
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{e31}'..='\u{e4e}')
        || is_indic_sign(c)
}

/// Vowels and other signs of the scripts of India, whose blocks are laid out alike: digits and stops
/// stand behind them.
fn is_indic_sign(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}') && (u32::from(c) - 0x900) % 0x80 < 0x64
}

pub(super) fn is_thai(c: char) -> bool {
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

/// The plain letter of a Vietnamese one: in their block the letters stand one behind the other.
fn vietnamese(c: char) -> char {
    match c {
        '\u{1ea0}'..='\u{1eb7}' => 'a',
        '\u{1eb8}'..='\u{1ec7}' => 'e',
        '\u{1ec8}'..='\u{1ecb}' => 'i',
        '\u{1ecc}'..='\u{1ee3}' => 'o',
        '\u{1ee4}'..='\u{1ef1}' => 'u',
        _ => 'y',
    }
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
            'ơ' => 'o',
            'ư' => 'u',
            '\u{1ea0}'..='\u{1ef9}' => vietnamese(c),
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
            assert_eq!(tokens(text).number(0), Some((2020, 4)), "{text}");
        }
    }

    #[test]
    fn accents_and_case_do_not_count() {
        assert_eq!(tokens("FÉVRIER").word(0), Some("fevrier"));
        assert_eq!(tokens("Ιανουάριος").word(0), Some("ιανουαριος"));
    }

    #[test]
    fn a_unit_is_a_mark_only_after_a_number() {
        let kinds: Vec<Kind> = tokens("5日日报").0.into_iter().map(|t| t.kind).collect();
        assert_eq!(kinds, [Kind::Number(5, 1), Kind::Mark('日'), Kind::Word("日报".into())]);
    }

    #[test]
    fn a_run_of_a_million_digits_is_no_number() {
        let digits = "9".repeat(1_000_000);
        let kinds: Vec<Kind<'_>> = tokens(&digits).0.into_iter().map(|t| t.kind).collect();
        assert_eq!(kinds, [Kind::Mark('#')]);
    }
}
