//! The edges of the text: the walk over the lines at its head, at its tail and between its paragraphs,
//! what ends the text, and the columns below its foot.
//!
//! Receives the lines that are still kept, asks the judges of `lines` and `phrases`, and drops what they
//! know. Knows no words of its own but those of an end and those over the feeds below it; goes no further
//! up than clear prose.

mod below_core;
mod closing_label;
mod end_mark;
mod feeds;
mod walk;

pub(super) use below_core::columns;
pub(super) use feeds::strip as feeds;
pub(super) use walk::{head, middle, outside, tail};
