//! The pages that are measured: our fixtures and, where they are at hand, pages of the corpora.

use std::path::{Path, PathBuf};

/// A named set of pages.
pub struct Set {
    pub name: &'static str,
    /// In order of their paths.
    pub pages: Vec<Vec<u8>>,
}

impl Set {
    /// Bytes of all pages.
    pub fn bytes(&self) -> u64 {
        self.pages.iter().map(|page| page.len() as u64).sum()
    }
}

/// Names of the sets.
const NAMES: [&str; 4] = ["fixtures", "scrapinghub", "zhnews", "wcxb"];

/// All sets that are there; says on standard error which are not.
#[allow(dead_code, reason = "not every program measures all")]
pub fn sets() -> Vec<Set> {
    NAMES.into_iter().filter_map(set).collect()
}

/// A set; says on standard error when it is not there.
pub fn set(name: &'static str) -> Option<Set> {
    let pages: Vec<_> = files(name).iter().filter_map(|path| std::fs::read(path).ok()).collect();
    if pages.is_empty() {
        eprintln!("skipped: no pages of {name} (.ci/run unpacks the corpora)");
        return None;
    }
    Some(Set { name, pages })
}

/// The files of a set, in order.
pub fn files(name: &str) -> Vec<PathBuf> {
    let (paths, step): (Vec<PathBuf>, usize) = match name {
        "fixtures" => {
            (paths(Path::new("fixtures")).iter().flat_map(|folder| paths(folder)).collect(), 1)
        }
        "zhnews" => (paths(Path::new("../shared/corpora/zhnews/pages")), 1),
        // Large: every sixteenth page.
        "wcxb" => (paths(Path::new("target/corpora/wcxb/pages")), 16),
        name => (paths(&Path::new("target/corpora").join(name).join("pages")), 1),
    };
    let pages = paths.into_iter().filter(|path| path.extension().is_some_and(|e| e == "html"));
    pages.step_by(step).collect()
}

/// What a folder of the repository holds, sorted; nothing where it is not there.
fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(Path::new(crate::ROOT).join(folder)).into_iter().flatten();
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}
