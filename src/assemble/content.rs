//! What there is to place: the kept blocks without the captions that pictures and players took.

use super::code::{self, Listings};
use crate::captions::{self, Caption, Texts};
use crate::grammar::split_credit;
use crate::layout::{Block, BlockKind, Layout, Run, RunKind};
use crate::strip::Kept;
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// The kept blocks by their index in the layout.
pub(super) struct Content<'a> {
    pub layout: &'a Layout,
    /// The parts of each block's text that go; `None` where the whole block does.
    cuts: Vec<Option<Cow<'a, [Range<usize>]>>>,
    /// Sorted by picture or player.
    captions: Vec<Caption>,
    /// What is cut out of blocks that are captions, by block.
    caption_cuts: HashMap<usize, Vec<Range<usize>>>,
    /// What stands before each block, and in all.
    before: Vec<Sums>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    /// Of text that is to be placed.
    characters: u64,
    /// Blocks, placed or not: a caption is none beside its picture, prose in a `pre` is as many as it
    /// has paragraphs.
    parts: u64,
}

impl<'a> Content<'a> {
    pub(super) fn new(layout: &'a Layout, kept: &'a [Kept], texts: &Texts) -> Self {
        let mut cuts: Vec<Option<Cow<'a, [Range<usize>]>>> = vec![None; layout.blocks.len()];
        for kept in kept {
            if let Some(slot) = cuts.get_mut(kept.block) {
                *slot = Some(Cow::Borrowed(&kept.cuts));
            }
        }
        let is_kept = |block: usize| cuts.get(block).is_some_and(Option::is_some);
        let mut captions = captions::pair(texts, layout, is_kept);
        captions.retain(|caption| is_kept(caption.block));
        captions.sort_by_key(|caption| (caption.media, caption.block));
        let mut content = Self {
            layout,
            cuts,
            captions: Vec::new(),
            caption_cuts: HashMap::new(),
            before: Vec::with_capacity(layout.blocks.len() + 1),
        };
        for caption in &captions {
            content.take(caption);
        }
        content.captions = captions;
        let mut sum = Sums::default();
        let mut listings = Listings::default();
        content.before.push(sum);
        for (index, block) in layout.blocks.iter().enumerate() {
            sum.characters += content.text(index).map_or(0, |_| u64::from(block.characters));
            sum.parts += match block.kind {
                _ if content.caption_cuts.contains_key(&index) => 0,
                BlockKind::Preformatted if listings.around(layout, block).is_none() => {
                    code::paragraphs(layout, block).len() as u64
                }
                _ => 1,
            };
            content.before.push(sum);
        }
        content
    }

    /// The caption of a picture or player, as printed.
    pub(super) fn caption(&self, media: usize) -> Option<String> {
        let mut texts =
            self.captions_of(media).map(|caption| self.caption_text(caption)).peekable();
        // 图像来源，某社 above the caption: the credit alone says it.
        if self.captions_of(media).skip(1).any(|part| !is_credit(&self.caption_text(part)))
            && texts.peek().is_some_and(|first| is_credit(first))
        {
            texts.next();
        }
        let mut parts: Vec<String> = Vec::new();
        for text in texts.filter(|text| !text.is_empty()) {
            // A credit stands in one copy for each kind of screen.
            if !parts.last().is_some_and(|last| last.ends_with(&text)) {
                parts.push(text);
            }
        }
        Some(parts.join(" ")).filter(|caption| !caption.is_empty())
    }

    /// The credit of a picture where an element of its caption is one by its names or as small print,
    /// or holds nothing else.
    pub(super) fn credit(&self, media: usize) -> Option<String> {
        let mut of_own = None;
        let count = self.captions_of(media).count();
        let texts = self.captions_of(media).filter_map(|c| self.layout.text.get(c.text.clone()));
        let mut texts = texts.filter(|text| text.contains(char::is_alphanumeric));
        // Copies go, as in `caption`.
        let first = texts.next().unwrap_or_default();
        let alone = texts.all(|text| first.ends_with(text));
        // An element that is named after both holds no credit where another is named after it alone.
        let marked =
            |caption, strict| captions::marked_credit(self.layout, caption, count == 1, strict);
        let parted = self.captions_of(media).any(|caption| marked(caption, true).is_some());
        for caption in self.captions_of(media) {
            let marked = marked(caption, parted);
            let marked = marked.or_else(|| captions::small_print(self.layout, caption, alone));
            if let Some(text) = marked {
                let cuts = self.caption_cuts.get(&caption.block).map_or(&[][..], Vec::as_slice);
                return Some(without(&self.layout.text, text, cuts));
            }
            let text = self.layout.text.get(caption.text.clone()).unwrap_or_default().trim();
            if is_credit(text) {
                of_own.get_or_insert(text);
            }
        }
        of_own.filter(|_| count > 1).map(str::to_owned)
    }

