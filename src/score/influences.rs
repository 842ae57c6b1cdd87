//! Which inputs moved the probability of a block: what its log odds would lose, were an input that
//! of an average block of the training pages.

use super::columns::Columns;
use super::features::{self, Features};
use super::learned;
use super::model::Model;
use super::names;
use super::neighbours::{self, Neighbours};
use crate::Influence;
use crate::layout::Layout;

/// How many are told.
const TOLD: usize = 8;

/// The weightiest inputs of every text block, the weightiest first.
pub(super) fn of_blocks(
    layout: &Layout,
    features: &Features,
    model: &Model,
) -> Vec<Vec<Influence>> {
    let names_scores = learned::names_scores(layout, &features.blocks, model);
    let inputs = learned::inputs(features, &names_scores);
    let odds = model.blocks.evaluate_all(&inputs, features.blocks.len());
    let first: Vec<f32> = odds.iter().map(|odds| odds.probability()).collect();
    let lengths = learned::lengths(features);
    let neighbours = Neighbours::new(&lengths, &first);
    let of_block = |i: usize| {
        let row: Vec<f32> = inputs.iter().map(|column| column[i]).collect();
        let mut influences = of_round_one(&row, model);
        if !odds[i].is_sure {
            // The mean of both rounds.
            let around = neighbours.of(i, &neighbours::around(layout, features, i));
            let seconds = model.neighbours.effects(around.iter().chain(&row).copied());
            let mut seconds = seconds.map(|log_odds| log_odds / 2.0);
            let by_name = neighbours::NAMES.iter().zip(around);
            let others: Vec<Influence> = by_name
                .zip(seconds.by_ref())
                .map(|((&feature, value), log_odds)| Influence { feature, value, log_odds })
                .collect();
            for (influence, second) in influences.iter_mut().zip(seconds) {
                influence.log_odds = influence.log_odds / 2.0 + second;
            }
            influences.extend(others);
        }
        influences.retain(|influence| influence.log_odds != 0.0);
        influences.sort_by(|a, b| b.log_odds.abs().total_cmp(&a.log_odds.abs()));
        influences.truncate(TOLD);
        influences
    };
    (0..odds.len()).map(of_block).collect()
}

fn of_round_one(row: &[f32], model: &Model) -> Vec<Influence> {
    let means = model.neighbours.means().skip(neighbours::COUNT);
    let mut variants = row.to_vec();
    for (input, mean) in means.enumerate() {
        let start = variants.len();
        variants.extend(row);
        variants[start + input] = mean;
    }
    let columns = Columns::of(&variants, row.len());
    let columns: Vec<&[f32]> = columns.iter().collect();
    let odds = model.blocks.by_both(&columns, row.len() + 1);
    let Some((own, others)) = odds.split_first() else { return Vec::new() };
    features::names()
        .chain(names::SCORE_NAMES)
        .zip(row)
        .zip(others)
        .map(|((feature, &value), other)| Influence { feature, value, log_odds: own - other })
        .collect()
}
