//! Learns what makes two sentences tell the same: a logistic regression over the evidence that the library gathers, on the
//! golden pairs.
//!
//! The figures are put to one scale and the weights held small (ridge), so that a handful of reports is enough; the
//! optimum is found by Newton's method and is the same on every machine. Each file is also left out once, and its pairs
//! decided by what the others teach: that F1 is the honest one.

use std::path::PathBuf;

use lesart::comparison::{EVIDENCE, Evidence, LEAST_PROBABILITY, candidates};

use crate::corpora::{Fault, pairs};

/// What to learn from.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of golden pairs, or folders of them.
    #[arg(default_value = "tests/golden/comparison")]
    paths: Vec<PathBuf>,
    /// How strongly the weights are held small.
    #[arg(long, default_value_t = 5.0)]
    ridge: f64,
}

/// What a file gives to learn from.
struct Reports {
    name: String,
    /// The evidence of each candidate, and whether it is a golden pair.
    candidates: Vec<(Evidence, bool)>,
    /// Golden pairs, those that are no candidates too.
    golden: usize,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let mut reports = Vec::new();
    for file in pairs::files(&args.paths)? {
        let golden = pairs::read(&file)?;
        let [a, b] = golden.analyses()?;
        let mut examples = Vec::new();
        for candidate in candidates(&[&a, &b]) {
            let sentences =
                [golden.sentence(&a, 0, candidate.a.sentence), golden.sentence(&b, 1, candidate.b.sentence)];
            let is_pair = golden.pairs.iter().any(|pair| pair.sentences == sentences);
            examples.push((candidate.evidence, is_pair));
        }
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        reports.push(Reports { name, candidates: examples, golden: golden.pairs.len() });
    }
    println!("each file left out once, pairs from a probability of {LEAST_PROBABILITY}:");
    println!("{:20} {:>6}   {:>5} {:>5} {:>6}", "", "F1", "right", "found", "golden");
    let mut all = [0; 3];
    let mut decided: Vec<(f64, bool)> = Vec::new();
    for held_out in &reports {
        let others = reports.iter().filter(|others| others.name != held_out.name);
        let model = Model::fit(others.flat_map(|others| &others.candidates), args.ridge);
        let probabilities = held_out.candidates.iter().map(|(x, is_pair)| (model.probability(x), *is_pair));
        let (mut right, mut count) = (0, 0);
        for (probability, is_pair) in probabilities {
            decided.push((probability, is_pair));
            if probability >= f64::from(LEAST_PROBABILITY) {
                right += usize::from(is_pair);
                count += 1;
            }
        }
        print(&held_out.name, [right, count, held_out.golden]);
        for (sum, n) in all.iter_mut().zip([right, count, held_out.golden]) {
            *sum += n;
        }
    }
    print("all", all);
    println!("average precision {:.3}", average_precision(decided, all[2]));
    let model = Model::fit(reports.iter().flat_map(|reports| &reports.candidates), args.ridge);
    println!("bias {:.2}, weights {:.2?}", model.bias, model.weights);
    Ok(())
}

fn print(name: &str, [right, found, golden]: [usize; 3]) {
    let f1 = 2.0 * right as f64 / (found + golden).max(1) as f64;
    println!("{name:20} {f1:6.3}   {right:5} {found:5} {golden:6}");
}

/// The mean of the precision at each golden pair, those found late or never among them: how well the probabilities
/// order the candidates, whatever the bound.
fn average_precision(mut decided: Vec<(f64, bool)>, golden: usize) -> f64 {
    decided.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut right, mut sum) = (0, 0.0);
    for (rank, (_, is_pair)) in decided.iter().enumerate() {
        if *is_pair {
            right += 1;
            sum += f64::from(right) / (rank + 1) as f64;
        }
    }
    sum / golden.max(1) as f64
}

/// A logistic regression.
struct Model {
    bias: f64,
    weights: [f64; EVIDENCE],
}

/// Newton's method has converged long before.
const ROUNDS: usize = 40;
/// The bias and the weights.
const SIZE: usize = EVIDENCE + 1;

impl Model {
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
        // The figures on one scale, behind a 1 for the bias.
        let scaled = |x: &[f64; EVIDENCE]| -> [f64; SIZE] {
            std::array::from_fn(|at| at.checked_sub(1).map_or(1.0, |at| (x[at] - mean[at]) / deviation[at]))
        };
        let mut weights = [0.0; SIZE];
        for _ in 0..ROUNDS {
            let mut gradient = [0.0; SIZE];
            let mut curvature = [[0.0; SIZE]; SIZE];
            for at in 1..SIZE {
                gradient[at] = -ridge * weights[at];
                curvature[at][at] = ridge;
            }
            for (x, y) in &examples {
                let x = scaled(x);
                let p = logistic(x.iter().zip(&weights).map(|(x, w)| x * w).sum());
                for row in 0..SIZE {
                    gradient[row] += x[row] * (y - p);
                    for column in 0..SIZE {
                        curvature[row][column] += x[row] * x[column] * p * (1.0 - p);
                    }
                }
            }
            for (weight, step) in weights.iter_mut().zip(solve(curvature, gradient)) {
                *weight += step;
            }
        }
        let unscaled: [f64; EVIDENCE] = std::array::from_fn(|at| weights[at + 1] / deviation[at]);
        let shift: f64 = unscaled.iter().zip(mean).map(|(weight, mean)| weight * mean).sum();
        Self { bias: weights[0] - shift, weights: unscaled }
    }

    fn probability(&self, evidence: &Evidence) -> f64 {
        let sum: f64 = self.weights.iter().zip(evidence).map(|(weight, x)| weight * f64::from(*x)).sum();
        logistic(self.bias + sum)
    }
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// Solves a linear system by Gaussian elimination; the matrix is positive definite.
fn solve(mut matrix: [[f64; SIZE]; SIZE], mut right: [f64; SIZE]) -> [f64; SIZE] {
    for pivot in 0..SIZE {
        for row in pivot + 1..SIZE {
            let factor = matrix[row][pivot] / matrix[pivot][pivot];
            let above = matrix[pivot];
            for (value, above) in matrix[row].iter_mut().zip(above) {
                *value -= factor * above;
            }
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..SIZE).rev() {
        let known: f64 = (row + 1..SIZE).map(|column| matrix[row][column] * right[column]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::{EVIDENCE, Model};

    #[test]
    fn what_goes_with_pairs_speaks_for_them() {
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
        let model = Model::fit(examples.iter(), 1.0);
        assert!(model.weights[0] > 0.0 && model.weights[1].abs() < 1e-6);
        assert!(model.probability(&examples[4].0) > 0.5 && model.probability(&examples[0].0) < 0.5);
    }
}
