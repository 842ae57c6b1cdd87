//! What the readers find, and how they add it.

use super::links::canonical::Canonical;
use super::names::{person, team};
use super::squeeze::squeeze;
use super::title::Headline;
use crate::article::Direction;
use crate::date::DateContext;
use crate::grammar;
use crate::{Byline, Origin, Person, Sourced, Timestamp};
use std::borrow::Cow;

/// Steps of a trail that are looked at.
pub(super) const MOST_STEPS: usize = 16;

/// Everything found, in the order in which it was read; nothing chosen yet.
#[derive(Debug, Default, Clone)]
pub(crate) struct Candidates {
    pub titles: Vec<Sourced<String>>,
    /// The `h1` elements that do not stand apart, in page order.
    pub headlines: Vec<Headline>,
    /// The page declares an article, an author or a date.
    pub is_article: bool,
    pub subtitles: Vec<Sourced<String>>,
    pub bylines: Vec<Sourced<Byline>>,
    pub published: Vec<Sourced<Timestamp>>,
    pub modified: Vec<Sourced<Timestamp>>,
    pub sources: Vec<Sourced<String>>,
    pub site_names: Vec<Sourced<String>>,
    /// What the page's title calls the site, where nothing declares its name. No part of a title is cut for
    /// it: on start pages, documentation and shops it is the title, or a part of it.
    pub site_in_title: Option<Sourced<String>>,
    /// What its logo calls it, likewise.
    pub site_in_logo: Option<Sourced<String>>,
    pub canonical_urls: Vec<Sourced<String>>,
    /// The one of them that is the page's.
    pub canonical: Option<Canonical>,
    /// What the page says its links are relative to.
    pub base: Option<url::Url>,
    pub languages: Vec<Sourced<String>>,
    pub direction: Option<Direction>,
    pub descriptions: Vec<Sourced<String>>,
    pub sections: Vec<Sourced<String>>,
    /// The steps that lead from the start page to this one, as JSON-LD or the page shows them.
    pub trail: Vec<Sourced<String>>,
    pub tags: Vec<String>,
    /// Folded texts of the links to the page's tags and sections ("traffic"). Printed beside a byline they
    /// would pass for names.
    pub labels: Vec<String>,
    /// Folded texts of links in rows of nothing but links ("Home", "Sport"), which lines near the headline
    /// repeat: no names either.
    pub rows: Vec<String>,
    pub images: Vec<Sourced<String>>,
    pub editors: Vec<Person>,
    /// The person who claims the copyright of the page.
    pub owner: Option<Sourced<String>>,
    pub licenses: Vec<Sourced<String>>,
    pub is_free: Option<bool>,
    pub comment_count: Option<u32>,
    pub next_pages: Vec<Sourced<String>>,
    /// Names that JSON-LD declares to be organisations.
    pub organizations: Vec<String>,
    /// Which number of 5/6/2020 is the day on this page.
    pub order: Option<crate::date::Order>,
    /// The day after which no date of the page lies.
    pub latest: Option<jiff::civil::Date>,
    /// Declared widths and heights of [`images`](Self::images), by address.
    pub image_sizes: Vec<(String, u32, u32)>,
    /// Pictures that stand for the publisher.
    pub logos: Vec<String>,
}

impl Candidates {
    /// Whether what stands before a date says that it is of something else than the publication; of
    /// a product it may be the page's only one.
    pub(super) fn dates_other(&self, label: &str) -> bool {
        let declared = || self.published.iter().any(|p| p.origin == Origin::JsonLd);
        grammar::is_label_of_other(label) || (grammar::is_release_label(label) && declared())
    }

    /// Adds a byline unless that many are known already.
    pub(super) fn push_byline(&mut self, byline: Byline, origin: Origin) {
        if self.bylines.len() < MOST_VALUES {
            self.bylines.push(Sourced::new(byline, origin));
        }
    }

    /// Adds a moment of publication or of a change.
    pub(super) fn push_date(&mut self, moment: Timestamp, is_change: bool, origin: Origin) {
        let moments = if is_change { &mut self.modified } else { &mut self.published };
        push_moment(moments, Some(moment), origin);
    }

    /// Notes how large a declared picture is, where both sides are known.
    pub fn push_size(&mut self, address: &str, width: Option<u32>, height: Option<u32>) {
        if let (Some(width @ 1..), Some(height @ 1..)) = (width, height)
            && self.image_sizes.len() < MOST_VALUES
        {
            self.image_sizes.push((squeeze(address), width, height));
        }
    }

    /// What tells how dates of the page are read.
    pub(crate) fn dates(&self) -> DateContext<'_> {
        let language = self.languages.first().map(|language| language.value.as_str());
        let language = language.and_then(|language| language.split('-').next());
        DateContext { order: self.order, language, reference: self.latest }
    }

    /// What is known of the article before its text is.
    pub(crate) fn known(&self) -> Known<'_> {
        let people = self.bylines.iter().flat_map(|byline| byline.value().people());
        let outlets = self.sources.iter().chain(&self.site_names);
        let enveloped = |origin: Origin| origin == Origin::Envelope;
        let is_post = self.titles.iter().any(|title| enveloped(title.origin))
            && self.published.iter().any(|date| enveloped(date.origin));
        // Headings of a post are parts of its text.
        let says = |title: &&Sourced<String>| !(is_post && title.origin == Origin::Markup);
        Known {
            titles: self.titles.iter().filter(says).map(|title| title.value.as_str()).collect(),
            authors: people.map(Person::name).collect(),
            outlets: outlets.map(|outlet| outlet.value.as_str()).collect(),
            pictures: self.images.iter().map(|image| image.value.as_str()).collect(),
            is_post,
        }
    }
}

