//! Names that no word of a byline introduces: what tells them is where they lead, what stands below
//! them, how they are dressed, or that metadata knows them.

#[cfg(test)]
mod tests;

use crate::grammar::{self, is_surely_name};
use crate::layout::{Run, RunKind, Tag};
use crate::pictures::address::without_query;
use crate::script::{is_han, is_hangul, is_kana};
use crate::strip::spot::{Place, Spot};
use crate::strip::view::Line;
use crate::{Byline, Person};

/// Whether the line above a Chinese text is the name of somebody whom metadata calls the author:
/// foreign names do not look like a byline there.
pub(super) fn is_declared(spot: Spot<'_>) -> bool {
    const NEAR: usize = 4;
    let chinese = spot.below().iter().take(NEAR).any(|line| line.text.contains(is_han));
    chinese
        && spot
            .view
            .authors()
            .iter()
            .any(|author| !author.is_empty() && author == spot.line().folded())
}

/// The lines of a list above the text whose first names, behind its label, somebody whom metadata calls the
/// author: "نویسنده, مهتاب سرحدی", and what she does on the next.
pub(super) fn of_list(spot: Spot<'_>) -> Option<usize> {
    const LONGEST_LABEL: usize = 24;
    let line = spot.line();
    let (label, name) = line.folded().split_once([',', '،', '、', ':'])?;
    let name = name.trim_start();
    let is_name = name.contains(' ') || is_surely_name(name) && name.contains(is_han);
    let is_author = is_name && spot.view.authors().iter().any(|author| author == name);
    (is_author && label.chars().count() <= LONGEST_LABEL).then(|| lines_of_list(spot)).flatten()
}

/// How many lines a short list above the text has from this one on, which names the author.
pub(super) fn lines_of_list(spot: Spot<'_>) -> Option<usize> {
    const WIDEST: usize = 80;
    const MOST_BLOCKS: usize = 6;
    let list = |line: &Line<'_>| {
        let mut around = spot.view.layout.enclosing(spot.view.block(line.block).container).take(4);
        around.find(|&id| spot.view.container(id).tag.is_list())
    };
    let line = spot.narrow(WIDEST).filter(|_| spot.place == Place::Head)?;
    let own = list(line).filter(|&id| spot.view.container(id).blocks.len() <= MOST_BLOCKS)?;
    let rest = spot.below().iter();
    Some(1 + rest.take_while(|line| line.width <= WIDEST && list(line) == Some(own)).count())
}

/// 某某新闻（中文版：某某中文网）松本千惠 名古屋: who wrote it for the paper whose edition this is, and
/// where.
pub(super) fn of_translation(spot: Spot<'_>) -> Option<Byline> {
    const WIDEST: usize = 80;
    let line = spot.narrow(WIDEST).filter(|_| spot.place == Place::Tail)?;
    let (outlet, rest) = line.text.trim().split_once("（中文版")?;
    let mut words = rest.split_once('）')?.1.split_whitespace();
    let (name, _, None) = (words.next()?, words.next(), words.next()) else { return None };
    let is_name = is_surely_name(name) || grammar::is_japanese_name(name);
    (is_name && grammar::is_outlet(outlet)).then(|| {
        let people = vec![Person::author(name)];
        Byline { outlet: Some(outlet.to_owned()), ..Byline::of_people(line.text.trim(), people) }
    })
}

/// Names, all in bold or slanted, that close the text.
pub(super) fn names_close(spot: Spot<'_>) -> Option<Byline> {
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

/// A name and, on the next line, what its owner is: Anna de Vries, verslaggever; 李若溪,
/// 某某中文记者.
pub(super) fn is_named_above_role(spot: Spot<'_>) -> bool {
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
        let link = |run: &Run| match run.kind {
            RunKind::Link(link) => Some(link),
            _ => None,
        };
        spot.view.layout.block_runs(block).iter().find_map(link).filter(|_| linked)
    };
    let item = |line: &Line<'_>| {
        let layout = spot.view.layout;
        let mut around = layout.enclosing(spot.view.block(line.block).container).take(AROUND);
        around.find(|id| layout.tag(*id) == Some(Tag::ListItem))
    };
    let is_menu = |line: &Line<'_>| {
        let (own, other) = (leads_to(spot.line()), leads_to(line));
        own.is_some() && own != other && (other.is_some() || item(spot.line()) != item(line))
    };
    // Below the label of a list stands its first point: Article Information, Author, Ann Lee
    let is_point = |line: &Line<'_>| item(line).is_some() && item(spot.line()).is_none();
    let job = |line: &&Line<'_>| {
        line.width <= WIDEST_ROLE
            && grammar::is_job_line(line.text)
            && !is_menu(line)
            && !is_point(line)
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

pub(super) fn named_above_role(spot: Spot<'_>) -> Byline {
    let name = spot.line().text.trim();
    let title = spot.below().first().map(|role| role.text.trim().to_owned());
    let people = vec![Person { title, ..Person::author(name) }];
    Byline::of_people(name, people)
}

/// Names that link to the pages of their owners, with nothing beside but what they are: Anna de
/// Vries, Europe editor.
pub(super) fn linked(spot: Spot<'_>) -> Option<Byline> {
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
    let mut steps = without_query(address).split(['/', '-']);
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
    let eastern = |c: char| is_han(c) || is_hangul(c) || is_kana(c);
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
