//! What elements of the head say, wherever they stand.

use super::{Attributes, Facts, MOST_METAS};
use crate::dom::{Element, NodeRef};
use crate::metadata::squeeze::squeeze;
use html5ever::local_name;

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
    node: NodeRef<'a>,
    element: Element<'a>,
    attributes: &Attributes<'a>,
    facts: &mut Facts<'a>,
) {
    match *element.local_name() {
        local_name!("meta") => read_meta(element, facts),
        local_name!("link") | local_name!("a") => {
            if let Some(href) = attributes.href
                && !attributes.rel().is_empty()
                && facts.links.len() < MOST_METAS
            {
                facts.links.push(Link { rel: attributes.rel(), href });
            }
        }
        local_name!("title") if facts.title.is_none() && element.is_html() => {
            facts.title = Some(squeeze(&text_of_title(node)));
        }
        local_name!("base") if facts.base.is_none() && element.is_html() => {
            facts.base = attributes.href
        }
        local_name!("html") => {
            let said =
                |name: &str| element.attribute(name).filter(|value| !value.trim().is_empty());
            facts.language = said("lang").or_else(|| said("xml:lang"));
            facts.direction = element.attribute("dir");
        }
        local_name!("body") => {
            facts.language = facts.language.or_else(|| element.attribute("lang"));
            facts.direction = facts.direction.or_else(|| element.attribute("dir"));
        }
        _ => {}
    }
}

/// Of a `<meta>` element.
const LONGEST_NAME: usize = 100;

fn read_meta<'a>(element: Element<'a>, facts: &mut Facts<'a>) {
    let (mut content, mut value, mut names) = (None, None, [None; 3]);
    for (attribute, text) in element.named_attributes() {
        let place = match *attribute {
            local_name!("content") => &mut content,
            local_name!("value") => &mut value,
            local_name!("property") => &mut names[0],
            local_name!("name") => &mut names[1],
            local_name!("http-equiv") => &mut names[2],
            _ => continue,
        };
        place.get_or_insert(text);
    }
    let name = names.into_iter().flatten().find(|name| name.len() < LONGEST_NAME);
    if let (Some(name), Some(content)) = (name, content.or(value))
        && facts.metas.len() < MOST_METAS
    {
        facts.metas.push(Meta { name: name.trim().to_ascii_lowercase(), content });
    }
}

fn text_of_title(node: NodeRef<'_>) -> String {
    let text = |child: NodeRef<'_>| child.as_text().map(|t| t.to_string());
    node.children().filter_map(text).collect()
}

impl<'a> Facts<'a> {
    /// JSON-LD that a system has put where the head names things, not in a script.
    pub fn json_ld(&self) -> impl Iterator<Item = &'a str> {
        self.metas.iter().filter(|meta| meta.name == "script:ld+json").map(|meta| meta.content)
    }

    /// The first absolute address that the head gives for the page.
    pub fn own_address(&self) -> Option<url::Url> {
        let links = self.links.iter().filter(|link| link.rel.eq_ignore_ascii_case("canonical"));
        let metas = self.metas.iter().filter(|meta| meta.name == "og:url");
        let mut addresses = links.map(|link| link.href).chain(metas.map(|meta| meta.content));
        addresses.find_map(|address| url::Url::parse(address).ok())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_relative_address_gives_way_to_an_absolute_one() {
        let html =
            "<link rel=canonical href=/a><meta property=og:url content=https://example.org/a>";
        let parsed = crate::dom::parse(html, &crate::Limits::default());
        let own = crate::metadata::facts::read(&parsed.tree, &[]).own_address();
        assert_eq!(own.as_ref().map(url::Url::as_str), Some("https://example.org/a"));
    }
}
