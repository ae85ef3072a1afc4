//! `cargo xtask serve` where something is missing: one clear line and exit code 1.
#![cfg(unix)]

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Starts the task with these programs, made up of one line of shell each, before what the system has.
fn serve(test: &str, port: &str, programs: &[(&str, &str)], path: &str) -> Output {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&directory).unwrap();
    for (name, line) in programs {
        let program = directory.join(name);
        fs::write(&program, format!("#!/bin/sh\n{line}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    }
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .args(["serve", "--port", port])
        .env("CARGO", env!("CARGO"))
        .env("PATH", format!("{}:{path}", directory.display()))
        .output()
        .unwrap()
}

/// The one line on standard error.
fn complaint(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    said
}

const LACKS_TARGET: (&str, &str) = ("rustc", "echo /nonexistent/lib");

#[test]
fn a_port_in_use_is_named_before_anything_is_built() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let output = serve("port", &port, &[], "/usr/bin:/bin");
    assert_eq!(
        complaint(&output),
        format!("error: port {port} is in use; choose another with --port, or any with --port 0\n")
    );
    assert_eq!(output.stdout, b"");
}

#[test]
fn without_rustup_it_says_where_to_get_it() {
    // A path with nothing on it but a compiler without the target.
    let output = serve("no-rustup", "0", &[LACKS_TARGET], "/nonexistent");
    assert_eq!(
        complaint(&output),
        "error: this Rust has no wasm32-unknown-unknown target, and there is no rustup to add it: \
         get rustup from https://rustup.rs, then `rustup target add wasm32-unknown-unknown`\n"
    );
}

#[test]
fn a_target_that_cannot_be_added_is_reported_in_rustups_words() {
    let rustup = (
        "rustup",
        "echo 'info: downloading component' >&2; echo 'error: could not download file' >&2; exit 1",
    );
    let output = serve("offline", "0", &[LACKS_TARGET, rustup], "/usr/bin:/bin");
    assert_eq!(
        complaint(&output),
        "error: the wasm32-unknown-unknown target cannot be added: \
         `rustup target add wasm32-unknown-unknown` says: error: could not download file\n"
    );
}

#[test]
fn a_target_added_to_another_toolchain_is_noticed() {
    let output = serve("other", "0", &[LACKS_TARGET, ("rustup", "exit 0")], "/usr/bin:/bin");
    assert!(complaint(&output).contains("the Rust in use is another"));
}

#[test]
fn without_rust_it_says_so() {
    let output = serve("no-rust", "0", &[], "/nonexistent");
    assert_eq!(complaint(&output), "error: rustc does not answer: get Rust by https://rustup.rs\n");
}
