//! The verdict on every picture and player.

use super::region::{Media, Region};
use super::{declared, is_in, look};
use crate::captions::{Caption, Signs};
use crate::grammar::split_credit;
use crate::layout::{Block, BlockKind, Layout, Names, RawImage, Tag};
use crate::pictures::embed;
use crate::strip::{Context, Decisions, Verdict};
use crate::{DropReason, Evidence};
use std::collections::HashMap;

/// A picture that a page shows so often is a bullet or an icon. Two copies may be one for each kind
/// of device, three one for scripts more.
const OFTEN: usize = 4;

const ICON: (DropReason, Evidence) = (DropReason::DecorativeImage, Evidence::Shape);
const POSTER: (DropReason, Evidence) = (DropReason::Player, Evidence::Markup);

/// Gives every picture and player its verdict.
pub(super) fn judge(
    layout: &Layout,
    decisions: &mut Decisions,
    addresses: &[Option<String>],
    captions: &[Caption],
    signs: Signs,
    context: &Context<'_>,
) {
    let page = Page::of(layout, decisions, addresses, captions);
    for (index, block) in layout.blocks.iter().enumerate() {
        if !matches!(decisions.get(index), Verdict::Keep | Verdict::Drop(_, Evidence::Score)) {
            continue;
        }
        let credited = page.credited[index];
        let captioned = || page.captioned[index] || credited || is_in(layout, block, Tag::Figure);
        let why_not = match block.kind {
            BlockKind::Image(image) => {
                let Some(raw) = layout.images.get(image) else { continue };
                let address = addresses.get(image).and_then(Option::as_deref);
                let captioned = captioned() || raw.words.caption.is_some();
                let picture = Picture { index, block, raw, address, captioned, credited };
                picture
                    .why_not_of_itself(layout)
                    .or_else(|| picture.why_not_of_somebody(layout, signs, context.authors))
                    .or_else(|| picture.why_not_there(&page, decisions))
            }
            BlockKind::Embed(embed) => {
                let is_content = layout.embeds.get(embed).is_some_and(embed::is_content);
                let media = Media { captioned: captioned(), ..Media::default() };
                match page.why_not_in(index, media).map(|(_, evidence)| evidence) {
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
    if let (Some(region), Signs::All) = (&page.region, signs) {
        declared::keep_lead(layout, decisions, addresses, region, context.pictures);
    }
}

/// What the pictures of a page are held against.
struct Page<'a> {
    layout: &'a Layout,
    /// The blocks of which markup says that they have a caption.
    captioned: Vec<bool>,
    /// Those whose caption names whose they are.
    credited: Vec<bool>,
    /// How often each address is shown.
    counts: HashMap<&'a str, usize>,
    /// Where the article is.
    region: Option<Region<'a>>,
    /// The first and the last text that is kept.
    first: usize,
    last: usize,
}

impl<'a> Page<'a> {
    fn of(
        layout: &'a Layout,
        decisions: &Decisions,
        addresses: &'a [Option<String>],
        captions: &[Caption],
    ) -> Self {
        let credit = |caption: &Caption| {
            let text = layout.text.get(caption.text.clone()).unwrap_or_default();
            caption.evidence == Evidence::Words || split_credit(text).is_some()
        };
        // By block.
        let mut is_caption = vec![false; layout.blocks.len()];
        let (mut captioned, mut credited) = (is_caption.clone(), is_caption.clone());
        // - THE END -, beside the picture that says the same.
        let closes = |caption: &&Caption| {
            matches!(decisions.get(caption.block), Verdict::Drop(DropReason::EndMark, _))
        };
        // What the code beside it is for.
        let promotes = |caption: &Caption| {
            use DropReason::{AppPromo, QrPromo};
            caption.evidence != Evidence::Markup
                && matches!(decisions.get(caption.block), Verdict::Drop(AppPromo | QrPromo, _))
        };
        for caption in captions.iter().filter(|caption| !closes(caption)) {
            is_caption[caption.block] |= caption.evidence != Evidence::Shape;
            captioned[caption.media] |= caption.evidence == Evidence::Markup;
            credited[caption.media] |= credit(caption) && !promotes(caption);
        }
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for address in addresses.iter().flatten() {
            *counts.entry(address).or_default() += 1;
        }
        let region = Region::find(layout, decisions, |index| is_caption[index])
            .or_else(|| Region::find(layout, decisions, |_| false));
        let texts = |index: &usize| {
            let kind = layout.blocks.get(*index).map(|block| block.kind);
            decisions.is_kept(*index) && kind == Some(BlockKind::Text)
        };
        let first = (0..layout.blocks.len()).find(texts).unwrap_or_default();
        let last = (0..layout.blocks.len()).rev().find(texts).unwrap_or_default();
        Self { layout, captioned, credited, counts, region, first, last }
    }

    /// Why something does not stand in the article.
    fn why_not_in(&self, index: usize, media: Media) -> Option<(DropReason, Evidence)> {
        match &self.region {
            Some(region) => region.excludes(index, media),
            None => Some((DropReason::Boilerplate, Evidence::Shape)),
        }
    }
}

/// A picture that is judged.
struct Picture<'a> {
    index: usize,
    block: &'a Block,
    raw: &'a RawImage,
    address: Option<&'a str>,
    captioned: bool,
    credited: bool,
}

impl Picture<'_> {
    /// Why what its file and its attributes say makes it none of the article's.
    fn why_not_of_itself(&self, layout: &Layout) -> Option<(DropReason, Evidence)> {
        let (reason, evidence) = look::of(layout, self.raw, self.address)?;
        // What an article shows with a credit it means to show: a story about codes.
        let is_shown = reason == DropReason::QrPromo && self.credited;
        let is_file = || {
            self.captioned
                && reason == DropReason::DecorativeImage
                && self.address.is_some_and(|address| look::is_told_by_file(self.raw, address))
        };
        (!is_shown && !is_file()).then_some((reason, evidence))
    }

    /// Why it shows somebody who writes here and nothing of the article.
    fn why_not_of_somebody(
        &self,
        layout: &Layout,
        signs: Signs,
        authors: &[&str],
    ) -> Option<(DropReason, Evidence)> {
        let is_portrait = !self.credited && is_portrait(self.raw, authors);
        let is_avatar = || {
            // The name in its paragraph may pass for a caption or a credit.
            signs == Signs::All
                && !is_in(layout, self.block, Tag::Figure)
                && self.raw.words.caption.is_none()
                && look::is_avatar(layout, self.index, self.raw)
        };
        (is_portrait || is_avatar()).then_some(ICON)
    }

    /// Why what stands around it, or that it stands there so often, makes it none of the article's.
    fn why_not_there(
        &self,
        page: &Page<'_>,
        decisions: &Decisions,
    ) -> Option<(DropReason, Evidence)> {
        let is_often =
            |address: &str| page.counts.get(address).is_some_and(|&count| count >= OFTEN);
        if !self.captioned {
            let is_outside = !(page.first..page.last).contains(&self.index);
            let is_below = self.index > page.last;
            if is_in_player(page.layout, self.block) {
                return Some(POSTER);
            }
            if self.address.is_some_and(is_often)
                || is_outside && self.address.is_some_and(look::is_animated)
            {
                return Some(ICON);
            }
            if is_below && is_among_notices(page.layout, decisions, self.index) {
                return Some((DropReason::Boilerplate, Evidence::Shape));
            }
            if is_below && look::is_called_code(self.raw) {
                return Some((DropReason::QrPromo, Evidence::Markup));
            }
        }
        let media = Media {
            captioned: self.captioned,
            linked: look::links_away(self.raw),
            width: self.raw.width,
            above_related: is_above_related(page.layout, decisions, self.index),
        };
        page.why_not_in(self.index, media)
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
