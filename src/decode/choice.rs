//! Which encoding a page is in.

use super::convert::{Converted, convert};
use super::count::count;
use super::label::{Declared, of_content_type};
use super::prescan::prescan;
use super::sniff::{self, BeyondAscii, Utf8Fit};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, WINDOWS_1252};
use std::borrow::Cow;
use std::cell::LazyCell;

/// The decoded page and how it was decoded.
#[derive(Debug)]
pub(super) struct Choice<'a> {
    pub converted: Converted<'a>,
    pub encoding: &'static Encoding,
    /// The strongest label, right or wrong.
    pub declared: Option<Declared>,
}

pub(super) fn choose<'a>(bytes: &'a [u8], content_type: Option<&str>) -> Choice<'a> {
    let transport =
        content_type.and_then(|value| of_content_type(value.as_bytes())).and_then(Declared::new);
    if let Some((encoding, length)) = sniff::byte_order_mark(bytes) {
        let converted = convert(bytes.get(length..).unwrap_or_default(), encoding);
        return Choice { converted, encoding, declared: transport };
    }
    if let Some(encoding) = sniff::utf16_pattern(bytes) {
        return Choice { converted: convert(bytes, encoding), encoding, declared: transport };
    }
    // The page is searched for its label only where that of the transport does not suffice.
    let inside = std::iter::once_with(|| prescan(bytes)).flatten();
    let mut labels = transport.into_iter().chain(inside);
    let text = std::str::from_utf8(bytes).ok();
    let fit = text.map_or_else(|| Utf8Fit::of_damaged(bytes), Utf8Fit::of_text);
    if fit.is_certain() {
        let converted = match text {
            Some(text) => Converted { text: Cow::Borrowed(text), replaced: 0 },
            None => convert(bytes, UTF_8),
        };
        return Choice { converted, encoding: UTF_8, declared: labels.next() };
    }
    let labels: Vec<Declared> = labels.collect();
    let (converted, encoding) = by_label_or_guess(bytes, &labels, fit);
    Choice { converted, encoding, declared: labels.into_iter().next() }
}

fn by_label_or_guess<'a>(
    bytes: &'a [u8],
    labels: &[Declared],
    fit: Utf8Fit,
) -> (Converted<'a>, &'static Encoding) {
    let guess = LazyCell::new(|| sniff::guess(bytes));
    let evidence = Evidence { bytes, fit, beyond_ascii: BeyondAscii::of(bytes) };
    for label in labels {
        if evidence.refutes(label.encoding, || *guess) {
            continue;
        }
        let converted = convert(bytes, label.encoding);
        // Single accented letters between ASCII hardly form sequences of UTF-8 by chance.
        let is_western_utf8 = label.encoding == UTF_8 && !evidence.beyond_ascii.is_foreign();
        let enough = if is_western_utf8 { 3 } else { 10 };
        if is_borne_out(&converted, enough) {
            return (converted, label.encoding);
        }
    }
    let is_plain = bytes.is_ascii() && !bytes.contains(&sniff::ESCAPE);
    let encoding = if is_plain { UTF_8 } else { *guess };
    (convert(bytes, encoding), encoding)
}

struct Evidence<'a> {
    bytes: &'a [u8],
    fit: Utf8Fit,
    beyond_ascii: BeyondAscii,
}

impl Evidence<'_> {
    /// Whether the bytes cannot be what a label says, without decoding them.
    fn refutes(
        &self,
        encoding: &'static Encoding,
        guess: impl FnOnce() -> &'static Encoding,
    ) -> bool {
        if encoding == UTF_8 {
            !self.fit.bears_label()
        } else if !encoding.is_ascii_compatible() && encoding != ISO_2022_JP {
            // UTF-16: without a NUL it would have no space, digit, tag or line break.
            memchr::memchr(0, self.bytes).is_none()
        } else if !self.beyond_ascii.is_foreign() {
            false
        } else if encoding == WINDOWS_1252 {
            true
        } else {
            self.beyond_ascii.suffices_for_a_guess() && {
                let guess = guess();
                guess != encoding && !guess.is_single_byte()
            }
        }
    }
}

/// Whether so many times as many characters beyond ASCII came out as did not.
fn is_borne_out(converted: &Converted<'_>, times: usize) -> bool {
    let beyond_ascii = count(converted.text.as_bytes(), |byte| byte >= 0xc0);
    converted.replaced * times <= beyond_ascii
}
