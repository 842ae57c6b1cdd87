//! Blocks as CommonMark with the tables and strikethrough of GitHub.
//!
//! Formulas stand between dollar signs. What Markdown would misread is escaped; for sub- and
//! superscripts it knows HTML alone. What it cannot say is said plainer: a line break in a cell or
//! heading is a space, a cell that spans others is followed by empty ones, an item without content
//! is left out, emphasis is moved off punctuation where a parser would not see it.

mod emphasis;
mod escape;
mod inline;
mod lines;
mod table;
#[cfg(test)]
mod tests;

use crate::article::walk::{Step, walk};
use crate::sanitize::{image_address, link_address};
use crate::{Block, Code, Embed, Heading, Image, List, RichText, Table};
use escape::{Dollars, is_blank};
use inline::{Place, destination, plain, rich};
use lines::Lines;

/// Numbers of items have nine digits at most.
const LARGEST_NUMBER: u32 = 999_999_999;

pub(super) fn render(blocks: &[Block]) -> String {
    let mut markdown = Markdown { lines: Lines::default(), frames: vec![Frame::default()] };
    for step in walk(blocks) {
        markdown.step(step);
    }
    markdown.lines.finish()
}

struct Markdown {
    lines: Lines,
    /// For the body and every open list, item and quote, innermost last.
    frames: Vec<Frame>,
}

/// What stands around the next block, and before it.
#[derive(Debug, Default, Clone, Copy)]
struct Frame {
    before: Option<Kind>,
    /// Of a list, or of the list around an item: nothing in it needs blank lines.
    tight: bool,
    markers: Markers,
    /// Length of the output when it was opened.
    written: usize,
}

/// A block that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Paragraph,
    List(Markers),
    Other,
}

/// The markers of a list. Two lists with the same would be read as one.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Markers {
    /// The first number.
    ordered: Option<u32>,
    /// `*` and `1)` instead of `-` and `1.`.
    second: bool,
}

impl Markers {
    fn of(list: &List, before: Option<Kind>) -> Self {
        let ordered = list.is_ordered().then(|| list.start());
        let second = matches!(before, Some(Kind::List(markers))
            if markers.ordered.is_some() == list.is_ordered() && !markers.second);
        Self { ordered, second }
    }

    fn marker(self, index: usize) -> String {
        let Some(start) = self.ordered else {
            return if self.second { "* ".to_owned() } else { "- ".to_owned() };
        };
        let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(start);
        let end = if self.second { ')' } else { '.' };
        format!("{}{end} ", number.min(LARGEST_NUMBER))
    }
}

impl Markdown {
    fn step(&mut self, step: Step<'_>) {
        match step {
            Step::Leaf(block) => self.leaf(block),
            Step::EnterQuote => {
                self.separate();
                self.lines.enter_quote();
                self.open(Frame::default());
            }
            Step::LeaveQuote => {
                self.lines.leave();
                self.close(Kind::Other);
            }
            Step::EnterList(list) => self.enter_list(list),
            Step::LeaveList(_) => self.close(Kind::List(self.frame().markers)),
            Step::EnterItem(_, index) => {
                let list = self.frame();
                if !list.tight {
                    self.separate();
                }
                self.lines.enter_item(&list.markers.marker(index));
                self.open(Frame { tight: list.tight, ..Frame::default() });
            }
            Step::LeaveItem => {
                self.lines.leave();
                self.close(Kind::Other);
            }
        }
    }

    fn frame(&self) -> Frame {
        self.frames.last().copied().unwrap_or_default()
    }

    fn open(&mut self, frame: Frame) {
        self.frames.push(Frame { written: self.lines.written(), ..frame });
    }

    /// Ends a frame; what it wrote now stands before the next block of the one around it.
    fn close(&mut self, kind: Kind) {
        let closed = self.frames.pop();
        if closed.is_some_and(|closed| closed.written < self.lines.written()) {
            self.wrote(kind);
        }
    }

    fn wrote(&mut self, kind: Kind) {
        if let Some(frame) = self.frames.last_mut() {
            frame.before = Some(kind);
        }
    }

    /// A blank line before the next block, unless it is the first.
    fn separate(&mut self) {
        if self.frame().before.is_some() {
            self.lines.separate();
        }
    }

