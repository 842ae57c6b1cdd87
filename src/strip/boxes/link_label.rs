//! Labels and the links below them, where one of the two has gone already.

use crate::grammar::split_credit;
use crate::layout::{BlockKind, Container, ContainerId, Tag};
use crate::script::is_han;
use crate::strip::lines::related;
use crate::strip::media::links_away;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings, Verdict};
use crate::{DropReason, Evidence};
use std::ops::Range;

/// Longest label of links.
const LONGEST_LABEL: usize = 60;

/// A heading that is the last of the text, or a line that ends in a colon, was the label of the
/// links below it, which have gone; a heading also that of what else has gone from its element.
pub(in crate::strip) fn last_heading(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let blocks = view.layout.blocks.len();
    let Some(last) = (0..blocks).rev().find(|&block| decisions.is_kept(block)) else { return };
    let heading = matches!(view.container(view.block(last).container).tag, Tag::Heading(_));
    let short = view.width(last..last + 1) <= LONGEST_LABEL && !view.is_prose(last);
    let is_heading = heading || short && view.text(last).ends_with([':', '：']);
    // 游戏截图：, above pictures.
    let han = view.is_text(last) && view.text(last).contains(is_han);
    let mut below = (last + 1..blocks).filter(|&b| view.is_text(b) || han && is_shown(view, b));
    let next = below.next();
    let labels = next.is_some_and(|b| view.is_text(b) && view.link_density(b) >= 0.5);
    let reason = match next {
        _ if labels => Some(DropReason::RelatedLinks),
        Some(next) if heading && parent_of(view, next) == parent_of(view, last) => {
            lost(view, decisions, next)
        }
        _ => None,
    };
    let below_prose = || view.first_kept_prose(decisions).is_some_and(|first| first < last);
    if let Some(reason) = reason.filter(|_| is_heading && view.is_text(last) && below_prose()) {
        decisions.drop(last, reason, Evidence::Shape);
    }
}

/// Why the text below a heading has gone that is no button, and no copy of what stands above.
fn lost(view: &View<'_>, decisions: &Decisions, block: usize) -> Option<DropReason> {
    use DropReason::{Hidden, Repeated};
    match decisions.get(block) {
        Verdict::Keep | Verdict::Drop(Hidden | Repeated, _) => None,
        Verdict::Drop(reason, _) => {
            (view.container(view.block(block).container).tag != Tag::Button).then_some(reason)
        }
    }
}

fn parent_of(view: &View<'_>, block: usize) -> Option<ContainerId> {
    view.container(view.block(block).container).parent
}

/// Whether a block is a picture that leads nowhere, or to itself in large.
fn is_shown(view: &View<'_>, block: usize) -> bool {
    match view.block(block).kind {
        BlockKind::Image(image) => {
            view.layout.images.get(image).is_some_and(|image| !links_away(image))
        }
        _ => false,
    }
}

/// A heading or a label that is the first of a box of which nothing else is left but links that
/// have gone.
pub(in crate::strip) fn above_lost_links(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let kept: Vec<usize> = view.kept_texts(decisions).collect();
    for &label in &kept {
        let short = view.width(label..label + 1) <= LONGEST_LABEL && !view.is_prose(label);
        if !short || view.block(label).links > 0 {
            continue;
        }
        if heads_links(view, decisions, label) {
            decisions.drop(label, DropReason::RelatedLinks, Evidence::Shape);
        } else if let Some(topic) = topic(view, label) {
            for block in topic {
                decisions.drop(block, DropReason::RelatedLinks, Evidence::Shape);
            }
        }
    }
}

/// 相关专题, the linked picture of a topic and its name: the box that a label opens with nothing else.
fn topic(view: &View<'_>, label: usize) -> Option<Range<usize>> {
    const MOST_BLOCKS: usize = 6;
    const LONGEST_NAME: usize = 60;
    let blocks = opened_by(view, label)?.blocks.clone();
    let rest = || label + 1..blocks.end;
    let leads_away = |block: usize| match view.block(block).kind {
        BlockKind::Image(image) => view.layout.images.get(image).is_some_and(links_away),
        _ => false,
    };
    let is_name = |block: usize| {
        view.is_text(block)
            && view.width(block..block + 1) <= LONGEST_NAME
            && !view.text(block).ends_with(['。', '！', '？'])
            && !view.text(block).starts_with("图为")
            && split_credit(view.text(block)).is_none()
    };
    let has_one_name = || rest().filter(|&block| view.is_text(block)).count() == 1;
    (blocks.len() <= MOST_BLOCKS
        && rest().any(leads_away)
        && rest().all(|block| leads_away(block) || is_name(block))
        && has_one_name()
        && view.text(label).contains(is_han)
        && related::is_label(view, &view.line(label)))
    .then_some(blocks)
}

