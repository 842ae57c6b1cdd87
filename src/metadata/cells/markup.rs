//! Cells near the headline whose tag or class says what they hold.

mod dates;
mod headings;

pub(in crate::metadata) use dates::read_far as read_far_date;
pub(in crate::metadata) use headings::read as read_headlines;

use super::byline_cell;
use crate::date::{self, DateContext};
use crate::grammar::given_names;
use crate::metadata::candidates::{Candidates, MOST_STEPS, push, push_tag, strip_source_label};
use crate::metadata::choice::published;
use crate::metadata::facts::author_words::{is_author_word, is_beside_author, is_of_post};
use crate::metadata::facts::{Cell, Facts, is_of_author};
use crate::metadata::lines::near::speaks_of_page;
use crate::metadata::names::person;
use crate::metadata::title;
use crate::script::is_han;
use crate::strip;
use crate::{Byline, Origin, grammar};

/// Elements between the headline and a date that belongs to it, at most.
const NEAR: usize = 120;
/// Elements below the headline among which a link may be its own.
const HEAD: usize = 16;
/// Elements between a date and the headline below it, at most.
const ABOVE: usize = 40;

/// Names in a cell of topics.
const MOST_TOPICS: usize = 8;

/// Adds what cells say that do not stand apart, those near the headline first.
pub(in crate::metadata) fn read(facts: &Facts<'_>, dates: &DateContext<'_>, out: &mut Candidates) {
    let cells: Vec<&Cell<'_>> = by_distance(facts);
    let headline = facts.headline;
    // Far above the headline a header tells the day of the visit.
    let is_header = |cell: &Cell<'_>| headline.is_some_and(|at| cell.order + ABOVE < at);
    let near = || cells.iter().filter(|cell| is_near(cell, headline));
    // One reader after the other goes over all cells: each is much code.
    for cell in near().filter(|cell| !is_header(cell)) {
        dates::read(cell, dates, out);
    }
    // Some systems link the headline above a text, and the subject above a post.
    let own: Vec<String> = {
        let titles = out.titles.iter().map(|title| title::folded(&title.value));
        titles.chain(out.headlines.iter().map(|h| title::folded(&h.text))).collect()
    };
    let is_own = |link: &str| {
        let link = title::folded(link);
        link.starts_with("阅读原文")
            || own.iter().any(|own| !own.is_empty() && (link.contains(own) || own.contains(&link)))
    };
    // Cards name the authors and the outlets of other articles.
    let is_of_card = |cell: &Cell<'_>| {
        headline.is_some_and(|at| !(at..at + HEAD).contains(&cell.order))
            && cell.follows_linked_headline(is_own)
    };
    for cell in near() {
        read_source(cell, is_of_card, out);
        // Headings in the text are called so, too.
        let in_text = |text: &usize| headline.is_some_and(|at| (at..cell.order).contains(text));
        if facts.prose.iter().filter(|at| in_text(at)).nth(1).is_none() {
            read_subtitle(cell, headline, out);
        }
    }
    cells.iter().for_each(|cell| read_editors(cell, out));
    read_bylines(facts, &cells, is_of_card, out);
    dates::read_far_change(&cells, headline, dates, out);
    // Without a headline nothing tells which of several days is the page's.
    let is_thread = cells.iter().any(|cell| is_of_post(cell));
    if headline.is_none() && !is_thread && published::tells_many_days(&out.published) {
        out.published.retain(|moment| moment.origin != Origin::Markup);
    }
    read_tags(facts, out);
    read_trail(facts, out);
    // What lines of text say of a row of nothing but links is no name.
    let is_row = |cell: &&&Cell<'_>| {
        cell.has_any_word(&["tag", "tags"]) && cell.links().len() > 1 && {
            let mut rest = cell.text().to_owned();
            cell.links().iter().for_each(|link| rest = rest.replacen(link.as_str(), "", 1));
            !rest.contains(char::is_alphanumeric)
        }
    };
    let rows = near().filter(is_row).flat_map(|cell| cell.links());
    out.rows.extend(rows.map(|tag| title::folded(tag)));
}

fn is_near(cell: &Cell<'_>, headline: Option<usize>) -> bool {
    headline.is_none_or(|at| cell.order.abs_diff(at) <= NEAR)
}

