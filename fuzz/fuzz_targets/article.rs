//! libFuzzer target for [`fuzz::article`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::article(bytes));
