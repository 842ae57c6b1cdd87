//! A list of names in scripts with capital letters: "Ann Lee, Bob Roe and Eva Díaz, Reuters".

mod bracket;
mod dates;
mod degree;
mod job;

use super::leads::is_of_house;
use super::names::{Group, group_at, opens_date, small, word_at};
use super::separator::{After, separator};
use super::words::{
    GroupKind, classify, is_body_of, is_conjunction, is_dated, is_numbered, is_place_preposition,
    is_with, joins_one_name,
};
use crate::grammar::chinese::shape::is_account;
use crate::grammar::line::{Line, is_space};
use crate::{Person, Role};
use std::ops::Range;

/// What says that there are names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::grammar) enum Lead {
    /// A word before them: By, Von, Par.
    Word,
    /// A label with a colon, or the markup of the cell. Names in small letters count.
    Label,
}

/// Names and what stands among them.
#[derive(Debug, Clone, Default)]
pub(in crate::grammar) struct LatinList {
    pub people: Vec<Person>,
    pub outlet: Option<String>,
    /// A team or a desk signs: nobody in person.
    pub body: bool,
    /// After the last name or outlet.
    pub names_end: usize,
    /// Where reading stopped.
    pub end: usize,
    /// What stopped it is the end, a line break, a date or a time; else prose.
    pub complete: bool,
}

/// Reads the names that begin at the start of a range.
pub(in crate::grammar) fn latin_list(
    line: &Line<'_>,
    range: Range<usize>,
    role: Role,
    lead: Lead,
) -> LatinList {
    let mut reader = Reader {
        line,
        limit: range.end.min(line.len()),
        lead,
        role,
        titled: false,
        job_first: false,
        after: After::Start,
        list: LatinList { names_end: range.start, end: range.start, ..LatinList::default() },
    };
    reader.read(range.start);
    reader.list
}

struct Reader<'l, 't> {
    line: &'l Line<'t>,
    limit: usize,
    lead: Lead,
    role: Role,
    /// A title or an outlet followed the last name: what follows a comma is more of it.
    titled: bool,
    /// What somebody is stands before the first name.
    job_first: bool,
    after: After,
    list: LatinList,
}

impl Reader<'_, '_> {
    fn read(&mut self, start: usize) {
        let mut at = self.line.skip(start, is_space).min(self.limit);
        while let Some(end) = self.item(at) {
            self.list.end = end;
            let Some((after, next)) = separator(self.line, end, self.limit) else { break };
            if after == After::Conjunction && self.joins_one_name(end, next) {
                at = self.extend_name(next);
                self.list.end = at;
                let Some((after, next)) = separator(self.line, at, self.limit) else { break };
                (self.after, at) = (after, next);
                continue;
            }
            (self.after, at) = (after, next);
        }
        let rest = self.line.skip(self.list.end, |c| {
            matches!(c, ' ' | '.' | ',' | ';' | '|' | '-' | ':' | '/' | '·')
        });
        let is_of_house = is_of_house(&small(self.line, rest..self.limit));
        self.list.complete = rest >= self.limit
            || self.line.at(rest) == '\n'
            || self.is_date(rest)
            || (is_of_house && !self.list.people.is_empty());
        if self.list.complete && is_of_house {
            self.list.end = self.limit;
        }
    }

    /// One name, title, outlet or place; the position after it.
    fn item(&mut self, at: usize) -> Option<usize> {
        if at >= self.limit {
            return None;
        }
        if self.line.at(at) == '(' {
            return self.bracket(at);
        }
        if let Some(end) = self.address(at) {
            return Some(end);
        }
        let word = word_at(self.line, at, self.limit)?;
        let text = small(self.line, word.clone());
        if (is_dated(&text) && self.after != After::Start) || opens_date(self.line, &word) {
            return None;
        }
        let Some(group) = group_at(self.line, at, self.limit) else {
            return self.small_word(at, text);
        };
        // Minutes Ago, Updated Dec. 23, Published by; With Ann Lee
        let next = self.line.skip(group.range.end, |c| c == ' ');
        let opens_prose = self.is_date(next) || self.line.at(next).is_lowercase();
        if (is_dated(&text) && opens_prose) || (is_with(&text) && self.after == After::Start) {
            return None;
        }
        Some(self.group(&group))
    }

