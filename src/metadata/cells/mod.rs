//! What the elements of the body say by their names and attributes: microdata and RDFa, cells whose tag or
//! class tells a byline, a date, a source.
//!
//! Receive the cells that `facts` has gathered; add candidates. Must not read lines that no markup names,
//! and take no name from a cell that stands apart or belongs to another article.

pub(super) mod byline_cell;
pub(super) mod markup;
pub(super) mod microdata;
