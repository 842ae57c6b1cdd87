//! A real browser as judge: every payload is opened in a frame of its own, raw as a control and
//! then as `sanitize` and extraction return it. Opt in with the path of a Chromium:
//!
//!     TEARSHEET_BROWSER=chromium cargo test --release --test browser -- --nocapture

mod judge;
mod payloads;

use payloads::{in_article, payloads};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use tearsheet::{Extractor, Page, Preset};

/// Payloads of one run of the browser.
const BATCH: usize = 300;
/// Of the raw payloads so many must run, or the browser judges nothing.
const CONTROL: usize = 300;

/// How a frame is watched.
#[derive(Clone, Copy, PartialEq)]
enum Watch {
    /// Scripts run; their usual calls are hooked, events are sent to all elements, links clicked.
    Calls,
    /// The same for our output: no click, but the browser's own reading of every address.
    Output,
    /// A content security policy forbids everything but pictures, and what it must stop is noted.
    Policy,
}

/// What becomes of a payload before it is opened.
type Make<'m> = &'m dyn Fn(&str) -> String;

#[test]
fn nothing_runs_and_nothing_navigates_in_a_browser() {
    let Some(browser) = std::env::var_os("TEARSHEET_BROWSER") else {
        println!("SKIPPED: set TEARSHEET_BROWSER to the path of a Chromium to run this test");
        return;
    };
    let browser = PathBuf::from(browser);
    let payloads = payloads();
    let extractor = Extractor::default();
    let extracted = |html: &str| {
        let page = in_article(html);
        extractor.extract(Page::html(&page)).map(|article| article.to_html()).unwrap_or_default()
    };
    let sanitized = |preset, html: &str| {
        judge::sanitizer(preset).sanitize(html).expect("short enough").into_html()
    };
    let raw: Vec<(&str, String)> =
        payloads.iter().map(|(id, html)| (id.as_str(), html.clone())).collect();
    for watch in [Watch::Calls, Watch::Policy] {
        let ran = opened(&browser, "raw", &raw, watch);
        println!("raw: {} of {} run or navigate", ran.len(), raw.len());
        assert!(ran.len() >= CONTROL.min(raw.len() / 3), "of the control only {}", ran.len());
    }
    let kinds: [(&str, Make<'_>); 3] = [
        ("article", &|html| sanitized(Preset::Article, html)),
        ("generous", &|html| sanitized(Preset::Generous, html)),
        ("extracted", &extracted),
    ];
    let mut found = Vec::new();
    for (kind, make) in kinds {
        let made: Vec<(&str, String)> = raw.iter().map(|(id, html)| (*id, make(html))).collect();
        for watch in [Watch::Output, Watch::Policy] {
            let ran = opened(&browser, kind, &made, watch);
            println!("{kind}: {} of {} run or navigate", ran.len(), made.len());
            found.extend(ran.into_iter().map(|what| format!("{kind} {what}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Opens every document; what ran or navigated, by name.
fn opened(browser: &Path, kind: &str, documents: &[(&str, String)], watch: Watch) -> Vec<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    std::fs::create_dir_all(&folder).expect("a folder");
    let batches = documents.chunks(BATCH).enumerate();
    batches
        .flat_map(|(index, batch)| {
            let name = format!("{kind}-{}-{index}", watch as u8);
            let file = folder.join(format!("{name}.html"));
            std::fs::write(&file, page(batch, watch)).expect("a page is written");
            let profile = folder.join(format!("profile-{name}-{}", std::process::id()));
            let output = Command::new(browser)
                .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"])
                .args(["--no-first-run", "--disable-background-networking", "--disable-sync"])
                .args(["--disable-component-update", "--disable-popup-blocking"])
                .args(["--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=120000"])
                .arg(format!("--user-data-dir={}", profile.display()))
                .arg("--dump-dom")
                .arg(format!("file://{}", file.display()))
                .output()
                .expect("the browser starts");
            let _ = std::fs::remove_dir_all(&profile);
            let dom = String::from_utf8_lossy(&output.stdout);
            let results = dom
                .split_once("<pre id=\"results\">")
                .and_then(|(_, rest)| rest.split_once("</pre>"));
            let results = results.map(|(results, _)| {
                results.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
            });
            let results: Value =
                results.and_then(|results| serde_json::from_str(&results).ok()).unwrap_or_else(
                    || panic!("{name}: no result, so the page itself was left:\n{dom:.2000}"),
                );
            let results = results.as_array().expect("a list").clone();
            results.into_iter().map(|result| result.as_str().expect("text").to_owned())
        })
        .collect()
}

/// The page that opens the documents one after the other, and its results as JSON at the end.
fn page(documents: &[(&str, String)], watch: Watch) -> String {
    let list: Vec<Value> =
        documents.iter().map(|(id, html)| json!({ "id": id, "html": html })).collect();
    let list = Value::from(list).to_string().replace('<', "\\u003c");
    let watch = match watch {
        Watch::Calls => "calls",
        Watch::Output => "output",
        Watch::Policy => "policy",
    };
    format!(
        "<!doctype html><meta charset=utf-8><body><script>const WATCH = '{watch}';\
         const DOCUMENTS = {list};</script><script>{}</script>",
        include_str!("data/browser.js")
    )
}
