//! Names of elements, each set of words once.

use crate::word_list::WordList;
use foldhash::{HashMap, HashMapExt};
use html5ever::{LocalName, local_name};
use std::ops::Range;
use std::rc::Rc;

/// What `class`, `id`, `role`, `itemprop` and the like of an element say.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Names {
    /// The attribute values as written, separated by spaces: `appendQr_wrap clearfix`.
    pub raw: Rc<str>,
    /// Their words in lower case, camel case split, separated by spaces: `append qr wrap clearfix`.
    pub words: String,
    /// The words by number: a range of [`Layout::word_ids`](super::Layout::word_ids).
    pub ids: Range<usize>,
}

impl Names {
    /// Whether one of the words is `word` (lower case).
    pub(crate) fn has_word(&self, word: &str) -> bool {
        self.words().any(|w| w == word)
    }

    /// The words one by one.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.split_ascii_whitespace()
    }
}

/// Class names of common style sheets that move an element out of view.
pub(crate) fn is_for_screen_readers(names: &str) -> bool {
    static CLASSES: WordList = WordList::new(&[
        "visually-hidden",
        "visuallyhidden",
        "sr-only",
        "screen-reader-text",
        "screen-reader-only",
        "screenreader-text",
        "u-visually-hidden",
        "element-invisible",
    ]);
    names.split_ascii_whitespace().any(|name| CLASSES.contains(name))
}

/// The attributes that name an element's part in the page, in the order of [`Names::raw`].
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NameValues<'a>([&'a str; 9]);

impl<'a> NameValues<'a> {
    /// Takes an attribute if it is one of these.
    #[inline]
    pub(super) fn add(&mut self, name: &LocalName, value: &'a str) {
        let place = match *name {
            local_name!("class") => 0,
            local_name!("id") => 1,
            local_name!("role") => 2,
            local_name!("itemprop") => 3,
            local_name!("property") => 4,
            local_name!("rel") => 5,
            _ => match &**name {
                "data-testid" => 6,
                "data-component" => 7,
                "data-area" => 8,
                _ => return,
            },
        };
        self.0[place] = value;
    }

    pub(super) fn class(&self) -> &'a str {
        self.0[0]
    }

    pub(super) fn role(&self) -> &'a str {
        self.0[2]
    }
}

/// Longer values are cut: nobody names an element in a thousand bytes.
const MAX_BYTES: usize = 1024;

/// Distinct values of a page of middling size.
const ENOUGH: usize = 200;

/// Collects names, each distinct value once.
#[derive(Debug)]
pub(super) struct Interner {
    pub(super) names: Vec<Names>,
    pub(super) words: Vec<Rc<str>>,
    pub(super) word_ids: Vec<u32>,
    index: HashMap<Rc<str>, usize>,
    known_words: HashMap<Rc<str>, u32>,
    scratch: String,
}

impl Default for Interner {
    fn default() -> Self {
        Self {
            names: Vec::new(),
            words: Vec::new(),
            word_ids: Vec::new(),
            index: HashMap::with_capacity(ENOUGH),
            known_words: HashMap::with_capacity(ENOUGH),
            scratch: String::new(),
        }
    }
}

impl Interner {
    /// The names of an element; `custom` is its own name where that says something.
    pub(super) fn names_of(
        &mut self,
        values: &NameValues<'_>,
        custom: Option<&str>,
    ) -> Option<usize> {
        self.scratch.clear();
        let values = values.0.iter().map(|value| value.trim_ascii());
        for value in custom.into_iter().chain(values).filter(|value| !value.is_empty()) {
            if !self.scratch.is_empty() {
                self.scratch.push(' ');
            }
            self.scratch.push_str(value);
        }
        self.intern()
    }

    /// Names that no attribute holds.
    pub(super) fn made_up(&mut self, names: &str) -> Option<usize> {
        self.scratch.clear();
        self.scratch.push_str(names);
        self.intern()
    }

    fn intern(&mut self) -> Option<usize> {
        if self.scratch.len() > MAX_BYTES {
            let end = (0..=MAX_BYTES).rev().find(|&end| self.scratch.is_char_boundary(end));
            self.scratch.truncate(end.unwrap_or(0));
        }
        if self.scratch.is_empty() {
            return None;
        }
        if let Some(&known) = self.index.get(&*self.scratch) {
            return Some(known);
        }
        let id = self.names.len();
        let raw: Rc<str> = self.scratch.as_str().into();
        let (words, start) = (words(&raw), self.word_ids.len());
        words.split_ascii_whitespace().for_each(|word| self.intern_word(word));
        let ids = start..self.word_ids.len();
        self.names.push(Names { raw: raw.clone(), words, ids });
        self.index.insert(raw, id);
        Some(id)
    }

    fn intern_word(&mut self, word: &str) {
        let id = match self.known_words.get(word) {
            Some(&known) => known,
            None => {
                let (word, id): (Rc<str>, u32) = (word.into(), self.words.len() as u32);
                self.words.push(Rc::clone(&word));
                self.known_words.insert(word, id);
                id
            }
        };
        self.word_ids.push(id);
    }
}

