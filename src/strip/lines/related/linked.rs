//! Several lines that one link makes a part of another page.

use super::is_link_only;
use crate::layout::{RunKind, Tag};
use crate::strip::spot::Spot;

/// How many lines the card of another article takes: nothing but a link, in an element of its own that is no
/// paragraph.
pub(super) fn lines_of_card(spot: Spot<'_>) -> Option<usize> {
    const MOST_BLOCKS: usize = 4;
    let (view, line) = (spot.view, spot.line());
    // A headline and a sentence have elements of their own in it.
    let around = view.layout.enclosing(view.block(line.block).container).take(4);
    let mut around = around.map(|id| view.container(id));
    let own = view.container(view.block(line.block).container);
    let container = match own.tag {
        Tag::Heading(_) => around.find(|container| container.blocks.len() > 1).unwrap_or(own),
        _ => own,
    };
    let blocks = container.blocks.clone();
    let text = |&block: &usize| view.is_text(block) && !view.text(block).is_empty();
    if blocks.len() > MOST_BLOCKS {
        return None;
    }
    // Headline and date of it, or a box: a single line may be the name of what the text is about.
    let apart = match container.tag {
        Tag::Figure | Tag::Aside => true,
        Tag::Div | Tag::Section => blocks.clone().filter(text).count() >= 2,
        _ => false,
    };
    let told = apart && blocks.clone().filter(text).all(|block| view.linked_letters(block) >= 0.95);
    let below = spot.below().iter().take_while(|line| line.block < blocks.end);
    told.then(|| 1 + below.count())
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
    (is_counted && is_link_only(view, next)).then_some(2)
}
