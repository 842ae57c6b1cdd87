//! Characters and their scripts: what is compared, whatever it was printed as.
//!
//! A leaf: receives characters and texts, knows nothing of pages.

mod fold;
mod fold_line;
mod han_set;
mod pairs;
mod width;

pub(crate) use fold::{fold, is_invisible};
pub(crate) use fold_line::{fold_line, fold_title};
pub(crate) use han_set::HanSet;
pub(crate) use width::width;

/// Han characters, and 〇 ○ that stand for one in names.
pub(crate) fn is_han(c: char) -> bool {
    // Most characters are below all of them.
    c >= '○'
        && matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{323AF}'
        | '\u{F900}'..='\u{FAFF}' | '々' | '〇' | '○')
}

/// A text on one line, its words parted by single spaces.
pub(crate) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Bars of every width and height: | ｜ 丨 │ ︱ ┃ ∣.
pub(crate) fn is_bar(c: char) -> bool {
    fold(c) == '|'
}

/// As [`char::is_alphabetic`], which looks for a character beyond ASCII in a table; of those that
/// text holds most it is known.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphabetic(),
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʯ' | 'А'..='я' | '\u{4E00}'..='\u{9FFF}' | '가'..='힣' => {
            true
        }
        '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' | '，' => false,
        c => c.is_alphabetic(),
    }
}

/// As [`char::is_alphanumeric`], known of the same characters without a table.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    match c {
        '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' | '，' => false,
        c => is_letter(c) || c.is_numeric(),
    }
}

/// Marks above and below letters that are no letters themselves, of scripts whose words end in them.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{093C}' | '\u{094D}' | '\u{09BC}'
        | '\u{09CD}' | '\u{0A3C}' | '\u{0A4D}' | '\u{0ABC}' | '\u{0ACD}' | '\u{0B3C}' | '\u{0B4D}'
        | '\u{0BCD}' | '\u{0C4D}' | '\u{0CBC}' | '\u{0CCD}' | '\u{0D4D}' | '\u{0DCA}'
        | '\u{0E47}'..='\u{0E4E}' | '\u{1039}' | '\u{103A}' | '\u{17C9}'..='\u{17D3}')
}

/// Hiragana and katakana, and the mark that draws out a vowel.
pub(crate) fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FA}' | 'ー')
}

/// Hangul syllables.
pub(crate) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

#[cfg(test)]
mod tests {
    use super::{is_alphanumeric, is_letter};

    #[test]
    fn letters_and_digits_are_those_of_unicode() {
        let all = || '\0'..=char::MAX;
        assert_eq!(all().find(|&c| is_letter(c) != c.is_alphabetic()), None);
        assert_eq!(all().find(|&c| is_alphanumeric(c) != c.is_alphanumeric()), None);
    }
}
