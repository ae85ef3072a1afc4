//! `evaluate entities`: coreference against articles annotated by hand (`tests/golden/entities`; RULES.md has the
//! guidelines).
//!
//! Pairwise F1 counts the pairs of mentions in one entity; B³ (Bagga and Baldwin 1998) averages, over the mentions, the
//! correct share of each one's entity. Mentions that only one side has count as wrong: precision is taken over the
//! mentions found and recall over the gold ones. Both are computed twice: with gold names, and end to end.
//!
//! The last line counts the entities that are right as a whole ([`strict`]).
//!
//! `--share` measures instead the share of the analysis time spent on entities, within articles and across them, and how
//! both grow with the number of articles.

mod strict;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use lesart::Document;
use lesart::Kind;
use lesart::document::segment::Segmentation;
use lesart::entities::{self, Entity};
use lesart::names::{NameForm, NameMention};
use lesart::{Analysis, Article, Span, Stage, analyze, analyze_observed};

use self::strict::{GoldEntity, StrictCounts, Verdict, judge};
use crate::corpora::{Fault, read_text, wikinews};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Annotated articles: files, or folders of them (without subfolders).
    #[arg(default_value = "tests/golden/entities")]
    paths: Vec<PathBuf>,
    /// Print the wrong mentions.
    #[arg(long)]
    errors: bool,
    /// Measure the share of the time spent on entities instead, on these Wikinews corpora.
    #[arg(long, value_name = "PATH")]
    share: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    if let Some(path) = &args.share {
        return time_share(path);
    }
    let files = files(&args.paths)?;
    println!(
        "{:24}  names given: pairwise  B³ P     R     F1   end to end: pairwise  B³ P     R     F1",
        "article"
    );
    let mut totals = [Counts::default(), Counts::default()];
    let mut strict = Vec::new();
    for file in &files {
        let gold = GoldArticle::read(file)?;
        let counts = [gold.given(), gold.end_to_end()].map(|found| {
            let counts = Counts::new(&gold.mentions, &found);
            if args.errors {
                gold.show_errors(&found);
            }
            counts
        });
        print_row(&file.file_stem().unwrap_or_default().to_string_lossy(), counts);
        for (total, counts) in totals.iter_mut().zip(counts) {
            *total = total.plus(counts);
        }
        strict.push(gold.strict(args.errors));
    }
    print_row("all", totals);
    println!("strictly right, end to end: {}", strict.into_iter().sum::<StrictCounts>());
    Ok(())
}

/// Analyses 125 to 1,000 articles (those of the corpus repeatedly) and prints the time spent on entities.
fn time_share(path: &Path) -> Result<(), Fault> {
    let mut corpus = Vec::new();
    for file in wikinews::files(path)? {
        corpus.extend(wikinews::read(&file)?);
    }
    if corpus.is_empty() {
        return Err(Fault::new("no articles"));
    }
    const RUNS: usize = 5;
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("articles   read all   within articles   across articles");
    for count in [125, 250, 500, 1000] {
        let (mut all, mut resolve) = (Duration::ZERO, Duration::ZERO);
        let mut analyses = Vec::new();
        for (number, article) in corpus.iter().cycle().take(count).enumerate() {
            let read = Article::from_text(format!("{} {number}", article.id), &article.text)
                .map_err(|error| Fault::new(format!("article {}: {error}", article.id)))?;
            // The minimum of several runs, to reduce noise from other processes.
            let mut least = [Duration::MAX; Stage::ALL.len()];
            for run in 0..RUNS {
                let mut last = Instant::now();
                let mut stages = least.iter_mut();
                let analysis = analyze_observed(&read, |_| {
                    let time = last.elapsed();
                    if let Some(least) = stages.next() {
                        *least = time.min(*least);
                    }
                    last = Instant::now();
                });
                if run == 0 {
                    analyses.push(analysis);
                }
            }
            for (stage, time) in Stage::ALL.into_iter().zip(least) {
                all += time;
                if stage == Stage::Entities {
                    resolve += time;
                }
            }
        }
        let given: Vec<&Analysis> = analyses.iter().collect();
        let (mut link, mut linked) = (Duration::MAX, 0);
        for _ in 0..RUNS {
            let started = Instant::now();
            linked = lesart::comparison::linking::link(&given).len();
            link = link.min(started.elapsed());
        }
        let share = |part: Duration| 100.0 * part.as_secs_f64() / (all + link).as_secs_f64();
        println!(
            "{count:>8} {:>7.1} ms {:>6.1} ms {:>4.1} % {:>6.1} ms {:>4.1} % ({} entities)",
            milliseconds(all),
            milliseconds(resolve),
            share(resolve),
            milliseconds(link),
            share(link),
            linked
        );
    }
    Ok(())
}

