//! The headline as printed, without site name and section.
//!
//! Receives every title of the page and what is known of the site; returns one.

mod compare;
mod printed;
mod segments;
mod slug;
mod statements;

pub(super) use compare::{folded, folds_to, overlap};
pub(super) use printed::as_printed;

use crate::script::{is_han, is_hangul, is_kana};
use crate::{Origin, PageType, Sourced};
use segments::{Site, without_site};
pub(super) use segments::{before_last, place_of_site, segments};
pub(super) use slug::Slug;
use statements::Statements;

/// An `h1` of the page.
#[derive(Debug, Default, Clone)]
pub(crate) struct Headline {
    pub text: String,
    /// What its child elements and lines say, where there are several: a kicker, the headline.
    pub parts: Vec<String>,
    /// Its markup says that it names the site: a logo, a link home.
    pub is_site: bool,
    /// Its words with those that only a screen reader says.
    pub spoken: String,
    /// The head does not state it, the date of the page's text stands right below it.
    pub is_above_date: bool,
}

/// What the choice is made from.
pub(super) struct Titles<'a> {
    pub declared: &'a [Sourced<String>],
    pub headlines: &'a [Headline],
    pub site_names: &'a [Sourced<String>],
    pub sections: &'a [Sourced<String>],
    pub host: Option<&'a str>,
    /// The page has an author or a date: its `h1` is a headline, not a slogan.
    pub is_article: bool,
    /// Where the page has been classified.
    pub page_type: Option<PageType>,
    /// The page is the start page of its site: the site's name is part of what it is about.
    pub is_home: bool,
    /// What the page's address says.
    pub slug: Option<Slug>,
}

impl Titles<'_> {
    /// The `h1` of a thread is its topic, that of a page that sells a service a slogan.
    fn has_article(&self) -> bool {
        match self.page_type {
            Some(PageType::Forum) => true,
            Some(PageType::Service) => false,
            _ => self.is_article,
        }
    }

    /// Names of the site; of several none that is the title for sharing: some systems put the
    /// page's title into every field.
    fn names_of_site(&self) -> impl Iterator<Item = &str> {
        let shared = self.declared.iter().find(|t| t.origin == Origin::OpenGraph);
        let shared = shared.map(|t| folded(&t.value)).filter(|_| self.site_names.len() > 1);
        let names = self.site_names.iter().map(|s| s.value.as_str());
        names.filter(move |name| self.is_home || shared.as_ref() != Some(&folded(name)))
    }

    /// Forums also declare a sentence about themselves.
    fn declares_sentence(&self, declared: &[Sourced<String>]) -> bool {
        self.page_type != Some(PageType::Forum) && declared.iter().any(|d| is_sentence(&d.value))
    }

    fn same(&self) -> f64 {
        if self.page_type == Some(PageType::Service) { 0.9 } else { SAME }
    }
}

/// How well a headline must agree with a declared title to be its other wording.
const SAME: f64 = 0.5;
/// A headline that agrees less is that of something else, where the page declares a sentence.
const OTHER: f64 = 0.2;
/// An article has so many `h1` elements at most; of more, most are headings of sections.
const MOST_HEADLINES: usize = 4;
/// Letters of a headline that nothing states, at most.
const LONGEST_HEADLINE: usize = 200;

