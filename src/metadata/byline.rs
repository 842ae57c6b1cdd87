//! Who wrote it.

mod outlets;

use super::title::folded;
use super::{given_names, person, team};
use crate::grammar::{self, ParsedByline, Place};
use crate::{Block, Byline, Origin, Person, Role, Sourced};
use outlets::Outlets;

/// Blocks at either end of a body in which a byline may stand inside prose.
const HEAD: usize = 3;
const TAIL: usize = 5;

/// What a byline inside the kept body says: a dateline at the head, a bracket at the end.
pub(super) fn in_body(body: &[Block]) -> Option<ParsedByline> {
    fn text(block: &Block) -> Option<&str> {
        match block {
            Block::Paragraph(paragraph) => Some(paragraph.text()),
            _ => None,
        }
    }
    let head = body.iter().filter_map(text).take(HEAD);
    let tail = body.iter().rev().filter_map(text).take(TAIL);
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
    let Some(Block::Paragraph(last)) = body.last() else { return None };
    let printed = last.text().trim();
    let name = printed.trim_matches(|c: char| !c.is_alphabetic() && c != '.');
    let people = person::people(name);
    let alone = printed.chars().count() <= LONGEST && people.len() == 1;
    let certain = |p: &Person| {
        p.name == name
            && person::is_clearly_person(p)
            && person::is_plausible(p)
            && !person::is_outlet(&p.name)
            && given_names::opens(&p.name)
    };
    (alone && people.iter().all(certain)).then(|| {
        let byline = Byline { printed: printed.to_owned(), people, ..Byline::default() };
        Sourced::new(byline, Origin::Text)
    })
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
    pub title: Option<&'a str>,
}

