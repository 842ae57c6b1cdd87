use super::{Paragraph, Timestamp};

/// What a reader wrote under an article.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Comment {
    pub(crate) author: Option<String>,
    pub(crate) date: Option<Timestamp>,
    pub(crate) printed_date: Option<String>,
    pub(crate) paragraphs: Vec<Paragraph>,
}

impl Comment {
    /// The name it is signed with, where the markup gives it.
    pub fn author(&self) -> Option<&str> {
        self.author.as_deref()
    }

    /// When it was written; "3 hours ago" only where the caller says when the page was
    /// [fetched](crate::Page::fetched_at).
    pub fn date(&self) -> Option<&Timestamp> {
        self.date.as_ref()
    }

    /// The words that say when it was written, whether or not they can be read.
    pub fn printed_date(&self) -> Option<&str> {
        self.printed_date.as_deref()
    }

    /// Its text.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// The same, without copying.
    pub fn into_paragraphs(self) -> Vec<Paragraph> {
        self.paragraphs
    }
}
