//! The card of the account that posted a text: its picture, its name, what it is, a button to follow it.

use crate::layout::{Container, Tag};
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};

/// Most blocks of a card.
const MOST_BLOCKS: usize = 6;
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
        let card = card.map(|id| view.container(id)).filter(|card| is_card(view, card, button));
        for block in card.map_or(0..0, |card| card.blocks.clone()) {
            if decisions.is_kept(block) || view.is_media(block) {
                decisions.drop(block, DropReason::Boilerplate, Evidence::Shape);
            }
        }
    }
}

/// Whether a text is a button to follow an account, or ends in one that styles part from it.
fn is_followed(view: &View<'_>, block: usize) -> bool {
    const BUTTONS: [&str; 4] = ["加关注", "已关注", "关注ta", "关注"];
    let line = view.line(block);
    let text = line.text;
    let ends = text.ends_with(['注', 'A', 'a']) && line.width <= WIDEST;
    let is_pressed = || {
        let tag = view.container(view.block(block).container).tag;
        view.block(block).links > 0 || tag == Tag::Button
    };
    ends && {
        let folded = line.folded().trim();
        folded.ends_with("+关注") || BUTTONS.contains(&folded) && is_pressed()
    }
}

/// A picture, a name, what the account is, and the button below them.
fn is_card(view: &View<'_>, card: &Container, button: usize) -> bool {
    const MOST_TEXTS: usize = 4;
    if card.blocks.len() > MOST_BLOCKS {
        return false;
    }
    let is_part = |block: usize| {
        use Tag::{Cell, Figure, FigureCaption, HeaderCell, Heading, ListItem};
        let mut around = view.layout.enclosing(view.block(block).container).take(3);
        around.any(|id| {
            let tag = view.container(id).tag;
            matches!(tag, Cell | Figure | FigureCaption | HeaderCell | Heading(_) | ListItem)
        })
    };
    // Who counts the followers may say in a sentence what the account is about.
    let counts = view.text(button).contains("粉丝");
    let is_told = |block: usize| {
        let is_sentence = view.text(block).ends_with('。') && !counts;
        !view.is_prose(block) && !is_sentence && !is_part(block)
    };
    let texts = || card.blocks.clone().filter(|&block| view.is_text(block));
    let pictures = card.blocks.clone().filter(|&block| view.is_media(block));
    // The picture of an account stands above its name.
    let has_face = pictures.clone().count() == 0
        || pictures.clone().count() == 1 && view.is_media(card.blocks.start);
    let opens = texts().next() == Some(button) && !view.text(button).trim_end().contains('+');
    has_face
        && !opens
        && texts().count() <= MOST_TEXTS
        && view.width(card.blocks.clone()) <= WIDEST
        && texts().all(is_told)
        && !card.blocks.clone().any(is_part)
}
