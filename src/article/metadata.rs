use super::{Byline, Candidate, Person, Sourced, Timestamp};
use crate::variants::names;

/// What a page says about its article. Every value that may be doubted knows its
/// [`Origin`](crate::Origin).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct Metadata {
    pub(crate) title: Option<Sourced<String>>,
    pub(crate) subtitle: Option<Sourced<String>>,
    pub(crate) original_title: Option<Sourced<String>>,
    pub(crate) byline: Option<Sourced<Byline>>,
    pub(crate) editors: Vec<Person>,
    pub(crate) published: Option<Sourced<Timestamp>>,
    pub(crate) modified: Option<Sourced<Timestamp>>,
    pub(crate) source: Option<Sourced<String>>,
    pub(crate) site_name: Option<Sourced<String>>,
    pub(crate) canonical_url: Option<Sourced<String>>,
    pub(crate) language: Option<Sourced<String>>,
    pub(crate) direction: Option<Direction>,
    pub(crate) description: Option<Sourced<String>>,
    pub(crate) section: Option<Sourced<String>>,
    pub(crate) tags: Vec<String>,
    pub(crate) lead_image: Option<Sourced<String>>,
    pub(crate) lead_image_size: Option<(u32, u32)>,
    pub(crate) license: Option<Sourced<String>>,
    pub(crate) is_free: Option<bool>,
    pub(crate) comment_count: Option<u32>,
    pub(crate) next_page: Option<Sourced<String>>,
    pub(crate) candidates: Vec<Candidate>,
}

impl Metadata {
    /// The headline as printed, without site name and section.
    pub fn title(&self) -> Option<&Sourced<String>> {
        self.title.as_ref()
    }

    /// The deck: the line under the headline.
    pub fn subtitle(&self) -> Option<&Sourced<String>> {
        self.subtitle.as_ref()
    }

    /// The headline under which another outlet first printed it (原标题).
    pub fn original_title(&self) -> Option<&Sourced<String>> {
        self.original_title.as_ref()
    }

    /// Who wrote it: persons, or an outlet alone where the page declares that as the author.
    pub fn byline(&self) -> Option<&Sourced<Byline>> {
        self.byline.as_ref()
    }

    /// Editors, proofreaders and others named in the footer; never authors.
    pub fn editors(&self) -> &[Person] {
        &self.editors
    }

    /// When it was published, as printed: the calendar day is never moved by a zone.
    pub fn published(&self) -> Option<&Sourced<Timestamp>> {
        self.published.as_ref()
    }

    /// When it was last changed.
    pub fn modified(&self) -> Option<&Sourced<Timestamp>> {
        self.modified.as_ref()
    }

    /// The outlet the page names as origin: in a line (来源：…), in markup made for it, or with the author
    /// ("Ann Lee, Reuters"). Where it names none, a feed post has the name of its feed, and a Chinese article
    /// the name of the account or site that publishes it, with the place of that as
    /// [`Origin`](crate::Origin). Most articles in other languages name no origin and have no source: who
    /// publishes them is the [`site_name`](Self::site_name).
    pub fn source(&self) -> Option<&Sourced<String>> {
        self.source.as_ref()
    }

    /// The name of the site or feed that carries the page: as it is called for sharing, else its publisher,
    /// else what the page's title ends or begins with where host, links home or the notice of copyright know
    /// the name.
    pub fn site_name(&self) -> Option<&Sourced<String>> {
        self.site_name.as_ref()
    }

    /// The address the page gives itself.
    pub fn canonical_url(&self) -> Option<&Sourced<String>> {
        self.canonical_url.as_ref()
    }

    /// BCP 47 tag of the language ("zh-CN").
    pub fn language(&self) -> Option<&Sourced<String>> {
        self.language.as_ref()
    }

    /// The direction of the text.
    pub fn direction(&self) -> Option<Direction> {
        self.direction
    }

    /// The page's own summary.
    pub fn description(&self) -> Option<&Sourced<String>> {
        self.description.as_ref()
    }

    /// The section of the site: as declared, else the last step of the trail that leads to the page.
    pub fn section(&self) -> Option<&Sourced<String>> {
        self.section.as_ref()
    }

    /// Tags, keywords, categories; no duplicates.
    pub fn tags(&self) -> &[String] {
        &self.tags
    }

    /// The picture that stands for the article; never a promo QR, placeholder, logo of the publisher
    /// or dropped picture. Where the page declares none, the first large one of the body.
    pub fn lead_image(&self) -> Option<&Sourced<String>> {
        self.lead_image.as_ref()
    }

    /// Width and height of the [lead image](Self::lead_image) in pixels, where the page declares
    /// both.
    pub fn lead_image_size(&self) -> Option<(u32, u32)> {
        self.lead_image_size
    }

    /// The licence that the page declares, or that all its links to one agree on; mostly an address.
    pub fn license(&self) -> Option<&Sourced<String>> {
        self.license.as_ref()
    }

    /// Whether the page declares that it can be read without paying.
    pub fn is_free(&self) -> Option<bool> {
        self.is_free
    }

    /// How many reader comments the page declares to have.
    pub fn comment_count(&self) -> Option<u32> {
        self.comment_count
    }

    /// The address of the page on which the same text goes on, absolute where that can be told. Another text
    /// of the site, which many systems declare to be next, is none.
    pub fn next_page(&self) -> Option<&Sourced<String>> {
        self.next_page.as_ref()
    }

    /// Every value that the page offers for the fields above, the chosen ones among them: what
    /// explains a choice.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }
}

/// The direction in which text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

names!(Direction, "direction of text" {
    LeftToRight => "left_to_right",
    RightToLeft => "right_to_left",
});
