//! One peer, once over all pages, in a process of its own.

use crate::texts;
use peers::PEERS;
use std::io::{BufRead, BufReader};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// Longest a peer may take for one page.
const LONGEST: Duration = Duration::from_secs(60);

/// What became of it.
#[derive(Default)]
pub struct Trial {
    /// Pages that made the peer panic, crash or hang.
    pub failed: Vec<usize>,
    /// Pages of which the peer made nothing.
    pub empty: usize,
    /// KiB resident at most.
    pub peak: usize,
}

impl Trial {
    pub fn of(set: &str, peer: &str, pages: usize) -> Self {
        let mut trial = Self::default();
        let mut next = 0;
        while next < pages {
            next = trial.go(set, peer, next);
        }
        trial
    }

    /// Starts a process at a page; returns the page at which to go on after it.
    fn go(&mut self, set: &str, peer: &str, from: usize) -> usize {
        let Some((mut child, lines)) = start(set, peer, from) else { return usize::MAX };
        let mut page = from;
        loop {
            let line = match lines.recv_timeout(LONGEST) {
                Ok(line) => line,
                Err(error) => {
                    if error == RecvTimeoutError::Timeout {
                        let _ = child.kill();
                    }
                    let _ = child.wait();
                    self.failed.push(page);
                    return page + 1;
                }
            };
            match line.split_once(' ') {
                Some(("peak", kib)) => {
                    self.peak = self.peak.max(kib.parse().unwrap_or_default());
                    let _ = child.wait();
                    return usize::MAX;
                }
                _ if line == "failed" => self.failed.push(page),
                _ if line == "nothing" => self.empty += 1,
                _ => {}
            }
            page += 1;
        }
    }
}

/// KiB resident at most of a process that only reads the pages.
pub fn peak_of_loading(set: &str) -> usize {
    let Some((mut child, lines)) = start(set, "", 0) else { return 0 };
    let peak = lines.iter().find_map(|line| line.strip_prefix("peak ")?.parse().ok());
    let _ = child.wait();
    peak.unwrap_or_default()
}

/// A process that prints a line a page, and the lines.
fn start(set: &str, peer: &str, from: usize) -> Option<(Child, mpsc::Receiver<String>)> {
    let mut child = Command::new(std::env::current_exe().ok()?)
        .args(["--trial", set, peer, &from.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let output = BufReader::new(child.stdout.take()?);
    let (sender, lines) = mpsc::channel();
    std::thread::spawn(move || {
        for line in output.lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    Some((child, lines))
}

/// What that process does.
pub fn run(set: &str, peer: &str, from: usize) -> ExitCode {
    let work = PEERS.iter().find(|(name, _)| *name == peer).map(|(_, work)| work);
    for text in texts(set).skip(from) {
        let Some(work) = work else { continue };
        match catch_unwind(AssertUnwindSafe(|| work(&text))) {
            Ok(true) => println!("done"),
            Ok(false) => println!("nothing"),
            Err(_) => println!("failed"),
        }
    }
    println!("peak {}", peak());
    ExitCode::SUCCESS
}

/// KiB of this process resident at most so far.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or_default()
}
