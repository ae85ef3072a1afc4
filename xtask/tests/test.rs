//! `cargo xtask test` where a tool is missing or does not fit: it says which, before anything is built.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs the module's part with nothing on the path but these programs, each made up of one line of shell, and
/// returns what it complains of.
fn complaint(test: &str, programs: &[(&str, &str)]) -> String {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("test").join(test);
    fs::create_dir_all(&directory).unwrap();
    // Not the one who may install.
    for (name, line) in programs.iter().chain(&[("id", "echo 1000")]) {
        let program = directory.join(name);
        fs::write(&program, format!("#!/bin/sh\n{line}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .args(["test", "--only", "module"])
        .env("CARGO", env!("CARGO"))
        .env("PATH", &directory)
        .env_remove("CHROMEDRIVER")
        .env_remove("LESART_CHROMIUM")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    said
}

const CHROMIUM: (&str, &str) = ("chromium", "echo Chromium 156.0.8078.79 built on Debian");
const DRIVER: (&str, &str) = ("chromedriver", "echo 'ChromeDriver 156.0.8078.79 (abc)'");
const NPM: (&str, &str) = ("npm", "echo 9.2.0");

#[test]
fn everything_that_is_missing_is_named_at_once() {
    let said = complaint("missing", &[CHROMIUM, NPM]);
    assert!(said.contains("missing: install chromium-driver nodejs ("), "{said}");
}

#[test]
fn a_driver_of_another_version_is_refused() {
    let driver = ("chromedriver", "echo 'ChromeDriver 155.0.1.2 (abc)'");
    let said = complaint("pair", &[CHROMIUM, driver, ("node", "echo v20.20.2"), NPM]);
    assert!(
        said.contains("has version 156, but") && said.contains("has version 155; install a pair"),
        "{said}"
    );
}

#[test]
fn an_old_node_is_refused() {
    let said = complaint("node", &[CHROMIUM, DRIVER, ("node", "echo v16.20.2"), NPM]);
    assert!(said.contains("Node 16 is too old; install Node 18 or later"), "{said}");
}
