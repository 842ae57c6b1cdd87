//! Inline content to blocks of text.
//!
//! Takes the characters, line breaks and media of the page in order, with the context that they
//! stand in, and decides where blocks begin and end, what white space they hold and which inline
//! elements cover them.

mod cells;
mod preserved;

use super::flow::Flow;
use super::space::{Gap, Glyph, Words, indent_of, keeps_joiner};
use super::{Block, BlockKind, Break, ContainerId, Run, RunKind};
use crate::dom::NodeId;
use crate::rules::Mark;

/// Most runs of a page. Each block repeats the inline elements that are open around it, so that
/// nested elements and line breaks multiply; a long page has a hundredth of this.
const MAX_RUNS: usize = 1 << 20;

/// What holds for all inline content at one place of the tree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Context {
    pub container: ContainerId,
    pub space: WhiteSpace,
    pub hidden: bool,
    pub noscript: bool,
    pub strong: bool,
    pub centred: bool,
    pub faint: bool,
    /// The link around, as index of `Layout::links`.
    pub link: Option<usize>,
    pub mark: Option<Mark>,
}

/// The CSS property, as far as we follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhiteSpace {
    Collapse,
    /// Line feeds are line breaks (`white-space: pre-line` and its like).
    Lines,
    /// `<pre>`: everything counts.
    Preserve,
}

/// How far the text has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    written: usize,
    /// White space of a `<pre>` that waits for more text.
    waiting: usize,
}

#[derive(Debug)]
struct OpenRun {
    kind: RunKind,
    /// Index into the runs once it has text.
    run: usize,
}

#[derive(Debug, Default)]
pub(super) struct Writer {
    pub text: String,
    pub blocks: Vec<Block>,
    pub runs: Vec<Run>,
    /// The block being written, and its context.
    open: Option<(Block, Context)>,
    flows: Vec<Flow>,
    /// White space after the last character.
    gap: Gap,
    /// Width of the spaces in it that do not collapse in a browser.
    indent: u32,
    /// A zero-width character after the last character.
    joiner: Option<char>,
    /// The same as `gap` for preformatted text.
    preserved: String,
    /// Inline elements around, outermost first; those up to `started` have text in this block.
    open_runs: Vec<OpenRun>,
    started: usize,
    /// Links opened since the last text or picture.
    pending_links: u32,
    /// Where inline elements of the open block begin and end.
    edges: Vec<usize>,
    /// What comes next is a word of its own, though no white space stands between.
    is_apart: bool,
    /// Where spaces stand for that, in order.
    pub apart: Vec<usize>,
}

impl Writer {
    pub(super) fn enter_container(&mut self, hidden: bool) {
        self.close();
        self.flows.push(Flow { hidden, ..Flow::default() });
    }

    /// `ends_paragraph`: text after the container is not the rest of a sentence before it.
    pub(super) fn leave_container(&mut self, ends_paragraph: bool) {
        self.close();
        self.flows.pop();
        self.pending_links = 0;
        self.end_paragraph(ends_paragraph);
    }

    fn end_paragraph(&mut self, ends: bool) {
        if let Some(flow) = self.flows.last_mut() {
            flow.ended |= ends;
        }
    }

    pub(super) fn open_run(&mut self, kind: RunKind) {
        self.open_runs.push(OpenRun { kind, run: 0 });
        if matches!(kind, RunKind::Link(_)) {
            self.pending_links = self.pending_links.saturating_add(1);
        }
    }

    /// The names of the innermost inline element around that has any.
    pub(super) fn names_around(&self) -> Option<usize> {
        self.open_runs.iter().rev().find_map(|open| match open.kind {
            RunKind::Named(names) => Some(names),
            _ => None,
        })
    }

    pub(super) fn open_run_count(&self) -> usize {
        self.open_runs.len()
    }

    /// Closes the innermost runs until `count` are open.
    pub(super) fn close_runs(&mut self, count: usize) {
        while self.open_runs.len() > count {
            if self.open_runs.len() <= self.started {
                self.started -= 1;
                self.end_run(self.open_runs.len() - 1);
            }
            self.open_runs.pop();
        }
    }

