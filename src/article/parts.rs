use super::{Block, Comment, Defect, Dropped, Metadata};

/// What [`Article::into_parts`](crate::Article::into_parts) takes an article apart into; each is what the
/// method of its name lends.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ArticleParts {
    /// [`Article::metadata`](crate::Article::metadata).
    pub metadata: Metadata,
    /// [`Article::blocks`](crate::Article::blocks).
    pub blocks: Vec<Block>,
    /// [`Article::comments`](crate::Article::comments).
    pub comments: Vec<Comment>,
    /// [`Article::dropped`](crate::Article::dropped).
    pub dropped: Vec<Dropped>,
    /// [`Article::defects`](crate::Article::defects).
    pub defects: Vec<Defect>,
}
