/// Whether the article is all there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Completeness {
    /// Nothing was cut.
    #[default]
    Whole,
    /// A limit was passed: the name of the limit ("nodes", "depth", "attributes", "work").
    Truncated(&'static str),
    /// The input was damaged: what was found ("replacement characters").
    Damaged(&'static str),
    /// The page holds no article.
    Empty,
}
