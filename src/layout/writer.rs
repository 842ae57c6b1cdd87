//! Inline content to blocks of text.
//!
//! Takes the characters, line breaks and media of the page in order, with the context that they
//! stand in, and decides where blocks begin and end, what white space they hold and which inline
//! elements cover them.

use super::space::{Gap, Glyph, keeps_joiner};
use super::{Block, BlockKind, Break, ContainerId, Run, RunKind};
use crate::rules::Mark;
use ego_tree::NodeId;

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
    pub centred: bool,
    pub strong: bool,
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

/// The inline content of one container so far.
#[derive(Debug, Default)]
struct Flow {
    hidden: bool,
    /// Whether there is any.
    begun: bool,
    /// The last character of its text.
    last: Option<char>,
    /// White space since then.
    gap: Gap,
    /// `<br>` since its last block.
    lines: u32,
    /// An element stood in between after which a new paragraph begins.
    ended: bool,
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
    /// A zero-width character after the last character.
    joiner: Option<char>,
    /// The same as `gap` for preformatted text.
    preserved: String,
    /// Inline elements around, outermost first; those up to `started` have text in this block.
    open_runs: Vec<OpenRun>,
    started: usize,
    /// Links opened since the last text or picture.
    pending_links: u32,
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
        let blank = text.chars().all(|c| matches!(Glyph::of(c), Glyph::Space(_)));
        for c in text.chars() {
            match Glyph::of(c) {
                Glyph::Visible => self.character(c, node, context),
                Glyph::Space(Gap::LineFeed) if context.space == WhiteSpace::Lines => {
                    self.line_break(context);
                }
                Glyph::Space(Gap::LineFeed) if blank => self.space(Gap::Space, context),
                Glyph::Space(gap) => self.space(gap, context),
                Glyph::Joiner | Glyph::Mark => {
                    if self.open.is_some() && self.gap == Gap::None {
                        self.joiner = Some(c);
                    }
                }
                Glyph::Invisible => {}
            }
        }
    }

    fn space(&mut self, gap: Gap, context: &Context) {
        // Hidden space separates no visible text.
        if context.hidden && self.open.as_ref().is_some_and(|(_, open)| !open.hidden) {
            return;
        }
        self.gap = self.gap.max(gap);
        self.joiner = None;
    }

    fn character(&mut self, c: char, node: NodeId, context: &Context) {
        self.begin(c, BlockKind::Text, node, context);
        let before = self.last();
        if let Some(before) = before
            && let Some(space) = self.gap.between(before, c)
        {
            self.push(space, context, true);
        }
        self.gap = Gap::None;
        if let Some(joiner) = self.joiner.take()
            && before.is_some_and(|before| {
                Glyph::of(joiner) == Glyph::Mark || keeps_joiner(before, joiner, c)
            })
        {
            self.push(joiner, context, true);
        }
        self.start_runs();
        self.push(c, context, false);
    }

    /// Text of a `<pre>`: blank lines and line ends at its edges go, the rest stays.
    fn preserve(&mut self, text: &str, node: NodeId, context: &Context) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.preserved.push(c);
            } else if c == '\u{feff}' || (c.is_control()) {
            } else {
                self.begin(c, BlockKind::Preformatted, node, context);
                let waiting = std::mem::take(&mut self.preserved);
                let from = match self.last() {
                    Some(_) => 0,
                    None => waiting.rfind('\n').map_or(0, |at| at + 1),
                };
                for space in waiting.get(from..).unwrap_or_default().chars() {
                    self.push(space, context, true);
                }
                self.preserved = waiting;
                self.preserved.clear();
                self.start_runs();
                self.push(c, context, false);
            }
        }
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
            // Lines join as the lines of a source do, whatever stands around the line break.
            let gap = match block.break_before {
                Break::Resumed => flow.gap.max(self.gap),
                Break::Line => Gap::LineFeed,
                Break::EmptyLine | Break::Element => Gap::None,
            };
            block.space_before = flow.last.is_some_and(|last| gap.between(last, first).is_some());
            flow.gap = Gap::None;
        }
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
            nodes: (node, node),
            mark: context.mark,
            hidden: context.hidden,
            noscript: context.noscript,
            centred: context.centred,
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

    /// `between`: white space or an invisible character in front of another.
    fn push(&mut self, c: char, context: &Context, between: bool) {
        let Some((block, before)) = &mut self.open else { return };
        self.text.push(c);
        block.characters += 1;
        // What stands between two characters is in a link if both are in it.
        let in_link = context.link.is_some() && (!between || before.link == context.link);
        block.link_characters += u32::from(in_link);
        block.strong_characters += u32::from(context.strong && (!between || before.strong));
        if !between {
            before.link = context.link;
            before.strong = context.strong;
            block.punctuation += u32::from(is_punctuation(c));
            block.links = block.links.saturating_add(std::mem::take(&mut self.pending_links));
        }
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
            flow.gap = Gap::LineFeed;
        }
    }

    /// The edge of an element inside `<pre>` that begins a line.
    pub(super) fn preserved_line(&mut self) {
        let at_line_start = match self.preserved.chars().next_back() {
            Some(last) => last == '\n',
            None => self.last().is_none_or(|last| last == '\n'),
        };
        if !at_line_start {
            self.preserved.push('\n');
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
            block.text.end = self.text.len();
            block.runs.end = self.runs.len();
            self.blocks.push(block);
        }
        if let Some(flow) = self.flows.last_mut() {
            flow.last = last.or(flow.last);
            flow.gap = flow.gap.max(self.gap);
        }
        self.gap = Gap::None;
        self.joiner = None;
        self.preserved.clear();
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

impl Flow {
    /// What separates its next block from the one before.
    fn next(&mut self) -> Break {
        let separation = if !self.begun || self.ended {
            Break::Element
        } else {
            match self.lines {
                0 => Break::Resumed,
                1 => Break::Line,
                _ => Break::EmptyLine,
            }
        };
        self.begun = true;
        self.ended = false;
        self.lines = 0;
        separation
    }
}

fn is_punctuation(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | '!' | '?' | '。' | '，' | '；' | '！' | '？' | '、')
}
