//! Text of a `<pre>`, whose white space counts.

use super::super::BlockKind;
use super::super::space::Words;
use super::{Context, Position, Writer};
use crate::dom::NodeId;

impl Writer {
    /// The white space of a `<pre>` that waits; at the start of the block all but the last line.
    pub(super) fn put_preserved(&mut self, starts: bool, context: &Context) {
        let mut waiting = std::mem::take(&mut self.preserved);
        let from = if starts { waiting.rfind('\n').map_or(0, |at| at + 1) } else { 0 };
        for space in waiting.get(from..).unwrap_or_default().chars() {
            self.put_between(space, context);
        }
        waiting.clear();
        self.preserved = waiting;
    }

    /// Text of a `<pre>`: blank lines and line ends at its edges go, the rest stays.
    pub(super) fn preserve(&mut self, text: &str, node: NodeId, context: &Context) {
        let mut rest = text.chars();
        loop {
            let words = Words::at_start_of(rest.as_str());
            self.words(&words, BlockKind::Preformatted, node, context);
            rest = words.rest.chars();
            match rest.next() {
                Some(space) if space.is_whitespace() => self.preserved.push(space),
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Where it stands, to be compared with later.
    pub(in crate::layout) fn place(&self) -> Position {
        Position { written: self.text.len(), waiting: self.preserved.len() }
    }

    /// The edge of an element inside `<pre>` that begins a line.
    pub(in crate::layout) fn preserved_line(&mut self) {
        let at_line_start = match self.preserved.chars().next_back() {
            Some(last) => last == '\n',
            None => self.last().is_none_or(|last| last == '\n'),
        };
        if !at_line_start {
            self.preserved.push('\n');
        }
    }
}
