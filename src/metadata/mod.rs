//! What the page says about its article.
//!
//! [`collect`] receives the front matter, the tree, the scripts and the layout, and returns every value
//! that they hold with its [`Origin`], one file a source; it chooses nothing. [`resolve`] receives
//! these candidates, what the strippers found and the kept body, and returns one value a field; it
//! reads no tree.
//!
//! Neither decides what is content. An editor is never an author, an outlet never a person; a printed
//! day is never moved by a zone.
//!
//! - `candidates`: what was found, and how readers add it, over `squeeze`, a value on one line;
//! - `facts`: one walk over the tree, from which `declared` and `cells` read;
//! - `declared`: front matter, head, scripts;
//! - `cells`: elements whose names say what they hold;
//! - `lines`: text that no markup names;
//! - `links`: addresses and where links lead;
//! - `names`: which words are persons, teams and organisations;
//! - `title`, `language`: fields whose readers and choice share what a title or a script is;
//! - `choice`: one value a field.

mod candidates;
mod cells;
mod choice;
mod declared;
mod facts;
mod language;
mod lines;
mod links;
mod names;
mod squeeze;
#[cfg(test)]
mod tests;
mod title;

pub(crate) use candidates::{Candidates, Known};
pub(crate) use choice::resolve;
pub(crate) use declared::json_ld;
pub(crate) use declared::json_ld::values as json_ld_values;
#[cfg(feature = "fuzzing")]
pub(crate) use names::person;
pub(crate) use title::folded;
pub(crate) use title::segments as title_parts;

use crate::date::{self, DateContext};
use crate::dom::{NodeId, Parsed, ScriptKind};
use crate::envelope::FrontMatter;
use crate::layout::{Block, Layout};
use crate::{Defect, Origin, Sourced};
use cells::{markup, microdata};
use declared::{enp, front_matter, meta_tags, script_keys, scripts, unescape};
use lines::{alternative, labelled_dates, near, owner};
use links::{address, canonical, license_link, next_page};
use title::site_in_title;

/// What the candidates are read from.
pub(crate) struct Inputs<'a> {
    pub front_matter: &'a FrontMatter,
    /// The HTML that `parsed.scripts` points into.
    pub html: &'a str,
    pub parsed: &'a Parsed,
    /// Elements that hold other articles.
    pub others: &'a [NodeId],
    pub layout: &'a Layout,
    pub url: Option<&'a url::Url>,
    /// What relative dates are read against; no date is later.
    pub fetched_at: Option<std::time::SystemTime>,
}

/// Reads every source of the page.
pub(crate) fn collect(inputs: &Inputs<'_>, defects: &mut Vec<Defect>) -> Candidates {
    let mut facts = facts::read(&inputs.parsed.tree, inputs.others);
    let script = language::of_script(inputs.layout);
    let language = language::short(facts.language, script);
    let dates = DateContext {
        order: order_of_dates(inputs, &facts),
        language: language.as_deref(),
        reference: inputs.fetched_at.and_then(day_of),
    };
    let mut out =
        Candidates { latest: dates.reference, order: dates.order, ..Candidates::default() };
    read(inputs, &mut facts, &dates, defects, &mut out);
    out.base = facts.base.and_then(|base| base_of_links(base, inputs.url));
    // A printed date alone may be that of an offer or an event.
    let is_declared =
        |moment: &Sourced<_>| !moment.origin.is_printed() && moment.origin != Origin::JsonLd;
    out.is_article |= out.published.iter().any(is_declared)
        || (!out.published.is_empty() && !out.bylines.is_empty());
    let detected = language::detected::language(inputs.layout);
    language::settle(script, detected, facts.direction, &mut out);
    for kind in [ScriptKind::Inline, ScriptKind::State] {
        script_keys::read(scripts::bodies(inputs.parsed, inputs.html, kind), &dates, &mut out);
    }
    read_address(inputs.url, defects, &mut out);
    let own = inputs.url.or(out.canonical.as_ref().map(|canonical| &canonical.url));
    next_page::settle(&mut out.next_pages, inputs.layout, own, out.base.as_ref());
    out.licenses.extend(license_link::read(inputs.layout));
    let mut declared = out.site_names.iter();
    let is_named = declared.any(|name| !title::spelling::is_account(&name.value));
    let title = facts.title.as_deref().filter(|_| !is_named);
    let host = own.and_then(url::Url::host_str);
    out.site_in_title = title
        .and_then(|title| site_in_title::read(&unescape::unescaped(title), inputs.layout, host));
    out.site_in_logo = (!is_named).then(|| site_in_title::in_logo(inputs.layout, host)).flatten();
    out
}

