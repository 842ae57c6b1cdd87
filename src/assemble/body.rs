//! Kept blocks, one after the other, to the blocks of the article.

use super::code::{self, Listings};
use super::composer::{Composer, Joint, Links};
use super::content::Content;
use super::frames::{Frame, FrameId, FrameKind, Frames};
use super::outline::Outline;
use super::tables::Tables;
use super::{Keep, figure};
use crate::layout::{Block as Piece, BlockKind, Break, ContainerId, Layout, Tag};
use crate::pictures::embed;
use crate::script::width;
use crate::{Block, Heading, Paragraph, RichText, Span, Style, Table};
use std::ops::Range;
use url::Url;

/// Goes over the layout once.
pub(super) struct Body<'a> {
    content: &'a Content<'a>,
    tables: &'a Tables,
    frames: &'a Frames,
    outline: Outline<'a>,
    base: Option<&'a Url>,
    links: Links<'a>,
    keep: Keep,
    paragraph: Option<Open<'a>>,
    /// Pictures that stand inside the sentence of the open paragraph.
    waiting: Vec<Block>,
    listings: Listings,
}

/// A paragraph that may go on.
struct Open<'a> {
    composer: Composer<'a>,
    container: ContainerId,
    frame: Option<FrameId>,
    /// All of its text is bold.
    strong: bool,
    /// A picture or player stands behind it.
    interrupted: bool,
    last: usize,
}

impl<'a> Body<'a> {
    pub(super) fn new(
        content: &'a Content<'a>,
        tables: &'a Tables,
        frames: &'a Frames,
        base: Option<&'a Url>,
        keep: Keep,
    ) -> Self {
        Self {
            content,
            tables,
            frames,
            outline: Outline::new(frames),
            base,
            links: Links { base, keep: keep.links },
            keep,
            paragraph: None,
            waiting: Vec::new(),
            listings: Listings::default(),
        }
    }

    pub(super) fn build(mut self) -> Vec<Block> {
        let layout = self.content.layout;
        let mut next = 0;
        while let Some(piece) = layout.blocks.get(next) {
            let index = next;
            next += 1;
            if !self.content.holds(index) {
                continue;
            }
            let frame = self.frames.around(piece.container);
            let frame_kind = frame.and_then(|id| self.frames.get(id));
            if let Some(Frame { kind: FrameKind::Table(table), parent, .. }) = frame_kind {
                let end = layout.containers.get(table).map_or(next, |table| table.blocks.end);
                next = next.max(end);
                self.table(table, index..next, parent);
                continue;
            }
            match piece.kind {
                BlockKind::Image(image) => {
                    self.media(self.image(image, index), piece.container, frame);
                }
                BlockKind::Embed(embed) => {
                    self.media(self.embed(embed, index), piece.container, frame);
                }
                BlockKind::Rule => self.flush(),
                BlockKind::Preformatted => match self.listings.around(layout, piece) {
                    Some(pre) => next = self.code(index, pre, frame),
                    None => self.prose(piece, index, frame),
                },
                BlockKind::Text => self.text(piece, index, frame),
            }
        }
        self.flush();
        self.outline.finish()
    }

    fn text(&mut self, piece: &'a Piece, index: usize, frame: Option<FrameId>) {
        let Some((_, cuts)) = self.content.text(index) else { return };
        let strong = piece.strong_characters >= piece.characters;
        let joint = self.joint(piece, index);
        if let (Some(joint), Some(open)) = (joint, &mut self.paragraph) {
            open.composer.push(piece, cuts, joint);
            open.strong &= strong;
            open.last = index;
            return;
        }
        self.flush();
        let mut composer = Composer::new(self.content.layout, self.links);
        composer.push(piece, cuts, Joint::Line);
        let container = piece.container;
        self.paragraph =
            Some(Open { composer, container, frame, strong, interrupted: false, last: index });
    }

    /// Prose that somebody laid out by hand: its paragraphs, the line feeds inside them undone.
    fn prose(&mut self, piece: &'a Piece, index: usize, frame: Option<FrameId>) {
        self.flush();
        let Some((_, cuts)) = self.content.text(index) else { return };
        let paragraphs = code::paragraphs(self.content.layout, piece);
        let mut piece = piece.clone();
        if paragraphs.len().saturating_mul(piece.runs.len()) > MOST_STYLING {
            piece.runs.end = piece.runs.start;
        }
        for gaps in paragraphs {
            let mut composer = Composer::new(self.content.layout, self.links);
            composer.push(&piece, &merged(within(cuts, &gaps), gaps), Joint::Line);
            let content = composer.finish();
            if !content.text.is_empty() {
                self.outline.push(Block::Paragraph(Paragraph { content }), frame);
            }
        }
    }

