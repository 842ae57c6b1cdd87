use super::Origin;
use crate::variants::names;

/// A value that a page offers for a field of its metadata, chosen or not.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Candidate {
    pub(crate) field: Field,
    pub(crate) value: String,
    pub(crate) origin: Origin,
}

impl Candidate {
    /// The field that it was offered for.
    pub fn field(&self) -> Field {
        self.field
    }

    /// The value as text; of a byline as printed, of a date in ISO 8601.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Where it comes from.
    pub fn origin(&self) -> Origin {
        self.origin
    }
}

/// A field of the metadata for which pages offer several values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Field {
    /// [`Metadata::title`](crate::Metadata::title).
    Title,
    /// [`Metadata::byline`](crate::Metadata::byline).
    Byline,
    /// [`Metadata::published`](crate::Metadata::published).
    Published,
    /// [`Metadata::modified`](crate::Metadata::modified).
    Modified,
    /// [`Metadata::source`](crate::Metadata::source).
    Source,
    /// [`Metadata::site_name`](crate::Metadata::site_name).
    SiteName,
    /// [`Metadata::canonical_url`](crate::Metadata::canonical_url).
    CanonicalUrl,
    /// [`Metadata::language`](crate::Metadata::language).
    Language,
    /// [`Metadata::lead_image`](crate::Metadata::lead_image).
    LeadImage,
}

names!(Field, "field of the metadata" {
    Title => "title",
    Byline => "byline",
    Published => "published",
    Modified => "modified",
    Source => "source",
    SiteName => "site_name",
    CanonicalUrl => "canonical_url",
    Language => "language",
    LeadImage => "lead_image",
});
