//! The one walk over the tree that makes the layout.

mod cells;
mod containers;
mod pictures;
mod quotations;
mod runs;

use super::apparatus::is_apparatus;
use super::collapsed;
use super::element::{Attributes, Kind, Kinds, block_of, holds_block};
use super::formula::{self, Part};
use super::listing;
use super::media::{RawEmbed, Words, waits};
use super::names::Interner;
use super::writer::{Context, Position, WhiteSpace, Writer};
use super::{BlockKind, Container, ContainerId, Layout, RunKind, Sums, Tag, ZoneMark};
use crate::dom::{Element, Node, NodeId, NodeRef, Parsed, Presentation};
use crate::rules::{Mark, Marks};
use crate::tokens::Zone;
use crate::work::Work;
use pictures::Picture;

/// Of a page of middling density, for each container, block and run.
const NODES_A_PART: usize = 4;

/// Lays out the page.
pub(crate) fn lay_out(parsed: &Parsed, marks: &Marks) -> Layout {
    let root = parsed.tree.root();
    let mut walk = Walk::new(marks, &parsed.work);
    walk.make_room(parsed.tree.len());
    let mut node = root;
    loop {
        if walk.enter(node)
            && let Some(child) = node.first_child()
        {
            node = child;
            continue;
        }
        loop {
            walk.leave(node);
            if node.id() == root.id() {
                return walk.finish();
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) => node = parent,
                None => return walk.finish(),
            }
        }
    }
}

/// What an element changed, to be undone when it ends.
struct Frame {
    node: NodeId,
    around: State,
    /// Runs that were open before it.
    runs: usize,
    end: End,
    /// Whether it has no words but those of its elements, where that was asked.
    is_row: Option<bool>,
}

/// The bit of code among [`State::meanings`].
const CODE: u8 = 4;

/// What there is to do when an element ends.
enum End {
    Inline,
    /// A quotation that is to be closed.
    Quotation,
    Media,
    Container {
        id: ContainerId,
        floating: bool,
    },
    /// A line of a `<pre>`, and where the writer stood when it began, if it counts when empty.
    CodeLine(Option<Position>),
    Picture,
}

/// What an element passes on to what it contains.
#[derive(Debug, Clone, Copy)]
struct State {
    context: Context,
    /// The kinds of inline elements around, so that equal ones inside one another count once.
    meanings: u8,
    /// How many links and named inline elements are around.
    inline: u8,
    /// Code whose lines are elements: line feeds between them are none.
    by_lines: bool,
}

struct Walk<'a> {
    marks: &'a Marks,
    writer: Writer,
    interner: Interner,
    layout: Layout,
    state: State,
    frames: Vec<Frame>,
    picture: Picture,
    /// What an element around the next picture says of it.
    said: Option<Words>,
    kinds: Kinds,
}

impl<'a> Walk<'a> {
    fn new(marks: &'a Marks, work: &Work) -> Self {
        let context = Context {
            container: 0,
            space: WhiteSpace::Collapse,
            hidden: false,
            noscript: false,
            strong: false,
            centred: false,
            faint: false,
            link: None,
            mark: None,
        };
        let mut walk = Self {
            marks,
            writer: Writer::default(),
            interner: Interner::default(),
            layout: Layout { work: work.clone(), ..Layout::default() },
            state: State { context, meanings: 0, inline: 0, by_lines: false },
            frames: Vec::new(),
            picture: Picture::default(),
            said: None,
            kinds: Kinds::default(),
        };
        walk.writer.enter_container(false);
        walk.layout.containers.push(Container::new(Tag::Root, None));
        walk
    }

    /// For the parts of a page of so many nodes: what grows is copied.
    fn make_room(&mut self, nodes: usize) {
        self.layout.containers.reserve(nodes / NODES_A_PART);
        self.writer.blocks.reserve(nodes / NODES_A_PART);
        self.writer.runs.reserve(nodes / NODES_A_PART);
    }

    /// Returns whether to go on with what the node contains.
    fn enter(&mut self, node: NodeRef<'_>) -> bool {
        match node.value() {
            Node::Element(element) => self.element(node, element),
            Node::Text(text) if self.state.by_lines && is_between_lines(text) => false,
            Node::Text(text) => {
                self.writer.text(text, node.id(), &self.state.context);
                false
            }
            Node::Comment(comment) => {
                if let Some(zone) = Zone::from_code(comment) {
                    self.layout.zones.push(ZoneMark { zone, position: self.writer.position() });
                }
                false
            }
            Node::Document | Node::Fragment => true,
            Node::Other => false,
        }
    }

