//! What a picture's own attributes say: that it decorates, promotes, or belongs to somebody else.

use crate::assemble::picture;
use crate::layout::{Layout, Names, RawImage};
use crate::{DropReason, Evidence};

/// Pixels: no picture to look at is smaller in both directions.
const ICON: u32 = 48;
/// Pixels: lines and spacers are at most this thick.
const LINE: u32 = 20;
/// Pixels: a picture that large is no logo or avatar.
const LARGE: u32 = 300;
/// Characters of an address that are read; a data address can be megabytes.
const LONGEST_ADDRESS: usize = 2048;

/// Why a picture is none of the article's, by its size, names, address and text.
pub(super) fn of(layout: &Layout, image: &RawImage) -> Option<(DropReason, Evidence)> {
    let decorative = (DropReason::DecorativeImage, Evidence::Markup);
    let Some(address) = picture::address(image, None) else { return Some(decorative) };
    if is_tiny(image) {
        return Some(decorative);
    }
    if is_banner(image) {
        return Some((DropReason::Advertisement, Evidence::Shape));
    }
    let large = |size: Option<u32>| size.is_some_and(|size| size >= LARGE);
    let is_large = large(image.width) && image.height.is_none_or(|height| height >= LARGE / 2);
    let names = image.names.and_then(|index| layout.names.get(index));
    let said = Said { names, path: path_words(&address), alt: image.alt.as_deref().unwrap_or("") };
    let reason = KINDS.iter().find(|kind| said.says(kind) && !(kind.small && is_large));
    reason.map(|kind| (kind.reason, Evidence::Markup))
}

/// A kind of picture that is none of an article's.
struct Kind {
    reason: DropReason,
    /// Words of the picture's own class or id.
    names: &'static [&'static str],
    /// Names of folders or words of the file's name.
    path: &'static [&'static str],
    /// Beginnings of the alternative text.
    alt: &'static [&'static str],
    /// Only where the picture is not known to be large.
    small: bool,
}

const KINDS: [Kind; 4] = [
    Kind {
        reason: DropReason::QrPromo,
        names: &["qrcode", "qr", "ewm", "erweima"],
        path: &["qrcode", "qrcodes", "qr", "ewm", "erweima"],
        alt: &["二维码", "扫码", "扫一扫", "qr code", "qr-code", "scan me"],
        small: true,
    },
    Kind {
        reason: DropReason::Advertisement,
        names: &["ad", "ads", "adv", "advert", "advertisement", "adimg", "sponsor"],
        path: &["ad", "ads", "advert", "adverts", "advertisement", "guanggao"],
        alt: &["广告", "廣告", "advertisement"],
        small: false,
    },
    Kind {
        reason: DropReason::ShareBar,
        names: &["share", "sharing", "social"],
        path: &["share", "social"],
        alt: &["分享到", "share on", "share to"],
        small: true,
    },
    Kind {
        reason: DropReason::DecorativeImage,
        names: &[
            "avatar", "emoji", "emoticon", "favicon", "gravatar", "icon", "ico", "logo", "pixel",
            "smiley", "spacer", "sprite", "tracking", "tracker", "userpic",
        ],
        path: &[
            "arrow",
            "avatar",
            "avatars",
            "beacon",
            "btn",
            "bullet",
            "button",
            "counter",
            "emoji",
            "emoticons",
            "favicon",
            "favicons",
            "icon",
            "icons",
            "ico",
            "logo",
            "logos",
            "pixel",
            "smiley",
            "smilies",
            "spacer",
            "sprite",
            "sprites",
            "touxiang",
            "userpic",
        ],
        alt: &["头像", "頭像", "avatar", "logo", "icon"],
        small: true,
    },
];

struct Said<'a> {
    names: Option<&'a Names>,
    path: Vec<String>,
    alt: &'a str,
}

impl Said<'_> {
    fn says(&self, kind: &Kind) -> bool {
        let alt: String = self.alt.trim().chars().take(16).collect::<String>().to_lowercase();
        kind.names.iter().any(|word| self.names.is_some_and(|names| names.has_word(word)))
            || self.path.iter().any(|word| kind.path.contains(&word.as_str()))
            || kind.alt.iter().any(|opening| alt.starts_with(opening))
    }
}

