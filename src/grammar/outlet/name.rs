//! The name of an outlet without what pages print around it: its account, its issue, buttons.

use super::is_chinese_outlet;
use crate::grammar::chinese::places::place_at_end;
use crate::grammar::latin::names::small;
use crate::grammar::line::{Line, is_space};
use std::ops::Range;

/// 半月谈（ID：banyuetan）: the outlet without the name of its account.
pub(in crate::grammar) fn without_account(line: &Line<'_>, value: Range<usize>) -> Range<usize> {
    let value = line.trim(value);
    let open = line.find(value.clone(), |c| c == '(').filter(|&at| at > value.start);
    let is_account = |open: usize| {
        let inner = line.folded(open + 1..value.end - 1);
        let label = small(line, open + 1..value.end - 1);
        ["id", "微信", "公众号", "账号"].iter().any(|word| label.starts_with(word))
            || inner.iter().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/'))
    };
    match open {
        Some(open) if line.before(value.end) == ')' && is_account(open) => {
            line.trim(value.start..open)
        }
        _ => value,
    }
}

/// 微信公众号“某某发布”, “某某发布”公众号: the name of the account.
pub(in crate::grammar) fn of_account(line: &Line<'_>, value: Range<usize>) -> Range<usize> {
    const KINDS: [&str; 14] = [
        "官方微信公众号",
        "微信公众号",
        "微信公号",
        "公众号",
        "视频号",
        "官方微博",
        "官方微信",
        "头条号",
        "财富号",
        "百家号",
        "搜狐号",
        "企鹅号",
        "网易号",
        "大鱼号",
    ];
    let ends = |word: &&str| {
        let from = value.end.checked_sub(word.chars().count())?;
        (from > value.start && line.word(from, word).is_some()).then_some(from)
    };
    let before = KINDS.iter().filter_map(|word| line.word(value.start, word)).max();
    let after = KINDS.iter().filter_map(ends).min();
    let name = match (before, after) {
        (Some(start), _) if start < value.end => start..value.end,
        (None, Some(end)) => value.start..end,
        _ => return value,
    };
    let name = line.trim(name);
    // 某某内参的财富号
    let owns = name.len() > 2 && line.before(name.end) == '的';
    let name = name.start..name.end - usize::from(owns);
    let start = line.skip(name.start, |c| matches!(c, ':' | ' ' | '|' | '@'));
    line.trim(start.min(name.end)..name.end)
}

/// 《某某周刊》2022年第15期, 2022.5.15总第109期《某某周刊》杂志: the outlet without its issue.
pub(in crate::grammar) fn without_issue(line: &Line<'_>, value: Range<usize>) -> Range<usize> {
    let open = line
        .find(value.clone(), |c| c == '《')
        .filter(|&open| open == value.start || is_issue(line, value.start..open));
    let Some(open) = open else { return value };
    let close = line.find(open..value.end, |c| c == '》').map(|close| close + 1);
    let told = |close: usize| {
        let magazine = line.word(close, "杂志").unwrap_or(close);
        open > value.start && magazine >= value.end || is_issue(line, close..value.end)
    };
    close.filter(|&close| told(close)).map_or(value, |close| open..close)
}

/// 杂志（2022年7月25日 07 版）, 2022年第15期
fn is_issue(line: &Line<'_>, range: Range<usize>) -> bool {
    let kind = ["杂志", "周刊", "月刊"].iter().find_map(|kind| line.word(range.start, kind));
    let words = line.folded(kind.unwrap_or(range.start)..range.end);
    words.iter().any(char::is_ascii_digit)
        && words.iter().all(|&c| c.is_ascii_digit() || "年月日第期版刊总卷 (),-/.".contains(c))
}

