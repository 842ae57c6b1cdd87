//! How likely each block is part of what the reader came for.
//!
//! Receives the layout and the page's titles; returns a probability for each block and the kind of
//! page. Knows no site's name.

pub(crate) mod cues;

use crate::PageType;
use crate::layout::Layout;

/// The judgement of a page.
pub(crate) struct Scores {
    /// For each block of the layout, 0 to 1.
    pub keep: Vec<f32>,
    pub page_type: PageType,
    /// 0 to 1: the expected F1 of the best set of blocks.
    pub confidence: f32,
}

pub(crate) fn score(layout: &Layout, _titles: &[&str]) -> Scores {
    Scores { keep: vec![1.0; layout.blocks.len()], page_type: PageType::Article, confidence: 0.0 }
}

/// Whether the page hides nearly all its text until a script shows it: then being hidden says
/// nothing.
pub(crate) fn hides_its_text(layout: &Layout) -> bool {
    let (mut hidden, mut shown) = (0, 0);
    for block in &layout.blocks {
        *(if block.hidden { &mut hidden } else { &mut shown }) += block.text.len();
    }
    hidden > 1000 && 5 * shown < hidden
}
