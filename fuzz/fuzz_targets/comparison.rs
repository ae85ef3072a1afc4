//! libFuzzer target for [`fuzz::comparison`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::comparison(bytes));