fn is_tiny(image: &RawImage) -> bool {
    match (image.width, image.height) {
        (Some(width), Some(height)) => {
            width.max(height) <= ICON
                || width.min(height) <= 2
                || (height <= LINE && width >= 5 * height)
        }
        (Some(side), None) | (None, Some(side)) => side <= LINE,
        (None, None) => false,
    }
}

/// A linked strip in the format of banners (728 by 90, 610 by 90).
fn is_banner(image: &RawImage) -> bool {
    let (Some(width), Some(height)) = (image.width, image.height) else { return false };
    image.link.is_some() && width >= 400 && width >= 5 * height
}

/// The names of the folders of an address, and the words of its file's name, in lower case.
fn path_words(address: &str) -> Vec<String> {
    let whole = address.char_indices().nth(LONGEST_ADDRESS).map_or(address.len(), |(at, _)| at);
    let address = address.get(..whole).unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = path
        .split_once("://")
        .map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.split('.').next().unwrap_or_default();
    let words = stem.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    folders.split('/').chain(words).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(src: &str) -> RawImage {
        RawImage { sources: vec![("src".into(), src.into())], ..RawImage::default() }
    }

    fn reason(image: &RawImage) -> Option<DropReason> {
        of(&Layout::default(), image).map(|(reason, _)| reason)
    }

    #[test]
    fn pictures_without_a_size_or_an_address_to_look_at_go() {
        for (width, height) in [(1, 1), (13, 12), (48, 48), (700, 1), (600, 20)] {
            let image = RawImage { width: Some(width), height: Some(height), ..image("/a/b.jpg") };
            assert_eq!(reason(&image), Some(DropReason::DecorativeImage), "{width}x{height}");
        }
        assert_eq!(reason(&image("data:image/gif;base64,R0")), Some(DropReason::DecorativeImage));
        let article = RawImage { width: Some(626), height: Some(391), ..image("/a/b.jpg") };
        assert_eq!(reason(&article), None);
        assert_eq!(reason(&RawImage { width: Some(100), ..image("/a/b.jpg") }), None);
    }

    #[test]
    fn every_word_of_an_address_counts_only_whole() {
        for kind in &KINDS {
            for word in kind.path {
                for src in
                    [format!("/2024/{word}/a1.png"), format!("https://i.example/x/{word}_2.png")]
                {
                    assert_eq!(reason(&image(&src)), Some(kind.reason), "{src}");
                }
                assert_eq!(reason(&image(&format!("/2024/x{word}y.png"))), None, "{word}");
                assert_eq!(
                    reason(&image(&format!("https://{word}.example/a.png"))),
                    None,
                    "{word}"
                );
            }
        }
    }

    #[test]
    fn every_own_name_and_text_counts() {
        for kind in &KINDS {
            for word in kind.names {
                let names = Names { raw: String::new(), words: format!("x {word}") };
                let layout = Layout { names: vec![names], ..Layout::default() };
                let named = RawImage { names: Some(0), ..image("/a.jpg") };
                assert_eq!(of(&layout, &named).map(|(r, _)| r), Some(kind.reason), "{word}");
            }
            for alt in kind.alt {
                let image = RawImage { alt: Some(format!("{alt} ")), ..image("/a.jpg") };
                assert_eq!(reason(&image), Some(kind.reason), "{alt}");
            }
        }
    }

    #[test]
    fn a_large_picture_may_be_called_a_logo() {
        let large =
            RawImage { width: Some(800), height: Some(450), ..image("/new-logo-shown.jpg") };
        assert_eq!(reason(&large), None);
        assert_eq!(reason(&image("/new-logo-shown.jpg")), Some(DropReason::DecorativeImage));
    }

    #[test]
    fn a_linked_strip_is_a_banner() {
        let strip = RawImage { width: Some(610), height: Some(90), ..image("/a/b.jpg") };
        assert_eq!(reason(&strip), None);
        let linked = RawImage { link: Some("/x".into()), ..strip };
        assert_eq!(reason(&linked), Some(DropReason::Advertisement));
    }
}
