//! How the paragraphs of a page are set, and which lines are set otherwise.

use super::NO_CAPTION_ENDS;
use crate::layout::{Block, BlockKind, ContainerId, Layout, Tag};
use crate::script::width;
use std::collections::HashSet;

/// Columns of a line that is surely a paragraph where it ends as sentences do.
const PARAGRAPH: usize = 30;
/// Columns of the shortest line that an element's name makes a caption.
const SHORTEST: usize = 4;
/// Paragraphs that show how a page sets its text.
const ENOUGH: usize = 3;

/// Whether a cell is the only one of its table.
pub(super) fn is_alone(layout: &Layout, cell: ContainerId) -> bool {
    let container = |id: ContainerId| layout.containers.get(id);
    let is_table = |id: &ContainerId| container(*id).is_some_and(|c| c.tag == Tag::Table);
    let table = layout.enclosing(cell).skip(1).take(3).find(is_table).and_then(container);
    table.is_some_and(|table| container(cell).is_some_and(|cell| table.blocks == cell.blocks))
}

/// What nearly all paragraphs of a page have in common.
#[derive(Debug, Default)]
pub(super) struct Looks {
    /// None of them is centred.
    flush: bool,
    /// None of them is small or grey.
    plain: bool,
    /// They begin with an indent.
    indented: bool,
    /// Names of the elements that they stand in, as indices of [`Layout::names`].
    names: HashSet<usize>,
    /// There are enough of them to tell.
    enough: bool,
}

impl Looks {
    pub(super) fn of(layout: &Layout) -> Self {
        let blocks = &layout.blocks;
        let paragraphs = || {
            blocks
                .iter()
                .enumerate()
                .filter(|&(index, block)| {
                    let below_picture =
                        index.checked_sub(1).is_some_and(|above| is_media(&blocks[above]));
                    matches!(block.kind, BlockKind::Text)
                        && !block.hidden
                        && !below_picture
                        && 2 * block.link_characters <= block.characters
                        && is_paragraph(layout.block_text(block))
                })
                .map(|(_, block)| block)
        };
        let all = paragraphs().count();
        let nearly_all = |is: fn(&Block) -> bool| {
            all >= ENOUGH && 10 * paragraphs().filter(|block| is(block)).count() >= 9 * all
        };
        Self {
            flush: nearly_all(|block| !block.centred),
            plain: nearly_all(|block| !block.faint),
            indented: nearly_all(|block| block.indented),
            names: paragraphs().filter_map(|block| names_of(layout, block)).collect(),
            enough: all >= ENOUGH,
        }
    }

    /// Whether a line is set otherwise than paragraphs, and is no heading: a run of such lines is
    /// one of verse or of headings.
    pub(super) fn is_apart(&self, layout: &Layout, index: usize) -> bool {
        let Some(block) = layout.blocks.get(index) else { return false };
        let text = layout.block_text(block);
        let mut below = layout.blocks.get(index + 1..).unwrap_or_default().iter();
        let next = below.find(|block| !block.text.is_empty() || is_media(block));
        // A heading in bold below it goes on with the text.
        let is_bold = |block: &Block| 2 * block.strong_characters > block.characters;
        let heads = |next: &Block| is_bold(next) && !is_bold(block);
        let runs_on =
            next.is_some_and(|next| !is_media(next) && self.differs(next) && !heads(next));
        self.differs(block) && !runs_on && !is_heading(block, text)
    }

    /// Whether a line stands in an element named like that of the picture above it, and no paragraph
    /// does.
    pub(super) fn is_set_as_picture(&self, layout: &Layout, image: usize, line: usize) -> bool {
        let names = |at: usize| layout.blocks.get(at).and_then(|block| names_of(layout, block));
        let (Some(above), Some(below)) = (names(image), names(line)) else { return false };
        let wide = layout
            .blocks
            .get(line)
            .is_some_and(|block| width(layout.block_text(block)) >= SHORTEST);
        above == below && wide && self.enough && !self.names.contains(&below)
    }

    fn differs(&self, block: &Block) -> bool {
        self.flush && block.centred
            || self.plain && block.faint
            || self.indented && !block.indented && matches!(block.kind, BlockKind::Text)
    }
}

fn is_paragraph(text: &str) -> bool {
    text.ends_with(['。', '！', '？', '”', '」']) && width(text) >= PARAGRAPH
}

fn is_media(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Image(_) | BlockKind::Embed(_))
}

fn names_of(layout: &Layout, block: &Block) -> Option<usize> {
    layout.containers.get(block.container)?.names
}

/// In bold, numbered, or asking.
fn is_heading(block: &Block, text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| {
        c.is_ascii_digit() || "（(第一二三四五六七八九十百".contains(c)
    });
    let numbered = rest.len() < text.len()
        && (rest.is_empty() || rest.starts_with(['、', '.', '．', '）', ')', '章', '节', ' ']));
    2 * block.strong_characters > block.characters || numbered || text.ends_with(NO_CAPTION_ENDS)
}
