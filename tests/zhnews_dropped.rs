//! What goes and what stays on the annotated news pages. Runs where the corpora are at hand.

use serde_json::Value;
use std::path::PathBuf;
use tearsheet::{Extractor, Page};

struct Item {
    id: String,
    truth: Value,
    body: Vec<u8>,
}

fn items() -> Vec<Item> {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/zhnews");
    let Ok(truth) = std::fs::read_to_string(corpus.join("truth.jsonl")) else {
        eprintln!("skipped: no corpus at {}", corpus.display());
        return Vec::new();
    };
    let item = |line: &str| {
        let truth: Value = serde_json::from_str(line).ok()?;
        let id = truth["id"].as_str()?.to_owned();
        let body = std::fs::read(corpus.join(format!("pages/{id}.html"))).ok()?;
        Some(Item { id, truth, body })
    };
    truth.lines().filter_map(item).collect()
}

fn strings(value: &Value) -> Vec<String> {
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect();
    value.as_array().into_iter().flatten().filter_map(|v| v.as_str()).map(squeezed).collect()
}

/// Unwanted snippets that are left, and gold paragraphs that are not, of some items.
fn check(items: &[Item], extractor: &Extractor) -> (Vec<String>, Vec<String>, usize) {
    let (mut leaks, mut lost, mut gold) = (Vec::new(), Vec::new(), 0);
    for item in items {
        let article = extractor.extract(Page::bytes(&item.body)).expect("a readable page");
        let said: Vec<String> = article
            .paragraphs()
            .map(|p| p.chars().filter(|c| !c.is_whitespace()).collect())
            .collect();
        let body = said.join("\n");
        let leaked = strings(&item.truth["without"]).into_iter().filter(|w| body.contains(w));
        leaks.extend(leaked.map(|w| format!("{}: {w}", item.id)));
        let paragraphs = strings(&item.truth["paragraphs"]);
        gold += paragraphs.len();
        let missing = paragraphs.into_iter().filter(|p| !said.contains(p));
        lost.extend(missing.map(|p| format!("{}: {p}", item.id)));
    }
    (leaks, lost, gold)
}

#[test]
fn feed_posts_keep_every_paragraph_and_leak_nothing() {
    let items: Vec<Item> =
        items().into_iter().filter(|item| item.truth["kind"] == "fragment").collect();
    let (leaks, lost, _) = check(&items, &Extractor::default());
    assert!(leaks.is_empty(), "left: {leaks:#?}");
    assert!(lost.is_empty(), "lost: {lost:#?}");
}

#[test]
fn whole_pages_keep_nearly_every_paragraph_and_leak_nothing() {
    let items: Vec<Item> =
        items().into_iter().filter(|item| item.truth["kind"] == "page").collect();
    let (leaks, lost, gold) = check(&items, &Extractor::default());
    assert!(leaks.is_empty(), "left: {leaks:#?}");
    assert!(100 * lost.len() <= 2 * gold, "lost {} of {gold}: {lost:#?}", lost.len());
}

#[cfg(feature = "training")]
#[test]
fn feed_posts_do_without_what_their_site_taught() {
    let sites = ["finance.sina.com.cn", "news.sina.com.cn", "163.com", "people.com.cn"];
    for site in sites {
        let items: Vec<Item> = items()
            .into_iter()
            .filter(|item| item.truth["site"].as_str().is_some_and(|s| s.contains(site)))
            .collect();
        let extractor =
            Extractor::builder().forget_site(site).built_in_rules(false).build().expect("no rules");
        let (leaks, lost, gold) = check(&items, &extractor);
        assert!(leaks.is_empty(), "{site} leaves: {leaks:#?}");
        assert!(50 * lost.len() <= gold, "{site} loses {} of {gold}: {lost:#?}", lost.len());
    }
}
