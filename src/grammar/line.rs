//! The start or the end of a printed line, folded for matching.

use crate::script::{fold, is_invisible};
use std::ops::Range;

/// No byline, label or credit is longer than this; what lies beyond is prose.
const WINDOW: usize = 200;

/// The start or the end of a printed line, folded for matching. Positions count its characters.
#[derive(Debug)]
pub(super) struct Line<'a> {
    text: &'a str,
    chars: Vec<char>,
    offsets: Offsets,
    /// The window holds the whole line.
    pub whole: bool,
}

/// The byte offset of each character, and that of the end.
#[derive(Debug)]
enum Offsets {
    /// Of characters of a byte each, the first at this one.
    From(usize),
    Of(Vec<usize>),
}

impl<'a> Line<'a> {
    /// The first characters of a line.
    pub fn head(text: &'a str) -> Self {
        if text.as_bytes().get(..=WINDOW).unwrap_or(text.as_bytes()).is_ascii() {
            return Self::ascii(text, 0..text.len().min(WINDOW));
        }
        let mut shown = text.char_indices().filter(|&(_, c)| !is_invisible(c));
        let (offsets, chars) = window(text, shown.by_ref());
        let end = shown.next().map(|(at, _)| at);
        Self::new(text, chars, offsets, end.unwrap_or(text.len()), end.is_none())
    }

    /// The last characters of a line.
    pub fn tail(text: &'a str) -> Self {
        let start = text.len().saturating_sub(WINDOW);
        if text.as_bytes().get(start.saturating_sub(1)..).unwrap_or_default().is_ascii() {
            return Self::ascii(text, start..text.len());
        }
        let mut shown = text.char_indices().rev().filter(|&(_, c)| !is_invisible(c));
        let (mut offsets, mut chars) = window(text, shown.by_ref());
        offsets.reverse();
        chars.reverse();
        let whole = shown.next().is_none();
        Self::new(text, chars, offsets, text.len(), whole)
    }

    /// Part of a line whose characters are a byte each, none of them invisible, nor that beside it.
    fn ascii(text: &'a str, window: Range<usize>) -> Self {
        let shown = text.as_bytes().get(window.clone()).unwrap_or_default();
        let chars = shown.iter().map(|&byte| fold(char::from(byte))).collect();
        let whole = window.len() == text.len();
        Self { text, chars, offsets: Offsets::From(window.start), whole }
    }

    fn new(
        text: &'a str,
        chars: Vec<char>,
        mut offsets: Vec<usize>,
        end: usize,
        whole: bool,
    ) -> Self {
        offsets.push(end);
        Self { text, chars, offsets: Offsets::Of(offsets), whole }
    }

    /// Characters in the window.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// The folded character at a position; NUL outside the window.
    pub fn at(&self, position: usize) -> char {
        self.chars.get(position).copied().unwrap_or('\0')
    }

    /// The folded character before a position; NUL at the start.
    pub fn before(&self, position: usize) -> char {
        position.checked_sub(1).map_or('\0', |position| self.at(position))
    }

    /// The folded characters of a range of positions.
    pub fn folded(&self, range: Range<usize>) -> &[char] {
        self.chars.get(range).unwrap_or_default()
    }

    /// The bytes of the line that a range of positions covers.
    pub fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let offset = |at: usize| match &self.offsets {
            Offsets::From(first) if at <= self.len() => first + at,
            Offsets::From(_) => self.text.len(),
            Offsets::Of(offsets) => offsets.get(at).copied().unwrap_or(self.text.len()),
        };
        let start = offset(range.start);
        start..offset(range.end).max(start)
    }

    /// The words as printed, white space made single and invisible characters removed.
    pub fn printed(&self, range: Range<usize>) -> String {
        tidy(self.text.get(self.bytes(range)).unwrap_or_default())
    }

    /// Where a word ends that starts here.
    pub fn word(&self, at: usize, word: &str) -> Option<usize> {
        word.chars()
            .enumerate()
            .all(|(i, c)| self.at(at + i) == c)
            .then(|| at + word.chars().count())
    }

    /// As [`word`](Self::word), the letters possibly spaced out ("责 任 编 辑").
    pub fn spaced_word(&self, at: usize, word: &str) -> Option<usize> {
        let mut end = at;
        for (i, c) in word.chars().enumerate() {
            if i > 0 {
                end = self.skip(end, |c| c == ' ');
            }
            if self.at(end) != c {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// The first position from `at` on whose character is not of a kind.
    pub fn skip(&self, at: usize, kind: impl Fn(char) -> bool) -> usize {
        self.chars
            .get(at..)
            .map_or(at, |rest| at + rest.iter().position(|&c| !kind(c)).unwrap_or(rest.len()))
    }

    /// The position after the last character before `end`, not before `start`, that is not of a
    /// kind.
    pub fn skip_back(&self, start: usize, end: usize, kind: impl Fn(char) -> bool) -> usize {
        let mut end = end.min(self.len());
        while end > start && kind(self.before(end)) {
            end -= 1;
        }
        end
    }

    /// A range without the spaces at its ends.
    pub fn trim(&self, range: Range<usize>) -> Range<usize> {
        let start = self.skip(range.start, is_space).min(range.end);
        start..self.skip_back(start, range.end, is_space)
    }

    /// The first position in a range whose character is one of these.
    pub fn find(&self, range: Range<usize>, kind: impl Fn(char) -> bool) -> Option<usize> {
        let start = range.start;
        self.folded(range).iter().position(|&c| kind(c)).map(|at| start + at)
    }
}

/// Offsets and folded characters, in memory that need not grow.
fn window(text: &str, shown: impl Iterator<Item = (usize, char)>) -> (Vec<usize>, Vec<char>) {
    let most = text.len().min(WINDOW);
    let (mut offsets, mut chars) = (Vec::with_capacity(most + 1), Vec::with_capacity(most));
    for (at, c) in shown.take(WINDOW) {
        offsets.push(at);
        chars.push(fold(c));
    }
    (offsets, chars)
}

pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n')
}

/// ✎, 📷: what is drawn before a role.
pub(super) fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2700}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}')
}

/// White space single, nothing invisible, no space at the ends.
pub(super) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidied.is_empty() {
            tidied.push(' ');
        }
        tidied.extend(word.chars().filter(|&c| !is_invisible(c)));
    }
    tidied
}
