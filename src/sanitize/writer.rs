//! HTML that a parser reads as it was meant.

use super::elements::{Element, Kind};
use super::escape::{push_attribute, push_text};
use std::fmt::Write;

/// How deep written elements nest; tags past it are left out.
const DEPTH: usize = 256;

/// Writes HTML that a parser reads as it was meant: an element that the standard would close by
/// itself is closed before its closer is written, so that the parser has nothing to repair.
#[derive(Debug)]
pub(super) struct Writer {
    out: String,
    /// Open elements with their numbers, innermost last.
    open: Vec<(usize, &'static Element)>,
    opened: usize,
    /// A line break that is due before the next inline content.
    break_due: bool,
    /// The last thing written was inline content.
    inline: bool,
    /// The last thing written was the start tag of a `pre`.
    at_pre: bool,
    line_break: &'static str,
}

/// An element that was opened; to close it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opened(usize);

impl Writer {
    /// `line_break` stands where a block was unwrapped between inline content.
    pub(super) fn new(line_break: &'static str) -> Self {
        Self {
            out: String::new(),
            open: Vec::new(),
            opened: 0,
            break_due: false,
            inline: false,
            at_pre: false,
            line_break,
        }
    }

    /// Opens an element, or writes a void one; `None` where it cannot stand here.
    pub(super) fn start(
        &mut self,
        element: &'static Element,
        attributes: &[(&str, &str)],
    ) -> Option<Opened> {
        let is_too_deep = self.open.len() >= DEPTH && !element.kind.is_void();
        if is_too_deep || !self.has_place(element) {
            return None;
        }
        self.close_implied(element);
        if element.kind.breaks_line() || element.name == "br" {
            self.break_due = false;
            self.inline = false;
        } else {
            self.write_due_break();
        }
        let _ = write!(self.out, "<{}", element.name);
        for (name, value) in attributes {
            let _ = write!(self.out, " {name}=\"");
            push_attribute(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
        self.at_pre = element.name == "pre";
        self.opened += 1;
        if element.kind.is_void() {
            self.inline = element.name == "img";
        } else {
            self.open.push((self.opened, element));
        }
        Some(Opened(self.opened))
    }

    /// Closes an element and all in it, unless it was closed already.
    pub(super) fn end(&mut self, element: Opened) {
        while self.open.last().is_some_and(|(number, _)| *number >= element.0) {
            self.close_last();
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        // The parser drops the first line feed there.
        let text = if self.at_pre { text.trim_start_matches(['\n', '\r', '\0']) } else { text };
        if text.is_empty() {
            return;
        }
        self.at_pre = false;
        if !text.trim().is_empty() {
            self.write_due_break();
            self.inline = true;
        }
        push_text(&mut self.out, text);
    }

    /// A reader saw a line break here.
    pub(super) fn line_break(&mut self) {
        self.break_due |= self.inline;
    }

    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close_last();
        }
        // A parser drops these at the beginning of a document.
        let is_dropped = |c: char| c.is_ascii_whitespace() || c == '\u{FEFF}';
        self.out.truncate(self.out.trim_end_matches(is_dropped).len());
        let start = self.out.len() - self.out.trim_start_matches(is_dropped).len();
        self.out.drain(..start);
        self.out
    }

    fn write_due_break(&mut self) {
        if std::mem::take(&mut self.break_due) {
            self.out.push_str(self.line_break);
        }
    }

    fn close_last(&mut self) {
        let Some((_, element)) = self.open.pop() else { return };
        self.at_pre = false;
        let _ = write!(self.out, "</{}>", element.name);
        if element.kind.breaks_line() {
            self.break_due = false;
            self.inline = false;
        }
    }

    fn is_open(&self, is_it: impl Fn(Kind) -> bool) -> bool {
        self.open.iter().any(|(_, element)| is_it(element.kind))
    }

    /// Parts of tables stand in tables only, and no link stands in another.
    fn has_place(&self, element: &Element) -> bool {
        let parent = self.open.last().map(|(_, element)| *element);
        match element.kind {
            Kind::Link => !self.is_open(|kind| kind == Kind::Link),
            Kind::TablePart => parent.is_some_and(|parent| parent.kind == Kind::Table),
            Kind::Row => parent.is_some_and(|p| p.kind == Kind::TablePart && p.name != "caption"),
            Kind::Cell => parent.is_some_and(|parent| parent.kind == Kind::Row),
            _ => true,
        }
    }

    /// Closes what the start tag of `element` closes when it is parsed.
    fn close_implied(&mut self, element: &Element) {
        match element.kind {
            Kind::ListItem => self.close_item(|kind| kind == Kind::ListItem),
            Kind::DefinitionItem => self.close_item(|kind| kind == Kind::DefinitionItem),
            Kind::Heading => self.close_in_scope(|element| element.kind == Kind::Heading),
            _ => {}
        }
        if element.kind.breaks_line() {
            self.close_in_scope(|element| element.name == "p");
        }
    }

    /// Closes an element that is open up to the enclosing cell, caption or table.
    fn close_in_scope(&mut self, is_it: impl Fn(&Element) -> bool) {
        for index in (0..self.open.len()).rev() {
            let Some(&(number, element)) = self.open.get(index) else { return };
            if is_it(element) {
                return self.end(Opened(number));
            }
            if element.name == "caption" || matches!(element.kind, Kind::Table | Kind::Cell) {
                return;
            }
        }
    }

    /// Closes an open item unless something stands between that may hold items of its own.
    fn close_item(&mut self, is_it: impl Fn(Kind) -> bool) {
        for index in (0..self.open.len()).rev() {
            let Some(&(number, element)) = self.open.get(index) else { return };
            if is_it(element.kind) {
                return self.end(Opened(number));
            }
            let is_passed = matches!(element.kind, Kind::Inline | Kind::Link)
                || matches!(element.name, "address" | "div" | "p");
            if !is_passed {
                return;
            }
        }
    }
}
