//! The learned scorer: two rounds of probabilities, then the page type.

use super::features::{self, Features, PageFacts};
use super::model::{Model, sigmoid};
use super::{Scores, choice, names, neighbours, page_kind};
use crate::PageType;
use crate::layout::Layout;

/// The names score of every text block.
pub(super) fn names_scores(layout: &Layout, blocks: &[usize], model: &Model) -> Vec<f32> {
    // Names are interned, so each set of words is looked up once.
    let weights: Vec<[f32; names::GROUPS]> = layout
        .names
        .iter()
        .map(|entry| {
            let mut sum = [0.0; names::GROUPS];
            for weights in entry.words.split(' ').filter_map(|word| model.names.get(word)) {
                sum.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
            }
            sum
        })
        .collect();
    blocks
        .iter()
        .map(|&index| {
            names::of_block(layout, &layout.blocks[index])
                .map(|(entry, group)| weights[entry][group])
                .sum()
        })
        .collect()
}

/// Probabilities of rounds one and two for every text block.
pub(super) fn rounds(layout: &Layout, features: &Features, model: &Model) -> (Vec<f32>, Vec<f32>) {
    let names_scores = names_scores(layout, &features.blocks, model);
    let mut row = [0.0f32; features::COUNT + 1];
    let first: Vec<f32> = features
        .rows
        .iter()
        .zip(&names_scores)
        .map(|(block, &names_score)| {
            row[..features::COUNT].copy_from_slice(block);
            row[features::COUNT] = names_score;
            sigmoid(model.blocks.evaluate(&row))
        })
        .collect();
    let around = neighbours::inputs(layout, &features.blocks, &features.texts, &first);
    let second = around
        .iter()
        .zip(features.rows.iter().zip(&names_scores))
        .map(|(around, (block, &names_score))| {
            let row = around.iter().chain(block).copied().chain(std::iter::once(names_score));
            sigmoid(model.neighbours.evaluate(row))
        })
        .collect();
    (first, second)
}

/// Judges a page.
pub(crate) fn score(layout: &Layout, titles: &[&str], facts: &PageFacts, model: &Model) -> Scores {
    let plain = super::score(layout, titles).keep;
    let features = features::features(layout, titles, facts, &plain);
    let (_, p) = rounds(layout, &features, model);
    let weighted: Vec<(f32, u32)> =
        p.iter().zip(&features.texts).map(|(&p, text)| (p, text.tokens)).collect();
    let choice = choice::choose(&weighted);
    let kind = page_kind::inputs(&features, &p);
    let (page_type, _) = page_type(model, &kind);
    let mut keep = vec![0.0; layout.blocks.len()];
    for (&block, &p) in features.blocks.iter().zip(&p) {
        keep[block] = p;
    }
    Scores {
        keep,
        threshold: choice.threshold,
        page_type,
        confidence: calibrated(&model.calibration, choice.expected_f1),
    }
}

/// In the order of the model's forests.
const PAGE_TYPES: [PageType; 7] = [
    PageType::Article,
    PageType::Forum,
    PageType::Product,
    PageType::Collection,
    PageType::Listing,
    PageType::Documentation,
    PageType::Service,
];

/// The likeliest page type and its softmax share.
fn page_type(model: &Model, row: &[f32]) -> (PageType, f32) {
    let odds: Vec<f32> = model.page_types.iter().map(|forest| forest.evaluate(row)).collect();
    let highest = odds.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let total: f32 = odds.iter().map(|odd| (odd - highest).exp()).sum();
    PAGE_TYPES
        .into_iter()
        .zip(odds)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map_or((PageType::Article, 0.0), |(kind, odd)| (kind, (odd - highest).exp() / total))
}

/// The true F1 that pages of this expected F1 had, by the model's table.
fn calibrated(table: &[(f32, f32)], expected: f32) -> f32 {
    let after = table.partition_point(|&(x, _)| x < expected);
    match (after.checked_sub(1).and_then(|i| table.get(i)), table.get(after)) {
        (Some(&(x0, y0)), Some(&(x1, y1))) => {
            y0 + (y1 - y0) * (expected - x0) / (x1 - x0).max(1e-6)
        }
        (Some(&(_, y)), None) | (None, Some(&(_, y))) => y,
        (None, None) => expected,
    }
}

/// For the trainer: the inputs of round two.
#[cfg(feature = "training")]
pub(crate) fn neighbour_rows(layout: &Layout, features: &Features, q: &[f32]) -> Vec<Vec<f32>> {
    neighbours::inputs(layout, &features.blocks, &features.texts, q)
        .into_iter()
        .map(|row| row.to_vec())
        .collect()
}

/// For the trainer: the inputs of the page type.
#[cfg(feature = "training")]
pub(crate) fn page_kind_row(features: &Features, p: &[f32]) -> Vec<f32> {
    page_kind::inputs(features, p).to_vec()
}
