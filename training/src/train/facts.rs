//! `train facts`: logistic regressions that decide whether two quantities of two reports are one fact, over the evidence of
//! the library: one for values that agree, one for values that contradict each other.
//!
//! Examples are the facts of `tests/golden/facts/train`, `dev`, `natural`, `dev3` to `dev7` and `dense`, the same with some figures changed, so
//! that what agrees becomes a contradiction, and the annotated differences of `tests/golden/comparison`. What is printed besides the weights
//! is by tenfold cross-validation over the files: precision and recall, after links are taken one to one, at each bar of the log-odds.

use std::collections::BTreeMap;
use std::path::PathBuf;

use lesart::comparison::{FACT_EVIDENCE_NAMES, FactEvidence, Verdict, fact_candidates};

use super::logistic;
use crate::corpora::Fault;
use crate::corpora::pairs;
use crate::evaluate::facts::labels::{Labels, Side};

/// Training data and penalty.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of gold facts or pairs, or folders of them.
    #[arg(default_values = ["tests/golden/facts/train", "tests/golden/facts/dev", "tests/golden/facts/natural", "tests/golden/facts/dev3", "tests/golden/facts/dev4", "tests/golden/facts/dev5", "tests/golden/facts/dev6", "tests/golden/facts/dev7", "tests/golden/facts/dense", "tests/golden/comparison/train", "tests/golden/comparison/dev"])]
    paths: Vec<PathBuf>,
    /// Strength of the L2 penalty.
    #[arg(long, default_value_t = 1.0)]
    ridge: f64,
    /// What an example of the annotated facts counts beside one of the annotated pairs.
    #[arg(long, default_value_t = 2.0)]
    weight: f64,
    /// How often each file of annotated facts is learnt from with some of them changed.
    #[arg(long, default_value_t = 4)]
    variants: usize,
    /// What an example of reports counts that were written without traps.
    #[arg(long, default_value_t = 5.0)]
    natural: f64,
    /// What an example of a changed file counts.
    #[arg(long, default_value_t = 0.07)]
    changed: f64,
    /// Files of facts from which nothing is learnt, on which the weights are measured instead.
    #[arg(long)]
    held_out: Vec<PathBuf>,
    /// Print the conflicts that are decided wrongly, with their evidence.
    #[arg(long)]
    errors: bool,
}

/// The folders of reports as two outlets would print them.
const NATURAL: [&str; 6] = ["natural", "dev3", "dev4", "dev5", "dev6", "dev7"];

/// Number of folds of the cross-validation.
const FOLDS: usize = 10;

/// The number of a file that is held out.
const HELD_OUT: usize = usize::MAX;

/// A candidate of a file.
struct Example {
    /// From 0; [`FOLDS`] for what is held out.
    fold: usize,
    /// The number of its reports.
    pair: usize,
    sides: [Side; 2],
    evidence: FactEvidence,
    verdict: Verdict,
    /// Whether it is one fact, with such a verdict; nothing where that is left open.
    label: Option<bool>,
    /// The annotated facts below it.
    over: Vec<usize>,
    weight: f64,
    /// File and words, to be read.
    shown: String,
}

/// The candidates of all files, and what is annotated.
#[derive(Default)]
struct Examples {
    examples: Vec<Example>,
    /// Where the examples of a report pair come from, by its number.
    origin: Vec<Origin>,
    /// How many conflicts and agreements are annotated, by origin.
    gold: [[usize; 2]; 5],
    /// The annotated conflicts: number of the reports, number of the fact, kind, words.
    conflicts: Vec<(usize, usize, String, String)>,
}

/// What an example is made from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Annotated facts of reports that were written to hold many, and traps.
    Facts,
    /// Annotated facts of reports as two outlets would print them.
    Natural,
    /// Annotated facts, some of them changed.
    Changed,
    /// Annotated pairs of sentences.
    Pairs,
    /// Annotated facts from which nothing is learnt.
    HeldOut,
}

