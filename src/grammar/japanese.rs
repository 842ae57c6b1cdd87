//! Bylines written in Japanese.

mod words;

use super::byline::{ParsedByline, Place};
use super::chinese::dateline::past_date;
use super::chinese::surnames::begins_with_japanese_surname;
use super::found::Found;
use super::line::{Line, is_space};
use super::outlet::is_chinese_outlet;
use crate::script::{fold, is_han, is_kana};
use crate::{Person, Role};
use std::ops::Range;
use words::{AGENCIES, BUREAUS, DESKS, LABELS, SIMPLIFIED, TITLES};

fn is_japanese(text: &str, line: &Line<'_>) -> bool {
    let shown = text.get(line.bytes(0..line.len())).unwrap_or_default();
    if shown.contains(|c| SIMPLIFIED.contains(c)) {
        return false;
    }
    let positions = || 0..line.len();
    if BUREAUS.iter().any(|bureau| text.contains(&format!("{bureau}・"))) {
        return true;
    }
    // 記者金子涵／台北報導 is Chinese.
    let reported = |at| ["报导", "报道", "日电"].iter().any(|word| line.word(at, word).is_some());
    let named =
        |at| !is_han(line.before(at)) && begins_with_japanese_surname(line.folded(at..line.len()));
    line.find(positions(), |c| is_kana(c) || c == '=').is_some()
        || (positions().any(named) && !positions().any(reported))
}

fn is_name_char(c: char) -> bool {
    is_han(c) || is_kana(c) || c == 'ヶ'
}

fn folded(word: &str) -> Vec<char> {
    word.chars().map(fold).collect()
}

