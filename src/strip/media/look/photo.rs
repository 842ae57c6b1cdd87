//! Photographs whose names and descriptions say what they show.

use super::KINDS;
use crate::DropReason;
use crate::layout::RawImage;

/// Whether a photograph is named and described in several words, and neither dressed nor described as a logo
/// or the like: lunch-counter-closes.jpg.
pub(super) fn is_described_photo(path: &str, image: &RawImage) -> bool {
    let described = words(image.alt.as_deref().unwrap_or_default());
    let is_decor = |word: &String| {
        let kinds = KINDS.iter().filter(|kind| kind.reason == DropReason::DecorativeImage);
        kinds.into_iter().any(|kind| kind.path.contains(word) || kind.names.contains(word))
    };
    let dressed = image.names.is_some();
    is_named_photo(path)
        && described.len() >= FEWEST_WORDS
        && !dressed
        && !described.iter().any(is_decor)
}

/// Whether the file of a photograph is named in several words.
pub(super) fn is_named_photo(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or_default();
    let stem = match file.rsplit_once('.') {
        Some((stem, "jpg" | "jpeg" | "webp")) => stem,
        _ => return false,
    };
    words(stem).len() >= FEWEST_WORDS
}

/// Words of a name or a description that says what a photograph shows.
const FEWEST_WORDS: usize = 3;

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 2);
    words.map(str::to_lowercase).collect()
}