    fn group(&mut self, group: &Group) -> usize {
        let end = group.range.end;
        if let Some(job) = self.job_behind(group) {
            return self.person_with_job(group, job);
        }
        match self.kind(group) {
            _ if self.after == After::Place => end,
            GroupKind::Place | GroupKind::Degree => end,
            GroupKind::Outlet => {
                self.titled = true;
                self.outlet(group.range.clone())
            }
            _ if self.after == After::For => self.outlet(group.range.clone()),
            GroupKind::Organisation | GroupKind::Body | GroupKind::Name
                if self.list.people.is_empty() && self.is_organisation(group) =>
            {
                let comma = self.to_comma(end);
                self.outlet(self.line.trim(group.range.start..comma));
                comma
            }
            // G1 Sul de Minas — Três Pontas
            _ if self.after != After::Start
                && self.has_full_name()
                && group.words.first().is_some_and(|word| is_numbered(word)) =>
            {
                self.titled = true;
                self.to_comma(end)
            }
            // Redação g1
            GroupKind::Body if self.line.at(self.line.skip(end, |c| c == ' ')).is_lowercase() => {
                let name = self.line.skip(end, |c| c == ' ');
                let name = word_at(self.line, name, self.limit)
                    .filter(|word| is_numbered(&small(self.line, word.clone())));
                self.nobody(name.map_or(end, |name| name.end))
            }
            GroupKind::Body => self.nobody(end),
            GroupKind::Job if self.list.people.is_empty() && self.names_behind_job(group) => {
                let job = word_at(self.line, group.range.start, end).unwrap_or(group.range.clone());
                let start = self.line.skip(job.end, is_space);
                let end = self.person(start..end, end);
                if let Some(person) = self.list.people.last_mut() {
                    person.title = Some(self.line.printed(job));
                }
                end
            }
            kind @ (GroupKind::Job | GroupKind::Organisation) => {
                // Staff Writer, Ann Lee
                self.job_first = kind == GroupKind::Job && self.list.people.is_empty();
                self.titled = !self.job_first;
                if kind == GroupKind::Job
                    && let Some(person) = self.list.people.last_mut()
                {
                    person.title.get_or_insert(self.line.printed(group.range.clone()));
                }
                if self.list.people.is_empty() {
                    self.nobody(end);
                }
                if kind == GroupKind::Job && self.joins_person(end) {
                    self.titled = false;
                    return end;
                }
                self.to_comma(end)
            }
            GroupKind::Name if self.is_second_thought(group) => self.to_comma(end),
            GroupKind::Name if group.words.len() > LONGEST_NAME => self.nobody(end),
            GroupKind::Name => {
                if self.after == After::With {
                    self.role = Role::Contributor;
                }
                self.titled = false;
                self.person(self.without_degree(group), end)
            }
        }
    }

    /// University Press; City of Springfield
    fn is_organisation(&self, group: &Group) -> bool {
        let separated = || separator(self.line, group.range.end, self.limit);
        self.kind(group) == GroupKind::Organisation
            || (is_body_of(&group.words) && matches!(separated(), Some((After::For, _))))
    }

    fn kind(&self, group: &Group) -> GroupKind {
        match classify(&group.words) {
            // A trade mark.
            GroupKind::Name
                if self.list.people.is_empty() && group.words.iter().any(|w| w.ends_with('®')) =>
            {
                GroupKind::Organisation
            }
            // "Ann Lee, DVM": words of capitals after a name that has small letters.
            GroupKind::Name
                if self.after == After::Comma
                    && self.letters_alone(group)
                    && self
                        .list
                        .people
                        .last()
                        .is_some_and(|p| p.name.contains(char::is_lowercase)) =>
            {
                GroupKind::Degree
            }
            kind => kind,
        }
    }

    /// DVM, M.D. FACLM, CEPF®
    fn letters_alone(&self, group: &Group) -> bool {
        let letters = self.line.folded(group.range.clone());
        !letters.iter().any(|c| c.is_lowercase())
            && letters.split(|&c| c == ' ').all(|word| (2..=6).contains(&word.len()))
    }

    /// Capitalised words after a name that say more of it: where somebody is, what for.
    fn is_second_thought(&self, group: &Group) -> bool {
        match self.after {
            // Ann Lee, Berlin; Ann Lee, Candidate Representative to the Committee
            After::Comma => {
                self.titled
                    || (group.words.len() == 1 && self.job_first && self.list.people.is_empty())
                    || (group.words.len() == 1 && self.has_full_name())
                    || self.prose_follows(group.range.end)
            }
            // Ann Lee / Madrid
            After::Mark => group.words.len() == 1 && self.has_full_name(),
            // Ann Lee | Example: whatever stands there, no second name.
            After::Bar => !self.list.people.is_empty(),
            _ => false,
        }
    }

