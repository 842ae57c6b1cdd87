//! Regular expressions that are compiled when a text first comes that may match.
//!
//! The strippers know some hundred patterns, of which a page needs a few: compiling all costs a
//! process more than its first page. Every match of most of them holds one of a few literals, for
//! which a text is searched before.

mod literals;
mod required;
#[cfg(test)]
mod tests;

pub(crate) use literals::search;
pub(crate) use required::required;

use aho_corasick::{AhoCorasick, MatchKind};
use regex::{Regex, RegexSet};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// A pattern, compiled when it is needed.
#[derive(Debug)]
pub(crate) struct Pattern {
    text: Cow<'static, str>,
    /// Every match holds one of them.
    needed: Option<AhoCorasick>,
    /// None of them is ASCII.
    is_foreign: bool,
    /// Where only asked whether it matches.
    set: OnceLock<RegexSet>,
    /// Where asked what matches.
    regex: OnceLock<Regex>,
}

impl Pattern {
    /// Of a constant text, which must be a valid pattern.
    pub(crate) fn new(text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        let needed = required(&text);
        let is_foreign = needed.as_ref().is_some_and(|texts| !texts.iter().any(|t| t.is_ascii()));
        let needed = needed.map(|texts| search(texts, MatchKind::Standard));
        Self { text, needed, is_foreign, set: OnceLock::new(), regex: OnceLock::new() }
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.may_match(text) && is_match(&self.set, &self.text, text)
    }

    /// The first match.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        self.find_iter(text).next()
    }

    /// The matches from left to right.
    pub(crate) fn find_iter<'t>(
        &'t self,
        text: &'t str,
    ) -> impl Iterator<Item = Range<usize>> + 't {
        let regex = self.may_match(text).then(|| self.regex());
        regex.into_iter().flat_map(move |regex| regex.find_iter(text)).map(|found| found.range())
    }

    /// A text with something else for every match.
    pub(crate) fn replace_all<'t>(&self, text: &'t str, with: &str) -> Cow<'t, str> {
        if self.may_match(text) {
            self.regex().replace_all(text, regex::NoExpand(with))
        } else {
            Cow::Borrowed(text)
        }
    }

    fn may_match(&self, text: &str) -> bool {
        let Some(needed) = &self.needed else { return true };
        !(self.is_foreign && text.is_ascii()) && needed.is_match(text)
    }

    #[expect(clippy::expect_used, reason = "constant patterns, covered by the tests")]
    fn regex(&self) -> &Regex {
        self.regex.get_or_init(|| Regex::new(&self.text).expect("a valid pattern"))
    }
}

/// Whether a pattern matches; compiled as a set of one, which has no room for what groups capture.
/// That is megabytes for a pattern with many of them.
#[expect(clippy::expect_used, reason = "constant patterns, covered by the tests")]
pub(crate) fn is_match(compiled: &OnceLock<RegexSet>, pattern: &str, text: &str) -> bool {
    compiled.get_or_init(|| RegexSet::new([pattern]).expect("a valid pattern")).is_match(text)
}
