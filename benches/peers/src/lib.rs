//! Extractors, parsers and tokenizers that do part or all of what tearsheet does, behind one
//! function type.

#[path = "../../pages/mod.rs"]
pub mod pages;

pub mod gum;
mod tokenizer;

use std::cell::Cell;
use std::hint::black_box;
use std::sync::LazyLock;

/// The repository, for [`pages`].
pub const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Takes a page of UTF-8 text, drops what it makes of it, and tells whether it made anything.
pub type Work = fn(&str) -> bool;

/// Everything that is measured, what the rest is held against first.
pub const PEERS: &[(&str, Work)] = &[
    ("scraper parse", |html| {
        black_box(scraper::Html::parse_document(html));
        true
    }),
    ("tearsheet", |html| article(html).is_some()),
    ("tearsheet, rendered", |html| {
        let article = article(html);
        article.is_some_and(|a| !black_box((a.to_html(), a.to_text())).1.is_empty())
    }),
    ("dom_smoothie", |html| {
        let readability = dom_smoothie::Readability::new(html, None, None);
        readability.and_then(|mut readability| readability.parse()).map(black_box).is_ok()
    }),
    ("legible", |html| legible::parse(html, None, None).map(black_box).is_ok()),
    ("libreadability", |html| libreadability::extract(html, None).map(black_box).is_ok()),
    ("readable-readability", |html| {
        black_box(readable_readability::Readability::new().parse(html));
        true
    }),
    ("rs-trafilatura", |html| rs_trafilatura::extract(html).map(black_box).is_ok()),
    ("trafilatura", |html| {
        trafilatura::extract(html, &trafilatura::Options::default()).map(black_box).is_ok()
    }),
    ("html5gum, same tree", |html| {
        black_box(gum::parse(html));
        true
    }),
    ("html5ever tokenizer", |html| {
        tokenizer::run(html);
        true
    }),
    ("lol_html text", |html| {
        let length = Cell::new(0);
        let count = lol_html::doc_text!(|chunk| {
            length.set(length.get() + chunk.as_str().len());
            Ok(())
        });
        let settings = lol_html::Settings::new().append_document_content_handler(count);
        let mut rewriter = lol_html::HtmlRewriter::new(settings, |_: &[u8]| {});
        let is_read = rewriter.write(html.as_bytes()).and_then(|()| rewriter.end()).is_ok();
        is_read && black_box(length.get()) > 0
    }),
    ("ammonia", |html| !black_box(ammonia::clean(html)).is_empty()),
];

/// From bytes to an article whose paragraphs and pictures were asked for.
fn article(html: &str) -> Option<tearsheet::Article> {
    static EXTRACTOR: LazyLock<tearsheet::Extractor> = LazyLock::new(tearsheet::Extractor::default);
    let article = EXTRACTOR.extract(&tearsheet::Page::bytes(html.as_bytes())).ok()?;
    black_box((article.paragraphs().count(), article.images().count()));
    Some(article)
}
