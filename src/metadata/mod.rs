//! What the page says about its article.
//!
//! [`collect`] reads candidates with their origins, one file a source, and chooses nothing;
//! [`resolve`] chooses. An editor is never an author, an outlet never a person; a printed day is
//! never moved by a zone.

mod byline;
mod candidates;
mod date;
mod front_matter;
mod lead_image;
mod person;
mod resolve;
mod source;
mod title;

pub(crate) use candidates::Candidates;
pub(crate) use resolve::resolve;

use crate::Defect;
use crate::dom::Parsed;
use crate::envelope::FrontMatter;
use crate::layout::Layout;

/// What the candidates are read from.
pub(crate) struct Inputs<'a> {
    pub front_matter: &'a FrontMatter,
    /// The HTML that `parsed.scripts` points into.
    pub html: &'a str,
    pub parsed: &'a Parsed,
    pub layout: &'a Layout,
    pub url: Option<&'a url::Url>,
}

/// Reads every source of the page.
pub(crate) fn collect(inputs: &Inputs<'_>, _defects: &mut Vec<Defect>) -> Candidates {
    let mut out = Candidates::default();
    let dates = date::DateContext::default();
    front_matter::read(inputs.front_matter, &dates, &mut out);
    out
}
