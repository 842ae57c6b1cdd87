//! Whose a picture is, in its caption: "Photo: X/Getty Images", "中国网 图".

mod house;
pub(super) mod words;

use super::chinese::role::role_at;
use super::chinese::shape::is_likely_name;
use super::line::{Line, is_space};
use super::outlet::is_chinese_outlet;
use crate::script::{is_han, is_hangul};
use house::names_outlet;
use std::ops::Range;
use words::{KOREAN_ENDINGS, ending_before, is_picture_stock, is_stock, label_at, stock_at};

/// No credit is longer.
const LONGEST: usize = 60;

/// Whether a credit begins with the word for it: Photo: Ann Lee.
pub(crate) fn is_labelled_credit(credit: &str) -> bool {
    label_at(&Line::head(credit), 0).is_some()
}

/// The credit in a caption: the range of the caption that names whose picture it is, as printed
/// ("中国网 图", "Photo: X/Getty Images"); `None` where there is none.
pub(crate) fn split_credit(caption: &str) -> Option<Range<usize>> {
    let line = Line::tail(caption);
    let end = line.skip_back(0, line.len(), |c| is_space(c) || c == '。');
    let end = before_day(&line, end);
    bracketed(&line, end)
        .or_else(|| labelled(&line, end))
        .or_else(|| licensed(&line, end))
        .or_else(|| ended(&line, end))
        .or_else(|| issued(&line, end))
        .or_else(|| agency(&line, end))
        .or_else(|| korean(&line, end))
        .map(|range| line.bytes(before_caption(&line, range)))
}

/// 中央社記者王小明攝　113年5月6日: where the credit ends that a day follows.
fn before_day(line: &Line<'_>, end: usize) -> usize {
    let day = line.skip_back(0, end, |c| c.is_ascii_digit() || "年月日./-".contains(c));
    let taken = line.skip_back(0, day, |c| is_space(c) || c == ',');
    let digits = line.folded(day..end).iter().filter(|c| c.is_ascii_digit()).count();
    if taken < day && digits >= 5 && line.before(taken) == '摄' { taken } else { end }
}

fn ends_sentence(c: char) -> bool {
    matches!(
        c,
        '\0' | '。' | '.' | '!' | '?' | ';' | ',' | ')' | ']' | '”' | '"' | '\n' | '|' | '…'
    )
}

/// …（极目新闻记者李明摄）, … (AP Photo/Ann Lee)
fn bracketed(line: &Line<'_>, end: usize) -> Option<Range<usize>> {
    let end = if line.before(end) == '.' { end - 1 } else { end };
    if !matches!(line.before(end), ')' | ']') {
        return None;
    }
    let close = end - 1;
    let open = (close.saturating_sub(LONGEST)..close)
        .rev()
        .find(|&at| matches!(line.at(at), '(' | '[' | ')' | ']'))
        .filter(|&at| matches!(line.at(at), '(' | '['))?;
    let inner = line.trim(open + 1..close);
    // 新华社发（李明摄）
    let issued = line.skip_back(0, open, is_space);
    if line.before(issued) == '发' && ending_before(line, inner.start, inner.end).is_some() {
        let start = line.skip_back(0, issued, is_han);
        return Some(start..end);
    }
    (is_credit(line, inner.clone()) || names_outlet(line, inner.clone())).then_some(inner)
}

/// Whether a range is a credit and nothing else.
fn is_credit(line: &Line<'_>, range: Range<usize>) -> bool {
    // 法新社、路透社等
    let several = line.skip_back(range.start, range.end, |c| c == '等');
    let run = line.folded(range.start..several);
    if is_stock(run) || (is_chinese_outlet(run) && !is_likely_name(run)) {
        return true;
    }
    label_at(line, range.start).is_some_and(|value| value < range.end)
        || ended(line, range.end).is_some_and(|found| found.start <= range.start)
}

