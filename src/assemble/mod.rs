//! Kept blocks to the body of an article.
//!
//! Receives the layout and the kept blocks; returns paragraphs, headings, lists, quotes, tables,
//! code, images with captions, and embeds, in reading order. Drops nothing.

mod address;
mod composer;
mod picture;
mod srcset;

use crate::Block;
use crate::layout::Layout;
use crate::strip::Kept;

/// Options that change what is kept beside the text; never the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keep {
    pub images: bool,
    pub links: bool,
    pub tables: bool,
    pub embeds: bool,
}

pub(crate) fn assemble(
    _layout: &Layout,
    _kept: &[Kept],
    _base: Option<&url::Url>,
    _keep: Keep,
) -> Vec<Block> {
    Vec::new()
}
