//! "澎湃新闻资深记者": an outlet, qualifiers, and the word for what somebody does.

use super::shape::is_likely_name;
use super::trust::Trust;
use crate::Role;
use crate::grammar::line::{Line, is_space};
use crate::grammar::outlet::{is_chinese_outlet, is_known_outlet};
use crate::script::{HanSet, is_han};
use std::ops::Range;
use std::sync::LazyLock;

/// What people are called; the longer before the shorter that it ends with.
#[rustfmt::skip]
const NOUNS: &[(&str, Role)] = &[
    ("实习记者", Role::Author),
    ("记者", Role::Author),
    ("评论员", Role::Author),
    ("观察员", Role::Author),
    ("撰稿人", Role::Author),
    ("研究员", Role::Author),
    ("通讯员", Role::Author),
    ("特派员", Role::Author),
    ("专栏作家", Role::Author),
    ("主笔", Role::Author),
    ("作者", Role::Author),
    ("实习生", Role::Contributor),
    ("编辑", Role::Editor),
    ("摄影师", Role::Photographer),
];

/// Words before the noun that belong to the role.
#[rustfmt::skip]
const QUALIFIERS: &[&str] = &[
    "首席", "资深", "高级", "见习", "实习", "特约", "特派", "专职", "主任", "文字", "图片",
    "摄影", "驻站", "本报", "本刊", "本网", "本台", "本社", "我报", "特聘", "专题",
    "调查", "文章", "本文",
];

/// Qualifiers that are the outlet's when they follow one (南方财经全媒体).
const OUTLETS_OWN: &[&str] =
    &["全媒体", "融媒体", "深度", "财经", "时政", "经济", "体育", "文化", "国际", "科技"];

/// A role and where it stands.
#[derive(Debug, Clone)]
pub(in crate::grammar) struct RoleWords {
    /// The outlet before it.
    pub outlet: Option<Range<usize>>,
    /// Qualifiers and noun.
    pub title: Range<usize>,
    pub role: Role,
    /// The words before the role are known to be an outlet, or there are none.
    pub sure: bool,
}

impl RoleWords {
    /// How much it says that a name follows.
    pub(super) fn trust(&self, line: &Line<'_>) -> Trust {
        let ranked =
            NOUNS.iter().all(|(noun, _)| line.word(self.title.start, noun) != Some(self.title.end));
        if ranked || self.outlet.is_some() { Trust::Employed } else { Trust::Role }
    }
}

/// The role that begins at `at`, an outlet before it; `spaced`: spaces and bars may part the two.
pub(in crate::grammar) fn role_at(
    line: &Line<'_>,
    at: usize,
    limit: usize,
    spaced: bool,
) -> Option<RoleWords> {
    const LONGEST_OUTLET: usize = 30;
    let limit = limit.min(at + LONGEST_OUTLET);
    let mut position = at;
    let mut depth = 0usize;
    while position < limit {
        if depth == 0
            && let Some((role, end)) = noun_at(line, position)
            && let Some(found) = with_prefix(line, at, position, end, role)
        {
            return Some(found);
        }
        match line.at(position) {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            c if is_han(c) || c.is_alphanumeric() => {}
            '·' | '-' | '+' | '《' | '》' | '“' | '”' | '&' | '.' => {}
            ' ' | '|' | '/' if spaced => {}
            _ if depth > 0 => {}
            _ => return None,
        }
        position += 1;
    }
    None
}

fn noun_at(line: &Line<'_>, at: usize) -> Option<(Role, usize)> {
    static INITIALS: LazyLock<HanSet> =
        LazyLock::new(|| NOUNS.iter().filter_map(|(noun, _)| noun.chars().next()).collect());
    if !INITIALS.contains(line.at(at)) {
        return None;
    }
    NOUNS.iter().find_map(|(noun, role)| Some((*role, line.word(at, noun)?)))
}

fn with_prefix(
    line: &Line<'_>,
    start: usize,
    noun: usize,
    end: usize,
    role: Role,
) -> Option<RoleWords> {
    let mut title = noun;
    while let Some(from) = qualifier_before(line, start, title, QUALIFIERS) {
        title = from;
    }
    let outlet =
        line.skip_back(start, title, |c| is_space(c) || matches!(c, '|' | '/' | '·' | '-'));
    let mut outlet = start..outlet;
    if let Some(from) = qualifier_before(line, start, title, OUTLETS_OWN)
        && from == start
    {
        title = from;
        outlet = start..start;
    }
    let photographs = line.word(title, "图片").or(line.word(title, "摄影")).is_some();
    let role = if photographs && role == Role::Author { Role::Photographer } else { role };
    if outlet.is_empty() {
        return Some(RoleWords { outlet: None, title: title..end, role, sure: true });
    }
    // 华夏时报（www.chinatimes.net.cn）记者
    if line.before(outlet.end) == ')' {
        let open = line.find(outlet.clone(), |c| c == '(')?;
        outlet.end = open;
        // 本报（www.chinatimes.net.cn）记者
        if qualifier_before(line, start, open, QUALIFIERS) == Some(start) {
            return Some(RoleWords { outlet: None, title: noun..end, role, sure: true });
        }
    }
    let prose = |&c: &char| "的对向据被让是了诉把他她我说".contains(c);
    let known = is_chinese_outlet(line.folded(outlet.clone()));
    let prose = || line.folded(outlet.clone()).iter().any(prose);
    if (prose() && !is_known_outlet(line.folded(outlet.clone()))) || outlet.len() > 20 {
        return None;
    }
    // 半月谈 半月谈记者
    if let Some(space) = (outlet.start..outlet.end).rev().find(|&at| line.at(at) == ' ')
        && is_chinese_outlet(line.folded(space + 1..outlet.end))
        && line.find(outlet.start..space, |c| c == '|').is_none()
    {
        // 张三 川观新闻记者 李四: somebody of no outlet stands first.
        if is_likely_name(line.folded(outlet.start..space)) {
            return None;
        }
        outlet.start = space + 1;
    }
    let sure = known
        || is_chinese_outlet(line.folded(outlet.clone()))
        || (line.at(outlet.start) == '《' && line.before(outlet.end) == '》');
    let vague = line.find(outlet.clone(), |c| matches!(c, '位' | '名' | '个' | '有')).is_some();
    (sure || !vague).then_some(RoleWords { outlet: Some(outlet), title: title..end, role, sure })
}

fn qualifier_before(
    line: &Line<'_>,
    start: usize,
    end: usize,
    qualifiers: &[&str],
) -> Option<usize> {
    if let Some(from) = posting_before(line, start, end) {
        return Some(from);
    }
    qualifiers.iter().find_map(|word| {
        let from = end.checked_sub(word.chars().count())?;
        (from >= start && line.word(from, word).is_some()).then_some(from)
    })
}

/// 驻京, 驻德国: where somebody is posted.
fn posting_before(line: &Line<'_>, start: usize, end: usize) -> Option<usize> {
    (1..=5)
        .filter_map(|length| end.checked_sub(length + 1))
        .find(|&from| from >= start && line.at(from) == '驻')
        .filter(|&from| line.folded(from..end).iter().all(|&c| is_han(c)))
}
