//! What the parent and grandparent of a block's container hold.

use super::View;

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
    "prev_links",      // link density of the text block before
    "next_links",      // link density of the text block after
];

pub(super) fn fill(view: &View<'_>, put: &mut dyn FnMut(usize, usize, f32)) {
    let layout = view.layout;
    let total = view.total();
    let length = |row: Option<usize>| {
        row.and_then(|row| view.texts.get(row)).map_or(-1.0, |text| text.length.ln_1p())
    };
    let density = |row: Option<usize>| {
        row.and_then(|row| view.blocks.get(row))
            .map_or(-1.0, |&index| layout.blocks[index].link_density())
    };
    for (row, &index) in view.blocks.iter().enumerate() {
        let own = layout.blocks[index].container;
        let parent = layout.containers[own].parent.unwrap_or(own);
        let grand = layout.containers[parent].parent.unwrap_or(parent);
        let mean =
            |(sums, blocks): (super::Running, usize)| (sums.length / blocks.max(1) as f32).ln_1p();
        let (c1, c2, c3) = (view.within(own), view.within(parent), view.within(grand));
        let values = [
            mean(c1),
            mean(c2),
            mean(c3),
            c2.0.link_length / c2.0.length.max(1.0),
            c3.0.link_length / c3.0.length.max(1.0),
            c2.0.long_blocks / total.long_blocks.max(1.0),
            c3.0.length / total.length.max(1.0),
            length(row.checked_sub(1)),
            length(Some(row + 1)),
            density(row.checked_sub(1)),
            density(Some(row + 1)),
        ];
        for (feature, value) in values.into_iter().enumerate() {
            put(row, feature, value);
        }
    }
}
