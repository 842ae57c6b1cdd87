use super::Attributes;
use super::cell::CELL_WORDS;
use super::region::REGION_WORDS;
use crate::metadata::byline_cell::is_author_word;
use crate::metadata::markup::DATE_WORDS;
use crate::word_list::WordList;
use std::ops::Range;

/// The words of names, those of a value split once while it is remembered.
pub(super) struct Names<'a> {
    /// Each value in the one place where it may be, so that no choice of values makes the search
    /// long.
    known: Vec<Value<'a>>,
    /// Words of all values, a space after each.
    text: String,
}

#[derive(Clone, Default)]
struct Value<'a> {
    value: &'a str,
    /// Of [`Names::text`].
    words: Range<usize>,
    said: Said,
}

/// What the words of an element's names tell.
#[derive(Clone, Copy, Default)]
pub(super) struct Said {
    pub region: bool,
    pub cell: bool,
    pub widget: bool,
    pub footer: bool,
    /// That it is a text or a part of one.
    pub text: bool,
}

impl<'a> Names<'a> {
    pub(super) fn said(&mut self, attributes: &Attributes<'a>, links_author: bool) -> Said {
        let mut said = Said::default();
        if links_author {
            said.add(AUTHOR);
        }
        for value in attributes.names.into_iter().filter(|value| !value.is_empty()) {
            let of_value = self.value(value).said;
            said.region |= of_value.region;
            said.cell |= of_value.cell;
            said.widget |= of_value.widget;
            said.footer |= of_value.footer;
            said.text |= of_value.text;
        }
        said
    }

    /// The words of an element's names, each with a space on either side; "author" where it is a
    /// link to the page of one.
    pub(super) fn words(&mut self, attributes: &Attributes<'a>, links_author: bool) -> String {
        let mut words = String::from(" ");
        if links_author {
            words.push_str(AUTHOR);
            words.push(' ');
        }
        for value in attributes.names.into_iter().filter(|value| !value.is_empty()) {
            let range = self.value(value).words.clone();
            words.push_str(self.text.get(range).unwrap_or_default());
        }
        words
    }

    fn value(&mut self, value: &'a str) -> &Value<'a> {
        let Self { known, text } = self;
        let place = &mut known[place(value)];
        if place.value != value {
            let start = text.len();
            split(value, text);
            let mut said = Said::default();
            let words = text.get(start..).unwrap_or_default();
            words.split_ascii_whitespace().for_each(|word| said.add(word));
            *place = Value { value, words: start..text.len(), said };
        }
        place
    }
}

impl Default for Names<'_> {
    fn default() -> Self {
        Self { known: vec![Value::default(); PLACES], text: String::new() }
    }
}

const PLACES: usize = 512;

/// Where a value is remembered: its last bytes tell most values apart.
fn place(value: &str) -> usize {
    let last = value.bytes().rev().take(12);
    last.fold(value.len(), |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())) % PLACES
}

const AUTHOR: &str = "author";

impl Said {
    fn add(&mut self, word: &str) {
        self.region |= REGION_WORDS.contains(word);
        self.cell |= CELL_WORDS.contains(word) || DATE_WORDS.contains(word) || is_author_word(word);
        self.widget |= word == "widget";
        self.footer |= word == "footer";
        self.text |= matches!(word, "post" | "entry" | "article" | "content" | AUTHOR);
    }
}

/// Adds the words of a value: split at everything but letters, and in camel case.
fn split(value: &str, words: &mut String) {
    /// Nobody names an element in more.
    const LONGEST: usize = 400;
    if value.len() <= LONGEST && value.bytes().all(|b| b.is_ascii_lowercase()) {
        words.push_str(value);
        words.push(' ');
        return;
    }
    let mut parted = true;
    let mut before = Letter::No;
    for c in value.chars().take(LONGEST) {
        let letter = Letter::of(c);
        if letter != Letter::No {
            let camel = (before, letter) == (Letter::Lower, Letter::Upper);
            if !parted && (camel || before == Letter::No) {
                words.push(' ');
            }
            parted = false;
            match c.is_ascii() {
                true => words.push(c.to_ascii_lowercase()),
                false => words.extend(c.to_lowercase()),
            }
        }
        before = letter;
    }
    if !parted {
        words.push(' ');
    }
}

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
    let end = memchr::memchr2(b'?', b'#', href.as_bytes());
    let path = end.and_then(|end| href.get(..end)).unwrap_or(href);
    let mut segments = path.split('/').skip(1);
    segments.any(|segment| AUTHOR_SEGMENTS.contains(segment))
        && segments.any(|name| !name.is_empty() && name.len() < 80)
}

/// Parts of paths before the name of an author.
static AUTHOR_SEGMENTS: WordList = WordList::new(&[
    "author",
    "authors",
    "autor",
    "autoren",
    "autores",
    "auteur",
    "auteurs",
    "autore",
    "autori",
    "contributor",
    "contributors",
    "columnist",
    "columnists",
    "journalist",
    "journaliste",
    "reporter",
    "reporters",
    "redakteur",
    "writer",
    "writers",
]);
