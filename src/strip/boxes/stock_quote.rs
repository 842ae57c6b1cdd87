//! Share prices that a script wrote into a sentence: 贝莱德(431.2,7.37,1.74%)固定收益; and boxes that hold some.

use crate::layout::{RunKind, Tag};
use crate::pattern::Pattern;
use crate::score::cues::Cues;
use crate::strip::decisions::Cut;
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};
use std::ops::Range;
use std::sync::LazyLock;

/// Cuts named inline elements that hold nothing but bracketed numbers. The sentence stays whole.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    for index in 0..view.layout.blocks.len() {
        if !decisions.is_kept(index) {
            continue;
        }
        for run in view.layout.block_runs(view.block(index)) {
            let RunKind::Named(names) = run.kind else { continue };
            let named = view.name_cues(names).has(Cues::QUOTATION);
            if named && view.layout.text.get(run.text.clone()).is_some_and(is_quotation) {
                decisions.cut(Cut {
                    block: index,
                    text: run.text.clone(),
                    reason: DropReason::StockQuote,
                    evidence: Evidence::Markup,
                });
            }
        }
    }
}

/// Drops boxes between the paragraphs of nothing but numbers and what they are of, which lead to a chart or hold
/// one.
pub(in crate::strip) fn boxes(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    if !view.layout.text.contains('%') {
        return;
    }
    let has_charts = CHARTS.iter().any(|word| view.layout.text.contains(word));
    for container in &view.layout.containers {
        let is_block = matches!(container.tag, Tag::Div | Tag::Section | Tag::Aside);
        let blocks = container.blocks.clone();
        let is_box = || is_linked_quote(view, &blocks) || has_charts && is_box(view, &blocks);
        if is_block && is_box() {
            for block in container.blocks.clone() {
                decisions.drop(block, DropReason::StockQuote, Evidence::Shape);
            }
        }
    }
}

/// What a chart, or the way to one, is called.
const CHARTS: [&str; 4] = ["行情", "K线", "自选", "走势"];

/// A box of one line: the names of shares, which lead to their pages, with price and change behind each.
fn is_linked_quote(view: &View<'_>, blocks: &Range<usize>) -> bool {
    const WIDEST: usize = 160;
    let is_quote = |block: usize| {
        block < view.layout.blocks.len()
            && view.text(block).contains('%')
            && QUOTES.is_match(view.line(block).folded())
    };
    // Several are a list of those that the text tells of.
    let beside = blocks.start.checked_sub(1).into_iter().chain([blocks.end]);
    blocks.len() == 1
        && !beside.into_iter().any(is_quote)
        && view.text(blocks.start).contains('%')
        && view.width(blocks.clone()) <= WIDEST
        && view.linked_letters(blocks.start) >= 0.5
        && QUOTES.is_match(view.line(blocks.start).folded())
}

static QUOTES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^(\W*\p{Han}[\p{Han}a-z*]{1,7} ?(\d{6})? ?\d{1,5}\.\d{2,3} ?[+-]\d{1,3}\.\d{2}%)+\W*$",
    )
});

fn is_box(view: &View<'_>, blocks: &Range<usize>) -> bool {
    const BLOCKS: Range<usize> = 2..15;
    const WIDEST: usize = 140;
    const WIDEST_LINE: usize = 32;
    const WIDEST_CALL: usize = 16;
    if !BLOCKS.contains(&blocks.len()) || view.width(blocks.clone()) > WIDEST {
        return false;
    }
    let (mut changes, mut calls, mut is_late, mut pictures) = (false, false, false, 0);
    for block in blocks.clone() {
        let text = view.text(block);
        let own = view.width(block..block + 1);
        let tag = view.container(view.block(block).container).tag;
        let speaks = text.contains(['。', '，', '：', '、']) || view.is_prose(block);
        if view.is_media(block) {
            pictures += 1;
            continue;
        }
        if !view.is_text(block) || own > WIDEST_LINE || speaks || matches!(tag, Tag::Heading(_)) {
            return false;
        }
        changes |= text.ends_with('%') && text.contains(|c: char| c.is_ascii_digit());
        let leads = view.linked_letters(block) >= 0.95 && own <= WIDEST_CALL;
        calls |= leads && CHARTS.iter().any(|word| text.contains(word));
        is_late |= LATE.is_match(text) && !view.in_list(block) && !view.in_data_table(block);
    }
    changes && (calls && pictures == 0 || is_late && pictures <= 1)
}

/// 行情数据延时十五分钟: how late the price is, below its chart.
static LATE: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(r"^\W*行情(数据)?(至少)?延[时迟]"));

/// Bracketed numbers: price, change, change in per cent.
fn is_quotation(text: &str) -> bool {
    const LONGEST: usize = 60;
    let text = text.trim();
    let inner =
        text.strip_prefix(['(', '（', '[']).and_then(|rest| rest.strip_suffix([')', '）', ']']));
    text.len() <= LONGEST
        && inner.is_some_and(|inner| {
            inner.contains(|c: char| c.is_ascii_digit())
                && inner.chars().all(|c| c.is_ascii_digit() || ", .%+-−/".contains(c))
        })
}

#[cfg(test)]
mod tests {
    use super::is_quotation;

    #[test]
    fn only_bracketed_numbers_are_a_quotation() {
        assert!(is_quotation("(431.2,7.37,1.74%)"));
        assert!(is_quotation("（-1.2%）"));
        for other in ["(NYSE: X)", "431.2", "()", "(会上说)", "(2,1"] {
            assert!(!is_quotation(other), "{other}");
        }
    }
}
