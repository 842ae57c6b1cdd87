//! The deck: a line of its own below the headline that the head repeats as the page's description, or
//! that its element calls so.

mod called;
#[cfg(test)]
mod tests;

use super::{PROSE, cards, elsewhere};
use crate::captions::is_marked;
use crate::date;
use crate::layout::{Block, BlockKind, ContainerId, Layout, Tag};
use crate::metadata::Candidates;
use crate::metadata::candidates::push;
use crate::metadata::title::folded;
use crate::pattern::Pattern;
use crate::script::is_han;
use crate::{Byline, Origin, Sourced};
use called::{is_called, is_excerpt_heading, is_intro, is_named, is_only_subhead};
use std::sync::LazyLock;

/// Lines below the headline that are looked at.
const LINES: usize = 12;
/// Letters of a description that says more than a headline.
const SHORTEST: usize = 20;
/// Letters that a line may print before its deck: the place.
const MOST_BEFORE: usize = 24;
/// Letters of a deck that the head does not repeat.
const LONGEST: usize = 500;
/// Blocks below a deck in which its header says who wrote it or when.
const FACTS: usize = 4;
/// Characters of a paragraph behind the deck.
const PARAGRAPH: u32 = 60;

/// Adds the line below the headline that is the description and no paragraph of the text: systems
/// describe a page without a deck by its first one.
pub(super) fn read(layout: &Layout, headline: usize, out: &mut Candidates) {
    if out.subtitles.iter().any(|subtitle| subtitle.origin == Origin::Markup) {
        return;
    }
    let title = layout.blocks.get(headline).map_or(String::new(), |b| folded(layout.block_text(b)));
    let said = |text: &str| text.trim_end_matches(['…', '.']).to_owned();
    let descriptions: Vec<(String, &str)> = out
        .descriptions
        .iter()
        .map(|description| (folded(&said(&description.value)), description.value.as_str()))
        .filter(|(folded, _)| folded.chars().count() >= SHORTEST && *folded != title)
        .collect();
    for (line, (index, block)) in shown(layout, headline + 1).take(LINES).enumerate() {
        let text = layout.block_text(block);
        let printed = folded(&said(text));
        let is_said = |(description, _): &&(String, &str)| {
            printed
                .strip_suffix(description.as_str())
                .is_some_and(|before| before.chars().count() <= MOST_BEFORE)
        };
        // The head has its first sentence.
        let opens = |(description, _): &&(String, &str)| {
            printed.starts_with(description.as_str())
                && (is_named(layout, block.container) || is_intro(layout, block.container))
        };
        // One of several may leave out the place.
        let said = descriptions.iter().filter(is_said).min_by_key(|(folded, _)| folded.len());
        let length = text.chars().count();
        let is_of_header = line == 0
            && (is_named_above_facts(layout, index, &out.bylines)
                || is_of_header(layout, headline, index, &out.bylines));
        let is_told = (SHORTEST..=LONGEST).contains(&length)
            && (is_called(layout, block.container)
                || is_excerpt_heading(layout, block) && !speaks_of_page(text)
                || line == 0 && is_only_subhead(layout, block)
                || is_of_header
                || descriptions.iter().any(|d| opens(&d)));
        if said.is_none() && !is_told {
            if block.characters > PROSE {
                return;
            }
            continue;
        }
        if is_of_article(layout, headline, index)
            && (is_of_header || is_above_text(layout, index, &out.bylines))
        {
            let deck =
                said.map_or(text, |(said, value)| if printed == *said { text } else { value });
            let deck =
                if deck == text { without_label(&layout.parted(block)) } else { deck.to_owned() };
            push(&mut out.subtitles, &deck, Origin::Text);
        }
        return;
    }
}

