//! The records of what went.

use super::decisions::Cut;
use super::view::View;
use super::{Decisions, Verdict};
use crate::layout::{BlockKind, RawImage};
use crate::{DropReason, Dropped, Evidence};

/// A record for everything that was dropped, in page order. Neighbours that went for one reason
/// make one record. And how many of them stand before all that stays.
pub(super) fn records(
    view: &View<'_>,
    decisions: &Decisions,
    cuts: &[Cut],
) -> (Vec<Dropped>, usize) {
    let mut records: Vec<Dropped> = Vec::new();
    let mut above = None;
    let mut open = false;
    let mut cuts = cuts.iter().peekable();
    for index in 0..view.layout.blocks.len() {
        while let Some(cut) = cuts.next_if(|cut| cut.block <= index) {
            let text = view.layout.text.get(cut.text.clone()).unwrap_or_default();
            records.push(record(text.trim().to_owned(), Vec::new(), cut.reason, cut.evidence));
            open = false;
        }
        let Verdict::Drop(reason, evidence) = decisions.get(index) else {
            above.get_or_insert(records.len());
            open = false;
            continue;
        };
        let (text, images) = (view.text(index), images(view, index));
        if text.is_empty() && images.is_empty() {
            continue;
        }
        match records.last_mut().filter(|last| open && joins(last, reason, evidence)) {
            Some(last) => {
                if !text.is_empty() && !last.text.is_empty() {
                    last.text.push('\n');
                }
                last.text.push_str(text);
                last.images.extend(images);
            }
            None => records.push(record(text.to_owned(), images, reason, evidence)),
        }
        open = true;
    }
    let above = above.unwrap_or(records.len());
    (records, above)
}

/// Whether a block goes into the record before it. What surrounds an article goes into one,
/// whatever gave each part of it away.
fn joins(last: &Dropped, reason: DropReason, evidence: Evidence) -> bool {
    last.reason == reason && (last.evidence == evidence || reason == DropReason::Boilerplate)
}

pub(super) fn record(
    text: String,
    images: Vec<String>,
    reason: DropReason,
    evidence: Evidence,
) -> Dropped {
    Dropped { text, images, reason, evidence }
}

/// Every address that a picture may have.
fn images(view: &View<'_>, index: usize) -> Vec<String> {
    let BlockKind::Image(image) = view.block(index).kind else { return Vec::new() };
    view.layout.images.get(image).map(addresses).unwrap_or_default()
}

fn addresses(image: &RawImage) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    for (name, value) in &image.sources {
        let value = value.trim();
        let single = !name.ends_with("srcset") && !value.is_empty();
        if single && !value.starts_with("data:") && !addresses.iter().any(|a| a == value) {
            addresses.push(value.to_owned());
        }
    }
    addresses
}
