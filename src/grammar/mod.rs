//! What a printed line says: bylines, editor footers, source lines, original titles, credits.
//!
//! Receives one line of text and where it stands; returns what it names, or nothing. Sees neither
//! tree nor layout. Never guesses: names that cannot be told apart stay printed words, and what is
//! no name for certain is no person.
//!
//! A [`Line`](line::Line) holds the first or the last characters of the text, folded one by one
//! (full width to half, traditional to simplified), so labels match in all their spellings while
//! every value is cut from the text as printed. Nothing reads further than that, so a line of any
//! length costs the same. Each script has its grammar: `chinese` (over `phrase`, a run of credits,
//! and `han_names`), `japanese`, `korean`, `western` (over `leads` and `latin_list`). The words
//! are tables; `tests/data/grammar` holds a case for every form and a trial for every word.

mod account;
mod amid;
mod author_field;
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
mod found;
mod han_names;
mod han_run;
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
mod moments;
mod outlet;
mod outlet_name;
mod phrase;
mod places;
#[cfg(test)]
mod properties;
mod role;
mod signatures;
mod source;
mod surnames;
mod trust;
mod western;
mod wire;
#[cfg(test)]
mod word_tables;

pub(crate) use amid::credits_amid;
pub(crate) use author_field::parse_names;
pub(crate) use byline::{ParsedByline, Place, parse_byline};
pub(crate) use credit::{is_labelled_credit, split_credit};
pub(crate) use editor::{EditorLine, is_plain_editor, parse_crew_line, parse_editor_line};
pub(crate) use han_shape::is_surely_name;
pub(crate) use japanese::is_japanese_name;
pub(crate) use korean::is_korean_name;
pub(crate) use latin_words::{is_agency_name, is_job_line};
pub(crate) use moments::{
    is_label_of_other, is_modified_label, is_publication_label, is_release_label, says_printed,
};
pub(crate) use outlet::{is_organisation_name, is_outlet};
pub(crate) use source::{SourceLine, parse_source_line};
