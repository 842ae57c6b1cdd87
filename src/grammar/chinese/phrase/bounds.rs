//! Where one credit ends and the next begins.

use super::Reader;
use crate::grammar::chinese::closing::CLOSING;
use crate::grammar::chinese::labels::{Kind, Label, label_at};
use crate::grammar::chinese::shape::is_likely_name;
use crate::grammar::line::is_space;
use crate::grammar::outlet::is_chinese_outlet;
use crate::script::is_han;
use std::ops::Range;

impl Reader<'_, '_> {
    /// Where the next label with a mark begins, or a role after a space; else the end.
    pub(super) fn next_credit(&self, from: usize) -> usize {
        if let Some(at) = self.pictures_behind_text(from) {
            return at;
        }
        for at in from + 1..self.end {
            let before = self.line.before(at);
            if before == '\n' {
                return at - 1;
            }
            let parted = matches!(before, ' ' | ';' | ',' | '|' | '/' | ')' | ']' | '、' | '。');
            if !parted && !is_han(before) {
                continue;
            }
            let Some(label) = label_at(self.line, at) else { continue };
            // 编辑 张三 校对 李四: a space on either side of a long word is a mark, too.
            let spaced =
                is_space(before) && is_space(self.line.at(label.end)) && label.end - at >= 2;
            // 通讯员 李四 报道 closes one.
            let closes = matches!(self.line.before(label.end), '道' | '导');
            let is_credit =
                spaced && !closes && matches!(label.kind, Kind::People(_) | Kind::Other);
            if !(label.marked || is_credit) {
                continue;
            }
            // "证券时报网作者：": glued, so only words that are no part of a name and close none.
            let word = String::from_iter(self.line.folded(at..label.end));
            let glued = label.end - at >= 2
                && self.line.at(label.value - 1) == ':'
                && !CLOSING.contains(&word.as_str());
            if parted || glued {
                return self.outlet_before(from, at);
            }
        }
        self.end
    }

    /// 文 张三 图 李四: where the pictures begin; spaces are all that sets the labels off.
    pub(super) fn pictures_behind_text(&self, from: usize) -> Option<usize> {
        const PICTURES: [&str; 4] = ["图", "摄", "摄影", "图片"];
        let label = self.line.skip_back(0, from, is_space);
        let opens = self.found.end == 0
            && label < from
            && self.line.before(label) == '文'
            && !is_han(self.line.before(label - 1));
        let mut at = from;
        while opens && at < self.end {
            let stop = self.line.skip(at, is_han);
            if !is_likely_name(self.line.folded(at..stop)) {
                return None;
            }
            at = self.line.skip(stop, |c| is_space(c) || c == '、');
            let ends = |word: &&str| {
                self.line.word(at, word).is_some_and(|end| is_space(self.line.at(end)))
            };
            if at > stop && PICTURES.iter().any(ends) {
                return Some(at);
            }
        }
        None
    }

    /// 文 | 某某观察，作者 | 张三: the one word behind 文, where the label of the author follows.
    pub(super) fn account_before_author(&self, label: Label, end: usize) -> Option<Range<usize>> {
        let edge = |c: char| is_space(c) || matches!(c, ',' | '|' | ';');
        let value = label.value..self.line.skip_back(label.value, end, edge);
        let author = label_at(self.line, self.line.skip(end, edge)).filter(|next| next.marked)?;
        let wrote = |label: Label, last| label.marked && self.line.before(label.end) == last;
        let word = self.line.folded(value.clone());
        let one = word.len() >= 2 && word.iter().all(|c| c.is_alphanumeric());
        (wrote(label, '文') && wrote(author, '者') && one && !is_likely_name(word)).then_some(value)
    }

    /// 界面新闻编辑 | 李四: the outlet belongs to the label after it, not to the names before.
    fn outlet_before(&self, from: usize, at: usize) -> usize {
        let start = self.line.skip_back(from, at, is_han);
        let owned = start > from
            && is_space(self.line.before(start))
            && is_chinese_outlet(self.line.folded(start..at));
        if owned { start } else { at }
    }

    /// （中文版：某经中文网）: past the bracket in which an outlet says what else it is.
    pub(super) fn past_aside(&self, at: usize) -> usize {
        const LONGEST: usize = 20;
        let limit = self.end.min(at + LONGEST);
        let close = self.line.find(at..limit, |c| c == ')').filter(|_| self.line.at(at) == '(');
        let outlet = |close: usize| {
            let name = self.line.skip_back(at, close, |c| c != ':' && c != '(');
            is_chinese_outlet(self.line.folded(name..close))
        };
        close.filter(|&close| outlet(close)).map_or(at, |close| close + 1)
    }

    /// 终审 编委 张三: past what the editor is.
    pub(super) fn past_title(&self, at: usize) -> usize {
        let title = ["编委", "主任", "副主任", "副总编辑"].iter().find_map(|title| {
            let end = self.line.word(at, title)?;
            is_space(self.line.at(end)).then_some(end)
        });
        title.map_or(at, |end| self.line.skip(end, is_space))
    }

    /// 明小 张三 发自 某地: whether the words that open the line are the names, pen names too, of
    /// those who sent it.
    pub(super) fn is_sent(&self, at: usize) -> bool {
        const MOST_NAMES: usize = 4;
        // 感谢 祝福 发自 内心
        const HEARTS: [&str; 4] = ["内心", "心底", "真心", "肺腑"];
        let mut at = at;
        let opens = self.found.end == 0 && at == self.found.printed.start;
        for count in 0..=MOST_NAMES {
            if !opens {
                return false;
            }
            if let Some(place) = self.line.word(at, "发自").filter(|_| count > 0) {
                let place = self.line.skip(place, is_space);
                return !HEARTS.iter().any(|heart| self.line.word(place, heart).is_some());
            }
            let stop = self.line.skip(at, is_han);
            let next = self.line.skip(stop, |c| is_space(c) || c == '、');
            if !(2..=4).contains(&(stop - at)) || next == stop {
                return false;
            }
            at = next;
        }
        false
    }
}
