//! Rules for sites on which the general way cannot know.

use super::SiteRule;

/// All built-in rules.
pub(super) fn rules() -> Vec<SiteRule> {
    Vec::new()
}
