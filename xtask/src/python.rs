//! The wheel for Python: made by maturin, from the path or from an environment of its own below the target directory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::module::remove;
use crate::run::{find, quietly};
use crate::workspace::Workspace;

/// The crate of the wheel, and its package for Python.
pub(crate) const FOLDER: &str = "editions/python";

/// What maturin is asked for: as pyproject.toml says.
const MATURIN: &str = "maturin>=1.9,<2";

/// Python and maturin.
pub(crate) struct Python {
    pub(crate) program: PathBuf,
    maturin: PathBuf,
}

impl Python {
    /// Looks for both, maturin also where [`Python::install`] puts it.
    pub(crate) fn find(workspace: &Workspace) -> Option<Self> {
        let maturin = find("maturin", &[binaries(&environment(workspace))])?;
        Some(Self { program: interpreter()?, maturin })
    }

    /// Puts maturin into an environment below the target directory, from Python's registry.
    pub(crate) fn install(workspace: &Workspace) -> Result<Self> {
        let python = interpreter().context("there is no python3")?;
        let environment = environment(workspace);
        create(&python, &environment)?;
        quietly(
            Command::new(in_environment(&environment)).args(["-m", "pip", "install", "--quiet", MATURIN]),
        )?;
        Self::find(workspace).context("maturin is not there after it was installed")
    }

    /// Makes the wheel in a fresh directory and returns it; with `--release` as it is given away, without quickly.
    pub(crate) fn wheel(&self, workspace: &Workspace, made: &Path, profile: &[&str]) -> Result<PathBuf> {
        remove(made)?;
        let mut build = Command::new(&self.maturin);
        build
            .current_dir(workspace.root.join(FOLDER))
            .env("CARGO_TARGET_DIR", workspace.target.join("python"))
            .args(["build", "--locked", "--interpreter"])
            .arg(&self.program)
            .args(profile)
            .arg("--out")
            .arg(made);
        quietly(&mut build)?;
        Ok(fs::read_dir(made)?.next().context("maturin has made nothing")??.path())
    }
}

/// Makes a fresh environment of Python's.
pub(crate) fn create(python: &Path, environment: &Path) -> Result<()> {
    quietly(Command::new(python).args(["-m", "venv", "--clear"]).arg(environment)).map(drop)
}

/// Python in an environment.
pub(crate) fn in_environment(environment: &Path) -> PathBuf {
    binaries(environment).join(format!("python{}", std::env::consts::EXE_SUFFIX))
}

fn interpreter() -> Option<PathBuf> {
    ["python3", "python"].iter().find_map(|name| find(name, &[]))
}

fn environment(workspace: &Workspace) -> PathBuf {
    workspace.target.join("tools/python")
}

fn binaries(environment: &Path) -> PathBuf {
    environment.join(if cfg!(windows) { "Scripts" } else { "bin" })
}
