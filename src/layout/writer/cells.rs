//! Cells of a row that styles set apart and no space does:
//! `<span>2023-08-09</span><span>来源：某报</span><span>记者 张三</span>`.

use super::super::Block;
use super::super::space::Gap;
use super::Writer;
use crate::script::{fold, is_han};

/// Longest text of such a row, in bytes.
const LONGEST: usize = 360;

impl Writer {
    /// An inline element begins or ends.
    pub(in crate::layout) fn edge(&mut self) {
        const MOST: usize = 64;
        if self.open.is_some() && self.edges.len() < MOST {
            self.edges.push(self.text.len());
        }
    }

    /// The last character of the open block, if what comes next would touch it.
    pub(in crate::layout) fn touching(&self) -> Option<char> {
        self.last().filter(|_| self.gap == Gap::None && self.joiner.is_none())
    }

    /// Sets the text so far apart from what comes next.
    pub(in crate::layout) fn set_apart(&mut self) {
        self.is_apart = true;
    }

    /// Puts a space where the next word is one of its own.
    pub(super) fn part(&mut self, first: char) {
        if self.is_apart && self.touching().is_some() && first.is_alphanumeric() {
            self.gap = Gap::Space;
            self.apart.push(self.text.len());
        }
    }

    /// Sets the cells of a row apart whose elements touch.
    pub(super) fn part_cells(&mut self, block: &mut Block) {
        let start = block.text.start;
        let text = self.text.get(start..).unwrap_or_default();
        if self.edges.is_empty() || text.len() > LONGEST || !text.contains(is_han) {
            return;
        }
        let edges: Vec<usize> =
            self.edges.drain(..).filter_map(|at| at.checked_sub(start)).collect();
        let gaps = gaps(text, &edges);
        for at in gaps.into_iter().rev().map(|at| start + at) {
            self.text.insert(at, ' ');
            block.characters += 1;
            for apart in self.apart.iter_mut().rev().take_while(|apart| **apart >= at) {
                *apart += 1;
            }
            for run in &mut self.runs[block.runs.start..] {
                run.text.start += usize::from(run.text.start >= at);
                run.text.end += usize::from(run.text.end > at);
            }
        }
    }
}

/// Of all the edges of inline elements in a block those where a space belongs: all, where one of
/// the cells at its ends is a date, or a cell begins with a label, and nothing in the block is a
/// sentence; else those where a picture's credit begins.
fn gaps(text: &str, edges: &[usize]) -> Vec<usize> {
    let sentence = |c: char| matches!(c, '。' | '，' | '！' | '？' | '；');
    let within = |at: &usize| {
        text.split_at_checked(*at).is_some_and(|(before, after)| {
            let closed = |c: char| c.is_alphanumeric() || matches!(c, '》' | '”' | '）' | '」');
            before.ends_with(closed) && after.starts_with(char::is_alphanumeric)
        })
    };
    let cell = |start: usize, end: usize| text.get(start..end).unwrap_or_default();
    let starts = std::iter::once(0).chain(edges.iter().copied());
    let ends = edges.iter().copied().chain([text.len()]);
    let cells = starts.zip(ends).map(|(start, end)| cell(start, end).trim());
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let mut gaps: Vec<usize> = edges.iter().copied().filter(within).collect();
    gaps.dedup();
    // In the middle a date may be part of a headline.
    let dated = [cells.first(), cells.last()].into_iter().flatten().any(|cell| is_date(cell));
    let labelled = || cells.iter().any(|cell| begins_with(cell, &LABELS, ":|/ ：｜丨／\u{3000}"));
    if text.contains(sentence) || !(dated || labelled()) {
        gaps.retain(|&at| begins_with(cell(at, text.len()), &CREDITS, ":|：｜丨"));
    }
    gaps
}

