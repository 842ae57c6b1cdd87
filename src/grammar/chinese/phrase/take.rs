//! What a credit adds to the phrase.

use super::Reader;
use crate::Role;
use crate::grammar::chinese::names::Names;
use crate::grammar::outlet::unquoted;
use std::ops::Range;

impl Reader<'_, '_> {
    /// The first outlet of a line is the byline's.
    pub(super) fn outlet(&mut self, range: Range<usize>) {
        self.found.outlet.get_or_insert(unquoted(&self.line.printed(range)));
    }

    /// Adds the persons of a list in the role that its words say, and returns where the list ends.
    pub(super) fn take(
        &mut self,
        at: usize,
        list: Names,
        role: Role,
        labelled: bool,
    ) -> Option<usize> {
        let pictures = list.pictures && role == Role::Author;
        // 某某网记者张三对此文亦有贡献
        let contributed =
            list.closed && role == Role::Author && { self.line.before(list.end) == '献' };
        let role = match role {
            _ if pictures => Role::Photographer,
            _ if contributed => Role::Contributor,
            role => role,
        };
        self.found.roles.push(role);
        self.found.labelled |= labelled;
        self.found.unsplit |= list.unsplit;
        self.found.nobody |= list.nobody;
        self.found.closed = list.closed;
        self.found.spaced_off = list.spaced_off;
        if let Some(outlet) = list.outlet.clone() {
            self.outlet(outlet);
        }
        let writes = matches!(role, Role::Author | Role::Contributor | Role::Translator);
        if writes {
            if self.found.printed.is_empty() {
                self.found.printed = at..at;
            }
            let closing_words_only = list.closed
                && !self
                    .line
                    .printed(list.names_end..list.end)
                    .ends_with(['道', '导', '導', '电', '電', '于']);
            self.found.printed.end = if closing_words_only { list.end } else { list.names_end };
        }
        for mut person in list.people {
            if pictures || contributed {
                person.role = role;
            }
            self.found.people.push(person);
        }
        Some(list.end.max(list.names_end))
    }
}
