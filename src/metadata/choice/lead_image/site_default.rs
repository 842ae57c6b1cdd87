//! Pictures that a site has for pages without one of their own: `og-default.png`,
//! `example_social_share.jpg`.

use super::address::without_scheme;
use crate::pictures::address::without_query;
use crate::pictures::same_picture::inner_address;

/// Words of the file names of such pictures.
#[rustfmt::skip]
pub(super) const SHARING_WORDS: &[&str] = &[
    "default", "social", "share", "sharing", "opengraph", "og", "ogimage", "ogp", "fallback",
    "facebook", "twitter", "icon", "subscribe",
];

/// Words that stand beside them.
#[rustfmt::skip]
pub(super) const WORDS_BESIDE: &[&str] = &[
    "image", "img", "card", "preview", "touch", "apple", "android", "logo", "thumb", "wide",
    "photo", "graphic", "site", "new", "media", "hd", "unfurling", "generic", "general", "homepage", "user",
];

/// Whether the name of a file is made of nothing but such words and the site's own name.
pub(super) fn is_site_default(src: &str, sites: &[String]) -> bool {
    let address = inner_address(src);
    let address = without_query(without_scheme(&address));
    let path = match address.strip_prefix("//") {
        Some(rest) => rest.split_once('/').map_or("", |(_, path)| path),
        None => address.trim_start_matches('/'),
    };
    let mut folders: Vec<&str> = path.split('/').collect();
    let name = folders.pop().unwrap_or_default();
    let Some((stem, _)) = name.rsplit_once('.') else { return is_default_in_camel_case(name) };
    let is_default = |folder: &&str| folder.eq_ignore_ascii_case("default-images");
    // What a site of BLOX puts on its pages; pictures of articles are its `assets`.
    let is_of_design = || folders.windows(2).any(|pair| pair == ["tncms", "custom"]);
    folders.first().is_some_and(|first| first.eq_ignore_ascii_case("default"))
        || is_of_design()
        || folders.iter().any(is_default)
        || (!folders.iter().any(|folder| is_of_article(folder))
            && !folders.windows(3).any(is_of_month)
            && is_default_name(stem, sites))
}

/// What has no ending is made for every page by a script, but for `WebShareDefaultImage`.
fn is_default_in_camel_case(name: &str) -> bool {
    let words = camel_words(name);
    let of_all =
        |word: &String| word == "web" || is_sharing(word) || WORDS_BESIDE.contains(&word.as_str());
    words.iter().any(|word| word == "default") && words.iter().all(of_all)
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

/// A folder of the article: its number, its headline; publishing systems have folders of months.
fn is_of_article(folder: &str) -> bool {
    let number = folder.len() >= 4 && folder.bytes().all(|b| b.is_ascii_digit());
    let year = folder.len() == 4 && (folder.starts_with("19") || folder.starts_with("20"));
    folder.split('-').count() >= 4 || (number && !year)
}

/// 2018/08/town_meeting: what a month has a folder for is an article.
fn is_of_month(folders: &[&str]) -> bool {
    let is_number = |text: &str, digits: usize| {
        text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())
    };
    matches!(folders, [year, month, name]
        if is_number(year, 4) && is_number(month, 2) && name.contains(['_', '-']))
}

fn is_default_name(stem: &str, sites: &[String]) -> bool {
    let name = stem.to_ascii_lowercase().replace("open-graph", "opengraph");
    // The number of a picture in an archive.
    if name.bytes().take_while(u8::is_ascii_digit).count() >= 5 {
        return false;
    }
    // What holds a digit is a size, a version or a hash; default2.jpg
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.map(|word| {
        let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
        if is_sharing(bare) { bare } else { word }
    });
    let words: Vec<&str> = words.filter(|w| !w.bytes().any(|b| b.is_ascii_digit())).collect();
    let of_site =
        |word: &str| sites.iter().any(|site| site.contains(word) || abbreviates(word, site));
    // Beside one another they are no title: `spring_social_sharing_image_a.png`.
    let mut pairs = words.windows(2).enumerate();
    let is_pair = |(at, pair): (usize, &[&str])| {
        pair.iter().all(|word| is_sharing(word))
            && words.get(at + 2).is_none_or(|word| WORDS_BESIDE.contains(word) || of_site(word))
    };
    // exlogo-fb.png, example_fb.gif: but FB_IMG_17145600.jpg is anybody's photograph.
    let is_logo =
        |word: &str| word.strip_suffix("logo").is_some_and(|of| of.is_empty() || of_site(of));
    let is_ours = |word: &&str| of_site(word) || is_logo(word);
    let is_for_network = words.contains(&"fb")
        && words.iter().any(is_ours)
        && words.iter().all(|word| *word == "fb" || is_ours(word));
    let is_any = |word: &&str| is_sharing(word) || WORDS_BESIDE.contains(word) || of_site(word);
    if is_for_network {
        return true;
    }
    pairs.any(is_pair) || (words.iter().any(|word| is_sharing(word)) && words.iter().all(is_any))
}

