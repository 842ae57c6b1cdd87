//! A list of names in scripts with capital letters: "Ann Lee, Bob Roe and Eva Díaz, Reuters".

use super::han_names::is_account;
use super::latin_names::{Group, group_at, in_capitals, opens_name, small, word_at};
use super::latin_words::{
    GroupKind, classify, is_conjunction, is_date_word, is_for, is_place_preposition, is_with,
    joins_one_name,
};
use super::line::{Line, is_space};
use crate::{Person, Role};
use std::ops::Range;

/// What says that there are names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// A word before them: By, Von, Par.
    Word,
    /// A label with a colon, or the markup of the cell. Names in small letters count.
    Label,
}

/// Names and what stands among them.
#[derive(Debug, Clone, Default)]
pub(super) struct LatinList {
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
pub(super) fn latin_list(
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
        after: After::Start,
        list: LatinList { names_end: range.start, end: range.start, ..LatinList::default() },
    };
    reader.read(range.start);
    reader.list
}

/// What stands before an item of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    Start,
    Comma,
    /// A semicolon or a conjunction: a person follows.
    And,
    /// A bar, a slash, a dash: an outlet or a date may follow.
    Bar,
    For,
    With,
    Place,
}

struct Reader<'l, 't> {
    line: &'l Line<'t>,
    limit: usize,
    lead: Lead,
    role: Role,
    /// A title or an outlet followed the last name: what follows a comma is more of it.
    titled: bool,
    after: After,
    list: LatinList,
}

impl Reader<'_, '_> {
    fn read(&mut self, start: usize) {
        let mut at = self.line.skip(start, is_space).min(self.limit);
        loop {
            let Some(next) = self.item(at) else { break };
            at = next;
            self.list.end = at;
            let Some(next) = self.separator(at) else { break };
            at = next;
        }
        let rest = self.line.skip(self.list.end, |c| {
            matches!(c, ' ' | '.' | ',' | ';' | '|' | '-' | ':' | '/' | '·')
        });
        self.list.complete = rest >= self.limit || self.line.at(rest) == '\n' || self.is_date(rest);
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
        if self.after != After::Start && is_date_word(&small(self.line, word.clone())) {
            return None;
        }
        let Some(group) = group_at(self.line, at, self.limit) else {
            return self.small_word(at, word);
        };
        // March 11, 2015 and Minutes Ago, but April Smith.
        let next = self.line.skip(group.range.end, |c| c == ' ');
        let dated = self.line.at(next).is_ascii_digit()
            || word_at(self.line, next, self.limit)
                .is_some_and(|word| is_date_word(&small(self.line, word)));
        let date = matches!(group.words.as_slice(), [word] if is_date_word(word));
        if dated && (date || (self.after != After::Start && self.line.at(next).is_ascii_digit())) {
            return None;
        }
        self.group(&group)
    }

    fn group(&mut self, group: &Group) -> Option<usize> {
        let end = group.range.end;
        let kind = classify(&group.words);
        match (self.after, kind) {
            (After::Place, _) | (_, GroupKind::Place) => return Some(end),
            (After::For | After::With, GroupKind::Outlet) | (_, GroupKind::Outlet) => {
                self.titled = true;
                self.outlet(group.range.clone());
                return Some(end);
            }
            (After::For, _) => {
                self.outlet(group.range.clone());
                return Some(end);
            }
            (_, GroupKind::Body) => {
                self.list.body = true;
                self.list.names_end = end;
                return Some(end);
            }
            (_, GroupKind::Job | GroupKind::Organisation | GroupKind::Degree) => {
                if self.list.people.is_empty() && kind != GroupKind::Degree {
                    self.list.body = true;
                    self.list.names_end = end;
                }
                self.titled |= kind != GroupKind::Degree;
                self.title(group.range.clone(), kind);
                return Some(self.to_comma(end));
            }
            (_, GroupKind::Name) => {}
        }
        let single = group.words.len() == 1;
        match self.after {
            // Ann Lee, Berlin: a place or the like, once names have two words.
            After::Comma if single && self.has_full_name() => return Some(self.to_comma(end)),
            After::Comma | After::Bar if self.titled => return Some(self.to_comma(end)),
            // Ann Lee, Candidate Representative to the Committee
            After::Comma if self.prose_follows(end) => return Some(self.to_comma(end)),
            _ => {}
        }
        if group.words.len() > 6 {
            self.list.body = true;
            self.list.names_end = end;
            return Some(end);
        }
        if self.after == After::With {
            self.role = Role::Contributor;
        }
        self.titled = false;
        self.list.people.push(Person {
            name: self.line.printed(group.range.clone()),
            role: self.role,
            title: None,
        });
        self.list.names_end = end;
        Some(end)
    }

