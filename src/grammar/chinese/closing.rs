//! Words that close a byline: 报道, 摄影报道, 东莞报道, 发自北京, 整理, 摄.

use super::places::{is_place, place_at_end};
use super::shape::is_likely_name;
use crate::grammar::line::{Line, is_space};
use crate::script::is_han;

/// What the persons before them did.
#[rustfmt::skip]
pub(super) const CLOSING: &[&str] = &[
    "综合报道", "摄影报道", "现场报道", "独家报道", "编译报道", "整理报道", "采访报道", "报道",
    "综合报导", "即时报导", "现场报导", "专题报导", "编译报导", "报导", "专电", "整理", "整合",
    "编译", "综合", "采写", "撰写", "翻译", "对此文亦有贡献", "对本文亦有贡献", "对本文有贡献", "发于",
];

/// Of one character: never glued to a name.
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "文", "文/图", "图/文", "文图", "图文", "文、图", "图、文", "文并图", "文并摄", "文/摄",
    "文、摄", "电", "讯", "译", "述",
];

const PICTURES: &[&str] = &["摄", "图", "摄影", "供图", "拍摄", "提供", "制图"];

/// The words that close a list of names.
#[derive(Debug, Clone, Copy)]
pub(in crate::grammar) struct Closing {
    pub end: usize,
    /// They say that pictures were taken, and nothing else.
    pub pictures: bool,
    /// They say who wrote: 文, 文/图, 摄影报道.
    pub wrote: bool,
}

/// The closing words that begin at a position; the run of Han characters there ends at `run_end`.
pub(in crate::grammar) fn closing_at(
    line: &Line<'_>,
    at: usize,
    run_end: usize,
    limit: usize,
) -> Option<Closing> {
    let exact = |words: &[&str], at: usize| {
        words
            .iter()
            .filter_map(|word| line.word(at, word))
            .filter(|&end| end <= limit && (!is_han(line.at(end)) || end == limit))
            .max()
    };
    let wrote = exact(CLOSING, at).max(exact(ALONE, at));
    let pictures = exact(PICTURES, at);
    let end = wrote
        .max(pictures)
        .or_else(|| reported(line, at, run_end, limit))
        .or_else(|| stationed(line, at, run_end, limit))?;
    // 台北／综合报导, 文 图
    let next = line.skip(end, |c| is_space(c) || c == '/');
    let second = exact(CLOSING, next).max(exact(ALONE, next)).max(exact(PICTURES, next));
    Some(Closing {
        end: second.filter(|_| next > end).unwrap_or(end).min(limit),
        pictures: wrote < pictures,
        wrote: wrote.is_some() && wrote >= pictures || line.word(at, "发自").is_some(),
    })
}

/// 某某网记者张三 台北, 总台记者 张三 江西台: the place or its station, and nothing behind it.
fn stationed(line: &Line<'_>, at: usize, run_end: usize, limit: usize) -> Option<usize> {
    const STATIONS: [&str; 4] = ["广播电视台", "电视台", "总站", "台"];
    let apart = is_space(line.before(at)) && run_end >= limit;
    let last = line.whole && limit >= line.len();
    let of_station = |word: &str| {
        let name = run_end.checked_sub(word.chars().count()).filter(|&name| name >= at);
        name.is_some_and(|name| {
            let place = line.folded(at..name);
            line.word(name, word).is_some() && (is_place(place) || is_county(place))
        })
    };
    let is_one = || {
        last && is_place(line.folded(at..run_end)) || STATIONS.iter().any(|word| of_station(word))
    };
    (apart && is_one()).then_some(run_end)
}

/// Whether a place is called a county: 吉县台.
fn is_county(place: &[char]) -> bool {
    (2..=4).contains(&place.len()) && place.ends_with(&['县'])
}

/// 东莞报道, 发自北京, 发自 北京
fn reported(line: &Line<'_>, at: usize, run_end: usize, limit: usize) -> Option<usize> {
    const LONGEST_PLACE: usize = 8;
    if let Some(sent) = line.word(at, "发自") {
        let place = line.skip(sent, |c| c == ' ');
        let end = line.skip(place, is_han).min(limit);
        return (end > place && end - place <= LONGEST_PLACE).then_some(end);
    }
    // 北京 上海报道
    let (mut at, mut run_end) = (at, run_end);
    while place_at_end(line.folded(at..run_end)) == Some(0) {
        let next = line.skip(run_end, |c| matches!(c, ' ' | '、' | '/'));
        if next == run_end || next >= limit {
            break;
        }
        (at, run_end) = (next, line.skip(next, is_han).min(limit));
    }
    CLOSING.iter().find_map(|word| {
        let place_end = run_end.checked_sub(word.chars().count())?;
        let place = line.folded(at..place_end.max(at));
        let fits = (1..=LONGEST_PLACE).contains(&place.len())
            && line.word(place_end, word).is_some()
            && (!is_likely_name(place) || place_at_end(place) == Some(0));
        fits.then_some(run_end)
    })
}
