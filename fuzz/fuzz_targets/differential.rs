#![no_main]

libfuzzer_sys::fuzz_target!(|pieces: &[u8]| tearsheet::fuzzing::differential(pieces));