impl Examples {
    fn read(args: &Args) -> Result<Self, Fault> {
        let mut all = Self::default();
        for path in &pairs::files(&args.held_out)? {
            let reports = pairs::read(path)?;
            let labels = Labels::read(path, &reports)?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            all.add(HELD_OUT, &name, &reports, &labels, Origin::HeldOut, 0.0)?;
        }
        for (file, path) in pairs::files(&args.paths)?.iter().enumerate() {
            let reports = pairs::read(path)?;
            let labels = Labels::read(path, &reports)?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            // Where conflicts are many, precision says nothing of texts as they are.
            let is_dense = path.parent().is_some_and(|folder| folder.ends_with("dense"));
            let is_natural =
                path.parent().is_some_and(|folder| NATURAL.iter().any(|name| folder.ends_with(name)));
            let (origin, weight) = match (labels.are_facts(), is_dense) {
                (true, true) => (Origin::Changed, args.weight),
                (true, false) if is_natural => (Origin::Natural, args.natural),
                (true, false) => (Origin::Facts, args.weight),
                (false, _) => (Origin::Pairs, 1.0),
            };
            all.add(file, &name, &reports, &labels, origin, weight)?;
            for variant in 0..args.variants {
                let seed = (file * 1_000 + variant) as u64;
                if let Some((reports, labels)) = labels.changed(&reports, seed) {
                    all.add(file, &name, &reports, &labels, Origin::Changed, args.changed)?;
                }
            }
        }
        Ok(all)
    }

