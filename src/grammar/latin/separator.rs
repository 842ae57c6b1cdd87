//! What parts the items of a list of names: commas, bars, "and", "with", "for", "in".

use super::names::{in_capitals, opens_name, small, word_at};
use super::words::{is_conjunction, is_for, is_place_preposition, is_with};
use crate::grammar::line::Line;
use std::ops::Range;

/// What stands before an item of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::grammar) enum After {
    Start,
    Comma,
    /// A semicolon or a slash: a person follows.
    Mark,
    /// A word for "and": a person follows.
    Conjunction,
    /// A bar or a dash: an outlet or a date may follow.
    Bar,
    For,
    With,
    Place,
}

/// What parts the item that ends at a position from the next, and where that begins.
pub(in crate::grammar) fn separator(
    line: &Line<'_>,
    end: usize,
    limit: usize,
) -> Option<(After, usize)> {
    let at = line.skip(end, |c| c == ' ');
    if at >= limit {
        return None;
    }
    let mark = match line.at(at) {
        ',' => After::Comma,
        ';' | '&' | '+' | '/' => After::Mark,
        '|' | '·' | '-' => After::Bar,
        '(' | '@' => return Some((After::Bar, at)),
        _ if opens_address(line, at, limit) => return Some((After::Bar, at)),
        _ => return by_word(line, at, limit).or_else(|| by_letters(line, at)),
    };
    let next = line.skip(at, |c| matches!(c, ' ' | ',' | ';' | '&' | '+' | '|' | '/' | '·' | '-'));
    // ", and Bob Roe", ", with Bob Roe", ", in Berlin"
    let small_letter = line.at(next).is_lowercase() || mark == After::Comma;
    by_word(line, next, limit).filter(|_| small_letter).or(Some((mark, next)))
}

/// Whether the word at a position is a mail address.
fn opens_address(line: &Line<'_>, at: usize, limit: usize) -> bool {
    let end = line.skip(at, |c| !matches!(c, ' ' | '\n' | ',' | ';')).min(limit);
    line.find(at..end, |c| c == '@').is_some()
}

/// A word that parts two items.
fn by_word(line: &Line<'_>, at: usize, limit: usize) -> Option<(After, usize)> {
    let word = word_at(line, at, limit)?;
    let text = small(line, word.clone());
    let next = line.skip(word.end, |c| c == ' ');
    // TV Globo e g1 DF
    let figure = || line.skip(next, |c| c.is_alphabetic());
    let capital = opens_name(line.at(next))
        || (line.at(next).is_alphabetic() && line.at(figure()).is_ascii_digit());
    // AND in a line of capitals; else a capital opens a name, or a title ("A Smith").
    let own = !opens_name(line.at(at)) || in_capitals(line, &word) || text == "for";
    let after = match () {
        () if next == word.end || !own => return None,
        () if is_conjunction(&text) && (capital || text == "and") => After::Conjunction,
        () if is_with(&text) => After::With,
        () if is_for(&text) => After::For,
        () if is_place_preposition(&text) && capital => After::Place,
        () => return None,
    };
    Some((after, article(line, next, limit)))
}

/// The position after a small article: "for the Guardian".
fn article(line: &Line<'_>, at: usize, limit: usize) -> usize {
    let skipped = |word: &Range<usize>| {
        matches!(
            small(line, word.clone()).as_str(),
            "the" | "die" | "der" | "das" | "le" | "la" | "el" | "a" | "o"
        ) && line.at(at).is_lowercase()
            && opens_name(line.at(line.skip(word.end, |c| c == ' ')))
    };
    word_at(line, at, limit).filter(skipped).map_or(at, |word| line.skip(word.end, |c| c == ' '))
}

/// ANN LEE Associated Press: the change of letters parts the name from the outlet.
fn by_letters(line: &Line<'_>, at: usize) -> Option<(After, usize)> {
    let before = line.skip_back(0, at, |c| c == ' ');
    let start = line.skip_back(0, before, |c| c.is_alphabetic());
    (opens_name(line.at(at)) && in_capitals(line, &(start..before))).then_some((After::Bar, at))
}
