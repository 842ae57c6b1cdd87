use crate::variants::shown;

/// Something wrong with the input that did not stop the extraction. A crawler can count these.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Defect {
    /// The page's address cannot be parsed, is neither http nor https, or is longer than 8,190 bytes,
    /// which servers refuse; relative links stay as they are.
    InvalidUrl,
    /// A front matter that is not closed, or lines in it that are not `key: value`.
    BrokenFrontMatter,
    /// The declared encoding was not the real one.
    #[non_exhaustive]
    WrongCharset {
        /// The label that was declared.
        declared: String,
        /// Name of the encoding that was used.
        used: String,
    },
    /// Bytes that are not characters of the encoding, replaced by U+FFFD.
    #[non_exhaustive]
    ReplacedCharacters {
        /// How many replacement characters the decoder made.
        count: usize,
    },
    /// A comment, script or style that never ends: as in a browser, the rest of the page is not
    /// shown, and lost.
    Unclosed,
    /// JSON-LD that cannot be parsed.
    BrokenJsonLd,
    /// The page says that its own address is on another site (registrable domain) than the one the
    /// caller gave: a syndicated copy, or a mistake.
    ForeignCanonicalUrl,
}

impl Defect {
    /// Its name ("wrong_charset"), as it is counted, printed and, as `type`, written to JSON; what it
    /// is told with is no part of it.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::InvalidUrl => "invalid_url",
            Self::BrokenFrontMatter => "broken_front_matter",
            Self::WrongCharset { .. } => "wrong_charset",
            Self::ReplacedCharacters { .. } => "replaced_characters",
            Self::Unclosed => "unclosed",
            Self::BrokenJsonLd => "broken_json_ld",
            Self::ForeignCanonicalUrl => "foreign_canonical_url",
        }
    }
}

shown!(Defect);
