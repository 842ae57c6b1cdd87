//! Pictures and players as the page has them.

use super::element::Attributes;
use super::names::Interner;
use crate::dom::{Element, Node, NodeRef};
use crate::pictures::address::without_query;
use crate::pictures::{hosted, picture};
use crate::script::single_spaced;
use crate::tokens::tells_of_picture;
use std::rc::Rc;

/// A picture as the page has it; `assemble` chooses its address and caption.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawImage {
    /// Every attribute that may hold an address, as (name, value): `src`, `srcset`, `data-src` …
    pub sources: Vec<(String, String)>,
    /// `srcset` of the `<source>` elements of its `<picture>`.
    pub picture_sources: Vec<String>,
    pub alt: Option<String>,
    pub title: Option<String>,
    pub words: Words,
    /// Names of the `<img>` itself.
    pub names: Option<usize>,
    /// Those of the innermost inline element around it that has any.
    pub around: Option<usize>,
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// The address of the link around it.
    pub link: Option<Rc<str>>,
    /// A printed page whose parts link to its articles, as systems of papers call it.
    pub is_page_map: bool,
}

/// What attributes that a script prints below a picture say of it (`data-caption`,
/// `data-c-credit`).
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    pub caption: Option<String>,
    pub credit: Option<String>,
}

impl Words {
    /// Longest caption, in bytes.
    const LONGEST: usize = 4800;

    pub(super) fn read(element: Element<'_>) -> Self {
        let mut words = Self::default();
        for (name, value) in element.attributes().filter(|(name, _)| tells_of_picture(name)) {
            let text = without_tags(value);
            // A setting of the script has no letters, or is one word: "true", "below".
            let is_credit = name.ends_with("credit") && !matches!(&*text, "true" | "false");
            let is_told = is_credit || text.contains(' ') || !text.is_ascii();
            let slash = text.contains('/') && !is_credit;
            let fits = value.len() <= Self::LONGEST && !text.contains(['{', '[']) && !slash;
            if !(is_told && fits && text.contains(char::is_alphabetic)) {
                continue;
            }
            let place = match name.ends_with("caption") {
                true => &mut words.caption,
                false => &mut words.credit,
            };
            place.get_or_insert(text);
        }
        words
    }

    /// Takes from an element around what the picture itself does not say.
    pub(super) fn complete(&mut self, around: Option<Self>) {
        let around = around.unwrap_or_default();
        self.caption = self.caption.take().or(around.caption);
        self.credit = self.credit.take().or(around.credit);
    }
}

/// The text of an attribute that holds markup, with single spaces.
fn without_tags(value: &str) -> String {
    let mut parts = value.split('<');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push(' ');
        text.push_str(part.split_once('>').map_or("", |(_, behind)| behind));
    }
    single_spaced(&text)
}

/// Whether it is a picture that has no address yet: its script shows it once it has loaded.
pub(super) fn waits(element: Element<'_>) -> bool {
    element.name() == "img" && element.attribute("src").is_none_or(picture::is_placeholder)
}

/// A player or frame as the page has it.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawEmbed {
    /// `video`, `audio`, `iframe`, `embed`, `object`, `amp-youtube` …; `a` for a link that stands
    /// alone in a figure.
    pub tag: String,
    pub src: Option<String>,
    pub poster: Option<String>,
    pub title: Option<String>,
}

impl RawImage {
    pub(super) fn read(
        element: Element<'_>,
        said: &Attributes<'_>,
        interner: &mut Interner,
    ) -> Self {
        let mut image = Self {
            names: interner.names_of(&said.names, None),
            width: said.shown.width.map(u32::from),
            height: said.shown.height.map(u32::from),
            words: if said.describes { Words::read(element) } else { Words::default() },
            ..Self::default()
        };
        for (name, value) in element.attributes() {
            match name {
                "alt" => image.alt = Some(value.to_owned()),
                "title" => image.title = Some(value.to_owned()),
                "usemap" => image.is_page_map = value.eq_ignore_ascii_case("#pagepicmap"),
                _ if is_source(name, value) => {
                    image.sources.push((name.to_owned(), value.trim().to_owned()));
                }
                _ => {}
            }
        }
        image
    }
}

/// `src`, `srcset` and what pages invent to load a picture later: any other attribute with such a
/// word in its name, data that looks like an address, and whatever holds the address of a picture.
fn is_source(name: &str, value: &str) -> bool {
    let invented = name.contains("src")
        || name.contains("original")
        || matches!(name, "file" | "zoomfile")
        || (value.contains('/') && (name.starts_with("data-") || names_picture(value)));
    invented && !value.trim().is_empty()
}

