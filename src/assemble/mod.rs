//! Kept blocks to the body of an article.
//!
//! Receives the layout and the kept blocks; returns paragraphs, headings, lists, quotes, tables,
//! code, images with captions, and embeds, in reading order. Drops nothing.

mod body;
mod code;
mod composer;
mod content;
mod figure;
mod frames;
mod outline;
mod tables;

pub(crate) use composer::Links;

use crate::captions;
use crate::layout::Layout;
use crate::strip::Kept;
use crate::{Block, RichText};
use body::Body;
use composer::{Composer, Joint};
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

/// `texts` are those of the layout.
pub(crate) fn assemble(
    layout: &Layout,
    texts: &captions::Texts,
    kept: &[Kept],
    base: Option<&url::Url>,
    keep: Keep,
) -> Vec<Block> {
    let content = Content::new(layout, kept, texts);
    let tables = Tables::find(&content);
    let frames = Frames::find(&content, &tables);
    Body::new(&content, &tables, &frames, base, keep).build()
}

/// The text of one block.
pub(crate) fn paragraph(layout: &Layout, block: usize, links: Links<'_>) -> RichText {
    let mut composer = Composer::new(layout, links);
    if let Some(block) = layout.blocks.get(block) {
        composer.push(block, &[], Joint::Line);
    }
    composer.finish()
}

#[cfg(test)]
mod tests;
