//! Bylines written in Chinese characters.

use super::dateline::{Dateline, dateline_at, day_closing};
use super::names::names;
use super::phrase::{Phrase, phrase, sign_interns};
use super::role::role_at;
use super::shape::{is_likely_name, is_surely_name};
use super::signatures::{behind_comma, boxed, introduced, of_edition, presented, signed};
use super::trust::Trust;
use crate::grammar::byline::{ParsedByline, Place};
use crate::grammar::editor::is_plain_editor;
use crate::grammar::found::Found;
use crate::grammar::line::{Line, is_pictograph, is_space};
use crate::grammar::outlet::{is_chinese_outlet, unquoted};
use crate::script::{fold, is_han};
use crate::{Person, Role};
use std::ops::Range;

/// A block longer than this is prose, whatever opens it.
const LONGEST_OWN_LINE: usize = 80;
const LONGEST_BRACKET: usize = 60;
const LONGEST_NAMELESS: usize = 16;

/// Whom a Chinese line names, by the place where it stands.
pub(in crate::grammar) fn parse(line: &Line<'_>, place: Place) -> Option<ParsedByline> {
    match place {
        Place::Head => opening(line),
        Place::Marked => opening(line).or_else(|| bare(line)),
        Place::Tail => closing(line).or_else(|| sent_from(line)),
    }
}

/// （本报北京3月14日电）: a dateline that is the whole line.
fn sent_from(line: &Line<'_>) -> Option<ParsedByline> {
    let open = line.skip(0, |c| is_space(c) || matches!(c, '(' | '['));
    let end = line.skip_back(open, line.len(), |c| is_space(c) || matches!(c, ')' | ']'));
    let dateline = dateline_at(line, open, end)
        .filter(|found| line.whole && found.end >= end && !found.words.is_empty())?;
    let outlet = dateline.outlet.clone().map(|outlet| unquoted(&line.printed(outlet)));
    let found = Phrase { outlet, printed: open..end, end, ..Phrase::default() };
    Some(with_dateline(line, &dateline, finish(line, found, true)))
}

/// Marks that templates print before a byline.
pub(in crate::grammar) fn is_mark(c: char) -> bool {
    "►▌□■●◎○⊙▲△★☆◆◇▶>-·|▎▍※*".contains(c) || is_pictograph(c)
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | '”' | '」' | '…' | ')')
}

/// Where a line ends without spaces, marks and a full stop.
fn content_end(line: &Line<'_>, start: usize) -> usize {
    line.skip_back(start, line.len(), |c| is_space(c) || is_mark(c) || c == '。')
}

/// The byline that the line is or begins with.
fn opening(line: &Line<'_>) -> Option<ParsedByline> {
    let start = line.skip(0, |c| is_space(c) || is_mark(c));
    let end = content_end(line, start);
    if matches!(line.at(start), '(' | '[')
        && let Some(found) = bracketed_opening(line, start, end)
    {
        return Some(found);
    }
    if let Some(dateline) =
        dateline_at(line, start, end).or_else(|| outlet_before_bracket(line, start, end))
        && let Some(found) = after_dateline(line, dateline)
    {
        return Some(found);
    }
    if let Some(found) = nameless(line, start, end) {
        return Some(found);
    }
    if let Some(found) = boxed(line, start, end) {
        return Some(finish(line, found, true));
    }
    let Some(found) = phrase(line, start..end) else { return amid(line, start, end) };
    if !found.labelled || !(found.names_author()) {
        return None;
    }
    let after = line.skip(found.end, is_space);
    let own_line = line.whole
        && end - start <= LONGEST_OWN_LINE
        && (after >= end || introduced(line, &found, end));
    let line_break = line.at(line.skip(found.end, |c| c == ' ')) == '\n';
    let prose_follows = found.spaced_off && !found.unsplit && end - found.end >= 10;
    (own_line || line_break || found.closed || prose_follows).then(|| finish(line, found, own_line))
}

/// 本报评论员, 新华社记者: a role and nobody in it.
fn nameless(line: &Line<'_>, start: usize, end: usize) -> Option<ParsedByline> {
    let role = role_at(line, start, end, false).filter(|role| role.role == Role::Author)?;
    let own = ["本报", "本刊", "本网", "本台"].iter().any(|word| line.word(start, word).is_some());
    let employed = own || role.outlet.is_some() && role.sure && line.at(start) != '本';
    let whole = line.whole && role.title.end == end && end <= LONGEST_NAMELESS;
    (whole && employed).then(|| {
        let outlet = role.outlet.map(|outlet| unquoted(&line.printed(outlet)));
        let found = Phrase { outlet, printed: start..end, end, ..Phrase::default() };
        finish(line, found, true)
    })
}

