//! `cargo xtask diff BASE`: what a change does to real articles.
//!
//! Two builds of the command line, of the working tree and of a git ref, read the same [`articles`]; [`changes`] says what of
//! the names, statements, times, pairs and facts is gone and what is new, as Markdown on standard output.

mod articles;
mod changes;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use serde_json::Value;

use crate::run::quietly;
use crate::workspace::{Workspace, cargo};
use articles::Pair;
use changes::{Changes, Said};

/// Show what the working tree says of real articles that another version does not; Markdown on standard output.
#[derive(Args)]
pub(crate) struct Diff {
    /// The version to compare with: a branch, a tag, a commit
    base: String,
    /// So many changes of a kind are listed at most; all are counted
    #[arg(long, default_value_t = 60)]
    most: usize,
}

pub(crate) fn diff(arguments: &Diff) -> Result<()> {
    let workspace = Workspace::find()?;
    let old = build_base(&workspace, &arguments.base)?;
    eprintln!("building the working tree");
    let new = build(&workspace.root, &workspace.target)?;
    let pairs = articles::read(&workspace.root)?;
    eprintln!("reading {} articles with each", 2 * pairs.len());
    let mut changes = Changes::default();
    for pair in &pairs {
        let (before, after) = thread::scope(|scope| {
            let before = scope.spawn(|| said(&old, &workspace, pair));
            (before.join(), said(&new, &workspace, pair))
        });
        let Ok(before) = before else { bail!("{}: the reading ends early", pair.name) };
        changes.add(&pair.name, &before?, &after?);
    }
    print!("{}", changes.markdown(&arguments.base, 2 * pairs.len(), arguments.most));
    Ok(())
}

/// Builds the command line of a git ref, in a worktree that is kept for the next time.
fn build_base(workspace: &Workspace, base: &str) -> Result<PathBuf> {
    let git = |directory: &Path, arguments: &[&str]| {
        let mut command = Command::new("git");
        command.arg("-C").arg(directory).args(arguments);
        quietly(&mut command)
    };
    let commit = git(&workspace.root, &["rev-parse", "--verify", &format!("{base}^{{commit}}")])?;
    let tree = workspace.target.join("diff/base");
    let tree_name = tree.to_str().context("the target directory's path is no text")?;
    if tree.join(".git").exists() {
        git(&tree, &["checkout", "--quiet", "--detach", "--force", commit.trim()])?;
    } else {
        git(&workspace.root, &["worktree", "prune"])?;
        git(
            &workspace.root,
            &["worktree", "add", "--quiet", "--detach", "--force", tree_name, commit.trim()],
        )?;
    }
    eprintln!("building {base} ({:.10})", commit.trim());
    build(&tree, &workspace.target.join("diff/target"))
}

/// Builds the command line of a checkout.
fn build(checkout: &Path, target: &Path) -> Result<PathBuf> {
    let mut command = Command::new(cargo());
    command
        .current_dir(checkout)
        .args(["build", "--profile", "quick", "--package", "lesart", "--features", "cli", "--bin", "lesart"])
        .env("CARGO_TARGET_DIR", target);
    quietly(&mut command)?;
    Ok(target.join("quick").join(format!("lesart{}", std::env::consts::EXE_SUFFIX)))
}

/// What a build says of two articles and of both together.
fn said(program: &Path, workspace: &Workspace, pair: &Pair) -> Result<Said> {
    let folder = workspace.target.join("diff/articles").join(&pair.name);
    std::fs::create_dir_all(&folder)?;
    let files = ["A", "B"].map(|side| folder.join(side));
    let mut said = Said::default();
    for (file, text) in files.iter().zip(&pair.texts) {
        let report = ask(program, &["analyze", "--json"], &[], text)?;
        said.article(text, &report);
        // Both builds write the same.
        std::fs::write(file, text)?;
    }
    let comparison = ask(program, &["compare", "--json"], &files, "")?;
    said.comparison(&comparison);
    Ok(said)
}

/// Runs the command line, and reads the object that it writes.
fn ask(program: &Path, arguments: &[&str], files: &[PathBuf], input: &str) -> Result<Value> {
    let mut child = Command::new(program)
        .args(arguments)
        .args(files)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} cannot be started", program.display()))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes())?;
    }
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "{} fails ({})", program.display(), output.status);
    Ok(serde_json::from_slice(&output.stdout)?)
}
