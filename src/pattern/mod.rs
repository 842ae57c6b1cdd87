//! Small regular expressions that cost next to nothing to make.
//!
//! The strippers know some hundred patterns, of which a page needs a few, once each: an engine that
//! builds automata spends more on making them than on the page. Here a pattern is a short program
//! whose threads run side by side over the line, so that the work is bounded by the length of the
//! line times that of the pattern. The syntax is that of the `regex` crate without flags, lazy
//! repetition and captures; what a class holds is asked of `regex_syntax`.

mod class;
mod compile;
mod literals;
mod parse;
mod run;
#[cfg(test)]
mod tests;

pub(crate) use literals::Literals;

use compile::Program;
use run::Run;
use std::ops::Range;

/// A pattern, ready to be matched.
#[derive(Debug)]
pub(crate) struct Pattern {
    program: Program,
    /// Every match holds one of them.
    needed: Option<Literals>,
}

impl Pattern {
    /// Of a constant text; panics where it is not a valid pattern.
    #[expect(clippy::expect_used, reason = "constant patterns, each used by a test")]
    pub(crate) fn new(text: &str) -> Self {
        let tree = parse::parse(text).expect("a valid pattern");
        let program = Program::of(&tree).expect("valid classes");
        let needed = literals::required(&tree).filter(|_| !program.anchored);
        Self { program, needed: needed.map(Literals::new) }
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.needed.as_ref().is_none_or(|needed| needed.is_in(text))
            && Run::new(&self.program, text).find(0, true).is_some()
    }

    /// Where the first match stands.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        Run::new(&self.program, text).find(0, false)
    }

    /// The matches from left to right; none of them is empty.
    pub(crate) fn find_iter<'t>(
        &'t self,
        text: &'t str,
    ) -> impl Iterator<Item = Range<usize>> + 't {
        let mut run = Run::new(&self.program, text);
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = run.find(from, false).filter(|found| !found.is_empty())?;
            from = found.end;
            Some(found)
        })
    }

    /// A text with something else for every match.
    pub(crate) fn replace_all(&self, text: &str, with: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut end = 0;
        for found in self.find_iter(text) {
            out.push_str(text.get(end..found.start).unwrap_or_default());
            out.push_str(with);
            end = found.end;
        }
        out.push_str(text.get(end..).unwrap_or_default());
        out
    }
}

/// Texts of which every match of a pattern holds at least one; none where there are no such.
pub(crate) fn required(pattern: &str) -> Option<Vec<String>> {
    literals::required(&parse::parse(pattern)?)
}
