//! The npm package as others use it: fresh projects of each bundler, of Node, Deno and TypeScript install it and run.
//!
//! The bundlers are no part of the other tools: they have a lock file of their own, and come from the registry.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::run::{quietly, step};
use crate::test::tally::Tally;
use crate::test::tools::Browser;
use crate::workspace::Workspace;

/// The tests, with the lock file of what they need.
pub(crate) const FOLDER: &str = "tests/package";

/// Without a registry the part is passed over, unless it is the only one that was asked for.
pub(crate) fn check(
    workspace: &Workspace,
    browser: &Browser,
    given_away: &Path,
    is_asked_for: bool,
    tally: &mut Tally,
) -> Result<()> {
    let node = &browser.node;
    let folder = workspace.root.join(FOLDER);
    let mut is_there = true;
    step("bundlers, Deno and compilers (npm ci)", || {
        if folder.join("node_modules").exists() || node.reaches_registry() {
            return node.install_in(&folder);
        }
        is_there = false;
        match is_asked_for {
            true => bail!("npm's registry does not answer"),
            false => Ok("skipped, and the package's tests with them: npm's registry does not answer".into()),
        }
    })?;
    if !is_there {
        return Ok(());
    }
    step("types of the package's tests", || {
        let mut tsc = node.script(workspace, "node_modules/typescript/bin/tsc");
        quietly(tsc.arg("--project").arg(&folder)).map(|_| String::new())
    })?;
    step("package in fresh projects", || {
        let mut command = Command::new(&node.program);
        command
            .current_dir(&workspace.root)
            .args(["--test", "--test-reporter=spec"])
            .args(["browsers.test.js", "programs.test.js"].map(|file| folder.join(file)))
            .env("NO_COLOR", "1")
            .env("LESART_CHROMIUM", &browser.program)
            .env("LESART_CHROMEDRIVER", &browser.driver)
            .env("LESART_DIST", given_away)
            .env("LESART_SCREENSHOTS", workspace.target.join("screenshots"));
        tally.run(&mut command)
    })
}
