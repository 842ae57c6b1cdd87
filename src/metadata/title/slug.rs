//! What the address of a page says its headline is: `/2021/05/a-bridge-opens-at-last.html`.

use super::folded;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The words of the last part of an address's path that has some.
pub(in crate::metadata) struct Slug(Vec<String>);

impl Slug {
    pub fn of(url: &url::Url) -> Option<Self> {
        /// Fewer words are a name of a section.
        const LEAST: usize = 3;
        let segment = url.path_segments()?.rev().find(|segment| !segment.is_empty())?;
        let segment = segment.split('.').next().unwrap_or_default();
        let words: Vec<String> = segment
            .split(['-', '_'])
            .filter(|word| word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphanumeric()))
            .filter(|word| !is_key(word))
            .map(str::to_ascii_lowercase)
            .collect();
        (words.len() >= LEAST).then_some(Self(words))
    }

    /// Whether a text has every one of the words.
    pub fn is_said_by(&self, text: &str) -> bool {
        if text.is_ascii() {
            let said = text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric());
            let said: Vec<&[u8]> = said.collect();
            let is_said =
                |word: &String| said.iter().any(|said| said.eq_ignore_ascii_case(word.as_bytes()));
            return self.0.iter().all(is_said);
        }
        let text = text.to_lowercase();
        let said: Vec<Cow<'_, str>> =
            text.split(|c: char| !c.is_alphanumeric()).map(plain).collect();
        self.0.iter().all(|word| said.iter().any(|said| said == word))
    }
}

/// The last part of a path that says something, folded: "mesh-style-chairs" as "meshstylechairs".
pub(in crate::metadata) fn name_in(url: &url::Url) -> Option<String> {
    let parts = url.path_segments()?;
    let last = read(parts.rev().find(|part| !part.is_empty())?);
    let last = last.split('.').next()?.replace("-and-", "-");
    Some(folded(&last)).filter(|name| name.len() > 2)
}

/// The parts of a path before the last: the folders that its sections have.
pub(in crate::metadata) fn folders(url: &url::Url) -> Vec<String> {
    const MOST: usize = 8;
    let Some(parts) = url.path_segments() else { return Vec::new() };
    let mut parts: Vec<_> = parts.filter(|part| !part.is_empty()).take(MOST).map(read).collect();
    parts.pop();
    parts.retain(|part| part.len() > 3 && part.contains(char::is_alphabetic));
    parts.into_iter().map(Cow::into_owned).collect()
}

/// A part of an address as it is read: "b%C3%BCro" is "büro".
fn read(part: &str) -> Cow<'_, str> {
    percent_decode_str(part).decode_utf8_lossy()
}

/// Whether a part of an address is the key of a record: 123456, a1b2c3.
fn is_key(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    digits > 4 || (digits > 1 && digits < word.len())
}

/// A word as addresses write it.
fn plain(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'á' | 'à' | 'â' | 'ã' => out.push('a'),
            'í' | 'ì' | 'î' | 'ï' => out.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' => out.push('o'),
            'ú' | 'ù' | 'û' => out.push('u'),
            'ç' => out.push('c'),
            'ñ' => out.push('n'),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::{Slug, folders, name_in};

    #[test]
    fn the_path_names_a_thing_and_the_sections_above_it() {
        let url = url::Url::parse("https://example.org/c/home-office/mesh-style-chairs/?page=2");
        let url = url.expect("an address");
        assert_eq!(name_in(&url).as_deref(), Some("meshstylechairs"));
        assert_eq!(folders(&url), ["home-office"]);
        let url =
            url::Url::parse("https://example.org/wohnen-für-alle/文化/bürostühle-größe-m.html");
        let url = url.expect("an address");
        assert_eq!(name_in(&url).as_deref(), Some("bürostühlegrößem"));
        assert_eq!(folders(&url), ["wohnen-für-alle", "文化"]);
    }

    fn slug(address: &str) -> Option<Slug> {
        Slug::of(&url::Url::parse(address).ok()?)
    }

    #[test]
    fn the_last_part_of_the_path_is_held_against_a_text() {
        let said = |address: &str, text: &str| slug(address).map(|slug| slug.is_said_by(text));
        let bridge = "https://example.org/2021/bruecke-oeffnet-spaet-123456.html";
        assert_eq!(said(bridge, "Brücke öffnet spät: Warum?"), Some(true));
        assert_eq!(said(bridge, "Brücke öffnet"), Some(false));
        let french = "https://example.org/a/le-pont-tres-ancien-7f3a9/";
        assert_eq!(said(french, "Le pont très ancien"), Some(true));
        assert!(slug("https://example.org/news/traffic-today").is_none());
        assert!(slug("https://example.org/").is_none());
    }
}