    fn outlet(&mut self, range: Range<usize>) {
        let printed = self.line.printed(range.clone());
        self.list.outlet.get_or_insert(printed);
        self.list.names_end = self.list.names_end.max(range.end);
    }

    fn title(&mut self, range: Range<usize>, kind: GroupKind) {
        let printed = self.line.printed(range);
        if let Some(person) = self.list.people.last_mut()
            && kind == GroupKind::Job
            && person.title.is_none()
        {
            person.title = Some(printed);
        }
    }

    /// A word in small letters: a pen name where a label names it, else the end.
    fn small_word(&mut self, at: usize, word: Range<usize>) -> Option<usize> {
        let end = self
            .line
            .skip(at, |c| !is_space(c) && !matches!(c, ',' | ';' | '|' | '/' | '('))
            .min(self.limit);
        let text = small(self.line, word);
        if self.after == After::Start && self.lead == Lead::Label {
            let kind = classify(std::slice::from_ref(&text));
            if kind == GroupKind::Outlet {
                self.outlet(at..end);
            } else if kind == GroupKind::Name && end >= self.limit && !is_account(&text) {
                self.list.people.push(Person {
                    name: self.line.printed(at..end),
                    role: self.role,
                    title: None,
                });
            } else {
                self.list.body = true;
            }
            self.list.names_end = self.list.names_end.max(end);
            return Some(end);
        }
        match classify(&[text]) {
            GroupKind::Outlet => {
                self.titled = true;
                self.outlet(at..end);
                Some(end)
            }
            GroupKind::Job if self.after == After::Comma => {
                self.titled = true;
                Some(self.to_comma(end))
            }
            _ => None,
        }
    }

    /// An address, a handle, a link: skipped.
    fn address(&self, at: usize) -> Option<usize> {
        let end = self
            .line
            .skip(at, |c| !is_space(c) && !matches!(c, ',' | ';' | '(' | ')'))
            .min(self.limit);
        let token: String = self.line.folded(at..end).iter().collect();
        let address = token.contains('@') || token.contains("://") || token.starts_with("www.");
        (address && end > at).then_some(end)
    }

    /// (AFP), (avec Ann Lee), (http://…)
    fn bracket(&mut self, at: usize) -> Option<usize> {
        let close = self.line.find(at..self.limit, |c| c == ')')?;
        let start = self.line.skip(at + 1, is_space);
        if let Some(word) = word_at(self.line, start, close) {
            let text = small(self.line, word.clone());
            let inner_start = if is_with(&text) { word.end } else { start };
            let inner = latin_list(self.line, inner_start..close, Role::Contributor, Lead::Word);
            if inner.outlet.is_some() {
                self.list.outlet = self.list.outlet.take().or(inner.outlet);
                self.list.names_end = close + 1;
            }
            if is_with(&text) {
                self.list.people.extend(inner.people);
                self.list.names_end = close + 1;
            }
        }
        Some(close + 1)
    }

