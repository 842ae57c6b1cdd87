//! Which lines are captions, and of which picture.
//!
//! Markup decides first; then, directly below a picture, a credit or a mark; then that every
//! picture has such a line. Being short and centred is no evidence: whole articles are set so.

use crate::Evidence;
use crate::grammar::split_credit;
use crate::layout::{Block, BlockKind, ContainerId, Layout, Names, RunKind, Tag};
use crate::rules::{Mark, MarkRole};
use std::collections::HashSet;
use std::ops::Range;

/// A caption, or a part of one, and its picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caption {
    /// The block of the picture.
    pub image: usize,
    /// The block of the caption.
    pub block: usize,
    /// The caption in [`Layout::text`]; mostly the block's whole text.
    pub text: Range<usize>,
    /// How it was known: markup or a rule, words (a credit), or shape.
    pub evidence: Evidence,
}

/// Columns that a caption without markup may have: 70 East Asian characters.
const LONGEST: usize = 140;
/// The same with markup.
const LONGEST_MARKED: usize = 1200;
/// Elements up from a picture within which its caption stands.
const NEAR: usize = 5;

/// The captions of the pictures that `is_shown`, in page order.
pub(crate) fn pair(layout: &Layout, is_shown: impl Fn(usize) -> bool) -> Vec<Caption> {
    let scene = Scene::new(layout, is_shown);
    let mut captions = scene.marked();
    captions.extend(scene.unmarked(&captions));
    captions.sort_by_key(|caption| caption.block);
    captions
}

/// Columns the text takes: two for an East Asian character, one for any other.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum()
}

/// A page with the pictures that are shown.
struct Scene<'a> {
    layout: &'a Layout,
    /// Blocks of pictures, in page order.
    images: Vec<usize>,
    /// For each block: the part of its text that markup calls a caption.
    marked: Vec<Option<Range<usize>>>,
    /// Blocks before each block that hold text which markup calls no caption.
    prose_before: Vec<usize>,
}

impl<'a> Scene<'a> {
    fn new(layout: &'a Layout, is_shown: impl Fn(usize) -> bool) -> Self {
        let is_image = |block: &Block| matches!(block.kind, BlockKind::Image(_));
        let blocks = || layout.blocks.iter().enumerate();
        let images: Vec<usize> =
            blocks().filter(|(i, b)| is_image(b) && is_shown(*i)).map(|(i, _)| i).collect();
        let names = NamedCaptions::new(layout);
        let marked: Vec<_> = layout.blocks.iter().map(|block| names.part(block)).collect();
        let mut prose_before = Vec::with_capacity(layout.blocks.len());
        let mut prose = 0;
        for (block, marked) in layout.blocks.iter().zip(&marked) {
            prose_before.push(prose);
            prose += usize::from(is_prose(block, marked.as_ref()));
        }
        Self { layout, images, marked, prose_before }
    }

    /// Captions by markup: each belongs to the last picture before it with no other text between,
    /// else to the next one.
    fn marked(&self) -> Vec<Caption> {
        let mut captions = Vec::new();
        for (block, text) in self.marked.iter().enumerate() {
            let Some(text) = text.clone() else { continue };
            let next = self.images.partition_point(|&image| image < block);
            let before = next.checked_sub(1).and_then(|before| self.images.get(before).copied());
            let after = self.images.get(next).copied();
            let image = before
                .filter(|&image| self.belongs(image, block))
                .or_else(|| after.filter(|&image| self.belongs(image, block)));
            if let Some(image) = image {
                captions.push(Caption { image, block, text, evidence: Evidence::Markup });
            }
        }
        captions
    }

    /// Whether a picture and a text stand together: no other text between, near in the tree.
    fn belongs(&self, image: usize, text: usize) -> bool {
        let (first, last) = if image < text { (image, text) } else { (text, image) };
        let between = |at: usize| self.prose_before.get(at).copied().unwrap_or_default();
        let container = |at: usize| self.layout.blocks.get(at).map(|block| block.container);
        // Only whole blocks of prose between count: the first may be the text itself.
        let own = usize::from(first == text && self.is_prose(text));
        between(last) - between(first) == own
            && container(image).is_some_and(|container| self.near(container, text))
    }

