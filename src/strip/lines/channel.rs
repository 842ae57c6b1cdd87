//! Links to where a site wants to be followed: its accounts, its application, its newsletter.

use crate::pattern::search_in_any_case;
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Hosts of accounts, applications and news readers.
const HOSTS: &[&str] = &[
    "facebook.com",
    "instagram.com",
    "twitter.com",
    "x.com",
    "t.me",
    "whatsapp.com",
    "wa.me",
    "youtube.com",
    "tiktok.com",
    "threads.net",
    "bsky.app",
    "linkedin.com",
    "flipboard.com",
    "vk.com",
    "ok.ru",
    "dzen.ru",
    "line.me",
    "pf.kakao.com",
    "news.google.com",
    "apps.apple.com",
    "itunes.apple.com",
    "play.google.com",
];

/// What the address of one message, picture or film has on these hosts.
const POSTS: &[&str] =
    &["/status/", "/posts/", "/p/", "/reel/", "/video", "/watch", "/photo", "/shorts/", "/wall"];

/// What the address of a page for subscribers has, whatever the host.
const PAGES: &[&str] = &[
    "newsletter",
    "nieuwsbrief",
    "nyhetsbrev",
    "/subscri",
    "/suscri",
    "/subscreva",
    "/signup",
    "/sign-up",
    "google.com/preferences/source",
    "/donate",
    "/abonne",
    "/abonnieren",
    "/abbonat",
    "/assine",
    "/v2/offers/",
];

/// What the address of a page for supporters has.
const SUPPORT: &[&str] = &[
    "//donate.",
    "/donation",
    "//tamogat",
    "/apoyanos",
    "/hazte_socio",
    "/hazte-socio",
    "/socios/alta",
    "/soutenir",
    "/spenden",
    "/wesprzyj",
];

/// Longest address that is read.
const LONGEST: usize = 400;

/// What the button asks for that leads to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::strip) enum Button {
    /// To subscribe,
    Subscribes,
    /// or to support the site.
    Gives,
}

/// What a page asks for by its address.
pub(in crate::strip) fn button(address: &str) -> Option<Button> {
    let address = address.get(..address.len().min(LONGEST))?;
    let found = BUTTONS.find(address)?;
    if found.pattern().as_usize() < PAGES.len() {
        return Some(Button::Subscribes);
    }
    // /donations/12 is one of those that a report lists.
    let behind = address.get(found.end()..).unwrap_or_default();
    let is_step = address.get(found.start()..).is_some_and(|at| at.starts_with("//"))
        || behind.is_empty()
        || behind.starts_with(['/', '?', '#']);
    is_step.then_some(Button::Gives)
}

/// Whether the address is that of a page for subscribers.
pub(super) fn is_subscription(address: &str) -> bool {
    button(address) == Some(Button::Subscribes)
}

static BUTTONS: LazyLock<AhoCorasick> =
    LazyLock::new(|| search_in_any_case([PAGES, SUPPORT].concat()));

/// Whether the address leads to one.
pub(super) fn is_channel(address: &str) -> bool {
    let Some(address) = address.get(..address.len().min(LONGEST)) else { return false };
    let address = address.to_ascii_lowercase();
    if button(&address).is_some() {
        return true;
    }
    let rest = address.split_once("//").map_or("", |(_, rest)| rest);
    let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let is_host = |known: &&str| {
        host.strip_suffix(*known).is_some_and(|sub| sub.is_empty() || sub.ends_with('.'))
    };
    HOSTS.iter().any(is_host) && !POSTS.iter().any(|post| path.contains(post))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_and_applications_are_channels() {
        for host in [
            "facebook.com",
            "instagram.com",
            "twitter.com",
            "x.com",
            "t.me",
            "whatsapp.com",
            "wa.me",
            "youtube.com",
            "tiktok.com",
            "threads.net",
            "bsky.app",
            "linkedin.com",
            "flipboard.com",
            "vk.com",
            "ok.ru",
            "dzen.ru",
            "line.me",
            "pf.kakao.com",
            "news.google.com",
            "apps.apple.com",
            "itunes.apple.com",
            "play.google.com",
        ] {
            assert!(is_channel(&format!("https://www.{host}/thecoastalpost")), "{host}");
        }
        for page in [
            "newsletter",
            "nieuwsbrief",
            "nyhetsbrev",
            "/subscri",
            "/suscri",
            "/subscreva",
            "/signup",
            "/sign-up",
            "google.com/preferences/source",
            "/donate",
            "/abonne",
            "/abonnieren",
            "/abbonat",
            "/assine",
            "/v2/offers/",
            "//donate.",
            "/donation",
            "//tamogat",
            "/apoyanos",
            "/hazte_socio",
            "/hazte-socio",
            "/socios/alta",
            "/soutenir",
            "/spenden",
            "/wesprzyj",
        ] {
            assert!(is_channel(&format!("https://www.example.org/{page}/")), "{page}");
        }
    }

    #[test]
    fn messages_and_other_pages_are_none() {
        for post in [
            "/status/", "/posts/", "/p/", "/reel/", "/video", "/watch", "/photo", "/shorts/",
            "/wall",
        ] {
            assert!(!is_channel(&format!("https://x.com/harbour{post}12")), "{post}");
        }
        for address in ["https://example.org/x.com", "/news/1", "https://netflix.com/a", "", "//"] {
            assert!(!is_channel(address), "{address}");
        }
    }
}
