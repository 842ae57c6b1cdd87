//! Styled text as Markdown.

use super::emphasis::settle;
use super::escape::{Dollars, begins_reference, is_blank, line_start, push_escaped};
use crate::render::inline::{Piece, pieces};
use crate::sanitize::link_address;
use crate::{RichText, Span, Style};
use std::borrow::Cow;
use std::ops::Range;

/// Where a text stands: what a line break in it becomes, and what else it must not contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Paragraph,
    Heading,
    Cell,
}

/// Styled text as Markdown; empty where there is nothing to see.
pub(super) fn rich(content: &RichText, place: Place) -> String {
    let content = &*without_nul(content);
    let text = content.text();
    if text.chars().all(is_blank) {
        return String::new();
    }
    let out = String::with_capacity(text.len());
    let all = content.spans().iter().any(|span| match span.style() {
        Style::Formula => true,
        Style::Code => text.get(span.range()).is_some_and(|code| code.contains('$')),
        _ => false,
    });
    let dollars = Dollars { all, ..Dollars::default() };
    let mut writer = Writer { out, text, place, breaks: 0, line: 0, code: None, dollars };
    pieces(text, &settle(content), |piece| writer.piece(piece));
    writer.finish()
}

/// Nothing is written of a NUL: what stands on either side of it must be seen to be neighbours.
fn without_nul(content: &RichText) -> Cow<'_, RichText> {
    let text = content.text();
    if !text.contains('\0') {
        return Cow::Borrowed(content);
    }
    let nuls: Vec<usize> = text.match_indices('\0').map(|(at, _)| at).collect();
    let before = |at: usize| at - nuls.partition_point(|&nul| nul < at);
    let fits = |span: &&Span| {
        let Range { start, end } = span.range();
        text.is_char_boundary(start) && text.is_char_boundary(end)
    };
    let moved = |span: &Span| Span {
        start: before(span.range().start),
        end: before(span.range().end),
        style: span.style().clone(),
    };
    let spans = content.spans().iter().filter(fits).map(moved).collect();
    Cow::Owned(RichText { text: text.replace('\0', ""), spans })
}

/// Text without styles on one line, for `alt` texts and captions.
pub(super) fn plain(text: &str, dollars: &mut Dollars) -> String {
    let text = text.trim_matches(is_blank);
    let mut out = String::with_capacity(text.len());
    push_escaped(&mut out, text, 0, text, dollars);
    out
}

struct Writer<'a> {
    out: String,
    text: &'a str,
    place: Place,
    /// Line breaks that are due before the next text.
    breaks: usize,
    /// Where the current line begins in `out`.
    line: usize,
    /// The content of the open code span or formula.
    code: Option<String>,
    dollars: Dollars,
}

impl<'a> Writer<'a> {
    fn piece(&mut self, piece: Piece<'a>) {
        match (piece, &mut self.code) {
            (Piece::Start(Style::Code | Style::Formula), code) => *code = Some(String::new()),
            (Piece::End(Style::Code), code) => {
                let content = code.take().unwrap_or_default();
                self.push_code(&content);
            }
            (Piece::End(Style::Formula), code) => {
                let content = code.take().unwrap_or_default();
                self.push_formula(&content);
            }
            (Piece::Text(_, text), Some(code)) => code.push_str(text),
            (Piece::Break, Some(code)) => {
                // A code span has no line breaks: one for each line.
                let content = std::mem::take(code);
                self.push_code(&content);
                self.breaks += 1;
            }
            (Piece::Start(_) | Piece::End(_), Some(_)) => {}
            (Piece::Text(at, text), None) => self.push_text(at, text),
            (Piece::Break, None) => self.breaks += 1,
            (Piece::Start(style), None) => {
                self.push_breaks();
                match style {
                    Style::Link { .. } => self.out.push('['),
                    Style::Subscript => self.out.push_str("<sub>"),
                    Style::Superscript => self.out.push_str("<sup>"),
                    style => self.out.push_str(delimiter(style)),
                }
            }
            (Piece::End(Style::Link { href }), None) => {
                self.out.push_str("](");
                self.out.push_str(&destination(&link_address(href).unwrap_or_default()));
                self.out.push(')');
            }
            (Piece::End(Style::Subscript), None) => self.out.push_str("</sub>"),
            (Piece::End(Style::Superscript), None) => self.out.push_str("</sup>"),
            (Piece::End(style), None) => self.out.push_str(delimiter(style)),
        }
    }

