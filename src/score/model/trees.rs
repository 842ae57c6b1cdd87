//! Gradient-boosted trees.

use super::reader::Reader;
use std::ops::Range;

/// Gradient-boosted trees; their leaves add up.
#[derive(Debug, Default)]
pub(crate) struct Forest {
    bias: f32,
    trees: Vec<Tree>,
    nodes: Vec<Node>,
    leaves: Vec<f32>,
}

/// Ranges of the forest's nodes and leaves; the leaves from left to right.
#[derive(Debug)]
struct Tree {
    nodes: Range<usize>,
    leaves: Range<usize>,
}

/// A decision: at most `threshold` goes left.
#[derive(Debug, Clone, Copy)]
struct Node {
    threshold: f32,
    feature: u16,
    left: Child,
    right: Child,
    /// The bits of all leaves of the tree but those to the left.
    right_of: u32,
}

/// Where a decision leads: a node of the tree, its number greater than the parent's, or a leaf.
#[derive(Debug, Clone, Copy)]
enum Child {
    Node(u16),
    Leaf(u16),
}

/// Trees with more leaves than a set of them holds are walked row by row.
const MOST_LEAVES: usize = u32::BITS as usize;

/// Rows that are taken at once. What decides alike for all of them is decided once.
const ROWS: usize = 256;

impl Forest {
    /// Reads a forest over rows of `features` numbers: bias, tree count, then for each tree its
    /// node count, the nodes (feature u16, threshold f32, left and right u16: under the node
    /// count a node of the tree, else a leaf) and its leaves, one more than nodes.
    pub(super) fn read(reader: &mut Reader<'_>, features: usize) -> Option<Self> {
        let bias = reader.f32()?;
        let trees = reader.u16()?;
        let mut forest = Self { bias, ..Self::default() };
        for _ in 0..trees {
            let count = reader.u16()?;
            let mut nodes = Vec::with_capacity(usize::from(count));
            let child = |value: u16, parent: u16| {
                if value < count {
                    (value > parent).then_some(Child::Node(value))
                } else {
                    let leaf = value - count;
                    (leaf <= count).then_some(Child::Leaf(leaf))
                }
            };
            for index in 0..count {
                let feature = reader.u16()?;
                let threshold = reader.f32()?;
                let left = child(reader.u16()?, index)?;
                let right = child(reader.u16()?, index)?;
                if usize::from(feature) >= features {
                    return None;
                }
                nodes.push(Node { threshold, feature, left, right, right_of: 0 });
            }
            let leaves = (0..=count).map(|_| reader.f32()).collect::<Option<Vec<_>>>()?;
            forest.push(nodes, &leaves)?;
        }
        Some(forest)
    }

    /// Adds a tree, its leaves from left to right; `None` where it is none.
    fn push(&mut self, mut nodes: Vec<Node>, leaves: &[f32]) -> Option<()> {
        // Children have higher numbers than their parents.
        let mut under = vec![1usize; nodes.len()];
        for at in (0..nodes.len()).rev() {
            let count = |child| match child {
                Child::Node(node) => under[usize::from(node)],
                Child::Leaf(_) => 1,
            };
            under[at] = count(nodes[at].left) + count(nodes[at].right);
            if under[at] > leaves.len() {
                return None;
            }
        }
        let mut places = vec![0; nodes.len()];
        let mut ordered = vec![None; leaves.len()];
        for at in 0..nodes.len() {
            let mut place = places[at];
            for is_left in [true, false] {
                let child = if is_left { &mut nodes[at].left } else { &mut nodes[at].right };
                let width = match child {
                    Child::Node(node) => {
                        places[usize::from(*node)] = place;
                        under[usize::from(*node)]
                    }
                    Child::Leaf(leaf) => {
                        *ordered.get_mut(place)? = leaves.get(usize::from(*leaf)).copied();
                        *leaf = u16::try_from(place).ok()?;
                        1
                    }
                };
                if is_left && leaves.len() <= MOST_LEAVES {
                    let left = ((1u64 << width) - 1) << place;
                    nodes[at].right_of = !u32::try_from(left).ok()?;
                }
                place += width;
            }
        }
        if nodes.is_empty() {
            self.bias += leaves.first()?;
            return Some(());
        }
        let leaves = ordered.into_iter().collect::<Option<Vec<_>>>()?;
        let start = (self.nodes.len(), self.leaves.len());
        self.nodes.extend(nodes);
        self.leaves.extend(leaves);
        let tree = (start.0..self.nodes.len(), start.1..self.leaves.len());
        self.trees.push(Tree { nodes: tree.0, leaves: tree.1 });
        Some(())
    }

