//! The recognisers of single lines, walked over the head, the tail and the middle of the body.
//!
//! The head is all before the second paragraph of prose, the tail is peeled from the end until a
//! block is clearly prose; a footer may be long, repeat itself, and have names or brackets in
//! nodes of their own.

use super::end_mark::{WIDEST_MOTTO, is_worded};
use super::{closing_label, end_mark};
use crate::captions::is_marked;
use crate::layout::Tag;
use crate::script::is_han;
use crate::strip::boxes::link_label;
use crate::strip::lines::{
    appeal, authors_note, byline, clip, closing, credit, dates, editor, facts, headline, imprint,
    invitation, lone_headline, navigation, origin, own_post, promo, question, related, stock_list,
};
use crate::strip::spot::{Found, Place, Recogniser, Spot};
use crate::strip::view::{Line, View};
use crate::strip::{Decisions, Findings, last_lines, phrases};
use crate::{DropReason, Evidence, grammar};
use std::ops::Range;

const HEAD: &[Recogniser] = &[
    headline::judge,
    editor::judge,
    origin::judge,
    facts::judge,
    dates::judge,
    byline::judge,
    credit::judge,
    navigation::judge,
    related::judge,
    promo::judge,
    phrases::judge,
    invitation::judge,
    authors_note::judge,
    appeal::judge,
    closing::judge,
];
const TAIL: &[Recogniser] = &[
    editor::judge,
    origin::judge,
    byline::judge,
    own_post::judge,
    related::judge,
    promo::judge,
    phrases::judge,
    invitation::judge,
    authors_note::judge,
    question::judge,
    appeal::judge,
    closing::judge,
    imprint::judge,
    credit::judge,
    navigation::judge,
    facts::judge,
    dates::judge,
    stock_list::judge,
];
/// What is worth reading below the text.
const FOOTER: &[Recogniser] = &[
    editor::judge,
    origin::judge,
    byline::judge_signature,
    related::judge,
    phrases::judge,
    appeal::judge,
    closing::judge,
    imprint::judge,
];
const MIDDLE: &[Recogniser] = &[
    editor::judge,
    byline::names_all,
    related::judge,
    lone_headline::judge,
    clip::judge,
    promo::judge,
    phrases::judge,
    invitation::judge,
];
/// What the caption of a picture may be beside that: names in it are whose picture it is.
const CAPTION: &[Recogniser] = &[promo::judge, phrases::judge];

/// Lines that the head has at most.
const HEAD_LINES: usize = 12;
/// Lines that no recogniser knows, among those of the footer.
const UNKNOWN_LINES: usize = 3;
/// Lines that are looked at on either side of the text.
const OUTSIDE_LINES: usize = 16;

fn judge(spot: Spot<'_>, recognisers: &[Recogniser], findings: &mut Findings) -> Option<Found> {
    let line = spot.line();
    if line.is_long() && line.prose || spot.view.in_data_table(line.block) {
        return None;
    }
    if is_caption(spot) {
        let found = spot.judge(CAPTION, findings)?;
        let promotes = matches!(found.reason, DropReason::AppPromo | DropReason::QrPromo);
        return promotes.then_some(found);
    }
    let found = spot.judge(recognisers, findings)?;
    let promotes = matches!(found.reason, DropReason::AppPromo | DropReason::QrPromo);
    if promotes && closing::tells_of_service(line.folded()) {
        return None;
    }
    let told = found.evidence == Evidence::Words && (promotes || is_notice(found.reason));
    if spot.place == Place::Tail && told && last_lines::acquits(line) {
        return None;
    }
    if spot.place == Place::Tail {
        findings.add_makers(line, found.reason);
    }
    Some(found)
}

/// Whether markup calls the line the caption of a picture that stands beside it.
fn is_caption(spot: Spot<'_>) -> bool {
    const NEAR: usize = 3;
    let (layout, block) = (spot.view.layout, spot.line().block);
    let mut beside = block.saturating_sub(NEAR)..(block + NEAR).min(layout.blocks.len());
    beside.any(|index| spot.view.is_media(index)) && is_marked(layout, spot.view.block(block))
}

