//! Where a tag and its attributes stand in the input.

use memchr::memchr;
use std::ops::Range;

/// Where a tag and its attributes stand in the input, found as the tag states of the HTML standard
/// find it.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub is_end: bool,
    pub name: Range<usize>,
    /// At most as many as asked for.
    pub attributes: Vec<AttributeRange>,
    /// Where the first attribute past the limit begins.
    pub cut: Option<usize>,
    pub self_closing: bool,
    /// A name is written in another way than the tree has it.
    pub has_odd_name: bool,
    /// After the `>`.
    pub end: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AttributeRange {
    pub name: Range<usize>,
    /// Without quotes, character references not decoded; empty where there is none.
    pub value: Range<usize>,
}

impl Tag {
    /// Reads the tag whose `<` stands at `open`, followed by a letter, or by `/` and a letter.
    /// `None` when the input ends inside it: the standard drops such a tag.
    ///
    /// Takes `self` to use its memory again.
    pub(super) fn read(&mut self, html: &[u8], open: usize, limit: usize) -> Option<()> {
        self.attributes.clear();
        self.cut = None;
        self.self_closing = false;
        self.has_odd_name = false;
        self.is_end = html.get(open + 1) == Some(&b'/');
        let start = open + 1 + usize::from(self.is_end);
        let mut at = self.end_of_name(html, start, ENDS_TAG_NAME);
        self.name = start..at;
        loop {
            match *html.get(at)? {
                b'>' => {
                    self.end = at + 1;
                    return Some(());
                }
                b'/' => {
                    self.self_closing = html.get(at + 1) == Some(&b'>');
                    at += 1;
                }
                byte if is_space(byte) => at += 1,
                _ => at = self.attribute(html, at, limit)?,
            }
        }
    }

    /// Reads one attribute; returns where it ends.
    fn attribute(&mut self, html: &[u8], start: usize, limit: usize) -> Option<usize> {
        // The first byte belongs to the name whatever it is, even `=`.
        self.has_odd_name |= html.get(start).is_some_and(|&byte| is_odd(byte));
        let name_end = self.end_of_name(html, start + 1, ENDS_ATTRIBUTE_NAME);
        let mut end = skip(html, name_end, is_space);
        let mut value = name_end..name_end;
        if html.get(end) == Some(&b'=') {
            let from = skip(html, end + 1, is_space);
            (value, end) = match *html.get(from)? {
                quote @ (b'"' | b'\'') => {
                    let length = memchr(quote, html.get(from + 1..)?)?;
                    (from + 1..from + 1 + length, from + length + 2)
                }
                b'>' => (from..from, from),
                _ => {
                    let to = skip(html, from, |byte| !is_space(byte) && byte != b'>');
                    (from..to, to)
                }
            };
        }
        if self.attributes.len() < limit {
            self.attributes.push(AttributeRange { name: start..name_end, value });
        } else if self.cut.is_none() {
            self.cut = Some(start);
        }
        Some(end)
    }

    /// The first position from `at` on whose byte belongs to no name; notes whether a byte before it
    /// is odd.
    fn end_of_name(&mut self, html: &[u8], at: usize, ends: u8) -> usize {
        let rest = html.get(at..).unwrap_or_default();
        let mut classes = 0;
        // A byte that ends a name is not odd.
        let length = rest.iter().position(|&byte| {
            let class = CLASSES[usize::from(byte)];
            classes |= class;
            class & ends != 0
        });
        self.has_odd_name |= classes & ODD != 0;
        at + length.unwrap_or(rest.len())
    }
}

/// What a byte is to a name.
const ENDS_TAG_NAME: u8 = 1;
const ENDS_ATTRIBUTE_NAME: u8 = 1 << 1;
/// The tokenizer replaces it.
const ODD: u8 = 1 << 2;

static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let known = byte as u8;
        classes[byte] = match known {
            b'/' | b'>' => ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
            b'=' => ENDS_ATTRIBUTE_NAME,
            _ if is_space(known) => ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
            _ if is_odd(known) => ODD,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

const fn is_odd(byte: u8) -> bool {
    matches!(byte, 0 | b'\r' | b'&' | b'A'..=b'Z')
}

/// The first position from `at` on whose byte is not `skipped`.
fn skip(html: &[u8], at: usize, skipped: impl Fn(u8) -> bool) -> usize {
    let rest = html.get(at..).unwrap_or_default();
    at + rest.iter().position(|&byte| !skipped(byte)).unwrap_or(rest.len())
}

/// White space of the tokenizer; it turns a carriage return into a line feed first.
pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str, limit: usize) -> Option<(Tag, Vec<(&str, &str)>)> {
        let mut tag = Tag::default();
        tag.read(html.as_bytes(), 0, limit)?;
        let attributes = tag
            .attributes
            .iter()
            .map(|a| (&html[a.name.clone()], &html[a.value.clone()]))
            .collect();
        Some((tag, attributes))
    }

    #[test]
    fn attributes_in_every_notation() {
        let (tag, attributes) = read("<a href=x/y B = 'c>d' e f=\"\" g=>rest", 9).unwrap();
        let expected = [("href", "x/y"), ("B", "c>d"), ("e", ""), ("f", ""), ("g", "")];
        assert_eq!(attributes, expected);
        assert_eq!(tag.end, 32);
        assert!(!tag.self_closing);
    }

    #[test]
    fn odd_bytes_belong_to_names() {
        let (_, attributes) = read("<a =b \"c\" <d e'f=g>", 9).unwrap();
        assert_eq!(attributes, [("=b", ""), ("\"c\"", ""), ("<d", ""), ("e'f", "g")]);
    }

    #[test]
    fn names_that_the_tokenizer_rewrites_are_noted() {
        for html in ["<P>", "<p Class=a>", "<p A>", "<p a&b>", "<p a\0=b>", "<p &>"] {
            assert!(read(html, 9).unwrap().0.has_odd_name, "{html}");
        }
        for html in ["<p>", "<p class=A\r>", "<p a='B&amp;'>", "<p =a>"] {
            assert!(!read(html, 9).unwrap().0.has_odd_name, "{html}");
        }
    }

    #[test]
    fn self_closing_only_right_before_the_end() {
        assert!(read("<br/>", 9).unwrap().0.self_closing);
        assert!(read("<br a='b'/>", 9).unwrap().0.self_closing);
        assert!(!read("<br a=b/>", 9).unwrap().0.self_closing);
        assert!(!read("<br / a>", 9).unwrap().0.self_closing);
    }

    #[test]
    fn attributes_past_the_limit_are_cut_not_read() {
        let (tag, attributes) = read("<a b=1 c=2 d=3 e=4>", 2).unwrap();
        assert_eq!(attributes, [("b", "1"), ("c", "2")]);
        assert_eq!(tag.cut, Some(11));
        assert_eq!(tag.end, 19);
    }

    #[test]
    fn a_tag_that_the_input_cuts_off_is_none() {
        for html in ["<a", "<a ", "<a b", "<a b=", "<a b='c>", "<a b=c", "</a"] {
            assert!(read(html, 9).is_none(), "{html}");
        }
    }
}
