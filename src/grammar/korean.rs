//! Bylines written in Korean: the name stands before 기자.

use super::byline::{ParsedByline, Place};
use super::found::Found;
use super::line::{Line, is_space};
use crate::script::is_hangul;
use crate::{Person, Role};
use std::ops::Range;

/// What people are called, the longer first.
#[rustfmt::skip]
const TITLES: &[(Role, &str)] = &[
    (Role::Photographer, "사진기자"), (Role::Author, "선임기자"), (Role::Author, "인턴기자"),
    (Role::Author, "객원기자"), (Role::Author, "전문기자"), (Role::Author, "대기자"), (Role::Author, "기자"),
    (Role::Author, "특파원"), (Role::Author, "논설위원"), (Role::Author, "논설고문"),
    (Role::Author, "칼럼니스트"), (Role::Author, "통신원"), (Role::Author, "리포터"), (Role::Editor, "에디터"),
];

/// Labels before names; = : or a space follows.
#[rustfmt::skip]
const LABELS: &[(Role, &str)] = &[
    (Role::Author, "글·사진"), (Role::Author, "취재"), (Role::Author, "작성자"),
    (Role::Author, "글쓴이"), (Role::Author, "글"), (Role::Author, "정리"), (Role::Author, "인터뷰"),
    (Role::Author, "기자명"), (Role::Photographer, "사진"), (Role::Photographer, "영상"),
    (Role::Photographer, "촬영"), (Role::Editor, "편집"), (Role::Translator, "번역"), (Role::Illustrator, "그래픽"),
];

/// What stands before the time of a publication or a change.
#[rustfmt::skip]
const DATED: &[&str] = &[
    "기사입력", "최종수정", "최초입력", "입력", "승인", "수정", "등록", "업데이트", "발행", "송고",
];

/// What is counted beside it.
const COUNTED: &[&str] = &["댓글", "조회수", "조회", "추천"];

/// How agencies are called that open a report without a name.
const AGENCIES: &[&str] = &["뉴스", "뉴스1", "뉴시스", "통신"];

const SURNAMES: &str = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부";
#[rustfmt::skip]
const DOUBLE_SURNAMES: &[&str] = &[
    "황보", "남궁", "선우", "제갈", "독고", "사공",
];

/// Whom a Korean line names.
pub(super) fn parse(line: &Line<'_>, place: Place) -> Option<ParsedByline> {
    match place {
        Place::Head => opening(line),
        Place::Marked => opening(line).or_else(|| bare(line)),
        Place::Tail => closing(line),
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '/' | '|' | '-' | '■' | '□' | '◆' | '◇' | '▶' | '●' | '[' | '(' | '<' | '=' | '·')
}

fn opening(line: &Line<'_>) -> Option<ParsedByline> {
    let start = line.skip(0, is_space);
    let end = line.skip_back(start, line.len(), is_space);
    let posted = desk(line, start, end);
    let mut at = posted.as_ref().map_or(start, |(_, _, end)| *end);
    at = line.skip(at, |c| is_space(c) || is_mark(c));
    at = past_times(line, at);
    let found = labelled(line, at, end)
        .or_else(|| titled(line, at, end))
        .or_else(|| title_first(line, at, end));
    let Some(mut found) = found else {
        // (서울=연합뉴스) alone
        let (dateline, outlet, desk_end) =
            posted.filter(|(_, outlet, _)| AGENCIES.iter().any(|name| outlet.ends_with(name)))?;
        let printed = start..desk_end;
        let found = Found { outlet: Some(outlet), dateline, printed, ..Found::default() };
        return Some(found.finish(line, false));
    };
    if let Some((dateline, outlet, _)) = posted {
        found.outlet = Some(outlet);
        found.dateline = dateline;
    }
    let after = past_times(line, after_address(line, found.end, end)).min(end);
    let own_line = line.whole && after >= end;
    // 홍길동 기자 = 본문
    let inline = matches!(line.at(after), '=' | '\n')
        || line.find(found.end..after, |c| matches!(c, ']' | ')')).is_some();
    (own_line || inline).then(|| found.finish(line, own_line))
}

