//! Bounds on what markup may make the tree builder do.

use super::sink::{Handle, Sink};
use super::tree::NodeId;
use crate::Limits;
use crate::tokens::{Hidden, Receiver, begins_raw_text, is_formatting};
use crate::work::Work;
use html5ever::LocalName;
use html5ever::interface::{Attribute, Tracer};
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Most formatting elements that are open, or wait to be opened again, inside one cell or object.
/// Real pages nest six; each token may make as many elements anew.
pub(super) const FORMATTING: usize = 16;
/// The same, on the whole page.
const ALL_FORMATTING: usize = 256;
/// Most elements on a page that begin a formatting scope of their own and may leave it behind.
const SCOPES: usize = 1024;

/// Looking at a handle is a small part of a step.
const HANDLES_A_STEP: usize = 8;

/// The tree builder behind bounds on what one token may cost.
///
/// html5ever looks through its stack of open elements, or through its list of formatting elements,
/// at almost every tag. These bounds keep both short, so that a page costs time and memory
/// proportional to its length: start tags past a bound are hidden together with their end tags,
/// and their text stays, as browsers do.
pub(super) struct Bounds<'n> {
    builder: TreeBuilder<Handle, Sink>,
    limits: Limits,
    work: Work,
    depth: Estimate,
    formatting: Estimate,
    scopes: Cell<usize>,
    /// How many start tags of a name were hidden and not yet ended.
    hidden: RefCell<HashMap<LocalName, usize>>,
    depth_cut: Cell<bool>,
    /// No token has changed the depth since it was measured.
    depth_is_exact: Cell<bool>,
    trace: Trace,
    note: &'n dyn Fn(Hidden<'_>),
}

/// A number that is never too low: what was counted once, and what came since.
#[derive(Default)]
struct Estimate(Cell<usize>);

/// Handles of the tree builder's state.
#[derive(Default)]
struct Trace(RefCell<Vec<NodeId>>);

impl Tracer for Trace {
    type Handle = Handle;

    fn trace_handle(&self, node: &Handle) {
        self.0.borrow_mut().push(node.id);
    }
}

/// Formatting elements in the tree builder's list.
#[derive(Debug, Default, Clone, Copy)]
struct Formatting {
    /// Of the innermost scope.
    inner: usize,
    all: usize,
}

