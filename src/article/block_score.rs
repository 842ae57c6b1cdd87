use super::Influence;

/// How a block of text was judged, and by what: an element of
/// [`Extractor::explain`](crate::Extractor::explain).
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct BlockScore {
    pub(crate) text: String,
    pub(crate) probability: f32,
    pub(crate) threshold: Option<f32>,
    pub(crate) influences: Vec<Influence>,
}

impl BlockScore {
    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// 0 to 1: how likely it is part of the content.
    pub fn probability(&self) -> f32 {
        self.probability
    }

    /// The least probability that was enough on this page; `None` where none was, since too little speaks
    /// for any content at all.
    pub fn threshold(&self) -> Option<f32> {
        self.threshold
    }

    /// Whether that was enough. What became of it afterwards, the article and
    /// [`Article::dropped`](crate::Article::dropped) say.
    pub fn is_likely(&self) -> bool {
        self.threshold.is_some_and(|threshold| self.probability >= threshold)
    }

    /// The inputs of the model that moved it most, the weightiest first.
    pub fn influences(&self) -> &[Influence] {
        &self.influences
    }
}