/// 某某晚报 举报, `[ 人民网 ]`: the outlet without the buttons behind it and the marks around it.
pub(in crate::grammar) fn outlet_alone(line: &Line<'_>, value: Range<usize>) -> Range<usize> {
    const LONGEST_TOOL: usize = 5;
    let value = line.trim(value);
    let close = match line.at(value.start) {
        '[' => ']',
        '(' => ')',
        '《' => '》',
        '“' => '”',
        _ => '\0',
    };
    let enclosed = line
        .find(value.clone(), |c| c == close)
        .filter(|&end| matches!(close, ']' | ')') || end + 1 == value.end);
    if let Some(end) = enclosed {
        return line.trim(value.start + 1..end);
    }
    let value = without_claim(line, without_counts(line, value));
    let value = without_place(line, without_kind(line, value));
    // 老城慢生活 江苏: where the account stands.
    let last = line.skip_back(value.start, value.end, |c| !is_space(c));
    let placed = last > value.start && place_at_end(line.folded(last..value.end)) == Some(0);
    let value = if placed { line.trim(value.start..last) } else { value };
    let mut words = line.folded(value.clone()).split(|&c| is_space(c));
    let first = words.next().unwrap_or_default();
    // 某某日报 综合某某晚报
    let others = |word: &[char]| word.starts_with(&['综', '合']);
    let tool =
        |word: &[char]| others(word) || word.len() <= LONGEST_TOOL && !is_chinese_outlet(word);
    if is_chinese_outlet(first) && words.all(tool) {
        value.start..value.start + first.len()
    } else {
        value
    }
}

/// ESPN 评论 128, `某网 张三 [推荐朋友] [打印本稿]`: the outlet without the buttons that count or stand in
/// brackets.
fn without_counts(line: &Line<'_>, value: Range<usize>) -> Range<usize> {
    const COUNTED: [&str; 8] = ["评论", "跟帖", "阅读", "浏览", "点击", "参与", "人气", "点赞"];
    let opens = |at: &usize| is_space(line.before(*at)) && line.at(*at) == '[';
    let bracket = (value.start + 1..value.end).find(opens);
    let value = line.trim(value.start..bracket.unwrap_or(value.end));
    let count = line.skip_back(value.start, value.end, |c| c.is_ascii_digit() || is_space(c));
    let word = |word: &&str| {
        let from = count.checked_sub(word.chars().count())?;
        let apart = from > value.start && is_space(line.before(from));
        (apart && line.word(from, word) == Some(count)).then_some(from)
    };
    let from = COUNTED.iter().find_map(word);
    from.map_or(value.clone(), |from| line.trim(value.start..from))
}

/// example 原创: the outlet without what it says of the text.
fn without_claim(line: &Line<'_>, value: Range<usize>) -> Range<usize> {
    let ends = |word: &&str| {
        let from = value.end.checked_sub(word.chars().count())?;
        let apart = from > value.start && is_space(line.before(from));
        (apart && line.word(from, word).is_some()).then_some(from)
    };
    let claim = ["原创", "转载", "首发", "独家"].iter().find_map(ends);
    claim.map_or(value.clone(), |from| line.trim(value.start..from))
}

/// 某某日报微信综合: the outlet whose account put it together.
fn without_kind(line: &Line<'_>, value: Range<usize>) -> Range<usize> {
    let ends = |word: &&str| {
        let from = value.end.checked_sub(word.chars().count())?;
        (from > value.start && line.word(from, word) == Some(value.end)).then_some(from)
    };
    let words = ["微信综合", "微博综合", "客户端综合", "综合", "官微", "官方微信", "微信公众号"];
    let outlet = words.iter().filter_map(ends).min().map(|end| line.trim(value.start..end));
    outlet.filter(|outlet| is_chinese_outlet(line.folded(outlet.clone()))).unwrap_or(value)
}

/// 某某新闻四川 举报: the outlet without the place of its account. 某某网四川 is a channel.
fn without_place(line: &Line<'_>, value: Range<usize>) -> Range<usize> {
    const ENDS: [&str; 8] = ["新闻", "日报", "晚报", "早报", "晨报", "时报", "周刊", "客户端"];
    let word_end = line.find(value.clone(), is_space).unwrap_or(value.end);
    let word = line.folded(value.start..word_end);
    let place = place_at_end(word).filter(|&place| place > 2);
    let outlet: String = word.get(..place.unwrap_or(0)).unwrap_or_default().iter().collect();
    match place {
        Some(place) if ENDS.iter().any(|end| outlet.ends_with(end)) => {
            value.start..value.start + place
        }
        _ => value,
    }
}
