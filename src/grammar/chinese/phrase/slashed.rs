//! Names and what a slash parts from them.

use super::Reader;
use crate::Role;
use crate::grammar::chinese::names::names;
use crate::grammar::chinese::trust::Trust;
use crate::grammar::line::is_space;
use crate::grammar::outlet::is_chinese_outlet;
use crate::script::is_han;
use std::ops::Range;

impl Reader<'_, '_> {
    /// 张三/文, 张三、李四/中国青年报, 张三／台北报导.
    pub(super) fn slashed(&mut self, at: usize) -> Option<usize> {
        let slash = self.line.find(at..self.end.min(at + 30), |c| c == '/')?;
        let after = self.line.skip(slash, |c| matches!(c, '/' | ' '));
        let word_end =
            self.line.skip(after, |c| is_han(c) || matches!(c, '、' | '·' | '《' | '》'));
        let right = self.line.folded(after..word_end);
        let word: String = right.iter().collect();
        let by = match word.as_str() {
            "文" | "撰文" | "文图" | "图文" | "执笔" | "编译" | "作者" => {
                Some(Role::Author)
            }
            "译" | "翻译" => Some(Role::Translator),
            "图" | "摄" | "摄影" => Some(Role::Photographer),
            "编" | "编辑" | "核稿" | "核稿编辑" | "责任编辑" => Some(Role::Editor),
            _ => None,
        };
        let reported = right.ends_with(&['报', '道']) || right.ends_with(&['报', '导']);
        let reported = reported && right.len() <= 8;
        let outlet = by.is_none() && !reported && is_chinese_outlet(right);
        if by.is_none() && !outlet && !reported {
            return None;
        }
        if reported && let Some(end) = self.of_desk(at..slash, after) {
            return Some(end);
        }
        let trust = if by.is_some() { Trust::Labelled } else { Trust::Bare };
        let role = by.unwrap_or(Role::Author);
        let list = names(self.line, at..slash, role, None, trust);
        let complete = self.line.skip(list.end, is_space) == slash && !list.closed;
        if !complete || (list.people.is_empty() && !list.unsplit) {
            return None;
        }
        if outlet {
            self.outlet(after..word_end);
        }
        self.take(at, list, role, true);
        if role == Role::Author {
            self.found.printed.end = word_end;
        }
        self.found.closed = true;
        Some(word_end)
    }

    /// 生活中心／張三報導: the desk, and whom it names.
    fn of_desk(&mut self, desk: Range<usize>, at: usize) -> Option<usize> {
        const LONGEST: usize = 8;
        let desk = self.line.folded(desk);
        let named = desk.ends_with(&['中', '心']) || desk.ends_with(&['组']);
        if desk.len() > LONGEST || !named {
            return None;
        }
        let list = names(self.line, at..self.end, Role::Author, None, Trust::Role);
        let sure = list.closed && !list.people.is_empty() && !list.unsplit;
        if sure { self.take(at, list, Role::Author, true) } else { None }
    }
}
