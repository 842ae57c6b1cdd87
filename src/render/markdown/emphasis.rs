//! Which spans Markdown can set, and where their delimiters go.
//!
//! A parser takes `**` for the beginning of strong text only where no space follows, and where no
//! punctuation follows unless a space or punctuation stands before; for the end likewise. In
//! `**“中文”**后` it sees neither. So spans shrink until their delimiters are seen:
//! `“**中文**”后`. Where none can be, the text stands plain.

use super::escape::is_blank;
use crate::render::inline::{Nested, nest};
use crate::sanitize::link_address;
use crate::{RichText, Style};

/// The spans of a text that Markdown can set, nested, with delimiters that a parser sees.
pub(super) fn settle(content: &RichText) -> Vec<Nested<'_>> {
    let mut spans = nest(content);
    spans.retain(|span| match span.style {
        Style::Link { href } => link_address(href).is_some(),
        _ => true,
    });
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end), rank(span.style)));
    let spans = merged(without_brackets(content.text(), without_those_in_code(spans)));
    let spans = shrunk(content.text(), spans);
    without_ambiguous(content.text(), without_touching(spans))
}

/// Of two styles of the same text, which stands outside.
fn rank(style: &Style) -> u8 {
    match style {
        Style::Link { .. } => 0,
        Style::Deleted => 1,
        Style::Strong => 2,
        Style::Emphasis => 3,
        Style::Subscript | Style::Superscript => 4,
        Style::Code | Style::Formula => 5,
    }
}

/// Takes away code inside a link that holds `]`: at the start of a line ``[a `b]: c`](d)`` would
/// define a link, and code cannot be escaped.
fn without_brackets<'a>(text: &str, mut spans: Vec<Nested<'a>>) -> Vec<Nested<'a>> {
    let mut link_end = 0;
    spans.retain(|span| match span.style {
        Style::Link { .. } => {
            link_end = link_end.max(span.end);
            true
        }
        Style::Code if span.start < link_end => {
            text.get(span.start..span.end).is_none_or(|code| !code.contains(']'))
        }
        _ => true,
    });
    spans
}

