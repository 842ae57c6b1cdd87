//! The learned model: a compact file that `training/` writes and the crate embeds.
//!
//! All numbers are little-endian. `TSM3`, then seven sections: the names list, the two parts of the
//! trees of round one, the logistic regression of round two, the words and the trees of the page
//! type, the calibration of the confidence. A section that does not parse makes the whole model
//! invalid; the evaluator itself can then index without fear, since every node points forward inside
//! its tree.

mod cascade;
mod logistic;
mod reader;
mod trees;
mod words;

pub(crate) use cascade::Cascade;
pub(crate) use logistic::Logistic;
pub(crate) use trees::Forest;
pub(crate) use words::Words;

use super::learned::INPUTS;
use super::names::GROUPS;
use super::page_kind::TYPES;
use reader::Reader;
use std::fmt;
use std::sync::LazyLock;

/// First bytes of a model file: format and version.
const MAGIC: &[u8; 4] = b"TSM3";

/// A model ready for use.
#[derive(Default)]
pub(crate) struct Model {
    /// The words of the names list, each with a weight a distance group.
    pub names: Words<GROUPS>,
    /// Round one: log odds that a block is content, from its features and names scores.
    pub blocks: Cascade,
    /// Round two: log odds from the probabilities around the block, and its features.
    pub neighbours: Logistic,
    /// Words of names and head, each with a weight a page type.
    pub page_words: Words<TYPES>,
    /// One forest a page type, in the order of [`PageType`](crate::PageType), over the inputs of
    /// [`page_kind`](super::page_kind) and the sums of the page's words.
    pub page_types: Vec<Forest>,
    /// True F1 against expected F1, as (expected, true) pairs in rising order.
    pub calibration: Vec<(f32, f32)>,
}

impl fmt::Debug for Model {
    /// Its name: thousands of numbers would fill a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Model")
    }
}

/// The file that `training/` wrote.
static EMBEDDED: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("../block.model")).unwrap_or_default());

impl Model {
    /// The model that the crate carries; read when first asked for.
    pub(crate) fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads a model file; `None` where it is none, or is of another version or feature set.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        if reader.take(4)? != MAGIC {
            return None;
        }
        let features = usize::from(reader.u16()?);
        if features != super::features::COUNT {
            return None;
        }
        let names = Words::read(&mut reader)?;
        let blocks = Cascade::read(&mut reader, INPUTS)?;
        let neighbours = Logistic::read(&mut reader, super::neighbours::COUNT + INPUTS)?;
        let page_words = Words::read(&mut reader)?;
        let page_types = (0..reader.u8()?)
            .map(|_| Forest::read(&mut reader, super::page_kind::COUNT + TYPES))
            .collect::<Option<Vec<_>>>()?;
        let calibration = (0..reader.u8()?)
            .map(|_| Some((reader.f32()?, reader.f32()?)))
            .collect::<Option<Vec<_>>>()?;
        reader.is_empty().then_some(Self {
            names,
            blocks,
            neighbours,
            page_words,
            page_types,
            calibration,
        })
    }
}

