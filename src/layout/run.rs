use std::ops::Range;

/// An inline element inside a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub kind: RunKind,
    /// Range of [`Layout::text`](super::Layout::text), inside the block's.
    pub text: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RunKind {
    /// Index into [`Layout::links`](super::Layout::links).
    Link(usize),
    Strong,
    Emphasis,
    Code,
    Subscript,
    Superscript,
    Deleted,
    /// Small print.
    Small,
    /// The source of a formula, in TeX.
    Formula,
    /// An inline element with names: index into [`Layout::names`](super::Layout::names).
    Named(usize),
}
