//! Names of persons in values that are declared to hold them: a JSON-LD author, a meta author, a
//! cell marked as byline.

use super::candidates::squeeze;
use crate::{Person, Role};

/// More names than this are a staff list, not a byline.
const MOST_PEOPLE: usize = 24;
const LONGEST_LINE: usize = 600;

/// The persons a declared value names, in order; outlets, placeholders, addresses and numbers are
/// none.
pub(super) fn people(value: &str) -> Vec<Person> {
    if value.len() > LONGEST_LINE || value.contains("://") || value.contains("www.") {
        return Vec::new();
    }
    let mut people: Vec<Person> = Vec::new();
    for part in split_names(&squeeze(value)) {
        if let Some(name) = clean_name(&part)
            && people.len() < MOST_PEOPLE
            && !people.iter().any(|p| p.name.eq_ignore_ascii_case(&name))
        {
            people.push(Person { name, role: Role::Author, title: None });
        }
    }
    people
}

/// Splits "A, B and C", "A; B", "A、B", "A und B"; "Doe, John" stays as "John Doe".
fn split_names(value: &str) -> Vec<String> {
    const JOINERS: &[&str] =
        &[" and ", " und ", " et ", " och ", " og ", " en ", " & ", " with ", " / ", " y ", " e "];
    let mut value = value.to_owned();
    for joiner in JOINERS {
        if value.contains(joiner) {
            value = value.replace(joiner, ";");
        }
    }
    let hard = |c: char| matches!(c, ';' | '；' | '、' | '|' | '｜' | '，' | '\n' | '/');
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
    if let Some(at) = name.find(['(', '（', '<', '[']) {
        name = name.get(..at)?.trim();
    }
    name =
        strip_label(name).trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '"'));
    if name.contains('@') || is_degree(name) {
        return None;
    }
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let words = name.split_whitespace().count();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    if letters < 2 || words > 6 || name.chars().count() > 60 || digits > 4 || is_placeholder(name) {
        return None;
    }
    Some(name.to_owned())
}

fn strip_label(name: &str) -> &str {
    const LABELS: &[&str] = &[
        "written by ",
        "posted by ",
        "by: ",
        "by ",
        "von ",
        "par ",
        "por ",
        "door ",
        "av ",
        "af ",
        "text: ",
        "author: ",
        "autor: ",
        "作者：",
        "作者:",
        "作者 ",
        "记者：",
        "记者:",
        "记者 ",
        "文：",
        "文:",
        "文/",
        "撰文：",
        "撰文:",
    ];
    let mut name = name.trim();
    while let Some(rest) = LABELS.iter().find_map(|label| strip_prefix_folded(name, label)) {
        name = rest.trim_start();
    }
    name
}

fn strip_prefix_folded<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| text.get(prefix.len()..))?
}

/// "MD", "Ph.D." after a comma.
fn is_degree(name: &str) -> bool {
    const DEGREES: &[&str] = &[
        "md", "phd", "rd", "rn", "ms", "msc", "mba", "dds", "jd", "ma", "mph", "ldn", "cpa", "jr",
        "sr", "ii", "iii", "esq", "dr", "prof", "cfp", "dvm", "pharmd", "bsn", "cdn", "cssd", "do",
        "dpt", "psyd", "np", "cfa", "ba", "bsc", "mfa", "edd", "cscs", "rdn", "ld", "lcsw",
    ];
    let plain: String = name.chars().filter(char::is_ascii_alphabetic).collect();
    plain.len() <= 6 && DEGREES.contains(&plain.to_ascii_lowercase().as_str())
}

