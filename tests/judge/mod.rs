//! What the sanitizer promises, held against its output by a plain parser. The lists stand here a
//! second time, so that a tag that slips into the crate's own list is found.
#![allow(dead_code, reason = "each test uses a part")]

use scraper::Html;
use std::sync::LazyLock;
use tearsheet::{Preset, Sanitizer};

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
    "small",
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
    "rt", "ruby", "s", "samp", "section", "span", "summary", "time", "u", "var", "wbr",
];

const ARTICLE_ATTRIBUTES: &[&str] = &[
    "a href",
    "a rel",
    "img alt",
    "img height",
    "img src",
    "img width",
    "ol start",
    "code class",
    "td colspan",
    "td rowspan",
    "th colspan",
    "th rowspan",
];

const GENEROUS_ATTRIBUTES: &[&str] = &["li value", "time datetime"];

pub fn sanitizer(preset: Preset) -> &'static Sanitizer {
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
pub fn judge(html: &str, preset: Preset) -> Result<(), String> {
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
            if name == "class" && !value.starts_with("language-") {
                return Err(format!("class {value}"));
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

pub fn check(source: &str, preset: Preset) -> Result<String, String> {
    let sanitizer = sanitizer(preset);
    let sanitized = sanitizer.sanitize(source).map_err(|error| error.to_string())?;
    let html = sanitized.html().to_owned();
    judge(&html, preset).map_err(|error| format!("{error}\n  from {source:?}\n  is {html:?}"))?;
    let again = sanitizer.sanitize(&html).map_err(|error| error.to_string())?.into_html();
    if again == html {
        Ok(html)
    } else {
        let at = again.bytes().zip(html.bytes()).take_while(|(a, b)| a == b).count();
        Err(format!("twice differs at {at}: {again:?}\n  from {source:?}\n  is {html:?}"))
    }
}

pub const PRESETS: [Preset; 3] = [Preset::Text, Preset::Article, Preset::Generous];
