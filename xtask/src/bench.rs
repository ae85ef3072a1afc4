//! `cargo xtask bench`: how fast the module is in the browser, and how large the page.

use std::fs;
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, ensure};
use clap::Args;

use crate::dist;
use crate::module;
use crate::server::Server;
use crate::site::Site;
use crate::test::tools::Browser;
use crate::workspace::Workspace;

/// Measure speed and size in headless Chromium; write BENCHMARKS.md.
#[derive(Args)]
pub(crate) struct Bench {
    /// Texts to measure with, plain or JSON lines with a field "text", also packed as .xz; without, the seeds
    files: Vec<PathBuf>,
    /// A folder with an article a file: how long it takes to read, list and group them all
    #[arg(long)]
    many: Option<PathBuf>,
}

pub(crate) fn bench(arguments: &Bench) -> Result<()> {
    let workspace = Workspace::find()?;
    let browser = Browser::find_or_install()?;
    browser.node.install_packages(&workspace)?;
    let package = module::make(&workspace)?;
    // The first view and the sizes are of what is given away.
    let packed = dist::make(&workspace, &browser.node, &package)?.join("site");
    let site = Site::new(&workspace, package);
    fs::create_dir_all(workspace.target.join("bench"))?;
    let server = Server::bind(0)?;
    let url = server.url();
    // Ends with the process.
    thread::spawn(move || server.run(site));
    let mut script = browser.node.script(&workspace, "tests/bench/bench.js");
    if let Some(many) = &arguments.many {
        script.env("LESART_BENCH_MANY", std::path::absolute(many)?);
    }
    let status = script
        .args(arguments.files.iter().map(std::path::absolute).collect::<Result<Vec<_>, _>>()?)
        .env("LESART_URL", url)
        .env("LESART_SITE", &packed)
        .env("LESART_BENCH_JSON", workspace.target.join("bench/result.json"))
        .env("LESART_CHROMIUM", &browser.program)
        .env("LESART_CHROMEDRIVER", &browser.driver)
        .status()?;
    ensure!(status.success(), "the measurement fails ({status})");
    Ok(())
}
