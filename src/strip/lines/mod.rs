//! Judges of one line.
//!
//! Each receives a line where it stands (`spot.rs`) and the findings; it returns what the line is, where
//! that is no part of an article, and adds to the findings what the line says. It looks at lines
//! beside its own, but drops none: the walk over the edges of the text does, which says where each
//! judge is asked. What hangs on a paragraph, a byline, an editor or a
//! link, is cut off it here.

pub(super) mod appeal;
pub(super) mod authors_note;
mod bare_day;
pub(super) mod byline;
pub(super) mod channel;
pub(super) mod clip;
pub(super) mod closing;
pub(super) mod closing_link;
pub(super) mod credit;
pub(super) mod dates;
pub(super) mod editor;
pub(super) mod facts;
pub(super) mod headline;
pub(super) mod imprint;
pub(super) mod invitation;
pub(super) mod lone_headline;
mod makers;
mod moment;
pub(super) mod navigation;
pub(super) mod origin;
pub(super) mod own_post;
pub(super) mod promo;
pub(super) mod question;
pub(super) mod related;
mod stationed;
pub(super) mod stock_list;
