//! The sizes that a picture comes in: its `srcset` and those of the `<source>`s around it.

use super::{OTHER_VERSION, attribute, is_placeholder, looks_like_address};
use crate::layout::RawImage;
use crate::pictures::address::without_query;
use crate::pictures::srcset::{self, Candidate, Descriptor};

/// The widest of the picture's own, else of those around it, where it is more than `src` shows.
pub(super) fn widest_candidate(image: &RawImage) -> Option<&str> {
    let own = own_candidates(image).filter(|candidate| !are_thumbnails(image, candidate));
    let widest = own.or_else(|| picture_candidates(image).filter(|c| is_wider(image, c)))?;
    Some(widest.url)
}

/// Whether a picture says how wide one of its sizes is.
pub(super) fn has_sizes(image: &RawImage) -> bool {
    own_candidates(image).or_else(|| picture_candidates(image)).is_some()
}

/// The widest candidate that the picture's own `srcset` attributes declare with a width. A `2x`
/// is for dense screens: `src` is the picture itself then.
fn own_candidates(image: &RawImage) -> Option<Candidate<'_>> {
    let candidates: Vec<_> = srcsets(image).flat_map(srcset::parse).filter(has_width).collect();
    srcset::best(&candidates)
}

/// Whether the widest candidate is a small copy, and `src` is none of them: the picture itself.
fn are_thumbnails(image: &RawImage, widest: &Candidate<'_>) -> bool {
    const WIDEST: u32 = 320;
    let small = matches!(widest.descriptor, Descriptor::Width(width) if width <= WIDEST);
    let is_listed = |src: &str| srcsets(image).flat_map(srcset::parse).any(|c| c.url == src);
    shown(image).is_some_and(|src| {
        (small || is_narrower(image, widest) || says_wider(src, widest)) && !is_listed(src)
    })
}

/// Whether an address is that of a candidate with another number in the place of the width, a larger one:
/// `tr_1080_720/a.jpg`, where `tr_480_320/a.jpg` is 480 wide.
fn says_wider(address: &str, candidate: &Candidate<'_>) -> bool {
    let Descriptor::Width(width) = candidate.descriptor else { return false };
    let words = |address| str::split(address, |c: char| !c.is_ascii_alphanumeric());
    let mut pairs = words(address).zip(words(candidate.url));
    let other = pairs.find(|(own, other)| own != other);
    let numbers = other.and_then(|(own, other)| own.parse().ok().zip(other.parse().ok()));
    numbers.is_some_and(|(own, other): (u32, u32)| other == width && own > width)
}

/// Whether a candidate is for small screens, and narrower than the picture says that it is. That of
/// a wider one tells nothing: many pages state the size of the original there.
fn is_narrower(image: &RawImage, candidate: &Candidate<'_>) -> bool {
    const SMALL: u32 = 720;
    let own = image.width.unwrap_or_default();
    let shows_less = |width: u32| shown(image).is_some_and(|src| says_narrower(src, width));
    match candidate.descriptor {
        Descriptor::Width(width) => width <= SMALL && width < own && !shows_less(width),
        Descriptor::Density(_) => false,
    }
}

/// Whether an address says that it is that of a small or blurred copy: `thumb_100.jpg`, `?w=40`.
fn says_narrower(address: &str, width: u32) -> bool {
    const SMALL: [&str; 4] = ["lq", "lqip", "thumbs", "tiny"];
    let words = || address.split(|c: char| !c.is_ascii_alphanumeric());
    let is_less = |number: &str| number.parse().is_ok_and(|number: u32| number < width);
    let mut pairs = words().zip(words().skip(1));
    words().any(|word| OTHER_VERSION.contains(&word) || SMALL.contains(&word))
        || pairs.any(|(name, number)| matches!(name, "w" | "width") && is_less(number))
}

/// Whether a `<source>` is wider than the picture in `<img>` says that it is: those of the same width
/// are other formats of it, which fewer readers can show.
fn is_wider(image: &RawImage, candidate: &Candidate<'_>) -> bool {
    let Some(src) = shown(image) else { return true };
    let path = without_query(candidate.url);
    let is_newer = path.ends_with(".webp") || path.ends_with(".avif");
    // a-1200.jpg.webp
    let is_same = || path.strip_prefix(without_query(src)).is_some_and(|rest| rest.len() == 5);
    let is_as_wide =
        || matches!(candidate.descriptor, Descriptor::Width(width) if says_width(src, width));
    if is_newer && (is_same() || is_as_wide()) {
        return false;
    }
    let own = image.width.filter(|_| is_newer).unwrap_or_default();
    let is_wider = matches!(candidate.descriptor, Descriptor::Width(width) if width > own);
    is_wider && !is_narrower(image, candidate)
}

/// Whether an address has this number, behind a letter or not: `_w948_r1.jpg`.
fn says_width(address: &str, width: u32) -> bool {
    let mut words = address.split(|c: char| !c.is_ascii_alphanumeric());
    words.any(|word| {
        let number = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        number.parse() == Ok(width)
    })
}

/// The address in `src`, where it is that of a picture.
fn shown(image: &RawImage) -> Option<&str> {
    let src = attribute(image, "src").map(str::trim)?;
    (!is_placeholder(src) && looks_like_address(src)).then_some(src)
}

/// The same of the `<source>`s around it. The last of equals, which more readers can show.
fn picture_candidates(image: &RawImage) -> Option<Candidate<'_>> {
    let sources = image.picture_sources.iter().rev();
    let candidates: Vec<_> =
        sources.flat_map(|value| srcset::parse(value)).filter(has_width).collect();
    srcset::best(&candidates)
}

pub(super) fn any_candidate(image: &RawImage) -> Option<&str> {
    let sources = image.picture_sources.iter().rev().map(String::as_str);
    let candidates: Vec<_> = srcsets(image).chain(sources).flat_map(srcset::parse).collect();
    srcset::best(&candidates).map(|candidate| candidate.url)
}

fn has_width(candidate: &Candidate<'_>) -> bool {
    matches!(candidate.descriptor, Descriptor::Width(_)) && !is_placeholder(candidate.url)
}

fn srcsets(image: &RawImage) -> impl Iterator<Item = &str> {
    image.sources.iter().filter(|(name, _)| name.ends_with("srcset")).map(|(_, value)| &**value)
}
