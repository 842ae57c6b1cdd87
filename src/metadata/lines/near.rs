//! Lines of text near the headline: dates, sources and bylines that no markup names.

mod below;
mod cards;
mod chinese;
mod data;
mod dates;
mod deck;
mod elsewhere;
mod filed;
mod headline;
mod helpers;
mod stated;

use super::signed;
use crate::captions::is_marked;
use crate::date::{self, DateContext};
use crate::grammar::{self, Place};
use crate::layout::{Block, Layout};
use crate::metadata::candidates::{Candidates, push};
use crate::metadata::cells::byline_cell;
use crate::metadata::names::{person, team};
use crate::metadata::title;
use crate::pattern::search;
use crate::strip;
use crate::{Byline, Origin, Person, Sourced};
use aho_corasick::{AhoCorasick, MatchKind};
use data::{is_origin_of_picture, is_source_of_data};
pub(in crate::metadata) use deck::speaks_of_page;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Blocks after and before the headline that are looked at.
const AFTER: usize = 16;
const BEFORE: usize = 6;
/// Blocks looked at where no headline is printed: the first of an old page.
const WITHOUT_HEADLINE: usize = 60;
/// Longer blocks are prose: the body has begun.
const PROSE: u32 = 160;
/// A sentence of so many characters is one of the text.
const SENTENCE: u32 = 60;
const ENDS: [char; 6] = ['.', '!', '?', '。', '！', '？'];
/// Blocks of prose over which a line can still belong to the headline: a deck.
const MOST_PROSE: usize = 2;
/// Characters that may stand beside the dates of a date line: labels, a source, a name.
const BESIDE_DATE: usize = 60;

/// Reads the lines but those that are known to be of posts of others.
pub(in crate::metadata) fn read(
    layout: &Layout,
    of_others: &dyn Fn(&Block) -> bool,
    dates: &DateContext<'_>,
    out: &mut Candidates,
) {
    let is_in = |prefix: &str| dates.language.is_some_and(|language| language.starts_with(prefix));
    let headline = headline::find(layout, dates, out);
    filed::read(layout, headline.as_ref().map_or(0, |found| found.block), out);
    if is_in("zh") {
        chinese::read(layout, dates, out);
    }
    let lines = lines_below(layout, headline.as_ref().map(|found| found.block), of_others);
    let lines: Vec<&str> = lines.iter().map(AsRef::as_ref).collect();
    // One reader after the other goes over all lines: each is much code.
    let above = std::iter::once("").chain(lines.iter().copied());
    let below_label = lines.iter().zip(above);
    let dated: Vec<bool> =
        below_label.map(|(line, above)| dates::read_below(above, line, dates, out)).collect();
    for (line, dated) in lines.iter().zip(&dated) {
        read_source(line, out);
        if *dated && is_in("zh") {
            read_outlet_beside_dates(line, out);
        }
        read_byline(line, *dated, out);
    }
    signed::read_apart(&lines, out);
    read_names_beside_dates(&lines, &dated, out);
    take_out_tags(out);
    signed::read_signatures(layout, out);
    let Some(headline) = headline else { return };
    deck::read(layout, headline.block, out);
    helpers::read(&lines, out);
    if !is_in("ja") {
        chinese::read_names_below(&lines, out);
    }
    below::read_account(&lines, out);
    below::read(layout, headline.block, out);
    if is_in("ja") {
        below::read_end_of_lead(layout, headline.block, out);
    }
    headline::read(layout, &headline, out);
    let above = lines_above(layout, headline.block);
    let dated: Vec<bool> = above.iter().map(|line| dates::read(line, dates, out)).collect();
    read_names_beside_dates(&above, &dated, out);
}

/// The short lines below the headline, else those at the beginning of the page.
fn lines_below<'a>(
    layout: &'a Layout,
    headline: Option<usize>,
    of_others: &dyn Fn(&Block) -> bool,
) -> Vec<Cow<'a, str>> {
    let start = headline.map_or(0, |at| at + 1);
    let most = if headline.is_some() { AFTER } else { WITHOUT_HEADLINE };
    let (mut prose, mut below_text) = (0, false);
    let mut lines = Vec::new();
    let blocks = layout.blocks.iter().enumerate().skip(start);
    for (index, block) in blocks.filter(|(_, block)| block.is_shown_text()).take(most) {
        if block.characters > PROSE {
            prose += 1;
            if headline.is_some() && prose >= MOST_PROSE {
                break;
            }
            continue;
        }
        let is_post = || elsewhere::is_post(layout, block);
        if of_others(block) || cards::holds(layout, headline, index) || is_post() {
            continue;
        }
        // Directly below the headline all is of the article, whatever its names.
        if below_text && headline.is_some_and(|headline| elsewhere::holds(layout, headline, index))
        {
            continue;
        }
        if (prose > 0 || below_text) && is_source_of_data(layout, index) {
            continue;
        }
        below_text |= block.characters >= SENTENCE && layout.block_text(block).ends_with(ENDS);
        // 2023年1月23日 某社: a caption names who took the picture. Right below the headline there is
        // no picture that it could be for.
        let is_right_below = headline.is_some() && index == start;
        let is_caption = || is_marked(layout, block) || is_origin_of_picture(layout, index);
        if is_right_below || !is_caption() {
            lines.push(layout.parted(block));
        }
    }
    lines
}

