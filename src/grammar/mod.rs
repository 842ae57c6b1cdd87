//! What a printed line says: bylines, editor footers, source lines, original titles, credits.
//!
//! Receives one line of text and where it stands; returns what it names, or nothing. Sees neither
//! tree nor layout. Never guesses: names that cannot be told apart stay printed words, and what is
//! no name for certain is no person.
//!
//! A [`Line`](line::Line) holds the first or the last characters of the text, folded one by one
//! (full width to half, traditional to simplified), so labels match in all their spellings while
//! every value is cut from the text as printed. Nothing reads further than that, so a line of any
//! length costs the same. The words are tables; `tests/data/grammar` holds a case for every form and
//! a trial for every word.
//!
//! - `line`: a line as the rest sees it;
//! - `byline`: a line that may name authors, which each script reads in its own way: `chinese`, `japanese`,
//!   `korean`, `latin`; `found`: what such a grammar has read;
//! - `author_field`: the value of a field that is declared to hold authors;
//! - `editor`, `source`, `credit`: lines and parts of lines that name others than the authors;
//! - `outlet`, `given_names`, `moments`: which words are an outlet or begin a person's name, and what happened
//!   at a moment.

mod author_field;
mod byline;
mod chinese;
mod credit;
mod editor;
mod found;
pub(crate) mod given_names;
mod japanese;
mod korean;
mod latin;
mod line;
mod moments;
mod outlet;
mod source;
#[cfg(test)]
mod tests;

pub(crate) use author_field::parse_names;
pub(crate) use byline::{ParsedByline, Place, parse_byline};
pub(crate) use chinese::amid::credits_amid;
pub(crate) use chinese::shape::is_surely_name;
pub(crate) use credit::{is_labelled_credit, split_credit};
pub(crate) use editor::{EditorLine, is_plain_editor, parse_crew_line, parse_editor_line};
pub(crate) use japanese::is_japanese_name;
pub(crate) use korean::is_korean_name;
pub(crate) use latin::words::{is_agency_name, is_job_line};
pub(crate) use moments::{
    is_label_of_other, is_modified_label, is_publication_label, is_release_label, says_printed,
};
pub(crate) use outlet::{is_organisation_name, is_outlet};
pub(crate) use source::{SourceLine, parse_source_line};