    fn push_breaks(&mut self) {
        let breaks = std::mem::take(&mut self.breaks);
        if self.out.is_empty() {
            return;
        }
        for _ in 0..breaks {
            if self.place == Place::Paragraph {
                self.trim_end();
                self.out.push_str("\\\n");
                self.line = self.out.len();
            } else {
                self.out.push(' ');
            }
        }
    }

    fn push_text(&mut self, at: usize, text: &str) {
        let is_space = |c: char| c.is_ascii_whitespace() || c.is_control();
        let starts_line = self.breaks > 0 || self.out.len() == self.line;
        let piece = if starts_line { text.trim_start_matches(is_space) } else { text };
        if piece.is_empty() {
            return;
        }
        let at = at + text.len() - piece.len();
        self.push_breaks();
        let mut split = 0;
        if self.place == Place::Paragraph && self.out.len() == self.line {
            let rest = self.text.get(at..).unwrap_or_default();
            let line = rest.split('\n').next().unwrap_or_default();
            if let Some(marker) = line_start(line)
                && let Some(before) = piece.get(..marker)
            {
                self.escaped(at, before);
                if marker < piece.len() {
                    self.out.push('\\');
                }
                split = marker;
            }
        }
        self.escaped(at + split, piece.get(split..).unwrap_or_default());
    }

    fn escaped(&mut self, at: usize, piece: &str) {
        push_escaped(&mut self.out, self.text, at, piece, &mut self.dollars);
    }

    /// TeX between dollar signs, as GitHub, Pandoc and notebooks read it.
    fn push_formula(&mut self, content: &str) {
        if content.chars().all(is_blank) {
            return;
        }
        self.push_breaks();
        self.out.push('$');
        for character in content.trim_matches(is_blank).chars() {
            match character {
                '$' => self.out.push_str("\\$"),
                '|' if self.place == Place::Cell => self.out.push_str("\\vert "),
                c if c.is_control() => self.out.push(' '),
                c => self.out.push(c),
            }
        }
        self.out.push('$');
    }

    /// Text between backquotes, more of them than the text has in a row.
    fn push_code(&mut self, content: &str) {
        if content.chars().all(is_blank) {
            return;
        }
        self.push_breaks();
        let content: String =
            content.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let fence = "`".repeat(shortest_fence(&content));
        // The parser takes one space from both ends if both have one.
        let is_edge = |c: Option<char>| c.is_some_and(|c| c == '`');
        let has_spaces = content.starts_with(' ') && content.ends_with(' ');
        let pad =
            is_edge(content.chars().next()) || is_edge(content.chars().next_back()) || has_spaces;
        let pad = if pad { " " } else { "" };
        self.out.push_str(&fence);
        self.out.push_str(pad);
        if self.place == Place::Cell {
            self.out.push_str(&content.replace('|', "\\|"));
        } else {
            self.out.push_str(&content);
        }
        self.out.push_str(pad);
        self.out.push_str(&fence);
    }

    fn trim_end(&mut self) {
        self.out.truncate(self.out.trim_end_matches(' ').len());
    }

    fn finish(mut self) -> String {
        self.trim_end();
        // A heading may be closed by `#`.
        if self.place == Place::Heading && self.out.ends_with('#') {
            self.out.insert(self.out.len() - 1, '\\');
        }
        self.out
    }
}

fn delimiter(style: &Style) -> &'static str {
    match style {
        Style::Strong => "**",
        Style::Emphasis => "*",
        Style::Deleted => "~~",
        _ => "",
    }
}

/// The longest run of a character.
pub(super) fn longest_run(text: &str, character: char) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == character { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// The least number of backquotes that no run in a code span has.
fn shortest_fence(text: &str) -> usize {
    if text.contains('`') { longest_run(text, '`') + 1 } else { 1 }
}

/// The address of a link or picture, as it stands in parentheses.
pub(super) fn destination(address: &str) -> String {
    if address.is_empty() {
        return "<>".to_owned();
    }
    let mut out = String::with_capacity(address.len());
    for (at, character) in address.char_indices() {
        if character.is_control() || character.is_whitespace() {
            let mut buffer = [0; 4];
            for byte in character.encode_utf8(&mut buffer).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
            continue;
        }
        let is_special = match character {
            '(' | ')' | '<' | '>' | '[' | ']' | '\\' | '`' | '|' | '$' => true,
            '&' => begins_reference(address.get(at + 1..).unwrap_or_default()),
            _ => false,
        };
        if is_special {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
