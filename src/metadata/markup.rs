//! Cells near the headline whose tag or class says what they hold.

use super::candidates::{Candidates, push, push_moment, push_tag};
use super::date::{self, DateContext};
use super::facts::{Cell, Facts, is_of_author};
use super::meta_tags::strip_source_label;
use super::{
    byline_cell,
    title::{self, Headline},
};
use crate::script::is_han;
use crate::word_list::WordList;
use crate::{Byline, Origin, Sourced};

/// Finds the headline among the `h1`s by what the head declares, and notes where it stands.
pub(super) fn read_headlines(facts: &mut Facts<'_>, out: &mut Candidates) {
    let agreement = |text: &str| title::agreement(text, &out.titles);
    let headings = facts.cells.iter().filter(|c| c.tag() == "h1" && !c.text().is_empty());
    let is_only = headings.clone().nth(1).is_none();
    let mut headlines = Vec::new();
    for cell in headings.take(MOST_HEADLINES) {
        let text = cell.text().replace('\n', " ");
        let text = title::without_anchor(&text).to_owned();
        let is_site = names_the_site(cell);
        // The only one needs no comparison.
        let agreement = if is_site || is_only { -1.0 } else { agreement(&text) };
        // Of several the linked ones head the cards of other articles, but where the page says the same.
        let is_card = !is_only && !is_site && agreement < STATED && cell.is_link();
        let parts = cell.text().lines().map(str::to_owned).chain(cell.parts.iter().cloned());
        headlines.push((
            (cell.order, agreement, is_card),
            Headline {
                text,
                parts: parts.map(|p| title::without_anchor(&p).to_owned()).collect(),
                is_site,
                spoken: cell.spoken(),
                is_above_date: false,
            },
        ));
    }
    let has_own = headlines.iter().any(|((_, _, is_card), h)| !is_card && !h.is_site);
    let mut best: Option<(usize, f64)> = None;
    for ((order, agreement, is_card), _) in &headlines {
        if has_own && *is_card {
            continue;
        }
        if best.is_none_or(|(_, known)| *agreement > known) {
            best = Some((*order, *agreement));
        }
    }
    facts.headline = best.map(|(order, _)| order);
    // Some systems give the headline the rank of a section, below the site's name or none.
    if headlines.iter().all(|(_, headline)| headline.is_site) {
        let declared = || out.titles.iter().filter(|title| title.origin != Origin::Markup);
        let long = |text: &str| title::folded(text).chars().count() >= SHORTEST_SUBHEADING;
        let stated = |text: &str| long(text) && title::states(declared(), text);
        facts.headline = facts.subheading(stated).or(facts.headline);
    }
    headlines.sort_by_key(|((order, _, _), _)| Some(*order) != facts.headline);
    for ((_, _, is_card), headline) in headlines {
        // The strippers see all words of the heading.
        push(&mut out.titles, title::without_anchor(&headline.spoken), Origin::Markup);
        if !(has_own && is_card) {
            out.headlines.push(headline);
        }
    }
}

const MOST_HEADLINES: usize = 12;
/// How well a headline agrees with a declared title that says the same with a word more.
const STATED: f64 = 0.8;
/// Letters of a headline with the rank of a section; shorter ones name one.
const SHORTEST_SUBHEADING: usize = 5;

/// A heading whose names say logo or site, or that is nothing but a link home.
fn names_the_site(cell: &Cell<'_>) -> bool {
    cell.has_any_word(&["logo", "brand", "branding", "sitename", "sitetitle", "blogname"])
        || (cell.has_word("site") && cell.has_any_word(&["title", "name", "header"]))
        || cell.links_home
}