/// Photo: Ann Lee/Getty Images, 图/视觉中国
fn labelled(line: &Line<'_>, end: usize) -> Option<Range<usize>> {
    (end.saturating_sub(LONGEST)..end).find_map(|at| {
        let before = line.before(at);
        let bounded = ends_sentence(before)
            || matches!(before, ' ' | '(' | '[' | '/' | '-' | ':' | '·' | '*' | '※')
            || (is_han(before) && matches!(line.at(at), '©' | 'ⓒ'));
        if !bounded {
            return None;
        }
        let value = label_at(line, at)?;
        let value = line.trim(value..end);
        let sentence = line.find(value.clone(), |c| matches!(c, '。' | '!' | '?'));
        let long = value.len() > LONGEST || value.is_empty() || sentence.is_some();
        // 图：会议现场 describes; 图：李明 credits.
        let describes = line.at(at) == '图' && line.at(at + 1) == ':' && {
            let run = line.folded(value.clone());
            !(is_stock(run)
                || is_chinese_outlet(run)
                || is_likely_name(run)
                || !run.iter().any(|&c| is_han(c)))
        };
        (!long && !describes && reads_as_credit(line, &value)).then(|| at..closed(line, at, end))
    })
}

/// 图像来源，Getty Images 图像加注文字，超市货架: the credit before the label of the caption.
fn before_caption(line: &Line<'_>, range: Range<usize>) -> Range<usize> {
    const LABELS: [&str; 3] = ["图像加注文字", "图片加注文字", "图像说明"];
    let is_label = |at: &usize| LABELS.iter().any(|label| line.word(*at, label).is_some());
    match range.clone().skip(1).find(is_label) {
        Some(label) => range.start..line.skip_back(range.start, label, is_space),
        None => range,
    }
}

/// Without the bracket that closes around it.
fn closed(line: &Line<'_>, start: usize, end: usize) -> usize {
    let unopened = line.find(start..end, |c| matches!(c, '(' | '[')).is_none();
    if unopened { line.skip_back(start, end, |c| matches!(c, ')' | ']' | '.' | ' ')) } else { end }
}

/// Few words, and no second sentence: the value of a label is a name, not a story.
fn reads_as_credit(line: &Line<'_>, value: &Range<usize>) -> bool {
    let words = line.folded(value.clone()).iter().filter(|&&c| c == ' ').count() + 1;
    let small = line
        .folded(value.clone())
        .split(|&c| c == ' ')
        .filter(|word| word.len() > 3 && word.iter().all(|c| c.is_lowercase()))
        .count();
    words <= 9 && small <= 2
}

/// Foto: Ann Lee, via Wikimedia Commons | Lizenz: CC BY 4.0, and nothing else.
fn licensed(line: &Line<'_>, end: usize) -> Option<Range<usize>> {
    const LONGEST_LICENSED: usize = 140;
    if !(LONGEST..=LONGEST_LICENSED).contains(&end) {
        return None;
    }
    label_at(line, 0)?;
    let value: String = line.folded(0..end).iter().flat_map(|c| c.to_lowercase()).collect();
    let named = ["wikimedia", "creative commons", "cc by"].iter().any(|name| value.contains(name));
    (named && !value.contains(['!', '?'])).then_some(0..end)
}

