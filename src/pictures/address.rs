//! Addresses as the page has them, made absolute where that is possible.

use crate::sanitize::looks_like_scheme;
use url::Url;

/// Where a link points; `None` for scripts, anchors without a name and whatever is neither http,
/// https nor mailto.
pub(crate) fn of_link(href: &str, base: Option<&Url>) -> Option<String> {
    resolve(href, base, &["http", "https", "mailto"])
}

/// Where a picture or player is; `None` for inline data and whatever is neither http nor https.
pub(crate) fn of_media(src: &str, base: Option<&Url>) -> Option<String> {
    resolve(src, base, &["http", "https"])
}

/// An address up to its query or fragment. Many pictures may stand in one long link.
pub(crate) fn without_query(address: &str) -> &str {
    let end = memchr::memchr2(b'?', b'#', address.as_bytes());
    end.and_then(|end| address.get(..end)).unwrap_or(address)
}

fn resolve(reference: &str, base: Option<&Url>, schemes: &[&str]) -> Option<String> {
    let reference = reference.trim_matches(|c: char| c <= ' ' || c.is_whitespace());
    if reference.is_empty() || reference == "#" {
        return None;
    }
    let is_tidy =
        reference.bytes().all(|byte| byte > b' ' && !matches!(byte, b'"' | b'<' | b'>' | b'\\'));
    if is_tidy && is_surely_valid(reference) {
        return Some(reference.to_owned());
    }
    match scheme(reference) {
        Some(scheme) => {
            let url = Url::parse(reference).ok()?;
            let allowed = schemes.contains(&scheme.as_str());
            allowed.then(|| if is_tidy { reference.to_owned() } else { url.into() })
        }
        None => match base {
            Some(base) => {
                let url = base.join(reference).ok()?;
                schemes.contains(&url.scheme()).then(|| url.into())
            }
            None if reference.starts_with("//") => {
                let url = format!("https:{reference}");
                let parsed = Url::parse(&url).ok()?;
                Some(if is_tidy { url } else { parsed.into() })
            }
            None if looks_like_scheme(reference) => None,
            None if is_tidy => Some(reference.to_owned()),
            None => relative(reference),
        },
    }
}

/// Whether an address needs no parser: http or https, and a host of plain labels, of which the last
/// is no number. Most are such.
fn is_surely_valid(address: &str) -> bool {
    let rest = address.strip_prefix("http").map(|rest| rest.strip_prefix('s').unwrap_or(rest));
    let Some(rest) = rest.and_then(|rest| rest.strip_prefix("://")) else { return false };
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    let host = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
    let is_plain = |label: &[u8]| {
        let ends = (label.first(), label.last());
        matches!(ends, (Some(first), Some(last)) if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric())
            && label.iter().all(|&byte| byte.is_ascii_alphanumeric() || byte == b'-')
            // "xn--" begins a name in another script.
            && label.get(2..4) != Some(b"--")
    };
    let mut labels = host.as_bytes().split(|&byte| byte == b'.').rev().peekable();
    let is_name = labels.peek().and_then(|last| last.first()).is_some_and(u8::is_ascii_alphabetic);
    is_name && labels.all(is_plain)
}

/// The scheme of an absolute address, in lower case, read as browsers do: line breaks and tabs do
/// not count.
fn scheme(reference: &str) -> Option<String> {
    let mut scheme = String::new();
    for c in reference.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')) {
        match c {
            ':' => return (!scheme.is_empty()).then_some(scheme),
            'a'..='z' | 'A'..='Z' => scheme.push(c.to_ascii_lowercase()),
            '0'..='9' | '+' | '-' | '.' if !scheme.is_empty() => scheme.push(c),
            _ => return None,
        }
    }
    None
}

