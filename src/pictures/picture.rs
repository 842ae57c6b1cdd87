//! Which of a picture's addresses is the picture, and what its attributes say.

mod sizes;
#[cfg(test)]
mod tests;

use super::address::{self, without_query};
use crate::layout::RawImage;
use sizes::{any_candidate, has_sizes, widest_candidate};
use url::Url;

/// Attributes that scripts turn into `src`, the more telling first.
const LAZY: [&str; 16] = [
    "zoomfile",
    "file",
    "original",
    "data-original",
    "data-src",
    "real_src",
    "_src",
    "orig-src",
    "data-lazy-src",
    "data-actualsrc",
    "data-original-src",
    "data-lazyload",
    "data-lazy",
    "data-echo",
    "data-url",
    "data-img-url",
];

/// Attributes of editors, read only where `src` shows nothing: the address may be of another site.
const LAST_RESORT: [&str; 2] = ["data-mcesrc", "data-mce-src"];

/// Words of lazy attributes that hold another, mostly smaller, version.
const OTHER_VERSION: [&str; 17] = [
    "small",
    "xsmall",
    "mini",
    "medium",
    "thumb",
    "thumbnail",
    "low",
    "blur",
    "preview",
    "fallback",
    "error",
    "placeholder",
    "loading",
    "pin",
    "mce",
    "mcesrc",
    "retina",
];

/// The address of a picture; `None` where it has none but inline data or a placeholder.
pub(crate) fn address(image: &RawImage, base: Option<&Url>) -> Option<String> {
    let usable = |value: &str| {
        let value = behind_proxy(value.trim());
        if is_placeholder(value) { None } else { address::of_media(value, base) }
    };
    lazy_values(image)
        .find_map(usable)
        .or_else(|| widest_candidate(image).and_then(usable))
        .or_else(|| behind_drawing(image).and_then(usable))
        .or_else(|| attribute(image, "src").and_then(usable))
        .or_else(|| any_candidate(image).and_then(usable))
        .or_else(|| LAST_RESORT.iter().find_map(|name| attribute(image, name).and_then(usable)))
        .or_else(|| any_file(image).find_map(usable))
        .or_else(|| interchange(image).and_then(usable))
}

/// The photograph that another attribute names where `src` shows a drawing until it is loaded.
fn behind_drawing(image: &RawImage) -> Option<&str> {
    let is_drawing = |address: &str| without_query(address.trim()).ends_with(".svg");
    attribute(image, "src").filter(|src| is_drawing(src))?;
    let others = image.sources.iter().filter(|(name, _)| name.starts_with("data-"));
    let others = others.filter(|(name, _)| !name.split('-').any(|w| OTHER_VERSION.contains(&w)));
    let mut values = others.map(|(_, value)| value.trim());
    values.find(|value| is_file(value) && !is_drawing(value))
}

/// The last address of Foundation's list, for the widest screens: `[/a.jpg, small], [/b.jpg, large]`.
fn interchange(image: &RawImage) -> Option<&str> {
    let list = attribute(image, "data-interchange")?;
    let addresses = list.split('[').filter_map(|part| part.split([',', ']']).next());
    addresses.map(str::trim).rfind(|address| is_file(address))
}

/// The values of attributes nobody has heard of that hold the address of a picture.
fn any_file(image: &RawImage) -> impl Iterator<Item = &str> {
    image.sources.iter().map(|(_, value)| value.trim()).filter(|value| is_file(value))
}

/// Whether a value is the address of a file with the ending of a picture.
fn is_file(value: &str) -> bool {
    let ending = without_query(value).rsplit_once('.').map_or("", |(_, ending)| ending);
    is_ending(ending) && looks_like_address(value)
}

/// Whether a picture names an address, or several to choose from, beside `src`.
pub(crate) fn is_lazy(image: &RawImage) -> bool {
    let named = lazy_values(image).any(|value| !is_placeholder(value));
    named || has_sizes(image)
}

