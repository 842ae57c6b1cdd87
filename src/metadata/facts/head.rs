//! What elements of the head say, wherever they stand.

use super::{Attributes, Facts, MOST_METAS};
use crate::dom::attribute;
use crate::metadata::candidates::squeeze;
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

/// A `<meta>` element with a name and a value.
pub(in crate::metadata) struct Meta<'a> {
    /// Lower case, of `property`, `name` or `http-equiv`.
    pub name: String,
    pub content: &'a str,
}

/// A `<link>` element, or an `<a>` whose `rel` matters.
pub(in crate::metadata) struct Link<'a> {
    pub rel: &'a str,
    pub href: &'a str,
}

pub(super) fn read<'a>(
    node: NodeRef<'a, Node>,
    element: &'a Element,
    attributes: &Attributes<'a>,
    facts: &mut Facts<'a>,
) {
    match element.name() {
        "meta" => read_meta(element, facts),
        "link" | "a" => {
            if let Some(href) = attributes.href
                && !attributes.rel().is_empty()
                && facts.links.len() < MOST_METAS
            {
                facts.links.push(Link { rel: attributes.rel(), href });
            }
        }
        "title" if facts.title.is_none() && is_html(element) => {
            facts.title = Some(squeeze(&text_of_title(node)));
        }
        "html" => {
            facts.language = attribute(element, "lang").or_else(|| attribute(element, "xml:lang"));
            facts.direction = attribute(element, "dir");
        }
        "body" => {
            facts.language = facts.language.or_else(|| attribute(element, "lang"));
            facts.direction = facts.direction.or_else(|| attribute(element, "dir"));
        }
        _ => {}
    }
}

/// Of a `<meta>` element.
const LONGEST_NAME: usize = 100;

fn read_meta<'a>(element: &'a Element, facts: &mut Facts<'a>) {
    let content = attribute(element, "content").or_else(|| attribute(element, "value"));
    let mut names = ["property", "name", "http-equiv"].iter();
    let name =
        names.find_map(|key| attribute(element, key).filter(|name| name.len() < LONGEST_NAME));
    if let (Some(name), Some(content)) = (name, content)
        && facts.metas.len() < MOST_METAS
    {
        facts.metas.push(Meta { name: name.trim().to_ascii_lowercase(), content });
    }
}

fn is_html(element: &Element) -> bool {
    element.name.ns == html5ever::ns!(html)
}

fn text_of_title(node: NodeRef<'_, Node>) -> String {
    let text = |child: NodeRef<'_, Node>| child.value().as_text().map(|t| t.to_string());
    node.children().filter_map(text).collect()
}

impl Facts<'_> {
    /// The address that the head gives for the page.
    pub fn own_address(&self) -> Option<url::Url> {
        let canonical = self.links.iter().find(|link| link.rel.eq_ignore_ascii_case("canonical"));
        let graph = || self.metas.iter().find(|meta| meta.name == "og:url").map(|m| m.content);
        let address = canonical.map(|link| link.href).or_else(graph)?;
        url::Url::parse(address).ok()
    }
}
