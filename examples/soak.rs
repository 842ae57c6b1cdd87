//! Extracts the pages of some folders again and again from many threads: results must be equal in
//! every round and the resident size must stay where the first round left it.
//!
//!     MALLOC_ARENA_MAX=1 cargo run --release --example soak -- [--rounds N] [--threads N] DIR...
//!
//! The variable is for glibc, which gives new threads a heap of their own and so grows for some
//! rounds whatever a program does.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use tearsheet::{Extractor, Page};

/// Growth of the resident size after the first round that is not steady any more.
const MOST_GROWTH: f64 = 1.05;

fn main() -> ExitCode {
    match soak() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("soak: {error}");
            ExitCode::from(2)
        }
    }
}

fn soak() -> Result<bool, Box<dyn std::error::Error>> {
    let (mut rounds, mut threads, mut folders) = (10_usize, 8_usize, Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--rounds" => rounds = arguments.next().unwrap_or_default().parse()?,
            "--threads" => threads = arguments.next().unwrap_or_default().parse()?,
            _ => folders.push(argument),
        }
    }
    let mut pages = Vec::new();
    for folder in folders {
        for entry in std::fs::read_dir(folder)? {
            pages.push(std::fs::read(entry?.path())?);
        }
    }
    let extractor = Extractor::default();
    let mut first: Option<(Vec<u64>, Option<u64>)> = None;
    let mut is_steady = true;
    for round in 1..=rounds {
        let results = extract_all(&extractor, &pages, threads);
        let size = resident_kilobytes();
        let shown = size.map_or("unknown".to_owned(), |size| format!("{size} kB"));
        let equal = first.as_ref().is_none_or(|(known, _)| *known == results);
        println!("round {round}: {} pages, resident {shown}, equal results: {equal}", pages.len());
        let steady = first.as_ref().and_then(|(_, first)| Some((size?, (*first)?)));
        is_steady &=
            equal && steady.is_none_or(|(now, then)| now as f64 <= then as f64 * MOST_GROWTH);
        first.get_or_insert((results, size));
    }
    println!("{}", if is_steady { "steady" } else { "NOT steady" });
    Ok(is_steady)
}

/// A hash of what each page gives, the pages shared out among the threads as they come.
fn extract_all(extractor: &Extractor, pages: &[Vec<u8>], threads: usize) -> Vec<u64> {
    let next = AtomicUsize::new(0);
    let mut hashes = vec![0; pages.len()];
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                scope.spawn(|| {
                    let mut done = Vec::new();
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        let Some(page) = pages.get(index) else { return done };
                        done.push((index, hash(extractor, page)));
                    }
                })
            })
            .collect();
        for worker in workers {
            for (index, hash) in worker.join().unwrap_or_default() {
                hashes[index] = hash;
            }
        }
    });
    hashes
}

fn hash(extractor: &Extractor, page: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    match extractor.extract(Page::bytes(page)) {
        Ok(article) => {
            (article.to_json(), article.to_html(), article.to_markdown()).hash(&mut hasher);
        }
        Err(error) => error.to_string().hash(&mut hasher),
    }
    hasher.finish()
}

/// `VmRSS` of this process; `None` where the system does not tell.
fn resident_kilobytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}
