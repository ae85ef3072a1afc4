//! `train comparison`: the logistic regressions that decide whether two sentences say the same, trained on the gold pairs: one
//! over what two of their quantities have in common, whose probability is a figure of the evidence, one over the evidence of
//! the library for each pair, and one over the first probabilities around it. Neutral pairs are no examples.
//!
//! The evidence is standardised and the weights have an L2 penalty (ridge), so that a handful of reports is enough;
//! Newton's method finds the optimum, the same on every machine. The printed F1 is by tenfold cross-validation over the
//! files: each file's pairs are decided by a model trained on other files.

use std::path::PathBuf;

use lesart::comparison::{
    EVIDENCE_NAMES, Evidence, FACT_EVIDENCE_NAMES, FactEvidence, FirstLook, LEAST_PROBABILITY,
    NEIGHBOUR_NAMES, Neighbours, PairCandidate, SHARED_QUANTITY, candidates, neighbours, shared_quantities,
};

use super::logistic;
use crate::corpora::Fault;
use crate::corpora::pairs::{self, GoldComparison, Strength};
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

/// The candidates of one file.
struct FileExamples {
    name: String,
    candidates: Vec<PairCandidate>,
    /// What quantities of theirs have in common, each with the index of its candidate.
    quantities: Vec<(usize, FactEvidence)>,
    /// For each whether it is a gold pair; none for neutral ones.
    are_pairs: Vec<Option<bool>>,
    /// Number of sentences of the two reports.
    lengths: [usize; 2],
    /// Number of gold pairs, including those that are no candidates.
    gold: usize,
}

impl FileExamples {
    fn read(name: String, gold: &GoldComparison) -> Result<Self, Fault> {
        let [a, b] = gold.analyses()?;
        let candidates = candidates(&[&a, &b]);
        let quantities = shared_quantities(&[&a, &b]).into_iter().filter_map(|shared| {
            let key = (shared.a, shared.b);
            let at = candidates.binary_search_by_key(&key, |candidate| (candidate.a, candidate.b)).ok()?;
            Some((at, shared.evidence))
        });
        let quantities = quantities.collect();
        let are_pairs = candidates.iter().map(|candidate| {
            let sentences =
                [gold.sentence(&a, 0, candidate.a.sentence), gold.sentence(&b, 1, candidate.b.sentence)];
            let strength =
                gold.pairs.iter().find(|pair| pair.sentences == sentences).map(|pair| pair.strength);
            (strength != Some(Strength::Neutral)).then_some(strength.is_some())
        });
        Ok(Self {
            name,
            are_pairs: are_pairs.collect(),
            candidates,
            quantities,
            lengths: [&a, &b].map(|analysis| analysis.document.sentences().len()),
            gold: gold.counted_pairs(),
        })
    }

    /// The evidence of the candidates, with what `quantities` says of those they share.
    fn evidence(&self, quantities: &LogisticRegression) -> Vec<Evidence> {
        let mut evidence: Vec<Evidence> = self
            .candidates
            .iter()
            .map(|candidate| {
                let mut evidence = candidate.evidence;
                evidence[SHARED_QUANTITY] = 0.0;
                evidence
            })
            .collect();
        for (at, shared) in &self.quantities {
            let likeliest = &mut evidence[*at][SHARED_QUANTITY];
            *likeliest = likeliest.max(quantities.probability(shared) as f32);
        }
        evidence
    }

    /// The figures of the second look, with the first probabilities that `first` gives.
    fn neighbours(&self, evidence: &[Evidence], first: &LogisticRegression) -> Vec<Neighbours> {
        let looks: Vec<FirstLook> = self
            .candidates
            .iter()
            .zip(evidence)
            .map(|(&PairCandidate { a, b, .. }, evidence)| FirstLook {
                a,
                b,
                probability: first.probability(evidence) as f32,
            })
            .collect();
        neighbours(&looks, &self.lengths)
    }

    /// What quantities have in common, with whether their sentences are a pair, without the neutral ones.
    fn quantity_examples(&self) -> impl Iterator<Item = (FactEvidence, bool)> {
        self.quantities.iter().filter_map(|(at, shared)| Some((*shared, self.are_pairs[*at]?)))
    }

    /// Figures of the candidates with what they should give, without the neutral ones.
    fn examples<F>(&self, figures: impl IntoIterator<Item = F>) -> Vec<(F, bool)> {
        let examples = figures.into_iter().zip(&self.are_pairs);
        examples.filter_map(|(figures, is_pair)| Some((figures, (*is_pair)?))).collect()
    }
}

/// The regressions.
struct Model {
    quantities: LogisticRegression,
    first: LogisticRegression,
    second: LogisticRegression,
}

