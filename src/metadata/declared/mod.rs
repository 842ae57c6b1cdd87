//! What the page declares where no reader looks: front matter, head, scripts, a comment of its system.
//!
//! Each reads one kind of declaration and adds candidates with their origin. Must not look at the body, nor
//! choose between what two declarations say.

pub(super) mod enp;
pub(super) mod front_matter;
pub(crate) mod json_ld;
pub(super) mod meta_tags;
pub(super) mod script_keys;
pub(super) mod scripts;
pub(super) mod unescape;
