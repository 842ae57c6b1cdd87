use super::*;
use proptest::prelude::*;
use std::path::Path;

/// The words alone: text without tags gets its paragraphs, its lists and its headings marked.
fn bare(html: &str) -> String {
    let mut words = html.replace("<p>", "").replace("<br>", "").replace('#', "");
    for level in 1..=6 {
        words = words.replace(&format!("<h{level}>"), "").replace(&format!("</h{level}>"), "");
    }
    words.split_whitespace().collect()
}

const HTML: &str = "<div>\n<p>The library opened.</p>\n</div>\n";

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

#[test]
fn the_front_matter_of_a_feed_post_is_read() {
    let post = format!(
        "\n---\ntitle: '\"新馆\"开门：馆长说''欢迎'''\ncategories: \n - 新媒体\n - 城市 # comment\n\
         # comment\nheadimg: 'https://img.example/a.jpg'\nauthor: 河边日报\ncomments: false\n\
         date: Mon, 25 Jul 2022 04:01:14 GMT\nthumbnail: \"https://img.example/b.jpg\"\n\
         tags: [图书馆, '读书']\nlink: https://news.example/1.html#top\n---\n{HTML}"
    );
    let expected = FrontMatter {
        title: Some("\"新馆\"开门：馆长说'欢迎'".to_owned()),
        categories: strings(&["新媒体", "城市"]),
        tags: strings(&["图书馆", "读书"]),
        headimg: Some("https://img.example/a.jpg".to_owned()),
        thumbnail: Some("https://img.example/b.jpg".to_owned()),
        author: Some("河边日报".to_owned()),
        date: Some("Mon, 25 Jul 2022 04:01:14 GMT".to_owned()),
        url: Some("https://news.example/1.html#top".to_owned()),
        ..FrontMatter::default()
    };
    for post in [post.clone(), post.replace('\n', "\r\n"), format!("\u{feff} \n\u{feff}{post}")] {
        let envelope = open(&post);
        assert_eq!(envelope.front_matter, expected);
        assert_eq!(envelope.html.replace('\r', ""), HTML);
        assert!(matches!(envelope.html, Cow::Borrowed(_)));
        assert_eq!(envelope.defects, []);
    }
}

#[test]
fn values_may_take_more_than_a_line() {
    let post = "---\ntitle: >-\n  A library\n  opens: today\nauthor: The River\n  Courier\n\
                headimg:\ncategories: city\ntag:\n- one\n- 'two\n\nthumbnail: 'https://img.example/\n\
                a.jpg'\nexcerpt: |\n  - not\n  # a list\n...\n<p>";
    let FrontMatter { title, author, headimg, categories, tags, thumbnail, .. } =
        open(post).front_matter;
    assert_eq!(title.as_deref(), Some("A library opens: today"));
    assert_eq!(author.as_deref(), Some("The River Courier"));
    assert_eq!(headimg, None);
    assert_eq!(categories, ["city"]);
    assert_eq!(tags, ["one", "two"]);
    assert_eq!(thumbnail.as_deref(), Some("https://img.example/ a.jpg"));
    assert_eq!(open(post).html, "<p>");
}

#[test]
fn authors_and_source_are_read() {
    for post in [
        "---\ntitle: x\nauthors:\n- Ann Lee\n- Bob Roe\nsource: The Courier\n---\n<p>y",
        "---\ntitle: x\nauthor: [Ann Lee, Bob Roe]\nsource: The Courier\n---\n<p>y",
        "---\ntitle: x\nauthors: [\nAnn Lee,\nBob Roe\n]\nsource: The Courier\n---\n<p>y",
    ] {
        let envelope = open(post);
        assert_eq!(envelope.front_matter.authors, ["Ann Lee", "Bob Roe"]);
        assert_eq!(envelope.front_matter.source.as_deref(), Some("The Courier"));
        assert_eq!((envelope.html.as_ref(), envelope.defects), ("<p>y", vec![]));
    }
}

#[test]
fn a_toml_block_is_read_up_to_its_first_table() {
    let post = "+++\ntitle = \"A \\\"library\\\" opens\"\ndate = 2022-07-25T10:00:00+08:00\n\
                authors=['Ann Lee', \"Bob Roe\"]\ntags = [\n  \"one\",\n\"two\" # more\n]\n\
                draft = false\n[extra]\ntitle = \"other\"\nauthor = \"other\"\n+++\n<p>y";
    let envelope = open(post);
    let FrontMatter { title, date, authors, tags, author, .. } = envelope.front_matter;
    assert_eq!(title.as_deref(), Some("A \"library\" opens"));
    assert_eq!(date.as_deref(), Some("2022-07-25T10:00:00+08:00"));
    assert_eq!(authors, ["Ann Lee", "Bob Roe"]);
    assert_eq!(tags, ["one", "two"]);
    assert_eq!(author, None);
    assert_eq!((envelope.html.as_ref(), envelope.defects), ("<p>y", vec![]));
}