/// The logistic function.
pub(crate) fn sigmoid(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One tree: feature 1 at most 0.5 gives -1; else feature 0 at most 2 gives 3, else 7.
    fn forest() -> Vec<u8> {
        let mut bytes = 0.25f32.to_le_bytes().to_vec();
        bytes.extend(1u16.to_le_bytes());
        bytes.extend(2u16.to_le_bytes());
        for (feature, threshold, left, right) in [(1u16, 0.5f32, 2u16, 1u16), (0, 2.0, 3, 4)] {
            bytes.extend(feature.to_le_bytes());
            bytes.extend(threshold.to_le_bytes());
            bytes.extend(left.to_le_bytes());
            bytes.extend(right.to_le_bytes());
        }
        for leaf in [-1.0f32, 3.0, 7.0] {
            bytes.extend(leaf.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn a_forest_adds_the_leaves_that_a_row_reaches_to_its_bias() {
        let forest = Forest::read(&mut Reader::new(&forest()), 2).unwrap();
        for (row, expected) in [([9.0, 0.5], -0.75), ([2.0, 0.6], 3.25), ([2.1, 1.0], 7.25)] {
            assert_eq!(forest.evaluate(&row), expected, "{row:?}");
            let columns = [&row[..1], &row[1..]];
            assert_eq!(forest.evaluate_all(&columns, 1), [expected], "{row:?}");
        }
    }

    #[test]
    fn many_rows_at_once_give_what_each_gives() {
        let forest = Forest::read(&mut Reader::new(&forest()), 2).unwrap();
        let values = [-1.0, 0.4, 0.5, 0.6, 2.0, 2.1, 9.0, f32::NAN];
        let rows: Vec<[f32; 2]> =
            values.iter().flat_map(|&a| values.iter().map(move |&b| [a, b])).collect();
        let many = rows.repeat(9);
        for rows in rows.chunks(3).chain([&rows[..], &many]) {
            let each: Vec<f32> = rows.iter().map(|row| forest.evaluate(row)).collect();
            let columns = [0, 1].map(|feature| rows.iter().map(|row| row[feature]).collect());
            let [a, b]: [Vec<f32>; 2] = columns;
            assert_eq!(forest.evaluate_all(&[&a, &b], rows.len()), each, "{rows:?}");
        }
        assert_eq!(forest.evaluate_all(&[&[], &[]], 0), [0.0; 0]);
    }

    #[test]
    fn a_tree_of_more_leaves_than_a_set_holds_is_walked() {
        // Feature 0 at most n gives n, for n from 0 on.
        const NODES: u16 = 40;
        let mut bytes = 0.0f32.to_le_bytes().to_vec();
        bytes.extend(1u16.to_le_bytes());
        bytes.extend(NODES.to_le_bytes());
        for node in 0..NODES {
            bytes.extend(0u16.to_le_bytes());
            bytes.extend(f32::from(node).to_le_bytes());
            bytes.extend((NODES + node).to_le_bytes());
            let last = node + 1 == NODES;
            bytes.extend((if last { 2 * NODES } else { node + 1 }).to_le_bytes());
        }
        for leaf in 0..=NODES {
            bytes.extend(f32::from(leaf).to_le_bytes());
        }
        let forest = Forest::read(&mut Reader::new(&bytes), 1).unwrap();
        let column: Vec<f32> = (0..100).map(|row| row as f32 - 0.5).collect();
        let expected: Vec<f32> = (0..100).map(|row| row.min(40) as f32).collect();
        assert_eq!(forest.evaluate_all(&[&column], 100), expected);
    }

    #[test]
    fn nodes_that_share_a_child_are_no_tree() {
        let mut bytes = forest();
        // Both children of the first node: the second.
        bytes[14..16].copy_from_slice(&1u16.to_le_bytes());
        assert!(Forest::read(&mut Reader::new(&bytes), 2).is_none());
    }

    #[test]
    fn a_forest_that_is_cut_off_or_asks_for_more_features_is_none() {
        let bytes = forest();
        for length in 0..bytes.len() {
            assert!(Forest::read(&mut Reader::new(&bytes[..length]), 2).is_none(), "{length}");
        }
        assert!(Forest::read(&mut Reader::new(&bytes), 1).is_none());
    }

    #[test]
    fn a_node_that_points_back_is_refused() {
        let mut bytes = forest();
        // The left child of the second node: itself, which would never end.
        bytes[24..26].copy_from_slice(&1u16.to_le_bytes());
        assert!(Forest::read(&mut Reader::new(&bytes), 2).is_none());
    }

    #[test]
    fn the_embedded_model_is_read_whole() {
        let model = Model::embedded();
        assert!(model.names.len() > 100 && model.page_types.len() == 7);
        assert!(model.calibration.len() > 1);
    }

    #[test]
    fn bytes_of_another_format_are_no_model() {
        assert!(Model::read(b"").is_none());
        assert!(Model::read(b"TSM0\0\0").is_none());
        assert!(Model::read(b"TSM3\x01\0").is_none());
    }
}
