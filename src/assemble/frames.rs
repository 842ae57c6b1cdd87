//! The lists, items, quotes and tables around a block.

use super::content::Content;
use super::tables::Tables;
use crate::layout::{Container, ContainerId, Tag};
use std::collections::HashMap;

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
    },
    /// One item; a definition goes on with the item of its term.
    Item {
        number: u32,
        /// The number is not the next one after that of the item before.
        jumps: bool,
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
        // Of each list that of its next item, and whether they fall.
        let mut numbers: Vec<(u32, bool)> = Vec::new();
        // By figure: the last quote in it, whose author its caption names, and the block behind it.
        let mut quotes: HashMap<ContainerId, (FrameId, usize)> = HashMap::new();
        let mut of: Vec<Option<FrameId>> = Vec::with_capacity(size);
        let mut headings = Vec::with_capacity(size);
        let wraps = wrappers(content);
        for (id, container) in layout.containers.iter().enumerate() {
            let parent = container.parent;
            let around: Option<FrameId> = parent.and_then(|p| of.get(p).copied().flatten());
            let parent_frame = around.and_then(|frame| frames.get(frame).copied());
            let nesting = parent_frame.map_or(0, |frame| frame.nesting);
            let in_list = matches!(parent_frame, Some(Frame { kind: FrameKind::List { .. }, .. }));
            let in_table = matches!(parent_frame, Some(Frame { kind: FrameKind::Table(_), .. }));
            let kind = match container.tag {
                _ if in_table || wraps.get(id).copied().unwrap_or(false) => None,
                Tag::Table if tables.is_data(id) => Some(FrameKind::Table(id)),
                Tag::UnorderedList | Tag::OrderedList | Tag::DefinitionList
                    if nesting < DEEPEST =>
                {
                    Some(FrameKind::List { ordered: container.tag == Tag::OrderedList })
                }
                Tag::ListItem | Tag::Term | Tag::Definition if in_list => {
                    let next = around.and_then(|list| numbers.get_mut(list));
                    let (number, jumps) =
                        next.map_or((1, false), |next| item_number(next, container));
                    let goes_on = container.tag == Tag::Definition;
                    Some(FrameKind::Item { number, jumps, goes_on })
                }
                Tag::Blockquote if nesting < DEEPEST => Some(FrameKind::Quote),
                _ => None,
            };
            let frame = kind.map(|kind| {
                let deeper = matches!(kind, FrameKind::List { .. } | FrameKind::Quote);
                let depth = parent_frame.map_or(0, |frame| frame.depth + 1);
                let nesting = nesting + u8::from(deeper);
                frames.push(Frame { kind, parent: around, depth, nesting });
                numbers.push((container.number.unwrap_or(1), container.counts_down));
                frames.len() - 1
            });
            let is_figure = |id: &ContainerId| layout.tag(*id) == Some(Tag::Figure);
            let figure = parent.filter(|id| kind == Some(FrameKind::Quote) && is_figure(id));
            if let (Some(figure), Some(quote)) = (figure, frame) {
                quotes.insert(figure, (quote, container.blocks.end));
            }
            let quoted = parent.filter(|_| container.tag == Tag::FigureCaption);
            let quote = quoted.and_then(|figure| quotes.get(&figure).copied());
            // What stands directly above the caption is what it speaks of.
            let quote = quote.filter(|(_, end)| *end == container.blocks.start).map(|(id, _)| id);
            of.push(frame.or(quote).or(around));
            let inherited = parent.and_then(|p| headings.get(p).copied().flatten());
            headings.push(match container.tag {
                Tag::Heading(level) => Some(level.clamp(1, 6)),
                _ => inherited,
            });
        }
        // The title is the heading of the first rank.
        let mut kept = layout.blocks.iter().enumerate().filter(|(index, _)| content.holds(*index));
        if kept.any(|(_, block)| headings.get(block.container) == Some(&Some(1))) {
            headings.iter_mut().flatten().for_each(|level: &mut u8| *level = (*level + 1).min(6));
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

/// The number of the next item of a list, and whether its markup gives it another than what follows.
fn item_number((next, falls): &mut (u32, bool), item: &Container) -> (u32, bool) {
    let number = item.number.unwrap_or(*next);
    let jumps = number != *next || *falls;
    *next = if *falls { number.saturating_sub(1) } else { number.saturating_add(1) };
    (number, jumps)
}

/// Which quotes and lists lay out the page, by container: the quote, or one item of the list with more
/// than a paragraph or two, holds nearly all the text.
fn wrappers(content: &Content<'_>) -> Vec<bool> {
    let containers = &content.layout.containers;
    let mut wraps = vec![false; containers.len()];
    for (id, container) in containers.iter().enumerate() {
        let is_item = matches!(container.tag, Tag::ListItem | Tag::Term | Tag::Definition);
        let is_large =
            container.tag == Tag::Blockquote || (is_item && content.parts(&container.blocks) > 2);
        if is_large && content.is_most(&container.blocks) {
            let wrapper = if is_item { list_of(containers, id) } else { Some(id) };
            if let Some(wraps) = wrapper.and_then(|wrapper| wraps.get_mut(wrapper)) {
                *wraps = true;
            }
        }
    }
    wraps
}

/// The list that an item stands in.
fn list_of(containers: &[Container], item: ContainerId) -> Option<ContainerId> {
    let is_list = |id: &ContainerId| {
        let tag = containers.get(*id).map(|container| container.tag);
        matches!(tag, Some(Tag::UnorderedList | Tag::OrderedList | Tag::DefinitionList))
    };
    let parent = |id: ContainerId| containers.get(id).and_then(|container| container.parent);
    std::iter::successors(parent(item), |&id| parent(id)).find(is_list)
}
