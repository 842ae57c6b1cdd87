use super::Paragraph;

/// What a reader wrote under an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Comment {
    pub(crate) author: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) paragraphs: Vec<Paragraph>,
}

impl Comment {
    /// The name it is signed with, where the markup gives it.
    pub fn author(&self) -> Option<&str> {
        self.author.as_deref()
    }

    /// When it was written, as printed ("3 hours ago").
    pub fn date(&self) -> Option<&str> {
        self.date.as_deref()
    }

    /// Its text.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }
}
