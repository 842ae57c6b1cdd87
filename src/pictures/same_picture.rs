//! Whether two addresses show one picture, in another size or format.

use super::address::without_query;
use crate::word_list::WordList;
use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};

/// Longer addresses hold data.
const LONGEST: usize = 2048;
/// Bytes of a file's name that no second picture of a site is likely to have.
const TELLING: usize = 8;

/// What the addresses of all copies of a picture share: its name, and the folder that has its number.
pub(crate) fn keys(address: &str) -> impl Iterator<Item = String> {
    let address = address.trim();
    let is_read = address.len() <= LONGEST && !address.starts_with("data:");
    let plain = inner_address(if is_read { address } else { "" });
    let path = without_query(&plain).trim_end_matches('/');
    let parts = path.rsplit_once('/').filter(|(folders, _)| !folders.ends_with('/'));
    let (name, folder) = match parts {
        Some((folders, file)) => (of_name(folders, file), of_folder(folders)),
        None => (None, None),
    };
    let whole = (name.is_none() && folder.is_none()).then(|| whole_path(path)).flatten();
    name.into_iter().chain(folder).chain(whole)
}

/// The path of a file with a short name in folders that count: /media/0_220_5500/master/5500.jpg.
fn whole_path(path: &str) -> Option<String> {
    const FEWEST_DIGITS: usize = 4;
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let path = path.split_once('/').map_or(path, |(_, path)| path);
    let counts = |part: &str| part.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS;
    let (folders, file) = path.rsplit_once('/')?;
    let is_file = file.contains('.') && !file.contains("logo") && folders.contains('/');
    (is_file && path.split('/').any(counts)).then(|| path.to_owned())
}

fn of_name(folders: &str, file: &str) -> Option<String> {
    let file = file.to_lowercase();
    // bridge.fit_lim.size_1200x630.jpg
    let bare = file.split('.').next().unwrap_or_default();
    let whole = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let stem = without_sizes(if bare.len() < TELLING { whole } else { bare });
    if stem.len() >= TELLING && !NAMES_OF_SYSTEMS.contains(stem) {
        return Some(stem.to_owned());
    }
    let folder = folders.rsplit('/').next().unwrap_or_default();
    // A plain word is that of all pictures: /pictures/1200x630.jpg.
    let is_plain = folder.bytes().all(|byte| byte.is_ascii_alphabetic());
    let tells = folder.len() >= TELLING && !is_plain && !folder.contains(':');
    tells.then(|| format!("{folder}/{stem}"))
}

/// Names that systems give to all pictures, each in a folder of its own.
static NAMES_OF_SYSTEMS: WordList = WordList::new(&[
    "original",
    "rawimage",
    "featured",
    "untitled",
    "download",
    "screenshot",
    "maxresdefault",
    "hqdefault",
    "sddefault",
]);

/// /photos/01/07/18637241/5/: a long number is that of a picture or of its article, unless it is a day
/// or a month: 20240526, 202405.
fn of_folder(folders: &str) -> Option<String> {
    const DIGITS: usize = 6;
    let is_date = |part: &str| {
        let within = |range: Range<usize>, limits: RangeInclusive<u8>| {
            part.get(range)
                .and_then(|digits| digits.parse().ok())
                .is_some_and(|n| limits.contains(&n))
        };
        matches!(part.len(), DIGITS | 8)
            && within(0..2, 19..=20)
            && within(4..6, 1..=12)
            && (part.len() == DIGITS || within(6..8, 1..=31))
    };
    let is_number = |part: &&str| {
        part.len() >= DIGITS && part.bytes().all(|b| b.is_ascii_digit()) && !is_date(part)
    };
    let mut last = folders.rsplit('/').take(2);
    last.any(|part| is_number(&part)).then(|| {
        let path = folders.split_once("://").map_or(folders, |(_, rest)| rest);
        path.split_once('/').map_or(path, |(_, path)| path).to_owned()
    })
}

/// A name without the sizes that follow it: `bridge-1200x800`, `bridge_3x2_md`, `bridge-320-80`.
fn without_sizes(mut name: &str) -> &str {
    let of_system = name.starts_with("csm_");
    loop {
        let (rest, part) = match name.rfind(['-', '_', '@']) {
            Some(at) => (name.get(..at).unwrap_or_default(), name.get(at + 1..)),
            None => ("", Some(name)),
        };
        let part = part.unwrap_or_default();
        // The sum that TYPO3 adds for each size.
        let sum = of_system && part.len() == 10 && part.bytes().all(|b| b.is_ascii_hexdigit());
        // dsc_4512: the number of a picture.
        let counter =
            part.bytes().all(|b| b.is_ascii_digit()) && (1..TELLING).contains(&rest.len());
        let goes = part.is_empty() || sum || (is_size(part) && !counter) || is_quality(part, rest);
        if name.is_empty() || !goes {
            return name;
        }
        name = rest;
    }
}

fn is_size(part: &str) -> bool {
    let number =
        |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    SIZES.contains(&part)
        || (part.len() >= 3 && number(part) && is_width(part))
        || part
            .trim_start_matches("ratio")
            .split_once('x')
            .is_some_and(|(width, height)| number(width) && (number(height) || height.is_empty()))
        || part.strip_prefix(['w', 'h', 's']).is_some_and(|size| size.len() >= 2 && number(size))
}

/// Whether a number is as round as widths are; others count pictures.
fn is_width(number: &str) -> bool {
    let width = number.parse::<u16>().unwrap_or(1);
    !number.starts_with('0') && (width.is_multiple_of(8) || width.is_multiple_of(5))
}

