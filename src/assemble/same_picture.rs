//! Whether two addresses show one picture, in another size or format.

use std::borrow::Cow;

/// Longer addresses hold data.
const LONGEST: usize = 2048;
/// Bytes of a file's name that no second picture of a site is likely to have.
const TELLING: usize = 8;

/// What the addresses of all copies of a picture share; `None` where nothing of it tells which
/// picture it is.
pub(crate) fn key(address: &str) -> Option<String> {
    let address = address.trim();
    if address.len() > LONGEST || address.starts_with("data:") {
        return None;
    }
    let plain = inner_address(address);
    let path = plain.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let (folders, file) = path.rsplit_once('/')?;
    let file = file.to_lowercase();
    // bridge.fit_lim.size_1200x630.jpg
    let bare = file.split('.').next().unwrap_or_default();
    let whole = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let stem = without_sizes(if bare.len() < TELLING { whole } else { bare });
    if stem.len() >= TELLING {
        return Some(stem.to_owned());
    }
    let folder = folders.rsplit('/').next().unwrap_or_default();
    (folder.len() >= TELLING && !folder.contains(':')).then(|| format!("{folder}/{stem}"))
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
        if name.is_empty() || !(part.is_empty() || sum || is_size(part)) {
            return name;
        }
        name = rest;
    }
}

fn is_size(part: &str) -> bool {
    let number =
        |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    SIZES.contains(&part)
        || (part.len() >= 2 && number(part))
        || part
            .split_once('x')
            .is_some_and(|(width, height)| number(width) && (number(height) || height.is_empty()))
        || part.strip_prefix(['w', 'h', 's']).is_some_and(|size| size.len() >= 2 && number(size))
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
                "/_next/image?url=https%3A%2F%2Fi.example%2Fold-bridge.jpg&w=3840",
                "https://i.example/old-bridge.jpg",
            ),
        ] {
            assert!(key(one).is_some(), "{one}");
            assert_eq!(key(one), key(other), "{one} {other}");
        }
    }

    #[test]
    fn other_pictures_and_names_that_tell_nothing_do_not() {
        for (one, other) in [
            ("/a/old-bridge.jpg", "/a/new-bridge.jpg"),
            ("/gallery/old-bridge/1.jpg", "/gallery/new-bridge/1.jpg"),
            ("/old-bridge-1.jpg", "/old-bridge-2.jpg"),
        ] {
            assert_ne!(key(one), key(other), "{one} {other}");
        }
        for nothing in ["/a/1.jpg", "image.jpg", "data:image/gif;base64,R0", ""] {
            assert_eq!(key(nothing), None, "{nothing}");
        }
    }
}
