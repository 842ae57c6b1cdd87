//! The headline that a block prints.

use super::{BESIDE_DATE, PROSE, stated};
use crate::date::{self, DateContext};
use crate::layout::{Block, Layout, Run, RunKind, Tag};
use crate::metadata::Candidates;
use crate::metadata::title::{self, Headline};
use crate::{Origin, Sourced};

/// Letters of a headline, at most.
pub(super) const LONGEST_HEADLINE: u32 = 300;

/// The block that prints the headline.
pub(super) struct Found {
    pub block: usize,
    /// Nothing states it: a date below it and a text tell what it is.
    pub is_above_date: bool,
}

/// The block that prints a title of the page, else the one heading above a date and a text.
pub(super) fn find(layout: &Layout, dates: &DateContext<'_>, out: &Candidates) -> Option<Found> {
    let stated = stated::find(layout, out).map(|block| Found { block, is_above_date: false });
    stated.or_else(|| {
        if out.headlines.iter().any(|headline| !headline.is_site) {
            return None;
        }
        above_date(layout, dates).map(|block| Found { block, is_above_date: true })
    })
}

/// Adds what the block prints, where no heading is that says what the head declares.
pub(super) fn read(layout: &Layout, found: &Found, out: &mut Candidates) {
    let is_stated = |h: &Headline| !h.is_site && title::states(declared(out), &h.text);
    let Some(block) = layout.blocks.get(found.block) else { return };
    if out.headlines.iter().any(is_stated) {
        return;
    }
    let parted = layout.parted(block);
    let mut parts: Vec<String> = parted.split(" | ").map(str::to_owned).collect();
    let text = title::without_anchor(&parts.join(" ")).to_owned();
    if parts.len() < 2 {
        parts = kicker_and_rest(layout, block);
    }
    let (spoken, is_above_date) = (text.clone(), found.is_above_date);
    out.headlines.push(Headline { text, parts, spoken, is_above_date, ..Headline::default() });
}

/// The two parts of a heading that begins with a named element, or in bold before one: `<span
/// class=kicker>Traffic</span> A bridge opens`.
fn kicker_and_rest(layout: &Layout, block: &Block) -> Vec<String> {
    let text = layout.block_text(block);
    let runs = || layout.block_runs(block).iter();
    let is_named = |run: &&Run| matches!(run.kind, RunKind::Named(_));
    let ends = runs().any(|run| is_named(&run) && run.text.end == block.text.end);
    let starts = |run: &&Run| {
        run.text.start == block.text.start
            && (is_named(run) || ends && matches!(run.kind, RunKind::Strong))
    };
    let end = runs().filter(starts).map(|run| run.text.end).min();
    let split = end.and_then(|end| text.split_at_checked(end - block.text.start));
    match split.map(|(kicker, rest)| (kicker.trim(), rest.trim())) {
        Some((kicker, rest)) if !kicker.is_empty() && !rest.is_empty() => {
            vec![kicker.to_owned(), rest.to_owned()]
        }
        _ => Vec::new(),
    }
}

/// Some systems tell the name of the section alone in the head: the heading right above a date that
/// a text follows is the headline, where there is only one.
fn above_date(layout: &Layout, dates: &DateContext<'_>) -> Option<usize> {
    const LINES: usize = 3;
    const TEXT: usize = 6;
    const MOST_HEADINGS: usize = 40;
    let blocks = layout.blocks.iter().enumerate();
    let headings = blocks.filter(|(index, block)| {
        block.is_shown_text() && block.characters <= LONGEST_HEADLINE && is_heading(layout, *index)
    });
    let mut found = None;
    for (index, _) in headings.take(MOST_HEADINGS) {
        let below =
            || layout.blocks.iter().enumerate().skip(index + 1).filter(|(_, b)| b.is_shown_text());
        let is_date = |(at, block): (usize, &Block)| {
            let line = layout.block_text(block);
            let dated = || date::find_all(line, dates).iter().any(|d| d.timestamp.day.is_some());
            !is_heading(layout, at) && line.chars().count() <= BESIDE_DATE && dated()
        };
        let mut text = below().take(TEXT).take_while(|(at, _)| !is_heading(layout, *at));
        if below().take(LINES).any(is_date) && text.any(|(_, block)| block.characters > PROSE) {
            if found.is_some() {
                return None;
            }
            found = Some(index);
        }
    }
    found
}

/// Whether a block stands in a heading.
pub(super) fn is_heading(layout: &Layout, index: usize) -> bool {
    let container = layout.blocks.get(index).map(|block| block.container);
    let mut around = container.into_iter().flat_map(|id| layout.enclosing(id).take(3));
    around.any(|id| matches!(layout.tag(id), Some(Tag::Heading(_))))
}

/// The titles that the page declares, not those that it prints.
pub(super) fn declared(out: &Candidates) -> impl Iterator<Item = &Sourced<String>> {
    out.titles.iter().filter(|t| t.origin != Origin::Markup)
}
