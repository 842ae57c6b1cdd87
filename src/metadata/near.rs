//! Lines of text near the headline: dates, sources and bylines that no markup names.

use super::candidates::{Candidates, push};
use super::date::{self, DateContext};
use super::title::folded;
use super::{byline_cell, person};
use crate::grammar::{self, Place};
use crate::layout::{Block, BlockKind, Layout};
use crate::{Byline, Origin, Sourced};

/// Blocks after and before the headline that are looked at.
const AFTER: usize = 16;
const BEFORE: usize = 6;
/// Blocks looked at where no headline is printed: the first of an old page.
const WITHOUT_HEADLINE: usize = 24;
/// Longer blocks are prose: the body has begun.
const PROSE: u32 = 160;
/// Blocks of prose over which a line can still belong to the headline: a deck.
const MOST_PROSE: usize = 2;
/// Characters that may stand beside the dates of a date line: labels, a source, a name.
const BESIDE_DATE: usize = 60;

pub(super) fn read(layout: &Layout, dates: &DateContext<'_>, out: &mut Candidates) {
    let headline = headline(layout, out);
    let mut prose = 0;
    let mut lines = Vec::new();
    let start = headline.map_or(0, |at| at + 1);
    let most = if headline.is_some() { AFTER } else { WITHOUT_HEADLINE };
    let seen = |block: &&Block| {
        matches!(block.kind, BlockKind::Text) && !block.hidden && !block.text.is_empty()
    };
    for block in layout.blocks.iter().skip(start).filter(seen).take(most) {
        if block.characters > PROSE {
            prose += 1;
            if prose >= MOST_PROSE {
                break;
            }
            continue;
        }
        let line = layout.block_text(block);
        read_line(line, dates, out);
        lines.push(line);
    }
    read_names_beside_dates(&lines, dates, out);
    let Some(headline) = headline else { return };
    let before = layout.blocks.iter().take(headline).rev().filter(seen).take(BEFORE);
    for block in before.filter(|b| b.characters <= PROSE && b.link_characters == 0) {
        read_dates(layout.block_text(block), dates, out);
    }
}

/// The block that prints the title: a heading before other text.
fn headline(layout: &Layout, out: &Candidates) -> Option<usize> {
    let titles: Vec<String> = out.titles.iter().map(|t| folded(&t.value)).collect();
    let is_title = |block: &&Block| {
        matches!(block.kind, BlockKind::Text) && {
            let text = folded(layout.block_text(block));
            !text.is_empty() && titles.contains(&text)
        }
    };
    let index = |block: &Block| layout.blocks.iter().position(|b| std::ptr::eq(b, block));
    let is_heading = |block: &&Block| {
        use crate::layout::Tag;
        layout
            .enclosing(block.container)
            .take(3)
            .any(|id| matches!(layout.containers.get(id).map(|c| c.tag), Some(Tag::Heading(_))))
    };
    let mut found = layout.blocks.iter().filter(is_title);
    let first = found.clone().next();
    found.find(is_heading).or(first).and_then(index)
}

fn read_line(line: &str, dates: &DateContext<'_>, out: &mut Candidates) {
    read_dates(line, dates, out);
    // A source may stand behind a date on the same line.
    let label = ["来源", "來源"].iter().find_map(|label| line.find(label));
    let source = label.and_then(|at| line.get(at..)).unwrap_or(line);
    let first = || source.split([' ', '\u{3000}']).next().unwrap_or_default();
    let parsed = grammar::parse_source_line(source);
    if let Some(source) = parsed.or_else(|| grammar::parse_source_line(first())) {
        for outlet in source.outlets.iter().filter(|_| !source.list) {
            push(&mut out.sources, outlet, Origin::Text);
        }
    }
    if let Some(parsed) = grammar::parse_byline(line, Place::Head).filter(|p| p.own_line) {
        out.editors.extend(parsed.editors);
        if let Some(source) = &parsed.source {
            push(&mut out.sources, source, Origin::Text);
        }
        if parsed.byline.authors().next().is_some() && out.bylines.len() < 64 {
            out.bylines.push(Sourced::new(parsed.byline, Origin::Text));
        }
    }
}

/// Adds a person whose name is all that stands on the line of a date or on one beside it.
fn read_names_beside_dates(lines: &[&str], dates: &DateContext<'_>, out: &mut Candidates) {
    let is_date = |line: &&str| {
        line.chars().count() <= BESIDE_DATE && !date::find_all(line, dates).is_empty()
    };
    let Some(at) = lines.iter().position(is_date) else { return };
    let own = lines.get(at).map(|line| byline_cell::without_dates(line));
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let beside = beside.filter_map(|i| lines.get(i)).map(|line| (*line).to_owned());
    let named = own.into_iter().chain(beside).find_map(|line| {
        let people = person::people(&line);
        let certain = !people.is_empty()
            && line.chars().count() <= BESIDE_DATE
            && people.iter().all(|p| person::is_clearly_person(p) && person::is_plausible(p));
        certain.then_some((line, people))
    });
    if let Some((printed, people)) = named
        && out.bylines.len() < 64
    {
        let byline = Byline { printed, people, ..Byline::default() };
        out.bylines.push(Sourced::new(byline, Origin::Text));
    }
}

/// Adds the dates of a line that is little more than dates.
fn read_dates(line: &str, dates: &DateContext<'_>, out: &mut Candidates) {
    let found = date::find_all(line, dates);
    let printed: usize = found.iter().map(|f| f.timestamp.printed.chars().count()).sum();
    if found.is_empty() || line.chars().count() > printed + BESIDE_DATE {
        return;
    }
    let mut end = 0;
    for found in found.into_iter().filter(|f| f.timestamp.day.is_some()) {
        let label = line.get(end..found.range.start).unwrap_or_default();
        end = found.range.end;
        let moments =
            if date::is_modified_label(label) { &mut out.modified } else { &mut out.published };
        super::candidates::push_moment(moments, Some(found.timestamp), Origin::Text);
    }
}
