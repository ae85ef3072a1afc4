//! Budgets: instructions and bytes that may not grow unnoticed, whatever the clock says.
//!
//! `budgets.txt` holds the figures as they were when they were last looked at. A figure that is more than
//! [`TOLERANCE`] above its budget fails; one that is below is welcome, and whoever made it so writes the new one down.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::run::{find, quietly};
use crate::workspace::{Workspace, cargo};

/// What a figure may be above its budget, in thousandths: less than a change that matters, more than the difference
/// between two processors, for which the C library chooses other routines.
const TOLERANCE: u64 = 30;

/// The work that bench/src/bin/counted.rs knows.
const WORK: [&str; 4] = ["model", "seeds", "comparison", "long"];

/// What four times the text may cost: four times as much, and a little for logarithms and caches that fill.
const MOST_GROWTH: f64 = 5.0;

/// Where there is no valgrind, this is said and nothing counted.
const NO_VALGRIND: &str = "skipped: there is no valgrind to count with";

/// Builds a program of bench/ for counting, and says where it is.
fn build(workspace: &Workspace, program: &str) -> Result<PathBuf> {
    let mut build = Command::new(cargo());
    build
        .current_dir(workspace.root.join("bench"))
        .args(["build", "--no-default-features", "--profile", "counted", "--bin", program])
        .arg("--target-dir")
        .arg(workspace.target.join("bench"));
    quietly(&mut build)?;
    Ok(workspace.target.join("bench/counted").join(program))
}

/// Counts the instructions of some work under callgrind.
pub(crate) fn instructions(workspace: &Workspace) -> Result<String> {
    let Some(valgrind) = find("valgrind", &[]) else { return Ok(NO_VALGRIND.to_owned()) };
    let program = build(workspace, "counted")?;
    let seeds = seeds(workspace)?;
    let mut figures = BTreeMap::new();
    for work in WORK {
        let log = workspace.target.join("bench/callgrind.log");
        let mut command = Command::new(&valgrind);
        command
            .args([
                "--tool=callgrind",
                "--callgrind-out-file=/dev/null",
                "--toggle-collect=counted::counted*",
            ])
            .arg(format!("--log-file={}", log.display()))
            .arg(&program)
            .arg(work)
            .args(&seeds);
        quietly(&mut command)?;
        let log = fs::read_to_string(&log).with_context(|| format!("reading {}", log.display()))?;
        let count = collected(&log).with_context(|| format!("callgrind does not tell a count:\n{log}"))?;
        // None at all means that the function to be counted was not found.
        ensure!(count > 0, "callgrind counted nothing in the work {work}");
        figures.insert(format!("instructions of {work}"), count);
    }
    compare(&budgets(workspace)?, &figures)
}

/// Counts what texts that were made to break a reader cost at one length and at four times that (see
/// bench/src/bin/growth.rs): no stage may need more than linear time on any of them.
pub(crate) fn growth(workspace: &Workspace) -> Result<String> {
    let Some(valgrind) = find("valgrind", &[]) else { return Ok(NO_VALGRIND.to_owned()) };
    let program = build(workspace, "growth")?;
    let counts = workspace.target.join("bench/callgrind.growth");
    let mut command = Command::new(valgrind);
    command
        .args(["--tool=callgrind", "--combine-dumps=yes"])
        // Callgrind writes no dumps where it toggles collecting, too.
        .arg("--dump-after=growth::counted*")
        .arg(format!("--callgrind-out-file={}", counts.display()))
        .arg(format!("--log-file={}", workspace.target.join("bench/callgrind.log").display()))
        .arg(program);
    let names = quietly(&mut command)?;
    let counts = fs::read_to_string(&counts).with_context(|| format!("reading {}", counts.display()))?;
    judge_growth(&names, &totals(&counts))
}

/// The counts of the work in a file of several dumps, in their order: `totals: 11180047` below `desc: Trigger: --dump-after=…`.
fn totals(dumps: &str) -> Vec<u64> {
    let mut is_work = false;
    let mut counts = Vec::new();
    for line in dumps.lines() {
        if let Some(trigger) = line.strip_prefix("desc: Trigger: ") {
            is_work = trigger.starts_with("--dump-after");
        } else if let Some(count) = line.strip_prefix("totals:").filter(|_| is_work) {
            counts.extend(count.trim().parse::<u64>());
        }
    }
    counts
}

