//! A line that may name its authors: which grammar reads it, and what any of them returns.

use super::chinese::{self, account};
use super::latin::western;
use super::line::Line;
use super::{japanese, korean};
use crate::Byline;
use crate::script::{is_han, is_hangul, is_kana};
use std::ops::Range;

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// One of the first blocks of the body.
    Head,
    /// One of the last blocks of the body.
    Tail,
    /// A cell whose markup says that it holds the byline.
    Marked,
}

/// A byline and the part of the line that is it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ParsedByline {
    pub byline: Byline,
    /// The whole line is byline (and source, date): it can go. Otherwise it opens or closes prose.
    pub own_line: bool,
    /// Where the byline stands in the line.
    pub range: Range<usize>,
    /// A tail of the line that can be trimmed ("…大势所趋。 华商报记者 黄涛").
    pub trim: Option<Range<usize>>,
    /// Editors named on the same line ("整理 | A 责编 | B").
    pub editors: Vec<crate::Person>,
    /// A date that stands before or behind the names, as printed.
    pub date: Option<String>,
    /// A source named on the same line ("来源：证券时报网作者：李在山").
    pub source: Option<String>,
}

/// The byline that opens, closes or is the line; `None` where it is prose.
///
/// Where a dateline names an outlet but nobody writes, [`Byline::people`] is empty.
pub(crate) fn parse_byline(line: &str, place: Place) -> Option<ParsedByline> {
    let parse_line = |text, place| parse_line(text, place).and_then(without_addresses);
    let found = parse_line(line, place);
    if place != Place::Head || found.as_ref().is_some_and(|found| !found.byline.people.is_empty()) {
        return found;
    }
    // A block of several lines: 新华社北京7月4日电 and a headline, the reporters under it.
    let below = lines_below(line).find_map(|(start, text)| {
        let found = parse_line(text, place).filter(|found| found.own_line)?;
        let names_someone = !found.byline.people.is_empty();
        let range = found.range.start + start..found.range.end + start;
        names_someone.then_some(ParsedByline { own_line: false, range, ..found })
    });
    below.or(found)
}

/// A mail address is no name; a line that named nobody else says nothing.
fn without_addresses(mut found: ParsedByline) -> Option<ParsedByline> {
    let is_address = |person: &crate::Person| person.name.contains('@');
    let people = found.byline.people.len();
    found.byline.people.retain(|person| !is_address(person));
    found.editors.retain(|person| !is_address(person));
    let is_left = people == 0 || !found.byline.people.is_empty() || found.byline.outlet.is_some();
    is_left.then_some(found)
}

/// The second and third line of a block, with their offsets.
fn lines_below(block: &str) -> impl Iterator<Item = (usize, &str)> {
    let head = block.char_indices().nth(200).map_or(block, |(end, _)| &block[..end]);
    let mut start = 0;
    let lines: Vec<(usize, &str)> = head
        .split('\n')
        .map(|text| {
            let at = start;
            start += text.len() + 1;
            (at, text)
        })
        .skip(1)
        .take(2)
        .collect();
    lines.into_iter()
}

fn parse_line(text: &str, place: Place) -> Option<ParsedByline> {
    let line = if place == Place::Tail { Line::tail(text) } else { Line::head(text) };
    // No character of the scripts below comes before it.
    const FIRST: char = '○';
    if line.find(0..line.len(), |c| c >= FIRST).is_none() {
        return western::parse(&line, place);
    }
    let has = |kind: fn(char) -> bool| line.find(0..line.len(), kind).is_some();
    if has(is_hangul)
        && let Some(found) = korean::parse(&line, place)
    {
        return Some(found);
    }
    if has(is_han) || has(is_kana) {
        let found = account::parse(&line)
            .or_else(|| japanese::parse(text, &line, place))
            .or_else(|| chinese::byline::parse(&line, place));
        if found.is_some() {
            return found;
        }
    }
    western::parse(&line, place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::case_tables::{Case, read, report};
    use crate::{Person, Role};
    use std::collections::BTreeMap;

    fn names(people: &[Person], roles: &[Role]) -> String {
        let named: Vec<&str> =
            people.iter().filter(|p| roles.contains(&p.role)).map(Person::name).collect();
        named.join("+")
    }

    /// What was found, in the form of the tables.
    fn facts(line: &str, found: &ParsedByline) -> BTreeMap<String, String> {
        let people = &found.byline.people;
        let mut facts = BTreeMap::new();
        let mut put = |key: &str, value: Option<String>| {
            if let Some(value) = value.filter(|v| !v.is_empty()) {
                facts.insert(key.to_owned(), value);
            }
        };
        put("a", Some(names(people, &[Role::Author])));
        put("c", Some(names(people, &[Role::Contributor])));
        put("p", Some(names(people, &[Role::Photographer])));
        put("tr", Some(names(people, &[Role::Translator])));
        put("il", Some(names(people, &[Role::Illustrator])));
        put("e", Some(names(&found.editors, &[Role::Editor, Role::Proofreader])));
        put("o", found.byline.outlet.clone());
        put("d", found.byline.dateline.clone());
        put("s", found.source.clone());
        put("date", found.date.clone());
        put("t", people.first().and_then(|p| p.title.clone()));
        put("pr", Some(found.byline.printed.clone()));
        put("trim", found.trim.clone().map(|range| line[range].replace('\n', "\\n")));
        facts.insert(if found.own_line { "own" } else { "inline" }.to_owned(), String::new());
        facts
    }

    fn check(case: &Case) -> Option<String> {
        let place = match case.place.as_str() {
            "H" => Place::Head,
            "T" => Place::Tail,
            "M" => Place::Marked,
            other => panic!("{}: place {other}", case.at),
        };
        let found = parse_byline(&case.line, place).map(|found| facts(&case.line, &found));
        let (wanted, found) = match (&case.wanted, found) {
            (None, None) => return None,
            (Some(wanted), Some(mut found)) => {
                for key in ["t", "pr", "trim"] {
                    if !wanted.contains_key(key) {
                        found.remove(key);
                    }
                }
                if *wanted == found {
                    return None;
                }
                (Some(wanted), Some(found))
            }
            (wanted, found) => (wanted.as_ref(), found),
        };
        Some(format!("{} {}\n    wanted {wanted:?}\n    found  {found:?}", case.at, case.line))
    }

    #[test]
    fn every_case_of_the_tables_is_read_as_it_says() {
        let mistakes: Vec<String> = ["bylines-zh.txt", "bylines-ja-ko.txt", "bylines-latin.txt"]
            .iter()
            .flat_map(|table| read(table, true))
            .filter_map(|case| check(&case))
            .collect();
        report(&mistakes);
    }
}
