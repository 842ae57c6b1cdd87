use super::Removed;
use std::fmt;

/// Safe HTML, and what was removed to make it so.
///
/// Feature `serde` writes it but does not read it: HTML that was stored is safe by the word of whoever
/// stored it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Sanitized {
    pub(super) html: String,
    pub(super) removed: Vec<Removed>,
}

impl Sanitized {
    /// The safe HTML.
    pub fn html(&self) -> &str {
        &self.html
    }

    /// The safe HTML.
    pub fn into_html(self) -> String {
        self.html
    }

    /// What was removed, each kind and name once, sorted.
    pub fn removed(&self) -> &[Removed] {
        &self.removed
    }
}

impl fmt::Display for Sanitized {
    /// The safe HTML.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.html)
    }
}

impl AsRef<str> for Sanitized {
    /// The safe HTML.
    fn as_ref(&self) -> &str {
        &self.html
    }
}
