//! What the tests need besides Rust: a browser with its driver, Node, the test runner of wasm-bindgen. Found, or installed where that can
//! be done without asking: Debian's packages as root on Debian, Rust's tools into the target directory anywhere.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::node::Node;
use crate::run::{ask, find, quietly, step};
use crate::workspace::{Workspace, cargo};

/// The oldest Node whose test runner and packages do.
const OLDEST_NODE: u32 = 18;

/// Chromium or Chrome with the driver of the same version, and Node, which drives them.
pub(crate) struct Browser {
    pub(crate) program: PathBuf,
    pub(crate) driver: PathBuf,
    pub(crate) node: Node,
}

impl Browser {
    /// Looks for all four; installs what is missing on Debian as root, else says what to install.
    pub(crate) fn find_or_install() -> Result<Self> {
        let mut found = None;
        step("browser and Node", || {
            let mut remark = "";
            let missing = Self::missing();
            if !missing.is_empty() {
                install_packages(&missing)?;
                let still = Self::missing();
                ensure!(still.is_empty(), "{} is still missing after it was installed", still.join(", "));
                remark = "installed";
            }
            let browser = Self::find().context("a program has just gone")?;
            browser.check_versions()?;
            found = Some(browser);
            Ok(remark.into())
        })?;
        found.context("there is no browser")
    }

    fn find() -> Option<Self> {
        Some(Self { program: program()?, driver: driver()?, node: Node::find()? })
    }

    /// The Debian packages of what cannot be found.
    pub(crate) fn missing() -> Vec<&'static str> {
        let mut missing = Vec::new();
        if program().is_none() {
            missing.push("chromium");
        }
        if driver().is_none() {
            missing.push("chromium-driver");
        }
        missing.extend(Node::missing());
        missing
    }

    fn check_versions(&self) -> Result<()> {
        let major = |program: &PathBuf| {
            ask(program, &["--version"])
                .as_deref()
                .and_then(major_version)
                .with_context(|| format!("{} does not tell its version", program.display()))
        };
        let (browser, driver, node) =
            (major(&self.program)?, major(&self.driver)?, major(&self.node.program)?);
        ensure!(
            browser == driver,
            "{} has version {browser}, but {} has version {driver}; install a pair",
            self.program.display(),
            self.driver.display()
        );
        ensure!(node >= OLDEST_NODE, "Node {node} is too old; install Node {OLDEST_NODE} or later");
        Ok(())
    }
}

/// Set by whoever has more than one browser, as GitHub's machines.
fn program() -> Option<PathBuf> {
    std::env::var_os("LESART_CHROMIUM").map(PathBuf::from).or_else(|| {
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            .iter()
            .find_map(|name| find(name, &[]))
    })
}

fn driver() -> Option<PathBuf> {
    std::env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| find("chromedriver", &[]))
}

/// The first number of `Chromium 156.0.8078.79 built on …`, `ChromeDriver 156.0…` or `v20.20.2`.
fn major_version(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| {
        let (major, _) = word.strip_prefix('v').unwrap_or(word).split_once('.')?;
        major.parse().ok()
    })
}

/// Installs packages of Debian, as root on Debian; else says what to install.
pub(crate) fn install_packages(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let is_debian = std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|release| release.lines().any(|line| line == "ID=debian"));
    let is_root = ask("id", &["-u"]).as_deref() == Some("0");
    if !(is_debian && is_root) {
        bail!(
            "missing: install {list} (these are Debian's names; as root on Debian this would have been done here)"
        );
    }
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        quietly(&mut command).with_context(|| format!("{list} cannot be installed"))
    };
    apt(&["update"])?;
    // One after the other: Node from another source than Debian's brings its own npm and refuses Debian's.
    for package in packages {
        if *package != "npm" || find("npm", &[]).is_none() {
            apt(&["install", "--yes", "--no-install-recommends", package])?;
        }
    }
    Ok(())
}

/// Compiled to be there soon: what they run takes seconds.
const QUICK: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
];

/// The test runner of wasm-bindgen, in the version of Cargo.lock: on the path, or in `target/tools`, where it is installed if
/// it is in neither.
pub(crate) fn test_runner(workspace: &Workspace) -> Result<PathBuf> {
    let tools = workspace.target.join("tools");
    let binaries = [tools.join("bin")];
    let version = workspace.locked_version("wasm-bindgen")?;
    step("test runner (wasm-bindgen)", || match runner(&version, &binaries) {
        Some(_) => Ok("there".into()),
        None => {
            let mut install = Command::new(cargo());
            install
                .current_dir(&workspace.root)
                .envs(QUICK)
                .args(["install", "--root"])
                .arg(&tools)
                // Not --locked: its lock file names versions that not every registry has.
                .args([
                    "wasm-bindgen-cli",
                    "--force",
                    "--bin",
                    "wasm-bindgen-test-runner",
                    "--version",
                    &version,
                ]);
            quietly(&mut install).map(|_| "installed".into())
        }
    })?;
    runner(&version, &binaries)
        .with_context(|| format!("wasm-bindgen-test-runner {version} is not there after it was installed"))
}

/// Whether the test runner is there.
pub(crate) fn has_test_runner(workspace: &Workspace) -> bool {
    let version = workspace.locked_version("wasm-bindgen");
    version.is_ok_and(|version| runner(&version, &[workspace.target.join("tools/bin")]).is_some())
}

/// The test runner, if it is of this version: wasm-bindgen's parts must match to the last number.
fn runner(version: &str, first: &[PathBuf]) -> Option<PathBuf> {
    // One in target/tools of an older version must not hide the right one on the path.
    [first, &[]].into_iter().filter_map(|first| find("wasm-bindgen-test-runner", first)).find(|program| {
        ask(program, &["--version"]).is_some_and(|said| said.split_whitespace().any(|word| word == version))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn major_versions_are_read() {
        assert_eq!(major_version("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"), Some(156));
        assert_eq!(major_version("ChromeDriver 156.0.8078.79 (abc-refs/branch-heads/1@{#1})"), Some(156));
        assert_eq!(major_version("v20.20.2"), Some(20));
        assert_eq!(major_version("not a version"), None);
    }
}