/// 澎湃新闻（记者 张三）…: an outlet instead of a dateline.
fn outlet_before_bracket(line: &Line<'_>, start: usize, end: usize) -> Option<Dateline> {
    let open = line.find(start..end.min(start + 16), |c| c == '(')?;
    let outlet = line.trim(start..open);
    is_chinese_outlet(line.folded(outlet.clone())).then(|| Dateline {
        outlet: Some(outlet.clone()),
        words: outlet.end..outlet.end,
        quoted: true,
        end: outlet.end,
    })
}

/// （记者 张三）…, 【环球网报道 记者 张三】…
fn bracketed_opening(line: &Line<'_>, start: usize, end: usize) -> Option<ParsedByline> {
    let close = line.find(start..end.min(start + LONGEST_BRACKET), |c| matches!(c, ')' | ']'))?;
    let own_line = line.whole && line.skip(close + 1, is_space) >= end;
    let inner = line.trim(start + 1..close);
    if let Some(dateline) = dateline_at(line, inner.start, inner.end) {
        // 【深圳商报讯】（首席记者 王海荣）: the bracket is the dateline.
        if dateline.end >= inner.end {
            let dateline = Dateline { end: close + 1, ..dateline };
            return after_dateline(line, dateline);
        }
        let found = phrase(line, line.skip(dateline.end, is_space)..inner.end)
            .filter(|found| found.end >= inner.end && found.names_author());
        if let Some(found) = found {
            return Some(with_dateline(line, &dateline, finish(line, found, own_line)));
        }
    }
    // 【财新网】（记者 王海荣）, 【某某网】6月3日消息，（王海荣）
    let day = day_closing(line, close + 1);
    if (day.is_some() || line.at(close + 1) == '(') && is_chinese_outlet(line.folded(inner.clone()))
    {
        let end = day.unwrap_or(close + 1);
        let dateline = Dateline { outlet: Some(inner), words: close + 1..end, quoted: false, end };
        return after_dateline(line, dateline);
    }
    let credits = of_edition(line, inner.clone()).or_else(|| credited(line, inner.clone()));
    credits.map(|found| finish(line, found, own_line)).or_else(|| {
        // （某某社中文网）清晨六点，…: an outlet instead of a dateline.
        let found = nobody_of(line, inner).filter(|_| line.at(start) == '(' && !own_line)?;
        Some(finish(line, found, false))
    })
}

/// The credits that fill a bracket.
fn credited(line: &Line<'_>, inner: Range<usize>) -> Option<Phrase> {
    let found = phrase(line, inner.clone())?;
    let complete = line.skip(found.end, is_space) >= inner.end;
    (complete && found.labelled && found.names_author()).then_some(found)
}

/// 6月14日，（某某新闻记者 张三）渡船…: the bracket stands behind the first words.
fn amid(line: &Line<'_>, start: usize, end: usize) -> Option<ParsedByline> {
    const FIRST_WORDS: usize = 60;
    let open = line.find(start..end.min(start + FIRST_WORDS), |c| c == '(')?;
    let close = line.find(open..end.min(open + LONGEST_BRACKET), |c| c == ')')?;
    let inner = line.trim(open + 1..close);
    let told = ends_sentence(line.before(open)) && line.before(open) != ')';
    let parted = told || matches!(line.before(open), ',' | ' ');
    // “…。”（某某新闻）6月14日，…: an outlet behind a sentence of its own.
    let of_outlet = || (told && close + 1 < end).then(|| nobody_of(line, inner.clone())).flatten();
    let found = credited(line, inner.clone()).filter(|_| parted).or_else(of_outlet)?;
    Some(finish(line, found, false))
}

/// The outlet that fills a bracket, without anybody of it.
fn nobody_of(line: &Line<'_>, inner: Range<usize>) -> Option<Phrase> {
    is_chinese_outlet(line.folded(inner.clone())).then(|| {
        let outlet = Some(unquoted(&line.printed(inner.clone())));
        Phrase { outlet, printed: inner, ..Phrase::default() }
    })
}

