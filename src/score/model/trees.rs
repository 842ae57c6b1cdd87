use super::reader::Reader;

/// Gradient-boosted trees; their leaves add up.
#[derive(Debug, Default)]
pub(crate) struct Forest {
    bias: f32,
    /// The first node of each tree.
    roots: Vec<u32>,
    nodes: Vec<Node>,
    leaves: Vec<f32>,
}

/// A decision: at most `threshold` goes left.
#[derive(Debug, Clone, Copy)]
struct Node {
    threshold: f32,
    feature: u16,
    left: Child,
    right: Child,
}

/// Where a decision leads: an index into the forest's nodes, always greater than the parent's, or,
/// with the highest bit set, into its leaves.
#[derive(Debug, Clone, Copy)]
struct Child(u32);

impl Child {
    const LEAF: u32 = 1 << 31;

    fn node(index: u32) -> Self {
        Self(index)
    }

    fn leaf(index: u32) -> Self {
        Self(index | Self::LEAF)
    }

    fn is_leaf(self) -> bool {
        self.0 & Self::LEAF != 0
    }

    fn index(self) -> usize {
        (self.0 & !Self::LEAF) as usize
    }
}

impl Forest {
    /// Reads a forest over rows of `features` numbers: bias, tree count, then for each tree its
    /// node count, the nodes (feature u16, threshold f32, left and right u16: under the node
    /// count a node of the tree, else a leaf) and its leaves, one more than nodes.
    pub(super) fn read(reader: &mut Reader<'_>, features: usize) -> Option<Self> {
        let bias = reader.f32()?;
        let trees = reader.u16()?;
        let mut forest = Self { bias, roots: Vec::new(), nodes: Vec::new(), leaves: Vec::new() };
        for _ in 0..trees {
            let count = reader.u16()?;
            let first_node = u32::try_from(forest.nodes.len()).ok()?;
            let first_leaf = u32::try_from(forest.leaves.len()).ok()?;
            let child = |value: u16, parent: u16| {
                if value < count {
                    (value > parent).then(|| Child::node(first_node + u32::from(value)))
                } else {
                    let leaf = value - count;
                    (leaf <= count).then(|| Child::leaf(first_leaf + u32::from(leaf)))
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
                forest.nodes.push(Node { threshold, feature, left, right });
            }
            for _ in 0..=count {
                forest.leaves.push(reader.f32()?);
            }
            if count == 0 {
                // A tree of one leaf.
                forest.bias += forest.leaves.pop()?;
            } else {
                forest.roots.push(first_node);
            }
        }
        Some(forest)
    }

    /// The sum over all trees for one row.
    pub(crate) fn evaluate(&self, row: &[f32]) -> f32 {
        let walk = |&root: &u32| self.walk(&self.nodes, Child::node(root), row);
        self.bias + self.roots.iter().map(walk).sum::<f32>()
    }

    /// The same for each of many rows, as those of one page: what decides alike for all of them is
    /// decided once.
    pub(crate) fn evaluate_all<const COUNT: usize>(&self, rows: &[[f32; COUNT]]) -> Vec<f32> {
        let mut ranges = [(f32::INFINITY, f32::NEG_INFINITY); COUNT];
        for row in rows {
            for ((least, most), &value) in ranges.iter_mut().zip(row) {
                if value.is_nan() {
                    (*least, *most) = (f32::NEG_INFINITY, f32::INFINITY);
                }
                (*least, *most) = (least.min(value), most.max(value));
            }
        }
        // Children have higher numbers than their parents.
        let mut nodes = self.nodes.clone();
        let mut goals: Vec<Child> = (0..nodes.len() as u32).map(Child::node).collect();
        for at in (0..nodes.len()).rev() {
            let goal = |child: Child| if child.is_leaf() { child } else { goals[child.index()] };
            let node = &mut nodes[at];
            (node.left, node.right) = (goal(node.left), goal(node.right));
            let (least, most) = ranges[usize::from(node.feature)];
            if most <= node.threshold {
                goals[at] = node.left;
            } else if least > node.threshold {
                goals[at] = node.right;
            }
        }
        let roots: Vec<Child> = self.roots.iter().map(|&root| goals[root as usize]).collect();
        let sum = |row: &[f32; COUNT]| {
            let leaves = roots.iter().map(|&root| self.walk(&nodes, root, row));
            self.bias + leaves.sum::<f32>()
        };
        rows.iter().map(sum).collect()
    }

    fn walk(&self, nodes: &[Node], from: Child, row: &[f32]) -> f32 {
        let mut at = from;
        while !at.is_leaf() {
            let node = &nodes[at.index()];
            let is_left = row[usize::from(node.feature)] <= node.threshold;
            at = if is_left { node.left } else { node.right };
        }
        self.leaves[at.index()]
    }
}
