//! The line directly below a picture that may be its caption, or the credit to it.

use super::looks::is_alone;
use super::words::is_credited;
use super::{LONGEST, NEAR, SENTENCE, Scene, is_picture_name, is_text};
use crate::grammar::split_credit;
use crate::layout::{Block, BlockKind, ContainerId, Tag};
use crate::script::width;

/// A line below a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub image: usize,
    pub block: usize,
    /// It names whose picture it is, or says that it speaks of one.
    pub credited: bool,
    /// The block of a credit below it.
    pub credit: Option<usize>,
}

impl Scene<'_> {
    /// The short line directly below a picture.
    pub(super) fn line_below(&self, image: usize) -> Option<Line> {
        let known = match self.layout.blocks.get(image)?.kind {
            BlockKind::Image(raw) => self.texts.below.get(raw)?,
            _ => return None,
        };
        *known.get_or_init(|| self.find_below(image))
    }

    fn find_below(&self, image: usize) -> Option<Line> {
        let at = image + 1;
        let ends = |block: &Block| !matches!(block.kind, BlockKind::Rule) && !block.hidden;
        let rest = self.layout.blocks.get(at..)?;
        let skipped = rest.iter().take(8).position(ends)?;
        let block = at + skipped;
        let below =
            self.layout.blocks.get(block).filter(|block| is_text(block) && !block.hidden)?;
        let text = self.layout.block_text(below);
        let short = text.len() <= 4 * LONGEST && width(text) <= LONGEST;
        let linked = below.link_characters * 2 > below.characters;
        let says = text.contains(char::is_alphabetic);
        let usable =
            says && short && !linked && self.is_prose(block) && !self.is_title(below, text);
        let near = || {
            let container = self.layout.blocks.get(image).map(|block| block.container);
            container.is_some_and(|container| self.near(container, block))
        };
        (usable && near()).then(|| {
            let credit = self.credit_below(block).filter(|_| !is_credited(text));
            let credited = credit.is_some()
                || is_credited(text)
                || self.is_alt(image, text)
                || self.share_paragraph(image, block);
            Line { image, block, credited, credit }
        })
    }

    /// The line directly below that is a credit and nothing else: 某社记者 张三 摄.
    fn credit_below(&self, block: usize) -> Option<usize> {
        const LONGEST_CREDIT: usize = 48;
        let below = self.layout.blocks.get(block + 1)?;
        let text = self.layout.block_text(below).trim();
        let short = is_text(below) && !below.hidden && text.len() <= 4 * LONGEST_CREDIT;
        // 来源 | 某某公安 below the last sentence is the article's.
        let above = self.layout.block_text(self.layout.blocks.get(block)?);
        let of_article = text.starts_with(['来', '來']) && above.trim_end().ends_with('。');
        let is_credit = short
            && !of_article
            && width(text) <= LONGEST_CREDIT
            && split_credit(text).is_some_and(|credit| credit == (0..text.len()));
        is_credit.then_some(block + 1)
    }

    /// Whether a picture and the line below it are all that an element holds which is meant for
    /// one thing: a paragraph, a cell, a box named after pictures.
    fn share_paragraph(&self, image: usize, line: usize) -> bool {
        let blocks = &self.layout.blocks;
        let (Some(above), Some(below)) = (blocks.get(image), blocks.get(line)) else {
            return false;
        };
        let holds_both = |id: &ContainerId| {
            let container = self.layout.containers.get(*id);
            container.is_some_and(|container| container.blocks.contains(&line))
        };
        let shared = self.layout.enclosing(above.container).take(NEAR).find(holds_both);
        let Some((id, shared)) = shared.and_then(|id| Some((id, self.layout.containers.get(id)?)))
        else {
            return false;
        };
        let is_one = match shared.tag {
            Tag::Paragraph | Tag::Center | Tag::Figure | Tag::Table | Tag::TableSection => true,
            // Of a table of one cell, set beside the text.
            Tag::Cell => is_alone(self.layout, id),
            Tag::Div => self.layout.container_names(id).is_some_and(is_picture_name),
            _ => false,
        };
        let text = self.layout.block_text(below);
        let is_prose = width(text) > SENTENCE && text.ends_with(['。', '！', '？', '.', '!', '?']);
        is_one && shared.blocks == (image..line + 1) && !below.indented && !is_prose
    }

    /// Whether the text is a heading; one with a credit is a caption that was set as one.
    fn is_title(&self, block: &Block, text: &str) -> bool {
        self.in_heading(block.container) && split_credit(text).is_none()
    }

    fn in_heading(&self, container: ContainerId) -> bool {
        matches!(self.layout.tag(container), Some(Tag::Heading(_)))
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
}