/// Whether an element is called what stands between a headline and its text, and the next line says who wrote
/// it or when.
fn is_named_above_facts(layout: &Layout, at: usize, bylines: &[Sourced<Byline>]) -> bool {
    let named = layout.blocks.get(at).is_some_and(|line| {
        is_named(layout, line.container)
            && line.links == 0
            && !speaks_of_page(layout.block_text(line))
    });
    let next = shown(layout, at + 1).next().map(|(_, block)| layout.block_text(block));
    named && next.is_some_and(|text| names_author(text, bylines) || has_date(text))
}

/// Whether a line is a sentence that shares an element with the headline and with no paragraph, directly
/// above who wrote it or when.
fn is_of_header(layout: &Layout, headline: usize, at: usize, bylines: &[Sourced<Byline>]) -> bool {
    const FEWEST_WORDS: usize = 6;
    const FEWEST_HAN: usize = 12;
    let holds = |id: &ContainerId| {
        layout.containers.get(*id).is_some_and(|container| container.blocks.contains(&headline))
    };
    let Some(line) = layout.blocks.get(at) else { return false };
    let Some(header) = layout.enclosing(line.container).find(holds) else { return false };
    let Some(header) = layout.containers.get(header).map(|header| header.blocks.clone()) else {
        return false;
    };
    let blocks = layout.blocks.get(header.clone()).unwrap_or_default();
    let others = blocks.iter().filter(|block| block.text != line.text && is_paragraph(block));
    let next = layout.blocks.get(at + 1..header.end).unwrap_or_default().iter();
    let closes_head = next.take(FACTS).filter(|block| block.is_shown_text()).any(|block| {
        let text = layout.block_text(block);
        names_author(text, bylines) || has_date(text)
    });
    let text = layout.block_text(line);
    let words = text.split_whitespace().count();
    let is_sentence =
        words >= FEWEST_WORDS || text.chars().filter(|&c| is_han(c)).count() >= FEWEST_HAN;
    let says = is_sentence && line.links == 0 && !has_date(text) && !names_author(text, bylines);
    says && others.count() == 0
        && closes_head
        && !follows_picture(layout, at)
        && !speaks_of_page(text)
        && !text.contains(['$', '€', '£'])
        && layout.blocks.get(header.end..).unwrap_or_default().iter().any(is_paragraph)
}

/// Whether a block is a text long enough for a paragraph, and not made of links.
fn is_paragraph(block: &Block) -> bool {
    block.is_shown_text()
        && block.characters >= PARAGRAPH
        && 2 * block.link_characters < block.characters
}

/// Whether the block directly above a line is a picture or a player.
fn follows_picture(layout: &Layout, line: usize) -> bool {
    let above = line.checked_sub(1).and_then(|at| layout.blocks.get(at));
    above.is_some_and(|block| matches!(block.kind, BlockKind::Image(_) | BlockKind::Embed(_)))
}

/// Whether a sentence below a headline is a notice: on the page, who pays for it, how it was changed.
pub(in crate::metadata) fn speaks_of_page(text: &str) -> bool {
    static NOTICE: LazyLock<Pattern> = LazyLock::new(|| {
        Pattern::new(
            r"\b(this|our) (article|page|post|story|guide|version|document|content|review)s?\b|\b(affiliate|commissions?|sponsored|subscribers?|advertis\w+|(last )?updated|corrected|(medically |expert )?reviewed|fact.checked|minutes? read|min read|photo by|image credit|contributed to|in stock|votes?|replies|viewed)\b",
        )
    });
    NOTICE.is_match(&text.to_lowercase())
}

/// Enquête | Les négociants voient fondre leurs marges: without the label before it that styles part.
fn without_label(parted: &str) -> String {
    let label = parted.split_once(" | ").filter(|(label, _)| label.chars().count() <= MOST_BEFORE);
    label.map_or(parted, |(_, deck)| deck).replace(" | ", "")
}

/// The texts that readers see from a block on.
fn shown(layout: &Layout, start: usize) -> impl Iterator<Item = (usize, &Block)> {
    let blocks = layout.blocks.iter().enumerate().skip(start);
    blocks.filter(|(_, block)| block.is_shown_text())
}

