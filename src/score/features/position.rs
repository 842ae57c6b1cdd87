//! Where a block stands on the page.

use super::{Family, MISSING, View};
use crate::layout::{BlockKind, Tag};

pub(super) const NAMES: &[&str] = &[
    "char_pos",             // share of the page's L before the block
    "block_pos",            // share of the page's text blocks before it
    "depth",                // containers around it
    "blocks_after_h1",      // text blocks since the first h1; negative before it, -1000 without one
    "chars_after_h1",       // share of the page's L since the first h1, at least 0; missing without
    "blocks_since_heading", // text blocks since the last heading, at most 100
    "last_heading_level",   // level of that heading, 0 where there is none
    "images_before",        // share of the page's pictures before it
];

pub(super) fn fill(view: &View<'_>, put: &mut Family<'_>) {
    let layout = view.layout;
    let total = view.total().length.max(1.0);
    let level = |index: usize| match layout.containers[layout.blocks[index].container].tag {
        Tag::Heading(level) => Some(level),
        _ => None,
    };
    let first_h1 = view.blocks.iter().position(|&index| level(index) == Some(1));
    let is_image = |index: usize| matches!(layout.blocks[index].kind, BlockKind::Image(_));
    let all_images = (0..layout.blocks.len()).filter(|&i| is_image(i)).count().max(1) as f32;

    let (mut images, mut block) = (0.0, 0);
    let (mut since, mut last_level) = (100.0f32, 0.0);
    for (row, &index) in view.blocks.iter().enumerate() {
        while block < index {
            images += f32::from(u8::from(is_image(block)));
            block += 1;
        }
        let before = view.sums[row].length;
        let (after_h1, chars_after_h1) = match first_h1 {
            None => (-1000.0, MISSING),
            Some(h1) => {
                (row as f32 - h1 as f32, ((before - view.sums[h1].length) / total).max(0.0))
            }
        };
        if let Some(level) = level(index) {
            (since, last_level) = (0.0, f32::from(level));
        }
        let values = [
            before / total,
            row as f32 / view.blocks.len() as f32,
            f32::from(layout.containers[layout.blocks[index].container].depth),
            after_h1,
            chars_after_h1,
            since,
            last_level,
            images / all_images,
        ];
        put.put(row, values);
        since = (since + 1.0).min(100.0);
    }
}
