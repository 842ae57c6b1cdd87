//! What decides in the end: one value a field.
//!
//! Receives the candidates, what the strippers found and the kept body; each module returns the value of
//! its field. Must not see the tree or the layout, and changes no candidate's words except to
//! cut what is no part of them.

mod body_dates;
mod byline;
mod explain;
mod lead_image;
pub(super) mod published;
mod resolve;
mod section;
mod source;

pub(crate) use resolve::resolve;
