//! Lines near the headline that are of other articles: those of cards with a heading of their own.

use super::headline::is_heading;
use crate::layout::{Layout, Tag};

/// Elements around a line that are looked at.
const MOST_AROUND: usize = 12;

/// Whether a block stands below the heading of an `<aside>`, or of an `<article>` that is not the
/// page's, and the headline elsewhere: who is named there wrote something else.
pub(super) fn holds(layout: &Layout, headline: Option<usize>, index: usize) -> bool {
    let (Some(headline), Some(block)) = (headline, layout.blocks.get(index)) else { return false };
    layout.enclosing(block.container).take(MOST_AROUND).any(|id| {
        let Some(container) = layout.containers.get(id) else { return false };
        let is_apart = match container.tag {
            Tag::Aside => true,
            Tag::Article => !is_first(layout, headline, container.blocks.start),
            _ => false,
        };
        let mut above = container.blocks.start..index;
        is_apart
            && !container.blocks.contains(&headline)
            && above.any(|block| is_heading(layout, block))
    })
}

/// Whether the `<article>` that begins at a block is the page's, whose headline stands in none.
fn is_first(layout: &Layout, headline: usize, start: usize) -> bool {
    let mut articles = layout.containers.iter().filter(|c| c.tag == Tag::Article);
    articles.clone().all(|article| !article.blocks.contains(&headline))
        && articles
            .find(|article| article.blocks.start > headline)
            .is_some_and(|article| article.blocks.start == start)
}
