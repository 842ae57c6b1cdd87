//! The next page of the same text: not the next text of the site, which many systems link alike.

use crate::layout::{Layout, RunKind};
use crate::{Origin, Sourced};
use url::Url;

/// Digits of a page's number; longer numbers are those of articles.
const MOST_DIGITS: usize = 3;
/// Characters of a link to a page: "2", "Next page".
const LONGEST_LINK: usize = 24;

/// Keeps of the declared next pages the first that is one, else adds the link that leads to it.
///
/// `own`: the page's address; `base`: what its links are relative to.
pub(in crate::metadata) fn settle(
    next_pages: &mut Vec<Sourced<String>>,
    layout: &Layout,
    own: Option<&Url>,
    base: Option<&Url>,
) {
    let own_place = own.map(Place::of);
    let base = base.or(own);
    let is_next = |address: &str| {
        let place = match base {
            Some(base) => Place::of(&base.join(address).ok()?),
            None => Place::of(&Url::parse("https://page.invalid/page").ok()?.join(address).ok()?),
        };
        Some(match &own_place {
            Some(own) => own.is_before(&place),
            None => place.number.is_some(),
        })
    };
    next_pages.retain(|next| is_next(&next.value) == Some(true));
    if next_pages.is_empty()
        && let Some(own) = &own_place
    {
        let follower = own.follower().to_string();
        let leads_on =
            |address: &&str| has_number(address, &follower) && is_next(address) == Some(true);
        let found = short_links(layout).find(leads_on);
        next_pages.extend(found.map(|address| Sourced::new(address.to_owned(), Origin::Markup)));
    }
}

/// Whether a number stands in an address, whatever it counts: most links need not be read further.
fn has_number(address: &str, number: &str) -> bool {
    let runs = address.split(|c: char| !c.is_ascii_digit());
    runs.map(|run| run.trim_start_matches('0')).any(|run| run == number)
}

/// Addresses of links of few characters.
fn short_links(layout: &Layout) -> impl Iterator<Item = &str> {
    layout.runs.iter().filter_map(|run| match run.kind {
        RunKind::Link(link) if run.text.len() <= LONGEST_LINK => {
            layout.links.get(link).map(|l| &**l)
        }
        _ => None,
    })
}

/// An address without the number of its page, and that number.
struct Place {
    stem: String,
    number: Option<u32>,
    /// With the number: "the-best-5" may be the first page of a text.
    whole: String,
}

/// What pages are called in addresses.
const PAGE_WORDS: &[&str] = &[
    "page", "p", "pg", "paged", "pagenum", "pageno", "seite", "pagina", "pag", "sida", "side",
    "strona", "strana", "sayfa", "oldal", "stranica",
];

impl Place {
    fn of(url: &Url) -> Self {
        let host = url.host_str().unwrap_or_default();
        let path = url.path().trim_end_matches('/');
        let mut number = None;
        let mut query = String::new();
        for (key, value) in url.query_pairs() {
            // ?p=123 at the root is the number of a post.
            let is_page = is_page_word(&key) && !(key == "p" && path.is_empty());
            match number_of(&value).filter(|_| is_page && number.is_none()) {
                Some(page) => number = Some(page),
                None => query.push_str(&format!("&{key}={value}")),
            }
        }
        let whole = stem(path);
        let (path, number) = match (number, numbered(without_extension(path))) {
            (None, Some((path, page))) => (stem(path), Some(page)),
            (number, _) => (whole, number),
        };
        let address = |path: &str| format!("{host}{path}{query}");
        Self { stem: address(path), number, whole: address(whole) }
    }

    fn follower(&self) -> u32 {
        self.number.unwrap_or(1) + 1
    }

    /// Whether another address is that of the page behind it; higher bare numbers count texts.
    fn is_before(&self, next: &Self) -> bool {
        const MOST_PAGES: u32 = 40;
        let goes_on = self.stem == next.stem && next.number == Some(self.follower());
        let begins = self.whole == next.stem && next.number == Some(2);
        (goes_on || begins) && next.number <= Some(MOST_PAGES)
    }
}

/// The part before the number of a page: /bridge/2, /bridge/page/2, /bridge/seite-2, /bridge_2.
fn numbered(path: &str) -> Option<(&str, u32)> {
    let (before, last) = path.rsplit_once('/')?;
    let name = last.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = number_of(last.get(name.len()..)?)?;
    let label = name.trim_end_matches(['-', '_', ',']);
    if name.is_empty() || is_page_word(label) {
        let named =
            before.rsplit_once('/').filter(|(_, word)| name.is_empty() && is_page_word(word));
        let before = named.map_or(before, |(before, _)| before);
        return (!before.is_empty()).then_some((before, number));
    }
    let end = path.len() - (last.len() - label.len());
    (label.len() < name.len()).then(|| path.get(..end)).flatten().map(|path| (path, number))
}

