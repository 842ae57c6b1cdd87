//! Addresses of pictures.

use crate::metadata::links::address::behind_scheme;
use crate::pictures::address::without_query;

/// Absolute where the page's address is known; `//` gets a scheme in any case.
pub(super) fn complete(src: &str, url: Option<&url::Url>) -> String {
    let src = first_address(src.trim());
    if let Some(rest) = src.strip_prefix("//") {
        return format!("https://{rest}");
    }
    if behind_scheme(src).is_some() {
        return src.to_owned();
    }
    url.and_then(|url| url.join(src).ok()).map_or_else(|| src.to_owned(), String::from)
}

/// The first of several addresses that a system has put into one field without a space.
pub(super) fn first_address(src: &str) -> &str {
    const ENDINGS: [&str; 5] = [".jpg", ".jpeg", ".png", ".webp", ".gif"];
    let mut others = src.match_indices("http").map(|(at, _)| at).skip(1);
    let ends = |at: &usize| {
        let before = src.get(..*at).unwrap_or_default();
        ENDINGS.iter().any(|ending| before.ends_with(ending))
    };
    others.find(ends).and_then(|at| src.get(..at)).unwrap_or(src)
}

/// What stands behind `https:`, or the address as it is.
pub(super) fn without_scheme(src: &str) -> &str {
    let src = src.trim();
    ["https:", "http:"].iter().find_map(|scheme| src.strip_prefix(scheme)).unwrap_or(src)
}

/// Pixels of a small copy.
const WIDEST_COPY: u32 = 300;

/// Whether an address asks for a small copy: `bridge.jpg?w=150`.
pub(super) fn is_thumbnail(src: &str) -> bool {
    const SIDES: &[&str] = &["w", "width", "imwidth"];
    let (path, query) = src.split_once('?').unwrap_or((src, ""));
    // Blogs have the width in the path: /s72-c/
    let side = |segment: &str| segment.strip_prefix('s')?.trim_end_matches("-c").parse().ok();
    if path.split('/').filter_map(side).any(|side: u32| (16..=WIDEST_COPY).contains(&side)) {
        return true;
    }
    query.split('&').filter_map(|pair| pair.split_once('=')).any(|(key, value)| {
        SIDES.contains(&key) && value.parse().is_ok_and(|width: u32| width <= WIDEST_COPY)
    })
}

/// The name of the picture of which an address is that of a small copy: `30418_3350_v150.jpg`, `3f1b2c9a_S.jpg`,
/// `bridge-90x60.jpg`. Names without digits are words.
pub(super) fn small_name(src: &str) -> Option<&str> {
    const SHORTEST: usize = 8;
    if let Some((name, size)) = stem(src).rsplit_once('-')
        && sides(size).is_some_and(|width| width <= WIDEST_COPY)
    {
        return Some(name);
    }
    let (name, size) = stem(src).rsplit_once('_')?;
    let told = name.len() >= SHORTEST && name.contains(|c: char| c.is_ascii_digit());
    (told && (matches!(size, "S" | "XS") || width_of(size).is_some_and(|w| w <= WIDEST_COPY)))
        .then_some(name)
}

/// Whether an address is that of a picture of this name that is no small copy.
pub(super) fn is_larger(src: &str, name: &str) -> bool {
    match stem(src).strip_prefix(name) {
        Some("" | "_L" | "_XL") => true,
        Some(size) => {
            let width = size.strip_prefix('_').and_then(width_of);
            let width = width.or_else(|| size.strip_prefix('-').and_then(sides));
            width.is_some_and(|width| width > WIDEST_COPY)
        }
        None => false,
    }
}

/// Whether the name of a file ends in its sides: what stands before them may be no more than `image`.
pub(super) fn is_numbered_by_sides(src: &str) -> bool {
    stem(src).rsplit_once('-').is_some_and(|(_, size)| sides(size).is_some())
}

/// Whether two addresses are of one folder.
pub(super) fn share_folder(one: &str, other: &str) -> bool {
    let folder = |src| {
        without_query(without_scheme(src)).rsplit_once('/').map(|(folder, _)| folder.to_owned())
    };
    folder(one) == folder(other)
}

/// The width in 620x349.
fn sides(size: &str) -> Option<u32> {
    let (width, height) = size.split_once('x')?;
    height.parse::<u32>().ok().and(width.parse().ok())
}

/// v150; v2 is a version.
fn width_of(size: &str) -> Option<u32> {
    const NARROWEST: u32 = 50;
    size.strip_prefix('v')?.parse().ok().filter(|width| *width >= NARROWEST)
}

/// The name of a file without its ending.
fn stem(src: &str) -> &str {
    let name = without_query(src).rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// An address without what asks for a copy of some size, as icons have it: `bridge-180x180.png?w=60`.
/// Behind a name without an ending the query says which picture it is.
pub(super) fn of_any_size(src: &str) -> String {
    let path = without_query(src);
    let name = path.rsplit('/').next().unwrap_or_default();
    let Some((stem, ending)) = name.rsplit_once('.') else { return src.to_owned() };
    let size = |size: &str| {
        let number = |side: &str| !side.is_empty() && side.bytes().all(|b| b.is_ascii_digit());
        size.split_once('x').is_some_and(|(width, height)| number(width) && width == height)
    };
    let stem = stem.rsplit_once('-').filter(|(_, end)| size(end)).map_or(stem, |(stem, _)| stem);
    let folder = path.strip_suffix(name).unwrap_or_default();
    format!("{folder}{stem}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_of_the_icon_in_another_size_is_the_icon() {
        let icon = "https://img.example.org/cropped-sun-180x180.png";
        let same = |src: &str| of_any_size(src) == of_any_size(icon);
        assert!(same("https://img.example.org/cropped-sun.png"));
        assert!(same("https://img.example.org/cropped-sun-512x512.png?w=60"));
        assert!(!same("https://img.example.org/cropped-sun-1080x630.png"));
        assert_ne!(
            of_any_size("https://www.example.org/og?id=1"),
            of_any_size("https://www.example.org/og?id=2")
        );
    }

    #[test]
    fn an_address_with_another_in_its_query_is_completed() {
        let page = url::Url::parse("https://www.example.org/a/b").ok();
        let complete = |src: &str| complete(src, page.as_ref());
        let scaled = "image?src=https://img.example.org/a.jpg";
        assert_eq!(complete(&format!("/{scaled}")), format!("https://www.example.org/{scaled}"));
        for src in ["https://img.example.org/a.jpg", "//img.example.org/a.jpg"] {
            assert_eq!(complete(src), "https://img.example.org/a.jpg");
        }
    }

    #[test]
    fn of_addresses_in_one_field_the_first_is_read() {
        let second = "https://img.example.org/b.jpg";
        for ending in ["jpg", "jpeg", "png", "webp", "gif"] {
            let first = format!("https://img.example.org/a.{ending}");
            assert_eq!(first_address(&format!("{first}{second}")), first);
        }
        let inner = format!("https://www.example.org/scaled?of={second}");
        assert_eq!(first_address(&inner), inner);
    }
}
