//! Names that sign a Chinese text by their form alone: boxed, presented, with their agencies.

use super::byline::is_mark;
use super::labels::label_at;
use super::names::names;
use super::phrase::{Phrase, phrase};
use super::shape::is_likely_name;
use super::trust::Trust;
use crate::Role;
use crate::grammar::line::{Line, is_space};
use crate::grammar::outlet::is_chinese_outlet;
use crate::script::fold;
use std::ops::Range;

/// Longest line that is nothing but names.
const LONGEST_NAMES: usize = 16;

/// □张三: names behind the mark of a newspaper, and nothing else.
pub(super) fn boxed(line: &Line<'_>, start: usize, end: usize) -> Option<Phrase> {
    let marked = line.find(0..start, |c| "□■◎○●".contains(c)).is_some();
    if !marked || !line.whole || end - start > LONGEST_NAMES {
        return None;
    }
    let list = names(line, start..end, Role::Author, None, Trust::Bare);
    let sure = |name: &str| is_likely_name(&name.chars().map(fold).collect::<Vec<_>>());
    let named = !list.people.is_empty() && list.people.iter().all(|p| sure(&p.name));
    (named && line.skip(list.end, is_space) >= end).then(|| Phrase {
        people: list.people,
        printed: start..list.names_end,
        end: list.end,
        ..Phrase::default()
    })
}

/// 本文首发某某网，作者｜张三，编辑｜李四: the credits behind what else the bracket says.
pub(super) fn behind_comma(line: &Line<'_>, inner: Range<usize>) -> Option<Phrase> {
    let comma = line.find(inner.clone(), |c| matches!(c, ',' | '。' | ';'))?;
    let start = line.skip(comma + 1, is_space);
    let labelled = label_at(line, start).is_some_and(|label| label.marked);
    phrase(line, start..inner.end).filter(|found| {
        labelled && line.skip(found.end, is_space) >= inner.end && found.names_author()
    })
}

/// 本文作者张三，经济学者; 作者张三为某报评论员: the author and who that is.
pub(super) fn presented(line: &Line<'_>, inner: Range<usize>) -> Option<Phrase> {
    let labels = ["本文作者", "作者"];
    let start = labels.iter().find_map(|label| line.word(inner.start, label))?;
    let is_name = |&end: &usize| {
        is_likely_name(line.folded(start..end)) && matches!(line.at(end), ',' | '为' | '系' | '是')
    };
    let end = (start + 2..=start + 4).find(is_name)?;
    let list = names(line, start..end, Role::Author, None, Trust::Labelled);
    (line.whole && !list.people.is_empty()).then(|| Phrase {
        people: list.people,
        printed: start..list.names_end,
        end: list.end,
        ..Phrase::default()
    })
}

/// 文/张三|某某大学物理系毕业: behind a bar what the person does whom the line names.
pub(super) fn introduced(line: &Line<'_>, found: &Phrase, end: usize) -> bool {
    const WORDS: [&str; 7] = ["毕业", "教授", "博士", "硕士", "碩士", "作家", "研究员"];
    const LONGEST: usize = 40;
    let bar = line.skip(found.end, is_space);
    let about = bar + 1..end;
    let is_said = |at: usize| matches!(line.at(at), '他' | '她' | '我' | ':' | '?' | '!' | '。');
    // A part of the sentence ends with the word: 退休教授被骗 is a headline.
    let ends = |at: usize| at == end || line.at(at) == ',';
    let tells = |at: usize| WORDS.iter().any(|word| line.word(at, word).is_some_and(ends));
    line.whole
        && found.people.len() == 1
        && line.at(bar) == '|'
        && about.len() <= LONGEST
        && about.clone().any(tells)
        && !about.into_iter().any(is_said)
}

/// 某某日报/都会．报道：张三: the paper and its edition before the label.
pub(super) fn of_edition(line: &Line<'_>, inner: Range<usize>) -> Option<Phrase> {
    const LONGEST: usize = 16;
    let end = line.find(inner.start..inner.end.min(inner.start + LONGEST), is_dot)?;
    let edition = line.find(inner.start..end, |c| c == '/').unwrap_or(end);
    let outlet = inner.start..edition;
    let label = label_at(line, end + 1).filter(|label| label.marked)?;
    if !is_chinese_outlet(line.folded(outlet.clone())) || label.value >= inner.end {
        return None;
    }
    phrase(line, end + 1..inner.end)
        .filter(|found| {
            found.labelled && line.skip(found.end, is_space) >= inner.end && found.names_author()
        })
        .map(|found| Phrase { outlet: Some(line.printed(outlet)), ..found })
}

fn is_dot(c: char) -> bool {
    matches!(c, '.' | '·')
}

/// 张三/李四（德新社、路透社）: nothing but names, and their agencies in a bracket.
pub(super) fn signed(line: &Line<'_>, end: usize, agencies: Range<usize>) -> Option<Phrase> {
    let start = line.skip(0, |c| is_space(c) || is_mark(c));
    let list = names(line, start..end, Role::Author, None, Trust::Bare);
    let complete = line.whole && end > start && line.skip(list.end, is_space) >= end;
    let are_agencies = line
        .folded(agencies)
        .split(|&c| matches!(c, '、' | ',' | '/' | ' '))
        .all(is_chinese_outlet);
    let sure = |name: &str| is_likely_name(&name.chars().map(fold).collect::<Vec<_>>());
    let named = !list.people.is_empty() && list.people.iter().all(|p| sure(&p.name));
    (complete && are_agencies && named && !list.pictures).then(|| Phrase {
        people: list.people,
        printed: start..list.names_end,
        end: list.end,
        ..Phrase::default()
    })
}
