//! The runs of inline elements: links, names, and what a style says.

use super::super::RunKind;
use super::super::element::Attributes;
use super::super::listing;
use super::{CODE, Walk};
use crate::dom::Element;
use crate::limits::LONGEST_ADDRESS;

/// Most inline elements around a text whose names and addresses are recorded.
const MAX_INLINE: u8 = 16;

impl Walk<'_> {
    pub(super) fn open_link(&mut self, said: &Attributes<'_>) {
        if let Some(address) = said.href
            && self.state.inline < MAX_INLINE
        {
            self.state.inline += 1;
            let link = self.layout.links.len();
            let address = if address.len() > LONGEST_ADDRESS { "" } else { address };
            // The standard opens a link again in every paragraph where it was not closed.
            let again = self.layout.links.last().filter(|last| ***last == *address).cloned();
            self.layout.links.push(again.unwrap_or_else(|| address.into()));
            self.state.context.link = Some(link);
            self.writer.open_run(RunKind::Link(link));
        }
    }

    pub(super) fn open_names(&mut self, element: Element<'_>, said: &Attributes<'_>) {
        if self.state.inline < MAX_INLINE
            && let language = listing::language(element)
            && let Some(names) = self.interner.names_of(&said.names, language.as_deref())
        {
            self.state.inline += 1;
            self.writer.open_run(RunKind::Named(names));
        }
    }

    pub(super) fn open_meaning(&mut self, kind: RunKind) {
        let bit = match kind {
            RunKind::Strong => 1,
            RunKind::Emphasis => 2,
            RunKind::Code => CODE,
            RunKind::Subscript => 8,
            RunKind::Superscript => 16,
            RunKind::Deleted => 32,
            RunKind::Small => 64,
            RunKind::Link(_) | RunKind::Named(_) | RunKind::Formula => 0,
        };
        if self.state.meanings & bit == 0 {
            self.state.meanings |= bit;
            self.state.context.strong |= kind == RunKind::Strong;
            self.writer.open_run(kind);
        }
    }
}
