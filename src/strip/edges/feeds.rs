//! Feeds below a Chinese text: what the site prints of other articles, with words and pictures of their own, be it
//! never so much. The walk from the end of the page would take their summaries for the text's last paragraphs.
//!
//! A text ends with the element that holds it where something stands below that element which is below a text
//! alone: a notice on its rights, what a label of links opens, a row of linked cards that are built alike. What
//! stands beside the feeds goes with them, unless it may be a further part of the text.

mod rows;
mod sections;

use super::below_core::{FEWEST_PARAGRAPHS, core};
use super::end_mark::is_worded;
use crate::layout::{RunKind, Tag};
use crate::script::{is_han, is_kana};
use crate::strip::boxes::card;
use crate::strip::lines::{dates, editor, origin};
use crate::strip::spot::{Found, Place, Recogniser, Spot};
use crate::strip::view::{Line, View};
use crate::strip::{Decisions, Findings, phrases};
use crate::{DropReason, Evidence};
use std::ops::Range;

/// What is read of the lines that go.
const FOOT: &[Recogniser] = &[editor::judge, origin::judge, phrases::judge, dates::judge];
/// Feeds that are looked at: the first of them stand in the text where it holds some.
const MOST_TRIES: usize = 8;
/// Columns of a headline.
const HEADLINE: Range<usize> = 8..100;

/// Drops feeds, and with the first of them what is left outside the element of the text.
pub(in crate::strip) fn strip(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) {
    if view.layout.text.is_ascii() {
        return;
    }
    let lines = view.lines(decisions);
    let is_chinese = |line: &&Line<'_>| {
        let han = || line.text.chars().filter(|&c| is_han(c)).count();
        line.prose
            && !line.text.is_ascii()
            && !line.text.contains(is_kana)
            && 2 * han() >= line.text.chars().count()
    };
    let Some(nth) = lines.iter().filter(is_chinese).nth(FEWEST_PARAGRAPHS - 1) else { return };
    let from = nth.block + 1;
    let page = Page { view, lines: &lines };
    let mut feeds = sections::find(&page, decisions, from);
    feeds.extend(rows::find(&page, from));
    feeds.extend(page.rights_below(from));
    feeds.sort_by_key(|feed| (feed.range.start, feed.range.end));
    let ended = feeds.iter().take(MOST_TRIES).find_map(|feed| page.text_above(feed));
    let Some(text) = ended else { return };
    let text = page.widest(text, &feeds);
    feeds.retain(|feed| feed.range.start >= text.end && feed.kind != Kind::Notice);
    let mut feeds = joined(feeds);
    let below = lines.partition_point(|line| line.block < text.end);
    let goes_on = page.goes_on(&lines[below..], &feeds);
    feeds.retain(|feed| !(goes_on && matches!(feed.kind, Kind::Foot(_))));
    for at in below..lines.len() {
        let of_feed = feed_of(&feeds, lines[at].block).map(Feed::reason);
        if of_feed.is_some() || !goes_on {
            let spot = Spot { view, lines: &lines, at, place: Place::Tail };
            // Those who made the text may be named anywhere below it.
            let named = if of_feed.is_some() { None } else { spot.judge(FOOT, findings) };
            let reason = of_feed.unwrap_or(DropReason::RelatedLinks);
            let found = named.unwrap_or(Found::line(reason, Evidence::Shape));
            decisions.drop(lines[at].block, found.reason, found.evidence);
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A notice on the rights of the text, and all below it.
    Notice,
    /// What a label opens.
    Section,
    /// What a label opens that may stand amid a text as well: flashes, the declarations of a site.
    Foot(DropReason),
    /// Cards side by side.
    Row,
}

#[derive(Debug)]
struct Feed {
    kind: Kind,
    /// Its blocks.
    range: Range<usize>,
}

impl Feed {
    /// Why it goes.
    fn reason(&self) -> DropReason {
        match self.kind {
            Kind::Foot(reason) => reason,
            _ => DropReason::RelatedLinks,
        }
    }
}

/// Sorted feeds, one where they begin in another.
fn joined(feeds: Vec<Feed>) -> Vec<Feed> {
    let mut joined: Vec<Feed> = Vec::with_capacity(feeds.len());
    for feed in feeds {
        match joined.last_mut().map(|last| &mut last.range) {
            Some(last) if feed.range.start < last.end => last.end = last.end.max(feed.range.end),
            _ => joined.push(feed),
        }
    }
    joined
}

/// Which of sorted feeds holds a block.
fn feed_of(feeds: &[Feed], block: usize) -> Option<&Feed> {
    let next = feeds.partition_point(|feed| feed.range.start <= block);
    feeds.get(next.checked_sub(1)?).filter(|feed| feed.range.contains(&block))
}

struct Page<'a> {
    view: &'a View<'a>,
    lines: &'a [Line<'a>],
}

impl<'a> Page<'a> {
    /// Whether a block is a headline that leads to a page of the site.
    fn is_linked_headline(&self, block: usize) -> bool {
        let view = self.view;
        view.is_text(block)
            && HEADLINE.contains(&view.width(block..block + 1))
            && view.linked_letters(block) >= 0.8
            && !view.text(block).ends_with('。')
            && self.leads_on(block)
    }

    /// Whether the first link of a block leads to another page of the site.
    fn leads_on(&self, block: usize) -> bool {
        self.first_link(block).is_some_and(|link| self.is_on_site(link))
    }

