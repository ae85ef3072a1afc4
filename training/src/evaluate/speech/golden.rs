//! Statements in articles annotated by hand (`tests/golden/speech/dev`, `test`): who says what, and what is denied.
//!
//! An article is `NAME.txt` with `NAME.gold` beside it. A block of a gold file is a statement: its kind and words (`…`
//! between two spans), `by:` with the words for the speaker and, behind ` | `, who it is; optionally `cue:`, `polarity:`
//! and `inferred: yes`. Found and annotated statements match by the rule of the parent module. A name is right if one of
//! the two names holds all words of the other. Continued speech over several sentences counts as a statement each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lesart::speech::{Quote, QuoteKind};
use lesart::{Analysis, Article, Span, analyze};

use super::{Counts, Mechanisms, Tokens, words_of};
use crate::corpora::Fault;

/// A statement of a gold file.
struct Statement {
    kind: QuoteKind,
    spans: Vec<Span>,
    /// The words for the speaker, and who it is; empty where nobody is named.
    by: String,
    identity: String,
    denied: bool,
    /// Whether it has no cue of its own.
    inferred: bool,
    cue: bool,
}

/// The gold files of a folder, in order; empty if it has none.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let fault = |error| Fault::new(format!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let file = entry.map_err(fault)?.path();
        if file.extension().is_some_and(|extension| extension == "gold") {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// Scores the articles of gold files and prints the result; with `errors`, every wrong statement, too.
pub(super) fn run(files: &[PathBuf], errors: bool) -> Result<(), Fault> {
    let mut scores = Scores::default();
    for file in files {
        let read = |path: &Path| {
            std::fs::read_to_string(path).map_err(|error| Fault::new(format!("{}: {error}", path.display())))
        };
        let (gold, text) = (read(file)?, read(&file.with_extension("txt"))?);
        let fault = |error| Fault::new(format!("{}: {error}", file.display()));
        let article = Article::from_bytes(file.display().to_string(), text.as_bytes())
            .map_err(|e| fault(e.to_string()))?;
        let gold = statements(&gold, article.text()).map_err(fault)?;
        if errors {
            println!("\n=== {}", file.display());
        }
        scores.add(&analyze(&article), &gold, errors);
    }
    println!("golden articles: {}", files.len());
    scores.print();
    Ok(())
}

/// The statements of a gold file over `text`.
fn statements(gold: &str, text: &str) -> Result<Vec<Statement>, String> {
    let mut found: Vec<Statement> = Vec::new();
    for block in gold.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        let mut statement = None;
        for line in block.lines().filter(|line| !line.starts_with('#')) {
            let (key, value) = line.split_once(':').ok_or_else(|| format!("no key: {line}"))?;
            let value = value.trim();
            let kind = match key {
                "direct" => Some(QuoteKind::Direct),
                "indirect" => Some(QuoteKind::Indirect),
                "reported" => Some(QuoteKind::Reported),
                _ => None,
            };
            if let Some(kind) = kind {
                let from = found.last().map_or(0, |last| last.spans[0].start as usize);
                let spans = locate(value, text, from).or_else(|| locate(value, text, 0));
                let spans = spans.ok_or_else(|| format!("not in the text: {value}"))?;
                let (by, identity) = (String::new(), String::new());
                let (denied, inferred, cue) = (false, false, false);
                statement = Some(Statement { kind, spans, by, identity, denied, inferred, cue });
                continue;
            }
            let Some(statement) = &mut statement else { return Err(format!("no statement before {line}")) };
            match key {
                "by" if value != "–" => {
                    let (by, identity) = value.split_once(" | ").unwrap_or((value, value));
                    (statement.by, statement.identity) = (by.to_owned(), identity.to_owned());
                }
                "cue" => statement.cue = value != "–",
                "polarity" => statement.denied = value == "denied",
                "inferred" => statement.inferred = value == "yes",
                _ => {}
            }
        }
        found.extend(statement);
    }
    Ok(found)
}

/// The spans of words with `…` between them, from a byte on; the whole is tried first, since a text can hold `…`.
fn locate(words: &str, text: &str, from: usize) -> Option<Vec<Span>> {
    let whole = text.get(from..)?.find(words).map(|at| vec![(from + at, from + at + words.len())]);
    let ranges = whole.or_else(|| {
        let mut at = from;
        let piece = |piece: &str| {
            let start = at + text.get(at..)?.find(piece)?;
            at = start + piece.len();
            Some((start, at))
        };
        words.split(" … ").map(piece).collect()
    })?;
    Some(ranges.into_iter().map(|(start, end)| Span { start: start as u32, end: end as u32 }).collect())
}

