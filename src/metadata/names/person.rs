//! Names of persons in values that are declared to hold them: a JSON-LD author, a meta author, a
//! cell marked as byline.

mod family_first;
mod kind;
mod known;
mod label;
#[cfg(test)]
mod tests;

use super::person_words::DEGREES;
use super::{organizations, team};
use crate::grammar::given_names;
use crate::metadata::squeeze::squeeze;
use crate::{Byline, Person, Role, script};
pub(in crate::metadata) use family_first::{Order, given_first};
pub(in crate::metadata) use kind::{
    has_initial, has_shape, is_certain, is_clearly_person, is_full_name, is_given_name, is_han,
    is_login, is_outlet, is_placeholder, is_plausible, names_person, tells_other_role,
};
pub(in crate::metadata) use known::{is_han_name, is_known};
pub(in crate::metadata) use label::{
    behind_colon, below_outlet, is_labelled, is_labelled_byline, strip_label,
};
use std::borrow::Cow;

/// More names than this are a staff list, not a byline.
const MOST_PEOPLE: usize = 24;
const LONGEST_LINE: usize = 600;

/// The persons a declared value names, in order; outlets, placeholders, addresses and numbers are
/// none.
pub(crate) fn people(value: &str) -> Vec<Person> {
    if value.len() > LONGEST_LINE || value.contains("://") || value.contains("www.") {
        return Vec::new();
    }
    let mut people: Vec<Person> = Vec::new();
    for part in split_names(&squeeze(value)) {
        // Initials after a name are degrees: "Ann Lee, MD, RDN".
        if !people.is_empty() && is_initials(&part) {
            continue;
        }
        if let Some(name) = clean_name(&part)
            && people.len() < MOST_PEOPLE
            && !people.iter().any(|p| p.name.eq_ignore_ascii_case(&name))
        {
            people.push(Person::author(name));
        }
    }
    if value.contains('/') && are_of_desk(&people) {
        people.clear();
    }
    people
}

/// The persons that a value names as those of a role.
pub(in crate::metadata) fn of_role(
    value: &str,
    role: Role,
) -> impl Iterator<Item = Person> + use<> {
    people(value).into_iter().map(move |person| Person { role, ..person })
}

/// Whom a field that is declared to hold names says; accounts where the grammar of bylines sees no
/// name.
pub(crate) fn declared(value: &str) -> Byline {
    if is_notice(value) {
        return Byline::default();
    }
    let value = match value.rsplit_once(',') {
        Some((name, job)) if is_job_of_house(job.trim()) => name,
        _ => unbracketed(value.trim()),
    };
    // Max-Planck-Institut für Physik is one body.
    let is_one = !value.contains([',', ';', '&', '(', '|', '/']) && !value.contains(" - ");
    let is_body = is_one && !value.contains(" and ") && organizations::is_body(value);
    if team::is_brand(value) || is_body || organizations::is_company(value) {
        return Byline::of_outlet("", squeeze(value));
    }
    if let Some(team) = team::named(value) {
        return Byline::of_outlet(team, team);
    }
    let value = match given_first(value, Order::Open) {
        Some(names) => Cow::Owned(names),
        None => with_others(value),
    };
    let value = behind_place(&value);
    let value = value.as_ref();
    let mut byline = crate::grammar::parse_names(value);
    if byline.people.is_empty() && byline.outlet.is_none() {
        byline.people = people(value);
    }
    byline
}

/// Copyright Example Press - all rights reserved: who may copy it.
fn is_notice(value: &str) -> bool {
    value.to_lowercase().contains("rights reserved")
}

/// What the names of villages and towns open with.
const VILLAGES: [&str; 6] = ["كفر", "شبرا", "بني", "رأس", "شرم", "مرسى"];

