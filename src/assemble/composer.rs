//! Pieces of the layout's text to a [`RichText`].

use crate::layout::{Block, Layout, Run, RunKind};
use crate::pictures::address;
use crate::{RichText, Span, Style};
use std::ops::Range;
use url::Url;

/// Where links go and whether they are wanted.
#[derive(Clone, Copy)]
pub(crate) struct Links<'a> {
    pub base: Option<&'a Url>,
    pub keep: bool,
}

/// Puts blocks together to one text.
pub(super) struct Composer<'a> {
    layout: &'a Layout,
    links: Links<'a>,
    text: String,
    spans: Spans,
    /// The last link, as index of [`Layout::links`].
    link: Option<usize>,
}

/// Words that name links which a system puts on known words.
const AUTOMATIC: [&str; 3] = ["keyword", "keywords", "autolink"];

/// How a block goes on from what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// On a line of its own.
    Line,
    /// As if nothing had ever stood between the two, with a space or without.
    Seamless { space: bool },
}

impl<'a> Composer<'a> {
    pub(super) fn new(layout: &'a Layout, links: Links<'a>) -> Self {
        Self { layout, links, text: String::new(), spans: Spans::default(), link: None }
    }

    /// The text so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Adds a block without its cuts, which are sorted and apart.
    pub(super) fn push(&mut self, block: &Block, cuts: &[Range<usize>], joint: Joint) {
        let pieces = self.pieces(block, cuts);
        if pieces.iter().all(|piece| self.source(piece).trim().is_empty()) {
            return;
        }
        let line_end = (joint == Joint::Line).then_some(self.text.len());
        match joint {
            _ if self.text.is_empty() => {}
            Joint::Line => self.text.push('\n'),
            Joint::Seamless { space: true } => self.text.push(' '),
            Joint::Seamless { space: false } => {}
        }
        let mut placed = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let source = self.source(&piece);
            let after_space = self.text.is_empty() || self.text.ends_with(char::is_whitespace);
            let visible = if after_space { source.trim_start() } else { source };
            let mut start = piece.end - visible.len();
            // Only text that was laid out by hand has other spaces.
            for (index, part) in visible.split(is_other_space).enumerate() {
                if index > 0 {
                    let width =
                        self.source(&(start..piece.end)).chars().next().map_or(0, char::len_utf8);
                    start += width;
                    self.text.push(' ');
                }
                let end = start + part.len();
                placed.push(Placed { source: start..end, at: self.text.len() });
                self.text.push_str(part);
                start = end;
            }
        }
        self.text.truncate(self.text.trim_end().len());
        let runs = self.layout.runs.get(block.runs.clone()).unwrap_or_default();
        let mut automatic = 0..0;
        for run in runs {
            match run.kind {
                RunKind::Named(names) if self.is_automatic(names) => automatic = run.text.clone(),
                RunKind::Link(_) if automatic == run.text => continue,
                _ => {}
            }
            if let Some(style) = self.style(run) {
                let start = place(&placed, run.text.start).min(self.text.len());
                let end = place(&placed, run.text.end).min(self.text.len());
                // A link with a line break in it is one.
                let goes_on = link_of(run).is_some_and(|link| self.link == Some(link));
                self.spans.push(Span { start, end, style }, line_end.filter(|_| goes_on));
                self.link = link_of(run).or(self.link);
            }
        }
    }

    pub(super) fn finish(self) -> RichText {
        let (text, mut spans) = (self.text, self.spans.done);
        // What is left of a link to a place when a picture or the rest of it has gone: by itself, a
        // mark that links is no text.
        spans.retain(|span| {
            let leads_to_place = matches!(&span.style, Style::Link { href } if href.contains('#'));
            let is_mark = || {
                let linked = text.get(span.start..span.end).unwrap_or_default();
                !linked.contains(char::is_alphanumeric)
            };
            !(leads_to_place && is_mark())
        });
        RichText { text, spans }
    }

    fn source(&self, piece: &Range<usize>) -> &'a str {
        self.layout.text.get(piece.clone()).unwrap_or_default()
    }

    /// The block's text around the cuts; a cut inside a character leaves the character.
    fn pieces(&self, block: &Block, cuts: &[Range<usize>]) -> Vec<Range<usize>> {
        let mut pieces = Vec::with_capacity(cuts.len() + 1);
        let mut start = block.text.start;
        for cut in cuts {
            let from = self.boundary(cut.start.clamp(start, block.text.end), 1);
            let to = self.boundary(cut.end.clamp(start, block.text.end), -1);
            if from < to {
                pieces.push(start..from);
                start = to;
            }
        }
        pieces.push(start..block.text.end);
        pieces
    }

    fn boundary(&self, mut at: usize, step: isize) -> usize {
        while at < self.layout.text.len() && !self.layout.text.is_char_boundary(at) {
            at = at.saturating_add_signed(step);
        }
        at
    }

    /// Whether names say that a link was made by a dictionary, wrong ones inside words too.
    fn is_automatic(&self, names: usize) -> bool {
        let names = self.layout.names.get(names);
        names.is_some_and(|names| AUTOMATIC.iter().any(|name| names.has_word(name)))
    }

    fn style(&self, run: &Run) -> Option<Style> {
        Some(match run.kind {
            RunKind::Link(index) if self.links.keep => {
                let href = self.layout.links.get(index)?;
                let around = self.links.base.map_or(0, |base| base.as_str().len());
                if !self.layout.work.copy(href.len() + around) {
                    return None;
                }
                Style::Link { href: address::of_link(href, self.links.base)? }
            }
            RunKind::Strong => Style::Strong,
            RunKind::Emphasis => Style::Emphasis,
            RunKind::Code => Style::Code,
            RunKind::Subscript => Style::Subscript,
            RunKind::Superscript => Style::Superscript,
            RunKind::Deleted => Style::Deleted,
            RunKind::Formula => Style::Formula,
            RunKind::Link(_) | RunKind::Named(_) | RunKind::Small => return None,
        })
    }
}

