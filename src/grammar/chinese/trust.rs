//! How much stands beside a word that says that it is a name.

/// What there is beside its shape to say that a word is a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// Only where it stands.
    Bare,
    /// A role before it: 记者 张三.
    Role,
    /// A role with an outlet or a rank before it: 本报首席记者 张三.
    Employed,
    /// A label with a mark before it: 作者：张三. Pen names count.
    Labelled,
}
