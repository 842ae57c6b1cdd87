//! Safe HTML of anything: payloads, tag soup, hostile shapes.

mod judge;
mod payloads;

use judge::{PRESETS, check, judge};
use payloads::{in_article, payloads};
use proptest::prelude::*;
use tearsheet::Preset;

#[test]
fn no_payload_survives() {
    for (id, payload) in payloads() {
        for preset in PRESETS {
            if let Err(problem) = check(&payload, preset) {
                panic!("{id} {preset:?}: {problem}");
            }
        }
    }
}

#[test]
fn no_payload_survives_in_an_article() {
    let extractor = tearsheet::Extractor::default();
    for (id, payload) in payloads() {
        let page = in_article(&payload);
        // One that is full of control characters is refused.
        let Ok(article) = extractor.extract(tearsheet::Page::html(&page)) else { continue };
        if let Err(problem) = judge(&article.to_html(), Preset::Article) {
            panic!("{id}: {problem}");
        }
    }
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
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

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
fn hostile_shapes_end_on_a_small_stack_and_keep_their_text() {
    let shapes = [
        "<div>中",
        "<blockquote>中",
        "<ul><li>中",
        "<table><tr><td>中",
        "<b>中",
        "<a href=/>中",
        "<p><b id=1>中</p>",
        "<p><object>中",
        "<ruby>中<rt>",
        "<svg><g>",
        "<math><mtext><div>",
        "<select><option>",
        "中&nbsp;&amp;·",
        "<p title='&&&&\u{a0}'>中",
    ];
    let run = move || {
        for shape in shapes {
            let texts = if shape.contains('中') { 1_000 } else { 0 };
            for preset in PRESETS {
                let html = check(&shape.repeat(1_000), preset);
                let html = html.unwrap_or_else(|problem| panic!("{shape} {preset:?}: {problem}"));
                let found = html.matches('中').count();
                assert!(found >= texts, "{shape} {preset:?}: {found}");
            }
        }
        let attributes: String = (0..100_000).map(|index| format!(" a{index}=x")).collect();
        assert_eq!(check(&format!("<p{attributes}>y"), Preset::Article).as_deref(), Ok("<p>y</p>"));
    };
    let thread = std::thread::Builder::new().stack_size(512 * 1024).spawn(run);
    thread.expect("a thread starts").join().expect("it ends");
}