fn is_promo(reason: DropReason) -> bool {
    matches!(reason, DropReason::AppPromo | DropReason::QrPromo | DropReason::ShareBar)
}

/// 提示：, where the call to scan a code that it opened has gone; a short heading at the end of the text,
/// where what it stood above asked readers for something.
pub(in crate::strip) fn above_lost_promo(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    const LONGEST: usize = 16;
    let kept: Vec<usize> = view.kept_texts(decisions).collect();
    let last = kept.last().copied();
    for label in kept {
        // ●某报提醒您，请给自己机会：, above hotlines at the end of the text.
        let is_last = last == Some(label) && view.text(label).contains(is_han);
        let longest = if is_last { LONGEST_LABEL } else { LONGEST };
        let short = view.width(label..label + 1) <= longest;
        let below = (label + 1..view.layout.blocks.len()).find(|&block| view.is_text(block));
        let below = below.map(|below| decisions.get(below));
        let heads = || {
            let tag = view.container(view.block(label).container).tag;
            // Above pictures it is theirs.
            let next = view.layout.blocks.get(label + 1).is_some_and(|_| view.is_text(label + 1));
            last == Some(label) && next && matches!(tag, Tag::Heading(_))
        };
        if short
            && (view.text(label).trim_end().ends_with([':', '：']) || heads())
            && let Some(Verdict::Drop(reason, evidence)) = below
            && (is_promo(reason)
                || is_last && evidence == Evidence::Words
                || reason == DropReason::RelatedLinks && leads_to_shop(view.text(label)))
        {
            decisions.drop(label, reason, Evidence::Shape);
        }
    }
}

/// 访问：, above a link to a shop.
fn leads_to_shop(label: &str) -> bool {
    matches!(label.trim().trim_end_matches([':', '：']), "访问" | "购买" | "下载")
}

/// The smallest element near a label that opens with it and holds more.
pub(super) fn opened_by<'v>(view: &View<'v>, label: usize) -> Option<&'v Container> {
    const NEAR: usize = 3;
    let around = view.layout.enclosing(view.block(label).container).take(NEAR);
    let mut around = around.map(|id| view.container(id)).take_while(|c| c.blocks.start == label);
    around.find(|container| container.blocks.len() > 1)
}

fn heads_links(view: &View<'_>, decisions: &Decisions, label: usize) -> bool {
    const MOST_BLOCKS: usize = 40;
    let inside = opened_by(view, label).map(|container| container.blocks.clone());
    let Some(rest) = inside.filter(|blocks| blocks.len() <= MOST_BLOCKS) else { return false };
    let mut links = 0;
    for block in rest.start + 1..rest.end {
        if view.is_text(block) && !view.text(block).is_empty() {
            let told = matches!(decisions.get(block), Verdict::Drop(DropReason::RelatedLinks, _));
            let link = view.link_density(block) >= 0.8;
            if decisions.is_kept(block) {
                return false;
            }
            // What counts the links for readers of screens is no text of the box.
            if told || link {
                links += 1;
            } else if !matches!(decisions.get(block), Verdict::Drop(DropReason::Hidden, _)) {
                return false;
            }
        }
    }
    links > 0
}

/// Drops links whose label the score has taken away already.
pub(in crate::strip) fn links_below(view: &View<'_>, decisions: &mut Decisions) {
    let link_only = |index: usize| view.link_density(index) >= related::LINK_ONLY;
    let mut labelled = false;
    // Lines that have gone and were not looked at: most are never followed by a link that is kept.
    let mut gone: Vec<usize> = Vec::new();
    for index in 0..view.layout.blocks.len() {
        if !view.is_text(index) || view.block(index).text.is_empty() {
            continue;
        }
        if !decisions.is_kept(index) {
            gone.push(index);
            continue;
        }
        let is_label = |&index: &usize| {
            decisions.is_boilerplate(index)
                && view.block(index).characters as usize <= LONGEST_LABEL
                && related::is_label(view, &view.line(index))
        };
        let ends = |index: &usize| is_label(index) || !link_only(*index);
        labelled = link_only(index)
            && gone.iter().rev().find(|index| ends(index)).map_or(labelled, is_label);
        gone.clear();
        if labelled {
            decisions.drop(index, DropReason::RelatedLinks, Evidence::Shape);
        }
    }
}
