//! One walk over the tree: what the readers of single sources need from it.

use super::byline_cell::is_author_word;
use super::candidates::squeeze;
use super::visible::{child_texts, links_home, visible_text};
use crate::dom::attribute;
use crate::word_list::WordList;
use ego_tree::iter::Edge;
use scraper::Node;
use scraper::node::Element;

/// What the head says, and the cells of the body that may hold metadata.
#[derive(Default)]
pub(super) struct Facts<'a> {
    pub metas: Vec<Meta<'a>>,
    pub links: Vec<Link<'a>>,
    /// Text of the first `<title>` outside foreign content.
    pub title: Option<String>,
    pub language: Option<&'a str>,
    pub direction: Option<&'a str>,
    /// In page order.
    pub cells: Vec<Cell<'a>>,
    pub regions: Vec<Region>,
    /// Microdata and RDFa items that are articles: start and end, as of a cell.
    pub articles: Vec<(usize, usize)>,
    /// [`Cell::order`] of the headline, once it is known.
    pub headline: Option<usize>,
}

/// A `<meta>` element with a name and a value.
pub(super) struct Meta<'a> {
    /// Lower case, of `property`, `name` or `http-equiv`.
    pub name: String,
    pub content: &'a str,
}

/// A `<link>` element, or an `<a>` whose `rel` matters.
pub(super) struct Link<'a> {
    pub rel: &'a str,
    pub href: &'a str,
}

/// An element whose tag, class, `itemprop`, `property` or `rel` may say that it holds metadata.
pub(super) struct Cell<'a> {
    pub element: &'a Element,
    /// Number of elements before it.
    pub order: usize,
    /// Number of elements before the first that is not inside it.
    pub end: usize,
    /// What a reader sees of it, its lines apart; cut after some hundred characters.
    pub text: String,
    /// Texts of the links inside it.
    pub links: Vec<String>,
    /// Of a heading: texts of its child elements.
    pub parts: Vec<String>,
    /// Of a heading: a link inside it leads to the start page.
    pub links_home: bool,
    /// Words of class, id, `itemprop`, `property` and `rel`, with a space around each.
    pub words: String,
    /// Index into [`Facts::regions`] of the innermost around it.
    pub region: Option<usize>,
    /// Last part of the type of the innermost enclosing microdata or RDFa item ("Person").
    pub item_type: Option<&'a str>,
    /// Index into [`Facts::articles`] of the innermost item around it that is an article.
    pub article: Option<usize>,
}

impl<'a> Cell<'a> {
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        attribute(self.element, name)
    }

    pub fn has_word(&self, word: &str) -> bool {
        self.words.split_ascii_whitespace().any(|w| w == word)
    }

    pub fn has_any_word(&self, words: &[&str]) -> bool {
        self.words.split_ascii_whitespace().any(|word| words.contains(&word))
    }

    pub fn tag(&self) -> &'a str {
        self.element.name()
    }
}

/// A part of the page that is not the article: comments, a sidebar, lists of other articles.
pub(super) struct Region {
    pub parent: Option<usize>,
    pub start: usize,
    pub end: usize,
}

/// Cells past this many are those of lists.
const MOST_CELLS: usize = 600;
const MOST_METAS: usize = 2000;

/// Words of names that make an element a cell.
static CELL_WORDS: WordList = WordList::new(&[
    "author",
    "authors",
    "autor",
    "autore",
    "auteur",
    "byline",
    "bylines",
    "writer",
    "reporter",
    "contributor",
    "contributors",
    "by",
    "vcard",
    "creator",
    "username",
    "poster",
    "user",
    "date",
    "dateline",
    "datetime",
    "time",
    "timestamp",
    "pubtime",
    "pubdate",
    "published",
    "publish",
    "posted",
    "updated",
    "modified",
    "datum",
    "fecha",
    "source",
    "info",
    "meta",
    "editor",
    "editors",
    "subtitle",
    "subheadline",
    "deck",
    "dek",
    "standfirst",
    "tagline",
    "subhead",
    "tag",
    "tags",
    "breadcrumb",
    "breadcrumbs",
    "submitted",
    "credit",
    "credits",
]);

/// Words of names that make an element a region apart.
static REGION_WORDS: WordList = WordList::new(&[
    "comment",
    "comments",
    "kommentar",
    "kommentare",
    "comentarios",
    "commentaires",
    "reply",
    "replies",
    "disqus",
    "respond",
    "related",
    "recommended",
    "recommend",
    "recommendations",
    "sidebar",
    "trending",
    "popular",
    "newsletter",
    "footer",
    "nav",
    "navigation",
    "menu",
    "promo",
    "teaser",
    "teasers",
    "recirc",
    "recirculation",
    "similar",
    "latest",
    "mostread",
    "hotnews",
    "rank",
    "ranking",
    "sponsored",
    "advertisement",
]);

