//! Lines of text near the headline: dates, sources and bylines that no markup names.

mod below;
mod cards;
mod chinese;
mod deck;
mod headline;
mod helpers;

use super::candidates::{Candidates, push};
use super::date::{self, DateContext};
use super::title::{self, Headline};
use super::{byline_cell, person, signed, team};
use crate::assemble::captions::{is_marked, is_origin};
use crate::grammar::{self, Place};
use crate::layout::{Block, BlockKind, Layout};
use crate::pattern::search;
use crate::{Byline, Origin, Sourced};
use aho_corasick::{AhoCorasick, MatchKind};
use std::borrow::Cow;
use std::sync::LazyLock;

/// Blocks after and before the headline that are looked at.
const AFTER: usize = 16;
const BEFORE: usize = 6;
/// Blocks looked at where no headline is printed: the first of an old page.
const WITHOUT_HEADLINE: usize = 60;
/// Longer blocks are prose: the body has begun.
const PROSE: u32 = 160;
/// Blocks of prose over which a line can still belong to the headline: a deck.
const MOST_PROSE: usize = 2;
/// Characters that may stand beside the dates of a date line: labels, a source, a name.
const BESIDE_DATE: usize = 60;

/// Reads the lines but those that are known to be of posts of others.
pub(super) fn read(
    layout: &Layout,
    of_others: &dyn Fn(&Block) -> bool,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) {
    let found = headline::find(layout, dates, out);
    let headline = found.as_ref().map(|found| found.block);
    if dates.language.is_some_and(|language| language.starts_with("zh")) {
        chinese::read(layout, dates, out);
    }
    let mut prose = 0;
    let mut lines = Vec::new();
    let start = headline.map_or(0, |at| at + 1);
    let most = if headline.is_some() { AFTER } else { WITHOUT_HEADLINE };
    let seen = |block: &&Block| {
        matches!(block.kind, BlockKind::Text) && !block.hidden && !block.text.is_empty()
    };
    let below = headline.and_then(|at| layout.blocks.get(at + 1));
    let seen_at = |(_, block): &(usize, &Block)| seen(block);
    for (index, block) in layout.blocks.iter().enumerate().skip(start).filter(seen_at).take(most) {
        if block.characters > PROSE {
            prose += 1;
            if headline.is_some() && prose >= MOST_PROSE {
                break;
            }
            continue;
        }
        if of_others(block) || cards::holds(layout, headline, index) {
            continue;
        }
        // 2023年1月23日 某社: a caption names who took the picture.
        // Right below the headline there is no picture that it could be for.
        let is_below = below.is_some_and(|below| std::ptr::eq(below, block));
        if (is_marked(layout, block) || is_origin_of_picture(layout, index)) && !is_below {
            continue;
        }
        lines.push(layout.parted(block));
    }
    let lines: Vec<&str> = lines.iter().map(AsRef::as_ref).collect();
    // One reader after the other goes over all lines: each is much code.
    let above = std::iter::once("").chain(lines.iter().copied());
    let below_label = lines.iter().zip(above);
    let dated: Vec<bool> =
        below_label.map(|(line, above)| read_dates_below(above, line, dates, out)).collect();
    for (line, dated) in lines.iter().zip(&dated) {
        read_line(line, *dated, dates, out);
    }
    signed::read_apart(&lines, out);
    read_names_beside_dates(&lines, &dated, out);
    take_out_tags(out);
    signed::read_signatures(layout, out);
    let Some(headline) = headline else { return };
    deck::read(layout, headline, out);
    helpers::read(&lines, out);
    if dates.language.is_none_or(|language| !language.starts_with("ja")) {
        chinese::read_names_below(&lines, out);
    }
    below::read_account(&lines, out);
    below::read(layout, headline, out);
    let is_stated = |h: &Headline| title::states(headline::declared(out), &h.text);
    if !out.headlines.iter().any(|h| !h.is_site && is_stated(h))
        && let Some(block) = layout.blocks.get(headline)
    {
        let parted = layout.parted(block);
        let parts: Vec<String> = parted.split(" | ").map(str::to_owned).collect();
        let text = title::without_anchor(&parts.join(" ")).to_owned();
        let parts = if parts.len() > 1 { parts } else { Vec::new() };
        let spoken = text.clone();
        let is_above_date = found.is_some_and(|found| found.is_above_date);
        let new = Headline { text, parts, spoken, is_above_date, ..Headline::default() };
        out.headlines.push(new);
    }
    let before = layout.blocks.iter().take(headline).rev().filter(seen).take(BEFORE);
    let short =
        |block: &&Block| block.characters <= PROSE && block.link_characters < block.characters;
    let before: Vec<&str> = before.filter(short).map(|b| layout.block_text(b)).collect();
    let dated: Vec<bool> = before.iter().map(|line| read_dates(line, dates, out)).collect();
    read_names_beside_dates(&before, &dated, out);
}

