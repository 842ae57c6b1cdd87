//! Summaries that a machine made of the text, in a box that says so: in its label, or in a note below.

use crate::layout::{Container, Tag};
use crate::pattern::{Pattern, search};
use crate::strip::view::{Line, View};
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// Most texts of such a box.
const MOST_LINES: usize = 9;
/// Widest text of it, in columns.
const WIDEST: usize = 900;
/// Of the text of a page it is less than this part.
const SMALL: usize = 3;
/// Widest label or note.
const WIDEST_NOTE: usize = 120;

/// Drops the element around such a label or note, where it is its first or last text.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let layout = view.layout;
    let mut notes: Vec<usize> = WORDS
        .find_iter(&layout.text)
        .map(|word| layout.blocks.partition_point(|block| block.text.end <= word.start()))
        .filter(|&block| block < layout.blocks.len() && view.is_text(block))
        .collect();
    notes.dedup();
    let overview =
        notes.iter().copied().find(|&block| OVERVIEW.is_match(view.line(block).folded()));
    notes.retain(|&block| is_note(&view.line(block)));
    if let Some(overview) = overview {
        drop_overview(view, decisions, overview);
    }
    if notes.is_empty() {
        return;
    }
    let kept: Vec<usize> = view.kept_texts(decisions).collect();
    let prose: Vec<usize> = kept.iter().copied().filter(|&block| view.is_prose(block)).collect();
    let all: usize = kept.iter().map(|&block| view.width(block..block + 1)).sum();
    for note in notes {
        let is_label = LABEL.is_match(view.line(note).folded());
        let around = view.layout.enclosing(view.block(note).container).take(4);
        let mut boxes = around.map(|id| view.container(id));
        let is_box = |container: &&Container| {
            let inside = container.blocks.clone();
            let texts = || inside.clone().filter(|&b| view.is_text(b) && !view.text(b).is_empty());
            let width = view.width(inside.clone());
            let mut ends = [texts().next(), texts().next_back().filter(|_| !is_label)].into_iter();
            ends.any(|end| end == Some(note))
                && (2..=MOST_LINES).contains(&texts().count())
                && !inside.clone().any(|block| view.is_media(block) || is_title(view, block))
                && width <= WIDEST
                && SMALL * width <= all
        };
        let is_whole = WHOLE.is_match(view.line(note).folded());
        let smallest = boxes.find(|container| container.blocks.len() > 1 && !is_whole);
        let found = smallest.filter(is_box).map(|container| container.blocks.clone());
        let Some(inside) = found.or((!is_label).then_some(note..note + 1)) else { continue };
        // Amid the text it is a part of it.
        let is_amid = !is_whole
            && prose.first().is_some_and(|&first| first < inside.start)
            && prose.last().is_some_and(|&last| inside.end <= last);
        for block in inside.clone().filter(|_| !is_amid) {
            decisions.drop(block, DropReason::Boilerplate, Evidence::Words);
        }
    }
}

/// What a feed calls an overview of the article, above it, and the points of the list below.
fn drop_overview(view: &View<'_>, decisions: &mut Decisions, overview: usize) {
    // A note on the source and a deck may stand above it.
    const MOST_ABOVE: usize = 2;
    let above = (0..overview).filter(|&block| decisions.is_kept(block) && view.is_prose(block));
    let is_heading = matches!(view.container(view.block(overview).container).tag, Tag::Heading(_));
    if is_heading || above.take(MOST_ABOVE + 1).count() > MOST_ABOVE {
        return;
    }
    let points = overview + 1..view.layout.blocks.len();
    let points = points.take_while(|&block| view.in_list(block) && !view.is_media(block));
    let end = points.last().map_or(overview, |last| last) + 1;
    let rest = (end..view.layout.blocks.len()).filter(|&b| decisions.is_kept(b));
    let rest: usize = rest.map(|block| view.width(block..block + 1)).sum();
    if view.width(overview..end) <= WIDEST && 2 * view.width(overview..end) <= rest {
        for block in overview..end {
            decisions.drop(block, DropReason::Boilerplate, Evidence::Words);
        }
    }
}