    fn enter_list(&mut self, list: &List) {
        let around = self.frame();
        let follows_paragraph = around.tight && around.before == Some(Kind::Paragraph);
        if !(follows_paragraph && interrupts_paragraph(list)) {
            self.separate();
        }
        let markers = Markers::of(list, around.before);
        self.open(Frame { tight: is_tight(list), markers, ..Frame::default() });
    }

    fn leaf(&mut self, block: &Block) {
        match block {
            Block::Paragraph(paragraph) => {
                self.write(Kind::Paragraph, &rich(paragraph.content(), Place::Paragraph));
            }
            Block::Heading(heading) => self.heading(heading),
            Block::Code(code) => self.code(code),
            Block::Table(table) => self.table(table),
            Block::Image(image) => self.write(Kind::Other, &picture(image)),
            Block::Embed(embed) => self.write(Kind::Other, &link(embed)),
            Block::List(_) | Block::Quote(_) => {}
        }
    }

    /// Writes the lines of a block that needs no more than a blank line before it.
    fn write(&mut self, kind: Kind, text: &str) {
        if text.is_empty() {
            return;
        }
        self.separate();
        text.split('\n').for_each(|line| self.lines.line(line));
        self.wrote(kind);
    }

    fn heading(&mut self, heading: &Heading) {
        let text = rich(heading.content(), Place::Heading);
        if !text.is_empty() {
            let level = usize::from(heading.level().clamp(1, 6));
            self.write(Kind::Other, &format!("{} {text}", "#".repeat(level)));
        }
    }

    fn code(&mut self, code: &Code) {
        let text = code.text().replace('\0', "").replace("\r\n", "\n").replace('\r', "\n");
        if code.language() == Some("math") && !text.contains("$$") {
            return self.write(Kind::Other, &format!("$$\n{}\n$$", text.trim_matches('\n')));
        }
        let fence = "`".repeat(inline::longest_run(&text, '`').max(2) + 1);
        let is_plain = |c: &char| c.is_ascii_alphanumeric() || "+#-._".contains(*c);
        let language: String =
            code.language().unwrap_or_default().chars().take_while(is_plain).collect();
        self.write(Kind::Other, &format!("{fence}{language}\n{text}\n{fence}"));
    }

    fn table(&mut self, table: &Table) {
        let Some(rows) = table::render(table) else { return };
        if let Some(caption) = table.caption() {
            self.write(Kind::Paragraph, &emphasised(caption, &mut Dollars::default()));
        }
        self.write(Kind::Other, &rows);
    }
}

/// Whether no item holds more than a paragraph and lists under it.
fn is_tight(list: &List) -> bool {
    list.items().iter().all(|item| {
        let mut blocks = item.blocks().iter();
        !matches!(blocks.next(), Some(block) if !matches!(block, Block::Paragraph(_) | Block::List(_)))
            && blocks.all(|block| matches!(block, Block::List(_)))
    })
}

/// Whether a list is seen as one right after the line of a paragraph.
fn interrupts_paragraph(list: &List) -> bool {
    let first = list.items().first().and_then(|item| item.blocks().first());
    let has_text = matches!(first, Some(Block::Paragraph(p)) if !p.text().trim().is_empty());
    has_text && (!list.is_ordered() || list.start() == 1)
}

/// A picture, and its caption in emphasis on a line of its own.
fn picture(image: &Image) -> String {
    let mut lines = Vec::new();
    let dollars = &mut Dollars::default();
    if let Some(src) = image_address(image.src()) {
        let alt = plain(image.alt().unwrap_or_default(), dollars);
        lines.push(format!("![{alt}]({})", destination(&src)));
    }
    if let (Some(caption), Some(credit)) = (image.caption(), image.credit())
        && !caption.contains(credit)
    {
        lines.push(emphasised(credit, dollars));
    }
    if let Some(caption) = image.caption().or(image.credit()) {
        lines.push(emphasised(caption, dollars));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\\\n")
}

fn link(embed: &Embed) -> String {
    let title = embed.title().filter(|title| !title.chars().all(is_blank));
    let title = title.unwrap_or(embed.url());
    match link_address(embed.url()) {
        Some(url) if !title.is_empty() => {
            format!("[{}]({})", plain(title, &mut Dollars::default()), destination(&url))
        }
        _ => rich(&RichText::plain(title.replace('\n', " ")), Place::Paragraph),
    }
}

/// Text that fills its line, in emphasis.
fn emphasised(text: &str, dollars: &mut Dollars) -> String {
    let text = plain(text, dollars);
    if text.is_empty() { text } else { format!("*{text}*") }
}