/// How the speaker shown compares with the one annotated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Right,
    False,
    Lost,
    /// Nobody is annotated, nobody is shown.
    Nobody,
}

#[derive(Default)]
struct Scores {
    statements: Counts,
    kinds: BTreeMap<&'static str, Counts>,
    /// Of matched statements with a speaker: right, false, lost; and shown where nobody is annotated.
    speakers: [usize; 4],
    /// Statements shown; with a false speaker; that overlap no annotated one.
    shown: [usize; 3],
    polarity: Counts,
    causes: BTreeMap<String, usize>,
    mechanisms: Mechanisms,
}

impl Scores {
    fn add(&mut self, analysis: &Analysis, gold: &[Statement], errors: bool) {
        let text = analysis.document.article().text();
        let cut = |spans: &[Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" … ");
        let quotes: Vec<Quote> =
            analysis.quotes.iter().flat_map(|quote| by_sentence(quote, analysis)).collect();
        let found: Vec<Tokens> = quotes.iter().map(|quote| words_of(analysis, &quote.spans)).collect();
        let annotated: Vec<Tokens> = gold.iter().map(|a| words_of(analysis, &a.spans)).collect();
        let partner = super::partners(&annotated, &found, |a, f| gold[a].kind == quotes[f].kind);
        let matched = partner.iter().flatten().count();
        self.statements.add(matched, quotes.len(), gold.len());
        for (kind, name) in super::KINDS {
            let of_kind = |a: &usize| gold[*a].kind == kind;
            let correct = (0..gold.len()).filter(of_kind).filter(|&a| partner[a].is_some()).count();
            let annotated = (0..gold.len()).filter(of_kind).count();
            let found = quotes.iter().filter(|quote| quote.kind == kind).count();
            self.kinds.entry(name).or_default().add(correct, found, annotated);
        }
        for (a, statement) in gold.iter().enumerate() {
            let Some(f) = partner[a] else {
                let cause = match (statement.cue, statement.kind) {
                    (true, _) if (0..quotes.len()).any(|f| !annotated[a].is_disjoint(&found[f])) => {
                        "other span or kind"
                    }
                    (true, _) => "cue",
                    (false, QuoteKind::Direct) => "bare quotation",
                    (false, _) => "carried-on",
                };
                *self.causes.entry(format!("missed: {cause}")).or_default() += 1;
                if errors {
                    println!(
                        "  missed ({cause}) {:?}: {} | {}",
                        statement.kind,
                        cut(&statement.spans),
                        statement.identity
                    );
                }
                continue;
            };
            let shown = compare(&quotes[f], analysis, statement, gold);
            match shown {
                Shown::Right => self.speakers[0] += 1,
                Shown::False => self.speakers[1] += 1,
                Shown::Lost => self.speakers[2] += 1,
                Shown::Nobody => {}
            }
            if shown == Shown::Lost {
                *self.causes.entry(format!("lost: {}", cause(&quotes[f]))).or_default() += 1;
                if errors {
                    println!(
                        "  lost ({}) {} | {}",
                        cause(&quotes[f]),
                        cut(&statement.spans),
                        statement.identity
                    );
                }
            }
            let denied = quotes[f].polarity == lesart::speech::Polarity::Denied;
            self.polarity.add(
                usize::from(denied && statement.denied),
                usize::from(denied),
                usize::from(statement.denied),
            );
        }
        for (f, quote) in quotes.iter().enumerate() {
            self.shown[0] += 1;
            let same = partner.iter().position(|partner| *partner == Some(f));
            let nearest = same.or_else(|| {
                (0..gold.len())
                    .map(|a| (found[f].intersection(&annotated[a]).count(), a))
                    .filter(|&(shared, _)| shared * 2 >= found[f].len())
                    .max_by_key(|&(shared, a)| (shared, std::cmp::Reverse(annotated[a].len())))
                    .map(|(_, a)| a)
            });
            let name = name(quote, analysis).unwrap_or_else(|| "–".to_owned());
            if let Some(a) = nearest {
                let shown = compare(quote, analysis, &gold[a], gold);
                self.mechanisms.add(quote, shown == Shown::Right, shown == Shown::False);
            }
            let Some(a) = nearest else {
                self.shown[2] += 1;
                *self.causes.entry(format!("none: {}", cause(quote))).or_default() += 1;
                if errors {
                    println!("  none ({}) {:?}: {} | {name}", cause(quote), quote.kind, cut(&quote.spans));
                }
                continue;
            };
            if compare(quote, analysis, &gold[a], gold) == Shown::False {
                self.shown[1] += 1;
                *self.causes.entry(format!("false: {}", cause(quote))).or_default() += 1;
                if errors {
                    println!(
                        "  FALSE ({}) {} | {name} for {}",
                        cause(quote),
                        cut(&quote.spans),
                        gold[a].identity
                    );
                }
            }
        }
    }

