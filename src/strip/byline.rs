//! Bylines: a line of its own goes, a tail is trimmed, one inside a sentence stays; all are read.

#[cfg(test)]
mod tests;

use super::decisions::Cut;
use super::spot::{Found, Place, Spot};
use super::view::{Line, View};
use super::{Decisions, Findings, closing_link, stationed};
use crate::grammar::{self, ParsedByline, is_surely_name, parse_editor_line};
use crate::layout::{RunKind, Tag};
use crate::score::cues::Cues;
use crate::script::fold_line;
use crate::script::{is_han, is_hangul};
use crate::{Byline, DropReason, Evidence, Person, Role};
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
pub(super) fn judge(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let line = spot.line();
    if spot.place == Place::Head && is_named_above_role(spot) {
        findings.add_byline(named_above_role(spot));
        let (reason, evidence) = (DropReason::Byline, Evidence::Shape);
        return Some(Found { reason, evidence, lines: 2 });
    }
    if let Some(byline) = names_close(spot) {
        findings.add_byline(byline);
        return Some(Found::line(DropReason::Byline, Evidence::Shape));
    }
    if matches!(spot.place, Place::Head | Place::Marked)
        && let Some(byline) = linked(spot)
    {
        findings.add_byline(byline);
        return Some(Found::line(DropReason::Byline, Evidence::Markup));
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
        Place::Middle => return None,
    };
    if spot.place == Place::Tail && signs_again(line.text, findings) {
        return Some(Found::line(DropReason::Byline, Evidence::Shape));
    }
    let memo = spot.view.memo(line.block);
    let cut = closing_link::before(spot.view, line).filter(|_| spot.place == Place::Tail);
    let alone = cut.and_then(|text| grammar::parse_byline(text, place));
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
    Some(Found::line(DropReason::Byline, spot.evidence()))
}