/// What stands after a dateline: the bracket with names, or nothing that names anybody.
fn after_dateline(line: &Line<'_>, dateline: Dateline) -> Option<ParsedByline> {
    let at = line.skip(dateline.end, is_space);
    let bracket = line.skip(at, |c| c == ',');
    let opens = |at: usize| matches!(line.at(at), '(' | '[');
    let at = if opens(bracket) { bracket } else { at };
    let names_found = if opens(at) {
        let closes = |c| matches!(c, ')' | ']');
        let close = line.find(at..line.len().min(at + LONGEST_BRACKET), closes)?;
        let inner = line.trim(at + 1..close);
        // （北京，记者 张三）
        let place = line.skip(inner.start, is_han);
        let inner = if line.at(place) == ',' { line.trim(place + 1..inner.end) } else { inner };
        inside_bracket(line, inner, !dateline.quoted)
    } else {
        phrase(line, at..line.len()).filter(|found| {
            let ends = line.whole && found.end >= content_end(line, at);
            (found.closed || found.spaced_off || ends) && found.names_author()
        })
    };
    if let Some(found) = names_found {
        let whole = line.whole && line.skip(found.end + 1, is_space) >= line.len();
        return Some(with_dateline(line, &dateline, finish(line, found, whole)));
    }
    if let Some(found) = below_topic(line, at) {
        return Some(with_dateline(line, &dateline, finish(line, found, false)));
    }
    // 据新华社北京7月25日电 quotes; the article is somebody else's.
    let outlet = dateline.outlet.clone().filter(|_| !dateline.quoted)?;
    let words_end = line.skip_back(outlet.end, dateline.end, |c| matches!(c, ']' | ')'));
    let range = outlet.start..words_end;
    let (outlet, words) = (Some(unquoted(&line.printed(outlet))), printed_words(line, &dateline));
    // 北京商报综合报道
    let own_line = line.whole
        && dateline.words.is_empty()
        && at >= line.len()
        && line.before(dateline.end) == '道';
    let found = Found { outlet, dateline: words, printed: range, ..Found::default() };
    Some(found.finish(line, own_line))
}

/// 题：老城的新地铁 新华社记者张三: the reporters behind the topic.
fn below_topic(line: &Line<'_>, at: usize) -> Option<Phrase> {
    const LONGEST: usize = 60;
    let topic = line.word(at, "题").filter(|&at| line.at(at) == ':')?;
    (topic + 1..line.len().min(topic + LONGEST))
        .filter(|&at| is_space(line.before(at)) && !is_space(line.at(at)))
        .filter(|&at| role_at(line, at, line.len(), false).is_some_and(|role| role.sure))
        .find_map(|at| phrase(line, at..line.len()))
        .filter(Phrase::names_author)
}

fn printed_words(line: &Line<'_>, dateline: &Dateline) -> Option<String> {
    (!dateline.words.is_empty()).then(|| line.printed(dateline.words.clone()))
}

fn with_dateline(line: &Line<'_>, dateline: &Dateline, mut parsed: ParsedByline) -> ParsedByline {
    if let Some(outlet) = dateline.outlet.clone() {
        parsed.byline.outlet = Some(unquoted(&line.printed(outlet)));
    }
    parsed.byline.dateline = printed_words(line, dateline);
    parsed
}

/// The whole of a bracket as credits; names without a role where `bare` allows them.
fn inside_bracket(line: &Line<'_>, inner: Range<usize>, bare: bool) -> Option<Phrase> {
    let complete = |end: usize| line.skip(end, is_space) >= inner.end;
    // 张三 实习生 李四: no outlet stands before the intern.
    let is_name = |outlet: &str| {
        is_surely_name(outlet)
            && !outlet.ends_with(['网', '报', '界', '圈', '刊', '社', '台', '面'])
    };
    let after_name = |found: &Phrase| found.outlet.as_deref().is_some_and(is_name);
    if let Some(found) = phrase(line, inner.clone())
        && complete(found.end)
        && found.labelled
        && found.names_author()
        && !(bare && after_name(&found))
    {
        return Some(found);
    }
    if !bare {
        return None;
    }
    let mut list = names(line, inner.clone(), Role::Author, None, Trust::Bare);
    sign_interns(&mut list.people);
    (complete(list.end) && !list.people.is_empty() && !list.pictures && !list.closed).then(|| {
        Phrase {
            people: list.people,
            printed: inner.start..list.names_end,
            end: list.end,
            ..Phrase::default()
        }
    })
}

/// The byline that the line ends with.
fn closing(line: &Line<'_>) -> Option<ParsedByline> {
    let end = content_end(line, 0);
    if matches!(line.before(end), ')' | ']')
        && let Some(found) = bracketed_closing(line, end)
    {
        return Some(found);
    }
    if line.whole
        && let Some(found) = opening(line).filter(|found| found.own_line)
    {
        return Some(found);
    }
    const LONGEST_TAIL: usize = 50;
    let starts: Vec<usize> = (end.saturating_sub(LONGEST_TAIL)..end)
        .filter(|&at| ends_sentence(line.before(at)) || is_space(line.before(at)))
        .collect();
    starts.into_iter().find_map(|from| {
        let start = line.skip(from, |c| is_space(c) || is_mark(c));
        let sentence_end = line.skip_back(0, start, |c| is_space(c) || is_mark(c));
        let new_line = line.find(sentence_end..start, |c| c == '\n').is_some();
        if !new_line && !ends_sentence(line.before(sentence_end)) {
            return None;
        }
        let found = phrase(line, start..end)?;
        let complete = line.skip(found.end, is_space) >= end;
        (complete && found.labelled && found.names_author()).then(|| {
            let mut parsed = finish(line, found, false);
            parsed.trim = Some(line.bytes(sentence_end..line.len()));
            parsed
        })
    })
}