/// What the strippers may know of a page.
#[derive(Debug, Default)]
pub(crate) struct Known<'a> {
    /// Every title.
    pub titles: Vec<&'a str>,
    /// Everyone who may have written it.
    pub authors: Vec<&'a str>,
    /// Every outlet that may be its source or its site.
    pub outlets: Vec<&'a str>,
    /// Every picture that may stand for it.
    pub pictures: Vec<&'a str>,
    /// Whether it is the post of a feed, of which a front matter gives title and date.
    pub is_post: bool,
}

/// No page has this many honest values of one kind.
const MOST_VALUES: usize = 64;
/// Longer values are prose that a page put into the wrong place.
const LONGEST_VALUE: usize = 2000;

/// Adds a text value, trimmed, with runs of white space as one space; empty, over-long and repeated
/// ones are left out.
pub(super) fn push(values: &mut Vec<Sourced<String>>, text: &str, origin: Origin) {
    if values.len() >= MOST_VALUES || text.len() > LONGEST_VALUE {
        return;
    }
    let value = squeeze(text);
    let known = |v: &Sourced<String>| v.value == value && v.origin == origin;
    if !value.is_empty() && !is_template(&value) && !values.iter().any(known) {
        values.push(Sourced::new(value, origin));
    }
}

/// Adds a moment unless that many are known already.
pub(super) fn push_moment(
    values: &mut Vec<Sourced<Timestamp>>,
    moment: Option<Timestamp>,
    origin: Origin,
) {
    if let Some(moment) = moment
        && values.len() < MOST_VALUES
    {
        values.push(Sourced::new(moment, origin));
    }
}

/// Adds a tag unless it is known, whatever its case.
pub(super) fn push_tag(tags: &mut Vec<String>, tag: &str) {
    let tag =
        squeeze(tag.trim_matches(|c: char| c.is_whitespace() || matches!(c, '#' | ',' | '，')));
    let lower = if tag.is_ascii() { Cow::Borrowed(&*tag) } else { Cow::Owned(tag.to_lowercase()) };
    let is_known = |known: &String| match known.is_ascii() {
        true => known.eq_ignore_ascii_case(&lower),
        false => known.to_lowercase().eq_ignore_ascii_case(&lower),
    };
    if tags.len() < MOST_VALUES
        && !tag.is_empty()
        && tag.len() <= 120
        && !is_template(&tag)
        && !tags.iter().any(is_known)
    {
        tags.push(tag);
    }
}

/// Adds the persons of a declared author. Systems also put the editor's line or the outlet there.
pub(super) fn push_author(value: &str, origin: Origin, out: &mut Candidates) {
    if let Some(line) = grammar::parse_editor_line(value) {
        out.editors.extend(line.people);
        return;
    }
    // An agency that built the page signs with its address; that of a person stands in brackets.
    if value.contains("www.") || value.contains(" http") {
        return;
    }
    let byline = person::declared(value);
    let outlet = byline.outlet.as_deref().filter(|_| byline.people.is_empty());
    if let Some(outlet) = outlet.filter(|outlet| !team::is_team(outlet)) {
        push(&mut out.sources, outlet, origin);
    }
    if byline.outlet.is_some() || !byline.people.is_empty() {
        out.push_byline(byline, origin);
    }
}

/// A source without its label.
pub(super) fn strip_source_label(content: &str) -> &str {
    let content = content.trim();
    let rest = ["文章来源", "来源", "來源"].iter().find_map(|label| content.strip_prefix(label));
    rest.map_or(content, |rest| rest.trim_start_matches([':', '：', ' ', '|', '\u{3000}'])).trim()
}

/// `True`, `no`, `http://schema.org/False`.
pub(super) fn truth(text: &str) -> Option<bool> {
    let word = text.trim().rsplit('/').next()?;
    let is = |words: [&str; 2]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    match () {
        () if is(["true", "yes"]) => Some(true),
        () if is(["false", "no"]) => Some(false),
        () => None,
    }
}

/// A client template that no script filled in: `{{title}}`, `@@title@@`, `${title}`.
fn is_template(value: &str) -> bool {
    ["{{", "@@", "${", "<%"].iter().any(|mark| value.starts_with(mark))
        || value.trim_matches(|c: char| !c.is_ascii_alphabetic()) == "document.title"
        || value == "null"
        || value == "undefined"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_squeezed_and_not_repeated() {
        let mut values = Vec::new();
        for text in [" A\u{3000} bridge\nopens ", "A bridge opens", "", "{{title}}"] {
            push(&mut values, text, Origin::Meta);
        }
        assert_eq!(values, [Sourced::new("A bridge opens".to_owned(), Origin::Meta)]);
    }

    #[test]
    fn a_template_is_no_value_and_a_text_about_one_is() {
        for value in ["{{title}}", "${title}", "'+document.title+'", "undefined"] {
            assert!(is_template(value), "{value}");
        }
        assert!(!is_template("How to set document.title"));
    }

    #[test]
    fn tags_differ_by_more_than_case() {
        let mut tags = Vec::new();
        for tag in ["#Rust", "rust", " Parsing ,"] {
            push_tag(&mut tags, tag);
        }
        assert_eq!(tags, ["Rust", "Parsing"]);
    }
}