fn closing(line: &Line<'_>) -> Option<ParsedByline> {
    let end = line.skip_back(0, line.len(), is_space);
    if line.whole
        && let Some(found) = opening(line).filter(|found| found.own_line)
    {
        return Some(found);
    }
    (end.saturating_sub(60)..end).find_map(|at| {
        if !matches!(line.before(at), '.' | '!' | '?' | '"' | '”' | '/' | '[' | '(' | '\n') {
            return None;
        }
        let start = line.skip(at, |c| is_space(c) || is_mark(c));
        let found = titled(line, start, end)?;
        let complete = after_address(line, found.end, end) >= end;
        let before = line.skip_back(0, at, |c| is_space(c) || is_mark(c));
        complete.then(|| {
            let mut parsed = found.finish(line, false);
            parsed.trim = Some(line.bytes(before..line.len()));
            parsed
        })
    })
}

/// [서울=뉴시스], (서울=연합뉴스), [OSEN=…: place and agency; the position after them.
fn desk(line: &Line<'_>, start: usize, end: usize) -> Option<(Option<String>, String, usize)> {
    if !matches!(line.at(start), '[' | '(') {
        return None;
    }
    let limit = end.min(start + 30);
    let mark = line.find(start..limit, |c| c == '=')?;
    let close = line.find(start..limit, |c| matches!(c, ']' | ')'))?;
    if close < mark {
        return None;
    }
    let (left, right) = (line.trim(start + 1..mark), line.trim(mark + 1..close));
    if title_in(line, right.clone()).is_some() {
        // [OSEN=홍길동 기자]
        return Some((None, line.printed(left), mark + 1));
    }
    Some((Some(line.printed(left)), line.printed(right), close + 1))
}

/// Past 입력 2024.05.06 12:30 | 댓글 0: the times, and what is counted, on the line of a name.
fn past_times(line: &Line<'_>, at: usize) -> usize {
    let mut end = at;
    loop {
        let word = DATED.iter().chain(COUNTED).find_map(|word| line.word(end, word));
        let number = line.skip(word.unwrap_or(end), |c| matches!(c, ' ' | ':'));
        if !line.at(number).is_ascii_digit() || (word.is_none() && end == at) {
            return end;
        }
        end = past_number(line, number);
    }
}

/// Past 2024년 5월 6일 오후 3:20 and the marks behind it.
fn past_number(line: &Line<'_>, at: usize) -> usize {
    let plain =
        |c: char| c.is_ascii_digit() || is_mark(c) || matches!(c, ' ' | '.' | ':' | ',' | ';');
    let mut end = at;
    loop {
        end = line.skip(end, plain);
        let is_unit = line.before(end).is_ascii_digit() && "년월일시분초".contains(line.at(end));
        let half = ["오전 ", "오후 "].iter().find_map(|half| line.word(end, half));
        match half {
            Some(half) if line.at(half).is_ascii_digit() => end = half,
            _ if is_unit => end += 1,
            _ => return end,
        }
    }
}

fn title_in(line: &Line<'_>, range: Range<usize>) -> Option<usize> {
    range.into_iter().find(|&at| title_at(line, at).is_some())
}

fn title_at(line: &Line<'_>, at: usize) -> Option<(Role, usize)> {
    TITLES.iter().find_map(|&(role, title)| Some((role, line.word(at, title)?)))
}

