//! What the head of a page states its title to be.

use super::Headline;
use super::compare::folded;
use super::segments::{self, Site, segments};
use crate::{Origin, Sourced};

/// What the declared titles state, folded.
pub(super) struct Statements {
    whole: Vec<String>,
    /// Without the last part: a headline may end in the site's name before that stands once more.
    heads: Vec<String>,
    segments: Vec<String>,
    /// What stands where a title of two segments has the site's name.
    sites: Vec<String>,
}

impl Statements {
    pub fn new(as_declared: &[Sourced<String>], declared: &[Sourced<String>], site: &Site) -> Self {
        let whole: Vec<String> = declared.iter().map(|d| folded(&d.value)).collect();
        let heads = as_declared.iter().filter(|title| title.origin == Origin::TitleElement);
        let heads = heads.filter_map(|t| segments::before_last(&t.value)).map(folded).collect();
        let mut statements = Self { whole, heads, segments: Vec::new(), sites: Vec::new() };
        let is_known = |title: &Sourced<String>| {
            declared.iter().any(|d| d.origin == title.origin && d.value == title.value)
        };
        let heads = as_declared.iter().filter(|title| title.origin != Origin::Markup);
        let heads = heads.filter(|title| !is_known(title));
        for title in declared.iter().chain(heads) {
            let parts = segments(&title.value);
            // Where a name has been taken away, what is left at the end is none.
            let as_printed = as_declared.iter().any(|printed| printed.value == title.value);
            if title.origin == Origin::TitleElement
                && as_printed
                && let Some(site) = site.place_in(&title.value)
            {
                statements.sites.push(folded(site));
            }
            statements.segments.extend(parts.into_iter().map(folded));
            statements.segments.extend(segments::before_bracket(&title.value).map(folded));
        }
        statements.sites.extend(behind_shared(as_declared));
        statements
    }

    /// Whether a text stands where `<title>` has the site's name, and nothing else states it.
    pub fn is_site(&self, text: &str) -> bool {
        let text = folded(text);
        text.is_empty() || (self.sites.contains(&text) && !self.whole.contains(&text))
    }

    /// Whether a text is a title without its last part, as printed.
    pub fn is_head(&self, text: &str) -> bool {
        !self.heads.is_empty() && self.heads.contains(&folded(text))
    }

    /// The headline, or the part of one with kicker or deck, that is stated; whole titles first.
    pub fn stated<'h>(&self, headlines: &[&'h Headline]) -> Option<&'h str> {
        let whole = |text: &str| self.whole.contains(&folded(text));
        let segment = |text: &str| self.segments.contains(&folded(text)) && !self.is_site(text);
        let texts = || headlines.iter().map(|h| h.text.as_str());
        let parts = || headlines.iter().flat_map(|h| h.parts.iter().map(String::as_str));
        let without_label = |h: &&'h Headline| {
            let mut parts = h.parts.iter().map(String::as_str);
            parts.find(|part| *part != h.text && whole(part)).filter(|part| h.text.ends_with(part))
        };
        headlines
            .iter()
            .find_map(without_label)
            .or_else(|| texts().find(|text| whole(text)))
            .or_else(|| parts().find(|part| whole(part)))
            .or_else(|| texts().filter(|text| segment(text)).rev().max_by_key(|text| text.len()))
            .or_else(|| parts().filter(|part| segment(part)).max_by_key(|part| part.len()))
            .or_else(|| texts().find(|text| self.is_head(text)))
    }
}

/// The segments that `<title>` has beyond the title for sharing: the section and the site.
fn behind_shared(declared: &[Sourced<String>]) -> Vec<String> {
    let of = |origin| declared.iter().find(move |t| t.origin == origin).map(|t| t.value.as_str());
    let (Some(title), Some(shared)) = (of(Origin::TitleElement), of(Origin::OpenGraph)) else {
        return Vec::new();
    };
    let shared = folded(shared);
    if shared.is_empty() || !folded(title).contains(&shared) {
        return Vec::new();
    }
    segments(title).into_iter().map(folded).filter(|part| !shared.contains(part.as_str())).collect()
}
