//! Which lines are captions, and of which picture or player.
//!
//! Markup decides first; then, directly below a picture, a credit or a mark; then that every
//! picture has such a line. Being short and centred is no evidence: whole articles are set so.

mod below;
mod credits;
mod looks;
mod marked;
#[cfg(test)]
mod tests;
mod words;

use crate::Evidence;
use crate::grammar::split_credit;
use crate::layout::{Block, BlockKind, ContainerId, Layout, Tag};
use crate::pictures::embed;
use crate::script::{is_han, width};
pub(crate) use credits::{is_credit_within, marked_credit, small_print};
pub(crate) use marked::{is_marked, is_picture_name, names_caption};
pub(crate) use words::is_origin;

use below::Line;
use looks::Looks;
use marked::MarkedCaptions;
use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;
use words::{points_down, section};

/// A caption, or a part of one, and what it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caption {
    /// The block of the picture or player.
    pub media: usize,
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
/// Columns past which a line that ends like a sentence may be one of the text.
const SENTENCE: usize = 60;
/// What a line ends with that asks, calls, announces or quotes, and is no caption.
const NO_CAPTION_ENDS: [char; 8] = ['？', '?', '！', '!', '：', ':', '”', '"'];
/// Columns of a line that is a label, however it ends.
const LABEL: usize = 40;
/// Elements up from a picture within which its caption stands.
const NEAR: usize = 5;

/// What makes a text the caption of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Signs {
    /// Markup, names, words and shape: on a page that tells something.
    #[default]
    All,
    /// A `figcaption` or a rule: on a page of cards, where the text beside a picture is the text.
    Elements,
}

/// The captions of the pictures and players that `is_shown`, in page order.
pub(crate) fn pair(
    texts: &Texts,
    layout: &Layout,
    is_shown: impl Fn(usize) -> bool,
) -> Vec<Caption> {
    let scene = Scene::new(texts, layout, is_shown);
    let mut captions = scene.marked();
    if texts.signs == Signs::All {
        captions.extend(scene.unmarked(&captions));
    }
    captions.sort_by_key(|caption| caption.block);
    captions
}

/// The texts of a page, whichever pictures are shown.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    signs: Signs,
    /// For each block: the part of its text that markup calls a caption.
    marked: Vec<Option<Range<usize>>>,
    /// Blocks before each block that hold text which markup calls no caption.
    prose_before: Vec<usize>,
    /// By [`Layout::images`]: the line below it, once it was looked for.
    below: Vec<OnceCell<Option<Line>>>,
}

impl Texts {
    pub(crate) fn of(layout: &Layout, signs: Signs) -> Self {
        let names = MarkedCaptions::new(layout, signs);
        let is_button = |block: &Block| says_what_to_do(layout, block);
        let part = |block: &Block| names.part(block).filter(|_| !is_button(block));
        let marked: Vec<_> = layout.blocks.iter().map(part).collect();
        let mut prose_before = Vec::with_capacity(layout.blocks.len());
        let mut prose = 0;
        let mut above = None;
        for (block, marked) in layout.blocks.iter().zip(&marked) {
            prose_before.push(prose);
            let tells = is_prose(block, marked.as_ref()) && !enlarges(above, block);
            prose += usize::from(tells && !is_button(block));
            above = Some(block);
        }
        let below = vec![OnceCell::new(); layout.images.len()];
        Self { signs, marked, prose_before, below }
    }
}

/// Whether a text is that of a button: View fullsize, Detailansicht öffnen.
fn says_what_to_do(layout: &Layout, block: &Block) -> bool {
    const WIDEST: usize = 32;
    let is_button = |id: ContainerId| {
        layout.containers.get(id).is_some_and(|c| c.tag == Tag::Button && c.sums.images == 0)
    };
    // A caption that opens wider, or its credit, may be a button as well.
    let text = layout.block_text(block).trim();
    let is_short = width(text) <= WIDEST && !text.ends_with(['.', '。']);
    is_short
        && layout.enclosing(block.container).take(2).any(is_button)
        && split_credit(text).is_none()
}