/// 홍길동·이영희 기자, 한국일보 홍길동 기자, 뉴욕=홍길동 특파원
fn titled(line: &Line<'_>, start: usize, end: usize) -> Option<Found> {
    const LONGEST: usize = 40;
    let (at, role, title_end) = (start + 2..end.min(start + LONGEST))
        .find_map(|at| title_at(line, at).map(|(role, end)| (at, role, end)))?;
    // 기자가, 기자회견
    if is_hangul(line.at(title_end)) || role == Role::Photographer {
        return None;
    }
    let title = Some(line.printed(at..title_end));
    let mut found = Found { printed: start..title_end, end: title_end, ..Found::default() };
    let mut stop = at;
    loop {
        let name_end = line.skip_back(start, stop, |c| c == ' ');
        let name_start = line.skip_back(start, name_end, is_hangul);
        if !is_name(line.folded(name_start..name_end)) {
            break;
        }
        let name = line.printed(name_start..name_end);
        found.people.insert(0, Person { name, role, title: title.clone() });
        stop = line.skip_back(start, name_start, |c| matches!(c, '·' | ',' | ' '));
        let listed = line.find(stop..name_start, |c| c != ' ').is_some();
        if stop == name_start || !(listed || is_person_before(line, start, stop)) {
            stop = name_start;
            break;
        }
    }
    if found.people.is_empty() {
        return None;
    }
    take_more(line, &mut found, end);
    let before = line.trim(start..stop);
    // 목포=한예나, 도쿄/한예나
    let posted = matches!(line.before(before.end), '=' | '/');
    let words = line.trim(before.start..before.end - usize::from(posted));
    let count = line.folded(words.clone()).iter().filter(|&&c| c == ' ').count();
    let plain =
        line.folded(words.clone()).iter().all(|&c| c.is_alphanumeric() || matches!(c, ' ' | '·'));
    if words.len() > 16 || count > 1 || !plain {
        return None;
    }
    // 사진=홍길동 기자: who did something else.
    if posted && LABELS.iter().any(|(_, label)| line.word(words.start, label) == Some(words.end)) {
        return None;
    }
    if posted {
        found.dateline = Some(line.printed(words));
    } else if !words.is_empty() {
        found.outlet = Some(line.printed(words));
    }
    Some(found)
}

/// Whether the word that ends here, a space behind it, is another name: 홍길동 김철수 기자. 한겨레, 사회부
/// and 경기도 are as long, and begin with a surname.
fn is_person_before(line: &Line<'_>, start: usize, end: usize) -> bool {
    const PAPERS: [&str; 2] = ["한겨레", "신동아"];
    let word = line.folded(line.skip_back(start, end, is_hangul)..end);
    let of_place = word.last().is_some_and(|&c| "부팀국실도시군구".contains(c));
    let is_paper = PAPERS.iter().any(|paper| paper.chars().eq(word.iter().copied()));
    word.len() == 3 && is_name(word) && !of_place && !is_paper
}

/// 칼럼니스트 홍길동: a line of nothing but a title and the name behind it.
fn title_first(line: &Line<'_>, start: usize, end: usize) -> Option<Found> {
    let (role, title_end) = title_at(line, start).filter(|(role, _)| *role == Role::Author)?;
    let at = line.skip(title_end, is_space);
    let name_end = line.skip(at, is_hangul).min(end);
    let whole = line.whole && after_address(line, name_end, end) >= end;
    let named = at > title_end && is_name(line.folded(at..name_end));
    (whole && named).then(|| {
        let title = Some(line.printed(start..title_end));
        let people = vec![Person { name: line.printed(at..name_end), role, title }];
        Found { people, printed: start..name_end, end: name_end, ..Found::default() }
    })
}

/// 한예나 기자 김윤덕 선임기자: each with a title.
fn take_more(line: &Line<'_>, found: &mut Found, end: usize) {
    loop {
        let start = line.skip(found.end, |c| matches!(c, ' ' | ',' | '·' | '/'));
        let name_end = line.skip(start, is_hangul).min(end);
        let at = line.skip(name_end, |c| c == ' ');
        let name = line.folded(start..name_end);
        let Some((role, title_end)) = title_at(line, at).filter(|_| at > name_end && is_name(name))
        else {
            return;
        };
        if role != Role::Author || is_hangul(line.at(title_end)) {
            return;
        }
        let title = Some(line.printed(at..title_end));
        found.people.push(Person { name: line.printed(start..name_end), role, title });
        (found.end, found.printed.end) = (title_end, title_end);
    }
}

