//! `cargo xtask test`: everything that is checked, in the order from quick to slow.
//!
//! The parts: [`native`] needs Rust alone, [`module`] runs the module's tests in a browser, [`page`] checks the
//! page's scripts and drives it in several [`browsers`], [`package`] has fresh projects use the npm package, [`python`] a fresh environment the wheel. [`tools`] finds what they need besides, or installs it; [`tally`] reads from the
//! output of test runners how many tests there were. [`budgets`] are counts of instructions and bytes
//! that may not grow unnoticed; [`scaling`] has engines spread a collection. The first step that fails ends the run.

mod browsers;
mod budgets;
mod module;
mod native;
mod package;
mod page;
mod python;
mod scaling;
mod tally;
pub(crate) mod tools;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::node::is_installed_in;
use crate::python::Python;
use crate::run::step;
use crate::test::browsers::Browsers;
use crate::test::tally::Tally;
use crate::test::tools::Browser;
use crate::workspace::Workspace;

/// Check everything: format, lints, tests native and in the browser, documentation, the page.
#[derive(Args)]
pub(crate) struct Test {
    /// The native part alone
    #[arg(long)]
    fast: bool,
    /// One part alone
    #[arg(long, value_enum, conflicts_with = "fast")]
    only: Option<Part>,
    /// The browsers that the page is tested in
    #[arg(long, value_enum, default_value_t = Browsers::Found)]
    browsers: Browsers,
    /// Of the page's end-to-end tests, the files whose names contain one of these
    files: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Format, lints, native tests, documentation
    Native,
    /// Instructions, counted and held against budgets.txt
    Budgets,
    /// Spark and GNU parallel, where they are there, beside a single process
    Scaling,
    /// The module's tests in the browser
    Module,
    /// Types and style of the page's scripts, end-to-end tests
    Page,
    /// The npm package in fresh projects: Vite, webpack, esbuild, Node, Deno, TypeScript; from npm's registry
    Package,
    /// The wheel for Python, in a fresh environment; maturin from Python's registry
    Python,
}

pub(crate) fn test(arguments: &Test) -> Result<()> {
    let only = if arguments.fast { Some(Part::Native) } else { arguments.only };
    let runs = |part| only.is_none_or(|only| only == part);
    let workspace = Workspace::find()?;
    if let Some(missing) = to_be_installed(&workspace, &runs) {
        println!("{missing}");
    }
    let mut tally = Tally::default();
    let outcome = (|| {
        // First, because nobody wants to wait for the other parts to learn what is to be installed.
        let browser = (!matches!(only, Some(Part::Native | Part::Budgets | Part::Scaling | Part::Python)))
            .then(Browser::find_or_install)
            .transpose()?;
        let others = match runs(Part::Page) {
            true => browsers::find_others(arguments.browsers, &workspace)?,
            false => Vec::new(),
        };
        if runs(Part::Native) {
            native::check(&workspace, &mut tally)?;
        }
        if runs(Part::Budgets) {
            step("budgets of instructions", || budgets::instructions(&workspace))?;
            step("growth of instructions", || budgets::growth(&workspace))?;
        }
        if runs(Part::Scaling) {
            step("many processes beside one", || scaling::check(&workspace))?;
        }
        if runs(Part::Python) {
            python::check(&workspace, only.is_some(), &mut tally)?;
        }
        if let Some(browser) = browser {
            if runs(Part::Module) {
                module::check(&workspace, &browser, &mut tally)?;
            }
            if runs(Part::Page) || runs(Part::Package) {
                let made = page::Made::make(&workspace, &browser.node)?;
                if runs(Part::Page) {
                    page::check(&workspace, &browser, &others, &made, &arguments.files, &mut tally)?;
                }
                if runs(Part::Package) && arguments.files.is_empty() {
                    package::check(&workspace, &browser, &made.given_away, only.is_some(), &mut tally)?;
                }
            }
        }
        Ok(())
    })();
    if arguments.fast {
        println!(
            "left out: budgets, many processes, the wheel, the module in a browser, the page, the npm package (run without --fast)"
        );
    }
    println!("{tally}");
    outcome
}

/// What the parts will install, in a line, with how long it takes on two cores; `None` where nothing is missing. What compilers
/// make of the sources themselves is not among it.
fn to_be_installed(workspace: &Workspace, runs: &dyn Fn(Part) -> bool) -> Option<String> {
    let (module, package) = (runs(Part::Module), runs(Part::Package));
    let of_page = runs(Part::Page) || package;
    let mut missing = Vec::new();
    if module || of_page {
        missing.extend(Browser::missing().into_iter().map(String::from));
    }
    let mut ask = |is_needed: bool, is_there: bool, what: &str| {
        if is_needed && !is_there {
            missing.push(what.to_owned());
        }
    };
    ask(module, tools::has_test_runner(workspace), "the test runner of wasm-bindgen (cargo, 2 min)");
    ask(of_page, is_installed_in(&workspace.root), "the page's tools (npm, 1 min)");
    ask(package, is_installed_in(&workspace.root.join(package::FOLDER)), "bundlers and Deno (npm, 1 min)");
    ask(runs(Part::Python), Python::find(workspace).is_some(), "maturin (pip, 10 s)");
    (!missing.is_empty()).then(|| format!("will be installed: {}", missing.join(", ")))
}
