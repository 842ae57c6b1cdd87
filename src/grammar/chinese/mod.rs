//! Chinese lines: bylines, runs of credits, and what their words are made of.
//!
//! `byline` takes a whole line apart, over `phrase`, which reads a run of credits, and `names`, which reads
//! a list of names; `account`, `amid` and `signatures` are forms of their own. The rest tells what a word is:
//! a label, a role, a place, a name. They receive a line and a place in it; return what begins or ends there.
//! Must not call a word a name for its shape alone, but where something beside it says so (`trust`).

pub(super) mod account;
pub(super) mod amid;
pub(super) mod byline;
mod closing;
pub(super) mod dateline;
pub(super) mod labels;
mod names;
pub(super) mod phrase;
pub(super) mod places;
pub(super) mod role;
mod run;
pub(super) mod shape;
mod signatures;
pub(super) mod surnames;
mod trust;