fn drop(decisions: &mut Decisions, lines: &[Line<'_>], at: usize, found: Found) -> usize {
    let end = (at + found.lines.max(1)).min(lines.len());
    for line in &lines[at..end] {
        decisions.drop(line.block, found.reason, found.evidence);
    }
    end
}

/// Headline, byline, date and source lines above the text.
pub(in crate::strip) fn head(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) {
    let mut lines = view.lines(decisions);
    // The head of a short text is no more than its first half.
    let total: usize = lines.iter().map(|line| line.width).sum();
    let (mut at, mut prose, mut gone, mut above) = (0, 0, 0, 0);
    while at < lines.len() && at + gone < HEAD_LINES && prose < 2 && 2 * above <= total {
        let spot = Spot { view, lines: &lines, at, place: Place::Head };
        let inside = || lines[..at].iter().filter(|line| is_sentence(line)).count() >= 2;
        let found = judge(spot, HEAD, findings)
            .filter(|found| found.reason != DropReason::RepeatedHeadline || !inside());
        if let Some(found) = found {
            let headline = found.reason == DropReason::RepeatedHeadline;
            let names = || lines[..at].iter().all(|line| is_name(view, line));
            let named = || found.evidence == Evidence::Markup || (at <= MOST_NAMES && names());
            if headline && named() {
                drop_above(decisions, &lines[..at]);
            }
            let end = drop(decisions, &lines, at, found);
            gone += end - at;
            lines.drain(at..end);
            continue;
        }
        // Key points above the text are no paragraphs of it: the byline may stand below.
        if lines[at].prose && !view.in_list(lines[at].block) {
            byline::read_inline(view, &lines[at], grammar::Place::Head, decisions, findings);
            prose += 1;
        }
        above += lines[at].width;
        at += 1;
    }
}

/// Whether a line is a sentence in Han characters: below several a headline is a heading of the text.
fn is_sentence(line: &Line<'_>) -> bool {
    line.text.trim_end().ends_with('。') && line.text.contains(is_han)
}

/// Lines above a headline that name the site and the section.
const MOST_NAMES: usize = 2;

/// Whether a line may be the name of a section, or links to some: short, no sentence, no paragraph as
/// verses are.
fn is_name(view: &View<'_>, line: &Line<'_>) -> bool {
    const WIDEST: usize = 24;
    const WIDEST_OF_LINKS: usize = 80;
    let block = view.block(line.block);
    let links = block.links > 1 && view.link_density(line.block) >= 0.5;
    line.width <= if links { WIDEST_OF_LINKS } else { WIDEST }
        && view.container(block.container).tag != Tag::Paragraph
        && !line.text.contains(['。', '，', '！', '？', '：', '.', ','])
}

/// Above the headline stand the page's own head and the name of the section.
fn drop_above(decisions: &mut Decisions, lines: &[Line<'_>]) {
    for line in lines.iter().filter(|line| !line.prose) {
        decisions.drop(line.block, DropReason::Boilerplate, Evidence::Shape);
    }
}

/// Footers below the text.
pub(in crate::strip) fn tail(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) {
    peel(view, decisions, findings);
    end_mark::drop_below(view, decisions);
}

fn peel(view: &View<'_>, decisions: &mut Decisions, findings: &mut Findings) {
    let mut lines = view.lines(decisions);
    if let Some(closing) = closing_label::drop_below(view, &lines, decisions, findings) {
        lines.drain(closing);
    }
    let end = end_mark::signed(view, &lines)
        .or_else(|| end_mark::below_editors(view, &lines))
        .or_else(|| end_mark::feed_below_editors(view, &lines));
    if let Some(end) = end {
        for at in end..lines.len() {
            let spot = Spot { view, lines: &lines, at, place: Place::Tail };
            let found = judge(spot, TAIL, findings);
            let found = found.unwrap_or(Found::line(DropReason::EndMark, Evidence::Shape));
            decisions.drop(lines[at].block, found.reason, found.evidence);
        }
        lines.truncate(end);
    }
    let (mut end, mut unknown, mut sentence_below) = (lines.len(), 0, false);
    while end > 0 && unknown <= UNKNOWN_LINES {
        let at = end - 1;
        let line = &lines[at];
        let spot = Spot { view, lines: &lines, at, place: Place::Tail };
        let found = judge(spot, TAIL, findings);
        // A notice that the text goes on to speak of is the news.
        if let Some(found) = found.filter(|found| !(sentence_below && is_notice(found.reason))) {
            let below = match found.reason {
                DropReason::EndMark if is_worded(line) && !sentence_below => end..lines.len(),
                // 责任编辑：张三, and a motto: what is no sentence below the editors is theirs.
                DropReason::EditorFooter if !sentence_below && unknown > 0 => {
                    let motto = |line: &Line<'_>| line.width <= WIDEST_MOTTO && !line.prose;
                    if lines[end..].iter().all(motto) { end..lines.len() } else { at..at }
                }
                DropReason::AppPromo | DropReason::QrPromo => box_of(view, &lines, at),
                _ => at..at,
            };
            for line in &lines[below] {
                if decisions.is_kept(line.block) {
                    decisions.drop(line.block, found.reason, Evidence::Shape);
                }
            }
            if drop(decisions, &lines, at, found) == lines.len() {
                lines.truncate(at);
            }
        } else if !decisions.is_kept(line.block) {
            // It went with its box.
        } else if line.prose {
            byline::read_inline(view, line, grammar::Place::Tail, decisions, findings);
            byline::read_trailing_editor(view, line, decisions, findings);
            origin::read_trailing(line, findings);
            return;
        } else {
            byline::read_trailing_editor(view, line, decisions, findings);
            origin::read_trailing(line, findings);
            sentence_below |= line.text.ends_with(['。', '.']) && view.block(line.block).links == 0;
            unknown += 1;
        }
        end = at;
    }
}

/// The lines that share a box below or between the paragraphs with the promotion at `at`.
fn box_of(view: &View<'_>, lines: &[Line<'_>], at: usize) -> Range<usize> {
    const WIDEST: usize = 300;
    /// Of the sentence that a heading or a button stands with.
    const WIDEST_SENTENCE: usize = 200;
    let button = !lines[at].prose;
    // A box has no more lines than columns.
    let mut near = lines[at.saturating_sub(WIDEST)..at].iter();
    let Some(above) = near.rfind(|line| line.prose) else { return at..at };
    let inside = |blocks: &Range<usize>| {
        let start = lines.partition_point(|line| line.block < blocks.start);
        start..lines.partition_point(|line| line.block < blocks.end)
    };
    let is_box = |blocks: &Range<usize>| {
        blocks.start > above.block
            && view.width(blocks.clone()) <= WIDEST
            && lines[inside(blocks)].iter().filter(|line| line.prose).count() <= 1
            && lines[inside(blocks)].iter().all(|line| {
                let told = line.block == lines[at].block;
                let sentence = line.prose && !(button && line.width <= WIDEST_SENTENCE);
                told || !sentence && !line.text.ends_with('。')
            })
    };
    let around = view.layout.enclosing(view.block(lines[at].block).container).take(3);
    let blocks = around.map(|id| &view.container(id).blocks).take_while(|blocks| is_box(blocks));
    blocks.last().map_or(at..at, inside)
}

fn is_notice(reason: DropReason) -> bool {
    matches!(reason, DropReason::Disclaimer | DropReason::Copyright)
}

/// Lines between the paragraphs whose whole form says what they are.
pub(in crate::strip) fn middle(
    view: &View<'_>,
    decisions: &mut Decisions,
    findings: &mut Findings,
) {
    link_label::links_below(view, decisions);
    let lines = view.lines(decisions);
    let mut at = 0;
    while at < lines.len() {
        let spot = Spot { view, lines: &lines, at, place: Place::Middle };
        at = match judge(spot, MIDDLE, findings) {
            Some(found) => {
                if matches!(found.reason, DropReason::AppPromo | DropReason::QrPromo) {
                    for line in &lines[box_of(view, &lines, at)] {
                        decisions.drop(line.block, found.reason, Evidence::Shape);
                    }
                }
                drop(decisions, &lines, at, found)
            }
            None => at + 1,
        };
    }
}

/// So few lines above the text are no head of a page.
const FEW: usize = 6;

/// Lines below and above the text that the score has dropped already: what they say is read, and
/// they get their reason.
pub(in crate::strip) fn outside(
    view: &View<'_>,
    decisions: &mut Decisions,
    findings: &mut Findings,
) {
    let kept = || view.kept_texts(decisions);
    let (Some(first), Some(last)) = (kept().next(), kept().next_back()) else { return };
    let dropped = |range: Range<usize>| {
        let text = |&b: &usize| view.is_text(b) && !view.is_caption(b);
        range.filter(|&b| decisions.is_boilerplate(b)).filter(text).map(|b| view.line(b))
    };
    let below: Vec<Line<'_>> =
        dropped(last + 1..view.layout.blocks.len()).take(OUTSIDE_LINES).collect();
    let mut above: Vec<Line<'_>> = dropped(0..first).rev().take(OUTSIDE_LINES).collect();
    above.reverse();
    // Above the headline stands the page's own head.
    let is_headline = |&at: &usize| {
        let spot = Spot { view, lines: &above, at, place: Place::Head };
        headline::judge(spot, findings).is_some()
    };
    let headline = (0..above.len()).rev().find(is_headline);
    // A fragment has no head of a page.
    let start = headline.or((above.len() <= FEW).then_some(0));
    let above = start.map_or(&[][..], |at| &above[at..]);
    for (lines, recognisers, place) in [(above, HEAD, Place::Head), (&below, FOOTER, Place::Tail)] {
        let mut at = 0;
        while at < lines.len() {
            let spot = Spot { view, lines, at, place };
            at = match judge(spot, recognisers, findings) {
                Some(found) => drop(decisions, lines, at, found),
                None => at + 1,
            };
        }
    }
}
