//! `evaluate times`: time expressions, scored as in TempEval, beside the output of another system.
//!
//! Three F1 scores (UzZaman et al. 2013, SemEval-2013 task 1): *strict* requires the same extent, *relaxed* an overlap,
//! *strict+value* the same extent and the same TIMEX3 value. As there, overlaps count separately on each side: two found
//! expressions inside one gold expression are both correct, and the gold one is found.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use lesart::{Article, Span, analyze};

use crate::corpora::Fault;
use crate::corpora::timeml::{self, Document, Expression};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Corpora: `.tml` files, articles with brackets (`tests/golden/times`), or folders of them. If a folder named `heideltime` beside a corpus has the same folder and
    /// file names, its output is evaluated too.
    #[arg(default_value = "../shared/corpora")]
    paths: Vec<PathBuf>,
    /// Print every missed, wrong or spurious expression.
    #[arg(long)]
    errors: bool,
}

/// The folder of another system's output; not a corpus.
const OTHER_SYSTEM: &str = "heideltime";

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let mut corpora: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    for path in &args.paths {
        collect(path, &mut corpora)?;
    }
    if corpora.is_empty() {
        return Err(Fault::new("no document with times found"));
    }
    println!(
        "{:<24} {:<12} {:>5} {:>5}   strict relaxed strict+value   kind",
        "corpus", "system", "gold", "found"
    );
    for (folder, files) in &corpora {
        let (mut ours, mut theirs) = (Counts::default(), Counts::default());
        let mut has_other = false;
        for file in files {
            let gold = timeml::read(file)?;
            let found = found_times(&gold)?;
            if args.errors {
                print_errors(file, &gold, &found);
            }
            ours.add(&gold, &found);
            if let Some(output) = other_output(file) {
                theirs.add(&gold, &timeml::read(&output)?.expressions);
                has_other = true;
            }
        }
        let name = folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        ours.print(&name, "lesart");
        if has_other {
            theirs.print(&name, OTHER_SYSTEM);
        }
    }
    Ok(())
}

/// Collects the documents below `path` by folder, sorted by name.
fn collect(path: &Path, corpora: &mut BTreeMap<PathBuf, Vec<PathBuf>>) -> Result<(), Fault> {
    if path.is_dir() {
        let entries =
            fs::read_dir(path).map_err(|error| Fault::new(format!("{}: {error}", path.display())))?;
        let mut entries: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        entries.sort();
        for entry in entries.iter().filter(|entry| !entry.ends_with(OTHER_SYSTEM)) {
            collect(entry, corpora)?;
        }
    } else if is_document(path) {
        let folder = path.parent().unwrap_or(Path::new("."));
        corpora.entry(folder.to_owned()).or_default().push(path.to_owned());
    }
    Ok(())
}

/// Whether a file is a document with times: a `.tml` file, or an article with brackets.
fn is_document(path: &Path) -> bool {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("tml") => true,
        Some("txt") => fs::read_to_string(path).is_ok_and(|content| timeml::is_bracketed(&content)),
        _ => false,
    }
}

/// The other system's output for a file, if there is one.
fn other_output(file: &Path) -> Option<PathBuf> {
    let folder = file.parent()?;
    let output = folder.parent()?.join(OTHER_SYSTEM).join(folder.file_name()?).join(file.file_name()?);
    output.exists().then_some(output)
}

/// The time expressions that Lesart finds in a document.
fn found_times(document: &Document) -> Result<Vec<Expression>, Fault> {
    let article = Article::from_text("document", &document.text)
        .map_err(|error| Fault::new(error.to_string()))?
        .with_published(document.published);
    Ok(analyze(&article)
        .times
        .into_iter()
        .map(|time| Expression { span: time.span, kind: time.kind.as_str().to_owned(), value: time.value })
        .collect())
}

#[derive(Default)]
struct Counts {
    gold: usize,
    found: usize,
    strict: usize,
    overlapped: usize,
    overlapping: usize,
    value: usize,
    kind: usize,
}

impl Counts {
    fn add(&mut self, gold: &Document, found: &[Expression]) {
        self.gold += gold.expressions.len();
        self.found += found.len();
        let overlaps =
            |one: &Expression, others: &[Expression]| others.iter().any(|o| o.span.overlaps(one.span));
        self.overlapped += gold.expressions.iter().filter(|gold| overlaps(gold, found)).count();
        self.overlapping += found.iter().filter(|found| overlaps(found, &gold.expressions)).count();
        for (want, have) in align(&gold.expressions, found) {
            let strict = want.span == have.span;
            self.strict += usize::from(strict);
            self.value += usize::from(strict && want.value == have.value);
            self.kind += usize::from(want.kind == have.kind);
        }
    }

    fn print(&self, corpus: &str, system: &str) {
        let f1 = |hits: usize| 2.0 * hits as f64 / (self.gold + self.found).max(1) as f64;
        let precision = self.overlapping as f64 / self.found.max(1) as f64;
        let recall = self.overlapped as f64 / self.gold.max(1) as f64;
        println!(
            "{corpus:<24} {system:<12} {:>5} {:>5}    {:.3}   {:.3}        {:.3}  {:.3}",
            self.gold,
            self.found,
            f1(self.strict),
            2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE),
            f1(self.value),
            f1(self.kind)
        );
    }
}

/// Aligns each gold expression with the found one of the same extent, else with the first unaligned one that overlaps.
fn align<'e>(gold: &'e [Expression], found: &'e [Expression]) -> Vec<(&'e Expression, &'e Expression)> {
    let mut free: Vec<Option<&Expression>> = found.iter().map(Some).collect();
    let mut take = |accept: &dyn Fn(Span) -> bool| {
        free.iter_mut().find(|slot| slot.is_some_and(|have| accept(have.span))).and_then(Option::take)
    };
    let exact: Vec<_> = gold.iter().map(|want| take(&|span| span == want.span)).collect();
    gold.iter()
        .zip(exact)
        .filter_map(|(want, exact)| Some((want, exact.or_else(|| take(&|span| span.overlaps(want.span)))?)))
        .collect()
}

fn print_errors(file: &Path, gold: &Document, found: &[Expression]) {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let published = gold.published.map_or_else(String::new, |date| date.to_string());
    let pairs = align(&gold.expressions, found);
    let context = |span: Span| {
        let before: String = gold.text[..span.start as usize].chars().rev().take(45).collect();
        let before: String = before.chars().rev().collect();
        let after: String = gold.text[span.end as usize..].chars().take(35).collect();
        format!("{before}[{}]{after}", span.of(&gold.text)).replace(['\n', '\r'], "/")
    };
    let print = |what: &str, span: Span, detail: String| {
        println!("{what:<7} {:.12} {published} {} || {detail}", name, context(span));
    };
    for want in &gold.expressions {
        match pairs.iter().find(|pair| pair.0.span == want.span) {
            None => print("missed", want.span, format!("{} {}", want.kind, want.value)),
            Some((_, have)) if have.span != want.span => {
                print(
                    "extent",
                    want.span,
                    format!("{} <> [{}] {}", want.value, have.span.of(&gold.text), have.value),
                );
            }
            Some((_, have)) if have.value != want.value => {
                print(
                    "value",
                    want.span,
                    format!("{} {} <> {} {}", want.kind, want.value, have.kind, have.value),
                );
            }
            Some(_) => {}
        }
    }
    for have in found {
        if !pairs.iter().any(|pair| pair.1.span == have.span) {
            print("extra", have.span, format!("{} {}", have.kind, have.value));
        }
    }
}
