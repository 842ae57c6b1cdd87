//! Notes to the text: short lines at its end, which the score takes for a footer. Those of an offer are
//! terms that nobody came for.

use crate::layout::{Names, RunKind};
use crate::strip::Decisions;
use crate::strip::view::View;
use std::collections::HashSet;

/// Bytes of the mark of a note: `1`, `[12]`, `*`.
const LONGEST_MARK: usize = 8;
/// Blocks of the longest note.
const BLOCKS: usize = 16;

/// Keeps what only the score dropped of the notes that the kept text leads to.
pub(in crate::strip) fn keep(view: &View<'_>, decisions: &mut Decisions) {
    let layout = view.layout;
    let mut marks: HashSet<&str> = HashSet::new();
    for (_, block) in
        layout.blocks.iter().enumerate().filter(|(index, _)| decisions.is_kept(*index))
    {
        for run in layout.block_runs(block).iter().filter(|run| run.text.len() <= LONGEST_MARK) {
            let RunKind::Link(link) = run.kind else { continue };
            let address = layout.links.get(link).map(AsRef::as_ref).unwrap_or_default();
            marks.extend(address.strip_prefix('#').filter(|id| !id.is_empty()));
        }
    }
    if marks.is_empty() {
        return;
    }
    for (id, container) in layout.containers.iter().enumerate() {
        let Some(names) = layout.container_names(id).filter(|_| !container.hidden) else {
            continue;
        };
        let mut own = names.raw.split_ascii_whitespace();
        let Some(mark) = own.find(|name| marks.contains(name)) else { continue };
        let around = || layout.enclosing(id).take(4).filter_map(|id| layout.container_names(id));
        let is_note = is_id(mark) || around().any(is_name);
        if !is_note || container.blocks.len() > BLOCKS {
            continue;
        }
        for block in container.blocks.clone() {
            // The number may stand alone beside it.
            let is_words = view.is_text(block) && view.text(block).contains(char::is_alphabetic);
            if decisions.went_by_score(block) && is_words {
                decisions.keep(block);
            }
        }
    }
}

/// What systems call the place of a note: `fn:1`, `fn1`, `_ftn1`, `footnote-1`.
fn is_id(id: &str) -> bool {
    let id = id.trim_start_matches('_').to_ascii_lowercase();
    let rest = ["footnote", "ftn", "fn"].iter().find_map(|start| id.strip_prefix(start));
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether an element is one of notes.
fn is_name(names: &Names) -> bool {
    let known = ["doc-footnote", "doc-endnote", "doc-endnotes", "footnotes", "footnote"];
    names.raw.split_ascii_whitespace().any(|name| known.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_notes_are_known_by_their_names() {
        for id in ["fn:1", "fn1", "fn-1", "_ftn1", "footnote-1", "Footnote1", "fn"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["fnord", "id2", "note", "fnref:1", "footnotes-title"] {
            assert!(!is_id(id), "{id}");
        }
    }
}