/// 业主 / 楼道 / 单元: tags beside a date have the shape of names.
fn take_out_tags(out: &mut Candidates) {
    let Candidates { rows, bylines, .. } = out;
    if rows.is_empty() {
        return;
    }
    for byline in bylines.iter_mut().filter(|byline| byline.origin == Origin::Text) {
        byline.value.people.retain(|person| !rows.contains(&title::folded(&person.name)));
    }
    bylines.retain(|b| !b.value.people.is_empty() || b.value.outlet.is_some());
}

/// （来源：某某数据）, directly below a picture: where the picture comes from.
fn is_origin_of_picture(layout: &Layout, index: usize) -> bool {
    let is_picture = |block: &Block| matches!(block.kind, BlockKind::Image(_));
    let above = index.checked_sub(1).and_then(|above| layout.blocks.get(above));
    let text = layout.blocks.get(index).map_or("", |block| layout.block_text(block).trim_start());
    above.is_some_and(is_picture) && text.starts_with(['（', '(']) && is_origin(text)
}

/// Reads source and byline of a line, on which a date stands or none.
fn read_line(line: &str, dated: bool, dates: &DateContext<'_>, out: &mut Candidates) {
    // A source may stand behind a date on the same line.
    // 资金来源 is another word, and a sentence or a caption may name a source, too.
    let apart = |&at: &usize| {
        let marks = ['，', '。', '；', '、'];
        line.get(..at).is_some_and(|before| {
            !before.ends_with(|c: char| c.is_alphabetic()) && !before.contains(marks)
        })
    };
    // The labels are in Han.
    let find = |label: &&str| if line.is_ascii() { None } else { line.find(*label) };
    let label = ["来源", "來源"].iter().find_map(|label| find(label).filter(apart));
    let source = label.and_then(|at| line.get(at..)).unwrap_or(line);
    let first = || source.split([' ', '\u{3000}']).next().unwrap_or_default();
    let parsed = grammar::parse_source_line(source);
    if let Some(source) = parsed.or_else(|| grammar::parse_source_line(first())) {
        for outlet in source.outlets.iter().filter(|_| !source.list) {
            push(&mut out.sources, outlet, Origin::Text);
        }
    }
    if dated && dates.language.is_some_and(|language| language.starts_with("zh")) {
        read_outlet_beside_dates(line, out);
    }
    // A name may stand behind a date on the same line.
    let labelled = || {
        let label = LABEL.find(line).filter(|_| !line.is_ascii())?;
        grammar::parse_byline(line.get(label.start()..)?, Place::Marked)
    };
    let own = grammar::parse_byline(line, Place::Head).filter(|parsed| parsed.own_line);
    // Or on either side of it: "3 May 2021 by Ann Lee, head of bridges".
    let beside_date = || {
        let parts = if dated { byline_cell::without_dates(line) } else { Cow::Borrowed(line) };
        let parts = parts.split(';').map(|part| part.trim_matches(is_separator));
        let mut parts = parts.filter(|part| part.len() < line.len() && !part.is_empty());
        parts.find_map(|part| {
            grammar::parse_byline(part, Place::Head).filter(|p| p.own_line && named(p))
        })
    };
    if let Some(parsed) = own.or_else(labelled).or_else(beside_date) {
        take(parsed, out);
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | '·' | '•' | '-' | '–' | '—' | ',' | '/' | '.')
}

fn named(parsed: &grammar::ParsedByline) -> bool {
    parsed.byline.authors().next().is_some()
}

