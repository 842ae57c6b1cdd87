//! Lines that say where the article comes from, or what its title was there.

use super::chinese::dateline::past_date;
use super::chinese::labels::{Kind, label_at};
use super::chinese::phrase::phrase;
use super::chinese::shape::is_surely_name;
use super::chinese::surnames::is_surname;
use super::credit::words::is_picture_stock;
use super::latin::names::small;
use super::line::{Line, is_space};
use super::outlet::name::{of_account, outlet_alone, without_account, without_issue};
use super::outlet::{is_chinese_outlet, is_outlet, unquoted};
use crate::Person;
use crate::script::is_han;
use crate::word_list::WordList;
use std::ops::Range;

/// A line that says where the article comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SourceLine {
    /// The outlets or, on old pages, a person, in order.
    pub outlets: Vec<String>,
    /// A person under 来源.
    pub person: Option<String>,
    /// Reporters and editors named behind the outlet (来源：江海晚报 记者 张三).
    pub people: Vec<Person>,
    /// The headline of the original print (原标题).
    pub original_title: Option<String>,
    /// A date that stands behind the outlet, as printed.
    pub date: Option<String>,
    /// The line is a list of sources (综合自…), none of them the origin.
    pub list: bool,
}

const LONGEST_OUTLET: usize = 24;
const LONGEST_TITLE: usize = 120;

/// What a 来源 or 原标题 line (in any language) says; `None` where the whole line is not one.
pub(crate) fn parse_source_line(text: &str) -> Option<SourceLine> {
    // In Latin letters a mark follows the label.
    if text.is_ascii() && !text.bytes().any(|byte| matches!(byte, b':' | b'=' | b'|')) {
        return None;
    }
    let line = Line::head(text);
    if !line.whole {
        return None;
    }
    let mut start = line.skip(0, |c| is_space(c) || "▌▍▎■●◆▲►▶※*".contains(c));
    let mut end = line.skip_back(start, line.len(), is_space);
    if matches!((line.at(start), line.before(end)), ('(' | '[', ')' | ']')) {
        (start, end) = (start + 1, end - 1);
    }
    let range = line.trim(start..end);
    original_title(&line, range.clone())
        .or_else(|| source_list(&line, range.clone()))
        .or_else(|| source(&line, range.clone()))
        .or_else(|| printed_page(&line, range.clone()))
        .or_else(|| western(&line, range))
}

/// Labels in other languages, in small letters.
#[rustfmt::skip]
static LABELS: WordList = WordList::new(&[
    "source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte", "fonti", "fontes",
    "bron", "bronnen", "kilde", "kilder", "källa", "lähde", "źródło", "zdroj", "forrás",
    "šaltinis", "avots", "allikas", "vir", "izvor", "извор", "източник", "sursa", "πηγή",
    "источник", "джерело", "kaynak", "sumber", "nguồn", "المصدر", "出典", "引用元", "출처",
    "자료",
]);

/// Source: Reuters; Quelle: dpa
fn western(line: &Line<'_>, range: Range<usize>) -> Option<SourceLine> {
    const MOST_WORDS: usize = 6;
    let text = small(line, range.start..range.end.min(range.start + 12));
    let label = LABELS.prefixes_of(&text).max_by_key(|label| label.len())?;
    let after = range.start + label.chars().count();
    let value = line.skip(after, |c| matches!(c, ' ' | ':' | '=' | '|'));
    line.find(after..value, |c| c != ' ')?;
    let mut outlets = Vec::new();
    let mut start = value;
    while start < range.end {
        let stop =
            line.find(start..range.end, |c| matches!(c, ',' | ';' | '、')).unwrap_or(range.end);
        let outlet = line.trim(start..stop);
        let outlet = outlet.start..line.skip_back(outlet.start, outlet.end, |c| c == '.');
        let words = line.folded(outlet.clone()).iter().filter(|&&c| c == ' ').count() + 1;
        // A sentence begins in small letters or goes on behind a mark; an address has no capital.
        let address = line.find(outlet.clone(), |c| c == '.').is_some() && words == 1;
        let first = line.at(outlet.start);
        let sentence = line.find(outlet.clone(), |c| matches!(c, '?' | '!' | '。' | ':')).is_some();
        if outlet.is_empty()
            || words > MOST_WORDS
            || sentence
            || (first.is_lowercase() && !address && words > 1)
        {
            return None;
        }
        outlets.push(line.printed(outlet));
        start = stop + 1;
    }
    (!outlets.is_empty()).then(|| SourceLine {
        list: outlets.len() > 2,
        outlets,
        ..SourceLine::default()
    })
}