#[test]
fn a_toml_block_without_end_or_with_strange_lines_is_a_defect() {
    for (post, html) in [
        ("+++\ntitle = \"x\"\n<p>y", "+++\ntitle = \"x\"\n<p>y"),
        ("+++\ntitle = \"x\"\nwho wrote this\n+++\n<p>y", "who wrote this\n<p>y"),
    ] {
        let envelope = open(post);
        assert_eq!(envelope.front_matter.title.as_deref(), Some("x"));
        assert_eq!(envelope.html, html);
        assert_eq!(envelope.defects, [Defect::BrokenFrontMatter]);
    }
}

#[test]
fn keys_have_other_names_and_any_case() {
    let read = |key: &str| open(&format!("---\n{key}: x\n---\n<p>y")).front_matter;
    for key in ["Title", "headline", "标题"] {
        assert_eq!(read(key).title.as_deref(), Some("x"), "{key}");
    }
    for key in ["image", "Cover", "封面"] {
        assert_eq!(read(key).headimg.as_deref(), Some("x"), "{key}");
    }
    assert_eq!(read("thumb").thumbnail.as_deref(), Some("x"));
    for key in ["AUTHOR", "作者"] {
        assert_eq!(read(key).author.as_deref(), Some("x"), "{key}");
    }
    assert_eq!(read("byline").authors, ["x"]);
    assert_eq!(open("---\n作者: [x, y]\n---\n<p>z").front_matter.authors, ["x", "y"]);
    let dates = ["published", "published_at", "publish_time", "pubDate", "pubtime"];
    for key in dates.into_iter().chain(["发布时间", "日期"]) {
        assert_eq!(read(key).date.as_deref(), Some("x"), "{key}");
    }
    for key in ["media", "来源"] {
        assert_eq!(read(key).source.as_deref(), Some("x"), "{key}");
    }
    for key in ["source_url", "链接"] {
        assert_eq!(read(key).url.as_deref(), Some("x"), "{key}");
    }
}

#[test]
fn unknown_keys_are_no_defect() {
    let post = "---\ntitle: x\nlayout: post\nnested:\n  a: b\n  - c\n---\n<p>y";
    let envelope = open(post);
    assert_eq!((envelope.html.as_ref(), envelope.defects), ("<p>y", vec![]));
}

#[test]
fn a_block_of_unknown_keys_only_is_a_defect_and_stays() {
    let post = "---\nlayout: post\nweather: fine\n---\n<p>y";
    let envelope = open(post);
    assert_eq!(envelope.html, post);
    assert_eq!(envelope.defects, [Defect::BrokenFrontMatter]);
}

#[test]
fn strange_lines_stay_and_the_others_are_read() {
    let post = "---\ntitle: x\nwho wrote this\nauthor: y\n---\n<p>z";
    let envelope = open(post);
    assert_eq!(envelope.front_matter.title.as_deref(), Some("x"));
    assert_eq!(envelope.front_matter.author.as_deref(), Some("y"));
    assert_eq!(envelope.html, "who wrote this\n<p>z");
    assert_eq!(envelope.defects, [Defect::BrokenFrontMatter]);
}

#[test]
fn a_quote_that_is_not_escaped_is_a_defect_and_its_words_are_read() {
    let envelope = open("---\ntitle: 'It's open'\nauthor: 'y\ndate: 2022-07-25\n---\n<p>z");
    assert_eq!(envelope.front_matter.title.as_deref(), Some("It's open"));
    assert_eq!(envelope.front_matter.author.as_deref(), Some("y"));
    assert_eq!(envelope.front_matter.date.as_deref(), Some("2022-07-25"));
    assert_eq!((envelope.html.as_ref(), envelope.defects.len()), ("<p>z", 1));
}

#[test]
fn a_front_matter_without_end_is_a_defect_and_stays() {
    for post in [
        "---\ntitle: x\nauthor: y\n\n<p>z</p>\n---\n<p>after a rule",
        "---\ntitle: x\nauthor: y\n",
        "---\ntitle: x\nauthor: y\nThe library opened.\ntitle: other\ndate: 2022",
    ] {
        let envelope = open(post);
        assert_eq!(bare(&envelope.html), bare(post));
        assert_eq!(envelope.front_matter.title.as_deref(), Some("x"));
        assert_eq!(envelope.front_matter.author.as_deref(), Some("y"));
        assert_eq!(envelope.front_matter.date, None);
        assert_eq!(envelope.defects, [Defect::BrokenFrontMatter]);
    }
}

#[test]
fn a_document_that_only_begins_with_a_rule_has_no_front_matter() {
    for text in [
        "---",
        "---\n",
        "---\n---\n<p>",
        "--- a dash\ntitle: x\n---\n",
        "----\ntitle: x\n----\n",
        "---\nThe library opened.\n---\nIt is by the river.",
        "---\nThe library opened.\ntitle: x",
        "---\n<p>title: x</p>\n---",
        "title: x\n---\n<p>",
        "<p>z</p>\n---\ntitle: x\n---\n",
        "",
    ] {
        let envelope = open(text);
        assert_eq!(bare(&envelope.html), bare(text));
        assert_eq!((envelope.front_matter, envelope.defects), (FrontMatter::default(), vec![]));
    }
}

