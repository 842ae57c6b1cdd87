//! Facts of the head: what the page says of its own kind.

use super::features::PageFacts;
use super::page_address::{is_of_documentation, is_of_product, is_of_thread};
use crate::dom::{Element, NodeRef, Parsed, ScriptKind};
use memchr::memmem;

/// Elements of the head that are read, at most.
const MOST_ELEMENTS: usize = 16;
/// How much of a JSON-LD body is searched for its types.
const JSON_LD_SEARCHED: usize = 256 << 10;

impl PageFacts {
    /// Reads them off a parsed page; `html` is what its script ranges point into.
    pub(crate) fn read(parsed: &Parsed, html: &str, url: Option<&url::Url>) -> Self {
        let mut facts = Self::default();
        let mut address = url.cloned();
        let elements = parsed.head.iter().filter_map(|&id| parsed.tree.node(id).as_element());
        for element in elements.filter(|&element| is_of_page(element)).take(MOST_ELEMENTS) {
            if element.attribute("property") == Some("og:type") {
                let kind = element.attribute("content").unwrap_or_default();
                facts.og_article |= kind.contains("article");
                facts.og_product |= kind.contains("product");
            } else if element.attribute("name").is_some() {
                let generator = element.attribute("content").unwrap_or_default();
                facts.words.extend(words(generator).map(|word| format!("={word}")));
            } else if address.is_none() {
                address = element
                    .attribute("href")
                    .or(element.attribute("content"))
                    .and_then(|href| url::Url::parse(href).ok());
            }
        }
        if let Some(url) = &address {
            let host = words(url.host_str().unwrap_or_default());
            facts.words.extend(host.chain(words(url.path())).map(|word| format!("@{word}")));
        }
        facts.url = address.as_ref().map(|url| {
            let parts = url.path().split('/').filter(|part| !part.is_empty());
            let last = parts.clone().next_back().unwrap_or_default();
            let words = last.bytes().filter(|b| matches!(b, b'-' | b'_')).count();
            (parts.count() as u32, words as u32)
        });
        let mut says_thread = false;
        for script in parsed.scripts.iter().filter(|script| script.kind == ScriptKind::JsonLd) {
            let Some(body) = html.get(script.body.clone()) else { continue };
            let mut end = body.len().min(JSON_LD_SEARCHED);
            while !body.is_char_boundary(end) {
                end -= 1;
            }
            for kind in types(&body[..end]) {
                facts.ld_article |= kind.ends_with("Article") || kind.ends_with("BlogPosting");
                facts.ld_product |= kind == "Product" || kind == "ProductGroup";
                facts.ld_list |= matches!(kind, "ItemList" | "CollectionPage" | "OfferCatalog");
                let is_thread = THREADS.contains(&kind);
                facts.ld_forum |= is_thread || kind == "Question";
                says_thread |= is_thread;
            }
        }
        let body = body_classes(parsed);
        let is_a = |classes: &[&str]| body.iter().any(|class| classes.contains(class));
        facts.is_archive = !facts.ld_article && is_archive(&body);
        let says_product = facts.ld_product || facts.og_product;
        // Shops call their pages articles where nobody has told their system better.
        let says_article = facts.ld_article || facts.og_article && !says_product;
        let is_at_a_product =
            || address.as_ref().is_some_and(|url| is_of_product(url, says_product));
        // By Open Graph many pages of documentation are articles with a day.
        facts.is_documentation =
            !facts.ld_article && address.as_ref().is_some_and(is_of_documentation);
        facts.is_product = !says_article && (is_a(CLASSES_OF_PRODUCTS) || is_at_a_product());
        facts.is_thread = address.as_ref().is_some_and(|url| is_of_thread(url, facts.ld_article))
            || !facts.ld_article && (says_thread || is_a(CLASSES_OF_THREADS) || has_thread(html));
        facts
    }
}

/// What phpBB, Discuz, bbPress and Drupal say of the page in the classes of its body.
const CLASSES_OF_THREADS: &[&str] =
    &["section-viewtopic", "pg_viewthread", "single-topic", "node-type-forum"];
/// The same of WooCommerce, Magento and Shopify.
const CLASSES_OF_PRODUCTS: &[&str] =
    &["single-product", "catalog-product-view", "template-product"];

/// Types of a thread in JSON-LD and microdata; a `Question` is one of those asked often as well.
const THREADS: [&str; 2] = ["DiscussionForumPosting", "QAPage"];

/// Whether microdata says that the page holds a thread.
fn has_thread(html: &str) -> bool {
    const BETWEEN: usize = "itemtype=\"https://schema.org/".len();
    let is_type = |at: usize| {
        let before = &html.as_bytes()[at.saturating_sub(BETWEEN)..at];
        before.ends_with(b"schema.org/") && memmem::find(before, b"itemtype").is_some()
    };
    THREADS.iter().any(|kind| memmem::find_iter(html.as_bytes(), kind.as_bytes()).any(is_type))
}

