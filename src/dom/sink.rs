//! What html5ever's tree builder builds with: our tree.

use super::streamed;
use super::tree::{NodeId, Tree};
use html5ever::interface::{Attribute, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{QualName, expanded_name, local_name, ns};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::LazyLock;

/// Most attributes that later `<html>` and `<body>` tags may add to the first, together.
const LATE_ATTRIBUTES: usize = 64;

/// A node for the tree builder: an element brings its name along, which the tree builder asks for far
/// more often than it makes elements.
#[derive(Debug, Clone)]
pub(super) struct Handle {
    pub(super) id: NodeId,
    name: Option<Rc<QualName>>,
}

/// Builds a [`Tree`], and knows what [`Bounds`](super::Bounds) must know about it.
pub(super) struct Sink {
    tree: RefCell<Tree>,
    asked_for: Cell<Option<NodeId>>,
    late_attributes: Cell<usize>,
    found: RefCell<Found>,
    /// That of the last element's attributes, emptied: tags come one by one.
    spare: Cell<Vec<Attribute>>,
}

/// Elements that somebody looks for, in page order.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Those of [`Parsed::head`](super::Parsed::head).
    pub(super) head: Vec<NodeId>,
    /// Those of [`Parsed::titles`](super::Parsed::titles).
    pub(super) titles: Vec<NodeId>,
    /// Templates where a part of the page is missing.
    pub(super) places: Vec<NodeId>,
    /// Templates whose content browsers show.
    pub(super) shadows: Vec<NodeId>,
}

impl Handle {
    fn of(id: NodeId) -> Self {
        Self { id, name: None }
    }
}

impl Sink {
    /// `nodes` are those that are expected.
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            tree: RefCell::new(Tree::with_capacity(nodes)),
            asked_for: Cell::new(None),
            late_attributes: Cell::new(0),
            found: RefCell::default(),
            spare: Cell::default(),
        }
    }

    /// A vector for the attributes of the next element.
    pub(super) fn spare_attributes(&self) -> Vec<Attribute> {
        self.spare.take()
    }

    pub(super) fn into_tree(self) -> (Tree, Found) {
        (self.tree.into_inner(), self.found.into_inner())
    }

    /// Nodes made so far, also those that are in no tree.
    pub(super) fn nodes(&self) -> usize {
        self.tree.borrow().len()
    }

    /// The element whose name the tree builder asked for last.
    pub(super) fn asked_for(&self) -> Option<NodeId> {
        self.asked_for.get()
    }

    /// Whether it is an HTML element with such a name.
    pub(super) fn is_html(&self, id: NodeId, is_such: fn(&str) -> bool) -> bool {
        let tree = self.tree.borrow();
        tree.name(id).is_some_and(|name| name.ns == ns!(html) && is_such(&name.local))
    }

    /// How many nodes enclose this one.
    pub(super) fn depth(&self, id: NodeId) -> usize {
        self.tree.borrow().node(id).ancestors().count()
    }
}

/// Whether an attribute makes a template the place of a part that comes later.
fn is_place(attribute: &Attribute) -> bool {
    attribute.name.local == local_name!("id")
        && streamed::number_of_place(&attribute.value).is_some()
}

/// Whether an attribute makes a template the shadow of the element around it.
fn is_shadow(attribute: &Attribute) -> bool {
    &*attribute.name.local == "shadowrootmode"
        && ["open", "closed"].iter().any(|mode| attribute.value.eq_ignore_ascii_case(mode))
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle::of(NodeId::ROOT)
    }

    #[inline]
    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        // The tree builder asks for names of elements only.
        static NONE: LazyLock<QualName> =
            LazyLock::new(|| QualName::new(None, ns!(), local_name!("")));
        self.asked_for.set(Some(target.id));
        target.name.as_deref().unwrap_or_else(|| &NONE)
    }

    fn create_element(
        &self,
        name: QualName,
        mut attributes: Vec<Attribute>,
        _flags: ElementFlags,
    ) -> Handle {
        let mut tree = self.tree.borrow_mut();
        let is_of_head = matches!(name.local, local_name!("meta") | local_name!("link"));
        let is_title = matches!(name.local, local_name!("title") | local_name!("h1"));
        let is_template = name.expanded() == expanded_name!(html "template");
        let is_place = is_template && attributes.iter().any(is_place);
        let is_shadow = is_template && attributes.iter().any(is_shadow);
        let id = tree.add_element(name, &mut attributes);
        if attributes.capacity() > 0 {
            self.spare.set(attributes);
        }
        if is_of_head {
            self.found.borrow_mut().head.push(id);
        }
        if is_title {
            self.found.borrow_mut().titles.push(id);
        }
        if is_place {
            self.found.borrow_mut().places.push(id);
        }
        if is_shadow {
            self.found.borrow_mut().shadows.push(id);
        }
        if is_template {
            let contents = tree.add_fragment();
            tree.append(id, contents);
        }
        Handle { id, name: tree.name(id).cloned() }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        Handle::of(self.tree.borrow_mut().add_comment(text))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        Handle::of(self.tree.borrow_mut().add_other())
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        match child {
            NodeOrText::AppendNode(child) => tree.append(parent.id, child.id),
            NodeOrText::AppendText(text) => tree.append_text(parent.id, text),
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let has_parent = self.tree.borrow().node(element.id).parent().is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(
        &self,
        _name: StrTendril,
        _public_id: StrTendril,
        _system_id: StrTendril,
    ) {
        let mut tree = self.tree.borrow_mut();
        let doctype = tree.add_other();
        tree.append(NodeId::ROOT, doctype);
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        let contents = self.tree.borrow().node(target.id).first_child().map(|node| node.id());
        contents.map_or_else(|| target.clone(), Handle::of)
    }

    /// The content moves when the page is read; before that such a template is as any other.
    fn allow_declarative_shadow_roots(&self, _intended_parent: &Handle) -> bool {
        false
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new_node: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        match new_node {
            NodeOrText::AppendNode(node) => tree.insert_before(sibling.id, node.id),
            NodeOrText::AppendText(text) => tree.insert_text_before(sibling.id, text),
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, mut attributes: Vec<Attribute>) {
        let added = self.late_attributes.get();
        attributes.truncate(LATE_ATTRIBUTES.saturating_sub(added));
        self.late_attributes.set(added + attributes.len());
        self.tree.borrow_mut().add_missing(target.id, attributes);
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.tree.borrow_mut().move_children(node.id, new_parent.id);
    }
}