/// □ 本报记者 张三, and on the next line □ 本报通讯员 李四: all who sign one below the other.
fn with_neighbours(spot: Spot<'_>, place: grammar::Place, own: &ParsedByline) -> ParsedByline {
    const MOST: usize = 4;
    let signs = |line: &Line<'_>| {
        let found = spot.view.memo(line.block).byline(line.text, place);
        let found = found.filter(|found| found.own_line && !found.byline.people.is_empty())?;
        // Below a name in Latin letters there may be headings that look like one.
        let eastern = |name: &str| is_surely_name(name) || grammar::is_korean_name(name);
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

/// Whether the line, below the text, is the name of somebody who signs: with what they are on the
/// next line.
pub(super) fn judge_signature(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    let found = || Found { reason: DropReason::Byline, evidence: Evidence::Shape, lines: 2 };
    is_named_above_role(spot).then(|| {
        findings.add_byline(named_above_role(spot));
        found()
    })
}

/// 某报记者 张三 某报编辑 李四, below an abstract: whether the line names reporters and editors under
/// their labels, and nothing else.
pub(super) fn names_all(spot: Spot<'_>, findings: &mut Findings) -> Option<Found> {
    const WIDEST: usize = 80;
    let line = spot.narrow(WIDEST)?;
    if !["编辑", "編輯"].iter().any(|label| line.text.contains(label)) {
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

/// Whether the line above a Chinese text is the name of somebody whom metadata calls the author:
/// foreign names do not look like a byline there.
fn is_declared(spot: Spot<'_>) -> bool {
    const NEAR: usize = 4;
    let chinese = spot.below().iter().take(NEAR).any(|line| line.text.contains(is_han));
    chinese
        && spot
            .view
            .authors()
            .iter()
            .any(|author| !author.is_empty() && author == spot.line().folded())
}

/// Names, all in bold or slanted, that close the text.
fn names_close(spot: Spot<'_>) -> Option<Byline> {
    const WIDEST: usize = 80;
    let line = spot.narrow(WIDEST).filter(|_| spot.place == Place::Tail)?;
    let block = spot.view.block(line.block);
    let dressed = spot.view.layout.block_runs(block).iter().any(|run| {
        matches!(run.kind, RunKind::Emphasis | RunKind::Strong)
            && 10 * run.text.len() >= 9 * line.text.len()
    });
    // Anna Petrova, «Example»
    let text = line.text.trim();
    let outlet = text.split_once(", «").filter(|(_, outlet)| outlet.ends_with('»'));
    let text = outlet.map_or(text, |(names, _)| names);
    let names: Vec<&str> = text.split(", ").map(str::trim).collect();
    let told = dressed && spot.below().is_empty() && names.iter().all(|name| is_western_name(name));
    let people = || names.into_iter().map(Person::author).collect();
    told.then(|| Byline::of_people(line.text.trim(), people()))
}

/// Hélène Kervella (avec AFP): whom the head of the article names signs it, too.
fn signs_again(text: &str, findings: &Findings) -> bool {
    let name = text.split(['(', '（']).next().unwrap_or_default().trim();
    let byline = findings.byline.as_ref();
    byline.is_some_and(|byline| byline.people.iter().any(|person| person.name() == name))
}

/// A name and, on the next line, what its owner is: Anna de Vries, verslaggever; 李若溪,
/// 某某中文记者.
fn is_named_above_role(spot: Spot<'_>) -> bool {
    const AROUND: usize = 3;
    const WIDEST_ROLE: usize = 40;
    const ROLES: [&str; 6] = ["记者", "特派员", "评论员", "撰稿人", "主笔", "编辑"];
    let name = spot.line().text.trim();
    let is_name = name.contains(is_han)
        && name.chars().all(|c| is_han(c) || c == '·')
        && is_surely_name(name);
    let role = |line: &&Line<'_>| {
        line.width <= WIDEST_ROLE && ROLES.iter().any(|role| line.folded().ends_with(role))
    };
    if is_name {
        return spot.below().first().filter(role).is_some();
    }
    // Of a menu each line is a link or an item of its own: Good Governance, Partner.
    let leads_to = |line: &Line<'_>| {
        let block = spot.view.block(line.block);
        let linked = 10 * block.link_characters >= 9 * block.characters;
        let link = |run: &crate::layout::Run| match run.kind {
            RunKind::Link(link) => Some(link),
            _ => None,
        };
        spot.view.layout.block_runs(block).iter().find_map(link).filter(|_| linked)
    };
    let item = |line: &Line<'_>| {
        let layout = spot.view.layout;
        let mut around = layout.enclosing(spot.view.block(line.block).container).take(AROUND);
        around.find(|id| layout.containers.get(*id).is_some_and(|c| c.tag == Tag::ListItem))
    };
    let is_menu = |line: &Line<'_>| {
        let (own, other) = (leads_to(spot.line()), leads_to(line));
        own.is_some() && own != other && (other.is_some() || item(spot.line()) != item(line))
    };
    let job = |line: &&Line<'_>| {
        line.width <= WIDEST_ROLE
            && grammar::is_job_line(line.text)
            && !is_menu(line)
            && !speaks_for_house(line.folded())
    };
    has_name_shape(name) && spot.below().first().filter(job).is_some() && is_western_name(name)
}

/// Press Officer, Pressesprecherin: whom to ask about a text and not who wrote it.
fn speaks_for_house(role: &str) -> bool {
    const WORDS: [&str; 14] = [
        "press ",
        "presse",
        "prensa",
        "stampa",
        "imprensa",
        "persvoor",
        "media relations",
        "media contact",
        "communications",
        "spokes",
        "sprecher",
        "porte-parole",
        "portavoz",
        "woordvoerder",
    ];
    WORDS.iter().any(|word| role.starts_with(word) || role.contains(&format!(" {word}")))
}

fn named_above_role(spot: Spot<'_>) -> Byline {
    let name = spot.line().text.trim();
    let title = spot.below().first().map(|role| role.text.trim().to_owned());
    let people = vec![Person { title, ..Person::author(name) }];
    Byline::of_people(name, people)
}

