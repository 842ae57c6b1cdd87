//! What an extractor does with every form of input, and with bad input.

use tearsheet::{Article, Completeness, Damage, Defect, Error, Extractor, Limits, Page, PageType};

const PROSE: &str = "<h1>渡口通了电</h1><p>　　3月9日，老渡口的摆渡船换上了电动机，船舷上的编号还是原来的那个。</p>\
    <p>　　船工说，没有了柴油味，过江的人在船上说话都轻了一些，孩子们能听见水声。</p>\
    <p>　　渡口每天早上五点半开第一班，晚上九点收班，中间二十分钟一趟，票价没有变。</p>";
const SENTENCE: &str = "没有了柴油味，过江的人在船上说话都轻了一些";

fn extract(page: &Page<'_>) -> Article {
    Extractor::default().extract(page).expect("an article")
}

fn has_sentence(article: &Article) -> bool {
    article.paragraphs().any(|paragraph| paragraph.contains(SENTENCE))
}

#[test]
fn a_page_comes_as_text_or_as_bytes_of_any_encoding() {
    assert!(has_sentence(&extract(&Page::html(PROSE))));
    assert!(has_sentence(&extract(&Page::bytes(PROSE.as_bytes()))));
    let marked = [b"\xef\xbb\xbf", PROSE.as_bytes()].concat();
    assert!(has_sentence(&extract(&Page::bytes(&marked))));
    let utf16: Vec<u8> = PROSE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let page = Page::bytes(&utf16).content_type("text/html; charset=utf-16le");
    assert!(has_sentence(&extract(&page)));
}

#[test]
fn a_label_that_lies_is_a_defect() {
    let article = extract(&Page::bytes(PROSE.as_bytes()).content_type("text/html; charset=gbk"));
    assert!(has_sentence(&article));
    let [Defect::WrongCharset { declared, used, .. }] = article.defects() else {
        panic!("{:?}", article.defects())
    };
    assert_eq!((declared.as_str(), used.as_str()), ("gbk", "UTF-8"));
    assert_eq!(article.completeness(), Completeness::Whole);
}

#[test]
fn lost_bytes_are_a_defect_and_the_article_says_so() {
    let mut damaged = PROSE.as_bytes().to_vec();
    damaged.remove(50);
    let article = extract(&Page::bytes(&damaged));
    assert!(has_sentence(&article));
    assert!(matches!(article.defects(), [Defect::ReplacedCharacters { count: 1.., .. }]));
    assert_eq!(article.completeness(), Completeness::Damaged(Damage::ReplacedCharacters));
}

#[test]
fn a_page_address_that_is_none_is_a_defect() {
    let link = format!(
        "{PROSE}<p>　　渡口的旧事写在<a href='b.html'>镇上的年谱</a>里，从第一条木船说起。</p>"
    );
    for address in ["not an address", "", "about:blank", "data:text/html,x", "file:///home/a.html"]
    {
        let article = extract(&Page::html(&link).url(address));
        assert!(has_sentence(&article));
        assert_eq!(article.defects(), [Defect::InvalidUrl], "{address}");
        assert!(article.to_html().contains("href=\"b.html\""), "{address}");
    }
}

#[test]
fn the_password_of_a_page_address_is_in_no_link() {
    let link = format!(
        "{PROSE}<p>　　渡口的旧事写在<a href='b.html'>镇上的年谱</a>里，从第一条木船说起。</p>"
    );
    let html = extract(&Page::html(&link).url("https://ann:secret@a.example/x/")).to_html();
    assert!(html.contains("href=\"https://a.example/x/b.html\""), "{html}");
}

#[test]
fn the_address_in_an_envelope_completes_links_unless_the_caller_knows_better() {
    let picture = "<p><img src='a.jpg' width='600' height='400'></p>";
    let post = format!("---\ntitle: 渡口通了电\nlink: https://a.example/x/\n---\n{PROSE}{picture}");
    let sources = |page: &Page<'_>| -> Vec<String> {
        extract(page).images().map(|image| image.src().to_owned()).collect()
    };
    assert_eq!(sources(&Page::html(&post)), ["https://a.example/x/a.jpg"]);
    let known = Page::html(&post).url("https://b.example/y/");
    assert_eq!(sources(&known), ["https://b.example/y/a.jpg"]);
}

#[test]
fn pages_without_an_article_are_no_error() {
    for page in ["", " \n", "<!doctype html>", "<script>let a = '<p>text</p>';", "<!-- x"] {
        let article = extract(&Page::html(page));
        assert_eq!(article.completeness(), Completeness::Empty, "{page}");
        assert_eq!(article.blocks(), [], "{page}");
    }
}

