//! The headline as printed, without site name and section.
//!
//! Receives every title of the page and what is known of the site; returns one.

mod choice;
mod compare;
mod printed;
mod segments;
pub(super) mod site_in_title;
mod slug;
pub(super) mod spelling;
mod statements;
#[cfg(test)]
mod tests;

pub(super) use choice::{choose, is_start_page};
pub(crate) use compare::folded;
pub(super) use compare::{folds_to, overlap};
pub(super) use printed::as_printed;

use crate::script::{is_han, is_hangul, is_kana};
use crate::{Origin, PageType, Sourced};
pub(crate) use segments::segments;
pub(super) use segments::{before_last, main_label, place_of_site};
pub(super) use slug::{Slug, folders, name_in};

/// An `h1` of the page.
#[derive(Debug, Default, Clone)]
pub(crate) struct Headline {
    pub text: String,
    /// What its child elements and lines say, where there are several: a kicker, the headline.
    pub parts: Vec<String>,
    /// Its markup says that it names the site: a logo, a link home.
    pub is_site: bool,
    /// Its names say that it is the headline.
    pub is_named: bool,
    /// Its words with those that only a screen reader says.
    pub spoken: String,
    /// A colon that only a screen reader says parts a kicker from it.
    pub has_spoken_colon: bool,
    /// The head does not state it, the date of the page's text stands right below it.
    pub is_above_date: bool,
}

/// How well a headline must agree with a declared title to be its other wording.
const SAME: f64 = 0.5;

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
    /// The last part of its path, folded.
    pub name_in_address: Option<String>,
    /// The parts before that: sections.
    pub folders: Vec<String>,
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
        match self.page_type {
            Some(PageType::Service) => 0.9,
            Some(PageType::Collection | PageType::Product) => 0.3,
            _ => SAME,
        }
    }
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
