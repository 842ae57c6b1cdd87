//! 新华社北京7月25日电, 新京报讯, 央视网消息: agency, place and day at the head of a report.

use crate::grammar::latin::names::small;
use crate::grammar::line::Line;
use crate::grammar::outlet::is_chinese_outlet;
use crate::script::is_han;
use std::ops::Range;

/// A Chinese dateline.
#[derive(Debug, Clone)]
pub(super) struct Dateline {
    pub outlet: Option<Range<usize>>,
    /// Place, day and closing word; empty for a mere 讯.
    pub words: Range<usize>,
    /// It is quoted: 据新华社….
    pub quoted: bool,
    pub end: usize,
}

const CLOSING: &[&str] = &["专电", "快讯", "综合消息", "综合报道", "消息", "报道", "电", "讯"];
const LONGEST: usize = 40;

/// The dateline that begins at a position.
pub(super) fn dateline_at(line: &Line<'_>, at: usize, limit: usize) -> Option<Dateline> {
    let start = line.word(at, "据").unwrap_or(at);
    let limit = limit.min(start + LONGEST);
    for position in start + 1..limit {
        let c = line.before(position);
        if c == '(' {
            return renamed(line, start, position - 1);
        }
        if !(is_han(c)
            || c.is_alphanumeric()
            || matches!(c, '·' | '-' | '“' | '”' | '+' | ' ' | '《' | '》' | '|'))
        {
            return None;
        }
        if position < start + 2 {
            continue;
        }
        let Some(end) = CLOSING.iter().find_map(|word| line.word(position, word)) else { continue };
        if let Some(found) = before_closing(line, start, position, end) {
            return Some(found);
        }
    }
    None
}

/// 某某网（某某日报网）讯: the outlet's other name stands in brackets.
fn renamed(line: &Line<'_>, start: usize, open: usize) -> Option<Dateline> {
    const LONGEST_NAME: usize = 14;
    let close = (open + 1..open + LONGEST_NAME).find(|&at| line.at(at) == ')')?;
    let end = ["讯", "消息"].iter().find_map(|word| line.word(close + 1, word))?;
    let name = |range: Range<usize>| is_chinese_outlet(line.folded(range));
    (name(start..open) && name(open + 1..close) && line.at(end) == '(').then_some(Dateline {
        outlet: Some(start..open),
        words: end..end,
        quoted: false,
        end,
    })
}

fn before_closing(line: &Line<'_>, start: usize, closing: usize, end: usize) -> Option<Dateline> {
    let head_end = line.skip_back(start, closing, |c| c == ' ');
    let dated = day_before(line, start, head_end);
    let outlet_limit = dated.unwrap_or(head_end);
    let own = ["本报", "本网", "本台", "本刊"].iter().find_map(|word| line.word(start, word));
    // 晨报讯: the kind of paper stands for its name.
    let kind = ["晨报", "晚报", "早报", "日报", "商报", "快报", "时报"];
    let kind = kind.iter().find_map(|word| line.word(start, word)).filter(|&end| end == head_end);
    // 新报讯【记者 张三】: so do two characters where its reporters follow.
    let short = || head_end == start + 2 && line.before(head_end) == '报' && signs(line, end);
    let own = own.or(kind).or_else(|| short().then_some(head_end));
    let outlet_end = own.or_else(|| {
        (start + 2..=outlet_limit)
            .rev()
            // 中央社台北: the 台 of a place.
            .filter(|&end| end == outlet_limit || line.before(end) != '台')
            .find(|&end| is_chinese_outlet(line.folded(start..end)))
    });
    let name_end = line.skip_back(start, outlet_limit, |c| c == ' ');
    let signed = || dated.is_some() && is_latin(line.folded(start..name_end)) && signs(line, end);
    // Apple6月3日消息（记者 张三）: what the report is about.
    let is_topic = outlet_end.is_none() && !is_latin_outlet(line, start..name_end);
    let outlet_end = outlet_end.or_else(|| signed().then_some(name_end))?;
    let place = outlet_end..outlet_limit;
    let place_fits = place.len() <= 8
        && line.folded(place).iter().all(|&c| (is_han(c) && c != '者') || c == ' ');
    // Without a day only an outlet may stand before 讯, and nothing glued to it. 新京报报道， quotes.
    let after = line.at(end);
    let own_report = match line.folded(closing..end) {
        ['综', '合', '报', '道'] => matches!(after, '(' | ')' | ']' | ' ' | '\0'),
        ['报', '道'] => matches!(after, '(' | ')' | ']' | ' '),
        ['消', '息'] => matches!(after, '(' | ':' | ' '),
        _ => {
            matches!(after, '(' | ')' | ' ' | ':' | '[' | ']' | ',' | '\0' | '\n')
                || after.is_ascii_digit()
                || line.word(end, "记者").is_some()
        }
    };
    // 财经网金融讯 记者张三: the channel stands between.
    let channel = outlet_end + 2 == head_end
        && line.word(line.skip(end, |c| matches!(c, ' ' | '(')), "记者").is_some();
    let bare = (outlet_end == head_end || channel) && own_report;
    if !place_fits || !(dated.is_some() || bare) {
        return None;
    }
    Some(Dateline {
        quoted: line.before(start) == '据',
        outlet: (own.is_none() && !is_topic).then_some(start..outlet_end),
        words: if dated.is_some() { line.trim(outlet_end..end) } else { end..end },
        end,
    })
}