    fn add(
        &mut self,
        file: usize,
        name: &str,
        reports: &pairs::GoldComparison,
        labels: &Labels<'_>,
        origin: Origin,
        weight: f64,
    ) -> Result<(), Fault> {
        let pair = self.origin.len();
        self.origin.push(origin);
        for (at, conflicts) in [true, false].into_iter().enumerate() {
            self.gold[origin as usize][at] += labels.count(conflicts);
        }
        self.conflicts.extend(
            labels
                .conflicts(reports)
                .into_iter()
                .map(|(at, kind, words)| (pair, at, kind, format!("{name} {words}"))),
        );
        let analyses = reports.analyses()?;
        for found in fact_candidates(&[&analyses[0], &analyses[1]]) {
            let sides = [found.a, found.b].map(|(at, span)| Side {
                sentence: reports.sentence(&analyses[at.article], at.article, at.sentence),
                span,
            });
            let (label, over) = labels.judge(&sides, found.verdict == Verdict::Differs);
            let words = [0, 1].map(|side| sides[side].span.of(&reports.articles[side].text));
            let [a, b] = [0, 1].map(|side| sides[side].sentence + 1);
            self.examples.push(Example {
                fold: if file == HELD_OUT { FOLDS } else { file % FOLDS },
                pair,
                sides,
                evidence: found.evidence,
                verdict: found.verdict,
                label,
                over,
                weight,
                shown: format!("{name}: A{a} {} | B{b} {}", words[0], words[1]),
            });
        }
        Ok(())
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let Examples { examples, origin, gold, conflicts } = Examples::read(args)?;
    let differs = |example: &&Example| example.verdict == Verdict::Differs;
    let fit = |differing: bool, without: Option<usize>| {
        let of = examples.iter().filter(|example| differs(example) == differing);
        let of = of.filter(|example| example.fold < FOLDS && without.is_none_or(|fold| example.fold != fold));
        let of: Vec<logistic::Example> = of
            .filter_map(|example| Some(weighted(&example.evidence, example.label?, example.weight)))
            .collect();
        logistic::fit(&of, args.ridge)
    };
    let mut models: Vec<[Vec<f64>; 2]> =
        (0..FOLDS).map(|fold| [fit(true, Some(fold)), fit(false, Some(fold))]).collect();
    models.push([fit(true, None), fit(false, None)]);
    for (name, chosen) in [
        ("annotated facts, with traps", Origin::Facts),
        ("annotated facts, natural", Origin::Natural),
        ("changed facts", Origin::Changed),
        ("annotated pairs", Origin::Pairs),
        ("held out", Origin::HeldOut),
    ] {
        if !origin.contains(&chosen) {
            continue;
        }
        println!("{name}, cross-validated:");
        for step in -4..8 {
            let bar = f64::from(step) * 0.25;
            let bars = Bars { differing: bar, ..Bars::default() };
            let counts = linked(&examples, &models, bars, |pair| origin[pair] == chosen);
            let ratio = |n: usize, of: usize| n as f64 / of.max(1) as f64;
            print!("  bar {bar:5.2}");
            for (at, kind) in ["conflicts", "agreements"].iter().enumerate() {
                let [right, found, hit] = counts[at];
                print!("   {kind} P {:.3} ({right} of {found})", ratio(right, found));
                if chosen != Origin::Pairs {
                    print!(" R {:.3}", ratio(hit, gold[chosen as usize][at]));
                }
            }
            println!();
        }
    }
    println!(
        "annotated facts, natural, agreements at bars of numbers and of days and times, cross-validated:"
    );
    for (agreeing, dated) in
        [0.0, 0.25, 0.5].into_iter().flat_map(|one| [0.0, 0.5, 1.0, 1.5, 2.0].map(|other| (one, other)))
    {
        let bars = Bars { differing: 1.5, agreeing, dated };
        let [_, [right, found, hit]] =
            linked(&examples, &models, bars, |pair| origin[pair] == Origin::Natural);
        let ratio = |n: usize, of: usize| n as f64 / of.max(1) as f64;
        let all = gold[Origin::Natural as usize][1];
        println!(
            "  {agreeing:.2} {dated:.2}   P {:.3} ({right} of {found})  R {:.3}",
            ratio(right, found),
            ratio(hit, all)
        );
    }
    for (kind, [none, low, high]) in by_kind(&examples, &models, &conflicts, args.errors) {
        println!("conflicts of {kind}: {none} without a candidate, {low} below the bar 0, {high} above");
    }
    if args.errors {
        let shown = examples.iter().filter(differs).filter(|example| origin[example.pair] != Origin::Changed);
        shown.for_each(|example| print_error(example, &models));
    }
    for (name, differing) in [("DIFFERING", true), ("AGREEING", false)] {
        let weights = fit(differing, None);
        println!("const {name}: FactEvidence = [");
        for (weight, name) in weights.iter().zip(FACT_EVIDENCE_NAMES) {
            println!("    {weight:.2}, // {name}");
        }
        println!("];");
    }
    Ok(())
}

/// Annotated conflicts by kind: without a candidate, and with one below or above 0.
fn by_kind(
    examples: &[Example],
    models: &[[Vec<f64>; 2]],
    conflicts: &[(usize, usize, String, String)],
    print: bool,
) -> BTreeMap<String, [usize; 3]> {
    let mut best: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for example in examples.iter().filter(|example| example.verdict == Verdict::Differs) {
        let sum = sum(&models[example.fold][0], example);
        for over in &example.over {
            let best = best.entry((example.pair, *over)).or_insert(f64::NEG_INFINITY);
            *best = best.max(sum);
        }
    }
    let mut kinds: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for (pair, at, kind, words) in conflicts {
        let place = match best.get(&(*pair, *at)) {
            None => 0,
            Some(sum) => 1 + usize::from(*sum >= 0.0),
        };
        kinds.entry(kind.clone()).or_default()[place] += 1;
        if print && place < 2 {
            println!("{} {kind} {words}", ["no candidate", "too low"][place]);
        }
    }
    kinds
}

fn sum(weights: &[f64], example: &Example) -> f64 {
    weights.iter().zip(example.evidence).map(|(weight, x)| weight * f64::from(x)).sum()
}

/// Prints a candidate for a conflict that is decided wrongly when its file is left out.
fn print_error(example: &Example, models: &[[Vec<f64>; 2]]) {
    let model = &models[example.fold][0];
    let sum = sum(model, example);
    let Some(label) = example.label.filter(|label| *label != (sum >= 0.0)) else { return };
    println!("{} {sum:5.2}  {}", if label { "missed" } else { "wrong " }, example.shown);
    let evidence = FACT_EVIDENCE_NAMES.iter().zip(example.evidence).filter(|(_, x)| *x != 0.0).skip(1);
    println!("      {}", evidence.map(|(name, x)| format!("{name} {x:.2}")).collect::<Vec<_>>().join(", "));
}

/// The figure of days and clock times.
const DATE_OR_TIME: &str = "date or time";

/// The log-odds from which values are one fact: that contradict each other; that agree, numbers and days or times.
#[derive(Clone, Copy, Default)]
struct Bars {
    differing: f64,
    agreeing: f64,
    dated: f64,
}

impl Bars {
    fn of(self, example: &Example) -> f64 {
        let place = FACT_EVIDENCE_NAMES.iter().position(|name| *name == DATE_OR_TIME);
        let is_dated = place.is_some_and(|place| example.evidence[place] > 0.0);
        match example.verdict {
            Verdict::Differs => self.differing,
            _ if is_dated => self.dated,
            _ => self.agreeing,
        }
    }
}

/// Right, found and annotated ones hit, of conflicts and of agreements, where links are taken one to one.
fn linked(
    examples: &[Example],
    models: &[[Vec<f64>; 2]],
    bars: Bars,
    is_meant: impl Fn(usize) -> bool,
) -> [[usize; 3]; 2] {
    let mut links: Vec<(f64, &Example)> = examples
        .iter()
        .filter(|example| is_meant(example.pair))
        .map(|example| {
            let model = &models[example.fold][usize::from(example.verdict != Verdict::Differs)];
            (sum(model, example) - bars.of(example), example)
        })
        .filter(|(score, _)| *score >= 0.0)
        .collect();
    links.sort_by(|x, y| y.0.total_cmp(&x.0));
    let mut taken = std::collections::BTreeSet::new();
    let mut hit = [std::collections::BTreeSet::new(), std::collections::BTreeSet::new()];
    let mut counts = [[0; 3]; 2];
    for (_, example) in links {
        let keys = [0, 1].map(|side| (example.pair, side, example.sides[side].span.start));
        if keys.iter().any(|key| taken.contains(key)) {
            continue;
        }
        taken.extend(keys);
        let at = usize::from(example.verdict != Verdict::Differs);
        let Some(label) = example.label else { continue };
        counts[at][0] += usize::from(label);
        counts[at][1] += 1;
        if label {
            hit[at].extend(example.over.iter().map(|over| (example.pair, *over)));
        }
    }
    for (counts, hit) in counts.iter_mut().zip(hit) {
        counts[2] = hit.len();
    }
    counts
}

fn weighted(evidence: &FactEvidence, label: bool, weight: f64) -> logistic::Example {
    let x = evidence.iter().copied().map(f64::from).collect();
    logistic::Example { x, y: f64::from(u8::from(label)), weight }
}

#[cfg(test)]
mod tests {
    use lesart::comparison::FACT_EVIDENCE;

    use super::logistic;
    use super::weighted;

    #[test]
    fn evidence_of_facts_gets_a_positive_weight() {
        let example = |x: f32| {
            let mut evidence = [0.0; FACT_EVIDENCE];
            (evidence[0], evidence[1]) = (1.0, x);
            evidence
        };
        let evidence = [0.0, 0.2, 0.4, 1.0, 1.2].map(example);
        let examples: Vec<_> = evidence
            .iter()
            .zip([false, false, false, true, true])
            .map(|(x, label)| weighted(x, label, 1.0))
            .collect();
        let weights = logistic::fit(&examples, 0.1);
        assert!(weights[1] > 0.5 && weights[2].abs() < 1e-9);
        assert!(weights[0] < 0.0 && weights[0] + weights[1] > 0.0);
    }
}