fn is_sharing(word: &str) -> bool {
    SHARING_WORDS.contains(&word)
}

/// Whether a word is short for the name of a site: "ed" or "exdaily" for "exampledaily".
fn abbreviates(word: &str, site: &str) -> bool {
    let site = site.trim_start_matches("www");
    let mut letters = site.chars();
    // The first letters of the name, and its last word.
    const LAST_WORD: usize = 4;
    let of_parts = || {
        (1..word.len().saturating_sub(LAST_WORD - 1))
            .filter_map(|at| word.split_at_checked(at))
            .any(|(first, last)| site.starts_with(first) && site.ends_with(last))
    };
    let of_letters = (2..=3).contains(&word.len())
        && site.chars().next() == word.chars().next()
        && word.chars().all(|letter| letters.any(|c| c == letter));
    of_letters || word.len() < site.len() && of_parts()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::title::folded;

    #[test]
    fn a_picture_for_a_network_in_a_folder_of_a_month_is_the_articles() {
        let of_article = "https://cdn.example.org/media/2018/08/townmeeting_lede/facebook.jpg";
        assert!(!is_site_default(of_article, &[]));
        assert!(is_site_default("https://www.example.org/uploads/2018/08/facebook.jpg", &[]));
        assert!(is_site_default(
            "https://www.example.org/media/2018/town_meeting/facebook.jpg",
            &[]
        ));
        assert!(is_site_default("https://www.example.org/2018/08/branding/facebook.jpg", &[]));
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
            "spring_social_sharing_image_a.png",
            "HARBOUR-share-default_v2.jpg",
            "social/default2.jpg",
            "open-graph.jpg",
            "default-images/press-opener.jpg",
            "content/tncms/custom/image/b4b8a1a2-c1fe-11e6.jpg?resize=600%2C315",
            "fetch/q_auto/https%3A%2F%2Flowwater.example.com%2Ftwitter%2Fsubscribe-card.jpg%3Fv%3D4",
        ] {
            let src = format!("https://www.example.org/assets/{src}");
            assert!(is_site_default(&src, &[]), "{src}");
        }
        #[rustfmt::skip]
        let srcs = [
            "https://www.example.org/assets/a-social-sharing-bridge.png",
            "https://www.example.org/assets/the-bridge-social.png",
            "https://www.example.org/news/4436/social.png",
            "https://www.example.org/storage/8/2280168_default_1tgusk.jpg",
            "https://www.example.org/blog/a-bridge-opens-today/og.png",
            "https://www.example.org/sites/default/files/bridge.jpg",
            "https://www.example.org/content/tncms/assets/v3/editorial/b/bridge.jpg",
            "/sites/default/files/bridge.jpg", "https://www.example.org/api/og-image?id=4436",
        ];
        for src in srcs {
            assert!(!is_site_default(src, &[]), "{src}");
        }
    }

    #[test]
    fn a_default_may_begin_with_what_is_short_for_the_site() {
        let sites = ["Example Daily", "www.exampledaily.org"].map(folded);
        let is_default =
            |name: &str| is_site_default(&format!("https://www.example.org/img/{name}"), &sites);
        for name in [
            "ed-social-card.png",
            "edy-og-img.png",
            "ed-og-general.png",
            "ed-social-9bb25e.png",
            "exdaily-icon.png",
            "edlogo-fb-600.png",
            "exampledaily_fb.gif",
            "logo_fb.png",
        ] {
            assert!(is_default(name), "{name}");
        }
        for name in [
            "FB_IMG_17145600.jpg",
            "pepsilogo-fb.png",
            "xd-social-card.png",
            "ez-og-img.png",
            "ed-bridge-social.png",
            "elmdaily-icon.png",
        ] {
            assert!(!is_default(name), "{name}");
        }
    }

    #[test]
    fn a_default_picture_may_have_no_ending_or_one_of_its_system() {
        let sites = ["example".to_owned()];
        for default in ["WebShareDefaultImage", "DefaultShareImage"] {
            assert!(is_site_default(&format!("https://img.example.org/is/{default}"), &sites));
        }
        for own in ["BridgeDefault", "SharedBridgeImage", "abc"] {
            assert!(
                !is_site_default(&format!("https://img.example.org/is/{own}"), &sites),
                "{own}"
            );
        }
        assert!(is_site_default("https://img.example.org/img/common/ogp.png", &sites));
    }
}
