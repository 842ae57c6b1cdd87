//! Which of many patterns a line may match, told by the words that it would have to hold.
//!
//! A pattern of the table cannot match a line without one of a few literals; one search for all
//! literals leaves hardly any pattern to be matched, and a pattern is compiled when it is matched
//! for the first time. Matching all at once is slower: the set is too large for an automaton that
//! is built on the way.

use aho_corasick::{AhoCorasick, MatchKind};
use regex::Regex;
use regex_syntax::hir::{Hir, HirKind};
use std::sync::OnceLock;

#[derive(Debug)]
pub(super) struct PhraseSet {
    patterns: Vec<Pattern>,
    literals: AhoCorasick,
    /// By literal: the pattern that needs it.
    owners: Vec<usize>,
    /// Patterns without literals.
    always: Vec<usize>,
}

#[derive(Debug)]
struct Pattern {
    text: &'static str,
    regex: OnceLock<Regex>,
}

impl PhraseSet {
    #[expect(clippy::expect_used, reason = "constant patterns, covered by the tests")]
    pub(super) fn new(patterns: impl Iterator<Item = &'static str>) -> Self {
        let patterns: Vec<Pattern> =
            patterns.map(|text| Pattern { text, regex: OnceLock::new() }).collect();
        let (mut literals, mut owners, mut always) = (Vec::new(), Vec::new(), Vec::new());
        for (index, pattern) in patterns.iter().enumerate() {
            match regex_syntax::parse(pattern.text).ok().as_ref().and_then(required) {
                Some(needed) => {
                    owners.extend(std::iter::repeat_n(index, needed.len()));
                    literals.extend(needed);
                }
                None => always.push(index),
            }
        }
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(literals);
        Self { patterns, literals: automaton.expect("few literals"), owners, always }
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

    #[expect(clippy::expect_used, reason = "constant patterns, covered by the tests")]
    pub(super) fn is_match(&self, pattern: usize, line: &str) -> bool {
        self.patterns.get(pattern).is_some_and(|pattern| {
            let regex =
                pattern.regex.get_or_init(|| Regex::new(pattern.text).expect("a valid pattern"));
            regex.is_match(line)
        })
    }
}

/// Literals of which every match holds at least one; none where there are no such.
fn required(hir: &Hir) -> Option<Vec<Vec<u8>>> {
    match hir.kind() {
        HirKind::Literal(literal) => Some(vec![literal.0.to_vec()]),
        HirKind::Capture(capture) => required(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => required(&repetition.sub),
        HirKind::Concat(parts) => parts.iter().filter_map(required).max_by_key(|literals| {
            // Long ones are rare.
            literals.iter().map(Vec::len).min()
        }),
        HirKind::Alternation(branches) => {
            let branches: Option<Vec<_>> = branches.iter().map(required).collect();
            branches.map(|literals| literals.into_iter().flatten().collect())
        }
        HirKind::Empty | HirKind::Class(_) | HirKind::Look(_) | HirKind::Repetition(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(pattern: &str) -> Option<Vec<String>> {
        let needed = required(&regex_syntax::parse(pattern).unwrap())?;
        Some(needed.into_iter().map(|literal| String::from_utf8(literal).unwrap()).collect())
    }

    #[test]
    fn every_match_holds_a_literal() {
        for (pattern, expected) in [
            (r"^\W*(advert|anzeige)s?\W*$", Some(vec!["advert", "anzeige"])),
            ("ab?cd", Some(vec!["cd"])),
            ("(ab)+", Some(vec!["ab"])),
            ("(ab)*", None),
            (r"ab|\d", None),
            (r"^\d+$", None),
            ("a[bc]de", Some(vec!["de"])),
        ] {
            let expected = expected.map(|e| e.into_iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(literals(pattern), expected, "{pattern}");
        }
    }

    #[test]
    fn candidates_are_in_order_and_once_each() {
        let set = PhraseSet::new(["xyz", r"^\d", "b+c", "ab|bc"].into_iter());
        assert_eq!(set.candidates("abc bc"), [1, 2, 3]);
        assert!(set.is_match(3, "abc") && !set.is_match(0, "abc"));
    }
}
