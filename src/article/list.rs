use super::Block;

/// An ordered or unordered list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct List {
    pub(crate) ordered: bool,
    pub(crate) start: u32,
    pub(crate) items: Vec<ListItem>,
}

impl List {
    /// Whether items are numbered.
    pub fn is_ordered(&self) -> bool {
        self.ordered
    }

    /// The number of the first item of an ordered list, otherwise 1. Where a page's numbers jump or
    /// fall another list begins.
    pub fn start(&self) -> u32 {
        self.start
    }

    /// The items in order.
    pub fn items(&self) -> &[ListItem] {
        &self.items
    }

    /// The same, without copying.
    pub fn into_items(self) -> Vec<ListItem> {
        self.items
    }
}

/// One item of a [`List`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ListItem {
    pub(crate) blocks: Vec<Block>,
}

impl ListItem {
    /// What it holds: mostly one paragraph, then nested lists, at most 16 deep.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The same, without copying.
    pub fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }
}
