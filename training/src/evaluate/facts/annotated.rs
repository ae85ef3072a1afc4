//! Facts found against facts annotated: conflicts, agreements, alignment, and what the digest says both tell.
//!
//! A fact found is over an annotated one if its words overlap with the annotated words in both reports. A conflict is right
//! over `differs`, an agreement over `same` or `compatible`. A conflict told as earlier and later counts is no conflict: it
//! is right over `later`. What lies over nothing annotated, or over a trap, is wrong. Names and places are counted by themselves, in
//! files where they are annotated.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lesart::comparison::{Comparison, Fact, FactCandidate, Verdict, fact_candidates};
use lesart::{Analysis, compare};

use super::gold::{Expected, GoldFact, read};
use super::names::{self, NameLabels};
use crate::corpora::pairs::GoldComparison;
use crate::corpora::{Fault, pairs};

/// Hits of so many.
#[derive(Clone, Copy, Default)]
struct Ratio {
    hits: usize,
    of: usize,
}

impl Ratio {
    fn add(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.of += 1;
    }
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.3} ({} of {})", self.hits as f64 / self.of.max(1) as f64, self.hits, self.of)
    }
}

/// Precision and recall.
#[derive(Clone, Copy, Default)]
struct Score {
    precision: Ratio,
    recall: Ratio,
}

/// What was counted over all files.
#[derive(Default)]
pub(super) struct Counts {
    files: usize,
    conflicts: Score,
    agreements: Score,
    compatible: Ratio,
    later: Score,
    alignment: Score,
    /// Conflicts of names and places, by kind as annotated, and how many are told where none is annotated.
    names: Score,
    unannotated: usize,
    /// Conflicts by kind as annotated, and by kind as found.
    kinds: BTreeMap<String, [Score; 2]>,
    /// Annotated facts that are not told right, by kind, and why.
    causes: BTreeMap<String, [usize; CAUSES.len()]>,
    /// By verdict annotated and told.
    confusion: BTreeMap<(Expected, &'static str), usize>,
    /// Digest entries of several reports whose sentence has a contradicted figure.
    contradicted: Vec<String>,
    entries: usize,
    errors: BTreeMap<String, Vec<String>>,
}

/// What a report tells of a fact.
fn told(fact: &Fact) -> &'static str {
    if fact.updated { "later" } else { fact.verdict.as_str() }
}

/// Why an annotated fact is not told right: one of its quantities leads to nothing in the other report, so that it is not read or
/// nothing is like it; nothing leads from one to the other; too little speaks for it; one of the two is told with another;
/// it is told with another verdict.
const CAUSES: [&str; 5] = ["not read", "no candidate", "below bar", "taken", "verdict"];

const TOLD: [&str; 5] = ["same", "compatible", "differs", "later", "nothing"];

impl Counts {
    pub(super) fn is_empty(&self) -> bool {
        self.files == 0
    }

    pub(super) fn print(&self, errors: bool) {
        println!("{} files of annotated facts", self.files);
        for (name, Score { precision, recall }) in [
            ("conflicts", self.conflicts),
            ("agreements", self.agreements),
            ("earlier and later", self.later),
            ("alignment", self.alignment),
        ] {
            println!("{name:17} P {precision}  R {recall}");
        }
        println!("{:17} R {}", "compatible", self.compatible);
        if self.names.recall.of > 0 {
            println!("{:17} P {}  R {}", "names and places", self.names.precision, self.names.recall);
        }
        if self.unannotated > 0 {
            println!("names and places told in reports whose names are not annotated: {}", self.unannotated);
        }
        println!("told by both with a contradicted figure: {} of {}", self.contradicted.len(), self.entries);
        for (kind, [conflicts, agreements]) in &self.kinds {
            let show = |score: &Score| format!("P {}  R {}", score.precision, score.recall);
            println!("  {kind:9} conflicts {}; agreements {}", show(conflicts), show(agreements));
        }
        println!("{:12}{}", "annotated", TOLD.map(|told| format!("{told:>12}")).concat());
        for expected in [
            Expected::Same,
            Expected::Compatible,
            Expected::Differs,
            Expected::Source,
            Expected::Later,
            Expected::Trap,
        ] {
            let count = |told| self.confusion.get(&(expected, told)).copied().unwrap_or_default();
            println!("{:12}{}", expected.as_str(), TOLD.map(|told| format!("{:12}", count(told))).concat());
        }
        println!("not told right, and why{}", CAUSES.map(|cause| format!("{cause:>14}")).concat());
        for (kind, counts) in &self.causes {
            println!("  {kind:21}{}", counts.map(|count| format!("{count:14}")).concat());
        }
        if errors {
            for (cause, lines) in &self.errors {
                println!("{cause}: {}", lines.len());
                lines.iter().for_each(|line| println!("  {line}"));
            }
            println!("told by both with a contradicted figure: {}", self.contradicted.len());
            self.contradicted.iter().for_each(|line| println!("  {line}"));
        }
    }