/// 2023-08-09 07:20:15, 2023年8月9日: a day with its year, and nothing else.
fn is_date(cell: &str) -> bool {
    let mark = |c: char| matches!(c, '-' | '/' | '.' | '年' | '月');
    let part = |c: char| {
        c.is_ascii_digit() || mark(c) || matches!(c, ':' | '日' | '时' | '分' | '秒' | ' ')
    };
    let cell = cell.trim();
    (cell.starts_with("20") || cell.starts_with("19"))
        && cell.bytes().filter(u8::is_ascii_digit).count() >= 6
        && cell.chars().filter(|&c| mark(c)).count() >= 2
        && cell.chars().all(part)
}

/// 来源：某报, 记者 张三
fn begins_with(cell: &str, labels: &[&str], marks: &str) -> bool {
    let folded: String = cell.trim_start().chars().take(6).map(fold).collect();
    // 本刊记者/张三
    let folded = folded
        .strip_prefix('本')
        .map_or(folded.as_str(), |own| own.trim_start_matches(['报', '刊', '网']));
    labels.iter().any(|label| {
        let mark = folded.strip_prefix(label).and_then(|rest| rest.chars().next());
        mark.is_some_and(|mark| marks.contains(mark))
    })
}

/// In simplified characters.
const LABELS: [&str; 9] =
    ["来源", "稿源", "作者", "记者", "撰文", "编辑", "责编", "责任编辑", "发布时间"];

/// In captions.
const CREDITS: [&str; 4] = ["图像来源", "图片来源", "图源", "摄影"];

#[cfg(test)]
mod tests {
    use crate::{Limits, dom, layout, rules::Marks};

    fn texts(html: &str) -> Vec<String> {
        let layout = layout::lay_out(&dom::parse(html, &Limits::default()), &Marks::new());
        layout.blocks.iter().map(|block| layout.block_text(block).to_owned()).collect()
    }

    #[test]
    fn touching_cells_of_a_row_are_set_apart() {
        let spans = |cells: &[&str]| {
            let cells: String = cells.iter().map(|cell| format!("<span>{cell}</span>")).collect();
            texts(&format!("<div>{cells}</div>")).concat()
        };
        for label in [
            "来源",
            "稿源",
            "作者",
            "记者",
            "撰文",
            "编辑",
            "责编",
            "责任编辑",
            "发布时间",
            "來源",
            "記者",
        ] {
            let (cell, row) = (format!("{label}：甲"), format!("乙 {label}：甲"));
            assert_eq!(spans(&["乙", &cell]), row);
        }
        assert_eq!(
            spans(&["江城日报", "张平", "2023年08月09日07:20"]),
            "江城日报 张平 2023年08月09日07:20"
        );
        assert_eq!(
            spans(&["江城日报", "<a href=/a>张平</a>", "2023-08-09 07:20:15"]),
            "江城日报 张平 2023-08-09 07:20:15"
        );
        for label in ["图像来源", "图片来源", "图源", "摄影", "攝影"] {
            let credit = format!("{label}：张平");
            let caption = format!("清晨，渡船驶离码头 {credit}");
            assert_eq!(spans(&["清晨，渡船驶离码头", &credit]), caption);
        }
        // Headings and sentences whose styles change within a word.
        for whole in [
            ["江城", "成立于", "2019年"],
            ["江城日报", "张平", "阅读"],
            ["来源：江城，", "2023-08-09", "日"],
            ["Ann Lee", "News", "2023-08-09"],
            ["大桥", "2023年8月9日", "起停航"],
            ["他喜欢", "摄影", "/绘画"],
        ] {
            assert_eq!(spans(&whole), whole.concat());
        }
    }

    #[test]
    fn links_and_names_keep_their_words() {
        let html = "<p><a href=/a>江城日报</a><b class=t>记者：张平</b><i>2023-08-09</i></p>";
        let layout = layout::lay_out(&dom::parse(html, &Limits::default()), &Marks::new());
        let words: Vec<&str> =
            layout.runs.iter().map(|run| &layout.text[run.text.clone()]).collect();
        assert_eq!(words, ["江城日报", "记者：张平", "记者：张平", "2023-08-09"]);
    }
}