/// Reads what head, cells and lines say. The order counts: the head tells which heading is the headline,
/// and that which cells and lines are near it.
fn read(
    inputs: &Inputs<'_>,
    facts: &mut facts::Facts<'_>,
    dates: &DateContext<'_>,
    defects: &mut Vec<Defect>,
    out: &mut Candidates,
) {
    front_matter::read(inputs.front_matter, dates, out);
    let bodies = scripts::bodies(inputs.parsed, inputs.html, ScriptKind::JsonLd);
    let hints =
        json_ld::PageHints { title: facts.title.as_deref(), url: inputs.url.map(url::Url::as_str) };
    json_ld::read(bodies.chain(facts.json_ld()), &hints, dates, defects, out);
    enp::read(inputs.parsed, inputs.html, dates, out);
    meta_tags::read(facts, dates, out);
    markup::read_headlines(facts, out);
    facts.posts = facts.posts_of_others();
    facts.take_first_post();
    microdata::read(facts, dates, out);
    markup::read(facts, dates, out);
    let of_others = |block: &Block| {
        block.is_of_other() || facts.is_in_post(inputs.parsed.tree.node(block.nodes.0))
    };
    alternative::take_out_unprinted(inputs.layout, out);
    near::read(inputs.layout, &of_others, dates, out);
    out.owner = out.owner.take().or_else(|| owner::in_notice(inputs.layout));
    labelled_dates::read(inputs.layout, dates, out);
    markup::read_far_date(facts, dates, out);
}

/// What the page's `<base>` says that its links are relative to.
fn base_of_links(base: &str, page: Option<&url::Url>) -> Option<url::Url> {
    let base = url::Url::options().base_url(page).parse(base.trim()).ok()?;
    matches!(base.scheme(), "http" | "https").then_some(base)
}

/// Which number of 5/6/2020 is the day: what other dates, the language and the country tell.
fn order_of_dates(inputs: &Inputs<'_>, facts: &facts::Facts<'_>) -> Option<date::Order> {
    date::of_page(inputs.layout).or_else(|| {
        let declared = facts.language.filter(|language| language.len() > 2);
        let language = declared.or_else(|| facts.locale()).or(facts.language);
        let language = language.map(str::to_ascii_lowercase);
        let own_address = inputs.url.is_none().then(|| facts.own_address()).flatten();
        let host = inputs.url.or(own_address.as_ref()).and_then(url::Url::host_str);
        date::of_language(language.as_deref(), host)
    })
}

/// Settles which address the page gives itself, and reads the day in its address.
fn read_address(given: Option<&url::Url>, defects: &mut Vec<Defect>, out: &mut Candidates) {
    out.canonical = canonical::choose(&out.canonical_urls, given);
    let own = out.canonical.as_ref().map(|canonical| &canonical.url);
    if own.zip(given).is_some_and(|(own, given)| !canonical::is_same_site(own, given)) {
        defects.push(Defect::ForeignCanonicalUrl);
    }
    if let Some(day) = given.or(own).and_then(address::day) {
        out.published.push(Sourced::new(day, Origin::Url));
    }
}

/// The day of a moment, in UTC.
fn day_of(moment: std::time::SystemTime) -> Option<jiff::civil::Date> {
    let moment = jiff::Timestamp::try_from(moment).ok()?;
    Some(jiff::tz::Offset::UTC.to_datetime(moment).date())
}