fn link_of(run: &Run) -> Option<usize> {
    match run.kind {
        RunKind::Link(index) => Some(index),
        _ => None,
    }
}

/// A space or tab that text outside of `pre` does not have.
fn is_other_space(character: char) -> bool {
    character.is_whitespace() && !matches!(character, ' ' | '\n')
}

/// A piece of the source and where it stands in the composed text.
struct Placed {
    source: Range<usize>,
    at: usize,
}

/// Where a position of the source is in the composed text; in a cut, where the text goes on.
fn place(placed: &[Placed], position: usize) -> usize {
    let next = placed.partition_point(|piece| piece.source.end < position);
    match placed.get(next) {
        Some(piece) => piece.at + position.saturating_sub(piece.source.start),
        None => placed.last().map_or(0, |piece| piece.at + piece.source.len()),
    }
}

/// Spans in order, kept nested: overlapping ones are clipped, touching equals become one.
#[derive(Default)]
struct Spans {
    done: Vec<Span>,
    /// For each span, the last one inside it.
    last_inside: Vec<Option<usize>>,
    /// The last span that is inside no other.
    last_outside: Option<usize>,
    /// Indices of the spans that a new one may stand inside, outermost first.
    open: Vec<usize>,
}

impl Spans {
    /// `line_end`: where the line before ends, if the span goes on from there.
    fn push(&mut self, mut span: Span, line_end: Option<usize>) {
        while self.open.pop_if(|last| self.done[*last].end <= span.start).is_some() {}
        let around = self.open.last().copied();
        if let Some(around) = around {
            span.end = span.end.min(self.done[around].end);
        }
        if span.start >= span.end || self.open.iter().any(|&at| self.done[at].style == span.style) {
            return;
        }
        let last = match around {
            Some(around) => &mut self.last_inside[around],
            None => &mut self.last_outside,
        };
        let touches = |end: usize| {
            end == span.start || line_end == Some(end) && end + '\n'.len_utf8() == span.start
        };
        match *last {
            Some(at) if touches(self.done[at].end) && self.done[at].style == span.style => {
                self.done[at].end = span.end;
                self.open.push(at);
            }
            _ => {
                *last = Some(self.done.len());
                self.open.push(self.done.len());
                self.done.push(span);
                self.last_inside.push(None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::NodeId;
    use crate::layout::{BlockKind, Break};
    use proptest::prelude::*;
    use std::slice::from_ref;

    fn block(text: Range<usize>, runs: usize) -> Block {
        Block {
            kind: BlockKind::Text,
            text,
            runs: 0..runs,
            container: 0,
            break_before: Break::Element,
            space_before: false,
            indented: false,
            centred: false,
            faint: false,
            nodes: (NodeId::ROOT, NodeId::ROOT),
            mark: None,
            hidden: false,
            noscript: false,
            characters: 0,
            link_characters: 0,
            strong_characters: 0,
            punctuation: 0,
            links: 0,
        }
    }

    fn composed(text: &str, runs: &[(RunKind, Range<usize>)], cuts: &[Range<usize>]) -> RichText {
        let runs: Vec<_> =
            runs.iter().map(|(kind, text)| Run { kind: *kind, text: text.clone() }).collect();
        let block = block(0..text.len(), runs.len());
        let links = vec!["/a".into(), "javascript:void(0)".into()];
        let layout = Layout { text: text.to_owned(), runs, links, ..Layout::default() };
        let mut composer = Composer::new(&layout, Links { base: None, keep: true });
        composer.push(&block, cuts, Joint::Line);
        composer.finish()
    }

    fn spans(text: &RichText) -> Vec<(&str, &Style)> {
        text.spans().iter().map(|s| (&text.text()[s.range()], s.style())).collect()
    }

    #[test]
    fn runs_become_spans_and_cuts_leave_no_trace() {
        let text = "price (431.2) of gold";
        let rich = composed(
            text,
            &[(RunKind::Strong, 0..13), (RunKind::Emphasis, 17..21)],
            from_ref(&(5..13)),
        );
        assert_eq!(rich.text(), "price of gold");
        assert_eq!(spans(&rich), [("price", &Style::Strong), ("gold", &Style::Emphasis)]);
        let rich = composed("贝莱德(1%)固定", &[(RunKind::Link(0), 0..9)], from_ref(&(9..13)));
        assert_eq!(rich.text(), "贝莱德固定");
    }

    #[test]
    fn a_cut_at_an_edge_leaves_no_space() {
        assert_eq!(composed("(x) word (y)", &[], &[0..3, 9..12]).text(), "word");
        assert_eq!(composed("a (x) b", &[], from_ref(&(2..5))).text(), "a b");
    }

    #[test]
    fn touching_equal_runs_are_one_and_repeated_ones_go() {
        use RunKind::{Emphasis, Link, Strong};
        let rich = composed(
            "abcdef",
            &[(Strong, 0..2), (Strong, 0..1), (Strong, 2..4), (Emphasis, 2..3), (Link(0), 4..6)],
            &[],
        );
        let link = Style::Link { href: "/a".into() };
        assert_eq!(
            spans(&rich),
            [("abcd", &Style::Strong), ("c", &Style::Emphasis), ("ef", &link)]
        );
    }

    #[test]
    fn links_that_run_scripts_are_plain_text() {
        let rich = composed("abc", &[(RunKind::Link(1), 0..3), (RunKind::Named(0), 0..3)], &[]);
        assert_eq!(spans(&rich), []);
    }

    #[test]
    fn lines_are_separated_and_seamless_halves_are_not() {
        let layout = Layout { text: "onetwo".to_owned(), ..Layout::default() };
        for (joint, text) in [
            (Joint::Line, "one\ntwo"),
            (Joint::Seamless { space: false }, "onetwo"),
            (Joint::Seamless { space: true }, "one two"),
        ] {
            let mut composer = Composer::new(&layout, Links { base: None, keep: true });
            composer.push(&block(0..3, 0), &[], Joint::Line);
            composer.push(&block(3..6, 0), &[], joint);
            assert_eq!(composer.finish().text(), text);
        }
    }

    proptest! {
        #[test]
        fn spans_are_nested_and_at_characters(
            text in "[ab 汉\u{3000}]{0,20}",
            runs in prop::collection::vec((0usize..6, 0usize..40, 0usize..40), 0..8),
            cuts in prop::collection::vec((0usize..40, 0usize..10), 0..4),
        ) {
            let kinds = [RunKind::Link(0), RunKind::Strong, RunKind::Emphasis, RunKind::Code,
                RunKind::Link(1), RunKind::Deleted];
            let whole = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
            let mut runs: Vec<_> = runs.iter().filter_map(|&(kind, start, length)| {
                Some((kinds[kind], whole(start)?..whole(start + length)?))
            }).collect();
            runs.sort_by_key(|(_, range)| (range.start, usize::MAX - range.end));
            let mut end = 0;
            let cuts: Vec<_> = cuts.iter().map(|&(gap, length)| {
                let start = (end + gap).min(text.len());
                end = (start + length).min(text.len());
                start..end
            }).collect();
            let rich = composed(&text, &runs, &cuts);
            prop_assert_eq!(rich.text(), rich.text().trim());
            for (at, span) in rich.spans().iter().enumerate() {
                prop_assert!(rich.text().get(span.range()).is_some_and(|part| !part.is_empty()));
                for later in &rich.spans()[at + 1..] {
                    prop_assert!(later.start >= span.start);
                    prop_assert!(later.start >= span.end || later.end <= span.end);
                    prop_assert!(later.start > span.start || later.end <= span.end);
                }
            }
        }
    }
}
