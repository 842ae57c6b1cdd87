//! How likely each block is part of what the reader came for.
//!
//! Receives the layout and the page's titles; returns a probability for each block and the kind of
//! page. Knows no site's name.

mod choice;
pub(crate) mod features;
pub(crate) mod learned;
pub(crate) mod model;
pub(crate) mod names;
mod neighbours;
mod page_facts;
mod page_kind;

use crate::PageType;
use crate::layout::Layout;

/// The judgement of a page.
pub(crate) struct Scores {
    /// For each block of the layout, 0 to 1.
    pub keep: Vec<f32>,
    /// Blocks at or above it are kept.
    pub threshold: f32,
    pub page_type: PageType,
    /// 0 to 1.
    pub page_type_confidence: f32,
    /// 0 to 1: the expected F1 of the best set of blocks.
    pub confidence: f32,
}

pub(crate) fn score(layout: &Layout, _titles: &[&str]) -> Scores {
    Scores {
        keep: vec![1.0; layout.blocks.len()],
        threshold: 0.5,
        page_type: PageType::Article,
        page_type_confidence: 0.0,
        confidence: 0.0,
    }
}
