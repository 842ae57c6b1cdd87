//! Styled ranges of a text, each inside or outside any other.

use crate::{RichText, Style};
use std::mem::discriminant;

/// A styled range of a text, valid within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Nested<'a> {
    pub start: usize,
    pub end: usize,
    pub style: &'a Style,
}

/// The spans of a text that can be set: at character boundaries, not empty, sorted by start, the
/// longer first, each inside or outside any other, and none inside another of the same style.
pub(super) fn nest(text: &RichText) -> Vec<Nested<'_>> {
    let whole = text.text();
    let fits = |at: usize| whole.is_char_boundary(at);
    let mut spans: Vec<Nested<'_>> = text
        .spans()
        .iter()
        .map(|span| Nested {
            start: span.range().start,
            end: span.range().end,
            style: span.style(),
        })
        .filter(|span| span.start < span.end && fits(span.start) && fits(span.end))
        .collect();
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));

    let mut open: Vec<Nested<'_>> = Vec::new();
    spans.retain_mut(|span| {
        while open.last().is_some_and(|outer| outer.end <= span.start) {
            open.pop();
        }
        if let Some(outer) = open.last() {
            span.end = span.end.min(outer.end);
        }
        // One open span a style at most, so `open` stays short.
        if open.iter().any(|outer| discriminant(outer.style) == discriminant(span.style)) {
            return false;
        }
        open.push(*span);
        true
    });
    spans
}

/// A step through styled text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Start(&'a Style),
    End(&'a Style),
    /// Text without line breaks, and where it begins.
    Text(usize, &'a str),
    Break,
}

/// Calls `each` with the pieces of a text in order. `spans` is what [`nest`] gives.
pub(super) fn pieces<'a>(text: &'a str, spans: &[Nested<'a>], mut each: impl FnMut(Piece<'a>)) {
    let mut open: Vec<Nested<'a>> = Vec::new();
    let mut at = 0;
    let mut upcoming = spans.iter().peekable();
    loop {
        let start = upcoming.peek().map(|span| span.start);
        let limit = start.unwrap_or(text.len());
        if let Some(span) = open.pop_if(|span| span.end <= limit) {
            lines(text, at, span.end, &mut each);
            at = span.end;
            each(Piece::End(span.style));
        } else if let Some(span) = upcoming.next() {
            lines(text, at, span.start, &mut each);
            at = span.start;
            each(Piece::Start(span.style));
            open.push(*span);
        } else {
            return lines(text, at, text.len(), &mut each);
        }
    }
}

fn lines<'a>(text: &'a str, start: usize, end: usize, each: &mut impl FnMut(Piece<'a>)) {
    let mut at = start;
    for (index, line) in text.get(start..end).unwrap_or_default().split('\n').enumerate() {
        if index > 0 {
            each(Piece::Break);
        }
        if !line.is_empty() {
            each(Piece::Text(at, line));
        }
        at += line.len() + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    fn styled(text: &str, spans: &[(usize, usize, Style)]) -> RichText {
        let spans = spans
            .iter()
            .map(|(start, end, style)| Span { start: *start, end: *end, style: style.clone() })
            .collect();
        RichText { text: text.to_owned(), spans }
    }

    fn spell(text: &RichText) -> String {
        let mut out = String::new();
        pieces(text.text(), &nest(text), |piece| match piece {
            Piece::Start(style) => out.push_str(if *style == Style::Strong { "[" } else { "(" }),
            Piece::End(style) => out.push_str(if *style == Style::Strong { "]" } else { ")" }),
            Piece::Text(_, text) => out.push_str(text),
            Piece::Break => out.push('/'),
        });
        out
    }

    #[test]
    fn nested_and_adjacent_spans_open_and_close_in_order() {
        let text = styled(
            "abcdef",
            &[(0, 4, Style::Strong), (1, 4, Style::Emphasis), (4, 6, Style::Emphasis)],
        );
        assert_eq!(spell(&text), "[a(bcd)](ef)");
    }

    #[test]
    fn spans_that_do_not_fit_lose_their_style_and_keep_their_text() {
        let text = styled(
            "aé\nb",
            &[
                (0, 2, Style::Strong),
                (2, 1, Style::Strong),
                (3, 99, Style::Strong),
                (1, 3, Style::Emphasis),
                (1, 3, Style::Emphasis),
            ],
        );
        assert_eq!(spell(&text), "a(é)/b");
    }

    #[test]
    fn overlapping_spans_are_cut_to_nest() {
        let text = styled("abcdef", &[(2, 6, Style::Emphasis), (0, 4, Style::Strong)]);
        assert_eq!(spell(&text), "[ab(cd)]ef");
    }
}