#[test]
fn a_front_matter_of_megabytes_is_read_in_one_pass() {
    let line = "- one\n'\n  two: [three\n# four\n";
    for start in ["title: x\ntags:\n", "title: x\nlead: 'open\n", "title: x\nlead: |\n"] {
        let lines = line.repeat((3 << 20) / line.len());
        let envelope = open(&format!("---\n{start}{lines}---\n<p>z")).front_matter;
        assert_eq!(envelope.title.as_deref(), Some("x"));
    }
    let list = format!("---\ntags: [{}]\n---\n", "'a', ".repeat(1 << 17));
    assert_eq!(open(&list).front_matter.tags.len(), 1 << 17);
}

#[test]
fn the_text_wrapper_is_opened() {
    let page = "\u{feff}\n<text id=\"http://x.example/?a=1&copy=2&amp;b=3\" title='Mr. \"A\" &amp; \
                Söhne &gt; B' encoding=\"gb2312\">\n<p>x</p>\n\n</text>\n";
    let envelope = open(page);
    let FrontMatter { title, url, .. } = envelope.front_matter;
    assert_eq!(title.as_deref(), Some("Mr. \"A\" & Söhne > B"));
    assert_eq!(url.as_deref(), Some("http://x.example/?a=1&copy=2&b=3"));
    assert_eq!(envelope.html.trim(), "<p>x</p>");
    assert_eq!(envelope.defects, []);
}

#[test]
fn a_text_wrapper_keeps_what_stands_behind_it() {
    let envelope = open("<text id=a title=''>b</text>c");
    assert_eq!(envelope.html, "b</text>c");
    assert_eq!(envelope.front_matter.title, None);
}

#[test]
fn other_elements_are_no_wrapper() {
    for page in ["<text>a</text>", "<text x=1>a", "<textarea id=a>b", "<p><text id=a>b", "<text"] {
        let envelope = open(page);
        assert_eq!((envelope.html.as_ref(), envelope.front_matter.url), (page, None));
    }
}

proptest! {
    #[test]
    fn text_is_never_lost(text in "(---|\n|\n|title|author: |layout|: |'|\"|- |x|\\[|,|#|<p>| |图){0,40}") {
        let envelope = open(&text);
        let html = bare(&envelope.html);
        prop_assert!(bare(&text).ends_with(&html) || !envelope.defects.is_empty());
        let is_whole = html == bare(&text);
        let is_opened = text.trim_start().starts_with("---\n") && text.matches("---").count() > 1;
        prop_assert!(is_whole || is_opened);
    }

    #[test]
    fn lines_that_are_no_front_matter_stay(lines in proptest::collection::vec("[a-z]{3,9} [a-z]{1,9}", 1..5)) {
        let strange = lines.join("\n");
        let html = format!("{strange}\n{HTML}");
        let post = format!("---\ntitle: x\n{strange}\n---\n{HTML}");
        prop_assert_eq!(open(&post).html.into_owned(), html);
    }

    #[test]
    fn a_quoted_title_is_read_as_written(title in "\\PC{1,40}") {
        prop_assume!(!title.trim().is_empty());
        let single = format!("---\ntitle: '{}'\n---\n", title.replace('\'', "''"));
        prop_assert_eq!(open(&single).front_matter.title, Some(title.clone()));
        let escaped = title.replace('\\', "\\\\").replace('"', "\\\"");
        let double = format!("---\ntitle: \"{escaped}\"\n---\n");
        prop_assert_eq!(open(&double).front_matter.title, Some(title));
    }
}

#[test]
fn the_posts_of_the_corpus_open() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/zhnews");
    let Ok(truth) = std::fs::read_to_string(folder.join("truth.jsonl")) else {
        println!("skipped: {} is not there", folder.display());
        return;
    };
    for line in truth.lines() {
        let page: serde_json::Value = serde_json::from_str(line).expect("a line of truth");
        let id = page["id"].as_str().unwrap_or_default();
        let body = std::fs::read(folder.join(format!("pages/{id}.html"))).expect("a page");
        let text = String::from_utf8_lossy(&body);
        let envelope = open(&text);
        assert_eq!(envelope.defects, [], "{id}");
        if page["kind"] == "fragment" {
            assert_eq!(envelope.front_matter.title.as_deref(), page["title"].as_str(), "{id}");
            assert!(envelope.front_matter.date.is_some(), "{id}");
            assert_eq!(envelope.front_matter.categories.len(), 3, "{id}");
        } else if !text.starts_with("<text") {
            assert_eq!(envelope.html, text, "{id}");
        }
    }
}
