//! Our tree is html5ever's tree minus what is hidden: held by tests and by a fuzz target.

use super::bounds::FORMATTING;
use super::{SHOWN, UNREAD, parse_noting};
use crate::Limits;
use crate::tokens::{is_formatting, reduce};
use ego_tree::NodeId;
use ego_tree::iter::Edge;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tokenizer::TokenizerOpts;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, ns};
use regex::Regex;
use scraper::{Html, HtmlTreeSink, Node};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// What html5ever alone makes of a page, with the same options.
fn parse_plainly(html: &str) -> Html {
    let options = ParseOpts {
        tokenizer: TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() },
        tree_builder: TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() },
    };
    let html = with_frames_closed(html);
    html5ever::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(&*html)
}

/// Where a frame in `noscript` closes itself, our tree differs on purpose.
fn with_frames_closed(html: &str) -> Cow<'_, str> {
    static FRAME: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?i)(<noscript>\s*<iframe\b[^>]*)/>").ok());
    match &*FRAME {
        Some(frame) => frame.replace_all(html, "$1></iframe>"),
        None => html.into(),
    }
}

/// One line a node; hidden nodes are left out, and text that they parted is one.
fn outline(html: &Html) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut depth = 0_usize;
    let mut skipped: Option<NodeId> = None;
    let mut in_text = false;
    for edge in html.tree.root().traverse() {
        let (Edge::Open(node) | Edge::Close(node)) = edge;
        let is_open = matches!(edge, Edge::Open(_));
        if let Some(root) = skipped {
            if !is_open && node.id() == root {
                skipped = None;
            }
            continue;
        }
        match node.value() {
            Node::Text(text) => {
                let is_frame =
                    node.parent().is_some_and(|parent| is_named(parent.value(), "iframe"));
                if is_open && !is_frame {
                    match lines.last_mut() {
                        Some(line) if in_text => line.push_str(text),
                        _ => lines.push(format!("{depth} \"{}", &**text)),
                    }
                    in_text = true;
                }
            }
            // Nobody reads a doctype.
            Node::Comment(_) | Node::Doctype(_) => {}
            hidden if HIDDEN.iter().any(|name| is_named(hidden, name)) => {
                skipped = is_open.then(|| node.id());
            }
            value => {
                in_text = false;
                if is_open {
                    lines.push(format!("{depth} {}", label(value)));
                    depth += 1;
                } else {
                    depth -= 1;
                }
            }
        }
    }
    lines
}

const HIDDEN: [&str; 4] = ["script", "style", "noembed", "noframes"];

fn is_named(node: &Node, name: &str) -> bool {
    node.as_element().is_some_and(|e| e.name.ns == ns!(html) && e.name() == name)
}

/// A node without its children, its attributes as the filter would leave them.
fn label(node: &Node) -> String {
    let Node::Element(element) = node else { return format!("{node:?}") };
    // The filter saw `xlink:href` and the like before they got a namespace, and dropped them.
    let page = element.attrs.iter().filter(|(name, _)| name.ns == ns!());
    let pairs: Vec<(&str, &str)> = page.map(|(name, value)| (&*name.local, &**value)).collect();
    let mut attributes: BTreeMap<String, String> = BTreeMap::new();
    if pairs.iter().any(|(name, _)| [SHOWN, UNREAD].contains(name)) {
        attributes.extend(pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())));
    } else {
        let value = |index: usize| StrTendril::from(pairs[index].1);
        for attribute in reduce(element.name(), pairs.iter().copied(), value, |_| {}, Vec::new) {
            attributes.insert(attribute.name.local.to_string(), attribute.value.to_string());
        }
    }
    format!("<{} {attributes:?}> {}", element.name(), &*element.name.ns)
}

/// Where the two trees part; `None` when they are equal. Their text is the same in any case.
pub(crate) fn difference(html: &str) -> Option<String> {
    let our_tree = parse_noting(html, &Limits::default(), &|_| {}).tree.selectable().into_html();
    let plain_tree = parse_plainly(html);
    let (ours, plain) = (outline(&our_tree), outline(&plain_tree));
    let differs = (0..ours.len().max(plain.len())).find(|&at| ours.get(at) != plain.get(at))?;
    let text_is_kept = characters(&our_tree) == characters(&plain_tree);
    assert!(text_is_kept, "text differs near {:?} {:?}", ours.get(differs), plain.get(differs));
    Some(format!("ours {:?}, html5ever {:?}", ours.get(differs), plain.get(differs)))
}

