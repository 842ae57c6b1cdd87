//! Texts that editors keep as arrays of blocks: Draft.js, ProseMirror, Slate, Lexical, Contentful,
//! Portable Text, Editor.js, Arc, and what sites make of their own.
//!
//! They all have objects with a kind, and their text in a few keys.

use super::prose;
use crate::sanitize::push_attribute;
use serde_json::{Map, Value};
use std::fmt::Write;

type Object = Map<String, Value>;

const KINDS: [&str; 5] = ["type", "_type", "nodeType", "blockType", "tag"];
const TEXTS: [&str; 6] = ["text", "value", "content", "data", "html", "code"];
const INSIDE: [&str; 7] =
    ["content", "children", "data", "nodes", "items", "root", "content_items"];
/// Keys of an entry in a list of articles.
const ARTICLE_KEYS: [&str; 6] =
    ["slug", "headline", "publishedAt", "published_at", "publishDate", "datePublished"];

/// Values of one array that are looked at.
const MOST_VALUES: usize = 100_000;

/// The blocks of an array as HTML; `None` where it is no such array.
pub(super) fn html(array: &[Value]) -> Option<String> {
    let objects = || array.iter().filter_map(Value::as_object);
    let kinds = objects().filter(|object| kind(object).is_some()).count();
    let is_list = objects().any(|object| ARTICLE_KEYS.iter().any(|key| object.contains_key(*key)));
    if kinds == 0 || 5 * kinds < 3 * array.len() || is_list {
        return None;
    }
    let mut html = String::new();
    let mut work = 0;
    for object in objects() {
        push_block(&mut html, object, &mut work);
        if work > MOST_VALUES {
            return None;
        }
    }
    // Items that stand alone are of one list.
    Some(html.replace("</ul><ul>", "").replace("</ol><ol>", ""))
}

fn kind(object: &Object) -> Option<String> {
    let kind = KINDS.iter().find_map(|key| object.get(*key)?.as_str())?;
    Some(kind.to_ascii_lowercase())
}

fn push_block(html: &mut String, object: &Object, work: &mut usize) {
    let kind = kind(object).unwrap_or_default();
    if let Some(source) = picture(object, &kind) {
        html.push_str("<figure><img src=\"");
        push_attribute(html, source);
        html.push_str("\">");
        let caption = ["caption", "alt"].iter().find_map(|key| object.get(*key)?.as_str());
        if let Some(caption) = caption {
            html.push_str("<figcaption>");
            push_leaf(html, caption);
            html.push_str("</figcaption>");
        }
        html.push_str("</figure>");
        return;
    }
    if kind.contains("list") && !kind.contains("item") {
        let ordered =
            kind.contains("order") && !kind.contains("unorder") || kind.contains("number");
        let tag = if ordered { "ol" } else { "ul" };
        let _ = write!(html, "<{tag}>");
        let items = INSIDE.iter().find_map(|key| list_of(object.get(*key)?));
        for item in items.unwrap_or_default() {
            let _ = write!(html, "<li>{}</li>", inline(item, work));
        }
        let _ = write!(html, "</{tag}>");
        return;
    }
    let text = inline_of(object, work);
    if text.trim().is_empty() {
        return;
    }
    let (open, close) = match tag(object, &kind) {
        Tag::Heading(level) => (format!("<h{level}>"), format!("</h{level}>")),
        Tag::Item { ordered: false } => ("<ul><li>".to_owned(), "</li></ul>".to_owned()),
        Tag::Item { ordered: true } => ("<ol><li>".to_owned(), "</li></ol>".to_owned()),
        Tag::Plain("p") if has_block(&text) => (String::new(), String::new()),
        Tag::Plain(name) => (format!("<{name}>"), format!("</{name}>")),
    };
    html.push_str(&open);
    html.push_str(&text);
    html.push_str(&close);
}

/// `items` right there, or inside `data`.
fn list_of(value: &Value) -> Option<&[Value]> {
    match value {
        Value::Array(items) => Some(items),
        Value::Object(object) => object.get("items")?.as_array().map(Vec::as_slice),
        _ => None,
    }
}

