//! The module in a page.
#![cfg(all(target_family = "wasm", feature = "wasm"))]

use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

mod browser;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn this_is_a_page() {
    assert!(js_sys::global().is_instance_of::<web_sys::Window>());
}
