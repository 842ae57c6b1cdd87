//! Bytes to an article, its metadata, and every renderer; the HTML is held against the judge.
#![no_main]

#[path = "../../tests/judge/mod.rs"]
mod judge;

libfuzzer_sys::fuzz_target!(|body: &[u8]| {
    if let Some(article) = tearsheet::fuzzing::article(body) {
        let html = article.to_html();
        if let Err(problem) = judge::judge(&html, tearsheet::Preset::Article) {
            panic!("{problem}: {html:?}");
        }
    }
});
