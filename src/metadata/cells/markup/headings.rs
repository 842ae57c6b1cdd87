//! The headline among the headings of the first rank.

use crate::Origin;
use crate::metadata::candidates::{Candidates, push};
use crate::metadata::facts::{Cell, Facts};
use crate::metadata::title::{self, Headline};

const MOST_HEADLINES: usize = 12;
/// How well a headline agrees with a declared title that says the same with a word more.
const STATED: f64 = 0.8;
/// Letters of a headline with the rank of a section; shorter ones name one.
const SHORTEST_SUBHEADING: usize = 5;

/// An `h1` and where it stands.
struct Heading {
    headline: Headline,
    /// [`Cell::order`].
    order: usize,
    /// With the declared titles.
    agreement: f64,
    /// It heads the card of another article.
    is_card: bool,
}

/// Finds the headline among the `h1`s by what the head declares, and notes where it stands.
pub(in crate::metadata) fn read(facts: &mut Facts<'_>, out: &mut Candidates) {
    let cells = facts.cells.iter().filter(|c| c.tag() == "h1" && !c.text().is_empty());
    let is_only = cells.clone().nth(1).is_none();
    let cells = cells.take(MOST_HEADLINES);
    let mut headings: Vec<Heading> = cells.map(|cell| heading(cell, is_only, out)).collect();
    let has_own = headings.iter().any(|heading| !heading.is_card && !heading.headline.is_site);
    let own = headings.iter().filter(|heading| !(has_own && heading.is_card));
    // Of those that agree equally well the first.
    let best = own.rev().max_by(|a, b| a.agreement.total_cmp(&b.agreement));
    facts.headline = best.map(|heading| heading.order);
    // Some systems give the headline the rank of a section, below the site's name or none.
    if headings.iter().all(|heading| heading.headline.is_site) {
        let declared = || out.titles.iter().filter(|title| title.origin != Origin::Markup);
        let long = |text: &str| title::folded(text).chars().count() >= SHORTEST_SUBHEADING;
        let stated = |text: &str| long(text) && title::states(declared(), text);
        facts.headline = facts.subheading(stated).or(facts.headline);
    }
    headings.sort_by_key(|heading| Some(heading.order) != facts.headline);
    for Heading { headline, is_card, .. } in headings {
        // The strippers see all words of the heading.
        push(&mut out.titles, title::without_anchor(&headline.spoken), Origin::Markup);
        if !(has_own && is_card) {
            out.headlines.push(headline);
        }
    }
}

fn heading(cell: &Cell<'_>, is_only: bool, out: &Candidates) -> Heading {
    let text = cell.text().replace('\n', " ");
    let text = title::without_anchor(&text).to_owned();
    let is_site = names_the_site(cell);
    // The only one needs no comparison.
    let agreement = if is_site || is_only { -1.0 } else { title::agreement(&text, &out.titles) };
    // Of several the linked ones head the cards of other articles, but where the page says the same.
    let is_card = !is_only && !is_site && agreement < STATED && cell.is_link();
    let parts = cell.text().lines().map(str::to_owned).chain(cell.parts.iter().cloned());
    let parts = parts.map(|part| title::without_anchor(&part).to_owned()).collect();
    let is_named = names_the_headline(cell);
    let spoken = cell.spoken();
    let has_spoken_colon = cell.speaks_colon();
    let headline =
        Headline { text, parts, is_site, is_named, spoken, has_spoken_colon, is_above_date: false };
    Heading { headline, order: cell.order, agreement, is_card }
}

/// A heading whose names say logo or site, or that is nothing but a link home.
fn names_the_site(cell: &Cell<'_>) -> bool {
    cell.has_any_word(&["logo", "brand", "branding", "sitename", "sitetitle", "blogname"])
        || (cell.has_word("site") && cell.has_any_word(&["title", "name", "header"]))
        || cell.links_home
}

/// Whether its names call it the headline of a text; `title` alone stands on sections and slogans, too.
fn names_the_headline(cell: &Cell<'_>) -> bool {
    const TEXTS: &[&str] = &["article", "entry", "post", "story"];
    const OTHERS: &[&str] = &["related", "comment", "comments", "section", "category", "list"];
    const WHOLE: &[&str] = &["headline", "articletitle", "entrytitle", "posttitle", "storytitle"];
    let of_text = cell.has_word("title") && cell.has_any_word(TEXTS);
    (cell.has_any_word(WHOLE) || of_text) && !cell.has_any_word(OTHERS)
}