/// A page with the pictures and players that are shown.
struct Scene<'a> {
    layout: &'a Layout,
    texts: &'a Texts,
    /// Blocks of pictures and players, in page order.
    media: Vec<usize>,
}

impl<'a> Scene<'a> {
    fn new(texts: &'a Texts, layout: &'a Layout, is_shown: impl Fn(usize) -> bool) -> Self {
        let is_media = |block: &Block| match block.kind {
            BlockKind::Image(_) => true,
            BlockKind::Embed(embed) => layout.embeds.get(embed).is_some_and(embed::is_content),
            _ => false,
        };
        let blocks = || layout.blocks.iter().enumerate();
        let media: Vec<usize> =
            blocks().filter(|(i, b)| is_media(b) && is_shown(*i)).map(|(i, _)| i).collect();
        Self { layout, texts, media }
    }

    /// Captions by markup: each belongs to the last picture before it with no other text between,
    /// else to the next one; in a figure that opens with it, to that of the figure.
    fn marked(&self) -> Vec<Caption> {
        let mut captions = Vec::new();
        for (block, text) in self.texts.marked.iter().enumerate() {
            let Some(text) = text.clone() else { continue };
            let next = self.media.partition_point(|&media| media < block);
            let before = next.checked_sub(1).and_then(|before| self.media.get(before).copied());
            let after = self.media.get(next).copied();
            let of_figure =
                before.zip(after).is_some_and(|both| self.figure_holds_last(block, both));
            let media = before
                .filter(|&media| !of_figure && self.belongs(media, block))
                .or_else(|| after.filter(|&media| self.belongs(media, block)));
            if let Some(media) = media {
                captions.push(Caption { media, block, text, evidence: Evidence::Markup });
            }
        }
        captions
    }

    /// Whether the figure around a text holds the second of two pictures and not the first.
    fn figure_holds_last(&self, text: usize, (first, last): (usize, usize)) -> bool {
        let container = self.layout.blocks.get(text).map(|block| block.container);
        let around = container.into_iter().flat_map(|id| self.layout.enclosing(id)).take(NEAR);
        let mut around = around.filter_map(|id| self.layout.containers.get(id));
        let figure = around.find(|container| container.tag == Tag::Figure);
        figure
            .is_some_and(|figure| figure.blocks.contains(&last) && !figure.blocks.contains(&first))
    }

    /// Whether a picture or player and a text stand together: no other text between, near in the tree.
    fn belongs(&self, media: usize, text: usize) -> bool {
        let (first, last) = if media < text { (media, text) } else { (text, media) };
        let between = |at: usize| self.texts.prose_before.get(at).copied().unwrap_or_default();
        let container = |at: usize| self.layout.blocks.get(at).map(|block| block.container);
        // Only whole blocks of prose between count: the first may be the text itself.
        let own = usize::from(first == text && self.is_prose(text));
        between(last) - between(first) == own
            && container(media).is_some_and(|container| self.near(container, text))
    }

    fn is_prose(&self, block: usize) -> bool {
        let marked = self.texts.marked.get(block).and_then(Option::as_ref);
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
        let captioned: HashSet<usize> = marked.iter().map(|caption| caption.media).collect();
        let images: Vec<usize> =
            self.media.iter().copied().filter(|&media| self.is_image(media)).collect();
        let bare = images.iter().copied().filter(|image| !captioned.contains(image));
        let mut lines: Vec<Line> = bare.filter_map(|image| self.line_below(image)).collect();
        self.give_to_next(&mut lines, &captioned);
        let below_none = self.take_out_headings(&mut lines);
        let looks = OnceCell::new();
        let looks = || looks.get_or_init(|| Looks::of(self.layout));
        let all = images.len() - below_none;
        let credited = lines.iter().filter(|line| line.credited).count();
        let every = lines.len() == all
            && all >= 2
            && (credited > 0 || images.len() >= 3 || self.are_only_labels(&lines));
        let every = every && self.stands_out(&lines);
        let every = every && lines.iter().all(|line| line.credited || !self.is_sentence(line));
        // Of two lines one has a credit: the other may be the next paragraph.
        let every = every
            && (images.len() > 2 || lines.iter().all(|line| line.credited || self.labels(line)));
        let caption = |line: &Line| {
            let evidence = if line.credited { Evidence::Words } else { Evidence::Shape };
            let text = self.layout.blocks.get(line.block)?.text.clone();
            let is_caption = line.credited
                || every
                || looks().is_apart(self.layout, line.block)
                || looks().is_set_as_picture(self.layout, line.image, line.block);
            is_caption.then_some(Caption { media: line.image, block: line.block, text, evidence })
        };
        let credit = |line: &Line| {
            let text = self.layout.blocks.get(line.credit?)?.text.clone();
            let evidence = Evidence::Words;
            Some(Caption { media: line.image, block: line.credit?, text, evidence })
        };
        lines.iter().filter_map(caption).chain(lines.iter().filter_map(credit)).collect()
    }