    /// How a block goes on with the open paragraph; `None` where it begins its own.
    fn joint(&self, piece: &Piece, index: usize) -> Option<Joint> {
        let open = self.paragraph.as_ref().filter(|open| open.container == piece.container)?;
        let layout = self.content.layout;
        match layout.gap(open.last, index) {
            (Break::Resumed, space) => {
                let (text, more) = (open.composer.text(), layout.block_text(piece));
                // A box that has gone stood between two paragraphs, or in the middle of one.
                let is_in_box = |between: &Piece| {
                    between.container != piece.container
                        && !between.text.is_empty()
                        && !between.hidden
                };
                let between = layout.blocks.get(open.last + 1..index).unwrap_or_default();
                let is_parted =
                    || ends_sentence(text) && !says_who(more) && between.iter().any(is_in_box);
                let whole = cuts_sentence(text, more) || !open.interrupted && !is_parted();
                whole.then_some(Joint::Seamless { space })
            }
            (Break::Line, _) if !open.interrupted && !piece.indented => {
                joins_lines(layout, piece.container).then_some(Joint::Line)
            }
            _ => None,
        }
    }

    /// Places a picture or player, after the sentence that it may interrupt. One that is not
    /// wanted (`None`) interrupts all the same: options never change a paragraph.
    fn media(&mut self, block: Option<Block>, container: ContainerId, frame: Option<FrameId>) {
        match &mut self.paragraph {
            Some(open) if open.container == container => {
                open.interrupted = true;
                self.waiting.extend(block);
            }
            _ => {
                self.flush();
                if let Some(block) = block {
                    self.outline.push(block, frame);
                }
            }
        }
    }

    fn image(&self, image: usize, index: usize) -> Option<Block> {
        let image = self.content.layout.images.get(image).filter(|_| self.keep.images)?;
        let is_paid =
            self.base.is_none_or(|base| self.content.layout.work.copy(base.as_str().len()));
        let image = Some(image).filter(|_| is_paid)?;
        let (caption, credit) = (self.content.caption(index), self.content.credit(index));
        figure::image(image, caption, credit, self.base).map(Block::Image)
    }

    fn embed(&self, embed: usize, index: usize) -> Option<Block> {
        let embed = self.content.layout.embeds.get(embed).filter(|_| self.keep.embeds)?;
        embed::embed(embed, self.content.caption(index), self.base).map(Block::Embed)
    }

    /// A table of data, then the pictures and players of its cells.
    fn table(&mut self, table: ContainerId, blocks: Range<usize>, frame: Option<FrameId>) {
        self.flush();
        let table = self.tables.compose(table, self.content, self.links);
        if self.keep.tables {
            self.outline.push(Block::Table(table), frame);
        } else {
            for line in lines(table) {
                self.outline.push(Block::Paragraph(Paragraph { content: line }), frame);
            }
        }
        for index in blocks.filter(|&index| self.content.holds(index)) {
            let block = match self.content.layout.blocks.get(index).map(|piece| piece.kind) {
                Some(BlockKind::Image(image)) => self.image(image, index),
                Some(BlockKind::Embed(embed)) => self.embed(embed, index),
                _ => None,
            };
            if let Some(block) = block {
                self.outline.push(block, frame);
            }
        }
    }

    /// All of a `pre`; returns the block after it.
    fn code(&mut self, index: usize, pre: ContainerId, frame: Option<FrameId>) -> usize {
        self.flush();
        let layout = self.content.layout;
        let end = layout.containers.get(pre).map_or(index, |pre| pre.blocks.end).max(index + 1);
        let pieces = (index..end).filter_map(|index| self.content.text(index));
        if let Some(code) = code::compose(layout, pre, pieces) {
            self.outline.push(Block::Code(code), frame);
        }
        for index in index..end {
            if let Some(BlockKind::Image(image)) = layout.blocks.get(index).map(|piece| piece.kind)
                && self.content.holds(index)
                && let Some(block) = self.image(image, index)
            {
                self.outline.push(block, frame);
            }
        }
        end
    }

    /// Whether a paragraph is a term, which nothing but its look tells from the definitions below it.
    fn is_term(&self, container: ContainerId) -> bool {
        let container = self.content.layout.containers.get(container);
        container.is_some_and(|container| container.tag == Tag::Term)
    }

    /// Ends the open paragraph.
    fn flush(&mut self) {
        let Some(open) = self.paragraph.take() else { return };
        let mut content = open.composer.finish();
        let is_title = || open.strong && open.frame.is_none() && is_heading(&content.text);
        let level = self.frames.heading(open.container).or_else(|| is_title().then_some(3));
        if !content.text.is_empty() {
            let block = match level {
                Some(level) => {
                    // A heading is bold without saying so.
                    if open.strong {
                        content.spans.retain(|span| span.style != Style::Strong);
                    }
                    Block::Heading(Heading { level, content })
                }
                None => {
                    if open.frame.is_some() && self.is_term(open.container) {
                        embolden(&mut content);
                    }
                    Block::Paragraph(Paragraph { content })
                }
            };
            self.outline.push(block, open.frame);
        }
        for block in std::mem::take(&mut self.waiting) {
            self.outline.push(block, open.frame);
        }
    }
}

