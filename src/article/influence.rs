/// What one input of the block model did to the probability of a block.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Influence {
    pub(crate) feature: &'static str,
    pub(crate) value: f32,
    pub(crate) log_odds: f32,
}

impl Influence {
    /// The input's name ("link_density", "page_length"). It says in short what is measured: of the block's
    /// text, place and elements, of the containers around it (`c1_…` to `c3_…`) and other blocks of its
    /// form (`sig_…`), of the words of class names (`names…`), or of the page as a whole (`page_…`). Names
    /// are no stable part of the API.
    pub fn feature(&self) -> &'static str {
        self.feature
    }

    /// Its value for the block.
    pub fn value(&self) -> f32 {
        self.value
    }

    /// The block's log odds with this value minus its log odds with the value of an average block: above 0 it
    /// spoke for keeping the block, below 0 against.
    pub fn log_odds(&self) -> f32 {
        self.log_odds
    }
}
