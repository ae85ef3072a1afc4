//! How many tests passed and failed, read from the output of cargo, wasm-bindgen's test runner, Node and Python.

use std::fmt;
use std::io::{Write, stdout};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::run::show;

/// Tests so far.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
    /// Tests of the page that failed, and passed when they were run once more in a fresh browser.
    repeated: u32,
}

/// So many tests of one run may pass only when repeated: a browser loses an answer now and then, the page must not.
const BORNE: u32 = 3;

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        match self.repeated {
            0 => Ok(()),
            repeated => write!(formatter, ", {repeated} passed only when repeated"),
        }
    }
}

impl Tally {
    /// Runs a command that tests and counts its tests; the remark is how many. Where one fails, its output is printed.
    pub(crate) fn run(&mut self, command: &mut Command) -> Result<String> {
        let output = command
            .stdin(Stdio::null())
            .output()
            .with_context(|| format!("{} cannot be started", command.get_program().display()))?;
        let said = [output.stdout.as_slice(), &output.stderr].map(String::from_utf8_lossy).join("\n");
        let counted = count(&said);
        self.passed += counted.passed;
        self.failed += counted.failed;
        self.repeated += counted.repeated;
        let repeated: Vec<&str> = said.lines().filter(|line| is_repeated(line)).collect();
        if !output.status.success() {
            println!();
            stdout().write_all(&output.stdout)?;
            stdout().write_all(&output.stderr)?;
            bail!("`{}` fails ({})", show(command), output.status);
        }
        // A runner that finds nothing to run is content; we are not.
        if counted.passed == 0 {
            bail!("`{}` ran no test", show(command));
        }
        if counted.repeated > BORNE {
            bail!(
                "`{}`: {} tests pass only when repeated, {BORNE} are borne:\n{}",
                show(command),
                counted.repeated,
                repeated.join("\n")
            );
        }
        let once = format!("{} passed", counted.passed);
        if repeated.is_empty() {
            return Ok(once);
        }
        Ok(format!("{once}, {} only when repeated:\n{}", counted.repeated, repeated.join("\n")))
    }
}

/// Whether a line tells of a test that failed once (`tests/e2e/harness/page.js`).
fn is_repeated(line: &str) -> bool {
    line.trim_start().starts_with("ℹ repeated: ")
}

/// Reads `test result: ok. 5 passed; 0 failed; …` of cargo and wasm-bindgen, `ℹ pass 5` of Node, and of Python `Ran 5 tests in 0.1s`
/// with `FAILED (failures=1, errors=1)` behind it.
fn count(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        tally.repeated += u32::from(is_repeated(line));
        let words: Vec<&str> = line.split([' ', ';']).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            ["test", "result:", _, passed, "passed", failed, "failed", ..] => {
                tally.passed += passed.parse().unwrap_or(0);
                tally.failed += failed.parse().unwrap_or(0);
            }
            ["Ran", ran, "test" | "tests", "in", ..] => tally.passed += ran.parse().unwrap_or(0),
            ["FAILED", reasons @ ..] => {
                let numbers = reasons.iter().filter_map(|reason| reason.split_once('='));
                let failed = numbers
                    .filter_map(|(_, number)| number.trim_end_matches([',', ')']).parse::<u32>().ok())
                    .sum();
                tally.failed += failed;
                tally.passed = tally.passed.saturating_sub(failed);
            }
            ["ℹ", "pass", passed] => tally.passed += passed.parse().unwrap_or(0),
            ["ℹ", "fail" | "cancelled", failed] => tally.failed += failed.parse().unwrap_or(0),
            _ => {}
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_cargo_add_up() {
        let output = "running 3 tests\n...\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
                      test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out; finished in 0.1s\n";
        assert_eq!(count(output), Tally { passed: 4, failed: 2, repeated: 0 });
    }

    #[test]
    fn results_of_node_add_up() {
        let output = "✔ one (3ms)\nℹ repeated: one: Error: late\nℹ tests 4\nℹ suites 0\nℹ pass 2\nℹ fail 1\nℹ cancelled 1\n";
        assert_eq!(count(output), Tally { passed: 2, failed: 2, repeated: 1 });
    }

    #[test]
    fn results_of_python_add_up() {
        let output = "Ran 16 tests in 1.771s\n\nFAILED (failures=4, errors=1)\n";
        assert_eq!(count(output), Tally { passed: 11, failed: 5, repeated: 0 });
        assert_eq!(count("Ran 1 test in 0.1s\n\nOK\n"), Tally { passed: 1, failed: 0, repeated: 0 });
    }

    #[test]
    fn a_run_without_tests_fails() {
        let mut tally = Tally::default();
        let error = tally.run(Command::new("cargo").arg("--version")).unwrap_err();
        assert_eq!(error.to_string(), "`cargo --version` ran no test");
    }
}
