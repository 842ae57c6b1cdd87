use crate::variants::names;

/// A person whom the article names as one of its makers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Person {
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) title: Option<String>,
}

impl Person {
    pub(crate) fn author(name: impl Into<String>) -> Self {
        Self { name: name.into(), role: Role::Author, title: None }
    }

    /// The name as printed, without role, outlet or address.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the person did.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The role as printed ("资深记者", "Staff Writer"), where there is one.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }
}

/// What a [`Person`] did for the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Role {
    /// Wrote it: author, reporter, correspondent.
    Author,
    /// Helped: "with additional reporting by", 实习生 … 亦有贡献.
    Contributor,
    /// Edited it (责任编辑, 编辑, 责编). Never an author.
    Editor,
    /// Read the proofs, or passed it for publication (校对, 审核, 监制).
    Proofreader,
    /// Took the pictures or the film.
    Photographer,
    /// Made its graphics: drawings, charts, layout.
    Illustrator,
    /// Translated it.
    Translator,
}

names!(Role, "role of a person" {
    Author => "author",
    Contributor => "contributor",
    Editor => "editor",
    Proofreader => "proofreader",
    Photographer => "photographer",
    Illustrator => "illustrator",
    Translator => "translator",
});

impl Role {
    /// Whether a person of this role wrote the article.
    pub fn is_author(self) -> bool {
        self == Role::Author
    }
}
