//! `train comparison`: a logistic regression that decides whether two sentences say the same, over the evidence of the
//! library, trained on the gold pairs. Neutral pairs are no examples.
//!
//! The evidence is standardised and the weights have an L2 penalty (ridge), so that a handful of reports is enough;
//! Newton's method finds the optimum, the same on every machine. The printed F1 is by tenfold cross-validation over the
//! files: each file's pairs are decided by a model trained on other files.

use std::path::PathBuf;

use lesart::comparison::{EVIDENCE, EVIDENCE_NAMES, Evidence, LEAST_PROBABILITY, candidates};

use super::logistic;
use crate::corpora::Fault;
use crate::corpora::pairs::{self, Strength};
use crate::metrics::average_precision;

/// Training data and penalty.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of gold pairs, or folders of them.
    #[arg(default_values = [
        "tests/golden/comparison",
        "tests/golden/comparison/held-out",
        "tests/golden/comparison/train",
    ])]
    paths: Vec<PathBuf>,
    /// Strength of the L2 penalty.
    #[arg(long, default_value_t = 5.0)]
    ridge: f64,
}

/// Number of folds of the cross-validation.
const FOLDS: usize = 10;

/// The examples of one file.
struct FileExamples {
    name: String,
    /// The evidence of each candidate pair, and whether it is a gold pair.
    candidates: Vec<(Evidence, bool)>,
    /// Number of gold pairs, including those that are no candidates.
    gold: usize,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let mut files = Vec::new();
    for (name, gold) in pairs::read_all(&args.paths)? {
        let [a, b] = gold.analyses()?;
        let mut examples = Vec::new();
        for candidate in candidates(&[&a, &b]) {
            let sentences =
                [gold.sentence(&a, 0, candidate.a.sentence), gold.sentence(&b, 1, candidate.b.sentence)];
            let strength =
                gold.pairs.iter().find(|pair| pair.sentences == sentences).map(|pair| pair.strength);
            if strength != Some(Strength::Neutral) {
                examples.push((candidate.evidence, strength.is_some()));
            }
        }
        files.push(FileExamples { name, candidates: examples, gold: gold.counted_pairs() });
    }
    println!("tenfold cross-validation over files, pairs from a probability of {LEAST_PROBABILITY}:");
    println!("{:20} {:>6}   {:>7} {:>5} {:>6}", "", "F1", "correct", "found", "gold");
    let mut all = [0; 3];
    let mut decided: Vec<(f64, bool)> = Vec::new();
    let models: Vec<LogisticRegression> = (0..FOLDS)
        .map(|fold| {
            let others = files.iter().enumerate().filter(|(number, _)| number % FOLDS != fold);
            LogisticRegression::fit(others.flat_map(|(_, file)| &file.candidates), args.ridge)
        })
        .collect();
    for (number, held_out) in files.iter().enumerate() {
        let model = &models[number % FOLDS];
        let probabilities = held_out.candidates.iter().map(|(x, is_pair)| (model.probability(x), *is_pair));
        let (mut correct, mut found) = (0, 0);
        for (probability, is_pair) in probabilities {
            decided.push((probability, is_pair));
            if probability >= f64::from(LEAST_PROBABILITY) {
                correct += usize::from(is_pair);
                found += 1;
            }
        }
        print(&held_out.name, [correct, found, held_out.gold]);
        for (sum, n) in all.iter_mut().zip([correct, found, held_out.gold]) {
            *sum += n;
        }
    }
    print("all", all);
    println!("average precision {:.3}", average_precision(decided, all[2]));
    let model = LogisticRegression::fit(files.iter().flat_map(|file| &file.candidates), args.ridge);
    println!("bias {:.3}", model.bias);
    for (name, weight) in EVIDENCE_NAMES.iter().zip(model.weights) {
        println!("{weight:9.3}  {name}");
    }
    Ok(())
}

fn print(name: &str, [correct, found, gold]: [usize; 3]) {
    let f1 = 2.0 * correct as f64 / (found + gold).max(1) as f64;
    println!("{name:20} {f1:6.3}   {correct:7} {found:5} {gold:6}");
}

/// A logistic regression.
struct LogisticRegression {
    bias: f64,
    weights: [f64; EVIDENCE],
}

impl LogisticRegression {
    fn fit<'a>(examples: impl Iterator<Item = &'a (Evidence, bool)>, ridge: f64) -> Self {
        let examples: Vec<([f64; EVIDENCE], f64)> = examples
            .map(|(evidence, is_pair)| (evidence.map(f64::from), f64::from(u8::from(*is_pair))))
            .collect();
        let n = examples.len().max(1) as f64;
        let mut mean = [0.0; EVIDENCE];
        let mut deviation = [0.0; EVIDENCE];
        for at in 0..EVIDENCE {
            mean[at] = examples.iter().map(|(x, _)| x[at]).sum::<f64>() / n;
            let square = examples.iter().map(|(x, _)| (x[at] - mean[at]).powi(2)).sum::<f64>() / n;
            deviation[at] = square.sqrt().max(1e-9);
        }
        let examples: Vec<logistic::Example> = examples
            .iter()
            .map(|(x, y)| {
                let standardised = (0..EVIDENCE).map(|at| (x[at] - mean[at]) / deviation[at]);
                logistic::Example {
                    x: std::iter::once(1.0).chain(standardised).collect(),
                    y: *y,
                    weight: 1.0,
                }
            })
            .collect();
        let weights = logistic::fit(&examples, ridge);
        let weights_of_evidence: [f64; EVIDENCE] = std::array::from_fn(|at| weights[at + 1] / deviation[at]);
        let shift: f64 = weights_of_evidence.iter().zip(mean).map(|(weight, mean)| weight * mean).sum();
        Self { bias: weights[0] - shift, weights: weights_of_evidence }
    }

    fn probability(&self, evidence: &Evidence) -> f64 {
        let sum: f64 = self.weights.iter().zip(evidence).map(|(weight, x)| weight * f64::from(*x)).sum();
        logistic::logistic(self.bias + sum)
    }
}

#[cfg(test)]
mod tests {
    use super::{EVIDENCE, LogisticRegression};

    #[test]
    fn evidence_of_pairs_gets_a_positive_weight() {
        let example = |x: f32, is_pair| {
            let mut evidence = [0.0; EVIDENCE];
            evidence[0] = x;
            (evidence, is_pair)
        };
        let examples = [
            example(0.0, false),
            example(0.2, false),
            example(0.4, true),
            example(1.0, true),
            example(1.2, true),
        ];
        let model = LogisticRegression::fit(examples.iter(), 1.0);
        assert!(model.weights[0] > 0.0 && model.weights[1].abs() < 1e-6);
        assert!(model.probability(&examples[4].0) > 0.5 && model.probability(&examples[0].0) < 0.5);
    }
}
