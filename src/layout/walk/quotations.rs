//! The marks of a `<q>`, which browsers write: the page may have its own beside or inside it.

use super::{CODE, End, Walk};
use crate::dom::{Edge, NodeRef};
use crate::layout::writer::WhiteSpace;

/// Marks that may stand before the element.
const BEFORE: [char; 8] = ['“', '„', '«', '‹', '「', '『', '‘', '‚'];
/// Marks with which its own text may begin.
const INSIDE: [char; 6] = ['"', '”', '»', '›', '’', '\''];

impl Walk<'_> {
    /// Writes a mark before a quotation but in code; whether it did.
    pub(super) fn open_quotation(&mut self, node: NodeRef<'_>) -> bool {
        let is_code =
            self.state.context.space == WhiteSpace::Preserve || self.state.meanings & CODE != 0;
        let depth = self.quotations();
        let is_marked = depth == 0 && is_marked(&self.writer.text);
        let opens = !is_code && !is_marked && is_bare(node);
        if opens {
            let [mark, _] = self.quotation_marks();
            self.writer.text(mark, node.id(), &self.state.context);
        }
        opens
    }

    /// Those of the quotation that opens here or has ended: the second pair inside another one.
    pub(super) fn quotation_marks(&self) -> [&'static str; 2] {
        const MARKS: [[&str; 2]; 2] = [["“", "”"], ["‘", "’"]];
        MARKS[self.quotations() % 2]
    }

    /// How many quotations with marks of ours are open.
    fn quotations(&self) -> usize {
        self.frames.iter().filter(|frame| matches!(frame.end, End::Quotation)).count()
    }
}

/// Whether a text ends with a mark that the page has written itself.
fn is_marked(text: &str) -> bool {
    text.ends_with(BEFORE)
}

/// Whether an element has text that begins without a mark; looked for in its first nodes.
fn is_bare(node: NodeRef<'_>) -> bool {
    const NODES: usize = 16;
    let opened = node.traverse().take(NODES).filter_map(|edge| match edge {
        Edge::Open(node) => node.as_text(),
        Edge::Close(_) => None,
    });
    let mut characters = opened.flat_map(str::chars).filter(|c| !c.is_whitespace());
    characters.next().is_some_and(|c| !BEFORE.contains(&c) && !INSIDE.contains(&c))
}
