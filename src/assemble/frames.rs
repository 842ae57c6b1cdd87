//! The lists, items, quotes and tables around a block.

use super::content::Content;
use super::tables::Tables;
use crate::layout::{ContainerId, Tag};

/// Lists and quotes inside lists and quotes; deeper ones are flattened.
const DEEPEST: u8 = 16;

/// A container that gives structure to what it holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub kind: FrameKind,
    /// The frame around it.
    pub parent: Option<FrameId>,
    /// Frames around it.
    pub depth: u8,
    nesting: u8,
}

/// Index of a [`Frame`].
pub(super) type FrameId = usize;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FrameKind {
    List {
        ordered: bool,
        start: u32,
    },
    /// One item; a definition goes on with the item of its term.
    Item {
        number: u32,
        goes_on: bool,
    },
    Quote,
    Table(ContainerId),
}

/// Frames of a page.
pub(super) struct Frames {
    frames: Vec<Frame>,
    /// By container.
    of: Vec<Option<FrameId>>,
    /// The level of the heading that the container is in, by container.
    headings: Vec<Option<u8>>,
}

impl Frames {
    pub(super) fn find(content: &Content<'_>, tables: &Tables) -> Self {
        let layout = content.layout;
        let size = layout.containers.len();
        let mut frames: Vec<Frame> = Vec::new();
        let mut numbers: Vec<u32> = Vec::new();
        let mut of: Vec<Option<FrameId>> = Vec::with_capacity(size);
        let mut headings = Vec::with_capacity(size);
        let article = article_quotes(content);
        for (id, container) in layout.containers.iter().enumerate() {
            let parent = container.parent;
            let around: Option<FrameId> = parent.and_then(|p| of.get(p).copied().flatten());
            let parent_frame = around.and_then(|frame| frames.get(frame).copied());
            let nesting = parent_frame.map_or(0, |frame| frame.nesting);
            let in_list = matches!(parent_frame, Some(Frame { kind: FrameKind::List { .. }, .. }));
            let in_table = matches!(parent_frame, Some(Frame { kind: FrameKind::Table(_), .. }));
            let kind = match container.tag {
                _ if in_table => None,
                Tag::Table if tables.is_data(id) => Some(FrameKind::Table(id)),
                Tag::UnorderedList | Tag::OrderedList | Tag::DefinitionList
                    if nesting < DEEPEST =>
                {
                    let ordered = container.tag == Tag::OrderedList;
                    Some(FrameKind::List { ordered, start: container.start })
                }
                Tag::ListItem | Tag::Term | Tag::Definition if in_list => {
                    let number = around.and_then(|list| numbers.get_mut(list));
                    let number = number.map_or(0, |number| std::mem::replace(number, *number + 1));
                    let goes_on = container.tag == Tag::Definition;
                    Some(FrameKind::Item { number, goes_on })
                }
                Tag::Blockquote if nesting < DEEPEST && !article.contains(&id) => {
                    Some(FrameKind::Quote)
                }
                _ => None,
            };
            let frame = kind.map(|kind| {
                let deeper = matches!(kind, FrameKind::List { .. } | FrameKind::Quote);
                let depth = parent_frame.map_or(0, |frame| frame.depth + 1);
                let nesting = nesting + u8::from(deeper);
                frames.push(Frame { kind, parent: around, depth, nesting });
                numbers.push(0);
                frames.len() - 1
            });
            of.push(frame.or(around));
            let inherited = parent.and_then(|p| headings.get(p).copied().flatten());
            headings.push(match container.tag {
                Tag::Heading(level) => Some(level.clamp(1, 6)),
                _ => inherited,
            });
        }
        Self { frames, of, headings }
    }

    /// The innermost frame around a container.
    pub(super) fn around(&self, container: ContainerId) -> Option<FrameId> {
        self.of.get(container).copied().flatten()
    }

    pub(super) fn get(&self, frame: FrameId) -> Option<Frame> {
        self.frames.get(frame).copied()
    }

    /// The level of the heading that a container is, or is in.
    pub(super) fn heading(&self, container: ContainerId) -> Option<u8> {
        self.headings.get(container).copied().flatten()
    }

    /// A frame and all around it, outermost first.
    pub(super) fn path(&self, frame: Option<FrameId>) -> Vec<FrameId> {
        let parent = |&id: &FrameId| self.get(id).and_then(|frame| frame.parent);
        let mut path: Vec<_> = std::iter::successors(frame, parent).collect();
        path.reverse();
        path
    }
}

/// Quotes that hold nearly all the text: somebody indented the article with them.
fn article_quotes(content: &Content<'_>) -> Vec<ContainerId> {
    let layout = content.layout;
    if !layout.containers.iter().any(|container| container.tag == Tag::Blockquote) {
        return Vec::new();
    }
    let mut sums = Vec::with_capacity(layout.blocks.len() + 1);
    let mut sum = 0u64;
    sums.push(sum);
    for (index, block) in layout.blocks.iter().enumerate() {
        sum += content.text(index).map_or(0, |_| u64::from(block.characters));
        sums.push(sum);
    }
    let inside = |range: &std::ops::Range<usize>| {
        let at = |index: usize| sums.get(index).copied().unwrap_or(sum);
        at(range.end).saturating_sub(at(range.start))
    };
    let is_article = |id: &ContainerId| {
        layout.containers.get(*id).is_some_and(|container| {
            container.tag == Tag::Blockquote && inside(&container.blocks) * 10 > sum * 9
        })
    };
    // Only the outermost can be nested in one another and all hold that much.
    (0..layout.containers.len()).filter(is_article).collect()
}
