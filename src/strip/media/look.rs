//! What a picture's own attributes say: that it decorates, promotes, or belongs to somebody else.

use crate::assemble::picture;
use crate::layout::{Layout, RawImage};
use crate::word_list::WordList;
use crate::{DropReason, Evidence};

/// Pixels: no picture to look at is smaller in both directions.
const ICON: u32 = 48;
/// Pixels: lines and spacers are at most this thick.
const LINE: u32 = 20;
/// Pixels: a picture that large is no logo or avatar.
const LARGE: u32 = 300;
/// Characters of an address that are read; a data address can be megabytes.
const LONGEST_ADDRESS: usize = 2048;

/// Why a picture is none of the article's, by its size, names, chosen address and text.
pub(super) fn of(
    layout: &Layout,
    image: &RawImage,
    address: Option<&str>,
) -> Option<(DropReason, Evidence)> {
    let decorative = (DropReason::DecorativeImage, Evidence::Markup);
    let Some(address) = address else { return Some(decorative) };
    if is_tiny(image) {
        return Some(decorative);
    }
    if is_banner(image, address) {
        return Some((DropReason::Advertisement, Evidence::Shape));
    }
    if is_end_mark(address) {
        return Some(decorative);
    }
    let large = |size: Option<u32>| size.is_some_and(|size| size >= LARGE);
    let is_large = large(image.width) && image.height.is_none_or(|height| height >= LARGE / 2);
    let names =
        image.names.and_then(|index| layout.names.get(index)).map_or("", |names| &names.raw);
    let (names, path) = (names.to_ascii_lowercase(), path(address).to_ascii_lowercase());
    if is_inserted(&names) || image.width.is_none() && is_of_program(&path) {
        return Some(decorative);
    }
    let alt = image.alt.as_deref().unwrap_or_default().trim();
    let said = Said {
        names: name_words(&names).collect(),
        path: path_words(&path).collect(),
        alt: alt.chars().take(16).flat_map(char::to_lowercase).collect(),
    };
    let reason = KINDS.iter().find(|kind| said.says(kind) && !(kind.small && is_large));
    reason.map(|kind| (kind.reason, Evidence::Markup))
}

/// A kind of picture that is none of an article's.
struct Kind {
    reason: DropReason,
    /// Words of the picture's own class or id.
    names: WordList,
    /// Names of folders or words of the file's name.
    path: WordList,
    /// Beginnings of the alternative text.
    alt: &'static [&'static str],
    /// Only where the picture is not known to be large.
    small: bool,
}

static KINDS: [Kind; 4] = [
    Kind {
        reason: DropReason::QrPromo,
        names: WordList::new(&["qrcode", "qr", "ewm", "erweima"]),
        path: WordList::new(&["qrcode", "qr", "ewm", "erweima"]),
        alt: &["二维码", "扫码", "扫一扫", "qr code", "scan me"],
        small: true,
    },
    Kind {
        reason: DropReason::Advertisement,
        names: WordList::new(&["ad", "ads", "adv", "advert", "advertisement", "adimg"]),
        path: WordList::new(&["ad", "ads", "advert", "guanggao"]),
        alt: &["广告", "廣告", "advertisement"],
        small: false,
    },
    Kind {
        reason: DropReason::ShareBar,
        names: WordList::new(&["share", "social"]),
        path: WordList::new(&["share"]),
        alt: &["分享到", "share on"],
        small: true,
    },
    Kind {
        reason: DropReason::DecorativeImage,
        names: WordList::new(&[
            "avatar", "emoji", "favicon", "icon", "ico", "logo", "pixel", "smiley", "spacer",
            "sprite", "tracking", "userpic",
        ]),
        path: WordList::new(&[
            "arrow", "avatar", "beacon", "btn", "bullet", "button", "counter", "emoji", "favicon",
            "icon", "ico", "logo", "pixel", "smiley", "spacer", "sprite", "touxiang", "userpic",
        ]),
        alt: &["头像", "頭像", "avatar", "logo"],
        small: true,
    },
];

/// Words in lower case.
struct Said<'a> {
    names: Vec<&'a str>,
    path: Vec<&'a str>,
    /// How the alternative text begins, in lower case.
    alt: String,
}

