//! What readers do not see.

use super::view::View;
use super::{Decisions, Findings};
use crate::{DropReason, Evidence};

/// Drops hidden blocks, unless the page hides its text until a script runs; and what `<noscript>`
/// says about scripts.
pub(super) fn strip(view: &View<'_>, decisions: &mut Decisions, _findings: &mut Findings) {
    let hides_all = crate::score::hides_its_text(view.layout);
    for (index, block) in view.layout.blocks.iter().enumerate() {
        if block.hidden && !hides_all {
            decisions.drop(index, DropReason::Hidden, Evidence::Markup);
        } else if block.noscript && speaks_of_scripts(view.text(index)) {
            decisions.drop(index, DropReason::Hidden, Evidence::Words);
        }
    }
}

fn speaks_of_scripts(text: &str) -> bool {
    const LONGEST: usize = 400;
    text.len() <= LONGEST && text.to_ascii_lowercase().contains("javascript")
}
