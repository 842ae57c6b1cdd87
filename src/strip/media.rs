//! Which pictures and players belong to the article, once its text is known.

mod look;
mod region;

use super::{Decisions, Verdict};
use crate::assemble::{captions, embed, picture};
use crate::layout::{BlockKind, Layout, RawImage, Tag};
use crate::{DropReason, Evidence};
use region::{Media, Region};
use std::collections::HashSet;

/// Keeps the article's pictures and players with their captions, drops all others. The verdicts
/// of rules, markup and zones on a picture stay; that of the score does not count.
pub(crate) fn select(layout: &Layout, decisions: &mut Decisions) {
    let marked = captions::pair(layout, |_| true);
    let marked: Vec<_> = marked.into_iter().filter(|c| c.evidence == Evidence::Markup).collect();
    judge(layout, decisions, &marked);
    merge_twins(layout, decisions);
    let shown = |index: usize| decisions.is_kept(index);
    let paired = captions::pair(layout, shown);
    for caption in &paired {
        if decisions.get(caption.block) == Verdict::Drop(DropReason::Boilerplate, Evidence::Score) {
            decisions.keep(caption.block);
        }
    }
    let taken: HashSet<usize> = paired.iter().map(|caption| caption.block).collect();
    for caption in marked {
        let whole = layout.blocks.get(caption.block).is_some_and(|b| b.text == caption.text);
        if whole && !taken.contains(&caption.block) && decisions.is_kept(caption.block) {
            decisions.drop(caption.block, DropReason::OrphanCaption, Evidence::Markup);
        }
    }
}

/// Gives every picture and player its verdict.
fn judge(layout: &Layout, decisions: &mut Decisions, marked: &[captions::Caption]) {
    let texts: HashSet<usize> = marked.iter().map(|caption| caption.block).collect();
    let captioned: HashSet<usize> = marked.iter().map(|caption| caption.image).collect();
    let region = Region::find(layout, decisions, |index| texts.contains(&index))
        .or_else(|| Region::find(layout, decisions, |_| false));
    for (index, block) in layout.blocks.iter().enumerate() {
        let is_open =
            matches!(decisions.get(index), Verdict::Keep | Verdict::Drop(_, Evidence::Score));
        let media = Media { captioned: captioned.contains(&index), ..Media::default() };
        let verdict = match block.kind {
            BlockKind::Image(image) if is_open => layout.images.get(image).map(|image| {
                let in_figure = layout
                    .enclosing(block.container)
                    .take(3)
                    .any(|id| layout.containers.get(id).is_some_and(|c| c.tag == Tag::Figure));
                let media = Media {
                    captioned: media.captioned || in_figure,
                    linked: links_away(image),
                    width: image.width,
                };
                look::of(layout, image).or_else(|| place(region.as_ref(), index, media))
            }),
            BlockKind::Embed(embed) if is_open => layout.embeds.get(embed).map(|embed| {
                let player = (DropReason::Player, Evidence::Markup);
                if embed::is_content(embed) {
                    place(region.as_ref(), index, media).map(|(_, evidence)| (player.0, evidence))
                } else {
                    Some(player)
                }
            }),
            _ => None,
        };
        match verdict {
            Some(Some((reason, evidence))) => decisions.drop(index, reason, evidence),
            Some(None) => decisions.keep(index),
            None => {}
        }
    }
}

fn place(
    region: Option<&Region<'_>>,
    index: usize,
    media: Media,
) -> Option<(DropReason, Evidence)> {
    match region {
        Some(region) => region.excludes(index, media),
        None => Some((DropReason::Boilerplate, Evidence::Shape)),
    }
}

/// Whether the link around a picture leads to another page, not to the same picture in large.
fn links_away(image: &RawImage) -> bool {
    let Some(link) = image.link.as_deref() else { return false };
    let path = link.split(['?', '#']).next().unwrap_or_default();
    !path.rsplit_once('.').is_some_and(|(_, ending)| picture::is_ending(ending))
}

/// One of several copies stays: of the same picture with no text between, and of a lazy picture
/// with the one that `<noscript>` holds for it.
fn merge_twins(layout: &Layout, decisions: &mut Decisions) {
    let mut last: Option<(usize, String)> = None;
    for (index, block) in layout.blocks.iter().enumerate() {
        let BlockKind::Image(image) = block.kind else {
            if !block.text.is_empty() && decisions.is_kept(index) {
                last = None;
            }
            continue;
        };
        let address = layout.images.get(image).and_then(|image| picture::address(image, None));
        let Some(address) = address.filter(|_| decisions.is_kept(index)) else { continue };
        let Some((before, other)) = &last else {
            last = Some((index, address));
            continue;
        };
        let twin = *other == address || is_twin(layout, *before, index);
        if !twin {
            last = Some((index, address));
        } else if layout.blocks.get(*before).is_some_and(|b| b.noscript) && !block.noscript {
            decisions.drop(*before, DropReason::Repeated, Evidence::Markup);
            last = Some((index, address));
        } else {
            decisions.drop(index, DropReason::Repeated, Evidence::Markup);
        }
    }
}

/// Whether one of two neighbours stands in the `<noscript>` that belongs to the other.
fn is_twin(layout: &Layout, first: usize, second: usize) -> bool {
    let block = |index: usize| layout.blocks.get(index);
    let (Some(one), Some(two)) = (block(first), block(second)) else { return false };
    let (noscript, other) = match (one.noscript, two.noscript) {
        (true, false) => (one, second),
        (false, true) => (two, first),
        _ => return false,
    };
    let is_noscript =
        |id: &usize| layout.containers.get(*id).is_some_and(|c| c.tag == Tag::NoScript);
    let home = layout.enclosing(noscript.container).find(is_noscript);
    let home = home.and_then(|id| layout.containers.get(id)?.parent);
    home.and_then(|id| layout.containers.get(id)).is_some_and(|home| home.blocks.contains(&other))
}