/// …保供稳价。（记者安蓓）, …。(李楠)
fn bracketed_closing(line: &Line<'_>, end: usize) -> Option<ParsedByline> {
    let close = end.checked_sub(1)?;
    let open = (close.saturating_sub(LONGEST_BRACKET)..close)
        .rev()
        .find(|&at| matches!(line.at(at), '(' | '[' | ')' | ']'))
        .filter(|&at| matches!(line.at(at), '(' | '['))?;
    let before = line.skip_back(0, open, |c| is_space(c) || is_mark(c));
    let own_line = line.whole && before == 0;
    if let Some(found) = signed(line, before, line.trim(open + 1..close)) {
        return Some(finish(line, found, true));
    }
    let after_sentence = ends_sentence(line.before(before)) && line.before(before) != ')';
    let inner = without_place(line, line.trim(open + 1..close));
    if own_line && let Some(found) = presented(line, inner.clone()) {
        return Some(finish(line, found, true));
    }
    let found = of_edition(line, inner.clone())
        .or_else(|| inside_bracket(line, inner.clone(), after_sentence || own_line))
        .or_else(|| behind_comma(line, inner.clone()))?;
    let is_sure = |name: &str| is_likely_name(&name.chars().map(fold).collect::<Vec<_>>());
    if own_line && !found.labelled && !found.people.iter().all(|p| is_sure(&p.name)) {
        return None;
    }
    (own_line || after_sentence || found.labelled).then(|| finish(line, found, own_line))
}

/// 姚峰 上海报道: the names before the place that they report from.
fn without_place(line: &Line<'_>, inner: Range<usize>) -> Range<usize> {
    const REPORTS: [char; 2] = ['报', '道'];
    let start = line.skip_back(inner.start, inner.end, |c| !is_space(c));
    let word = line.folded(start..inner.end);
    let is_place = (4..=6).contains(&word.len()) && word.ends_with(&REPORTS);
    if is_place && start > inner.start { line.trim(inner.start..start) } else { inner }
}

/// A cell that holds the byline and nothing else: names need no role.
fn bare(line: &Line<'_>) -> Option<ParsedByline> {
    let start = line.skip(0, |c| is_space(c) || is_mark(c));
    let end = content_end(line, start);
    // IT之家: an outlet signs.
    let run = line.folded(start..end);
    if line.whole && is_chinese_outlet(run) && !is_likely_name(run) {
        let outlet = Some(unquoted(&line.printed(start..end)));
        let found = Phrase { outlet, printed: start..end, end, ..Phrase::default() };
        return Some(finish(line, found, true));
    }
    let list = names(line, start..end, Role::Author, None, Trust::Role);
    let complete = line.whole && line.skip(list.end, is_space) >= end && end > start;
    let names_someone = !list.people.is_empty() && !list.pictures;
    let han = line.find(start..end, is_han).is_some();
    (complete && names_someone && han).then(|| {
        let found = Phrase {
            people: list.people,
            outlet: list.outlet.map(|outlet| line.printed(outlet)),
            printed: start..list.names_end,
            end: list.end,
            ..Phrase::default()
        };
        finish(line, found, true)
    })
}

fn finish(line: &Line<'_>, found: Phrase, own_line: bool) -> ParsedByline {
    let Phrase { people, outlet, source, date, printed, .. } = found;
    let mut parsed = Found { people, outlet, printed, ..Found::default() }.finish(line, own_line);
    // 作者：X 责任编辑：X: the page's template fills both, X is the editor.
    let (people, editors) = (&mut parsed.byline.people, &parsed.editors);
    people.retain(|person| !editors.iter().any(|editor| answers_for(editor, &person.name)));
    ParsedByline { source, date, ..parsed }
}

/// Whether somebody is named as the editor who answers for the page (责任编辑); who is merely its 编辑
/// may have written it, too.
fn answers_for(editor: &Person, name: &str) -> bool {
    editor.name == name && editor.title.as_deref().is_none_or(|title| !is_plain_editor(title))
}
