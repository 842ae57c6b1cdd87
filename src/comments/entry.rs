//! What a block of a comment is: a name, a date, text, or something to click.

use super::Scene;
use super::region::Region;
use super::signature::{self, Signature, has_any};
use crate::layout::{BlockKind, ContainerId, Layout, Names, Tag};
use crate::script::width;

/// The element that one comment fills.
pub(super) type Entry = ContainerId;

/// What a block says.
pub(super) enum Part {
    /// Who wrote it, when, or both.
    Signature(Signature),
    Text,
}

/// Columns of something to click.
const WIDEST: usize = 60;

const ACTION: [&str; 13] = [
    "reply", "actions", "action", "vote", "votes", "like", "likes", "share", "report", "tools",
    "toolbar", "respond", "form",
];

/// What a block of a region is, and the comment that it stands in; `None` where it is no part of
/// one.
pub(super) fn part(scene: &Scene<'_>, region: &Region, index: usize) -> Option<(Part, Entry)> {
    let layout = scene.layout;
    let block = layout.blocks.get(index)?;
    let is_text = matches!(block.kind, BlockKind::Text | BlockKind::Preformatted);
    if !is_text || block.hidden {
        return None;
    }
    let inside = || layout.enclosing(block.container).take_while(|&id| id != region.container);
    let tag = |id: ContainerId| layout.containers.get(id).map(|container| container.tag);
    if inside().filter_map(tag).any(is_control) {
        return None;
    }
    let text = layout.block_text(block);
    let entry = inside().find(|&id| is_entry(layout, id)).unwrap_or(region.container);
    let near = || inside().take(2).take_while(|&id| id != entry);
    let names = || near().filter_map(|id| layout.container_names(id));
    let is_named = |words: &[&str]| names().any(|names| has_any(names, words));
    if let Some(signature) = signature::read(scene, block, is_named) {
        return Some((Part::Signature(signature), entry));
    }
    let is_link = block.link_characters >= block.characters;
    let is_heading = inside().filter_map(tag).any(|tag| matches!(tag, Tag::Heading(_)));
    let is_action = (is_named(&ACTION) || is_link) && width(text) <= WIDEST;
    let is_inside = entry != region.container || is_sentence(layout, region, text);
    (!is_heading && !is_action && is_inside).then_some((Part::Text, entry))
}

/// Text right in a region that is one comment itself, or whose comments have no element of their own.
fn is_sentence(layout: &Layout, region: &Region, text: &str) -> bool {
    /// Elements that are looked at.
    const MOST: usize = 64;
    let inside = layout.containers.iter().enumerate().skip(region.container + 1).take(MOST);
    let mut inside = inside.take_while(|(_, inner)| inner.blocks.start < region.blocks.end);
    let is_one = layout.container_names(region.container).is_some_and(names_entry);
    !inside.any(|(id, _)| is_entry(layout, id))
        && (is_one || text.contains(['.', '!', '?', '。', '！', '？', '，']))
}

/// Whether an element may be one comment: an item, or named as one.
fn is_entry(layout: &Layout, id: ContainerId) -> bool {
    let tag = layout.containers.get(id).map(|container| container.tag);
    matches!(tag, Some(Tag::ListItem | Tag::Article))
        || layout.container_names(id).is_some_and(names_entry)
}

/// What pages call one comment, in their languages.
#[rustfmt::skip]
const ENTRIES: [&str; 17] = [
    "comment", "post", "tie", "reply", "response", "item", "kommentar", "leserkommentar", "commentaire",
    "commento", "comentario", "reactie", "komentarz", "komentar", "yorum", "antwort", "respuesta",
];

fn names_entry(names: &Names) -> bool {
    let raw = || names.raw.split_ascii_whitespace();
    // comment-item, commentItem, comments__item
    let item = |name: &str| {
        let rest = name.strip_suffix("item").or_else(|| name.strip_suffix("Item"));
        let rest = rest.map(|rest| rest.trim_end_matches(['-', '_']));
        rest.is_some_and(|rest| rest.trim_end_matches('s').ends_with("comment"))
    };
    raw().any(|name| ENTRIES.contains(&name) || item(name))
}

/// Something to click or fill in.
fn is_control(tag: Tag) -> bool {
    matches!(tag, Tag::Form | Tag::Button | Tag::Label | Tag::Nav | Tag::Fieldset)
}
