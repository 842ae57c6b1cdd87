use crate::variants::shown;
use std::ops::Range;

/// Text with styled ranges. Line breaks inside it are `\n`.
///
/// Spans are sorted by start, the longer first, and nest properly: two spans are either disjoint
/// or one holds the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "super::checked::StoredText"))]
pub struct RichText {
    pub(crate) text: String,
    pub(crate) spans: Vec<Span>,
}

impl RichText {
    /// The text alone.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text alone, its styles gone.
    pub fn into_text(self) -> String {
        self.text
    }

    /// The styled ranges.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The first span that does not hold to what is promised of them.
    #[cfg(feature = "serde")]
    pub(crate) fn misfit(&self) -> Option<&Span> {
        let mut last_start = 0;
        // Where those end that hold the next.
        let mut ends = Vec::new();
        self.spans.iter().find(|Span { start, end, .. }| {
            while ends.last().is_some_and(|outer| outer <= start) {
                ends.pop();
            }
            let is_some = self.text.get(*start..*end).is_some_and(|text| !text.is_empty());
            let is_in_order = last_start <= *start;
            let is_nested = ends.last().is_none_or(|outer| end <= outer);
            last_start = *start;
            ends.push(*end);
            !(is_some && is_in_order && is_nested)
        })
    }

    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), spans: Vec::new() }
    }
}

/// A range of a [`RichText`] with a style.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub(crate) style: Style,
}

impl Span {
    /// The bytes of its [`RichText`] that it covers, at least one; always at character boundaries.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// How they are set.
    pub fn style(&self) -> &Style {
        &self.style
    }
}

/// How a span of text is set.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "style", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Style {
    /// A link; the address is http, https or mailto, absolute when the page's address is known.
    #[non_exhaustive]
    Link {
        /// Where it points.
        href: String,
    },
    /// Strong importance (`b`, `strong`).
    Strong,
    /// Emphasis (`i`, `em`).
    Emphasis,
    /// Code, or computer output.
    Code,
    /// Subscript.
    Subscript,
    /// Superscript.
    Superscript,
    /// Deleted text.
    Deleted,
    /// A formula, its source in TeX.
    Formula,
}

impl Style {
    /// Its name ("strong"), as it is printed and, as `style`, written to JSON; the address of a link is
    /// no part of it.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Link { .. } => "link",
            Self::Strong => "strong",
            Self::Emphasis => "emphasis",
            Self::Code => "code",
            Self::Subscript => "subscript",
            Self::Superscript => "superscript",
            Self::Deleted => "deleted",
            Self::Formula => "formula",
        }
    }
}

shown!(Style);