pub(super) fn read(facts: &Facts<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let cells: Vec<&Cell<'_>> = by_distance(facts);
    let headline = facts.headline;
    let is_near = |cell: &Cell<'_>| headline.is_none_or(|at| cell.order.abs_diff(at) <= NEAR);
    let section = facts.section_below(headline);
    let in_head = |cell: &Cell<'_>| section.as_ref().is_some_and(|head| head.contains(&cell.order));
    let mut near: Vec<(&Cell<'_>, Byline)> = Vec::new();
    let mut far = Vec::new();
    // Far above the headline a header tells the day of the visit.
    let is_header = |cell: &Cell<'_>| headline.is_some_and(|at| cell.order + ABOVE < at);
    // The name of who gave a licence for a picture, in a cell around the one that says so.
    let beside: Vec<&Cell<'_>> =
        facts.cells.iter().filter(|cell| byline_cell::is_beside_author(cell)).collect();
    let is_beside = |cell: &Cell<'_>| {
        let inside = |inner: &&&Cell<'_>| (cell.order + 1..cell.end).contains(&inner.order);
        beside.iter().filter(inside).any(|inner| inner.text() == cell.text())
    };
    // One reader after the other goes over all cells: each is much code.
    for cell in cells.iter().filter(|cell| is_near(cell) && !is_header(cell)) {
        read_date(cell, dates, out);
    }
    for cell in cells.iter().filter(|cell| is_near(cell)) {
        read_source(cell, out);
        read_subtitle(cell, headline, out);
    }
    for cell in &cells {
        match byline_cell::read(cell).filter(|_| !is_beside(cell)) {
            Some(byline) if is_near(cell) || (near.is_empty() && in_head(cell)) => {
                near.push((*cell, byline));
            }
            Some(byline) => far.push((byline_cell::is_of_post(cell), byline)),
            None => {}
        }
    }
    // At the end of a manual's page.
    if out.modified.is_empty() {
        let below = |cell: &&&Cell<'_>| headline.is_some_and(|at| cell.order > at);
        let moment = |cell: &&Cell<'_>| {
            let moment = date::parse(cell.attribute("datetime")?, dates)?;
            says_changed(cell, dates).then_some(moment)
        };
        let changed = cells.iter().filter(below).find_map(moment);
        push_moment(&mut out.modified, changed, Origin::Markup);
    }
    // Without a headline nothing tells which of several days is the page's.
    let is_thread = cells.iter().any(|cell| byline_cell::is_of_post(cell));
    if headline.is_none() && !is_thread && super::published::tells_many_days(&out.published) {
        out.published.retain(|moment| moment.origin != Origin::Markup);
    }
    // Of a thread the first post is the page's, wherever the headline stands.
    if near.iter().all(|(cell, _)| byline_cell::is_of_post(cell)) {
        near.sort_by_key(|(cell, _)| cell.order);
        near.truncate(1);
    }
    push_near(near, out);
    // Far from the headline stand the first post of a thread, or one author's box below the text;
    // several names are those of other articles.
    let names = |byline: &Byline| byline.authors().map(str::to_owned).collect::<Vec<_>>();
    let first = far.first().map(|(_, byline)| names(byline));
    let agree = far.iter().all(|(_, byline)| Some(names(byline)) == first);
    let of_post = far.iter().position(|(of_post, _)| *of_post);
    if let Some((_, byline)) = of_post.or(agree.then_some(0)).and_then(|i| far.into_iter().nth(i)) {
        out.bylines.push(Sourced::new(byline, Origin::Markup));
    }
    // Some systems name the links to their authors as those to tags.
    let is_tag = |cell: &&Cell<'_>| {
        cell.has_word("tag")
            && cell.attribute("rel").is_some()
            && !cell.attribute("href").is_some_and(is_of_author)
    };
    for cell in facts.cells.iter().filter(is_tag) {
        push_tag(&mut out.tags, cell.text());
        out.labels.push(title::folded(cell.text()));
    }
    // A row of nothing but links.
    let is_row = |cell: &&&Cell<'_>| {
        cell.has_any_word(&["tag", "tags"]) && is_near(cell) && cell.links().len() > 1 && {
            let mut rest = cell.text().to_owned();
            cell.links().iter().for_each(|link| rest = rest.replacen(link.as_str(), "", 1));
            !rest.contains(char::is_alphanumeric)
        }
    };
    let rows = cells.iter().filter(is_row).flat_map(|cell| cell.links());
    out.rows.extend(rows.map(|tag| title::folded(tag)));
}