pub(super) fn read(html: &scraper::Html) -> Facts<'_> {
    let mut facts = Facts::default();
    let mut order = 0;
    let mut open_regions: Vec<(usize, ego_tree::NodeId)> = Vec::new();
    let mut items: Vec<(&str, ego_tree::NodeId)> = Vec::new();
    let mut open_items: Vec<(usize, ego_tree::NodeId)> = Vec::new();
    let mut open_cells: Vec<(usize, ego_tree::NodeId)> = Vec::new();
    let mut articles: Vec<ego_tree::NodeId> = Vec::new();
    let mut words = String::new();
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) => {
                let Node::Element(element) = node.value() else { continue };
                order += 1;
                read_head(element, node, &mut facts);
                name_words(element, &mut words);
                if element.name() == "article" {
                    articles.push(node.id());
                }
                let named = Named::of(&words);
                if is_region(element, &words, named, !articles.is_empty()) {
                    let parent = open_regions.last().map(|(index, _)| *index);
                    open_regions.push((facts.regions.len(), node.id()));
                    facts.regions.push(Region { parent, start: order, end: usize::MAX });
                }
                if is_cell(element, named) && facts.cells.len() < MOST_CELLS {
                    open_cells.push((facts.cells.len(), node.id()));
                    let (text, links) = visible_text(node);
                    let heading = element.name() == "h1";
                    facts.cells.push(Cell {
                        element,
                        order,
                        end: usize::MAX,
                        text,
                        links,
                        parts: if heading { child_texts(node) } else { Vec::new() },
                        links_home: heading && links_home(node),
                        words: words.clone(),
                        region: open_regions.last().map(|(index, _)| *index),
                        item_type: items.last().map(|(kind, _)| *kind),
                        article: open_items.last().map(|(index, _)| *index),
                    });
                }
                if let Some(kind) = item_type(element) {
                    items.push((kind, node.id()));
                    if is_article_item(kind) && facts.articles.len() < MOST_CELLS {
                        open_items.push((facts.articles.len(), node.id()));
                        facts.articles.push((order, usize::MAX));
                    }
                }
            }
            Edge::Close(node) => {
                let id = node.id();
                if let Some((index, _)) = open_regions.pop_if(|(_, open)| *open == id)
                    && let Some(region) = facts.regions.get_mut(index)
                {
                    region.end = order;
                }
                if let Some((index, _)) = open_cells.pop_if(|(_, open)| *open == id)
                    && let Some(cell) = facts.cells.get_mut(index)
                {
                    cell.end = order + 1;
                }
                items.pop_if(|(_, open)| *open == id);
                if let Some((index, _)) = open_items.pop_if(|(_, open)| *open == id)
                    && let Some((_, end)) = facts.articles.get_mut(index)
                {
                    *end = order + 1;
                }
                articles.pop_if(|open| *open == id);
            }
        }
    }
    facts
}

