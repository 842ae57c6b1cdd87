//! Articles that a page has loaded below its own, as sites do for readers who scroll to the end.

use super::mark::{Mark, Marks};
use crate::dom::{Element, NodeRef, Parsed};
use crate::metadata::folded;

/// Headlines that are looked at.
const MOST_HEADLINES: usize = 32;
/// Letters and digits, in bytes, from which on a headline is that of an article.
const SHORTEST_HEADLINE: usize = 12;
/// Nodes of a headline, and of an article, that are looked at.
const MOST_WORDS: usize = 64;
const MOST_NODES: usize = 4000;
/// A text from this length on, in bytes, is a piece of prose; an article has so many bytes of them.
const PROSE: usize = 60;
const LEAST_PROSE: usize = 250;

/// Marks what stands beside the page's own article in an element of its form, with a headline of which
/// the page's title says nothing.
pub(super) fn mark(parsed: &Parsed, marks: &mut Marks) {
    let headings = || nodes(parsed).filter(|(_, element)| element.name() == "h1");
    if headings().nth(1).is_none() {
        return;
    }
    let titles = page_titles(parsed);
    let is_said = |headline: &str| titles.iter().any(|title| title.contains(headline));
    let mut headlines = headings()
        .take(MOST_HEADLINES)
        .map(|(node, _)| (node, folded(&text_of(node))))
        .filter(|(_, headline)| headline.len() >= SHORTEST_HEADLINE);
    let Some((own, headline)) = headlines.find(|(_, headline)| is_said(headline)) else { return };
    let around: Vec<NodeRef<'_>> = own.ancestors().collect();
    let mut is_article = None;
    for (node, other) in headlines {
        if other.contains(&headline) || is_said(&other) {
            continue;
        }
        let Some((own, other)) = holders(&around, node) else { continue };
        let mut is_own_article = || *is_article.get_or_insert_with(|| is_article_like(own));
        if is_own_article() && is_article_like(other) {
            marks.set(other.id(), Mark::Other);
        }
    }
}

/// The elements `title` and `h1` of the page.
fn nodes(parsed: &Parsed) -> impl Iterator<Item = (NodeRef<'_>, Element<'_>)> {
    let nodes = parsed.titles.iter().map(|&id| parsed.tree.node(id));
    let elements = nodes.filter_map(|node| Some((node, node.as_element()?)));
    elements.filter(|(_, element)| element.is_html())
}

/// What the page calls itself, folded.
fn page_titles(parsed: &Parsed) -> Vec<String> {
    let title = nodes(parsed).find(|(_, element)| element.name() == "title");
    let title = title.map(|(node, _)| folded(&text_of(node)));
    let elements = parsed.head.iter().filter_map(|&id| parsed.tree.node(id).as_element());
    let shared = elements.filter(|element| element.attribute("property") == Some("og:title"));
    let shared = shared.filter_map(|element| element.attribute("content")).map(folded);
    title.into_iter().chain(shared.take(1)).collect()
}

fn text_of(node: NodeRef<'_>) -> String {
    node.descendants().take(MOST_WORDS).filter_map(|node| node.as_text()).collect()
}

/// What holds the page's headline, of which all around it is given, and what holds another: the articles
/// that they stand in, or elements of one form side by side.
fn holders<'a>(around: &[NodeRef<'a>], other: NodeRef<'a>) -> Option<(NodeRef<'a>, NodeRef<'a>)> {
    let is_article = |node: &NodeRef<'a>| node.as_element().is_some_and(|e| e.name() == "article");
    let own = around.iter().copied().find(is_article).zip(other.ancestors().find(is_article));
    if let Some((own, other)) = own {
        let is_inside =
            |one: NodeRef<'_>, two: NodeRef<'_>| one.ancestors().any(|node| node.id() == two.id());
        let apart = own.id() != other.id() && !is_inside(own, other) && !is_inside(other, own);
        return apart.then_some((own, other));
    }
    let mut below = other;
    for node in other.ancestors() {
        if let Some(at) = around.iter().position(|own| own.id() == node.id()) {
            let own = *around.get(at.checked_sub(1)?)?;
            return have_one_form(own, below).then_some((own, below));
        }
        below = node;
    }
    None
}

