//! Extracting the HTML that we made gives the article again.

use std::path::{Path, PathBuf};
use tearsheet::{Extractor, Image, Page};

/// Pages whose article ends differently the second time, with the reason.
const DIFFERENT: &[(&str, &str)] = &[(
    "page-2005-gbk-ad-table",
    "the copyright line of the table around the page is the last line of the body then",
)];

struct Read {
    paragraphs: Vec<String>,
    images: Vec<Image>,
    html: String,
}

fn read(bytes: &[u8]) -> Read {
    let article = Extractor::default().extract(Page::bytes(bytes)).expect("a page of text");
    Read {
        paragraphs: article.paragraphs().collect(),
        images: article.images().cloned().collect(),
        html: article.to_html(),
    }
}

fn differs(source: &Path) -> Option<String> {
    let first = read(&std::fs::read(source).expect("the page can be read"));
    let second = read(first.html.as_bytes());
    if first.paragraphs != second.paragraphs {
        return Some(format!("{:#?} became {:#?}", first.paragraphs, second.paragraphs));
    }
    (first.images != second.images)
        .then(|| format!("{:#?} became {:#?}", first.images, second.images))
}

fn entries(directory: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(directory) else { return Vec::new() };
    let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    entries
}

#[test]
fn fixtures_come_back() {
    let fixtures = entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"));
    let mut count = 0;
    for fixture in fixtures.iter().filter(|path| path.join("source.html").is_file()) {
        let name = fixture.file_name().unwrap_or_default().to_string_lossy();
        count += 1;
        if let Some(problem) = differs(&fixture.join("source.html")) {
            match DIFFERENT.iter().find(|(different, _)| *different == name) {
                Some((_, reason)) => println!("{name} differs: {reason}"),
                None => panic!("{name}: {problem}"),
            }
        }
    }
    assert!(count >= 25, "{count} fixtures");
}

#[test]
fn news_pages_come_back() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/zhnews/pages");
    let pages = entries(&pages);
    if pages.is_empty() {
        println!("skipped: no pages");
        return;
    }
    for page in pages {
        if let Some(problem) = differs(&page) {
            panic!("{}: {problem}", page.display());
        }
    }
}

#[test]
fn copies_that_stayed_stay() {
    let city = "Ein Sprecher der Stadt sagte, die Kosten seien im Rahmen geblieben, anders als beim \
                ersten Mal.";
    let people = "Many people had come to see it, among them those who built the first bridge at \
                  this place.";
    let ferry =
        "老渡口的摆渡船换上了电动机，船舷上的编号还是原来的那个，过江的人在船上说话都轻了一些。";
    let lines = [city, city, people, ferry, ferry].map(|line| format!("<p>{line}</p>")).concat();
    let first = read(format!("<h1>Bridge opens</h1>{lines}").as_bytes());
    assert!(first.paragraphs.len() >= 3, "{:?}", first.paragraphs);
    assert_eq!(read(first.html.as_bytes()).paragraphs, first.paragraphs);
}