/// Whether reporters follow in brackets: （记者 张三）, 【记者 张三】.
fn signs(line: &Line<'_>, at: usize) -> bool {
    const WIDEST_RANK: usize = 6;
    let open = line.skip(at, |c| c == ' ');
    let ranks = open + 1..open + 1 + WIDEST_RANK;
    matches!(line.at(open), '(' | '[')
        && ranks.take_while(|&at| is_han(line.at(at))).any(|at| line.word(at, "记者").is_some())
}

fn is_latin(name: &[char]) -> bool {
    name.first().is_some_and(char::is_ascii_uppercase)
        && name.iter().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.'))
}

/// DoNews, TechWeb: a name in Latin letters that ends with the word for an outlet.
fn is_latin_outlet(line: &Line<'_>, name: Range<usize>) -> bool {
    const WORDS: [&str; 13] = [
        "news", "web", "daily", "times", "post", "press", "media", "weekly", "online", "radio",
        "tv", "today", "journal",
    ];
    let name = small(line, name);
    WORDS.iter().any(|word| name.ends_with(word))
}

/// Where "7月25日", "25日" or "25日6时30分" begins that ends at a position.
fn day_before(line: &Line<'_>, start: usize, end: usize) -> Option<usize> {
    let spaces = |end: usize| line.skip_back(start, end, |c| c == ' ');
    let digits = |end: usize| {
        let end = spaces(end);
        let from = line.skip_back(start, end, |c| c.is_ascii_digit());
        (from < end && end - from <= 4).then_some(from)
    };
    let unit = |end: usize, unit: char| {
        let end = spaces(end);
        (line.before(end) == unit).then(|| end - 1)
    };
    let minute = unit(end, '分').and_then(digits).unwrap_or(end);
    let hour = ['时', '点'].into_iter().find_map(|c| unit(minute, c)).and_then(digits);
    let mut from = digits(unit(hour.unwrap_or(end), '日')?)?;
    if let Some(month) = unit(from, '月').and_then(digits) {
        from = month;
        if let Some(year) = unit(from, '年').and_then(digits) {
            from = year;
        }
    }
    Some(from)
}

/// Where "4日电" ends that begins at a position: the day of a dateline after a name.
pub(super) fn day_closing(line: &Line<'_>, at: usize) -> Option<usize> {
    let day =
        (at + 2..at + 12).find(|&end| line.before(end) == '日' && line.at(at).is_ascii_digit())?;
    day_before(line, at, day).filter(|&from| from == at)?;
    ["专电", "电", "讯", "报道", "消息"].iter().find_map(|word| line.word(day, word))
}

/// Where a date and time end that begin at a position: 2020-07-04 12:10, 2020年7月4日; the position
/// itself where none does.
pub(in crate::grammar) fn past_date(line: &Line<'_>, at: usize) -> usize {
    if !line.at(at).is_ascii_digit() {
        return at;
    }
    let end = line.skip(at, |c| c.is_ascii_digit() || "-/.:年月日时分秒 ".contains(c));
    let count = |kind: fn(char) -> bool| line.folded(at..end).iter().filter(|&&c| kind(c)).count();
    let digits = count(|c| c.is_ascii_digit());
    let marks = count(|c| "-/.:年月日".contains(c));
    if digits >= 5 && marks >= 2 { line.skip_back(at, end, |c| c == ' ') } else { at }
}