    fn end_run(&mut self, at: usize) {
        if let Some(run) = self.open_runs.get(at).and_then(|open| self.runs.get_mut(open.run)) {
            run.text.end = self.text.len();
        }
    }

    /// Text of one node.
    pub(super) fn text(&mut self, text: &str, node: NodeId, context: &Context) {
        if context.space == WhiteSpace::Preserve {
            self.preserve(text, node, context);
            return;
        }
        // A line feed that is all there is between two elements separates them; one inside of a
        // text that the source wraps does not.
        let is_blank = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_whitespace());
        if is_blank && context.space == WhiteSpace::Collapse {
            self.space(Gap::Fixed, context);
            return;
        }
        let mut rest = text;
        loop {
            let words = Words::at_start_of(rest);
            self.words(&words, BlockKind::Text, node, context);
            rest = words.rest.trim_ascii_start();
            let spaces = words.rest.get(..words.rest.len() - rest.len()).unwrap_or_default();
            if context.space == WhiteSpace::Lines && spaces.contains('\n') {
                for _ in spaces.matches('\n') {
                    self.line_break(context);
                }
            } else {
                self.space(Gap::of_ascii(spaces), context);
            }
            let mut characters = rest.chars();
            let Some(c) = characters.next() else { return };
            match Glyph::of(c) {
                Glyph::Visible => continue,
                Glyph::Invisible => {}
                Glyph::Space(gap) => {
                    self.space(gap, context);
                    self.indent = self.indent.saturating_add(indent_of(c));
                }
                Glyph::Joiner | Glyph::Mark => {
                    if self.open.is_some() && self.gap == Gap::None {
                        self.joiner = Some(c);
                    }
                }
            }
            rest = characters.as_str();
        }
    }

    fn space(&mut self, gap: Gap, context: &Context) {
        // Hidden space separates no visible text.
        if context.hidden && self.open.as_ref().is_some_and(|(_, open)| !open.hidden) {
            return;
        }
        if gap > Gap::None {
            self.gap = self.gap.max(gap);
            self.joiner = None;
        }
    }

    /// Writes words, and before them what waits to stand between them and the text so far.
    fn words(&mut self, words: &Words<'_>, kind: BlockKind, node: NodeId, context: &Context) {
        let Some(first) = words.text.chars().next() else { return };
        self.begin(first, kind, node, context);
        let before = self.last();
        if kind == BlockKind::Preformatted {
            self.put_preserved(before.is_none(), context);
        } else if let Some(before) = before {
            self.part(first);
            let joiner = self.joiner.filter(|&joiner| {
                Glyph::of(joiner) == Glyph::Mark || keeps_joiner(before, joiner, first)
            });
            for c in self.gap.between(before, first).into_iter().chain(joiner) {
                self.put_between(c, context);
            }
        }
        self.forget_between();
        self.start_runs();
        self.text.push_str(words.text);
        if let Some((block, written)) = &mut self.open {
            block.characters += words.characters;
            block.punctuation += words.punctuation;
            block.link_characters += if context.link.is_some() { words.characters } else { 0 };
            block.strong_characters += if context.strong { words.characters } else { 0 };
            block.links = block.links.saturating_add(std::mem::take(&mut self.pending_links));
            written.link = context.link;
            written.strong = context.strong;
        }
    }

    /// White space or an invisible character between two others, in a link if both are in it.
    fn put_between(&mut self, c: char, context: &Context) {
        let Some((block, written)) = &mut self.open else { return };
        self.text.push(c);
        block.characters += 1;
        block.link_characters += u32::from(context.link.is_some() && written.link == context.link);
        block.strong_characters += u32::from(context.strong && written.strong);
    }

    /// The last character of the open block.
    fn last(&self) -> Option<char> {
        let (block, _) = self.open.as_ref()?;
        self.text.get(block.text.start..)?.chars().next_back()
    }

    /// Makes sure that a block of this kind and context is open; `first` is about to be written.
    fn begin(&mut self, first: char, kind: BlockKind, node: NodeId, context: &Context) {
        if let Some((block, open)) = &mut self.open {
            let same = open.container == context.container
                && open.hidden == context.hidden
                && open.noscript == context.noscript
                && open.mark == context.mark
                && block.kind == kind;
            if same {
                block.nodes.1 = node;
                return;
            }
            self.close();
        }
        let mut block = self.block(kind, node, context);
        if let Some(flow) = self.flows.last_mut() {
            // Halves and lines join as the lines of a source do, whatever space is around them.
            let is_spaced = match block.break_before {
                Break::Resumed => flow.is_spaced || self.gap > Gap::None,
                Break::Line => true,
                Break::EmptyLine | Break::Element => false,
            };
            let gap = if is_spaced { Gap::LineFeed } else { Gap::None };
            block.space_before = flow.last.is_some_and(|last| gap.between(last, first).is_some());
            flow.is_spaced = false;
        }
        block.indented = self.indent >= 2;
        self.gap = Gap::None;
        self.open = Some((block, *context));
    }

    /// A block without text, after the last one.
    fn block(&mut self, kind: BlockKind, node: NodeId, context: &Context) -> Block {
        let break_before = self.flows.last_mut().map_or(Break::Element, Flow::next);
        let links = match std::mem::take(&mut self.pending_links) {
            0 => u32::from(context.link.is_some()),
            opened => opened,
        };
        Block {
            kind,
            text: self.text.len()..self.text.len(),
            runs: self.runs.len()..self.runs.len(),
            container: context.container,
            break_before,
            space_before: false,
            indented: false,
            centred: context.centred,
            faint: context.faint,
            nodes: (node, node),
            mark: context.mark,
            hidden: context.hidden,
            noscript: context.noscript,
            characters: 0,
            link_characters: 0,
            strong_characters: 0,
            punctuation: 0,
            links,
        }
    }

    fn start_runs(&mut self) {
        if self.started == self.open_runs.len() {
            return;
        }
        let start = self.text.len();
        for open in self.open_runs.iter_mut().skip(self.started) {
            if self.runs.len() < MAX_RUNS {
                open.run = self.runs.len();
                self.runs.push(Run { kind: open.kind, text: start..start });
            } else {
                open.run = usize::MAX;
            }
        }
        self.started = self.open_runs.len();
    }

    /// `<br>`.
    pub(super) fn line_break(&mut self, context: &Context) {
        if context.space == WhiteSpace::Preserve {
            self.preserved.push('\n');
            return;
        }
        if context.hidden && self.flows.last().is_some_and(|flow| !flow.hidden) {
            self.space(Gap::Space, context);
            return;
        }
        self.close();
        if let Some(flow) = self.flows.last_mut() {
            flow.lines = flow.lines.saturating_add(1);
            flow.is_spaced = true;
        }
    }

    /// A picture, a player or a rule.
    pub(super) fn media(&mut self, kind: BlockKind, node: NodeId, context: &Context) {
        self.close();
        let is_rule = kind == BlockKind::Rule;
        self.end_paragraph(is_rule);
        let block = self.block(kind, node, context);
        self.blocks.push(block);
        self.end_paragraph(is_rule);
    }

    /// Ends the open block.
    pub(super) fn close(&mut self) {
        let last = self.last();
        for at in 0..self.started {
            self.end_run(at);
        }
        self.started = 0;
        if let Some((mut block, _)) = self.open.take() {
            block.links = block.links.saturating_add(std::mem::take(&mut self.pending_links));
            if block.kind == BlockKind::Text {
                self.part_cells(&mut block);
            }
            block.text.end = self.text.len();
            block.runs.end = self.runs.len();
            self.blocks.push(block);
        }
        if let Some(flow) = self.flows.last_mut() {
            flow.last = last.or(flow.last);
            flow.is_spaced |= self.gap > Gap::None;
        }
        self.edges.clear();
        self.forget_between();
        self.preserved.clear();
    }

    /// Nothing stands between the text so far and what comes next.
    fn forget_between(&mut self) {
        self.gap = Gap::None;
        self.indent = 0;
        self.joiner = None;
        self.is_apart = false;
    }

    /// Whether a block has begun.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// How many blocks there are, the open one included.
    pub(super) fn position(&self) -> usize {
        self.blocks.len() + usize::from(self.open.is_some())
    }

    /// White space inside a hidden element is not seen after it.
    pub(super) fn leave_hidden(&mut self) {
        if self.open.as_ref().is_some_and(|(_, context)| context.hidden) {
            self.gap = Gap::None;
        }
    }
}