fn print_row(name: &str, [given, found]: [Counts; 2]) {
    println!(
        "{name:24}               {:.3}    {:.3} {:.3} {:.3}                 {:.3}    {:.3} {:.3} {:.3}",
        given.pairwise(),
        given.b_cubed().0,
        given.b_cubed().1,
        given.b_cubed().2,
        found.pairwise(),
        found.b_cubed().0,
        found.b_cubed().1,
        found.b_cubed().2,
    );
}

fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let entries =
                fs::read_dir(path).map_err(|error| Fault::new(format!("{}: {error}", path.display())))?;
            files.extend(
                entries
                    .flatten()
                    .map(|entry| entry.path())
                    .filter(|path| path.extension() == Some(OsStr::new("txt"))),
            );
        } else {
            files.push(path.clone());
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Fault::new("no annotated article (*.txt) in the paths given"));
    }
    Ok(files)
}

/// Mentions, each with the number of its entity.
type Mentions = BTreeMap<Span, usize>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Name,
    Derived,
    Part,
    Description,
}

/// An annotated article.
#[derive(Debug)]
struct GoldArticle {
    article: Article,
    /// Annotated mentions by start, outer before inner.
    marks: Vec<(Span, Kind, Form)>,
    mentions: Mentions,
    /// By entity: the names under which it may be shown.
    shown: BTreeMap<usize, Vec<String>>,
}

impl GoldArticle {
    fn read(path: &Path) -> Result<Self, Fault> {
        Self::parse(&path.display().to_string(), &read_text(path)?)
    }

    fn parse(name: &str, file: &str) -> Result<Self, Fault> {
        let fault = |what: String| Fault::new(format!("{name}: {what}"));
        let (header, body) = file.split_once("\n---\n").ok_or_else(|| fault("has no line »---«".into()))?;
        let title = header.lines().find_map(|line| line.strip_prefix("title: ")).map(str::to_owned);
        let body = body.strip_suffix('\n').unwrap_or(body);
        let mut text = String::new();
        let mut open = Vec::new();
        let mut marks = Vec::new();
        let mut keys: BTreeMap<&str, usize> = BTreeMap::new();
        let mut mentions = Mentions::new();
        let mut rest = body;
        while let Some(at) = rest.find(['[', '|']) {
            let (before, from) = rest.split_at(at);
            text.push_str(before);
            if let Some(inner) = from.strip_prefix('[') {
                open.push(text.len());
                rest = inner;
                continue;
            }
            let (mark, behind) =
                from.split_once(']').ok_or_else(|| fault(format!("an open mark at »{from:.20}«")))?;
            let start = open.pop().ok_or_else(|| fault(format!("»{mark}« closes nothing")))?;
            let (kind, key) = mark
                .get(1..)
                .and_then(|mark| mark.split_once(':'))
                .ok_or_else(|| fault(format!("»{mark}«")))?;
            let kind = match kind {
                "PER" => Kind::Per,
                "LOC" => Kind::Loc,
                "ORG" => Kind::Org,
                "OTH" => Kind::Oth,
                _ => return Err(fault(format!("there is no kind »{kind}«"))),
            };
            let (key, form) = match key.split_once('/') {
                None => (key, Form::Name),
                Some((key, "d")) => (key, Form::Derived),
                Some((key, "p")) => (key, Form::Part),
                Some((key, "x")) => (key, Form::Description),
                Some((_, form)) => return Err(fault(format!("there is no form »{form}«"))),
            };
            let span = Span::new(start, text.len());
            let next = keys.len();
            mentions.insert(span, *keys.entry(key).or_insert(next));
            marks.push((span, kind, form));
            rest = behind;
        }
        text.push_str(rest);
        if !open.is_empty() {
            return Err(fault("a mark is not closed".into()));
        }
        marks.sort_by_key(|(span, ..)| (span.start, std::cmp::Reverse(span.end)));
        let mut shown = BTreeMap::new();
        for line in header.lines().filter_map(|line| line.strip_prefix("shown: ")) {
            let (key, names) = line.split_once(" = ").ok_or_else(|| fault(format!("»{line}«")))?;
            let entity = *keys.get(key).ok_or_else(|| fault(format!("nothing has the key »{key}«")))?;
            shown.insert(entity, names.split(" | ").map(str::to_owned).collect());
        }
        let article =
            Article::from_text(name, &text).map_err(|error| fault(error.to_string()))?.with_title(title);
        Ok(Self { article, marks, mentions, shown })
    }

    /// The entities resolved from the gold names.
    fn given(&self) -> Mentions {
        let document = Document::new(&self.article);
        let names = self.names(document.segmentation());
        let resolution = entities::resolve(&document, &names);
        mentions_of(&resolution.entities)
    }

