//! What `training/` needs of the inside: the same features that extraction uses. Not part of the
//! API; it changes without notice.

use crate::score::{self, features, learned, names};
use crate::{Error, Limits, Page};
use crate::{decode, dom, envelope, layout, metadata, rules};

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
    /// The containers around each block, innermost first.
    pub enclosing: Vec<Vec<usize>>,
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
    with_features(page, |layout, features| TrainingPage {
        texts: features
            .blocks
            .iter()
            .map(|&index| layout.block_text(&layout.blocks[index]).to_owned())
            .collect(),
        lengths: features.texts.iter().map(|text| text.length).collect(),
        rows: features.rows.iter().map(|row| row.to_vec()).collect(),
        names: layout.names.iter().map(|names| names.words.clone()).collect(),
        block_names: features
            .blocks
            .iter()
            .map(|&index| names::of_block(layout, &layout.blocks[index]).collect())
            .collect(),
        enclosing: features
            .blocks
            .iter()
            .map(|&index| {
                layout.enclosing(layout.blocks[index].container).take(names::REACH).collect()
            })
            .collect(),
    })
}

/// Log odds of round one for a row of features and names score, by a model file; `None` where it
/// is no such model.
pub fn round_one(model: &[u8], row: &[f32]) -> Option<f32> {
    Some(score::model::Model::read(model)?.blocks.evaluate(row))
}

/// Log odds of round two for its inputs.
pub fn round_two(model: &[u8], row: &[f32]) -> Option<f32> {
    Some(score::model::Model::read(model)?.neighbours.evaluate(row.iter().copied()))
}

/// Log odds of each page type for its inputs.
pub fn page_types(model: &[u8], row: &[f32]) -> Option<Vec<f32>> {
    let model = score::model::Model::read(model)?;
    Some(model.page_types.iter().map(|forest| forest.evaluate(row)).collect())
}

/// The text that a model keeps of a page, strippers aside.
///
/// # Errors
/// As [`Extractor::extract`](crate::Extractor::extract).
pub fn kept_text(model: &[u8], page: &Page<'_>) -> Result<Option<String>, Error> {
    let Some(model) = score::model::Model::read(model) else { return Ok(None) };
    laid_out(page, |layout, titles, facts| {
        let scores = learned::score(layout, titles, facts, &model);
        let kept = (layout.blocks.iter().zip(&scores.keep))
            .filter(|&(_, &keep)| keep >= scores.threshold)
            .map(|(block, _)| layout.block_text(block));
        Some(kept.collect::<Vec<_>>().join("\n\n"))
    })
}

/// The inputs of round two for given probabilities of round one.
///
/// # Errors
/// As [`Extractor::extract`](crate::Extractor::extract).
pub fn neighbours(page: &Page<'_>, q: &[f32]) -> Result<Vec<Vec<f32>>, Error> {
    with_features(page, |layout, features| learned::neighbour_rows(layout, features, q))
}

/// The inputs of the page type for given block probabilities.
///
/// # Errors
/// As [`Extractor::extract`](crate::Extractor::extract).
pub fn page_kind(page: &Page<'_>, p: &[f32]) -> Result<Vec<f32>, Error> {
    with_features(page, |_, features| learned::page_kind_row(features, p))
}

fn with_features<T>(
    page: &Page<'_>,
    read: impl FnOnce(&layout::Layout, &features::Features) -> T,
) -> Result<T, Error> {
    laid_out(page, |layout, titles, facts| {
        let plain = score::score(layout, titles).keep;
        read(layout, &features::features(layout, titles, facts, &plain))
    })
}

fn laid_out<T>(
    page: &Page<'_>,
    read: impl FnOnce(&layout::Layout, &[&str], &features::PageFacts) -> T,
) -> Result<T, Error> {
    let limits = Limits::default();
    let decoded = decode::decode(page.body, page.content_type, &limits)?;
    let envelope = envelope::open(&decoded.text);
    let url = page.url.and_then(|url| url::Url::parse(url).ok());
    let parsed = dom::parse(&envelope.html, &limits);
    let layout = layout::lay_out(&parsed, &rules::Marks::new());
    let candidates = metadata::collect(
        &metadata::Inputs {
            front_matter: &envelope.front_matter,
            html: &envelope.html,
            parsed: &parsed,
            layout: &layout,
            url: url.as_ref(),
            fetched_at: None,
        },
        &mut Vec::new(),
    );
    let titles: Vec<&str> = candidates.titles.iter().map(|t| t.value.as_str()).collect();
    let facts = features::PageFacts::read(&parsed, &envelope.html, url.as_ref());
    Ok(read(&layout, &titles, &facts))
}
