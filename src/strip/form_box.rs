//! Boxes around a form between the paragraphs: sign up, search, vote. What stands in one with the
//! form is no part of the article.

use super::view::View;
use super::{Decisions, Findings};
use crate::layout::{ContainerId, Tag};
use crate::pattern::Pattern;
use crate::{DropReason, Evidence};
use std::ops::Range;
use std::sync::LazyLock;

/// Widest text of such a box.
const WIDEST: usize = 600;
/// Elements up from the form that may belong to the box.
const NEAR: usize = 4;
/// Most blocks of it.
const MOST_BLOCKS: usize = 60;
/// Sentences in it.
const MOST_PROSE: usize = 3;

/// Drops what is kept of such boxes.
pub(super) fn strip(view: &View<'_>, decisions: &mut Decisions, _findings: &mut Findings) {
    let kept = |blocks: Range<usize>, decisions: &Decisions| -> usize {
        let kept = blocks.filter(|&block| decisions.is_kept(block) && view.is_text(block));
        kept.map(|block| view.width(block..block + 1)).sum()
    };
    let mut all = None;
    let mut done = 0;
    for (id, container) in view.layout.containers.iter().enumerate() {
        if container.tag != Tag::Form || container.blocks.start < done {
            continue;
        }
        let Some(blocks) = box_around(view, id).filter(|blocks| invites(view, blocks.clone()))
        else {
            continue;
        };
        let all = *all.get_or_insert_with(|| kept(0..view.layout.blocks.len(), decisions));
        done = blocks.end;
        if 2 * kept(blocks.clone(), decisions) <= all {
            for block in blocks {
                decisions.drop(block, DropReason::AppPromo, Evidence::Markup);
            }
        }
    }
}

/// The blocks of the largest element around a form that holds little beside it.
fn box_around(view: &View<'_>, form: ContainerId) -> Option<Range<usize>> {
    let fits = |&id: &ContainerId| {
        let container = view.container(id);
        let blocks = container.blocks.clone();
        let prose = || blocks.clone().filter(|&block| view.is_prose(block)).count();
        !matches!(container.tag, Tag::Body | Tag::Main | Tag::Article)
            && blocks.len() <= MOST_BLOCKS
            && view.width(blocks.clone()) <= WIDEST
            && prose() <= MOST_PROSE
            && !blocks.clone().any(|block| is_headline(view, block))
    };
    let around = view.layout.enclosing(form).take(NEAR).take_while(fits).last()?;
    Some(view.container(around).blocks.clone())
}

/// Whether its words ask to subscribe: other forms are for comments, votes and recipes.
fn invites(view: &View<'_>, mut blocks: Range<usize>) -> bool {
    blocks.any(|block| view.is_text(block) && INVITES.is_match(view.line(block).folded()))
}

static INVITES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"newsletter|sign ?up|subscri|inbox|abonn|iscriv|suscr|inscr|nieuwsbrief|boletín|boletim|nyhetsbrev|подпи[сш]|рассыл|підпис|구독|뉴스레터|メルマガ|bülten",
    )
});

fn is_headline(view: &View<'_>, block: usize) -> bool {
    view.container(view.block(block).container).tag == Tag::Heading(1)
}
