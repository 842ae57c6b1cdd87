//! An article as HTML, Markdown, text and JSON.
//!
//! Functions over blocks; everything is escaped. Sees neither tree nor layout. Every walk is
//! iterative, and every renderer takes any [`Block`], also one that was deserialised with spans
//! that do not fit: what cannot be set is left out, the text stays.

mod html;
mod inline;
mod json;
mod markdown;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod samples;
mod text;
mod walk;

pub(crate) use json::to_json;
pub(crate) use text::{images, paragraphs};

use crate::{Article, Block};

pub(crate) fn to_text(article: &Article) -> String {
    paragraphs(&article.blocks).join("\n\n")
}

pub(crate) fn to_markdown(article: &Article) -> String {
    markdown::render(&article.blocks)
}

pub(crate) fn to_html(article: &Article) -> String {
    html_of(&article.blocks)
}

fn html_of(blocks: &[Block]) -> String {
    crate::sanitize::rendered(&html::render(blocks))
}
