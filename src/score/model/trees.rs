use super::reader::Reader;

/// Gradient-boosted trees; their leaves add up.
#[derive(Debug, Default)]
pub(crate) struct Forest {
    bias: f32,
    trees: Vec<Tree>,
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, Copy)]
struct Tree {
    root: u16,
    /// Decisions on its longest way. A leaf leads to itself, so that a walk of this length ends
    /// in one whatever the way: no branch to mispredict.
    depth: u16,
}

/// A decision (at most `value` goes left), or a leaf, which leads to itself.
#[derive(Debug, Clone, Copy)]
struct Node {
    value: f32,
    feature: u16,
    /// Right, then left; always of a higher index, but for leaves.
    children: [u16; 2],
}

impl Node {
    fn is_leaf(&self, at: usize) -> bool {
        usize::from(self.children[0]) == at
    }
}

impl Forest {
    /// Reads a forest over rows of `features` numbers: bias, tree count, then for each tree its
    /// node count, the nodes (feature u16, threshold f32, left and right u16: under the node
    /// count a node of the tree, else a leaf) and its leaves, one more than nodes.
    pub(super) fn read(reader: &mut Reader<'_>, features: usize) -> Option<Self> {
        let bias = reader.f32()?;
        let trees = reader.u16()?;
        let mut forest = Self { bias, trees: Vec::new(), nodes: Vec::new() };
        for _ in 0..trees {
            let count = reader.u16()?;
            let root = u16::try_from(forest.nodes.len()).ok()?;
            let child = |value: u16, parent: u16| {
                let is_there = value > parent && u32::from(value) <= 2 * u32::from(count);
                is_there.then(|| root.checked_add(value)).flatten()
            };
            for index in 0..count {
                let feature = reader.u16()?;
                let value = reader.f32()?;
                let (left, right) = (child(reader.u16()?, index)?, child(reader.u16()?, index)?);
                if usize::from(feature) >= features {
                    return None;
                }
                forest.nodes.push(Node { value, feature, children: [right, left] });
            }
            for _ in 0..=count {
                let place = u16::try_from(forest.nodes.len()).ok()?;
                forest.nodes.push(Node { value: reader.f32()?, feature: 0, children: [place; 2] });
            }
            forest.trees.push(Tree { root, depth: 0 });
        }
        let depths = depths(&forest.nodes);
        for tree in &mut forest.trees {
            tree.depth = depths[usize::from(tree.root)];
        }
        Some(forest)
    }

    /// The sum over all trees for one row.
    pub(crate) fn evaluate(&self, row: &[f32]) -> f32 {
        self.bias + self.trees.iter().map(|&tree| leaf(&self.nodes, tree, row)).sum::<f32>()
    }

    /// The same for each of many rows, as those of one page: what decides alike for all of them is
    /// decided once.
    pub(crate) fn evaluate_all<const COUNT: usize>(&self, rows: &[&[f32; COUNT]]) -> Vec<f32> {
        let pruned = self.pruned(&ranges(rows));
        let mut sums = vec![pruned.bias; rows.len()];
        for &tree in &pruned.trees {
            for (sum, row) in sums.iter_mut().zip(rows) {
                *sum += leaf(&pruned.nodes, tree, *row);
            }
        }
        sums
    }

    /// What is left to decide for rows within these least and greatest values of each feature.
    fn pruned(&self, ranges: &[(f32, f32)]) -> Self {
        let mut nodes = self.nodes.clone();
        // Where a walk that comes to a node goes on without a decision.
        let mut goals: Vec<u16> = self.nodes.iter().zip(0..).map(|(_, place)| place).collect();
        for at in (0..nodes.len()).rev() {
            let node = &mut nodes[at];
            if node.is_leaf(at) {
                continue;
            }
            node.children = node.children.map(|child| goals[usize::from(child)]);
            let [right, left] = node.children;
            let (least, most) = ranges[usize::from(node.feature)];
            if most <= node.value {
                goals[at] = left;
            } else if least > node.value {
                goals[at] = right;
            }
        }
        let depths = depths(&nodes);
        let mut pruned = Self { bias: self.bias, trees: Vec::new(), nodes };
        for tree in &self.trees {
            let root = goals[usize::from(tree.root)];
            match depths[usize::from(root)] {
                0 => pruned.bias += pruned.nodes[usize::from(root)].value,
                depth => pruned.trees.push(Tree { root, depth }),
            }
        }
        pruned
    }
}

/// Decisions on the longest way from each node.
fn depths(nodes: &[Node]) -> Vec<u16> {
    let mut depths = vec![0u16; nodes.len()];
    for (at, node) in nodes.iter().enumerate().rev().filter(|(at, node)| !node.is_leaf(*at)) {
        let [right, left] = node.children.map(|child| depths[usize::from(child)]);
        depths[at] = right.max(left) + 1;
    }
    depths
}

/// The least and greatest value of each feature.
fn ranges<const COUNT: usize>(rows: &[&[f32; COUNT]]) -> [(f32, f32); COUNT] {
    let mut ranges = [(f32::INFINITY, f32::NEG_INFINITY); COUNT];
    for row in rows {
        for ((least, most), &value) in ranges.iter_mut().zip(*row) {
            if value.is_nan() {
                (*least, *most) = (f32::NEG_INFINITY, f32::INFINITY);
            }
            (*least, *most) = (least.min(value), most.max(value));
        }
    }
    ranges
}

fn leaf(nodes: &[Node], tree: Tree, row: &[f32]) -> f32 {
    let mut node = nodes[usize::from(tree.root)];
    for _ in 0..tree.depth {
        let is_left = row[usize::from(node.feature)] <= node.value;
        node = nodes[usize::from(node.children[usize::from(is_left)])];
    }
    node.value
}
