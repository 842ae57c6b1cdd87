//! Our tree is html5ever's tree minus what is hidden.

use super::{SHOWN, parse};
use crate::Limits;
use crate::tokens::reduce;
use ego_tree::NodeId;
use ego_tree::iter::Edge;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tokenizer::TokenizerOpts;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, ns};
use proptest::prelude::*;
use scraper::{Html, HtmlTreeSink, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What html5ever alone makes of a page, with the same options.
fn parse_plainly(html: &str) -> Html {
    let options = ParseOpts {
        tokenizer: TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() },
        tree_builder: TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() },
    };
    html5ever::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(html)
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
            Node::Comment(_) => {}
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
    if pairs.iter().any(|(name, _)| *name == SHOWN) {
        attributes.extend(pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())));
    } else {
        let value = |index: usize| StrTendril::from(pairs[index].1);
        for attribute in reduce(element.name(), pairs.iter().copied(), value, |_| {}) {
            attributes.insert(attribute.name.local.to_string(), attribute.value.to_string());
        }
    }
    format!("<{} {attributes:?}> {}", element.name(), &*element.name.ns)
}

/// Where the two trees part; `None` when they are equal. Their text is the same in any case.
fn difference(html: &str) -> Option<String> {
    let (our_tree, plain_tree) = (parse(html, &Limits::default()).html, parse_plainly(html));
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

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The listed differences whose name begins with `prefix`.
fn known(prefix: &str) -> BTreeSet<String> {
    include_str!("../../tests/data/parse_differences.txt")
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| name.starts_with(prefix))
        .map(str::to_owned)
        .collect()
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

#[test]
fn html5lib_inputs_give_the_tree_of_html5ever() {
    let folder = root().join("target/corpora/html5lib/tree-construction");
    let mut paths = files(&folder, "dat");
    paths.extend(files(&folder.join("scripted"), "dat"));
    if paths.is_empty() {
        println!("skipped: {} is not there", folder.display());
        return;
    }
    let mut found = BTreeMap::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let tests = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        for (index, test) in tests.split("#data\n").skip(1).enumerate() {
            let input = test.split("\n#errors").next().unwrap_or_default();
            if let Some(difference) = difference(input) {
                found
                    .insert(format!("html5lib/{name}:{index}"), format!("{input:?}: {difference}"));
            }
        }
    }
    report(&found, &known("html5lib/"), true);
}

/// Fails when a difference is not listed, or, after a whole run, when a listed one is gone.
fn report(found: &BTreeMap<String, String>, known: &BTreeSet<String>, is_whole: bool) {
    let new: Vec<String> = found
        .iter()
        .filter(|(name, _)| !known.contains(*name))
        .map(|(name, difference)| format!("{name} {difference}"))
        .collect();
    assert!(new.is_empty(), "{} differences not listed:\n{}", new.len(), new.join("\n"));
    if is_whole {
        let gone: Vec<_> = known.iter().filter(|name| !found.contains_key(*name)).collect();
        assert!(gone.is_empty(), "listed, but equal now: {gone:?}");
    }
}

/// Most pages of one corpus in a usual run; `TEARSHEET_ALL_PAGES=1` takes all.
const SAMPLE: usize = 16;

#[test]
fn pages_give_the_tree_of_html5ever() {
    let is_whole = std::env::var_os("TEARSHEET_ALL_PAGES").is_some();
    let corpora =
        ["gne", "leogao", "readability", "scrapinghub", "trafilatura", "wcxb", "wmb", "zh"];
    let mut folders: Vec<(&str, PathBuf)> = corpora
        .iter()
        .map(|name| (*name, root().join("target/corpora").join(name).join("pages")))
        .collect();
    folders.push(("zhnews", root().join("../shared/corpora/zhnews/pages")));
    let mut found = BTreeMap::new();
    let mut count = 0;
    for (corpus, folder) in folders {
        let pages = files(&folder, "html");
        if pages.is_empty() {
            println!("skipped: no pages of {corpus}");
        }
        let step = if is_whole { 1 } else { pages.len().div_ceil(SAMPLE).max(1) };
        for page in pages.iter().step_by(step) {
            count += 1;
            let html = String::from_utf8_lossy(&std::fs::read(page).unwrap()).into_owned();
            if let Some(difference) = difference(&html) {
                let stem = page.file_stem().unwrap_or_default().to_string_lossy();
                found.insert(format!("{corpus}/{stem}"), difference);
            }
        }
    }
    println!("{count} pages compared, {} differ", found.len());
    report(&found, &known(""), false);
}

#[test]
fn fixtures_give_the_tree_of_html5ever() {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("fixtures")).into_iter().flatten().flatten() {
        let Ok(bytes) = std::fs::read(entry.path().join("source.html")) else { continue };
        if let Some(difference) = difference(&String::from_utf8_lossy(&bytes)) {
            found.insert(format!("fixtures/{}", entry.file_name().display()), difference);
        }
    }
    report(&found, &known("fixtures/"), true);
}

/// Pieces of markup that may follow one another in any order.
pub(super) const PIECES: &[&str] = &[
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
pub(super) const HIDDEN_PIECES: &[&str] = &[
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
pub(super) const TABLE_PIECES: &[&str] = &[
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

/// Without the pieces that make comments of what follows them.
fn without_comments(mut pieces: Vec<&'static str>) -> Vec<&'static str> {
    pieces.retain(|piece| !matches!(*piece, "<" | "</" | "<![CDATA[x<b>"));
    pieces
}

fn markup(pieces: Vec<&'static str>) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(pieces), 0..40)
        .prop_map(|pieces| format!("<!doctype html><head></head><body>.{}", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn generated_markup_gives_the_tree_of_html5ever(
        html in markup([PIECES, HIDDEN_PIECES].concat())
    ) {
        prop_assert_eq!(difference(&html), None);
    }

    #[test]
    fn generated_tables_give_the_tree_of_html5ever(
        html in markup(without_comments([PIECES, TABLE_PIECES].concat()))
    ) {
        prop_assert_eq!(difference(&html), None);
    }
}
