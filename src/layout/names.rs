use std::collections::HashMap;
use std::rc::Rc;

/// What `class`, `id`, `role`, `itemprop` and the like of an element say.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Names {
    /// The attribute values as written, separated by spaces: `appendQr_wrap clearfix`.
    pub raw: Rc<str>,
    /// Their words in lower case, camel case split, separated by spaces: `append qr wrap clearfix`.
    pub words: String,
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

/// How many attributes name an element's part in the page.
const ATTRIBUTES: usize = 8;

/// Where an attribute that does stands in [`Names::raw`].
fn place(attribute: &str) -> Option<usize> {
    Some(match attribute {
        "class" => 0,
        "id" => 1,
        "role" => 2,
        "itemprop" => 3,
        "property" => 4,
        "rel" => 5,
        "data-testid" => 6,
        "data-component" => 7,
        _ => return None,
    })
}

/// Longer values are cut: nobody names an element in a thousand bytes.
const MAX_BYTES: usize = 1024;

/// Distinct values of a page of middling size.
const ENOUGH: usize = 200;

/// Collects names, each distinct value once.
#[derive(Debug)]
pub(super) struct Interner {
    pub(super) names: Vec<Names>,
    index: HashMap<Rc<str>, usize>,
    scratch: String,
}

impl Default for Interner {
    fn default() -> Self {
        let index = HashMap::with_capacity(ENOUGH);
        Self { names: Vec::new(), index, scratch: String::new() }
    }
}

impl Interner {
    /// The names of an element; `custom` is its own name where that says something.
    pub(super) fn names_of(
        &mut self,
        element: &scraper::node::Element,
        custom: Option<&str>,
    ) -> Option<usize> {
        if custom.is_none() && element.attrs().next().is_none() {
            return None;
        }
        let mut values = [""; ATTRIBUTES];
        for (name, value) in element.attrs() {
            if let Some(at) = place(name) {
                values[at] = value.trim_ascii();
            }
        }
        self.scratch.clear();
        for value in custom.iter().copied().chain(values).filter(|value| !value.is_empty()) {
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
        self.names.push(Names { raw: raw.clone(), words: words(&raw) });
        self.index.insert(raw, id);
        Some(id)
    }
}

/// Splits at everything but letters and digits, between letters and digits, and in camel case. A
/// part in which letters and digits change often (`1ad2x`) was made by a machine and stays whole.
fn words(raw: &str) -> String {
    let mut words = String::with_capacity(raw.len() + raw.len() / 4);
    for part in raw.split(|c| Class::of(c) == Class::Other).filter(|part| !part.is_empty()) {
        if part.bytes().all(|byte| byte.is_ascii_lowercase()) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(part);
            continue;
        }
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
            if begins && !words.is_empty() {
                words.push(' ');
            }
            if c.is_ascii() {
                words.push(c.to_ascii_lowercase());
            } else {
                words.extend(c.to_lowercase());
            }
            before = class;
        }
    }
    words
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

    #[test]
    fn equal_names_are_kept_once() {
        let html = scraper::Html::parse_fragment(
            "<p class='a b' id=x></p><p id=x class=' a b '></p><p class=b></p><p></p>",
        );
        let mut interner = Interner::default();
        let found: Vec<_> = html
            .tree
            .nodes()
            .filter_map(|node| node.value().as_element())
            .filter(|element| element.name() == "p")
            .map(|element| interner.names_of(element, None))
            .collect();
        assert_eq!(found, [Some(0), Some(0), Some(1), None]);
        assert_eq!(&*interner.names[0].raw, "a b x");
    }

    #[test]
    fn a_huge_class_is_cut() {
        let html =
            scraper::Html::parse_fragment(&format!("<p class='{}'></p>", "word ".repeat(100_000)));
        let mut interner = Interner::default();
        for node in html.tree.nodes() {
            if let Some(element) = node.value().as_element() {
                interner.names_of(element, None);
            }
        }
        assert!(interner.names.iter().all(|names| names.raw.len() <= MAX_BYTES));
        assert!(interner.names.iter().any(|names| names.has_word("word")));
    }
}
