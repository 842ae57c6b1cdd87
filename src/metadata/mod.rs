//! What the page says about its article.
//!
//! [`collect`] reads candidates with their origins, one file a source, and chooses nothing;
//! [`resolve`] chooses.

mod date;

use crate::dom::Parsed;
use crate::envelope::FrontMatter;
use crate::layout::Layout;
use crate::strip::Findings;
use crate::{Block, Byline, Defect, Dropped, Metadata, Sourced, Timestamp};

/// Everything found, in page order, strongest source not yet chosen.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    pub titles: Vec<Sourced<String>>,
    pub subtitles: Vec<Sourced<String>>,
    pub bylines: Vec<Sourced<Byline>>,
    pub published: Vec<Sourced<Timestamp>>,
    pub modified: Vec<Sourced<Timestamp>>,
    pub sources: Vec<Sourced<String>>,
    pub site_names: Vec<Sourced<String>>,
    pub canonical_urls: Vec<Sourced<String>>,
    pub languages: Vec<Sourced<String>>,
    pub descriptions: Vec<Sourced<String>>,
    pub sections: Vec<Sourced<String>>,
    pub tags: Vec<String>,
    pub images: Vec<Sourced<String>>,
    pub editors: Vec<crate::Person>,
}

/// What the candidates are read from.
pub(crate) struct Inputs<'a> {
    pub front_matter: &'a FrontMatter,
    /// The HTML that `parsed.scripts` points into.
    pub html: &'a str,
    pub parsed: &'a Parsed,
    pub layout: &'a Layout,
    pub url: Option<&'a url::Url>,
}

pub(crate) fn collect(_inputs: &Inputs<'_>, _defects: &mut Vec<Defect>) -> Candidates {
    Candidates::default()
}

/// Chooses among the candidates and the findings of the strippers.
pub(crate) fn resolve(
    _candidates: Candidates,
    _findings: Findings,
    _body: &[Block],
    _dropped: &[Dropped],
    _url: Option<&url::Url>,
) -> Metadata {
    Metadata::default()
}
