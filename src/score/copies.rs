//! The same text a second time: the slides of a carousel that turns for ever, the same cards for a
//! phone, what a post quotes of the one before. It is said once on every page but articles, where a
//! refrain may return, and documentation, where a command does.

use super::features::TextFacts;
use foldhash::HashSet;

/// Shorter texts are buttons, prices and cells, which every card has.
const FEWEST_TOKENS: u32 = 8;

/// Takes the probability of blocks that repeat one before them which is kept.
pub(super) fn drop_later(texts: &[TextFacts], threshold: f32, p: &mut [f32]) {
    let mut kept: HashSet<u64> = HashSet::default();
    for (text, p) in texts.iter().zip(p) {
        if text.tokens >= FEWEST_TOKENS && *p >= threshold && !kept.insert(text.hash) {
            *p = 0.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once_and_short_ones_return() {
        let long = "Oak boards, planed and oiled, in lengths of two metres.";
        let texts: Vec<TextFacts> =
            [long, "Add to cart", "Pine.", long, "Add to cart", long].map(TextFacts::of).into();
        let mut p = [0.2, 0.9, 0.9, 0.8, 0.9, 0.8];
        drop_later(&texts, 0.5, &mut p);
        assert_eq!(p, [0.2, 0.9, 0.9, 0.8, 0.9, 0.0]);
    }

    #[test]
    fn eight_words_are_enough() {
        let texts: Vec<TextFacts> =
            ["a b c d e f g h", "a b c d e f g h", "a b c d e f g", "a b c d e f g"]
                .map(TextFacts::of)
                .into();
        let mut p = [0.9; 4];
        drop_later(&texts, 0.5, &mut p);
        assert_eq!(p, [0.9, 0.0, 0.9, 0.9]);
    }
}
