//! The card of the account that posted a text: its picture, its name, what it is, a button to follow it.

use crate::layout::{Container, Tag};
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};

/// Most blocks of a card.
const MOST_BLOCKS: usize = 10;
/// Widest text of it, in columns.
const WIDEST: usize = 160;

/// Drops what is left of such cards.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    if view.layout.text.is_ascii() {
        return;
    }
    for button in 0..view.layout.blocks.len() {
        if !view.is_text(button) || !is_followed(view, button) {
            continue;
        }
        let mut around = view.layout.enclosing(view.block(button).container).take(4);
        let card = around.find(|&id| view.container(id).blocks.len() > 1);
        let card = card.map(|id| view.container(id)).filter(|card| is_card(view, card));
        for block in card.map_or(0..0, |card| card.blocks.clone()) {
            if decisions.is_kept(block) || view.is_media(block) {
                decisions.drop(block, DropReason::Boilerplate, Evidence::Shape);
            }
        }
    }
}

/// Whether a text is a button to follow an account, or ends in one that styles part from it.
fn is_followed(view: &View<'_>, block: usize) -> bool {
    const BUTTONS: [&str; 5] = ["关注", "加关注", "已关注", "关注ta", "追踪"];
    let line = view.line(block);
    let text = line.text;
    let ends = text.ends_with(['注', '蹤', 'A', 'a', '踪']) && line.width <= WIDEST;
    ends && {
        let folded = line.folded().trim();
        folded.ends_with("+关注") || BUTTONS.contains(&folded.trim_start_matches('+'))
    }
}

fn is_card(view: &View<'_>, card: &Container) -> bool {
    let is_text = |block: &usize| view.is_text(*block);
    let is_heading =
        |block: usize| matches!(view.container(view.block(block).container).tag, Tag::Heading(1));
    let texts = || card.blocks.clone().filter(is_text);
    card.blocks.len() <= MOST_BLOCKS
        && view.width(card.blocks.clone()) <= WIDEST
        && !texts().any(|block| view.is_prose(block) || is_heading(block))
        && !texts().any(|block| view.text(block).ends_with('。'))
}
