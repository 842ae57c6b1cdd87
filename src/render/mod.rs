//! An article as HTML, Markdown, text and JSON.
//!
//! Functions over blocks; everything is escaped. Sees neither tree nor layout.

use crate::{Article, Block, Image};

pub(crate) fn paragraphs(_blocks: &[Block]) -> Vec<String> {
    Vec::new()
}

pub(crate) fn images(_blocks: &[Block]) -> Vec<&Image> {
    Vec::new()
}

pub(crate) fn to_text(_article: &Article) -> String {
    String::new()
}

pub(crate) fn to_markdown(_article: &Article) -> String {
    String::new()
}

pub(crate) fn to_html(_article: &Article) -> String {
    String::new()
}

pub(crate) fn to_json(_article: &Article) -> String {
    String::new()
}