/// Names that link to the pages of their owners, with nothing beside but what they are: Anna de
/// Vries, Europe editor.
fn linked(spot: Spot<'_>) -> Option<Byline> {
    const WIDEST: usize = 160;
    let (view, line) = (spot.view, spot.narrow(WIDEST)?);
    let block = view.block(line.block);
    let mut people: Vec<Person> = Vec::new();
    let mut end = block.text.start;
    let mut beside = String::new();
    let mut take = |range: std::ops::Range<usize>| {
        beside.push_str(view.layout.text.get(range).unwrap_or_default());
        beside.push(' ');
    };
    for run in view.layout.block_runs(block) {
        let RunKind::Link(link) = run.kind else { continue };
        let address = view.layout.links.get(link)?;
        let name = view.layout.text.get(run.text.clone())?.trim();
        let is_name = || is_western_name(name) || is_surely_name(name) || is_short_name(name);
        if !is_profile(address) || !is_name() {
            return None;
        }
        take(end..run.text.start);
        end = run.text.end;
        people.push(Person::author(name));
    }
    take(end..block.text.end);
    let rest = beside.trim_matches(|c: char| !c.is_alphanumeric());
    let printed = line.text.trim().to_owned();
    (!people.is_empty() && (rest.is_empty() || grammar::is_job_line(rest)))
        .then(|| Byline::of_people(printed, people))
}

/// Whether an address is that of somebody's page.
fn is_profile(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let mut steps = path.split(['/', '-']);
    steps.any(|step| PROFILES.contains(&step))
}

/// What addresses of such pages hold.
#[rustfmt::skip]
const PROFILES: [&str; 22] = [
    "author", "authors", "autor", "autores", "autoren", "auteur", "auteurs", "autore", "autori",
    "auteure", "profile", "profiles", "person", "persons", "people", "staff", "reporter",
    "reporters", "journalist", "signataires", "redakteur", "avtor",
];

/// As short as names in Han characters or Hangul are.
fn is_short_name(text: &str) -> bool {
    let eastern = |c: char| is_han(c) || crate::script::is_hangul(c) || crate::script::is_kana(c);
    (2..=6).contains(&text.chars().count()) && text.chars().all(eastern)
}

/// Two to five words of letters, the first and the last with a capital.
fn has_name_shape(text: &str) -> bool {
    const LONGEST: usize = 50;
    let capital = |c: char| c.is_uppercase();
    text.len() <= LONGEST
        && text.starts_with(capital)
        && text.rsplit(' ').next().is_some_and(|word| word.starts_with(capital))
        && (2..=5).contains(&text.split_whitespace().count())
        && text.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c))
}

/// The same, that an author field would take for one name.
fn is_western_name(text: &str) -> bool {
    has_name_shape(text)
        && matches!(grammar::parse_names(text).people(), [person] if person.name() == text)
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

/// No honest page names as many: each is compared with all before it.
const MOST_PEOPLE: usize = 64;

impl Findings {
    pub(super) fn add_parsed(&mut self, block: usize, parsed: ParsedByline) {
        self.add_editors(block, parsed.editors);
        if let Some(source) = parsed.source {
            self.add_source(&source);
        }
        self.add_byline(parsed.byline);
    }

    /// Takes a byline, unless one with people is there already: of another only those who helped.
    pub(super) fn add_byline(&mut self, byline: Byline) {
        let helps = |person: &Person| person.role == Role::Contributor;
        match &mut self.byline {
            Some(had) if !had.people.is_empty() => {
                let helped = had.people.len() < MOST_PEOPLE
                    && byline.people.iter().all(helps)
                    && !byline.printed.contains(is_han);
                had.add_people(byline.people.into_iter().filter(|_| helped));
            }
            had if had.is_none() || !byline.people.is_empty() => *had = Some(byline),
            _ => {}
        }
    }

    /// Takes those who took pictures or drew.
    pub(super) fn add_crew(&mut self, printed: &str, people: Vec<Person>) {
        let crew = || Byline { printed: printed.trim().to_owned(), ..Byline::default() };
        let crew = self.crew.get_or_insert_with(crew);
        if crew.people.len() < MOST_PEOPLE {
            crew.add_people(people);
        }
    }
}