/// 原标题：X 来源：Y, （原题为《X》）
fn original_title(line: &Line<'_>, range: Range<usize>) -> Option<SourceLine> {
    let words = ["原标题为", "原标题", "原题为", "原题", "原文标题"];
    let after = words.iter().find_map(|word| line.word(range.start, word))?;
    let value = line.skip(after, |c| matches!(c, ':' | ' ' | '|'));
    let quoted = line.at(value) == '《' && line.before(range.end) == '》';
    if value == after && !quoted {
        return None;
    }
    let mut parsed = SourceLine::default();
    let source_at = (value + 1..range.end).find(|&at| {
        is_space(line.before(at))
            && label_at(line, at).is_some_and(|label| label.kind == Kind::Source && label.marked)
    });
    if let Some(at) = source_at {
        let rest = source(line, at..range.end)?;
        (parsed.outlets, parsed.person, parsed.date) = (rest.outlets, rest.person, rest.date);
    }
    let mut title = line.trim(value..source_at.unwrap_or(range.end));
    if quoted && source_at.is_none() {
        title = title.start + 1..title.end - 1;
    }
    if title.len() > LONGEST_TITLE || (title.is_empty() && value == after) {
        return None;
    }
    parsed.original_title = Some(line.printed(title)).filter(|title| !title.is_empty());
    Some(parsed)
}

/// 综合自澎湃新闻、智东西等, 资料来源：参考消息、海外网等: none of them is where the article comes from.
fn source_list(line: &Line<'_>, range: Range<usize>) -> Option<SourceLine> {
    let words = [
        "资料来源",
        "参考资料",
        "综合自",
        "本文综合自",
        "内容综合自",
        "本文综合",
        "综合来源",
        "数据来源",
    ];
    let after = words.iter().filter_map(|word| line.word(range.start, word)).max();
    // 综合某某日报、某某社: without a mark it must be outlets that stand there.
    let bare = after.is_none().then(|| line.word(range.start, "综合")).flatten();
    let after = after.or(bare)?;
    let value = line.skip(after, |c| matches!(c, ':' | ' ' | '|'));
    let outlets = outlets(line, value..range.end)?;
    let known = |outlet: &String| is_outlet(outlet);
    if bare.is_some() && (outlets.len() < 2 || !outlets.iter().all(known)) {
        return None;
    }
    Some(SourceLine { outlets, list: true, ..SourceLine::default() })
}

