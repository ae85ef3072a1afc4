//! The module in a dedicated worker.
#![cfg(all(target_family = "wasm", feature = "wasm"))]

use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

mod browser;

wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[wasm_bindgen_test]
fn this_is_a_worker() {
    assert!(js_sys::global().is_instance_of::<web_sys::WorkerGlobalScope>());
}
