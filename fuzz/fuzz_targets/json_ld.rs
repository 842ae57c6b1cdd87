#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| tearsheet::fuzzing::json_ld(text));
