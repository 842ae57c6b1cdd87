//! What the names of elements say: their classes, ids, properties.

use super::Attributes;
use super::apart::{APART_WORDS, WORDS_OF_OTHERS};
use super::author_words::{AUTHOR_WORDS, is_author_word, joins_author_word};
use super::cell::MARKUP_WORDS;
use crate::word_list::{WordList, WordShapes};
use foldhash::{HashMap, HashMapExt};

/// Words in the names of elements that may hold a date.
#[rustfmt::skip]
pub(in crate::metadata) static DATE_WORDS: WordList = WordList::new(&[
    "date", "dateline", "datetime", "time", "timestamp", "pubtime", "pubdate", "published",
    "publish", "posted", "updated", "modified", "datum", "fecha", "info", "meta", "source",
    "byline", "submitted", "author",
]);

/// What the words of an element's names tell: several of its constants at once.
#[derive(Clone, Copy, Default)]
pub(super) struct Said(u8);

impl Said {
    /// That it stands apart from the article.
    pub const APART: Self = Self(1);
    /// That it may hold an author, a date, a source.
    pub const CELL: Self = Self(1 << 1);
    pub const WIDGET: Self = Self(1 << 2);
    pub const FOOTER: Self = Self(1 << 3);
    /// That it is a text or a part of one.
    pub const TEXT: Self = Self(1 << 4);

    pub fn has(self, what: Self) -> bool {
        self.0 & what.0 != 0
    }

    fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What the values of names say, each split once.
pub(super) struct Names<'a> {
    known: HashMap<&'a str, Said>,
    /// Memory for a word.
    word: String,
}

impl Default for Names<'_> {
    fn default() -> Self {
        /// Distinct values of a page of middling size.
        const ENOUGH: usize = 200;
        Self { known: HashMap::with_capacity(ENOUGH), word: String::new() }
    }
}

impl<'a> Names<'a> {
    /// What those of an element say.
    pub(super) fn said(&mut self, attributes: &Attributes<'a>, links_author: bool) -> Said {
        let mut said = Said::default();
        if links_author {
            said = Said::of_word(AUTHOR);
        }
        for (slot, value) in attributes.names.iter().enumerate() {
            if !value.is_empty() {
                // No other element has its `id`.
                said = said.and(match slot == Attributes::ID {
                    true => self.read(value),
                    false => self.recall(value),
                });
            }
        }
        said
    }

    fn recall(&mut self, value: &'a str) -> Said {
        if let Some(known) = self.known.get(value) {
            return *known;
        }
        let said = self.read(value);
        self.known.insert(value, said);
        said
    }

    fn read(&mut self, value: &str) -> Said {
        let mut said = Said::default();
        split(value, &mut self.word, |word| said = said.and(Said::of_word(word)));
        said
    }
}

/// The words of an element's names, each with a space on either side; "author" where it is a link
/// to the page of one.
pub(super) fn words(attributes: &Attributes<'_>, links_author: bool) -> String {
    let length: usize = attributes.names.iter().map(|value| value.len() + 1).sum();
    let mut words = String::with_capacity(2 * length);
    words.push(' ');
    let mut add = |word: &str| {
        words.push_str(word);
        words.push(' ');
    };
    if links_author {
        add(AUTHOR);
    }
    for value in attributes.names.into_iter().filter(|value| !value.is_empty()) {
        split(value, &mut String::new(), &mut add);
    }
    words
}

const AUTHOR: &str = "author";

impl Said {
    fn of_word(word: &str) -> Self {
        let tells = |tells: bool, what: Self| if tells { what } else { Self::default() };
        if !SHAPES.fit(word) {
            return tells(joins_author_word(word), Self::CELL);
        }
        let of_cell =
            MARKUP_WORDS.contains(word) || DATE_WORDS.contains(word) || is_author_word(word);
        let is_apart = APART_WORDS.contains(word) || WORDS_OF_OTHERS.contains(word);
        tells(is_apart, Self::APART)
            .and(tells(of_cell, Self::CELL))
            .and(tells(WIDGET.contains(word), Self::WIDGET))
            .and(tells(word == "footer", Self::FOOTER))
            .and(tells(TEXT_WORDS.contains(word), Self::TEXT))
    }
}

static TEXT_WORDS: WordList = WordList::new(&["post", "entry", "article", "content", AUTHOR]);
static WIDGET: WordList = WordList::new(&["widget"]);

/// Of all words that say something, but for those that join one with another.
static SHAPES: WordShapes = WordShapes::of(&[
    &APART_WORDS,
    &WORDS_OF_OTHERS,
    &MARKUP_WORDS,
    &DATE_WORDS,
    &AUTHOR_WORDS,
    &TEXT_WORDS,
    &WIDGET,
]);