pub(super) fn choose(titles: &Titles<'_>) -> Option<Sourced<String>> {
    if let Some(title) = titles.declared.iter().find(|t| t.origin == Origin::Envelope) {
        return Some(title.clone());
    }
    let host = titles.host.filter(|_| !titles.is_home);
    let known = Site::new(titles.names_of_site(), [].into_iter(), host);
    let place = places_of_site(titles.declared, &known);
    // A bar at the top of some sites repeats the headline, under names of the site's.
    let is_twin = |logo: &Headline| {
        let plain = folded(&logo.text);
        let opens = |title: &Sourced<String>| {
            title.origin != Origin::Markup
                && segments(&title.value).first().is_some_and(|first| folded(first) == plain)
        };
        titles.headlines.iter().any(|h| !h.is_site && folded(&h.text) == plain)
            && titles.declared.iter().any(opens)
    };
    let is_only = |h: &Headline| titles.headlines.iter().all(|other| other.text == h.text);
    let is_logo = |h: &&Headline| {
        (h.is_site && !is_twin(h)) || (is_only(h) && place.contains(&folded(&h.text)))
    };
    let logos = titles.headlines.iter().filter(is_logo).map(|h| h.text.as_str());
    let names = titles.names_of_site().chain(logos);
    let sections = titles.sections.iter().map(|s| s.value.as_str());
    let site = Site::new(names, sections, titles.host);
    let declared = declared(titles, &site);
    let statements = Statements::new(titles.declared, &declared, &known);
    let printed: Vec<&Headline> = titles
        .headlines
        .iter()
        .filter(|h| !h.is_site && !site.is_name(&h.text) && !statements.is_site(&h.text))
        .collect();
    let markup = |text: &str| {
        let text = without_site(text, &site);
        let text = declared
            .iter()
            .find(|d| differ_in_spaces(&d.value, &text))
            .map_or(text, |d| d.value.clone());
        Some(Sourced::new(text, Origin::Markup))
    };
    if let Some(slug) = titles.slug.as_ref().filter(|_| titles.has_article())
        && !declared.iter().any(|title| slug.is_said_by(&title.value))
        && let Some(headline) = printed.iter().find(|h| slug.is_said_by(&h.text))
    {
        return markup(&headline.text);
    }
    if let Some(text) = statements.stated(&printed) {
        let wording = punctuated(text, &printed, &declared).or_else(|| markup(text));
        // The name in it is the headline's own.
        let is_cut = wording.as_ref().is_some_and(|title| folded(&title.value) != folded(text));
        return match is_cut && statements.is_head(text) {
            true => Some(Sourced::new(text.to_owned(), Origin::Markup)),
            false => wording,
        };
    }
    let beside_site = |h: &&&Headline| titles.declared.iter().any(|d| is_beside_site(d, h, &site));
    if let Some(headline) = printed.iter().find(beside_site) {
        return markup(&headline.text);
    }
    if titles.is_home
        && let Some(title) = of_home(titles, &site)
    {
        return Some(title);
    }
    if let Some(headline) = printed.iter().find(|h| h.is_above_date) {
        return markup(&headline.text);
    }
    let agreement =
        |h: &Headline| declared.iter().map(|d| overlap(&h.text, &d.value)).fold(0.0, f64::max);
    let best = printed.iter().map(|h| (agreement(h), h)).rev().max_by(|a, b| a.0.total_cmp(&b.0));
    let of_article = titles.has_article() && printed.len() <= MOST_HEADLINES;
    let sentence = || {
        // Some systems give the deck the rank of the headline.
        let is_topic = titles.page_type == Some(PageType::Forum);
        let short = |h: &&&Headline| is_topic || h.text.chars().count() <= LONGEST_HEADLINE;
        let of_page =
            |h: &&&Headline| agreement(h) >= OTHER || !titles.declares_sentence(&declared);
        let sentence = printed.iter().filter(short).find(|h| is_sentence(&h.text));
        sentence.filter(|_| of_article).filter(of_page)
    };
    match best {
        Some((agreement, headline)) if agreement >= titles.same() => markup(&headline.text),
        Some((_, headline)) if declared.is_empty() => markup(&headline.text),
        _ => match sentence() {
            Some(first) => markup(&first.text),
            None => declared
                .into_iter()
                .next()
                .map(|t| Sourced::new(main_segment(&t.value).to_owned(), t.origin))
                .or_else(|| {
                    let any = titles.headlines.iter().find(|h| !h.text.is_empty());
                    any.map(|h| Sourced::new(h.text.clone(), Origin::Markup))
                }),
        },
    }
}

/// Whether the head adds the site's name to the headline without a mark: "Trails Example Daily".
fn is_beside_site(declared: &Sourced<String>, headline: &Headline, site: &Site) -> bool {
    let (title, text) = (declared.value.as_str(), headline.text.as_str());
    let rest = title.strip_prefix(text).or_else(|| title.strip_suffix(text));
    !text.is_empty()
        && matches!(declared.origin, Origin::TitleElement | Origin::OpenGraph)
        && rest.is_some_and(|rest| site.is_name(rest))
}

/// What stands where a `<title>` has the site's name, folded, unless it is a title elsewhere.
fn places_of_site(declared: &[Sourced<String>], site: &Site) -> Vec<String> {
    let (heads, others): (Vec<_>, Vec<_>) =
        declared.iter().partition(|t| t.origin == Origin::TitleElement);
    let others = others.into_iter().filter(|t| t.origin != Origin::Markup);
    let others: Vec<String> = others.map(|t| folded(&t.value)).collect();
    let places = heads.into_iter().filter_map(|t| site.place_in(&t.value)).map(folded);
    places.filter(|place| !others.contains(place)).collect()
}

/// The declared wording of a headline whose kicker a style sets apart: "Traffic: A bridge opens".
fn punctuated(
    text: &str,
    printed: &[&Headline],
    declared: &[Sourced<String>],
) -> Option<Sourced<String>> {
    let in_parts =
        printed.iter().any(|h| h.text == text && h.parts.iter().any(|part| part != text));
    let colon = |text: &str| text.contains([':', '：', '–', '—', '|']);
    let same = |title: &&Sourced<String>| folded(&title.value) == folded(text);
    let wording = declared.iter().find(same)?;
    (in_parts && colon(&wording.value) && !colon(text)).then(|| wording.clone())
}

