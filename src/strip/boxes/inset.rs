//! Boxes that cut a sentence in two: an advertisement's table inside a paragraph.

use crate::layout::{BlockKind, Break};
use crate::pictures::picture::leads_to_picture;
use crate::score::cues::Cues;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};
use std::ops::Range;

/// Widest text of such a box.
const WIDEST: usize = 300;
/// Most blocks of such a box.
const MOST_BLOCKS: usize = 30;

/// Drops what stands between the halves of a sentence and only links elsewhere. A picture with
/// its caption, floated into the text, stays.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let mut last_of: Vec<Option<usize>> = vec![None; view.layout.containers.len()];
    for (index, block) in view.layout.blocks.iter().enumerate() {
        let before = last_of.get_mut(block.container).and_then(|last| last.replace(index));
        let Some(before) = before.filter(|_| block.break_before == Break::Resumed) else {
            continue;
        };
        let inset = before + 1..index;
        let cut = decisions.is_kept(index)
            && view.is_text(before)
            && view.text(before).ends_with(|c: char| c.is_alphanumeric() || c == '，' || c == ',');
        if cut
            && inset.len() <= MOST_BLOCKS
            && view.width(inset.clone()) <= WIDEST
            && leads_away(view, inset.clone())
        {
            for index in inset {
                decisions.drop(index, DropReason::Advertisement, Evidence::Shape);
            }
        }
    }
}

/// Whether the blocks hold a linked picture, a player, or text that is mostly links.
fn leads_away(view: &View<'_>, blocks: Range<usize>) -> bool {
    let (mut characters, mut links) = (0, 0);
    for index in blocks {
        let block = view.block(index);
        characters += block.characters;
        links += block.link_characters;
        let away = match block.kind {
            BlockKind::Image(image) => view
                .layout
                .images
                .get(image)
                .and_then(|image| image.link.as_deref())
                .is_some_and(|link| !leads_to_picture(link)),
            BlockKind::Embed(_) => true,
            _ => view.cues(block.container).has(Cues::AD),
        };
        if away {
            return true;
        }
    }
    2 * links > characters
}
