//! Pictures and captions of the zhnews corpus, when it is there: figures with floors.

use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use tearsheet::{Extractor, Page};

/// (picture, caption) as the corpus' own scorer compares them: no scheme, no white space.
type Pictures = Vec<(String, String)>;

/// Pooled counts of one metric.
#[derive(Default)]
struct Tally {
    hits: usize,
    predicted: usize,
    gold: usize,
}

impl Tally {
    fn add(&mut self, predicted: &[String], gold: &[String]) {
        let mut left: HashMap<&String, usize> = HashMap::new();
        for item in gold {
            *left.entry(item).or_default() += 1;
        }
        for item in predicted {
            if let Some(count) = left.get_mut(item).filter(|count| **count > 0) {
                *count -= 1;
                self.hits += 1;
            }
        }
        self.predicted += predicted.len();
        self.gold += gold.len();
    }

    fn f1(&self) -> f64 {
        2.0 * self.hits as f64 / ((self.predicted + self.gold) as f64).max(1.0)
    }
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn bare_address(src: &str) -> String {
    let src = src.trim();
    src.trim_start_matches("https:").trim_start_matches("http:").to_owned()
}

fn corpus() -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/zhnews");
    path.join("truth.jsonl").is_file().then_some(path)
}

fn gold_pictures(truth: &Value) -> Pictures {
    let images = truth["images"].as_array().map(Vec::as_slice).unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let picture =
        |image: &Value| (bare_address(&text(&image["src"])), bare(&text(&image["caption"])));
    images.iter().map(picture).collect()
}

fn found_pictures(extractor: &Extractor, bytes: &[u8]) -> Pictures {
    let article = extractor.extract(Page::bytes(bytes)).expect("a page of the corpus");
    let picture = |image: &tearsheet::Image| {
        (bare_address(image.src()), bare(image.caption().unwrap_or_default()))
    };
    article.images().map(picture).collect()
}

fn sources(pictures: &Pictures) -> Vec<String> {
    pictures.iter().map(|(src, _)| src.clone()).collect()
}

fn captions(pictures: &Pictures) -> Vec<String> {
    let captioned = pictures.iter().filter(|(_, caption)| !caption.is_empty());
    captioned.map(|(src, caption)| format!("{src} {caption}")).collect()
}

#[test]
fn zhnews_pictures_and_captions_stay_above_their_floors() {
    let Some(corpus) = corpus() else {
        println!("skipped: ../shared/corpora/zhnews is not there");
        return;
    };
    let truth = std::fs::read_to_string(corpus.join("truth.jsonl")).expect("truth.jsonl");
    let extractor = Extractor::builder().build().expect("default options");
    let mut tallies: HashMap<(&str, &str), Tally> = HashMap::new();
    for line in truth.lines() {
        let truth: Value = serde_json::from_str(line).expect("a JSON line");
        let id = truth["id"].as_str().expect("an id");
        let page = std::fs::read(corpus.join("pages").join(format!("{id}.html"))).expect("a page");
        let (gold, found) = (gold_pictures(&truth), found_pictures(&extractor, &page));
        if gold != found {
            println!("{id}:");
            for (sign, these, those) in [("- ", &gold, &found), ("+ ", &found, &gold)] {
                for picture in these.iter().filter(|picture| !those.contains(picture)) {
                    println!("  {sign}{picture:?}");
                }
            }
        }
        let kind = if truth["kind"] == "fragment" { "fragments" } else { "pages" };
        for group in [kind, "all"] {
            let mut add = |name, predicted: &[String], gold: &[String]| {
                tallies.entry((group, name)).or_default().add(predicted, gold);
            };
            add("image", &sources(&found), &sources(&gold));
            add("caption", &captions(&found), &captions(&gold));
        }
    }
    for (group, name, floor) in [
        ("fragments", "image", 0.98),
        ("fragments", "caption", 0.90),
        ("all", "image", 0.95),
        ("all", "caption", 0.90),
    ] {
        let figure = tallies.entry((group, name)).or_default().f1();
        println!("{group} {name} {figure:.4}");
        assert!(figure >= floor, "{group} {name} {figure:.4}, floor {floor}");
    }
}
