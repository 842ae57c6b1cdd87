//! Searches for many constant texts at once.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// One search for many texts, all of them constants.
///
/// The automaton without a table of all transitions: it is made once in every process, and searches
/// lines.
#[expect(clippy::expect_used, reason = "some hundred constant texts, covered by the tests")]
pub(crate) fn search<T: AsRef<[u8]>>(
    texts: impl IntoIterator<Item = T>,
    kind: MatchKind,
) -> AhoCorasick {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .match_kind(kind)
        .build(texts)
        .expect("few texts")
}

/// The same, small and capital letters of ASCII alike.
pub(crate) fn search_in_any_case<T: AsRef<[u8]>>(
    texts: impl IntoIterator<Item = T>,
) -> AhoCorasick {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .ascii_case_insensitive(true)
        .build(texts)
        .expect("few texts")
}
