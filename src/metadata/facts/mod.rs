//! One walk over the tree: what the readers of single sources need from it.

mod apart;
mod attributes;
pub(super) mod author_words;
mod cell;
mod head;
mod names;
mod posts;
mod visible;

pub(super) use apart::{Apart, WORDS_OF_OTHERS};
pub(super) use cell::Cell;
pub(super) use head::{Link, Meta};
pub(super) use names::{DATE_WORDS, is_of_author};

use crate::dom::{Element, NodeId, NodeRef, Tree};
use attributes::Attributes;
use html5ever::{LocalName, local_name};
use names::Names;
use std::cell::OnceCell;
use visible::{child_texts, links_home, visible_text};

/// What the head says, and the cells of the body that may hold metadata.
#[derive(Default)]
pub(super) struct Facts<'a> {
    pub metas: Vec<Meta<'a>>,
    pub links: Vec<Link<'a>>,
    /// Text of the first `<title>` outside foreign content.
    pub title: Option<String>,
    /// `href` of the first `<base>`.
    pub base: Option<&'a str>,
    pub language: Option<&'a str>,
    pub direction: Option<&'a str>,
    /// In page order.
    pub cells: Vec<Cell<'a>>,
    pub apart: Vec<Apart>,
    /// Microdata and RDFa items that are articles: start and end, as of a cell.
    pub articles: Vec<(usize, usize)>,
    /// Where the first items begin that answer the page's, as of a cell.
    pub replies: Vec<usize>,
    /// The first headings of the second and the third rank, with the number of elements before each.
    pub subheadings: Vec<(usize, NodeRef<'a>)>,
    /// Where the first paragraphs of running text stand, as of a cell.
    pub prose: Vec<usize>,
    /// Those paragraphs.
    pub paragraphs: Vec<NodeRef<'a>>,
    /// Elements that are posts of others, once the headline is known.
    pub posts: Vec<NodeId>,
    /// [`Cell::order`] of the headline, once it is known.
    pub headline: Option<usize>,
}

impl Facts<'_> {
    /// What stands between the headline and the text or the heading after it, where that is known: a bar
    /// of buttons may part the headline from the byline.
    pub fn section_below(&self, headline: Option<usize>) -> Option<std::ops::Range<usize>> {
        const LONGEST: usize = 200;
        let start = headline? + 1;
        let next = self.subheadings.iter().map(|(order, _)| *order).find(|order| *order >= start);
        let text = self.prose.iter().copied().find(|order| *order >= start);
        (self.subheadings.len() < MOST_SUBHEADINGS || next.is_some())
            .then(|| start..next.into_iter().chain(text).fold(start + LONGEST, usize::min))
    }

    /// Language and country as `og:locale` has them: "en_GB".
    pub fn locale(&self) -> Option<&str> {
        let locale = self.metas.iter().find(|meta| meta.name == "og:locale");
        locale.map(|meta| meta.content.trim()).filter(|locale| !locale.is_empty())
    }

    /// Where the heading stands whose text fits.
    pub fn subheading(&self, fits: impl Fn(&str) -> bool) -> Option<usize> {
        let mut headings = self.subheadings.iter();
        headings.find(|(_, node)| fits(&visible_text(*node).0)).map(|(order, _)| *order)
    }
}

/// Cells past this many are those of lists.
const MOST_CELLS: usize = 600;
/// Items that answer the page's: their names and dates are those of others.
const REPLIES: &[&str] = &["Answer", "Comment", "UserComments"];
const MOST_METAS: usize = 2000;
const MOST_SUBHEADINGS: usize = 24;
const MOST_PROSE: usize = 64;

/// What lies in `others` is not read.
pub(super) fn read<'a>(tree: &'a Tree, others: &[NodeId]) -> Facts<'a> {
    let mut walk = Walk::default();
    let mut node = tree.root();
    loop {
        let is_other = others.contains(&node.id());
        if let Some(element) = node.as_element().filter(|_| !is_other) {
            walk.enter(node, element);
        }
        if let Some(child) = node.first_child().filter(|_| !is_other) {
            node = child;
            continue;
        }
        loop {
            walk.leave(node.id());
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) => node = parent,
                None => return walk.facts,
            }
        }
    }
}

#[derive(Default)]
struct Walk<'a> {
    facts: Facts<'a>,
    /// Elements met.
    order: usize,
    around: Around<'a>,
    open: Vec<Open<'a>>,
    names: Names<'a>,
}

/// What an element stands in.
#[derive(Clone, Copy, PartialEq, Default)]
struct Around<'a> {
    apart: Option<usize>,
    item_type: Option<&'a str>,
    /// Index into [`Facts::articles`].
    item: Option<usize>,
    article: bool,
    reply: bool,
}

/// An element that began something, and what to go back to when it ends.
struct Open<'a> {
    node: NodeId,
    around: Around<'a>,
    apart: Option<usize>,
    cell: Option<usize>,
    item: Option<usize>,
}

