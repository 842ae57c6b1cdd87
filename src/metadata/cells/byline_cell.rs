//! The persons that a cell marked as byline names.

use crate::date;
use crate::grammar::{self, Place, given_names};
use crate::metadata::facts::author_words::{
    POST_SIDES, is_author_word, is_beside_author, is_of_post, is_user_name,
};
use crate::metadata::facts::{Cell, is_of_author};
use crate::metadata::names::{person, team};
use crate::pattern::search;
use crate::{Byline, Person};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

fn beside_post(cell: &Cell<'_>) -> Option<Byline> {
    let name = Some(cell).filter(|cell| cell.has_any_word(POST_SIDES))?.text().lines().next()?;
    // Whatever an account is called, the column names nobody else.
    let account = name.chars().count() <= 40
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
        && !person::is_placeholder(name);
    account.then(|| Byline::of_people(name, vec![Person::author(name)]))
}

/// A box about the author opens with the name: a person's beyond doubt, where so much follows.
fn of_box(cell: &Cell<'_>) -> Option<Byline> {
    let name = cell.text().lines().next()?.trim_end_matches(':');
    let people = plausible(name, false)?;
    let certain =
        |p: &Person| person::is_clearly_person(p) && given_names::opens(&p.name) && p.name == name;
    people.iter().all(certain).then(|| Byline::of_people(name, people))
}

const OF_OTHERS: &[&str] = &["location", "place", "city", "dateline"];
/// What a byline stands for that names no author: byline__category.
const TOPICS: &[&str] = &["category", "categories", "section", "topic", "topics"];

/// Whether a cell among those of a byline says what the text is about.
pub(super) fn is_topic(cell: &Cell<'_>) -> bool {
    let words = || cell.words.split_ascii_whitespace().filter(|word| is_author_word(word));
    let of_byline = || words().all(|word| word.starts_with("byline")) && words().next().is_some();
    cell.has_any_word(TOPICS) && of_byline() && !is_user_name(cell)
}

/// signature-article: who signs it; forums have signatures below every post.
fn signs_article(cell: &Cell<'_>) -> bool {
    cell.has_word("signature") && cell.has_word("article")
}

const LONGEST_CELL: usize = 300;
const MOST_LINES: usize = 4;

/// Whom a cell names, where its names or its link say that it holds an author.
pub(in crate::metadata) fn read(cell: &Cell<'_>) -> Option<Byline> {
    if let Some(byline) = beside_post(cell) {
        return Some(byline);
    }
    if matches!(cell.tag(), "strong" | "b" | "h2" | "h3" | "h4")
        && let Some(points) = cell.list_behind()
    {
        return of_first_point(&points);
    }
    let related = is_related(cell);
    let named = cell.words.split_ascii_whitespace().any(is_author_word)
        || is_user_name(cell)
        || signs_article(cell);
    // author-location: where somebody is; byline__category: what it is about; `fn org`: an organisation's card.
    let is_organization = cell.has_word("org") && cell.has_any_word(&["fn", "vcard"]);
    let is_of_other = cell.has_any_word(OF_OTHERS) || is_topic(cell) || is_organization;
    if !(related || named)
        || is_of_other
        || cell.is_in_figure()
        || is_beside_author(cell)
        || (related && names_others(cell))
    {
        return None;
    }
    if cell.text().len() > LONGEST_CELL {
        return of_box(cell);
    }
    // Of a name for telephones and one for other screens the page hides one, or both.
    of_text(cell, related, cell.text()).or_else(|| {
        let whole = cell.whole();
        (whole != cell.text() && whole.len() <= LONGEST_CELL)
            .then(|| of_text(cell, related, &whole))
            .flatten()
    })
}

/// Article information, and below it: Author, Ann Lee
fn of_first_point(points: &[String]) -> Option<Byline> {
    const LONGEST_LABEL: usize = 24;
    let first = points.first()?;
    let (label, name) = first.split_once([',', '،', '、', '，', ':', '：'])?;
    let is_label = !label.contains('\n') && label.chars().count() <= LONGEST_LABEL;
    let people = plausible(name.trim(), false).filter(|_| is_label)?;
    Some(Byline::of_people(first.replace('\n', " "), people))
}

