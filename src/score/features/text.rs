//! What a block's own text looks like.

use super::{Family, View};
use crate::script::is_alphanumeric;

pub(super) const NAMES: &[&str] = &[
    "log_length",    // ln(1 + L)
    "log_tokens",    // ln(1 + tokens)
    "link_density",  // share of the characters in links
    "links",         // number of links
    "punct_rate",    // marks / L
    "punct_count",   // marks
    "ends_sentence", // last character closes a sentence
    "upper_rate",    // upper-case characters / characters
    "digit_rate",    // digits / characters
    "cjk_rate",      // CJK characters / characters
    "has_bar",       // holds | » or ›
    "has_date",      // short, and holds a year, or digits with separators
    "ends_question", // ends with a question mark
    "has_money",     // holds a currency sign
    "preformatted",  // white space counts
];

/// Facts of a text, from one pass over its characters.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct TextFacts {
    /// L.
    pub length: f32,
    /// Words; each CJK character is one.
    pub tokens: u32,
    pub characters: u32,
    /// `. , ; ! ? 。 ， 、 ； ！ ？`
    pub marks: u32,
    pub upper: u32,
    pub digits: u32,
    pub cjk: u32,
    pub last: char,
    /// Of the text without white space, in lower case where ASCII.
    pub hash: u64,
    pub bar: bool,
    pub date: bool,
    pub money: bool,
}

/// Han with extensions and compatibility forms, Kana, Bopomofo, Hangul: the classes that the
/// corpora's scorer takes as tokens of one character.
pub(crate) fn is_cjk(c: char) -> bool {
    let c = c as u32;
    c >= 0x1100
        && (c <= 0x11FF
            || (0x2E80..=0x2FDF).contains(&c)
            || (0x3005..=0x3007).contains(&c)
            || (0x3040..=0x318F).contains(&c)
            || (0x31A0..=0x31BF).contains(&c)
            || (0x31F0..=0x31FF).contains(&c)
            || (0x3400..=0x4DBF).contains(&c)
            || (0x4E00..=0x9FFF).contains(&c)
            || (0xA960..=0xA97F).contains(&c)
            || (0xAC00..=0xD7FF).contains(&c)
            || (0xF900..=0xFAFF).contains(&c)
            || (0xFF66..=0xFF9F).contains(&c)
            || (0x20000..=0x3FFFF).contains(&c))
}

/// What an ASCII character counts as.
const DIGIT: u8 = 1;
const SPACE: u8 = 1 << 1;
/// A letter, a digit, `_`.
const WORD: u8 = 1 << 2;
const UPPER: u8 = 1 << 3;
const MARK: u8 = 1 << 4;

const ASCII: [u8; 128] = {
    let mut classes = [0; 128];
    let mut byte = 0u8;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b'0'..=b'9' => DIGIT | WORD,
            b'A'..=b'Z' => UPPER | WORD,
            b'a'..=b'z' | b'_' => WORD,
            b'\t'..=b'\r' | b' ' => SPACE,
            b'.' | b',' | b';' | b'!' | b'?' => MARK,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// Digits in a row that are a group of a date.
#[derive(Default)]
struct Digits {
    run: u32,
    value: u32,
    groups: u32,
    year: bool,
}

impl Digits {
    fn push(&mut self, digit: char) {
        self.run += 1;
        self.value = if self.run <= 4 { self.value * 10 + (digit as u32 - 48) } else { 0 };
    }

    fn end(&mut self) {
        if self.run > 0 {
            self.groups += u32::from(self.run <= 4);
            self.year |= self.run == 4 && (1900..2100).contains(&self.value);
            (self.run, self.value) = (0, 0);
        }
    }
}

impl TextFacts {
    pub(crate) fn of(text: &str) -> Self {
        let mut facts = Self::default();
        let mut in_word = false;
        let mut digits = Digits::default();
        let mut hash = 0xcbf2_9ce4_8422_2325u64;
        let add = |hash: u64, c: u32| (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3);
        let mut rest = text;
        loop {
            // They are most of a text.
            let mut small = 0;
            for letter in rest.bytes().take_while(u8::is_ascii_lowercase) {
                hash = add(hash, letter.into());
                small += 1;
            }
            if small > 0 {
                digits.end();
                facts.tokens += u32::from(!in_word);
                in_word = true;
                rest = rest.get(small..).unwrap_or_default();
            }
            let mut chars = rest.chars();
            let Some(c) = chars.next() else { break };
            rest = chars.as_str();
            if let Some(&class) = ASCII.get(c as usize) {
                if class & DIGIT == 0 {
                    digits.end();
                }
                if class == SPACE {
                    in_word = false;
                    continue;
                }
                hash = add(hash, u32::from(c.to_ascii_lowercase()));
                let is_word = class & WORD != 0;
                facts.tokens += u32::from(is_word && !in_word);
                in_word = is_word;
                facts.digits += u32::from(class & DIGIT != 0);
                facts.upper += u32::from(class & UPPER != 0);
                facts.marks += u32::from(class & MARK != 0);
                match c {
                    '0'..='9' => digits.push(c),
                    '|' => facts.bar = true,
                    '$' => facts.money = true,
                    _ => {}
                }
                continue;
            }
            digits.end();
            if c.is_whitespace() {
                in_word = false;
                continue;
            }
            hash = add(hash, u32::from(c));
            if is_cjk(c) {
                facts.cjk += 1;
                facts.tokens += 1;
                in_word = false;
            } else if is_alphanumeric(c) {
                facts.tokens += u32::from(!in_word);
                in_word = true;
                facts.upper += u32::from(c.is_uppercase());
            } else {
                in_word = false;
                match c {
                    '。' | '，' | '、' | '；' | '！' | '？' => facts.marks += 1,
                    '»' | '›' | '｜' | '丨' => facts.bar = true,
                    '€' | '£' | '¥' | '￥' | '₹' => facts.money = true,
                    _ => {}
                }
            }
        }
        digits.end();
        let characters = text.chars().count();
        facts.characters = characters as u32;
        let is_shown = |c: &char| !c.is_whitespace();
        facts.last = text.chars().rev().find(is_shown).unwrap_or_default();
        facts.length = characters as f32 + 1.5 * facts.cjk as f32;
        facts.hash = hash;
        facts.date = facts.length < 120.0 && (digits.year || digits.groups >= 3);
        facts
    }
}

pub(super) fn fill(view: &View<'_>, put: &mut Family<'_>) {
    for (row, (&index, text)) in view.blocks.iter().zip(view.texts).enumerate() {
        let block = &view.layout.blocks[index];
        let characters = text.characters.max(1) as f32;
        let length = text.length.max(1.0);
        let flag = |b: bool| f32::from(u8::from(b));
        let values = [
            text.length.ln_1p(),
            (text.tokens as f32).ln_1p(),
            block.link_density(),
            block.links as f32,
            text.marks as f32 / length,
            text.marks as f32,
            flag(matches!(
                text.last,
                '.' | '!'
                    | '?'
                    | '…'
                    | ':'
                    | '"'
                    | '”'
                    | '’'
                    | '。'
                    | '！'
                    | '？'
                    | '：'
                    | '」'
                    | '』'
            )),
            text.upper as f32 / characters,
            text.digits as f32 / characters,
            text.cjk as f32 / characters,
            flag(text.bar),
            flag(text.date),
            flag(matches!(text.last, '?' | '？')),
            flag(text.money),
            flag(block.kind == crate::layout::BlockKind::Preformatted),
        ];
        put.put(row, values);
    }
}
