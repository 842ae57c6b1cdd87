//! What stands in brackets behind a name.

use super::{Lead, Reader, latin_list};
use crate::Role;
use crate::grammar::latin::names::{group_at, small, word_at};
use crate::grammar::latin::words::is_with;
use crate::grammar::line::is_space;

impl Reader<'_, '_> {
    /// (AFP), (avec Ann Lee), (http://…), Ann (Maria) Lee
    pub(super) fn bracket(&mut self, at: usize) -> Option<usize> {
        let close = self.line.find(at..self.limit, |c| c == ')')?;
        let start = self.line.skip(at + 1, is_space);
        if let Some(word) = word_at(self.line, start, close) {
            let helpers = is_with(&small(self.line, word.clone()));
            let inner_start = if helpers { word.end } else { start };
            let inner = latin_list(self.line, inner_start..close, Role::Contributor, Lead::Word);
            if inner.outlet.is_some() || helpers {
                self.list.outlet = self.list.outlet.take().or(inner.outlet);
                self.list.names_end = close + 1;
            }
            if helpers {
                self.list.people.extend(inner.people);
            }
            self.task(&small(self.line, start..close));
        }
        Some(self.second_half(at, close).unwrap_or(close + 1))
    }

    /// Ann Lee (text) and Bob Roe (photos): what the last one did.
    fn task(&mut self, text: &str) {
        let role = match text {
            "photo" | "photos" | "foto" | "fotos" | "foto's" | "fotografia" | "fotografía"
            | "fotografie" | "bilder" | "vídeo" | "video" | "фото" => Role::Photographer,
            _ => return,
        };
        if let Some(person) = self.list.people.last_mut() {
            person.role = role;
        }
    }

    /// Ann (Maria) Lee: the name goes on behind the bracket.
    fn second_half(&mut self, open: usize, close: usize) -> Option<usize> {
        let inside = self.line.folded(open + 1..close);
        let person = self.list.people.last_mut()?;
        let plain = inside.iter().all(|&c| c.is_alphabetic() || c == ' ');
        if !plain || self.line.at(close + 1) != ' ' || person.name.contains(' ') {
            return None;
        }
        let rest =
            group_at(self.line, close + 2, self.limit).filter(|rest| rest.words.len() <= 2)?;
        let more = self.line.printed(open..rest.range.end);
        person.name = format!("{} {more}", person.name);
        self.list.names_end = rest.range.end;
        Some(rest.range.end)
    }
}
