//! Date lines above the text: 2022-07-25 10:13 来源：X, "Published 25 July 2022, 10:13 GMT".

use super::fold::width;
use super::view::{Line, View};
use super::{Findings, Found, Place, phrases};
use crate::grammar::{is_outlet, parse_source_line};
use crate::{DropReason, Evidence};
use regex::Regex;
use std::sync::LazyLock;

/// Widest line that can be one.
const WIDEST: usize = 120;
/// Columns that may be left when dates, times and their labels are taken away.
const LEFT_OVER: usize = 6;

/// Whether the line is a date with its labels, and perhaps the source.
pub(super) fn judge(
    _view: &View<'_>,
    lines: &[Line<'_>],
    at: usize,
    place: Place,
    findings: &mut Findings,
) -> Option<Found> {
    let line = lines.get(at).filter(|line| line.width <= WIDEST)?;
    if !matches!(place, Place::Head | Place::Marked) {
        return None;
    }
    if place == Place::Head && is_moment(line.folded) {
        return Some(Found::line(DropReason::DateLine, Evidence::Shape));
    }
    if !DATE.is_match(line.folded) {
        return None;
    }
    let (when, source) = split_source(line.text);
    // 2022年7月25日 10:13 某某晚报
    let bare = when.trim_end().rsplit_once(char::is_whitespace).filter(|(_, last)| is_outlet(last));
    let when = bare.map_or(when, |(when, _)| when);
    let folded = super::fold::fold_line(when);
    let rest = DATE.replace_all(&folded, " ");
    let rest = BESIDE.replace_all(&rest, "");
    if width(rest.trim()) > LEFT_OVER {
        return None;
    }
    if let Some(source) = source {
        let source = phrases::without_buttons(source);
        let parsed = parse_source_line(source)?;
        findings.add_origin(line.block, parsed, source);
    }
    if let Some((_, outlet)) = bare {
        findings.add_source(outlet);
    }
    findings.dates.push(line.text.to_owned());
    let evidence = if place == Place::Marked { Evidence::Markup } else { Evidence::Shape };
    Some(Found::line(DropReason::DateLine, evidence))
}

/// Whether the line is the digits of a day and a time whose cells stand without space:
/// "202208/2316:40:12".
fn is_moment(folded: &str) -> bool {
    const LONGEST: usize = 32;
    let digits = folded.bytes().filter(u8::is_ascii_digit).count();
    let form = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '/' | '-' | '.' | ':');
    folded.len() <= LONGEST
        && matches!(digits, 10 | 12 | 14)
        && (folded.starts_with("20") || folded.starts_with("19"))
        && folded.contains(':')
        && folded.chars().all(form)
        && !DATE.is_match(folded)
}

fn split_source(text: &str) -> (&str, Option<&str>) {
    ["来源", "來源"]
        .iter()
        .find_map(|label| text.find(label))
        .and_then(|at| Some((text.get(..at)?, Some(text.get(at..)?))))
        .unwrap_or((text, None))
}

const MONTH: &str = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|fév|mars|avr|juin|juil|août|sept|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out|mrt|mei|maj|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?";

/// A day with its year.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    constant(&format!(
        r"\d{{4}}\s*[年./-]\s*\d{{1,2}}\s*[月./-]\s*\d{{1,2}}\s*日?|\d{{1,2}}[./]\d{{1,2}}[./](19|20)\d\d|\d{{1,2}}(st|nd|rd|th|\.)?( de| of)? {MONTH},?( de)? (19|20)\d\d|{MONTH} \d{{1,2}}(st|nd|rd|th)?,? (19|20)\d\d|(19|20)\d\d년 ?\d{{1,2}}월 ?\d{{1,2}}일"
    ))
});

/// What stands beside a date.
static BESIDE: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"\d{1,2} ?[:h.点時时] ?\d{2}([:.]\d{2})?( ?uhr| ?[ap]\.?m\.?\b)?|\b(gmt|utc|[ecmp][sd]t|cest|cet|bst|ist|msk|jst|kst|sgt|aest)\b|[+-]\d{2}:?\d{2}|[上下]午|(发布|发表|更新|最后|时间|日期|于)+|(星期|周)[一二三四五六日天]|北京时间|\b(first |last )?(published|updated|posted|modified|date|on|at|of)\b|\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b|\b\d+ ?min(ute)?s?( read)?\b|(阅读|浏览|点击|评论|阅读量)[::]? ?\d*次?|字号:?( ?a[+-]?| ?[大中小])+|\b(le|à|el|il|alle|alle ore|ore|às|um|kl|om|op|em|den|am|в)\b|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|опубликовано|обновлено|配信|更新|公開|입력|수정|[\s\d,.|/·•:()\[\]-]+",
    )
});

#[expect(clippy::expect_used, reason = "constant patterns, used by the tests")]
fn constant(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a valid pattern")
}
