//! What is left of a row of buttons: the number beside one, "new".

use crate::layout::{BlockKind, Container, Tag};
use crate::strip::view::View;
use crate::strip::{Decisions, Findings, Verdict};
use crate::{DropReason, Evidence};

/// Most blocks of such a row.
const MOST_BLOCKS: usize = 24;
/// Widest text that may be left of it, in columns.
const WIDEST: usize = 24;
/// Fewest buttons that have gone.
const FEWEST_BUTTONS: usize = 2;

/// Drops a few letters in an element of which nothing else is left but buttons that have gone.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let mut gone: Vec<usize> = Vec::new();
    for container in &view.layout.containers {
        if is_row(view, decisions, container) {
            gone.extend(container.blocks.clone().filter(|&block| decisions.is_kept(block)));
        }
    }
    for block in gone {
        decisions.drop(block, DropReason::Boilerplate, Evidence::Shape);
    }
}

fn is_row(view: &View<'_>, decisions: &Decisions, container: &Container) -> bool {
    if container.blocks.len() > MOST_BLOCKS || matches!(container.tag, Tag::Body | Tag::Figure) {
        return false;
    }
    let tag = |index: usize| view.container(view.block(index).container).tag;
    let (mut buttons, mut left, mut width) = (0, 0, 0);
    for index in container.blocks.clone() {
        let headline = matches!(tag(index), Tag::Heading(_));
        match decisions.get(index) {
            Verdict::Keep if headline || !view.is_text(index) => return false,
            Verdict::Keep => {
                left += 1;
                width += view.width(index..index + 1);
            }
            Verdict::Drop(DropReason::ShareBar | DropReason::Player, _) => buttons += 1,
            Verdict::Drop(..) if tag(index) == Tag::Button => buttons += 1,
            Verdict::Drop(..) => {
                let picture = matches!(view.block(index).kind, BlockKind::Image(_));
                if !picture && (headline || view.is_prose(index)) {
                    return false;
                }
            }
        }
    }
    left > 0 && width <= WIDEST && buttons >= FEWEST_BUTTONS
}