impl Said<'_> {
    fn says(&self, kind: &Kind) -> bool {
        self.names.iter().any(|word| kind.names.contains(word))
            || self.path.iter().any(|word| {
                let one = word.strip_suffix('s').unwrap_or(word);
                kind.path.contains(word) || kind.path.contains(one)
            })
            || kind.alt.iter().any(|opening| self.alt.starts_with(opening))
    }
}

/// Pages write a width or height of nothing where a style sheet gives the real one; both are
/// nothing in a counter, unless there are several sizes to choose from.
fn is_tiny(image: &RawImage) -> bool {
    let known = |size: Option<u32>| size.filter(|&size| size > 0);
    match (known(image.width), known(image.height)) {
        (Some(width), Some(height)) => {
            let thin = height <= LINE && width >= 5 * height;
            width.max(height) <= ICON || width.min(height) <= 2 || thin
        }
        (Some(side), None) | (None, Some(side)) => side <= LINE,
        (None, None) => {
            let is_sized = image.sources.iter().any(|(name, _)| name.ends_with("srcset"));
            image.width == Some(0) && image.height == Some(0) && !is_sized
        }
    }
}

/// Whether the link around a picture leads to another page, not to the same picture in large.
pub(in crate::strip) fn links_away(image: &RawImage) -> bool {
    let Some(link) = image.link.as_deref() else { return false };
    let is_picture = |address: &str| {
        address.rsplit_once('.').is_some_and(|(_, ending)| picture::is_ending(ending))
    };
    // /showimage?https://img.example.com/a/b.jpg: the page that shows it.
    let shown =
        link.split_once('?').is_some_and(|(_, rest)| rest.contains("://") && is_picture(rest));
    !is_picture(without_query(link)) && !shown
}

/// Whether the alternative text of a picture ends by calling it a code: 某某公园二维码.png.
pub(super) fn is_called_code(image: &RawImage) -> bool {
    const LONGEST: usize = 20;
    let alt = image.alt.as_deref().unwrap_or_default().trim();
    let name = alt.rsplit_once('.').map_or(alt, |(name, _)| name);
    alt.chars().count() <= LONGEST && (name.ends_with("二维码") || name.ends_with("二維碼"))
}

/// Served as an animation: accounts open and close their posts with moving strips.
pub(super) fn is_animated(address: &str) -> bool {
    let address = beginning(address);
    ["fmt=gif", "_gif/"].iter().any(|form| address.contains(form))
}

/// end_article.png: what closes every article of a site.
fn is_end_mark(address: &str) -> bool {
    let file = without_query(address).rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    file.starts_with("end_") && file.ends_with(".png")
        || matches!(stem, "end" | "the-end" | "the_end" | "theend" | "END")
}

/// /dist/pc/img/eyes.png: what is built with the site's program, its marks and buttons.
fn is_of_program(path: &str) -> bool {
    let built =
        path.split_once("dist/").filter(|(before, _)| before.is_empty() || before.ends_with('/'));
    built.is_some_and(|(_, rest)| {
        let mut folders = rest.rsplit('/');
        folders.next().is_some_and(|file| file.ends_with(".png"))
            && folders.any(|folder| folder == "img")
    })
}

/// Rulers and cards of other posts that an account's editor puts in as pictures.
fn is_inserted(names: &str) -> bool {
    const CARDS: [&str; 9] = [
        "video-card",
        "article-card",
        "music-card",
        "goods-card",
        "shop-card",
        "game-card",
        "live-card",
        "fanju-card",
        "caricature-card",
    ];
    let is_card = |word: &str| CARDS.contains(&word) || word.starts_with("cut-off-");
    names.split_whitespace().any(is_card)
}

/// An address up to its query or fragment. Many pictures may stand in one long link.
fn without_query(address: &str) -> &str {
    let end = memchr::memchr2(b'?', b'#', address.as_bytes());
    end.and_then(|end| address.get(..end)).unwrap_or(address)
}