fn of_text(cell: &Cell<'_>, related: bool, text: &str) -> Option<Byline> {
    let text = before_tags(before_others(person::unbracketed(text.trim())));
    let text = without_credits(&person::behind_place(text));
    // Šaltinis: BNS, above the name of who wrote it or alone
    let mut sources = Vec::new();
    let is_name = |line: &&str| match grammar::parse_source_line(line) {
        Some(source) => {
            sources.push(source);
            false
        }
        None => true,
    };
    let names: Vec<&str> = text.lines().filter(is_name).collect();
    let mut outlets = sources.into_iter().flat_map(|source| source.outlets);
    let Some(outlet) = outlets.next() else { return of_names(cell, related, &text) };
    let beside = outlets.filter(|name| person::names_person(name)).map(Person::author).collect();
    let names = of_names(cell, related, &names.join("\n"));
    let mut byline = names.unwrap_or_else(|| Byline::of_people(text.replace('\n', " "), beside));
    byline.outlet.get_or_insert(outlet);
    Some(byline)
}

fn of_names(cell: &Cell<'_>, related: bool, text: &str) -> Option<Byline> {
    // --reset-author: what a command is told.
    if text.is_empty() || text.starts_with("--") {
        return None;
    }
    let of_people = |people| Byline::of_people(text.replace('\n', " "), people);
    let below = person::below_outlet(text);
    if let Some(byline) = below.and_then(|names| of_names(cell, related, names)) {
        return Some(byline);
    }
    // An item that is a person is one: their rank stands below.
    let is_person = cell.attribute("itemtype").is_some_and(|kind| kind.ends_with("/Person"));
    if is_person && text.contains('\n') {
        let one = |line: &str| plausible(line, true).filter(|people| people.len() == 1);
        let linked = cell.links().first().and_then(|link| one(link));
        return linked.or_else(|| text.lines().find_map(one)).map(of_people);
    }
    // The whole text of a link to the author is a name, a single word too.
    if related && let Some(byline) = beside_link(cell, text) {
        return Some(byline);
    }
    if related && let Some(people) = plausible(text, true) {
        return Some(of_people(people));
    }
    let links = cell.links().iter().filter(|link| text.contains(link.as_str()));
    let linked: Vec<Person> = links.filter_map(|link| plausible(link, false)).flatten().collect();
    let listed = of_list(cell, text).or_else(|| of_bold_lines(cell, text));
    if let Some(byline) = listed.or_else(|| of_lines(text, &linked)) {
        return Some(byline);
    }
    if !linked.is_empty() {
        return Some(of_people(linked));
    }
    let is_one_line = text.lines().count() == 1;
    // Whatever an account is called, the link to it is nothing else.
    if let [link] = cell.links()
        && link == text
        && is_account(link)
    {
        return Some(of_people(vec![Person::author(link.as_str())]));
    }
    if let Some(team) = team::named(text).filter(|_| is_one_line) {
        return Some(Byline::of_outlet(text, team));
    }
    let single = is_one_line && (cell.has_any_word(&["fn", "name"]) || is_of_post(cell));
    let mut lines = text.lines().take(MOST_LINES);
    lines.find_map(|line| plausible(line, single || person::is_labelled(line))).map(of_people)
}

/// Whether a word in Han characters may be the name of an account: no label, no button.
fn is_account(name: &str) -> bool {
    const BUTTONS: [&str; 14] = [
        "关注", "返回", "更多", "查看", "点击", "登录", "注册", "分享", "收藏", "首页", "订阅",
        "私信", "进入", "举报",
    ];
    let person = Person::author(name);
    if BUTTONS.iter().any(|word| name.starts_with(word)) || name.ends_with("主页") {
        return false;
    }
    person::is_han(name)
        && (2..=8).contains(&name.chars().count())
        && person::is_plausible(&person)
        && !person::is_placeholder(name)
        && !person::is_outlet(name)
}

/// A list of authors, a name on each line.
fn of_list(cell: &Cell<'_>, text: &str) -> Option<Byline> {
    const MOST_LISTED: usize = 12;
    const LISTS: &[&str] =
        &["authors", "bylines", "contributors", "autori", "autores", "auteurs", "autoren"];
    let lines: Vec<&str> = text.lines().map(|line| line.trim_end_matches([',', ';'])).collect();
    let is_list = cell.has_any_word(LISTS);
    let one = |line: &&str| {
        let mut people = plausible(line, false)?.into_iter();
        let person = people.next().filter(|person| person.name == *line)?;
        let told = given_names::opens(line) || (is_list && person::is_clearly_person(&person));
        (told && people.next().is_none()).then_some(person)
    };
    if !(2..=MOST_LISTED).contains(&lines.len()) {
        return None;
    }
    let people: Vec<Person> = lines.iter().map(one).collect::<Option<_>>()?;
    Some(Byline::of_people(lines.join(", "), people))
}

