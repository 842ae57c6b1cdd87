//! The picture that stands for the article.

use super::title::folded;
use crate::{Block, Dropped, Origin, Sourced};

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

/// The first declared picture that is no placeholder or logo and did not go with a dropped block;
/// else the first of the body that is not small.
pub(super) fn choose(pictures: &Pictures<'_>) -> Option<LeadImage> {
    let gone: Vec<&str> =
        pictures.dropped.iter().flat_map(|d| &d.images).map(|src| without_scheme(src)).collect();
    let plain = |src: &str| without_query(without_scheme(&complete(src, pictures.url))).to_owned();
    let logos: Vec<String> = pictures.logos.iter().map(|logo| plain(logo)).collect();
    let is_logo = |src: &str| logos.contains(&plain(src));
    let sites: Vec<String> = pictures.sites.iter().map(|name| folded(name)).collect();
    let stands = |address: &str| {
        is_picture(address)
            && !is_site_default(address, &sites)
            && !gone.contains(&without_scheme(address))
    };
    let declared = pictures.declared.iter().find_map(|image| {
        let address = complete(&image.value, pictures.url);
        let size = pictures.sizes.iter().find(|(src, _, _)| *src == image.value);
        let size = size.map(|(_, width, height)| (*width, *height));
        (stands(&address) && !is_logo(&image.value) && !is_small(size))
            .then(|| (Sourced::new(address, image.origin), size))
    });
    declared.or_else(|| {
        let mut images = crate::render::images(pictures.body).into_iter();
        images.find_map(|image| {
            let address = complete(image.src(), pictures.url);
            let size = image.width().zip(image.height());
            (stands(&address) && !is_ornament(&address) && !is_small(size))
                .then(|| (Sourced::new(address, Origin::Markup), size))
        })
    })
}

/// Whether a picture is an icon or a tracking pixel.
fn is_small(size: Option<(u32, u32)>) -> bool {
    const SMALL: u32 = 64;
    size.is_some_and(|(width, height)| width <= SMALL || height <= SMALL)
}

/// Absolute where the page's address is known; `//` gets a scheme in any case.
fn complete(src: &str, url: Option<&url::Url>) -> String {
    let src = src.trim();
    if let Some(rest) = src.strip_prefix("//") {
        return format!("https://{rest}");
    }
    if src.contains("://") {
        return src.to_owned();
    }
    url.and_then(|url| url.join(src).ok()).map_or_else(|| src.to_owned(), String::from)
}

fn without_scheme(src: &str) -> &str {
    let src = src.trim();
    ["https:", "http:"].iter().find_map(|scheme| src.strip_prefix(scheme)).unwrap_or(src)
}

/// Whether an address can be a picture of an article: no `data:`, no random placeholder, no picture
/// that its own name gives away as a logo, an icon or a code.
fn is_picture(src: &str) -> bool {
    if src.is_empty() || src.starts_with("data:") || src.starts_with("about:") {
        return false;
    }
    let rest = without_scheme(src).trim_start_matches('/');
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let placeholder = |service: &str| host == service || host.ends_with(&format!(".{service}"));
    if PLACEHOLDER_HOSTS.iter().any(|service| placeholder(service)) {
        return false;
    }
    let name = without_query(rest).rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let mut words = name.split(|c: char| !c.is_ascii_alphanumeric());
    !words.any(|word| DEFAULT_WORDS.contains(&word))
}

/// Whether the name of a file is made of nothing but the words that sites give to the picture for
/// pages without one, and of the site's own name: `og-default.png`, `example_social_share.jpg`.
fn is_site_default(src: &str, sites: &[String]) -> bool {
    let plain = without_query(without_scheme(src));
    let path = match plain.strip_prefix("//") {
        Some(rest) => rest.split_once('/').map_or("", |(_, path)| path),
        None => plain.trim_start_matches('/'),
    };
    let mut segments: Vec<&str> = path.split('/').collect();
    // What has no ending is made for every page by a script.
    let Some((name, _)) = segments.pop().and_then(|name| name.rsplit_once('.')) else {
        return false;
    };
    if segments.first().is_some_and(|first| first.eq_ignore_ascii_case("default")) {
        return true;
    }
    // A folder of the article: its number, its day, its headline.
    let is_own = |segment: &&str| {
        segment.split('-').count() >= 4 || segment.bytes().all(|b| b.is_ascii_digit())
    };
    if segments.iter().filter(|segment| !segment.is_empty()).any(is_own) {
        return false;
    }
    let name = name.to_ascii_lowercase();
    // What holds a digit is a size, a version or a hash.
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|w| !w.bytes().any(|b| b.is_ascii_digit())).collect();
    words.iter().any(|word| SHARING_WORDS.contains(word))
        && words.iter().all(|word| {
            SHARING_WORDS.contains(word)
                || WORDS_BESIDE.contains(word)
                || sites.iter().any(|site| site.contains(word))
        })
}

