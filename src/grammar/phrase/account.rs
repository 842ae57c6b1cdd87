//! Bylines of accounts: 明小 发自 某地, and below it 某某位 | 公众号 SomePlace.

use super::super::line::is_space;
use super::super::outlet::is_chinese_outlet;
use super::Reader;
use crate::script::is_han;

impl Reader<'_, '_> {
    /// 明小 张三 发自 某地: whether the words that open the line are the names, pen names too, of
    /// those who sent it.
    pub(super) fn is_sent(&self, at: usize) -> bool {
        const MOST_NAMES: usize = 4;
        let mut at = at;
        let opens = self.found.end == 0 && at == self.found.printed.start;
        for count in 0..=MOST_NAMES {
            if !opens || count > 0 && self.line.word(at, "发自").is_some() {
                return opens;
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

    /// 某某位 | 公众号 SomePlace, behind the names: the account that publishes.
    pub(super) fn account(&mut self, at: usize) -> Option<usize> {
        if self.found.people.is_empty() {
            return None;
        }
        let stop = self.line.skip(at, |c| is_han(c) || c.is_ascii_alphanumeric());
        let label = self.line.skip(stop, |c| matches!(c, ' ' | '|'));
        let kind = ["微信公众号", "公众号"].iter().find_map(|word| self.line.word(label, word))?;
        let name = self.line.skip(kind, |c| matches!(c, ' ' | ':'));
        let end = self.line.skip(name, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        let told = label > stop && end > name && end <= self.end;
        if !told || !is_chinese_outlet(self.line.folded(at..stop)) {
            return None;
        }
        self.outlet(at..stop);
        Some(end)
    }
}