/// The `alt` attribute where it tells a reader something about the picture.
pub(crate) fn alt(image: &RawImage) -> Option<String> {
    let alt = image.alt.as_deref()?.trim();
    let is_file = alt.rsplit_once('.').is_some_and(|(stem, ending)| {
        !stem.is_empty() && (3..=4).contains(&ending.len()) && is_ending(ending)
    });
    let says_nothing = alt.is_empty() || is_file || GENERIC_ALTS.contains(&&*alt.to_lowercase());
    (!says_nothing).then(|| alt.to_owned())
}

/// What systems write into `alt` when nobody wrote a text.
const GENERIC_ALTS: [&str; 9] =
    ["图片", "圖片", "image", "img", "photo", "picture", "undefined", "null", "点击查看高清原图"];

/// Whether a file with this ending is a picture.
pub(crate) fn is_ending(ending: &str) -> bool {
    ["jpg", "jpeg", "png", "gif", "webp", "avif", "bmp", "svg"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(ending))
}

/// Whether an address is that of the file of a picture.
pub(crate) fn leads_to_picture(address: &str) -> bool {
    is_ending(without_query(address).rsplit('.').next().unwrap_or_default())
}

fn attribute<'a>(image: &'a RawImage, name: &str) -> Option<&'a str> {
    image.sources.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
}

/// The values of lazy attributes that look like addresses: the listed ones, then any that is
/// named like `data-…-src`.
fn lazy_values(image: &RawImage) -> impl Iterator<Item = &str> {
    let is_plain = |(name, _): &(String, String)| name == "src" || name.ends_with("srcset");
    // Most pictures have no others.
    let sources = if image.sources.iter().all(is_plain) { &[] } else { image.sources.as_slice() };
    let named = |name: &&str| sources.iter().find(|(known, _)| known == name);
    let listed = LAZY.iter().filter_map(named);
    let others = sources.iter().filter(|(name, _)| is_lazy_name(name));
    let values = listed.chain(others).map(|(_, value)| value.as_str());
    values.filter(|value| looks_like_address(value))
}

fn is_lazy_name(name: &str) -> bool {
    let mut words = name.split(['-', '_', ':']);
    name != "src"
        && name.ends_with("src")
        && (name.starts_with("data-") || name.contains("lazy"))
        && !words.any(|word| OTHER_VERSION.contains(&word))
}

fn looks_like_address(value: &str) -> bool {
    let value = value.trim();
    // A path or file name; others are encrypted.
    (value.contains('.') || value.starts_with('/'))
        && !value.contains(|c: char| c == '{' || c == '[' || c.is_whitespace())
}

/// The address that a picture proxy was asked for (`https://proxy.example/?http://real/a.jpg`).
fn behind_proxy(value: &str) -> &str {
    match value.split_once('?') {
        Some((_, query)) if query.starts_with("http://") || query.starts_with("https://") => query,
        _ => value,
    }
}

/// Whether an address is a stand-in for a picture that a script loads later: inline data, or a
/// file whose name says so and nothing else (`loading.gif`, `blank_1x1.png`).
pub(crate) fn is_placeholder(address: &str) -> bool {
    let address = address.trim();
    if address.is_empty() || ["data:", "about:", "blob:"].iter().any(|s| address.starts_with(s)) {
        return true;
    }
    let file = without_query(address).rsplit('/').next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default().to_ascii_lowercase();
    // 1x1.trans.gif; of a photograph it is the proportion.
    if stem == "1x1" && file.ends_with(".gif") {
        return true;
    }
    let mut words = stem.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).peekable();
    let mut stands_in = false;
    words.peek().is_some()
        && words.all(|word| {
            let tells = STAND_INS.contains(&word);
            stands_in |= tells;
            tells
                || FILLERS.contains(&word)
                || word.bytes().all(|b| b.is_ascii_digit() || b == b'x')
        })
        && stands_in
}

const STAND_INS: [&str; 18] = [
    "blank",
    "clear",
    "default",
    "empty",
    "grey",
    "lazy",
    "lazyload",
    "load",
    "loading",
    "missing",
    "pixel",
    "placeholder",
    "replaced",
    "space",
    "spacer",
    "spaceball",
    "trans",
    "transparent",
];

const FILLERS: [&str; 9] = ["bg", "gif", "image", "img", "pic", "picture", "px", "w", "white"];
