//! What a block of a comment is: a name, a date, text, or something to click.

use super::region::Region;
use crate::layout::{BlockKind, ContainerId, Layout, Names, RunKind, Tag};
use crate::strip::width;

/// The element that one comment fills.
pub(super) type Entry = ContainerId;

/// What a block says.
pub(super) enum Part {
    /// Who wrote it, when, or both.
    Signature {
        author: Option<String>,
        date: Option<String>,
    },
    Text,
}

/// Columns of a name or date.
const WIDEST: usize = 60;
/// Columns of the line that holds them.
const WIDEST_LINE: usize = 160;

const AUTHOR: [&str; 11] = [
    "author",
    "fn",
    "user",
    "username",
    "nick",
    "nickname",
    "name",
    "commenter",
    "actor",
    "poster",
    "uname",
];
const DATE: [&str; 7] = ["date", "time", "datetime", "timestamp", "ago", "published", "shijian"];
const ACTION: [&str; 13] = [
    "reply", "actions", "action", "vote", "votes", "like", "likes", "share", "report", "tools",
    "toolbar", "respond", "form",
];

/// What a block of a region is, and the comment that it stands in; `None` where it is no part of
/// one.
pub(super) fn part(layout: &Layout, region: &Region, index: usize) -> Option<(Part, Entry)> {
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
    let columns = width(text);
    let near = || inside().take(2).take_while(|&id| id != entry);
    let names = || near().filter_map(|id| layout.container_names(id));
    let is_named = |words: &[&str]| names().any(|names| has_any(names, words));
    if columns <= WIDEST_LINE {
        let named_run = |words: &[&str]| {
            layout.block_runs(block).iter().find_map(|run| match run.kind {
                RunKind::Named(names) => {
                    let names = layout.names.get(names)?;
                    has_any(names, words).then(|| layout.text.get(run.text.clone()))?
                }
                _ => None,
            })
        };
        let whole = |words: &[&str]| Some(text).filter(|_| is_named(words));
        let fits = |part: &&str| width(part) <= WIDEST;
        let dated = |date: &&str| date.chars().any(char::is_numeric);
        let date = named_run(&DATE).filter(dated).filter(fits);
        let author = named_run(&AUTHOR).filter(fits);
        let (author, date) = match (author, date) {
            (None, None) => {
                let date = whole(&DATE).filter(dated).filter(fits);
                (whole(&AUTHOR).filter(|_| date.is_none()).filter(fits), date)
            }
            found => found,
        };
        if author.is_some() || date.is_some() {
            let (author, date) = (author.map(str::to_owned), date.map(str::to_owned));
            return Some((Part::Signature { author, date }, entry));
        }
    }
    let is_link = block.link_characters >= block.characters;
    let is_heading = inside().filter_map(tag).any(|tag| matches!(tag, Tag::Heading(_)));
    let is_action = columns <= WIDEST && (is_named(&ACTION) || is_link);
    let is_inside = entry != region.container || is_sentence(layout, region, text);
    (!is_heading && !is_action && is_inside).then_some((Part::Text, entry))
}

/// Text right in a region whose comments have no element of their own.
fn is_sentence(layout: &Layout, region: &Region, text: &str) -> bool {
    /// Elements that are looked at.
    const MOST: usize = 64;
    let inside = layout.containers.iter().enumerate().skip(region.container + 1).take(MOST);
    let has_entries = inside.into_iter().any(|(id, _)| is_entry(layout, id));
    !has_entries && text.contains(['.', '!', '?', '。', '！', '？', '，'])
}

/// Whether an element may be one comment: an item, or named as one.
fn is_entry(layout: &Layout, id: ContainerId) -> bool {
    let tag = layout.containers.get(id).map(|container| container.tag);
    matches!(tag, Some(Tag::ListItem | Tag::Article))
        || layout.container_names(id).is_some_and(|names| {
            let raw = || names.raw.split_ascii_whitespace();
            raw().any(|name| matches!(name, "comment" | "post" | "tie" | "reply" | "item"))
                || raw().any(|name| name.ends_with("comment-item") || name.ends_with("commentItem"))
        })
}

fn has_any(names: &Names, words: &[&str]) -> bool {
    words.iter().any(|word| names.has_word(word))
}

/// Something to click or fill in.
fn is_control(tag: Tag) -> bool {
    matches!(tag, Tag::Form | Tag::Button | Tag::Label | Tag::Nav | Tag::Fieldset)
}
