//! What belongs to the text though its scores are low.
//!
//! Each receives the decisions and keeps blocks that the score alone took away; of a table of which
//! only the head is left, that goes, too. What a stripper dropped for a reason stays dropped.

pub(super) mod footnotes;
pub(super) mod key_points;
pub(super) mod sentences;
pub(super) mod signature;
pub(super) mod summary;
pub(super) mod whole_table;
