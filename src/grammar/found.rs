//! What the grammar of a script has read of a byline, before it is known to be one.

use super::byline::ParsedByline;
use super::line::Line;
use crate::{Byline, Person, Role};
use std::ops::Range;

/// What the grammar of a script read of a byline.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub people: Vec<Person>,
    pub outlet: Option<String>,
    pub dateline: Option<String>,
    pub printed: Range<usize>,
    /// Where the reading ended: behind the names and what closes them.
    pub end: usize,
}

impl Found {
    /// The byline, its editors apart from the others.
    pub fn finish(self, line: &Line<'_>, own_line: bool) -> ParsedByline {
        let edits = |person: &Person| matches!(person.role, Role::Editor | Role::Proofreader);
        let (editors, people) = self.people.into_iter().partition(edits);
        ParsedByline {
            byline: Byline {
                printed: line.printed(self.printed.clone()),
                people,
                outlet: self.outlet,
                dateline: self.dateline,
            },
            own_line,
            range: line.bytes(self.printed),
            trim: None,
            editors,
            source: None,
            date: None,
        }
    }
}