#[test]
fn binary_input_is_an_error() {
    let image =
        [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0, 1, 2, 0, 200, 7, 0, 3].repeat(50)].concat();
    assert_eq!(Extractor::default().extract(Page::bytes(&image)), Err(Error::NotText));
}

#[test]
fn input_over_the_limit_is_an_error() {
    let limits = Limits::default().with_input_bytes(100);
    let extractor = Extractor::builder().limits(limits).build().expect("an extractor");
    let error = extractor.extract(Page::html(PROSE)).expect_err("it is too long");
    assert!(
        matches!(error, Error::InputTooLarge { bytes, limit: 100, .. } if bytes == PROSE.len()),
        "{error:?}"
    );
}

#[test]
fn text_stands_whatever_is_broken_behind_it() {
    let attribute = format!("{PROSE}<p title=\"{}\">", "x".repeat(10 << 20));
    let unclosed = format!("{PROSE}<p title=\"{}", "x ".repeat(1 << 20));
    let tags = format!("{PROSE}{}", "<div><b><table><td>".repeat(2_000));
    let comment = format!("{PROSE}<!-- {}", "- ".repeat(1 << 20));
    for page in [attribute, unclosed, tags, comment, format!("{PROSE}<a href='")] {
        assert!(has_sentence(&extract(&Page::html(&page))), "{}", &page[PROSE.len()..][..12]);
    }
}

#[test]
fn addresses_are_relative_to_the_base_that_the_page_declares() {
    let html = |base: &str| {
        format!(
            "<title>Bridge opens</title><base href='{base}'><base href=https://other.example/>\
             <h1>Bridge opens</h1><p>The bridge across the river opened on a rainy morning, and the first \
             to cross it was a baker with <a href=rolls.html>a basket of rolls</a>.</p>\
             <figure><img src=img/bridge.jpg width=800 height=600><figcaption>The bridge in the rain\
             </figcaption></figure><p>She had waited for it since her childhood, she said, and so had \
             everybody else who stood in the long queue behind her.</p>"
        )
    };
    let addresses = |page: &Page<'_>| {
        let article = Extractor::default().extract(page).expect("a page");
        let image = article.images().next().map(|image| image.src().to_owned());
        let lead = article.metadata().lead_image().map(|lead| lead.value().clone());
        (image, lead, article.to_html())
    };
    for (base, url) in [
        ("https://cdn.example.org/a/", None),
        ("https://cdn.example.org/a/", Some("https://www.example.org/news/bridge.html")),
        ("//cdn.example.org/a/", Some("https://www.example.org/news/bridge.html")),
    ] {
        let html = html(base);
        let page = Page::html(&html);
        let (image, lead, html) = addresses(&match url {
            Some(url) => page.url(url),
            None => page,
        });
        assert_eq!(image.as_deref(), Some("https://cdn.example.org/a/img/bridge.jpg"), "{base}");
        assert_eq!(lead, image, "{base}");
        assert!(html.contains("https://cdn.example.org/a/rolls.html"), "{html}");
    }
    let html = html("javascript:alert(1)");
    let (image, ..) = addresses(&Page::html(&html).url("https://www.example.org/news/bridge.html"));
    assert_eq!(image.as_deref(), Some("https://www.example.org/news/img/bridge.jpg"));
}

#[test]
fn what_programs_read_is_no_article_to_be_sure_of() {
    let confidence = |text: &str| {
        let article = tearsheet::extract(text).expect("text");
        assert!(!article.blocks().is_empty());
        article.confidence()
    };
    let line = "The bridge opened on Monday and many people crossed it in the first hour.";
    let row = format!("1,Bridge,{line},2021-05-03\n");
    assert_eq!(confidence(&row.repeat(20)), 0.0);
    assert_eq!(confidence(&format!("[{{\"text\": \"{}\"}}]", line.repeat(20))), 0.0);
    assert!(confidence(&format!("{line} {line}\n\n").repeat(20)) > 0.5);
}

#[test]
fn feeds_and_site_maps_are_listings_and_one_entry_is_an_article() {
    let text = "The council voted on Monday to approve the budget for the bridge over the river. "
        .repeat(8);
    let item = |number: u8| {
        format!(
            "<item><title>Bridge {number}</title><description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"
        )
    };
    let feed = |items: &str| format!("<?xml version='1.0'?><rss><channel>{items}</channel></rss>");
    let several = feed(&[1, 2, 3, 4, 5].map(item).concat());
    let map = "<urlset><url><loc>https://example.org/1</loc></url></urlset>";
    for list in [several.as_str(), map] {
        let article = extract(&Page::html(list));
        assert_eq!((article.page_type(), article.confidence()), (PageType::Listing, 0.0), "{list}");
    }
    let article = extract(&Page::html(&feed(&item(1))));
    assert!(article.confidence() > 0.5);
}
