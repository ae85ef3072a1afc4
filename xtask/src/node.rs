//! Node and the packages of package-lock.json: what bundles the page into one file, and what tests it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::run::{find, quietly, step};
use crate::workspace::Workspace;

/// npm, which is a script on Windows.
fn find_npm() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    find("npm", &[]).or_else(|| {
        let mut scripts = std::env::split_paths(&path).map(|directory| directory.join("npm.cmd"));
        scripts.find(|script| cfg!(windows) && script.is_file())
    })
}

/// What is to be installed in a folder, and what was.
const LOCK: &str = "package-lock.json";
const INSTALLED: &str = "node_modules/.installed-lock.json";

/// Whether a folder has what its package-lock.json names.
pub(crate) fn is_installed_in(folder: &Path) -> bool {
    match (fs::read(folder.join(LOCK)), fs::read(folder.join(INSTALLED))) {
        (Ok(lock), Ok(installed)) => lock == installed,
        _ => false,
    }
}

/// Node with its package manager.
pub(crate) struct Node {
    pub(crate) program: PathBuf,
    npm: PathBuf,
}

impl Node {
    /// Looks for both on the path.
    pub(crate) fn find() -> Option<Self> {
        Some(Self { program: find("node", &[])?, npm: find_npm()? })
    }

    /// The Debian packages of what cannot be found.
    pub(crate) fn missing() -> Vec<&'static str> {
        let programs = [(find("node", &[]), "nodejs"), (find_npm(), "npm")];
        programs.iter().filter(|(program, _)| program.is_none()).map(|&(_, package)| package).collect()
    }

    /// Installs the packages of package-lock.json, unless they were before.
    pub(crate) fn install_packages(&self, workspace: &Workspace) -> Result<()> {
        step("Node's packages (npm ci)", || self.install_in(&workspace.root))
    }

    /// Installs what a folder's package-lock.json names, unless that was done before.
    pub(crate) fn install_in(&self, folder: &Path) -> Result<String> {
        if is_installed_in(folder) {
            return Ok("unchanged".into());
        }
        let lock = folder.join(LOCK);
        let lock = fs::read(&lock).with_context(|| format!("reading {}", lock.display()))?;
        let mut command = self.npm();
        command.current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        quietly(&mut command)?;
        fs::write(folder.join(INSTALLED), lock).context("noting what was installed")?;
        Ok(String::new())
    }

    /// Whether npm's registry answers.
    pub(crate) fn reaches_registry(&self) -> bool {
        let mut ping = self.npm();
        ping.args(["ping", "--fetch-retries=0"]).stdin(Stdio::null());
        ping.output().is_ok_and(|output| output.status.success())
    }

    /// A script, to be run in the workspace's root.
    pub(crate) fn script(&self, workspace: &Workspace, script: &str) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(&workspace.root).arg(workspace.root.join(script));
        command
    }

    /// npm.
    pub(crate) fn npm(&self) -> Command {
        Command::new(&self.npm)
    }
}