    fn is_prose(&self, block: usize) -> bool {
        let marked = self.marked.get(block).and_then(Option::as_ref);
        self.layout.blocks.get(block).is_some_and(|block| is_prose(block, marked))
    }

    /// Whether the block stands in one of the nearest elements around a container.
    fn near(&self, container: ContainerId, block: usize) -> bool {
        let holds = |id: ContainerId| {
            self.layout.containers.get(id).is_some_and(|c| c.blocks.contains(&block))
        };
        self.layout.enclosing(container).take(NEAR).any(holds)
    }

    /// Captions of the pictures that no markup gives one.
    fn unmarked(&self, marked: &[Caption]) -> Vec<Caption> {
        let captioned: HashSet<usize> = marked.iter().map(|caption| caption.image).collect();
        let bare = self.images.iter().copied().filter(|image| !captioned.contains(image));
        let lines: Vec<Line> = bare.filter_map(|image| self.line_below(image)).collect();
        let all = self.images.len();
        let credited = lines.iter().filter(|line| line.credited).count();
        let every = lines.len() == all && all >= 2 && (credited > 0 || all >= 3);
        let every = every && self.stands_out(&lines);
        let caption = |line: &Line| {
            let evidence = if line.credited { Evidence::Words } else { Evidence::Shape };
            let text = self.layout.blocks.get(line.block)?.text.clone();
            let is_caption = line.credited || every;
            is_caption.then_some(Caption { image: line.image, block: line.block, text, evidence })
        };
        lines.iter().filter_map(caption).collect()
    }

    /// The short line directly below a picture.
    fn line_below(&self, image: usize) -> Option<Line> {
        let at = image + 1;
        let is_text_or_image =
            |block: &&Block| matches!(block.kind, BlockKind::Image(_)) || is_text(block);
        let rest = self.layout.blocks.get(at..)?;
        let skipped = rest.iter().take(8).position(|block| is_text_or_image(&block))?;
        let block = at + skipped;
        let below =
            self.layout.blocks.get(block).filter(|block| is_text(block) && !block.hidden)?;
        let text = self.layout.block_text(below);
        let short = text.len() <= 4 * LONGEST && width(text) <= LONGEST;
        let linked = below.link_characters * 2 > below.characters;
        let usable = short && !linked && !self.in_heading(below.container) && self.is_prose(block);
        let near = || {
            let container = self.layout.blocks.get(image).map(|block| block.container);
            container.is_some_and(|container| self.near(container, block))
        };
        (usable && near()).then(|| Line {
            image,
            block,
            credited: is_credited(text) || self.is_alt(image, text),
        })
    }

    fn in_heading(&self, container: ContainerId) -> bool {
        let tag = self.layout.containers.get(container).map(|container| container.tag);
        matches!(tag, Some(Tag::Heading(_)))
    }

    /// Whether the picture's `alt` is the text.
    fn is_alt(&self, image: usize, text: &str) -> bool {
        let Some(BlockKind::Image(raw)) = self.layout.blocks.get(image).map(|block| block.kind)
        else {
            return false;
        };
        let alt =
            self.layout.images.get(raw).and_then(|raw| raw.alt.as_deref()).unwrap_or_default();
        let bare = |text: &'_ str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        width(text) >= 8 && alt.len() <= 4 * LONGEST && bare(alt) == bare(text)
    }

