//! The picture that metadata declares for the article, shown above its text.

use super::look;
use super::region::Region;
use crate::layout::{BlockKind, Layout};
use crate::pictures::same_picture::keys;
use crate::strip::{Decisions, Verdict};
use crate::{DropReason, Evidence};
use std::collections::HashSet;

/// Pixels of a picture that is no small copy in a list.
const NARROWEST: u32 = 200;

/// Keeps it where no copy of it is kept: headers hold it beside menus, buttons and notices that make
/// it look like one of theirs.
pub(super) fn keep_lead(
    layout: &Layout,
    decisions: &mut Decisions,
    addresses: &[Option<String>],
    region: &Region<'_>,
    declared: &[&str],
) {
    let declared: HashSet<String> = declared.iter().flat_map(|address| keys(address)).collect();
    if declared.is_empty() {
        return;
    }
    let mut lead = None;
    for (index, block) in layout.blocks.iter().enumerate() {
        let BlockKind::Image(image) = block.kind else { continue };
        let (Some(raw), Some(Some(address))) = (layout.images.get(image), addresses.get(image))
        else {
            continue;
        };
        let is_kept = decisions.is_kept(index);
        let misplaced = is_weak(decisions.get(index))
            && raw.width.is_none_or(|width| width >= NARROWEST)
            && region.may_lead(index, look::links_away(raw));
        if !(is_kept || misplaced) || !keys(address).any(|key| declared.contains(&key)) {
            continue;
        }
        if is_kept {
            return;
        }
        // The last of those above the text, else the first.
        if lead.is_none() || index < region.first() {
            lead = Some(index);
        }
    }
    if let Some(lead) = lead {
        decisions.keep(lead);
    }
}

/// Whether a verdict rests on the place of a picture or on a word of a class: publishers name a
/// picture after the advertisement that may lie over it, and its box after the story that it promotes.
fn is_weak(verdict: Verdict) -> bool {
    let Verdict::Drop(reason, evidence) = verdict else { return false };
    matches!(evidence, Evidence::Shape | Evidence::Markup)
        && matches!(
            reason,
            DropReason::Boilerplate
                | DropReason::Advertisement
                | DropReason::AppPromo
                | DropReason::ShareBar
        )
}
