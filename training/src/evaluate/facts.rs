//! `evaluate facts`: quantities and days of two reports side by side, against the facts annotated in `tests/golden/facts`
//! ([`annotated`]) or, of files without annotated facts, against the differences of `tests/golden/comparison`:
//!
//! A conflict is right where a `number` or `date` difference is annotated over its words, wrong where the difference is
//! compatible (`number~`) or none is annotated. An agreement is right over a compatible difference, or in sentences that
//! are a pair, share a group or are left open, without a difference over its words.

mod annotated;
pub(crate) mod changed;
mod gold;
pub(crate) mod labels;
pub(crate) mod names;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lesart::comparison::{Fact, Verdict};
use lesart::{Span, compare};

use crate::corpora::{Fault, pairs};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of gold pairs, or folders of them.
    #[arg(default_value = "tests/golden/facts/dev")]
    paths: Vec<PathBuf>,
    /// Print the errors by cause.
    #[arg(long)]
    errors: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let mut counts = Counts::default();
    let mut annotated = annotated::Counts::default();
    for file in &pairs::files(&args.paths)? {
        if file.with_extension("gold").is_file() {
            annotated.measure(file)?;
        } else {
            counts.files += 1;
            measure(file, &mut counts)?;
        }
    }
    if !annotated.is_empty() {
        annotated.print(args.errors);
    }
    if counts.files > 0 {
        counts.print(args.errors);
    }
    Ok(())
}

#[derive(Default)]
struct Counts {
    files: usize,
    /// Conflicts found, those of them that are right, and those annotated and found.
    conflicts: usize,
    right_conflicts: usize,
    gold: usize,
    found: usize,
    agreements: usize,
    right_agreements: usize,
    /// Annotated compatible differences, and those that are aligned as agreeing.
    compatible: usize,
    found_compatible: usize,
    /// Conflicts and right ones by kind.
    kinds: BTreeMap<&'static str, [usize; 4]>,
    /// By cause.
    errors: BTreeMap<&'static str, Vec<String>>,
}

impl Counts {
    fn print(&self, errors: bool) {
        let ratio = |n: usize, of: usize| n as f64 / of.max(1) as f64;
        println!(
            "conflicts   P {:.3} ({} of {})  R {:.3} ({} of {})",
            ratio(self.right_conflicts, self.conflicts),
            self.right_conflicts,
            self.conflicts,
            ratio(self.found, self.gold),
            self.found,
            self.gold
        );
        println!(
            "agreements  P {:.3} ({} of {})  compatible aligned {:.3} ({} of {})",
            ratio(self.right_agreements, self.agreements),
            self.right_agreements,
            self.agreements,
            ratio(self.found_compatible, self.compatible),
            self.found_compatible,
            self.compatible
        );
        for (kind, [right, conflicts, agreeing, agreements]) in &self.kinds {
            println!("  {kind:9} conflicts {right} of {conflicts}, agreements {agreeing} of {agreements}");
        }
        for (cause, lines) in self.errors.iter().filter(|_| errors) {
            println!("{cause}: {}", lines.len());
            for line in lines {
                println!("  {line}");
            }
        }
    }
}

/// An annotated difference with the places of its words.
pub(crate) struct Expected {
    sentences: [usize; 2],
    spans: [Span; 2],
    compatible: bool,
    date: bool,
}

fn expected(gold: &pairs::GoldComparison) -> Vec<Expected> {
    let mut found: Vec<Expected> = Vec::new();
    for pair in &gold.pairs {
        for difference in &pair.differences {
            if !matches!(difference.kind.as_str(), "number" | "date") {
                continue;
            }
            let spans = [0, 1].map(|side| {
                let report = &gold.articles[side];
                let sentence = report.sentences[pair.sentences[side]];
                let words = &difference.words[side];
                sentence.of(&report.text).find(words.as_str()).map(|at| {
                    let start = sentence.start as usize + at;
                    Span::new(start, start + words.len())
                })
            });
            let [Some(a), Some(b)] = spans else { continue };
            if found.iter().all(|other| other.spans != [a, b]) {
                let (sentences, compatible) = (pair.sentences, difference.compatible);
                found.push(Expected {
                    sentences,
                    spans: [a, b],
                    compatible,
                    date: difference.kind == "date",
                });
            }
        }
    }
    found
}

