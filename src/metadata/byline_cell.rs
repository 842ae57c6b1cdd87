//! The persons that a cell marked as byline names.

use super::facts::Cell;
use super::{date, person};
use crate::grammar::{self, Place};
use crate::{Byline, Person};

const AUTHOR_WORDS: &[&str] = &[
    "author",
    "authors",
    "autor",
    "autore",
    "auteur",
    "byline",
    "bylines",
    "writer",
    "reporter",
    "contributor",
    "contributors",
    "creator",
    "username",
    "zuozhe",
];
const LONGEST_CELL: usize = 200;

pub(super) fn read(cell: &Cell<'_>) -> Option<Byline> {
    let related = cell.attribute("rel").is_some_and(|rel| rel.split(' ').any(|r| r == "author"));
    if !(related || cell.has_any_word(AUTHOR_WORDS)) || cell.text.len() > LONGEST_CELL {
        return None;
    }
    for line in cell.text.lines() {
        if let Some(parsed) = grammar::parse_byline(line, Place::Marked)
            && !parsed.byline.people.is_empty()
        {
            return Some(parsed.byline);
        }
    }
    let people = cell.text.lines().find_map(|line| {
        let people: Vec<Person> =
            person::people(&without_dates(line)).into_iter().filter(person::is_plausible).collect();
        (!people.is_empty()).then_some(people)
    })?;
    Some(Byline { printed: cell.text.replace('\n', " "), people, ..Byline::default() })
}

fn without_dates(line: &str) -> String {
    let mut out = String::new();
    let mut end = 0;
    for found in date::find_all(line, &date::DateContext::default()) {
        out.push_str(line.get(end..found.range.start).unwrap_or_default());
        out.push(';');
        end = found.range.end;
    }
    out.push_str(line.get(end..).unwrap_or_default());
    out
}
