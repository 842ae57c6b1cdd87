use super::RichText;

/// A paragraph of prose.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Paragraph {
    pub(crate) content: RichText,
}

impl Paragraph {
    /// Its text and styles.
    pub fn content(&self) -> &RichText {
        &self.content
    }

    /// The same, without copying.
    pub fn into_content(self) -> RichText {
        self.content
    }

    /// Its text alone, as [`RichText::text`].
    pub fn text(&self) -> &str {
        self.content.text()
    }
}
