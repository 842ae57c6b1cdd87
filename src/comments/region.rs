//! Where the comments of a page stand.

use crate::layout::{ContainerId, Layout, Tag};
use crate::score::cues::Cues;
use std::ops::Range;

/// An element that holds comments.
pub(super) struct Region {
    pub container: ContainerId,
    pub blocks: Range<usize>,
}

/// The outermost elements that are named after comments and hold nothing, or little, that was
/// kept.
pub(super) fn find(layout: &Layout, is_kept: &[bool]) -> Vec<Region> {
    let by_names = Cues::of_names(layout);
    let mut kept = Vec::with_capacity(layout.blocks.len() + 1);
    let mut sum = 0_u64;
    kept.push(sum);
    for (block, is_kept) in layout.blocks.iter().zip(is_kept) {
        sum += if *is_kept { u64::from(block.characters) } else { 0 };
        kept.push(sum);
    }
    let mut regions: Vec<Region> = Vec::new();
    for (id, container) in layout.containers.iter().enumerate() {
        let cues = container.names.and_then(|names| by_names.get(names));
        let is_named = cues.is_some_and(|cues| cues.has(Cues::COMMENTS));
        let is_frame = matches!(container.tag, Tag::Root | Tag::Body | Tag::Heading(_));
        if !is_named || is_frame || container.hidden {
            continue;
        }
        let blocks = container.blocks.clone();
        let inside = kept.get(blocks.end).zip(kept.get(blocks.start)).map_or(0, |(b, a)| b - a);
        let is_content = inside * 4 > u64::from(container.sums.characters);
        let is_inner = regions.last().is_some_and(|last| blocks.start < last.blocks.end);
        if !is_content && !is_inner && !blocks.is_empty() {
            regions.push(Region { container: id, blocks });
        }
    }
    regions
}
