//! Which of many patterns a line may match, told by the words that it would have to hold.
//!
//! A pattern of the table cannot match a line without one of a few literals; one search for all
//! literals leaves hardly any pattern to be matched, and a pattern is compiled when it is matched
//! for the first time.

use crate::pattern::{Compiled, is_match, required, search};
use aho_corasick::{AhoCorasick, MatchKind};

#[derive(Debug)]
pub(in crate::strip) struct PhraseSet {
    patterns: Vec<(&'static str, Compiled)>,
    literals: AhoCorasick,
    /// By literal: the pattern that needs it.
    owners: Vec<usize>,
    /// Patterns without literals, a bit for each.
    always: Vec<u64>,
}

impl PhraseSet {
    pub(in crate::strip) fn new(patterns: impl Iterator<Item = &'static str>) -> Self {
        let patterns: Vec<_> = patterns.map(|text| (text, Compiled::new())).collect();
        let (mut literals, mut owners) = (Vec::new(), Vec::new());
        let mut always = vec![0; patterns.len() / 64 + 1];
        for (index, (text, _)) in patterns.iter().enumerate() {
            match required(text) {
                Some(needed) => {
                    owners.extend(std::iter::repeat_n(index, needed.len()));
                    literals.extend(needed);
                }
                None => always[index / 64] |= 1 << (index % 64),
            }
        }
        Self { patterns, literals: search(literals, MatchKind::Standard), owners, always }
    }

    /// The patterns that the line may match, in the order of the table.
    pub(in crate::strip) fn candidates(&self, line: &str) -> Vec<usize> {
        let mut bits = self.always.clone();
        for found in self.literals.find_overlapping_iter(line) {
            let Some(&owner) = self.owners.get(found.pattern().as_usize()) else { continue };
            if let Some(part) = bits.get_mut(owner / 64) {
                *part |= 1 << (owner % 64);
            }
        }
        let count = bits.iter().map(|part| part.count_ones() as usize).sum();
        let mut candidates = Vec::with_capacity(count);
        for (part, mut rest) in bits.into_iter().enumerate() {
            while rest != 0 {
                candidates.push(64 * part + rest.trailing_zeros() as usize);
                rest &= rest - 1;
            }
        }
        candidates
    }

    pub(in crate::strip) fn is_match(&self, pattern: usize, line: &str) -> bool {
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
