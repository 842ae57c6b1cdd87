//! Parts of the page that are not the article.

use super::names::Said;
use super::{Attributes, Cell, Facts};
use crate::word_list::WordList;

/// A part of the page that is not the article: comments, a sidebar, lists of other articles.
pub(in crate::metadata) struct Apart {
    pub parent: Option<usize>,
    pub start: usize,
    pub end: usize,
}

/// Whether an element stands apart from the article, by its tag, its role and its names.
pub(super) fn is_apart_by_markup(
    tag: &str,
    attributes: &Attributes<'_>,
    said: Said,
    in_article: bool,
) -> bool {
    match tag {
        "html" | "body" | "main" | "article" | "h1" | "meta" => false,
        // The terms beside a post: the name and the rank of its author.
        "dt" | "dd" => false,
        // The foot of an article names its author.
        "footer" => !in_article,
        "nav" | "aside" => true,
        _ if said.has(Said::APART) => {
            !(said.has(Said::FOOTER) && (in_article || said.has(Said::TEXT)))
        }
        // Builders put "widget" into the names of every part of a page, blogs of the sidebar's; in
        // "widget Blog" some have their posts.
        _ => {
            let is =
                |word: &str| attributes.class().split_ascii_whitespace().any(|name| name == word);
            said.has(Said::WIDGET) && is("widget") && !is("Blog")
        }
    }
}

/// Words of names that set an element apart, beside those [of others](WORDS_OF_OTHERS).
#[rustfmt::skip]
pub(super) static APART_WORDS: WordList = WordList::new(&[
    "reply", "replies", "respond", "recommend", "sidebar", "popular", "newsletter", "footer", "nav",
    "navigation", "menu", "promo", "latest", "hotnews", "rank", "ranking", "sponsored",
    "advertisement", "webmentions",
]);

/// Words that name comments and lists of other articles.
#[rustfmt::skip]
pub(in crate::metadata) static WORDS_OF_OTHERS: WordList = WordList::new(&[
    "comment", "comments", "kommentar", "kommentare", "comentarios", "commentaires", "disqus",
    "related", "recommended", "recommendations", "similar", "mostread", "trending", "teaser",
    "teasers", "recirc", "recirculation",
]);

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
    pub fn is_apart(&self, cell: &Cell<'_>) -> bool {
        let mut part = cell.apart;
        // Parts are few deep: each is an element around the one before.
        while let Some(found) = part.and_then(|index| self.apart.get(index)) {
            if !self.holds_headline(found) {
                return true;
            }
            part = found.parent;
        }
        false
    }

    /// A part around the headline is a mere name of the layout ("with-sidebar").
    fn holds_headline(&self, part: &Apart) -> bool {
        self.headline.is_some_and(|order| (part.start..=part.end).contains(&order))
    }
}
