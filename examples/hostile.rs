//! Runs hostile shapes: `hostile [--sizes N,N,…] [NAME …]` prints a line for each shape, operation
//! and length. `.ci/linear` counts the instructions of each `measured` call under callgrind; run
//! plainly it prints milliseconds, for a look at where they go.

#[path = "../tests/hostile/mod.rs"]
mod hostile;

use hostile::SHAPES;
use std::hint::black_box;
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;
use tearsheet::{Extractor, Limits, Page, Preset, Sanitizer};

/// What is done with a page.
const OPERATIONS: [&str; 3] = ["extract", "metadata", "sanitize"];

fn main() -> ExitCode {
    let mut names: Vec<String> = std::env::args().skip(1).collect();
    let mut sizes = vec![6_000, 12_000, 24_000];
    if names.first().is_some_and(|first| first == "--sizes") {
        let given = names.drain(..2.min(names.len())).next_back().unwrap_or_default();
        match given.split(',').map(str::parse).collect() {
            Ok(given) => sizes = given,
            Err(error) => {
                eprintln!("hostile: {given}: {error}");
                return ExitCode::from(2);
            }
        }
    }
    if let Some(unknown) = names.iter().find(|name| SHAPES.iter().all(|s| s.name != **name)) {
        eprintln!("hostile: no shape {unknown}");
        return ExitCode::from(2);
    }
    // A page may cost what the bound on depth allows for each of its elements: with the default of
    // 512 that still grows where the shapes are short.
    let limits = Limits::default().with_depth(64);
    let extractor = match Extractor::builder().limits(limits).comments(true).build() {
        Ok(extractor) => extractor,
        Err(error) => {
            eprintln!("hostile: {error}");
            return ExitCode::FAILURE;
        }
    };
    let sanitizer = match Sanitizer::builder().limits(limits).preset(Preset::Generous).build() {
        Ok(sanitizer) => sanitizer,
        Err(error) => {
            eprintln!("hostile: {error}");
            return ExitCode::FAILURE;
        }
    };
    let is_wanted = |name: &str| names.is_empty() || names.iter().any(|wanted| wanted == name);
    for shape in SHAPES.iter().filter(|shape| is_wanted(shape.name)) {
        for operation in OPERATIONS {
            // What is made once, and the tables that patterns build as they run, are not counted.
            run(
                operation,
                &(shape.make)(sizes.first().map_or(0, |size| size / 4)),
                &extractor,
                &sanitizer,
            );
            for &size in &sizes {
                let page = (shape.make)(size);
                let start = Instant::now();
                measured(operation, &page, &extractor, &sanitizer);
                let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
                println!("{} {operation} {size} {} {milliseconds:.1}", shape.name, page.len());
                let _ = std::io::stdout().flush();
            }
        }
    }
    ExitCode::SUCCESS
}

/// The function whose instructions are counted.
#[inline(never)]
fn measured(operation: &str, page: &str, extractor: &Extractor, sanitizer: &Sanitizer) {
    run(operation, page, extractor, sanitizer);
}

fn run(operation: &str, page: &str, extractor: &Extractor, sanitizer: &Sanitizer) {
    let page_at_home = Page::html(page).url("https://news.example.com/2021/03/04/bridge.html");
    match operation {
        "extract" => {
            if let Ok(article) = extractor.extract(page_at_home) {
                black_box((article.to_text(), article.to_markdown()));
                black_box((article.to_html(), article.to_json()));
            }
        }
        "metadata" => {
            black_box(extractor.metadata(page_at_home).ok());
        }
        _ => {
            black_box(sanitizer.sanitize(page).ok());
        }
    }
}