/// Names in bold on lines of their own, where each works on the line below it.
fn of_bold_lines(cell: &Cell<'_>, text: &str) -> Option<Byline> {
    const FEWEST_LINES: usize = 3;
    /// Of where one works; sentences about an author name others.
    const MOST_WORDS: usize = 6;
    text.lines().nth(FEWEST_LINES - 1)?;
    let bold = cell.in_bold();
    let mut people = Vec::new();
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        if !bold.iter().any(|name| name == line) {
            continue;
        }
        let below = lines.get(at + 1).copied().unwrap_or_default();
        if person::tells_other_role(below) || below.split(' ').count() > MOST_WORDS {
            return None;
        }
        let person = plausible(line, false)?.into_iter().next()?;
        let told = people.is_empty() || given_names::opens(line) || person::has_initial(line);
        if person.name != *line || !told {
            return None;
        }
        people.push(person);
    }
    let opens = people.first().is_some_and(|first| text.starts_with(&first.name));
    let several = people.len() > 1 && opens;
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let printed = names.join(", ");
    several.then(|| Byline::of_people(printed, people))
}

/// What the grammar of bylines says of the lines of a cell, unless the links in it say that better.
fn of_lines(text: &str, linked: &[Person]) -> Option<Byline> {
    let lines = text.lines().take(MOST_LINES);
    // 3 May 2021 | 5 min | By Ann Lee
    let labelled = |line: &&str| person::is_labelled(line) && !person::is_labelled(text);
    let parts = text.split(['|', '•', '\n']).map(str::trim).filter(labelled).take(MOST_LINES);
    for line in lines.chain(parts).map(without_marks) {
        let Some(parsed) = grammar::parse_byline(&line, Place::Marked) else { continue };
        let mut byline = parsed.byline;
        for person in &mut byline.people {
            person.name = person::behind_colon(person::strip_label(&person.name)).to_owned();
        }
        let signed = beside_latin_outlet(&byline);
        byline.people.retain(|p| {
            person::is_plausible(p)
                && (signed || person::has_shape(&p.name))
                && !grammar::is_modified_label(&p.name)
        });
        if is_said_by_links(linked, &byline.people) {
            return None;
        }
        if byline.people.len() >= linked.len().max(1) {
            return Some(byline);
        }
    }
    None
}

/// `[高瀬真由]　西島義彦`: of several names in Han one links to the page of its reporter.
fn beside_link(cell: &Cell<'_>, link: &str) -> Option<Byline> {
    const LONGEST: usize = 40;
    const LENGTHS: std::ops::RangeInclusive<usize> = 3..=5;
    if !person::is_han(link) {
        return None;
    }
    let line = cell.around();
    let (before, behind) = line.split_once(link).filter(|_| line.chars().count() <= LONGEST)?;
    let no_name = |name: &str| {
        name.ends_with([
            '部', '員', '者', '長', '班', '员', '长', '文', '面', '版', '県', '治', '済', '会',
            '局',
        ])
    };
    let is_name = |part: &&str| {
        let han = part.chars().all(crate::script::is_han);
        han && LENGTHS.contains(&part.chars().count()) && !person::is_outlet(part) && !no_name(part)
    };
    let split = |text| str::split(text, [' ', '\u{3000}', '、']).filter(|part| !part.is_empty());
    let parts: Vec<&str> =
        split(before).chain(std::iter::once(link)).chain(split(behind)).collect();
    if parts.len() < 2 || !parts.iter().all(is_name) {
        return None;
    }
    let people = parts.into_iter().map(Person::author).collect();
    Some(Byline::of_people(line.replace('\n', " "), people))
}

/// Whether what stands before a link to somebody's page says that they took the pictures or edited:
/// `攝影｜[陳大文]`.
fn names_others(cell: &Cell<'_>) -> bool {
    const LONGEST_LABEL: usize = 24;
    let label = cell.said_before();
    let line = || format!("{label}{}", cell.text());
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.contains(crate::script::is_han)
        && (grammar::parse_crew_line(&line()).is_some()
            || grammar::parse_editor_line(&line()).is_some())
}

