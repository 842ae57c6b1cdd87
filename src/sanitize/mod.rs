//! HTML to safe HTML.
//!
//! Receives a fragment; returns one in which every tag and attribute is on a list, every address
//! is http, https, mailto or relative, and that parses and serialises to itself.
//!
//! The way: our own bounded parse (`dom`), written anew by the policy (`filter`, `writer`), then
//! ammonia, as a second and independent judge, until its output equals its input (at most four
//! passes); should that never be, the text alone, escaped. What the policy keeps is written so
//! that one pass is nearly always enough; the passes are for shapes nobody thought of.
//!
//! Tags come from one table (`elements`); svg, math, style, script, template, forms and raw-text
//! elements are not in it and cannot be allowed by any option.

mod address;
mod brief;
mod builder;
mod elements;
mod escape;
mod filter;
mod policy;
mod preset;
mod removed;
mod sanitized;
mod sanitizer;
mod writer;

pub(crate) use address::{image_address, link_address, looks_like_scheme};
pub use builder::SanitizerBuilder;
pub(crate) use escape::{push_attribute, push_text};
pub(crate) use policy::is_language;
pub use policy::{ImagePolicy, LinkPolicy};
pub use preset::Preset;
pub use removed::{Removed, RemovedKind};
pub use sanitized::Sanitized;
pub use sanitizer::Sanitizer;

use crate::Error;

/// Safe HTML of a whole fragment, with the default options of a [`Sanitizer`]; nothing is
/// extracted.
///
/// ```
/// let html = tearsheet::sanitize("<p onclick=evil()>Hello<script>evil()</script></p>")?;
/// assert_eq!(html, "<p>Hello</p>");
/// # Ok::<(), tearsheet::Error>(())
/// ```
///
/// # Errors
/// [`Error::InputTooLarge`] past [`Limits::input_bytes`](crate::Limits::input_bytes).
pub fn sanitize(fragment: &str) -> Result<String, Error> {
    sanitizer::article().sanitize(fragment).map(Sanitized::into_html)
}

/// HTML that the renderer made, through the article preset.
pub(crate) fn rendered(html: &str) -> String {
    sanitizer::article().rendered(html)
}

/// What every link carries.
pub(crate) const REL: &str = "nofollow noopener noreferrer";
