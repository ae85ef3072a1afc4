//! The command line: `analyze`, `compare`, `group` and `tag`, for people and, as JSON, for programs.
//!
//! `input` reads files, `ndjson` lines, `corrections` what a reader knows better, `people` writes for people; JSON is the library's report as it is. An article
//! that cannot be read is named on standard error, the others are done, and the exit code is 1. A reader that closes
//! the pipe ends the work quietly.

mod corrections;
mod input;
mod ndjson;
mod people;
mod tag;

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use lesart::comparison::compare_corrected;
use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Article, Error, PublicationDate, Reader};
use serde::Serialize;

use corrections::Corrections;
use input::Encoding;
use ndjson::Articles;

/// Reads German news articles: sentences, names, times, who says what, keywords, a summary, and how reports on
/// one event differ. Nothing leaves this machine.
#[derive(Parser)]
#[command(name = "lesart", version, max_term_width = 100, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  lesart analyze bericht.txt                   one article: in brief, who, when, who says what
  lesart compare agentur.txt zeitung.txt       what both report, where they differ, what only one has
  lesart group *.txt                           which articles report on the same event
  lesart analyze --json *.txt > report.ndjson  the same for programs: one JSON object a line

What cannot be read is named with its reason, everything else is done; the exit code is then 1.";

const ANALYZE_EXAMPLES: &str = "\
Examples:
  lesart analyze bericht.txt
  lesart analyze --published 2023-09-18 bericht.txt       so that \"am Sonntag\" gets its date
  lesart analyze --encoding windows-1252 alt.txt          a file of an older Windows program
  pbpaste | lesart analyze                                what was copied from a page (macOS)
  zcat archiv.ndjson.gz | lesart analyze --ndjson | gzip > reports.ndjson.gz";

const COMPARE_EXAMPLES: &str = "\
Examples:
  lesart compare agentur.txt zeitung.txt
  lesart compare --lang en --published 2023-09-18 a.txt b.txt c.txt
  lesart compare --json a.txt b.txt | jq '.pairs[].differences[]'";

const GROUP_EXAMPLES: &str = "\
Examples:
  lesart group bericht.txt agentur.txt zeitung.txt
  lesart group --json *.txt
  zcat archiv.ndjson.gz | lesart group --ndjson --json > groups.ndjson";

#[derive(Subcommand)]
enum Command {
    /// Read articles, one a file: in brief, who and where, when, who says what, keywords
    ///
    /// Without a file, or with -, the article comes from standard input.
    #[command(after_help = ANALYZE_EXAMPLES)]
    Analyze(AnalyzeArgs),
    /// Compare two or more reports on one event: what they share, where they differ, what one alone has
    #[command(after_help = COMPARE_EXAMPLES)]
    Compare(CompareArgs),
    /// Group articles by event: which of them report on the same one
    ///
    /// Every article is in one group; one that no other shares its event with is a group of its own. All analyses are
    /// kept in memory, about ten times the text.
    #[command(after_help = GROUP_EXAMPLES)]
    Group(GroupArgs),
    /// Label the names in text that is already cut into tokens, for those who measure or train
    ///
    /// Reads one token a line from standard input, a blank line between sentences, and writes token, tab, label:
    /// BIO with PER, LOC, ORG, OTH and their forms -deriv and -part, as in GermEval 2014.
    Tag,
}

/// How articles come in, one a file or one a line.
#[derive(Args)]
struct InputArgs {
    /// Read one JSON object a line, {"id", "title", "published", "text"}, text alone being required; a line that cannot be
    /// read becomes a JSON object on standard error, {"place", "code", "message", "at"}
    #[arg(long, conflicts_with = "encoding")]
    ndjson: bool,
    /// When the articles appeared, 2023-09-17 or 2023-09, where the text or the line does not say so
    /// more exactly
    #[arg(long, value_name = "DATE")]
    published: Option<PublicationDate>,
    /// How the files were saved
    #[arg(long, value_enum, default_value_t)]
    encoding: Encoding,
}

