//! What a printed line says: bylines, editor footers, source lines, original titles, credits.
//!
//! Receives one line of text and where it stands; returns what it names, or nothing. Sees neither
//! tree nor layout; never guesses.

mod byline;
mod credit;
mod editor;
mod source;

pub(crate) use byline::{ParsedByline, Place, parse_byline};
pub(crate) use credit::split_credit;
pub(crate) use editor::{EditorLine, parse_editor_line};
pub(crate) use source::{SourceLine, parse_source_line};