/// Gives the words of a value in lower case: split at everything but letters, and in camel case.
fn split(value: &str, memory: &mut String, mut give: impl FnMut(&str)) {
    /// Nobody names an element in more.
    const LONGEST: usize = 400;
    let cut = (value.len() > LONGEST).then(|| value.char_indices().nth(LONGEST)).flatten();
    let value = cut.and_then(|(end, _)| value.get(..end)).unwrap_or(value);
    let bytes = value.as_bytes();
    let mut end = 0;
    while end < bytes.len() {
        let start = end;
        // The part has no more than small letters of ASCII.
        let mut is_plain = true;
        while let Some(&byte) = bytes.get(end) {
            match KINDS[usize::from(byte)] {
                Kind::Small => {}
                Kind::Other => is_plain = false,
                Kind::Apart => break,
            }
            end += 1;
        }
        let part = value.get(start..end).unwrap_or_default();
        end += 1;
        if is_plain {
            if !part.is_empty() {
                give(part);
            }
            continue;
        }
        memory.clear();
        let mut before = Letter::No;
        for c in part.chars() {
            let letter = Letter::of(c);
            let camel = (before, letter) == (Letter::Lower, Letter::Upper);
            if (camel || letter == Letter::No) && !memory.is_empty() {
                give(memory);
                memory.clear();
            }
            match letter {
                Letter::No => {}
                _ if c.is_ascii() => memory.push(c.to_ascii_lowercase()),
                _ => memory.extend(c.to_lowercase()),
            }
            before = letter;
        }
        if !memory.is_empty() {
            give(memory);
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    /// A small letter of ASCII.
    Small,
    /// A capital, or a part of a character beyond ASCII.
    Other,
    /// What stands between words: all of ASCII but the letters.
    Apart,
}

/// By byte.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte as usize] = match byte as u8 {
            b'a'..=b'z' => Kind::Small,
            b'A'..=b'Z' => Kind::Other,
            _ => Kind::Apart,
        };
        byte += 1;
    }
    kinds
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    Lower,
    Upper,
    /// Of a script without case.
    Other,
    No,
}

impl Letter {
    fn of(c: char) -> Self {
        match c {
            'a'..='z' => Self::Lower,
            'A'..='Z' => Self::Upper,
            _ if c.is_ascii() => Self::No,
            _ if c.is_uppercase() => Self::Upper,
            _ if c.is_lowercase() => Self::Lower,
            _ if c.is_alphabetic() => Self::Other,
            _ => Self::No,
        }
    }
}

/// Whether an address leads to a page about an author: `/author/ann-lee`.
pub(in crate::metadata) fn is_of_author(href: &str) -> bool {
    let mut slashes = memchr::memchr_iter(b'/', href.as_bytes());
    let Some(mut before) = slashes.next() else { return false };
    for slash in slashes {
        let segment = href.get(before + 1..slash).unwrap_or_default();
        // What a later one says, the first says too: reading on would be of no use, and take long.
        if AUTHOR_SEGMENTS.contains(segment) {
            return names_author(href, before, slash);
        }
        before = slash;
    }
    false
}

/// Whether a segment is one of the path, and the name of an author follows somewhere.
fn names_author(href: &str, start: usize, end: usize) -> bool {
    const ENDS_OF_PATH: [char; 2] = ['?', '#'];
    let (before, rest) = (href.get(..start), href.get(end + 1..).unwrap_or_default());
    let rest = rest.split(ENDS_OF_PATH).next().unwrap_or_default();
    before.is_some_and(|before| !before.contains(ENDS_OF_PATH))
        && rest.split('/').any(|name| !name.is_empty() && name.len() < 80)
}

/// Parts of paths before the name of an author.
#[rustfmt::skip]
static AUTHOR_SEGMENTS: WordList = WordList::new(&[
    "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori",
    "contributor", "contributors", "columnist", "columnists", "journalist", "journaliste",
    "reporter", "reporters", "reporter-bio", "reporter-profile", "author-bio", "author-profile", "redakteur", "writer", "writers",
]);

#[cfg(test)]
mod tests {
    use super::is_of_author;

    #[test]
    fn an_author_is_named_behind_a_segment_of_the_path() {
        for href in ["/author/ann-lee", "https://x.example/en/writers//ann-lee?page=2"] {
            assert!(is_of_author(href), "{href}");
        }
        for href in ["/author/", "/author/?q=ann-lee", "/find?in=/author/ann-lee", "/author", ""] {
            assert!(!is_of_author(href), "{href}");
        }
    }

    #[test]
    fn a_query_full_of_authors_names_none() {
        let href = format!("/{}?{}", "x".repeat(400_000), "/author/?".repeat(50_000));
        assert!(!is_of_author(&href));
    }
}
