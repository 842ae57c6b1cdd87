//! Quotes that a page pulls out of a paragraph and shows again in large.

use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};
use std::collections::HashSet;

/// Quotes that are looked at.
const MOST: usize = 16;
/// Widest text of one, in columns.
const WIDEST: usize = 300;
/// Fewest words, and the part of them that one paragraph has to say: some words change when a quote is cut
/// out of a sentence.
const FEWEST_WORDS: usize = 5;
const SAID: f32 = 0.9;

/// Drops elements that are named after such quotes, where a paragraph says the same words.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    let is_named = |&id: &usize| {
        view.layout.container_names(id).is_some_and(|names| {
            names.has_word("pullquote")
                || names.has_word("exergue")
                || names.has_word("pull") && names.has_word("quote")
        })
    };
    let named: Vec<usize> = (0..view.layout.containers.len()).filter(is_named).take(MOST).collect();
    if named.is_empty() {
        return;
    }
    let prose: Vec<usize> = view.kept_texts(decisions).filter(|&b| view.is_prose(b)).collect();
    let prose: Vec<(usize, HashSet<String>)> =
        prose.into_iter().map(|block| (block, words(view.text(block)).collect())).collect();
    for id in named {
        let blocks = view.container(id).blocks.clone();
        if view.width(blocks.clone()) > WIDEST || blocks.clone().any(|block| view.is_media(block)) {
            continue;
        }
        let quoted: Vec<String> =
            blocks.clone().flat_map(|block| words(view.text(block))).collect();
        let is_said = |(block, said): &(usize, HashSet<String>)| {
            let known = quoted.iter().filter(|word| said.contains(*word)).count();
            !blocks.contains(block) && known as f32 >= SAID * quoted.len() as f32
        };
        if quoted.len() >= FEWEST_WORDS && prose.iter().any(is_said) {
            for block in blocks {
                decisions.drop(block, DropReason::Repeated, Evidence::Markup);
            }
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}