    /// Compares the reports of a file and counts.
    pub(super) fn measure(&mut self, file: &Path) -> Result<(), Fault> {
        let reports = pairs::read(file)?;
        let gold = read(&file.with_extension("gold"), &reports)?;
        let analyses = reports.analyses()?;
        let comparison =
            compare(&[&analyses[0], &analyses[1]]).map_err(|error| Fault::new(error.to_string()))?;
        let file = File {
            name: file.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            reports: &reports,
            candidates: fact_candidates(&[&analyses[0], &analyses[1]]),
            analyses: &analyses,
        };
        self.files += 1;
        self.names(&comparison, &NameLabels::of(&gold), &file);
        let gold: Vec<GoldFact> = gold.into_iter().filter(|fact| !names::is_named(fact)).collect();
        let mut by_gold: Vec<Vec<&'static str>> = vec![Vec::new(); gold.len()];
        let quantities = comparison.facts.iter().filter(|fact| !fact.is_of_names());
        for fact in quantities.filter(|fact| fact.values.len() == 2) {
            let over: Vec<usize> = (0..gold.len()).filter(|&at| file.is_over(fact, &gold[at])).collect();
            over.iter().for_each(|&at| by_gold[at].push(told(fact)));
            self.judge(fact, &over.iter().map(|&at| &gold[at]).collect::<Vec<_>>(), &file);
        }
        for (fact, told) in gold.iter().zip(&by_gold) {
            self.recall(fact, told, &file);
        }
        self.digest(&comparison, &gold, &file);
        Ok(())
    }

    /// Counts the names and places that contradict each other.
    fn names(&mut self, comparison: &Comparison, labels: &NameLabels, file: &File<'_>) {
        let mut told = BTreeSet::new();
        for fact in comparison.facts.iter().filter(|fact| fact.is_of_names() && fact.values.len() == 2) {
            let spans = [0, 1].map(|side| fact.values[side].span);
            let words = format!("{} | {}", fact.values[0].value, fact.values[1].value);
            let line = format!("{}: {} {}: {words}", file.name, fact.kind, fact.what);
            if !labels.is_annotated() {
                self.unannotated += 1;
                self.errors.entry("told as differs, names not annotated".to_owned()).or_default().push(line);
                continue;
            }
            let over = labels.conflicts_over(file.reports, spans);
            self.names.precision.add(!over.is_empty());
            if over.is_empty() {
                let expected = labels.over(file.reports, spans).map(|fact| fact.verdict.as_str()).next();
                let cause = format!("names told as differing, {}", expected.unwrap_or("not annotated"));
                self.errors.entry(cause).or_default().push(line);
            }
            told.extend(over);
        }
        for (at, words) in labels.shown(file.reports) {
            self.names.recall.add(told.contains(&at));
            if !told.contains(&at) {
                let line = format!("{}: {words}", file.name);
                self.errors.entry("names missed".to_owned()).or_default().push(line);
            }
        }
    }

    /// Counts a fact found; `over` are the annotated ones below it.
    fn judge(&mut self, fact: &Fact, over: &[&GoldFact], file: &File<'_>) {
        let told = told(fact);
        let has = |expected: &[Expected]| over.iter().any(|gold| expected.contains(&gold.verdict));
        let right = match told {
            "later" => has(&[Expected::Later]),
            "differs" => has(&[Expected::Differs]),
            _ => has(&[Expected::Same, Expected::Compatible]),
        };
        let aligned = over.iter().any(|gold| !matches!(gold.verdict, Expected::Trap | Expected::Source));
        self.alignment.precision.add(aligned);
        let kind = self.kinds.entry(fact.kind.to_owned()).or_default();
        match told {
            "later" => self.later.precision.add(right),
            "differs" => {
                self.conflicts.precision.add(right);
                kind[0].precision.add(right);
            }
            _ => {
                self.agreements.precision.add(right);
                kind[1].precision.add(right);
            }
        }
        if right {
            return;
        }
        let expected = over.iter().map(|gold| gold.verdict.as_str()).next().unwrap_or("not annotated");
        let values: Vec<String> = fact
            .values
            .iter()
            .enumerate()
            .map(|(side, value)| {
                let sentence = file.reports.sentence(&file.analyses[side], side, value.at.sentence);
                format!("{}{}: {}", ["A", "B"][side], sentence + 1, value.value)
            })
            .collect();
        let line = format!("{}: {} {}: {}", file.name, fact.kind, fact.what, values.join(" | "));
        self.errors.entry(format!("told as {told}, {expected}")).or_default().push(line);
    }

