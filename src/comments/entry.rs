//! Which elements of a region hold one comment each, and what a block of one is: a name, a date, text, or
//! something to click.

use super::Scene;
use super::region::Region;
use super::signature::{self, Signature, has_any};
use crate::layout::{Block, ContainerId, Names, Tag};
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

/// The elements of a region, by what they are to its comments.
pub(super) struct Entries<'a> {
    scene: &'a Scene<'a>,
    region: &'a Region,
    /// From the region's own on.
    places: Vec<Place>,
    /// Of the blocks of the region.
    signatures: Vec<Option<Signature>>,
    /// There are elements of comments in it.
    is_divided: bool,
}

/// Where an element stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The innermost element of a comment that it stands in, or is.
    entry: Entry,
    kind: Kind,
    in_control: bool,
    in_heading: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    /// An item or an article.
    Item,
    /// Named as one comment.
    Named,
}

impl<'a> Entries<'a> {
    /// Reads each element, and each block, once.
    pub(super) fn of(scene: &'a Scene<'a>, region: &'a Region) -> Self {
        let all = scene.layout.containers.iter().enumerate().skip(region.container);
        let inside = all.take_while(|(_, inner)| inner.blocks.start < region.blocks.end);
        let mut places: Vec<Place> = Vec::new();
        for (id, container) in inside {
            let around = container.parent.and_then(|parent| parent.checked_sub(region.container));
            let around = around.and_then(|around| places.get(around));
            let is_named = || scene.layout.container_names(id).is_some_and(names_entry);
            let kind = match container.tag {
                _ if is_named() => Kind::Named,
                Tag::ListItem | Tag::Article => Kind::Item,
                _ => Kind::Other,
            };
            places.push(around.map_or(
                Place { entry: region.container, kind, in_control: false, in_heading: false },
                |around| Place {
                    entry: if kind == Kind::Other { around.entry } else { id },
                    kind,
                    in_control: around.in_control || is_control(container.tag),
                    in_heading: around.in_heading || matches!(container.tag, Tag::Heading(_)),
                },
            ));
        }
        let mut entries = Self { scene, region, places, signatures: Vec::new(), is_divided: false };
        entries.signatures = region.blocks.clone().map(|index| entries.signature(index)).collect();
        entries.join_lists();
        entries
    }

    /// Items of a comment that nobody signed are those of a list in it.
    fn join_lists(&mut self) {
        let (layout, first) = (self.scene.layout, self.region.container);
        let mut is_signed = vec![false; self.places.len()];
        for (index, signature) in self.region.blocks.clone().zip(&self.signatures) {
            let entry = self.place(index).map(|place| place.entry - first);
            if let Some(slot) = entry.and_then(|entry| is_signed.get_mut(entry)) {
                *slot |= signature.is_some();
            }
        }
        // The region may be one comment itself.
        let is_one = self.is_one() && is_signed.first() == Some(&true);
        for at in 1..self.places.len() {
            let around = layout.containers.get(first + at).and_then(|inner| inner.parent);
            let around = around.and_then(|around| self.places.get(around.checked_sub(first)?));
            let around = around.map_or(first, |around| around.entry);
            let (Some(place), Some(is_signed)) = (self.places.get_mut(at), is_signed.get(at))
            else {
                continue;
            };
            let is_entry = match place.kind {
                Kind::Named => true,
                Kind::Item => *is_signed || (around == first && !is_one),
                Kind::Other => false,
            };
            place.entry = if is_entry { first + at } else { around };
            self.is_divided |= is_entry;
        }
    }

    /// Whether the element of the region is named as one comment.
    fn is_one(&self) -> bool {
        self.places.first().is_some_and(|place| place.kind == Kind::Named)
    }

    fn block(&self, index: usize) -> Option<&'a Block> {
        let is_text = |block: &&Block| block.is_text() && !block.hidden;
        self.scene.layout.blocks.get(index).filter(is_text)
    }

    /// Where a block stands.
    fn place(&self, index: usize) -> Option<Place> {
        let block = self.scene.layout.blocks.get(index)?;
        self.places.get(block.container.checked_sub(self.region.container)?).copied()
    }

    /// Whether one of the two elements around a block, inside its comment, has one of the names.
    fn is_named(&self, block: &Block, entry: Entry, words: &[&str]) -> bool {
        let layout = self.scene.layout;
        let around = layout.enclosing(block.container).take(2);
        let mut inside = around.take_while(|&id| id != self.region.container && id != entry);
        inside.any(|id| layout.container_names(id).is_some_and(|names| has_any(names, words)))
    }

    fn signature(&self, index: usize) -> Option<Signature> {
        let (block, place) = (self.block(index)?, self.place(index)?);
        let is_around = |words: &[&str]| self.is_named(block, place.entry, words);
        (!place.in_control).then(|| signature::read(self.scene, block, is_around))?
    }

    /// What a block of the region is, and the comment that it stands in; `None` where it is no part of
    /// one.
    pub(super) fn take_part(&mut self, index: usize) -> Option<(Part, Entry)> {
        let (block, place) = (self.block(index)?, self.place(index)?);
        let entry = place.entry;
        let signature = index.checked_sub(self.region.blocks.start);
        let signature = signature.and_then(|at| self.signatures.get_mut(at)?.take());
        if let Some(signature) = signature {
            return Some((Part::Signature(signature), entry));
        }
        let text = self.scene.layout.block_text(block);
        let is_link = block.link_characters >= block.characters;
        let is_action = (is_link || self.is_named(block, entry, &ACTION)) && width(text) <= WIDEST;
        let is_inside = entry != self.region.container || self.is_sentence(text);
        let is_text = !place.in_control && !place.in_heading && !is_action && is_inside;
        is_text.then_some((Part::Text, entry))
    }

    /// Text right in a region that is one comment itself, or whose comments have no element of their own.
    fn is_sentence(&self, text: &str) -> bool {
        !self.is_divided
            && (self.is_one() || text.contains(['.', '!', '?', '。', '！', '？', '，']))
    }
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
