//! The browsers besides Chromium in which the page's end-to-end tests run: Firefox, and WebKitGTK for Safari's engine.
//!
//! In an ordinary run each is taken where it is found with its driver, and named as skipped where it is not.
//! `--browsers all` insists: what is missing is installed where that can be done without asking.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};
use clap::ValueEnum;

use crate::run::{find, quietly, step};
use crate::test::tools::install_packages;
use crate::workspace::{Workspace, cargo};

/// Which browsers the page is tested in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browsers {
    /// Chromium, and the others where they are found with their drivers
    Found,
    /// Chromium, Firefox and WebKitGTK; installs or names what is missing
    All,
    /// Chromium alone
    Chromium,
}

/// A browser besides Chromium.
pub(crate) struct Other {
    /// As the tests call it.
    pub(crate) name: &'static str,
    /// As people call it.
    pub(crate) title: &'static str,
    /// Where its parts are, as the tests want to be told.
    pub(crate) places: Vec<(&'static str, PathBuf)>,
}

/// A part of a browser: a program, what tells the tests where it is, and what brings it.
struct Part {
    variable: &'static str,
    program: &'static str,
    brought_by: Source,
    place: Option<PathBuf>,
}

/// What brings a part.
#[derive(Clone, Copy)]
enum Source {
    /// A package of Debian.
    Debian(&'static str),
    /// A crate.
    Crate(&'static str),
}

/// Finds the other browsers, as far as they are wanted.
pub(crate) fn find_others(wanted: Browsers, workspace: &Workspace) -> Result<Vec<Other>> {
    let mut others = Vec::new();
    if wanted == Browsers::Chromium {
        return Ok(others);
    }
    for (name, title, look) in [
        ("firefox", "Firefox", firefox as fn(&Path) -> Vec<Part>),
        ("webkit", "WebKitGTK", |_: &Path| webkit()),
    ] {
        let tools = workspace.target.join("tools");
        step(title, || {
            let mut remark = "there".to_owned();
            if wanted == Browsers::All && look(&tools).iter().any(|part| part.place.is_none()) {
                install(&look(&tools), workspace, &tools)?;
                remark = "installed".to_owned();
            }
            let parts = look(&tools);
            let missing: Vec<_> =
                parts.iter().filter(|part| part.place.is_none()).map(|part| part.program).collect();
            if !missing.is_empty() {
                ensure!(wanted != Browsers::All, "{} is missing after it was installed", missing.join(", "));
                return Ok(format!("skipped: no {}", missing.join(", no ")));
            }
            let places = parts.into_iter().filter_map(|part| Some((part.variable, part.place?))).collect();
            others.push(Other { name, title, places });
            Ok(remark)
        })?;
    }
    Ok(others)
}

fn firefox(tools: &Path) -> Vec<Part> {
    vec![
        Part {
            variable: "LESART_FIREFOX",
            program: "Firefox",
            brought_by: Source::Debian("firefox-esr"),
            place: set("LESART_FIREFOX")
                .or_else(|| find("firefox-esr", &[]))
                .or_else(|| find("firefox", &[])),
        },
        Part {
            variable: "LESART_GECKODRIVER",
            program: "geckodriver",
            brought_by: Source::Crate("geckodriver"),
            place: set("LESART_GECKODRIVER").or_else(|| find("geckodriver", &[tools.join("bin")])),
        },
    ]
}

fn webkit() -> Vec<Part> {
    let driver = Source::Debian("webkit2gtk-driver");
    vec![
        Part {
            variable: "LESART_WEBKITDRIVER",
            program: "WebKitWebDriver",
            brought_by: driver,
            place: set("LESART_WEBKITDRIVER").or_else(|| find("WebKitWebDriver", &[])),
        },
        Part {
            variable: "LESART_MINIBROWSER",
            program: "MiniBrowser of WebKitGTK",
            brought_by: driver,
            place: set("LESART_MINIBROWSER").or_else(mini_browser),
        },
        Part {
            variable: "LESART_XVFB",
            program: "Xvfb",
            brought_by: Source::Debian("xvfb"),
            place: set("LESART_XVFB").or_else(|| find("Xvfb", &[])),
        },
    ]
}

/// It is on no path: distributions keep it beside the library's own programs.
fn mini_browser() -> Option<PathBuf> {
    let subfolders = |folder: &Path| -> Vec<PathBuf> {
        let mut found: Vec<_> =
            fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        found.sort();
        found
    };
    let libraries = [Path::new("/usr/lib"), Path::new("/usr/lib64"), Path::new("/usr/libexec")];
    libraries
        .iter()
        .flat_map(|folder| std::iter::once(folder.to_path_buf()).chain(subfolders(folder)))
        .flat_map(|folder| {
            ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(|name| folder.join(name))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .find(|program| program.is_file())
}

/// A place named by whoever has more than one.
fn set(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}

fn install(parts: &[Part], workspace: &Workspace, tools: &Path) -> Result<()> {
    let missing = || parts.iter().filter(|part| part.place.is_none());
    let mut packages: Vec<_> = missing()
        .filter_map(|part| match part.brought_by {
            Source::Debian(package) => Some(package),
            Source::Crate(_) => None,
        })
        .collect();
    packages.dedup();
    if !packages.is_empty() {
        install_packages(&packages)?;
    }
    for part in missing() {
        if let Source::Crate(name) = part.brought_by {
            let mut command = Command::new(cargo());
            command.current_dir(&workspace.root).args(["install", name, "--locked", "--root"]).arg(tools);
            quietly(&mut command)?;
        }
    }
    Ok(())
}
