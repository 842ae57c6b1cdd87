use ego_tree::{NodeId, Tree};
use html5ever::interface::{Attribute, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{QualName, local_name};
use scraper::{Html, HtmlTreeSink, Node};
use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

/// Most attributes that later `<html>` and `<body>` tags may add to the first, together.
const LATE_ATTRIBUTES: usize = 64;

/// `scraper`'s tree sink, with what [`Bounds`](super::Bounds) must know about the tree.
pub(super) struct Sink {
    inner: HtmlTreeSink,
    asked_for: Cell<Option<NodeId>>,
    late_attributes: Cell<usize>,
    head: RefCell<Vec<NodeId>>,
}

impl Sink {
    /// `nodes` are those that are expected.
    pub(super) fn new(nodes: usize) -> Self {
        let mut html = Html::new_document();
        html.tree = Tree::with_capacity(Node::Document, nodes);
        Self {
            inner: HtmlTreeSink::new(html),
            asked_for: Cell::new(None),
            late_attributes: Cell::new(0),
            head: RefCell::default(),
        }
    }

    /// The tree, and the elements of [`Parsed::head`](super::Parsed::head).
    pub(super) fn into_html(self) -> (Html, Vec<NodeId>) {
        (self.inner.finish(), self.head.into_inner())
    }

    /// Nodes made so far, also those that are in no tree.
    pub(super) fn nodes(&self) -> usize {
        self.inner.0.borrow().tree.values().len()
    }

    /// The element whose name the tree builder asked for last.
    pub(super) fn asked_for(&self) -> Option<NodeId> {
        self.asked_for.get()
    }

    /// Whether it is an HTML element with such a name.
    pub(super) fn is_html(&self, id: NodeId, is_such: fn(&str) -> bool) -> bool {
        let html = self.inner.0.borrow();
        let element = html.tree.get(id).and_then(|node| node.value().as_element());
        element.is_some_and(|e| e.name.ns == html5ever::ns!(html) && is_such(&e.name.local))
    }

    /// How many nodes enclose this one.
    pub(super) fn depth(&self, id: NodeId) -> usize {
        self.inner.0.borrow().tree.get(id).map_or(0, |node| node.ancestors().count())
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Html;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Html {
        self.inner.finish()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        self.inner.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Ref<'a, QualName> {
        self.asked_for.set(Some(*target));
        self.inner.elem_name(target)
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> NodeId {
        let is_of_head = matches!(name.local, local_name!("meta") | local_name!("link"));
        let id = self.inner.create_element(name, attributes, flags);
        if is_of_head {
            self.head.borrow_mut().push(id);
        }
        id
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.inner.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> NodeId {
        self.inner.create_pi(target, data)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.inner.append(parent, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        previous: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        self.inner.append_based_on_parent_node(element, previous, child);
    }

    fn append_doctype_to_document(
        &self,
        name: StrTendril,
        public_id: StrTendril,
        system_id: StrTendril,
    ) {
        self.inner.append_doctype_to_document(name, public_id, system_id);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.inner.get_template_contents(target)
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.inner.set_quirks_mode(mode);
    }

    fn append_before_sibling(&self, sibling: &NodeId, new_node: NodeOrText<NodeId>) {
        self.inner.append_before_sibling(sibling, new_node);
    }

    fn add_attrs_if_missing(&self, target: &NodeId, mut attributes: Vec<Attribute>) {
        let added = self.late_attributes.get();
        attributes.truncate(LATE_ATTRIBUTES.saturating_sub(added));
        self.late_attributes.set(added + attributes.len());
        self.inner.add_attrs_if_missing(target, attributes);
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.inner.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.inner.reparent_children(node, new_parent);
    }
}