/// What the head of a site's start page says, without the name only where it stands last.
fn of_home(titles: &Titles<'_>, site: &Site) -> Option<Sourced<String>> {
    let of = |origin| titles.declared.iter().find(move |t| t.origin == origin);
    let title = of(Origin::TitleElement).or_else(|| of(Origin::OpenGraph))?;
    let value = segments::without_tail(&title.value, site);
    (!folded(value).is_empty()).then(|| Sourced::new(value.to_owned(), title.origin))
}

/// Whether two texts differ, and by white space alone: styles part what stands close in the source.
fn differ_in_spaces(a: &str, b: &str) -> bool {
    let plain =
        |text: &'_ str| -> Vec<char> { text.chars().filter(|c| !c.is_whitespace()).collect() };
    a != b && a.len().abs_diff(b.len()) <= 8 && plain(a) == plain(b)
}

/// What a `<title>` has at its end, apart or in brackets.
pub(super) fn name_at_end(title: &str) -> Option<&str> {
    let in_brackets = || title.strip_suffix(')')?.rsplit_once(" (").map(|(_, inner)| inner);
    let last = segments(title).pop().filter(|last| *last != title && !is_behind_colon(title, last));
    last.or_else(in_brackets)
}

fn is_behind_colon(title: &str, last: &str) -> bool {
    title.strip_suffix(last).is_some_and(|before| before.trim_end().ends_with(':'))
}

/// Without the mark of a link to the heading itself.
pub(super) fn without_anchor(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '¶' | '§' | '#'))
}

/// Whether a heading that nothing declares says enough to be a headline and not a label.
fn is_sentence(text: &str) -> bool {
    const WORDS: usize = 3;
    const LETTERS: usize = 8;
    let han = text.chars().any(|c| is_han(c) || is_kana(c) || is_hangul(c));
    text.split_whitespace().count() >= WORDS || (han && folded(text).chars().count() >= LETTERS)
}

/// Whether a declared title says what a text says, whole or in its first segment.
pub(super) fn states<'t>(
    mut declared: impl Iterator<Item = &'t Sourced<String>>,
    text: &str,
) -> bool {
    let plain = folded(text);
    let first = |title: &str| segments(title).first().is_some_and(|first| folded(first) == plain);
    declared.any(|title| folded(&title.value) == plain || first(&title.value))
}

/// Whether a text says what a declared title says in other words.
pub(super) fn is_rewording<'t>(
    text: &str,
    mut declared: impl Iterator<Item = &'t Sourced<String>>,
) -> bool {
    declared.any(|title| overlap(text, &title.value) >= SAME)
}

/// How well a text agrees with declared titles: over 1 where one of them says the same, whole or
/// in one of its segments.
pub(super) fn agreement(text: &str, declared: &[Sourced<String>]) -> f64 {
    let plain = folded(text);
    let one = |title: &Sourced<String>| {
        if folded(&title.value) == plain {
            3.0
        } else {
            let place = segments(&title.value).iter().position(|s| folded(s) == plain);
            place.map_or_else(|| overlap(text, &title.value), |at| if at == 0 { 2.0 } else { 1.5 })
        }
    };
    declared.iter().map(one).fold(0.0, f64::max)
}

/// Declared titles without the site's name, the page's own before those made for sharing.
fn declared(titles: &Titles<'_>, site: &Site) -> Vec<Sourced<String>> {
    [Origin::TitleElement, Origin::OpenGraph, Origin::JsonLd, Origin::Microdata, Origin::Meta]
        .into_iter()
        .flat_map(|origin| titles.declared.iter().filter(move |t| t.origin == origin))
        .filter(|t| !segments::lacks_headline(&t.value))
        .map(|t| Sourced::new(as_shared(t, titles.declared), t.origin))
        .map(|t| Sourced::new(without_site(&t.value, site), t.origin))
        .filter(|t| !folded(&t.value).is_empty() && !site.is_name(&t.value))
        .collect()
}

/// A `<title>` without what it has behind the whole of the title for sharing: " : section".
fn as_shared(title: &Sourced<String>, declared: &[Sourced<String>]) -> String {
    let is_rest = |shared: &&Sourced<String>| {
        let rest = title.value.strip_prefix(shared.value.as_str());
        matches!(shared.origin, Origin::OpenGraph | Origin::Microdata | Origin::JsonLd)
            && rest.is_some_and(segments::opens_with_separator)
    };
    let shared = declared.iter().find(is_rest).filter(|_| title.origin == Origin::TitleElement);
    shared.unwrap_or(title).value.clone()
}

/// Of a title in segments that nothing else tells apart the first, unless it is a mere label.
fn main_segment(title: &str) -> &str {
    let parts: Vec<&str> = title.split(" | ").map(str::trim).filter(|p| !p.is_empty()).collect();
    match parts[..] {
        [] | [_] => title,
        [first, ..] if first.split_whitespace().count() >= 2 || first.chars().count() > 12 => first,
        _ => parts.into_iter().max_by_key(|part| part.len()).unwrap_or(title),
    }
}

#[cfg(test)]
mod tests;
