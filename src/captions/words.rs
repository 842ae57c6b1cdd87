//! What lines say that speak of the picture above them.

use crate::grammar::split_credit;
use crate::script::{is_bar, is_han, width};

/// Whether a line below a picture speaks of it: by a credit, or by a mark.
pub(super) fn is_credited(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "（）()。".contains(c));
    text.starts_with(['△', '▲', '▽', '▼', '↑', '⬆', '▵'])
        || OPENINGS.iter().any(|opening| bare.starts_with(opening))
        || bare.contains("拍摄的") && (bare.starts_with("这是") || bare.contains("日拍摄的"))
        || is_numbered(bare)
        || is_origin(text)
        || is_bracketed(text)
        || ENDINGS.iter().any(|ending| bare.ends_with(ending))
        || split_credit(text).is_some()
}

/// ▼ 新桥的桥面: the mark of a line that speaks of the picture below it.
pub(super) fn points_down(text: &str) -> bool {
    let rest = text.trim_start_matches(['▼', '▽', '↓', '⬇']);
    rest.len() < text.len() && rest.contains(is_han)
}

/// The number with which a line opens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Section {
    pub number: u32,
    /// It may count what the next word names: 3 岁, 十 里. 成都, 张家界 and 小镇 begin like such a word.
    pub may_measure: bool,
}

/// 01 老城的新地铁, 一、新桥, Part 2: what opens with the number of a section.
pub(super) fn section(text: &str) -> Option<Section> {
    let text = text.trim().trim_start_matches(['（', '(', '第']);
    let text = ["PART", "Part"].iter().find_map(|part| text.strip_prefix(part)).unwrap_or(text);
    let text = text.trim_start();
    let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let rest = text.trim_start_matches(number);
    let digits = text.len() - rest.len();
    let mark = |c: char| is_bar(c) || c.is_whitespace() || "、.．）)/章节".contains(c);
    // 3 岁, 十 里: a space stands before a measure, too.
    let word = rest.trim_start();
    let may_measure =
        word.len() < rest.len() && !text.starts_with('0') && word.starts_with(is_measure);
    let is_section =
        (1..=6).contains(&digits) && rest.starts_with(mark) && rest.contains(char::is_alphabetic);
    let number = || text.get(..digits).map_or(0, value);
    is_section.then(|| Section { number: number(), may_measure })
}

/// 12, 二十三: at most six digits.
fn value(digits: &str) -> u32 {
    digits.chars().fold(0, |value, c| {
        match ("一二三四五六七八九".chars().zip(1..)).find(|d| d.0 == c) {
            Some((_, digit)) => value + digit,
            None => 10 * value.max(u32::from(c == '十')) + c.to_digit(10).unwrap_or(0),
        }
    })
}

/// What is counted or measured: 岁, 里.
fn is_measure(c: char) -> bool {
    "岁歲里年月日天周个個位名人米公分厘毫平小时時点點秒元万萬亿億千百次件条條只隻家层層座号號度倍成张張本部辆輛台所种種项項吨噸斤亩畝多余餘几幾"
        .contains(c)
}

/// What captions begin with.
const OPENINGS: [&str; 16] = [
    "图为",
    "圖為",
    "上图",
    "上圖",
    "左图",
    "资料图",
    "資料圖",
    "视频截图",
    "本文图片",
    "图注",
    "图：",
    "圖：",
    "图说",
    "圖說",
    "图片说明",
    "圖片說明",
];

/// 图1：…, 图二 …: the number of a picture.
fn is_numbered(text: &str) -> bool {
    // 3/8 老城的新地铁: the picture of a gallery.
    let count = text.split_once([' ', '\u{3000}']).map_or("", |(count, _)| count);
    let of_gallery = count.split_once('/').is_some_and(|(at, all)| {
        let number = |text: &str| (1..=2).contains(&text.len()) && text.parse::<u8>().is_ok();
        number(at) && number(all)
    });
    if of_gallery {
        return true;
    }
    let Some(rest) = text.strip_prefix(['图', '圖']) else { return false };
    let is_digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let number = rest.trim_start_matches(|c| is_digit(c) || ('①'..='⑳').contains(&c));
    number.len() < rest.len() && number.starts_with(|c| is_bar(c) || "：: 　.、".contains(c))
}

/// 数据来源：Wind, （来源：某某公司）: where a chart comes from. Where an article comes from is told at its
/// edges, where other recognisers look first.
pub(crate) fn is_origin(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "（）()".contains(c));
    let label = ["数据来源", "資料來源", "资料来源", "来源", "來源"].iter();
    let rest = label.filter_map(|label| text.strip_prefix(*label)).next();
    rest.is_some_and(|rest| {
        rest.starts_with(|c| is_bar(c) || "：: ".contains(c)) && width(rest) <= 40
    })
}

/// （老城的新地铁）: a line below a picture that stands in brackets whole.
fn is_bracketed(text: &str) -> bool {
    const LONGEST: usize = 60;
    let text = text.trim();
    let inner = text.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inner.is_some_and(|inner| {
        (8..=LONGEST).contains(&width(inner)) && !inner.contains(['（', '(', '：', ':'])
    })
}

/// What captions end with.
const ENDINGS: [&str; 13] = [
    "截图",
    "截圖",
    "资料图",
    "資料圖",
    "示意图",
    "效果图",
    "资料照片",
    "資料照片",
    "资料图片",
    "IC photo",
    " 摄",
    " 攝",
    " 供图",
];
