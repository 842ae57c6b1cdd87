//! Bytes to text.
//!
//! Receives the body of a page and the charset of its transport; returns text without BOM. Reads
//! no content beyond what tells the encoding.
//!
//! What decides, strongest first: a byte order mark; the NUL pattern of UTF-16; valid UTF-8 with
//! multibyte sequences (legacy encodings do not look like it by chance); the transport's label; a
//! label inside the page; a guess by letter frequencies. A label counts only while the bytes bear
//! it out. Labels mean what the WHATWG encoding standard says: gb2312 and gbk are GB18030, big5
//! is Big5-HKSCS, iso-8859-1 is windows-1252.

mod attributes;
mod choice;
mod convert;
mod count;
mod label;
mod prescan;
mod sniff;

pub(crate) use attributes::next_attribute;

use crate::page::Body;
use crate::{Defect, Error, Limits};
use choice::Choice;
use count::count;
use std::borrow::Cow;

/// Text and what was noticed while decoding.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    pub text: Cow<'a, str>,
    pub defects: Vec<Defect>,
}

pub(crate) fn decode<'a>(
    body: Body<'a>,
    content_type: Option<&str>,
    limits: &Limits,
) -> Result<Decoded<'a>, Error> {
    let bytes = match body {
        Body::Bytes(bytes) => bytes,
        Body::Text(text) => text.as_bytes(),
    };
    if bytes.len() > limits.input_bytes() {
        return Err(Error::InputTooLarge { bytes: bytes.len(), limit: limits.input_bytes() });
    }
    let decoded = match body {
        Body::Text(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            Decoded { text: Cow::Borrowed(text), defects: Vec::new() }
        }
        Body::Bytes(bytes) => from_bytes(bytes, content_type),
    };
    if is_binary(&decoded.text) || is_for_printing(&decoded.text) {
        Err(Error::NotText)
    } else {
        Ok(decoded)
    }
}

fn from_bytes<'a>(bytes: &'a [u8], content_type: Option<&str>) -> Decoded<'a> {
    let Choice { converted, encoding, declared } = choice::choose(bytes, content_type);
    let mut defects = Vec::new();
    if let Some(declared) = declared
        && !declared.is(encoding)
        && !converted.text.is_ascii()
    {
        let used = label::name(encoding).to_owned();
        defects.push(Defect::WrongCharset { declared: declared.label, used });
    }
    if converted.replaced > 0 {
        defects.push(Defect::ReplacedCharacters { count: converted.replaced });
    }
    Decoded { text: converted.text, defects }
}

/// Whether more than 1 % of the characters are NUL or C0 controls that no text needs.
fn is_binary(text: &str) -> bool {
    // All below a space but tab, line feed, form feed and carriage return, in few comparisons.
    let is_control = |b: u8| (b < b'\t') | (b == 0x0b) | (b.wrapping_sub(0x0e) < 0x20 - 0x0e);
    let controls = count(text.as_bytes(), is_control);
    controls > 0 && controls * 100 > text.chars().count()
}

/// Whether a text is a document of another kind, whose bytes may all be ASCII.
fn is_for_printing(text: &str) -> bool {
    const SIGNATURES: [&str; 3] = ["%PDF-", "%!PS-Adobe-", "{\\rtf"];
    let line = text.trim_start().lines().next().unwrap_or_default();
    let begins = |signature: &&str| {
        let version = line.strip_prefix(*signature);
        version.is_some_and(|version| version.starts_with(|c: char| c.is_ascii_digit()))
    };
    // Text about such files goes on in words.
    SIGNATURES.iter().any(begins)
        && (line.starts_with('{') || !line.contains(' ') || line.contains("EPSF"))
}

#[cfg(test)]
mod tests;
