use super::Block;

/// A quotation (`blockquote`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Quote {
    pub(crate) blocks: Vec<Block>,
}

impl Quote {
    /// What is quoted, and whom it is by where the page says so; nested at most 16 deep.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The same, without copying.
    pub fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }
}