fn source(line: &Line<'_>, range: Range<usize>) -> Option<SourceLine> {
    let label = label_at(line, range.start).filter(|label| label.kind == Kind::Source)?;
    let titled = line.at(label.value) == '《';
    // 本文转载自经济日报: the verb needs no mark before an outlet.
    let from = ['自', '于'].contains(&line.before(label.end));
    if !label.marked && line.at(label.end) != ' ' && !titled && !from {
        return None;
    }
    let mut value = without_account(line, label.value..range.end);
    let people = people_behind(line, value.clone());
    if let Some((start, _)) = people {
        let marked = |c| is_space(c) || matches!(c, '|' | '(');
        value = value.start..line.skip_back(value.start, start, marked);
    }
    let people = people.map(|(_, people)| people).unwrap_or_default();
    value = before_next(line, value);
    let date;
    (value, date) = without_date(line, value);
    value = outlet_alone(line, of_account(line, without_issue(line, value)));
    // 来源：综合某某社、某某日报
    let together = line.word(value.start, "综合").filter(|&at| at + 2 <= value.end);
    value.start =
        together.map_or(value.start, |at| line.skip(at, |c| matches!(c, ':' | ' ' | '自')));
    // 来源：发表评论: the cell was empty, and a button stands behind it.
    let button =
        ["发表评论", "查看评论"].iter().any(|word| line.word(value.start, word) == Some(value.end));
    if button || is_device(line.folded(value.clone())) {
        return None;
    }
    // Nobody but a picture comes from there: the line is a credit.
    if is_picture_stock(line.folded(value.clone())) {
        return None;
    }
    let several = line.find(value.clone(), |c| c == ',').is_some();
    if !label.marked && (several || !titled && !is_chinese_outlet(line.folded(value.clone()))) {
        return None;
    }
    let outlets = outlets(line, value.clone())?;
    let folded = line.folded(value);
    // 来源: 尹娟, on pages of 2005: two or three characters, a surname, no outlet's ending.
    let person = (2..=3).contains(&folded.len())
        && folded.first().is_some_and(|&c| is_surname(c))
        && folded.iter().all(|&c| is_han(c))
        && !is_chinese_outlet(folded)
        && !titled;
    match outlets.as_slice() {
        [name] if person => {
            let person = Some(name.clone());
            Some(SourceLine { person, date, ..SourceLine::default() })
        }
        _ => {
            let list = outlets.len() > 2 || together.is_some() && outlets.len() > 1;
            Some(SourceLine { list, outlets, date, people, ..SourceLine::default() })
        }
    }
}

/// 来源：某日报 作者：张三: what follows the next label is for the other parsers.
fn before_next(line: &Line<'_>, value: Range<usize>) -> Range<usize> {
    let next = (value.start + 1..value.end).find(|&at| {
        label_at(line, at)
            .is_some_and(|l| l.marked && (is_space(line.before(at)) || l.end - at >= 2))
    });
    // 来源：某网 #车市##新车#: the post's tags.
    let next = next.or_else(|| line.find(value.start + 1..value.end, |c| c == '#'));
    next.map_or(value.clone(), |next| line.trim(value.start..next))
}

/// 星洲日报‧2015.09.12: the outlet, and the date as printed.
fn without_date(line: &Line<'_>, value: Range<usize>) -> (Range<usize>, Option<String>) {
    let parts = |c| is_space(c) || c == '·';
    let date =
        (value.start + 1..value.end).find(|&at| parts(line.before(at)) && past_date(line, at) > at);
    let printed = date.map(|at| line.printed(at..past_date(line, at)));
    let end = date.map_or(value.end, |at| line.skip_back(value.start, at, parts));
    (line.trim(value.start..end), printed)
}

/// 来自Android客户端: what a post was written with.
fn is_device(value: &[char]) -> bool {
    let value: String = value.iter().collect();
    let device = value.strip_suffix("客户端").map(|device| device.trim().to_ascii_lowercase());
    let devices = ["android", "iphone", "ipad", "ios", "安卓", "手机"];
    device.is_some_and(|device| devices.contains(&device.as_str()))
}

/// 记者 张三 after a space: where the credits begin that go on to the end, and whom they name.
fn people_behind(line: &Line<'_>, value: Range<usize>) -> Option<(usize, Vec<Person>)> {
    let parted = |at: &usize| is_space(line.before(*at)) || matches!(line.before(*at), '|' | '(');
    (value.start + 1..value.end).filter(parted).find_map(|at| {
        // 来源：某报 | 张三 2022-07-25
        let end = line.find(at..value.end, is_space).unwrap_or(value.end);
        let dated = || past_date(line, line.skip(end, is_space)) >= value.end;
        let bare = line.before(line.skip_back(value.start, at, is_space)) == '|'
            && is_surely_name(&line.printed(at..end))
            && (end == value.end || dated());
        if bare {
            return Some((at, vec![Person::author(line.printed(at..end))]));
        }
        let role = label_at(line, at).filter(|label| matches!(label.kind, Kind::People(_)))?;
        // 来源：某某社（记者张三）
        let bracket = line.before(at) == '(' && line.before(value.end) == ')';
        let end = value.end - usize::from(bracket);
        let found = phrase(line, at..end)?;
        let named = found.labelled && !found.people.is_empty() && found.end >= end;
        (named && !role.marked).then_some((at, found.people))
    })
}

