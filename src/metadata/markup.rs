//! Cells near the headline whose tag or class says what they hold.

use super::candidates::{Candidates, push, push_moment, push_tag};
use super::date::{self, DateContext};
use super::facts::{Cell, Facts};
use super::{byline_cell, title};
use crate::{Origin, Sourced};

/// Finds the headline among the `h1`s by what the head declares, and notes where it stands.
pub(super) fn read_headlines(facts: &mut Facts<'_>, out: &mut Candidates) {
    let overlap =
        |text: &str| out.titles.iter().map(|t| title::overlap(text, &t.value)).fold(0.0, f64::max);
    let headings = facts.cells.iter().filter(|c| c.tag() == "h1" && !c.text.is_empty());
    let mut best: Option<(&Cell<'_>, f64)> = None;
    let mut printed = Vec::new();
    for cell in headings {
        let agreement = overlap(&cell.text);
        if best.is_none_or(|(_, known)| agreement > known) {
            best = Some((cell, agreement));
        }
        printed.push(cell.text.clone());
    }
    facts.headline = best.map(|(cell, _)| cell.order);
    for text in printed {
        push(&mut out.titles, &text, Origin::Markup);
    }
}

pub(super) fn read(facts: &Facts<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let cells: Vec<&Cell<'_>> = by_distance(facts);
    for cell in &cells {
        read_date(cell, dates, out);
        if let Some(byline) = byline_cell::read(cell) {
            out.bylines.push(Sourced::new(byline, Origin::Markup));
        }
    }
    for cell in facts.cells.iter().filter(|c| c.attribute("rel") == Some("tag")) {
        push_tag(&mut out.tags, &cell.text);
    }
}

/// The cells outside regions, those after the headline by their distance, then those before it.
fn by_distance<'f, 'a>(facts: &'f Facts<'a>) -> Vec<&'f Cell<'a>> {
    let headline = facts.headline.unwrap_or(0);
    let mut cells: Vec<&Cell<'_>> =
        facts.cells.iter().filter(|c| !facts.in_region(c) && c.tag() != "meta").collect();
    cells.sort_by_key(|c| match c.order.checked_sub(headline) {
        Some(after) => after,
        None => (headline - c.order) * 2 + 40,
    });
    cells
}

const DATE_WORDS: &[&str] = &[
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
];
const MODIFIED_WORDS: &[&str] = &["updated", "modified"];
const LONGEST_DATE_CELL: usize = 200;

fn read_date(cell: &Cell<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    if cell.tag() != "time" && !cell.has_any_word(DATE_WORDS) {
        return;
    }
    let modified = cell.has_any_word(MODIFIED_WORDS) && !cell.has_word("published");
    let declared = [cell.attribute("datetime"), cell.attribute("title")].into_iter().flatten();
    if let Some(moment) = declared.filter_map(|value| date::parse(value, dates)).next() {
        let moments = if modified { &mut out.modified } else { &mut out.published };
        push_moment(moments, Some(moment), Origin::Markup);
        return;
    }
    if cell.text.len() > LONGEST_DATE_CELL {
        return;
    }
    let mut end = 0;
    for found in date::find_all(&cell.text, dates) {
        let label = cell.text.get(end..found.range.start).unwrap_or_default().to_lowercase();
        end = found.range.end;
        let modified = is_modified_label(&label) || (modified && label.is_empty());
        let moments = if modified { &mut out.modified } else { &mut out.published };
        push_moment(moments, Some(found.timestamp), Origin::Markup);
    }
}

fn is_modified_label(label: &str) -> bool {
    const LABELS: &[&str] = &[
        "updat",
        "modif",
        "last edit",
        "aktualis",
        "geändert",
        "mis à jour",
        "mise à jour",
        "actualiz",
        "atualiz",
        "aggiorn",
        "bijgewerkt",
        "uppdater",
        "opdater",
        "oppdater",
        "обновл",
        "更新",
        "修改",
        "수정",
    ];
    LABELS.iter().any(|known| label.contains(known))
}