    /// The entities of the whole analysis.
    fn end_to_end(&self) -> Mentions {
        mentions_of(&analyze(&self.article).entities)
    }

    /// The entities that are named; what is only described is none.
    fn entities(&self) -> Vec<GoldEntity<'_>> {
        let mut entities: BTreeMap<usize, GoldEntity<'_>> = BTreeMap::new();
        for &(span, kind, form) in &self.marks {
            if form != Form::Description {
                let entity = self.mentions[&span];
                let shown = || self.shown.get(&entity).into_iter().flatten().map(String::as_str).collect();
                let entry = entities.entry(entity).or_insert_with(|| GoldEntity {
                    kind,
                    names: Vec::new(),
                    shown: shown(),
                });
                entry.names.push(span);
            }
        }
        entities.into_values().collect()
    }

    fn strict(&self, errors: bool) -> StrictCounts {
        let gold = self.entities();
        let found = analyze(&self.article).entities;
        let judged = judge(&gold, &found);
        if errors {
            for (entity, verdict) in judged.found.iter().filter(|(_, verdict)| *verdict != Verdict::Right) {
                println!("    {verdict:?}: {} ({})", entity.name, entity.kind.as_str());
            }
            for entity in &judged.missed {
                println!(
                    "    Missed: {} ({})",
                    entity.names[0].of(self.article.text()),
                    entity.kind.as_str()
                );
            }
        }
        StrictCounts::new(&gold, &judged)
    }

    /// The gold names in the form of a recogniser's output: whole compounds, no nested names, no descriptions.
    fn names(&self, segmentation: &Segmentation) -> Vec<NameMention> {
        let mut names: Vec<NameMention> = Vec::new();
        for &(span, kind, form) in &self.marks {
            let form = match form {
                Form::Name => NameForm::Name,
                Form::Derived => NameForm::Derived,
                Form::Part => NameForm::Part,
                Form::Description => continue,
            };
            let tokens = segmentation.tokens_in(span);
            let whole =
                segmentation.tokens[tokens.clone()].iter().fold(span, |span, token| span.cover(token.span));
            let span = if form == NameForm::Part { whole } else { span };
            if names.last().is_some_and(|last| last.span.overlaps(span)) {
                continue;
            }
            names.push(NameMention {
                span,
                tokens: tokens.start as u32..tokens.end as u32,
                kind,
                form,
                confidence: 1.0,
            });
        }
        names
    }

    fn show_errors(&self, found: &Mentions) {
        let text = self.article.text();
        let by_entity = |mentions: &Mentions| {
            let mut groups: BTreeMap<usize, BTreeSet<Span>> = BTreeMap::new();
            for (&span, &entity) in mentions {
                groups.entry(entity).or_default().insert(span);
            }
            groups
        };
        for span in self.mentions.keys().filter(|span| !found.contains_key(span)) {
            println!("    missed  {}", span.of(text));
        }
        for span in found.keys().filter(|span| !self.mentions.contains_key(span)) {
            println!("    added   {}", span.of(text));
        }
        for group in by_entity(&self.mentions).values() {
            let split: BTreeSet<usize> = group.iter().filter_map(|span| found.get(span)).copied().collect();
            if split.len() > 1 {
                let parts: Vec<String> = split
                    .iter()
                    .map(|entity| {
                        let names: BTreeSet<&str> = group
                            .iter()
                            .filter(|span| found.get(span) == Some(entity))
                            .map(|span| span.of(text))
                            .collect();
                        format!("{names:?}")
                    })
                    .collect();
                println!("    split   {}", parts.join(" | "));
            }
        }
        for group in by_entity(found).values() {
            let joined: BTreeSet<usize> =
                group.iter().filter_map(|span| self.mentions.get(span)).copied().collect();
            if joined.len() > 1 {
                let names: BTreeSet<&str> = group.iter().map(|span| span.of(text)).collect();
                println!("    joined  {names:?}");
            }
        }
    }
}

fn mentions_of(entities: &[Entity]) -> Mentions {
    let all = entities.iter().enumerate();
    all.flat_map(|(id, entity)| entity.mentions.iter().map(move |mention| (mention.span, id))).collect()
}

/// Sums for both measures; those of several articles can be added.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    pairs_correct: u64,
    pairs_found: u64,
    pairs_gold: u64,
    precision: f64,
    found: u64,
    recall: f64,
    gold: u64,
}

