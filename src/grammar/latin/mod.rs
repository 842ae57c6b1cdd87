//! Lines in scripts with capital letters, and in those that share their form.
//!
//! `western` takes a byline apart: what leads to the names (`leads`), the list of them (`list`, over `names` and
//! `separator`), a head of an agency's report (`wire`). `words` holds what their small words mean. They receive
//! a line and a place in it; return what begins there. Must not take a word for a name that the tables
//! know as another thing.

pub(super) mod leads;
pub(super) mod list;
pub(super) mod names;
mod separator;
pub(super) mod western;
mod wire;
pub(super) mod words;
