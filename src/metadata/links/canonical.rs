//! The address that the page gives itself.

use crate::{Origin, Sourced};

/// The address that a page gives itself.
#[derive(Debug, Clone)]
pub(crate) struct Canonical {
    /// As declared, where that is absolute.
    pub address: Sourced<String>,
    pub url: url::Url,
}

/// The declared address of this page: the one made for it first, one that leads to the start page of
/// the site last. Relative ones are read against the page's own address.
pub(in crate::metadata) fn choose(
    declared: &[Sourced<String>],
    url: Option<&url::Url>,
) -> Option<Canonical> {
    let absolute = |declared: &&Sourced<String>| {
        let mut address = (*declared).clone();
        let parsed = url::Url::parse(&address.value).ok();
        let parsed = parsed.or_else(|| {
            let joined = url?.join(&address.value).ok()?;
            address.value = joined.as_str().to_owned();
            Some(joined)
        })?;
        matches!(parsed.scheme(), "http" | "https").then_some(Canonical { address, url: parsed })
    };
    let rank = |origin: Origin| match origin {
        Origin::Envelope => 0,
        Origin::Link => 1,
        Origin::OpenGraph => 2,
        _ => 3,
    };
    let mut declared: Vec<&Sourced<String>> = declared.iter().collect();
    declared.sort_by_key(|address| rank(address.origin));
    let mut first = None;
    for found in declared.iter().filter_map(absolute) {
        if !is_home(&found.url) {
            return Some(found);
        }
        first.get_or_insert(found);
    }
    first
}

/// Whether two addresses are on one site: the same domain as its owner registered it, by the Public
/// Suffix List.
pub(in crate::metadata) fn is_same_site(a: &url::Url, b: &url::Url) -> bool {
    let registered = |url: &url::Url| {
        let host = url.host_str()?;
        psl::domain_str(host).map_or_else(|| host.to_owned(), str::to_owned).into()
    };
    let (a, b): (Option<String>, Option<String>) = (registered(a), registered(b));
    a == b
}

/// Whether an address is that of a site, not of a page on it.
pub(in crate::metadata) fn is_home(url: &url::Url) -> bool {
    let path = url.path().trim_matches('/');
    matches!(path, "" | "index.html" | "home") && url.query().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(declared: &[(&str, Origin)], url: Option<&str>) -> Option<String> {
        let declared: Vec<Sourced<String>> =
            declared.iter().map(|(u, origin)| Sourced::new((*u).to_owned(), *origin)).collect();
        let url = url.and_then(|url| url::Url::parse(url).ok());
        choose(&declared, url.as_ref()).map(|found| found.address.value)
    }

    #[test]
    fn the_address_of_the_page_wins_over_that_of_the_site() {
        let site = ("https://example.org/", Origin::JsonLd);
        let shared = ("https://example.org/bridge?from=share", Origin::OpenGraph);
        let link = ("https://example.org/bridge", Origin::Link);
        assert_eq!(chosen(&[site, shared, link], None).as_deref(), Some(link.0));
        assert_eq!(chosen(&[site, shared], None).as_deref(), Some(shared.0));
        assert_eq!(chosen(&[site], None).as_deref(), Some(site.0));
    }

    #[test]
    fn a_relative_address_needs_that_of_the_page() {
        let link = [("/bridge", Origin::Link)];
        assert_eq!(chosen(&link, None), None);
        let page = Some("https://example.org/a?id=1");
        assert_eq!(chosen(&link, page).as_deref(), Some("https://example.org/bridge"));
    }

    #[test]
    fn a_site_is_what_its_owner_registered() {
        let parsed = |url: &str| url::Url::parse(url).ok();
        for (a, b, same) in [
            ("https://www.example.co.uk/a", "http://m.example.co.uk/b", true),
            ("https://example.co.uk/", "https://sample.co.uk/", false),
            ("https://ann.github.io/a", "https://bob.github.io/a", false),
            ("https://192.0.2.1/a", "https://192.0.2.1/b", true),
        ] {
            let both = parsed(a).zip(parsed(b));
            assert_eq!(both.map(|(a, b)| is_same_site(&a, &b)), Some(same), "{a} {b}");
        }
    }
}
