//! What labels of links open, and of notices.

use super::{Feed, Kind, Page};
use crate::DropReason;
use crate::layout::{ContainerId, Tag};
use crate::pattern::Pattern;
use crate::strip::Decisions;
use crate::strip::lines::related;
use crate::strip::phrases::notice_label;
use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

/// Fewest texts below a label.
const FEWEST_LINES: usize = 3;
/// Widest label of a chart.
const WIDEST_CHART: usize = 40;

/// Elements whose first text is a label of links, and which hold at least as many short lines as paragraphs.
/// Below a label that may be a heading of the news, a chart or what happened today, the headlines are links.
/// Below that of the site's own declaration sentences stand.
pub(super) fn find(page: &Page<'_>, decisions: &Decisions, from: usize) -> Vec<Feed> {
    let view = page.view;
    let mut sections: Vec<Feed> = Vec::new();
    let sums = LazyCell::new(|| Counted::new(page, decisions));
    for label in from..view.layout.blocks.len() {
        let is_inside = sections.last().is_some_and(|section| label < section.range.end);
        if is_inside || !view.is_text(label) || view.width(label..label + 1) > WIDEST_CHART {
            continue;
        }
        let line = view.line(label);
        let is_label = related::is_label(view, &line);
        let is_ticker = TICKER.is_match(line.folded());
        let declares = || DECLARES.is_match(line.folded()) && !is_announced(page, label);
        let notice = notice_label(&line).filter(|_| declares());
        if !is_label && !is_ticker && notice.is_none() && !CHART.is_match(line.folded()) {
            continue;
        }
        let is_sure = is_label && calls(line.folded());
        let is_opened = |id: &ContainerId| {
            let start = view.container(*id).blocks.start;
            start >= from && sums.of(start..label).kept == 0
        };
        let around = view.layout.enclosing(view.block(label).container).take_while(is_opened);
        let Some(range) = around.last().map(|id| label..view.container(id).blocks.end) else {
            continue;
        };
        if let Some(reason) = notice {
            if is_plain(page, label + 1..range.end) {
                sections.push(Feed { kind: Kind::Foot(reason), range });
            }
            continue;
        }
        let Sums { texts, prose, linked, marks, .. } = sums.of(label + 1..range.end);
        if is_ticker {
            if marks >= FEWEST_LINES.max(prose) {
                sections.push(Feed { kind: Kind::Foot(DropReason::RelatedLinks), range });
            }
            continue;
        }
        let is_feed = texts >= FEWEST_LINES && 2 * prose <= texts;
        // A box of background has such a label, too.
        let leads_on = linked >= FEWEST_LINES.max(prose);
        if is_feed && (leads_on || is_sure && (prose == 0 || linked.max(marks) >= prose)) {
            sections.push(Feed { kind: Kind::Section, range });
        }
    }
    sections
}

/// 声明全文如下： above a label: what it opens is quoted.
fn is_announced(page: &Page<'_>, label: usize) -> bool {
    let view = page.view;
    let above = (0..label).rev().find(|&block| view.is_text(block) && !view.text(block).is_empty());
    above.is_some_and(|above| view.text(above).trim_end().ends_with(['：', ':']))
}

/// Whether blocks are paragraphs and nothing else: statements of others stand in quotations.
fn is_plain(page: &Page<'_>, blocks: Range<usize>) -> bool {
    use Tag::{Blockquote, Heading};
    let view = page.view;
    blocks.clone().all(|block| {
        let mut around = view.layout.enclosing(view.block(block).container).take(3);
        view.is_text(block)
            && !around.any(|id| matches!(view.container(id).tag, Blockquote | Heading(_)))
    })
}

/// Counts of blocks.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    /// Texts that are kept.
    kept: usize,
    texts: usize,
    prose: usize,
    /// Headlines that lead on.
    linked: usize,
    /// Pictures and times, one of which each card has.
    marks: usize,
}

/// 20/04/2024, 10:05, 3分钟前
fn is_time(page: &Page<'_>, block: usize) -> bool {
    const WIDEST: usize = 24;
    let view = page.view;
    let text = view.text(block).trim_end();
    view.is_text(block)
        && view.width(block..block + 1) <= WIDEST
        && text.contains(|c: char| c.is_ascii_digit())
        && (text.ends_with('前') || text.ends_with(|c: char| c.is_ascii_digit() || c == '日'))
}