/// 《人民日报》（2022年7月25日 07 版）: the outlet and the page of the print, no label.
fn printed_page(line: &Line<'_>, range: Range<usize>) -> Option<SourceLine> {
    let value = without_issue(line, range.clone());
    let outlet = line.trim(value.start + 1..value.end.checked_sub(1)?);
    if value.end == range.end || !is_chinese_outlet(line.folded(outlet.clone())) {
        return None;
    }
    let outlets = vec![line.printed(outlet)];
    Some(SourceLine { outlets, ..SourceLine::default() })
}

/// 2024-05-06（来源：某某新闻）, read from the label on: a bracket that closes nothing in the name.
pub(super) fn without_close(line: &Line<'_>, outlet: Range<usize>) -> Range<usize> {
    let opened = line.find(outlet.clone(), |c| matches!(c, '(' | '[')).is_some();
    let end = if opened {
        outlet.end
    } else {
        line.skip_back(outlet.start, outlet.end, |c| matches!(c, ')' | ']'))
    };
    outlet.start..end
}

/// Outlets, each as short as one and without a sentence's marks.
fn outlets(line: &Line<'_>, value: Range<usize>) -> Option<Vec<String>> {
    let value = line.trim(value);
    let end = line.skip_back(value.start, value.end, |c| matches!(c, '。' | '等' | ' '));
    let (mut found, mut known) = (Vec::new(), 0);
    let commas = line.find(value.clone(), |c| c == ',').is_some();
    let mut start = value.start;
    while start < end {
        let stop = line.find(start..end, |c| matches!(c, '、' | ',' | ';')).unwrap_or(end);
        // 《某某周刊》和《某某报》
        let joined = |&at: &usize| {
            matches!(line.at(at), '和' | '与' | '及')
                && line.before(at) == '》'
                && line.at(at + 1) == '《'
        };
        let stop = (start..stop).find(joined).unwrap_or(stop);
        let outlet = line.trim(start..stop);
        // 《某某》杂志
        let magazine = outlet.end.checked_sub(2).filter(|&at| line.word(at, "杂志").is_some());
        let quoted =
            magazine.filter(|&at| line.at(outlet.start) == '《' && line.before(at) == '》');
        let outlet = without_close(line, outlet.start..quoted.unwrap_or(outlet.end));
        let sentence =
            line.find(outlet.clone(), |c| matches!(c, '。' | '?' | '!' | ':' | '…' | '='));
        if outlet.len() < 2 || outlet.len() > LONGEST_OUTLET || sentence.is_some() {
            return None;
        }
        known += usize::from(is_chinese_outlet(line.folded(outlet.clone())));
        let printed = line.printed(outlet);
        found.push(unquoted(&printed));
        start = stop + 1;
    }
    // Several are a list only when words that are surely outlets stand in it.
    let needed = match found.len() {
        0 => return None,
        1 => 0,
        count if commas => count,
        _ => 1,
    };
    (known >= needed).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::case_tables::check;
    use std::collections::BTreeMap;

    fn names(people: &[Person]) -> String {
        people.iter().map(Person::name).collect::<Vec<_>>().join("+")
    }

    #[test]
    fn every_case_of_the_table_is_read_as_it_says() {
        check("sources.txt", |line| {
            let found = parse_source_line(line)?;
            let mut facts = BTreeMap::from([
                ("o".to_owned(), found.outlets.join("+")),
                ("person".to_owned(), found.person.unwrap_or_default()),
                ("title".to_owned(), found.original_title.unwrap_or_default()),
                ("date".to_owned(), found.date.unwrap_or_default()),
                ("p".to_owned(), names(&found.people)),
            ]);
            facts.retain(|_, value| !value.is_empty());
            if found.list {
                facts.insert("list".to_owned(), String::new());
            }
            if facts.is_empty() {
                facts.insert("nothing".to_owned(), String::new());
            }
            Some(facts)
        });
    }
}
