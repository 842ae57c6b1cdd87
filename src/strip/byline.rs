//! Bylines: a line of its own goes, a tail is trimmed, one inside a sentence stays; all are read.

use super::decisions::Cut;
use super::spot::{Found, Place, Spot};
use super::view::{Line, View};
use super::{Decisions, Findings};
use crate::grammar::{self, ParsedByline, is_surely_name, parse_editor_line};
use crate::script::is_han;
use crate::{Byline, DropReason, Evidence, Person, Role};

/// Whether the line is a byline and nothing else.
pub(super) fn judge(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let line = spot.line();
    if spot.place == Place::Head && is_named_above_role(spot) {
        findings.add_byline(Byline {
            printed: line.text.trim().to_owned(),
            people: vec![Person {
                name: line.text.trim().to_owned(),
                role: Role::Author,
                title: spot.below().first().map(|role| role.text.trim().to_owned()),
            }],
            ..Byline::default()
        });
        let (reason, evidence) = (DropReason::Byline, Evidence::Shape);
        return Some(Found { reason, evidence, lines: 2 });
    }
    let place = match spot.place {
        Place::Head => grammar::Place::Head,
        Place::Tail => grammar::Place::Tail,
        Place::Marked => grammar::Place::Marked,
        Place::Middle => return None,
    };
    if spot.place == Place::Tail && signs_again(line.text, findings) {
        return Some(Found::line(DropReason::Byline, Evidence::Shape));
    }
    let memo = spot.view.memo(line.block);
    let parsed = memo.byline(line.text, place).filter(|parsed| parsed.own_line)?;
    if !spot.is_apart() && !parsed.byline.people.iter().all(|person| is_surely_name(person.name()))
    {
        return None;
    }
    findings.add_parsed(line.block, parsed.clone());
    Some(Found::line(DropReason::Byline, spot.evidence()))
}

/// Cuts an editor off that hangs on after the last sentence (…。（編輯：陳大文）1120504), and takes the
/// names.
pub(super) fn read_trailing_editor(
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

/// Hélène Kervella (avec AFP): whom the head of the article names signs it, too.
fn signs_again(text: &str, findings: &Findings) -> bool {
    let name = text.split(['(', '（']).next().unwrap_or_default().trim();
    let byline = findings.byline.as_ref();
    byline.is_some_and(|byline| byline.people.iter().any(|person| person.name() == name))
}

/// A name in Han characters and, on the next line, what its owner is: 李若溪, 某某中文记者.
fn is_named_above_role(spot: Spot<'_>) -> bool {
    const WIDEST_ROLE: usize = 40;
    const ROLES: [&str; 6] = ["记者", "特派员", "评论员", "撰稿人", "主笔", "编辑"];
    let name = spot.line().text.trim();
    let is_name = name.contains(is_han)
        && name.chars().all(|c| is_han(c) || c == '·')
        && is_surely_name(name);
    let role = |line: &&Line<'_>| {
        line.width <= WIDEST_ROLE && ROLES.iter().any(|role| line.folded().ends_with(role))
    };
    is_name && spot.below().first().filter(role).is_some()
}

/// Reads the byline that opens or closes a paragraph, and trims one that hangs on after its end.
pub(super) fn read_inline(
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

impl Findings {
    pub(super) fn add_parsed(&mut self, block: usize, parsed: ParsedByline) {
        self.add_editors(block, parsed.editors);
        if let Some(source) = parsed.source {
            self.add_source(&source);
        }
        self.add_byline(parsed.byline);
    }

    /// Takes a byline, unless one with people is there already.
    pub(super) fn add_byline(&mut self, byline: Byline) {
        if self.byline.as_ref().is_none_or(|had| had.people.is_empty() && !byline.people.is_empty())
        {
            self.byline = Some(byline);
        }
    }
}
