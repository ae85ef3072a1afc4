//! Where things lie: the workspace's root and its target directory, as cargo sees them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::run::quietly;

/// The directories that the tasks read from and write to.
pub(crate) struct Workspace {
    /// The checkout.
    pub(crate) root: PathBuf,
    /// Where everything goes that is made.
    pub(crate) target: PathBuf,
}

impl Workspace {
    /// Asks cargo, so that a target directory set by environment or configuration is respected.
    pub(crate) fn find() -> Result<Self> {
        let output = Command::new(cargo())
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .output()
            .context("cargo cannot be started")?;
        anyhow::ensure!(
            output.status.success(),
            "cargo metadata fails: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
        let metadata: serde_json::Value =
            serde_json::from_slice(&output.stdout).context("cargo metadata answers with something else")?;
        let directory = |key: &str| {
            metadata[key].as_str().map(PathBuf::from).with_context(|| format!("cargo metadata has no {key}"))
        };
        Ok(Self { root: directory("workspace_root")?, target: directory("target_directory")? })
    }

    /// A path below the root, for messages.
    pub(crate) fn show<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }

    /// The version of a package in Cargo.lock.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        version_in(&lock, package).with_context(|| format!("{package} is not in Cargo.lock"))
    }
}

/// Builds `lesart`, the command line, quickly, and says where it is.
pub(crate) fn command_line(workspace: &Workspace) -> Result<PathBuf> {
    let mut command = Command::new(cargo());
    command.current_dir(&workspace.root).args(["build", "--features", "cli", "--bin", "lesart"]);
    quietly(&mut command)?;
    Ok(workspace.target.join("debug").join(format!("lesart{}", std::env::consts::EXE_SUFFIX)))
}

/// The cargo that runs this task.
pub(crate) fn cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = include_str!("../../Cargo.lock");

    #[test]
    fn a_locked_version_is_the_whole_names() {
        let lock = "[[package]]\nname = \"wasm\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.7\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.7"));
        assert_eq!(version_in(lock, "bindgen"), None);
    }

    #[test]
    fn glue_and_module_are_of_one_version() {
        let version = version_in(LOCK, "wasm-bindgen");
        assert!(version.is_some());
        assert_eq!(version, version_in(LOCK, "wasm-bindgen-cli-support"));
    }
}
