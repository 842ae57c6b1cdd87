//! Whom metadata names, above the text, with where they are: Ann Lee in London; and the word before
//! their names in an element of its own: Por.

use crate::layout::Tag;
use crate::strip::spot::{Place, Spot};
use crate::word_list::WordList;

/// Whether the line names an author and a place.
pub(super) fn is_stationed(spot: Spot<'_>) -> bool {
    const WIDEST: usize = 80;
    const MOST_WORDS: usize = 4;
    let Some(line) = spot.narrow(WIDEST).filter(|_| stands_above(spot)) else { return false };
    let text = line.text.trim();
    let authors = spot.view.context.authors.iter();
    let place = authors.filter(|name| name.contains(' ')).find_map(|name| {
        let rest = text.get(..name.len()).filter(|own| own.eq_ignore_ascii_case(name));
        let rest = rest.and_then(|_| text.get(name.len()..))?;
        let place = rest.strip_prefix('\n').or_else(|| {
            let place = rest.strip_prefix([' ', ','])?.trim_start();
            let (word, place) = place.split_once(' ')?;
            IN.contains(word).then_some(place)
        });
        place.map(str::trim)
    });
    let capital = |word: &str| word.starts_with(char::is_uppercase) || word.len() <= 3;
    place.is_some_and(|place| {
        place.starts_with(char::is_uppercase)
            && place.split_whitespace().all(capital)
            && place.split_whitespace().count() <= MOST_WORDS
            && place.chars().all(|c| c.is_alphabetic() || " ,.-'’".contains(c))
    })
}

/// Whether the line is nothing but the word before a name, and the name stands below.
pub(super) fn is_word_before(spot: Spot<'_>) -> bool {
    const WIDEST: usize = 16;
    const NEAR: usize = 2;
    let Some(line) = spot.narrow(WIDEST).filter(|_| stands_above(spot)) else { return false };
    let word = line.folded().trim_end_matches([':', ' ']);
    let view = spot.view;
    let mut below = (line.block + 1..view.layout.blocks.len()).take(NEAR);
    BEFORE_NAMES.contains(word)
        && below.any(|block| {
            let named = view.is_text(block).then(|| view.line(block));
            named.is_some_and(|named| view.authors().iter().any(|name| name == named.folded()))
        })
}

fn stands_above(spot: Spot<'_>) -> bool {
    let container = spot.view.container(spot.view.block(spot.line().block).container);
    spot.place == Place::Head && spot.is_apart() && !matches!(container.tag, Tag::Heading(_))
}

static IN: WordList = WordList::new(&["in", "à", "en", "em", "a", "aus", "från", "fra", "в"]);

#[rustfmt::skip]
static BEFORE_NAMES: WordList = WordList::new(&[
    "by", "written by", "author", "von", "par", "auteur", "por", "autor", "autora", "di", "autore",
    "door", "av", "af", "oleh", "penulis", "автор", "текст", "autorzy", "yazar", "作者", "文",
]);
