//! What the sanitizer promises, judged by parsing its output with a plain parser.

use proptest::prelude::*;
use scraper::Html;
use std::path::Path;
use std::sync::LazyLock;
use tearsheet::{ImagePolicy, LinkPolicy, Preset, RemovedKind, Sanitizer};

const ARTICLE_TAGS: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "caption",
    "code",
    "del",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

const GENEROUS_TAGS: &[&str] = &[
    "abbr", "address", "article", "aside", "b", "bdi", "bdo", "cite", "dd", "details", "dfn",
    "div", "dl", "dt", "footer", "header", "hr", "i", "ins", "kbd", "main", "mark", "q", "rp",
    "rt", "ruby", "s", "samp", "section", "small", "span", "summary", "time", "u", "var", "wbr",
];

const ARTICLE_ATTRIBUTES: &[&str] = &[
    "a href",
    "a rel",
    "img alt",
    "img height",
    "img src",
    "img width",
    "ol start",
    "td colspan",
    "td rowspan",
    "th colspan",
    "th rowspan",
];

const GENEROUS_ATTRIBUTES: &[&str] = &["li value", "time datetime"];

fn sanitizer(preset: Preset) -> &'static Sanitizer {
    static PRESET: LazyLock<[Sanitizer; 3]> = LazyLock::new(|| {
        PRESETS
            .map(|preset| Sanitizer::builder().preset(preset).build().expect("a preset is valid"))
    });
    match preset {
        Preset::Text => &PRESET[0],
        Preset::Article => &PRESET[1],
        _ => &PRESET[2],
    }
}

fn serialised(html: &str) -> String {
    Html::parse_fragment(html).root_element().inner_html()
}

/// Says what is wrong with the output, if anything.
fn judge(html: &str, preset: Preset) -> Result<(), String> {
    if serialised(html) != html {
        return Err(format!("parses to {:?}", serialised(html)));
    }
    let parsed = Html::parse_fragment(html);
    for node in parsed.root_element().descendants().skip(1) {
        if node.value().is_comment() {
            return Err("comment".to_owned());
        }
        let Some(element) = node.value().as_element() else { continue };
        let tag = element.name();
        let tag_is_listed = match preset {
            Preset::Text => false,
            Preset::Article => ARTICLE_TAGS.contains(&tag),
            _ => ARTICLE_TAGS.contains(&tag) || GENEROUS_TAGS.contains(&tag),
        };
        if !tag_is_listed {
            return Err(format!("tag {tag}"));
        }
        if tag == "a" && element.attr("rel").is_none() {
            return Err("a link without rel".to_owned());
        }
        for (name, value) in element.attrs() {
            let pair = format!("{tag} {name}");
            let is_listed = ARTICLE_ATTRIBUTES.contains(&pair.as_str())
                || preset == Preset::Generous
                    && (GENEROUS_ATTRIBUTES.contains(&pair.as_str())
                        || ["dir", "lang", "title"].contains(&name));
            if !is_listed {
                return Err(format!("attribute {pair}"));
            }
            if name == "rel" && value != "nofollow noopener noreferrer" {
                return Err(format!("rel {value}"));
            }
            if name == "href" || name == "src" {
                let base = url::Url::parse("https://base.example/").expect("a base");
                let url = base.join(value).map_err(|error| format!("{value:?}: {error}"))?;
                let is_safe = ["http", "https"].contains(&url.scheme())
                    || name == "href" && url.scheme() == "mailto";
                if !is_safe {
                    return Err(format!("address {value}"));
                }
            }
        }
    }
    Ok(())
}

fn check(source: &str, preset: Preset) -> Result<String, String> {
    let sanitizer = sanitizer(preset);
    let sanitized = sanitizer.sanitize(source).map_err(|error| error.to_string())?;
    let html = sanitized.html().to_owned();
    judge(&html, preset).map_err(|error| format!("{error}\n  from {source:?}\n  is {html:?}"))?;
    let again = sanitizer.sanitize(&html).map_err(|error| error.to_string())?.into_html();
    if again == html {
        Ok(html)
    } else {
        Err(format!("twice {again:?}\n  from {source:?}\n  is {html:?}"))
    }
}

const PRESETS: [Preset; 3] = [Preset::Text, Preset::Article, Preset::Generous];

