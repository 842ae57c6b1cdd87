//! What a scraper put around the HTML.
//!
//! Receives text; returns the front matter and the HTML inside. Never guesses: no fence, no front
//! matter. Loses nothing: what cannot be read as front matter stays in the HTML.

mod data;
mod feed_item;
mod front_matter;
mod plain;
mod scalar;
mod wrapper;

use crate::Defect;
pub(crate) use data::is_data;
pub(crate) use feed_item::is_list;
use std::borrow::Cow;

/// A scraped post, opened.
#[derive(Debug)]
pub(crate) struct Envelope<'a> {
    pub front_matter: FrontMatter,
    /// What is left: a suffix of the text, or a copy of it behind those lines of a front matter
    /// that could not be read, or with its paragraphs marked where it has no tags.
    pub html: Cow<'a, str>,
    pub defects: Vec<Defect>,
}

/// The fields of a front matter or wrapper, as written there.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    pub title: Option<String>,
    pub categories: Vec<String>,
    pub tags: Vec<String>,
    pub headimg: Option<String>,
    pub thumbnail: Option<String>,
    /// The feed's name, mostly an outlet.
    pub author: Option<String>,
    /// Who wrote it, where the post has a list.
    pub authors: Vec<String>,
    /// Where the article comes from.
    pub source: Option<String>,
    pub date: Option<String>,
    /// Address of the page (`id` of the `<text>` wrapper, `url`/`link` of a post).
    pub url: Option<String>,
}

pub(crate) fn open(text: &str) -> Envelope<'_> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let opened = front_matter::open(text, start)
        .or_else(|| wrapper::open(start))
        .or_else(|| feed_item::open(start));
    let envelope = opened.unwrap_or_else(|| Envelope {
        front_matter: FrontMatter::default(),
        html: Cow::Borrowed(text),
        defects: Vec::new(),
    });
    let html = plain::paragraphs(envelope.html);
    Envelope { html, ..envelope }
}

#[cfg(test)]
mod tests;
