//! What addresses and links say: the page's own address, its day, the next page, the licence.
//!
//! Receive addresses and the links of the layout; return the one that is meant, or nothing. Must not
//! fetch or complete an address.

pub(super) mod address;
pub(super) mod canonical;
pub(super) mod license_link;
pub(super) mod next_page;