#[derive(Args)]
struct AnalyzeArgs {
    /// Articles: plain text, one article a file
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Write one JSON object a line, an article each, instead of text to read; implied by --ndjson
    #[arg(long)]
    json: bool,
    /// List the tokens in the JSON
    #[arg(long)]
    tokens: bool,
    /// Corrections by a reader, which go before what is found, JSON: {"bericht.txt": [{"type", "at", …}, …], "pairs": [{"type",
    /// "a", "b"}, …]}, articles by id or file name; see docs/CORRECTIONS.md
    #[arg(long, value_name = "FILE")]
    corrections: Option<PathBuf>,
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    language: people::LanguageArgs,
}

#[derive(Args)]
struct GroupArgs {
    /// Articles: plain text, one article a file
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Write one JSON object a line, {"articles": [id, …]}, a group each, instead of text to read
    #[arg(long)]
    json: bool,
    /// Corrections by a reader, which go before what is found, JSON: {"bericht.txt": [{"type", "at", …}, …], "pairs": [{"type",
    /// "a", "b"}, …]}, articles by id or file name; see docs/CORRECTIONS.md
    #[arg(long, value_name = "FILE")]
    corrections: Option<PathBuf>,
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    language: people::LanguageArgs,
}

#[derive(Args)]
struct CompareArgs {
    /// Two or more articles: plain text, one article a file
    #[arg(value_name = "FILE", num_args = 2.., required = true)]
    files: Vec<PathBuf>,
    /// Write one JSON object instead of text to read
    #[arg(long)]
    json: bool,
    /// Corrections by a reader, which go before what is found, JSON: {"bericht.txt": [{"type", "at", …}, …], "pairs": [{"type",
    /// "a", "b"}, …]}, articles by id or file name; see docs/CORRECTIONS.md
    #[arg(long, value_name = "FILE")]
    corrections: Option<PathBuf>,
    /// When the articles appeared, 2023-09-17 or 2023-09, where the text does not say so more exactly
    #[arg(long, value_name = "DATE")]
    published: Option<PublicationDate>,
    /// How the files were saved
    #[arg(long, value_enum, default_value_t)]
    encoding: Encoding,
    #[command(flatten)]
    language: people::LanguageArgs,
}

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let result = match Cli::parse().command {
        Command::Analyze(args) => analyze(&args, &mut out),
        Command::Compare(args) => compare(&args, &mut out),
        Command::Group(args) => group(&args, &mut out),
        Command::Tag => tag::run(io::stdin().lock(), &mut out),
    };
    match result.and_then(|outcome| out.flush().map(|()| outcome)) {
        Ok(Outcome::AllDone) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::FAILURE,
        // Whoever read the output has closed it.
        Err(fault) if fault.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(fault) => {
            print_error(&fault.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Whether every article could be read.
enum Outcome {
    AllDone,
    SomeFailed,
}

fn analyze(args: &AnalyzeArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let Some(corrections) = corrections_in(args.corrections.as_deref()) else {
        return Ok(Outcome::SomeFailed);
    };
    let mut reader = Reader::new();
    let mut first = true;
    let outcome = each_article(&args.files, &args.input, |article| {
        let analysis = reader.analyze_corrected(&article, corrections.of(&article), |_| {});
        if args.json || args.input.ndjson {
            let report = if args.tokens { Report::with_tokens(&analysis) } else { Report::new(&analysis) };
            return json_line(out, &report);
        }
        corrections::complain_of_article(&analysis);
        if !std::mem::take(&mut first) {
            writeln!(out, "\n")?;
        }
        people::analysis(out, &analysis, &args.language)
    })?;
    corrections.complain_of_others();
    Ok(outcome)
}

/// The corrections in a file; nothing where they cannot be read, which is then said.
fn corrections_in(file: Option<&Path>) -> Option<Corrections> {
    let read = Corrections::read(file);
    read.map_err(|fault| complain(&file.map_or_else(String::new, input::name), &fault)).ok()
}

/// Reads the articles of some files, or of standard input where there are none, one after the other, and names those that
/// cannot be read.
fn each_article(
    files: &[PathBuf],
    input: &InputArgs,
    mut take: impl FnMut(Article) -> io::Result<()>,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::AllDone;
    let mut each = |article: Result<Article, Error>, place: &str| -> io::Result<()> {
        match article {
            Ok(article) => take(dated(article, input.published)),
            Err(fault) => {
                outcome =
                    if input.ndjson { complain_in_json(place, &fault) } else { complain(place, &fault) };
                Ok(())
            }
        }
    };
    let standard_input = [PathBuf::from("-")];
    for file in if files.is_empty() { &standard_input } else { files } {
        let name = input::name(file);
        if !input.ndjson {
            each(input::article(file, input.encoding), &name)?;
            continue;
        }
        match input::open(file) {
            Ok(lines) => {
                for (number, article) in Articles::new(lines, ndjson::LONGEST_LINE) {
                    each(article, &format!("{name}, line {number}"))?;
                }
            }
            Err(fault) => each(Err(fault), &name)?,
        }
    }
    Ok(outcome)
}

fn compare(args: &CompareArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let Some(corrections) = corrections_in(args.corrections.as_deref()) else {
        return Ok(Outcome::SomeFailed);
    };
    let mut analyses = Vec::new();
    let mut reader = Reader::new();
    let mut outcome = Outcome::AllDone;
    for file in &args.files {
        match input::article(file, args.encoding) {
            Ok(article) => {
                let article = dated(article, args.published);
                analyses.push(reader.analyze_corrected(&article, corrections.of(&article), |_| {}));
            }
            Err(fault) => outcome = complain(&input::name(file), &fault),
        }
    }
    let analyses: Vec<&Analysis> = analyses.iter().collect();
    let pairs = corrections.of_pairs(&analyses);
    let compared = compare_corrected(&analyses, &pairs);
    if let (Ok(comparison), false) = (&compared, args.json) {
        analyses.iter().for_each(|analysis| corrections::complain_of_article(analysis));
        corrections::complain_of_pairs(comparison, &pairs);
    }
    corrections.complain_of_others();
    match compared {
        Ok(comparison) if args.json => json_line(out, &ComparisonReport::new(&comparison, &analyses))?,
        Ok(comparison) => people::comparison(out, &comparison, &analyses, &args.language)?,
        Err(fault) => outcome = complain("compare", &fault),
    }
    Ok(outcome)
}

/// Groups articles by event.
fn group(args: &GroupArgs, out: &mut impl Write) -> io::Result<Outcome> {
    let Some(corrections) = corrections_in(args.corrections.as_deref()) else {
        return Ok(Outcome::SomeFailed);
    };
    let mut analyses = Vec::new();
    let mut reader = Reader::new();
    let outcome = each_article(&args.files, &args.input, |article| {
        analyses.push(reader.analyze_corrected(&article, corrections.of(&article), |_| {}));
        Ok(())
    })?;
    corrections.complain_of_others();
    let analyses: Vec<&Analysis> = analyses.iter().collect();
    let groups = lesart::comparison::group(&analyses);
    if !args.json {
        people::groups(out, &groups, &analyses, &args.language)?;
        return Ok(outcome);
    }
    for group in groups {
        let articles = group.iter().map(|&index| analyses[index].document.article().id()).collect();
        json_line(out, &Group { articles })?;
    }
    Ok(outcome)
}

/// Articles on one event, as JSON.
#[derive(Serialize)]
struct Group<'a> {
    articles: Vec<&'a str>,
}

/// Gives the article the date of the command line, unless it knows its day itself.
fn dated(article: Article, published: Option<PublicationDate>) -> Article {
    let knows_its_day = article.published().is_some_and(|own| own.day().is_some());
    article.with_published(published.filter(|_| !knows_its_day))
}

/// Writes a line, and sends it off: whoever reads from an endless pipe gets each report when it is there.
fn json_line(out: &mut impl Write, report: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, report)?;
    writeln!(out)?;
    out.flush()
}

/// Names what could not be read and why, on standard error.
fn complain(place: &str, fault: &Error) -> Outcome {
    print_error(&format!("{place}: {fault} [{}]", fault.code().as_str()));
    Outcome::SomeFailed
}

/// The same as a line of JSON, `{"place", "code", "message", "at"}`: who sends lines in, reads lines.
fn complain_in_json(place: &str, fault: &Error) -> Outcome {
    #[derive(Serialize)]
    struct Complaint<'a> {
        place: &'a str,
        #[serde(flatten)]
        error: &'a Error,
    }
    if let Ok(line) = serde_json::to_string(&Complaint { place, error: fault }) {
        let _ = writeln!(io::stderr(), "{line}");
    }
    Outcome::SomeFailed
}

/// Writes to standard error. Where that is closed, the work goes on: `eprintln!` would panic.
fn print_error(what: &str) {
    let _ = writeln!(io::stderr(), "lesart: {what}");
}
