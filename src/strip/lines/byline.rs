//! Bylines: a line of its own goes, a tail is trimmed, one inside a sentence stays; all are read.

mod bare;

use super::{closing_link, stationed};
use crate::grammar::{self, ParsedByline, is_surely_name, parse_editor_line};
use crate::layout::Tag;
use crate::score::cues::Cues;
use crate::script::{fold_line, is_han, is_hangul};
use crate::strip::decisions::Cut;
use crate::strip::spot::{Found, Place, Spot};
use crate::strip::view::{Line, View};
use crate::strip::{Decisions, Findings};
use crate::{Byline, DropReason, Evidence, Person};
use bare::{
    is_declared, is_named_above_role, lines_of_list, linked, named_above_role, names_close,
    of_list, of_translation,
};
use std::borrow::Cow;

/// Whether the line stands in an element that is named for the words of somebody: "quote__source".
fn is_said_by(spot: Spot<'_>) -> bool {
    const AROUND: usize = 2;
    let layout = spot.view.layout;
    let containers = layout.enclosing(spot.view.block(spot.line().block).container).take(AROUND);
    let names = containers.filter_map(|id| layout.containers.get(id)?.names);
    let mut names = names.filter_map(|names| layout.names.get(names));
    names.any(|names| names.has_word("quote") || names.has_word("testimonial"))
}

/// Whether the line is a byline and nothing else.
pub(in crate::strip) fn judge(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let line = spot.line();
    if spot.place == Place::Head && is_named_above_role(spot) {
        findings.add_byline(named_above_role(spot));
        let (reason, evidence) = (DropReason::Byline, Evidence::Shape);
        return Some(Found { reason, evidence, lines: 2 });
    }
    if let Some(byline) = names_close(spot).or_else(|| of_translation(spot)) {
        findings.add_byline(byline);
        return Some(Found::line(DropReason::Byline, Evidence::Shape));
    }
    if matches!(spot.place, Place::Head | Place::Marked)
        && let Some(byline) = linked(spot)
    {
        findings.add_byline(byline);
        return Some(Found::line(DropReason::Byline, Evidence::Markup));
    }
    if let Some(lines) = of_list(spot) {
        let (reason, evidence) = (DropReason::Byline, Evidence::Shape);
        return Some(Found { reason, evidence, lines });
    }
    let of_known = || is_declared(spot) || stationed::is_stationed(spot);
    if spot.place == Place::Head && spot.is_apart() && of_known() || stationed::is_word_before(spot)
    {
        return Some(Found::line(DropReason::Byline, Evidence::Shape));
    }
    let place = match spot.place {
        Place::Head if spot.view.is_named(line.block, Cues::BYLINE) => grammar::Place::Marked,
        Place::Head => grammar::Place::Head,
        Place::Tail => grammar::Place::Tail,
        Place::Marked => grammar::Place::Marked,
        Place::Middle if is_below_opening_quote(spot) => grammar::Place::Head,
        Place::Middle => return None,
    };
    if spot.place == Place::Tail && signs_again(line.text, findings) {
        return Some(Found::line(DropReason::Byline, Evidence::Shape));
    }
    if names_author(spot) {
        return Some(Found::line(DropReason::Byline, Evidence::Words));
    }
    let memo = spot.view.memo(line.block);
    // （某报记者 张三）返回首页
    let is_signed = spot.place == Place::Tail && line.text.contains(is_han);
    let cut = is_signed.then(|| closing_link::before(spot.view, line)).flatten();
    let alone = cut.or_else(|| before_issue(line.text));
    let alone = alone.and_then(|text| grammar::parse_byline(text, place));
    let parsed = alone.as_ref().or_else(|| memo.byline(line.text, place));
    let parsed = parsed.filter(|parsed| parsed.own_line)?;
    // 作者：小山, below a deck: metadata knows who that is.
    let known = |person: &Person| spot.view.authors().contains(&fold_line(person.name()));
    let sure = |person: &Person| is_surely_name(person.name()) || known(person);
    if !spot.is_apart() && !parsed.byline.people.iter().all(sure) {
        return None;
    }
    if is_said_by(spot) {
        return None;
    }
    match spot.view.layout.parted(spot.view.block(line.block)) {
        Cow::Borrowed(_) => findings.add_parsed(line.block, with_neighbours(spot, place, parsed)),
        // What styles part is read apart: the name stands first.
        Cow::Owned(parts) => {
            let first = parts.split(" | ").next().unwrap_or_default();
            if let Some(parsed) = grammar::parse_byline(first, place) {
                findings.add_parsed(line.block, parsed);
            }
        }
    }
    // 作者, 林小川: what he does stands in the next point.
    let is_labelled = line.text.contains([',', '，']);
    let lines = lines_of_list(spot).filter(|_| is_labelled).unwrap_or(1);
    Some(Found { reason: DropReason::Byline, evidence: spot.evidence(), lines })
}

