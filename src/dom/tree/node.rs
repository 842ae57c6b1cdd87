//! Nodes of a tree, and the ways through it.

use super::{Element, Entry, NodeId, Tree, Value};
use std::iter::successors;

/// A node in its tree.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NodeRef<'a> {
    tree: &'a Tree,
    entry: &'a Entry,
    id: NodeId,
}

/// What a node is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Node<'a> {
    Document,
    /// What a template holds.
    Fragment,
    /// A doctype or a processing instruction.
    Other,
    Comment(&'a str),
    Text(&'a str),
    Element(Element<'a>),
}

/// A step of [`NodeRef::traverse`].
#[derive(Debug, Clone, Copy)]
pub(crate) enum Edge<'a> {
    Open(NodeRef<'a>),
    Close(NodeRef<'a>),
}

impl<'a> NodeRef<'a> {
    #[inline]
    pub(super) fn new(tree: &'a Tree, id: NodeId) -> Self {
        Self { tree, entry: tree.entry(id), id }
    }

    #[inline]
    pub(crate) fn id(&self) -> NodeId {
        self.id
    }

    #[inline]
    pub(crate) fn value(&self) -> Node<'a> {
        let text = |place: u32| &*self.tree.texts[place as usize];
        match self.entry.value {
            Value::Document => Node::Document,
            Value::Fragment => Node::Fragment,
            Value::Other => Node::Other,
            Value::Comment(place) => Node::Comment(text(place)),
            Value::Text(place) => Node::Text(text(place)),
            value @ Value::Element { .. } => {
                Element::of(self.tree, value).map_or(Node::Other, Node::Element)
            }
        }
    }

    #[inline]
    pub(crate) fn as_element(&self) -> Option<Element<'a>> {
        Element::of(self.tree, self.entry.value)
    }

    #[inline]
    pub(crate) fn as_text(&self) -> Option<&'a str> {
        match self.value() {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is of a kind that may hold other nodes.
    pub(super) fn is_parent(&self) -> bool {
        matches!(self.entry.value, Value::Element { .. } | Value::Fragment | Value::Document)
    }

    #[inline]
    pub(crate) fn parent(&self) -> Option<Self> {
        self.to(self.entry.parent)
    }

    #[inline]
    pub(crate) fn first_child(&self) -> Option<Self> {
        self.to(self.entry.first)
    }

    #[inline]
    pub(crate) fn next_sibling(&self) -> Option<Self> {
        self.to(self.entry.next)
    }

    pub(crate) fn children(&self) -> impl Iterator<Item = Self> + use<'a> {
        successors(self.first_child(), Self::next_sibling)
    }

    pub(crate) fn next_siblings(&self) -> impl Iterator<Item = Self> + use<'a> {
        successors(self.next_sibling(), Self::next_sibling)
    }

    /// The nodes around it, from the innermost.
    pub(crate) fn ancestors(&self) -> impl Iterator<Item = Self> + use<'a> {
        successors(self.parent(), Self::parent)
    }

    /// It and all below it, in page order.
    pub(crate) fn descendants(&self) -> impl Iterator<Item = Self> + use<'a> {
        self.traverse().filter_map(|edge| match edge {
            Edge::Open(node) => Some(node),
            Edge::Close(_) => None,
        })
    }

    /// Into it, through all below it, and out of it again.
    pub(crate) fn traverse(&self) -> impl Iterator<Item = Edge<'a>> + use<'a> {
        let root = self.id;
        successors(Some(Edge::Open(*self)), move |edge| match edge {
            Edge::Open(node) => Some(node.first_child().map_or(Edge::Close(*node), Edge::Open)),
            Edge::Close(node) if node.id == root => None,
            Edge::Close(node) => {
                node.next_sibling().map(Edge::Open).or_else(|| node.parent().map(Edge::Close))
            }
        })
    }

    #[inline]
    fn to(self, id: Option<NodeId>) -> Option<Self> {
        id.map(|id| Self::new(self.tree, id))
    }
}
