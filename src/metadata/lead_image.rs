//! The picture that stands for the article.

mod card;

use super::title::folded;
use crate::assemble::same_picture::inner_address;
use crate::word_list::WordList;
use crate::{Block, DropReason, Dropped, Evidence, Origin, Sourced};
use card::is_card;
use foldhash::HashSet;

/// What the choice is made from.
pub(super) struct Pictures<'a> {
    pub declared: &'a [Sourced<String>],
    /// Declared widths and heights by address.
    pub sizes: &'a [(String, u32, u32)],
    /// Pictures that stand for the publisher.
    pub logos: &'a [String],
    /// Names of the site.
    pub sites: Vec<&'a str>,
    pub dropped: &'a [Dropped],
    pub body: &'a [Block],
    /// The page's address, given or its own.
    pub url: Option<&'a url::Url>,
}

/// A picture and its declared width and height.
type LeadImage = (Sourced<String>, Option<(u32, u32)>);

/// The first declared picture that is no placeholder or logo and none of a promotion or of readers,
/// that for sharing before those for machines; else the first of the body that is not small.
pub(super) fn choose(pictures: &Pictures<'_>) -> Option<LeadImage> {
    let of = |are_of_others: bool| -> HashSet<&str> {
        let dropped = pictures.dropped.iter().filter(|d| is_of_others(d) == are_of_others);
        let images = dropped.flat_map(|dropped| &dropped.images);
        images.map(|src| without_scheme(src)).collect()
    };
    let of_others = of(true);
    // A banner may repeat the picture of the text.
    let is_kept = |address: &str| {
        let mut kept = crate::render::images(pictures.body).into_iter();
        kept.any(|image| {
            without_scheme(&complete(image.src(), pictures.url)) == without_scheme(address)
        })
    };
    let plain = |src: &str| of_any_size(without_scheme(&complete(src, pictures.url)));
    let logos: Vec<String> = pictures.logos.iter().map(|logo| plain(logo)).collect();
    let is_logo = |src: &str| logos.contains(&plain(src));
    let sites: Vec<String> = pictures.sites.iter().map(|name| folded(name)).collect();
    let stands = |address: &str| {
        is_picture(address, &sites)
            && !is_site_default(address, &sites)
            && (!of_others.contains(without_scheme(address)) || is_kept(address))
    };
    let mut declared: Vec<&Sourced<String>> = pictures.declared.iter().collect();
    declared.sort_by_key(|image| match image.origin {
        Origin::Envelope => 0,
        Origin::OpenGraph => 1,
        _ => 2,
    });
    let standing = declared.into_iter().filter_map(|image| {
        let address = complete(&image.value, pictures.url);
        let size = pictures.sizes.iter().find(|(src, _, _)| *src == image.value);
        let size = size.map(|(_, width, height)| (*width, *height));
        (stands(&address) && !is_logo(&image.value) && !is_small(size))
            .then(|| (Sourced::new(address, image.origin), size))
    });
    let mut standing: Vec<LeadImage> = standing.collect();
    let large = |(image, _): &LeadImage| !is_thumbnail(&image.value);
    let shown = |picture: &LeadImage| large(picture) && !is_card(&picture.0.value);
    let best = standing.iter().position(shown).or_else(|| standing.iter().position(large));
    let declared = (!standing.is_empty()).then(|| standing.swap_remove(best.unwrap_or(0)));
    let printed = |body: &[Block]| {
        let gone = of(false);
        let mut images = crate::render::images(body).into_iter();
        images.find_map(|image| {
            let address = complete(image.src(), pictures.url);
            let size = image.width().zip(image.height());
            let kept = !gone.contains(without_scheme(&address));
            let fits = !is_vignette(size) && !is_banner(size);
            (stands(&address) && kept && !is_ornament(&address) && fits)
                .then(|| (Sourced::new(address, Origin::Markup), size))
        })
    };
    match declared {
        Some(card) if is_card(&card.0.value) => {
            let head = pictures.body.get(..HEAD.min(pictures.body.len())).unwrap_or_default();
            printed(head).or(Some(card))
        }
        Some(declared) => Some(declared),
        None => printed(pictures.body),
    }
}

/// Blocks of a body among which the picture of its head stands.
const HEAD: usize = 4;