/// 中国网 图, 新华社记者 李明 摄, 受访者供图
fn ended(line: &Line<'_>, end: usize) -> Option<Range<usize>> {
    let from = (end.saturating_sub(LONGEST)..end)
        .rev()
        .find(|&at| ends_sentence(line.before(at)) || matches!(line.before(at), '(' | '['))
        .unwrap_or(0);
    let from = behind_day(line, from, end);
    let start = line.skip(from, is_space);
    let ending = ending_before(line, start, end)?;
    let word = line.printed(ending..end);
    let name_end = line.skip_back(start, ending, |c| matches!(c, ' ' | '/' | '|'));
    // IC photo 图
    if is_stock(line.folded(start..name_end)) {
        return Some(start..end);
    }
    // 资料图, 视频截图 alone
    if name_end <= start {
        return is_stock(line.folded(start..end)).then_some(start..end);
    }
    let spaced = name_end < ending;
    let mut at = word_before(line, start, name_end);
    let run = line.folded(at..name_end);
    let named = is_named(line, at, name_end);
    let fits = match word.as_str() {
        // 示意图, 出发: only after a name or an outlet.
        "图" | "圖" | "发" | "發" => {
            named && (spaced || is_chinese_outlet(run) || is_stock(run))
        }
        // 张三 作, not 工作.
        "作" | "绘" | "繪" => named && spaced,
        "资料" | "資料" => named || is_stock(run),
        "截图" | "截圖" => run.len() <= 10,
        "提供" | "拍摄" | "拍攝" => named || run.len() <= 10,
        _ => named || run.len() <= 8,
    };
    if !fits {
        return None;
    }
    // 新华社记者 before the name, 本文图片 before both.
    while at > start {
        let before = line.skip_back(start, at, is_space);
        let word = word_before(line, start, before);
        let body = matches!(line.before(before), '队' | '局' | '部' | '团' | '院' | '厅');
        if !body && !is_named(line, word, before) && line.word(word, "本文图片").is_none() {
            break;
        }
        at = word;
    }
    Some(at..end)
}

/// Where the word before a place begins; 李　明 is one, set as wide as names of three characters.
fn word_before(line: &Line<'_>, start: usize, end: usize) -> usize {
    let word = |end: usize| line.skip_back(start, end, |c| !is_space(c));
    let last = word(end);
    let first_end = line.skip_back(start, last, is_space);
    let first = word(first_end);
    let name: Vec<char> = [first..first_end, last..end].map(|half| line.folded(half)).concat();
    let is_padded = first_end - first == 1 && end - last == 1 && is_likely_name(&name);
    if is_padded { first } else { last }
}

/// 古い橋＝2024年5月6日、東京都千代田区、山田太郎撮影: who took it stands behind the day and the place.
fn behind_day(line: &Line<'_>, from: usize, end: usize) -> usize {
    let japanese = ["撮影", "提供"]
        .iter()
        .any(|word| end.checked_sub(2).is_some_and(|at| line.word(at, word).is_some()));
    let parts = (from..end).rev().find(|&at| line.before(at) == '=').filter(|_| japanese);
    let Some(parts) = parts else { return from };
    (parts..end).rev().find(|&at| line.before(at) == '、').unwrap_or(parts)
}

/// Whether a run is a person, an outlet, or a role with or without a name.
fn is_named(line: &Line<'_>, start: usize, end: usize) -> bool {
    let run = line.folded(start..end);
    let role = role_at(line, start, end, false);
    let padded: Vec<char> = run.iter().copied().filter(|c| !is_space(*c)).collect();
    is_likely_name(&padded)
        || is_credited_outlet(run)
        || is_stock(run)
        || role.is_some_and(|role| end - role.title.end <= 4)
}

/// 央视新闻, not 花生地里正录制视频: clauses of a caption end like outlets.
fn is_credited_outlet(run: &[char]) -> bool {
    const LONGEST_OUTLET: usize = 12;
    let of_clips = run.ends_with(&['视', '频']) && run.len() > 6;
    run.len() <= LONGEST_OUTLET && !of_clips && is_chinese_outlet(run)
}

/// Ann Lee/Getty Images, REUTERS/Ann Lee, AP Photo
fn agency(line: &Line<'_>, end: usize) -> Option<Range<usize>> {
    let from = (end.saturating_sub(LONGEST)..end)
        .rev()
        .find(|&at| {
            let space = is_space(line.at(at)) || at == end;
            space && matches!(line.before(at), '.' | '!' | '?' | '"' | '”' | '|' | '-' | ')' | '\n')
        })
        .map_or(0, |at| at + 1);
    let range = line.trim(from..end);
    let range = range.start..closed(line, range.start, range.end);
    let range = behind_sentence(line, range);
    (is_stock(line.folded(range.clone())) && reads_as_credit(line, &range)).then_some(range)
}

