//! Pictures, players and links by what markup says of them: which of its addresses is the picture, which
//! addresses show one picture, whether a frame plays something.
//!
//! Receives the raw attributes that `layout` keeps; returns addresses. Does not decide what belongs to an
//! article.

pub(crate) mod address;
pub(crate) mod embed;
pub(crate) mod hosted;
pub(crate) mod picture;
pub(crate) mod same_picture;
pub(crate) mod srcset;

/// Pixels of the widest picture that shows nothing but somebody's face.
pub(crate) const WIDEST_AVATAR: u32 = 120;
