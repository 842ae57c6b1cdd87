use crate::variants::{names, shown};

/// Whether the article is all there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "state", content = "detail", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Completeness {
    /// Nothing was cut.
    #[default]
    Whole,
    /// A limit was passed.
    Truncated(Limit),
    /// The input was damaged.
    Damaged(Damage),
    /// Nothing of the page was kept. A page that holds a notice in an article's place is `Whole`, and its
    /// [`confidence`](crate::Article::confidence) low.
    Empty,
}

impl Completeness {
    /// Its name ("truncated"), without the [detail](Self::detail): what `Display` prints, and `state`
    /// in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Truncated(_) => "truncated",
            Self::Damaged(_) => "damaged",
            Self::Empty => "empty",
        }
    }

    /// The name of the limit that was passed, or of the damage that was found.
    pub const fn detail(&self) -> Option<&'static str> {
        match self {
            Self::Truncated(limit) => Some(limit.as_str()),
            Self::Damaged(damage) => Some(damage.as_str()),
            Self::Whole | Self::Empty => None,
        }
    }
}

shown!(Completeness);

/// One of the bounds of [`Limits`](crate::Limits) past which an article is truncated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Limit {
    /// [`Limits::nodes`](crate::Limits::nodes).
    Nodes,
    /// [`Limits::depth`](crate::Limits::depth).
    Depth,
    /// [`Limits::attributes`](crate::Limits::attributes).
    Attributes,
    /// [`Limits::work`](crate::Limits::work).
    Work,
}

names!(Limit, "limit" {
    Nodes => "nodes",
    Depth => "depth",
    Attributes => "attributes",
    Work => "work",
});

/// How an input was damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Damage {
    /// Bytes that are not characters of its encoding:
    /// [`Defect::ReplacedCharacters`](crate::Defect::ReplacedCharacters).
    ReplacedCharacters,
}

names!(Damage, "kind of damage" {
    ReplacedCharacters => "replaced_characters",
});