    fn captions_of(&self, media: usize) -> impl Iterator<Item = &Caption> {
        let start = self.captions.partition_point(|caption| caption.media < media);
        self.captions.iter().skip(start).take_while(move |caption| caption.media == media)
    }

    /// The text of a caption, without what is cut out of its block. A credit in an element of its
    /// own that begins right behind a sentence, or says that it is one, is set apart by a style; here
    /// by a space.
    fn caption_text(&self, caption: &Caption) -> String {
        let layout = self.layout;
        let Some(block) = layout.blocks.get(caption.block) else { return String::new() };
        let text = layout.text.as_str();
        let starts_apart = |at: &usize| {
            let before = text.get(..*at).and_then(|before| before.chars().next_back());
            let after = text.get(*at..).and_then(|after| after.chars().next());
            before.is_some_and(|c| ".!?»”".contains(c)) && after.is_some_and(char::is_alphabetic)
        };
        let named = layout.block_runs(block).iter();
        let named = named.filter(|run| matches!(run.kind, RunKind::Named(_)));
        let is_credit = |run: &Run| match run.kind {
            RunKind::Named(names) => {
                let (before, part) = text.split_at_checked(run.text.start).unwrap_or_default();
                captions::is_credit_within(layout, names, before, part)
            }
            _ => false,
        };
        let is_apart = |run: &&Run| starts_apart(&run.text.start) || is_credit(run);
        let mut parts: Vec<usize> = named.filter(is_apart).map(|run| run.text.start).collect();
        parts.retain(|at| caption.text.start < *at && *at < caption.text.end);
        parts.sort_unstable();
        parts.dedup();
        let mut out = String::new();
        let mut start = caption.text.start;
        let cuts = self.caption_cuts.get(&caption.block).map_or(&[][..], Vec::as_slice);
        for end in parts.into_iter().chain([caption.text.end]) {
            let part = without(text, start..end, cuts);
            let part = part.trim();
            if !out.is_empty() && !part.is_empty() {
                out.push(' ');
            }
            out.push_str(part);
            start = end;
        }
        out
    }

    /// Takes a caption out of the text, and keeps what goes of it.
    fn take(&mut self, caption: &Caption) {
        let whole = self.layout.blocks.get(caption.block).map(|block| &block.text);
        let Some(slot) = self.cuts.get_mut(caption.block) else { return };
        if whole == Some(&caption.text) {
            if let Some(cuts) = slot.take() {
                self.caption_cuts.insert(caption.block, cuts.into_owned());
            }
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
        (block.is_text() && !block.text.is_empty()).then_some((block, cuts))
    }

    /// Whether some blocks hold nearly all the text.
    pub(super) fn is_most(&self, blocks: &Range<usize>) -> bool {
        let all = self.before.last().copied().unwrap_or_default().characters;
        let before = |block: usize| self.before.get(block).map_or(all, |sum| sum.characters);
        before(blocks.end).saturating_sub(before(blocks.start)) * 10 > all * 9
    }

    /// How many paragraphs, listings, pictures and players some blocks are.
    pub(super) fn parts(&self, blocks: &Range<usize>) -> u64 {
        let [start, end] = [blocks.start, blocks.end]
            .map(|block| self.before.get(block).map_or(0, |sum| sum.parts));
        end.saturating_sub(start)
    }
}

/// Whether a text is the credit of a picture and nothing else.
fn is_credit(text: &str) -> bool {
    split_credit(text).is_some_and(|credit| credit == (0..text.len()))
}

/// A part of the text without its cuts, which are sorted.
fn without(text: &str, part: Range<usize>, cuts: &[Range<usize>]) -> String {
    let mut out = String::new();
    let mut at = part.start;
    for cut in cuts.iter().filter(|cut| cut.start < part.end && cut.end > part.start) {
        out.push_str(text.get(at..cut.start.max(at)).unwrap_or_default());
        at = cut.end.max(at);
    }
    out.push_str(text.get(at..part.end).unwrap_or_default());
    out
}
