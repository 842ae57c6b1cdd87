//! Articles that a page has loaded below its own, as sites do for readers who scroll to the end.

use super::mark::{Mark, Marks};
use crate::dom::{Element, NodeId, NodeRef, Parsed};
use crate::metadata::folded;
use crate::tokens::OWN_ADDRESSES;

/// Headlines that are looked at.
const MOST_HEADLINES: usize = 32;
/// Letters and digits, in bytes, from which on the page's title can be known by a headline.
const SHORTEST_HEADLINE: usize = 12;
/// Nodes of a headline that are read.
const MOST_WORDS: usize = 64;
/// Elements around a headline in which the address of its article may stand.
const MOST_AROUND: usize = 8;

/// Marks the elements with an address of their own, which the script shows while one reads them, and a
/// headline of which the page's title says nothing; a page without such a headline of its own is a list.
pub(super) fn mark(parsed: &Parsed, marks: &mut Marks) {
    let headings = || nodes(parsed).filter(|(_, element)| element.name() == "h1");
    if headings().nth(1).is_none() {
        return;
    }
    let titles = page_titles(parsed);
    let is_said = |headline: &str| titles.iter().any(|title| title.contains(headline));
    let mut headlines =
        headings().take(MOST_HEADLINES).map(|(node, _)| (node, folded(&text_of(node))));
    let is_own = |headline: &str| headline.len() >= SHORTEST_HEADLINE && is_said(headline);
    let Some((own, headline)) = headlines.find(|(_, headline)| is_own(headline)) else { return };
    let around: Vec<NodeId> = own.ancestors().map(|node| node.id()).collect();
    // Entries of a list of which the page's headline is none are parts of its article.
    let Some((_, own_address)) = own.ancestors().take(MOST_AROUND).find_map(addressed) else {
        return;
    };
    for (node, other) in headlines {
        if other.is_empty() || other.contains(&headline) || is_said(&other) {
            continue;
        }
        let apart = node.ancestors().take_while(|node| !around.contains(&node.id()));
        if let Some((article, address)) = apart.take(MOST_AROUND).find_map(addressed)
            && address != own_address
        {
            marks.set(article, Mark::Other);
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

/// An element with the address of a page of its own, without what leads into that page.
fn addressed(node: NodeRef<'_>) -> Option<(NodeId, &str)> {
    let element = node.as_element()?;
    let mut addresses = OWN_ADDRESSES.iter().filter_map(|name| element.attribute(name));
    let address = addresses.find(|address| {
        let path = address.split_once("://").map_or(*address, |(_, rest)| rest);
        path.split_once('/').is_some_and(|(_, path)| path.len() > 1)
    })?;
    Some((node.id(), address.split('#').next().unwrap_or_default()))
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

    fn story(number: usize) -> String {
        format!(
            "<div class=story data-url='/city/plan-{number}'><article><h1>The council votes on plan \
             {number}</h1><p>The council has met in the hall.</p></article></div>"
        )
    }

    fn stories() -> String {
        (1..4).map(story).collect()
    }

    const TITLE: &str = "The council votes on plan 1 - The Post";

    #[test]
    fn articles_with_addresses_of_their_own_are_others() {
        assert_eq!(others(TITLE, &stories()), 2);
        assert_eq!(others(TITLE, &stories().replace("The council votes on plan 2", "Oak")), 2);
        for name in OWN_ADDRESSES {
            let named =
                stories().replace("data-url", name).replace("='/c", "='https://a.example/c");
            assert_eq!(others(TITLE, &named), 2, "{name}");
        }
    }

    #[test]
    fn parts_of_a_text_and_lists_of_articles_stay() {
        const BOTH: &str = "The council votes on plan 1: The council votes on plan 2";
        let (page, two) = (stories(), story(1) + &story(2));
        let nested =
            format!("<div data-url='/city/all'>{}</div>", two.replace("data-url", "data-x"));
        let cases = [
            ("The Post", page.clone(), "a list of articles"),
            ("The council votes", page.clone(), "the title says less than a headline"),
            (BOTH, two.clone(), "the title says both headlines"),
            (TITLE, page.replace("data-url", "data-x"), "sections without addresses"),
            (TITLE, page.replace("/city/plan-2", "/").replace("/city/plan-3", "x"), "no pages"),
            (TITLE, page.replace("/city/plan-", "/city#"), "parts of one page"),
            (TITLE, page.replacen("data-url", "data-x", 1), "entries below the headline"),
            (TITLE, page.replace("plan 2", "plan 1").replace("plan 3", "plan 1"), "one headline"),
            (TITLE, page.replace("h1>The council", "h1>Re: The council"), "answers"),
            (TITLE, nested, "headlines in one element with an address"),
        ];
        for (title, body, why) in cases {
            assert_eq!(others(title, &body), 0, "{why}");
        }
    }
}
