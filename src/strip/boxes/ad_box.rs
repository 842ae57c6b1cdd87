//! Boxes that open with the label of an advertisement: Anzeige, Promotions.

use crate::layout::{Container, Tag};
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
    !matches!(container.tag, Tag::Body | Tag::Main | Tag::Article | Tag::Root)
        && blocks.len() <= MOST_BLOCKS
        && first == Some(label)
        && view.width(blocks.clone()) <= WIDEST
        && blocks.clone().any(|block| view.block(block).links > 0)
        && !blocks.clone().any(|block| view.is_prose(block))
}
