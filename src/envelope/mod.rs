//! What a scraper put around the HTML.
//!
//! Receives text; returns the front matter and the HTML inside. Never guesses: no fence, no front
//! matter.

use crate::Defect;

/// A scraped post, opened.
pub(crate) struct Envelope<'a> {
    pub front_matter: FrontMatter,
    pub html: &'a str,
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
    pub date: Option<String>,
    /// Address of the page (`id` of the `<text>` wrapper, `url`/`link` of a post).
    pub url: Option<String>,
}

pub(crate) fn open(text: &str) -> Envelope<'_> {
    Envelope { front_matter: FrontMatter::default(), html: text, defects: Vec::new() }
}