    /// 01 老城的新地铁: lines with the number of a section are its headings where they are set in bold, or
    /// where other pictures have lines without.
    /// Returns how many headings in bold went, whose pictures have no caption.
    fn take_out_headings(&self, lines: &mut Vec<Line>) -> usize {
        let block = |line: &Line| self.layout.blocks.get(line.block);
        let section = |line: &Line| section(self.layout.block_text(block(line)?));
        let sections = lines.iter().filter(|line| !line.credited).filter_map(section);
        let numbers: Vec<u32> = sections.map(|section| section.number).collect();
        // 1 成都, 2 张家界: numbers that count up measure nothing.
        let counted = numbers.len() > 1
            && numbers.first() == Some(&1)
            && numbers.is_sorted_by(|before, after| before < after);
        let numbered =
            |line: &Line| section(line).is_some_and(|section| counted || !section.may_measure);
        let all = lines.iter().all(numbered);
        let strong = |line: &Line| {
            block(line).is_some_and(|block| 2 * block.strong_characters > block.characters)
        };
        lines.retain(|line| line.credited || !numbered(line) || all && !strong(line));
        // 小账里的生意 in bold, and so are other lines of the text.
        let heads =
            |line: &Line| block(line).is_some_and(|block| self.is_in_bold(block) && !block.centred);
        let (bold, plain) =
            lines.iter().filter(|line| !line.credited).fold((0, 0), |(bold, plain), line| {
                match heads(line) {
                    true => (bold + 1, plain),
                    false => (bold, plain + 1),
                }
            });
        // Where each picture has one they are set so as its captions.
        if bold == 0 || bold > 1 && plain == 0 || !self.has_bold_headings() {
            return 0;
        }
        lines.retain(|line| line.credited || !heads(line));
        bold
    }

    /// Whether a block is a short line without a full stop, all in bold.
    fn is_in_bold(&self, block: &Block) -> bool {
        let text = self.layout.block_text(block);
        block.strong_characters == block.characters
            && text.trim_end_matches(['”', '」']).ends_with(is_han)
            && width(text) <= LABEL
    }

    /// Whether such a line stands between two paragraphs: an advertisement between them is not shown.
    fn has_bold_headings(&self) -> bool {
        let blocks = self.layout.blocks.iter().enumerate();
        let is_seen = |(at, block): &(usize, &Block)| {
            is_text(block) && !block.hidden || self.media.binary_search(at).is_ok()
        };
        let seen: Vec<&Block> = blocks.filter(is_seen).map(|(_, block)| block).collect();
        let is_paragraph = |block: &Block| {
            is_text(block) && self.layout.block_text(block).ends_with(['。', '！', '？', '”'])
        };
        seen.windows(3).any(|blocks| match blocks {
            [above, line, below] => {
                is_text(line) && self.is_in_bold(line) && is_paragraph(above) && is_paragraph(below)
            }
            _ => false,
        })
    }