/// A word of the tables, folded as the line is.
fn at_word(line: &Line<'_>, at: usize, word: &str) -> Option<usize> {
    let mut end = at;
    for c in word.chars() {
        if line.at(end) != fold(c) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// Whom a Japanese line names.
pub(super) fn parse(text: &str, line: &Line<'_>, place: Place) -> Option<ParsedByline> {
    if !is_japanese(text, line) {
        return None;
    }
    match place {
        Place::Head => opening(line),
        Place::Marked => opening(line).or_else(|| bare(line)),
        Place::Tail => closing(line),
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '■' | '□' | '◆' | '◇' | '●' | '○' | '▽' | '▼' | '※' | '-' | '|')
}

fn opening(line: &Line<'_>) -> Option<ParsedByline> {
    let start = line.skip(0, |c| is_space(c) || is_mark(c));
    let end = line.skip_back(start, line.len(), |c| is_space(c) || is_mark(c));
    if matches!(line.at(start), '[' | '(') {
        let close = line.find(start..end.min(start + 50), |c| matches!(c, ']' | ')'))?;
        let inner = line.trim(start + 1..close);
        let own_line = line.whole && line.skip(close + 1, is_space) >= end;
        let found =
            inside(line, inner.clone(), line.at(start) == '[').or_else(|| agency(line, inner))?;
        return Some(found.finish(line, own_line));
    }
    let found = labelled(line, start, end)
        .or_else(|| titled(line, start, end))
        .or_else(|| posted(line, start, end))
        .or_else(|| stationed(line, start, end))?;
    let after = line.skip(found.end, |c| c == ' ');
    let own_line = line.whole && after >= end;
    (own_line || line.at(after) == '\n').then(|| found.finish(line, own_line))
}

fn closing(line: &Line<'_>) -> Option<ParsedByline> {
    let end = line.skip_back(0, line.len(), is_space);
    if matches!(line.before(end), ')' | ']') {
        let close = end - 1;
        let open =
            (close.saturating_sub(50)..close).rev().find(|&at| matches!(line.at(at), '(' | '['))?;
        let before = line.skip_back(0, open, is_space);
        let own_line = line.whole && before == 0;
        let after_sentence = matches!(line.before(before), '。' | '」' | '!' | '?');
        let inner = line.trim(open + 1..close);
        let found = inside(line, inner.clone(), own_line || after_sentence)
            .or_else(|| signed(line, inner).filter(|_| after_sentence && line.at(open) == '['))?;
        return Some(found.finish(line, own_line));
    }
    opening(line).filter(|found| found.own_line)
}

/// The whole of a bracket: labelled, titled, posted; names alone where `bare` allows.
fn inside(line: &Line<'_>, inner: Range<usize>, bare: bool) -> Option<Found> {
    let (start, end) = (past_desk(line, inner.start, inner.end), inner.end);
    labelled(line, start, end)
        .filter(|found| found.end >= end)
        .or_else(|| beside_outlet(line, start, end).filter(|_| bare))
        .or_else(|| titled(line, start, end).filter(|found| found.end >= end))
        .or_else(|| posted(line, start, end).filter(|found| found.end >= end))
        .or_else(|| {
            let list = names(line, start, end, Role::Author, None);
            (bare && list.end >= end && list.people.iter().any(has_surname) && sure(&list))
                .then_some(list)
        })
}

/// 【橘美咲】 behind the last sentence: a name of a family that is not in the list.
fn signed(line: &Line<'_>, inner: Range<usize>) -> Option<Found> {
    const NO_NAMES: [&str; 8] = ["提供", "撮影", "参照", "记事", "写真", "动画", "特集", "连载"];
    let words: String = line.folded(inner.clone()).iter().collect();
    let found = names(line, inner.start, inner.end, Role::Author, None);
    let whole = found.end >= inner.end && found.people.iter().all(is_as_long);
    (whole && !found.people.is_empty() && !NO_NAMES.iter().any(|no| words.contains(no)))
        .then_some(found)
}

/// [山田太郎，ITmedia]: names and, in Latin letters, the outlet that they write for.
fn beside_outlet(line: &Line<'_>, start: usize, end: usize) -> Option<Found> {
    let mut found = names(line, start, end, Role::Author, None);
    let comma = (line.at(found.end) == ',').then_some(found.end)?;
    let outlet = line.trim(comma + 1..end);
    let latin = |&c: &char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '-');
    if outlet.is_empty()
        || !line.folded(outlet.clone()).iter().all(latin)
        || !found.people.iter().all(|p| is_as_long(p) || is_japanese_name(&p.name))
    {
        return None;
    }
    found.outlet = Some(line.printed(outlet));
    found.end = end;
    Some(found)
}

/// 取材・文=山田太郎 写真=鈴木一郎
fn labelled(line: &Line<'_>, start: usize, end: usize) -> Option<Found> {
    let mut found = Found { printed: start..start, ..Found::default() };
    let mut at = start;
    while let Some((role, label_end)) = label_at(line, at) {
        let value = line.skip(label_end, |c| matches!(c, ' ' | ':' | '/' | '|' | '=' | '·' | '●'));
        if value == label_end {
            break;
        }
        let stop = (value + 1..end)
            .find(|&at| {
                matches!(line.before(at), ' ' | '、' | '/' | '\n' | ',')
                    && label_at(line, at).is_some_and(|(_, after)| {
                        matches!(line.at(after), '=' | ':' | '/' | '|' | ' ' | '·' | '●')
                    })
            })
            .unwrap_or(end);
        let list = names(line, value, stop, role, Some(line.printed(at..label_end)));
        if list.people.is_empty() {
            break;
        }
        found.outlet = found.outlet.or(list.outlet);
        if matches!(role, Role::Author | Role::Translator) {
            found.printed.end = list.end;
        }
        found.people.extend(list.people);
        found.end = list.end;
        at = line.skip(list.end, |c| matches!(c, ' ' | '、' | '/' | ',' | ';' | '\n')).min(end);
    }
    let authored = found.people.iter().any(|p| matches!(p.role, Role::Author | Role::Translator));
    authored.then_some(found)
}

fn label_at(line: &Line<'_>, at: usize) -> Option<(Role, usize)> {
    LABELS
        .iter()
        .flat_map(|(role, words)| words.iter().map(move |word| (*role, *word)))
        .filter_map(|(role, word)| Some((role, at_word(line, at, word)?)))
        .max_by_key(|&(_, end)| end)
}

/// 山田太郎記者, 朝日新聞記者 山田太郎, 編集委員・山田太郎, 経済部・山田太郎
fn titled(line: &Line<'_>, start: usize, end: usize) -> Option<Found> {
    let limit = end.min(start + 30);
    let (at, title_end) = (start..limit).find_map(|at| {
        TITLES.iter().filter_map(|title| at_word(line, at, title)).max().map(|end| (at, end))
    })?;
    let title = Some(line.printed(at..title_end));
    let before = line.trim(start..at);
    let after = line.skip(title_end, |c| matches!(c, ' ' | '·' | ':' | '/' | '='));
    if after >= end || after == title_end {
        // After the name.
        let name_start = past_desk(line, start, before.end);
        let mut found = names(line, name_start, before.end, Role::Author, title);
        let paper = line.trim(start..name_start);
        found.outlet = Some(line.printed(paper.clone()))
            .filter(|_| line.folded(paper).ends_with(&['新', '闻']));
        let complete = found.end >= before.end && !found.people.is_empty();
        let follows = matches!(line.at(title_end), '\0' | ' ' | '\n' | ']' | ')' | '、' | '=');
        found.printed = start..title_end;
        found.end = title_end;
        return (complete && follows && sure(&found)).then_some(found);
    }
    let mut found = names(line, after, end, Role::Author, title);
    let outlet = line.folded(before.clone());
    if !before.is_empty() {
        if !is_chinese_outlet(outlet)
            && !outlet.ends_with(&['部'])
            && !outlet.ends_with(&['新', '闻'])
        {
            return None;
        }
        found.outlet = Some(line.printed(before)).filter(|words| !words.ends_with('部'));
    }
    found.printed.start = start;
    sure(&found).then_some(found)
}

/// The names are names: known surnames, or as long as one beside one that is.
fn sure(found: &Found) -> bool {
    let kana = |person: &Person| person.name.chars().map(fold).all(|c| is_kana(c) || c == '·');
    let some = found.people.iter().any(has_surname);
    // 横川駅、大沢橋 begin with surnames.
    let is_place = |p: &Person| {
        p.name.ends_with(['駅', '橋', '郡', '町', '市', '区', '県', '園', '場', '屋', '湖', '港'])
    };
    let is_name =
        |p: &Person| !is_place(p) && (has_surname(p) || kana(p) || (some && is_as_long(p)));
    !found.people.is_empty() && found.people.iter().all(is_name)
}

/// Whether a name has as many characters as most have.
fn is_as_long(person: &Person) -> bool {
    let length = person.name.chars().filter(|&c| c != ' ').count();
    (3..=5).contains(&length) && person.name.chars().next().is_some_and(is_han)
}

fn has_surname(person: &Person) -> bool {
    // 秋田県
    !person.name.ends_with(['県', '府', '市', '区', '町'])
        && begins_with_japanese_surname(&person.name.chars().map(fold).collect::<Vec<_>>())
}

/// Whether a name of a family that is in the list is followed by a given name.
pub(crate) fn is_japanese_name(name: &str) -> bool {
    // 早乙女まこと
    const LONGEST_WITH_KANA: usize = 6;
    let person = Person::author(name);
    let in_kana = name.chars().count() <= LONGEST_WITH_KANA && name.ends_with(is_kana);
    (is_as_long(&person) || in_kana)
        && has_surname(&person)
        && name.chars().all(|c| is_name_char(c) || c == ' ')
}

/// The position after the desk or paper that somebody belongs to: 社会部・山田太郎.
fn past_desk(line: &Line<'_>, start: usize, end: usize) -> usize {
    let stop = line.find(start..end, |c| matches!(c, '·' | ' ')).unwrap_or(start);
    let words = line.folded(start..stop);
    let is_desk = words.ends_with(&['部']) || words.ends_with(&['新', '闻']);
    if is_desk { stop + 1 } else { start }
}

/// 北京＝山田太郎, ワシントン鈴木一郎
fn posted(line: &Line<'_>, start: usize, end: usize) -> Option<Found> {
    let limit = end.min(start + 16);
    let mark = line.find(start..limit, |c| c == '=');
    let name_start = match mark {
        Some(mark) => mark + 1,
        None => {
            let kana = line.skip(start, is_kana);
            if kana < start + 3 || kana >= end {
                return None;
            }
            kana
        }
    };
    let place = line.trim(start..mark.unwrap_or(name_start));
    let place_fits = (2..=10).contains(&place.len())
        && line.folded(place.clone()).iter().all(|&c| is_name_char(c));
    let mut found = names(line, name_start, end, Role::Author, None);
    found.dateline = Some(line.printed(place));
    // Without a mark only a surname tells the name from the place.
    let told = mark.is_some() || found.people.iter().all(|person| person.name.chars().all(is_han));
    (place_fits && told && sure(&found)).then_some(found)
}

/// 能登支局・浜名由紀子, and nothing behind it: a house tells that a name of whatever family follows.
fn stationed(line: &Line<'_>, start: usize, end: usize) -> Option<Found> {
    let stop = line.find(start..end.min(start + 12), |c| c == '·')?;
    let house = line.folded(start..stop);
    let found = names(line, stop + 1, end, Role::Author, None);
    let is_house = BUREAUS.iter().any(|bureau| house.ends_with(&folded(bureau)));
    let whole = found.end >= end && !found.people.is_empty();
    // 金沢支局・移転計画, 東京支局・大阪支局: what else stands behind a house.
    const ENDS: [&str; 15] = [
        "局", "社", "部", "課", "所", "号", "計画", "講座", "配布", "企画", "募集", "年", "会",
        "室", "版",
    ];
    let is_name =
        |person: &Person| is_as_long(person) && !ENDS.iter().any(|end| person.name.ends_with(end));
    (is_house && whole && found.people.iter().all(is_name)).then_some(found)
}

/// [東京 7日 ロイター], 【ワシントン共同】, 【7月4日 AFP】
fn agency(line: &Line<'_>, inner: Range<usize>) -> Option<Found> {
    let outlet = AGENCIES.iter().find_map(|name| {
        let from = inner.end.checked_sub(name.chars().count())?;
        (from >= inner.start && at_word(line, from, name).is_some()).then_some(from)
    })?;
    // AFP=時事
    let outlet = if line.before(outlet) == '=' {
        line.skip_back(inner.start, outlet - 1, |c| c.is_ascii_alphabetic() || is_kana(c))
    } else {
        outlet
    };
    let place = line.trim(inner.start..outlet);
    (place.len() <= 16).then(|| Found {
        outlet: Some(line.printed(outlet..inner.end)),
        dateline: (!place.is_empty()).then(|| line.printed(place)),
        printed: inner.clone(),
        end: inner.end,
        ..Found::default()
    })
}

/// Names from a position on: 山田太郎、鈴木 花子.
fn names(line: &Line<'_>, start: usize, end: usize, role: Role, title: Option<String>) -> Found {
    let mut found = Found { printed: start..start, end: start, ..Found::default() };
    let mut at = line.skip(start, is_space);
    while at < end {
        let mut stop = line.skip(at, is_name_char).min(end);
        // 山田 太郎: family and given name.
        let second = line.skip(stop, |c| c == ' ');
        let second_end = line.skip(second, is_name_char).min(end);
        let halves = second > stop
            && (1..=3).contains(&(stop - at))
            && (1..=4).contains(&(second_end.saturating_sub(second)));
        if halves && label_at(line, second).is_none_or(|(_, after)| after < second_end) {
            stop = second_end;
        }
        // アン・リー
        while line.at(stop) == '·' && is_kana(line.before(stop)) && is_kana(line.at(stop + 1)) {
            stop = line.skip(stop + 1, is_kana).min(end);
        }
        let length = line.folded(at..stop).iter().filter(|&&c| c != ' ').count();
        if !(2..=14).contains(&length) || (length > 7 && line.find(at..stop, is_han).is_some()) {
            break;
        }
        // 山田太郎 / 編集部: those who edit sign with the writer.
        let desk = DESKS.iter().any(|desk| line.folded(at..stop).ends_with(&folded(desk)));
        match desk && role == Role::Author && !found.people.is_empty() {
            true => found.outlet = Some(line.printed(at..stop)),
            false => {
                let name = line.printed(at..stop);
                found.people.push(Person { name, role, title: title.clone() });
            }
        }
        (found.end, found.printed.end) = (stop, stop);
        let mark = line.skip(stop, |c| c == ' ');
        let next = line.skip(mark, |c| matches!(c, '、' | ',' | '·' | '/' | '&'));
        if next == mark {
            break;
        }
        at = line.skip(next, is_space);
    }
    found
}

/// A cell that holds the byline and nothing else.
fn bare(line: &Line<'_>) -> Option<ParsedByline> {
    let end = line.skip_back(0, line.len(), is_space);
    let found = names(line, 0, end, Role::Author, None);
    // 山田太郎 2024年5月6日 12時30分
    let after = past_date(line, line.skip(found.end, is_space));
    (line.whole && after >= end && sure(&found)).then(|| found.finish(line, true))
}