impl<'n> Bounds<'n> {
    /// `nodes` are those that are expected.
    pub(super) fn new(
        nodes: usize,
        limits: &Limits,
        work: Work,
        note: &'n dyn Fn(Hidden<'_>),
    ) -> Self {
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        Self {
            builder: TreeBuilder::new(Sink::new(nodes), options),
            limits: *limits,
            work,
            depth: Estimate::default(),
            formatting: Estimate::default(),
            scopes: Cell::new(0),
            hidden: RefCell::new(HashMap::new()),
            depth_cut: Cell::new(false),
            depth_is_exact: Cell::new(false),
            trace: Trace::default(),
            note,
        }
    }

    pub(super) fn into_sink(self) -> Sink {
        self.builder.sink
    }

    /// Whether tags were hidden because they stood too deep.
    pub(super) fn depth_cut(&self) -> bool {
        self.depth_cut.get()
    }

    /// Whether a start tag must not reach the tree builder.
    fn hides(&self, tag: &Tag) -> bool {
        let is_deep = self.depth.reaches(self.limits.depth());
        let is_formatting = self.formatting.reaches(FORMATTING) && is_formatting(&tag.name);
        let leaves_scope = self.scopes.get() >= SCOPES && begins_scope(&tag.name);
        if !(is_deep || is_formatting || leaves_scope)
            || is_void(&tag.name)
            || tag.self_closing && self.is_foreign()
        {
            return false;
        }
        if is_formatting {
            let formatting = self.count_formatting();
            // A link ends the link before it, and is worth more than its place in a list.
            let most = if &*tag.name == "a" { FORMATTING * 2 } else { FORMATTING };
            if formatting.inner >= most || formatting.all >= ALL_FORMATTING {
                return true;
            }
        }
        if leaves_scope {
            return true;
        }
        if is_deep
            && (!begins_raw_text(&tag.name) || self.is_foreign())
            && self.measure_depth() >= self.limits.depth()
        {
            self.depth_cut.set(true);
            return true;
        }
        false
    }

    /// The length of the stack of open elements, or of the chain of parents of its last, whichever
    /// is longer; corrects the estimate.
    fn measure_depth(&self) -> usize {
        if !self.depth_is_exact.get() {
            let sink = &self.builder.sink;
            let depth = self.inspect(|open, _| {
                open.len().max(open.last().map_or(0, |current| sink.depth(*current)))
            });
            self.depth.set(depth);
            self.depth_is_exact.set(true);
        }
        self.depth.get()
    }

    /// Counts the list of formatting elements; corrects the estimate.
    fn count_formatting(&self) -> Formatting {
        let sink = &self.builder.sink;
        let formatting = self.inspect(|open, rest| {
            let scope = open.iter().rev().find(|id| sink.is_html(**id, is_scope));
            let mut formatting = Formatting::default();
            for id in rest.iter().filter(|id| sink.is_html(**id, is_formatting)) {
                formatting.all += 1;
                // Later elements have higher numbers.
                formatting.inner += usize::from(scope.is_none_or(|scope| id > scope));
            }
            formatting
        });
        self.formatting.set(formatting.all);
        formatting
    }

    /// Shows the tree builder's document and open elements, and then the elements of its list of
    /// formatting elements and some others.
    fn inspect<T>(&self, look: impl FnOnce(&[NodeId], &[NodeId]) -> T) -> T {
        // It asks for the name of the last open element.
        self.is_foreign();
        let current = self.builder.sink.asked_for();
        self.trace.0.borrow_mut().clear();
        self.builder.trace_handles(&self.trace);
        let handles = self.trace.0.borrow();
        self.work.step(handles.len() / HANDLES_A_STEP);
        let last = handles.iter().position(|&id| Some(id) == current).unwrap_or_default();
        let (open, rest) = handles.split_at((last + 1).min(handles.len()));
        look(open, rest)
    }

    fn hide(&self, tag: &Tag) {
        *self.hidden.borrow_mut().entry(tag.name.clone()).or_default() += 1;
    }

    /// Whether an end tag ends a hidden start tag.
    fn ends_hidden(&self, tag: &Tag) -> bool {
        let mut hidden = self.hidden.borrow_mut();
        match hidden.get_mut(&tag.name) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }

    fn is_foreign(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Estimate {
    fn get(&self) -> usize {
        self.0.get()
    }

    fn reaches(&self, limit: usize) -> bool {
        self.get() >= limit
    }

    fn add(&self, number: usize) {
        self.set(self.get().saturating_add(number));
    }

    fn set(&self, number: usize) {
        self.0.set(number);
    }
}

impl TokenSink for Bounds<'_> {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if let Token::TagToken(tag) = &token {
            match tag.kind {
                TagKind::StartTag if self.hides(tag) => {
                    self.hide(tag);
                    return TokenSinkResult::Continue;
                }
                TagKind::StartTag => {
                    self.formatting.add(usize::from(is_formatting(&tag.name)));
                    self.scopes.set(self.scopes.get() + usize::from(begins_scope(&tag.name)));
                }
                TagKind::EndTag if self.ends_hidden(tag) => return TokenSinkResult::Continue,
                TagKind::EndTag => {}
            }
        }
        let is_text = matches!(token, Token::CharacterTokens(_));
        let before = self.builder.sink.nodes();
        let result = self.builder.process_token(token, line);
        let added = self.builder.sink.nodes().saturating_sub(before);
        self.work.step(1 + added);
        // A text node by itself opens no element.
        if !is_text || added > 1 {
            self.depth.add(added);
            self.depth_is_exact.set(false);
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.is_foreign()
    }
}

impl Receiver for Bounds<'_> {
    fn is_full(&self) -> bool {
        self.builder.sink.nodes() > self.limits.nodes() || self.work.is_spent()
    }

    fn hidden(&self, what: Hidden<'_>) {
        (self.note)(what);
    }

    fn spare_attributes(&self) -> Vec<Attribute> {
        self.builder.sink.spare_attributes()
    }
}

/// Elements that hold no others.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "image"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose formatting elements are kept apart, and left behind when they are not closed.
fn begins_scope(name: &str) -> bool {
    matches!(name, "applet" | "marquee" | "object" | "template")
}

/// The same, and those that close theirs in any case.
fn is_scope(name: &str) -> bool {
    begins_scope(name) || matches!(name, "caption" | "td" | "th")
}
