//! Other programs and timed steps: one line a step, the program's own words only where it fails.

use std::ffi::OsStr;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Runs a step and says what it was and how long it took, in a line. The step returns a remark for that line.
pub(crate) fn step(what: &str, work: impl FnOnce() -> Result<String>) -> Result<()> {
    print!("{what:<WIDTH$} ");
    stdout().flush()?;
    let start = Instant::now();
    let outcome = work();
    match &outcome {
        Ok(remark) => println!("{:>9}  {remark}", show_time(start.elapsed())),
        // Its output stands in between.
        Err(_) => println!("\n{what:<WIDTH$} {:>9}  failed", show_time(start.elapsed())),
    }
    outcome.map(drop)
}

/// The column in which the times begin.
const WIDTH: usize = 44;

fn show_time(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Runs a command to its end, in silence. Where it fails, its output is printed and the error names the command.
pub(crate) fn quietly(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{} cannot be started", command.get_program().display()))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    println!();
    stdout().write_all(&output.stdout)?;
    stdout().write_all(&output.stderr)?;
    bail!("`{}` fails ({})", show(command), output.status)
}

/// Runs a command and returns what it prints, or `None` where it cannot be started or fails.
pub(crate) fn ask(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A command as one would type it.
pub(crate) fn show(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Where a program lies: in one of these directories, else on the path.
pub(crate) fn find(program: &str, first: &[PathBuf]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    first
        .iter()
        .cloned()
        .chain(std::env::split_paths(&path))
        .map(|directory| directory.join(&name))
        .find(|path| path.is_file())
}
