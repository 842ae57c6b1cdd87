//! Bytes of a known encoding to text, replacements counted.

use encoding_rs::{DecoderResult, Encoding};
use std::borrow::Cow;

/// Decoded text.
#[derive(Debug)]
pub(super) struct Converted<'a> {
    pub text: Cow<'a, str>,
    /// How many U+FFFD the decoder wrote for bytes that are no characters.
    pub replaced: usize,
}

/// Decodes bytes without BOM.
pub(super) fn convert<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Converted<'a> {
    if encoding.is_ascii_compatible()
        && let Ok(text) = std::str::from_utf8(bytes)
        && (encoding == encoding_rs::UTF_8 || text.is_ascii())
    {
        return Converted { text: Cow::Borrowed(text), replaced: 0 };
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2 + 16);
    let mut rest = bytes;
    let mut replaced = 0;
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = rest.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(rest.len() + 64),
            DecoderResult::Malformed(..) => {
                text.push(char::REPLACEMENT_CHARACTER);
                replaced += 1;
            }
        }
    }
    Converted { text: Cow::Owned(text), replaced }
}
