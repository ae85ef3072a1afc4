//! The wheel for Python, installed into a fresh environment: lints of its crate, tests in Python.

use std::process::Command;

use anyhow::{Result, bail};

use crate::python::{FOLDER, Python, create, in_environment};
use crate::run::{quietly, step};
use crate::test::tally::Tally;
use crate::workspace::{Workspace, cargo, command_line};

/// Without maturin and a registry to get it from the part is passed over, unless it is the only one that was asked for.
pub(crate) fn check(workspace: &Workspace, is_asked_for: bool, tally: &mut Tally) -> Result<()> {
    let mut python = None;
    step("maturin", || {
        python = Python::find(workspace);
        if python.is_some() {
            return Ok("there".into());
        }
        match Python::install(workspace) {
            Ok(installed) => {
                python = Some(installed);
                Ok("installed".into())
            }
            Err(fault) if is_asked_for => Err(fault),
            Err(fault) => Ok(format!("skipped, and the wheel's tests with it: {fault:#}")),
        }
    })?;
    let Some(python) = python else { return Ok(()) };
    let folder = workspace.root.join(FOLDER);
    let target = workspace.target.join("python");
    for (what, arguments) in [
        ("format of the wheel's crate", &["fmt", "--check"][..]),
        ("lints of the wheel's crate", &["clippy", "--locked", "--", "--deny", "warnings"]),
    ] {
        step(what, || {
            let mut command = Command::new(cargo());
            command.current_dir(&folder).env("CARGO_TARGET_DIR", &target).args(arguments);
            quietly(&mut command).map(|_| String::new())
        })?;
    }
    let mut wheel = None;
    step("wheel (maturin)", || {
        let made = python.wheel(workspace, &target.join("tested"), &[])?;
        wheel = Some(made);
        Ok(String::new())
    })?;
    let Some(wheel) = wheel else { bail!("there is no wheel") };
    step("tests of the wheel in a fresh environment", || {
        let lesart = command_line(workspace)?;
        let environment = target.join("fresh");
        create(&python.program, &environment)?;
        let python = in_environment(&environment);
        quietly(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--no-index"]).arg(&wheel))?;
        let mut tests = Command::new(&python);
        tests
            .current_dir(&environment)
            .args(["-m", "unittest", "discover", "--start-directory"])
            .arg(folder.join("tests"))
            .env("LESART_COMMAND", lesart);
        tally.run(&mut tests)
    })
}
