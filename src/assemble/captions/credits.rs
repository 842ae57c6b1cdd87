//! What markup calls the credit of a picture.

use super::Caption;
use crate::layout::{Layout, RunKind};
use crate::word_list::WordList;
use std::ops::Range;

/// Words that name the element with a credit.
static NAMES: WordList = WordList::new(&[
    "credit",
    "credits",
    "copyright",
    "attribution",
    "attributions",
    "photographer",
]);

/// Words that name what holds more than one.
static CAPTIONS: WordList =
    WordList::new(&["caption", "figcaption", "description", "desc", "text", "legend", "title"]);

/// Longest credit, in bytes.
const LONGEST: usize = 120;
/// Longest caption that may be a credit and nothing else, in bytes.
const LONGEST_ALONE: usize = 60;

/// Whether names say that an element holds a credit.
pub(in crate::assemble) fn is_credit(layout: &Layout, names: usize) -> bool {
    layout.names.get(names).is_some_and(|names| names.words().any(|word| NAMES.contains(word)))
}

/// The part of a caption that an element in it, or the one with all of it, calls a credit. `alone`:
/// the picture has no other caption, which may be called after both.
pub(in crate::assemble) fn marked_credit(
    layout: &Layout,
    caption: &Caption,
    alone: bool,
) -> Option<Range<usize>> {
    let block = layout.blocks.get(caption.block)?;
    let runs = layout.block_runs(block).iter().filter_map(|run| match run.kind {
        RunKind::Named(names) => {
            let start = run.text.start.max(caption.text.start);
            Some((names, start..run.text.end.min(caption.text.end)))
        }
        _ => None,
    });
    let around = layout.enclosing(block.container).take(2).filter_map(|id| {
        let container = layout.containers.get(id).filter(|container| container.sums.images == 0)?;
        Some((container.names?, caption.text.clone()))
    });
    let names_both = |names: usize| {
        layout
            .names
            .get(names)
            .is_some_and(|names| names.words().any(|word| CAPTIONS.contains(word)))
    };
    let mut parts = runs.chain(around).filter(|(names, _)| is_credit(layout, *names));
    let part = parts.find(|(names, part)| {
        let whole = alone && *part == caption.text;
        let longest = if whole { LONGEST_ALONE } else { LONGEST };
        let text = layout.text.get(part.clone()).unwrap_or_default();
        text.len() <= longest
            && text.contains(char::is_alphabetic)
            && !text.contains('@')
            && !(whole && names_both(*names))
    });
    part.map(|(_, part)| part)
}
