//! Which pictures and players belong to the article, once its text is known.

mod button;
mod declared;
mod look;
mod region;
#[cfg(test)]
mod tests;
mod twins;

use super::decisions::Cut;
use super::{Context, Decisions, Verdict};
use crate::captions::{self, Caption, Signs, Texts};
use crate::grammar::split_credit;
use crate::layout::{Block, BlockKind, ContainerId, Layout, Names, RawImage, Tag};
use crate::pictures::{WIDEST_AVATAR, embed, picture};
use crate::{DropReason, Evidence};
pub(super) use look::links_away;
use region::{Media, Region};
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
    judge(layout, decisions, &addresses, &captions, signs, context);
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

/// A picture that a page shows so often is a bullet or an icon. Two copies may be one for each kind
/// of device, three one for scripts more.
const OFTEN: usize = 4;

/// Gives every picture and player its verdict.
fn judge(
    layout: &Layout,
    decisions: &mut Decisions,
    addresses: &[Option<String>],
    captions: &[Caption],
    signs: Signs,
    context: &Context<'_>,
) {
    let credit = |caption: &Caption| {
        let text = layout.text.get(caption.text.clone()).unwrap_or_default();
        caption.evidence == Evidence::Words || split_credit(text).is_some()
    };
    // By block.
    let mut is_caption = vec![false; layout.blocks.len()];
    let (mut captioned, mut credited) = (is_caption.clone(), is_caption.clone());
    for caption in captions {
        is_caption[caption.block] |= caption.evidence != Evidence::Shape;
        captioned[caption.media] |= caption.evidence == Evidence::Markup;
        credited[caption.media] |= credit(caption);
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for address in addresses.iter().flatten() {
        *counts.entry(address).or_default() += 1;
    }
    let is_often = |address: &str| counts.get(address).is_some_and(|&count| count >= OFTEN);
    let region = Region::find(layout, decisions, |index| is_caption[index])
        .or_else(|| Region::find(layout, decisions, |_| false));
    let texts = |index: &usize| {
        let kind = layout.blocks.get(*index).map(|block| block.kind);
        decisions.is_kept(*index) && kind == Some(BlockKind::Text)
    };
    let first = (0..layout.blocks.len()).find(texts).unwrap_or_default();
    let last = (0..layout.blocks.len()).rev().find(texts).unwrap_or_default();
    for (index, block) in layout.blocks.iter().enumerate() {
        if !matches!(decisions.get(index), Verdict::Keep | Verdict::Drop(_, Evidence::Score)) {
            continue;
        }
        let credited = credited[index];
        let captioned = || captioned[index] || credited || is_in(layout, block, Tag::Figure);
        let why_not = match block.kind {
            BlockKind::Image(image) => {
                let Some(raw) = layout.images.get(image) else { continue };
                let address = addresses.get(image).and_then(Option::as_deref);
                let captioned = captioned() || raw.words.caption.is_some();
                let media = Media {
                    captioned,
                    linked: look::links_away(raw),
                    width: raw.width,
                    above_related: is_above_related(layout, decisions, index),
                };
                let icon = (DropReason::DecorativeImage, Evidence::Shape);
                let poster = (DropReason::Player, Evidence::Markup);
                // What an article shows with a credit it means to show: a story about codes.
                let is_shown =
                    |reason: &(DropReason, Evidence)| reason.0 == DropReason::QrPromo && credited;
                let is_file = |reason: &(DropReason, Evidence)| {
                    captioned
                        && reason.0 == DropReason::DecorativeImage
                        && address.is_some_and(|address| look::is_told_by_file(raw, address))
                };
                look::of(layout, raw, address)
                    .filter(|reason| !is_shown(reason) && !is_file(reason))
                    .or_else(|| (!credited && is_portrait(raw, context.authors)).then_some(icon))
                    .or_else(|| {
                        // The name in its paragraph may pass for a caption or a credit.
                        let shown = is_in(layout, block, Tag::Figure);
                        let avatar = signs == Signs::All && !shown && raw.words.caption.is_none();
                        (avatar && look::is_avatar(layout, index, raw)).then_some(icon)
                    })
                    .or_else(|| (!captioned && is_in_player(layout, block)).then_some(poster))
                    .or_else(|| (!captioned && address.is_some_and(is_often)).then_some(icon))
                    .or_else(|| {
                        let outside = !captioned && !(first..last).contains(&index);
                        (outside && address.is_some_and(look::is_animated)).then_some(icon)
                    })
                    .or_else(|| {
                        let notice = !captioned && index > last;
                        let notice = notice && is_among_notices(layout, decisions, index);
                        notice.then_some((DropReason::Boilerplate, Evidence::Shape))
                    })
                    .or_else(|| {
                        let code = !captioned && index > last && look::is_called_code(raw);
                        code.then_some((DropReason::QrPromo, Evidence::Markup))
                    })
                    .or_else(|| place(region.as_ref(), index, media))
            }
            BlockKind::Embed(embed) => {
                let is_content = layout.embeds.get(embed).is_some_and(embed::is_content);
                let media = Media { captioned: captioned(), ..Media::default() };
                match place(region.as_ref(), index, media).map(|(_, evidence)| evidence) {
                    None if is_content => None,
                    placed => Some((DropReason::Player, placed.unwrap_or(Evidence::Markup))),
                }
            }
            _ => continue,
        };
        match why_not {
            Some((reason, evidence)) => decisions.drop(index, reason, evidence),
            None => decisions.keep(index),
        }
    }
    if let (Some(region), Signs::All) = (&region, signs) {
        declared::keep_lead(layout, decisions, addresses, region, context.pictures);
    }
}

/// Whether the next text is the label or the first of a list of related links.
fn is_above_related(layout: &Layout, decisions: &Decisions, index: usize) -> bool {
    const NEAR: usize = 3;
    let below = layout.blocks.iter().enumerate().skip(index + 1).take(NEAR);
    let mut texts = below.filter(|(_, block)| !block.text.is_empty());
    texts.next().is_some_and(|(next, _)| {
        matches!(decisions.get(next), Verdict::Drop(DropReason::RelatedLinks, _))
    })
}

/// Whether a picture stands alone between a line of the footer and a notice or a promotion: whose
/// banner it is.
fn is_among_notices(layout: &Layout, decisions: &Decisions, index: usize) -> bool {
    use DropReason::{AppPromo, Byline, Copyright, Disclaimer, EditorFooter, EndMark, ImageCredit};
    use DropReason::{OriginalTitle, QrPromo, SourceLine};
    let reason = |at: usize| {
        layout.blocks.get(at).filter(|block| !block.text.is_empty())?;
        match decisions.get(at) {
            Verdict::Drop(reason, _) => Some(reason),
            Verdict::Keep => None,
        }
    };
    let footer = |reason| {
        matches!(
            reason,
            Byline
                | EditorFooter
                | EndMark
                | ImageCredit
                | OriginalTitle
                | SourceLine
                | Copyright
                | Disclaimer
                | AppPromo
                | QrPromo
        )
    };
    let notice = |reason| matches!(reason, Copyright | Disclaimer | AppPromo | QrPromo);
    index.checked_sub(1).and_then(reason).is_some_and(footer)
        && reason(index + 1).is_some_and(notice)
}

/// Whether a picture is too small to look at, or shows nothing but who somebody is.
pub(super) fn is_small(layout: &Layout, image: usize) -> bool {
    layout.images.get(image).is_some_and(|raw| {
        let address = picture::address(raw, None);
        raw.width.is_some_and(|width| width <= WIDEST_AVATAR)
            || look::of(layout, raw, address.as_deref()).is_some()
    })
}

/// Whether a picture shows who wrote the article: its text is the name and no more.
fn is_portrait(image: &RawImage, authors: &[&str]) -> bool {
    let alt = image.alt.as_deref().unwrap_or_default().trim();
    !alt.is_empty() && authors.iter().any(|author| author.eq_ignore_ascii_case(alt))
}

/// Whether a block stands in an element that names itself a player: its picture is the poster.
fn is_in_player(layout: &Layout, block: &Block) -> bool {
    let is_player = |id| {
        let names = layout.container_names(id);
        // `aspect-video` is a width beside a height, of pictures too.
        let video = |names: &Names| names.has_word("video") && !names.raw.contains("aspect-video");
        names.is_some_and(|names| video(names) || names.has_word("player"))
    };
    layout.enclosing(block.container).take(3).any(is_player)
}

/// Whether one of the nearest elements around a block is of a kind.
fn is_in(layout: &Layout, block: &Block, tag: Tag) -> bool {
    let of = |id: ContainerId| layout.containers.get(id).map(|container| container.tag);
    layout.enclosing(block.container).take(3).any(|id| of(id) == Some(tag))
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