/// The bridge in winter Getty Images: names begin behind the last word that is written small, unless
/// it joins them or leads to them.
fn behind_sentence(line: &Line<'_>, range: Range<usize>) -> Range<usize> {
    const SHORTEST: usize = 5;
    let (mut at, mut names, mut sure) = (range.start, range.start, true);
    while at < range.end {
        let end = line.find(at..range.end, |c| c == ' ').unwrap_or(range.end);
        let stock = stock_at(line, at..range.end);
        let joins = matches!(line.folded(at..end), ['v', 'i', 'a'] | ['f', 'o', 'r'] | ['b', 'y']);
        let next = line.skip(stock.unwrap_or(end), |c| c == ' ');
        if stock.is_none() && !joins && line.at(at).is_lowercase() {
            (names, sure) = (next, end - at >= SHORTEST);
        }
        at = next;
    }
    let told = sure && names < range.end && is_stock(line.folded(names..range.end));
    if told { names..range.end } else { range }
}

/// 강원도립대 제공, 고성=박정훈 기자 hoon@example.com: who gave or took it, behind the last sentence.
fn korean(line: &Line<'_>, end: usize) -> Option<Range<usize>> {
    const LONGEST_KOREAN: usize = 24;
    const REPORTERS: [&str; 3] = [" 기자", " 특파원", " 인턴기자"];
    let word = line.skip_back(0, end, |c| !is_space(c));
    let is_address = line.find(word..end, |c| c == '@').is_some();
    let names_end = if is_address { line.skip_back(0, word, is_space) } else { end };
    let start = (0..names_end).rev().take(LONGEST_KOREAN).find(|&at| {
        at == 0 || is_space(line.before(at)) && matches!(line.before(at - 1), '.' | '!' | '?')
    })?;
    let run = line.folded(start..names_end);
    let text: String = run.iter().collect();
    let ends =
        |ending: &&str| text.ends_with(*ending) && text.chars().count() > ending.chars().count();
    let told =
        KOREAN_ENDINGS.iter().any(|word| ends(&&*format!(" {word}"))) || REPORTERS.iter().any(ends);
    (told && is_hangul(*run.first()?)).then_some(start..end)
}

/// 龙云摄/光明图片, 新桥夜景/视觉中国, 张三/中新社: who issues the picture, behind a slash.
fn issued(line: &Line<'_>, end: usize) -> Option<Range<usize>> {
    const LONGEST_ISSUER: usize = 12;
    let slash = (end.saturating_sub(LONGEST_ISSUER)..end).rev().find(|&at| line.at(at) == '/')?;
    let start = line.skip(slash, |c| matches!(c, '/' | ' '));
    let issuer = line.folded(start..end);
    let is_issuer = is_picture_stock(issuer) || issuer.ends_with(&['社']) && issuer.len() <= 5;
    if !is_issuer {
        return None;
    }
    let before = line.skip_back(0, slash, is_space);
    if let Some(taken) = ended(line, before) {
        return Some(taken.start..end);
    }
    let name = line.skip_back(0, before, is_han);
    let name = if is_likely_name(line.folded(name..before)) { name } else { start };
    Some(name..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::case_tables::{read, report};

    #[test]
    fn every_case_of_the_table_is_read_as_it_says() {
        let mistakes: Vec<String> = read("credits.txt", false)
            .iter()
            .filter_map(|case| {
                let wanted = case.wanted.as_ref().and_then(|wanted| wanted.get("credit").cloned());
                let found = split_credit(&case.line).map(|range| case.line[range].to_owned());
                (found != wanted).then(|| {
                    format!(
                        "{} {}\n    wanted {wanted:?}\n    found  {found:?}",
                        case.at, case.line
                    )
                })
            })
            .collect();
        report(&mistakes);
    }
}
