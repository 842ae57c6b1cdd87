//! How far html5gum's tokenizer before html5ever's tree builder gives html5ever's trees: on the
//! html5lib tests of tree construction (whole documents) and on the pages of the sets.

use peers::{gum, pages};
use scraper::{Html, HtmlTreeSink};
use std::path::Path;

fn main() {
    let tests = Path::new(peers::ROOT).join("target/corpora/html5lib/tree-construction");
    let mut documents = Vec::new();
    for entry in std::fs::read_dir(tests).into_iter().flatten().flatten() {
        // A few tests are no UTF-8.
        let file = std::fs::read(entry.path()).unwrap_or_default();
        documents.extend(self::documents(&String::from_utf8_lossy(&file)));
    }
    report("html5lib", &documents);
    for set in pages::sets() {
        let texts: Vec<String> =
            set.pages.iter().map(|page| String::from_utf8_lossy(page).into_owned()).collect();
        report(set.name, &texts);
    }
}

/// The inputs of a file of tests, without those that are fragments of an element.
fn documents(file: &str) -> Vec<String> {
    let tests = file.split("#data\n").skip(1).filter(|test| !test.contains("\n#document-fragment"));
    let input = |test: &str| Some(test.split_once("\n#errors")?.0.to_owned());
    tests.filter_map(input).collect()
}

fn report(name: &str, documents: &[String]) {
    let differ: Vec<&String> =
        documents.iter().filter(|text| tree(&gum::parse(text)) != tree(&plain(text))).collect();
    println!("{name}: {} of {} trees differ", differ.len(), documents.len());
    for text in differ.iter().take(8) {
        println!("    {:?}", text.chars().take(100).collect::<String>());
    }
}

/// What html5ever makes of it, a U+FEFF at the start kept.
fn plain(html: &str) -> Html {
    use html5ever::tendril::TendrilSink;
    let tokenizer =
        html5ever::tokenizer::TokenizerOpts { discard_bom: false, ..Default::default() };
    let options = html5ever::ParseOpts { tokenizer, ..Default::default() };
    html5ever::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(html)
}

fn tree(html: &Html) -> String {
    format!("{:?} {}", html.quirks_mode, html.html())
}