/// Splits at everything but letters and digits, between letters and digits, and in camel case. A
/// part in which letters and digits change often (`1ad2x`) was made by a machine and stays whole.
fn words(raw: &str) -> String {
    let mut words = String::with_capacity(raw.len() + raw.len() / 4);
    let mut rest = raw;
    while let Some(start) = rest.find(|c| Class::of(c) != Class::Other) {
        rest = rest.get(start..).unwrap_or_default();
        let lower = rest.bytes().take_while(u8::is_ascii_lowercase).count();
        let next = rest.get(lower..).and_then(|rest| rest.chars().next());
        let is_whole = next.is_none_or(|next| Class::of(next) == Class::Other);
        let end = match is_whole {
            true => lower,
            false => rest.find(|c| Class::of(c) == Class::Other).unwrap_or(rest.len()),
        };
        let (part, after) = rest.split_at(end);
        rest = after;
        if is_whole {
            begin_word(&mut words);
            words.push_str(part);
        } else {
            split_part(part, &mut words);
        }
    }
    words
}

fn begin_word(words: &mut String) {
    if !words.is_empty() {
        words.push(' ');
    }
}

/// Splits what stands between two characters that are no letters and no digits.
fn split_part(part: &str, words: &mut String) {
    let is_machine_made = number_edges(part) > 2;
    let mut characters = part.chars().peekable();
    let mut before = Class::Other;
    while let Some(c) = characters.next() {
        let class = Class::of(c);
        let begins = match (before, class) {
            (Class::Other, _) => true,
            _ if is_machine_made => false,
            (Class::Upper, Class::Lower) => false,
            // The last capital of `QRCode` begins a word.
            (Class::Upper, Class::Upper) => {
                characters.peek().is_some_and(|&next| Class::of(next) == Class::Lower)
            }
            (before, class) => before != class,
        };
        if begins {
            begin_word(words);
        }
        if c.is_ascii() {
            words.push(c.to_ascii_lowercase());
        } else {
            words.extend(c.to_lowercase());
        }
        before = class;
    }
}

/// How often letters and digits change.
fn number_edges(part: &str) -> usize {
    if !part.bytes().any(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    let is_digit = |c: char| c.is_ascii_digit();
    part.chars().zip(part.chars().skip(1)).filter(|&(a, b)| is_digit(a) != is_digit(b)).count()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Lower,
    Upper,
    Digit,
    Other,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            'a'..='z' => Self::Lower,
            'A'..='Z' => Self::Upper,
            '0'..='9' => Self::Digit,
            _ if c.is_ascii() => Self::Other,
            _ if c.is_uppercase() => Self::Upper,
            _ if c.is_numeric() => Self::Digit,
            _ if c.is_alphabetic() => Self::Lower,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_where_a_programmer_joins_them() {
        for (raw, expected) in [
            ("appendQr_wrap clearfix", "append qr wrap clearfix"),
            ("img_descr", "img descr"),
            ("h1title", "h 1 title"),
            ("video-2017", "video 2017"),
            ("QRCode", "qr code"),
            ("js-articleBody__inner", "js article body inner"),
            ("TRS_Editor", "trs editor"),
            ("text-3zQ3cZD4", "text 3zq3czd4"),
            ("css-1ad2x", "css 1ad2x"),
            ("gg200x300", "gg200x300"),
            ("--x--", "x"),
            ("正文Content", "正文 content"),
            ("", ""),
        ] {
            assert_eq!(words(raw), expected, "{raw}");
        }
    }

    fn values(element: crate::dom::Element<'_>) -> NameValues<'_> {
        let mut values = NameValues::default();
        element.named_attributes().for_each(|(name, value)| values.add(name, value));
        values
    }

    #[test]
    fn equal_names_are_kept_once() {
        let page = "<p class='a b' id=x></p><p id=x class=' a b '></p><p class=b></p><p></p>";
        let tree = crate::dom::parse(page, &crate::Limits::default()).tree;
        let mut interner = Interner::default();
        let found: Vec<_> = tree
            .nodes()
            .filter_map(|node| node.as_element())
            .filter(|element| element.name() == "p")
            .map(|element| interner.names_of(&values(element), None))
            .collect();
        assert_eq!(found, [Some(0), Some(0), Some(1), None]);
        assert_eq!(&*interner.names[0].raw, "a b x");
    }

    #[test]
    fn a_huge_class_is_cut() {
        let page = format!("<p class='{}'></p>", "word ".repeat(100_000));
        let tree = crate::dom::parse(&page, &crate::Limits::default()).tree;
        let mut interner = Interner::default();
        for node in tree.nodes() {
            if let Some(element) = node.as_element() {
                interner.names_of(&values(element), None);
            }
        }
        assert!(interner.names.iter().all(|names| names.raw.len() <= MAX_BYTES));
        assert!(interner.names.iter().any(|names| names.has_word("word")));
    }
}