/// A linked strip in the format of banners (728 by 90, 610 by 90).
fn is_banner(image: &RawImage, address: &str) -> bool {
    let given = image.width.zip(image.height).or_else(|| size_in(address));
    given.is_some_and(|(width, height)| width >= 400 && width >= 5 * height) && links_away(image)
}

/// The words of class names and ids, split only where they are hyphenated: `b9ad` is no `ad`.
/// w700h90: the size that the name of a file tells.
fn size_in(address: &str) -> Option<(u32, u32)> {
    let file = without_query(address).rsplit('/').next()?;
    file.rsplit(['w', '_']).find_map(|part| {
        let (width, rest) = part.split_once(['h', 'x'])?;
        let height: String = rest.chars().take_while(char::is_ascii_digit).collect();
        Some((width.parse().ok()?, height.parse().ok()?))
    })
}

fn name_words(raw: &str) -> impl Iterator<Item = &str> {
    let words = raw.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.trim_matches(|c: char| c.is_ascii_digit()))
}

/// What of an address is read.
fn beginning(address: &str) -> &str {
    if address.len() <= LONGEST_ADDRESS {
        return address;
    }
    let end = address.char_indices().nth(LONGEST_ADDRESS).map_or(address.len(), |(at, _)| at);
    address.get(..end).unwrap_or_default()
}

/// The path of an address.
fn path(address: &str) -> &str {
    let address = beginning(address);
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.split_once("://")
        .map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path))
}

