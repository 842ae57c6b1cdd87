//! The records of what went.

use super::decisions::Cut;
use super::view::View;
use super::{Decisions, Verdict};
use crate::layout::{BlockKind, ContainerId, RawImage};
use crate::{DropReason, Dropped, Evidence};

/// A record for everything that was dropped, in page order. Neighbours that went for one reason
/// from one element make one record.
pub(super) fn records(view: &View<'_>, decisions: &Decisions, cuts: &[Cut]) -> Vec<Dropped> {
    let mut records: Vec<Dropped> = Vec::new();
    let mut last: Option<(usize, Option<ContainerId>)> = None;
    let mut cuts = cuts.iter().peekable();
    for index in 0..view.layout.blocks.len() {
        while let Some(cut) = cuts.next_if(|cut| cut.block <= index) {
            let text = view.layout.text.get(cut.text.clone()).unwrap_or_default();
            records.push(record(text.trim().to_owned(), Vec::new(), cut.reason, cut.evidence));
            last = None;
        }
        let Verdict::Drop(reason, evidence) = decisions.get(index) else { continue };
        let (text, images) = (view.text(index), images(view, index));
        if text.is_empty() && images.is_empty() {
            continue;
        }
        let parent = parent(view, index);
        let joins = last.is_some_and(|(before, beside)| {
            before + 1 == index && (beside == parent || reason == DropReason::Boilerplate)
        });
        last = Some((index, parent));
        match records.last_mut() {
            Some(open) if joins && open.reason == reason && open.evidence == evidence => {
                if !text.is_empty() {
                    if !open.text.is_empty() {
                        open.text.push('\n');
                    }
                    open.text.push_str(text);
                }
                open.images.extend(images);
            }
            _ => records.push(record(text.to_owned(), images, reason, evidence)),
        }
    }
    records
}

fn record(text: String, images: Vec<String>, reason: DropReason, evidence: Evidence) -> Dropped {
    Dropped { text, images, reason, evidence }
}

/// The element around the block's own.
fn parent(view: &View<'_>, index: usize) -> Option<ContainerId> {
    view.container(view.block(index).container).parent
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
