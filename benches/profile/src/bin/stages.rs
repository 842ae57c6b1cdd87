//! Runs stages once each over a set of pages: what `benches/instructions` counts.
//!
//!     stages SET[/STEP] [STAGE...]
//!
//! Takes every STEP-th page. Prints the bytes of the pages.

use profile::{pages, stages};
use std::process::ExitCode;
use tearsheet::Extractor;
use tearsheet::bench::Staged;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, wanted)) = arguments.split_first() else {
        eprintln!("usage: stages SET[/STEP] [STAGE...]");
        return ExitCode::from(2);
    };
    let (name, step) = name.split_once('/').unwrap_or((name, "1"));
    let Some(set) = pages::sets().into_iter().find(|set| set.name == name) else {
        eprintln!("stages: no pages of {name}");
        return ExitCode::FAILURE;
    };
    let step = step.parse().unwrap_or(1).max(1);
    let extractor = Extractor::default();
    let mut bytes = 0;
    for page in set.pages.iter().step_by(step) {
        bytes += page.len();
        let Ok(page) = Staged::new(&extractor, page) else { continue };
        for (name, stage) in stages() {
            if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
                stage(&page);
            }
        }
    }
    println!("{bytes}");
    ExitCode::SUCCESS
}
