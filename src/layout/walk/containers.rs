//! Block-level elements, and what is written into one of its own.

use super::Walk;
use crate::dom::{Element, NodeId, NodeRef};
use crate::layout::element::{Attributes, item_number, list_start, span};
use crate::layout::formula::Formula;
use crate::layout::writer::WhiteSpace;
use crate::layout::{Container, ContainerId, RunKind, Tag, listing};

impl Walk<'_> {
    /// Whether an element of code begins a line of it, and is not a block of its own.
    pub(super) fn is_line_of_code(&self, tag: Tag) -> bool {
        match tag {
            Tag::Div | Tag::OrderedList | Tag::UnorderedList | Tag::ListItem => true,
            Tag::Table | Tag::TableSection | Tag::Row | Tag::Pre => self.state.by_lines,
            _ => false,
        }
    }

    pub(super) fn enter_element(
        &mut self,
        tag: Tag,
        node: NodeRef<'_>,
        element: Element<'_>,
        said: &Attributes<'_>,
        custom: Option<&str>,
    ) -> ContainerId {
        let language = listing::language(element);
        let names = self.interner.names_of(&said.names, language.as_deref().or(custom));
        let id = self.enter_container(tag, names);
        if let Some(container) = self.layout.containers.get_mut(id) {
            match tag {
                Tag::Cell | Tag::HeaderCell => {
                    container.columns = span(element, "colspan");
                    container.rows = span(element, "rowspan");
                }
                Tag::OrderedList => {
                    container.number = Some(list_start(node, element));
                    container.counts_down = element.attribute("reversed").is_some();
                }
                Tag::ListItem => container.number = item_number(element),
                _ => {}
            }
        }
        id
    }

    pub(super) fn enter_container(&mut self, tag: Tag, names: Option<usize>) -> ContainerId {
        self.writer.enter_container(self.state.context.hidden);
        let context = &mut self.state.context;
        context.noscript |= tag == Tag::NoScript;
        if tag == Tag::Pre {
            context.space = WhiteSpace::Preserve;
        }
        let parent = context.container;
        let depth = self.layout.containers.get(parent).map_or(0, |c| c.depth.saturating_add(1));
        let mut container = Container::new(tag, Some(parent));
        container.depth = depth;
        container.hidden = context.hidden;
        container.names = names;
        container.blocks = self.writer.blocks.len()..self.writer.blocks.len();
        let id = self.layout.containers.len();
        context.container = id;
        self.layout.containers.push(container);
        id
    }

    /// A formula: a style of the text, or code in the language `math`.
    pub(super) fn formula(&mut self, formula: &Formula, node: NodeId) {
        let around = self.state;
        if formula.display && around.context.space != WhiteSpace::Preserve {
            let names = self.interner.made_up("language-math");
            let id = self.enter_container(Tag::Pre, names);
            self.writer.text(&formula.tex, node, &self.state.context);
            self.leave_container(id, false);
        } else {
            let runs = self.writer.open_run_count();
            self.writer.open_run(RunKind::Formula);
            self.writer.text(&formula.tex, node, &self.state.context);
            self.writer.close_runs(runs);
        }
        self.state = around;
    }

    pub(super) fn leave_container(&mut self, id: ContainerId, floating: bool) {
        let Some(tag) = self.layout.tag(id) else { return };
        self.writer.leave_container(tag.ends_paragraph() && !floating);
        let end = self.writer.blocks.len();
        let is_last = id + 1 == self.layout.containers.len();
        if let Some(container) = self.layout.containers.get_mut(id) {
            container.blocks.end = end;
            if is_last && container.blocks.is_empty() && !tag.counts_when_empty() {
                self.layout.containers.pop();
            }
        }
    }
}