fn measure(file: &Path, counts: &mut Counts) -> Result<(), Fault> {
    let gold = pairs::read(file)?;
    let analyses = gold.analyses()?;
    let comparison = compare(&[&analyses[0], &analyses[1]]).map_err(|error| Fault::new(error.to_string()))?;
    let expected = expected(&gold);
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let mut hit = BTreeSet::new();
    for fact in &comparison.facts {
        let [a, b] = &fact.values[..] else { continue };
        let over = expected
            .iter()
            .enumerate()
            .filter(|(_, expected)| expected.spans[0].overlaps(a.span) && expected.spans[1].overlaps(b.span));
        let over: Vec<(usize, bool)> = over.map(|(at, expected)| (at, expected.compatible)).collect();
        hit.extend(
            over.iter()
                .filter(|(_, compatible)| *compatible != (fact.verdict == Verdict::Differs))
                .map(|(at, _)| *at),
        );
        let sentences =
            [0, 1].map(|side| gold.sentence(&analyses[side], side, fact.values[side].at.sentence));
        judge(fact, &over, &together(&gold, sentences), &name, counts);
    }
    for (at, expected) in expected.iter().enumerate() {
        let (of, found) = if expected.compatible {
            (&mut counts.compatible, &mut counts.found_compatible)
        } else {
            (&mut counts.gold, &mut counts.found)
        };
        *of += 1;
        *found += usize::from(hit.contains(&at));
        if !hit.contains(&at) && !expected.compatible {
            let words = [0, 1].map(|side| expected.spans[side].of(&gold.articles[side].text));
            let [a, b] = expected.sentences;
            let paired = comparison.pairs.iter().any(|pair| {
                [(pair.a, 0, a), (pair.b, 1, b)].iter().all(|&(at, side, sentence)| {
                    gold.sentence(&analyses[side], side, at.sentence) == sentence
                })
            });
            let cause = match (expected.date, paired) {
                (true, _) => "missed date",
                (false, true) => "missed in a pair",
                (false, false) => "missed without a pair",
            };
            let groups = gold
                .groups
                .iter()
                .filter(|group| group.sentences[0].contains(&a) && group.sentences[1].contains(&b));
            let labels: Vec<&str> = groups.map(|group| group.label.as_str()).collect();
            let labels = labels.join(", ");
            let line = format!("{name} A{} B{}: {} | {} ({labels})", a + 1, b + 1, words[0], words[1]);
            counts.errors.entry(cause).or_default().push(line);
        }
    }
    Ok(())
}

/// How two sentences belong together.
enum Together {
    Told,
    Open,
    Apart,
}

/// How two annotated sentences belong together.
fn together(gold: &pairs::GoldComparison, [a, b]: [usize; 2]) -> Together {
    let pair = gold.pairs.iter().find(|pair| pair.sentences == [a, b]);
    let group =
        gold.groups.iter().any(|group| group.sentences[0].contains(&a) && group.sentences[1].contains(&b));
    match pair {
        _ if group => Together::Told,
        Some(pair) if pair.strength == pairs::Strength::Neutral => Together::Open,
        Some(_) => Together::Told,
        None => Together::Apart,
    }
}

fn judge(fact: &Fact, over: &[(usize, bool)], together: &Together, name: &str, counts: &mut Counts) {
    let differs = fact.verdict == Verdict::Differs;
    let conflict = over.iter().any(|(_, compatible)| !compatible);
    let (cause, right) = match (differs, over.is_empty(), conflict) {
        (true, _, true) | (false, false, false) => ("", true),
        (true, false, false) => ("conflict, but compatible", false),
        (false, _, true) => ("agreement, but a conflict", false),
        (true, true, _) => match together {
            // Nobody annotated what later reports count on.
            _ if fact.updated => return,
            Together::Open => return,
            Together::Told => ("conflict in a pair, not annotated", false),
            Together::Apart => ("conflict without a pair", false),
        },
        (false, true, _) => match together {
            Together::Told | Together::Open => ("", true),
            Together::Apart => ("agreement without a pair", false),
        },
    };
    let kind = counts.kinds.entry(fact.kind).or_default();
    let at = if differs { 0 } else { 2 };
    kind[at] += usize::from(right);
    kind[at + 1] += 1;
    let (all, good) = if differs {
        (&mut counts.conflicts, &mut counts.right_conflicts)
    } else {
        (&mut counts.agreements, &mut counts.right_agreements)
    };
    *all += 1;
    *good += usize::from(right);
    if !right {
        let values: Vec<String> = fact
            .values
            .iter()
            .map(|value| {
                format!("{}{} {}", ["A", "B"][value.at.article.min(1)], value.at.sentence + 1, value.value)
            })
            .collect();
        let line = format!("{name}: {} {}: {}", fact.kind, fact.what, values.join(" | "));
        counts.errors.entry(cause).or_default().push(line);
    }
}
