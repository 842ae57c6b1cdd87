/// Why a page could not be processed at all.
///
/// A page without an article is no error: it gives an [`Article`](crate::Article) whose
/// [`completeness`](crate::Article::completeness) is [`Empty`](crate::Completeness::Empty).
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The input is longer than [`Limits::input_bytes`](crate::Limits::input_bytes).
    #[error("the input has {bytes} bytes, more than the limit of {limit}")]
    #[non_exhaustive]
    InputTooLarge {
        /// Length of the input.
        bytes: usize,
        /// The limit it passed.
        limit: usize,
    },
    /// More than 1 % of the decoded characters are NUL or C0 control characters: an image, an
    /// archive, a PDF.
    #[error("the input is not text")]
    NotText,
    /// A [`SiteRule`](crate::SiteRule) that the caller gave cannot be used.
    #[error("rule `{rule}`: {problem}")]
    #[non_exhaustive]
    InvalidRule {
        /// Name of the rule.
        rule: String,
        /// What is wrong, naming the selector or host.
        problem: String,
    },
    /// The value of an option of a builder cannot be used.
    #[error("option `{option}`: {problem}")]
    #[non_exhaustive]
    InvalidOption {
        /// The method that takes it: "drop_selector", "allow_tags", "forbid_tags" or "base_url".
        option: &'static str,
        /// What is wrong, naming the selector, tag or address.
        problem: String,
    },
    /// The text that was to hold site rules is no such TOML.
    #[cfg(feature = "toml")]
    #[error("site rules: {problem}")]
    #[non_exhaustive]
    InvalidToml {
        /// What is wrong, and where: several lines, the last without a line break.
        problem: String,
    },
}
