//! Boxes that open with the label of an advertisement: Anzeige, Promotions.

use crate::layout::{Container, RunKind, Tag};
use crate::strip::view::View;
use crate::strip::{Decisions, Findings, Verdict};
use crate::{DropReason, Evidence};

/// Most blocks of such a box.
const MOST_BLOCKS: usize = 6;
/// Widest text of it, in columns.
const WIDEST: usize = 240;
/// The same of its label.
const WIDEST_LABEL: usize = 40;

/// Drops what stands below such a label in its own element, where that is short and leads elsewhere.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let is_label = |&block: &usize| {
        view.is_text(block)
            && view.block(block).links == 0
            && view.width(block..block + 1) <= WIDEST_LABEL
            && matches!(decisions.get(block), Verdict::Drop(DropReason::Advertisement, _))
    };
    let labels: Vec<usize> = (0..view.layout.blocks.len()).filter(is_label).collect();
    for label in labels {
        let around = view.layout.enclosing(view.block(label).container);
        let around = around.map(|id| view.container(id)).find(|c| c.blocks.len() > 1);
        let Some(advertisement) = around.filter(|container| is_box(view, container, label)) else {
            continue;
        };
        for block in advertisement.blocks.clone().filter(|&block| block != label) {
            decisions.drop(block, DropReason::Advertisement, Evidence::Shape);
        }
    }
}

fn is_box(view: &View<'_>, container: &Container, label: usize) -> bool {
    let blocks = container.blocks.clone();
    let first = blocks.clone().find(|&block| view.is_text(block) && !view.text(block).is_empty());
    let tag_of = |block: usize| view.container(view.block(block).container).tag;
    let has_own_line = matches!(tag_of(label), Tag::Paragraph | Tag::Div | Tag::Other);
    // Terms, and how the house that prices its advertisements is reached.
    let is_entry = |block: usize| matches!(tag_of(block), Tag::Term | Tag::Definition);
    let reaches = |block: usize| {
        view.layout.block_runs(view.block(block)).iter().any(|run| match run.kind {
            RunKind::Link(link) => view.layout.links.get(link).is_some_and(|address| {
                ["mailto:", "tel:", "#"].iter().any(|form| address.starts_with(form))
            }),
            _ => false,
        })
    };
    let is_bare = |block: usize| view.block(block).links == 0 && block != label;
    matches!(container.tag, Tag::Div | Tag::Aside | Tag::Section | Tag::Figure)
        && has_own_line
        && first == Some(label)
        && blocks.len() <= MOST_BLOCKS
        && view.width(blocks.clone()) <= WIDEST
        && blocks.clone().any(|block| view.block(block).links > 0)
        && blocks.clone().filter(|&block| is_bare(block)).count() <= 1
        && !blocks.clone().any(|block| view.is_prose(block) || is_entry(block) || reaches(block))
}