fn names_picture(value: &str) -> bool {
    without_query(value)
        .rsplit_once('.')
        .is_some_and(|(_, ending)| crate::pictures::picture::is_ending(ending))
}

/// The addresses of a `<source>` of a picture, unless it is for small screens.
pub(super) fn picture_source(element: Element<'_>) -> Option<&str> {
    let media = element.attribute("media").unwrap_or_default();
    if media.contains("max-width") && !media.contains("min-width") {
        return None;
    }
    element
        .attributes()
        .filter(|(name, value)| name.contains("srcset") && !value.trim().is_empty())
        .max_by_key(|(name, _)| *name == "srcset")
        .map(|(_, value)| value)
}

impl RawEmbed {
    /// Reads the element and its children `<source>` and `<param>`.
    pub(super) fn read(node: NodeRef<'_>, element: Element<'_>) -> Self {
        let mut embed = Self { tag: element.name().to_owned(), ..Self::default() };
        let (mut address, mut lazy, mut hosted) = (None, None, None);
        for (name, value) in element.attributes().filter(|(_, value)| !value.trim().is_empty()) {
            match name {
                "src" | "data" => address = Some(value),
                "poster" => embed.poster = Some(value.to_owned()),
                "title" => embed.title = Some(value.to_owned()),
                _ if name.contains("src") && name != "srcdoc" => lazy = Some(value),
                _ => hosted = hosted.or_else(|| hosted::address(&embed.tag, name, value)),
            }
        }
        // A blank frame waits for a script to set the address that another attribute holds.
        let blank = address.is_none_or(|address| address.starts_with("about:"));
        let own = if blank { lazy.or(address) } else { address };
        let own = own.or_else(|| child_source(node)).map(str::to_owned);
        embed.src = own.or(hosted);
        embed
    }
}

impl RawEmbed {
    /// A `<figure>` that holds a link with text and nothing else: how we write a player
    /// ourselves, and how editors write one that is blocked until a reader agrees.
    pub(super) fn linked(figure: NodeRef<'_>) -> Option<Self> {
        let mut children = figure.children().filter(|child| !is_blank(*child));
        let link = children.next().filter(|_| children.next().is_none())?;
        let element = link.as_element().filter(|element| element.name() == "a")?;
        let href = element.attribute("href")?;
        let mut title = String::new();
        for child in link.children() {
            match child.value() {
                Node::Text(text) => title.push_str(text),
                Node::Element(element) if element.name() == "br" => title.push(' '),
                _ => return None,
            }
        }
        let title = single_spaced(&title);
        if title.is_empty() {
            return None;
        }
        let title = Some(title).filter(|title| title != href.trim());
        Some(Self { tag: "a".to_owned(), src: Some(href.to_owned()), poster: None, title })
    }
}

impl RawEmbed {
    /// A `<blockquote>` in whose place a script of Instagram shows a post: it holds nothing but the link to
    /// it, the shape of the post and who shared it.
    pub(super) fn posted(quote: NodeRef<'_>, class: &str) -> Option<Self> {
        const MOST_NODES: usize = 64;
        const POSTS: [&str; 3] = ["instagram.com/p/", "instagram.com/reel/", "instagram.com/tv/"];
        if !class.split_ascii_whitespace().any(|name| name == "instagram-media") {
            return None;
        }
        let elements = || quote.descendants().take(MOST_NODES).filter_map(|node| node.as_element());
        let mut links = elements().filter_map(|element| element.attribute("href"));
        let post = links.find(|href| POSTS.iter().any(|post| href.contains(post)))?;
        let is_picture = |element: Element<'_>| element.name() == "img";
        (!elements().any(is_picture)).then(|| Self {
            tag: "a".to_owned(),
            src: Some(post.to_owned()),
            ..Self::default()
        })
    }
}

/// White space between elements.
fn is_blank(node: NodeRef<'_>) -> bool {
    node.as_text().is_some_and(|text| text.trim().is_empty())
}

fn child_source<'a>(node: NodeRef<'a>) -> Option<&'a str> {
    let elements = node.children().filter_map(|child| child.as_element());
    elements.into_iter().find_map(|child| match child.name() {
        "source" => child.attribute("src").or_else(|| child.attribute("data-src")),
        "embed" => child.attribute("src"),
        "param" => {
            let name = child.attribute("name").unwrap_or_default();
            let is_address = ["movie", "src", "url"].iter().any(|n| name.eq_ignore_ascii_case(n));
            child.attribute("value").filter(|_| is_address)
        }
        _ => None,
    })
}
