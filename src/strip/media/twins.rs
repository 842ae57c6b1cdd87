//! Copies of a picture that stand together, and what `<noscript>` holds for a lazy one.

use crate::layout::{Block, BlockKind, ContainerId, Layout, RawImage, Tag};
use crate::pictures::{picture, same_picture};
use crate::strip::Decisions;
use crate::{DropReason, Evidence};

/// A picture on the way, with its address.
#[derive(Clone, Copy)]
struct Shown<'a> {
    index: usize,
    block: &'a Block,
    image: &'a RawImage,
    address: &'a str,
    /// Another picture stood in `<noscript>` for it, or it for another.
    paired: bool,
}

/// One of several copies stays: of the same picture with no text between, and of a lazy picture
/// and the one that `<noscript>` holds for it. Where the lazy one names no address for its script,
/// what it shows is a preview, and the other stays.
pub(super) fn merge(layout: &Layout, decisions: &mut Decisions, addresses: &[Option<String>]) {
    let mut last: Option<Shown<'_>> = None;
    for (index, block) in layout.blocks.iter().enumerate() {
        let BlockKind::Image(image) = block.kind else {
            if !block.text.is_empty() && decisions.is_kept(index) {
                last = None;
            }
            continue;
        };
        let address = addresses.get(image).and_then(Option::as_deref);
        let picture = address.filter(|_| decisions.is_kept(index)).zip(layout.images.get(image));
        let Some((address, image)) = picture else { continue };
        let next = Shown { index, block, image, address, paired: false };
        last = Some(match last {
            Some(before) => {
                let paired = is_twin(layout, &before, &next);
                if !paired && before.address != address {
                    next
                } else {
                    let (mut stays, goes) =
                        if rank(&next) > rank(&before) { (next, before) } else { (before, next) };
                    decisions.drop(goes.index, DropReason::Repeated, Evidence::Markup);
                    stays.paired = paired || before.paired;
                    stays
                }
            }
            None => next,
        });
    }
}

/// Which of twins stays: the one with an address for a script, then that of `<noscript>`.
fn rank(shown: &Shown<'_>) -> u8 {
    let noscript = shown.block.noscript;
    if !noscript && picture::is_lazy(shown.image) { 2 } else { u8::from(noscript) }
}

/// Whether one of two neighbours stands in the `<noscript>` that belongs to the other: that waits for
/// its script, has its name, or stands right before it. One has one twin.
fn is_twin(layout: &Layout, first: &Shown<'_>, second: &Shown<'_>) -> bool {
    let (noscript, other) = match (first.block.noscript, second.block.noscript) {
        (true, false) => (first, second),
        (false, true) => (second, first),
        _ => return false,
    };
    let container = |id: ContainerId| layout.containers.get(id);
    let is_noscript = |&id: &ContainerId| layout.tag(id) == Some(Tag::NoScript);
    let home = layout.enclosing(noscript.block.container).find(is_noscript);
    let Some(home) = home.and_then(|id| container(id)?.parent) else { return false };
    if first.paired || !container(home).is_some_and(|home| home.blocks.contains(&other.index)) {
        return false;
    }
    let is_alike = || {
        let mut keys = same_picture::keys(noscript.address);
        keys.any(|key| same_picture::keys(other.address).any(|other| other == key))
    };
    let is_before = other.index + 1 == noscript.index && other.block.container == home;
    is_before || picture::is_lazy(other.image) || is_alike()
}
