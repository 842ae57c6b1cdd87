//! A picture with its caption and credit.

use super::picture;
use crate::Image;
use crate::grammar::split_credit;
use crate::layout::RawImage;
use url::Url;

/// The picture; `None` where it has no address.
pub(super) fn image(raw: &RawImage, caption: Option<String>, base: Option<&Url>) -> Option<Image> {
    let src = picture::address(raw, base)?;
    let caption = caption.or_else(|| in_attributes(raw));
    let credit = caption.as_deref().and_then(credit);
    let (width, height) = (raw.width, raw.height);
    Some(Image { src, alt: picture::alt(raw), caption, credit, width, height })
}

/// The caption that attributes hold, with the credit behind it as a script prints the two.
fn in_attributes(raw: &RawImage) -> Option<String> {
    let caption = raw.words.caption.as_ref()?;
    Some(match &raw.words.credit {
        Some(credit) if !caption.contains(credit.as_str()) => format!("{caption} {credit}"),
        _ => caption.clone(),
    })
}

/// The part of a caption that names whose picture it is, without brackets around it.
fn credit(caption: &str) -> Option<String> {
    let credit = caption.get(split_credit(caption)?)?.trim();
    let inside = [("（", "）"), ("(", ")"), ("[", "]"), ("【", "】")]
        .iter()
        .find_map(|(open, close)| credit.strip_prefix(open)?.strip_suffix(close));
    let credit = inside.unwrap_or(credit).trim();
    (!credit.is_empty()).then(|| credit.to_owned())
}