/// The best byline, completed by what others say more: a fuller list, a fuller name, the outlet.
pub(super) fn choose(bylines: Bylines<'_>) -> Option<Sourced<Byline>> {
    let text = |byline| Sourced::new(byline, Origin::Text);
    let mut candidates: Vec<Sourced<Byline>> =
        bylines.printed.into_iter().map(text).chain(bylines.declared).collect();
    let outlets = Outlets::new(&bylines.sites, bylines.organizations, &candidates, bylines.title);
    // Where an outlet signs, what else stands in cells like its is a place or a topic.
    let mut signing: Vec<Origin> = Vec::new();
    for candidate in &mut candidates {
        let first = candidate.value.people.first().map(|person| person.name.clone());
        clean(candidate, bylines.editors, bylines.labels, &outlets);
        if first.is_some() && first == candidate.value.outlet {
            signing.push(candidate.origin);
        }
    }
    for candidate in &mut candidates {
        let beside = is_printed(candidate)
            && signing.iter().any(|o| matches!(o, Origin::Text | Origin::Markup));
        if beside || (!signing.is_empty() && candidate.origin == Origin::Text) {
            keep_certain(candidate);
        }
    }
    let mut best: Option<(usize, i32)> = None;
    for (index, candidate) in candidates.iter().enumerate() {
        let rank = rank(candidate);
        if best.is_none_or(|(_, known)| rank > known) {
            best = Some((index, rank));
        }
    }
    let (best, _) = best?;
    let best = printed_instead(&candidates, best).unwrap_or(best);
    let fuller = fuller(&candidates, best);
    // Of a line that names the author, too.
    let helpers = candidates.iter().filter(|c| is_printed(c) && c.value.authors().next().is_some());
    let helpers = helpers.flat_map(|c| c.value.people.iter().filter(|p| !p.role.is_author()));
    let helpers: Vec<Person> = helpers.cloned().collect();
    let beside = printed_beside(&candidates, fuller.unwrap_or(best));
    let outlet = candidates.iter().find_map(|c| c.value.outlet.clone());
    let dateline = candidates.iter().find_map(|c| c.value.dateline.clone());
    let mut chosen = candidates.swap_remove(fuller.unwrap_or(best));
    let printed = matches!(chosen.origin, Origin::Text | Origin::Markup);
    let byline = &mut chosen.value;
    take_roles(byline, &helpers);
    for person in byline.people.iter_mut().filter(|person| beside.contains(&folded(&person.name))) {
        person.role = Role::Author;
    }
    for person in byline.people.iter_mut().filter(|_| !printed) {
        person.name = given_names::of_login(&person.name).unwrap_or_else(|| person.name.clone());
    }
    byline.outlet = byline.outlet.take().or(outlet).map(|outlet| behind(&byline.people, outlet));
    byline.dateline = byline.dateline.take().or(dateline);
    (byline.outlet.is_some() || !byline.people.is_empty()).then_some(chosen)
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

/// Folded names of the contributors whom a printed byline names beside the author: systems of one author
/// declare the others so.
fn printed_beside(candidates: &[Sourced<Byline>], chosen: usize) -> Vec<String> {
    let Some(byline) = candidates.get(chosen).map(|chosen| &chosen.value) else {
        return Vec::new();
    };
    let of = |role: Role| byline.people.iter().filter(move |person| person.role == role);
    let named = |printed: &Sourced<Byline>, person: &Person| {
        printed.value.authors().any(|author| folded(author) == folded(&person.name))
    };
    let printed = || candidates.iter().filter(|candidate| is_printed(candidate));
    let beside = |person: &&Person| {
        printed().any(|p| named(p, person) && of(Role::Author).any(|author| named(p, author)))
    };
    of(Role::Contributor).filter(beside).map(|person| folded(&person.name)).collect()
}

/// The outlet of a line that prints a person's name before it: "Ann Lee Example Daily".
fn behind(people: &[Person], outlet: String) -> String {
    let rest = people.iter().find_map(|person| outlet.strip_prefix(person.name.as_str()));
    let rest = rest.and_then(|rest| rest.strip_prefix(' ')).filter(|rest| rest.len() > 3);
    rest.map_or(outlet.clone(), str::to_owned)
}

/// An outlet alone ("Agency, 7 May") is a source and no byline, unless it is declared to be the
/// author or a team; Chinese systems declare the site in any case.
pub(super) fn names_an_author(byline: &Sourced<Byline>) -> bool {
    let declared = !matches!(byline.origin, Origin::Text | Origin::Envelope);
    let han = |outlet: &str| outlet.contains(crate::script::is_han);
    let outlet = byline.value.outlet.as_deref();
    !byline.value.people.is_empty()
        || outlet.is_some_and(|outlet| (declared && !han(outlet)) || team::is_team(outlet))
}

/// Takes out editors, what is no name, and outlets that stand where persons should.
fn clean(
    candidate: &mut Sourced<Byline>,
    editors: &[Person],
    labels: &[String],
    outlets: &Outlets,
) {
    let byline = &mut candidate.value;
    let is_editor =
        |p: &Person| p.role.is_author() && editors.iter().any(|editor| editor.name == p.name);
    // Words of prose that a line near the headline begins with look like a name.
    let labelled = candidate.origin != Origin::Text || is_labelled(byline);
    let printed = matches!(candidate.origin, Origin::Text | Origin::Markup);
    // A cell may hold the headline; "by Ann Lee" below "Ann Lee" is a byline.
    let title = outlets.title.as_deref().filter(|_| printed && !is_labelled(byline));
    for person in &mut byline.people {
        outlets.cut_site(person);
        if let Some(site) = outlets.without_article(&person.name) {
            person.name = site;
        }
    }
    let alone = byline.people.len() < 2;
    let mut known: Vec<String> = Vec::new();
    byline.people.retain(|p| {
        let new = !known.contains(&p.name);
        known.push(p.name.clone());
        new && p.name.contains(char::is_alphanumeric)
            && !is_editor(p)
            && !person::is_placeholder(&p.name)
            && (!printed || person::is_plausible(p))
            && !((printed || is_one_word(&p.name)) && labels.contains(&folded(&p.name)))
            && title.is_none_or(|title| title != folded(&p.name))
            && (labelled || person::is_full_name(&p.name))
    });
    let is_outlet = |p: &Person| outlets.contain(p, alone, printed);
    let outlet = byline.people.iter().find(|p| is_outlet(p)).map(|p| p.name.clone());
    // Some unnamed ones.
    let is_named = |outlet: &String| !outlet.eq_ignore_ascii_case("agencies");
    byline.outlet = byline.outlet.take().or(outlet).filter(is_named);
    let of_house = |p: &Person| {
        matches!(candidate.origin, Origin::Meta | Origin::OpenGraph) && is_code(&p.name)
    };
    byline.people.retain(|p| {
        !is_outlet(p) && !of_house(p) && byline.outlet.as_deref() != Some(p.name.as_str())
    });
}

/// Whether a name may be that of the place or the section that the page stands under: Chinese ones are
/// of one word, too, and tags repeat them.
fn is_one_word(name: &str) -> bool {
    !name.contains(' ') && !super::near::is_han_name(name)
}

/// Whether a name is the code of somebody in the house: TH, JMI, PK155, t-rhollis.
fn is_code(name: &str) -> bool {
    const LONGEST: usize = 6;
    let code = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    let small = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    let is_login = name.contains('-') && name.split('-').all(small);
    name.len() <= LONGEST && (name.len() <= 3 || digits > 1) && name.bytes().all(code) || is_login
}

/// Takes the persons out of a line that nothing says to be of such.
fn keep_certain(candidate: &mut Sourced<Byline>) {
    let certain = |p: &Person| person::is_han(&p.name) || given_names::opens(&p.name);
    if !is_labelled(&candidate.value) && !candidate.value.people.iter().any(certain) {
        candidate.value.people.clear();
    }
}

fn is_printed(candidate: &Sourced<Byline>) -> bool {
    matches!(candidate.origin, Origin::Text | Origin::Markup)
}

/// How far a byline can be trusted. A printed Chinese byline is better than what systems declare
/// (an editor, an account); elsewhere the declared names come first.
fn rank(candidate: &Sourced<Byline>) -> i32 {
    let authors: Vec<&str> = candidate.value.authors().collect();
    if authors.is_empty() {
        let declared = !matches!(candidate.origin, Origin::Text | Origin::Envelope);
        return candidate.value.outlet.as_ref().map_or(0, |_| 1 + i32::from(declared));
    }
    let origin = match candidate.origin {
        Origin::Text if authors.iter().any(|name| person::is_han(name)) => 90,
        Origin::JsonLd => 60,
        Origin::Microdata => 55,
        Origin::OpenGraph | Origin::Meta => 50,
        Origin::Markup => 48,
        Origin::Text => 40,
        _ => 30,
    };
    let full = authors.iter().all(|name| person::is_full_name(name));
    let announced = candidate.origin == Origin::Text && is_labelled(&candidate.value);
    origin + if full { 3 } else { 0 } + i32::from(announced)
}

/// Whether the printed byline says before its first name that it is the author's.
fn is_labelled(byline: &Byline) -> bool {
    const BEFORE_NAMES: &[&str] = &["von", "by", "par", "por", "di", "door", "av", "af", "由"];
    let before = || {
        let at = byline.printed.find(byline.authors().next()?)?;
        byline.printed.get(..at)?.trim_end().rsplit(' ').next()
    };
    person::is_labelled(&byline.printed)
        || before().is_some_and(|word| {
            word.ends_with(':') || BEFORE_NAMES.contains(&word.to_lowercase().as_str())
        })
}

/// A printed byline where nobody of the declared one is printed: systems declare who uploaded the
/// text, or their accounts.
fn printed_instead(candidates: &[Sourced<Byline>], best: usize) -> Option<usize> {
    let login = |c: &Sourced<Byline>| c.value.authors().all(person::is_login);
    let best = candidates.get(best)?;
    // The account beside a text says less than a line that announces a name.
    let is_account = is_printed(best) && login(best);
    let declared = Some(best).filter(|c| !is_printed(c) || is_account)?;
    let known: Vec<String> = declared.value.authors().map(folded).collect();
    let login = login(declared);
    let printed = || candidates.iter().enumerate().filter(|(_, c)| is_printed(c));
    let names = |c: &Sourced<Byline>| -> Vec<String> { c.value.authors().map(folded).collect() };
    let same = |name: &String| {
        known.iter().any(|k| {
            (!login && k == name) || name.contains(k.as_str()) || k.contains(name.as_str())
        })
    };
    if !login && printed().any(|(_, c)| names(c).iter().any(same)) {
        return None;
    }
    let full = |c: &Sourced<Byline>| {
        let mut authors = c.value.authors().peekable();
        authors.peek().is_some() && authors.all(person::is_full_name)
    };
    let trusted = |c: &Sourced<Byline>| match c.origin {
        Origin::Markup if !is_account => c.value.authors().all(may_be_person),
        _ => is_labelled(&c.value),
    };
    let given = |c: &Sourced<Byline>| {
        let mut authors = c.value.authors().peekable();
        authors.peek().is_some()
            && authors.all(|name| person::is_given_name(name) && given_names::opens(name))
    };
    // A blog of several tells in its head who owns it, and above each text who wrote that.
    let signs = |c: &Sourced<Byline>| {
        best.origin == Origin::Meta
            && c.origin == Origin::Markup
            && is_labelled(&c.value)
            && given(c)
    };
    let full_one = printed().find(|(_, c)| full(c) && trusted(c));
    full_one.or_else(|| printed().find(|(_, c)| signs(c))).map(|(index, _)| index)
}

/// Whether nothing speaks for an organisation: of three capitalised words one may be.
fn may_be_person(name: &str) -> bool {
    name.split(' ').count() < 3 || !name.is_ascii() || given_names::opens(name)
}

/// A candidate that names everyone whom the best one names, and more of them or more fully.
fn fuller(candidates: &[Sourced<Byline>], best: usize) -> Option<usize> {
    let names = |index: usize| -> Vec<String> {
        let byline = candidates.get(index).map(|c| &c.value);
        byline.into_iter().flat_map(Byline::authors).map(str::to_lowercase).collect()
    };
    let known = names(best);
    if known.is_empty() {
        return None;
    }
    let all_full = |index: usize| {
        candidates.get(index).is_some_and(|c| c.value.authors().all(person::is_full_name))
    };
    // "Ann" and "ann.lee" are parts of a name, "AnnsKitchen7" is an account of its own.
    let partial = candidates.get(best).is_some_and(|c| {
        let part =
            |n: &str| person::is_given_name(n) || (person::is_login(n) && n.contains(['.', '_']));
        c.value.authors().all(part)
    });
    let is_best_printed = candidates.get(best).is_some_and(is_printed);
    // Who took the pictures is no author where another line does not say so.
    let helpers: Vec<String> = candidates
        .get(best)
        .iter()
        .flat_map(|c| c.value.people.iter().filter(|p| !p.role.is_author()))
        .map(|p| p.name.to_lowercase())
        .collect();
    let covers = |index: &usize| {
        let other = names(*index);
        let first = |name: &str| name.split([' ', '.', '_']).next().unwrap_or_default().to_owned();
        let covered = |name: &String| {
            other.iter().any(|o| o.ends_with(name.as_str()) || (partial && first(o) == first(name)))
        };
        let printed = candidates.get(*index).is_some_and(is_printed);
        let mut new = other.iter().filter(|o| !known.iter().any(|k| o.ends_with(k.as_str())));
        // Affiliations behind the one name have the shape of others.
        let doubtful = printed && !is_best_printed && !partial;
        let given = |name: &&String| given_names::opens(name);
        let certain = !doubtful
            || match other.len().saturating_sub(known.len()) {
                1 => new.all(|name| given(&name)),
                _ => new.all(|name| !name.contains(|c: char| c.is_ascii_digit())),
            };
        // "Henry In Traffic": the section.
        let with_section =
            |name: &String| known.iter().any(|k| name.starts_with(&format!("{k} in ")));
        let more = certain && (other.len() > known.len() || partial);
        let of_others = other.iter().any(|name| helpers.contains(name));
        other != known
            && more
            && !of_others
            && !other.iter().any(with_section)
            && other.len() <= known.len() + 6
            && all_full(*index)
            && known.iter().all(covered)
    };
    (0..candidates.len()).find(covers)
}

#[cfg(test)]
mod tests;
