//! Turns scraped HTML into a clean article: news first of all, then any page.
//!
//! A *tear sheet* is one article torn out of its newspaper: that is what this crate returns, as
//! data and as safe HTML, Markdown, text and JSON.
//!
//! ```
//! let html = "<title>Bridge opens</title><p>By Ann Lee</p><p>The bridge over the river \
//!             opened on Monday after four years of work, the city said.</p>";
//! let article = tearsheet::extract(html)?;
//! assert!(article.to_text().contains("four years of work"));
//! # Ok::<(), tearsheet::Error>(())
//! ```
//!
//! One call runs one pipeline, each stage a module of its own:
//!
//! `decode` → `envelope` → `tokens` → `dom` → `rules` → `layout` → `score` → `strip` →
//! `assemble` → [`Article`] → `render`; `metadata` reads on the way and decides at the end. Where
//! next to nothing is visible, `hidden_body` finds what scripts would show; `comments` reads those of
//! readers, if asked.
//!
//! # What is promised
//!
//! For any input, with default options:
//!
//! - Every tag and attribute of HTML that this crate returns is on the list of the [`Preset`];
//!   every address is http, https or relative, or, in links, mailto; parsing the HTML and
//!   serialising it gives the same HTML, and so does sanitizing it again. Text is never read as
//!   markup.
//! - No call panics, overflows a stack of 512 KiB, or takes more than linear work; [`Limits`] bounds
//!   memory and work by counting, without clocks and threads. Past a limit an article says so
//!   ([`Completeness`]).
//! - The result depends on the input alone: it is the same from any thread and in any order.
//!
//! `SECURITY.md` says what that leaves out, how each is held, and how to report a break.
//!
//! Nothing here fetches, runs scripts, or keeps state between calls; every type is `Send + Sync`.
//!
//! # Features
//!
//! Both are off by default.
//!
//! - `serde` derives `Serialize` and `Deserialize` on all data: an [`Article`] and whatever stands in it
//!   ([what is promised of stored ones](Article#stored-articles)), [`SiteRule`], [`Limits`], [`Favor`], the
//!   options of a sanitizer ([`Preset`], [`LinkPolicy`], [`ImagePolicy`]), [`Removed`] and [`TextCounts`].
//!   [`Sanitized`], [`BlockScore`] and [`Influence`] are written but not read. A [`Page`] borrows,
//!   [`ArticleParts`] are an article taken apart, and [`Extractor`], [`Sanitizer`] and their builders are no data: they have neither.
//! - `toml` reads rules from TOML text (`SiteRule::from_toml`); it turns on `serde`.
//!
//! The features `training`, `fuzzing` and `bench` open the inside for this crate's own tools. They, what
//! they show, and whatever is hidden from this documentation are outside semantic versioning.
//!
//! # Between releases
//!
//! Semantic versioning holds for the API, `schema_version` for JSON and stored articles, the names that
//! `as_str` gives for good. Enums of names compare in the order in which they are documented, so that they
//! can be keys of sorted maps; new variants may come between. Which text of a page is kept, and what its metadata are, may get better in any
//! release.
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod article;
mod assemble;
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod bench;
mod builder;
mod captions;
mod comments;
mod date;
mod decode;
mod dom;
mod envelope;
mod error;
mod extractor;
mod favor;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
mod grammar;
mod hidden_body;
mod layout;
mod limits;
mod metadata;
mod opened;
mod page;
mod parse_error;
mod pattern;
mod pictures;
mod render;
mod rules;
mod sanitize;
mod score;
mod script;
mod strip;
mod tokens;
#[cfg(feature = "training")]
#[doc(hidden)]
pub mod training;
mod variants;
mod word_list;
mod work;

pub use article::{
    Article, ArticleParts, Block, BlockScore, BodyOrigin, Byline, Candidate, Cell, Code, Comment,
    Completeness, Damage, Defect, Direction, DropReason, Dropped, Embed, EmbedKind, Evidence,
    Field, Heading, Image, Influence, Limit, List, ListItem, Metadata, Origin, PageType, Paragraph,
    Person, Quote, RichText, Role, Row, Sourced, Span, Style, Table, TextCounts, Timestamp,
};
pub use builder::ExtractorBuilder;
pub use error::Error;
pub use extractor::Extractor;
pub use favor::Favor;
pub use limits::Limits;
pub use page::Page;
pub use parse_error::ParseError;
pub use rules::SiteRule;
pub use sanitize::{
    ImagePolicy, LinkPolicy, Preset, Removed, RemovedKind, Sanitized, Sanitizer, SanitizerBuilder,
    sanitize,
};

/// Extracts the article of an HTML text with default options.
///
/// # Errors
/// As [`Extractor::extract`].
pub fn extract(html: &str) -> Result<Article, Error> {
    Extractor::default().extract(Page::html(html))
}

/// Keeps the README's code compiling.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