/// Adds the first moment that an element below the headline carries, where none stands near it:
/// some articles have it at their end, threads beside the first post.
pub(super) fn read_far_date(facts: &Facts<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let known = out.published.iter().filter(|p| !matches!(p.origin, Origin::Url | Origin::Script));
    let known: Vec<_> = known.map(|p| (p.origin, p.value.clone())).collect();
    if known.iter().any(|(origin, moment)| *origin != Origin::Text || moment.offset.is_some()) {
        return;
    }
    let (cells, headline) = (by_distance(facts), facts.headline);
    let below = |cell: &&&Cell<'_>| headline.is_some_and(|at| cell.order > at);
    let moment = |cell: &&Cell<'_>| {
        let moment = date::parse(cell.attribute("datetime")?, dates)?;
        let label = label_of(cell, dates);
        let of_other = date::is_modified_label(&label) || date::is_label_of_other(&label);
        (!of_other).then_some(moment)
    };
    let moment = cells.iter().filter(below).find_map(moment);
    // Of a day that a line prints it may know the hour.
    let agrees = |moment: &crate::Timestamp| {
        let day = |moment: &crate::Timestamp| (moment.year, moment.month, moment.day);
        known.iter().all(|(_, printed)| day(printed) == day(moment))
    };
    push_moment(&mut out.published, moment.filter(agrees), Origin::Markup);
}

/// Adds the bylines near the headline, and before them one of all names that stand one after the
/// other in cells of the same kind.
fn push_near(near: Vec<(&Cell<'_>, Byline)>, out: &mut Candidates) {
    const GAP: usize = 12;
    if let Some((first, byline)) = near.first() {
        let mut all = byline.clone();
        let mut last = first.end;
        for (cell, other) in near.iter().skip(1).filter(|(cell, _)| cell.words == first.words) {
            if cell.order > last.saturating_add(GAP) || all.people.len() > 8 {
                break;
            }
            last = cell.end;
            let new =
                other.people.iter().filter(|p| byline.people.iter().all(|k| k.name != p.name));
            all.people.extend(new.cloned());
        }
        if all.people.len() > byline.people.len() {
            all.printed = all.authors().collect::<Vec<_>>().join(", ");
            out.bylines.push(Sourced::new(all, Origin::Markup));
        }
    }
    out.bylines.extend(near.into_iter().map(|(_, byline)| Sourced::new(byline, Origin::Markup)));
}

/// The cells outside regions, those after the headline by their distance, then those before it.
fn by_distance<'f, 'a>(facts: &'f Facts<'a>) -> Vec<&'f Cell<'a>> {
    let headline = facts.headline.unwrap_or(0);
    let is_elsewhere = |cell: &Cell<'_>| {
        facts.in_region(cell)
            || facts.is_of_other_article(cell)
            || (!facts.posts.is_empty() && cell.is_inside_any(&facts.posts))
    };
    let mut cells: Vec<&Cell<'_>> =
        facts.cells.iter().filter(|c| !is_elsewhere(c) && c.tag() != "meta").collect();
    cells.sort_by_key(|c| match c.order.checked_sub(headline) {
        Some(after) => after,
        None => (headline - c.order) * 2 + 40,
    });
    cells
}

/// Elements between the headline and a date that belongs to it, at most.
const NEAR: usize = 120;
/// Elements between a date and the headline below it, at most.
const ABOVE: usize = 40;

/// The deck: a marked line right below the headline.
fn read_subtitle(cell: &Cell<'_>, headline: Option<usize>, out: &mut Candidates) {
    const BELOW: usize = 20;
    const WORDS: &[&str] =
        &["subtitle", "subheadline", "subhead", "deck", "dek", "standfirst", "tagline"];
    let below = headline.is_some_and(|at| (at + 1..=at + BELOW).contains(&cell.order));
    if !below || !cell.has_any_word(WORDS) || matches!(cell.tag(), "h1" | "time") {
        return;
    }
    let text = cell.text();
    let least = if text.contains(is_han) { 6 } else { 20 };
    if (least..=400).contains(&text.chars().count()) {
        push(&mut out.subtitles, text, Origin::Markup);
    }
}