fn read_head<'a>(element: &'a Element, node: ego_tree::NodeRef<'a, Node>, facts: &mut Facts<'a>) {
    match element.name() {
        "meta" => {
            let Some(content) =
                attribute(element, "content").or_else(|| attribute(element, "value"))
            else {
                return;
            };
            for key in ["property", "name", "itemprop", "http-equiv"] {
                let Some(name) = attribute(element, key) else { continue };
                if facts.metas.len() < MOST_METAS && name.len() < 100 && key != "itemprop" {
                    let name = name.trim().to_ascii_lowercase();
                    facts.metas.push(Meta { name, content });
                    return;
                }
            }
        }
        "link" | "a" => {
            if let (Some(rel), Some(href)) = (attribute(element, "rel"), attribute(element, "href"))
                && facts.links.len() < MOST_METAS
            {
                facts.links.push(Link { rel, href });
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

fn is_html(element: &Element) -> bool {
    element.name.ns == html5ever::ns!(html)
}

fn text_of_title(node: ego_tree::NodeRef<'_, Node>) -> String {
    let text = |child: ego_tree::NodeRef<'_, Node>| child.value().as_text().map(|t| t.to_string());
    node.children().filter_map(text).collect()
}

/// The words of an element's names, each with a space on either side; "author" where it is a link
/// to the page of one.
fn name_words(element: &Element, words: &mut String) {
    const ATTRIBUTES: [&str; 6] = ["class", "id", "itemprop", "property", "rel", "data-testid"];
    /// Of one attribute.
    const LONGEST: usize = 400;
    words.clear();
    words.push(' ');
    if links_author(element) {
        words.push_str("author ");
    }
    let mut values = [""; ATTRIBUTES.len()];
    for (name, value) in element.attrs() {
        if let Some(at) = ATTRIBUTES.iter().position(|&known| known == name) {
            values[at] = value;
        }
    }
    for value in values.into_iter().filter(|value| !value.is_empty()) {
        if value.len() <= LONGEST && value.bytes().all(|b| b.is_ascii_lowercase()) {
            words.push_str(value);
            words.push(' ');
            continue;
        }
        let mut before = ' ';
        for c in value.chars().take(LONGEST) {
            if c.is_ascii_lowercase() {
                if !before.is_alphabetic() {
                    separate(words);
                }
                words.push(c);
            } else if c.is_alphabetic() {
                if (c.is_uppercase() && before.is_lowercase()) || !before.is_alphabetic() {
                    separate(words);
                }
                words.extend(c.to_lowercase());
            }
            before = c;
        }
        separate(words);
    }
}

/// Whether an element is a link to a page about an author: `/author/ann-lee`.
pub(super) fn links_author(element: &Element) -> bool {
    if element.name() != "a" {
        return false;
    }
    let path =
        element.attr("href").unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
    let mut segments = path.split('/').skip(1);
    segments.any(|segment| AUTHOR_SEGMENTS.contains(&segment))
        && segments.any(|name| !name.is_empty() && name.len() < 80)
}

/// Parts of paths before the name of an author.
const AUTHOR_SEGMENTS: &[&str] = &[
    "author",
    "authors",
    "autor",
    "autoren",
    "autores",
    "auteur",
    "auteurs",
    "autore",
    "autori",
    "contributor",
    "contributors",
    "columnist",
    "columnists",
    "journalist",
    "journaliste",
    "reporter",
    "reporters",
    "redakteur",
    "writer",
    "writers",
];

fn separate(words: &mut String) {
    if !words.ends_with(' ') {
        words.push(' ');
    }
}

/// What the words of an element's names tell.
#[derive(Clone, Copy, Default)]
struct Named {
    region: bool,
    cell: bool,
    widget: bool,
}

impl Named {
    fn of(words: &str) -> Self {
        let mut named = Self::default();
        for word in words.split_ascii_whitespace() {
            named.region |= REGION_WORDS.contains(word);
            named.cell |= CELL_WORDS.contains(word) || is_author_word(word);
            named.widget |= word == "widget";
        }
        named
    }
}

fn is_region(element: &Element, words: &str, named: Named, in_article: bool) -> bool {
    let is = |word: &str| words.split_ascii_whitespace().any(|w| w == word);
    let foot_of_text = || ["post", "entry", "article", "content", "author"].iter().any(|w| is(w));
    match element.name() {
        "html" | "body" | "main" | "article" | "h1" => false,
        // The foot of an article names its author.
        "footer" => !in_article,
        "nav" | "aside" => true,
        _ if named.region => !(is("footer") && (in_article || foot_of_text())),
        // Builders put "widget" into the names of every part of a page, blogs of the sidebar's.
        _ => {
            let class = || attribute(element, "class").unwrap_or_default();
            named.widget && class().split_ascii_whitespace().any(|name| name == "widget")
        }
    }
}

fn is_cell(element: &Element, named: Named) -> bool {
    match element.name() {
        "h1" | "time" | "address" => true,
        "html" | "body" | "script" | "style" | "link" | "svg" | "path" | "form" | "input"
        | "button" | "noscript" | "template" | "iframe" | "head" | "title" => false,
        "meta" => attribute(element, "itemprop").is_some(),
        _ => named.cell || element.attrs().any(|(name, _)| matches!(name, "itemprop" | "datetime")),
    }
}

/// The last part of a microdata `itemtype` or RDFa `typeof`.
fn item_type(element: &Element) -> Option<&str> {
    element.attrs().find(|(name, _)| matches!(*name, "itemscope" | "typeof"))?;
    let value = match attribute(element, "itemscope") {
        Some(_) => attribute(element, "itemtype").unwrap_or("Thing"),
        None => attribute(element, "typeof")?,
    };
    let first = value.split_whitespace().next()?;
    first.rsplit(['/', ':', '#']).next()
}

/// Types of items of which a page that lists articles has many.
fn is_article_item(kind: &str) -> bool {
    kind.ends_with("Article")
        || matches!(kind, "BlogPosting" | "LiveBlogPosting" | "SocialMediaPosting")
}

impl Facts<'_> {
    /// Whether a cell stands in an item that is another article than the page's: one of several, and
    /// not around the headline.
    pub fn is_of_other_article(&self, cell: &Cell<'_>) -> bool {
        let around = |(start, end): &(usize, usize)| {
            self.headline.is_some_and(|order| (*start..*end).contains(&order))
        };
        let of_page = |item: &(usize, usize)| around(item) || self.articles.len() == 1;
        cell.article.and_then(|index| self.articles.get(index)).is_some_and(|item| !of_page(item))
    }

    /// Whether a cell stands in a part of the page that is not the article.
    pub fn in_region(&self, cell: &Cell<'_>) -> bool {
        let mut region = cell.region;
        // Regions are few deep: each is an element around the one before.
        while let Some(found) = region.and_then(|index| self.regions.get(index)) {
            if !self.holds_headline(found) {
                return true;
            }
            region = found.parent;
        }
        false
    }

    /// A region around the headline is a mere name of the layout ("with-sidebar").
    fn holds_headline(&self, region: &Region) -> bool {
        self.headline.is_some_and(|order| (region.start..=region.end).contains(&order))
    }
}