/// Whether nothing but quotations stands above a line: the words with which the text opens.
fn is_below_opening_quote(spot: Spot<'_>) -> bool {
    const MOST: usize = 8;
    let (view, line) = (spot.view, spot.line());
    let is_quoted = |&block: &usize| {
        let mut around = view.layout.enclosing(view.block(block).container).take(3);
        around.any(|id| view.container(id).tag == Tag::Blockquote)
    };
    let mut above = (0..line.block).filter(|&b| view.is_text(b) && !view.text(b).is_empty());
    line.block <= MOST && line.block > 0 && above.all(|block| is_quoted(&block))
}

/// 张三作者: a known author, and what he is in another style behind his name.
fn names_author(spot: Spot<'_>) -> bool {
    let name = spot.line().folded().strip_suffix("作者");
    name.is_some_and(|name| spot.view.authors().iter().any(|author| author == name.trim_end()))
}

/// 本报记者 张三 《某某日报》（2024年5月21日 第13版）: what stands before the page that a text was printed on.
fn before_issue(text: &str) -> Option<&str> {
    let (byline, _) = text.rsplit_once('《').filter(|_| text.ends_with(['）', ')']))?;
    let issue = text.get(byline.len()..).and_then(grammar::parse_source_line)?;
    (!issue.outlets.is_empty() && !byline.trim().is_empty()).then_some(byline.trim_end())
}

/// □ 本报记者 张三, and on the next line □ 本报通讯员 李四: all who sign one below the other.
fn with_neighbours(spot: Spot<'_>, place: grammar::Place, own: &ParsedByline) -> ParsedByline {
    const MOST: usize = 4;
    let signs = |line: &Line<'_>| {
        let found = spot.view.memo(line.block).byline(line.text, place);
        let found = found.filter(|found| found.own_line && !found.byline.people.is_empty())?;
        // Below a name in Latin letters there may be headings that look like one.
        // In Hangul buttons stand beside names.
        let eastern = |name: &str| match name.contains(is_hangul) {
            true => grammar::is_korean_name(name),
            false => is_surely_name(name),
        };
        let sure = line.text.contains(|c| is_han(c) || is_hangul(c))
            && found.byline.people.iter().all(|person| eastern(person.name()));
        sure.then(|| found.byline.clone())
    };
    let mut all = own.clone();
    // The tail is read upwards.
    let lines: Vec<Byline> = match spot.place {
        Place::Tail => spot.lines[..spot.at].iter().rev().map_while(signs).take(MOST).collect(),
        _ => spot.below().iter().map_while(signs).take(MOST).collect(),
    };
    for other in lines.into_iter().filter(|_| !own.byline.people.is_empty()) {
        let (first, second) = match spot.place {
            Place::Tail => (other, all.byline),
            _ => (all.byline, other),
        };
        all.byline = both(first, second);
    }
    all
}

/// Two bylines as one: nobody is named twice.
fn both(mut first: Byline, second: Byline) -> Byline {
    if !first.printed.contains(&second.printed) {
        first.printed = format!("{} {}", first.printed, second.printed);
    }
    first.add_people(second.people);
    first.outlet = first.outlet.or(second.outlet);
    first.dateline = first.dateline.or(second.dateline);
    first
}

