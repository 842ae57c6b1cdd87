//! Pictures that systems make for sharing, the headline on some ground: what the article prints shows
//! more.

use crate::pictures::address::without_query;

/// Folders of such pictures.
const FOLDERS: &[&str] = &[
    "social-cards",
    "social-card",
    "socialcards",
    "social_cards",
    "share-cards",
    "sharecards",
    "share_cards",
    "social-previews",
    "social-preview",
    "social_previews",
];
/// Words of the names of such pictures, beside the number of the article.
const WORDS: &[&str] = &["social", "share", "sharing", "card", "og", "ogimage", "opengraph"];

/// Digits of an article's number: a year has four.
const SHORTEST_NUMBER: usize = 5;

/// Whether the name of a file or of its folder says that the picture was made for sharing.
pub(super) fn is_card(src: &str) -> bool {
    let address = without_query(src).to_ascii_lowercase();
    let path = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let mut segments: Vec<&str> = path.split('/').skip(1).collect();
    let name = segments.pop().unwrap_or_default();
    if segments.iter().any(|folder| FOLDERS.contains(folder)) {
        return true;
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words = || stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let of_card = |word: &str| WORDS.contains(&word);
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    // Of the whole site it has no number.
    words().any(of_card)
        && words().any(|word| word.len() >= SHORTEST_NUMBER && is_number(word))
        && words().all(|word| of_card(word) || is_number(word))
}

#[cfg(test)]
mod tests {
    use super::is_card;

    #[test]
    fn the_name_of_a_card_says_what_it_was_made_for() {
        for src in [
            "https://img.example.org/images/cards/7446012_social.png",
            "https://example.org/media/share-7446012.jpg?w=1200",
            "https://example.org/social-cards/bridge-opens.png",
            "https://example.org/pages/og-7446012.png",
        ] {
            assert!(is_card(src), "{src}");
        }
        for src in [
            "https://example.org/images/cards/bridge.png",
            "https://example.org/styles/og_image/public/bridge.jpg",
            "https://example.org/2024/social-housing-opens.jpg",
            "https://example.org/7446012.jpg",
            "https://social.example.org/7446012.jpg",
            "https://example.org/img/Social.png",
            "https://example.org/img/social-12.png",
            "https://example.org/styles/og_images/bridge.jpg",
            "",
        ] {
            assert!(!is_card(src), "{src}");
        }
    }
}
