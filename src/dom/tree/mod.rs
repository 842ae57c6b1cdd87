//! The tree of a page, made to be built once, walked a few times and thrown away.
//!
//! A node takes 32 bytes and owns nothing; names, attributes and texts stand in vectors of their own.
//! `scraper`'s takes more than four times as much, and its tree had to be written, walked and freed in
//! memory that no cache holds (`benches/README.md`). Rules need its selectors:
//! [`Tree::selectable`] makes such a tree of this one.

mod element;
mod names;
mod node;
mod selectable;

pub(crate) use element::Element;
pub(crate) use node::{Edge, Node, NodeRef};

use html5ever::QualName;
use html5ever::interface::Attribute;
use html5ever::tendril::StrTendril;
use names::Names;
use std::num::NonZeroU32;
use std::rc::Rc;

/// A node of a [`Tree`]; later nodes have higher numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(NonZeroU32);

impl NodeId {
    /// The document itself.
    pub(crate) const ROOT: Self = Self(NonZeroU32::MIN);

    fn at(index: usize) -> Self {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        Self(NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN))
    }

    #[inline]
    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A page's nodes, also those that have lost their place in it.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Entry>,
    names: Names,
    attributes: Vec<Attribute>,
    texts: Vec<StrTendril>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    parent: Option<NodeId>,
    previous: Option<NodeId>,
    next: Option<NodeId>,
    first: Option<NodeId>,
    last: Option<NodeId>,
    value: Value,
}

/// What a node is; numbers are places in the vectors of the tree.
#[derive(Debug, Clone, Copy)]
enum Value {
    Document,
    /// What a template holds.
    Fragment,
    /// A doctype or a processing instruction.
    Other,
    Comment(u32),
    Text(u32),
    Element {
        attribute_count: u16,
        name: u32,
        attributes: u32,
    },
}

impl Tree {
    /// A document, with room for so many nodes.
    pub(super) fn with_capacity(nodes: usize) -> Self {
        let mut tree = Self {
            nodes: Vec::with_capacity(nodes.saturating_add(1)),
            names: Names::default(),
            attributes: Vec::with_capacity(nodes / 2),
            texts: Vec::with_capacity(nodes / 2),
        };
        tree.push(Value::Document);
        tree
    }

