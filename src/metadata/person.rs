//! Names of persons in values that are declared to hold them: a JSON-LD author, a meta author, a
//! cell marked as byline.

mod family_first;
mod known;
mod label;
#[cfg(test)]
mod tests;

use super::candidates::squeeze;
use super::person_words::{
    DEGREES, DOMAINS, OPENERS, ORGANIZATION_ENDS, OUTLET_WORDS, PLACEHOLDERS, is_no_name,
};
use super::{given_names, organizations, team};
use crate::{Byline, Person, Role, script};
pub(super) use family_first::{Order, given_first};
pub(super) use known::is_known;
pub(super) use label::{behind_colon, is_labelled, strip_label};
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
pub(super) fn of_role(value: &str, role: Role) -> impl Iterator<Item = Person> + use<> {
    people(value).into_iter().map(move |person| Person { role, ..person })
}

/// Whom a field that is declared to hold names says; accounts where the grammar of bylines sees no
/// name.
pub(crate) fn declared(value: &str) -> Byline {
    if is_notice(value) {
        return Byline::default();
    }
    // Max-Planck-Institut für Physik is one body.
    let is_one = !value.contains([',', ';', '&', '(', '|', '/']) && !value.contains(" - ");
    let is_body = is_one && !value.contains(" and ") && organizations::is_body(value);
    if team::is_brand(value) || is_body {
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

/// القاهرة - سلمى الطوخي: the name behind the place, in scripts that write nothing large. A place has one
/// word, and a name has more.
pub(super) fn behind_place(value: &str) -> Cow<'_, str> {
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
    match named && !place.trim().is_empty() && is_word(place.trim()) {
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
    if counted
        || letters < 2
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

/// Words that systems put where nobody's name is known, a number behind them or not: user447274.
pub(super) fn is_placeholder(name: &str) -> bool {
    let name = name.to_lowercase();
    let in_number = |c: char| c.is_ascii_digit() || matches!(c, '_' | '-' | ' ');
    let word = name.trim_end_matches(in_number);
    // noc admin, wordpressadmin
    PLACEHOLDERS.contains(word) || name.ends_with("admin")
}

/// Whether a text in a marked cell can be a name: no month, weekday, label or other word that
/// stands in such cells.
pub(super) fn is_plausible(person: &Person) -> bool {
    let words = || person.name.split_whitespace();
    let first = person.name.chars().find(|c| c.is_alphabetic());
    let cased = first.is_some_and(|c| !is_small(c));
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    const HAN_LABELS: &[&str] = &["作者", "文章", "编辑", "記者", "记者", "评论", "发表", "更多"];
    let opens = words().next().is_some_and(|word| OPENERS.contains(&plain(word)));
    (cased || words().count() == 1)
        && !opens
        && (person.name.is_ascii() || !HAN_LABELS.iter().any(|label| person.name.contains(label)))
        && words().count() <= 5
        && !words().any(|word| is_no_name(&plain(word)))
        && !(words().count() == 1 && crate::date::is_calendar_word(&person.name))
        && person.name.chars().count() >= 2
        && !is_monogram(&person.name)
        && !is_count(&person.name)
}

/// 浏览量 8.6万: how often the text was read.
fn is_count(name: &str) -> bool {
    let (label, number) = name.rsplit_once(' ').unwrap_or_default();
    label.contains(script::is_han) && number.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a letter is small where others are large: Georgian has capitals for headlines alone.
fn is_small(c: char) -> bool {
    c.is_lowercase() && !matches!(c, '\u{10D0}'..='\u{10FF}')
}

/// Initials alone, as they stand in the place of a picture: "AL".
fn is_monogram(name: &str) -> bool {
    name.len() <= 3 && name.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether a name is one of a given name's form: a capital, then small letters.
pub(super) fn is_given_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.all(char::is_lowercase)
}

/// Whether a name is of several words with capitals, or of a script without them.
pub(super) fn is_full_name(name: &str) -> bool {
    const PARTICLES: &[&str] = &[
        "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du",
        "la", "le", "el", "al", "bin", "ibn", "zu", "zur", "af", "av", "ten", "ter", "y", "e", "v",
    ];
    let capital = |word: &str| {
        let first = word.chars().find(|c| c.is_alphabetic());
        first.is_none_or(|c| !is_small(c))
            || PARTICLES.contains(&word.trim_end_matches('.'))
            || word.starts_with(['d', 'l', 'O']) && word.contains(['\'', '’'])
    };
    is_han(name)
        || is_hangul(name)
        || (name.split_whitespace().count() >= 2
            && name.split_whitespace().all(capital)
            && !is_login(name))
}

/// Two to four Hangul syllables: a surname and a given name.
fn is_hangul(name: &str) -> bool {
    (2..=4).contains(&name.chars().count()) && name.chars().all(script::is_hangul)
}

/// Two to four Han characters, or more with a separating dot.
pub(super) fn is_han(name: &str) -> bool {
    let count = name.chars().filter(|c| script::is_han(*c)).count();
    count >= 2 && name.chars().all(|c| script::is_han(c) || matches!(c, '·' | '•' | ' ' | '・'))
}

/// Whether a name of Han characters has the shape of one: where nothing says that a name follows,
/// labels and buttons stand too. Other names are not judged here.
pub(super) fn has_shape(name: &str) -> bool {
    use crate::grammar::{Place, parse_byline};
    let named = || {
        parse_byline(&format!("记者 {name}"), Place::Head)
            .is_some_and(|parsed| parsed.byline.authors().any(|author| author == name))
    };
    !is_han(name) || named()
}

/// Whether a name is that of an account: no capital, or digits, dots and underscores for spaces.
pub(super) fn is_login(name: &str) -> bool {
    !name.contains(' ')
        && name.is_ascii()
        && (name.chars().all(|c| !c.is_ascii_uppercase())
            || name.chars().any(|c| c.is_ascii_digit() || matches!(c, '_' | '.')))
}

/// Whether a name that stands as a person's is an outlet's or an organisation's beyond doubt.
pub(super) fn is_outlet(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_domain =
        |word: &&str| DOMAINS.iter().any(|end| word.len() > end.len() + 1 && word.ends_with(end));
    let is_article = |word: &str| matches!(word, "the" | "das" | "die" | "le" | "la" | "les");
    // La Presse; of persons the small word stands inside.
    let is_titled = matches!(words[..], [first, _] if is_article(first))
        && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    // Amt für Verkehr
    let is_purpose = |word: &&str| matches!(*word, "für" | "for" | "pour");
    is_titled
        || name.split_whitespace().skip(1).any(is_coined)
        || organizations::is_body(name)
        || words.iter().skip(1).any(is_purpose)
        || words.last().is_some_and(|last| ORGANIZATION_ENDS.contains(last.trim_matches(',')))
        || (words.iter().any(is_domain) && !lower.contains('@'))
        || (name.contains(script::is_han) && is_han_outlet(name))
}

/// AgriTech, MarketWatch: what firms and outlets end their names in, its capital inside the word.
fn is_coined(word: &str) -> bool {
    const ENDS: [&str; 14] = [
        "Tech", "Watch", "Feed", "Wire", "Media", "News", "Press", "Hub", "Lab", "Labs", "Works",
        "Net", "Soft", "Ware",
    ];
    let before = ENDS.iter().find_map(|end| word.strip_suffix(end));
    before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_lowercase()))
}

fn is_han_outlet(name: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "网", "网站", "报", "社", "新闻", "电视台", "频道", "杂志", "周刊", "编辑部",
        "客户端", "局", "厅", "委员会", "办公室", "政府", "公司", "集团", "协会", "中心", "大学",
        "学院", "医院",
    ];
    // Accounts mix scripts (cn某某), names of persons do not.
    name.contains(|c: char| c.is_ascii_alphabetic())
        || (name.chars().count() > 2 && ENDS.iter().any(|end| name.ends_with(end)))
        || crate::grammar::is_organisation_name(name)
}

/// Whether a name is a person's where headlines, labels and outlets stand as well.
pub(super) fn is_certain(person: &Person) -> bool {
    is_clearly_person(person) && is_plausible(person) && !is_outlet(&person.name)
}

/// Whether a name is a person's beyond doubt: two to four capitalised words, none of them a word of
/// outlets.
pub(super) fn is_clearly_person(person: &Person) -> bool {
    let words: Vec<&str> = person.name.split_whitespace().collect();
    let capitalised = |w: &&str| w.chars().next().is_some_and(char::is_uppercase);
    let outlet = |w: &&str| OUTLET_WORDS.contains(&w.to_lowercase());
    (2..=4).contains(&words.len())
        && words.iter().all(capitalised)
        && !words.iter().any(outlet)
        && person.name.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c))
        && words.iter().all(|w| w.chars().any(char::is_lowercase))
}