/// How often each character that is no white space stands in the text.
pub(super) fn characters(html: &Html) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for line in outline(html) {
        let text = line.split_once(' ').and_then(|(_, node)| node.strip_prefix('"'));
        let characters = text.unwrap_or_default().chars();
        for character in characters.filter(|character| !character.is_whitespace()) {
            *counts.entry(character).or_default() += 1;
        }
    }
    counts
}

/// Pieces of markup that may follow one another in any order.
pub(crate) const PIECES: &[&str] = &[
    "a",
    "b c",
    " ",
    "\n",
    "\r\n",
    "\r",
    "é漢",
    "&amp;",
    "&am",
    "p;",
    "&",
    "&#65",
    "&notit;",
    "<",
    "</",
    ">",
    "\"",
    "'",
    "=",
    "/",
    "!",
    "-",
    "--",
    "<p>",
    "</p>",
    "<P CLASS=x>",
    "<div id=\"a&amp;b\">",
    "</div>",
    "<b>",
    "</b>",
    "<i>",
    "</i >",
    "</b x=y>",
    "<a href='?a&b'>",
    "</a>",
    "<br/>",
    "<img src=a/>",
    "<img alt=\">\" src>",
    "<li>",
    "<ul>",
    "</ul>",
    "<h1>",
    "<svg>",
    "</svg>",
    "<svg/>",
    "<path d='0'/>",
    "<math>",
    "</math>",
    "<mi>",
    "<foreignObject>",
    "<![CDATA[x<b>",
    "]]>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<select>",
    "<option>",
    "</select>",
    "<button>",
    "<object>",
    "</object>",
    "<form>",
    "</form>",
    "<xmp>",
    "</xmp>",
    "<noscript>",
    "</noscript>",
    "<template>",
    "</template>",
    "<iframe src=x>",
    "</iframe>",
    "\0",
    "<span onclick=x style='display:none' class=y>",
    "</span>",
    "<a",
    "<a b='",
    "<p class=a class=b>",
    "<x-y>",
    "</x-y>",
    "<!doctype html>",
    "</br>",
];

/// What is hidden, and what stands inside it.
pub(crate) const HIDDEN_PIECES: &[&str] = &[
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<!--->",
    "<!-- x -->",
    "<!>",
    "<?x>",
    "</ x>",
    "</>",
    "<script>",
    "</script>",
    "<script",
    "</script x='>",
    "<!--<script>",
    "<style>",
    "</style>",
    "</style/>",
    "<noembed>",
    "</noembed>",
    "<noframes>",
    "</noframes>",
    "</STYLE\n>",
    "<SCRIPT>",
];

/// Tables move white space differently when something hidden stands in them.
pub(crate) const TABLE_PIECES: &[&str] = &[
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "<th>",
    "<caption>",
    "</caption>",
    "<tbody>",
    "<colgroup>",
    "<col>",
    "<input type=hidden>",
    "<input>",
];

/// Whether a hidden `noembed` may be the first element of a template that no head holds: it moves
/// html5ever's tree builder on, and ours does not see it.
pub(crate) fn differs_in_template(html: &str) -> bool {
    html.contains("<template>") && html.contains("<noembed>")
}

/// Whether more formatting elements stand in one another than our parse lets open on purpose.
pub(crate) fn nests_past_bounds(html: &str) -> bool {
    let page = parse_plainly(html);
    let is_formatting = |node: &Node| node.as_element().is_some_and(|e| is_formatting(e.name()));
    let mut depths: HashMap<NodeId, usize> = HashMap::new();
    for edge in page.tree.root().traverse() {
        let Edge::Open(node) = edge else { continue };
        let above = node.parent().and_then(|parent| depths.get(&parent.id())).copied();
        depths.insert(node.id(), above.unwrap_or(0) + usize::from(is_formatting(node.value())));
    }
    depths.into_values().any(|depth| depth > FORMATTING)
}

/// Without the pieces that make comments of what follows them.
pub(crate) fn without_comments(mut pieces: Vec<&'static str>) -> Vec<&'static str> {
    pieces.retain(|piece| !matches!(*piece, "<" | "</" | "<![CDATA[x<b>"));
    pieces
}

#[cfg(test)]
mod tests;
