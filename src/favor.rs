use crate::variants::names;

/// What counts more where it is doubtful whether a block belongs to the article: that all of it is
/// found, or that nothing else is. The kept set is the one with the highest expected F-measure.
///
/// ```
/// use tearsheet::{Extractor, Favor};
/// let extractor = Extractor::builder().favor(Favor::Precision).build()?;
/// # let _ = extractor;
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Favor {
    /// Precision weighs twice as much as recall (F½): rather lose a paragraph than keep a teaser.
    Precision,
    /// Both weigh alike (F₁).
    #[default]
    Balanced,
    /// Recall weighs twice as much as precision (F₂): rather keep a teaser than lose a paragraph.
    Recall,
}

names!(Favor, "way to decide in doubt" {
    Precision => "precision",
    Balanced => "balanced",
    Recall => "recall",
});

impl Favor {
    /// β² of the F-measure.
    pub(crate) fn beta_squared(self) -> f64 {
        match self {
            Self::Precision => 0.25,
            Self::Balanced => 1.0,
            Self::Recall => 4.0,
        }
    }
}
