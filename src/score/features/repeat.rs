//! What repeats: a text, or a form of block. The signature of a block is the tag of its container
//! with its names.

use super::View;
use crate::layout::Tag;
use std::collections::HashMap;

pub(super) const NAMES: &[&str] = &[
    "text_count",       // blocks with the same text, at most 20
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

type Signature = (Tag, Option<usize>);

pub(super) fn fill(view: &View<'_>, put: &mut dyn FnMut(usize, usize, f32)) {
    let layout = view.layout;
    let signature = |container: usize| -> Signature {
        (layout.containers[container].tag, layout.containers[container].names)
    };
    let double = |container: usize| {
        (signature(container), layout.containers[container].parent.map(signature))
    };
    let mut texts: HashMap<u64, u32> = HashMap::new();
    let mut forms: HashMap<Signature, Form> = HashMap::new();
    let mut doubles: HashMap<(Signature, Option<Signature>), f32> = HashMap::new();
    for (&index, text) in view.blocks.iter().zip(view.texts) {
        let block = &layout.blocks[index];
        *texts.entry(text.hash).or_default() += 1;
        let form = forms.entry(signature(block.container)).or_default();
        form.blocks += 1.0;
        form.length += text.length;
        form.link_length += text.length * block.link_density();
        form.marks += text.marks as f32;
        *doubles.entry(double(block.container)).or_default() += 1.0;
    }
    for (row, (&index, text)) in view.blocks.iter().zip(view.texts).enumerate() {
        let container = layout.blocks[index].container;
        let form = forms.get(&signature(container)).copied().unwrap_or_default();
        let length = form.length.max(1.0);
        let values = [
            texts.get(&text.hash).copied().unwrap_or(1).min(20) as f32,
            form.blocks.ln_1p(),
            form.length.ln_1p(),
            doubles.get(&double(container)).copied().unwrap_or(1.0).ln_1p(),
            form.link_length / length,
            (form.length / form.blocks.max(1.0)).ln_1p(),
            form.marks / length,
        ];
        for (feature, value) in values.into_iter().enumerate() {
            put(row, feature, value);
        }
    }
}