/// A relative reference without the characters that no address holds.
fn relative(reference: &str) -> Option<String> {
    let mut tidy = String::with_capacity(reference.len());
    for c in reference.chars() {
        match c {
            '\t' | '\n' | '\r' => {}
            '\\' => tidy.push('/'),
            ' ' => tidy.push_str("%20"),
            '"' => tidy.push_str("%22"),
            '<' => tidy.push_str("%3C"),
            '>' => tidy.push_str("%3E"),
            c if c < ' ' => return None,
            c => tidy.push(c),
        }
    }
    match tidy.strip_prefix("//") {
        Some(_) => Url::parse(&format!("https:{tidy}")).ok().map(Into::into),
        None => Some(tidy),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn base() -> Url {
        Url::parse("https://example.com/news/2024/a.html").unwrap()
    }

    #[test]
    fn relative_references_are_resolved_against_the_page() {
        let resolved = |href| of_link(href, Some(&base()));
        assert_eq!(resolved("b.html").as_deref(), Some("https://example.com/news/2024/b.html"));
        assert_eq!(resolved("/b?x=1").as_deref(), Some("https://example.com/b?x=1"));
        assert_eq!(resolved("//cdn.example/p").as_deref(), Some("https://cdn.example/p"));
        assert_eq!(resolved("#n1").as_deref(), Some("https://example.com/news/2024/a.html#n1"));
    }

    #[test]
    fn without_the_pages_address_references_stay_and_hosts_get_https() {
        for kept in ["./W0200.jpeg", "/a/b.jpg", "b.html?x=1", "#n1", "http://x.example/a|b@s_2"] {
            assert_eq!(of_link(kept, None).as_deref(), Some(kept));
        }
        assert_eq!(of_media("//n.example/a.jpg", None).as_deref(), Some("https://n.example/a.jpg"));
        assert_eq!(of_media(" \n/a b.jpg ", None).as_deref(), Some("/a%20b.jpg"));
    }

    #[test]
    fn hosts_that_take_a_parser_are_not_sure() {
        for sure in ["http://a.example/b?c#d", "https://A-b.example", "http://localhost/a|b@c"] {
            assert!(is_surely_valid(sure) && Url::parse(sure).is_ok(), "{sure}");
        }
        for unsure in [
            "https://",
            "http:///a",
            "http://1.2.3.4/",
            "http://a.0x1/",
            "http://a.example:80/",
            "http://b@a.example/",
            "http://xn--a.example/",
            "http://a..example/",
            "http://a.example./",
            "http://ä.example/",
            "http://a_b.example/",
            "ftp://a.example/",
            "HTTP://a.example/",
        ] {
            assert!(!is_surely_valid(unsure), "{unsure}");
        }
    }

    proptest! {
        #[test]
        fn what_is_surely_valid_parses(host in "[a-zA-Z0-9.-]{0,12}", rest in "[/?#][ -~é]{0,12}") {
            let address = format!("https://{host}{rest}");
            prop_assert!(!is_surely_valid(&address) || Url::parse(&address).is_ok(), "{address}");
        }
    }

    #[test]
    fn what_only_looks_like_a_scheme_is_a_path_of_the_page_or_nothing() {
        let href = "java\u{ad}script:alert(1)";
        assert_eq!(of_link(href, None), None);
        let path = "https://example.com/news/2024/java%C2%ADscript:alert(1)";
        assert_eq!(of_link(href, Some(&base())).as_deref(), Some(path));
    }

    #[test]
    fn only_harmless_schemes_pass() {
        for href in [
            "javascript:void(0)",
            " JAVA\nSCRIPT:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "tel:+1",
            "blob:x",
            "#",
            "",
            "   ",
            "http://",
        ] {
            assert_eq!(of_link(href, None), None, "{href:?}");
            assert_eq!(of_link(href, Some(&base())), None, "{href:?}");
        }
        assert_eq!(of_link("mailto:a@b.example", None).as_deref(), Some("mailto:a@b.example"));
        assert_eq!(of_media("mailto:a@b.example", None), None);
        assert_eq!(of_media("data:image/gif;base64,R0", None), None);
    }

    proptest! {
        #[test]
        fn what_passes_has_no_scheme_or_a_harmless_one(href in "[ \t\na-zA-Z:/\\\\#.0\u{1}-]{0,24}") {
            for base in [None, Some(base())] {
                let Some(address) = of_link(&href, base.as_ref()) else { continue };
                let parsed = Url::parse(&address).or_else(|_| super::tests::base().join(&address));
                let scheme = parsed.map(|url| url.scheme().to_owned()).unwrap_or_default();
                let harmless = ["http", "https", "mailto"].contains(&scheme.as_str());
                prop_assert!(harmless || scheme.is_empty(), "{address:?}");
            }
        }
    }
}
