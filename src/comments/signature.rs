//! Who wrote a comment, and when, from a line that says so.

use super::Scene;
use crate::Timestamp;
use crate::date;
use crate::dom::NodeRef;
use crate::layout::{Block, Names, RunKind};
use crate::script::{is_alphanumeric, single_spaced, width};
use std::iter::successors;

#[derive(Debug, Default)]
pub(super) struct Signature {
    pub author: Option<String>,
    pub date: Option<Printed>,
}

/// A date, and its words.
#[derive(Debug)]
pub(super) struct Printed {
    pub words: String,
    pub moment: Option<Timestamp>,
}

/// Columns of a name or date.
const WIDEST: usize = 60;
/// Columns of the line that holds them.
const WIDEST_LINE: usize = 160;
/// Columns of the rest of a line whose elements alone say what they hold: "says:", "reply".
const WIDEST_REST: usize = 40;

#[rustfmt::skip]
const AUTHOR: [&str; 18] = [
    "author", "fn", "user", "username", "nick", "nickname", "name", "commenter", "actor", "poster",
    "uname", "autor", "auteur", "autore", "pseudo", "nutzer", "usuario", "naam",
];
#[rustfmt::skip]
const DATE: [&str; 12] = [
    "date", "time", "datetime", "timestamp", "timeago", "ago", "published", "shijian", "datum", "fecha",
    "data", "tarih",
];

/// What a block says of the comment that it stands in; `is_around` whether an element around it has
/// one of the names.
pub(super) fn read(
    scene: &Scene<'_>,
    block: &Block,
    is_around: impl Fn(&[&str]) -> bool,
) -> Option<Signature> {
    let text = scene.layout.block_text(block);
    if text.len() > 4 * WIDEST_LINE || width(text) > WIDEST_LINE {
        return None;
    }
    let run = |words: &[&str]| {
        scene.layout.block_runs(block).iter().find_map(|run| match run.kind {
            RunKind::Named(names) => {
                let names = scene.layout.names.get(names)?;
                has_any(names, words).then(|| scene.layout.text.get(run.text.clone()))?
            }
            _ => None,
        })
    };
    let fits = |part: &&str| (1..=WIDEST).contains(&width(part));
    let dated = |date: &&str| date.contains(char::is_numeric);
    let elements = Elements::read(scene, block);
    let (cited, timed) = elements.shown(text);
    let mut when = run(&DATE).filter(dated).filter(fits).or(timed);
    let mut author = run(&AUTHOR).filter(fits).or(cited);
    if author.is_none() && when.is_none() {
        when = Some(text).filter(|_| is_around(&DATE)).filter(dated).filter(fits);
        author = Some(text).filter(|_| when.is_none() && is_around(&AUTHOR)).filter(fits);
    } else if author.is_none() && is_around(&AUTHOR) {
        author = when.and_then(|when| beside(text, when)).filter(fits);
    }
    let mut date = when.map(|words| {
        let declared = elements.declared.and_then(|date| date::parse(date, &scene.dates));
        let printed = date::parse(words, &scene.dates);
        // A day for machines may have its time for readers only.
        let is_closer = |declared: &Timestamp| {
            let time = printed.as_ref().filter(|printed| printed.date() == declared.date());
            declared.time().is_none() && time.is_some_and(|printed| printed.time().is_some())
        };
        let moment = declared.filter(|declared| !is_closer(declared)).or_else(|| printed.clone());
        let moment = moment.map(|moment| Timestamp { printed: words.to_owned(), ..moment });
        Printed { words: words.to_owned(), moment }
    });
    if let (None, Some((_, rest))) = (&date, author.and_then(|author| text.split_once(author))) {
        let moment = date::parse(rest, &scene.dates);
        date = moment.map(|moment| Printed { words: moment.printed.clone(), moment: Some(moment) });
    }
    let author = author.map(str::to_owned);
    (author.is_some() || date.is_some()).then_some(Signature { author, date })
}

/// What stands before a part of a line, else behind it.
fn beside<'t>(line: &'t str, part: &str) -> Option<&'t str> {
    let (before, behind) = line.split_once(part)?;
    let name = |side: &'t str| Some(side.trim_matches(|c| !is_alphanumeric(c)));
    let has_letters = |side: &&str| side.contains(char::is_alphabetic);
    name(before).filter(has_letters).or_else(|| name(behind).filter(has_letters))
}

pub(super) fn has_any(names: &Names, words: &[&str]) -> bool {
    words.iter().any(|word| names.has_word(word))
}

/// Elements that say without a name what they hold.
#[derive(Debug, Default)]
struct Elements<'t> {
    cited: String,
    timed: String,
    /// What a `<time>` tells machines.
    declared: Option<&'t str>,
}

impl<'t> Elements<'t> {
    fn read(scene: &Scene<'t>, block: &Block) -> Self {
        /// Nodes of a line that are looked at.
        const MOST: usize = 64;
        /// Elements around a word that are looked at.
        const AROUND: usize = 3;
        let mut found = Self::default();
        let (first, last) = block.nodes;
        for node in successors(Some(scene.tree.node(first)), next).take(MOST) {
            let around = node.ancestors().take(AROUND).filter_map(|node| node.as_element());
            let mut said = around.filter(|element| matches!(element.name(), "time" | "cite"));
            if let (Some(text), Some(element)) = (node.as_text(), said.next()) {
                match element.name() {
                    "time" => {
                        found.timed.push_str(text);
                        found.declared = found.declared.or(element.attribute("datetime"));
                    }
                    _ => found.cited.push_str(text),
                }
            }
            if node.id() == last {
                break;
            }
        }
        found
    }

    /// Where a line has little else: what is cited, and the time, as the line has them.
    fn shown<'l>(&self, line: &'l str) -> (Option<&'l str>, Option<&'l str>) {
        let part = |text: &str| {
            let text = single_spaced(text);
            let at = (!text.is_empty()).then(|| line.find(&text))??;
            line.get(at..at + text.len()).filter(|part| width(part) <= WIDEST)
        };
        let (cited, timed) = (part(&self.cited), part(&self.timed));
        let columns = |part: Option<&str>| part.map_or(0, width);
        let rest = width(line).saturating_sub(columns(cited) + columns(timed));
        if rest <= WIDEST_REST { (cited, timed) } else { (None, None) }
    }
}

/// The next node in page order.
fn next<'t>(node: &NodeRef<'t>) -> Option<NodeRef<'t>> {
    node.first_child().or_else(|| {
        let mut around = std::iter::once(*node).chain(node.ancestors());
        around.find_map(|node| node.next_sibling())
    })
}
