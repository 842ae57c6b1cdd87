//! Bytes to text.
//!
//! Receives the body of a page and the charset of its transport; returns text without BOM. Reads
//! no content beyond what tells the encoding.

use crate::page::Body;
use crate::{Defect, Error, Limits};
use std::borrow::Cow;

/// Text and what was noticed while decoding.
pub(crate) struct Decoded<'a> {
    pub text: Cow<'a, str>,
    pub defects: Vec<Defect>,
}

pub(crate) fn decode<'a>(
    body: Body<'a>,
    _content_type: Option<&str>,
    limits: &Limits,
) -> Result<Decoded<'a>, Error> {
    let text = match body {
        Body::Text(text) => Cow::Borrowed(text),
        Body::Bytes(bytes) => String::from_utf8_lossy(bytes),
    };
    if text.len() > limits.input_bytes() {
        return Err(Error::InputTooLarge { bytes: text.len(), limit: limits.input_bytes() });
    }
    Ok(Decoded { text, defects: Vec::new() })
}