    fn first_link(&self, block: usize) -> Option<&'a str> {
        let mut runs = self.view.layout.block_runs(self.view.block(block)).iter();
        let link = runs.find_map(|run| match run.kind {
            RunKind::Link(link) => Some(link),
            _ => None,
        });
        self.view.layout.links.get(link?).map(|link| &**link)
    }

    fn is_on_site(&self, link: &str) -> bool {
        !link.starts_with('#')
            && card::host(link).is_none_or(|host| card::of_one_site(host, self.view.site()))
    }

    /// What a line is by its words, below a text.
    fn notice(&self, line: &Line<'_>) -> Option<DropReason> {
        let memo = self.view.memo(line.block);
        memo.phrase(line, Place::Tail, self.view.context.forget).map(|phrase| phrase.reason)
    }

    /// The element of the text above a feed, which must not reach into it: below a notice on its rights it holds
    /// no further paragraph. A row of cards in the article's own element may be the article.
    fn text_above(&self, feed: &Feed) -> Option<Range<usize>> {
        let (view, lines) = (self.view, self.lines);
        let start = feed.range.start;
        let at = lines.partition_point(|line| line.block < start);
        // Notices and lines of buttons stand below the text.
        let is_paragraph = |line: &&Line<'_>| {
            line.prose && view.block(line.block).links == 0 && self.notice(line).is_none()
        };
        let paragraphs = lines[..at].iter().filter(is_paragraph);
        let paragraphs: Vec<usize> = paragraphs.map(|line| line.block).collect();
        let last = *paragraphs.last()?;
        let core = core(view, &paragraphs)?;
        let is_whole = |id: &usize| {
            use Tag::{Blockquote, Figure, OrderedList, Table, TableSection, UnorderedList};
            let container = view.container(*id);
            let is_part = matches!(
                container.tag,
                Blockquote | Figure | OrderedList | Table | TableSection | UnorderedList
            );
            !is_part
                && container.blocks.contains(&last)
                && container.blocks.start <= core.blocks.start
                && core.blocks.end <= container.blocks.end
        };
        let id = view.layout.enclosing(view.block(last).container).find(is_whole)?;
        let text = view.container(id).blocks.clone();
        let inside = at..lines.partition_point(|line| line.block < text.end);
        let rest = lines.get(inside).unwrap_or_default();
        match feed.kind {
            Kind::Notice if rest.iter().skip(1).any(|line| line.prose) => return None,
            Kind::Section | Kind::Foot(_) | Kind::Row if start < text.end => return None,
            Kind::Row if self.is_in_article(id, &feed.range) => return None,
            _ => {}
        }
        Some(text)
    }

    /// The element of a text with those around it that end before the first feed below it: notes and
    /// appendices stand there.
    fn widest(&self, text: Range<usize>, feeds: &[Feed]) -> Range<usize> {
        let below = feeds.iter().filter(|feed| feed.kind != Kind::Notice);
        let Some(first) = below.map(|feed| feed.range.start).find(|&start| start >= text.end)
        else {
            return text;
        };
        let Some(last) = text.end.checked_sub(1) else { return text };
        let around = self.view.layout.enclosing(self.view.block(last).container);
        let ends = around.map(|id| self.view.container(id).blocks.end);
        let end = ends.take_while(|&end| end <= first).max().unwrap_or(text.end);
        text.start..end.max(text.end)
    }

    /// Whether one element of an article holds both a text and a row.
    fn is_in_article(&self, text: usize, row: &Range<usize>) -> bool {
        self.view.layout.enclosing(text).any(|id| {
            let container = self.view.container(id);
            container.tag == Tag::Article && container.blocks.end >= row.end
        })
    }

    /// All below the first notice on a text's rights, or its end in words, where the page has no second one
    /// further down, as pages of several texts do, and headlines that lead on.
    fn rights_below(&self, from: usize) -> Option<Feed> {
        const FEWEST_HEADLINES: usize = 2;
        let view = self.view;
        let is_rights = |line: &&Line<'_>| {
            self.notice(line).is_some_and(|reason| match reason {
                DropReason::Copyright => !line.folded().contains("图片"),
                DropReason::EndMark => is_worded(line),
                _ => false,
            })
        };
        let below = &self.lines[self.lines.partition_point(|line| line.block < from)..];
        let mut feet = below.iter().filter(is_rights).map(|line| line.block);
        let foot = feet.next()?;
        let goes_on = |last: usize| {
            below.iter().any(|line| line.prose && foot < line.block && line.block < last)
        };
        let is_one = !feet.next_back().is_some_and(goes_on);
        let range = foot..view.layout.blocks.len();
        let headlines = range.clone().filter(|&block| self.is_linked_headline(block));
        let is_feed = is_one && headlines.take(FEWEST_HEADLINES).count() == FEWEST_HEADLINES;
        is_feed.then_some(Feed { kind: Kind::Notice, range })
    }

    /// Whether lines outside feeds may be a further part of the text: a paragraph, or two sentences that follow
    /// one another, without links and not below the headline of another article.
    fn goes_on(&self, below: &[Line<'_>], feeds: &[Feed]) -> bool {
        const SENTENCE: usize = 24;
        /// Words that a site links wherever they stand.
        const KEYWORDS: f32 = 0.3;
        let is_free = |line: &Line<'_>| {
            let above = (0..line.block).rev().take(4).find(|&block| self.view.is_text(block));
            let is_outside = |block| feed_of(feeds, block).is_none();
            is_outside(line.block)
                && self.view.link_density(line.block) < KEYWORDS
                && self.notice(line).is_none()
                && !above.is_some_and(|at| self.is_linked_headline(at) && is_outside(at))
        };
        let tells = |line: &Line<'_>| {
            line.width >= SENTENCE && line.text.trim_end().ends_with(['。', '！', '？', '”', '」'])
        };
        below.iter().any(|line| line.prose && is_free(line))
            || below.windows(2).any(|pair| pair.iter().all(|line| tells(line) && is_free(line)))
    }
}
