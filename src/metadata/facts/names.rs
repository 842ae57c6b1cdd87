use super::Attributes;
use super::cell::MARKUP_WORDS;
use super::region::REGION_WORDS;
use crate::metadata::byline_cell::is_author_word;
use crate::metadata::markup::DATE_WORDS;
use crate::word_list::WordList;
use foldhash::HashMap;

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

/// What the values of names say, each split once.
#[derive(Default)]
pub(super) struct Names<'a> {
    known: HashMap<&'a str, Said>,
    /// Memory for a word.
    word: String,
}

impl<'a> Names<'a> {
    /// What those of an element say.
    pub(super) fn said(&mut self, attributes: &Attributes<'a>, links_author: bool) -> Said {
        let mut said = Said::default();
        if links_author {
            said.add(AUTHOR);
        }
        let Self { known, word } = self;
        let mut read = |value| {
            let mut said = Said::default();
            split(value, word, |word| said.add(word));
            said
        };
        let values = attributes.names.into_iter().enumerate();
        for (slot, value) in values.filter(|(_, value)| !value.is_empty()) {
            let of_value = match slot {
                // No other element has it.
                Attributes::ID => read(value),
                _ => *known.entry(value).or_insert_with(|| read(value)),
            };
            said.region |= of_value.region;
            said.cell |= of_value.cell;
            said.widget |= of_value.widget;
            said.footer |= of_value.footer;
            said.text |= of_value.text;
        }
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
    fn add(&mut self, word: &str) {
        self.region |= REGION_WORDS.contains(word);
        self.cell |=
            MARKUP_WORDS.contains(word) || DATE_WORDS.contains(word) || is_author_word(word);
        self.widget |= word == "widget";
        self.footer |= word == "footer";
        self.text |= matches!(word, "post" | "entry" | "article" | "content" | AUTHOR);
    }
}

/// Gives the words of a value in lower case: split at everything but letters, and in camel case.
fn split(value: &str, memory: &mut String, mut give: impl FnMut(&str)) {
    /// Nobody names an element in more.
    const LONGEST: usize = 400;
    let cut = (value.len() > LONGEST).then(|| value.char_indices().nth(LONGEST)).flatten();
    let value = cut.and_then(|(end, _)| value.get(..end)).unwrap_or(value);
    let is_apart = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
    let mut start = 0;
    while let Some(rest) = value.as_bytes().get(start..).filter(|rest| !rest.is_empty()) {
        let length = rest.iter().position(is_apart).unwrap_or(rest.len());
        let part = value.get(start..start + length).unwrap_or_default();
        start += length + 1;
        if part.is_empty() {
            continue;
        }
        if part.bytes().all(|byte| byte.is_ascii_lowercase()) {
            give(part);
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
    let slashes = memchr::memchr_iter(b'/', path.as_bytes());
    let ends = slashes.clone().skip(1).chain([path.len()]);
    let mut segments =
        slashes.zip(ends).map(|(slash, end)| path.get(slash + 1..end).unwrap_or_default());
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
