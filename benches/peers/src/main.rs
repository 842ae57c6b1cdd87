//! CPU time and peak memory of tearsheet and its peers over the same pages, as ratios.
//!
//!     peers [SET] [ROUNDS]
//!
//! First each peer goes over the pages once in a process of its own: what makes it panic, crash or
//! take longer than a minute is left out for it and counted, and that process tells its peak of
//! memory. Then, page by page, all peers take turns, `ROUNDS` times (5); of each page and peer the
//! least CPU time of this thread counts. A peer's ratio is its time over that of the plain parse of
//! the same pages.

mod trial;

use peers::{PEERS, Work, pages};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use trial::Trial;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|_| {}));
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["--trial", set, peer, from] = arguments[..] {
        return trial::run(set, peer, from.parse().unwrap_or_default());
    }
    let name = arguments.first().copied().unwrap_or("scrapinghub");
    let rounds = arguments.get(1).and_then(|rounds| rounds.parse().ok()).unwrap_or(5);
    let texts: Vec<String> = texts(name).collect();
    if texts.is_empty() {
        eprintln!("peers: no pages of {name}");
        return ExitCode::FAILURE;
    }
    let trials: Vec<Trial> =
        PEERS.iter().map(|(peer, _)| Trial::of(name, peer, texts.len())).collect();
    let idle = trial::peak_of_loading(name);
    report(name, &texts, &trials, idle, &seconds(&texts, &trials, rounds));
    ExitCode::SUCCESS
}

/// The pages of a set as text, each read when its turn comes; invalid bytes become U+FFFD, so that
/// every peer gets the same text.
fn texts(name: &str) -> impl Iterator<Item = String> {
    let bytes = pages::files(name).into_iter().filter_map(|path| std::fs::read(path).ok());
    bytes.map(|page| String::from_utf8_lossy(&page).into_owned())
}

/// By peer and page, the least CPU time.
fn seconds(texts: &[String], trials: &[Trial], rounds: usize) -> Vec<Vec<f64>> {
    let mut least = vec![vec![f64::INFINITY; texts.len()]; PEERS.len()];
    for round in 0..rounds {
        for (page, text) in texts.iter().enumerate() {
            for turn in 0..PEERS.len() {
                // Another step each round, so that nobody always follows the same peer: their
                // number is prime.
                let step = 1 + round % (PEERS.len() - 1);
                let peer = (turn * step + page) % PEERS.len();
                if !trials[peer].failed.contains(&page) {
                    let seconds = time(PEERS[peer].1, text);
                    least[peer][page] = least[peer][page].min(seconds);
                }
            }
        }
    }
    least
}

fn time(work: Work, text: &str) -> f64 {
    let start = thread_seconds();
    let _ = catch_unwind(AssertUnwindSafe(|| work(text)));
    thread_seconds() - start
}

/// CPU seconds of this thread so far.
fn thread_seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

fn report(name: &str, texts: &[String], trials: &[Trial], idle: usize, seconds: &[Vec<f64>]) {
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{name}: {} pages, {bytes} bytes; CPU time / plain parse, peak memory", texts.len());
    println!("{:>22}  time  speed  peak MiB  failed  nothing found", "");
    for (index, (peer, _)) in PEERS.iter().enumerate() {
        let (mut own, mut plain) = (0.0, 0.0);
        for page in (0..texts.len()).filter(|page| !trials[index].failed.contains(page)) {
            own += seconds[index][page];
            plain += seconds[0][page];
        }
        let peak = trials[index].peak.saturating_sub(idle) as f64 / 1024.0;
        println!(
            "{peer:>22}  {:4.2}  {:5.2}  {peak:8.1}  {:6}  {:13}",
            own / plain,
            plain / own,
            trials[index].failed.len(),
            trials[index].empty,
        );
    }
}
