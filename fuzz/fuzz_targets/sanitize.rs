//! `sanitize` with every preset: what it returns is listed, safe and a fixed point.
#![no_main]

#[path = "../../tests/judge/mod.rs"]
mod judge;

libfuzzer_sys::fuzz_target!(|source: &str| {
    for preset in judge::PRESETS {
        if let Err(problem) = judge::check(source, preset) {
            panic!("{preset:?}: {problem}");
        }
    }
});
