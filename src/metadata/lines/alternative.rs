//! Declared headlines beside the printed one.

use crate::Origin;
use crate::layout::Layout;
use crate::metadata::candidates::Candidates;
use crate::metadata::title::folded;

const MOST_BLOCKS: usize = 2000;

/// Takes out the alternative headlines that the page does not print: systems declare as such what they
/// print in lists, and no deck. Where the page prints no headline, a script is to draw it and the deck.
pub(in crate::metadata) fn take_out_unprinted(layout: &Layout, out: &mut Candidates) {
    let is_declared = |origin: Origin| matches!(origin, Origin::JsonLd | Origin::Microdata);
    if !out.subtitles.iter().any(|subtitle| is_declared(subtitle.origin)) {
        return;
    }
    let shown = layout.blocks.iter().filter(|block| block.is_shown_text()).take(MOST_BLOCKS);
    // A break may part the lines of a deck.
    let lines: String = shown.map(|block| folded(layout.block_text(block))).collect();
    let is_printed = |text: &String| !text.is_empty() && lines.contains(text);
    if out.titles.iter().any(|title| is_printed(&folded(&title.value))) {
        // The heading, or its first words, is none either.
        let headings = out.titles.iter().filter(|title| title.origin == Origin::Markup);
        let headings: Vec<String> = headings.map(|title| folded(&title.value)).collect();
        let is_deck = |deck: &String| {
            is_printed(deck) && !headings.iter().any(|heading| heading.starts_with(deck))
        };
        out.subtitles.retain(|s| !is_declared(s.origin) || is_deck(&folded(&s.value)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sourced;
    use crate::layout::layout_of;

    #[test]
    fn an_alternative_headline_that_the_page_does_not_print_is_no_deck() {
        let subtitle = |page: &str, origin| {
            let mut out = Candidates::default();
            out.titles.push(Sourced::new("A bridge opens".to_owned(), Origin::JsonLd));
            out.subtitles.push(Sourced::new("Bridge opening in April".to_owned(), origin));
            take_out_unprinted(&layout_of(page), &mut out);
            out.subtitles.len()
        };
        let printed = "<h1>A bridge opens</h1><p>Report: Bridge opening in April</p><p>Text.</p>";
        let other = "<h1>A bridge opens</h1><p>Text.</p>";
        for origin in [Origin::JsonLd, Origin::Microdata] {
            assert_eq!(subtitle(printed, origin), 1);
            assert_eq!(subtitle(&printed.replace("opening in", "opening<br>in"), origin), 1);
            assert_eq!(subtitle(other, origin), 0);
            let of_headline = "<h1>A bridge opens</h1><p>Bridge</p>";
            let declared = |deck: &str| {
                let mut out = Candidates::default();
                out.titles.push(Sourced::new("A bridge opens - Daily".to_owned(), Origin::JsonLd));
                out.titles.push(Sourced::new("A bridge opens".to_owned(), Origin::Markup));
                out.subtitles.push(Sourced::new(deck.to_owned(), origin));
                take_out_unprinted(&layout_of(of_headline), &mut out);
                out.subtitles.len()
            };
            assert_eq!(declared("A bridge opens"), 0);
            assert_eq!(declared("A bridge"), 0);
            assert_eq!(declared("Bridge"), 1);
            assert_eq!(subtitle("<p>Loading</p>", origin), 1, "a script draws the page");
        }
        assert_eq!(subtitle(other, Origin::Envelope), 1);
    }
}