/// The short lines above the headline, the nearest first.
fn lines_above(layout: &Layout, headline: usize) -> Vec<&str> {
    let above = layout.blocks.iter().take(headline).rev();
    above
        .filter(|block| block.is_shown_text())
        .take(BEFORE)
        .filter(|block| block.characters <= PROSE && block.link_characters < block.characters)
        .map(|block| layout.block_text(block))
        .collect()
}

/// 业主 / 楼道 / 单元: tags beside a date have the shape of names.
fn take_out_tags(out: &mut Candidates) {
    let Candidates { rows, bylines, .. } = out;
    if rows.is_empty() {
        return;
    }
    let bare = |b: &&mut Sourced<Byline>| {
        b.origin == Origin::Text && !person::is_labelled_byline(&b.value)
    };
    for byline in bylines.iter_mut().filter(bare) {
        byline.value.people.retain(|person| !rows.contains(&title::folded(&person.name)));
    }
    bylines.retain(|b| !b.value.people.is_empty() || b.value.outlet.is_some());
}

/// Reads the source that a line names, perhaps behind a date.
fn read_source(line: &str, out: &mut Candidates) {
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
    let source = label.and_then(|at| line.get(at..)).map_or(line, strip::without_buttons);
    let first = || source.split([' ', '\u{3000}']).next().unwrap_or_default();
    let parsed = grammar::parse_source_line(source);
    if let Some(source) = parsed.or_else(|| grammar::parse_source_line(first())) {
        for outlet in source.outlets.iter().filter(|_| !source.list) {
            push(&mut out.sources, outlet, Origin::Text);
        }
    }
}

/// Reads the byline of a line, on which a date may stand.
fn read_byline(line: &str, dated: bool, out: &mut Candidates) {
    let line = if line.is_ascii() { line } else { strip::without_buttons(line) };
    let own = grammar::parse_byline(line, Place::Head).filter(|parsed| parsed.own_line);
    // A name may stand behind a date.
    let labelled = || {
        let label = LABEL.find(line).filter(|_| !line.is_ascii())?;
        grammar::parse_byline(line.get(label.start()..)?, Place::Marked)
    };
    // Or on either side of it: "3 May 2021 by Ann Lee, head of bridges".
    let beside_date = || {
        let parts = if dated { date::without_dates(line) } else { Cow::Borrowed(line) };
        let parts = parts.split([';', '|', '•']).map(|part| {
            // （某报记者 张三）2021-05-18 14: how many comments there are.
            let part = part.trim_matches(is_separator);
            let bracket = part.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
            if bracket.ends_with([')', '）']) { bracket } else { part }
        });
        let mut parts = parts.filter(|part| part.len() < line.len() && !part.is_empty());
        parts.find_map(|part| {
            grammar::parse_byline(part, Place::Head).filter(|p| p.own_line && names_someone(p))
        })
    };
    if let Some(parsed) = own.or_else(labelled).or_else(beside_date) {
        take(parsed, out);
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | '·' | '•' | '-' | '–' | '—' | ',' | '/' | '.')
}

fn names_someone(parsed: &grammar::ParsedByline) -> bool {
    parsed.byline.authors().next().is_some()
}

/// 2019-09-26 10:56:28 证券时报网: the first outlet on the line of a date.
fn read_outlet_beside_dates(line: &str, out: &mut Candidates) {
    if line.chars().count() > BESIDE_DATE {
        return;
    }
    let line = date::without_dates(strip::without_buttons(line));
    let dot = |c: char| c == '·' || c.is_whitespace();
    let words = line.split([' ', '\u{3000}', ';', '|']).map(|word| word.trim_matches(dot));
    // 某某壹点·某某晚报 is one.
    let words = words.flat_map(|word| std::iter::once(word).chain(word.split('·')));
    let outlet = |word: &str| {
        let named = grammar::parse_names(word);
        named.outlet.filter(|_| named.people.is_empty())
    };
    // 甲省某报官方账号: what the account is to its platform, behind the place.
    // 广州、中山报道: from where it was reported.
    let says = |word: &&str| {
        let reports = word.ends_with("报道") && (word.contains('、') || word.chars().count() <= 4);
        !word.contains([':', '：']) && !word.ends_with("官方账号") && !reports
    };
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
    let byline = parsed.byline;
    if byline.people.is_empty() && byline.outlet.is_none() && person::is_labelled(&byline.printed) {
        if let Some(team) = team::named(&byline.printed) {
            let outlet = Some(team.to_owned());
            out.push_byline(Byline { outlet, ..byline }, Origin::Text);
        }
        return;
    }
    // 记者：张三 应某: a sure name vouches for the others of its list.
    let listed = |name: &str| person::is_han(name) && (2..=3).contains(&name.chars().count());
    let shaped = byline.authors().all(person::has_shape)
        || byline.authors().any(person::has_shape) && byline.authors().all(listed)
        || byline_cell::beside_latin_outlet(&byline);
    if shaped && byline.authors().next().is_some() {
        out.push_byline(byline, Origin::Text);
    }
}

