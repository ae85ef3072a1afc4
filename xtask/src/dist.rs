//! `cargo xtask dist`: what is given away, under `target/dist/`: the page as a folder, as one file, as an extension, the
//! module as a package for npm, and where maturin is found the library as a wheel for Python.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::build::{Build, integrity};
use crate::module;
use crate::node::Node;
use crate::python::Python;
use crate::run::{quietly, step};
use crate::site::{Site, files_below};
use crate::workspace::Workspace;

/// Write what is given away to target/dist/: site/ for any static host, lesart.html to open from disk, the extension for
/// Chromium and Firefox, the npm package, and where maturin is found the wheel for Python.
#[derive(Args)]
pub(crate) struct Dist {}

pub(crate) fn dist(_arguments: &Dist) -> Result<()> {
    let workspace = Workspace::find()?;
    let node = Node::find().with_context(|| {
        format!("lesart.html and the npm package are made by Node: install {}", Node::missing().join(" and "))
    })?;
    // Before the module is made: wasm-opt is among them.
    node.install_packages(&workspace)?;
    let package = module::make(&workspace)?;
    let directory = make(&workspace, &node, &package)?;
    step("wheel for Python (maturin)", || match Python::find(&workspace) {
        Some(python) => {
            let wheel = python.wheel(&workspace, &workspace.target.join("wheel"), &["--release"])?;
            let name = wheel.file_name().unwrap_or_default();
            fs::copy(&wheel, directory.join(name)).context("copying the wheel")?;
            Ok(name.display().to_string())
        }
        None => Ok("skipped: there is no maturin (pip install maturin)".into()),
    })
}

/// Makes everything from a module made before; returns the directory.
pub(crate) fn make(workspace: &Workspace, node: &Node, package: &Path) -> Result<PathBuf> {
    let directory = workspace.target.join("dist");
    module::remove(&directory)?;
    let site = directory.join("site");
    step("site", || {
        let build = write_site(workspace, node, package, &site)?;
        Ok(format!("{}, {} {}", workspace.show(&site), build.version, build.id))
    })?;
    step("lesart.html and npm package", || {
        let mut make = node.script(workspace, "editions/make.js");
        let said = quietly(
            make.arg("--site").arg(&site).arg("--package").arg(package).arg("--out").arg(&directory),
        )?;
        let mut pack = node.npm();
        pack.current_dir(directory.join("npm"))
            .args(["pack", "--silent", "--pack-destination"])
            .arg(&directory);
        quietly(&mut pack)?;
        Ok(said.trim().to_owned())
    })?;
    Ok(directory)
}

/// The licences, and whom the model owes what it knows: wherever the module goes, they go along.
const LICENCES: [&str; 4] = ["LICENSE-MIT", "LICENSE-APACHE", "model/MODEL.md", "model/BACKGROUND.md"];

/// Writes the page as a folder, packed, with a service worker that knows its files.
fn write_site(workspace: &Workspace, node: &Node, package: &Path, site: &Path) -> Result<Build> {
    Site::new(workspace, package.to_owned()).write_to(site)?;
    quietly(node.script(workspace, "editions/pack.js").arg("--site").arg(site))?;
    let licences = site.join("licences");
    fs::create_dir_all(&licences).context("creating licences/")?;
    for file in LICENCES {
        let name = Path::new(file).file_name().unwrap_or_default();
        fs::copy(workspace.root.join(file), licences.join(name))
            .with_context(|| format!("copying {file}"))?;
    }
    // GitHub Pages would leave out files that Jekyll takes for its own.
    fs::write(site.join(".nojekyll"), "").context("writing .nojekyll")?;
    let page = site.join("index.html");
    replace_in(&page, "<title>", "<meta name=\"lesart-offline\" content=\"sw.js\">\n<title>")?;
    let build = name_build(package, site)?;
    let list: serde_json::Map<_, _> = page_files(site)?
        .into_iter()
        .map(|(name, bytes)| {
            // Hosts have the page at the folder's own address, some at no other.
            let name = if name == "index.html" { "./".into() } else { name };
            (name, integrity(&bytes).into())
        })
        .collect();
    let version = serde_json::json!({ "build": build.id, "files": list }).to_string();
    ensure!(!version.contains(['\'', '\\']), "the list of files would not stand in a string of JavaScript");
    replace_in(&site.join("sw.js"), EMPTY_VERSION, &version)?;
    Ok(build)
}

/// What www/sw.js has in the place of a version.
const EMPTY_VERSION: &str = r#"{"build":"","files":{}}"#;

/// Names the build by all files of the page instead of the module alone.
fn name_build(package: &Path, site: &Path) -> Result<Build> {
    let of_module = Build::read(package)?;
    let files = page_files(site)?;
    let named = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let build = Build::of(&of_module.version, named);
    for file in ["pkg/lesart.js", "pkg/build.js"] {
        build.rename_in(&site.join(file), &of_module)?;
    }
    Ok(build)
}

/// What the page needs to work, by name: not the service worker itself, not the licences, no types.
fn page_files(site: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for name in files_below(site)? {
        if name == "sw.js"
            || name.starts_with('.')
            || name.starts_with("licences/")
            || name.ends_with(".d.ts")
        {
            continue;
        }
        let bytes = fs::read(site.join(&name)).with_context(|| format!("reading {name}"))?;
        files.push((name, bytes));
    }
    Ok(files)
}

/// Replaces what stands in a file exactly once.
fn replace_in(file: &Path, old: &str, new: &str) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    ensure!(text.matches(old).count() == 1, "{} must have {old} once", file.display());
    fs::write(file, text.replace(old, new)).with_context(|| format!("writing {}", file.display()))
}
