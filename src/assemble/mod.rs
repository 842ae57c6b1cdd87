//! Kept blocks to the body of an article.
//!
//! Receives the layout and the kept blocks; returns paragraphs, headings, lists, quotes, tables,
//! code, images with captions, and embeds, in reading order. Drops nothing.

mod address;
mod body;
pub(crate) mod captions;
mod code;
mod composer;
mod content;
pub(crate) mod embed;
mod figure;
mod frames;
mod outline;
pub(crate) mod picture;
pub(crate) mod srcset;
mod tables;

use crate::Block;
use crate::layout::Layout;
use crate::strip::Kept;
use body::Body;
use content::Content;
use frames::Frames;
use tables::Tables;

/// Options that change what is kept beside the text; never the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keep {
    pub images: bool,
    pub links: bool,
    pub tables: bool,
    pub embeds: bool,
}

impl Keep {
    pub(crate) const ALL: Self = Self { images: true, links: true, tables: true, embeds: true };
}

pub(crate) fn assemble(
    layout: &Layout,
    kept: &[Kept],
    base: Option<&url::Url>,
    keep: Keep,
) -> Vec<Block> {
    let content = Content::new(layout, kept);
    let tables = Tables::find(&content);
    let frames = Frames::find(&content, &tables);
    Body::new(&content, &tables, &frames, base, keep).build()
}

#[cfg(test)]
mod tests;
