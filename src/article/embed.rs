use crate::variants::names;

/// A video, audio or post of another site that stands in the body, as a link.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Embed {
    pub(crate) kind: EmbedKind,
    pub(crate) url: String,
    pub(crate) poster: Option<String>,
    pub(crate) title: Option<String>,
}

impl Embed {
    /// What it is.
    pub fn kind(&self) -> EmbedKind {
        self.kind
    }

    /// Where it plays or stands.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The still picture of a video.
    pub fn poster(&self) -> Option<&str> {
        self.poster.as_deref()
    }

    /// Its title or caption.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }
}

/// What an [`Embed`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum EmbedKind {
    /// A video.
    Video,
    /// A sound recording.
    Audio,
    /// Anything else: a post, a map, a form.
    Other,
}

names!(EmbedKind, "kind of embed" {
    Video => "video",
    Audio => "audio",
    Other => "other",
});