#[test]
fn no_payload_survives() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/xss/payloads.jsonl");
    let Ok(lines) = std::fs::read_to_string(&path) else {
        println!("skipped: no {}", path.display());
        return;
    };
    let mut count = 0;
    for line in lines.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).expect("a payload is JSON");
        let payload = entry["payload"].as_str().expect("a payload is text");
        for preset in PRESETS {
            if let Err(problem) = check(payload, preset) {
                panic!("{} {preset:?}: {problem}", entry["id"]);
            }
        }
        count += 1;
    }
    println!("{count} payloads");
    assert!(count >= 1_620);
}

fn piece() -> impl Strategy<Value = String> {
    const TAGS: &[&str] = &[
        "p",
        "div",
        "span",
        "a",
        "b",
        "i",
        "em",
        "nobr",
        "font",
        "h1",
        "h2",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "form",
        "button",
        "select",
        "option",
        "textarea",
        "pre",
        "listing",
        "xmp",
        "object",
        "applet",
        "marquee",
        "svg",
        "math",
        "mtext",
        "mi",
        "mglyph",
        "annotation-xml",
        "foreignObject",
        "desc",
        "title",
        "style",
        "script",
        "noscript",
        "template",
        "iframe",
        "noembed",
        "noframes",
        "plaintext",
        "img",
        "image",
        "br",
        "hr",
        "input",
        "video",
        "source",
        "ruby",
        "rt",
        "rp",
        "rtc",
        "details",
        "summary",
        "blockquote",
        "figure",
        "figcaption",
        "body",
        "html",
        "head",
        "frameset",
        "address",
        "section",
        "code",
        "sub",
        "center",
    ];
    const ATTRIBUTES: &[&str] = &[
        "",
        " href=https://example.org/",
        " href='java&#10;script:x'",
        " src=//example.org/a.png alt=\"</p><script>x</script>\"",
        " src=data:text/html,x onerror=x",
        " id=x class=y style=z",
        " title=\"--><img src=x onerror=y>\"",
        " colspan=0 rowspan=99999",
        " type=hidden",
        " encoding=text/html",
    ];
    prop_oneof![
        6 => (prop::sample::select(TAGS), prop::sample::select(ATTRIBUTES))
            .prop_map(|(tag, attributes)| format!("<{tag}{attributes}>")),
        4 => prop::sample::select(TAGS).prop_map(|tag| format!("</{tag}>")),
        3 => prop::sample::select(&["x", " ", "\n", "\n\n", "&lt;", "&amp;", "&#0;", "&#13;",
            "\u{feff}", "\0", "\u{a0}", "中文", "<!--", "-->", "<![CDATA[", "]]>", "<", ">", "\"",
            "<!doctype html>", "<?x", "</", "&"][..]).prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tag_soup_becomes_safe_and_settles(pieces in prop::collection::vec(piece(), 1..24)) {
        let source = pieces.concat();
        for preset in PRESETS {
            if let Err(problem) = check(&source, preset) {
                prop_assert!(false, "{preset:?}: {problem}");
            }
        }
    }
}

#[test]
fn shapes_that_parse_differently_twice_settle() {
    for source in [
        "<p><object><p>a",
        "<table><caption><p><table><tr><td>a",
        "<pre>\n\na</pre>",
        "<p>a<table><tr><td>b</table>c",
        "<a href=/1>a<table><tr><td><a href=/2>b</a></table></a>",
        "<h1>a<object><h2>b</h2></object></h1>",
        "<ul><li>a<object><li>b</object></ul>",
        "<svg></p><style><a title=\"</style><img src=x onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<b><p><b><p><b><p>x</b></b></b>y",
    ] {
        for preset in PRESETS {
            if let Err(problem) = check(source, preset) {
                panic!("{preset:?}: {problem}");
            }
        }
    }
}

#[test]
fn unwrapped_blocks_leave_a_line_break_between_their_lines() {
    let source = "<div>one</div><div>two <font>three</font></div><p>four</p><div>five</div>";
    let html = check(source, Preset::Article);
    assert_eq!(html.as_deref(), Ok("one<br>two three<p>four</p>five"));
    assert_eq!(check(source, Preset::Text).as_deref(), Ok("one\ntwo three\nfour\nfive"));
}

#[test]
fn players_become_links_and_other_tags_their_synonyms() {
    let source = "<iframe src='https://video.example/1' title='A film'></iframe>\
        <video><source src='//video.example/2.mp4'></video><iframe src='javascript:x'></iframe>\
        <b>b</b> <i>i</i> <strike>s</strike>";
    let rel = "rel=\"nofollow noopener noreferrer\"";
    assert_eq!(
        check(source, Preset::Article),
        Ok(format!(
            "<a href=\"https://video.example/1\" {rel}>A film</a>\
             <a href=\"https://video.example/2.mp4\" {rel}>https://video.example/2.mp4</a>\
             <strong>b</strong> <em>i</em> <del>s</del>"
        ))
    );
}

#[test]
fn a_line_feed_at_the_start_of_preformatted_text_goes_with_any_attribute() {
    let html = check("<pre title=a>\n\n\n\n\n\nx\n y</pre>", Preset::Generous);
    assert_eq!(html.as_deref(), Ok("<pre title=\"a\">x\n y</pre>"));
}

#[test]
fn policies_decide_on_links_and_pictures() {
    let source = "<a href=/a>a</a><a href=mailto:x@example.org>b</a><img src=c.png alt=c>";
    let sanitize = |sanitizer: Result<Sanitizer, _>| {
        sanitizer.and_then(|sanitizer| sanitizer.sanitize(source)).map(|safe| safe.into_html())
    };
    let text = Sanitizer::builder().links(LinkPolicy::Text).images(ImagePolicy::Text).build();
    assert_eq!(sanitize(text).as_deref(), Ok("abc"));
    let absolute =
        Sanitizer::builder().links(LinkPolicy::Absolute).images(ImagePolicy::Absolute).build();
    let mail = "<a href=\"mailto:x@example.org\" rel=\"nofollow noopener noreferrer\">b</a>";
    assert_eq!(sanitize(absolute), Ok(format!("a{mail}")));
    let based = Sanitizer::builder()
        .base_url("https://example.org/x/")
        .links(LinkPolicy::Text)
        .images(ImagePolicy::Absolute)
        .build();
    assert_eq!(
        sanitize(based).as_deref(),
        Ok("ab<img alt=\"c\" src=\"https://example.org/x/c.png\">")
    );
}

#[test]
fn tags_can_be_added_and_taken() {
    let sanitizer = Sanitizer::builder().allow_tags(["div"]).forbid_tags(["table", "a"]).build();
    let safe = sanitizer.and_then(|sanitizer| {
        sanitizer.sanitize("<div lang=de>x<table><tr><td>y</table><a href=/z>z</a></div>")
    });
    assert_eq!(safe.map(|s| s.into_html()).as_deref(), Ok("<div lang=\"de\">x<br>y<br>z</div>"));
}

#[test]
fn contradictory_options_are_errors_that_name_them() {
    for (builder, rule) in [
        (Sanitizer::builder().allow_tags(["script"]), "script"),
        (Sanitizer::builder().allow_tags(["my-tag"]), "my-tag"),
        (Sanitizer::builder().forbid_tags(["td"]), "td"),
        (Sanitizer::builder().allow_tags(["div"]).forbid_tags(["div"]), "div"),
        (Sanitizer::builder().base_url("javascript:x"), "javascript:x"),
        (Sanitizer::builder().base_url("nowhere"), "nowhere"),
    ] {
        match builder.build() {
            Err(tearsheet::Error::InvalidRule { rule: named, .. }) => assert_eq!(named, rule),
            other => panic!("{rule}: {other:?}"),
        }
    }
}

#[test]
fn the_report_counts_what_went() {
    let safe = sanitizer(Preset::Article).sanitize(
        "<p onclick=x>a<script>x</script><img src=/a.png style=x width=3><font color=red>b</font><font>c</font></p><svg><a></a></svg>\
         <a href='javascript:x'>d</a><iframe src='https://video.example/'></iframe>",
    );
    let counted: Vec<_> = safe
        .expect("short enough")
        .removed()
        .iter()
        .map(|removed| (removed.kind(), removed.name().to_owned(), removed.count()))
        .collect();
    for expected in [
        (RemovedKind::Tag, "font", 2),
        (RemovedKind::Tag, "a", 1),
        (RemovedKind::Element, "svg", 1),
        (RemovedKind::Element, "script", 1),
        (RemovedKind::Attribute, "style", 1),
        (RemovedKind::Embed, "iframe", 1),
        (RemovedKind::Attribute, "onclick", 1),
        (RemovedKind::Address, "href", 1),
    ] {
        let expected = (expected.0, expected.1.to_owned(), expected.2);
        assert!(counted.contains(&expected), "{expected:?} in {counted:?}");
    }
}
