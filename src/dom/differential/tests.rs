//! The two trees of test suites, pages and generated markup.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The listed differences whose name begins with `prefix`.
fn known(prefix: &str) -> BTreeSet<String> {
    include_str!("../../../tests/data/parse_differences.txt")
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| name.starts_with(prefix))
        .map(str::to_owned)
        .collect()
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

#[test]
fn html5lib_inputs_give_the_tree_of_html5ever() {
    let folder = root().join("target/corpora/html5lib/tree-construction");
    let mut paths = files(&folder, "dat");
    paths.extend(files(&folder.join("scripted"), "dat"));
    if paths.is_empty() {
        println!("skipped: {} is not there", folder.display());
        return;
    }
    let mut found = BTreeMap::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let tests = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        for (index, test) in tests.split("#data\n").skip(1).enumerate() {
            let input = test.split("\n#errors").next().unwrap_or_default();
            if let Some(difference) = difference(input) {
                found
                    .insert(format!("html5lib/{name}:{index}"), format!("{input:?}: {difference}"));
            }
        }
    }
    report(&found, &known("html5lib/"), true);
}

/// Fails when a difference is not listed, or, after a whole run, when a listed one is gone.
fn report(found: &BTreeMap<String, String>, known: &BTreeSet<String>, is_whole: bool) {
    let new: Vec<String> = found
        .iter()
        .filter(|(name, _)| !known.contains(*name))
        .map(|(name, difference)| format!("{name} {difference}"))
        .collect();
    assert!(new.is_empty(), "{} differences not listed:\n{}", new.len(), new.join("\n"));
    if is_whole {
        let gone: Vec<_> = known.iter().filter(|name| !found.contains_key(*name)).collect();
        assert!(gone.is_empty(), "listed, but equal now: {gone:?}");
    }
}

/// Most pages of one corpus in a usual run; `TEARSHEET_ALL_PAGES=1` takes all.
const SAMPLE: usize = 16;

#[test]
fn pages_give_the_tree_of_html5ever() {
    let is_whole = std::env::var_os("TEARSHEET_ALL_PAGES").is_some();
    let corpora =
        ["gne", "leogao", "readability", "scrapinghub", "trafilatura", "wcxb", "wmb", "zh"];
    let mut folders: Vec<(&str, PathBuf)> = corpora
        .iter()
        .map(|name| (*name, root().join("target/corpora").join(name).join("pages")))
        .collect();
    folders.push(("zhnews", root().join("../shared/corpora/zhnews/pages")));
    let mut found = BTreeMap::new();
    let mut count = 0;
    for (corpus, folder) in folders {
        let pages = files(&folder, "html");
        if pages.is_empty() {
            println!("skipped: no pages of {corpus}");
        }
        let step = if is_whole { 1 } else { pages.len().div_ceil(SAMPLE).max(1) };
        for page in pages.iter().step_by(step) {
            count += 1;
            let html = String::from_utf8_lossy(&std::fs::read(page).unwrap()).into_owned();
            if let Some(difference) = difference(&html) {
                let stem = page.file_stem().unwrap_or_default().to_string_lossy();
                found.insert(format!("{corpus}/{stem}"), difference);
            }
        }
    }
    println!("{count} pages compared, {} differ", found.len());
    report(&found, &known(""), false);
}

#[test]
fn a_hidden_element_that_opens_a_template_moves_only_html5ever_on() {
    let page = |inside: &str| format!("<!doctype html><body>.<template>{inside}</template>");
    assert!(difference(&page("<noembed></noembed></br>")).is_some());
    assert_eq!(difference(&page("<b></b><noembed></noembed></br>")), None);
}

#[test]
fn formatting_elements_are_opened_again_as_html5ever_does() {
    for unread in ["onclick", "style"] {
        let open: String = (0..4).map(|at| format!("<i {unread}=\"top:{at}px\">")).collect();
        assert_eq!(difference(&format!("<p>{open}a</p><p>b")), None);
        assert_eq!(difference(&format!("<p>{}a</p><p>b", "<i x=1 y=2>".repeat(5))), None);
    }
}

#[test]
fn fixtures_give_the_tree_of_html5ever() {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("fixtures")).into_iter().flatten().flatten() {
        let Ok(bytes) = std::fs::read(entry.path().join("source.html")) else { continue };
        if let Some(difference) = difference(&String::from_utf8_lossy(&bytes)) {
            found.insert(format!("fixtures/{}", entry.file_name().display()), difference);
        }
    }
    report(&found, &known("fixtures/"), true);
}

fn markup(pieces: Vec<&'static str>) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(pieces), 0..40)
        .prop_map(|pieces| format!("<!doctype html><head></head><body>.{}", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn generated_markup_gives_the_tree_of_html5ever(
        html in markup([PIECES, HIDDEN_PIECES].concat())
    ) {
        prop_assume!(!differs_in_template(&html));
        prop_assert_eq!(difference(&html), None);
    }

    #[test]
    fn generated_tables_give_the_tree_of_html5ever(
        html in markup(without_comments([PIECES, TABLE_PIECES].concat()))
    ) {
        prop_assert_eq!(difference(&html), None);
    }
}

#[test]
fn a_page_nests_past_bounds_where_more_formatting_elements_are_open_than_are_let() {
    let nested = |depth: usize| format!("<p>{}It is late.", "<b>".repeat(depth));
    assert!(!nests_past_bounds(&nested(FORMATTING)));
    assert!(nests_past_bounds(&nested(FORMATTING + 1)));
}
