//! Who wrote it.

mod account;
mod better;
mod clean;
mod eligible;
mod outlets;
#[cfg(test)]
mod tests;

pub(in crate::metadata) use account::beside_source;
pub(in crate::metadata) use eligible::retain_eligible;

use crate::grammar::{self, ParsedByline, Place, given_names};
use crate::metadata::names::{person, team};
use crate::metadata::title::folded;
use crate::{Block, Byline, Origin, Person, Role, Sourced};
use outlets::Outlets;

/// Blocks at either end of a body in which a byline may stand inside prose.
const HEAD: usize = 3;
const TAIL: usize = 5;

/// What a byline inside the kept body says: a dateline at the head, a bracket at the end.
pub(super) fn in_body(body: &[Block]) -> Option<ParsedByline> {
    let head = body.iter().filter_map(Block::paragraph).take(HEAD);
    let tail = body.iter().rev().filter_map(Block::paragraph).take(TAIL);
    // A line that the strippers left in the body is one of its own, as in a poem or an interview.
    let is_certain = |parsed: &ParsedByline| {
        !parsed.own_line || parsed.byline.authors().all(grammar::is_surely_name)
    };
    let parse = |line: &str, place| grammar::parse_byline(line, place).filter(is_certain);
    let parsed: Vec<ParsedByline> = head
        .filter_map(|line| parse(line, Place::Head))
        .chain(tail.filter_map(|line| parse(line, Place::Tail)))
        .collect();
    let named = parsed.iter().position(|p| !p.byline.people.is_empty());
    let outlet = || parsed.iter().position(|p| p.byline.outlet.is_some());
    named.or_else(outlet).and_then(|index| parsed.into_iter().nth(index))
}

/// The name with which a text is signed: the last line says nothing else.
pub(super) fn signature(body: &[Block]) -> Option<Sourced<Byline>> {
    const LONGEST: usize = 60;
    let printed = body.last()?.paragraph()?.trim();
    let printed = match printed.split_once('\n') {
        Some((name, house)) if is_house(house.trim()) => name.trim_end(),
        _ => printed,
    };
    let name = printed.trim_matches(|c: char| !c.is_alphabetic() && c != '.');
    let people = person::people(name);
    let alone = printed.chars().count() <= LONGEST && people.len() == 1;
    let certain = |p: &Person| p.name == name && person::names_person(name);
    (alone && people.iter().all(certain))
        .then(|| Sourced::new(Byline::of_people(printed, people), Origin::Text))
}

/// Example Space Center, Arundale, Maryland: where somebody works, below the name.
fn is_house(line: &str) -> bool {
    const LONGEST: usize = 90;
    const SHORT_WORD: usize = 3;
    let is_large = |word: &str| {
        word.starts_with(char::is_uppercase)
            || word.chars().count() <= SHORT_WORD && word.chars().all(char::is_lowercase)
    };
    const HOUSES: [&str; 9] = [
        "Center",
        "Centre",
        "University",
        "Institute",
        "College",
        "School",
        "Laboratory",
        "Observatory",
        "Museum",
    ];
    line.chars().count() <= LONGEST
        && line.split([' ', ',']).any(|word| HOUSES.contains(&word))
        && line.contains(", ")
        && !line.ends_with(['.', '!', '?', ':'])
        && line.split_whitespace().count() >= 3
        && line.split_whitespace().all(is_large)
}

/// What the choice is made from.
pub(super) struct Bylines<'a> {
    /// Found by the strippers, then in the body.
    pub printed: Vec<Byline>,
    pub declared: Vec<Sourced<Byline>>,
    pub editors: &'a [Person],
    /// Names of the site: persons only where they can be nothing else, as on a personal page.
    pub sites: Vec<&'a str>,
    /// Names of declared organisations: never persons.
    pub organizations: &'a [String],
    /// Folded names of tags and sections: what is printed beside a byline.
    pub labels: &'a [String],
    /// The same of rows that are nothing but links.
    pub rows: &'a [String],
    /// Folded lines that their place and shape show to be signatures.
    pub signed: &'a [String],
    pub title: Option<&'a str>,
    /// The page's.
    pub language: Option<&'a str>,
}