/// Holds counts against those of a quarter of the text. `names` has a line for each: text, work and `1` or `4`.
fn judge_growth(names: &str, counts: &[u64]) -> Result<String> {
    let mut short: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    let mut steepest = (0.0, String::new());
    let mut pairs = 0;
    let mut too_steep = String::new();
    for (at, line) in names.lines().enumerate() {
        let mut fields = line.split('\t');
        let (Some(text), Some(work), Some(times)) = (fields.next(), fields.next(), fields.next()) else {
            bail!("»{line}« does not say what was counted");
        };
        let count = counts.get(at).copied().with_context(|| format!("nothing was counted for »{line}«"))?;
        ensure!(count > 0, "nothing was counted for »{line}«");
        if times == "1" {
            short.insert((text, work), count);
            continue;
        }
        let before = short.get(&(text, work)).with_context(|| format!("»{line}« has no shorter text"))?;
        let growth = count as f64 / *before as f64;
        pairs += 1;
        if growth > MOST_GROWTH {
            let _ = write!(
                too_steep,
                "\n{text}, {work}: {} instructions, {growth:.1} × as many for four times the text",
                show(count)
            );
        }
        if growth > steepest.0 {
            steepest = (growth, format!("{text}, {work}"));
        }
    }
    ensure!(pairs > 0, "no growth was counted");
    ensure!(too_steep.is_empty(), "more than linear:{too_steep}");
    Ok(format!("{pairs} texts, four times as long; steepest: {} {:.1} ×", steepest.1, steepest.0))
}

/// Weighs the page as hosts transfer it: every file of the site that `dist` has made, but for the licences, which nobody
/// has to load.
pub(crate) fn bytes(workspace: &Workspace, site: &Path) -> Result<String> {
    let mut figures: BTreeMap<String, u64> = BTreeMap::new();
    let mut files = Vec::new();
    list(site, &mut files)?;
    for file in files {
        let name = file.strip_prefix(site)?.to_string_lossy().into_owned();
        if name.starts_with("licences") {
            continue;
        }
        let bytes = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        std::io::Write::write_all(&mut encoder, &bytes)?;
        let packed = encoder.finish()?.len() as u64;
        let part = match name.as_str() {
            name if name.ends_with(".wasm") => "the module",
            name if name.starts_with("js/on-demand/") => "what is loaded on demand",
            _ => "the page beside it",
        };
        *figures.entry(format!("gzipped bytes of {part}")).or_default() += packed;
        *figures.entry("gzipped bytes of all".to_owned()).or_default() += packed;
    }
    for model in ["names.bin", "background.bin"] {
        let file = workspace.root.join("model").join(model);
        let size = fs::metadata(&file).with_context(|| format!("reading {}", file.display()))?.len();
        figures.insert(format!("bytes of {model}"), size);
    }
    compare(&budgets(workspace)?, &figures)
}

fn seeds(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    list(&workspace.root.join("seeds"), &mut files)?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    ensure!(files.len() > 1, "there are no seeds to count with");
    Ok(files)
}

