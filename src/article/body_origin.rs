use crate::variants::names;

/// Where the body of an article stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BodyOrigin {
    /// In the page, for every reader to see.
    #[default]
    Visible,
    /// In JSON-LD.
    JsonLd,
    /// In the state that the page carries for its scripts (`__NEXT_DATA__` and its kin).
    PageState,
    /// In a textarea.
    Textarea,
}

names!(BodyOrigin, "origin of a body" {
    Visible => "visible",
    JsonLd => "json_ld",
    PageState => "page_state",
    Textarea => "textarea",
});