/// القاهرة - سلمى الطوخي: the name behind the place, in scripts that write nothing large. A place has one
/// word, or two that open as villages do, and a name has more.
pub(in crate::metadata) fn behind_place(value: &str) -> Cow<'_, str> {
    let Some((place, name)) = value.split_once(" - ").or_else(|| value.split_once(" – ")) else {
        return value.into();
    };
    let plain = |c: char| {
        let eastern = script::is_han(c) || script::is_hangul(c) || script::is_kana(c);
        c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase() && !eastern
    };
    let is_word = |text: &str| text.chars().all(|c| plain(c) || script::is_mark(c));
    let words = name.split_whitespace().count();
    let named = (2..=4).contains(&words) && name.split_whitespace().all(is_word);
    // كفر الشيخ – محمد سليمان
    let is_place = |place: &str| match place.split_once(' ') {
        Some((first, second)) => VILLAGES.contains(&first) && is_word(second),
        None => is_word(place),
    };
    match named && !place.trim().is_empty() && is_place(place.trim()) {
        // A given name alone, and another's.
        true if given_names::opens(place.trim()) => format!("{place}, {name}").into(),
        true => name.into(),
        false => value.into(),
    }
}

/// "Ann Lee (with Bob Ray and Cy Dow)" without the bracket.
fn with_others(value: &str) -> Cow<'_, str> {
    const BEFORE: &[&str] = &[" (with ", " (avec ", " (mit ", " (con ", " (com ", " (met "];
    let names = || {
        let inner = value.strip_suffix(')')?;
        let (first, others) = BEFORE.iter().find_map(|word| inner.split_once(word))?;
        (is_full_name(first) && !others.contains('(')).then(|| format!("{first}, {others}"))
    };
    names().map_or(Cow::Borrowed(value), Cow::Owned)
}

/// Splits "A, B and C", "A; B", "A、B", "A und B"; "Doe, John" stays as "John Doe".
fn split_names(value: &str) -> Vec<String> {
    const JOINERS: &[&str] = &[
        " and ", " und ", " et ", " och ", " og ", " en ", " & ", " with ", " / ", " y ", " e ",
        " - ", " · ", " mit ", " avec ", " con ",
    ];
    let mut value = value.to_owned();
    // Each of them stands between two spaces.
    if value.bytes().filter(|byte| *byte == b' ').count() > 1 {
        for joiner in JOINERS {
            if value.contains(joiner) {
                value = value.replace(joiner, ";");
            }
        }
    }
    let hard = |c: char| {
        matches!(c, ';' | '；' | '、' | '，' | '\n' | '/' | '•' | '»' | '—' | '–')
            || script::is_bar(c)
    };
    let mut names = Vec::new();
    for part in value.split(hard) {
        let pieces: Vec<&str> = part.split(',').map(str::trim).collect();
        match pieces[..] {
            [last, first] if is_one_word(last) && is_one_word(first) && !last.is_empty() => {
                names.push(format!("{first} {last}"));
            }
            _ => names.extend(pieces.into_iter().map(str::to_owned)),
        }
    }
    names
}

/// (Ann Lee): what stands in one bracket and nothing else, unless it is a name with its outlet.
pub(in crate::metadata) fn unbracketed(value: &str) -> &str {
    const BRACKETS: [(char, char); 4] = [('(', ')'), ('（', '）'), ('[', ']'), ('［', '］')];
    let inner = |(open, close): (char, char)| {
        let inner = value.strip_prefix(open)?.strip_suffix(close)?;
        (!inner.contains([open, close, ',', '，'])).then_some(inner)
    };
    BRACKETS.into_iter().find_map(inner).unwrap_or(value)
}

/// 東洋経済 記者: what somebody is for a house, behind the comma of their name.
fn is_job_of_house(part: &str) -> bool {
    const JOBS: [&str; 6] = ["記者", "編集部", "編集委員", "論説委員", "特派員", "ライター"];
    JOBS.iter().any(|job| part.strip_suffix(job).is_some_and(|house| house.ends_with(' ')))
}

fn is_one_word(text: &str) -> bool {
    !text.is_empty() && !text.contains(' ') && text.is_ascii()
}