/// The 80 of `bridge-1200-80`.
fn is_quality(part: &str, before: &str) -> bool {
    let width = before.rsplit(['-', '_']).next().unwrap_or_default();
    part.len() == 2
        && [part, width].iter().all(|part| part.parse::<u16>().is_ok())
        && is_size(width)
}

/// Words that tell one size from another.
const SIZES: &[&str] = &[
    "scaled",
    "small",
    "medium",
    "large",
    "xxl",
    "xl",
    "lg",
    "md",
    "sm",
    "xs",
    "rt",
    "thumb",
    "thumbnail",
    "wide",
    "crop",
    "cropped",
    "full",
    "social",
    "desktop",
    "mobile",
];

/// Services that scale pictures have the address of the picture in theirs: `/image?url=https%3A%2F%2F…`.
pub(crate) fn inner_address(src: &str) -> Cow<'_, str> {
    let Some((_, inner)) = src.split_once("https%3A%2F%2F") else { return src.into() };
    let inner = inner.split(['&', '?']).next().unwrap_or_default();
    let inner = inner.split("%3F").next().unwrap_or_default();
    format!("https://{}", inner.replace("%2F", "/")).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(one: &str, other: &str) -> bool {
        keys(one).any(|key| keys(other).any(|other| other == key))
    }

    #[test]
    fn copies_of_a_picture_share_a_key() {
        for (one, other) in [
            ("https://i.example/a/old-bridge-1200x800.jpg", "/b/old-bridge-320x200.webp?w=1"),
            ("/old-bridge-scaled.jpg", "/old-bridge.jpg"),
            ("/ytZ8Bq8Xxku2GXE-1200-80.jpg", "/ytZ8Bq8Xxku2GXE-320-80.jpg"),
            ("/15454034955c1cfc_3x2_rt.jpg", "/15454034955c1cfc_3x2_md.jpg"),
            ("/old-bridge_small.jpg", "/old-bridge_large.jpg"),
            ("/old-bridge_medium.jpg", "/old-bridge_thumb.jpg"),
            ("/old-bridge_xxl.jpg", "/old-bridge_xl.jpg"),
            ("/old-bridge_lg.jpg", "/old-bridge_sm.jpg"),
            ("/old-bridge_xs.jpg", "/old-bridge_thumbnail.jpg"),
            ("/old-bridge_wide.jpg", "/old-bridge_crop.jpg"),
            ("/old-bridge_cropped.jpg", "/old-bridge_full.jpg"),
            ("/old-bridge_social.jpg", "/old-bridge_w1200.jpg"),
            ("/03814NrdOW-1.fit_lim.size_1200x630.jpg", "/03814NrdOW-1.fit_scale.v15.jpg"),
            ("/2024/photo_22069279/1200x630.jpg", "/2024/photo_22069279/860x394.jpg?1"),
            ("/csm_Old_Bridge_d4df32ee35.jpg", "/csm_Old_Bridge_0a1b2c3d4e.jpg"),
            (
                "https://i.example/photos/01/18637241/5/rawImage.jpg",
                "https://j.example/photos/01/18637241/5/920x920.jpg",
            ),
            ("/old-bridge-desktop.jpg", "/old-bridge-mobile.jpg"),
            (
                "https://i.example/img/media/5b1e77/0_220_5500/master/5500.jpg?width=1200",
                "https://i.example/img/media/5b1e77/0_220_5500/master/5500.jpg?width=445",
            ),
            (
                "/_next/image?url=https%3A%2F%2Fi.example%2Fold-bridge.jpg&w=3840",
                "https://i.example/old-bridge.jpg",
            ),
        ] {
            assert!(share(one, other), "{one} {other}");
        }
    }

    #[test]
    fn other_pictures_and_names_that_tell_nothing_do_not() {
        for (one, other) in [
            ("/a/old-bridge.jpg", "/a/new-bridge.jpg"),
            ("/gallery/old-bridge/1.jpg", "/gallery/new-bridge/1.jpg"),
            ("/old-bridge-1.jpg", "/old-bridge-2.jpg"),
            ("/old-bridge_01.jpg", "/old-bridge_02.jpg"),
            ("/old-bridge_header.jpg", "/old-bridge_teaser.jpg"),
            ("/articles/dsc_4512.jpg", "/articles/dsc_4520.jpg"),
            ("/old-bridge_0400.jpg", "/old-bridge_0480.jpg"),
            ("/old-bridge-1201.jpg", "/old-bridge-1202.jpg"),
            ("/pictures/1200x630.jpg", "/pictures/860x394.jpg"),
            ("/pictures/1.jpg", "/pictures/1.jpg?page=2"),
            ("/photos/ratio3x2_1200.jpg", "/photos/ratio3x2_600.jpg"),
            ("/uploads/20240526/a1b2.jpg", "/uploads/20240526/c3d4.jpg"),
            ("/uploads/202405/26/a1b2.jpg", "/uploads/202405/26/c3d4.jpg"),
        ] {
            assert!(!share(one, other), "{one} {other}");
        }
        for name in [
            "original",
            "rawImage",
            "featured",
            "untitled",
            "download",
            "screenshot",
            "maxresdefault",
            "hqdefault",
            "sddefault",
        ] {
            let (one, other) = (format!("/a/1f3a/{name}.jpg"), format!("/a/77b0/{name}.jpg"));
            assert!(!share(&one, &other), "{name}");
        }
        for nothing in ["/a/1.jpg", "image.jpg", "data:image/gif;base64,R0", ""] {
            assert_eq!(keys(nothing).next(), None, "{nothing}");
        }
    }
}