/// 标签：大桥<span id="editor_baidu">责任编辑：张三</span>: the cell's own line, whatever stands beside it.
fn read_editors(cell: &Cell<'_>, out: &mut Candidates) {
    let named = cell.has_any_word(&["editor", "editors"]) && cell.text().contains(is_han);
    if let Some(line) = named.then(|| grammar::parse_editor_line(cell.text())).flatten() {
        out.editors.extend(line.people);
    }
}

fn read_bylines(
    facts: &Facts<'_>,
    cells: &[&Cell<'_>],
    is_of_card: impl Fn(&Cell<'_>) -> bool,
    out: &mut Candidates,
) {
    let headline = facts.headline;
    let section = facts.section_below(headline);
    let in_head = |cell: &Cell<'_>| section.as_ref().is_some_and(|head| head.contains(&cell.order));
    // The name of who gave a licence for a picture, in a cell around the one that says so.
    let beside: Vec<&Cell<'_>> = facts.cells.iter().filter(|cell| is_beside_author(cell)).collect();
    let is_beside = |cell: &Cell<'_>| {
        let inside = |inner: &&&Cell<'_>| (cell.order + 1..cell.end).contains(&inner.order);
        beside.iter().filter(inside).any(|inner| inner.text() == cell.text())
    };
    let mut near: Vec<(&Cell<'_>, Byline)> = Vec::new();
    let mut far = Vec::new();
    for cell in cells {
        match byline_cell::read(cell).filter(|_| !is_beside(cell) && !is_of_card(cell)) {
            Some(byline) if is_near(cell, headline) || (near.is_empty() && in_head(cell)) => {
                near.push((cell, byline));
            }
            Some(byline) => far.push((is_of_post(cell), byline)),
            None => {}
        }
    }
    // Of a thread the first post is the page's, wherever the headline stands.
    if near.iter().all(|(cell, _)| is_of_post(cell)) {
        near.sort_by_key(|(cell, _)| cell.order);
        near.truncate(1);
    }
    push_near(near, out);
    push_far(far, out);
    push_beside(facts, out);
}

/// Adds the names of a list in a sidebar of the article, which opens with the one author whom the head names.
fn push_beside(facts: &Facts<'_>, out: &mut Candidates) {
    const GAP: usize = 12;
    let declared = out.bylines.iter().filter(|byline| !byline.origin.is_printed());
    let mut alone: Vec<String> = declared.map(|byline| byline.value.names()).collect();
    alone.retain(|names| !names.contains(','));
    if alone.is_empty() {
        return;
    }
    let is_beside = |cell: &&Cell<'_>| {
        cell.article.is_some()
            && !cell.is_reply
            && cell.words.split_ascii_whitespace().any(is_author_word)
            && !facts.is_of_other_article(cell)
            && facts.is_apart(cell)
            && !person::tells_other_role(&cell.around())
    };
    let mut all = Byline::default();
    let mut last: Option<&Cell<'_>> = None;
    for cell in facts.cells.iter().filter(is_beside) {
        let Some(byline) = byline_cell::read(cell).filter(|byline| byline.people.len() == 1) else {
            continue;
        };
        let goes_on = match last {
            Some(last) => cell.words == last.words && cell.order <= last.end + GAP,
            None => alone.contains(&byline.names()),
        };
        if goes_on {
            all.add_people(byline.people);
            last = Some(cell);
        }
    }
    if all.people.len() > 1 {
        all.printed = all.names();
        out.push_byline(all, Origin::Markup);
    }
}

/// Adds the bylines near the headline, and before them one of all names that stand one after the
/// other in cells of the same kind.
fn push_near(near: Vec<(&Cell<'_>, Byline)>, out: &mut Candidates) {
    const GAP: usize = 12;
    if let Some((first, byline)) = near.first() {
        let mut all = byline.clone();
        let mut last = first.end;
        for (cell, other) in near.iter().skip(1).filter(|(cell, _)| cell.words == first.words) {
            let is_apart = cell.order < first.order || cell.order > last.saturating_add(GAP);
            if is_apart || all.people.len() > 8 {
                break;
            }
            last = cell.end;
            all.add_people(other.people.iter().cloned());
        }
        if all.people.len() > byline.people.len() {
            all.printed = all.names();
            out.push_byline(all, Origin::Markup);
        } else if let Some(all) = of_siblings(&near, byline) {
            out.push_byline(all, Origin::Markup);
        }
    }
    near.into_iter().for_each(|(_, byline)| out.push_byline(byline, Origin::Markup));
}

/// The names of cells of one kind that stand side by side, inside the one that names the first of them
/// alone.
fn of_siblings(near: &[(&Cell<'_>, Byline)], first: &Byline) -> Option<Byline> {
    let (outer, _) = near.first()?;
    // Below the text others may stand under the same author's name.
    let named = |(cell, byline): &&(&Cell<'_>, Byline)| {
        (outer.order..outer.end).contains(&cell.order)
            && byline.people.len() == 1
            && byline.authors().eq(first.authors())
    };
    near.iter().skip(1).filter(named).find_map(|(opening, _)| {
        let mut all = Byline::default();
        for (cell, byline) in near {
            let of_kind = cell.words == opening.words && cell.is_beside(opening);
            let told = |name: &str| given_names::opens(name) || person::has_initial(name);
            let one = of_kind && byline.people.len() == 1 && byline.authors().all(told);
            // Photographers, editors and guests stand in such cells as well.
            let is_other = person::tells_other_role;
            if one && !is_other(&cell.said_before()) && !is_other(cell.text()) {
                all.add_people(byline.people.iter().cloned());
            }
        }
        all.printed = all.names();
        (all.people.len() > 1).then_some(all)
    })
}

/// Adds the byline of the first post of a thread, or of one author's box below the text; several names
/// are those of other articles.
fn push_far(far: Vec<(bool, Byline)>, out: &mut Candidates) {
    let Some((_, first)) = far.first() else { return };
    let agree = far.iter().all(|(_, byline)| byline.authors().eq(first.authors()));
    let of_post = far.iter().position(|(is_of_post, _)| *is_of_post);
    let chosen = of_post.or(agree.then_some(0)).and_then(|index| far.into_iter().nth(index));
    if let Some((_, byline)) = chosen {
        out.push_byline(byline, Origin::Markup);
    }
}

fn read_tags(facts: &Facts<'_>, out: &mut Candidates) {
    // Some systems name the links to their authors as those to tags.
    let is_tag = |cell: &&Cell<'_>| {
        cell.has_word("tag")
            && cell.attribute("rel").is_some()
            && !cell.attribute("href").is_some_and(is_of_author)
    };
    for cell in facts.cells.iter().filter(is_tag) {
        push_tag(&mut out.tags, cell.text());
        out.labels.push(title::folded(cell.text()));
    }
    // byline__category: Wellness & Prevention
    for cell in facts.cells.iter().filter(|cell| byline_cell::is_topic(cell)) {
        let names = cell.text().split(['&', ',', '|', '/', '\n']).map(title::folded);
        out.labels.extend(names.filter(|name| !name.is_empty()).take(MOST_TOPICS));
    }
    if out.tags.is_empty()
        && let Some(cell) =
            facts.cells.iter().find(|cell| is_tag_row(cell) && !facts.is_apart(cell))
    {
        cell.links().iter().for_each(|tag| push_tag(&mut out.tags, tag));
    }
}

/// 标签：大桥 通车, Tags: bridges: a labelled row of links in an element that is called so.
fn is_tag_row(cell: &Cell<'_>) -> bool {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "tags", "tagged", "topics", "keywords", "schlagwörter", "schlagworte", "themen", "mots-clés",
        "étiquettes", "etiquetas", "temas", "palavras-chave", "trefwoorden", "tagi", "теги", "метки",
        "标签", "標籤", "关键词", "關鍵字", "タグ", "キーワード", "태그",
    ];
    let label = cell.text().split([':', '：']).next().unwrap_or_default().trim().to_lowercase();
    cell.has_any_word(&["tag", "tags", "keywords"])
        && !cell.links().is_empty()
        && LABELS.contains(&label.as_str())
}

/// The links of the first trail that the page shows, where JSON-LD has none.
fn read_trail(facts: &Facts<'_>, out: &mut Candidates) {
    let is_trail = |cell: &&Cell<'_>| {
        cell.has_any_word(&["breadcrumb", "breadcrumbs"]) && !cell.links().is_empty()
    };
    if out.trail.is_empty()
        && let Some(cell) = facts.cells.iter().find(is_trail)
    {
        let steps = cell.links().iter().take(MOST_STEPS);
        steps.for_each(|step| push(&mut out.trail, step, Origin::Markup));
    }
}

/// The cells that do not stand apart, those after the headline by their distance, then those before it.
fn by_distance<'f, 'a>(facts: &'f Facts<'a>) -> Vec<&'f Cell<'a>> {
    let headline = facts.headline.unwrap_or(0);
    let is_elsewhere = |cell: &Cell<'_>| {
        facts.is_apart(cell)
            || facts.is_of_other_article(cell)
            || cell.is_reply
            || (!facts.posts.is_empty() && cell.is_inside_any(&facts.posts))
    };
    let mut cells: Vec<&Cell<'_>> =
        facts.cells.iter().filter(|c| !is_elsewhere(c) && c.tag() != "meta").collect();
    cells.sort_by_key(|c| match c.order.checked_sub(headline) {
        Some(after) => after,
        None => (headline - c.order) * 2 + 40,
    });
    cells
}