    /// How many nodes there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(crate) fn root(&self) -> NodeRef<'_> {
        self.node(NodeId::ROOT)
    }

    #[inline]
    pub(crate) fn node(&self, id: NodeId) -> NodeRef<'_> {
        NodeRef::new(self, id)
    }

    /// All nodes, in the order in which they were made.
    #[cfg(any(test, feature = "fuzzing"))]
    pub(crate) fn nodes(&self) -> impl Iterator<Item = NodeRef<'_>> {
        (0..self.nodes.len()).map(|index| self.node(NodeId::at(index)))
    }

    /// The name of an element.
    #[inline]
    pub(super) fn name(&self, id: NodeId) -> Option<&Rc<QualName>> {
        match self.entry(id).value {
            Value::Element { name, .. } => Some(self.names.get(name)),
            _ => None,
        }
    }

    /// Takes the attributes out of the vector.
    pub(super) fn add_element(
        &mut self,
        name: QualName,
        attributes: &mut Vec<Attribute>,
    ) -> NodeId {
        if attributes.len() > 1 {
            attributes.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        }
        let name = self.names.number(name);
        let (attributes, attribute_count) = self.store(attributes);
        self.push(Value::Element { attribute_count, name, attributes })
    }

    pub(super) fn add_fragment(&mut self) -> NodeId {
        self.push(Value::Fragment)
    }

    pub(super) fn add_other(&mut self) -> NodeId {
        self.push(Value::Other)
    }

    pub(super) fn add_comment(&mut self, text: StrTendril) -> NodeId {
        let text = self.store_text(text);
        self.push(Value::Comment(text))
    }

    /// Gives an element those attributes that it does not have yet. What it had is copied, and its old
    /// place in the vector stays: callers bound how often that happens.
    pub(super) fn add_missing(&mut self, id: NodeId, attributes: Vec<Attribute>) {
        let Value::Element { attribute_count, name, attributes: start } = self.entry(id).value
        else {
            return;
        };
        if attributes.is_empty() {
            return;
        }
        let start = start as usize;
        let mut all = self.attributes[start..start + usize::from(attribute_count)].to_vec();
        for attribute in attributes {
            if let Err(place) = all.binary_search_by(|known| known.name.cmp(&attribute.name)) {
                all.insert(place, attribute);
            }
        }
        let (attributes, attribute_count) = self.store(&mut all);
        self.entry_mut(id).value = Value::Element { attribute_count, name, attributes };
    }

    /// Appends a node, which leaves its old place.
    pub(super) fn append(&mut self, parent: NodeId, child: NodeId) {
        self.detach(child);
        self.link(child, parent, self.entry(parent).last, None);
    }

    /// Appends text, to the text that stands there if any does.
    pub(super) fn append_text(&mut self, parent: NodeId, text: StrTendril) {
        let last = self.entry(parent).last;
        if let Some(text) = self.joined(last, text) {
            let child = self.add_text(text);
            self.link(child, parent, last, None);
        }
    }

    /// Puts a node before another, if that has a parent; it leaves its old place in any case.
    pub(super) fn insert_before(&mut self, sibling: NodeId, node: NodeId) {
        self.detach(node);
        if let Some(parent) = self.entry(sibling).parent {
            self.link(node, parent, self.entry(sibling).previous, Some(sibling));
        }
    }

    /// Puts text before a node, if that has a parent, joined with the text that stands there.
    pub(super) fn insert_text_before(&mut self, sibling: NodeId, text: StrTendril) {
        let Entry { parent: Some(parent), previous, .. } = *self.entry(sibling) else { return };
        if let Some(text) = self.joined(previous, text) {
            let node = self.add_text(text);
            self.link(node, parent, previous, Some(sibling));
        }
    }

    /// Takes a node, with all below it, from its place.
    pub(super) fn detach(&mut self, id: NodeId) {
        let Entry { parent, previous, next, .. } = *self.entry(id);
        let Some(parent) = parent else { return };
        match previous {
            Some(previous) => self.entry_mut(previous).next = next,
            None => self.entry_mut(parent).first = next,
        }
        match next {
            Some(next) => self.entry_mut(next).previous = previous,
            None => self.entry_mut(parent).last = previous,
        }
        let entry = self.entry_mut(id);
        (entry.parent, entry.previous, entry.next) = (None, None, None);
    }

    /// Appends all children of one node to another.
    pub(super) fn move_children(&mut self, from: NodeId, to: NodeId) {
        let Entry { first, last, .. } = *self.entry(from);
        let (Some(first), Some(last)) = (first, last) else { return };
        if from == to {
            return;
        }
        let mut child = Some(first);
        while let Some(id) = child {
            let entry = self.entry_mut(id);
            entry.parent = Some(to);
            child = entry.next;
        }
        let before = self.entry(to).last;
        self.entry_mut(first).previous = before;
        match before {
            Some(before) => self.entry_mut(before).next = Some(first),
            None => self.entry_mut(to).first = Some(first),
        }
        self.entry_mut(to).last = Some(last);
        let emptied = self.entry_mut(from);
        (emptied.first, emptied.last) = (None, None);
    }

    /// `None` where the text was joined with that of the node, else the text.
    fn joined(&mut self, node: Option<NodeId>, text: StrTendril) -> Option<StrTendril> {
        match node.map(|node| self.entry(node).value) {
            Some(Value::Text(known)) => {
                self.texts[known as usize].push_tendril(&text);
                None
            }
            _ => Some(text),
        }
    }

    fn add_text(&mut self, text: StrTendril) -> NodeId {
        let text = self.store_text(text);
        self.push(Value::Text(text))
    }

    fn link(
        &mut self,
        node: NodeId,
        parent: NodeId,
        previous: Option<NodeId>,
        next: Option<NodeId>,
    ) {
        let entry = self.entry_mut(node);
        (entry.parent, entry.previous, entry.next) = (Some(parent), previous, next);
        match previous {
            Some(previous) => self.entry_mut(previous).next = Some(node),
            None => self.entry_mut(parent).first = Some(node),
        }
        match next {
            Some(next) => self.entry_mut(next).previous = Some(node),
            None => self.entry_mut(parent).last = Some(node),
        }
    }

    fn push(&mut self, value: Value) -> NodeId {
        let id = NodeId::at(self.nodes.len());
        let (parent, previous, next, first, last) = (None, None, None, None, None);
        self.nodes.push(Entry { parent, previous, next, first, last, value });
        id
    }

    fn store(&mut self, attributes: &mut Vec<Attribute>) -> (u32, u16) {
        let start = place(self.attributes.len());
        attributes.truncate(usize::from(u16::MAX));
        let count = attributes.len() as u16;
        self.attributes.append(attributes);
        (start, count)
    }

    fn store_text(&mut self, text: StrTendril) -> u32 {
        self.texts.push(text);
        place(self.texts.len() - 1)
    }

    #[inline]
    fn entry(&self, id: NodeId) -> &Entry {
        &self.nodes[id.index()]
    }

    #[inline]
    fn entry_mut(&mut self, id: NodeId) -> &mut Entry {
        &mut self.nodes[id.index()]
    }
}

/// Nodes are bounded far below what such a number can hold.
fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;
    use crate::dom::parse;

    #[test]
    fn children_are_moved_behind_those_that_are_there() {
        let mut tree = Tree::with_capacity(8);
        let (from, to) = (tree.add_fragment(), tree.add_fragment());
        for (parent, text) in [(from, "b"), (to, "a")] {
            let child = tree.add_comment(StrTendril::from(text));
            tree.append(parent, child);
        }
        tree.append_text(from, StrTendril::from("c"));
        let texts = |tree: &Tree, id| -> Vec<String> {
            let text = |child: NodeRef<'_>| match child.value() {
                Node::Comment(text) | Node::Text(text) => Some(text.to_owned()),
                _ => None,
            };
            tree.node(id).children().filter_map(text).collect()
        };
        tree.move_children(from, to);
        assert_eq!(texts(&tree, to), ["a", "b", "c"]);
        assert_eq!(texts(&tree, from), [""; 0]);
        tree.move_children(to, to);
        assert_eq!(texts(&tree, to), ["a", "b", "c"], "no circle");
    }

    #[test]
    fn later_tags_that_add_nothing_copy_nothing() {
        let tree = parse(&"<html data-src=a class=b>".repeat(5_000), &Limits::default()).tree;
        assert!(tree.attributes.len() < 64 * 4, "{}", tree.attributes.len());
    }
}
