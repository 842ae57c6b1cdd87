//! What pages put among the paragraphs, told by its shape: cards, forms, insets, rows of buttons, copies, quotes,
//! votes, share prices, and labels whose links have gone.
//!
//! Each receives the page and drops the blocks of such a box, or cuts what stands inside a sentence. Must
//! not drop for words alone, but for a note that a machine made the summary.

pub(super) mod account_card;
pub(super) mod ad_box;
pub(super) mod card;
pub(super) mod comment_box;
pub(super) mod form_box;
pub(super) mod inset;
pub(super) mod link_label;
pub(super) mod machine_summary;
pub(super) mod pull_quote;
pub(super) mod repeated;
pub(super) mod skip_link;
pub(super) mod stock_quote;
pub(super) mod toolbar;
pub(super) mod vote;
