//! What repeats: a text, or a form of block. The signature of a block is the tag of its container
//! with its names.

use super::super::grouping::groups;
use super::{Family, View};
use crate::layout::ContainerId;

pub(super) const NAMES: &[&str] = &[
    "text_count",       // blocks with the same text, at most 20
    "text_before",      // those of them before the block, at most 20
    "sig_count",        // ln(1 + blocks of the signature)
    "sig_chars",        // ln(1 + their L)
    "sig2_count",       // ln(1 + blocks of the signature and the parent's)
    "sig_link_density", // link density over the signature
    "sig_mean_length",  // ln(1 + mean L of the signature)
    "sig_punct_rate",   // marks / L over the signature
];

#[derive(Default, Clone, Copy)]
struct Form {
    blocks: f32,
    length: f32,
    link_length: f32,
    marks: f32,
}

/// A number that is there or not, in little room.
pub(super) fn key(number: Option<usize>) -> u32 {
    number.map_or(0, |number| number as u32 + 1)
}

pub(super) fn fill(view: &View<'_>, put: &mut Family<'_>) {
    let layout = view.layout;
    let containers = || view.blocks.iter().map(|&index| layout.blocks[index].container);
    let (texts, count) = groups(view.texts.iter().map(|text| text.hash));
    let mut same_text = vec![0u32; count];
    texts.iter().for_each(|&text| same_text[text as usize] += 1);
    let signature = |id: ContainerId| (key(layout.containers[id].names), layout.containers[id].tag);
    let (own, count) = groups(containers().map(signature));
    let mut forms = vec![Form::default(); count];
    for ((&form, &index), text) in own.iter().zip(view.blocks).zip(view.texts) {
        let form = &mut forms[form as usize];
        form.blocks += 1.0;
        form.length += text.length;
        form.link_length += text.length * layout.blocks[index].link_density();
        form.marks += text.marks as f32;
    }
    let parents = containers().map(|id| layout.containers[id].parent.map(signature));
    let (both, count) = groups(own.iter().copied().zip(parents));
    let mut same_both = vec![0.0f32; count];
    both.iter().for_each(|&both| same_both[both as usize] += 1.0);
    let logs: Vec<[f32; 3]> = forms
        .iter()
        .map(|form| [form.blocks, form.length, form.length / form.blocks.max(1.0)].map(f32::ln_1p))
        .collect();
    let mut seen = vec![0u32; same_text.len()];
    for (row, ((&text, &own), &both)) in texts.iter().zip(&own).zip(&both).enumerate() {
        let (form, [blocks, length, mean]) = (forms[own as usize], logs[own as usize]);
        let values = [
            same_text[text as usize].min(20) as f32,
            seen[text as usize].min(20) as f32,
            blocks,
            length,
            same_both[both as usize].ln_1p(),
            form.link_length / form.length.max(1.0),
            mean,
            form.marks / form.length.max(1.0),
        ];
        put.put(row, values);
        seen[text as usize] += 1;
    }
}
