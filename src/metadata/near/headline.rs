//! The block that prints the headline.

use super::{BESIDE_DATE, PROSE};
use crate::layout::{Block, BlockKind, Layout, Tag};
use crate::metadata::Candidates;
use crate::metadata::date::{self, DateContext};
use crate::metadata::title::{self, Headline, folded, folds_to};
use crate::{Origin, Sourced};

/// The block that prints the headline.
pub(super) struct Found {
    pub block: usize,
    /// Nothing states it: a date below it and a text tell what it is.
    pub is_above_date: bool,
}

/// The block that prints a title of the page, else the one heading above a date and a text.
pub(super) fn find(layout: &Layout, dates: &DateContext<'_>, out: &Candidates) -> Option<Found> {
    let stated = stated(layout, out).map(|block| Found { block, is_above_date: false });
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
        parts.clear();
    }
    let (spoken, is_above_date) = (text.clone(), found.is_above_date);
    out.headlines.push(Headline { text, parts, is_site: false, spoken, is_above_date });
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

fn is_heading(layout: &Layout, index: usize) -> bool {
    let container = layout.blocks.get(index).map(|block| block.container);
    let mut around = container.into_iter().flat_map(|id| layout.enclosing(id).take(3));
    around.any(|id| matches!(layout.containers.get(id).map(|c| c.tag), Some(Tag::Heading(_))))
}

fn declared(out: &Candidates) -> impl Iterator<Item = &Sourced<String>> {
    out.titles.iter().filter(|t| t.origin != Origin::Markup)
}

/// The block that prints the title, or the main part of it: a heading before other text.
fn stated(layout: &Layout, out: &Candidates) -> Option<usize> {
    let declared = || declared(out);
    // Of a title in parts the longest is the headline's; short ones are names of sections, the last
    // one that of the site.
    let longest = |parts: &[&str]| {
        let longest = parts.iter().max_by_key(|part| part.chars().count());
        longest.map(|part| folded(part)).filter(|part| part.chars().count() >= SHORTEST_HEADLINE)
    };
    let main = |title: &str| longest(&title::segments(title));
    // Of a manual the heading of the first rank is the name of the book, above that of the chapter.
    let of_site = |h: &Headline| {
        let stands = |title: &str| title::place_of_site(title).map(folded) == Some(folded(&h.text));
        h.is_site || declared().any(|t| t.origin == Origin::TitleElement && stands(&t.value))
    };
    let before_site = |title: &str| {
        let place = title::place_of_site(title)?;
        let mut parts = title::segments(title);
        parts.retain(|part| *part != place && part.contains(' '));
        longest(&parts)
    };
    let chapters = declared().filter(|t| t.origin == Origin::TitleElement);
    let chapters = chapters.filter(|_| out.headlines.iter().all(of_site));
    let first = out.headlines.iter().find(|h| !h.is_site).map(|h| folded(&h.spoken));
    const BEFORE_LAST: usize = 1;
    const CHAPTERS: usize = 2;
    const MAIN: usize = 3;
    // Behind the name of the site: "Example County Daily - A bridge opens".
    let behind_site = |title: &str| {
        let parts = title::segments(title);
        let behind: Vec<&str> = parts.into_iter().skip(1).filter(|p| p.contains(' ')).collect();
        longest(&behind)
    };
    let heads = || declared().filter(|t| t.origin == Origin::TitleElement);
    let whole = heads().filter_map(|t| title::before_last(&t.value)).map(folded);
    let wanted: [Vec<String>; 6] = [
        declared().map(|t| folded(&t.value)).collect(),
        whole.collect(),
        chapters.filter_map(|t| before_site(&t.value)).collect(),
        declared().filter_map(|t| main(&t.value)).collect(),
        first.into_iter().collect(),
        heads().filter_map(|t| behind_site(&t.value)).collect(),
    ];
    // Several sources declare the same title.
    let mut titles: Vec<&str> = wanted.iter().flatten().map(String::as_str).collect();
    titles.sort_unstable();
    titles.dedup();
    let stated = |text: &str| {
        let first = text.chars().find(|c| c.is_alphanumeric())?.to_lowercase().next()?;
        let mut titles = titles.iter().filter(|title| title.starts_with(first));
        titles.find(|title| folds_to(text, title)).copied()
    };
    let texts: Vec<(usize, &str)> = layout
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, b)| matches!(b.kind, BlockKind::Text) && b.characters <= LONGEST_HEADLINE)
        .filter_map(|(index, block)| Some((index, stated(layout.block_text(block))?)))
        .collect();
    let found = |titles: &Vec<String>, heading: bool| {
        let is = |(index, text): &&(usize, &str)| {
            titles.iter().any(|title| title == text) && (!heading || is_heading(layout, *index))
        };
        texts.iter().find(is).map(|(index, _)| *index)
    };
    // The first part of a declared title may head a section below the headline in other words.
    let reworded_above = |at: usize| {
        let other = out.headlines.iter().find(|h| !h.is_site)?;
        let other_text = folded(&other.spoken);
        let block = layout.blocks.get(at)?;
        if other_text.contains(&folded(layout.block_text(block))) {
            return None;
        }
        let above = found(&vec![other_text], true).filter(|above| *above < at)?;
        title::is_rewording(&other.text, declared()).then_some(above)
    };
    let heading = wanted.iter().enumerate().find_map(|(rank, titles)| {
        let at = found(titles, true)?;
        Some(reworded_above(at).filter(|_| matches!(rank, BEFORE_LAST | MAIN)).unwrap_or(at))
    });
    let line = |(rank, titles)| match rank {
        BEFORE_LAST | CHAPTERS => None,
        _ => found(titles, false),
    };
    heading.or_else(|| wanted.iter().enumerate().find_map(line))
}

/// Letters of the shortest part of a title that is taken for a headline.
const SHORTEST_HEADLINE: usize = 6;
const LONGEST_HEADLINE: u32 = 300;