/// Whether a dropped block shows pictures of somebody else. The picture above a headline goes with its
/// header and stays the article's.
fn is_of_others(dropped: &Dropped) -> bool {
    let marked = matches!(dropped.evidence, Evidence::Markup | Evidence::Zone | Evidence::Rule);
    match dropped.reason {
        DropReason::QrPromo | DropReason::Comments => true,
        // What only stands too often is the picture of a section, and of the articles in it.
        DropReason::DecorativeImage => dropped.evidence != Evidence::Shape,
        DropReason::AppPromo | DropReason::Advertisement => marked,
        _ => false,
    }
}

/// Whether a picture is an icon or a tracking pixel.
fn is_small(size: Option<(u32, u32)>) -> bool {
    const SMALL: u32 = 64;
    size.is_some_and(|(width, height)| width <= SMALL || height <= SMALL)
}

/// Whether a picture of the body is too small to stand for it: the sign of a section, a face.
fn is_vignette(size: Option<(u32, u32)>) -> bool {
    const SMALL: u32 = 200;
    is_small(size) || size.is_some_and(|(width, height)| width <= SMALL && height <= SMALL)
}

/// Whether a picture has the form of a masthead.
fn is_banner(size: Option<(u32, u32)>) -> bool {
    const TALLEST: u32 = 150;
    size.is_some_and(|(width, height)| height <= TALLEST && width / height.max(1) >= 5)
}

/// Whether an address asks for a small copy: `bridge.jpg?w=150`.
fn is_thumbnail(src: &str) -> bool {
    const WIDEST: u32 = 300;
    const SIDES: &[&str] = &["w", "width", "imwidth"];
    let (path, query) = src.split_once('?').unwrap_or((src, ""));
    // Blogs have the width in the path: /s72-c/
    let side = |segment: &str| segment.strip_prefix('s')?.trim_end_matches("-c").parse().ok();
    if path.split('/').filter_map(side).any(|side: u32| (16..=WIDEST).contains(&side)) {
        return true;
    }
    query.split('&').filter_map(|pair| pair.split_once('=')).any(|(key, value)| {
        SIDES.contains(&key) && value.parse().is_ok_and(|width: u32| width <= WIDEST)
    })
}

/// Absolute where the page's address is known; `//` gets a scheme in any case.
fn complete(src: &str, url: Option<&url::Url>) -> String {
    let src = first_address(src.trim());
    if let Some(rest) = src.strip_prefix("//") {
        return format!("https://{rest}");
    }
    if src.contains("://") {
        return src.to_owned();
    }
    url.and_then(|url| url.join(src).ok()).map_or_else(|| src.to_owned(), String::from)
}

/// The first of several addresses that a system has put into one field without a space.
fn first_address(src: &str) -> &str {
    const ENDINGS: [&str; 5] = [".jpg", ".jpeg", ".png", ".webp", ".gif"];
    let mut others = src.match_indices("http").map(|(at, _)| at).skip(1);
    let ends = |at: &usize| {
        let before = src.get(..*at).unwrap_or_default();
        ENDINGS.iter().any(|ending| before.ends_with(ending))
    };
    others.find(ends).and_then(|at| src.get(..at)).unwrap_or(src)
}

fn without_scheme(src: &str) -> &str {
    let src = src.trim();
    ["https:", "http:"].iter().find_map(|scheme| src.strip_prefix(scheme)).unwrap_or(src)
}

