//! Which of many patterns a line may match, told by the words that it would have to hold.
//!
//! A pattern of the table cannot match a line without one of a few literals; one search for all
//! literals leaves hardly any pattern to be matched, and a pattern is compiled when it is matched
//! for the first time.

use crate::pattern::{Compiled, is_match, required, search};
use aho_corasick::{AhoCorasick, MatchKind};

#[derive(Debug)]
pub(super) struct PhraseSet {
    patterns: Vec<(&'static str, Compiled)>,
    literals: AhoCorasick,
    /// By literal: the pattern that needs it.
    owners: Vec<usize>,
    /// Patterns without literals.
    always: Vec<usize>,
}

impl PhraseSet {
    pub(super) fn new(patterns: impl Iterator<Item = &'static str>) -> Self {
        let patterns: Vec<_> = patterns.map(|text| (text, Compiled::new())).collect();
        let (mut literals, mut owners, mut always) = (Vec::new(), Vec::new(), Vec::new());
        for (index, (text, _)) in patterns.iter().enumerate() {
            match required(text) {
                Some(needed) => {
                    owners.extend(std::iter::repeat_n(index, needed.len()));
                    literals.extend(needed);
                }
                None => always.push(index),
            }
        }
        Self { patterns, literals: search(literals, MatchKind::Standard), owners, always }
    }

    /// The patterns that the line may match, in the order of the table.
    pub(super) fn candidates(&self, line: &str) -> Vec<usize> {
        let found = self.literals.find_overlapping_iter(line);
        let owners = found.filter_map(|found| self.owners.get(found.pattern().as_usize()));
        let mut candidates: Vec<usize> = self.always.iter().chain(owners).copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates
    }

    pub(super) fn is_match(&self, pattern: usize, line: &str) -> bool {
        let pattern = self.patterns.get(pattern);
        pattern.is_some_and(|(text, compiled)| is_match(compiled, text, line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_are_in_order_and_once_each() {
        let set = PhraseSet::new(["xyz", r"^\d", "b+c", "ab|bc"].into_iter());
        assert_eq!(set.candidates("abc bc"), [1, 2, 3]);
        assert!(set.is_match(3, "abc") && !set.is_match(0, "abc"));
    }
}