impl Counts {
    fn new(gold: &Mentions, found: &Mentions) -> Self {
        let sizes = |mentions: &Mentions| {
            let mut sizes: BTreeMap<usize, u64> = BTreeMap::new();
            for &entity in mentions.values() {
                *sizes.entry(entity).or_default() += 1;
            }
            sizes
        };
        let (gold_sizes, found_sizes) = (sizes(gold), sizes(found));
        let mut shared: BTreeMap<(usize, usize), u64> = BTreeMap::new();
        for (span, &entity) in gold {
            if let Some(&other) = found.get(span) {
                *shared.entry((entity, other)).or_default() += 1;
            }
        }
        let pairs = |n: u64| n * n.saturating_sub(1) / 2;
        // Each of the n mentions in a shared cell is with n of its gold companions (itself included).
        let quality = |sizes: &BTreeMap<usize, u64>, side: fn(&(usize, usize)) -> usize| -> f64 {
            shared
                .iter()
                .map(|(cell, &n)| (n * n) as f64 / sizes[&side(cell)] as f64)
                .fold(0.0, |sum, share| sum + share)
        };
        Self {
            pairs_correct: shared.values().map(|&n| pairs(n)).sum(),
            pairs_found: found_sizes.values().map(|&n| pairs(n)).sum(),
            pairs_gold: gold_sizes.values().map(|&n| pairs(n)).sum(),
            precision: quality(&found_sizes, |cell| cell.1),
            found: found.len() as u64,
            recall: quality(&gold_sizes, |cell| cell.0),
            gold: gold.len() as u64,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            pairs_correct: self.pairs_correct + other.pairs_correct,
            pairs_found: self.pairs_found + other.pairs_found,
            pairs_gold: self.pairs_gold + other.pairs_gold,
            precision: self.precision + other.precision,
            found: self.found + other.found,
            recall: self.recall + other.recall,
            gold: self.gold + other.gold,
        }
    }

    fn pairwise(self) -> f64 {
        let ratio = |of: u64| if of == 0 { 0.0 } else { self.pairs_correct as f64 / of as f64 };
        f1(ratio(self.pairs_found), ratio(self.pairs_gold))
    }

    /// Precision, recall and F1.
    fn b_cubed(self) -> (f64, f64, f64) {
        let ratio = |sum: f64, of: u64| if of == 0 { 0.0 } else { sum / of as f64 };
        let (precision, recall) = (ratio(self.precision, self.found), ratio(self.recall, self.gold));
        (precision, recall, f1(precision, recall))
    }
}

fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use lesart::Span;

    use super::{Counts, Form, GoldArticle, Mentions, files};

    fn mentions(entities: &[usize]) -> Mentions {
        entities.iter().enumerate().map(|(at, &entity)| (Span::new(at, at + 1), entity)).collect()
    }

    #[test]
    fn b_cubed_agrees_with_the_paper() {
        // Bagga and Baldwin 1998, response 2: {1…5}, {6, 7, 8…12} for {1…5}, {6, 7}, {8…12}.
        let gold = mentions(&[0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2]);
        let found = mentions(&[0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
        let (precision, recall, _) = Counts::new(&gold, &found).b_cubed();
        assert!((precision - 0.7619).abs() < 1e-3 && (recall - 1.0).abs() < 1e-9, "{precision} {recall}");
    }

    #[test]
    fn mentions_of_one_side_only_are_wrong() {
        let (gold, found) = (mentions(&[0, 0]), mentions(&[0, 0, 0, 1]));
        let (precision, recall, _) = Counts::new(&gold, &found).b_cubed();
        assert!((precision - (4.0 / 3.0) / 4.0).abs() < 1e-9 && (recall - 1.0).abs() < 1e-9);
    }

    #[test]
    fn nested_annotations_are_read() -> Result<(), crate::corpora::Fault> {
        let gold =
            GoldArticle::parse("x", "title: T\n---\nso [der [russische|LOC:r/d] Präsident|PER:p/x]\n")?;
        assert_eq!(gold.article.text(), "so der russische Präsident");
        let spans: Vec<&str> = gold.marks.iter().map(|(span, ..)| span.of(gold.article.text())).collect();
        assert_eq!(spans, ["der russische Präsident", "russische"]);
        assert_eq!(gold.marks[0].2, Form::Description);
        assert!(GoldArticle::parse("x", "---").is_err() && GoldArticle::parse("x", "a: b\n---\n[x").is_err());
        Ok(())
    }

    #[test]
    fn scores_on_the_annotated_articles_do_not_drop() -> Result<(), crate::corpora::Fault> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/entities");
        let (mut given, mut found) = (Counts::default(), Counts::default());
        for file in files(&[folder.clone(), folder.join("held-out")])? {
            let gold = GoldArticle::read(&file)?;
            given = given.plus(Counts::new(&gold.mentions, &gold.given()));
            found = found.plus(Counts::new(&gold.mentions, &gold.end_to_end()));
        }
        let (precision, recall, f1) = given.b_cubed();
        assert!(f1 >= 0.90, "B³ given the names: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}");
        let (precision, recall, f1) = found.b_cubed();
        assert!(f1 >= 0.80, "B³ end to end: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}");
        Ok(())
    }
}