    /// The sum over all trees for one row.
    pub(crate) fn evaluate(&self, row: &[f32]) -> f32 {
        let walk = |tree: &Tree| self.walk(tree, |feature| row[feature]);
        self.bias + self.trees.iter().map(walk).sum::<f32>()
    }

    /// The same for each of many rows, of which each feature is a column.
    pub(crate) fn evaluate_all<'a>(&self, columns: &[&'a [f32]], rows: usize) -> Vec<f32> {
        let mut sums = vec![0.0; rows];
        let mut inputs = Vec::with_capacity(columns.len());
        for (index, sums) in sums.chunks_mut(ROWS).enumerate() {
            let values = |column: &&'a [f32]| &column[index * ROWS..][..sums.len()];
            inputs.clear();
            inputs.extend(columns.iter().map(values).map(Input::of));
            for tree in &self.trees {
                self.add(tree, &inputs, sums);
            }
        }
        sums.iter_mut().for_each(|sum| *sum += self.bias);
        sums
    }

    /// Adds the leaf of a tree to the sums of rows. Each decision that goes right takes the leaves
    /// to its left; the first leaf that nobody took is the one reached.
    fn add(&self, tree: &Tree, inputs: &[Input<'_>], sums: &mut [f32]) {
        if tree.leaves.len() > MOST_LEAVES {
            for (row, sum) in sums.iter_mut().enumerate() {
                *sum += self.walk(tree, |feature| inputs[feature].values[row]);
            }
            return;
        }
        let (nodes, leaves) = (&self.nodes[tree.nodes.clone()], &self.leaves[tree.leaves.clone()]);
        let input = |node: &Node| &inputs[usize::from(node.feature)];
        let always_right = nodes.iter().filter(|node| input(node).least > node.threshold);
        let reached = always_right.fold(u32::MAX, |reached, node| reached & node.right_of);
        let mut open = [reached; ROWS];
        let open = &mut open[..sums.len()];
        for node in nodes {
            let input = input(node);
            let is_same = input.most <= node.threshold || input.least > node.threshold;
            if is_same || reached & !node.right_of == 0 {
                continue;
            }
            for (open, &value) in open.iter_mut().zip(input.values) {
                *open &= if value <= node.threshold { u32::MAX } else { node.right_of };
            }
        }
        for (sum, open) in sums.iter_mut().zip(open) {
            *sum += leaves.get(open.trailing_zeros() as usize).copied().unwrap_or_default();
        }
    }

    fn walk(&self, tree: &Tree, value: impl Fn(usize) -> f32) -> f32 {
        let (nodes, leaves) = (&self.nodes[tree.nodes.clone()], &self.leaves[tree.leaves.clone()]);
        let mut at = 0;
        loop {
            let node = &nodes[at];
            let is_left = value(usize::from(node.feature)) <= node.threshold;
            match if is_left { node.left } else { node.right } {
                Child::Node(next) => at = usize::from(next),
                Child::Leaf(leaf) => return leaves[usize::from(leaf)],
            }
        }
    }
}

/// The values of a feature of some rows.
struct Input<'a> {
    values: &'a [f32],
    /// The least and the greatest; infinite where one is no number.
    least: f32,
    most: f32,
}

impl<'a> Input<'a> {
    fn of(values: &'a [f32]) -> Self {
        if values.iter().fold(false, |strange, value| strange | value.is_nan()) {
            return Self { values, least: f32::NEG_INFINITY, most: f32::INFINITY };
        }
        let least = in_lanes(values, f32::INFINITY, |least, v| if v < least { v } else { least });
        let most = in_lanes(values, f32::NEG_INFINITY, |most, v| if v > most { v } else { most });
        Self { values, least, most }
    }
}

/// Folds values, several at once.
fn in_lanes(values: &[f32], start: f32, step: impl Fn(f32, f32) -> f32) -> f32 {
    const LANES: usize = 8;
    let (chunks, rest) = values.as_chunks::<LANES>();
    let lanes = chunks.iter().fold([start; LANES], |lanes, chunk| {
        std::array::from_fn(|lane| step(lanes[lane], chunk[lane]))
    });
    let folded = lanes.into_iter().fold(start, &step);
    rest.iter().copied().fold(folded, step)
}
