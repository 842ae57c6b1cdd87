//! Addresses: what the page's own one says, and which are absolute.

use crate::Timestamp;
use crate::date::{self, DateContext};

/// What stands behind the scheme of an absolute address. In the query of another one an address may
/// stand, too.
pub(in crate::metadata) fn behind_scheme(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once(':')?;
    let is_scheme = !scheme.is_empty() && scheme.bytes().all(|b| b.is_ascii_alphanumeric());
    rest.strip_prefix("//").filter(|_| is_scheme)
}

/// Whether an address is that of a start page.
pub(in crate::metadata) fn is_home(href: &str) -> bool {
    let path = match behind_scheme(href).or_else(|| href.strip_prefix("//")) {
        Some(rest) => rest.split_once('/').map_or("", |(_, path)| path),
        None => href.trim_start_matches('/'),
    };
    path.is_empty() || path.starts_with('?') || path.starts_with("index.")
}

/// The day in the path of an address: /2021/03/04/, /2021/march/04/, /2021-03-04/, /20210304/.
pub(in crate::metadata) fn day(url: &url::Url) -> Option<Timestamp> {
    let segments: Vec<&str> = url.path_segments()?.take(20).collect();
    let parse = |text: &str| {
        date::parse(text, &DateContext::default()).filter(|t| t.day.is_some() && t.time.is_none())
    };
    let numeric =
        |s: &str, digits: usize| s.len() == digits && s.bytes().all(|b| b.is_ascii_digit());
    for (index, segment) in segments.iter().enumerate() {
        if numeric(segment, 4)
            && let Some(month) = segments.get(index + 1)
        {
            let joined = match segments.get(index + 2) {
                Some(day) if numeric(day, 2) || numeric(day, 1) => {
                    match date::is_calendar_word(month) {
                        true => format!("{day} {month} {segment}"),
                        false => format!("{segment}-{month}-{day}"),
                    }
                }
                _ if numeric(month, 4) => format!("{segment}{month}"),
                _ => format!("{segment}-{month}"),
            };
            if let Some(found) = parse(&joined) {
                return Some(found);
            }
        }
        if segment.bytes().next().is_some_and(|b| b.is_ascii_digit())
            && segment.len() <= 60
            && let Some(found) = parse(segment.get(..10).unwrap_or(segment))
        {
            return Some(found);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_the_path_is_read_and_other_numbers_are_not() {
        for (path, expected) in [
            ("/news/2021/03/04/bridge.html", Some("2021-03-04")),
            ("/2021-03-04/bridge", Some("2021-03-04")),
            ("/blog/2021/march/04/bridge", Some("2021-03-04")),
            ("/blog/2021/mar/4/bridge", Some("2021-03-04")),
            ("/c/20210304/123.shtml", Some("2021-03-04")),
            ("/a/2005/0304/12.html", Some("2005-03-04")),
            ("/id/12345678/bridge", None),
            ("/2021/", None),
        ] {
            let url = url::Url::parse(&format!("https://example.org{path}")).ok();
            let day = url.as_ref().and_then(day).map(|t| t.to_string());
            assert_eq!(day.as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn a_start_page_has_no_path() {
        for home in ["/", "", "/?from=logo", "/index.html", "https://example.org", "//example.org/"]
        {
            assert!(is_home(home), "{home}");
        }
        for page in ["/news/", "https://example.org/a", "/share?of=https://example.org/"] {
            assert!(!is_home(page), "{page}");
        }
    }
}
