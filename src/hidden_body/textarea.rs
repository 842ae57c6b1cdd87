//! Articles that wait in a textarea for a script to show them.

use super::prose::{self, Candidate};
use crate::dom::Parsed;
use ego_tree::NodeRef;
use scraper::Node;

/// Textareas of a page that are looked at.
const MOST: usize = 64;

/// Fewer are a piece of code to be copied, or what a form suggests.
const PARAGRAPHS: usize = 2;

/// The longest text of paragraphs.
pub(super) fn read(parsed: &Parsed) -> Option<Candidate> {
    let is_textarea = |node: &NodeRef<'_, Node>| {
        node.value().as_element().is_some_and(|element| element.name() == "textarea")
    };
    let nodes = parsed.html.tree.root().descendants();
    let texts = nodes.filter(is_textarea).take(MOST).map(|node| {
        node.children().filter_map(|child| child.value().as_text()).map(|text| &**text).collect()
    });
    texts
        .filter(|text: &String| text.matches("<p").count() >= PARAGRAPHS)
        .filter_map(|text| prose::candidate(&text))
        .map(|candidate| Candidate { is_of_page: true, ..candidate })
        .max_by_key(|candidate| candidate.columns)
}
