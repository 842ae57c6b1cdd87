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

#[derive(Debug, Clone, Copy)]
enum Child {
    /// Index into the forest's nodes; always greater than the parent's.
    Node(u32),
    /// Index into the forest's leaves.
    Leaf(u32),
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
                    (value > parent).then(|| Child::Node(first_node + u32::from(value)))
                } else {
                    let leaf = value - count;
                    (leaf <= count).then(|| Child::Leaf(first_leaf + u32::from(leaf)))
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
        self.bias + self.roots.iter().map(|&root| self.walk(root, row)).sum::<f32>()
    }

    fn walk(&self, root: u32, row: &[f32]) -> f32 {
        let mut at = root;
        loop {
            let node = self.nodes[at as usize];
            let left = row[usize::from(node.feature)] <= node.threshold;
            match if left { node.left } else { node.right } {
                Child::Node(next) => at = next,
                Child::Leaf(leaf) => return self.leaves[leaf as usize],
            }
        }
    }
}