/// 2019-09-26 10:56:28 证券时报网: the first outlet on the line of a date.
fn read_outlet_beside_dates(line: &str, out: &mut Candidates) {
    if line.chars().count() > BESIDE_DATE {
        return;
    }
    let line = byline_cell::without_dates(line);
    let dot = |c: char| c == '·' || c.is_whitespace();
    let words = line.split([' ', '\u{3000}', ';', '|']).map(|word| word.trim_matches(dot));
    // 某某壹点·某某晚报 is one.
    let words = words.flat_map(|word| std::iter::once(word).chain(word.split('·')));
    let outlet = |word: &str| {
        let named = grammar::parse_names(word);
        named.outlet.filter(|_| named.people.is_empty())
    };
    // 甲省某报官方账号: what the account is to its platform, behind the place.
    let says = |word: &&str| !word.contains([':', '：']) && !word.ends_with("官方账号");
    if let Some(outlet) = words.filter(says).find_map(outlet) {
        push(&mut out.sources, &outlet, Origin::Text);
    }
}

const BYLINE_LABELS: &[&str] = &["作者：", "作者:", "记者：", "记者:", "撰文：", "執筆", "执笔"];

static LABEL: LazyLock<AhoCorasick> =
    LazyLock::new(|| search(BYLINE_LABELS, MatchKind::LeftmostFirst));

fn take(parsed: grammar::ParsedByline, out: &mut Candidates) {
    out.editors.extend(parsed.editors);
    if let Some(source) = &parsed.source {
        push(&mut out.sources, source, Origin::Text);
    }
    // 记者：张三 应某: a sure name vouches for the others of its list.
    let listed = |name: &str| person::is_han(name) && (2..=3).contains(&name.chars().count());
    let shaped = parsed.byline.authors().all(person::has_shape)
        || parsed.byline.authors().any(person::has_shape) && parsed.byline.authors().all(listed)
        || byline_cell::beside_latin_outlet(&parsed.byline);
    let nobody = parsed.byline.people.is_empty() && parsed.byline.outlet.is_none();
    let printed = parsed.byline.printed();
    if nobody
        && person::is_labelled(printed)
        && let Some(team) = team::named(printed)
    {
        let outlet = Some(team.to_owned());
        out.bylines.push(Sourced::new(Byline { outlet, ..parsed.byline }, Origin::Text));
        return;
    }
    if parsed.byline.authors().next().is_some() && shaped && out.bylines.len() < MOST_BYLINES {
        out.bylines.push(Sourced::new(parsed.byline, Origin::Text));
    }
}

const MOST_BYLINES: usize = 64;

/// Adds a person whose name is all that stands on the line of a date or on one beside it.
fn read_names_beside_dates(lines: &[&str], dated: &[bool], out: &mut Candidates) {
    let is_date = |(line, dated): (&&str, &bool)| *dated && line.chars().count() <= BESIDE_DATE;
    let Some(at) = lines.iter().zip(dated).position(is_date) else { return };
    let own = lines.get(at).map(|line| byline_cell::without_dates(line));
    if let Some(name) = lines.get(at).and_then(|line| in_brackets(line)) {
        let byline =
            Byline { printed: name.to_owned(), people: person::people(name), ..Byline::default() };
        out.bylines.push(Sourced::new(byline, Origin::Text));
        return;
    }
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let beside = beside.filter_map(|i| lines.get(i)).map(|line| Cow::Borrowed(*line));
    let named = own.into_iter().chain(beside).find_map(|line| {
        // A headline may be as short: "How do robots with maps find home?"
        if line.chars().count() > BESIDE_DATE || line.trim_end_matches(';').ends_with('?') {
            return None;
        }
        let mut people = people_of(&line);
        let labelled = person::is_labelled(&line) && people.len() == 1;
        let others =
            people.iter().any(|p| !person::is_clearly_person(p) && person::is_plausible(p));
        people.retain(|p| labelled || person::is_clearly_person(p));
        people.retain(person::is_plausible);
        let certain = !people.is_empty() && (labelled || !others);
        certain.then_some((line, people))
    });
    if let Some((printed, people)) = named
        && out.bylines.len() < MOST_BYLINES
    {
        let byline = Byline { printed: printed.into_owned(), people, ..Byline::default() };
        out.bylines.push(Sourced::new(byline, Origin::Text));
    }
}

