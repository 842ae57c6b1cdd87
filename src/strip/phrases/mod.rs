//! Words and phrases: what footers, promotions and notices say.
//!
//! Tables, by what their phrases are for, and what looks them up. They receive a line and the place
//! where it stands, and return the phrase that it is. A phrase names where it counts and how wide the
//! line may be; words never decide alone.
//!
//! Patterns are matched against the folded line: lower case, half-width, simplified labels. Every
//! pattern decides on a row of `phrases.tsv`.

mod affiliates;
mod buttons;
mod calls;
pub(super) mod closing_words;
mod form;
mod furniture;
mod judge;
mod labels;
mod links;
mod notices;
mod page_parts;
mod readers;
pub(super) mod related_labels;
mod set;
mod world;

pub(super) use buttons::GLUED;
pub(crate) use buttons::without_buttons;
pub(super) use form::Phrase;
pub(super) use judge::{candidates, find, find_among, judge};
pub(super) use labels::{is_authors_note, is_comments_label, notice_label, speaks_as_notice};
pub(super) use set::PhraseSet;