    /// Lines that point down go to the picture directly below them.
    fn give_to_next(&self, lines: &mut Vec<Line>, captioned: &HashSet<usize>) {
        let is_pointer = |block: usize| {
            let block = self.layout.blocks.get(block).filter(|block| is_text(block));
            block.is_some_and(|block| points_down(self.layout.block_text(block)))
        };
        let above = |image: usize| {
            let line = image.checked_sub(1).filter(|&line| is_pointer(line))?;
            let text = self.layout.block_text(self.layout.blocks.get(line)?);
            (text.len() <= 4 * LONGEST && width(text) <= LONGEST && self.is_prose(line))
                .then_some(line)
        };
        let bare = self.media.iter().filter(|&&media| self.is_image(media));
        let bare = bare.filter(|media| !captioned.contains(media));
        let given: Vec<(usize, usize)> =
            bare.filter_map(|&image| Some((image, above(image)?))).collect();
        let (images, blocks): (HashSet<usize>, HashSet<usize>) = given.iter().copied().unzip();
        lines.retain(|line| !images.contains(&line.image) && !blocks.contains(&line.block));
        lines.extend(given.into_iter().map(|(image, block)| Line {
            image,
            block,
            credited: true,
            credit: None,
        }));
    }

    /// Whether a line reads as the words below a picture, not as a sentence that goes on.
    fn labels(&self, line: &Line) -> bool {
        let text = self.layout.blocks.get(line.block).map_or("", |b| self.layout.block_text(b));
        !text.ends_with(NO_CAPTION_ENDS) && (width(text) <= LABEL || !text.ends_with(['。', '.']))
    }

    /// Whether lines end without a mark, and no other short line of the text does.
    fn are_only_labels(&self, lines: &[Line]) -> bool {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
        let below: HashSet<usize> = lines.iter().map(|line| line.block).collect();
        let Some(blocks) = self.layout.blocks.get(first.image..=last.block) else { return false };
        let label = |block: &Block| {
            let text = self.layout.block_text(block);
            width(text) <= LABEL && text.ends_with(is_han)
        };
        let texts = blocks.iter().enumerate().filter(|(_, block)| is_text(block) && !block.hidden);
        texts.map(|(at, block)| (first.image + at, block)).all(|(at, block)| {
            let strong = 2 * block.strong_characters > block.characters;
            below.contains(&at) == (label(block) && !strong)
        })
    }

    /// Whether a line is as long as those of the text and ends as they do.
    fn is_sentence(&self, line: &Line) -> bool {
        let text = self.layout.blocks.get(line.block).map_or("", |b| self.layout.block_text(b));
        width(text) > SENTENCE && text.ends_with(['。', '！', '？'])
    }

    fn is_image(&self, block: usize) -> bool {
        let kind = self.layout.blocks.get(block).map(|block| block.kind);
        matches!(kind, Some(BlockKind::Image(_)))
    }

    /// Whether lines below pictures differ from the rest: the other text is in longer paragraphs.
    fn stands_out(&self, lines: &[Line]) -> bool {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
        let below: HashSet<usize> = lines.iter().map(|line| line.block).collect();
        let blocks = self.layout.blocks.iter().enumerate().take(last.block + 1).skip(first.image);
        let texts = blocks.filter(|(_, block)| is_text(block) && !block.hidden);
        let (lines, rest): (Vec<_>, Vec<_>) = texts.partition(|(index, _)| below.contains(index));
        let usual = |blocks: Vec<(usize, &Block)>| {
            let mut lengths: Vec<u32> = blocks.iter().map(|(_, block)| block.characters).collect();
            let middle = lengths.len() / 2;
            lengths.sort_unstable();
            lengths.get(middle).copied()
        };
        match (usual(lines), usual(rest)) {
            (Some(line), Some(paragraph)) => paragraph >= 2 * line,
            _ => false,
        }
    }
}

/// Whether a block holds text beside what markup calls a caption.
fn is_prose(block: &Block, marked: Option<&Range<usize>>) -> bool {
    is_text(block) && !block.hidden && marked != Some(&block.text)
}

/// Whether a block directly below a picture is nothing but the link to a larger one: 拡大.
fn enlarges(above: Option<&Block>, block: &Block) -> bool {
    const LONGEST: u32 = 16;
    let below_picture = above.is_some_and(|above| matches!(above.kind, BlockKind::Image(_)));
    below_picture && block.characters <= LONGEST && block.link_characters == block.characters
}

fn is_text(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Text) && !block.text.is_empty()
}