impl Model {
    /// Learns from files, given with the number of their fold. Each regression learns from probabilities of models that have
    /// not seen the file.
    fn fit(files: &[(usize, &FileExamples)], ridge: f64) -> Self {
        let quantities_without = |left_out: Option<usize>| {
            let others = files.iter().filter(|(fold, _)| Some(*fold) != left_out);
            let examples: Vec<_> = others.flat_map(|(_, file)| file.quantity_examples()).collect();
            LogisticRegression::fit(&examples, ridge)
        };
        let quantities: Vec<_> = (0..FOLDS).map(|fold| quantities_without(Some(fold))).collect();
        let files: Vec<(usize, &FileExamples, Vec<Evidence>)> =
            files.iter().map(|(fold, file)| (*fold, *file, file.evidence(&quantities[*fold]))).collect();
        let first_without = |left_out: Option<usize>| {
            let others = files.iter().filter(|(fold, ..)| Some(*fold) != left_out);
            let examples: Vec<_> =
                others.flat_map(|(_, file, evidence)| file.examples(evidence.iter().copied())).collect();
            LogisticRegression::fit(&examples, ridge)
        };
        let firsts: Vec<LogisticRegression> = (0..FOLDS).map(|fold| first_without(Some(fold))).collect();
        let examples: Vec<_> = files
            .iter()
            .flat_map(|(fold, file, evidence)| file.examples(file.neighbours(evidence, &firsts[*fold])))
            .collect();
        Self {
            quantities: quantities_without(None),
            first: first_without(None),
            second: LogisticRegression::fit(&examples, ridge),
        }
    }

    fn probabilities(&self, file: &FileExamples) -> Vec<f64> {
        let figures = file.neighbours(&file.evidence(&self.quantities), &self.first);
        figures.iter().map(|figures| self.second.probability(figures)).collect()
    }
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let files = pairs::read_all(&args.paths)?
        .into_iter()
        .map(|(name, gold)| FileExamples::read(name, &gold))
        .collect::<Result<Vec<_>, Fault>>()?;
    let files: Vec<(usize, &FileExamples)> =
        files.iter().enumerate().map(|(number, file)| (number % FOLDS, file)).collect();
    println!("tenfold cross-validation over files, pairs from a probability of {LEAST_PROBABILITY}:");
    println!("{:20} {:>6}   {:>7} {:>5} {:>6}", "", "F1", "correct", "found", "gold");
    let mut all = [0; 3];
    let mut decided: Vec<(f64, bool)> = Vec::new();
    for held_out in 0..FOLDS {
        let (tested, others): (Vec<_>, Vec<_>) = files.iter().partition(|(fold, _)| *fold == held_out);
        let model = Model::fit(&others, args.ridge);
        for (_, file) in tested {
            let found = file.examples(model.probabilities(file));
            let sure = || found.iter().filter(|(p, _)| *p >= f64::from(LEAST_PROBABILITY));
            let counts = [sure().filter(|(_, is_pair)| *is_pair).count(), sure().count(), file.gold];
            print(&file.name, counts);
            for (sum, n) in all.iter_mut().zip(counts) {
                *sum += n;
            }
            decided.extend(found);
        }
    }
    print("all", all);
    println!("average precision {:.3}", average_precision(decided, all[2]));
    let Model { quantities, first, second } = Model::fit(&files, args.ridge);
    for (title, names, model) in [
        ("quantities", &FACT_EVIDENCE_NAMES[..], quantities),
        ("first", &EVIDENCE_NAMES[..], first),
        ("second", &NEIGHBOUR_NAMES[..], second),
    ] {
        println!("{title}: bias {:.3}", model.bias);
        for (name, weight) in names.iter().zip(model.weights) {
            println!("{weight:9.3}  {name}");
        }
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
    weights: Vec<f64>,
}

impl LogisticRegression {
    fn fit<const N: usize>(examples: &[([f32; N], bool)], ridge: f64) -> Self {
        let n = examples.len().max(1) as f64;
        let mut mean = [0.0; N];
        let mut deviation = [0.0; N];
        for at in 0..N {
            mean[at] = examples.iter().map(|(x, _)| f64::from(x[at])).sum::<f64>() / n;
            let square = examples.iter().map(|(x, _)| (f64::from(x[at]) - mean[at]).powi(2)).sum::<f64>() / n;
            deviation[at] = square.sqrt().max(1e-9);
        }
        let examples: Vec<logistic::Example> = examples
            .iter()
            .map(|(x, y)| {
                let standardised = (0..N).map(|at| (f64::from(x[at]) - mean[at]) / deviation[at]);
                logistic::Example {
                    x: std::iter::once(1.0).chain(standardised).collect(),
                    y: f64::from(u8::from(*y)),
                    weight: 1.0,
                }
            })
            .collect();
        let fitted = logistic::fit(&examples, ridge);
        let weights: Vec<f64> = (0..N).map(|at| fitted[at + 1] / deviation[at]).collect();
        let shift: f64 = weights.iter().zip(mean).map(|(weight, mean)| weight * mean).sum();
        Self { bias: fitted[0] - shift, weights }
    }

    fn probability(&self, figures: &[f32]) -> f64 {
        let sum: f64 = self.weights.iter().zip(figures).map(|(weight, x)| weight * f64::from(*x)).sum();
        logistic::logistic(self.bias + sum)
    }
}

#[cfg(test)]
mod tests {
    use super::LogisticRegression;

    #[test]
    fn evidence_of_pairs_gets_a_positive_weight() {
        let examples = [(0.0, false), (0.2, false), (0.4, true), (1.0, true), (1.2, true)]
            .map(|(x, is_pair)| ([x, 0.0], is_pair));
        let model = LogisticRegression::fit(&examples, 1.0);
        assert!(model.weights[0] > 0.0 && model.weights[1].abs() < 1e-6);
        assert!(model.probability(&examples[4].0) > 0.5 && model.probability(&examples[0].0) < 0.5);
    }
}