/// What a line says before the numbers at its end: "3 May 2021 • Ann Lee • Season 3 • Episode 42".
fn uncounted(line: &str) -> &str {
    let mut rest = line;
    while let Some((before, last)) = rest.rsplit_once('•') {
        let mut words = last.split_whitespace();
        let (word, number) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let counts = word.chars().all(char::is_alphabetic)
            && (1..=4).contains(&number.len())
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && words.next().is_none();
        // "May 2021" may be the date itself.
        if !counts || date::is_calendar_word(word) || !before.contains('•') {
            return rest;
        }
        rest = before;
    }
    rest
}

/// Whether a name is a person's by itself: menus, sections and greetings stand beside dates as well.
fn is_called_person(person: &Person) -> bool {
    person::is_clearly_person(person) && person::is_known(&person.name)
        || grammar::is_japanese_name(&person.name)
}

/// Adds a person whose name is all that stands on the line of a date or on one beside it.
fn read_names_beside_dates(lines: &[&str], dated: &[bool], out: &mut Candidates) {
    let is_date =
        |(line, dated): (&&str, &bool)| *dated && uncounted(line).chars().count() <= BESIDE_DATE;
    let Some(at) = lines.iter().zip(dated).position(is_date) else { return };
    let own = lines.get(at).map(|line| date::without_dates(uncounted(line)));
    if let Some(name) = lines.get(at).and_then(|line| in_brackets(line)) {
        out.push_byline(Byline::of_people(name, person::people(name)), Origin::Text);
        return;
    }
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let beside = beside.filter_map(|i| lines.get(i)).map(|line| Cow::Borrowed(*line));
    let named = own.into_iter().chain(beside).find_map(|line| {
        // A headline may be as short: "How do robots with maps find home?"
        if line.chars().count() > BESIDE_DATE || line.trim_end_matches(';').ends_with('?') {
            return None;
        }
        let mut people = people_of(without_outlet(&line));
        let labelled = person::is_labelled(&line) && people.len() == 1;
        let others =
            people.iter().any(|p| !person::is_clearly_person(p) && person::is_plausible(p));
        people.retain(|p| labelled || is_called_person(p));
        people.retain(person::is_plausible);
        let certain = !people.is_empty() && (labelled || !others);
        certain.then_some((line, people))
    });
    if let Some((printed, people)) = named {
        out.push_byline(Byline::of_people(printed, people), Origin::Text);
    }
}

/// Ann Lee and Bob Ray, O Estado: of a line that goes on behind a comma with no person what stands before,
/// where that is several names. Behind a single one may stand who is interviewed, or a place.
fn without_outlet(line: &str) -> &str {
    let Some((names, rest)) = line.rsplit_once(", ") else { return line };
    let are_persons = |names: &str| {
        let people = person::people(names);
        people.len() > 1 && people.iter().all(is_called_person)
    };
    let no_person = || !person::people(rest).iter().any(is_called_person);
    if are_persons(names) && no_person() { names } else { line }
}

/// The persons of a line: behind a label the grammar knows what stands beside their names.
fn people_of(line: &str) -> Vec<Person> {
    let labelled = person::is_labelled(line) && line.contains(crate::script::is_han);
    match labelled.then(|| grammar::parse_byline(line, Place::Marked)).flatten() {
        Some(parsed) if parsed.own_line && names_someone(&parsed) => parsed.byline.people,
        _ => person::people(line),
    }
}

/// A name in Han characters in brackets: `2004年7月16日 [ 李明 ] 来源：某报`.
fn in_brackets(line: &str) -> Option<&str> {
    let inner = line.split(['[', '［', '【']).skip(1);
    let mut inner = inner.filter_map(|part| part.split([']', '］', '】']).next()).map(str::trim);
    inner.find(|name| person::is_han_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_stand_behind_a_date_or_before_an_outlet() {
        let authors = |line: &str, dated: bool| -> Vec<String> {
            let mut out = Candidates::default();
            read_byline(line, dated, &mut out);
            out.bylines.iter().flat_map(|b| b.value.authors()).map(str::to_owned).collect()
        };
        assert_eq!(authors("2021年3月4日 10:20 阅读 1203 作者：李明", true), ["李明"]);
        assert_eq!(authors("[谷口菜摘，ITmedia]", false), ["谷口菜摘"]);
        assert_eq!(authors("（GNN 記者 Sam 報導） 2021-05-18 12:37:49 14", true), ["Sam"]);
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
        assert_eq!(source("2012年07月29日06:32 腾讯体育 字号：T|T").as_deref(), Some("腾讯体育"));
        let buttons = "南江全媒体集团 | 李明 | 2023-09-21 18:42 | 听新闻";
        assert_eq!(source(buttons).as_deref(), Some("南江全媒体集团"));
        assert_eq!(source("2023-06-14·江城快报").as_deref(), Some("江城快报"));
        assert_eq!(source("2010-06-08 08:12 【字号 大 中 小】"), None);
    }
}
