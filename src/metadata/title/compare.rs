//! How far two titles say the same.

use crate::script::is_alphanumeric;
use std::cmp::Ordering;

/// Letters and digits in lower case: what is left when quotes, dashes and spaces do not count.
pub(crate) fn folded(text: &str) -> String {
    if text.is_ascii() {
        let mut letters = text.as_bytes().to_ascii_lowercase();
        letters.retain(u8::is_ascii_alphanumeric);
        return String::from_utf8(letters).unwrap_or_default();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            folded.push(c.to_ascii_lowercase());
        } else if !c.is_ascii() && is_alphanumeric(c) {
            folded.extend(c.to_lowercase());
        }
    }
    folded
}

/// Whether `text` folds to `folded`.
pub(in crate::metadata) fn folds_to(text: &str, folded: &str) -> bool {
    if text.is_ascii() {
        return folded.len() <= text.len() && ascii_letters(text).eq(folded.bytes());
    }
    letters(text).eq(folded.chars())
}

fn ascii_letters(text: &str) -> impl Iterator<Item = u8> + '_ {
    text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase())
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|&c| is_alphanumeric(c)).flat_map(char::to_lowercase)
}

/// The share of pairs of neighbouring letters and digits that two titles have in common, 0 to 1.
pub(in crate::metadata) fn overlap(a: &str, b: &str) -> f64 {
    let (a, b) = (pairs(a), pairs(b));
    let total = a.len() + b.len();
    let (mut a, mut b) = (a.into_iter().peekable(), b.into_iter().peekable());
    let mut both = 0_u32;
    while let (Some(first), Some(second)) = (a.peek(), b.peek()) {
        match first.cmp(second) {
            Ordering::Less => a.next(),
            Ordering::Greater => b.next(),
            Ordering::Equal => {
                both += 1;
                a.next();
                b.next()
            }
        };
    }
    if total == 0 { 0.0 } else { f64::from(2 * both) / total as f64 }
}

/// Sorted; a pair is a number, since such are sorted faster.
fn pairs(text: &str) -> Vec<u64> {
    const LONGEST: usize = 300;
    // A long title is read no further: it is held against every object of a page.
    let letters: Vec<char> = letters(text).take(LONGEST).collect();
    let pair = |(&a, &b): (&char, &char)| u64::from(u32::from(a)) << 32 | u64::from(u32::from(b));
    let mut pairs: Vec<u64> = letters.iter().zip(letters.iter().skip(1)).map(pair).collect();
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_case_and_spaces_do_not_count() {
        assert_eq!(folded("“A Bridge”, opened"), folded("a bridge opened"));
        for text in ["“A Bridge”, opened", "Ärzte öffnen 2 ＡＢ", "大桥“通车”", "", "İ"]
        {
            assert!(folds_to(text, &folded(text)), "{text}");
            assert!(!folds_to(text, "bridge") && !folds_to("a bridge", &folded(text)), "{text}");
        }
        assert!((overlap("A bridge opens", "A BRIDGE OPENS!") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn different_titles_overlap_little() {
        assert!(overlap("A bridge opens", "Rain expected on Sunday") < 0.3);
        assert!(overlap("", "").abs() < 1e-9);
    }
}
