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

/// All sets that are there; says on standard error which are not.
pub fn sets() -> Vec<Set> {
    let fixtures = paths(Path::new("fixtures")).iter().flat_map(|folder| paths(folder)).collect();
    let sets = [
        ("fixtures", fixtures, 1),
        ("scrapinghub", paths(Path::new("target/corpora/scrapinghub/pages")), 1),
        ("zhnews", paths(Path::new("../shared/corpora/zhnews/pages")), 1),
        ("wcxb", paths(Path::new("target/corpora/wcxb/pages")), 16),
    ];
    sets.into_iter().filter_map(|(name, paths, step)| set(name, &paths, step)).collect()
}

fn set(name: &'static str, paths: &[PathBuf], step: usize) -> Option<Set> {
    let pages = paths.iter().filter(|path| path.extension().is_some_and(|e| e == "html"));
    let pages: Vec<_> = pages.step_by(step).filter_map(|path| std::fs::read(path).ok()).collect();
    if pages.is_empty() {
        eprintln!("skipped: no pages of {name} (.ci/run unpacks the corpora)");
        return None;
    }
    Some(Set { name, pages })
}

/// What a folder of the repository holds, sorted; nothing where it is not there.
fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(Path::new(crate::ROOT).join(folder)).into_iter().flatten();
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}
