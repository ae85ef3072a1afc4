//! The module's tests, run in a headless browser by wasm-bindgen's test runner: in a page and in a worker. `wasm-pack test
//! --headless` does the same; to install it, too, would take as long as everything else that a first run compiles.

use std::process::Command;

use anyhow::Result;

use crate::module::{TARGET, add_target};
use crate::run::step;
use crate::test::tally::Tally;
use crate::test::tools::{Browser, test_runner};
use crate::workspace::{Workspace, cargo};

pub(crate) fn check(workspace: &Workspace, browser: &Browser, tally: &mut Tally) -> Result<()> {
    step("WebAssembly target", add_target)?;
    let runner = test_runner(workspace)?;
    step("module tests in the browser", || {
        let mut command = Command::new(cargo());
        command
            .current_dir(&workspace.root)
            .args(["test", "--target", TARGET])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
            .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
            .env("CHROMEDRIVER", &browser.driver);
        tally.run(&mut command)
    })
}
