//! The public types: an [`Article`] and its parts.
//!
//! Receives nothing from other stages and knows none of them; no third-party type appears here.

mod block;
mod block_score;
mod body_origin;
mod byline;
mod candidate;
#[cfg(feature = "serde")]
mod checked;
mod code;
mod comment;
mod completeness;
mod defect;
mod dropped;
mod embed;
mod heading;
mod image;
mod influence;
mod list;
mod metadata;
mod origin;
mod page_type;
mod paragraph;
mod parts;
mod person;
mod quote;
mod record;
mod rich_text;
#[cfg(feature = "serde")]
mod stored;
mod table;
mod text_counts;
mod timestamp;
pub(crate) mod walk;

/// What [`Article::to_json`] and feature `serde` write in front.
pub(crate) const SCHEMA: &str = "tearsheet/article";
/// Goes up when a key or a word changes its meaning or goes; new ones may come without.
pub(crate) const SCHEMA_VERSION: u32 = 1;

pub use block::Block;
pub use block_score::BlockScore;
pub use body_origin::BodyOrigin;
pub use byline::Byline;
pub use candidate::{Candidate, Field};
pub use code::Code;
pub use comment::Comment;
pub use completeness::{Completeness, Damage, Limit};
pub use defect::Defect;
pub use dropped::{DropReason, Dropped, Evidence};
pub use embed::{Embed, EmbedKind};
pub use heading::Heading;
pub use image::Image;
pub use influence::Influence;
pub use list::{List, ListItem};
pub use metadata::{Direction, Metadata};
pub use origin::{Origin, Sourced};
pub use page_type::PageType;
pub use paragraph::Paragraph;
pub use parts::ArticleParts;
pub use person::{Person, Role};
pub use quote::Quote;
pub use record::Article;
pub use rich_text::{RichText, Span, Style};
pub use table::{Cell, Row, Table};
pub use text_counts::TextCounts;
pub use timestamp::Timestamp;