/// The best byline, completed by what others say more: a fuller list, a fuller name, the outlet.
pub(super) fn choose(bylines: Bylines<'_>) -> Option<Sourced<Byline>> {
    let printed = bylines.printed.into_iter().map(|byline| Sourced::new(byline, Origin::Text));
    let mut candidates: Vec<Sourced<Byline>> = printed.chain(bylines.declared).collect();
    let (title, language) = (bylines.title, bylines.language);
    let outlets = Outlets::new(&bylines.sites, bylines.organizations, &candidates, title, language);
    clean::keep_known(&mut candidates, bylines.signed);
    clean::all(&mut candidates, bylines.editors, bylines.labels, bylines.rows, &outlets);
    // Of the best the first.
    let ranked = candidates.iter().enumerate().rev();
    let (best, _) = ranked.max_by_key(|(_, candidate)| rank(candidate))?;
    let best = better::guest(&candidates).unwrap_or_else(|| {
        let best = better::printed_instead(&candidates, best).unwrap_or(best);
        better::fuller(&candidates, best).unwrap_or(best)
    });
    // Of a line that names the author, too.
    let beside_author =
        candidates.iter().filter(|c| c.origin.is_printed() && c.value.authors().next().is_some());
    let helpers = beside_author.flat_map(|c| c.value.people.iter().filter(|p| !p.role.is_author()));
    let helpers: Vec<Person> = helpers.cloned().collect();
    let beside = better::printed_beside(&candidates, best);
    let outlet = candidates.iter().find_map(|c| c.value.outlet.clone());
    let dateline = candidates.iter().find_map(|c| c.value.dateline.clone());
    let spellings = better::spellings(&candidates, best);
    let mut chosen = candidates.swap_remove(best);
    let byline = &mut chosen.value;
    for (person, spelling) in byline.people.iter_mut().zip(spellings) {
        person.name = spelling.unwrap_or_else(|| std::mem::take(&mut person.name));
    }
    // A line that says who wrote it, and no pictures, knows better than that of a picture.
    let says_author = ["作者", "撰文"].iter().any(|label| byline.printed.contains(label));
    if chosen.origin != Origin::Text || !says_author {
        take_roles(byline, &helpers);
    }
    for person in byline.people.iter_mut().filter(|person| beside.contains(&folded(&person.name))) {
        person.role = Role::Author;
    }
    if !chosen.origin.is_printed() {
        for person in &mut byline.people {
            person.name =
                given_names::of_login(&person.name).unwrap_or_else(|| person.name.clone());
        }
    }
    byline.outlet = byline.outlet.take().or(outlet).map(|outlet| behind(&byline.people, outlet));
    byline.dateline = byline.dateline.take().or(dateline);
    (byline.outlet.is_some() || !byline.people.is_empty()).then_some(chosen)
}

/// The byline with those whom lines of their own name as photographers and illustrators.
pub(super) fn with_crew(
    byline: Option<Sourced<Byline>>,
    crew: Option<Byline>,
) -> Option<Sourced<Byline>> {
    // Fotos: Feuerwehr Musterstadt
    let is_person = |person: &Person| !person.name.is_ascii() || given_names::opens(&person.name);
    let Some(crew) = crew.filter(|crew| crew.people.iter().all(is_person)) else {
        return byline;
    };
    Some(match byline {
        Some(mut byline) => {
            byline.value.add_people(crew.people);
            byline
        }
        None => Sourced::new(crew, Origin::Text),
    })
}

/// How far a byline can be trusted. A printed Chinese byline is better than what systems declare
/// (an editor, an account); elsewhere the declared names come first.
fn rank(candidate: &Sourced<Byline>) -> i32 {
    let authors: Vec<&str> = candidate.value.authors().collect();
    if authors.is_empty() {
        let declared = !matches!(candidate.origin, Origin::Text | Origin::Envelope);
        return candidate.value.outlet.as_ref().map_or(0, |_| 1 + i32::from(declared));
    }
    let of_origin = match candidate.origin {
        Origin::Text if authors.iter().any(|name| person::is_han(name)) => 90,
        Origin::JsonLd => 60,
        Origin::Microdata => 55,
        Origin::OpenGraph | Origin::Meta => 50,
        Origin::Markup => 48,
        Origin::Text => 40,
        _ => 30,
    };
    let full = authors.iter().all(|name| person::is_full_name(name));
    let announced =
        candidate.origin == Origin::Text && person::is_labelled_byline(&candidate.value);
    of_origin + if full { 3 } else { 0 } + i32::from(announced)
}

/// Who took the pictures by a printed line is no author, though the head declares it; not all of
/// them.
fn take_roles(byline: &mut Byline, helpers: &[Person]) {
    let role = |person: &Person| {
        helpers.iter().find(|p| folded(&p.name) == folded(&person.name)).map(|p| p.role)
    };
    if byline.people.iter().all(|person| role(person).is_some()) {
        return;
    }
    // 通讯员 张三: a printed word says what they are.
    for person in byline.people.iter_mut().filter(|person| person.title.is_none()) {
        person.role = role(person).unwrap_or(person.role);
    }
}

/// The outlet of a line that prints a person's name before it: "Ann Lee Example Daily".
fn behind(people: &[Person], outlet: String) -> String {
    let rest = people.iter().find_map(|person| outlet.strip_prefix(person.name.as_str()));
    let rest = rest.and_then(|rest| rest.strip_prefix(' ')).filter(|rest| rest.len() > 3);
    rest.map_or(outlet.clone(), str::to_owned)
}