enum Tag {
    Heading(u8),
    Item { ordered: bool },
    Plain(&'static str),
}

fn tag(object: &Object, kind: &str) -> Tag {
    let style = object.get("style").and_then(Value::as_str).unwrap_or_default();
    let is_heading = |name: &str| matches!(name.as_bytes(), [b'h', b'1'..=b'6']);
    if let Some(name) = [kind, style].into_iter().find(|name| is_heading(name)) {
        return Tag::Heading(name.as_bytes().get(1).map_or(2, |digit| digit - b'0'));
    }
    if kind.contains("head") {
        let inside = ["attrs", "data"].iter().find_map(|key| object.get(*key)?.get("level"));
        let level = object.get("level").or(inside).and_then(Value::as_u64);
        let words = ["one", "two", "three", "four", "five", "six"];
        let named = words.iter().position(|word| kind.ends_with(word)).map(|at| at as u64 + 1);
        let digit = kind.bytes().last().filter(u8::is_ascii_digit).map(|d| u64::from(d - b'0'));
        let level = level.or(named).or(digit).unwrap_or(2).clamp(1, 6);
        return Tag::Heading(u8::try_from(level).unwrap_or(2));
    }
    if kind.contains("item") || object.contains_key("listItem") {
        let ordered = kind.contains("ordered") && !kind.contains("unordered")
            || object.get("listItem").and_then(Value::as_str) == Some("number");
        return Tag::Item { ordered };
    }
    if kind.contains("quote") || style == "blockquote" {
        return Tag::Plain("blockquote");
    }
    if kind.contains("code") {
        return Tag::Plain("pre");
    }
    Tag::Plain("p")
}

fn has_block(text: &str) -> bool {
    ["<p", "<div", "<h", "<ul", "<ol", "<figure", "<table", "<blockquote"]
        .iter()
        .any(|tag| text.contains(tag))
}

/// The address of a block that is a picture.
fn picture<'v>(object: &'v Object, kind: &str) -> Option<&'v str> {
    if !kind.contains("image") && !kind.contains("img") && !kind.contains("photo") {
        return None;
    }
    let address =
        |value: &'v Value| ["url", "src"].iter().find_map(|key| value.get(*key)?.as_str());
    let whole = ["url", "src"].iter().find_map(|key| object.get(*key)?.as_str());
    whole.or_else(|| {
        ["attrs", "data", "image", "file"].iter().find_map(|key| {
            let inner = object.get(*key)?;
            address(inner).or_else(|| address(inner.get("file")?))
        })
    })
}

fn inline(value: &Value, work: &mut usize) -> String {
    match value {
        Value::String(text) => {
            let mut html = String::new();
            push_leaf(&mut html, text);
            html
        }
        Value::Object(object) => inline_of(object, work),
        _ => String::new(),
    }
}

/// A text of a block: markup, or plain.
fn push_leaf(html: &mut String, text: &str) {
    match prose::markup(text) {
        Some(markup) => html.push_str(&markup),
        None => html.push_str(&prose::escaped(text)),
    }
}

