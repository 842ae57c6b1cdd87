use super::RichText;

/// A heading inside the body.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Heading {
    pub(crate) level: u8,
    pub(crate) content: RichText,
}

impl Heading {
    /// 2 to 6, as in HTML, the title being the first: where the body has an `h1`, all its headings
    /// are lowered by one. An all-bold paragraph that works as a heading has 3.
    pub fn level(&self) -> u8 {
        self.level
    }

    /// Its text and styles.
    pub fn content(&self) -> &RichText {
        &self.content
    }

    /// The same, without copying.
    pub fn into_content(self) -> RichText {
        self.content
    }

    /// Its text alone.
    pub fn text(&self) -> &str {
        self.content.text()
    }
}
