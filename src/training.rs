//! What `training/` needs of the inside: the same features that extraction uses. Not part of the
//! API; it changes without notice.

use crate::opened::Opened;
use crate::rules::RuleSet;
use crate::score::columns::Columns;
use crate::score::neighbours::{self, Neighbours};
use crate::score::{Model, Named, Rules, alike, apart, features, names, page_kind};
use crate::{Error, Extractor, Limits, Page};
use crate::{decode, layout, strip};
use std::collections::BTreeSet;

/// The blocks of the containers around a block; those that are not there are `None`.
pub type Around = [Option<(u32, u32)>; 8];

/// A page as the trainer sees it: its text blocks with their features and names.
#[derive(Debug)]
#[non_exhaustive]
pub struct TrainingPage {
    /// The text of each block.
    pub texts: Vec<String>,
    /// L of each block.
    pub lengths: Vec<f32>,
    /// The feature row of each block.
    pub rows: Vec<Vec<f32>>,
    /// Names entries: words separated by spaces.
    pub names: Vec<String>,
    /// For each block the (names entry, distance group) pairs that count.
    pub block_names: Vec<Vec<(usize, usize)>>,
    /// The words that tell the page type.
    pub page_words: Vec<String>,
    /// For each block the first and last block, exclusive, of containers around it.
    pub around: Vec<Around>,
    /// For each block the number of its form: blocks of one form share probability.
    pub forms: Vec<u32>,
    /// Whether a block stands apart from any page's content.
    pub apart: Vec<bool>,
}

/// Names of the features of a row.
pub fn feature_names() -> Vec<&'static str> {
    features::names().collect()
}

/// Lays a page out and computes the features of its blocks.
///
/// # Errors
/// As [`Extractor::extract`](crate::Extractor::extract).
pub fn page(page: &Page<'_>) -> Result<TrainingPage, Error> {
    with_features(page, |layout, features, facts| TrainingPage {
        texts: features
            .blocks
            .iter()
            .map(|&index| layout.block_text(&layout.blocks[index]).to_owned())
            .collect(),
        lengths: features.texts.iter().map(|text| text.length).collect(),
        rows: (0..features.blocks.len()).map(|row| features.columns.row(row).collect()).collect(),
        names: layout.names.iter().map(|names| names.words.clone()).collect(),
        block_names: features
            .blocks
            .iter()
            .map(|&index| &layout.blocks[index])
            .map(|block| names::around(layout, block).chain(names::inline(layout, block)))
            .map(Iterator::collect)
            .collect(),
        page_words: names::of_page(layout, facts)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .map(|word| String::from_utf8_lossy(word).into_owned())
            .collect(),
        around: (0..features.blocks.len())
            .map(|row| neighbours::around(layout, features, row))
            .collect(),
        forms: alike::forms(layout, &features.blocks),
        apart: apart::of_blocks(layout, &Named::read(layout), &features.blocks),
    })
}

/// Log odds of round one for a row of features and names score, by the crate's model.
pub fn round_one(row: &[f32]) -> f32 {
    let columns: Vec<&[f32]> = row.iter().map(std::slice::from_ref).collect();
    let odds = Model::embedded().blocks.evaluate_all(&columns, 1);
    odds.first().map_or(f32::NAN, |odds| odds.log_odds)
}

/// Log odds of round two for its inputs.
pub fn round_two(row: &[f32]) -> f32 {
    let columns = row.iter().map(std::slice::from_ref);
    Model::embedded().neighbours.evaluate_all(columns, 1).first().copied().unwrap_or_default()
}

/// Log odds of each page type for its inputs.
pub fn page_types(row: &[f32]) -> Vec<f32> {
    Model::embedded().page_types.iter().map(|forest| forest.evaluate(row)).collect()
}

/// The inputs of round two for a page's blocks: what stands around them, their L and their
/// probabilities of round one.
pub fn neighbours(around: &[Around], lengths: &[f32], q: &[f32]) -> Vec<Vec<f32>> {
    let neighbours = Neighbours::new(lengths, q);
    let row = |(block, around)| neighbours.of(block, around).to_vec();
    around.iter().enumerate().map(row).collect()
}

/// The inputs of the page type for a page's blocks: their features, L and probabilities.
pub fn page_kind(rows: &[f32], lengths: &[f32], p: &[f32]) -> Vec<f32> {
    page_kind::inputs(&Columns::of(rows, features::COUNT), lengths, p).to_vec()
}

/// What the judge of last lines makes of a line.
pub struct LastLine {
    /// What it is made of.
    pub grams: Vec<u32>,
    /// The log odds that it is no text.
    pub score: f32,
    /// The score over which a line of its width goes; infinite where it is too wide to be judged.
    pub sure: f32,
}

/// Asks the judge of last lines about one.
pub fn last_line(line: &str) -> LastLine {
    strip::judged(line)
}

fn with_features<T>(
    page: &Page<'_>,
    read: impl FnOnce(&layout::Layout, &features::Features, &features::PageFacts) -> T,
) -> Result<T, Error> {
    let limits = Limits::default();
    let decoded = decode::decode(page.body, page.content_type, &limits)?;
    let opened = Opened::open(&decoded.text, page, &limits, &RuleSet::default());
    let layout = &opened.layout;
    let known = opened.candidates.known();
    let facts =
        features::PageFacts::read(&opened.parsed, &opened.envelope.html, opened.url.as_ref());
    let extractor = Extractor::default();
    let context = extractor.context(&known);
    let strippers = strip::Strippers::new(layout, &context);
    let (plain, reading) = strippers.plain_reading();
    let rules = Rules { plain: &plain, verdicts: &reading.verdicts };
    Ok(read(layout, &features::features(layout, &known.titles, &facts, &rules), &facts))
}
