//! Lines near the headline that stand in parts of the page which are not the article.

use crate::layout::{Block, Container, ContainerId, Layout, Tag};
use crate::metadata::facts::WORDS_OF_OTHERS;
use crate::word_list::WordList;

/// Elements around a line that are looked at.
const MOST_AROUND: usize = 12;
/// Characters of a block that is more than the count of comments.
const SHORTEST: u32 = 12;

/// Words that name a post of another site.
static OF_POSTS: WordList =
    WordList::new(&["tweet", "twitter", "instagram", "tiktok", "bluesky", "mastodon", "embed"]);

/// Words that name the foot of an article.
static OF_ARTICLE: WordList = WordList::new(&["post", "entry", "article", "story"]);

/// Whether a block stands in a menu, the page's footer, comments or a list of other articles. What is
/// around the headline is a mere name of the layout ("with-sidebar").
pub(super) fn holds(layout: &Layout, headline: usize, index: usize) -> bool {
    let Some(block) = layout.blocks.get(index) else { return false };
    let parts = layout.enclosing(block.container).take(MOST_AROUND);
    let mut parts = parts.filter_map(|id| Some((id, layout.containers.get(id)?)));
    parts.any(|(id, part)| {
        !part.blocks.contains(&headline)
            && match part.tag {
                Tag::Nav => true,
                Tag::Blockquote => is_quotation(layout, part),
                Tag::Body | Tag::Main | Tag::Article | Tag::Heading(_) => false,
                Tag::Footer => !is_foot(layout, headline, id),
                // A sidebar may be the article's own, with its day and its author.
                _ => is_named(layout, id, &WORDS_OF_OTHERS) && says_more(layout, part, index),
            }
    })
}

/// Whether a block stands in a post of another site, as that gives it to be shown here.
pub(super) fn is_post(layout: &Layout, block: &Block) -> bool {
    let mut around = layout.enclosing(block.container).take(MOST_AROUND);
    around.any(|id| {
        layout.containers.get(id).is_some_and(|part| part.tag == Tag::Blockquote)
            && is_named(layout, id, &OF_POSTS)
    })
}

/// Old pages indent their whole text so.
fn is_quotation(layout: &Layout, part: &Container) -> bool {
    let all = layout.containers.first().map_or(0, |root| root.sums.characters);
    part.sums.characters < all / 2
}

fn is_named(layout: &Layout, id: ContainerId, words: &WordList) -> bool {
    let names = layout.container_names(id);
    names.is_some_and(|names| names.words().any(|word| words.contains(word)))
}

/// Whether a footer is that of the text below the headline: it tells when that was written.
fn is_foot(layout: &Layout, headline: usize, footer: ContainerId) -> bool {
    let mut around = layout.enclosing(footer).filter_map(|id| layout.containers.get(id));
    is_named(layout, footer, &OF_ARTICLE)
        || around.any(|around| match around.tag {
            Tag::Article => true,
            Tag::Main | Tag::Section => around.blocks.contains(&headline),
            _ => false,
        })
}

/// Whether an element holds a link to another article, or more than the line and how many comments there
/// are.
fn says_more(layout: &Layout, part: &Container, line: usize) -> bool {
    part.blocks.clone().filter_map(|block| Some((block, layout.blocks.get(block)?))).any(
        |(at, block)| match at == line {
            true => block.link_characters >= SHORTEST,
            false => block.characters >= SHORTEST,
        },
    )
}
