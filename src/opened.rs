//! A page up to where its body is judged.

use crate::envelope::{self, Envelope};
use crate::limits::LONGEST_ADDRESS;
use crate::metadata::{self, Candidates};
use crate::rules::RuleSet;
use crate::{Defect, Limits, Page, dom, layout};
use url::Url;

/// A page up to where its body is judged.
pub(crate) struct Opened<'t> {
    pub envelope: Envelope<'t>,
    pub url: Option<Url>,
    pub parsed: dom::Parsed,
    pub layout: layout::Layout,
    pub candidates: Candidates,
    pub defects: Vec<Defect>,
}

impl<'t> Opened<'t> {
    /// Takes the text of a page from its envelope to the candidates of its metadata; of the page
    /// only what the caller knows about it.
    pub(crate) fn open(text: &'t str, page: &Page<'_>, limits: &Limits, rules: &RuleSet) -> Self {
        let mut envelope = envelope::open(text);
        let mut defects = std::mem::take(&mut envelope.defects);
        let url = page_address(page.url, envelope.front_matter.url.as_deref(), &mut defects);
        let parsed = dom::parse(&envelope.html, limits);
        if parsed.unclosed {
            defects.push(Defect::Unclosed);
        }
        let host = url.as_ref().and_then(Url::host_str);
        let marks = rules.mark(host, &envelope.html, &parsed);
        let layout = layout::lay_out(&parsed, &marks);
        let inputs = metadata::Inputs {
            front_matter: &envelope.front_matter,
            html: &envelope.html,
            parsed: &parsed,
            others: &marks.others(),
            layout: &layout,
            url: url.as_ref(),
            fetched_at: page.fetched_at,
        };
        let candidates = metadata::collect(&inputs, &mut defects);
        Self { envelope, url, parsed, layout, candidates, defects }
    }
}

/// The page's address: the caller's, else the one that the scraper wrote down.
fn page_address(
    given: Option<&str>,
    scraped: Option<&str>,
    defects: &mut Vec<Defect>,
) -> Option<Url> {
    let parse = |address: &str| {
        let mut url = Url::parse(address).ok()?;
        // A crawler's password is not for the readers of the article.
        url.set_username("").and_then(|()| url.set_password(None)).ok()?;
        let fits =
            matches!(url.scheme(), "http" | "https") && url.as_str().len() <= LONGEST_ADDRESS;
        fits.then_some(url)
    };
    let url = given.and_then(parse);
    if given.is_some() && url.is_none() {
        defects.push(Defect::InvalidUrl);
    }
    url.or_else(|| scraped.and_then(parse))
}