/// The names of the folders of a path, and the words of its file's name.
fn path_words(path: &str) -> impl Iterator<Item = &str> {
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.split('.').next().unwrap_or_default();
    // Spaces are written as %20.
    let words = stem.split("%20").flat_map(|part| part.split(|c: char| !c.is_alphanumeric()));
    let words = words.map(move |word| {
        let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
        // ad_01, ad02: but a group of a hash may hold the letters, too: 07ad, 4ad6, ad48.
        let hash = matches!(bare, "ad" | "ads") && word.len() - bare.len() > 1;
        if hash && !stem.starts_with(word) { word } else { bare }
    });
    folders.split('/').chain(words).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Names;

    fn of(layout: &Layout, image: &RawImage) -> Option<(DropReason, Evidence)> {
        super::of(layout, image, picture::address(image, None).as_deref())
    }

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
        let counter = RawImage { width: Some(0), height: Some(0), ..image("/a/b.jpg") };
        assert_eq!(reason(&counter), Some(DropReason::DecorativeImage));
        let mut filled = counter.clone();
        filled.sources.push(("srcset".into(), "/a/b.jpg 800w".into()));
        assert_eq!(reason(&filled), None);
        assert_eq!(reason(&RawImage { width: Some(570), ..counter }), None);
        let article = RawImage { width: Some(626), height: Some(391), ..image("/a/b.jpg") };
        assert_eq!(reason(&article), None);
        assert_eq!(reason(&RawImage { width: Some(100), ..image("/a/b.jpg") }), None);
    }

    #[test]
    fn whole_words_of_folders_and_files_tell() {
        use DropReason::{Advertisement, DecorativeImage, QrPromo, ShareBar};
        for (reason, words) in [
            (QrPromo, "qrcode qr ewm erweima"),
            (Advertisement, "ad ads advert guanggao"),
            (ShareBar, "share"),
            (
                DecorativeImage,
                "arrow avatar beacon btn bullet button counter emoji favicon icon ico logo pixel \
                 smiley spacer sprite touxiang userpic",
            ),
        ] {
            for word in words.split_whitespace() {
                for src in
                    [format!("/2024/{word}/a1.png"), format!("https://i.example/x/{word}_2.png")]
                {
                    assert_eq!(reason_of(&src), Some(reason), "{src}");
                }
                for src in [format!("/2024/x{word}y.png"), format!("https://{word}.example/a.png")]
                {
                    assert_eq!(reason_of(&src), None, "{src}");
                }
            }
        }
        // A hash is no word.
        assert_eq!(reason_of("/res/00AD0DA7C3D22F_w690.jpg"), None);
        assert_eq!(reason_of("/res/3_2ff0fb59-9645-9422-7583ad286827.jpg"), None);
        assert_eq!(reason_of("/20240523/07ad-kcq2150238.png"), None);
        for group in ["12ad", "4ad6", "ad48"] {
            assert_eq!(reason_of(&format!("/m/84799613-{group}-9be0-8afcb796ae0c.jpg")), None);
        }
        assert_eq!(reason_of("/2024/ad02_left.gif"), Some(Advertisement));
    }

    fn reason_of(src: &str) -> Option<DropReason> {
        reason(&image(src))
    }

    #[test]
    fn its_own_names_and_text_tell() {
        use DropReason::{Advertisement, DecorativeImage, QrPromo, ShareBar};
        for (reason, names, alts) in [
            (QrPromo, "qrcode qr ewm erweima", "二维码;扫码关注;扫一扫;QR code;Scan me!"),
            (Advertisement, "ad ads adv advert advertisement adimg", "广告;廣告;Advertisement"),
            (ShareBar, "share social", "分享到微博;Share on X"),
            (
                DecorativeImage,
                "avatar emoji favicon icon ico logo pixel smiley spacer sprite tracking userpic",
                "头像;頭像;avatar;logo",
            ),
        ] {
            for name in names.split(' ') {
                let names = Names { raw: format!("x {name}-1").into(), ..Names::default() };
                let layout = Layout { names: vec![names], ..Layout::default() };
                let named = RawImage { names: Some(0), ..image("/a.jpg") };
                assert_eq!(of(&layout, &named).map(|(r, _)| r), Some(reason), "{name}");
            }
            for hash in names.split(' ') {
                let names = Names { raw: format!("b9{hash}x").into(), ..Names::default() };
                let layout = Layout { names: vec![names], ..Layout::default() };
                let named = RawImage { names: Some(0), ..image("/a.jpg") };
                assert_eq!(of(&layout, &named), None, "{hash}");
            }
            for alt in alts.split(';') {
                let image = RawImage { alt: Some(alt.to_owned()), ..image("/a.jpg") };
                assert_eq!(of(&Layout::default(), &image).map(|(r, _)| r), Some(reason), "{alt}");
            }
        }
    }

    #[test]
    fn a_mark_that_closes_every_article_is_no_picture_of_it() {
        use DropReason::DecorativeImage;
        assert_eq!(reason_of("https://i.example/news/end_article.png?v=2"), Some(DecorativeImage));
        for stem in ["end", "the-end", "the_end", "theend", "END"] {
            assert_eq!(reason_of(&format!("/img/{stem}.gif")), Some(DecorativeImage), "{stem}");
        }
        assert_eq!(reason_of("https://i.example/news/end_of_summer.jpg"), None);
    }

    #[test]
    fn what_is_built_with_the_program_of_a_site_is_no_picture_of_an_article() {
        assert_eq!(
            reason_of("https://i.example/release/dist/pc/img/eyes2.png"),
            Some(DropReason::DecorativeImage)
        );
        for src in ["/theme/dist/images/banner.png", "/dist/img/harbour.jpg", "/redist/img/a.png"] {
            assert_eq!(reason_of(src), None, "{src}");
        }
    }

    #[test]
    fn rulers_and_cards_of_other_posts_are_no_pictures_of_the_article() {
        for name in [
            "video-card nomal",
            "article-card",
            "music-card",
            "goods-card",
            "shop-card",
            "game-card",
            "live-card",
            "fanju-card",
            "caricature-card",
            "cut-off-6",
        ] {
            let names = Names { raw: name.into(), ..Names::default() };
            let layout = Layout { names: vec![names], ..Layout::default() };
            let wide = RawImage { names: Some(0), width: Some(1320), ..image("/a.png") };
            let told = of(&layout, &wide).map(|(reason, _)| reason);
            assert_eq!(told, Some(DropReason::DecorativeImage), "{name}");
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
        for large in ["/a/b-large.jpg", "/show?https://i.example/a/b.jpg"] {
            let enlarged = RawImage { link: Some(large.into()), ..strip.clone() };
            assert_eq!(reason(&enlarged), None, "{large}");
        }
        let linked = RawImage { link: Some("/x".into()), ..strip };
        assert_eq!(reason(&linked), Some(DropReason::Advertisement));
    }
}
