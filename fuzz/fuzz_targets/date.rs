#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| tearsheet::fuzzing::date(text));
