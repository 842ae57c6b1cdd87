//! What an address says of the kind of its page, in the words of common systems.

use url::Url;

/// Whether an address is that of a thread: by its host, by a folder, by a file or by what is asked of
/// it. The last part of a path else holds the words of a headline, and a newspaper's article may stand
/// in its "forum".
pub(super) fn is_of_thread(url: &Url, is_article: bool) -> bool {
    let host = url.host_str().unwrap_or_default();
    let parts: Vec<&str> = url.path().split('/').filter(|part| !part.is_empty()).collect();
    let (last, folders) = parts.split_last().unwrap_or((&"", &[]));
    let file = last.split('.').next().unwrap_or_default();
    host.split('.').any(|label| matches!(label, "forum" | "forums" | "bbs"))
        || folders.iter().any(|part| match *part {
            "threads" | "showthread.php" | "viewtopic.php" | "read.cgi" => true,
            "forum" | "forums" => !is_article,
            _ => !is_article && part.ends_with("-forum"),
        })
        || matches!(file, "showthread" | "viewtopic")
        || !is_article && (is_numbered(&parts) || asks_for_thread(file, url.query()))
}

/// Whether an address names a thread by its number, as common software does.
fn is_numbered(parts: &[&str]) -> bool {
    let number = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = |part: &str| !part.is_empty() && number(part) == part.len();
    let begins = |part: &str| {
        number(part) > 0 && matches!(part.as_bytes().get(number(part)), None | Some(b'-'))
    };
    match parts {
        // Discourse and V2EX: the words of the headline before it, or the number of a post behind.
        ["t", .., last] => parts.len() <= 4 && is_number(last),
        // Flarum
        ["d", thread, ..] => begins(thread) && !is_number(thread),
        // Reddit
        ["r", _, "comments", _, ..] => true,
        // Discuz: `thread-12-1-1.html`
        [.., last] if last.strip_prefix("thread-").is_some_and(begins) => true,
        // Invision and NodeBB, Stack Exchange, Vanilla
        _ => parts.windows(2).any(|pair| {
            matches!(pair[0], "topic" | "question" | "questions" | "discussion") && begins(pair[1])
        }),
    }
}

/// Whether a file is asked for a thread, as those of SMF, Discuz and phpwind are.
fn asks_for_thread(file: &str, query: Option<&str>) -> bool {
    let asks = |wanted: &str| {
        query.is_some_and(|query| query.split(['&', ';']).any(|one| one.starts_with(wanted)))
    };
    match file {
        "index" => asks("topic="),
        "forum" => asks("mod=viewthread"),
        "read" => asks("tid="),
        _ => false,
    }
}

/// Whether an address is that of a product in words of common shop systems: the folder, then its name
/// or number. Under "products" firms tell of their services as well: there the page has to say so. A
/// folder "product" stands first, or behind that of a language or of the shop.
pub(super) fn is_of_product(url: &Url, says_product: bool) -> bool {
    const LONGEST_BEFORE: usize = 5;
    let parts: Vec<&str> = url.path().split('/').filter(|part| !part.is_empty()).collect();
    let is_first = |at: usize| {
        at == 0
            || at == 1 && parts[0].len() <= LONGEST_BEFORE && !matches!(parts[0], "blog" | "news")
    };
    let last = parts.len().saturating_sub(1);
    parts[..last].iter().enumerate().any(|(at, part)| match *part {
        "product" => is_first(at) || says_product,
        "dp" | "itm" => true,
        "products" => says_product,
        _ => false,
    })
}

/// Whether an address is that of documentation, by its host or a folder: so are all 54 pages of wcxb that
/// have one, of which a fifth was taken for articles.
pub(super) fn is_of_documentation(url: &Url) -> bool {
    let is_other = |part: &str| {
        matches!(part, "blog" | "news" | "community" | "forum" | "shop" | "store")
            || part.len() == 4 && part.starts_with("20") && part.bytes().all(|b| b.is_ascii_digit())
    };
    if url.path().split('/').any(is_other) {
        return false;
    }
    let mut labels = url.host_str().unwrap_or_default().split('.');
    let mut parts = url.path().rsplit('/').filter(|part| !part.is_empty()).skip(1);
    labels.any(|label| matches!(label, "docs" | "doc" | "documentation"))
        || parts.any(|part| matches!(part, "docs" | "documentation" | "man-pages"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_documentation_are_told_from_others() {
        let is = |address: &str| {
            Url::parse(&format!("https://{address}")).is_ok_and(|url| is_of_documentation(&url))
        };
        for address in [
            "docs.example/oak",
            "doc.oak.example/",
            "documentation.example/oak",
            "www.example/docs/18/oak.html",
            "www.example/en/documentation/oak",
            "www.example/man-pages/oak.1.html",
        ] {
            assert!(is(address), "{address}");
        }
        for address in [
            "www.example/docs",
            "www.example/doc/oak.html",
            "www.example/oak/docs/",
            "docs.example/blog/oak",
            "docs.example/news/oak",
            "docs.example/community/12",
            "docs.example/forum/12",
            "docs.example/shop/oak",
            "docs.example/store/oak",
            "www.example/docs/2024/oak.html",
        ] {
            assert!(!is(address), "{address}");
        }
    }
}