    /// Counts an annotated fact; `told` is what the facts found over it say.
    fn recall(&mut self, gold: &GoldFact, told: &[&'static str], file: &File<'_>) {
        let tells = |these: &[&str]| told.iter().any(|told| these.contains(told));
        let agrees = tells(&["same", "compatible"]);
        let right = match gold.verdict {
            Expected::Same | Expected::Compatible => {
                self.agreements.recall.add(agrees);
                if gold.verdict == Expected::Compatible {
                    self.compatible.add(agrees);
                }
                self.kinds.entry(gold.kind.clone()).or_default()[1].recall.add(agrees);
                agrees
            }
            Expected::Differs => {
                let found = tells(&["differs"]);
                self.conflicts.recall.add(found);
                self.kinds.entry(gold.kind.clone()).or_default()[0].recall.add(found);
                found
            }
            Expected::Later => {
                let found = tells(&["later"]);
                self.later.recall.add(found);
                found
            }
            Expected::Source | Expected::Trap => told.is_empty(),
        };
        if !matches!(gold.verdict, Expected::Source | Expected::Trap) {
            self.alignment.recall.add(!told.is_empty());
        }
        let best = if right && !told.is_empty() && agrees == (gold.verdict < Expected::Differs) {
            told.iter().find(|told| (**told == "same" || **told == "compatible") == agrees)
        } else {
            told.first()
        };
        if !right && !matches!(gold.verdict, Expected::Source | Expected::Trap) {
            let kind = format!(
                "{} {}",
                gold.kind,
                if gold.verdict < Expected::Differs { "agrees" } else { "differs" }
            );
            self.causes.entry(kind).or_default()[file.cause(gold, !told.is_empty())] += 1;
        }
        *self.confusion.entry((gold.verdict, best.copied().unwrap_or("nothing"))).or_default() += 1;
        if !right && told.is_empty() {
            let sides = [0, 1].map(|side| {
                let words = gold.places[side].iter().map(|place| {
                    let words = place.span.of(&file.reports.articles[side].text);
                    format!("{}{}: {words}", ["A", "B"][side], place.sentence + 1)
                });
                words.collect::<Vec<_>>().join(" ; ")
            });
            let best = file.candidates.iter().filter(|candidate| file.is_candidate(candidate, gold));
            let best = best.max_by(|x, y| x.score.total_cmp(&y.score));
            // Told at 0 and more; without a candidate, it was not read, or has nothing in common.
            let best = best.map_or("no candidate".to_owned(), |best| {
                format!("{} at {:.2}", best.verdict.as_str(), best.score)
            });
            let line = format!("{}: {} {}: {} ({best})", file.name, gold.kind, gold.what, sides.join(" | "));
            self.errors.entry(format!("missed {}", gold.verdict.as_str())).or_default().push(line);
        }
    }

    /// Counts the sentences that are told to stand in both reports, and whose figures do not.
    fn digest(&mut self, comparison: &Comparison, gold: &[GoldFact], file: &File<'_>) {
        for entry in comparison.digest.iter().filter(|entry| entry.carried_by.len() > 1) {
            self.entries += 1;
            let side = entry.at.article;
            let sentence = file.reports.sentence(&file.analyses[side], side, entry.at.sentence);
            let contradicted: BTreeSet<&str> = gold
                .iter()
                .filter(|gold| {
                    matches!(gold.verdict, Expected::Differs | Expected::Source | Expected::Later)
                        && gold.places[side].iter().any(|place| place.sentence == sentence)
                })
                .map(|gold| gold.what.as_str())
                .collect();
            if !contradicted.is_empty() {
                let whats = contradicted.into_iter().collect::<Vec<_>>().join(", ");
                self.contradicted.push(format!(
                    "{} {}{}: {whats}",
                    file.name,
                    ["A", "B"][side],
                    sentence + 1
                ));
            }
        }
    }
}

/// Two reports and their analyses.
struct File<'a> {
    name: String,
    reports: &'a GoldComparison,
    analyses: &'a [Analysis; 2],
    candidates: Vec<FactCandidate>,
}

impl File<'_> {
    /// Whether a fact's words overlap with the annotated ones in both reports.
    fn is_over(&self, fact: &Fact, gold: &GoldFact) -> bool {
        fact.values.iter().all(|value| {
            let places = gold.places.get(value.at.article).map_or(&[][..], Vec::as_slice);
            places.iter().any(|place| place.span.overlaps(value.span))
        })
    }

    /// Why an annotated fact is not told right, in [`CAUSES`].
    fn cause(&self, gold: &GoldFact, is_told: bool) -> usize {
        let agrees = gold.verdict < Expected::Differs;
        let over = |candidate: &&FactCandidate| self.is_candidate(candidate, gold);
        let fits = |candidate: &&FactCandidate| (candidate.verdict != Verdict::Differs) == agrees;
        let read = (0..2).all(|side| {
            self.candidates.iter().any(|candidate| {
                let span = [candidate.a.1, candidate.b.1][side];
                gold.places[side].iter().any(|place| place.span.overlaps(span))
            })
        });
        let mut over = self.candidates.iter().filter(over).peekable();
        match (is_told, over.peek().is_some()) {
            (true, _) => 4,
            (false, false) => usize::from(read),
            (false, true) => {
                match over.filter(fits).map(|candidate| candidate.score).max_by(f32::total_cmp) {
                    None => 4,
                    Some(score) if score >= 0.0 => 3,
                    Some(_) => 2,
                }
            }
        }
    }

    /// Whether a candidate's words overlap with the annotated ones in both reports.
    fn is_candidate(&self, candidate: &FactCandidate, gold: &GoldFact) -> bool {
        [candidate.a.1, candidate.b.1]
            .iter()
            .zip(&gold.places)
            .all(|(span, places)| places.iter().any(|place| place.span.overlaps(*span)))
    }
}