    fn print(&self) {
        println!("  statements                   {}", self.statements.show());
        for (name, counts) in &self.kinds {
            println!("    {name:<27}{}", counts.show());
        }
        let [right, wrong, lost, _] = self.speakers;
        println!("  speakers of matched ones     right {right}, false {wrong}, lost {lost}");
        let [shown, wrong, none] = self.shown;
        let share = |n: usize| 100.0 * n as f64 / shown.max(1) as f64;
        println!(
            "  of all {shown} shown              false speaker {wrong} ({:.1} %), no statement {none} ({:.1} %)",
            share(wrong),
            share(none)
        );
        println!("  denied, of matched ones      {}", self.polarity.show());
        for (cause, count) in &self.causes {
            println!("    {count:>4}  {cause}");
        }
        self.mechanisms.print();
    }
}

/// A statement; continued speech over several sentences as a statement each, as the gold files have it.
fn by_sentence(quote: &Quote, analysis: &Analysis) -> Vec<Quote> {
    let [span] = quote.spans[..] else { return vec![quote.clone()] };
    if quote.cue.is_some() || quote.kind != QuoteKind::Indirect {
        return vec![quote.clone()];
    }
    let sentences = &analysis.document.segmentation().sentences;
    let inside = sentences.iter().map(|sentence| sentence.span).filter(|sentence| sentence.overlaps(span));
    let part =
        |sentence: Span| Span { start: sentence.start.max(span.start), end: sentence.end.min(span.end) };
    inside.map(|sentence| Quote { spans: vec![part(sentence)], ..quote.clone() }).collect()
}

fn name(quote: &Quote, analysis: &Analysis) -> Option<String> {
    quote.speaker?.name(analysis.document.article().text(), &analysis.entities)
}

/// `all` are the statements of the article: what they call somebody is right for him everywhere (`der Verband`).
fn compare(quote: &Quote, analysis: &Analysis, gold: &Statement, all: &[Statement]) -> Shown {
    let called = |name: &str| {
        let same = all.iter().filter(|other| other.identity == gold.identity);
        agree(name, &gold.identity) || same.into_iter().any(|other| agree(name, &other.by))
    };
    match name(quote, analysis) {
        None if gold.identity.is_empty() => Shown::Nobody,
        None => Shown::Lost,
        Some(_) if gold.identity.is_empty() => Shown::False,
        Some(name) if called(&name) => Shown::Right,
        Some(_) => Shown::False,
    }
}

/// Whether one of two names holds all words of the other, articles, possessives and endings aside.
fn agree(a: &str, b: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        let words = name.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| word.chars().count() > 1).map(str::to_lowercase);
        let articles = ["ein", "mein", "sein", "ihr", "unser"];
        let article = |word: &String| {
            let base = ["er", "es", "em", "en", "e"].iter().find_map(|ending| word.strip_suffix(ending));
            ["der", "die", "das", "des", "dem", "den"].contains(&word.as_str())
                || articles.contains(&base.unwrap_or(word))
                || articles.contains(&word.as_str())
        };
        let stem = |word: String| {
            let endings = ["en", "es", "er", "e", "n", "s"];
            let end =
                endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() > 3));
            end.map_or(word.clone(), str::to_owned)
        };
        words.filter(|word| !article(word)).map(stem).collect()
    };
    let (a, b) = (words(a), words(b));
    !a.is_empty() && !b.is_empty() && (a.is_subset(&b) || b.is_subset(&a))
}

/// What the speaker of a found statement rests on.
fn cause(quote: &Quote) -> &'static str {
    let inferred = quote.speaker.is_some_and(|speaker| speaker.inferred);
    match (quote.cue.is_some(), quote.kind) {
        (true, _) if inferred => "pronoun or role",
        (true, _) => "subject",
        (false, QuoteKind::Direct) => "bare quotation",
        (false, _) => "carried-on",
    }
}
