//! What there is to place: the kept blocks without the captions that pictures and players took.

use super::captions::{self, Caption};
use crate::layout::{Block, BlockKind, Layout};
use crate::strip::Kept;
use std::borrow::Cow;
use std::ops::Range;

/// The kept blocks by their index in the layout.
pub(super) struct Content<'a> {
    pub layout: &'a Layout,
    /// The parts of each block's text that go; `None` where the whole block does.
    cuts: Vec<Option<Cow<'a, [Range<usize>]>>>,
    /// Sorted by picture or player.
    captions: Vec<Caption>,
    /// Characters of text before each block, and after the last.
    characters: Vec<u64>,
}

impl<'a> Content<'a> {
    pub(super) fn new(layout: &'a Layout, kept: &'a [Kept]) -> Self {
        let mut cuts: Vec<Option<Cow<'a, [Range<usize>]>>> = vec![None; layout.blocks.len()];
        for kept in kept {
            if let Some(slot) = cuts.get_mut(kept.block) {
                *slot = Some(Cow::Borrowed(&kept.cuts));
            }
        }
        let is_kept = |block: usize| cuts.get(block).is_some_and(Option::is_some);
        let mut captions = captions::pair(layout, is_kept);
        captions.retain(|caption| is_kept(caption.block));
        captions.sort_by_key(|caption| (caption.media, caption.block));
        let mut content = Self { layout, cuts, captions: Vec::new(), characters: Vec::new() };
        for caption in &captions {
            content.take(caption);
        }
        content.captions = captions;
        let mut sum = 0;
        content.characters.push(sum);
        for (index, block) in layout.blocks.iter().enumerate() {
            sum += content.text(index).map_or(0, |_| u64::from(block.characters));
            content.characters.push(sum);
        }
        content
    }

    /// The caption of a picture or player, as printed.
    pub(super) fn caption(&self, media: usize) -> Option<String> {
        let start = self.captions.partition_point(|caption| caption.media < media);
        let own = self.captions.iter().skip(start).take_while(|caption| caption.media == media);
        let texts = own.filter_map(|caption| self.layout.text.get(caption.text.clone()));
        let texts: Vec<_> = texts.map(str::trim).filter(|text| !text.is_empty()).collect();
        Some(texts.join(" ")).filter(|caption| !caption.is_empty())
    }

    /// Takes a caption out of the text.
    fn take(&mut self, caption: &Caption) {
        let whole = self.layout.blocks.get(caption.block).map(|block| &block.text);
        let Some(slot) = self.cuts.get_mut(caption.block) else { return };
        if whole == Some(&caption.text) {
            *slot = None;
        } else if let Some(cuts) = slot {
            let cuts = cuts.to_mut();
            cuts.push(caption.text.clone());
            cuts.sort_by_key(|cut| cut.start);
        }
    }

    /// Whether anything of the block is to be placed.
    pub(super) fn holds(&self, block: usize) -> bool {
        self.cuts.get(block).is_some_and(Option::is_some)
    }

    /// A block of text that is to be placed, with its cuts.
    pub(super) fn text(&self, block: usize) -> Option<(&'a Block, &[Range<usize>])> {
        let cuts = self.cuts.get(block)?.as_ref()?;
        let block = self.layout.blocks.get(block)?;
        let is_text = matches!(block.kind, BlockKind::Text | BlockKind::Preformatted);
        (is_text && !block.text.is_empty()).then_some((block, cuts))
    }

    /// Whether some blocks hold nearly all the text.
    pub(super) fn is_most(&self, blocks: &Range<usize>) -> bool {
        let all = self.characters.last().copied().unwrap_or_default();
        let before = |block: usize| self.characters.get(block).copied().unwrap_or(all);
        before(blocks.end).saturating_sub(before(blocks.start)) * 10 > all * 9
    }
}
