//! The crate's judge of last lines against what the trainer itself computed, on stored lines.

use serde_json::Value;
use tearsheet::training;

/// Written by `training/closing.py` with the model.
const VECTORS: &str = include_str!("data/closing_lines.json");

#[test]
fn the_judge_gives_the_trainers_own_scores() {
    let vectors: Vec<(String, f32)> = serde_json::from_str::<Vec<(String, Value)>>(VECTORS)
        .expect("pairs of a line and a score")
        .into_iter()
        .map(|(line, score)| (line, score.as_f64().expect("a number") as f32))
        .collect();
    assert!(vectors.len() >= 30, "{} lines", vectors.len());
    for (line, theirs) in vectors {
        let ours = training::last_line(&line).score;
        assert!((ours - theirs).abs() <= 2e-3, "{line}: {ours}, the trainer {theirs}");
    }
}
