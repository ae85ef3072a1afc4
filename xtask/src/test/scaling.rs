//! Engines that spread a collection: what they give is what a single process gives, order aside.
//!
//! examples/spark and examples/parallel are run as one would run them, on some articles, a broken line among them. Which
//! engine is not there is said, and passed over.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::run::{ask, find, quietly};
use crate::workspace::{Workspace, command_line};

/// Into how many parts Spark is to cut: more than it has threads here.
const PARTS: &str = "5";

pub(crate) fn check(workspace: &Workspace) -> Result<String> {
    let scratch = workspace.target.join("scaling");
    crate::module::remove(&scratch)?;
    fs::create_dir_all(&scratch).with_context(|| format!("making {}", scratch.display()))?;
    let lesart = command_line(workspace)?;
    let articles = scratch.join("articles.ndjson");
    fs::write(&articles, collection(workspace)?)?;
    let single = Command::new(&lesart).args(["analyze", "--ndjson"]).arg(&articles).output()?;
    let expected = lines_of(single, 1)?;
    ensure!(expected.len() > 20, "a single process writes {} reports alone", expected.len());
    let spark = spark(workspace, &lesart, &articles, &scratch, &expected)?;
    let parallel = parallel(workspace, &lesart, &articles, &expected)?;
    Ok(format!("{} reports; Spark: {spark}; GNU parallel: {parallel}", expected.len()))
}

/// The seeds, each sentence of them once more by itself, and a line that is broken.
fn collection(workspace: &Workspace) -> Result<String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for entry in fs::read_dir(workspace.root.join("seeds"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            for (number, sentence) in text.split_inclusive(". ").enumerate() {
                texts.insert(format!("{name}-{number}"), sentence.to_owned());
            }
            texts.insert(name, text);
        }
    }
    let mut lines = String::new();
    for (number, (id, text)) in texts.iter().enumerate() {
        if number == 7 {
            lines.push_str("{\"text\":\n\n");
        }
        writeln!(lines, "{}", serde_json::json!({ "id": id, "published": "2023-09-18", "text": text }))?;
    }
    Ok(lines)
}

/// What a process wrote, sorted, if it ended with this code.
fn lines_of(output: Output, code: i32) -> Result<Vec<String>> {
    let errors = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.code() == Some(code), "ends with {}, not {code}: {errors}", output.status);
    sorted(&String::from_utf8(output.stdout)?)
}

fn sorted(text: &str) -> Result<Vec<String>> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.sort_unstable();
    Ok(lines)
}

fn same(found: &[String], expected: &[String]) -> Result<String> {
    let differs = found.iter().zip(expected).find(|(found, expected)| found != expected);
    if let Some((found, expected)) = differs {
        bail!("a report differs from that of a single process:\n{found}\n{expected}");
    }
    ensure!(found.len() == expected.len(), "{} reports, not {}", found.len(), expected.len());
    Ok("the same".to_owned())
}

/// The Python that has PySpark: LESART_PYTHON, or the usual one; or why there is none.
fn python() -> Result<OsString, &'static str> {
    let python = std::env::var_os("LESART_PYTHON").unwrap_or_else(|| "python3".into());
    ask(&python, &["-c", "import pyspark"]).ok_or("skipped, python3 (or LESART_PYTHON) has no pyspark")?;
    // Java says its version on the other stream, and says it to whoever asks.
    ask("java", &["-version"]).ok_or("skipped, there is no java")?;
    Ok(python)
}

fn spark(
    workspace: &Workspace,
    lesart: &Path,
    articles: &Path,
    scratch: &Path,
    expected: &[String],
) -> Result<String> {
    let python = match python() {
        Ok(python) => python,
        Err(reason) => return Ok(reason.to_owned()),
    };
    let reports = scratch.join("reports");
    let mut command = Command::new(&python);
    command
        .arg(workspace.root.join("examples/spark/analyze.py"))
        .args([articles, &reports])
        .arg("--lesart")
        .arg(lesart)
        .args(["--parts", PARTS])
        .env("PYSPARK_PYTHON", &python)
        .env("SPARK_LOCAL_IP", "127.0.0.1")
        .env("SPARK_LOCAL_DIRS", scratch)
        .current_dir(scratch);
    quietly(&mut command)?;
    let mut text = String::new();
    for entry in fs::read_dir(&reports).with_context(|| format!("reading {}", reports.display()))? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("part-")) {
            text += &fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        }
    }
    same(&sorted(&text)?, expected).context("Spark")
}

fn parallel(workspace: &Workspace, lesart: &Path, articles: &Path, expected: &[String]) -> Result<String> {
    if find("parallel", &[]).is_none() {
        return Ok("skipped, there is none".to_owned());
    }
    // moreutils has another program of this name.
    if !ask("parallel", &["--version"]).is_some_and(|said| said.starts_with("GNU parallel")) {
        return Ok("skipped, parallel is not GNU's".to_owned());
    }
    let folder = lesart.parent().context("the command line lies nowhere")?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([folder.to_owned()].into_iter().chain(std::env::split_paths(&path)))?;
    let output = Command::new("sh")
        .arg(workspace.root.join("examples/parallel/analyze.sh"))
        .stdin(File::open(articles)?)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        // Several blocks, as a large collection has.
        .env("LESART_BLOCK", "4k")
        .env("PATH", path)
        .output()?;
    // The exit code counts the blocks of which a line is broken: one.
    same(&lines_of(output, 1)?, expected).context("GNU parallel")
}
