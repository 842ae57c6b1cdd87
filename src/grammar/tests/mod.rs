//! Checks of the whole grammar, and the reader of its tables of cases.

pub(super) mod case_tables;
mod corpora_check;
mod properties;
mod word_tables;