    fn element(&mut self, node: NodeRef<'_>, element: Element<'_>) -> bool {
        let (mut kind, may_be_custom) = self.kinds.of(element);
        let id = node.id();
        let said = Attributes::of(element);
        if is_apparatus(node, &said) {
            return false;
        }
        if let Some(part) = formula::read(node, element, said.class()) {
            if let Part::Whole(formula) = part {
                self.formula(&formula, id);
            }
            return false;
        }
        if said.describes {
            self.hear(node, element);
        }
        let linked = match kind {
            Kind::Block(Tag::Figure) => RawEmbed::linked(node),
            Kind::Block(Tag::Blockquote) => RawEmbed::posted(node, said.class()),
            _ => None,
        };
        if linked.is_some() {
            kind = Kind::Embed;
        }
        match kind {
            Kind::Skipped => return false,
            Kind::LineBreak => {
                self.writer.line_break(&self.state.context);
                return false;
            }
            Kind::PictureSource => {
                self.picture_source(element);
                // Inside `<math>` it is an element like any other.
                return true;
            }
            _ => {}
        }
        let around = self.state;
        let runs = self.writer.open_run_count();
        self.pass_on(node, element, &said.shown, said.role());
        let custom = (may_be_custom && holds_block(node)).then_some(element.name());
        let is_preserved = around.context.space == WhiteSpace::Preserve;
        self.state.by_lines |= is_preserved && listing::is_table_of_lines(said.class());
        let end = match block_of(node, element, kind, &said, custom.is_some()) {
            Some(Tag::Cell | Tag::HeaderCell) if self.state.by_lines => End::Inline,
            Some(tag) if is_preserved && self.is_line_of_code(tag) => {
                self.line_of_code(tag, element, &said)
            }
            Some(tag) => {
                let id = self.enter_element(tag, node, element, &said, custom);
                self.state.by_lines = tag == Tag::Pre && kind != Kind::Block(Tag::Pre);
                End::Container { id, floating: said.shown.floating }
            }
            None => self.inline(kind, node, element, &said, linked),
        };
        match kind {
            Kind::Anchor => self.open_link(&said),
            Kind::Meaning(run) => self.open_meaning(run),
            _ => {}
        }
        let go_on = !matches!(end, End::Media);
        self.frames.push(Frame { node: id, around, runs, end, is_row: None });
        go_on
    }

    fn line_of_code(&mut self, tag: Tag, element: Element<'_>, said: &Attributes<'_>) -> End {
        self.writer.preserved_line();
        let may_be_empty = self.state.by_lines && listing::is_line(tag);
        let start = may_be_empty.then(|| self.writer.place());
        self.state.by_lines &= tag != Tag::Pre;
        self.open_names(element, said);
        End::CodeLine(start)
    }

    /// An element that makes no block: words, a picture, a player or a rule.
    fn inline(
        &mut self,
        kind: Kind,
        node: NodeRef<'_>,
        element: Element<'_>,
        said: &Attributes<'_>,
        linked: Option<RawEmbed>,
    ) -> End {
        match kind {
            Kind::Picture => {
                self.picture = Picture { inside: true, ..Picture::default() };
                End::Picture
            }
            Kind::Image => {
                self.image(node.id(), element, said);
                End::Inline
            }
            Kind::Embed => {
                let embed = self.layout.embeds.len();
                let read = || RawEmbed::read(node, element);
                self.layout.embeds.push(linked.unwrap_or_else(read));
                self.writer.media(BlockKind::Embed(embed), node.id(), &self.state.context);
                End::Media
            }
            Kind::Rule => {
                self.writer.media(BlockKind::Rule, node.id(), &self.state.context);
                End::Media
            }
            _ => {
                self.writer.edge();
                self.open_names(element, said);
                let quotes = kind == Kind::Quotation && self.open_quotation(node);
                if quotes { End::Quotation } else { End::Inline }
            }
        }
    }

    /// Takes from an element what holds for everything inside.
    fn pass_on(
        &mut self,
        node: NodeRef<'_>,
        element: Element<'_>,
        shown: &Presentation,
        role: &str,
    ) {
        let name = element.name();
        let context = &mut self.state.context;
        // Pages hide themselves until their scripts have run.
        if !matches!(name, "html" | "body") {
            let hidden =
                shown.hidden && !collapsed::is_panel(node, element, role) && !waits(element);
            context.hidden |= hidden || (name == "dialog" && element.attribute("open").is_none());
        }
        if !self.marks.is_empty()
            && context.mark != Some(Mark::Other)
            && let Some(mark) = self.marks.get(&node.id())
        {
            context.mark = Some(*mark);
        }
        if shown.preformatted && context.space == WhiteSpace::Collapse {
            context.space = WhiteSpace::Lines;
        }
        context.centred |= shown.centred || name == "center";
        context.faint |= shown.faint;
        if shown.bold {
            self.open_meaning(RunKind::Strong);
        }
    }

    fn leave(&mut self, node: NodeRef<'_>) {
        let id = node.id();
        let Some(frame) = self.frames.pop_if(|frame| frame.node == id) else { return };
        match frame.end {
            End::Container { id, floating } => self.leave_container(id, floating),
            End::CodeLine(Some(start)) if start == self.writer.place() => {
                self.writer.line_break(&self.state.context);
            }
            End::CodeLine(_) => self.writer.preserved_line(),
            End::Picture => self.picture = Picture::default(),
            End::Inline => {
                self.writer.edge();
                self.end_cell(node);
            }
            End::Quotation => {
                let [_, mark] = self.quotation_marks();
                self.writer.text(mark, id, &self.state.context);
                self.writer.edge();
            }
            End::Media => {}
        }
        self.writer.close_runs(frame.runs);
        if self.state.context.hidden && !frame.around.context.hidden {
            self.writer.leave_hidden();
        }
        self.state = frame.around;
    }

    fn finish(mut self) -> Layout {
        self.writer.leave_container(false);
        self.forget_repeated_words();
        let mut layout = self.layout;
        if let Some(root) = layout.containers.first_mut() {
            root.blocks.end = self.writer.blocks.len();
        }
        layout.text = self.writer.text;
        layout.apart = self.writer.apart;
        layout.blocks = self.writer.blocks;
        layout.runs = self.writer.runs;
        layout.names = self.interner.names;
        layout.words = self.interner.words;
        layout.word_ids = self.interner.word_ids;
        Sums::fill(&mut layout);
        layout
    }
}

/// White space of the source between the elements of two lines of code.
fn is_between_lines(text: &str) -> bool {
    text.contains('\n') && text.bytes().all(|byte| byte.is_ascii_whitespace())
}
