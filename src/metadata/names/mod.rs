//! Names: which words are a person's, a team's, an organisation's, and which are none.
//!
//! Receive a name or the value of a field that holds names; return persons, or what the name is by its words
//! and its form. Must not know where on the page it stands.

pub(super) mod organizations;
pub(crate) mod person;
pub(super) mod person_words;
pub(super) mod team;
