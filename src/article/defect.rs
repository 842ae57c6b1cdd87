/// Something wrong with the input that did not stop the extraction. A crawler can count these.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Defect {
    /// The page's address cannot be parsed, or is neither http nor https; relative links stay as they
    /// are.
    InvalidUrl,
    /// A front matter that is not closed, or lines in it that are not `key: value`.
    BrokenFrontMatter,
    /// The declared encoding was not the real one.
    WrongCharset {
        /// The label that was declared.
        declared: String,
        /// Name of the encoding that was used.
        used: String,
    },
    /// Bytes that are not characters of the encoding, replaced by U+FFFD.
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