/// Before each block, and past the last.
struct Counted(Vec<Sums>);

impl Counted {
    fn new(page: &Page<'_>, decisions: &Decisions) -> Self {
        let view = page.view;
        let mut sums = Vec::with_capacity(view.layout.blocks.len() + 1);
        let mut sum = Sums::default();
        sums.push(sum);
        for block in 0..view.layout.blocks.len() {
            let is_text = view.is_text(block);
            sum.kept += usize::from(is_text && decisions.is_kept(block));
            sum.texts += usize::from(is_text);
            sum.prose += usize::from(is_text && view.is_prose(block));
            sum.linked += usize::from(page.is_linked_headline(block));
            sum.marks += usize::from(view.is_media(block) || is_time(page, block));
            sums.push(sum);
        }
        Self(sums)
    }

    fn of(&self, blocks: Range<usize>) -> Sums {
        let (first, last) = (self.0[blocks.start], self.0[blocks.end]);
        Sums {
            kept: last.kept - first.kept,
            texts: last.texts - first.texts,
            prose: last.prose - first.prose,
            linked: last.linked - first.linked,
            marks: last.marks - first.marks,
        }
    }
}

/// Of labels, the words that call readers on.
const CALLS: [&str; 8] = ["阅读", "推荐", "相关", "延伸", "喜欢", "想看", "加映", "更多"];

fn calls(label: &str) -> bool {
    CALLS.iter().any(|word| label.contains(word))
}

/// Charts of the site's own articles.
static CHART: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(24 ?小时|今日|本周|一周|每周|实时|全站|最新|最热|社会|国内|国际|财经|科技|体育|娱乐|军事|时政|要闻|生活)?(新闻|热门|人气|热点|点击|点阅|阅读|视频){0,2}(热榜|排行榜?|热文榜?|点[击阅]榜|人气榜|新闻|精选)\W*$|^\W*最多人气\W*$",
    )
});

/// What a site declares of its texts; companies and persons declare, too.
static DECLARES: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(r"(版权|免责|转载).*声明\W*$"));

/// News flashes, each with its time of day.
static TICKER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(电报\W*)?7[x×*]24(小时)?(财经|全球)?(快讯|电报|直播|要闻)?\W*$|^\W*(财经|实时|滚动|最新)?快讯\W*$",
    )
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold_line;
    use crate::strip::phrases::related_labels::LABEL;

    #[test]
    fn labels_that_call_readers_on_need_no_links() {
        for label in [
            "精彩阅读",
            "编辑推荐",
            "相关报道",
            "延伸资讯",
            "猜你喜欢",
            "你可能还想看",
            "同場加映",
            "更多新闻",
        ] {
            let folded = fold_line(label);
            assert!(LABEL.is_match(&folded) && calls(&folded), "{label}");
        }
        for heading in ["今日热点", "精彩回顾", "热点视频"] {
            let folded = fold_line(heading);
            assert!(LABEL.is_match(&folded) && !calls(&folded), "{heading}");
        }
    }

    #[test]
    fn charts_are_called_by_what_they_count() {
        for label in [
            "24小时新闻热榜",
            "今日排行榜",
            "本周热文榜",
            "一周人气榜",
            "每周点击榜",
            "实时热榜",
            "全站热榜",
            "最新视频精选",
            "最热新闻",
            "社会新闻精选：",
            "阅读排行",
            "热门新闻",
            "热点排行榜",
            "人氣點閱榜",
            "點閱排行",
            "最多人氣",
        ] {
            assert!(CHART.is_match(&fold_line(label)), "{label}");
        }
        assert!(!CHART.is_match(&fold_line("排行榜上的老面孔")));
    }

    #[test]
    fn tickers_say_that_they_never_stop_or_are_quick() {
        for label in [
            "电报 7×24小时电报",
            "7x24小时财经快讯",
            "7*24全球直播",
            "7×24要闻",
            "快讯",
            "财经快讯",
            "实时快讯",
            "滚动快讯",
            "最新快讯",
        ] {
            assert!(TICKER.is_match(&fold_line(label)), "{label}");
        }
        for heading in ["电报", "直播", "快讯员的一天", "7×24小时便利店"] {
            assert!(!TICKER.is_match(&fold_line(heading)), "{heading}");
        }
    }
}