/// Whether WordPress says of the page that it lists posts and not goods, by the classes of its body.
fn is_archive(body: &[&str]) -> bool {
    let has = |word: &str| body.contains(&word);
    let lists = has("archive") || has("search-results") || has("home") && has("blog");
    lists && !["woocommerce", "single", "page"].into_iter().any(has)
}

fn body_classes(parsed: &Parsed) -> Vec<&str> {
    let html = child(parsed.tree.root(), "html");
    let body = html.and_then(|html| child(html, "body"));
    let class = body.and_then(|body| body.as_element()?.attribute("class")).unwrap_or_default();
    class.split_ascii_whitespace().collect()
}

fn child<'a>(node: NodeRef<'a>, name: &str) -> Option<NodeRef<'a>> {
    node.children().find(|child| child.as_element().is_some_and(|element| element.name() == name))
}

/// Whether an element says what the page is, or at which address.
fn is_of_page(element: Element<'_>) -> bool {
    match element.name() {
        "meta" => {
            matches!(element.attribute("property"), Some("og:type" | "og:url"))
                || element.attribute("name") == Some("generator")
        }
        "link" => element.attribute("rel").is_some_and(|rel| {
            rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("canonical"))
        }),
        _ => false,
    }
}

/// The words of an address or a name: of letters only, neither too short nor too long.
fn words(text: &str) -> impl Iterator<Item = String> {
    const WORDS: usize = 24;
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| (2..=20).contains(&word.len()))
        .filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic()))
        .map(str::to_ascii_lowercase)
        .take(WORDS)
}

/// The values of `"@type"` keys, found by byte search: a broken JSON-LD still tells its types.
fn types(body: &str) -> impl Iterator<Item = &str> {
    body.split("\"@type\"").skip(1).take(64).flat_map(|rest| {
        let rest = rest.trim_start().strip_prefix(':').unwrap_or_default().trim_start();
        let list = rest.starts_with('[');
        let end = rest.find(if list { ']' } else { ',' }).unwrap_or(rest.len()).min(200);
        let end = (0..=end).rev().find(|&i| rest.is_char_boundary(i)).unwrap_or(0);
        rest[..end].split('"').skip(1).step_by(2).take(8)
    })
}

#[cfg(test)]
mod tests {
    use super::{CLASSES_OF_PRODUCTS, CLASSES_OF_THREADS, PageFacts, types};
    use crate::Limits;
    use crate::dom::parse;

    #[test]
    fn an_article_is_no_documentation_at_whatever_address() {
        let is_documentation = |head: &str| {
            let html = format!("<link rel=canonical href='https://docs.example/oak/1'>{head}<p>a");
            let parsed = parse(&html, &Limits::default());
            PageFacts::read(&parsed, &html, None).is_documentation
        };
        let article = "<meta property=og:type content=article>";
        assert!(is_documentation("") && is_documentation(article));
        assert!(!is_documentation(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>"
        ));
    }

    #[test]
    fn addresses_of_threads_are_told_from_others() {
        let ld = "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>";
        let is_thread = |address: &str| {
            let (address, ld) = match address.strip_suffix(" NewsArticle") {
                Some(address) => (address, ld),
                None => (address, ""),
            };
            let html = format!("{ld}<link rel=canonical href='https://{address}'><p>a");
            let parsed = parse(&html, &Limits::default());
            PageFacts::read(&parsed, &html, None).is_thread
        };
        for address in [
            "forum.example/12-oak",
            "forums.example/12-oak",
            "www.example/forum/12-oak",
            "www.example/forums/12-oak",
            "www.example/travel-forum/first-trip",
            "www.example/threads/oak.12/",
            "www.example/threads/oak.12/ NewsArticle",
            "www.example/showthread.php?t=1",
            "www.example/showthread.php/12-oak",
            "www.example/viewtopic.php?t=1",
            "www.example/viewtopic.php/12-oak",
            "bbs.example/12",
            "www.example/thread-12-1-1.html",
            "www.example/forum.php?mod=viewthread&tid=12",
            "www.example/read.php?tid=12",
            "www.example/index.php?topic=12.0",
            "www.example/t/12",
            "www.example/t/oak/12/3",
            "www.example/d/12-oak",
            "www.example/r/oak/comments/a1/oak/",
            "www.example/topic/12-oak/",
            "www.example/topic/12/oak",
            "www.example/questions/12/oak",
            "www.example/discussion/12/oak",
            "a.example/test/read.cgi/oak/12/",
        ] {
            assert!(is_thread(address), "{address}");
        }
        for address in [
            "www.weforum.example/a/oak",
            "www.example/news/world-forum",
            "www.example/a/forum",
            "www.example/forum/2024/oak NewsArticle",
            "www.example/topic/oak",
            "www.example/topic/12 NewsArticle",
            "www.example/t/oak",
            "www.example/a/t/12",
            "www.example/d/12",
            "www.example/comments/12",
            "www.example/thread-oak.html",
            "www.example/index.php?id=12",
        ] {
            assert!(!is_thread(address), "{address}");
        }
    }

