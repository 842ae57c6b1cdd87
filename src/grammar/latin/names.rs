//! Names in scripts with capital letters, and words without case (Arabic, Hebrew).

use super::words::{is_calendar, is_conjunction, is_dated, is_particle};
use crate::grammar::line::Line;
use crate::script::{is_han, is_mark};
use std::ops::Range;

/// Words of a name that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub range: Range<usize>,
    /// In small letters.
    pub words: Vec<String>,
}

const MOST_WORDS: usize = 7;

/// The word that begins at a position: letters, with hyphens, apostrophes and full stops inside.
pub(in crate::grammar) fn word_at(
    line: &Line<'_>,
    at: usize,
    limit: usize,
) -> Option<Range<usize>> {
    if !is_letter(line.at(at)) && !matches!(line.at(at), '\'') {
        return None;
    }
    let end = line
        .skip(at, |c| {
            is_letter(c) || c.is_ascii_digit() || matches!(c, '\'' | '.' | '-' | '_' | '®')
        })
        .min(limit);
    let mut end = line.skip_back(at, end, |c| matches!(c, '-' | '\''));
    // A full stop belongs to an initial or an abbreviation, else it ends the sentence.
    if line.before(end) == '.' && !is_abbreviation(line, at..end) {
        end -= 1;
    }
    (end > at).then_some(at..end)
}

/// J., J.R., Dr., Jr.
fn is_abbreviation(line: &Line<'_>, word: Range<usize>) -> bool {
    const KNOWN: &[&str] = &[
        "dr.", "jr.", "sr.", "st.", "mr.", "mrs.", "ms.", "prof.", "chr.", "th.", "inc.", "corp.",
        "ltd.",
    ];
    let inner = word.start..word.end - 1;
    let letters = line.folded(inner.clone()).iter().filter(|c| c.is_alphabetic()).count();
    letters <= 1
        || line.find(inner, |c| c == '.').is_some()
        || KNOWN.contains(&small(line, word).as_str())
}

fn is_letter(c: char) -> bool {
    (c.is_alphabetic() && !is_han(c)) || (!c.is_ascii() && is_mark(c))
}

/// A capital letter, or a letter of a script that has none.
pub(super) fn opens_name(c: char) -> bool {
    c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase() && !is_han(c))
}

/// A word in small letters.
pub(in crate::grammar) fn small(line: &Line<'_>, word: Range<usize>) -> String {
    let word = line.folded(word);
    let mut small = String::with_capacity(word.len());
    for &c in word {
        match c.is_ascii() {
            true => small.push(c.to_ascii_lowercase()),
            false => small.extend(c.to_lowercase()),
        }
    }
    small
}

/// Whether the word at a position opens a name: a capital, or a particle before one.
fn is_name_word(line: &Line<'_>, word: &Range<usize>, limit: usize) -> bool {
    let first = line.at(word.start);
    if opens_name(first) {
        return true;
    }
    // d'Artagnan, O'..., al-Masri
    let inner = line
        .find(word.clone(), |c| matches!(c, '\'' | '-'))
        .is_some_and(|at| at - word.start <= 3 && opens_name(line.at(at + 1)));
    if inner {
        return true;
    }
    if !is_particle(&small(line, word.clone())) {
        return false;
    }
    let next = line.skip(word.end, |c| c == ' ');
    word_at(line, next, limit).is_some_and(|next| {
        opens_name(line.at(next.start))
            || (is_particle(&small(line, next.clone()))
                && opens_name(line.at(line.skip(next.end, |c| c == ' '))))
    })
}

/// The group of capitalised words that begins at a position.
pub(super) fn group_at(line: &Line<'_>, at: usize, limit: usize) -> Option<Group> {
    let mut group = Group { range: at..at, words: Vec::new() };
    let mut position = at;
    while group.words.len() < MOST_WORDS {
        let Some(word) = word_at(line, position, limit) else { break };
        let text = small(line, word.clone());
        // Ann Lee For The Example
        let is_for = text == "for" && group.words.len() > 1;
        let joined = group.words.is_empty()
            || !(is_conjunction(&text) || is_dated(&text) || is_for || opens_date(line, &word));
        // A conjunction in capitals: ANN LEE AND BOB ROE. A change of letters: ANN LEE Associated Press.
        let changed =
            group.words.len() > 1 && in_capitals(line, &group.range) && has_small(line, &word);
        if !joined || changed || !is_name_word(line, &word, limit) {
            break;
        }
        group.words.push(text);
        group.range.end = word.end;
        position = line.skip(word.end, |c| c == ' ');
        if position == word.end {
            break;
        }
    }
    (!group.words.is_empty()).then_some(group)
}

/// March 11, Mon May 4: a month or a day of the week before a number, or before such a one.
pub(super) fn opens_date(line: &Line<'_>, word: &Range<usize>) -> bool {
    let mut word = word.clone();
    for _ in 0..2 {
        if !is_calendar(&small(line, word.clone())) {
            return false;
        }
        let next = line.skip(word.end, |c| matches!(c, ' ' | ',' | '.'));
        if line.at(next).is_ascii_digit() {
            return true;
        }
        let Some(next) = word_at(line, next, line.len()) else { return false };
        word = next;
    }
    false
}

/// Whether a range has two capital letters side by side and no small one.
pub(super) fn in_capitals(line: &Line<'_>, range: &Range<usize>) -> bool {
    let letters = line.folded(range.clone());
    letters.windows(2).any(|pair| pair.iter().all(|c| c.is_uppercase())) && !has_small(line, range)
}

fn has_small(line: &Line<'_>, range: &Range<usize>) -> bool {
    line.folded(range.clone()).iter().any(|c| c.is_lowercase())
}

/// Where the name ends that starts at a position, in a list of Han names.
pub(in crate::grammar) fn latin_name(line: &Line<'_>, at: usize, limit: usize) -> Option<usize> {
    if let Some(group) = group_at(line, at, limit).filter(|group| group.words.len() <= 4) {
        return Some(group.range.end);
    }
    word_at(line, at, limit).map(|word| word.end)
}
