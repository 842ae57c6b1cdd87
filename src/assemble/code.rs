//! Preformatted text: code, or prose that somebody laid out by hand.

use crate::Code;
use crate::layout::{Block, ContainerId, Layout, Names, RunKind, Tag};
use std::ops::Range;

/// Tells listings from prose, each `pre` once.
#[derive(Default)]
pub(super) struct Listings {
    last: Option<(ContainerId, bool)>,
}

impl Listings {
    /// The `pre` element that a block is a listing of; `None` where it is prose.
    pub(super) fn around(&mut self, layout: &Layout, block: &Block) -> Option<ContainerId> {
        let is_pre =
            |id: &ContainerId| layout.containers.get(*id).is_some_and(|c| c.tag == Tag::Pre);
        let pre = layout.enclosing(block.container).find(is_pre)?;
        let known = self.last.filter(|(last, _)| *last == pre).map(|(_, known)| known);
        let is_listing = known.unwrap_or_else(|| is_listing(layout, pre, block));
        self.last = Some((pre, is_listing));
        is_listing.then_some(pre)
    }
}

/// Whether a `pre` holds code: the page names a language, or it does not read as prose.
fn is_listing(layout: &Layout, pre: ContainerId, block: &Block) -> bool {
    let range = layout.containers.get(pre).map_or(0..0, |pre| pre.blocks.clone());
    let blocks = layout.blocks.get(range).unwrap_or_default();
    let text = |block: &Block| layout.text.get(block.text.clone()).unwrap_or_default();
    let marks: usize = blocks.iter().map(|block| sentences(text(block))).sum();
    marks < 2 || language(layout, pre, block).is_some()
}

/// Marks of Chinese sentences, up to what it takes to call a text prose.
fn sentences(text: &str) -> usize {
    text.chars().filter(|c| "。，；".contains(*c)).take(2).count()
}

/// The paragraphs of prose in a `pre`: for each, what of the block's text is not its own, as ranges
/// of the layout's text. Blank and indented lines separate them; where there are none, every line
/// is one.
pub(super) fn paragraphs(layout: &Layout, block: &Block) -> Vec<Vec<Range<usize>>> {
    let text = layout.text.get(block.text.clone()).unwrap_or_default();
    let mut lines: Vec<(Range<usize>, bool)> = Vec::new();
    let (mut at, mut apart, mut separated) = (block.text.start, true, false);
    for line in text.split('\n') {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        let is_indented = line.starts_with('\u{3000}') || indent >= 2;
        apart |= is_indented;
        if bare.is_empty() {
            apart = true;
        } else {
            separated |= apart && !lines.is_empty();
            let start = at + indent;
            lines.push((start..start + bare.trim_end().len(), apart));
            apart = false;
        }
        at += line.len() + 1;
    }
    let from_start = |end: usize| std::iter::once(block.text.start..end).collect();
    let mut paragraphs: Vec<Vec<Range<usize>>> = Vec::new();
    let mut end = block.text.start;
    for (line, apart) in lines {
        let spaces = spare_spaces(layout, &line);
        match paragraphs.last_mut() {
            Some(gaps) if !apart && separated => {
                // Between Latin letters the line feed stays, as a line.
                let wide = |c: Option<char>| c.is_some_and(|c| c >= '\u{2e80}');
                let before = layout.text.get(..end).and_then(|text| text.chars().next_back());
                let after = layout.text.get(line.start..).and_then(|text| text.chars().next());
                let undone = wide(before) && wide(after);
                gaps.push(if undone { end..line.start } else { end + 1..line.start });
            }
            Some(gaps) => {
                gaps.push(end..block.text.end);
                paragraphs.push(from_start(line.start));
            }
            None => paragraphs.push(from_start(line.start)),
        }
        if let Some(gaps) = paragraphs.last_mut() {
            gaps.extend(spaces);
        }
        end = line.end;
    }
    if let Some(gaps) = paragraphs.last_mut() {
        gaps.push(end..block.text.end);
    }
    paragraphs
}

/// All but the first of the spaces in a row.
fn spare_spaces(layout: &Layout, line: &Range<usize>) -> Vec<Range<usize>> {
    let text = layout.text.get(line.clone()).unwrap_or_default();
    let mut spare: Vec<Range<usize>> = Vec::new();
    let mut after_space = false;
    for (offset, character) in text.char_indices() {
        if after_space && character.is_whitespace() {
            let start = line.start + offset;
            let end = start + character.len_utf8();
            match spare.last_mut() {
                Some(last) if last.end == start => last.end = end,
                _ => spare.push(start..end),
            }
        }
        after_space = character.is_whitespace();
    }
    spare
}

/// The listing as one block.
pub(super) fn compose<'a>(
    layout: &Layout,
    pre: ContainerId,
    pieces: impl Iterator<Item = (&'a Block, &'a [Range<usize>])>,
) -> Option<Code> {
    let mut text = String::new();
    let mut named = None;
    for (index, (block, cuts)) in pieces.enumerate() {
        if index > 0 && !text.ends_with('\n') {
            text.push('\n');
        }
        let mut from = block.text.start;
        for cut in cuts {
            text.push_str(layout.text.get(from..cut.start).unwrap_or_default());
            from = from.max(cut.end);
        }
        text.push_str(layout.text.get(from..block.text.end).unwrap_or_default());
        named = named.or_else(|| language(layout, pre, block));
    }
    text.truncate(text.trim_end_matches('\n').len());
    (!text.trim().is_empty()).then_some(Code { text, language: named })
}

/// The language that the names of the listing give: its own, of the `code` inside it, or of the
/// two elements around it.
fn language(layout: &Layout, pre: ContainerId, block: &Block) -> Option<String> {
    let inside = layout.block_runs(block).iter().filter_map(|run| match run.kind {
        RunKind::Named(names) => layout.names.get(names),
        _ => None,
    });
    let around = layout.enclosing(pre).take(3).filter_map(|id| layout.container_names(id));
    inside.chain(around).find_map(language_of)
}

fn language_of(names: &Names) -> Option<String> {
    let mut words = names.raw.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let lower = word.to_ascii_lowercase();
        let language = ["language-", "lang-", "highlight-source-", "highlight-", "brush:"]
            .iter()
            .find_map(|prefix| lower.strip_prefix(prefix))
            .or_else(|| (lower == "brush:").then(|| words.peek().copied().unwrap_or_default()))
            .or_else(|| (lower == "sourcecode").then(|| words.peek().copied().unwrap_or_default()));
        let language = language.map(|l| l.trim_end_matches(';').to_ascii_lowercase());
        let is_name = |l: &String| {
            let named = |c: char| c.is_ascii_alphanumeric() || "+#-_.".contains(c);
            !l.is_empty() && l.len() <= 20 && l.chars().all(named)
        };
        if let Some(language) = language.filter(is_name) {
            let none = ["none", "text", "plain", "plaintext", "default", "nohighlight"];
            return (!none.contains(&&*language)).then_some(language);
        }
    }
    None
}