    /// What parts this item from the next; `None` where nothing does.
    fn separator(&mut self, at: usize) -> Option<usize> {
        let at = self.line.skip(at, |c| c == ' ');
        if at >= self.limit {
            return None;
        }
        self.after = match self.line.at(at) {
            ',' => After::Comma,
            ';' | '&' | '+' => After::And,
            '|' | '/' | '·' | '-' => After::Bar,
            '(' => return Some(at),
            '@' => {
                self.after = After::Bar;
                return Some(at);
            }
            '\n' => return None,
            _ => {
                let word = word_at(self.line, at, self.limit)?;
                let text = small(self.line, word.clone());
                let next = self.line.skip(word.end, |c| c == ' ');
                // A place only before a capital: "in Berlin".
                let capital = opens_name(self.line.at(next));
                self.after = if is_conjunction(&text) && (capital || text == "and") {
                    if joins_one_name(&text) && self.joins(next) {
                        return Some(self.extend(next));
                    }
                    After::And
                } else if is_with(&text) && capital {
                    After::With
                } else if is_for(&text) {
                    After::For
                } else if is_place_preposition(&text) && capital {
                    After::Place
                } else if capital_follows_capitals(self.line, at) {
                    After::Bar
                } else {
                    return None;
                };
                if self.after == After::Bar {
                    return Some(at);
                }
                // "for the Guardian"
                return Some(self.article(next));
            }
        };
        let mut next = self
            .line
            .skip(at, |c| matches!(c, ' ' | ',' | ';' | '&' | '+' | '|' | '/' | '·' | '-'));
        if let Some(word) = word_at(self.line, next, self.limit) {
            let text = small(self.line, word.clone());
            if is_conjunction(&text) && self.line.at(word.end) == ' ' {
                self.after = After::And;
                next = self.line.skip(word.end, |c| c == ' ');
            } else if is_with(&text)
                && self.line.at(word.end) == ' '
                && !opens_name(self.line.at(next))
            {
                self.after = After::With;
                next = self.line.skip(word.end, |c| c == ' ');
            } else if is_place_preposition(&text)
                && !opens_name(self.line.at(next))
                && self.line.at(word.end) == ' '
            {
                self.after = After::Place;
                next = self.line.skip(word.end, |c| c == ' ');
            }
        }
        Some(next)
    }

    fn article(&self, at: usize) -> usize {
        word_at(self.line, at, self.limit)
            .filter(|word| {
                matches!(
                    small(self.line, word.clone()).as_str(),
                    "the" | "die" | "der" | "das" | "le" | "la" | "el"
                )
            })
            .filter(|word| {
                !opens_name(self.line.at(word.start))
                    && opens_name(self.line.at(self.line.skip(word.end, |c| c == ' ')))
            })
            .map_or(at, |word| self.line.skip(word.end, |c| c == ' '))
    }

    /// Ortega y Gasset: one word after the conjunction, several before it.
    fn joins(&self, next: usize) -> bool {
        group_at(self.line, next, self.limit).is_some_and(|group| group.words.len() == 1)
            && self.has_full_name()
    }

    fn extend(&mut self, next: usize) -> usize {
        let end = group_at(self.line, next, self.limit).map_or(next, |group| group.range.end);
        if let Some(person) = self.list.people.last_mut() {
            let more = self.line.printed(self.list.names_end..end);
            person.name.push(' ');
            person.name.push_str(&more);
        }
        self.list.names_end = end;
        self.list.end = end;
        self.after = After::Comma;
        self.titled = true;
        self.line.skip(end, |c| matches!(c, ' ' | ','))
    }

    fn has_full_name(&self) -> bool {
        self.list.people.iter().any(|person| person.name.contains(' '))
    }

    /// Small letters after a group: it is part of a sentence or a title.
    fn prose_follows(&self, end: usize) -> bool {
        let next = self.line.skip(end, |c| c == ' ');
        word_at(self.line, next, self.limit).is_some_and(|word| {
            let text = small(self.line, word.clone());
            self.line.at(next).is_lowercase()
                && !is_conjunction(&text)
                && !is_place_preposition(&text)
        })
    }

    /// The next comma, semicolon or conjunction: titles and affiliations are not read.
    fn to_comma(&self, at: usize) -> usize {
        let stop = self
            .line
            .find(at..self.limit, |c| matches!(c, ',' | ';' | '|' | '\n' | '('))
            .unwrap_or(self.limit);
        // ", and Bob Roe" follows a comma; "Editor and Bob Roe" does not and is rare.
        stop
    }

    /// A date, a time, or the words that open one.
    fn is_date(&self, at: usize) -> bool {
        const LONGEST: usize = 80;
        let short = self.limit - at.min(self.limit) <= LONGEST;
        let word = word_at(self.line, at, self.limit)
            .is_some_and(|word| is_date_word(&small(self.line, word)));
        short && (word || self.line.at(at).is_ascii_digit() || self.line.at(at) == '(')
    }
}

/// ANN LEE Associated Press: the change of letters parts the name from the outlet.
fn capital_follows_capitals(line: &Line<'_>, at: usize) -> bool {
    let before = line.skip_back(0, at, |c| c == ' ');
    let start = line.skip_back(0, before, |c| c.is_alphabetic());
    opens_name(line.at(at)) && in_capitals(line, &(start..before))
}
