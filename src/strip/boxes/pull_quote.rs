//! Quotes that a page pulls out of a paragraph and shows again in large.

use crate::strip::view::View;
use crate::strip::{Decisions, Findings, Verdict};
use crate::{DropReason, Evidence};

/// Quotes that are looked at.
const MOST: usize = 16;
/// Widest text of one, in columns.
const WIDEST: usize = 300;
/// Fewest words, and the part of them that one paragraph has to say in their order, with few between: some
/// words change when a quote is cut out of a sentence.
const FEWEST_WORDS: usize = 5;
const SAID: f32 = 0.9;
/// Words of a paragraph among which so many of the quote must stand.
const WINDOW: usize = 2;
/// Places of a paragraph at which a quote may begin.
const MOST_STARTS: usize = 16;

/// Drops elements that are named after such quotes, where a paragraph says the same words.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    // Most pages name none.
    let tells = |word: &str| matches!(word, "pullquote" | "exergue" | "pull");
    if !view.layout.words.iter().any(|word| tells(word)) {
        return;
    }
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
    // Copies for two kinds of screens are no paragraphs.
    let is_quoted =
        |block: usize| named.iter().any(|&id| view.container(id).blocks.contains(&block));
    let prose = view.kept_texts(decisions).filter(|&b| view.is_prose(b) && !is_quoted(b));
    let prose: Vec<Vec<String>> = prose.map(|block| words(view.text(block)).collect()).collect();
    for id in named {
        let blocks = view.container(id).blocks.clone();
        if view.width(blocks.clone()) > WIDEST || blocks.clone().any(|block| view.is_media(block)) {
            continue;
        }
        let quoted: Vec<String> =
            blocks.clone().flat_map(|block| words(view.text(block))).collect();
        // The note, found in a drawer, read:
        let above = (0..blocks.start).rev().find(|&block| view.is_text(block));
        let is_announced =
            above.is_some_and(|above| view.text(above).trim_end().ends_with([':', '：']));
        if !is_announced
            && quoted.len() >= FEWEST_WORDS
            && prose.iter().any(|said| says(said, &quoted))
        {
            for block in blocks {
                decisions.fix(block, Verdict::Drop(DropReason::Repeated, Evidence::Markup));
            }
        }
    }
}

/// Whether a paragraph says nearly all words of a quote in their order, close together.
fn says(said: &[String], quoted: &[String]) -> bool {
    let may_miss = ((1.0 - SAID) * quoted.len() as f32) as usize;
    let starts = said.iter().enumerate().filter(|(_, word)| quoted.first() == Some(word));
    starts.take(MOST_STARTS).any(|(start, _)| {
        let mut rest = said.iter().skip(start).take(WINDOW * quoted.len());
        let mut missed = 0;
        quoted.iter().all(|word| {
            match rest.clone().position(|other| other == word) {
                Some(ahead) => drop(rest.nth(ahead)),
                None => missed += 1,
            }
            missed <= may_miss
        })
    })
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}