/// Whether an address can be a picture of an article: no `data:`, no random placeholder, no picture
/// that its own name gives away as a logo, an icon or a code.
fn is_picture(src: &str, sites: &[String]) -> bool {
    if src.is_empty() || src.starts_with("data:") || src.starts_with("about:") {
        return false;
    }
    let rest = inner_address(src);
    let rest = without_scheme(&rest).trim_start_matches('/');
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // https://-/media/1.ashx
    if src.starts_with("http") && !host.contains('.') {
        return false;
    }
    let placeholder = |service: &&str| {
        let before = host.strip_suffix(*service);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    if PLACEHOLDER_HOSTS.iter().any(placeholder) {
        return false;
    }
    let mut segments = without_query(rest).rsplit('/');
    let name = segments.next().unwrap_or_default();
    // ++resource++plone-logo.svg
    let name = name.rsplit("++").next().unwrap_or(name);
    // What lies below a day is of an article.
    let mut below = segments.take_while(|folder| !is_day(folder));
    if below.any(is_of_site) {
        return false;
    }
    // ExampleLogo.png
    let is_joined = || {
        let (before, _) = name.split_once("Logo")?;
        Some(before.ends_with(|c: char| c.is_ascii_alphabetic()))
    };
    let lower = name.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.map(|word| word.trim_matches(|c: char| c.is_ascii_digit()));
    let (of_site, others): (Vec<_>, Vec<_>) = words.partition(|word| DEFAULT_WORDS.contains(word));
    // A photograph of another's logo: `bridgeworks-logo-agency.jpg`.
    let names_other = |word: &&&str| {
        word.len() >= 4
            && word.bytes().all(|b| b.is_ascii_alphabetic())
            && !SHARING_WORDS.contains(word)
            && !WORDS_BESIDE.contains(word)
            && !SHAPES_OF_LOGOS.contains(word)
            && !sites.iter().any(|site| site.contains(**word))
    };
    let of_other = !sites.is_empty() && others.iter().filter(names_other).count() >= 2;
    (of_site.is_empty() || of_other) && is_joined() != Some(true)
}

/// Words that tell one form of a logo from another.
#[rustfmt::skip]
static SHAPES_OF_LOGOS: WordList = WordList::new(&[
    "white", "black", "dark", "light", "color", "colour", "square", "round", "header", "footer",
    "banner", "primary", "secondary", "long", "small", "large", "full", "main", "text", "cropped",
    "horizontal", "vertical", "transparent", "negative", "open", "graph", "page", "website", "brand",
    "name", "letter", "symbol", "webp", "jpeg",
]);

/// Folders of pictures that stand for the site or for a person, alone or behind another word:
/// "application_icons".
#[rustfmt::skip]
const FOLDERS: &[&str] = &[
    "logo", "logos", "avatar", "avatars", "favicon", "favicons", "icons", "themes", "templet", "qr",
    "qrcode",
];

/// 2024-05-27, 20240527.
fn is_day(folder: &str) -> bool {
    let digits: String = folder.chars().filter(|c| *c != '-').collect();
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u16>().ok());
    digits.len() == 8
        && matches!(number(digits.get(..4)), Some(1990..=2100))
        && matches!(number(digits.get(4..6)), Some(1..=12))
        && matches!(number(digits.get(6..)), Some(1..=31))
}

fn is_of_site(folder: &str) -> bool {
    let last = folder.rsplit(['_', '-']).next().unwrap_or(folder);
    FOLDERS.iter().any(|of_site| last.eq_ignore_ascii_case(of_site))
}

/// Whether the name of a file is made of nothing but the words that sites give to the picture for
/// pages without one, and of the site's own name: `og-default.png`, `example_social_share.jpg`.
fn is_site_default(src: &str, sites: &[String]) -> bool {
    let plain = inner_address(src);
    let plain = without_query(without_scheme(&plain));
    let path = match plain.strip_prefix("//") {
        Some(rest) => rest.split_once('/').map_or("", |(_, path)| path),
        None => plain.trim_start_matches('/'),
    };
    let mut segments: Vec<&str> = path.split('/').collect();
    let name = segments.pop().unwrap_or_default();
    let Some((name, _)) = name.rsplit_once('.') else {
        // What has no ending is made for every page by a script, but for `WebShareDefaultImage`.
        let words = camel_words(name);
        let of_all = |word: &String| {
            word == "web" || SHARING_WORDS.contains(&&**word) || WORDS_BESIDE.contains(&&**word)
        };
        return words.iter().any(|word| word == "default") && words.iter().all(of_all);
    };
    if segments.first().is_some_and(|first| first.eq_ignore_ascii_case("default"))
        || segments.iter().any(|folder| folder.eq_ignore_ascii_case("default-images"))
    {
        return true;
    }
    // A folder of the article: its number, its headline; publishing systems have folders of months.
    let is_own = |segment: &&str| {
        let number = segment.len() >= 4 && segment.bytes().all(|b| b.is_ascii_digit());
        let year = segment.len() == 4 && (segment.starts_with("19") || segment.starts_with("20"));
        segment.split('-').count() >= 4 || (number && !year)
    };
    if segments.iter().filter(|segment| !segment.is_empty()).any(is_own) {
        return false;
    }
    let name = name.to_ascii_lowercase().replace("open-graph", "opengraph");
    // The number of a picture in an archive.
    if name.bytes().take_while(u8::is_ascii_digit).count() >= 5 {
        return false;
    }
    // What holds a digit is a size, a version or a hash; default2.jpg
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.map(|word| {
        let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
        if SHARING_WORDS.contains(&bare) { bare } else { word }
    });
    let words: Vec<&str> = words.filter(|w| !w.bytes().any(|b| b.is_ascii_digit())).collect();
    // Beside one another they are no title: `spring_social_sharing_image_a.png`.
    let sharing = |word: &&str| SHARING_WORDS.contains(word);
    let pairs = || words.iter().zip(words.iter().skip(1)).enumerate();
    let beside = |at: usize| words.get(at).is_none_or(|word| WORDS_BESIDE.contains(word));
    pairs().any(|(at, (a, b))| sharing(a) && sharing(b) && beside(at + 2))
        || words.iter().any(|word| SHARING_WORDS.contains(word))
            && words.iter().all(|word| {
                SHARING_WORDS.contains(word)
                    || WORDS_BESIDE.contains(word)
                    || sites.iter().any(|site| site.contains(word) || abbreviates(word, site))
            })
}

