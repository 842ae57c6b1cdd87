//! Blocks of one form: the posts of a thread, the lines of a card, the paragraphs of a text. What one
//! of them is, the others most likely are as well, and each was judged alone.
//!
//! The form is the tags and names of a block's container and the two around it. Numbers in names
//! (`post-4711`) tell one from another and are left out.

use super::grouping::groups;
use crate::layout::{Layout, Tag};
use foldhash::HashMap;
use std::borrow::Cow;

/// Containers that make a form.
const LEVELS: usize = 3;
/// How far a block goes towards the mean of its form, in log odds.
const SHARE: f32 = 0.4;
/// Nearer to 0 or 1 a probability says no more.
const SUREST: f32 = 0.001;

/// The tags and names around a block.
type Form = [Option<(Tag, Option<u32>)>; LEVELS];

/// For each of these blocks the number of its form, from 0.
pub(crate) fn forms(layout: &Layout, blocks: &[usize]) -> Vec<u32> {
    let is_numbered = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    let numbered: Vec<bool> = layout.words.iter().map(|word| is_numbered(word)).collect();
    let words = layout.names.iter().map(|names| plain_words(layout.words_of(names), &numbered));
    let (names, _) = groups(words);
    let mut known: HashMap<Form, u32> = HashMap::default();
    // Neighbours often stand in elements that look alike.
    let (mut before, mut number) = (None, 0);
    let form_of = |&block: &usize| {
        let id = layout.blocks[block].container;
        let own = &layout.containers[id];
        let looks = Some((own.parent, own.tag, own.names));
        if before != looks {
            let mut form = [None; LEVELS];
            for (slot, id) in form.iter_mut().zip(layout.enclosing(id)) {
                let container = &layout.containers[id];
                *slot = Some((container.tag, container.names.map(|entry| names[entry])));
            }
            let next = known.len() as u32;
            number = *known.entry(form).or_insert(next);
            before = looks;
        }
        number
    };
    blocks.iter().map(form_of).collect()
}

/// The words without digits; `None` where every word has some.
fn plain_words<'a>(words: &'a [u32], numbered: &[bool]) -> Option<Cow<'a, [u32]>> {
    let is_numbered = |word: &u32| numbered[*word as usize];
    if !words.iter().any(is_numbered) {
        return Some(words.into());
    }
    let plain: Vec<u32> = words.iter().copied().filter(|word| !is_numbered(word)).collect();
    (!plain.is_empty()).then(|| plain.into())
}

/// Draws the probabilities of the blocks of each form towards their mean.
pub(crate) fn share(forms: &[u32], p: &mut [f32]) {
    let count = forms.iter().max().map_or(0, |&last| last as usize + 1);
    let mut sums = vec![(0.0f32, 0.0f32); count];
    for (&form, p) in forms.iter().zip(&*p) {
        let (sum, blocks) = &mut sums[form as usize];
        *sum += log_odds(*p);
        *blocks += 1.0;
    }
    for (&form, p) in forms.iter().zip(p) {
        let (sum, blocks) = sums[form as usize];
        if blocks > 1.0 {
            *p = super::model::sigmoid((1.0 - SHARE) * log_odds(*p) + SHARE * sum / blocks);
        }
    }
}

fn log_odds(p: f32) -> f32 {
    let p = p.clamp(SUREST, 1.0 - SUREST);
    (p / (1.0 - p)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Marks;
    use crate::{Limits, dom, layout};

    #[test]
    fn posts_are_of_one_form_whatever_their_numbers() {
        let post =
            |n: u32| format!("<li id='post-{n}'><b class='by'>Ann</b><p>It is late.</p></li>");
        let html = format!("<ul>{}{}</ul><div><p>It is late.</p></div>", post(4711), post(4712));
        let layout = layout::lay_out(&dom::parse(&html, &Limits::default()), &Marks::new());
        let late = |&index: &usize| layout.block_text(&layout.blocks[index]) == "It is late.";
        let blocks: Vec<usize> = (0..layout.blocks.len()).filter(late).collect();
        assert_eq!(forms(&layout, &blocks), [0, 0, 1]);
    }

    #[test]
    fn a_doubtful_post_among_sure_ones_gains_and_a_form_of_one_stays() {
        let mut p = [0.9, 0.9, 0.3, 0.3];
        share(&[0, 0, 0, 1], &mut p);
        assert!(p[2] > 0.4 && p[0] > 0.8, "{p:?}");
        assert_eq!(p[3], 0.3);
    }
}