/// Cuts an editor off that hangs on after the last sentence (…。（編輯：陳大文）1120504), and takes the
/// names.
pub(in crate::strip) fn read_trailing_editor(
    view: &View<'_>,
    line: &Line<'_>,
    decisions: &mut Decisions,
    findings: &mut Findings,
) {
    const LONGEST: usize = 200;
    const ENDS: [char; 10] = ['。', '！', '？', '”', '」', '』', '…', ')', '）', '】'];
    let after_sentence = |start: &usize| {
        *start > 0
            && line.text.len() - start <= LONGEST
            && line.text.get(..*start).is_some_and(|before| before.trim_end().ends_with(ENDS))
    };
    let bracket = line.text.rfind(['（', '(', '【', '[']);
    let sentence = line.text.rfind(['。', '！', '？']).map(|at| at + '。'.len_utf8());
    let starts = [bracket, sentence].into_iter().flatten().filter(after_sentence);
    let editors = |start: usize| {
        let parsed = parse_editor_line(line.text.get(start..)?)?;
        (!parsed.people.is_empty()).then_some((start, parsed.people))
    };
    let Some((start, people)) = starts.filter_map(editors).next() else { return };
    let block = view.block(line.block).text.clone();
    decisions.cut(Cut {
        block: line.block,
        text: block.start + start..block.end,
        reason: DropReason::EditorFooter,
        evidence: Evidence::Shape,
    });
    findings.add_editors(line.block, people);
}

/// Whether the line, below the text, is the name of somebody who signs: with what they are on the
/// next line.
pub(in crate::strip) fn judge_signature(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let found = || Found { reason: DropReason::Byline, evidence: Evidence::Shape, lines: 2 };
    is_named_above_role(spot).then(|| {
        findings.add_byline(named_above_role(spot));
        found()
    })
}

/// 某报记者 张三 某报编辑 李四, below an abstract: whether the line names reporters and editors under
/// their labels, and nothing else.
pub(in crate::strip) fn names_all(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    const WIDEST: usize = 80;
    let line = spot.narrow(WIDEST)?;
    // 获得一等奖的是：, and who got it.
    let above = spot.at.checked_sub(1).and_then(|above| spot.lines.get(above));
    let is_told = above.is_some_and(|above| above.text.trim_end().ends_with([':', '：']));
    if is_told || !["编辑", "編輯"].iter().any(|label| line.text.contains(label)) {
        return None;
    }
    let parsed = spot.view.memo(line.block).byline(line.text, grammar::Place::Head)?;
    let people = &parsed.byline.people;
    let sure = |person: &Person| is_surely_name(person.name()) && person.title.is_some();
    if !parsed.own_line || parsed.editors.is_empty() || people.is_empty() {
        return None;
    }
    people.iter().all(sure).then(|| {
        findings.add_parsed(line.block, parsed.clone());
        Found::line(DropReason::Byline, Evidence::Shape)
    })
}

/// Hélène Kervella (avec AFP): whom the head of the article names signs it, too.
fn signs_again(text: &str, findings: &Findings) -> bool {
    let name = text.split(['(', '（']).next().unwrap_or_default().trim();
    let byline = findings.byline.as_ref();
    byline.is_some_and(|byline| byline.people.iter().any(|person| person.name() == name))
}

/// Reads the byline that opens or closes a paragraph, and trims one that hangs on after its end.
pub(in crate::strip) fn read_inline(
    view: &View<'_>,
    line: &Line<'_>,
    place: grammar::Place,
    decisions: &mut Decisions,
    findings: &mut Findings,
) {
    let Some(parsed) = view.memo(line.block).byline(line.text, place) else { return };
    let start = view.block(line.block).text.start;
    if let Some(trim) = &parsed.trim {
        decisions.cut(Cut {
            block: line.block,
            text: start + trim.start..start + trim.end,
            reason: DropReason::Byline,
            evidence: Evidence::Shape,
        });
    }
    findings.add_parsed(line.block, parsed.clone());
}