fn without_those_in_code(mut spans: Vec<Nested<'_>>) -> Vec<Nested<'_>> {
    let mut code_end = 0;
    spans.retain(|span| {
        let is_outside = span.end > code_end || span.start >= code_end;
        if is_outside && matches!(span.style, Style::Code | Style::Formula) {
            code_end = span.end;
        }
        is_outside
    });
    spans
}

/// Makes one span of two of the same style that touch, inside the same third.
fn merged(spans: Vec<Nested<'_>>) -> Vec<Nested<'_>> {
    let mut kept: Vec<Nested<'_>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    // The last span inside each kept one, and the last that is in none.
    let mut last_inside: Vec<Option<usize>> = Vec::new();
    let mut last_outside = None;
    for span in spans {
        while open.pop_if(|index| kept.get(*index).is_none_or(|o| o.end <= span.start)).is_some() {}
        let last = match open.last() {
            Some(&parent) => last_inside.get_mut(parent),
            None => Some(&mut last_outside),
        };
        let Some(last) = last else { continue };
        let before = last.and_then(|index| kept.get_mut(index).map(|before| (index, before)));
        match before {
            Some((index, before)) if before.end == span.start && before.style == span.style => {
                before.end = span.end;
                open.push(index);
            }
            _ => {
                *last = Some(kept.len());
                open.push(kept.len());
                kept.push(span);
                last_inside.push(None);
            }
        }
    }
    kept
}

/// A span while its edges are settled: what stands at the edges inside it.
#[derive(Clone, Copy, Default)]
struct Edges<'a> {
    /// Where the first span inside begins, and its style.
    first: Option<(usize, &'a Style)>,
    /// Where the last span inside ends, and its style.
    last: Option<(usize, &'a Style)>,
}

fn shrunk<'a>(text: &str, mut spans: Vec<Nested<'a>>) -> Vec<Nested<'a>> {
    let parents = parents(&spans);
    let mut edges = vec![Edges::default(); spans.len()];
    // Those inside come after those around them.
    for index in (0..spans.len()).rev() {
        let (Some(span), Some(inner)) = (spans.get_mut(index), edges.get(index).copied()) else {
            continue;
        };
        let range = settled_range(text, span, inner);
        let outer = parents.get(index).copied().flatten().and_then(|parent| edges.get_mut(parent));
        if let Some((start, end)) = range {
            (span.start, span.end) = (start, end);
            if let Some(outer) = outer {
                outer.first = Some((start, span.style));
                outer.last = outer.last.or(Some((end, span.style)));
            }
        } else {
            span.end = span.start;
            if let Some(outer) = outer {
                outer.first = inner.first.or(outer.first);
                outer.last = outer.last.or(inner.last);
            }
        }
    }
    spans.retain(|span| span.start < span.end);
    spans
}

fn parents(spans: &[Nested<'_>]) -> Vec<Option<usize>> {
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut parents = Vec::with_capacity(spans.len());
    for (index, span) in spans.iter().enumerate() {
        while open.last().is_some_and(|(_, end)| *end <= span.start) {
            open.pop();
        }
        parents.push(open.last().map(|(index, _)| *index));
        open.push((index, span.end));
    }
    parents
}

/// Where a span can begin and end, if anywhere.
fn settled_range(text: &str, span: &Nested<'_>, inner: Edges<'_>) -> Option<(usize, usize)> {
    let part = text.get(span.start..span.end)?;
    let trimmed = part.trim_matches(is_blank);
    if trimmed.is_empty() {
        return None;
    }
    let mut start = span.start + (part.len() - part.trim_start_matches(is_blank).len());
    let mut end = start + trimmed.len();
    // Their marks are seen wherever they stand.
    if !matches!(span.style, Style::Strong | Style::Emphasis | Style::Deleted) {
        return Some((start, end));
    }
    // A mark of another kind at the edge counts as punctuation.
    let is_foreign = |style: &Style| !(is_star(style) && is_star(span.style));
    while let Some(first) = text.get(start..end)?.chars().next() {
        let outside = text.get(..start)?.chars().next_back();
        let is_marked = inner.first.is_some_and(|(at, style)| at == start && is_foreign(style));
        if is_marked || !first.is_alphanumeric() {
            if !is_blank(first) && is_favourable(outside) {
                break;
            }
            if is_marked {
                return None;
            }
            start += first.len_utf8();
        } else {
            break;
        }
    }
    while let Some(last) = text.get(start..end)?.chars().next_back() {
        let outside = text.get(end..)?.chars().next();
        let is_marked = inner.last.is_some_and(|(at, style)| at == end && is_foreign(style));
        if is_marked || !last.is_alphanumeric() {
            if !is_blank(last) && is_favourable(outside) {
                break;
            }
            if is_marked {
                return None;
            }
            end -= last.len_utf8();
        } else {
            break;
        }
    }
    (start < end).then_some((start, end))
}

fn is_star(style: &Style) -> bool {
    matches!(style, Style::Strong | Style::Emphasis)
}

/// Whether every parser sees a delimiter between this and punctuation.
fn is_favourable(outside: Option<char>) -> bool {
    outside.is_none_or(|c| {
        c.is_whitespace()
            || c.is_ascii_punctuation()
            || matches!(
                c,
                '\u{2010}'..='\u{2027}'
                    | '\u{3001}'..='\u{3003}'
                    | '\u{3008}'..='\u{3011}'
                    | '\u{FF01}' | '\u{FF08}' | '\u{FF09}' | '\u{FF0C}' | '\u{FF0E}'
                    | '\u{FF1A}' | '\u{FF1B}' | '\u{FF1F}'
            )
    })
}

/// Takes away strong and emphasised spans inside one another whose own delimiters could as well close
/// the outer one: in `***a*b*c***` a parser may pair any of them. A delimiter is clear at the edge of
/// the outer span and next to white space.
fn without_ambiguous<'a>(text: &str, spans: Vec<Nested<'a>>) -> Vec<Nested<'a>> {
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut kept = Vec::with_capacity(spans.len());
    for span in spans {
        if is_star(span.style) {
            while open.pop_if(|(_, end)| *end <= span.start).is_some() {}
            if let Some(&(start, end)) = open.last() {
                let before = text.get(..span.start).and_then(|text| text.chars().next_back());
                let after = text.get(span.end..).and_then(|text| text.chars().next());
                let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
                let opens = span.start == start || is_space(before);
                if !opens || !(span.end == end || is_space(after)) {
                    continue;
                }
            }
            open.push((span.start, span.end));
        }
        kept.push(span);
    }
    kept
}

/// Takes away spans that begin where one with the same delimiter ends: together they would be
/// read as one longer delimiter.
fn without_touching(spans: Vec<Nested<'_>>) -> Vec<Nested<'_>> {
    let mut kept: Vec<Nested<'_>> = Vec::new();
    let mut ends: [std::collections::HashSet<usize>; 4] = Default::default();
    for span in spans {
        let group = match span.style {
            Style::Strong | Style::Emphasis => 0,
            Style::Deleted => 1,
            Style::Code => 2,
            Style::Formula => 3,
            _ => {
                kept.push(span);
                continue;
            }
        };
        let Some(ends) = ends.get_mut(group) else { continue };
        if ends.contains(&span.start) {
            continue;
        }
        ends.insert(span.end);
        kept.push(span);
    }
    kept
}
