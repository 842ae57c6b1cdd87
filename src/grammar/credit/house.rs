//! Houses that a bracket names, with whoever took the picture for them.

use super::words::{KOREAN_BEGINNINGS, KOREAN_ENDINGS, PAPERS};
use crate::grammar::line::Line;
use crate::script::is_hangul;
use std::ops::Range;

/// Ann Lee/The Washington Post, [연합뉴스 제공]
pub(super) fn names_outlet(line: &Line<'_>, inner: Range<usize>) -> bool {
    const LONGEST_KOREAN: usize = 24;
    let run = line.folded(inner.clone());
    let text: String = run.iter().flat_map(|c| c.to_lowercase()).collect();
    let korean = run.len() <= LONGEST_KOREAN && run.iter().any(|&c| is_hangul(c));
    // [신안군 제공. 재판매 및 DB 금지]
    let said = text.split('.').next().unwrap_or_default();
    if korean
        && (KOREAN_ENDINGS.iter().any(|end| said.ends_with(end))
            || KOREAN_BEGINNINGS.iter().any(|word| text.starts_with(word)))
    {
        return true;
    }
    if names_house(&line.printed(inner.clone())) {
        return true;
    }
    let Some((name, outlet)) = text.split_once('/') else { return false };
    let words = |part: &str| part.split_whitespace().count();
    let capital = |word: &[char]| word.first().is_some_and(|c| c.is_uppercase());
    let large = run.split(|&c| c == ' ' || c == '/').all(|word| capital(word) || word.len() <= 3);
    let last = outlet.split_whitespace().next_back().unwrap_or_default();
    large && (2..=4).contains(&words(name)) && words(outlet) <= 5 && PAPERS.contains(last)
}

/// KOMPAS.com/ANDI RAHMADANI, Foto Ansa: a house and a name whose words are all large, or one of them
/// behind the word for a picture.
fn names_house(inner: &str) -> bool {
    const PICTURE: [&str; 5] = ["foto", "photo", "fotos", "photos", "imagen"];
    const MOST_WORDS: usize = 6;
    let large = |part: &str| {
        let mut words = part.split_whitespace();
        part.contains(char::is_alphabetic) && words.all(|word| word.starts_with(char::is_uppercase))
    };
    let count = |part: &str| part.split_whitespace().count();
    // Two persons are in the picture.
    let is_house = |part: &str| {
        let letters = part.chars().filter(|c| c.is_alphabetic()).count();
        part.contains('.') || letters >= 4 && !part.contains(char::is_lowercase)
    };
    let of_two = inner.split_once('/').is_some_and(|(one, other)| {
        let words = count(one) + count(other);
        large(one)
            && large(other)
            && !other.contains('/')
            && words >= 3
            && (is_house(one) || is_house(other))
    });
    let of_picture = inner
        .split_once(' ')
        .is_some_and(|(word, name)| PICTURE.contains(&word.to_lowercase().as_str()) && large(name));
    count(inner) <= MOST_WORDS && (of_two || of_picture)
}
