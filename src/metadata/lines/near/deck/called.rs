//! What the elements of decks are called.

use crate::layout::{Block, ContainerId, Layout, Names, Tag};

/// Whether an element is called an introduction, as the first paragraph of a text may be, too.
pub(super) fn is_intro(layout: &Layout, id: ContainerId) -> bool {
    layout.container_names(id).is_some_and(|names| names.words().any(|word| word == "intro"))
}

/// What decks are called, and nothing else is.
#[rustfmt::skip]
const DECKS: &[&str] = &[
    "lead", "lede", "deck", "dek", "standfirst", "subheader", "subline", "spot", "perex", "ingress",
    "chapo", "chapeau", "sapo", "bajada", "entradilla", "sommario", "vorspann", "strapline",
];
/// Words beside them that make it another thing: lead-image, spot ad.
const OTHERS: &[&str] =
    &["image", "img", "photo", "picture", "media", "video", "audio", "ad", "ads", "byline"];
/// What else stands between a headline and its text is called; teasers of other articles are, too.
const INTRODUCTIONS: &[&str] = &[
    "subheading",
    "teaser",
    "desc",
    "description",
    "summary",
    "excerpt",
    "opener",
    "abstract",
    "preamble",
];

/// Elements around a line of which each may have the name.
const AROUND: usize = 3;

/// An element that holds one block, and those around it that hold no other.
fn around_one(layout: &Layout, id: ContainerId) -> impl Iterator<Item = ContainerId> {
    let alone = |id: &ContainerId| layout.containers.get(*id).is_some_and(|c| c.blocks.len() == 1);
    layout.enclosing(id).take(AROUND).take_while(alone)
}

/// Whether an element is called a deck by a word that means nothing else.
pub(super) fn is_called(layout: &Layout, id: ContainerId) -> bool {
    let names = around_one(layout, id).filter_map(|id| layout.container_names(id));
    let words: Vec<&str> = names.flat_map(|names| names.words()).collect();
    words.iter().any(|word| DECKS.contains(word)) && !words.iter().any(|word| OTHERS.contains(word))
}

/// Whether the element of a line is called "sub-tit" or "art_sub_title" and no other of the page is: of
/// headings in the text there are several, and rows of links are called so, too.
pub(super) fn is_only_subhead(layout: &Layout, line: &Block) -> bool {
    const PARTS: &[&str] = &["tit", "title", "titulo", "titre", "head"];
    let is_subhead = |names: &Names| {
        let has = |is: &dyn Fn(&str) -> bool| names.words().any(is);
        has(&|word| word == "subtit")
            || has(&|word| word == "sub") && has(&|word| PARTS.contains(&word))
    };
    let id = line.container;
    if 2 * line.link_characters >= line.characters {
        return false;
    }
    let subhead = |at: &ContainerId| layout.container_names(*at).is_some_and(is_subhead);
    let Some(own) = around_one(layout, id).find(subhead) else { return false };
    let shown = layout.blocks.iter().filter(|block| block.is_shown_text());
    let mut around = shown.flat_map(|block| layout.enclosing(block.container).take(AROUND));
    !around.any(|other| other != own && subhead(&other))
}

/// Whether a line is a heading that is called the article's excerpt.
pub(super) fn is_excerpt_heading(layout: &Layout, line: &Block) -> bool {
    let names = layout.container_names(line.container);
    matches!(layout.tag(line.container), Some(Tag::Heading(2 | 3)))
        && line.links == 0
        && names.is_some_and(|names| names.has_word("article") && names.has_word("excerpt"))
}

/// Whether an element is called what stands between a headline and its text.
pub(super) fn is_named(layout: &Layout, id: ContainerId) -> bool {
    let tells = |word: &str| DECKS.contains(&word) || INTRODUCTIONS.contains(&word);
    let around = std::iter::once(id).chain(around_one(layout, id));
    let mut names = around.filter_map(|id| layout.container_names(id));
    // A voice reads out the first paragraph: speakable-summary.
    names.any(|names| names.words().any(tells) && !names.has_word("speakable"))
}
