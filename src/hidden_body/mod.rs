//! The text of pages that scripts render.
//!
//! Receives the parsed page and what the strippers kept of it; returns the article as HTML and
//! where it stood, when what is visible is next to nothing, or no more than its beginning. The
//! caller puts the HTML through the stages once; nothing found in it is looked into again.
//!
//! In this order: `articleBody` of JSON-LD (of a product its description), the longest
//! article-like text in the states that pages carry for their scripts, and a textarea whose text
//! is paragraphs. Runs no script: a state is JSON, or string literals. Must not touch a page whose
//! visible text is fine; there it costs a sum over the kept blocks.

mod json_ld;
mod prose;
mod rich;
mod scripts;
mod state;
mod textarea;

use crate::BodyOrigin;
use crate::dom::Parsed;
use crate::layout::Layout;
use crate::script::width;
use crate::strip::Kept;
use prose::Candidate;

/// What is looked through.
pub(crate) struct Inputs<'a> {
    /// The HTML that `parsed.scripts` points into.
    pub html: &'a str,
    pub parsed: &'a Parsed,
    pub layout: &'a Layout,
    pub kept: &'a [Kept],
    pub titles: &'a [&'a str],
}

/// An article that no reader sees without scripts.
#[derive(Debug)]
pub(crate) struct HiddenBody {
    pub html: String,
    pub origin: BodyOrigin,
}

/// Columns of kept text that may be a notice ("Loading …") and not the article or its beginning.
const NEXT_TO_NOTHING: usize = 80;
/// The same where the text that was found is sure to be that of this page.
const LITTLE: usize = 600;
/// Columns of kept text from which a page is what it shows, whatever its scripts hold.
const PLENTY: usize = 2_000;
/// Columns that a hidden article has at least, and one that nothing ties to this page.
const SHORTEST: usize = 160;
const SHORTEST_OF_NO_PAGE: usize = 1_000;
/// How many times as long as what is visible it is at least.
const LONGER: usize = 3;
/// Columns and share of links of a block that counts as visible text, kept or not.
const LINE: usize = 60;
const MOST_LINKS: f32 = 0.3;

pub(crate) fn find(inputs: &Inputs<'_>) -> Option<HiddenBody> {
    let layout = inputs.layout;
    let kept = || inputs.kept.iter().filter_map(|kept| layout.blocks.get(kept.block));
    let texts = || kept().map(|block| layout.block_text(block));
    let visible: usize = texts().map(width).sum();
    if visible >= PLENTY {
        return None;
    }
    let shown: Vec<&str> = texts().collect();
    let lines = layout.blocks.iter().filter(|block| {
        !block.hidden && block.link_characters as f32 <= MOST_LINKS * block.characters as f32
    });
    let lines = lines.map(|block| width(layout.block_text(block)));
    let page = visible.max(lines.filter(|&columns| columns >= LINE).sum());
    let least = SHORTEST.max(LONGER * page);
    let fits = |candidate: &Candidate| {
        let (notice, shortest) = match candidate.is_of_page {
            true => (LITTLE, SHORTEST),
            false => (NEXT_TO_NOTHING, SHORTEST_OF_NO_PAGE),
        };
        candidate.columns >= shortest.max(least)
            && (visible <= notice || prose::holds(&candidate.html, &shown))
            && !prose::is_shown(&candidate.html, &layout.text)
    };
    let found = |candidate: Candidate, origin| HiddenBody { html: candidate.html, origin };
    json_ld::read(inputs)
        .filter(fits)
        .map(|candidate| found(candidate, BodyOrigin::JsonLd))
        .or_else(|| {
            let candidate = state::read(inputs, least).filter(fits)?;
            Some(found(candidate, BodyOrigin::PageState))
        })
        .or_else(|| {
            let candidate = textarea::read(inputs.parsed).filter(fits)?;
            Some(found(candidate, BodyOrigin::Textarea))
        })
}
