//! Regular expressions that are compiled when a text first comes that may match.
//!
//! The strippers know some hundred patterns, of which a page needs a few: compiling all costs a
//! process more than its first page. Every match of most of them holds one of a few literals, for
//! which a text is searched before.

mod lean;
mod literals;
mod required;
#[cfg(test)]
mod tests;

pub(crate) use literals::{search, search_in_any_case};
pub(crate) use required::required;

use aho_corasick::{AhoCorasick, MatchKind};
use lean::lean;
use regex::Regex;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// A pattern that may have been compiled.
pub(crate) type Compiled = OnceLock<Regex>;

/// A pattern, compiled when it is needed.
#[derive(Debug)]
pub(crate) struct Pattern {
    text: Cow<'static, str>,
    /// Every match holds one of them.
    needed: Option<AhoCorasick>,
    /// None of them is ASCII.
    is_foreign: bool,
    compiled: Compiled,
}

impl Pattern {
    /// Of a constant text, which must be a valid pattern.
    pub(crate) fn new(text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        let needed = required(&text);
        let is_foreign = needed.as_ref().is_some_and(|texts| !texts.iter().any(|t| t.is_ascii()));
        let needed = needed.map(|texts| search(texts, MatchKind::Standard));
        Self { text, needed, is_foreign, compiled: Compiled::new() }
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.may_match(text) && is_match(&self.compiled, &self.text, text)
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
        let regex = self.may_match(text).then(|| compile(&self.compiled, &self.text));
        regex.into_iter().flat_map(move |regex| regex.find_iter(text)).map(|found| found.range())
    }

    /// A text with something else for every match.
    pub(crate) fn replace_all<'t>(&self, text: &'t str, with: &str) -> Cow<'t, str> {
        if self.may_match(text) {
            compile(&self.compiled, &self.text).replace_all(text, regex::NoExpand(with))
        } else {
            Cow::Borrowed(text)
        }
    }

    fn may_match(&self, text: &str) -> bool {
        let Some(needed) = &self.needed else { return true };
        !(self.is_foreign && text.is_ascii()) && needed.is_match(text)
    }
}

/// Whether a pattern matches.
pub(crate) fn is_match(compiled: &Compiled, pattern: &str, text: &str) -> bool {
    compile(compiled, pattern).is_match(text)
}

#[expect(clippy::expect_used, reason = "constant patterns, covered by the tests")]
fn compile<'c>(compiled: &'c Compiled, pattern: &str) -> &'c Regex {
    let regex = || lean(pattern).and_then(|pattern| Regex::new(&pattern).ok());
    compiled.get_or_init(|| regex().expect("a valid pattern"))
}
