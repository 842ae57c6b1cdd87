//! Which addresses of links and pictures may be written.

use std::borrow::Cow;
use std::sync::LazyLock;
use url::{ParseError, Url};

/// The longest address that is kept. Browsers and servers stop far below.
const LONGEST: usize = 32 * 1024;

/// What an address turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address<'a> {
    Absolute(Cow<'a, str>),
    Relative(Cow<'a, str>),
    Mail(Cow<'a, str>),
    /// Another scheme, or not an address at all.
    Unsafe,
}

impl<'a> Address<'a> {
    /// What a browser makes of the value of an attribute.
    pub(super) fn of(value: &'a str) -> Self {
        if value.len() > LONGEST {
            return Self::Unsafe;
        }
        let value = as_browsers_read(value);
        match Url::parse(&value) {
            Ok(url) if is_web(&url) => Self::Absolute(value),
            Ok(url) if url.scheme() == "mailto" => Self::Mail(value),
            Err(ParseError::RelativeUrlWithoutBase)
                if !looks_like_scheme(&value) && resolves_to_web(&value) =>
            {
                if value.starts_with("//") {
                    Self::Absolute(Cow::Owned(format!("https:{value}")))
                } else {
                    Self::Relative(value)
                }
            }
            _ => Self::Unsafe,
        }
    }

    /// The same, relative addresses resolved against a base.
    pub(super) fn resolved(value: &'a str, base: Option<&Url>) -> Self {
        match (Self::of(value), base) {
            (Self::Relative(relative), Some(base)) => match base.join(&relative) {
                Ok(url) if is_web(&url) => Self::Absolute(Cow::Owned(url.into())),
                _ => Self::Unsafe,
            },
            (address, _) => address,
        }
    }
}

/// The address of a link as it may be written, or `None`.
pub(crate) fn link_address(value: &str) -> Option<Cow<'_, str>> {
    match Address::of(value) {
        Address::Absolute(url) | Address::Relative(url) | Address::Mail(url) => Some(url),
        Address::Unsafe => None,
    }
}

/// The address of a picture as it may be written, or `None`.
pub(crate) fn image_address(value: &str) -> Option<Cow<'_, str>> {
    match Address::of(value) {
        // An empty address asks for the page itself.
        Address::Relative(url) if url.is_empty() => None,
        Address::Absolute(url) | Address::Relative(url) => Some(url),
        Address::Mail(_) | Address::Unsafe => None,
    }
}

/// Without what the URL standard removes before it looks for a scheme.
fn as_browsers_read(value: &str) -> Cow<'_, str> {
    let trimmed = value.trim_matches(|c: char| c <= ' ');
    if trimmed.contains(['\t', '\n', '\r', '\0']) {
        Cow::Owned(trimmed.replace(['\t', '\n', '\r', '\0'], ""))
    } else {
        Cow::Borrowed(trimmed)
    }
}

/// Whether a colon stands in the first segment of a relative address, which RFC 3986 (4.2) forbids.
/// A browser reads no scheme there for a character such as U+00A0 before it, which the next program
/// may trim.
pub(crate) fn looks_like_scheme(value: &str) -> bool {
    value.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'))
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

fn resolves_to_web(value: &str) -> bool {
    static BASE: LazyLock<Option<Url>> =
        LazyLock::new(|| Url::parse("https://relative.invalid/").ok());
    BASE.as_ref().and_then(|base| base.join(value).ok()).is_some_and(|url| is_web(&url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_pass() {
        for good in [
            "https://example.org/a?b=c#d",
            "HTTP://EXAMPLE.ORG",
            "mailto:a@example.org",
            "/path",
            "../x.html",
            "#note",
            "?q=a:b",
            "页面.html",
        ] {
            assert_eq!(link_address(good).as_deref(), Some(good));
        }
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "javascript\u{0}:alert(1)",
            "data:text/html,x",
            "\u{a0}javascript:alert(1)",
            "java\u{ad}script:alert(1)",
            "&Tab;javascript:alert(1)",
            "vbscript:x",
            "blob:https://example.org/x",
            "file:///etc/passwd",
            "view-source:https://example.org",
            "tel:123",
            "http://",
            "https://exa mple.org/",
        ] {
            assert_eq!(link_address(bad), None, "{bad:?}");
        }
        assert_eq!(image_address("mailto:a@example.org"), None);
        assert_eq!(image_address("data:image/png;base64,AAAA"), None);
        assert_eq!(image_address(""), None);
    }

    #[test]
    fn addresses_are_written_as_browsers_read_them() {
        assert_eq!(
            link_address(" https://a.example/x\n y ").as_deref(),
            Some("https://a.example/x y")
        );
        assert_eq!(link_address("//cdn.example/x").as_deref(), Some("https://cdn.example/x"));
    }

    #[test]
    fn relative_addresses_resolve_against_a_base() {
        let base = Url::parse("https://example.org/news/1.html").ok();
        let resolved = Address::resolved("../pic.jpg", base.as_ref());
        assert_eq!(resolved, Address::Absolute("https://example.org/pic.jpg".into()));
        assert_eq!(Address::resolved("javascript:x", base.as_ref()), Address::Unsafe);
    }

    #[test]
    fn an_address_of_megabytes_is_none() {
        assert_eq!(link_address(&format!("https://example.org/{}", "a".repeat(1 << 20))), None);
    }
}
