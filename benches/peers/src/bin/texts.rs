//! The main text that a peer finds on every page of a folder, one JSON object a line, for a scorer.
//!
//!     cargo run --release --manifest-path benches/peers/Cargo.toml --bin texts -- PEER PAGES_DIR
//!
//! A page that a peer fails on, or panics on, has an empty text.

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

/// The text of a page, and its title.
type Found = Option<(String, String)>;

const PEERS: &[(&str, fn(&str) -> Found)] = &[
    ("dom_smoothie", |html| {
        let article = dom_smoothie::Readability::new(html, None, None).ok()?.parse().ok()?;
        Some((article.text_content.to_string(), article.title))
    }),
    ("legible", |html| {
        let article = legible::parse(html, None, None).ok()?;
        Some((article.text_content, article.title))
    }),
    ("libreadability", |html| {
        let article = libreadability::extract(html, None).ok()?;
        Some((article.text_content, article.title))
    }),
    ("rs-trafilatura", |html| {
        let found = rs_trafilatura::extract(html).ok()?;
        Some((found.content_text, found.metadata.title.unwrap_or_default()))
    }),
    ("trafilatura", |html| {
        let found = trafilatura::extract(html, &trafilatura::Options::default()).ok()?;
        Some((found.content_text, found.metadata.title))
    }),
    ("tearsheet", |html| {
        let article = tearsheet::extract(html).ok()?;
        let title = article.title().unwrap_or_default().to_owned();
        Some((article.to_text(), title))
    }),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, folder] = arguments.as_slice() else {
        eprintln!("usage: texts PEER PAGES_DIR");
        return ExitCode::from(2);
    };
    let Some((_, peer)) = PEERS.iter().find(|(known, _)| known == name) else {
        let known: Vec<&str> = PEERS.iter().map(|(known, _)| *known).collect();
        eprintln!("no peer {name}; there are {}", known.join(", "));
        return ExitCode::from(2);
    };
    match print(*peer, folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(peer: fn(&str) -> Found, folder: &str) -> std::io::Result<()> {
    let mut pages: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    pages.retain(|page| page.extension().is_some_and(|end| end == "html"));
    pages.sort();
    let mut out = std::io::stdout().lock();
    for page in pages {
        let bytes = std::fs::read(&page)?;
        // As the benchmark does: all peers read the same text.
        let html = String::from_utf8_lossy(&bytes);
        let found = catch_unwind(AssertUnwindSafe(|| peer(&html))).ok().flatten();
        let (text, title) = found.unwrap_or_default();
        let id = page.file_stem().unwrap_or_default().to_string_lossy();
        writeln!(out, "{}", serde_json::json!({ "id": id, "text": text, "title": title }))?;
    }
    Ok(())
}
