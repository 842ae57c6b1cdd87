//! What lines of text say that no markup names: near the headline, at the end of the text, in the copyright
//! notice.
//!
//! Each receives the layout and adds candidates. Must not read what lies within the text's sentences; what
//! a line means is for `grammar` and `date` to tell.

pub(super) mod alternative;
pub(super) mod labelled_dates;
pub(super) mod near;
pub(super) mod owner;
mod signed;
