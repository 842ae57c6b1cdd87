//! What a picture's own attributes say: that it decorates, promotes, or belongs to somebody else.

mod photo;
#[cfg(test)]
mod tests;

use crate::layout::{Block, ContainerId, Layout, Names, RawImage};
use crate::pictures::address::without_query;
use crate::pictures::picture;
use crate::word_list::WordList;
use crate::{DropReason, Evidence};
use photo::{is_described_photo, is_named_photo};

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
    if image.is_page_map {
        return Some((DropReason::Boilerplate, Evidence::Markup));
    }
    if is_banner(image, address) {
        return Some((DropReason::Advertisement, Evidence::Shape));
    }
    let large = |size: Option<u32>| size.is_some_and(|size| size >= LARGE);
    let is_large = large(image.width) && image.height.is_none_or(|height| height >= LARGE / 2);
    let names =
        image.names.and_then(|index| layout.names.get(index)).map_or("", |names| &names.raw);
    let (names, path) = (names.to_ascii_lowercase(), path(address).to_ascii_lowercase());
    let alt = image.alt.as_deref().unwrap_or_default().trim();
    // What is described or large is there to be looked at.
    let is_plain = alt.is_empty() && !is_large && image.words.caption.is_none();
    let is_told = || is_end_mark(address) || image.width.is_none() && is_of_program(&path);
    let is_icon = || path.ends_with(".svg") && alt.rsplit(' ').next() == Some("icon") && !is_large;
    // What a script draws anew for each reader.
    if path.starts_with("newchart/") || alt == "行情图" {
        return Some((DropReason::StockQuote, Evidence::Markup));
    }
    if is_icon() || is_inserted(&names) || is_plain && is_told() {
        return Some(decorative);
    }
    let said = Said {
        is_photo: is_named_photo(&path),
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
        path: WordList::new(&["qrcode", "qr", "ewm", "erweima", "guanzhu", "wechatpay"]),
        alt: &["二维码", "扫码", "扫一扫", "微信赞赏码", "qr code", "scan me"],
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
            "arrow",
            "avatar",
            "beacon",
            "btn",
            "bullet",
            "button",
            "counter",
            "emoji",
            "favicon",
            "icon",
            "ico",
            "logo",
            "pixel",
            "smiley",
            "spacer",
            "sprite",
            "touxiang",
            "userpic",
            "divider",
            "separator",
            "fengexian",
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
    /// A photograph whose name has several words: old-lunch-counter.jpg.
    is_photo: bool,
}

impl Said<'_> {
    fn says(&self, kind: &Kind) -> bool {
        self.names.iter().any(|word| kind.names.contains(word))
            || self.path.iter().any(|word| {
                let one = word.strip_suffix('s').unwrap_or(word);
                let of_photo = self.is_photo && matches!(one, "counter" | "beacon" | "pixel");
                (kind.path.contains(word) || kind.path.contains(one)) && !of_photo
            })
            || kind.alt.iter().any(|opening| self.alt.starts_with(opening))
    }
}

/// Whether the picture, or an element around it and little else, is named as somebody's face. One that is
/// larger than faces are, or described, is shown for itself: an article about a film of that name.
pub(super) fn is_avatar(layout: &Layout, index: usize, image: &RawImage) -> bool {
    let Some(block) = layout.blocks.get(index) else { return false };
    let is_alone = |id: &ContainerId| {
        let sums = layout.containers.get(*id).map(|container| container.sums);
        sums.is_some_and(|sums| sums.images == 1 && sums.characters <= NAME)
    };
    let boxes = layout.enclosing(block.container).take(2).take_while(is_alone);
    let boxes = boxes.filter_map(|id| layout.containers.get(id)?.names);
    let mut names = boxes.chain(image.names).chain(image.around);
    names.any(|names| layout.names.get(names).is_some_and(names_face))
        && image.width.is_none_or(|width| width <= WIDEST_FACE)
        && !is_described(layout, index, image)
}

/// Characters of a name.
const NAME: u32 = 40;
/// Pixels of the widest picture of who somebody is that pages declare.
const WIDEST_FACE: u32 = 400;

/// author-avatar, avatar__image: what the last word of one of the names says, but for words of its box.
/// In avatar-2-review and avatar-poster it says what the review or the poster is of.
fn names_face(names: &Names) -> bool {
    static BOX: WordList = WordList::new(&[
        "box",
        "container",
        "holder",
        "image",
        "img",
        "inner",
        "large",
        "lg",
        "link",
        "md",
        "medium",
        "photo",
        "pic",
        "picture",
        "sm",
        "small",
        "wrap",
        "wrapper",
    ]);
    // user-avatar-96: a size has two digits or more.
    let is_size = |part: &str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_face = |name: &str| {
        let name = name.to_ascii_lowercase();
        let mut parts = name.rsplit(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        let last = parts.find(|part| !BOX.contains(part) && !is_size(part)).unwrap_or_default();
        // userAvatar, but not avatarPoster.
        last.ends_with("avatar") || last.ends_with("userpic")
    };
    (names.has_word("avatar") || names.has_word("userpic"))
        && names.raw.split_ascii_whitespace().any(is_face)
}

/// Whether the alternative text is a description of several words, not of whom a line beside it names.
fn is_described(layout: &Layout, index: usize, image: &RawImage) -> bool {
    const FEWEST: usize = 4;
    let alt = image.alt.as_deref().unwrap_or_default();
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    if alt.len() > LONGEST_ADDRESS {
        return true;
    }
    let said = words(alt);
    let names = |block: &Block| {
        let name = words(layout.block_text(block));
        let mut name = name.iter().filter(|word| *word != "by").peekable();
        name.peek().is_some() && name.all(|word| said.contains(word))
    };
    let (above, below) = layout.blocks.split_at_checked(index).unwrap_or_default();
    let is_line = |block: &&Block| !block.text.is_empty() && block.characters <= NAME;
    let beside = above.last().into_iter().chain(below.iter().skip(1).take(2));
    said.len() >= FEWEST && !beside.filter(is_line).any(names)
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
    // /showimage?https://img.example.com/a/b.jpg: the page that shows it.
    let shown = link
        .split_once('?')
        .is_some_and(|(_, rest)| rest.contains("://") && picture::leads_to_picture(rest));
    !picture::leads_to_picture(link) && !shown
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

/// Whether nothing but the name of its file says that a picture is a mark or a part of the program.
pub(super) fn is_told_by_file(image: &RawImage, address: &str) -> bool {
    let path = path(address).to_ascii_lowercase();
    !is_tiny(image)
        && (is_end_mark(address) || is_of_program(&path) || is_described_photo(&path, image))
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

/// A linked strip in the format of banners (728 by 90, 610 by 90).
fn is_banner(image: &RawImage, address: &str) -> bool {
    let given = image.width.zip(image.height).or_else(|| size_in(address));
    given.is_some_and(|(width, height)| width >= 400 && width >= 5 * height) && links_away(image)
}

/// w700h90: the size that the name of a file tells; 820x0 is as high as the picture is.
fn size_in(address: &str) -> Option<(u32, u32)> {
    let file = without_query(address).rsplit('/').next()?;
    file.rsplit(['w', '_']).find_map(|part| {
        let (width, rest) = part.split_once(['h', 'x'])?;
        let height: String = rest.chars().take_while(char::is_ascii_digit).collect();
        Some((width.parse().ok()?, height.parse().ok().filter(|height| *height > 0)?))
    })
}

/// The words of class names and ids, split only where they are hyphenated: `b9ad` is no `ad`.
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
    let path = without_query(beginning(address));
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