/// Makes a text bold that has no style as a whole.
fn embolden(content: &mut RichText) {
    let (start, end) = (0, content.text.len());
    if content.spans.iter().any(|span| (span.start, span.end) == (start, end)) {
        return;
    }
    content.spans.retain(|span| span.style != Style::Strong);
    content.spans.insert(0, Span { start, end, style: Style::Strong });
}

/// Paragraphs times inline elements of prose in a `pre`, past which its text comes out plain.
const MOST_STYLING: usize = 1_000_000;

/// Those of the cuts that touch the paragraph between the first and the last gap.
fn within<'c>(cuts: &'c [Range<usize>], gaps: &[Range<usize>]) -> &'c [Range<usize>] {
    let (Some(first), Some(last)) = (gaps.first(), gaps.last()) else { return cuts };
    let start = cuts.partition_point(|cut| cut.end <= first.end);
    let end = cuts.partition_point(|cut| cut.start < last.start);
    cuts.get(start..end).unwrap_or_default()
}

/// Cuts from two sources, sorted and apart.
fn merged(cuts: &[Range<usize>], gaps: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut all: Vec<_> = cuts.iter().cloned().chain(gaps).collect();
    all.sort_by_key(|cut| cut.start);
    all.dedup_by(|later, cut| {
        let overlap = later.start <= cut.end;
        if overlap {
            cut.end = cut.end.max(later.end);
        }
        overlap
    });
    all
}

/// Whether `<br>` is a line inside a paragraph of this container, not the end of one: in a `<div>`
/// or cell, lines are how old systems write paragraphs.
fn joins_lines(layout: &Layout, container: ContainerId) -> bool {
    matches!(
        layout.tag(container),
        Some(
            Tag::Paragraph
                | Tag::Heading(_)
                | Tag::ListItem
                | Tag::Term
                | Tag::Definition
                | Tag::FigureCaption
                | Tag::Address
                | Tag::Summary
        )
    )
}

/// Whether what stands between the two texts stands inside a sentence.
fn cuts_sentence(before: &str, after: &str) -> bool {
    let open = before.ends_with(['，', '、', ',', '-', '（', '(', '“', '《']);
    let goes_on = |c: char| c.is_lowercase() || "，。、；：！？）”》,;:!?)".contains(c);
    open || after.starts_with(goes_on)
}

/// Whether a text ends a sentence: not with an abbreviation or a number.
fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches(['”', '」', '』', '’', '"', ')', '）']);
    let word = text.strip_suffix('.').map(|text| text.rsplit(char::is_whitespace).next());
    let is_short = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        letters <= 3 && word.starts_with(char::is_uppercase)
            || word.ends_with(|c: char| c.is_ascii_digit())
    };
    text.ends_with(['。', '！', '？', '…', '.', '!', '?']) && !word.flatten().is_some_and(is_short)
}

/// Whether a text opens with who said what stands before it: 面包师说, と市長は.
fn says_who(text: &str) -> bool {
    text.starts_with('と') || text.chars().take(8).any(|c| matches!(c, '说' | '說' | '道'))
}

/// Columns of the longest line that a bold paragraph may have to be a heading.
const LONGEST_HEADING: usize = 60;

/// Whether a bold paragraph works as a heading: one short line that is no sentence.
fn is_heading(text: &str) -> bool {
    text.len() <= 4 * LONGEST_HEADING
        && width(text) <= LONGEST_HEADING
        && !text.contains('\n')
        && text.contains(char::is_alphanumeric)
        && !text.ends_with(['。', '！', '？', '；', '：', '，', '.', '!', '?', ';', ':', ',', '…'])
}

/// The rows of a table as lines of text, its caption first.
fn lines(table: Table) -> Vec<RichText> {
    let caption = table.caption.into_iter().map(RichText::plain);
    let rows = table.rows.into_iter().map(|row| {
        let mut line = RichText::default();
        for (index, cell) in row.cells.into_iter().enumerate() {
            if index > 0 {
                line.text.push('\t');
            }
            let at = line.text.len();
            line.text.push_str(&cell.content.text);
            let moved = cell.content.spans.into_iter().map(|mut span| {
                (span.start, span.end) = (span.start + at, span.end + at);
                span
            });
            line.spans.extend(moved);
        }
        line
    });
    caption.chain(rows).collect()
}
