//! Sentences behind a box: cards of other articles that stand among the paragraphs part the last of
//! them from the text, and the score takes it for a footer where it is short.

use crate::layout::{BlockKind, Tag};
use crate::script::is_han;
use crate::strip::Decisions;
use crate::strip::view::View;

/// Paragraphs of the same kind that show where the text stands.
const ENOUGH: usize = 3;
/// Blocks below the last paragraph that are looked at.
const BELOW: usize = 24;

/// Keeps those that only the score dropped: siblings of the paragraphs under the same names.
pub(in crate::strip) fn keep(view: &View<'_>, decisions: &mut Decisions) {
    let last = view.kept_texts(decisions).rev().find(|&block| is_sentence(view, block));
    let Some(last) = last else { return };
    let kind = |block: usize| {
        let container = view.container(view.block(block).container);
        (container.tag == Tag::Paragraph).then_some((container.parent?, container.names))
    };
    let Some(own) = kind(last) else { return };
    let around = view.container(own.0).blocks.clone();
    let is_sibling = |&block: &usize| kind(block) == Some(own);
    let above = (around.start..=last).rev().filter(is_sibling);
    let paragraphs = above.filter(|&block| decisions.is_kept(block) && is_sentence(view, block));
    if paragraphs.take(ENOUGH).count() < ENOUGH {
        return;
    }
    let below = (last + 1..around.end.min(last + 1 + BELOW)).filter(is_sibling);
    let below = below.filter(|&block| !view.text(block).is_empty());
    let lost: Vec<usize> = below
        .take_while(|&block| decisions.went_by_score(block) && is_sentence(view, block))
        .collect();
    for block in lost {
        decisions.keep(block);
    }
}

/// Whether a block is a sentence in Han characters that leads nowhere.
fn is_sentence(view: &View<'_>, index: usize) -> bool {
    let block = view.block(index);
    let text = view.text(index).trim_end_matches(['”', '」', '』', '）', ')', ' ']);
    matches!(block.kind, BlockKind::Text)
        && block.links == 0
        && text.ends_with(['。', '！', '？'])
        && text.contains(is_han)
}
