//! The value of a field that is declared to hold authors.

use super::byline::{Place, parse_byline};
use super::chinese::shape::{is_likely_name, is_nobody};
use super::latin::leads::lead_in;
use super::latin::list::{Lead, latin_list};
use super::latin::names::small;
use super::latin::words::{GroupKind, classify};
use super::line::{Line, is_space, tidy};
use super::outlet::is_chinese_outlet;
use crate::script::{is_han, is_hangul, is_kana};
use crate::{Byline, Person, Role};

/// Whom an author field of the metadata names: "Ann Lee and Bob Roe", "By Ann Lee, Reuters".
///
/// The field says that it holds names, so pen names count. An outlet goes to
/// [`Byline::outlet`]; handles, addresses, times, desks and the accounts of a publishing system are
/// nobody. What the field says stays in [`Byline::printed`].
pub(crate) fn parse_names(value: &str) -> Byline {
    let printed = tidy(value);
    let mut byline = Byline { printed: printed.clone(), ..Byline::default() };
    let text = without_mail(value.trim());
    if text.is_empty() || is_template(&text) || text.chars().count() > 300 {
        return byline;
    }
    if text.contains(|c| is_han(c) || is_kana(c) || is_hangul(c)) {
        eastern(&text, &mut byline);
    } else {
        western(&text, &mut byline);
    }
    byline
}

/// "ann@example.com (Ann Lee)", "Ann Lee <ann@example.com>": the name without the address.
fn without_mail(text: &str) -> String {
    if let Some((mail, rest)) = text.split_once(" (")
        && mail.contains('@')
        && !mail.contains(' ')
        && let Some(name) = rest.strip_suffix(')')
    {
        return name.to_owned();
    }
    match text.split_once('<') {
        Some((name, _)) if !name.trim().is_empty() => name.trim().to_owned(),
        _ => text.to_owned(),
    }
}

/// A placeholder of the page's template, left unfilled.
fn is_template(text: &str) -> bool {
    ["{{", "}}", "@@", "<%", "%>", "${"].iter().any(|mark| text.contains(mark))
        || text.eq_ignore_ascii_case("name, email@gmail.com")
}

fn eastern(text: &str, byline: &mut Byline) {
    let line = Line::head(text);
    let run = line.folded(0..line.len());
    if is_chinese_outlet(run) && !is_likely_name(run) || is_japanese_site(text) {
        byline.outlet = Some(text.to_owned());
    } else if is_family_and_given(text) {
        byline.people = vec![Person::author(text)];
    } else if let Some(found) = parse_byline(text, Place::Marked) {
        byline.people = found.byline.people;
        byline.outlet = found.byline.outlet;
    } else if !is_nobody(run) && !text.contains(['：', ':']) {
        byline.people = pen_names(text);
    }
}

/// 南江新聞デジタル: how papers call their sites.
fn is_japanese_site(text: &str) -> bool {
    const SITES: [&str; 3] = ["デジタル", "オンライン", "電子版"];
    let is_paper = |paper: &str| paper.ends_with("新聞") && paper.chars().all(is_han);
    SITES.iter().any(|site| text.strip_suffix(site).is_some_and(is_paper))
}

/// 高瀬 みちる: a family's name and a given one in hiragana, which is no other person's; outlets and desks
/// have katakana behind a space.
fn is_family_and_given(text: &str) -> bool {
    let Some((family, given)) = text.split_once([' ', '\u{3000}']) else { return false };
    (1..=4).contains(&family.chars().count())
        && (2..=5).contains(&given.chars().count())
        && family.chars().all(is_han)
        && given.chars().all(|c| ('\u{3041}'..='\u{3096}').contains(&c))
}

/// Names that have no shape of one, as short as one and without a sentence's marks.
fn pen_names(text: &str) -> Vec<Person> {
    let parts: Vec<&str> =
        text.split(['、', '，', ',', ';', '；', '/', '&']).map(str::trim).collect();
    let plain = |part: &&str| {
        (1..=12).contains(&part.chars().count())
            && part
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '·' | '・' | '-' | ' '))
    };
    if !parts.iter().all(plain) {
        return Vec::new();
    }
    parts.into_iter().map(Person::author).collect()
}

fn western(text: &str, byline: &mut Byline) {
    let line = Line::head(text);
    let start = line.skip(0, |c| is_space(c) || matches!(c, '|' | '-' | '·'));
    let start = lead_in(&line, start, line.len()).map_or(start, |lead| lead.value);
    if let Some(name) = family_first(&line, start) {
        byline.people.push(Person::author(name));
        return;
    }
    let list = latin_list(&line, start..line.len(), Role::Author, Lead::Label);
    if !list.complete && list.outlet.is_none() && is_pen_name(&line, start) {
        let name = line.printed(start..line.len());
        byline.people.push(Person::author(name));
        return;
    }
    // A sentence about somebody names one only in full.
    let sure = |person: &Person| list.complete || person.name.contains(' ');
    byline.people = list.people.into_iter().filter(sure).collect();
    byline.outlet = list.outlet;
}

/// "catch more fish": a few plain words, none of them a title or a body.
fn is_pen_name(line: &Line<'_>, start: usize) -> bool {
    let text = small(line, start..line.len());
    let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let plain = text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '-'));
    plain && words.len() <= 3 && classify(&words) == GroupKind::Name
}

/// "Smith, John T.": two parts, the second ending in an initial.
fn family_first(line: &Line<'_>, start: usize) -> Option<String> {
    let text: String = line.folded(start..line.len()).iter().collect();
    let (family, given) = text.split_once(", ")?;
    let initial = given.rsplit(' ').next().is_some_and(|word| {
        word.chars().count() == 2
            && word.ends_with('.')
            && word.chars().all(|c| c.is_uppercase() || c == '.')
    });
    let plain = !family.contains(' ') && !given.contains(',') && given.split(' ').count() <= 3;
    (initial && plain).then(|| line.printed(start..line.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::case_tables::check;
    use std::collections::BTreeMap;

    #[test]
    fn every_case_of_the_table_is_read_as_it_says() {
        check("names.txt", |line| {
            let found = parse_names(line);
            let with = |role: Role| {
                let people = found.people.iter().filter(|person| person.role == role);
                people.map(Person::name).collect::<Vec<_>>().join("+")
            };
            let mut facts = BTreeMap::from([
                ("a".to_owned(), with(Role::Author)),
                ("c".to_owned(), with(Role::Contributor)),
                ("e".to_owned(), with(Role::Editor)),
                ("o".to_owned(), found.outlet.clone().unwrap_or_default()),
            ]);
            facts.retain(|_, value| !value.is_empty());
            Some(facts).filter(|facts| !facts.is_empty())
        });
    }
}
