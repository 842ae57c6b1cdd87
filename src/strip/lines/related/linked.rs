//! Lines that are nothing but links, and what bids to follow one.

use super::is_link_only;
use crate::layout::{RunKind, Tag};
use crate::strip::spot::Spot;
use crate::strip::view::{Line, View};

/// Whether it is nothing but a link, in an element of its own that is no paragraph: the card of
/// another article.
pub(super) fn is_linked_card(view: &View<'_>, line: &Line<'_>) -> bool {
    const MOST_BLOCKS: usize = 4;
    let container = view.container(view.block(line.block).container);
    let blocks = container.blocks.clone();
    let text = |&block: &usize| view.is_text(block) && !view.text(block).is_empty();
    if blocks.len() > MOST_BLOCKS {
        return false;
    }
    // Headline and date of it, or a box: a single line may be the name of what the text is about.
    let apart = match container.tag {
        Tag::Figure | Tag::Aside => true,
        Tag::Div | Tag::Section => blocks.clone().filter(text).count() >= 2,
        _ => false,
    };
    apart && blocks.filter(text).all(|block| view.linked_letters(block) >= 0.95)
}

/// Whether it is nothing but a link that is named as one to more: `moreArticle-link`.
pub(super) fn is_named_more(view: &View<'_>, line: &Line<'_>) -> bool {
    let block = view.block(line.block);
    let names = view.layout.block_runs(block).iter().filter_map(|run| match run.kind {
        RunKind::Named(names) if run.text == block.text => view.layout.names.get(names),
        _ => None,
    });
    names.chain(view.layout.container_names(block.container)).any(|names| {
        names.has_word("more") && (names.has_word("article") || names.has_word("story"))
    })
}

/// 访问：, and on the next line a link that somebody counts.
pub(super) fn bids_to_visit(spot: Spot<'_>) -> Option<usize> {
    let (view, line) = (spot.view, spot.line());
    let next = spot
        .below()
        .first()
        .filter(|_| line.text.trim().trim_end_matches(['：', ':']) == "访问")?;
    let mut runs = view.layout.block_runs(view.block(next.block)).iter();
    let is_counted = runs.any(|run| match run.kind {
        RunKind::Link(link) => view.layout.links.get(link).is_some_and(|link| link.contains('?')),
        _ => false,
    });
    let told = is_counted && is_link_only(view, next) && !next.text.contains("://");
    told.then_some(2)
}