/// The text inside a block, its leaves one after the other.
fn inline_of(object: &Object, work: &mut usize) -> String {
    let mut html = String::new();
    let mut open: Vec<&Value> = Vec::new();
    let mut next = Some(object);
    while let Some(object) = next {
        *work += 1;
        if *work > MOST_VALUES {
            break;
        }
        let leaf = TEXTS.iter().find_map(|key| object.get(*key)?.as_str());
        match leaf {
            Some(text) => push_leaf(&mut html, text),
            None => {
                if kind(object).is_some_and(|kind| kind.contains("break")) {
                    html.push_str("<br>");
                }
                if let Some(inside) = INSIDE.iter().find_map(|key| object.get(*key)) {
                    open.push(inside);
                }
            }
        }
        next = loop {
            match open.pop() {
                Some(Value::Object(object)) => break Some(object),
                Some(Value::Array(items)) => {
                    *work += items.len();
                    open.extend(items.iter().rev());
                }
                Some(Value::String(text)) => push_leaf(&mut html, text),
                Some(_) => {}
                None => break None,
            }
        };
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn html_of(value: Value) -> String {
        html(value.as_array().expect("an array")).unwrap_or_default()
    }

    #[test]
    fn editors_blocks_become_html() {
        for (editor, blocks, expected) in [
            (
                "Draft.js",
                json!([
                    {"type": "header-two", "text": "Head", "depth": 0},
                    {"type": "unstyled", "text": "One < 2"},
                    {"type": "unordered-list-item", "text": "a"},
                    {"type": "unordered-list-item", "text": "b"},
                    {"type": "ordered-list-item", "text": "c"},
                    {"type": "code-block", "text": "let x"},
                ]),
                "<h2>Head</h2><p>One &lt; 2</p>",
            ),
            (
                "ProseMirror",
                json!([
                    {"type": "heading", "attrs": {"level": 3},
                     "content": [{"type": "text", "text": "Head"}]},
                    {"type": "paragraph", "content": [
                        {"type": "text", "text": "One "},
                        {"type": "text", "marks": [{"type": "bold"}], "text": "two"},
                        {"type": "hardBreak"}, {"type": "text", "text": "three"}]},
                    {"type": "bulletList", "content": [{"type": "listItem", "content": [
                        {"type": "paragraph", "content": [{"type": "text", "text": "a"}]}]}]},
                    {"type": "image", "attrs": {"src": "/a.jpg"}},
                ]),
                "<h3>Head</h3><p>One two<br>three</p><ul><li>a</li></ul>\
                 <figure><img src=\"/a.jpg\"></figure>",
            ),
            (
                "Contentful",
                json!([
                    {"nodeType": "heading-4", "data": {}, "content":
                        [{"nodeType": "text", "value": "Head", "marks": [], "data": {}}]},
                    {"nodeType": "paragraph", "data": {}, "content":
                        [{"nodeType": "text", "value": "One", "data": {}}]},
                ]),
                "<h4>Head</h4><p>One</p>",
            ),
            (
                "Portable Text",
                json!([
                    {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "Head"}]},
                    {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": "One"}]},
                    {"_type": "block", "listItem": "number", "children": [{"text": "a"}]},
                    {"_type": "block", "style": "blockquote", "children": [{"text": "said"}]},
                ]),
                "<h2>Head</h2><p>One</p><ol><li>a</li></ol><blockquote>said</blockquote>",
            ),
            (
                "Editor.js",
                json!([
                    {"type": "header", "data": {"text": "Head", "level": 4}},
                    {"type": "paragraph", "data": {"text": "One <b>two</b>"}},
                    {"type": "list", "data": {"style": "unordered", "items": ["a", "b"]}},
                    {"type": "image", "data": {"file": {"url": "/a.jpg"}}},
                ]),
                "<h4>Head</h4><p>One <b>two</b></p><ul><li>a</li><li>b</li></ul>\
                 <figure><img src=\"/a.jpg\"></figure>",
            ),
            (
                "Arc",
                json!([
                    {"type": "text", "content": "One <a href=\"/x\">two</a>"},
                    {"type": "header", "level": 2, "content": "Head"},
                    {"type": "image", "url": "/a.jpg", "caption": "A \"b\""},
                    {"type": "list", "list_type": "unordered", "items": [{"type": "text", "content": "a"}]},
                ]),
                "<p>One <a href=\"/x\">two</a></p><h2>Head</h2><figure><img src=\"/a.jpg\">\
                 <figcaption>A \"b\"</figcaption></figure><ul><li>a</li></ul>",
            ),
            (
                "leaves in HTML, escaped once too often and with references",
                json!([
                    {"type": "paragraph", "text": "&lt;b&gt;a&lt;/b&gt; &amp;amp; b"},
                    {"type": "list", "items": ["&lt;b&gt;a&lt;/b&gt;", "b &amp; c"]},
                    {"type": "code", "text": "<b>&lt;p&gt;</b>"},
                ]),
                "<p><b>a</b> &amp; b</p><ul><li><b>a</b></li><li>b &amp; c</li></ul><pre><b>&lt;p&gt;</b></pre>",
            ),
            (
                "parts in HTML",
                json!([{"type": "text", "data": "<p>甲</p><p>乙</p>"}, {"type": "video", "data": {}}]),
                "<p>甲</p><p>乙</p>",
            ),
        ] {
            let html = html_of(blocks);
            assert!(html.starts_with(expected), "{editor}: {html}");
        }
        let items = json!([
            {"type": "unordered-list-item", "text": "a"}, {"type": "unordered-list-item", "text": "b"},
            {"type": "code", "text": "x"},
        ]);
        assert_eq!(html_of(items), "<ul><li>a</li><li>b</li></ul><pre>x</pre>");
    }

    #[test]
    fn a_list_of_articles_is_no_article() {
        let list = json!([{"type": "story", "slug": "a", "text": "One."}, {"type": "story", "text": "Two."}]);
        assert_eq!(html_of(list), "");
        assert_eq!(html_of(json!([{"text": "One."}, {"text": "Two."}])), "", "no kinds");
        assert_eq!(html_of(json!([])), "");
    }
}
