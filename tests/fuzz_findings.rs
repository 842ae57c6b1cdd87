//! What the fuzz targets found once: `tests/data/fuzz/TARGET/` holds an input each, and the target
//! takes it. A finding is added as a file; its name says what was wrong.

mod judge;

use std::path::Path;
use tearsheet::{Preset, fuzzing};

fn article(body: &[u8]) {
    if let Some(article) = fuzzing::article(body) {
        let html = article.to_html();
        judge::judge(&html, Preset::Article).unwrap_or_else(|problem| panic!("{problem}: {html}"));
    }
}

fn sanitize(source: &str) {
    for preset in judge::PRESETS {
        judge::check(source, preset).unwrap_or_else(|problem| panic!("{preset:?}: {problem}"));
    }
}

#[test]
fn what_was_found_once_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fuzz");
    let mut count = 0;
    for target in std::fs::read_dir(&folder).expect("findings").flatten() {
        for finding in std::fs::read_dir(target.path()).expect("a folder").flatten() {
            let input = std::fs::read(finding.path()).expect("a finding");
            println!("{}", finding.path().display());
            let text = || std::str::from_utf8(&input).expect("a target of text");
            match target.file_name().to_str() {
                Some("article") => article(&input),
                Some("differential") => fuzzing::differential(&input),
                Some("sanitize") => sanitize(text()),
                Some("front_matter") => fuzzing::front_matter(text()),
                Some("byline") => fuzzing::byline(text()),
                Some("date") => fuzzing::date(text()),
                Some("json_ld") => fuzzing::json_ld(text()),
                Some("srcset") => fuzzing::srcset(text()),
                Some("rules") => fuzzing::rules(text()),
                other => panic!("no target {other:?}"),
            }
            count += 1;
        }
    }
    assert!(count > 0, "no findings read");
}
