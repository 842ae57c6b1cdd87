//! The `<text id=URL title=TITLE encoding=…>` element around the pages of the CleanEval
//! collection.

use super::{Envelope, FrontMatter};
use crate::decode::next_attribute;
use std::borrow::Cow;

/// `None` where `start`, the text without its leading white space, is no such element.
pub(super) fn open(start: &str) -> Option<Envelope<'_>> {
    let (name, tag) = start.split_at_checked("<text".len())?;
    if !name.eq_ignore_ascii_case("<text") || !tag.starts_with(|c: char| c.is_ascii_whitespace()) {
        return None;
    }
    let mut rest = tag.as_bytes();
    let mut front_matter = FrontMatter::default();
    let mut is_wrapper = false;
    while let Some((name, value)) = next_attribute(&mut rest) {
        let field = match name {
            b"id" => &mut front_matter.url,
            b"title" => &mut front_matter.title,
            _ => continue,
        };
        is_wrapper = true;
        let value = std::str::from_utf8(value).unwrap_or_default().trim();
        if field.is_none() && !value.is_empty() {
            *field = Some(decode_references(value));
        }
    }
    let html = start.get(start.len() - rest.len()..)?;
    let html = html.trim_end().strip_suffix("</text>").unwrap_or(html);
    let html = Cow::Borrowed(html);
    is_wrapper.then(|| Envelope { front_matter, html, defects: Vec::new() })
}

/// Decodes the character references of a value.
pub(super) fn decode_references(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    let element = format!("<i title=\"{}\">", value.replace('"', "&quot;"));
    let fragment = scraper::Html::parse_fragment(&element);
    let mut elements = fragment.tree.values().filter_map(scraper::Node::as_element);
    elements.find_map(|element| element.attr("title")).unwrap_or(value).to_owned()
}
