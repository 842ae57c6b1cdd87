//! The crate's evaluator against what the trainer itself predicted, on stored vectors.

use serde_json::Value;
use tearsheet::training;

/// Written by `training/train.py` with the model.
const VECTORS: &str = "tests/data/block_model.json";

fn floats(value: &Value) -> Vec<f32> {
    let numbers = value.as_array().expect("a list").iter();
    numbers.map(|number| number.as_f64().expect("a number") as f32).collect()
}

fn close(ours: f32, theirs: f32) -> bool {
    (ours - theirs).abs() <= 1e-3 * theirs.abs().max(1.0)
}

#[test]
fn the_evaluator_gives_the_trainers_own_predictions() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/").to_owned() + VECTORS;
    let vectors = std::fs::read_to_string(path).expect("stored vectors");
    let vectors: Value = serde_json::from_str(&vectors).expect("JSON");
    let pairs = |inputs: &str, outputs: &str| {
        let list = |key: &str| vectors[key].as_array().expect("a list").clone();
        list(inputs).into_iter().zip(list(outputs)).collect::<Vec<_>>()
    };
    let rows = pairs("rows", "round_one");
    assert!(rows.len() >= 10, "{} rows", rows.len());
    for (row, theirs) in rows {
        let (ours, theirs) = (training::round_one(&floats(&row)), theirs.as_f64().unwrap() as f32);
        assert!(close(ours, theirs), "round one: {ours}, the trainer {theirs}");
    }
    for (row, theirs) in pairs("neighbours", "round_two") {
        let (ours, theirs) = (training::round_two(&floats(&row)), theirs.as_f64().unwrap() as f32);
        assert!(close(ours, theirs), "round two: {ours}, the trainer {theirs}");
    }
    for (row, theirs) in pairs("kinds", "page_types") {
        let (ours, theirs) = (training::page_types(&floats(&row)), floats(&theirs));
        assert_eq!(ours.len(), theirs.len());
        for (ours, theirs) in ours.into_iter().zip(theirs) {
            assert!(close(ours, theirs), "page type: {ours}, the trainer {theirs}");
        }
    }
}
