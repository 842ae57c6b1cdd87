#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| tearsheet::fuzzing::front_matter(text));