fn list(directory: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(directory).with_context(|| format!("reading {}", directory.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Reads callgrind's `Collected : 11180047`.
fn collected(log: &str) -> Option<u64> {
    let line = log.lines().find(|line| line.contains("Collected :"))?;
    line.rsplit(' ').next()?.parse().ok()
}

fn budgets(workspace: &Workspace) -> Result<BTreeMap<String, u64>> {
    let file = workspace.root.join("budgets.txt");
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    parse(&text).with_context(|| format!("in {}", file.display()))
}

/// Reads lines such as `instructions of seeds: 11,180,047`; those that begin with `#` are remarks.
fn parse(text: &str) -> Result<BTreeMap<String, u64>> {
    text.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (name, number) = line.split_once(':').with_context(|| format!("»{line}« has no colon"))?;
            let number = number.trim().replace(',', "");
            Ok((name.trim().to_owned(), number.parse().with_context(|| format!("»{line}« has no number"))?))
        })
        .collect()
}

/// Holds figures against their budgets; the remark tells the one that comes nearest.
fn compare(budgets: &BTreeMap<String, u64>, figures: &BTreeMap<String, u64>) -> Result<String> {
    let mut over = String::new();
    let mut nearest = (String::new(), f64::NEG_INFINITY);
    for (name, &figure) in figures {
        let &budget = budgets
            .get(name)
            .with_context(|| format!("budgets.txt has no line for {name}: {}", show(figure)))?;
        let percent = (figure as f64 / budget as f64 - 1.0) * 100.0;
        if figure * 1000 > budget * (1000 + TOLERANCE) {
            let _ =
                write!(over, "\n{name}: {} allowed, {} found ({percent:+.1} %)", show(budget), show(figure));
        }
        if percent > nearest.1 {
            nearest = (format!("{name} {percent:+.1} %"), percent);
        }
    }
    if !over.is_empty() {
        bail!(
            "over budget; spend less, or say in the commit why it is worth it and write down the new figure:{over}"
        );
    }
    Ok(format!("{} figures; nearest to its budget: {}", figures.len(), nearest.0))
}

/// A number as in budgets.txt: `11,180,047`.
fn show(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{collected, compare, judge_growth, parse, show, totals};

    #[test]
    fn what_grows_faster_than_its_text_fails_by_name() {
        let names = "one line\tread\t1\none line\tread\t4\nquotes\tread\t1\nquotes\tread\t4\n";
        let remark = judge_growth(names, &[100, 410, 100, 390]).unwrap();
        assert_eq!(remark, "2 texts, four times as long; steepest: one line, read 4.1 ×");
        let fault = judge_growth(names, &[100, 410, 100, 1600]).unwrap_err().to_string();
        assert!(
            fault.contains("quotes, read: 1,600 instructions, 16.0 ×") && !fault.contains("one line"),
            "{fault}"
        );
        // What was not counted is no proof.
        for counts in [&[100, 410, 100][..], &[100, 410, 0, 0], &[]] {
            assert!(judge_growth(names, counts).is_err());
        }
        assert!(judge_growth("", &[]).is_err() && judge_growth("quotes\tread\t4", &[1]).is_err());
        let dumps = "part: 1\ndesc: Trigger: --dump-before=a\ntotals: 9\n\npart: 2\ndesc: Trigger: --dump-after=a\n\
                     summary: 12\ntotals: 12\ndesc: Trigger: Program termination\ntotals: 7\n";
        assert_eq!(totals(dumps), [12]);
    }

    #[test]
    fn what_is_over_its_budget_fails_with_the_figures() {
        let budgets = parse("# remark\n\na: 1,000\nb: 10_000\n".replace('_', ",").as_str()).unwrap();
        let figures =
            |a, b| [("a".to_owned(), a), ("b".to_owned(), b)].into_iter().collect::<BTreeMap<_, _>>();
        let remark = compare(&budgets, &figures(1_030, 2)).unwrap();
        assert_eq!(remark, "2 figures; nearest to its budget: a +3.0 %");
        let fault = compare(&budgets, &figures(1_031, 12_350)).unwrap_err().to_string();
        assert!(fault.contains("a: 1,000 allowed, 1,031 found (+3.1 %)"), "{fault}");
        assert!(fault.contains("b: 10,000 allowed, 12,350 found (+23.5 %)"), "{fault}");
    }

    #[test]
    fn a_figure_without_a_budget_fails() {
        let figures = BTreeMap::from([("new".to_owned(), 1_234_567)]);
        let fault = compare(&BTreeMap::new(), &figures).unwrap_err().to_string();
        assert!(fault.contains("no line for new: 1,234,567"), "{fault}");
        assert!(parse("no number:").is_err() && parse("no colon").is_err());
    }

    #[test]
    fn numbers_are_read_and_written() {
        let log = "==1== \n==1== Events    : Ir\n==1== Collected : 11180047\n==1== \n";
        assert_eq!(collected(log), Some(11_180_047));
        assert_eq!(collected("==1== nothing"), None);
        assert_eq!([0, 999, 1_000, 11_180_047].map(show), ["0", "999", "1,000", "11,180,047"]);
    }
}
