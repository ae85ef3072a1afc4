//! The module's tests, run in a headless browser by wasm-pack: in a page and in a worker.

use std::process::Command;

use anyhow::Result;

use crate::module::add_target;
use crate::run::step;
use crate::test::tally::Tally;
use crate::test::tools::{Browser, WasmPack};
use crate::workspace::Workspace;

pub(crate) fn check(workspace: &Workspace, browser: &Browser, tally: &mut Tally) -> Result<()> {
    step("WebAssembly target", add_target)?;
    let wasm_pack = WasmPack::find_or_install(workspace)?;
    step("module tests in the browser", || {
        let mut command = Command::new(&wasm_pack.program);
        command
            .current_dir(&workspace.root)
            .args(["test", "--headless", "--chrome", "--chromedriver"])
            .arg(&browser.driver)
            // The runner of the locked version, before any other.
            .env("PATH", &wasm_pack.path);
        tally.run(&mut command)
    })
}