/// The persons of a line: behind a label the grammar knows what stands beside their names.
fn people_of(line: &str) -> Vec<crate::Person> {
    let labelled = person::is_labelled(line) && line.contains(crate::script::is_han);
    match labelled.then(|| grammar::parse_byline(line, Place::Marked)).flatten() {
        Some(parsed) if parsed.own_line && named(&parsed) => parsed.byline.people,
        _ => person::people(line),
    }
}

/// A name in Han characters in brackets: "2004年7月16日 [ 李明 ] 来源：某报".
fn in_brackets(line: &str) -> Option<&str> {
    let inner = line.split(['[', '［', '【']).skip(1);
    let mut inner = inner.filter_map(|part| part.split([']', '］', '】']).next()).map(str::trim);
    inner.find(|name| is_han_name(name))
}

pub(super) fn is_han_name(name: &str) -> bool {
    person::is_han(name) && grammar::is_surely_name(name)
}

/// Adds the dates of a line but where the line above is the label of another: "Deadline".
fn read_dates_below(
    above: &str,
    line: &str,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) -> bool {
    const LONGEST_LABEL: usize = 30;
    let is_label = above.chars().count() <= LONGEST_LABEL
        && !above.contains(|c: char| c.is_ascii_digit())
        && date::is_label_of_other(above);
    is_label && !date::find_all(line, dates).is_empty() || read_dates(line, dates, out)
}

/// Adds the dates of a line that is little more than dates; whether it has any.
fn read_dates(line: &str, dates: &DateContext<'_>, out: &mut Candidates) -> bool {
    let found = date::find_all(line, dates);
    let printed: usize = found.iter().map(|f| f.timestamp.printed.chars().count()).sum();
    let Some(first) = found.first() else { return false };
    let labelled = line.get(..first.range.start).is_some_and(date::is_publication_label);
    if !labelled && line.chars().count() > printed + BESIDE_DATE {
        return true;
    }
    if date::is_span(line, &found) {
        return true;
    }
    let mut end = 0;
    // 2022.6.13总第1047期: the day of the print's issue.
    let of_issue = |end: usize| line.get(end..).is_some_and(|rest| rest.starts_with("总第"));
    let with_day = found.into_iter().filter(|f| f.timestamp.day.is_some());
    for found in with_day.filter(|found| !of_issue(found.range.end)) {
        let label = line.get(end..found.range.start).unwrap_or_default();
        end = found.range.end;
        if out.dates_other(label) {
            continue;
        }
        let moments =
            if date::is_modified_label(label) { &mut out.modified } else { &mut out.published };
        super::candidates::push_moment(moments, Some(found.timestamp), Origin::Text);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_a_span_are_no_days_of_publication() {
        let published = |line: &str| {
            let mut out = Candidates::default();
            read_dates(line, &DateContext::default(), &mut out);
            out.published.len()
        };
        for between in ["-", "–", "—", "~", "至", "to", "bis"] {
            assert_eq!(published(&format!("2004-12-01 {between} 2005-01-01")), 0, "{between}");
        }
        assert_eq!(published("2004-12-01 | 2005-01-01"), 2);
    }

    #[test]
    fn a_deadline_or_the_day_of_a_product_is_no_day_of_publication() {
        let published = |line: &str, declared: Option<&str>| {
            let mut out = Candidates::default();
            let dates = DateContext::default();
            let moment = declared.and_then(|day| date::parse(day, &dates));
            crate::metadata::candidates::push_moment(&mut out.published, moment, Origin::JsonLd);
            read_dates(line, &dates, &mut out);
            out.published.iter().filter(|moment| moment.origin == Origin::Text).count()
        };
        assert_eq!(published("Deadline: 3 May 2021", None), 0);
        assert_eq!(published("Release: 3 May 2021", Some("2021-05-20")), 0);
        assert_eq!(published("Release: 3 May 2021", None), 1);
    }

    #[test]
    fn an_outlet_and_its_application_are_one() {
        let source = |line: &str| {
            let mut out = Candidates::default();
            read_outlet_beside_dates(line, &mut out);
            out.sources.first().map(|source| source.value.clone())
        };
        for line in ["江城互动·江城快报 2023-06-14 09:26", "2023-06-14 · 江城互动·江城快报"]
        {
            assert_eq!(source(line).as_deref(), Some("江城互动·江城快报"), "{line}");
        }
        assert_eq!(source("2023-06-14·江城快报").as_deref(), Some("江城快报"));
    }
}
