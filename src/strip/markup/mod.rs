//! What markup says: rules, what is hidden, templates, zone comments, names of elements.
//!
//! Each receives the page and drops the blocks of elements. This is the surest evidence, so these come
//! first; a name that pages also use for text must agree with size and shape.

pub(super) mod hidden;
pub(super) mod learnt;
pub(super) mod marked;
pub(super) mod rules;
pub(super) mod template;
pub(super) mod zones;
