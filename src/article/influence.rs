/// What one input of the block model did to the probability of a block.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Influence {
    pub(crate) feature: &'static str,
    pub(crate) value: f32,
    pub(crate) log_odds: f32,
}

impl Influence {
    /// The input's name; what it measures stands in `src/score/features`, names are no stable part
    /// of the API.
    pub fn feature(&self) -> &'static str {
        self.feature
    }

    /// Its value for the block.
    pub fn value(&self) -> f32 {
        self.value
    }

    /// By how much the log odds would fall, were the value that of an average block: above 0 it
    /// spoke for keeping the block.
    pub fn log_odds(&self) -> f32 {
        self.log_odds
    }
}
