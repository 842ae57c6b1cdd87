//! Characters and their scripts: what is compared, whatever it was printed as.
//!
//! A leaf: receives characters, knows nothing of lines or pages.

mod fold;
mod pairs;

pub(crate) use fold::{fold, is_invisible};

/// Han characters, and 〇 ○ that stand for one in names.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{323AF}'
        | '\u{F900}'..='\u{FAFF}' | '々' | '〇' | '○')
}

/// Hiragana and katakana, and the mark that draws out a vowel.
pub(crate) fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FA}' | 'ー')
}

/// Hangul syllables.
pub(crate) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}