/// Words of the file names of pictures made for pages without a picture of their own.
const SHARING_WORDS: &[&str] = &[
    "default",
    "social",
    "share",
    "sharing",
    "opengraph",
    "og",
    "fallback",
    "facebook",
    "twitter",
    "icon",
];
/// Words that stand beside them.
const WORDS_BESIDE: &[&str] =
    &["image", "img", "card", "preview", "touch", "apple", "android", "logo", "thumb", "wide"];

/// Whether a picture of the body decorates it: a smiley, a flag, the sign of a loading script.
fn is_ornament(src: &str) -> bool {
    const WORDS: &[&str] = &["emoticons", "smilies", "smileys", "emoji", "loader", "badge"];
    let path = without_query(without_scheme(src)).to_ascii_lowercase();
    path.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| WORDS.contains(&word))
}

fn without_query(src: &str) -> &str {
    src.split(['?', '#']).next().unwrap_or_default()
}

/// Services that make a picture up for every request.
const PLACEHOLDER_HOSTS: &[&str] =
    &["picsum.photos", "placehold.it", "placehold.co", "via.placeholder.com", "placekitten.com"];

/// Words of the file names of pictures that stand for the site, not for the article.
const DEFAULT_WORDS: &[&str] = &[
    "logo",
    "favicon",
    "placeholder",
    "qrcode",
    "erweima",
    "spacer",
    "blank",
    "noimage",
    "nopic",
    "avatar",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DropReason, Evidence};

    fn chosen(declared: &[&str], gone: &str) -> Option<String> {
        let dropped = Dropped {
            text: String::new(),
            images: vec![gone.to_owned()],
            reason: DropReason::QrPromo,
            evidence: Evidence::Markup,
        };
        let declared: Vec<Sourced<String>> =
            declared.iter().map(|src| Sourced::new((*src).to_owned(), Origin::Envelope)).collect();
        let pictures = Pictures {
            declared: &declared,
            sizes: &[("https://img.example.org/dot.jpg".to_owned(), 1, 1)],
            logos: &["//img.example.org/brand.jpg?w=60".to_owned()],
            sites: vec!["Example Daily"],
            dropped: &[dropped],
            body: &[],
            url: None,
        };
        choose(&pictures).map(|(image, _)| image.value)
    }

    #[test]
    fn a_picture_of_a_dropped_block_is_no_lead_image() {
        let src = "https://img.example.org/code/343.png";
        assert_eq!(chosen(&[src], "//img.example.org/code/343.png"), None);
        assert_eq!(chosen(&[src], "//img.example.org/code/344.png").as_deref(), Some(src));
    }

    #[test]
    fn placeholders_and_site_defaults_are_passed_over() {
        let photo = "https://img.example.org/2022/bridge.jpg";
        for default in [
            "https://picsum.photos/400/300?random=9397",
            "https://www.example.org/img/site-logo.png",
            "https://img.example.org/default/transform/116/a1.png",
            "data:image/gif;base64,R0lGOD",
            "https://img.example.org/brand.jpg",
            "http://img.example.org/brand.jpg?w=1200",
            "//img.example.org/default/transform/116/w550h366/a7f.png",
            "https://www.example.org/img/og-default.1a2b3c.png",
            "https://www.example.org/img/example_social_share.jpg",
            "https://img.example.org/dot.jpg",
            "",
        ] {
            assert_eq!(chosen(&[default, photo], "").as_deref(), Some(photo), "{default}");
        }
    }

    #[test]
    fn every_word_of_a_default_is_known_alone_and_beside_another() {
        for word in SHARING_WORDS {
            let src = format!("https://www.example.org/assets/{word}.png");
            assert!(is_site_default(&src, &[]), "{src}");
        }
        for word in WORDS_BESIDE {
            let src = format!("https://www.example.org/assets/{word}-og.png");
            assert!(is_site_default(&src, &[]), "{src}");
        }
        for src in [
            "https://www.example.org/assets/the-bridge-social.png",
            "https://www.example.org/news/4436/social.png",
            "https://www.example.org/blog/a-bridge-opens-today/og.png",
            "https://www.example.org/sites/default/files/bridge.jpg",
            "/sites/default/files/bridge.jpg",
            "https://www.example.org/api/og-image?id=4436",
        ] {
            assert!(!is_site_default(src, &[]), "{src}");
        }
    }

    #[test]
    fn ornaments_of_the_body_are_no_lead_image() {
        for word in ["emoticons", "smilies", "smileys", "emoji", "loader", "badge"] {
            assert!(is_ornament(&format!("https://www.example.org/{word}/a.gif")), "{word}");
        }
        assert!(!is_ornament("https://www.example.org/bridge.jpg"));
    }

    #[test]
    fn an_article_about_a_logo_keeps_its_picture() {
        let src = "https://img.example.org/2022/catalogue.jpg";
        assert_eq!(chosen(&[src], "").as_deref(), Some(src));
    }
}
