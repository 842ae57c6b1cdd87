//! Bylines that say more than the one of the best origin.

use crate::grammar::given_names;
use crate::metadata::names::person;
use crate::metadata::title::folded;
use crate::{Byline, Origin, Person, Role, Sourced};

/// Folded names of the contributors whom a printed byline names beside the author: systems of one author
/// declare the others so.
pub(super) fn printed_beside(candidates: &[Sourced<Byline>], chosen: usize) -> Vec<String> {
    let Some(byline) = candidates.get(chosen).map(|chosen| &chosen.value) else {
        return Vec::new();
    };
    let of = |role: Role| byline.people.iter().filter(move |person| person.role == role);
    let named = |printed: &Sourced<Byline>, person: &Person| {
        printed.value.authors().any(|author| folded(author) == folded(&person.name))
    };
    let printed = || candidates.iter().filter(|candidate| candidate.origin.is_printed());
    let beside = |person: &&Person| {
        printed().any(|p| named(p, person) && of(Role::Author).any(|author| named(p, author)))
    };
    of(Role::Contributor).filter(beside).map(|person| folded(&person.name)).collect()
}

/// For each person of a byline in capitals the name as another source spells it.
pub(super) fn spellings(candidates: &[Sourced<Byline>], chosen: usize) -> Vec<Option<String>> {
    let is_loud = |name: &str| {
        name.contains(' ')
            && name.contains(char::is_uppercase)
            && !name.contains(char::is_lowercase)
    };
    let spelt = |name: &str| {
        let mut others = candidates.iter().flat_map(|other| other.value.authors());
        others.find(|other| !is_loud(other) && folded(other) == folded(name)).map(str::to_owned)
    };
    let people = candidates.get(chosen).map(|chosen| &chosen.value.people).into_iter().flatten();
    people.map(|p| if is_loud(&p.name) { spelt(&p.name) } else { None }).collect()
}

/// Guest post by Ann Lee: systems declare the host who put it there.
pub(super) fn guest(candidates: &[Sourced<Byline>]) -> Option<usize> {
    let says = |byline: &Byline| {
        let opening: String = byline.printed.chars().take(LONGEST_LABEL).collect();
        let mut words = opening.split_whitespace().map(str::to_lowercase);
        words.any(|word| word == "guest" || word.starts_with("gastb") || word.starts_with("gastk"))
    };
    candidates.iter().position(|candidate| {
        candidate.origin == Origin::Text
            && candidate.value.authors().next().is_some()
            && says(&candidate.value)
    })
}

/// Letters in which a byline says that a guest wrote it.
const LONGEST_LABEL: usize = 16;

/// A printed byline where nobody of the declared one is printed: systems declare who uploaded the
/// text, or their accounts.
pub(super) fn printed_instead(candidates: &[Sourced<Byline>], best: usize) -> Option<usize> {
    let best = candidates.get(best)?;
    let is_login = best.value.authors().all(person::is_login);
    // The account beside a text says less than a line that announces a name.
    let is_account = best.origin.is_printed() && is_login;
    if best.origin.is_printed() && !is_account {
        return None;
    }
    let position = |fits: &dyn Fn(&Sourced<Byline>) -> bool| {
        candidates.iter().position(|candidate| candidate.origin.is_printed() && fits(candidate))
    };
    let known: Vec<String> = best.value.authors().map(folded).collect();
    let is_known = |name: &str| {
        let name = folded(name);
        known.iter().any(|known| name.contains(known.as_str()) || known.contains(name.as_str()))
    };
    if !is_login && position(&|c| c.value.authors().any(is_known)).is_some() {
        return None;
    }
    let all = |c: &Sourced<Byline>, fits: &dyn Fn(&str) -> bool| {
        c.value.authors().next().is_some() && c.value.authors().all(fits)
    };
    let trusted = |c: &Sourced<Byline>| match c.origin {
        Origin::Markup if !is_account => c.value.authors().all(may_be_person),
        _ => person::is_labelled_byline(&c.value),
    };
    let is_given = |name: &str| person::is_given_name(name) && given_names::opens(name);
    // A blog of several tells in its head who owns it, and above each text who wrote that.
    let signs = |c: &Sourced<Byline>| {
        best.origin == Origin::Meta
            && c.origin == Origin::Markup
            && person::is_labelled_byline(&c.value)
            && all(c, &is_given)
    };
    position(&|c| all(c, &person::is_full_name) && trusted(c)).or_else(|| position(&signs))
}

