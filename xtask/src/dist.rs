//! `cargo xtask dist`: what is given away, under `target/dist/`.

use std::fs;

use anyhow::{Context, Result};
use clap::Args;

use crate::module;
use crate::run::step;
use crate::site::Site;
use crate::workspace::Workspace;

/// Write the page as a folder for any static host, under any path, to target/dist/site/.
#[derive(Args)]
pub(crate) struct Dist {}

pub(crate) fn dist(_arguments: &Dist) -> Result<()> {
    let workspace = Workspace::find()?;
    let package = module::make(&workspace)?;
    let directory = workspace.target.join("dist/site");
    step("site", || {
        module::remove(&directory)?;
        Site::new(&workspace, package).write_to(&directory)?;
        // GitHub Pages would leave out files that Jekyll takes for its own.
        fs::write(directory.join(".nojekyll"), "").context("writing .nojekyll")?;
        Ok(workspace.show(&directory).to_string())
    })
}
