//! Blocks and what they hold, in reading order.

use crate::article::ListItem;
use crate::{Block, Image, List};

/// One step of a walk over nested blocks.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step<'a> {
    /// A block that holds no others: anything but a list or quote.
    Leaf(&'a Block),
    EnterQuote,
    LeaveQuote,
    EnterList(&'a List),
    LeaveList(&'a List),
    /// An item and its index.
    EnterItem(&'a ListItem, usize),
    LeaveItem,
}

/// The blocks and all that they hold, in reading order.
pub(crate) fn walk(blocks: &[Block]) -> Walk<'_> {
    Walk { stack: vec![Frame::Blocks(blocks.iter())] }
}

/// Iterator over the [`Step`]s of nested blocks; its stack is on the heap.
pub(crate) struct Walk<'a> {
    stack: Vec<Frame<'a>>,
}

enum Frame<'a> {
    Blocks(std::slice::Iter<'a, Block>),
    Items(&'a List, std::iter::Enumerate<std::slice::Iter<'a, ListItem>>),
    End(Step<'a>),
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        loop {
            match self.stack.pop()? {
                Frame::End(step) => return Some(step),
                Frame::Blocks(mut blocks) => {
                    let Some(block) = blocks.next() else { continue };
                    self.stack.push(Frame::Blocks(blocks));
                    return Some(self.enter(block));
                }
                Frame::Items(list, mut items) => {
                    let Some((index, item)) = items.next() else {
                        return Some(Step::LeaveList(list));
                    };
                    self.stack.push(Frame::Items(list, items));
                    self.stack.push(Frame::End(Step::LeaveItem));
                    self.stack.push(Frame::Blocks(item.blocks().iter()));
                    return Some(Step::EnterItem(item, index));
                }
            }
        }
    }
}

impl<'a> Walk<'a> {
    fn enter(&mut self, block: &'a Block) -> Step<'a> {
        match block {
            Block::List(list) => {
                self.stack.push(Frame::Items(list, list.items().iter().enumerate()));
                Step::EnterList(list)
            }
            Block::Quote(quote) => {
                self.stack.push(Frame::End(Step::LeaveQuote));
                self.stack.push(Frame::Blocks(quote.blocks().iter()));
                Step::EnterQuote
            }
            leaf => Step::Leaf(leaf),
        }
    }
}

/// The pictures in reading order.
pub(crate) fn images(blocks: &[Block]) -> Vec<&Image> {
    walk(blocks)
        .filter_map(|step| match step {
            Step::Leaf(Block::Image(image)) => Some(image),
            _ => None,
        })
        .collect()
}
