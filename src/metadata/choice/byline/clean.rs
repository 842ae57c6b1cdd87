//! What bylines hold beside their authors.

use super::outlets::Outlets;
use crate::date;
use crate::grammar::given_names;
use crate::metadata::names::{person, person_words, team};
use crate::metadata::title::folded;
use crate::script::{is_han, is_hangul};
use crate::{Byline, Origin, Person, Sourced, grammar};

/// Takes out of each candidate what is no author's name.
pub(super) fn all(
    candidates: &mut [Sourced<Byline>],
    editors: &[Person],
    labels: &[String],
    rows: &[String],
    outlets: &Outlets,
) {
    // Where an outlet signs, what else stands in cells like its is a place or a topic.
    let mut signing: Vec<Origin> = Vec::new();
    for candidate in &mut *candidates {
        let first = candidate.value.people.first().map(|person| person.name.clone());
        clean(candidate, editors, labels, rows, outlets);
        let outlet = candidate.value.outlet.as_deref();
        let is_team = first.is_none() && outlet.is_some_and(team::is_team);
        if is_team || first.is_some() && first.as_deref() == outlet {
            signing.push(candidate.origin);
        }
    }
    let printed_signs = signing.iter().any(|origin| origin.is_printed());
    for candidate in candidates {
        let beside = candidate.origin.is_printed() && printed_signs;
        if beside || (!signing.is_empty() && candidate.origin == Origin::Text) {
            keep_certain(candidate);
        }
    }
}

/// Takes out editors, what is no name, and outlets that stand where persons should.
fn clean(
    candidate: &mut Sourced<Byline>,
    editors: &[Person],
    labels: &[String],
    rows: &[String],
    outlets: &Outlets,
) {
    let byline = &mut candidate.value;
    // 文/张三, beside 编辑：张三: a printed word says that the editor wrote it.
    let wrote = candidate.origin == Origin::Text && person::is_labelled_byline(byline);
    // No template fills in 文/ or 本文作者 as it does 作者：.
    let printed = byline.printed.as_str();
    let by_hand = wrote
        && (printed.strip_prefix('文').is_some_and(|rest| !rest.starts_with(is_han))
            || ["本文作者:", "本文作者："].iter().any(|label| printed.contains(label)));
    let plain = |editor: &Person| editor.title.as_deref().is_some_and(grammar::is_plain_editor);
    let is_editor = |p: &Person| {
        let mut named = editors.iter().filter(|editor| are_one(&editor.name, &p.name));
        p.role.is_author() && named.any(|editor| !(by_hand || wrote && plain(editor)))
    };
    // Words of prose that a line near the headline begins with look like a name.
    let labelled = candidate.origin != Origin::Text || person::is_labelled_byline(byline);
    let printed = candidate.origin.is_printed();
    // A cell may hold the headline; "by Ann Lee" below "Ann Lee" is a byline.
    let title = outlets.title.as_deref().filter(|_| printed && !person::is_labelled_byline(byline));
    for person in &mut byline.people {
        outlets.cut_site(person);
        if let Some(site) = outlets.without_article(&person.name) {
            person.name = site;
        }
    }
    let of_text = candidate.origin == Origin::Text && !person::is_labelled_byline(byline);
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
            && !(of_text && rows.contains(&folded(&p.name)))
            && title.is_none_or(|title| title != folded(&p.name))
            && (labelled || person::is_full_name(&p.name))
    });
    if of_text && byline.outlet.as_deref().is_some_and(|o| labels.contains(&folded(o))) {
        byline.outlet = None;
    }
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

/// Whether two names are those of one person, whom one of them gives a second initial: Ann B. Lee.
fn are_one(one: &str, other: &str) -> bool {
    let is_initial = |word: &&str| word.len() == 2 && word.ends_with('.');
    let plain = |name: &'_ str| -> Vec<String> {
        let words = name.split(' ').enumerate();
        words
            .filter(|(at, word)| *at == 0 || !is_initial(word))
            .map(|(_, w)| w.to_owned())
            .collect()
    };
    let words = |name: &str| name.split(' ').count();
    one == other
        || words(one) != words(other)
            && words(one).min(words(other)) > 1
            && plain(one) == plain(other)
}

/// Whether a name may be that of the place or the section that the page stands under: Chinese ones are
/// of one word, too, and tags repeat them.
fn is_one_word(name: &str) -> bool {
    !name.contains(' ') && !person::is_han_name(name)
}

/// Whether a name is the code of somebody in the house: TH, JMI, PK155, t-rhollis.
fn is_code(name: &str) -> bool {
    const LONGEST: usize = 6;
    let code = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    let small = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    let is_login = name
        .split_once('-')
        .is_some_and(|(initial, rest)| initial.len() == 1 && small(initial) && small(rest));
    name.len() <= LONGEST && (name.len() <= 3 || digits > 1) && name.bytes().all(code) || is_login
}

/// Takes the persons out of lines that are nothing but names, where neither the name nor a cell of an
/// author or the head says that it is one: sections and labels stand in such places, too.
pub(super) fn keep_known(candidates: &mut [Sourced<Byline>], signed: &[String]) {
    let told = candidates.iter().filter(|c| c.origin != Origin::Text);
    let told: Vec<String> = told.flat_map(|c| c.value.authors().map(folded)).collect();
    let elsewhere = candidates.iter().filter(|c| c.origin != Origin::Text);
    let outlets: Vec<String> =
        elsewhere.filter_map(|c| c.value.outlet.as_deref()).map(folded).collect();
    let is_text = |c: &&mut Sourced<Byline>| c.origin == Origin::Text && is_bare(&c.value);
    let signs = |byline: &Byline| signed.contains(&folded(&byline.printed));
    for candidate in candidates.iter_mut().filter(is_text).filter(|c| !signs(&c.value)) {
        candidate.value.people.retain(|person| {
            person.title.is_some()
                || person::is_known(&person.name)
                || told.contains(&folded(&person.name))
        });
        let is_section = |outlet: &String| is_section(outlet) && !outlets.contains(&folded(outlet));
        let byline = &mut candidate.value;
        byline.outlet = byline.outlet.take().filter(|outlet| !is_section(outlet));
    }
}

/// Breaking News, Panorama Welt: what the words of outlets say of a section.
fn is_section(outlet: &str) -> bool {
    outlet.split_once(' ').is_some_and(|(first, _)| person_words::is_no_name(&first.to_lowercase()))
}

/// Whether a printed byline has no word but names and a date.
fn is_bare(byline: &Byline) -> bool {
    let mut rest = date::without_dates(&byline.printed).into_owned();
    for name in byline.people.iter().map(|person| &person.name).chain(&byline.outlet) {
        rest = rest.replacen(name.as_str(), "", 1);
    }
    !byline.printed.is_empty() && byline.dateline.is_none() && !rest.contains(char::is_alphabetic)
}

/// Takes the persons out of a line that nothing says to be of such.
fn keep_certain(candidate: &mut Sourced<Byline>) {
    let titled = |p: &Person| p.title.is_some() && p.name.contains(is_hangul);
    let certain = |p: &Person| {
        person::is_han(&p.name)
            || grammar::is_japanese_name(&p.name)
            || titled(p)
            || given_names::opens(&p.name)
    };
    if !person::is_labelled_byline(&candidate.value) && !candidate.value.people.iter().any(certain)
    {
        candidate.value.people.clear();
    }
}
