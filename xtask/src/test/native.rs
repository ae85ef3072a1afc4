//! The native part: format, lints, tests, documentation. Rust alone.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::module::{TARGET, add_target};
use crate::run::{find, quietly, step};
use crate::test::tally::Tally;
use crate::workspace::{Workspace, cargo};

pub(crate) fn check(workspace: &Workspace, tally: &mut Tally) -> Result<()> {
    let cargo = |arguments: &[&str]| {
        let mut command = Command::new(cargo());
        command.current_dir(&workspace.root).args(arguments);
        command
    };
    let silent = |mut command: Command| quietly(&mut command).map(|_| String::new());
    step("format", || silent(cargo(&["fmt", "--all", "--check"])))?;
    step("lints", || {
        silent(cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            "cli",
            "--",
            "--deny",
            "warnings",
        ]))
    })?;
    step("WebAssembly target", add_target)?;
    step("lints of module and browser tests", || {
        silent(cargo(&["clippy", "--lib", "--tests", "--target", TARGET, "--", "--deny", "warnings"]))
    })?;
    step("lints of the library alone on WebAssembly", || {
        silent(cargo(&[
            "clippy",
            "--lib",
            "--no-default-features",
            "--target",
            TARGET,
            "--",
            "--deny",
            "warnings",
        ]))
    })?;
    step("native tests", || {
        tally.run(&mut cargo(&["test", "--workspace", "--features", "cli", "--no-fail-fast"]))
    })?;
    step("licences and sources", || licences(workspace))?;
    step("files of the crate", || crate_files(workspace))?;
    step("documentation", || {
        let mut command = cargo(&["doc", "--workspace", "--no-deps", "--features", "cli"]);
        command.env("RUSTDOCFLAGS", "--deny warnings");
        silent(command)
    })
}

/// Makes sure that the crate has what its users need, and no more: no golden file, nothing of the page or of Node's packages.
fn crate_files(workspace: &Workspace) -> Result<String> {
    let mut command = Command::new(cargo());
    command.current_dir(&workspace.root).args(["package", "--list", "--allow-dirty", "--quiet"]);
    let list = quietly(&mut command)?;
    for file in list.lines().map(|line| line.replace('\\', "/")) {
        let is_meant = match file.split_once('/') {
            Some((folder, _)) => ["src", "model"].contains(&folder),
            None => {
                file.starts_with("Cargo.")
                    || file.starts_with("LICENSE-")
                    || file == "README.md"
                    || file.starts_with('.')
            }
        };
        ensure!(is_meant, "the crate would have {file} inside (`include` in Cargo.toml)");
    }
    Ok(format!("{}", list.lines().count()))
}

/// Asks cargo-deny whether every dependency may be one (deny.toml), where it is there.
fn licences(workspace: &Workspace) -> Result<String> {
    if find("cargo-deny", &[]).is_none() {
        return Ok("skipped: there is no cargo-deny (cargo install cargo-deny --locked)".to_owned());
    }
    // The workspace, and the crates beside it with tools of their own.
    let manifests = ["Cargo.toml", "bench/Cargo.toml", "editions/python/Cargo.toml", "fuzz/Cargo.toml"];
    for manifest in manifests {
        let mut command = Command::new(cargo());
        command
            .current_dir(&workspace.root)
            .args(["deny", "--manifest-path", manifest, "--config"])
            .arg(workspace.root.join("deny.toml"))
            .args(["check", "licenses", "bans", "sources"]);
        quietly(&mut command)?;
    }
    Ok(format!("{} workspaces", manifests.len()))
}
