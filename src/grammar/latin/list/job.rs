//! What somebody is, beside the name.

use super::{After, LONGEST_NAME, Reader};
use crate::grammar::given_names;
use crate::grammar::latin::names::{Group, group_at, small, word_at};
use crate::grammar::latin::separator::separator;
use crate::grammar::latin::words::{GroupKind, classify, is_beat, is_german_job, is_job};
use crate::grammar::line::is_space;
impl Reader<'_, '_> {
    /// Ann Lee Environment correspondent: where what somebody is begins.
    pub(super) fn job_behind(&self, group: &Group) -> Option<usize> {
        const OFFICES: [&str; 3] = ["abteilung", "referat", "stabsstelle"];
        let next = self.line.skip(group.range.end, |c| c == ' ');
        let told = word_at(self.line, next, self.limit).is_some_and(|word| {
            self.line.at(next).is_lowercase() && is_job(&small(self.line, word))
        });
        let beats = group.words.iter().rev().take_while(|word| told && is_beat(word)).count();
        let office = group.words.iter().position(|word| OFFICES.contains(&word.as_str()));
        let behind = office.map_or(beats, |at| group.words.len() - at);
        if behind == 0 || group.words.len() < behind + 2 {
            return None;
        }
        let before = |end: usize| {
            let end = self.line.skip_back(group.range.start, end, is_space);
            self.line.skip_back(group.range.start, end, |c| !is_space(c))
        };
        Some((0..behind).fold(group.range.end, |start, _| before(start)))
    }

    /// Adds the person whose job begins inside the group.
    pub(super) fn person_with_job(&mut self, group: &Group, job: usize) -> usize {
        let start = group.range.start;
        let name = self.line.skip_back(start, job, is_space);
        let end = self.to_comma(group.range.end);
        let title = self.line.printed(job..end);
        self.person(start..name, name);
        self.titled = true;
        if let Some(person) = self.list.people.last_mut() {
            person.title = Some(title);
        }
        end
    }

    /// Ann Lee, Transport Correspondent and Bob Roe: behind a job the next name, and nothing more.
    pub(super) fn joins_person(&self, end: usize) -> bool {
        const WORDS: std::ops::RangeInclusive<usize> = 2..=3;
        let Some((After::Conjunction, next)) = separator(self.line, end, self.limit) else {
            return false;
        };
        self.has_full_name()
            && group_at(self.line, next, self.limit).is_some_and(|group| {
                let behind = self.line.skip(group.range.end, |c| c == ' ');
                WORDS.contains(&group.words.len())
                    && given_names::opens(&self.line.printed(group.range.clone()))
                    && classify(&group.words) == GroupKind::Name
                    && (behind >= self.limit || matches!(self.line.at(behind), ',' | '\n' | '|'))
            })
    }

    /// Rechtsanwalt Max Müller
    pub(super) fn names_behind_job(&self, group: &Group) -> bool {
        (3..=LONGEST_NAME).contains(&group.words.len())
            && group.words.first().is_some_and(|word| is_german_job(word))
            && classify(group.words.get(1..).unwrap_or_default()) == GroupKind::Name
    }

    /// ", director of research", ", public sector editor"
    pub(super) fn job_before_comma(&self, at: usize) -> bool {
        small(self.line, at..self.to_comma(at)).split(' ').take(5).any(is_job)
    }
}