static OVERVIEW: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(r"^\W*文章概览:"));

fn is_title(view: &View<'_>, block: usize) -> bool {
    matches!(view.container(view.block(block).container).tag, Tag::Heading(1))
}

fn is_note(line: &Line<'_>) -> bool {
    let is_short = line.width <= WIDEST_NOTE && !line.text.is_empty();
    let told = || LABEL.is_match(line.folded()) || NOTE.is_match(line.folded());
    is_short && (told() || WHOLE.is_match(line.folded()))
}

/// One of which every label or note holds.
static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = [
        "摘要",
        "概览",
        "概覽",
        "要点",
        "要點",
        "总结",
        "總結",
        "速读",
        "速讀",
        "速览",
        "速覽",
        "导读",
        "導讀",
        "summary",
        "Summary",
        "AI Generated",
        "Zusammenfassung",
        "요약",
    ];
    search(words, MatchKind::LeftmostFirst)
});

/// The label of such a summary.
static LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*((ai|智能|机器|大模型)(提取|生成|提炼)?[ ·]?(摘要|速[读览]|总结|导读|要点)|(文章|本文|全文)?(摘要|总结) ?ai(提取|生成|提炼|总结)|(ai|machine)[ -]generated summary|ai (summary|요약)|ai generated|summary (is )?(ai|machine)[ -]generated)\W*$",
    )
});

/// One between its label and its note: styles part them.
static WHOLE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^ai(摘要|速[读览]|总结|导读|要点)[^:\x22“]*。(以上|本|该)?(内容|摘要|总结)由[^。]*(生成|产生|提炼),仅供参考\W*$",
    )
});

/// The note that ends one.
static NOTE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"(^|[。,!?;]\s?)((此|本|该|以上|文章)(摘要|要点|总结)由[^。,]{0,10}(ai|人工智能|大模型)[^。,]{0,6}(生成|产生|提炼|总结)[^。]{0,24}|(摘要|要点|总结)由[^。,]{0,10}(ai|人工智能|大模型)[^。,]{0,6}(生成|产生|提炼|总结),(仅供参考|经?[^。,]{0,6}审核))\W*$|^die zusammenfassung wurde mit einem sprachmodell erstellt\b",
    )
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold_line;

    #[test]
    fn a_label_or_a_note_says_that_a_machine_made_it() {
        for line in [
            "AI摘要",
            "AI 速读",
            "AI速览",
            "文章摘要 AI生成",
            "AI摘要桥在雨天开通。内容由人工智能生成，仅供参考。",
            "智能总结",
            "机器导读",
            "大模型要点：",
            "AI提取·要点",
            "AI生成摘要",
            "AI generated summary",
            "Machine-generated summary",
            "AI summary",
            "Summary is AI-generated",
            "AI Generated",
            "Die Zusammenfassung wurde mit einem Sprachmodell erstellt. Die Brücke ist offen.",
            "桥在雨天开通。此摘要由AI生成，经编辑审核。",
            "本文说了桥的事，摘要由人工智能生成，仅供参考。",
            "以上要点由某某大模型提炼",
            "该总结由AI产生",
            "文章摘要由AI总结",
        ] {
            let folded = fold_line(line);
            let told = LABEL.is_match(&folded) || NOTE.is_match(&folded);
            assert!(told || WHOLE.is_match(&folded), "{line}");
            assert!(WORDS.is_match(line), "{line}");
        }
        for line in [
            "摘要",
            "AI摘要功能下月上线，三家报社参与试用",
            "AI总结等功能多了，平台只在下方用小字提醒用户：内容由大模型生成，仅供参考。",
            "他说，投稿的摘要由AI生成的越来越多。",
            "该校规定，摘要由人工智能生成的论文须注明",
        ] {
            let folded = fold_line(line);
            let told = LABEL.is_match(&folded) || NOTE.is_match(&folded);
            assert!(!told && !WHOLE.is_match(&folded), "{line}");
        }
    }
}