/// Words that systems put where nobody's name is known.
fn is_placeholder(name: &str) -> bool {
    const PLACEHOLDERS: &[&str] = &[
        "admin",
        "administrator",
        "staff",
        "staff writer",
        "staff reporter",
        "editor",
        "author",
        "unknown",
        "anonymous",
        "guest",
        "guest author",
        "null",
        "none",
        "redaktion",
        "redaction",
        "rédaction",
        "la rédaction",
        "redacción",
        "redazione",
        "redactie",
        "webmaster",
        "root",
        "wordpress",
        "user",
        "test",
        "name",
        "网络整理",
        "小编",
        "管理员",
        "佚名",
        "编辑",
        "本站",
        "editorial staff",
        "editorial team",
        "newsroom",
        "news desk",
        "team",
    ];
    PLACEHOLDERS.contains(&name.to_lowercase().as_str())
}

/// Whether a text in a marked cell can be a name: capitalised or of a script without case, and no
/// words of what else stands in such cells.
pub(super) fn is_plausible(person: &Person) -> bool {
    const OTHER_WORDS: &[&str] = &[
        "ago",
        "min",
        "mins",
        "minute",
        "minutes",
        "read",
        "hours",
        "days",
        "share",
        "comments",
        "comment",
        "follow",
        "updated",
        "published",
        "posted",
        "views",
        "about",
        "the",
        "more",
        "all",
        "posts",
        "articles",
        "view",
        "profile",
        "reviewed",
        "edited",
        "fact",
        "checked",
        "medically",
        "written",
        "contributor",
        "editor",
        "writer",
        "author",
        "by",
        "on",
        "in",
    ];
    let mut words = person.name.split_whitespace();
    let first = person.name.chars().find(|c| c.is_alphabetic());
    let cased = first.is_some_and(|c| c.is_uppercase() || !c.is_lowercase());
    let single_handle = !person.name.contains(' ');
    (cased || single_handle)
        && !words.any(|w| OTHER_WORDS.contains(&w.to_lowercase().as_str()))
        && person.name.split_whitespace().count() <= 5
}

/// Whether a name is a person's beyond doubt: two to four capitalised words, none of them a word of
/// outlets.
pub(super) fn is_clearly_person(person: &Person) -> bool {
    const OUTLET_WORDS: &[&str] = &[
        "news", "daily", "times", "post", "press", "media", "magazine", "blog", "online", "tv",
        "radio", "agency", "journal", "review", "weekly", "today", "network", "world", "team",
        "report", "herald", "tribune", "gazette", "feed", "tech", "the", "official", "studio",
    ];
    let words: Vec<&str> = person.name.split_whitespace().collect();
    let capitalised = |w: &&str| w.chars().next().is_some_and(char::is_uppercase);
    let outlet = |w: &&str| OUTLET_WORDS.contains(&w.to_lowercase().as_str());
    (2..=4).contains(&words.len())
        && words.iter().all(capitalised)
        && !words.iter().any(outlet)
        && person.name.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c))
        && words.iter().all(|w| w.chars().any(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(value: &str) -> Vec<String> {
        people(value).into_iter().map(|p| p.name).collect()
    }

    #[test]
    fn lists_are_split_in_many_ways() {
        assert_eq!(names("By Ann Lee, Bob Ray and Cy Dow"), ["Ann Lee", "Bob Ray", "Cy Dow"]);
        assert_eq!(names("Ann Lee; Bob Ray"), ["Ann Lee", "Bob Ray"]);
        assert_eq!(names("Anna Lee und Bodo Ray"), ["Anna Lee", "Bodo Ray"]);
        assert_eq!(names("作者：李明、王小红"), ["李明", "王小红"]);
        assert_eq!(names("Lee, Ann"), ["Ann Lee"]);
    }

    #[test]
    fn placeholders_addresses_and_degrees_are_no_names() {
        for value in ["admin", "Staff Writer", "ann@example.org", "https://example.org/a", "12345"]
        {
            assert_eq!(names(value), [""; 0], "{value}");
        }
        assert_eq!(names("Ann Lee, PhD, RD"), ["Ann Lee"]);
        assert_eq!(names("Ann Lee (@annlee)"), ["Ann Lee"]);
    }
}