/// Whether nothing speaks for an organisation: of three capitalised words one may be.
fn may_be_person(name: &str) -> bool {
    name.split(' ').count() < 3 || !name.is_ascii() || given_names::opens(name)
}

/// A candidate that names everyone whom the best one names, and more of them or more fully.
pub(super) fn fuller(candidates: &[Sourced<Byline>], best: usize) -> Option<usize> {
    let best = candidates.get(best)?;
    // "Ann" and "ann.lee" are parts of a name, "AnnsKitchen7" is an account of its own.
    let is_part =
        |n: &str| person::is_given_name(n) || (person::is_login(n) && n.contains(['.', '_']));
    let helpers = best.value.people.iter().filter(|p| !p.role.is_author());
    let known = Known {
        names: lower_names(&best.value),
        helpers: helpers.map(|p| p.name.to_lowercase()).collect(),
        is_partial: best.value.authors().all(is_part),
        is_printed: best.origin.is_printed(),
    };
    if known.names.is_empty() {
        return None;
    }
    candidates.iter().position(|candidate| known.is_less_than(candidate))
}

/// Words between the last two names of a list.
const JOINERS: [&str; 7] = ["&", "and", "und", "et", "y", "og", "och"];

/// What the best candidate says.
struct Known {
    names: Vec<String>,
    /// Who took the pictures is no author where another line does not say so.
    helpers: Vec<String>,
    /// All names are parts of some.
    is_partial: bool,
    is_printed: bool,
}

impl Known {
    fn is_less_than(&self, candidate: &Sourced<Byline>) -> bool {
        const MOST_MORE: usize = 6;
        let other = lower_names(&candidate.value);
        // "Henry In Traffic": the section.
        let with_section =
            |name: &String| self.names.iter().any(|k| name.starts_with(&format!("{k} in ")));
        other != self.names
            && (other.len() > self.names.len() || self.is_partial)
            && other.len() <= self.names.len() + MOST_MORE
            && !other.iter().any(|name| self.helpers.contains(name) || with_section(name))
            && candidate.value.authors().all(person::is_full_name)
            && self.names.iter().all(|name| self.covers(&other, name))
            && self.is_certain(candidate, &other)
    }

    /// Whether one of other names is a fuller form of a known one.
    fn covers(&self, other: &[String], name: &str) -> bool {
        let first = |name: &str| name.split([' ', '.', '_']).next().unwrap_or_default().to_owned();
        other
            .iter()
            .any(|other| other.ends_with(name) || (self.is_partial && first(other) == first(name)))
    }

    /// Whether the new names are none of affiliations behind the one name, which have the shape of
    /// names.
    fn is_certain(&self, candidate: &Sourced<Byline>, other: &[String]) -> bool {
        let mut new = other.iter().filter(|o| !self.names.iter().any(|k| o.ends_with(k.as_str())));
        if !candidate.origin.is_printed() || self.is_printed || self.is_partial {
            return true;
        }
        let printed = candidate.value.printed.to_lowercase();
        // By Ann Lee & Bob Ray: affiliations stand behind a comma.
        let is_joined = |name: &String| {
            let before = printed.split_once(name.as_str()).map_or("", |(before, _)| before);
            let before = before.trim_end().rsplit_once(' ');
            before.is_some_and(|(names, word)| {
                JOINERS.contains(&word) && self.names.iter().any(|k| names.ends_with(k.as_str()))
            })
        };
        match other.len().saturating_sub(self.names.len()) {
            1 => new.all(|name| {
                given_names::opens(name) || person::has_initial(name) || is_joined(name)
            }),
            _ => new.all(|name| !name.contains(|c: char| c.is_ascii_digit())),
        }
    }
}

fn lower_names(byline: &Byline) -> Vec<String> {
    byline.authors().map(str::to_lowercase).collect()
}
