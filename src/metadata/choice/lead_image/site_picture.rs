//! Pictures that are told from an article's by where they lie and what their files are called.

use super::address::without_scheme;
use super::site_default::{SHARING_WORDS, WORDS_BESIDE};
use crate::pictures::address::without_query;
use crate::pictures::same_picture::inner_address;
use crate::word_list::WordList;

/// Whether an address can be a picture of an article: no `data:`, no random placeholder, no picture
/// that its own name gives away as a logo, an icon or a code.
pub(super) fn is_picture(src: &str, sites: &[String]) -> bool {
    if src.is_empty() || src.starts_with("data:") || src.starts_with("about:") {
        return false;
    }
    let address = inner_address(src);
    let address = without_scheme(&address).trim_start_matches('/');
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    // https://-/media/1.ashx
    if (src.starts_with("http") && !host.contains('.')) || is_of_service(host) {
        return false;
    }
    let mut segments = without_query(address).rsplit('/');
    let name = segments.next().unwrap_or_default();
    // What lies below a day is of an article.
    let mut below_day = segments.take_while(|folder| !is_day(folder));
    !below_day.any(is_folder_of_site) && !names_logo(name, sites)
}

/// Whether a host is one of a service that makes a picture up for every request, or counts with one.
fn is_of_service(host: &str) -> bool {
    #[rustfmt::skip]
    const SERVICES: &[&str] = &[
        "picsum.photos", "placehold.it", "placehold.co", "via.placeholder.com", "placekitten.com",
        "gravatar.com", "statcounter.com", "doubleclick.net", "scorecardresearch.com",
    ];
    SERVICES.iter().any(|service| {
        let before = host.strip_suffix(service);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

/// Whether a folder holds pictures that stand for the site or for a person: its name, or the last word
/// of it, as in "application_icons".
fn is_folder_of_site(folder: &str) -> bool {
    const FOLDERS: &[&str] = &[
        "logo", "logos", "avatar", "avatars", "favicon", "favicons", "icons", "themes", "templet",
        "qr", "qrcode",
    ];
    let last = folder.rsplit(['_', '-']).next().unwrap_or(folder);
    FOLDERS.iter().any(|of_site| last.eq_ignore_ascii_case(of_site))
}

/// 2024-05-27, 20240527.
fn is_day(folder: &str) -> bool {
    let digits: String = folder.chars().filter(|c| *c != '-').collect();
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u16>().ok());
    digits.len() == 8
        && matches!(number(digits.get(..4)), Some(1990..=2100))
        && matches!(number(digits.get(4..6)), Some(1..=12))
        && matches!(number(digits.get(6..)), Some(1..=31))
}

/// Whether the name of a file says that the picture stands for the site, and not that it is a
/// photograph of another's logo: `bridgeworks-logo-agency.jpg`.
fn names_logo(name: &str, sites: &[String]) -> bool {
    // ++resource++plone-logo.svg
    let name = name.rsplit("++").next().unwrap_or(name);
    // ExampleLogo.png
    let is_joined = name
        .split_once("Logo")
        .is_some_and(|(before, _)| before.ends_with(|c: char| c.is_ascii_alphabetic()));
    let lower = name.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.map(|word| word.trim_matches(|c: char| c.is_ascii_digit()));
    let (of_site, others): (Vec<_>, Vec<_>) = words.partition(|word| LOGO_WORDS.contains(word));
    let names_other = |word: &&&str| {
        word.len() >= 4
            && word.bytes().all(|b| b.is_ascii_alphabetic())
            && !SHARING_WORDS.contains(word)
            && !WORDS_BESIDE.contains(word)
            && !SHAPES_OF_LOGOS.contains(word)
            && !sites.iter().any(|site| site.contains(**word))
    };
    let of_other = || !sites.is_empty() && others.iter().filter(names_other).count() >= 2;
    is_joined || (!of_site.is_empty() && !of_other())
}

/// Words of the file names of pictures that stand for the site or for nothing.
#[rustfmt::skip]
static LOGO_WORDS: WordList = WordList::new(&[
    "logo", "favicon", "placeholder", "qrcode", "erweima", "ewm", "spacer", "blank", "noimage",
    "nopic", "avatar", "fallback",
]);

/// Words that tell one form of a logo from another.
#[rustfmt::skip]
static SHAPES_OF_LOGOS: WordList = WordList::new(&[
    "white", "black", "dark", "light", "color", "colour", "square", "round", "header", "footer",
    "banner", "primary", "secondary", "long", "small", "large", "full", "main", "text", "cropped",
    "horizontal", "vertical", "transparent", "negative", "open", "graph", "page", "website", "brand",
    "name", "letter", "symbol", "webp", "jpeg",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_the_site_is_known() {
        #[rustfmt::skip]
        let folders = [
            "logo", "logos", "avatar", "avatars", "favicon", "favicons", "icons", "themes",
            "templet", "qr", "qrcode", "application_icons", "site-logos",
        ];
        for folder in folders {
            assert!(!is_picture(&format!("https://img.example.org/{folder}/bridge.jpg"), &[]));
        }
        let scaled =
            "https://www.example.org/image?url=https%3A%2F%2Fimg.example.org%2Flogos%2Fa.jpg&w=9";
        assert!(!is_picture(scaled, &[]));
        assert!(!is_picture("https://img.example.org/up/foot_ewm.png", &[]));
        assert!(!is_picture("https://img.example.org/images/fallback-promo-image.png", &[]));
        assert!(!is_picture("https://www.example.org/++resource++plone-logo.svg", &[]));
        for own in [
            "https://www.example.org/image?url=https%3A%2F%2Fimg.example.org%2Fbridge.jpg&w=9",
            "https://img.example.org/CatalogoLogo/a.jpg",
            "https://img.example.org/Catalogo.jpg",
            "https://img.example.org/bridge_themes_1/a.jpg",
            "https://img.example.org/themes/blog/2024-05-27/bridge.jpg",
        ] {
            assert!(is_picture(own, &[]), "{own}");
        }
    }

    #[test]
    fn a_photograph_of_anothers_logo_shows_what_the_article_is_about() {
        let sites = ["exampledaily".to_owned()];
        assert!(is_picture("https://img.example.org/bridgeworks-logo-agency-1024.jpg", &sites));
        assert!(!is_picture("https://img.example.org/bridgeworks-logo-agency-1024.jpg", &[]));
        assert!(!is_picture("https://img.example.org/example-daily-logo.jpg", &sites));
        #[rustfmt::skip]
        let shapes = [
            "white", "black", "dark", "light", "color", "colour", "square", "round", "header",
            "footer", "banner", "primary", "secondary", "long", "small", "large", "full", "main",
            "text", "cropped", "horizontal", "vertical", "transparent", "negative", "open", "graph",
            "page", "website", "brand", "name", "letter", "symbol", "webp", "jpeg",
        ];
        for shape in shapes {
            let src = format!("https://img.example.org/bridgeworks-logo-{shape}.jpg");
            assert!(!is_picture(&src, &sites), "{shape}");
        }
    }

    #[test]
    fn only_a_day_makes_a_folder_that_of_an_article() {
        for day in ["20240527", "2024-05-27"] {
            assert!(is_day(day), "{day}");
        }
        for other in ["12345678", "20241327", "20240532", "2024052", "18240527"] {
            assert!(!is_day(other), "{other}");
        }
    }
}
