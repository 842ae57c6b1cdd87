#![no_main]

libfuzzer_sys::fuzz_target!(|rules: &str| tearsheet::fuzzing::rules(rules));