    /// Whether lines below pictures differ from the rest: most other text is longer.
    fn stands_out(&self, lines: &[Line]) -> bool {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
        let blocks = self.layout.blocks.get(first.image..=last.block).unwrap_or_default();
        let of_lines = lines.len();
        let texts = blocks.iter().filter(|block| is_text(block) && !block.hidden);
        let (mut short, mut long) = (0usize, 0usize);
        for block in texts {
            let is_short = block.characters <= (LONGEST / 2) as u32;
            if is_short { short += 1 } else { long += 1 }
        }
        short.saturating_sub(of_lines) <= long
    }
}

/// A line below a picture.
struct Line {
    image: usize,
    block: usize,
    /// It names whose picture it is, or says that it speaks of one.
    credited: bool,
}

/// Whether a block holds text beside what markup calls a caption.
fn is_prose(block: &Block, marked: Option<&Range<usize>>) -> bool {
    is_text(block) && !block.hidden && marked != Some(&block.text)
}

fn is_text(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Text) && !block.text.is_empty()
}

/// Whether a line below a picture speaks of it: by a credit, or by a mark.
fn is_credited(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "（）()。".contains(c));
    text.starts_with(['△', '▲', '↑', '⬆', '▵'])
        || OPENINGS.iter().any(|opening| bare.starts_with(opening))
        || ENDINGS.iter().any(|ending| bare.ends_with(ending))
        || split_credit(text).is_some()
}

/// What captions begin with.
const OPENINGS: [&str; 8] =
    ["图为", "圖為", "上图", "上圖", "资料图", "資料圖", "视频截图", "本文图片"];

/// What captions end with.
const ENDINGS: [&str; 5] = ["截图", "截圖", "资料图", "資料圖", "示意图"];

/// Finds texts that markup calls captions.
struct NamedCaptions<'a> {
    layout: &'a Layout,
    /// By container: it, or an element around it, is a caption.
    containers: Vec<bool>,
    /// By entry of [`Layout::names`].
    names: Vec<bool>,
}

impl<'a> NamedCaptions<'a> {
    fn new(layout: &'a Layout) -> Self {
        let names: Vec<bool> = layout.names.iter().map(is_caption_name).collect();
        let mut containers: Vec<bool> = Vec::with_capacity(layout.containers.len());
        for container in &layout.containers {
            let around = container.parent.and_then(|parent| containers.get(parent).copied());
            let named = container.names.and_then(|index| names.get(index).copied());
            let own = match container.tag {
                Tag::FigureCaption => true,
                Tag::TableCaption | Tag::Table | Tag::Heading(_) => false,
                _ => {
                    named.unwrap_or(false) && (container.sums.characters as usize) < LONGEST_MARKED
                }
            };
            let ends = matches!(container.tag, Tag::TableCaption | Tag::Heading(_));
            containers.push(!ends && (own || around.unwrap_or(false)));
        }
        Self { layout, containers, names }
    }

    fn part(&self, block: &Block) -> Option<Range<usize>> {
        if !is_text(block) {
            return None;
        }
        match block.mark {
            Some(Mark::Role(MarkRole::Caption)) => return Some(block.text.clone()),
            Some(_) => return None,
            None => {}
        }
        if self.containers.get(block.container).copied().unwrap_or(false) {
            return Some(block.text.clone());
        }
        let named = self.layout.block_runs(block).iter().find(|run| match run.kind {
            RunKind::Named(names) => self.names.get(names).copied().unwrap_or(false),
            _ => false,
        })?;
        let start = named.text.start.max(block.text.start);
        let end = named.text.end.min(block.text.end);
        (start < end).then_some(start..end)
    }
}

/// Whether names say that an element is the caption of a picture.
fn is_caption_name(names: &Names) -> bool {
    let has = |list: &[&str]| names.words.split(' ').any(|word| list.contains(&word));
    has(&["caption", "captions", "figcaption", "descr", "imgdescr", "cutline", "legend", "legende"])
        || has(&["bildunterschrift", "didascalia", "imgdesc", "picdesc", "bildtext"])
        || has(&["img", "image", "pic", "picture", "photo", "figure"])
            && has(&["desc", "description", "text", "txt", "title", "note", "credit", "explain"])
}