/// [谷口菜摘，ITmedia]: names in Han before an outlet in Latin letters, which buttons do not have.
pub(in crate::metadata) fn beside_latin_outlet(byline: &Byline) -> bool {
    let latin = |outlet: &String| outlet.is_ascii();
    byline.outlet.as_ref().is_some_and(latin) && byline.authors().all(person::is_han)
}

/// Whether each name goes on behind its link: "[Ann Lee] Gardener".
fn is_said_by_links(linked: &[Person], people: &[Person]) -> bool {
    let goes_on = |(link, name): (&Person, &Person)| {
        let rest = name.name.strip_prefix(link.name.as_str());
        rest.is_some_and(|rest| rest.starts_with(' '))
    };
    !linked.is_empty() && linked.len() == people.len() && linked.iter().zip(people).all(goes_on)
}

/// What stands before the names of those who edited, reviewed or checked.
fn before_others(text: &str) -> &str {
    #[rustfmt::skip]
    const OTHERS: &[&str] = &[
        "edited by", "reviewed by", "fact check", "fact-check", "checked by", "photo by",
        "photos by", "photography by", "translated by", "illustrat", "medical review",
        "on behalf of", "im auftrag von",
    ];
    static SEARCH: LazyLock<AhoCorasick> =
        LazyLock::new(|| search(OTHERS, MatchKind::LeftmostFirst));
    let Some(found) = SEARCH.find(&text.to_ascii_lowercase()) else { return text };
    let before = text.get(..found.start()).unwrap_or(text);
    // Reviewed by Bob Roe, MD — By Ann Lee
    let mut behind = text.split(['—', '–', '|', '\n']).map(str::trim).skip(1);
    let labelled = behind.find(|part| person::is_labelled(part));
    labelled.filter(|_| !before.trim().contains(' ')).unwrap_or(before)
}

/// What stands before a date and words behind it, where that names somebody: sections and tags follow.
fn before_tags(text: &str) -> &str {
    let Some(found) = date::find_all(text, &date::DateContext::default()).into_iter().next() else {
        return text;
    };
    let tags = text.get(found.range.end..).is_some_and(|rest| rest.contains(char::is_alphabetic));
    let named = || text.get(..found.range.start).map(str::trim_end);
    named().filter(|named| tags && plausible(named, false).is_some()).unwrap_or(text)
}

/// The lines that do not say whose pictures there are: "Foto: Ann Lee".
fn without_credits(text: &str) -> String {
    let is_credit = |line: &&str| {
        let line = line.trim();
        line.contains(':') && grammar::split_credit(line) == Some(0..line.len())
    };
    let lines: Vec<&str> = text.lines().filter(|line| !is_credit(line)).collect();
    lines.join("\n")
}

/// A line without the marks of footnotes at the ends of names, "Ann Lee1"; digits of accounts stand in
/// one word.
fn without_marks(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let several = person::strip_label(line).contains(' ');
    let mut before = ' ';
    // g1 is an outlet.
    let mut in_capital = false;
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        let ends = rest.peek().is_none_or(|next| matches!(next, ' ' | ',' | ';'));
        if before == ' ' {
            in_capital = c.is_uppercase();
        }
        if !(several && in_capital && c.is_ascii_digit() && before.is_lowercase() && ends) {
            out.push(c);
        }
        before = c;
    }
    out
}

fn is_related(cell: &Cell<'_>) -> bool {
    cell.attribute("rel").is_some_and(|rel| rel.split(' ').any(|r| r == "author"))
        || (cell.tag() == "a" && cell.attribute("href").is_some_and(is_of_author))
}

/// The persons of a line without its dates; names of one word only where they may stand alone.
fn plausible(line: &str, single_words: bool) -> Option<Vec<Person>> {
    let mut people = person::people(&date::without_dates(line));
    for person in &mut people {
        person.name = person::behind_colon(&person.name).to_owned();
    }
    people.retain(|p| {
        person::is_plausible(p)
            && (single_words || person::is_full_name(&p.name))
            && person::has_shape(&p.name)
    });
    (!people.is_empty()).then_some(people)
}
