//! What the parent and grandparent of a block's container hold.

use super::{Family, View};

pub(super) const NAMES: &[&str] = &[
    "c1_mean_length",  // ln(1 + L / text blocks) of the block's container
    "c2_mean_length",  // the same of its parent
    "c3_mean_length",  // the same of its grandparent
    "c2_link_density", // link density of the parent
    "c3_link_density", // link density of the grandparent
    "c2_long_share",   // the parent's part of the page's long blocks
    "c3_share",        // the grandparent's part of the page's L
    "prev_length",     // ln(1 + L) of the text block before
    "next_length",     // ln(1 + L) of the text block after
];

pub(super) fn fill(view: &View<'_>, put: &mut Family<'_>) {
    let layout = view.layout;
    let total = view.total();
    let lengths: Vec<f32> = view.texts.iter().map(|text| text.length.ln_1p()).collect();
    let length = |row: Option<usize>| row.and_then(|row| lengths.get(row)).map_or(-1.0, |&l| l);
    let means: Vec<f32> = (0..layout.containers.len())
        .map(|container| {
            let (sums, blocks) = view.within(container);
            (sums.length / blocks.max(1) as f32).ln_1p()
        })
        .collect();
    for (row, &index) in view.blocks.iter().enumerate() {
        let own = layout.blocks[index].container;
        let parent = layout.containers[own].parent.unwrap_or(own);
        let grand = layout.containers[parent].parent.unwrap_or(parent);
        let (c2, c3) = (view.within(parent).0, view.within(grand).0);
        let values = [
            means[own],
            means[parent],
            means[grand],
            c2.link_length / c2.length.max(1.0),
            c3.link_length / c3.length.max(1.0),
            c2.long_blocks / total.long_blocks.max(1.0),
            c3.length / total.length.max(1.0),
            length(row.checked_sub(1)),
            length(Some(row + 1)),
        ];
        put.put(row, values);
    }
}
