//! The layout of real pages against paragraphs that people marked: each must be a block, or lines
//! or halves of one text. Runs where the corpora are at hand.

use super::tests::layout_of;
use super::{BlockKind, Break, Layout};
use std::fmt::Write;
use std::path::{Path, PathBuf};

struct Item {
    id: String,
    html: String,
    paragraphs: Vec<String>,
    /// Addresses without a scheme.
    images: Vec<String>,
}

fn items() -> Option<Vec<Item>> {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/zhnews");
    let truth = std::fs::read_to_string(corpus.join("truth.jsonl")).ok()?;
    Some(truth.lines().filter_map(|line| item(line, &corpus)).collect())
}

fn item(line: &str, corpus: &Path) -> Option<Item> {
    let truth: serde_json::Value = serde_json::from_str(line).ok()?;
    let id = truth["id"].as_str()?.to_owned();
    let bytes = std::fs::read(corpus.join(format!("pages/{id}.html"))).ok()?;
    let html = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => encoding_rs::GB18030.decode(error.as_bytes()).0.into_owned(),
    };
    let paragraphs =
        truth["paragraphs"].as_array()?.iter().map(|p| squeezed(p.as_str().unwrap_or_default()));
    let images = truth["images"]
        .as_array()?
        .iter()
        .filter_map(|image| image["src"].as_str())
        .map(|address| address.trim_start_matches("https:").to_owned());
    Some(Item { id, html, paragraphs: paragraphs.collect(), images: images.collect() })
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// How a paragraph stands in the layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Block,
    Halves,
    Lines,
    PartOfBlock,
    Missing,
}

fn find(layout: &Layout, texts: &[String], paragraph: &str) -> Found {
    let mut found = Found::Missing;
    for (start, text) in texts.iter().enumerate() {
        if layout.blocks[start].hidden || text.is_empty() {
            continue;
        }
        if text == paragraph {
            return Found::Block;
        }
        if text.contains(paragraph) {
            found = found.min(Found::PartOfBlock);
        }
        if !paragraph.starts_with(text.as_str()) {
            continue;
        }
        let mut joined = text.clone();
        for (next, text) in texts.iter().enumerate().skip(start + 1) {
            if layout.blocks[next].container != layout.blocks[start].container
                || !matches!(layout.blocks[next].kind, BlockKind::Text)
            {
                continue;
            }
            let (separation, _) = layout.gap(start, next);
            if separation > Break::EmptyLine || joined.len() > paragraph.len() {
                break;
            }
            joined += text;
            if joined == paragraph {
                let kind = if separation == Break::Resumed { Found::Halves } else { Found::Lines };
                found = found.min(kind);
            }
        }
    }
    found
}

#[test]
fn gold_paragraphs_are_blocks_or_lines_of_one_text() {
    let Some(items) = items() else {
        println!("skipped: no ../shared/corpora/zhnews");
        return;
    };
    let (mut report, mut counts, mut images) = (String::new(), [0_usize; 5], 0);
    for item in &items {
        let layout = layout_of(&item.html);
        let texts: Vec<String> =
            layout.blocks.iter().map(|block| squeezed(layout.block_text(block))).collect();
        for paragraph in &item.paragraphs {
            let found = find(&layout, &texts, paragraph);
            counts[found as usize] += 1;
            if found > Found::Lines {
                let _ = writeln!(report, "{}: {found:?} {paragraph}", item.id);
            }
        }
        images += item.images.len();
        for image in &item.images {
            let is_it = |address: &str| address.trim_start_matches("https:").ends_with(image);
            let found = layout
                .images
                .iter()
                .any(|raw| raw.sources.iter().any(|(_, address)| is_it(address)));
            if !found {
                let _ = writeln!(report, "{}: no image {image}", item.id);
            }
        }
    }
    let [blocks, halves, lines, ..] = counts;
    println!("{blocks} paragraphs are blocks, {halves} halves, {lines} lines; {images} images");
    assert!(blocks + halves + lines > 0);
    assert!(report.is_empty(), "{report}");
}
