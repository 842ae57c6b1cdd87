//! What the whole page is like: the same for each of its blocks.

use super::{Family, View};
use crate::layout::{BlockKind, Tag};

pub(super) const NAMES: &[&str] = &[
    "page_length",       // ln(1 + L)
    "page_blocks",       // ln(1 + text blocks)
    "page_noscript",     // share of L inside noscript
    "page_link_density", // link density
    "page_long",         // long blocks: L > 120, link density < 0.3
    "page_long_share",   // their share of the text blocks
    "page_articles",     // article elements
    "page_mains",        // main elements
    "page_h1s",          // h1 elements
    "page_forms",        // forms
    "page_images",       // pictures
    "page_tables",       // tables
    "page_lists",        // ul and ol
    "page_og_article",   // og:type says article
    "page_og_product",   // og:type says product
    "page_ld_article",   // JSON-LD speaks of an article
    "page_ld_product",   // of a product
    "page_ld_list",      // of a list or collection
    "page_ld_forum",     // of a thread, a question
    "page_cjk",          // CJK share of the characters
    "page_url_depth",    // parts of the address's path, -1 where it is unknown
    "page_url_words",    // separators - and _ in its last part
];

/// What the head of the page says of its kind.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct PageFacts {
    pub og_article: bool,
    pub og_product: bool,
    pub ld_article: bool,
    pub ld_product: bool,
    pub ld_list: bool,
    pub ld_forum: bool,
    /// Path parts of the address and separators in the last one.
    pub url: Option<(u32, u32)>,
    /// Words of the address, after `@`, and of the generator that the head names, after `=`.
    pub words: Vec<String>,
    /// Its address, its markup or the system that made it says that it is a thread.
    pub is_thread: bool,
    /// The same of a product.
    pub is_product: bool,
    /// Its address says that it is documentation.
    pub is_documentation: bool,
    /// The system that made it says that it lists posts.
    pub is_archive: bool,
}

pub(super) fn fill(view: &View<'_>, facts: &PageFacts, put: &mut Family<'_>) {
    let layout = view.layout;
    let total = view.total();
    let blocks = view.blocks.len();
    let count = |wanted: &dyn Fn(Tag) -> bool| {
        layout.containers.iter().filter(|container| wanted(container.tag)).count() as f32
    };
    let images =
        layout.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Image(_))).count();
    let (characters, cjk) = view.texts.iter().fold((0u64, 0u64), |(a, b), text| {
        (a + u64::from(text.characters), b + u64::from(text.cjk))
    });
    let flag = |b: bool| f32::from(u8::from(b));
    let values = [
        total.length.ln_1p(),
        (blocks as f32).ln_1p(),
        total.noscript_length / total.length.max(1.0),
        total.link_length / total.length.max(1.0),
        total.long_blocks,
        total.long_blocks / blocks.max(1) as f32,
        count(&|tag| tag == Tag::Article),
        count(&|tag| tag == Tag::Main),
        count(&|tag| tag == Tag::Heading(1)),
        count(&|tag| tag == Tag::Form),
        images as f32,
        count(&|tag| tag == Tag::Table),
        count(&|tag| tag.is_list()),
        flag(facts.og_article),
        flag(facts.og_product),
        flag(facts.ld_article),
        flag(facts.ld_product),
        flag(facts.ld_list),
        flag(facts.ld_forum),
        cjk as f32 / characters.max(1) as f32,
        facts.url.map_or(-1.0, |(depth, _)| depth as f32),
        facts.url.map_or(-1.0, |(_, words)| words as f32),
    ];
    for (feature, value) in values.into_iter().enumerate() {
        put.column(feature).fill(value);
    }
}
