//! CPU time of each stage over that of the plain parse, set-up excluded.
//!
//!     times SET[/STEP] [ROUNDS [STAGE...]]
//!
//! Each page's least time of ROUNDS (9) interleaved ones, summed; with COLD set, each with other data in
//! the caches, as after another program's turn.

use profile::{pages, stages, thread_seconds};
use std::hint::black_box;
use std::process::ExitCode;
use tearsheet::Extractor;
use tearsheet::bench::Staged;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (name, step) = arguments.first().map_or(("scrapinghub", "1"), |argument| {
        argument.split_once('/').unwrap_or((argument, "1"))
    });
    let Some(set) = pages::sets().into_iter().find(|set| set.name == name) else {
        eprintln!("times: no pages of {name}");
        return ExitCode::FAILURE;
    };
    let rounds = arguments.get(1).and_then(|rounds| rounds.parse().ok()).unwrap_or(9);
    let wanted = arguments.get(2..).unwrap_or_default();
    let stages: Vec<_> = stages()
        .filter(|(name, _)| {
            *name == "plain_parse"
                || wanted.is_empty()
                || wanted.iter().any(|wanted| wanted == name)
        })
        .collect();
    let mut sums = vec![0.0; stages.len()];
    let extractor = Extractor::default();
    let mut other = vec![0_u64; if std::env::var_os("COLD").is_some() { 1 << 20 } else { 0 }];
    for page in set.pages.iter().step_by(step.parse().unwrap_or(1).max(1)) {
        let Ok(page) = Staged::new(&extractor, page) else { continue };
        let mut least = vec![f64::INFINITY; stages.len()];
        for _ in 0..rounds {
            for ((_, stage), least) in stages.iter().zip(&mut least) {
                other.iter_mut().for_each(|value| *value += 1);
                black_box(&other);
                let start = thread_seconds();
                stage(&page);
                *least = least.min(thread_seconds() - start);
            }
        }
        sums.iter_mut().zip(least).for_each(|(sum, least)| *sum += least);
    }
    let plain =
        stages.iter().position(|(name, _)| *name == "plain_parse").map_or(1.0, |at| sums[at]);
    for ((name, _), sum) in stages.iter().zip(&sums) {
        println!("{name:>12} {:6.3}", sum / plain);
    }
    ExitCode::SUCCESS
}