/// The words of a name in camel case, in small letters.
fn camel_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for c in name.chars() {
        match words.last_mut() {
            Some(word) if !c.is_ascii_uppercase() => word.push(c),
            _ => words.push(c.to_ascii_lowercase().to_string()),
        }
    }
    words
}

/// Whether a word of two or three letters is short for the name of a site: "ed" for "exampledaily".
fn abbreviates(word: &str, site: &str) -> bool {
    let site = site.trim_start_matches("www");
    let mut letters = site.chars();
    (2..=3).contains(&word.len())
        && site.chars().next() == word.chars().next()
        && word.chars().all(|letter| letters.any(|c| c == letter))
}

/// Words of the file names of pictures made for pages without a picture of their own.
const SHARING_WORDS: &[&str] = &[
    "default",
    "social",
    "share",
    "sharing",
    "opengraph",
    "og",
    "ogimage",
    "ogp",
    "fallback",
    "facebook",
    "twitter",
    "icon",
    "subscribe",
];
/// Words that stand beside them.
#[rustfmt::skip]
const WORDS_BESIDE: &[&str] = &[
    "image", "img", "card", "preview", "touch", "apple", "android", "logo", "thumb", "wide",
    "photo", "graphic", "site", "new", "media", "hd", "unfurling", "generic", "general", "homepage",
    "user",
];

/// Whether a picture of the body decorates it: a smiley, a flag, the sign of a loading script.
fn is_ornament(src: &str) -> bool {
    const WORDS: &[&str] = &[
        "emoticons",
        "smilies",
        "smileys",
        "emoji",
        "loader",
        "badge",
        "icon",
        "icons",
        "statusicon",
    ];
    let path = without_query(without_scheme(src)).to_ascii_lowercase();
    path.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| WORDS.contains(&word))
}

/// An address without what asks for a copy of some size, as icons have it: `bridge-180x180.png?w=60`.
/// Behind a name without an ending the query says which picture it is.
fn of_any_size(src: &str) -> String {
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

fn without_query(src: &str) -> &str {
    src.split(['?', '#']).next().unwrap_or_default()
}

/// Services that make a picture up for every request, or count with one.
const PLACEHOLDER_HOSTS: &[&str] = &[
    "picsum.photos",
    "placehold.it",
    "placehold.co",
    "via.placeholder.com",
    "placekitten.com",
    "gravatar.com",
    "statcounter.com",
    "doubleclick.net",
    "scorecardresearch.com",
];

/// Words of the file names of pictures that stand for the site, not for the article.
static DEFAULT_WORDS: WordList = WordList::new(&[
    "logo",
    "favicon",
    "placeholder",
    "qrcode",
    "erweima",
    "ewm",
    "spacer",
    "blank",
    "noimage",
    "nopic",
    "avatar",
]);

#[cfg(test)]
mod tests;
