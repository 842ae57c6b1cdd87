//! Which pictures and players belong to the article, once its text is known.

mod button;
mod declared;
mod judge;
mod look;
mod region;
#[cfg(test)]
mod tests;
mod twins;

use super::decisions::Cut;
use super::{Context, Decisions, Verdict};
use crate::captions::{self, Caption, Signs, Texts};
use crate::layout::{Block, BlockKind, Layout, Tag};
use crate::pictures::{WIDEST_AVATAR, picture};
use crate::{DropReason, Evidence};
pub(super) use look::links_away;
use std::collections::{HashMap, HashSet};

/// Keeps the article's pictures and players with their captions, drops all others. The verdicts
/// of rules, markup and zones on a picture stay; that of the score does not count. Returns what it
/// read of the texts.
pub(crate) fn select(
    layout: &Layout,
    decisions: &mut Decisions,
    signs: Signs,
    context: &Context<'_>,
) -> Texts {
    let addresses: Vec<Option<String>> =
        layout.images.iter().map(|image| picture::address(image, None)).collect();
    let texts = Texts::of(layout, signs);
    let captions = captions::pair(&texts, layout, |_| true);
    judge::judge(layout, decisions, &addresses, &captions, signs, context);
    twins::merge(layout, decisions, &addresses);
    if signs == Signs::All {
        drop_copies(layout, decisions, &texts, &addresses);
    }
    keep_captions(layout, decisions, &texts, &captions);
    texts
}

/// Keeps the captions of what stays and drops those of what goes.
fn keep_captions(layout: &Layout, decisions: &mut Decisions, texts: &Texts, all: &[Caption]) {
    let paired = captions::pair(texts, layout, |index: usize| decisions.is_kept(index));
    for caption in &paired {
        // An element that says it is the caption of what stays is no boilerplate.
        let says =
            |block: &Block| block.link_density() <= 0.5 && block.characters >= SHORTEST_CAPTION;
        let stays = || {
            let block = layout.blocks.get(caption.block).filter(|block| says(block));
            let told = block.filter(|_| caption.evidence != Evidence::Shape);
            match decisions.get(caption.block) {
                Verdict::Drop(DropReason::Boilerplate, Evidence::Score) => true,
                Verdict::Drop(DropReason::Boilerplate, Evidence::Shape)
                | Verdict::Drop(DropReason::ImageCredit, _) => told.is_some(),
                Verdict::Drop(DropReason::ShareBar, _) => {
                    told.is_some_and(|block| is_in(layout, block, Tag::FigureCaption))
                }
                _ => false,
            }
        };
        if stays() {
            decisions.keep(caption.block);
        }
        let text = layout.text.get(caption.text.clone()).unwrap_or_default();
        for button in button::before(text).into_iter().chain(button::behind(text)) {
            decisions.cut(Cut {
                block: caption.block,
                text: caption.text.start + button.start..caption.text.start + button.end,
                reason: DropReason::AppPromo,
                evidence: Evidence::Words,
            });
        }
    }
    let taken: HashSet<usize> = paired.iter().map(|caption| caption.block).collect();
    for caption in all.iter().filter(|caption| caption.evidence == Evidence::Markup) {
        let whole = layout.blocks.get(caption.block).is_some_and(|b| b.text == caption.text);
        if whole && !taken.contains(&caption.block) && decisions.is_kept(caption.block) {
            decisions.drop(caption.block, DropReason::OrphanCaption, Evidence::Markup);
        }
    }
}

/// Characters of a caption that is more than the label before one: "Image".
const SHORTEST_CAPTION: u32 = 10;

/// Whether a picture is too small to look at, or shows nothing but who somebody is.
pub(super) fn is_small(layout: &Layout, image: usize) -> bool {
    layout.images.get(image).is_some_and(|raw| {
        let address = picture::address(raw, None);
        raw.width.is_some_and(|width| width <= WIDEST_AVATAR)
            || look::of(layout, raw, address.as_deref()).is_some()
    })
}

/// Whether one of the nearest elements around a block is of a kind.
fn is_in(layout: &Layout, block: &Block, tag: Tag) -> bool {
    layout.enclosing(block.container).take(3).any(|id| layout.tag(id) == Some(tag))
}

/// A picture that stands a second time further down, as that of a card or a slide, goes; one with a
/// caption stays, and all whose captions tell different things: what they share is a stand-in.
fn drop_copies(
    layout: &Layout,
    decisions: &mut Decisions,
    texts: &Texts,
    addresses: &[Option<String>],
) {
    let mut shown: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, block) in layout.blocks.iter().enumerate() {
        let BlockKind::Image(image) = block.kind else { continue };
        let address = addresses.get(image).and_then(Option::as_deref);
        if let Some(address) = address.filter(|_| decisions.is_kept(index)) {
            shown.entry(address).or_default().push(index);
        }
    }
    shown.retain(|_, copies| copies.len() > 1);
    if shown.is_empty() {
        return;
    }
    let paired = captions::pair(texts, layout, |index| decisions.is_kept(index));
    let mut by_media: HashMap<usize, Vec<&Caption>> = HashMap::new();
    for caption in &paired {
        by_media.entry(caption.media).or_default().push(caption);
    }
    let caption = |index: usize| layout.text.get(by_media.get(&index)?.first()?.text.clone());
    for copies in shown.values() {
        let mut told: Vec<&str> = copies.iter().filter_map(|&copy| caption(copy)).collect();
        told.sort_unstable();
        told.dedup();
        if told.len() > 1 {
            continue;
        }
        let captioned = copies.iter().copied().find(|&copy| caption(copy).is_some());
        let stays = captioned.or(copies.first().copied());
        for &copy in copies.iter().filter(|&&copy| Some(copy) != stays) {
            decisions.drop(copy, DropReason::Repeated, Evidence::Shape);
            // Without its picture a line below it would be text; what markup calls a caption is none.
            for caption in by_media.get(&copy).into_iter().flatten() {
                let whole = layout
                    .blocks
                    .get(caption.block)
                    .is_some_and(|block| block.text == caption.text);
                if whole && caption.evidence != Evidence::Markup {
                    decisions.drop(caption.block, DropReason::Repeated, Evidence::Shape);
                }
            }
        }
    }
}
