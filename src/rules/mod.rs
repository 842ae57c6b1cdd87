//! Site rules: CSS selectors that mark nodes.
//!
//! Receives the page's host and tree; returns marks. They decide first and no later stage
//! overrides one. Never needed: every page comes out well without.

use std::collections::HashMap;

/// What a rule says of a node and all below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Keep,
    Drop,
    Role(MarkRole),
}

/// The part an element plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkRole {
    Title,
    Byline,
    Date,
    Source,
    Editor,
    Caption,
}

/// Marks by node.
pub(crate) type Marks = HashMap<ego_tree::NodeId, Mark>;