/// Whether a line below the headline is neither of another article nor of a picture.
fn is_of_article(layout: &Layout, headline: usize, at: usize) -> bool {
    !cards::holds(layout, Some(headline), at)
        && !elsewhere::holds(layout, headline, at)
        && !layout.blocks.get(at).is_some_and(|line| is_marked(layout, line))
}

/// Whether a line stands above the text and is no paragraph of it.
fn is_above_text(layout: &Layout, at: usize, bylines: &[Sourced<Byline>]) -> bool {
    let Some(line) = layout.blocks.get(at) else { return false };
    // Behind a heading or a line that is called one, names and buttons may stand as points or headings.
    let tag = layout.tag(line.container);
    let is_intro = is_intro(layout, line.container);
    let is_told = is_named(layout, line.container);
    let is_named = is_told || is_intro || matches!(tag, Some(Tag::Heading(2 | 3)));
    let paragraph = shown(layout, at + 1)
        .find(|(_, next)| is_paragraph(next) || (!is_named && is_part(layout, next)));
    // Of a recipe all text may be the steps of a list.
    let is_text = |next: &Block| is_told && is_step(layout, next) || !is_part(layout, next);
    let Some((end, paragraph)) = paragraph.filter(|(_, next)| is_text(next)) else {
        return false;
    };
    let closes_head = |(_, line): (usize, &Block)| {
        let text = layout.block_text(line);
        names_author(text, bylines) || is_intro && has_date(text)
    };
    is_apart(layout, line.container, paragraph.container)
        || shown(layout, at + 1).take_while(|(index, _)| *index < end).any(closes_head)
}

/// Whether a block is a heading, or the point of a list: below one the text goes on from its first
/// paragraph.
fn is_part(layout: &Layout, block: &Block) -> bool {
    let mut around = layout.enclosing(block.container).take(2);
    around
        .any(|id| matches!(layout.tag(id), Some(Tag::Heading(_) | Tag::ListItem | Tag::Blockquote)))
}

/// Whether a block stands in the point of a numbered list.
fn is_step(layout: &Layout, block: &Block) -> bool {
    layout.enclosing(block.container).take(3).any(|id| layout.tag(id) == Some(Tag::OrderedList))
}

/// Whether a short line names an author whom the head declares.
fn names_author(line: &str, bylines: &[Sourced<Byline>]) -> bool {
    const LONGEST: usize = 120;
    let mut authors = bylines.iter().flat_map(|byline| byline.value.authors());
    line.len() <= LONGEST && authors.any(|name| name.contains(' ') && line.contains(name))
}

fn has_date(line: &str) -> bool {
    const LONGEST: usize = 60;
    line.chars().count() <= LONGEST
        && !line.ends_with('.')
        && !date::find_all(line, &date::DateContext::default()).is_empty()
}

/// Whether a line is of another kind than a paragraph below it: where their elements part, they have
/// other tags or other names.
fn is_apart(layout: &Layout, line: ContainerId, paragraph: ContainerId) -> bool {
    const MOST_AROUND: usize = 12;
    let names = |id| layout.container_names(id);
    if is_named(layout, line) && names(line) != names(paragraph) {
        return true;
    }
    let below: Vec<ContainerId> = layout.enclosing(paragraph).take(MOST_AROUND).collect();
    let mut own = None;
    for id in layout.enclosing(line).take(MOST_AROUND) {
        let Some(at) = below.iter().position(|other| *other == id) else {
            own = Some(id);
            continue;
        };
        let other = at.checked_sub(1).and_then(|at| below.get(at).copied());
        let (Some(own), Some(other)) = (own, other) else { return false };
        return match (layout.tag(own), layout.tag(other)) {
            (Some(Tag::Paragraph), Some(Tag::Paragraph)) => false,
            (own_tag, other_tag) => {
                own_tag != other_tag || names(own).map(|n| &n.raw) != names(other).map(|n| &n.raw)
            }
        };
    }
    false
}
