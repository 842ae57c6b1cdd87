//! What a printed line says: bylines, editor footers, source lines, original titles, credits.
//!
//! Receives one line of text and where it stands; returns what it names, or nothing. Sees neither
//! tree nor layout; never guesses.

mod account;
mod byline;
#[cfg(test)]
mod case_tables;
mod chinese;
mod closing;
#[cfg(test)]
mod corpora_check;
mod credit;
mod credit_words;
mod dateline;
mod editor;
mod fold;
mod han_names;
mod han_shape;
mod japanese;
mod korean;
mod labels;
mod latin_list;
mod latin_names;
mod latin_separator;
mod latin_words;
mod leads;
mod line;
mod names;
mod outlet;
mod pairs;
mod phrase;
mod places;
mod role;
mod source;
mod surnames;
mod western;
mod wire;

pub(crate) use byline::{ParsedByline, Place, parse_byline};
pub(crate) use credit::split_credit;
pub(crate) use editor::{EditorLine, parse_editor_line};
pub(crate) use names::parse_names;
pub(crate) use source::{SourceLine, parse_source_line};
