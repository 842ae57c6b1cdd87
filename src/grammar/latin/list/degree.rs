//! Letters behind a name that are a degree's and none of it.

use super::Reader;
use crate::grammar::latin::names::{Group, in_capitals, small, word_at};
use crate::grammar::latin::words::{is_degree, is_particle};
use std::ops::Range;

impl Reader<'_, '_> {
    /// Jeffrey Lee CPP: the name without the letters behind it.
    pub(super) fn without_degree(&self, group: &Group) -> Range<usize> {
        let start = group.range.start;
        let last = self.line.skip_back(start, group.range.end, |c| c != ' ');
        let generation =
            group.words.last().is_some_and(|word| matches!(word.as_str(), "ii" | "iii" | "iv"));
        let letters = group.words.len() > 2
            && !generation
            && (group.words.last().is_some_and(|word| is_degree(word))
                || in_capitals(self.line, &(last..group.range.end)))
            && !in_capitals(self.line, &(start..last))
            && !self.has_family_in_capitals(start..last);
        if letters { self.line.trim(start..last) } else { group.range.clone() }
    }

    /// Anne LE GOFF, Anne MARTIN ROE: before the last word a part of the family's name is in capitals, too.
    fn has_family_in_capitals(&self, before: Range<usize>) -> bool {
        const SHORTEST: usize = 5;
        let mut at = before.start;
        while let Some(word) = word_at(self.line, at, before.end).filter(|word| word.end > at) {
            let own = at > before.start && in_capitals(self.line, &word);
            if own && (word.len() >= SHORTEST || is_particle(&small(self.line, word.clone()))) {
                return true;
            }
            at = self.line.skip(word.end, |c| c == ' ').max(at + 1);
        }
        false
    }
}
