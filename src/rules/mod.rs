//! Site rules: CSS selectors that mark nodes; and `below`, which marks other articles on any site.
//!
//! Receives the page's host, text and tree; returns marks. They decide first and no later stage
//! overrides one. Never needed: every page comes out well without, and a page of no known site
//! costs one byte search a rule.

mod below;
mod built_in;
mod compiled;
mod mark;
mod site_rule;
#[cfg(feature = "toml")]
mod toml;

pub(crate) use compiled::RuleSet;
pub(crate) use mark::{Mark, MarkRole, Marks};
pub use site_rule::SiteRule;
