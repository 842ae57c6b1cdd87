//! Blocks put into the lists and quotes they stand in.

use super::frames::{Frame, FrameId, FrameKind, Frames};
use crate::{Block, List, ListItem, Quote};

/// The body under construction: finished blocks, and the frames that are still open.
pub(super) struct Outline<'a> {
    frames: &'a Frames,
    done: Vec<Block>,
    open: Vec<Open>,
}

struct Open {
    id: FrameId,
    kind: FrameKind,
    /// Of an item or quote.
    blocks: Vec<Block>,
    /// Of a list.
    items: Vec<ListItem>,
    /// Of a list: the number of its first item.
    first: u32,
}

impl Open {
    fn new(id: FrameId, kind: FrameKind) -> Self {
        Self { id, kind, blocks: Vec::new(), items: Vec::new(), first: 1 }
    }
}

impl<'a> Outline<'a> {
    pub(super) fn new(frames: &'a Frames) -> Self {
        Self { frames, done: Vec::new(), open: Vec::new() }
    }

    /// Adds a block that stands in a frame, innermost.
    pub(super) fn push(&mut self, block: Block, frame: Option<FrameId>) {
        let path = self.frames.path(frame);
        let common = self.open.iter().zip(&path).take_while(|(open, id)| open.id == **id).count();
        while self.open.len() > common {
            self.close();
        }
        for &id in path.get(common..).unwrap_or_default() {
            if let Some(frame) = self.frames.get(id) {
                self.enter(id, frame);
            }
        }
        self.add(block);
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }

    fn enter(&mut self, id: FrameId, frame: Frame) {
        let mut blocks = Vec::new();
        if let FrameKind::Item { number, jumps, goes_on } = frame.kind
            && let Some(list) = self.open.last()
        {
            let (id, kind, begun) = (list.id, list.kind, !list.items.is_empty());
            // A list counts from its first number on: another number begins another list.
            if jumps && begun && kind == (FrameKind::List { ordered: true }) {
                self.close();
                self.open.push(Open::new(id, kind));
            }
            if let Some(list) = self.open.last_mut() {
                if list.items.is_empty() {
                    list.first = number;
                } else if goes_on && let Some(item) = list.items.pop() {
                    blocks = item.blocks;
                }
            }
        }
        self.open.push(Open { blocks, ..Open::new(id, frame.kind) });
    }

    fn add(&mut self, block: Block) {
        match self.open.last_mut() {
            None => self.done.push(block),
            Some(Open { kind: FrameKind::List { .. }, items, .. }) => {
                match (items.last_mut(), &block) {
                    // `<ul>` right inside `<ul>`: it belongs to the item before it.
                    (Some(item), Block::List(_)) => item.blocks.push(block),
                    _ => items.push(ListItem { blocks: vec![block] }),
                }
            }
            Some(Open { blocks, .. }) => blocks.push(block),
        }
    }

    /// Closes the innermost frame and puts what it makes into the one around it.
    fn close(&mut self) {
        let Some(Open { kind, blocks, items, first, .. }) = self.open.pop() else { return };
        match kind {
            FrameKind::Item { .. } => match self.open.last_mut() {
                Some(list) => list.items.push(ListItem { blocks }),
                None => self.done.extend(blocks),
            },
            FrameKind::Quote => self.add(Block::Quote(Quote { blocks })),
            FrameKind::List { .. } if is_gallery(&items) => {
                for block in items.into_iter().flat_map(|item| item.blocks) {
                    self.add(block);
                }
            }
            FrameKind::List { ordered } => {
                let start = if ordered { first } else { 1 };
                self.add(Block::List(List { ordered, start, items }));
            }
            // A table is pushed whole; its frame is never entered.
            FrameKind::Table(_) => {}
        }
    }
}

/// A list of pictures is a way to place pictures, not a list.
fn is_gallery(items: &[ListItem]) -> bool {
    items
        .iter()
        .flat_map(|item| &item.blocks)
        .all(|block| matches!(block, Block::Image(_) | Block::Embed(_)))
}