/// A cell marked as source: a label, or the name of an outlet in Han characters, and nothing else.
fn read_source(cell: &Cell<'_>, out: &mut Candidates) {
    const LONGEST: usize = 24;
    if !cell.has_any_word(&["source", "laiyuan", "origin"]) || cell.text().contains('\n') {
        return;
    }
    let name = strip_source_label(cell.text());
    let han = name.contains(is_han);
    let labelled = name.len() < cell.text().trim().len();
    let dated = name.chars().filter(char::is_ascii_digit).count() > 4;
    if (han || labelled) && !dated && name.chars().count() <= LONGEST {
        push(&mut out.sources, name, Origin::Markup);
    }
}

pub(super) static DATE_WORDS: WordList = WordList::new(&[
    "date",
    "dateline",
    "datetime",
    "time",
    "timestamp",
    "pubtime",
    "pubdate",
    "published",
    "publish",
    "posted",
    "updated",
    "modified",
    "datum",
    "fecha",
    "info",
    "meta",
    "source",
    "byline",
    "submitted",
    "author",
]);
const MODIFIED_WORDS: &[&str] = &["updated", "modified"];
const LONGEST_DATE_CELL: usize = 200;

/// Whether a cell says, or a label before it, that its day is that of a change.
fn says_changed(cell: &Cell<'_>, dates: &DateContext<'_>) -> bool {
    date::is_modified_label(&label_of(cell, dates))
}

/// What a cell says before its day, else what stands before the cell.
fn label_of(cell: &Cell<'_>, dates: &DateContext<'_>) -> String {
    let start = date::find_all(cell.text(), dates).first().map_or(0, |found| found.range.start);
    let label = cell.text().get(..start).unwrap_or_default();
    if label.trim().is_empty() { last_said(&cell.said_before()) } else { label.to_owned() }
}

/// The last of several labels: "Published 3 May, updated". What holds a number is none.
fn last_said(said: &str) -> String {
    const LONGEST: usize = 40;
    let last = said.trim().rsplit(['|', '·', '•', ',', '\n']).next().unwrap_or_default();
    let is_label = last.chars().count() <= LONGEST && !last.contains(|c: char| c.is_ascii_digit());
    if is_label { last.to_owned() } else { String::new() }
}

fn read_date(cell: &Cell<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    if cell.tag() != "time"
        && !cell.words.split_ascii_whitespace().any(|word| DATE_WORDS.contains(word))
    {
        return;
    }
    let modified = cell.has_any_word(MODIFIED_WORDS) && !cell.has_word("published");
    let declared = [cell.attribute("datetime"), cell.attribute("title")].into_iter().flatten();
    if let Some(moment) = declared.filter_map(|value| date::parse(value, dates)).next() {
        let label = label_of(cell, dates);
        if date::is_label_of_other(&label) {
            return;
        }
        let modified = modified || date::is_modified_label(&label);
        let moments = if modified { &mut out.modified } else { &mut out.published };
        push_moment(moments, Some(moment), Origin::Markup);
        return;
    }
    if cell.text().len() > LONGEST_DATE_CELL {
        return;
    }
    let mut end = 0;
    for found in date::find_all(cell.text(), dates) {
        let label = cell.text().get(end..found.range.start).unwrap_or_default();
        end = found.range.end;
        if out.dates_other(label) {
            continue;
        }
        let apart = label.trim().is_empty() && found.range.start == label.len();
        let said = if apart { last_said(&cell.said_before()) } else { String::new() };
        if date::is_label_of_other(&said) {
            continue;
        }
        let modified = date::is_modified_label(label)
            || (modified && label.is_empty())
            || date::is_modified_label(&said);
        let moments = if modified { &mut out.modified } else { &mut out.published };
        push_moment(moments, Some(found.timestamp), Origin::Markup);
    }
}
