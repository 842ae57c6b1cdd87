//! What the page says about its article.
//!
//! [`collect`] reads candidates with their origins, one file a source, and chooses nothing;
//! [`resolve`] chooses. An editor is never an author, an outlet never a person; a printed day is
//! never moved by a zone.

mod address;
mod body_dates;
mod byline;
mod byline_cell;
mod candidates;
mod canonical;
pub(crate) mod date;
mod detected;
mod enp;
mod explain;
mod facts;
mod front_matter;
mod given_names;
pub(crate) mod json_ld;
mod labelled_dates;
mod language;
mod lead_image;
mod markup;
mod meta_tags;
mod microdata;
mod near;
mod owner;
pub(crate) mod person;
mod person_words;
mod published;
mod resolve;
mod script;
mod script_keys;
mod signed;
mod source;
mod team;
#[cfg(test)]
mod tests;
mod title;
mod unescape;
mod visible;

pub(crate) use candidates::{Candidates, Known};
pub(crate) use json_ld::values as json_ld_values;
pub(crate) use resolve::resolve;

use crate::dom::{Parsed, ScriptKind};
use crate::envelope::FrontMatter;
use crate::layout::{Block, Layout};
use crate::{Defect, Origin, Sourced};

/// What the candidates are read from.
pub(crate) struct Inputs<'a> {
    pub front_matter: &'a FrontMatter,
    /// The HTML that `parsed.scripts` points into.
    pub html: &'a str,
    pub parsed: &'a Parsed,
    pub layout: &'a Layout,
    pub url: Option<&'a url::Url>,
    /// What relative dates are read against; no date is later.
    pub fetched_at: Option<std::time::SystemTime>,
}

/// Reads every source of the page.
pub(crate) fn collect(inputs: &Inputs<'_>, defects: &mut Vec<Defect>) -> Candidates {
    let mut out = Candidates::default();
    let mut facts = facts::read(&inputs.parsed.tree);
    let script = language::of_script(inputs.layout);
    let declared = facts.language.map(|l| l.to_ascii_lowercase());
    let language = language::short(facts.language, script);
    let own_address = inputs.url.is_none().then(|| facts.own_address()).flatten();
    let host = inputs.url.or(own_address.as_ref()).and_then(url::Url::host_str);
    let dates = date::DateContext {
        order: date::of_page(inputs.layout)
            .or_else(|| date::of_language(declared.as_deref(), host)),
        language: language.as_deref(),
        reference: inputs.fetched_at.and_then(day_of),
    };
    out.latest = dates.reference;
    out.order = dates.order;
    front_matter::read(inputs.front_matter, &dates, &mut out);
    let bodies = script::bodies(inputs.parsed, inputs.html, ScriptKind::JsonLd);
    let hints =
        json_ld::PageHints { title: facts.title.as_deref(), url: inputs.url.map(url::Url::as_str) };
    let bodies = bodies.into_iter().chain(facts.json_ld());
    json_ld::read(bodies, &hints, &dates, defects, &mut out);
    enp::read(inputs.parsed, inputs.html, &dates, &mut out);
    meta_tags::read(&facts, &dates, &mut out);
    markup::read_headlines(&mut facts, &mut out);
    facts.posts = facts.posts_of_others();
    microdata::read(&facts, &dates, &mut out);
    markup::read(&facts, &dates, &mut out);
    let of_others = |block: &Block| facts.is_in_post(inputs.parsed.tree.node(block.nodes.0));
    near::read(inputs.layout, &of_others, &dates, &mut out);
    out.owner = out.owner.take().or_else(|| owner::in_notice(inputs.layout));
    labelled_dates::read(inputs.layout, &dates, &mut out);
    markup::read_far_date(&facts, &dates, &mut out);
    // A printed date alone may be that of an offer or an event.
    let is_declared = |origin| !matches!(origin, Origin::JsonLd | Origin::Markup | Origin::Text);
    out.is_article |= out.published.iter().any(|p| is_declared(p.origin))
        || (!out.published.is_empty() && !out.bylines.is_empty());
    let detected = detected::language(inputs.layout);
    language::settle(script, detected, facts.direction, &mut out);
    out.base = facts.base.and_then(|base| url::Url::parse(base.trim()).ok());
    out.canonical = canonical::choose(&out.canonical_urls, inputs.url);
    let canonical = out.canonical.as_ref().map(|canonical| &canonical.url);
    if let (Some(own), Some(given)) = (canonical, inputs.url)
        && !canonical::is_same_site(own, given)
    {
        defects.push(Defect::ForeignCanonicalUrl);
    }
    let day = inputs.url.or(canonical).and_then(address::day);
    for kind in [ScriptKind::Inline, ScriptKind::State] {
        let bodies = script::bodies(inputs.parsed, inputs.html, kind);
        script_keys::read(bodies.into_iter(), &dates, &mut out);
    }
    if let Some(day) = day {
        out.published.push(Sourced::new(day, Origin::Url));
    }
    out
}

/// The day of a moment, in UTC.
fn day_of(moment: std::time::SystemTime) -> Option<jiff::civil::Date> {
    let moment = jiff::Timestamp::try_from(moment).ok()?;
    Some(jiff::tz::Offset::UTC.to_datetime(moment).date())
}
