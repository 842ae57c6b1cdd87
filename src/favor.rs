use crate::names::names;

/// What counts more where it is doubtful whether a block belongs to the article.
///
/// ```
/// use tearsheet::{Extractor, Favor};
/// let extractor = Extractor::builder().favor(Favor::Precision).build()?;
/// # let _ = extractor;
/// # Ok::<(), tearsheet::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Favor {
    /// That nothing foreign is kept: the kept set has the highest expected F-measure with
    /// precision weighing twice as much as recall (F½).
    Precision,
    /// Both alike (F₁).
    #[default]
    Balanced,
    /// That nothing is lost: recall weighs twice as much (F₂).
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
