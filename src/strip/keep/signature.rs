//! The last lines of a run of paragraphs: who signs a notice and when, and what follows a box that
//! stood between them. They are short or alone, so the score takes them for a footer.

use crate::layout::{BlockKind, Tag};
use crate::pattern::Pattern;
use crate::strip::Decisions;
use crate::strip::view::View;
use std::sync::LazyLock;

/// Paragraphs above that show where the text stands.
const ENOUGH: usize = 3;
/// Blocks below the last paragraph that are looked at.
const BELOW: usize = 12;
/// Widest line of a signature.
const WIDEST: usize = 60;

/// Keeps them where only the score dropped them.
pub(in crate::strip) fn keep(view: &View<'_>, decisions: &mut Decisions) {
    let is_prose = |&block: &usize| decisions.is_kept(block) && view.is_prose(block);
    let Some(last) = view.last_kept_prose(decisions) else { return };
    let parent = |block: usize| {
        let container = view.container(view.block(block).container);
        (container.tag == Tag::Paragraph).then_some(container.parent)
    };
    let Some(Some(around)) = parent(last) else { return };
    let is_sibling = |block: usize| parent(block) == Some(Some(around));
    let siblings = (view.container(around).blocks.start..=last).rev().filter(is_prose);
    if siblings.filter(|&block| is_sibling(block)).take(ENOUGH).count() < ENOUGH {
        return;
    }
    let end = view.container(around).blocks.end.min(last + 1 + BELOW);
    let lost: Vec<usize> = (last + 1..end)
        .filter(|&block| matches!(view.block(block).kind, BlockKind::Text))
        .filter(|&block| !view.text(block).is_empty())
        .take_while(|&block| {
            is_sibling(block) && (view.block(block).links == 0 || is_attached(view, block))
        })
        .take_while(|&block| decisions.is_kept(block) || decisions.went_by_score(block))
        .collect();
    let date = lost.iter().position(|&block| DATE.is_match(view.text(block).trim()));
    let fits = |&block: &usize| decisions.is_kept(block) || signs(view, block);
    let Some(date) = date.filter(|&at| at > 0 && lost[..at].iter().all(fits)) else { return };
    // （此件公开发布）
    let bracketed = |&&block: &&usize| view.text(block).trim_start().starts_with(['（', '(']);
    let below = lost[date + 1..].iter().take_while(bracketed).count();
    for &block in &lost[..date + 1 + below] {
        decisions.keep(block);
    }
}

/// Whether a line may be the name of who signs.
fn signs(view: &View<'_>, block: usize) -> bool {
    is_attached(view, block)
        || view.width(block..block + 1) <= WIDEST
            && !view.text(block).contains(['。', '，', '：', '！', '？'])
}

/// 附件：…
fn is_attached(view: &View<'_>, block: usize) -> bool {
    view.text(block).trim_start().starts_with("附件")
}

static DATE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^(\d{4}|[一二三四五六七八九〇○零]{4}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日$",
    )
});
