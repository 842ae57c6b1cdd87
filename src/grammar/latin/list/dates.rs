//! Where the names end: at a date, a time, or the words that open one.

use super::Reader;
use crate::grammar::latin::names::{opens_date, small, word_at};
use crate::grammar::latin::words::{is_calendar, is_dated, is_time_word};

impl Reader<'_, '_> {
    /// Whether the word at a position says that a date stands beside it: "updated".
    pub(super) fn dated(&self, at: usize) -> bool {
        word_at(self.line, at, self.limit).is_some_and(|word| is_dated(&small(self.line, word)))
    }

    /// A date, a time, or the words that open one.
    pub(super) fn is_date(&self, at: usize) -> bool {
        const LONGEST: usize = 80;
        if self.limit.saturating_sub(at) > LONGEST {
            return false;
        }
        if self.line.at(at).is_ascii_digit() {
            return self.tells_time(at);
        }
        word_at(self.line, at, self.limit).is_some_and(|word| {
            // on March 11, Saturday March 7
            let next = self.line.skip(word.end, |c| c == ' ');
            let month = word_at(self.line, next, self.limit);
            self.dated(at)
                || opens_date(self.line, &word)
                || self.line.at(next).is_ascii_digit()
                || month.is_some_and(|month| opens_date(self.line, &month))
        })
    }

    /// "3 hours ago", "5 min read", "12.07.2015", "10:08 am"; not "12 people".
    fn tells_time(&self, at: usize) -> bool {
        let rest = small(self.line, at..self.limit);
        let number = |word: &str| word.chars().filter(char::is_ascii_digit).count();
        rest.split([' ', ',', '\n']).take(6).any(|word| {
            let marks = word.chars().filter(|c| matches!(c, ':' | '.' | '/' | '-')).count();
            is_time_word(word)
                || is_calendar(word)
                || number(word) >= 4
                || (marks > 0 && number(word) > 1)
        })
    }
}
