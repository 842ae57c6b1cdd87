//! What rules say of the nodes of a page.

use crate::dom::NodeId;
use std::collections::HashMap;

/// What a rule says of a node and all below it; the innermost mark counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The article's body: what lies outside goes, what lies inside is stripped as usual.
    Body,
    /// Stays, whatever later stages think.
    Keep,
    /// Goes.
    Drop,
    /// Goes, being another article.
    Other,
    /// Holds a part of the metadata.
    Role(MarkRole),
}

/// The part an element plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkRole {
    Title,
    Byline,
    Date,
    Source,
    Editor,
    Caption,
    /// The name of the site or of the account on it.
    SiteName,
}

/// Marks by node.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    nodes: HashMap<NodeId, Mark>,
}

impl Marks {
    /// No marks.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// The mark of this very node.
    pub(crate) fn get(&self, node: &NodeId) -> Option<&Mark> {
        self.nodes.get(node)
    }

    /// The nodes that hold other articles.
    pub(crate) fn others(&self) -> Vec<NodeId> {
        let others = self.nodes.iter().filter(|(_, mark)| **mark == Mark::Other);
        others.map(|(node, _)| *node).collect()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Marks a node; the first rule that marks it wins.
    pub(crate) fn set(&mut self, node: NodeId, mark: Mark) {
        self.nodes.entry(node).or_insert(mark);
    }
}
