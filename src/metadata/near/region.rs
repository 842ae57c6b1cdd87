//! Lines near the headline that stand in parts of the page which are not the article.

use crate::layout::{Container, ContainerId, Layout, Tag};
use crate::word_list::WordList;

/// Elements around a line that are looked at.
const MOST_AROUND: usize = 12;

/// Words that name comments and lists of other articles. A sidebar may be the article's own, with its
/// day and its author.
#[rustfmt::skip]
static WORDS: WordList = WordList::new(&[
    "comment", "comments", "kommentar", "kommentare", "comentarios", "commentaires", "disqus",
    "related", "recommended", "recommendations", "similar", "mostread", "trending", "teaser",
    "teasers", "recirc", "recirculation",
]);

/// Whether a block stands in a menu, the page's footer, comments or a list of other articles. What is
/// around the headline is a mere name of the layout ("with-sidebar").
pub(super) fn holds(layout: &Layout, headline: usize, index: usize) -> bool {
    let Some(block) = layout.blocks.get(index) else { return false };
    let parts = layout.enclosing(block.container).take(MOST_AROUND);
    let mut parts = parts.filter_map(|id| Some((id, layout.containers.get(id)?)));
    parts.any(|(id, part)| !part.blocks.contains(&headline) && is_apart(layout, id, part))
}

fn is_apart(layout: &Layout, id: ContainerId, part: &Container) -> bool {
    match part.tag {
        Tag::Nav => true,
        Tag::Body | Tag::Main | Tag::Article | Tag::Heading(_) => false,
        // The foot of an article tells when it was written.
        Tag::Footer => !layout.enclosing(id).any(|around| {
            layout.containers.get(around).is_some_and(|around| around.tag == Tag::Article)
        }),
        _ => layout
            .container_names(id)
            .is_some_and(|names| names.words().any(|word| WORDS.contains(word))),
    }
}
