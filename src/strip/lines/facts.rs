//! Lines of labelled facts about the page: 发布时间：… 信息来源：… 浏览次数：… 字体：【大 中 小】.
//!
//! Every part must be a fact that pages print about themselves, and there must be several.

use crate::grammar::{parse_byline, parse_editor_line, parse_source_line};
use crate::pattern::Pattern;
use crate::script::{is_bar, is_han, width};
use crate::strip::Findings;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::Line;
use crate::{DropReason, Evidence};
use std::sync::LazyLock;

/// Widest line, and widest value of a label.
const WIDEST: usize = 240;
const WIDEST_VALUE: usize = 60;

/// Whether the line is one, at an edge of the text; takes what its parts say.
pub(in crate::strip) fn judge(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let line = spot.narrow(WIDEST).filter(|_| spot.place != Place::Middle)?;
    if line.prose || !line.text.contains(['：', ':']) {
        return None;
    }
    let facts = facts(line.text)?;
    for (label, value) in facts {
        let printed = format!("{label}：{value}");
        if label.ends_with("来源") || label.ends_with("稿源") {
            if let Some(source) = parse_source_line(&format!("来源：{value}")) {
                findings.add_origin(line.block, source, value);
            }
        } else if let Some(editors) = parse_editor_line(&printed) {
            findings.add_editors(line.block, editors.people);
        } else if let Some(byline) = parse_byline(&printed, crate::grammar::Place::Head) {
            findings.add_parsed(line.block, byline);
        }
    }
    findings.dates.push(line.text.to_owned());
    Some(Found::line(DropReason::DateLine, Evidence::Shape))
}

/// Labels and values, where the whole line is made of them.
fn facts(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut facts: Vec<(&str, &str)> = Vec::new();
    let mut rest = text.trim_matches(is_edge);
    loop {
        let (label, after) = rest.split_once(['：', ':'])?;
        let label = label.trim_matches(is_edge);
        if !LABEL.is_match(label) {
            return None;
        }
        // The value ends where the next label begins.
        let next = NEXT.find(after).map(|next| next.start);
        let value = next.map_or(after, |next| after.get(..next).unwrap_or_default());
        let value = value.trim_matches(is_edge);
        if width(value) > WIDEST_VALUE || value.contains(['。', '，', '！', '？']) {
            return None;
        }
        facts.push((label, value));
        match next.and_then(|next| after.get(next..)) {
            Some(more) => rest = more.trim_matches(is_edge),
            None => break,
        }
    }
    let kinds =
        |ends: &[&str]| facts.iter().any(|(label, _)| ends.iter().any(|end| label.contains(end)));
    let about_page =
        kinds(&["时间", "日期", "次数", "浏览", "阅读", "点击", "字体", "字号", "人气"]);
    (facts.len() >= 2 && about_page).then_some(facts)
}

/// 日期：2020年3月20日, and below it 公司：某某, 主旨：某某: the first line of a notice that is made of labels, none
/// of which pages print about themselves.
pub(super) fn opens_notice(spot: Spot<'_>) -> bool {
    const WIDEST_LABEL: usize = 16;
    let label = |line: &Line<'_>| {
        let (label, value) = line.text.split_once(['：', ':'])?;
        let label: String = label.chars().filter(|c| !c.is_whitespace()).collect();
        let is_label =
            width(&label) <= WIDEST_LABEL && label.chars().all(is_han) && !value.is_empty();
        is_label.then_some(label)
    };
    let is_notice = |line: &Line<'_>| label(line).is_some_and(|label| !LABEL.is_match(&label));
    let is_day = label(spot.line()).is_some_and(|label| matches!(label.as_str(), "日期" | "时间"));
    let below = spot.below();
    is_day && below.len() >= 2 && below.iter().take(2).all(is_notice)
}

fn is_edge(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}' | '(' | ')' | '（' | '）' | '[' | ']' | '【' | '】')
        || is_bar(c)
}

/// What pages say about themselves.
const WORDS: &str = r"(发布|发表|更新|发稿|成文|公开|生成|创建)?(时间|日期)|(信息|文章|稿件|新闻|内容|资料)?(来源|稿源)|作\s*者|记\s*者|研究员|分析师|撰\s*稿人?|责任编辑|责编|编\s*辑|审\s*核|校\s*对|(信息|供稿|发布|责任)?(部门|单位|机构|科室)|(浏览|阅读|点击|访问)(次数|数|量)?|人气|字\s*(体|号|数)(大小)?|栏\s*目|类\s*别|分\s*类|文\s*号|索引号";

static LABEL: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(format!(r"^({WORDS})$")));
static NEXT: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(format!(r"[\s|丨()（）\[\]【】]+({WORDS})\s*[：:]")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_facts_is_made_of_nothing_else() {
        let line =
            "发布时间：2021-11-16 10:20　信息来源：甲市水利局　浏览次数：318　字体：【大 中 小】";
        let expected = [
            ("发布时间", "2021-11-16 10:20"),
            ("信息来源", "甲市水利局"),
            ("浏览次数", "318"),
            ("字体", "大 中 小"),
        ];
        assert_eq!(facts(line).as_deref(), Some(&expected[..]));
        for line in [
            "时间：周六上午九点　地点：甲市图书馆",
            "来源：甲报　作者：乙",
            "时间：2021年，那一年河水很大　来源：天上",
            "发布时间：2021-11-16",
        ] {
            assert_eq!(facts(line), None, "{line}");
        }
    }
}