    #[test]
    fn markup_and_systems_tell_threads_and_products_as_well() {
        let facts = |head: &str, body: &str| {
            let html = format!("<!doctype html>{head}<body {body}");
            PageFacts::read(&parse(&html, &Limits::default()), &html, None)
        };
        let ld = |kind: &str| {
            format!("<script type=application/ld+json>{{\"@type\":\"{kind}\"}}</script>")
        };
        for kind in ["DiscussionForumPosting", "QAPage"] {
            assert!(facts(&ld(kind), "><p>a").is_thread, "{kind}");
            let both = format!("{}{}", ld("NewsArticle"), ld(kind));
            assert!(!facts(&both, "><p>a").is_thread, "{kind}");
            let item = format!("><div itemscope itemtype='https://schema.org/{kind}'><p>a");
            assert!(facts("", &item).is_thread, "{kind}");
            assert!(!facts("", &format!("><p>See https://schema.org/{kind}")).is_thread);
        }
        // What is asked often.
        assert!(!facts(&ld("Question"), "><p>a").is_thread);
        for class in CLASSES_OF_THREADS {
            assert!(facts("", &format!("class='x {class}'><p>a")).is_thread, "{class}");
        }
        for class in CLASSES_OF_PRODUCTS {
            let body = format!("class='x {class}'><p>a");
            assert!(facts("", &body).is_product, "{class}");
            assert!(!facts(&ld("NewsArticle"), &body).is_product, "{class}");
        }
        let none = facts("", "class=topic><p>a");
        assert!(!none.is_thread && !none.is_product);
    }

    #[test]
    fn addresses_of_products_are_told_from_others() {
        let ld = |kind: &str| {
            format!("<script type=application/ld+json>{{\"@type\":\"{kind}\"}}</script>")
        };
        let is_product = |address: &str, head: &str| {
            let html = format!("{head}<link rel=canonical href='https://{address}'><p>a");
            PageFacts::read(&parse(&html, &Limits::default()), &html, None).is_product
        };
        for address in ["shop.example/product/oak", "shop.example/Oak/dp/B0", "shop.example/itm/1"]
        {
            assert!(is_product(address, ""), "{address}");
            assert!(!is_product(address, &ld("NewsArticle")), "{address}");
        }
        let shared = "<meta property=og:type content=article>";
        assert!(!is_product("shop.example/product/oak", shared));
        assert!(is_product("shop.example/product/oak", &format!("{shared}{}", ld("Product"))));
        assert!(is_product("shop.example/en-gb/product/oak", ""));
        for address in ["site.example/blog/product/oak", "site.example/reviews/product/oak"] {
            assert!(!is_product(address, ""), "{address}");
        }
        let address = "shop.example/collections/a/products/oak";
        assert!(is_product(address, &ld("Product")) && !is_product(address, ""));
        assert!(is_product(address, "<meta property=og:type content=product>"));
        for address in ["shop.example/product", "shop.example/products/", "shop.example/a/dp"] {
            assert!(!is_product(address, &ld("Product")), "{address}");
        }
    }

    #[test]
    fn wordpress_says_what_lists_posts() {
        let is_archive = |class: &str| {
            let html = format!("<!doctype html><title>a</title><body class='{class}'><p>a");
            PageFacts::read(&parse(&html, &Limits::default()), &html, None).is_archive
        };
        for class in ["archive category category-a", "search search-results", "home blog wp-a"] {
            assert!(is_archive(class), "{class}");
        }
        for class in [
            "",
            "single single-post",
            "blog",
            "home page",
            "archives",
            "search",
            "archive woocommerce",
            "single archive",
            "page archive",
        ] {
            assert!(!is_archive(class), "{class}");
        }
    }

    #[test]
    fn types_are_found_as_string_and_as_list_also_in_broken_json() {
        let body =
            r#"{"@graph":[{"@type":"NewsArticle","x":1},{"@type" : ["Product","Thing"]}, oops"#;
        let found: Vec<&str> = types(body).collect();
        assert!(found.contains(&"NewsArticle") && found.contains(&"Product"), "{found:?}");
        assert!(!found.contains(&"x"), "{found:?}");
    }
}