/// The deck: a marked line right below the headline.
fn read_subtitle(cell: &Cell<'_>, headline: Option<usize>, out: &mut Candidates) {
    const BELOW: usize = 20;
    const WORDS: &[&str] =
        &["subtitle", "subheadline", "subhead", "deck", "dek", "standfirst", "tagline"];
    let below = headline.is_some_and(|at| (at + 1..=at + BELOW).contains(&cell.order));
    // Below an author's name stands what they are.
    let of_author = cell.item_type == Some("Person");
    if !below || !cell.has_any_word(WORDS) || matches!(cell.tag(), "h1" | "time") || of_author {
        return;
    }
    let text = cell.text();
    // A way to another article among the points of a deck.
    let is_point = cell.tag() == "li";
    if is_point && cell.links().iter().any(|link| link == text) {
        return;
    }
    let least = if text.contains(is_han) { 6 } else { 20 };
    // March 4, 2011 04:00 AM
    const LEAST_WORD: usize = 4;
    let rest = date::without_dates(text);
    let mut words = rest.split(|c: char| !c.is_alphabetic());
    let says_more = text.contains(is_han) || words.any(|word| word.chars().count() >= LEAST_WORD);
    if speaks_of_page(text) || !says_more {
        return;
    }
    if (least..=400).contains(&text.chars().count()) {
        push(&mut out.subtitles, text, Origin::Markup);
    }
}

