//! Extracts every page of a folder; one JSON object a line, in order of the file names.
//!
//!     cargo run --release --example predict -- PAGES_DIR > predictions.jsonl

use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use tearsheet::{Article, Extractor, ExtractorBuilder, Image, Page, Person, Role};

const USAGE: &str = "usage: predict PAGES_DIR [--forget SITE] [--model FILE] [--ids FILE]

Extracts PAGES_DIR/*.html and prints one JSON object a line, sorted by id (the file's stem):
id, title, author, byline, editor, source, date, lead_image, paragraphs, images, text, html,
markdown, lang, page_type, page_type_confidence,
confidence, body_origin; id and error where a page could not be extracted.
--forget does without the words, names and zones that were learnt from SITE's pages and without all
built-in site rules, to measure what pages of a site that nobody has seen would give.
--model decides by another block model than the crate's own; both need the feature `training`. --ids
extracts the pages whose ids FILE lists only.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (folder, options) = match arguments.as_slice() {
        ["-h" | "--help"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        [folder, options @ ..] if !folder.starts_with("--") && options.len() % 2 == 0 => {
            (*folder, options)
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    let mut builder = Extractor::builder();
    let mut ids = None;
    for option in options.chunks_exact(2) {
        let done = match *option {
            ["--forget", site] => without_site(&mut builder, site),
            ["--model", file] => with_model(&mut builder, file),
            ["--ids", file] => std::fs::read_to_string(file)
                .map(|list| ids = Some(list.lines().map(str::to_owned).collect()))
                .map_err(|error| format!("{file}: {error}")),
            _ => Err(USAGE.to_owned()),
        };
        if let Err(message) = done {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    }
    match predict(Path::new(folder), ids.as_ref(), builder) {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of our output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("predict: {folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(feature = "training")]
fn without_site(builder: &mut ExtractorBuilder, site: &str) -> Result<(), String> {
    *builder = builder.clone().forget_site(site).built_in_rules(false);
    Ok(())
}

#[cfg(not(feature = "training"))]
fn without_site(_builder: &mut ExtractorBuilder, _site: &str) -> Result<(), String> {
    Err("--forget needs the feature `training`".to_owned())
}

#[cfg(feature = "training")]
fn with_model(builder: &mut ExtractorBuilder, file: &str) -> Result<(), String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    *builder = builder.clone().model(&bytes).ok_or_else(|| format!("{file}: no block model"))?;
    Ok(())
}

#[cfg(not(feature = "training"))]
fn with_model(_builder: &mut ExtractorBuilder, _file: &str) -> Result<(), String> {
    Err("--model needs the feature `training`".to_owned())
}

fn predict(
    folder: &Path,
    ids: Option<&HashSet<String>>,
    builder: ExtractorBuilder,
) -> io::Result<()> {
    let mut pages = pages(folder)?;
    pages.retain(|page| ids.is_none_or(|ids| ids.contains(&stem(page))));
    if pages.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "no *.html here"));
    }
    let extractor = builder.build().map_err(io::Error::other)?;
    let next = AtomicUsize::new(0);
    let (sender, lines) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            let (sender, pages, extractor, next) = (sender.clone(), &pages, &extractor, &next);
            scope.spawn(move || {
                while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let sent = sender.send((stem(page), line(extractor, page)));
                    if sent.is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        print_in_order(&pages, lines)
    })
}

/// The pages, sorted by id.
fn pages(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: io::Result<Vec<_>> = folder.read_dir()?.collect();
    let paths = entries?.into_iter().map(|entry| entry.path());
    let mut pages: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|e| e == "html")).collect();
    pages.sort_by_key(|page| stem(page));
    Ok(pages)
}

fn stem(page: &Path) -> String {
    page.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Prints each line as soon as all before it are printed.
fn print_in_order(pages: &[PathBuf], lines: mpsc::Receiver<(String, Value)>) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let is_watched = io::stderr().is_terminal();
    let mut waiting = BTreeMap::new();
    let mut order = pages.iter().map(|page| stem(page)).peekable();
    for (done, (id, line)) in lines.into_iter().enumerate() {
        waiting.insert(id, line);
        while let Some(line) = order.peek().and_then(|id| waiting.remove(id)) {
            writeln!(out, "{line}")?;
            order.next();
        }
        if is_watched {
            eprint!("\r{} of {} pages", done + 1, pages.len());
        }
    }
    eprintln!("\r{} pages", pages.len());
    out.flush()
}

fn line(extractor: &Extractor, page: &Path) -> Value {
    let id = stem(page);
    let body = match std::fs::read(page) {
        Ok(body) => body,
        Err(error) => return json!({ "id": id, "error": error.to_string() }),
    };
    match extractor.extract(Page::bytes(&body)) {
        Ok(article) => prediction(&id, &article),
        Err(error) => json!({ "id": id, "error": error.to_string() }),
    }
}

fn prediction(id: &str, article: &Article) -> Value {
    let editors = article.editors().iter().filter(|person| person.role() == Role::Editor);
    json!({
        "id": id,
        "title": article.title(),
        "author": authors(article),
        "byline": article.byline().map(|byline| byline.printed()),
        "editor": editors.map(Person::name).collect::<Vec<_>>(),
        "source": article.source(),
        "date": date(article),
        "lead_image": article.lead_image(),
        "paragraphs": article.paragraphs().collect::<Vec<_>>(),
        "images": article.images().map(image).collect::<Vec<_>>(),
        "text": article.to_text(),
        "html": article.to_html(),
        "markdown": article.to_markdown(),
        "lang": article.language(),
        "page_type": article.page_type().as_str(),
        "page_type_confidence": article.page_type_confidence(),
        "confidence": article.confidence(),
        "body_origin": article.body_origin().as_str(),
    })
}

/// The persons, else the outlet that the page names as author: benchmarks count it as one.
fn authors(article: &Article) -> Vec<&str> {
    let authors: Vec<&str> = article.authors().collect();
    let outlet = article.byline().and_then(|byline| byline.outlet());
    if authors.is_empty() { outlet.into_iter().collect() } else { authors }
}

/// When it was published, else when it was last changed.
fn date(article: &Article) -> Option<String> {
    article.published().or(article.modified()).map(ToString::to_string)
}

fn image(image: &Image) -> Value {
    json!({
        "src": image.src(),
        "caption": image.caption(),
        "credit": image.credit(),
        "alt": image.alt(),
    })
}