impl<'a> Walk<'a> {
    fn enter(&mut self, node: NodeRef<'a>, element: Element<'a>) {
        self.order += 1;
        let name = element.local_name();
        if *name == local_name!("p") && self.facts.prose.len() < MOST_PROSE && is_prose(node) {
            self.facts.prose.push(self.order);
            self.facts.paragraphs.push(node);
        }
        if element.is_bare() && !speaks_by_its_name(name) {
            return;
        }
        let tag = &**name;
        let attributes = Attributes::of(element);
        head::read(node, element, &attributes, &mut self.facts);
        let links_author = tag == "a" && attributes.href.is_some_and(is_of_author);
        if attributes.say_nothing() && !links_author && !speaks_by_its_name(name) {
            return;
        }
        if matches!(tag, "h2" | "h3") && self.facts.subheadings.len() < MOST_SUBHEADINGS {
            self.facts.subheadings.push((self.order, node));
        }
        let said = self.names.said(&attributes, links_author);
        let around = self.around;
        self.around.article |= tag == "article";
        let is_apart = apart::is_apart_by_markup(tag, &attributes, said, self.around.article);
        let apart = is_apart.then_some(self.facts.apart.len());
        if is_apart {
            let parent = around.apart;
            self.facts.apart.push(Apart { parent, start: self.order, end: usize::MAX });
            self.around.apart = apart;
        }
        let most = self.facts.cells.len() >= MOST_CELLS;
        let of_link = around.item_type.is_some_and(|kind| LISTS_OF_LINKS.contains(&kind));
        let is_cell = !most && cell::is_cell(tag, &attributes, said, of_link);
        let cell = is_cell.then_some(self.facts.cells.len());
        if is_cell {
            let words = names::words(&attributes, links_author);
            self.cell(node, element, words);
        }
        let mut item = None;
        if let Some(kind) = attributes.item_type() {
            self.around.item_type = Some(kind);
            self.around.article |= is_article_item(kind);
            if REPLIES.contains(&kind) {
                let is_first = kind != "UserComments" && around.item_type != Some(kind);
                if is_first && self.facts.replies.len() < MOST_SUBHEADINGS {
                    self.facts.replies.push(self.order);
                }
                self.around.reply = true;
            }
            if is_article_item(kind) && self.facts.articles.len() < MOST_CELLS {
                item = Some(self.facts.articles.len());
                self.around.item = item;
                self.facts.articles.push((self.order, usize::MAX));
            }
        }
        if self.around != around || is_cell {
            self.open.push(Open { node: node.id(), around, apart, cell, item });
        }
    }

    fn cell(&mut self, node: NodeRef<'a>, element: Element<'a>, words: String) {
        let is_heading = element.name() == "h1";
        self.facts.cells.push(Cell {
            element,
            node,
            text: OnceCell::new(),
            order: self.order,
            end: usize::MAX,
            parts: if is_heading { child_texts(node) } else { Vec::new() },
            links_home: is_heading && links_home(node),
            words,
            apart: self.around.apart,
            item_type: self.around.item_type,
            article: self.around.item,
            is_reply: self.around.reply,
        });
    }

    fn leave(&mut self, node: NodeId) {
        let Some(open) = self.open.pop_if(|open| open.node == node) else { return };
        let Facts { apart, cells, articles, .. } = &mut self.facts;
        if let Some(part) = open.apart.and_then(|index| apart.get_mut(index)) {
            part.end = self.order;
        }
        if let Some(cell) = open.cell.and_then(|index| cells.get_mut(index)) {
            cell.end = self.order + 1;
        }
        if let Some((_, end)) = open.item.and_then(|index| articles.get_mut(index)) {
            *end = self.order + 1;
        }
        self.around = open.around;
    }
}

/// Whether a paragraph opens with a piece of running text.
fn is_prose(paragraph: NodeRef<'_>) -> bool {
    const LEAST: usize = 100;
    paragraph.first_child().and_then(|node| node.as_text()).is_some_and(|text| text.len() >= LEAST)
}

/// Elements that say something without attributes.
fn speaks_by_its_name(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("title")
            | local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("time")
            | local_name!("address")
            | local_name!("article")
            | local_name!("nav")
            | local_name!("aside")
            | local_name!("footer")
    )
}

/// Types of items whose properties name links: a menu has hundreds.
const LISTS_OF_LINKS: &[&str] =
    &["SiteNavigationElement", "ListItem", "BreadcrumbList", "WPHeader", "WPFooter", "WPSideBar"];

/// Types of items of which a page that lists articles has many.
fn is_article_item(kind: &str) -> bool {
    kind.ends_with("Article")
        || matches!(kind, "BlogPosting" | "LiveBlogPosting" | "SocialMediaPosting")
}