/// Whether two elements share their tag and the first of their names.
fn have_one_form(one: NodeRef<'_>, other: NodeRef<'_>) -> bool {
    let (Some(one), Some(other)) = (one.as_element(), other.as_element()) else { return false };
    let name = |element: Element<'_>| {
        let names = element.attribute("class").unwrap_or_default();
        names.split_ascii_whitespace().next().map(str::to_owned)
    };
    one.name() == other.name() && name(one).is_some() && name(one) == name(other)
}

/// Whether an element holds a text, and says when or by whom it was written.
fn is_article_like(node: NodeRef<'_>) -> bool {
    let (mut prose, mut is_dated) = (0, false);
    for node in node.descendants().take(MOST_NODES) {
        if let Some(text) = node.as_text() {
            prose += if text.len() >= PROSE { text.len() } else { 0 };
        } else if let Some(element) = node.as_element() {
            is_dated |= element.name() == "time" || names_writer_or_date(element);
        }
        if is_dated && prose >= LEAST_PROSE {
            return true;
        }
    }
    false
}

fn names_writer_or_date(element: Element<'_>) -> bool {
    let names = ["class", "itemprop", "rel"].into_iter().filter_map(|name| element.attribute(name));
    let says = |name: &str| ["author", "byline", "date", "publi"].iter().any(|w| name.contains(w));
    names.into_iter().any(says)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    /// How many of the articles of a page are others.
    fn others(title: &str, body: &str) -> usize {
        let page = format!("<title>{title}</title><body><main>{body}</main>");
        let mut marks = Marks::new();
        mark(&crate::dom::parse(&page, &Limits::default()), &mut marks);
        marks.others().len()
    }

    const LINE: &str = "The council has met in the hall for the third time in this cold month. ";

    fn story(number: usize) -> String {
        format!(
            "<div class='story s-{number}'><h1>The council votes on plan {number}</h1>\
             <time>3 May 2021</time><p>{}</p></div>",
            LINE.repeat(8)
        )
    }

    fn stories() -> String {
        (1..4).map(story).collect()
    }

    #[test]
    fn articles_of_the_form_of_the_own_are_others() {
        const TITLE: &str = "The council votes on plan 1 - The Post";
        assert_eq!(others(TITLE, &stories()), 2);
        let articles = stories().replace("<div class='story s-", "<section><article id='");
        assert_eq!(others(TITLE, &articles.replace("</div>", "</article></section>")), 2);
        let signed = stories().replace("time>", "i>").replace("<i>", "<i class=byline>");
        assert_eq!(others(TITLE, &signed), 2);
    }

    #[test]
    fn parts_of_a_text_and_lists_of_articles_stay() {
        const TITLE: &str = "The council votes on plan 1 - The Post";
        const BOTH: &str = "The council votes on plan 1: The council votes on plan 2";
        let (page, two) = (stories(), story(1) + &story(2));
        let short = |page: &str| page.replace(&LINE.repeat(8), LINE);
        let nested = two.replace("<div", "<article").replace("</div>", "") + "</article></article>";
        let cases = [
            ("The Post", page.clone(), "a list of articles"),
            ("The council votes", page.clone(), "the title says less than a headline"),
            (BOTH, two.clone(), "the title says both headlines"),
            (TITLE, page.replace("time>", "i>"), "sections that nobody signs"),
            (TITLE, page.replace("story", ""), "elements without a name of their own"),
            (TITLE, two.replacen("story", "head", 1), "elements of two forms"),
            (TITLE, page.replace("plan 2", "plan 1").replace("plan 3", "plan 1"), "one headline"),
            (TITLE, page.replace("h1>The council", "h1>Re: The council"), "answers"),
            (TITLE, short(&page), "headlines and a line"),
            (TITLE, nested, "an article within the article"),
        ];
        for (title, body, why) in cases {
            assert_eq!(others(title, &body), 0, "{why}");
        }
    }
}