    fn person(&mut self, name: Range<usize>, end: usize) -> usize {
        let name = self.line.printed(name);
        self.list.people.push(Person { name, role: self.role, title: None });
        self.list.names_end = end;
        end
    }

    fn outlet(&mut self, range: Range<usize>) -> usize {
        let end = range.end;
        // da Folha: of the outlet.
        let first = word_at(self.line, range.start, range.end);
        let of = first.filter(|word| {
            matches!(small(self.line, word.clone()).as_str(), "da" | "do" | "de" | "del" | "della")
                && self.line.at(word.start).is_lowercase()
        });
        let range = of.map_or(range.clone(), |of| self.line.trim(of.end..range.end));
        self.list.outlet.get_or_insert(self.line.printed(range));
        self.list.names_end = self.list.names_end.max(end);
        end
    }

    fn nobody(&mut self, end: usize) -> usize {
        self.list.body = true;
        self.list.names_end = self.list.names_end.max(end);
        end
    }

    /// A word in small letters: a pen name where a label names it, an agency, a title.
    fn small_word(&mut self, at: usize, text: String) -> Option<usize> {
        let end = self
            .line
            .skip(at, |c| !is_space(c) && !matches!(c, ',' | ';' | '|' | '/' | '('))
            .min(self.limit);
        let rest = self.line.skip(end, is_space);
        let alone = rest >= self.limit || self.line.at(rest) == '(' || self.is_date(rest);
        let first = self.after == After::Start && self.lead == Lead::Label;
        match classify(std::slice::from_ref(&text)) {
            GroupKind::Outlet => {
                self.titled = true;
                Some(self.outlet(at..end))
            }
            GroupKind::Name if first && alone && !is_account(&text) => {
                Some(self.person(at..end, end))
            }
            _ if first => Some(self.nobody(end)),
            // g1 São Paulo, TV Globo e g1 DF
            _ if matches!(self.after, After::Comma | After::Conjunction | After::Bar)
                && self.has_full_name()
                && is_numbered(&text) =>
            {
                self.titled = true;
                Some(self.to_comma(end))
            }
            _ if self.after == After::Comma && self.job_before_comma(at) => {
                self.titled = true;
                Some(self.to_comma(end))
            }
            _ => None,
        }
    }

    /// An address, a handle, a link: skipped.
    fn address(&self, at: usize) -> Option<usize> {
        let inside = |c: char| !is_space(c) && !matches!(c, ',' | ';' | '(' | ')');
        let end = self.line.skip(at, inside).min(self.limit);
        let token: String = self.line.folded(at..end).iter().collect();
        let address = token.contains('@') || token.contains("://") || token.starts_with("www.");
        (address && end > at).then_some(end)
    }

    /// Ortega y Gasset: several words before the conjunction, one after it.
    fn joins_one_name(&self, at: usize, next: usize) -> bool {
        let word = self.line.printed(at..next).to_lowercase();
        joins_one_name(&word)
            && self.list.people.last().is_some_and(|person| person.name.contains(' '))
            && group_at(self.line, next, self.limit).is_some_and(|group| group.words.len() == 1)
    }

    fn extend_name(&mut self, next: usize) -> usize {
        let end = group_at(self.line, next, self.limit).map_or(next, |group| group.range.end);
        if let Some(person) = self.list.people.last_mut() {
            let more = self.line.printed(self.list.names_end..end);
            person.name = format!("{} {more}", person.name);
        }
        self.list.names_end = end;
        end
    }

    fn has_full_name(&self) -> bool {
        self.list.people.iter().any(|person| person.name.contains(' '))
    }

    /// Small letters after a group: it is part of a sentence or a title.
    fn prose_follows(&self, end: usize) -> bool {
        let next = self.line.skip(end, |c| c == ' ');
        word_at(self.line, next, self.limit).is_some_and(|word| {
            let text = small(self.line, word);
            self.line.at(next).is_lowercase()
                && !self.is_date(next)
                && !is_conjunction(&text)
                && !is_place_preposition(&text)
        })
    }

    /// The next comma: the rest of a title or an affiliation is not read.
    fn to_comma(&self, at: usize) -> usize {
        self.line
            .find(at..self.limit, |c| matches!(c, ',' | ';' | '|' | '\n' | '('))
            .unwrap_or(self.limit)
    }
}

/// A name of more words is none, or names run together.
const LONGEST_NAME: usize = 6;