/// A cell marked as source: a label, or the name of an outlet in Han characters, and nothing else.
fn read_source(cell: &Cell<'_>, is_of_card: impl Fn(&Cell<'_>) -> bool, out: &mut Candidates) {
    const LONGEST: usize = 24;
    if !cell.has_any_word(&["source", "laiyuan", "origin"]) || cell.text().contains('\n') {
        return;
    }
    let text = strip::without_buttons(cell.text());
    let parsed = Some(text).filter(|text| text.contains(is_han));
    let parsed = parsed.and_then(grammar::parse_source_line).filter(|parsed| !parsed.list);
    let parsed = parsed.as_ref().and_then(|parsed| parsed.outlets.first());
    let name = parsed.map_or_else(|| strip_source_label(text), String::as_str);
    let han = name.contains(is_han);
    let labelled = name.len() < text.trim().len();
    // 原文链接: where it leads, not what it is called; 举报 收藏: what a reader may do.
    let is_button =
        ["链接", "連結", "原文", "地址", "相关推荐"].iter().any(|end| name.ends_with(end))
            || ["举报", "收藏", "手机查看"]
                .contains(&name.split_whitespace().next().unwrap_or_default());
    let dated = name.chars().filter(char::is_ascii_digit).count() > 4;
    let short = name.chars().count() <= LONGEST;
    if (han || labelled) && !dated && !is_button && short && !is_of_card(cell) {
        push(&mut out.sources, name, Origin::Markup);
    }
}
