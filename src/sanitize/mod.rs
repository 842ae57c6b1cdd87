//! HTML to safe HTML.
//!
//! Receives a fragment; returns one in which every tag and attribute is on a list and that parses
//! to itself.

use crate::Error;

/// Safe HTML of a whole fragment; nothing is extracted.
///
/// # Errors
/// [`Error::InputTooLarge`] past [`Limits::input_bytes`](crate::Limits::input_bytes).
pub fn sanitize(fragment: &str) -> Result<String, Error> {
    let _ = fragment;
    Ok(String::new())
}
