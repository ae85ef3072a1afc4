//! The page: types and style of its scripts, tests of its model in Node, then its end-to-end tests against the page as `serve`
//! serves it and against what `dist` makes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, ensure};

use crate::dist;
use crate::module;
use crate::node::Node;
use crate::run::{quietly, step};
use crate::server::Server;
use crate::site::Site;
use crate::test::browsers::Other;
use crate::test::budgets;
use crate::test::tally::Tally;
use crate::test::tools::Browser;
use crate::workspace::{Workspace, command_line};

/// What is tested: the module with its glue, and what `dist` makes of it and the page.
pub(crate) struct Made {
    pub(crate) package: PathBuf,
    pub(crate) given_away: PathBuf,
}

impl Made {
    pub(crate) fn make(workspace: &Workspace, node: &Node) -> Result<Self> {
        // Before the module is made: wasm-opt is among them.
        node.install_packages(workspace)?;
        let package = module::make(workspace)?;
        let given_away = dist::make(workspace, node, &package)?;
        Ok(Self { package, given_away })
    }
}

pub(crate) fn check(
    workspace: &Workspace,
    browser: &Browser,
    others: &[Other],
    Made { package, given_away }: &Made,
    names: &[String],
    tally: &mut Tally,
) -> Result<()> {
    step("types of the page", || {
        for project in type_projects(workspace)? {
            let mut tsc = browser.node.script(workspace, "node_modules/typescript/bin/tsc");
            quietly(tsc.arg("--project").arg(project))?;
        }
        Ok(String::new())
    })?;
    step("style of the page", || {
        let mut eslint = browser.node.script(workspace, "node_modules/eslint/bin/eslint.js");
        quietly(eslint.args(["--max-warnings", "0", "."])).map(|_| String::new())
    })?;
    let files = test_files(workspace, names)?;
    if !files.model.is_empty() {
        step("tests of the page's model in Node", || {
            let mut command = Command::new(&browser.node.program);
            command.current_dir(&workspace.root).args(["--test", "--test-reporter=spec"]).args(&files.model);
            tally.run(command.env("NO_COLOR", "1"))
        })?;
    }
    let mut lesart = PathBuf::new();
    step("command line", || {
        lesart = command_line(workspace)?;
        Ok(String::new())
    })?;
    step("types of the reports", || {
        let mut check = browser.node.script(workspace, "tests/types/check.js");
        quietly(check.env("LESART_COMMAND", &lesart)).map(|said| said.trim().to_owned())
    })?;
    let server = Server::bind(0)?;
    let url = server.url();
    let site = Site::new(workspace, package.clone());
    step("budgets of bytes", || budgets::bytes(workspace, &given_away.join("site")))?;
    // Ends with the process.
    thread::spawn(move || server.run(site));
    let screenshots = workspace.target.join("screenshots");
    if names.is_empty() {
        module::remove(&screenshots)?;
    }
    let end_to_end = |files: &[PathBuf]| {
        let mut command = Command::new(&browser.node.program);
        command
            .current_dir(&workspace.root)
            .args(["--test", "--test-reporter=spec"])
            .args(files)
            .env("NO_COLOR", "1")
            .env("LESART_URL", &url)
            .env("LESART_CHROMIUM", &browser.program)
            .env("LESART_CHROMEDRIVER", &browser.driver)
            .env("LESART_COMMAND", &lesart)
            .env("LESART_DIST", given_away)
            .env("LESART_SCREENSHOTS", &screenshots);
        command
    };
    if !files.end_to_end.is_empty() {
        step("end-to-end tests in Chromium", || {
            let remark = tally.run(&mut end_to_end(&files.end_to_end))?;
            Ok(format!("{remark}; pictures in {}", workspace.show(&screenshots)))
        })?;
    }
    let files: Vec<_> = files.end_to_end.into_iter().filter(|file| is_for_every_browser(file)).collect();
    for other in others.iter().filter(|_| !files.is_empty()) {
        step(&format!("end-to-end tests in {}", other.title), || {
            let mut command = end_to_end(&files);
            command.env("LESART_BROWSER", other.name).envs(other.places.iter().cloned());
            tally.run(&mut command)
        })?;
    }
    Ok(())
}

/// Whether a file's tests ask something of the browser: not so those of single scripts and of the harness itself.
fn is_for_every_browser(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    !["harness.test.js", "intake.test.js", "parts.test.js"].contains(&name.as_ref())
}

/// The projects that tsc checks, as files in the target directory that know where the glue's types are.
fn type_projects(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let root = &workspace.root;
    let page = serde_json::json!({
        "extends": root.join("tsconfig.json"),
        "compilerOptions": { "rootDirs": [root.join("www"), root.join("editions"), workspace.target.clone()] },
        "include": [root.join("www/js"), root.join("editions/single"), root.join("editions/npm/*.d.ts")],
    });
    let file = workspace.target.join("tsconfig.page.json");
    fs::write(&file, page.to_string()).with_context(|| format!("writing {}", file.display()))?;
    let others = [
        "tsconfig.sw.json",
        "editions/tsconfig.json",
        "tests/model/tsconfig.json",
        "tests/e2e/tsconfig.json",
        "tests/bench/tsconfig.json",
        "tests/types/tsconfig.json",
    ];
    Ok(std::iter::once(file).chain(others.map(|project| root.join(project))).collect())
}

/// Files of tests, sorted.
struct TestFiles {
    /// Of the page's model, which need no browser.
    model: Vec<PathBuf>,
    end_to_end: Vec<PathBuf>,
}

/// The files of tests whose names contain one of these; all where there is none.
fn test_files(workspace: &Workspace, names: &[String]) -> Result<TestFiles> {
    let of = |folder: &str| -> Result<Vec<PathBuf>> {
        let directory = workspace.root.join(folder);
        let mut files = Vec::new();
        for entry in fs::read_dir(&directory).with_context(|| format!("reading {}", directory.display()))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_meant = names.is_empty() || names.iter().any(|part| name.contains(part.as_str()));
            if name.ends_with(".test.js") && is_meant {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    };
    let files = TestFiles { model: of("tests/model")?, end_to_end: of("tests/e2e")? };
    ensure!(
        !files.model.is_empty() || !files.end_to_end.is_empty(),
        "no test in tests/model or tests/e2e has a name with {}",
        names.join(" or ")
    );
    Ok(files)
}
