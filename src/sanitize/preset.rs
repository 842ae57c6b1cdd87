use crate::variants::names;

/// A set of tags and attributes to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Preset {
    /// No tags at all: the text, escaped, with a line feed between blocks.
    Text,
    /// What [`Article::to_html`](crate::Article::to_html) writes: paragraphs, headings, lists,
    /// quotes, code, tables, figures, links, emphasis, and small print.
    #[default]
    Article,
    /// Also what gives structure and does no harm: `div`, `span`, sections, definition lists,
    /// `hr`, `ruby`, `details` and the like, with `title`, `lang` and `dir`.
    Generous,
}

names!(Preset, "preset of the sanitizer" {
    Text => "text",
    Article => "article",
    Generous => "generous",
});