/// Whether a word is a surname and a given name.
pub(crate) fn is_korean_name(name: &str) -> bool {
    let run: Vec<char> = name.chars().collect();
    run.len() > 2 && run.iter().all(|&c| is_hangul(c)) && is_name(&run)
}

fn is_name(run: &[char]) -> bool {
    let double =
        || DOUBLE_SURNAMES.iter().any(|surname| surname.chars().eq(run.iter().copied().take(2)));
    match run.len() {
        2 | 3 => run.first().is_some_and(|&c| SURNAMES.contains(c)),
        4 => double(),
        _ => false,
    }
}

/// 글=홍길동 사진=김철수
fn labelled(line: &Line<'_>, start: usize, end: usize) -> Option<Found> {
    let mut found = Found { printed: start..start, ..Found::default() };
    let mut at = start;
    while let Some((role, label_end)) =
        LABELS.iter().find_map(|&(r, l)| Some((r, line.word(at, l)?)))
    {
        let mut value = line.skip(label_end, |c| matches!(c, ' ' | '=' | ':' | '/'));
        if value == label_end {
            break;
        }
        let before = found.people.len();
        loop {
            let name_end = line.skip(value, is_hangul).min(end);
            if !is_name(line.folded(value..name_end)) {
                break;
            }
            let title = Some(line.printed(at..label_end));
            found.people.push(Person { name: line.printed(value..name_end), role, title });
            found.end = name_end;
            let title = line.skip(name_end, |c| c == ' ');
            if let Some((_, title_end)) = title_at(line, title) {
                found.end = title_end;
            }
            value = line.skip(found.end, |c| matches!(c, '·' | ',' | ' '));
            if line.find(found.end..value, |c| c != ' ').is_none() {
                break;
            }
        }
        if found.people.len() == before {
            break;
        }
        if matches!(role, Role::Author | Role::Translator) {
            found.printed.end = found.end;
        }
        at = line
            .skip(found.end, |c| matches!(c, ' ' | ',' | '/' | '·' | '|' | ';' | '\n'))
            .min(end);
    }
    // 편집 방식: short words begin with a surname, too.
    let is_long = |person: &Person| person.name.chars().count() > 2;
    let told = |p: &Person| match p.role {
        Role::Editor => is_long(p),
        role => matches!(role, Role::Author | Role::Translator),
    };
    found.people.iter().any(told).then_some(found)
}

/// Past the mail address and the bracket behind a name.
fn after_address(line: &Line<'_>, at: usize, end: usize) -> usize {
    let mut at = line.skip(at, |c| is_space(c) || matches!(c, '|' | '/' | '(' | '<' | '·'));
    let token =
        line.skip(at, |c| c.is_ascii_graphic() && !matches!(c, ')' | ']' | '>' | '=')).min(end);
    if line.find(at..token, |c| c == '@').is_some() {
        at = token;
    }
    line.skip(at, |c| matches!(c, ' ' | ')' | ']' | '>' | '.')).min(end)
}

/// A cell that holds the byline and nothing else.
fn bare(line: &Line<'_>) -> Option<ParsedByline> {
    let range = line.trim(0..line.len());
    let mut found = Found { printed: range.clone(), end: range.end, ..Found::default() };
    for part in line.printed(range).split(['·', ',', '・']).map(str::trim) {
        if !is_name(&part.chars().collect::<Vec<_>>()) {
            return None;
        }
        found.people.push(Person::author(part));
    }
    line.whole.then(|| found.finish(line, true))
}