/// A path without its extension and the name of a folder's first page.
fn stem(path: &str) -> &str {
    let path = without_extension(path);
    ["/index", "/default"].iter().find_map(|end| path.strip_suffix(end)).unwrap_or(path)
}

fn without_extension(path: &str) -> &str {
    const LONGEST: usize = 5;
    match path.rsplit_once('.') {
        Some((stem, end))
            if end.len() <= LONGEST && end.bytes().all(|b| b.is_ascii_alphabetic()) =>
        {
            stem
        }
        _ => path,
    }
}

fn number_of(text: &str) -> Option<u32> {
    (1..=MOST_DIGITS).contains(&text.len()).then(|| text.parse().ok()).flatten()
}

fn is_page_word(word: &str) -> bool {
    PAGE_WORDS.contains(&word.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layout_of;

    fn settled(own: Option<&str>, declared: &[&str], html: &str) -> Option<String> {
        let own = own.and_then(|path| Url::parse(&format!("https://example.org{path}")).ok());
        let mut next: Vec<Sourced<String>> =
            declared.iter().map(|next| Sourced::new((*next).to_owned(), Origin::Link)).collect();
        settle(&mut next, &layout_of(html), own.as_ref(), None);
        next.into_iter().next().map(|next| next.value)
    }

    #[test]
    fn a_page_goes_on_where_the_address_does() {
        for (own, next) in [
            ("/news/bridge", "/news/bridge/2"),
            ("/news/bridge/", "/news/bridge/2/"),
            ("/news/bridge/", "/news/bridge/page/2/"),
            ("/news/bridge/", "/news/bridge/page/02/"),
            ("/news/bridge/2/", "/news/bridge/3/"),
            ("/news/bridge.html", "bridge_2.html"),
            ("/news/bridge.html", "/news/bridge.html/2"),
            ("/news/bridge_0.shtml", "/news/bridge_1.shtml"),
            ("/news/bridge-32169970.html", "bridge-32169970-2.html"),
            ("/news/bridge", "?page=2"),
            ("/news/bridge?id=7&page=2", "?id=7&page=3"),
            ("/news/the-best-5", "/news/the-best-5/2"),
            ("/news/", "/news/index_2.html"),
            ("/news/index.html", "/news/page/2"),
        ] {
            assert_eq!(settled(Some(own), &[next], "").as_deref(), Some(next), "{own}");
        }
        for word in PAGE_WORDS {
            let next = format!("/news/bridge/{word}-2");
            assert_eq!(settled(Some("/news/bridge"), &[&next], "").as_deref(), Some(&*next));
        }
        assert_eq!(settled(None, &["?page=2"], "").as_deref(), Some("?page=2"));
    }

    #[test]
    fn the_next_text_of_the_site_is_no_next_page() {
        for (own, next) in [
            ("/news/bridge", "/news/ferry"),
            ("/news/bridge/", "/news/"),
            ("/?p=12", "/?p=13"),
            ("/news/1041.html", "/news/1042.html"),
            ("/news/bridge-2021", "/news/bridge-2022"),
            ("/news/bridge/2", "/news/bridge/1"),
            ("/news/71", "/news/72"),
            ("/news/bridge?id=7", "/news/bridge?id=8"),
        ] {
            assert_eq!(settled(Some(own), &[next], ""), None, "{own}");
        }
        assert_eq!(settled(None, &["/news/ferry"], ""), None);
    }

    #[test]
    fn a_pager_leads_on_where_nothing_is_declared() {
        let pager = r#"<p>It opened. <a href="/other/2">2</a><p>1 <a href="bridge_2.html">2</a>
            <a href="bridge_3.html">3</a> <a href="bridge_2.html">Next page</a>"#;
        let next = |own, declared: &[&str]| settled(Some(own), declared, pager);
        assert_eq!(next("/news/bridge.html", &[]).as_deref(), Some("bridge_2.html"));
        assert_eq!(next("/news/bridge.html", &["/ferry"]).as_deref(), Some("bridge_2.html"));
        assert_eq!(next("/news/bridge_2.html", &[]).as_deref(), Some("bridge_3.html"));
        assert_eq!(next("/news/bridge_3.html", &[]), None);
        let padded = r#"<p>It opened. <a href="/news/bridge/02">Next page</a>"#;
        assert_eq!(settled(Some("/news/bridge"), &[], padded).as_deref(), Some("/news/bridge/02"));
        let prose =
            r#"<p>In <a href="/news/bridge/2">all the years before the bridge</a> it was so."#;
        assert_eq!(settled(Some("/news/bridge"), &[], prose), None);
    }
}