/// The name in a part of a list, without label, handle, address and degree; `None` where it is no
/// person's.
fn clean_name(part: &str) -> Option<String> {
    let mut name = part.trim();
    // Short forms of other given names stand inside: "Ann (A.B.) Lee".
    if let Some(at) = name.find(['(', '（', '<', '['])
        && !is_inside(name, at)
    {
        name = name.get(..at)?.trim();
    }
    // "Posted by Ann in Traffic": the section.
    name = [" in ", " In "].iter().find_map(|word| name.split_once(word)).map_or(name, |n| n.0);
    // 文● 山田太郎
    let labelled = name.split_once('●').filter(|(label, _)| label.chars().all(script::is_han));
    name = labelled.map_or(name, |(_, name)| name.trim());
    let is_handle = name.starts_with('@');
    name = strip_label(name)
        .trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && !script::is_mark(c));
    if is_handle || name.contains('@') || is_degree(name) {
        return None;
    }
    if name.rsplit_once(' ').is_some_and(|(_, last)| !last.starts_with(char::is_lowercase)) {
        // Marks of footnotes: "Ann Lee1"; Redação g1 is none.
        name = name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡'));
    }
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let words = name.split_whitespace().count();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    // 1203 人气
    let counted =
        name.starts_with(|c: char| c.is_ascii_digit()) && name.chars().any(script::is_han);
    // BWW Review: OTHELLO
    let is_loud = |word: &str| word.len() > 3 && word.chars().all(char::is_uppercase);
    let is_title = || {
        let parts = name.split_once(": ");
        parts.is_some_and(|(_, rest)| rest.split_whitespace().any(is_loud))
    };
    // Buttons beside a byline: to share, to make letters larger.
    let is_button = name == "공유하기" || name.starts_with("글자 ");
    if counted
        || letters < 2
        || is_button
        || is_title()
        || words > 6
        || name.chars().count() > 60
        || digits > 4
        || is_placeholder(name)
    {
        return None;
    }
    Some(once(name).to_owned())
}

/// Whether the bracket that opens at a place holds a part of the name.
fn is_inside(name: &str, at: usize) -> bool {
    const LONGEST: usize = 12;
    let rest = name.get(at..).and_then(|rest| rest.strip_prefix('('));
    rest.and_then(|rest| rest.split_once(") ")).is_some_and(|(inner, family)| {
        let plain = |c: char| c.is_alphabetic() || matches!(c, '.' | ' ');
        at > 0
            && inner.chars().count() <= LONGEST
            && inner.chars().all(plain)
            && family.starts_with(char::is_uppercase)
            && family.chars().all(|c| plain(c) || c == '-')
    })
}

/// A name that stands twice, beside its picture and alone, once. Shorter ones are doubled of
/// themselves: lulu, 丁丁.
fn once(name: &str) -> &str {
    const SHORTEST: usize = 4;
    const SHORTEST_HAN: usize = 2;
    let (Some(half), Some(rest)) = (name.get(..name.len() / 2), name.get(name.len() / 2..)) else {
        return name;
    };
    let least = if half.contains(script::is_han) { SHORTEST_HAN } else { SHORTEST };
    let is_joined = !half.ends_with(' ') && !rest.starts_with(' ');
    let (half, rest) = (half.trim_end(), rest.trim_start());
    if half != rest || (is_joined && half.chars().count() < least) { name } else { half }
}

fn is_initials(part: &str) -> bool {
    let part = part.trim().trim_end_matches(['®', '™', '.']);
    (2..=6).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase() || b == b'-')
}

/// "wini/tok": initials by which nobody can be told.
fn are_of_desk(people: &[Person]) -> bool {
    const LONGEST: usize = 5;
    let is_short =
        |name: &str| name.len() <= LONGEST && name.bytes().all(|byte| byte.is_ascii_lowercase());
    people.len() > 1 && people.iter().all(|person| is_short(&person.name))
}

/// "MD", "Ph.D." after a comma.
fn is_degree(name: &str) -> bool {
    let plain: String = name.chars().filter(char::is_ascii_alphabetic).collect();
    plain.len() <= 6 && DEGREES.contains(&plain.to_ascii_lowercase())
}
