//! A linear chain over labels (Lafferty, McCallum, Pereira 2001): the log-likelihood of a sentence's labels, its
//! gradient, the best labels and labels sampled from the distribution. Both recognisers are trained with it, student and
//! teacher.

// Sums over labels read like the formulas with indices.
#![allow(clippy::needless_range_loop)]

use lesart::names::{LABELS, Label};

use super::random::Random;

/// A number for each label.
pub(crate) type LabelScores = [f32; LABELS];

/// The scores of a label (column) after another (row); the first row also applies at the start of a sentence.
pub(crate) type Transitions = [LabelScores; LABELS];

/// Whether a label may follow another.
fn allowed(from: usize, to: usize) -> bool {
    let label = |index: usize| Label::from_index(index).unwrap_or_default();
    label(to).may_follow(label(from))
}

/// A chain with given transition scores.
pub(crate) struct LinearChain {
    transitions: Transitions,
    /// e to the power of the transitions; 0 for forbidden ones.
    factors: Transitions,
}

/// The gradient of the negative log-likelihood of one sentence.
pub(crate) struct ChainGradient {
    /// The natural logarithm of the probability of its labels.
    pub(crate) log_likelihood: f64,
    /// By token and label: the label's marginal probability, minus 1 for the gold label.
    pub(crate) emissions: Vec<LabelScores>,
    /// By pair of labels: the expected number of transitions, minus that in the gold labels.
    pub(crate) transitions: Transitions,
}

/// The forward sums of a sentence, normalised for each token.
struct ForwardSums {
    /// By token, e to the power of the scores relative to the best one.
    weights: Vec<LabelScores>,
    values: Vec<LabelScores>,
    /// By token, the normaliser of its values.
    normalisers: Vec<f32>,
    /// The natural logarithm of the sum over all paths.
    log_partition: f64,
}

impl LinearChain {
    pub(crate) fn new(transitions: &Transitions) -> Self {
        let factor =
            |from: usize, to: usize| if allowed(from, to) { transitions[from][to].exp() } else { 0.0 };
        Self {
            transitions: *transitions,
            factors: std::array::from_fn(|from| std::array::from_fn(|to| factor(from, to))),
        }
    }

    fn forward(&self, scores: &[LabelScores]) -> ForwardSums {
        let mut forward = ForwardSums {
            weights: Vec::with_capacity(scores.len()),
            values: Vec::with_capacity(scores.len()),
            normalisers: Vec::with_capacity(scores.len()),
            log_partition: 0.0,
        };
        for scores in scores {
            let most = scores.iter().copied().fold(f32::MIN, f32::max);
            let weights = scores.map(|score| (score - most).exp());
            let mut values = [0.0_f32; LABELS];
            match forward.values.last() {
                None => values = self.factors[0],
                Some(before) => {
                    for (before, factors) in before.iter().zip(&self.factors) {
                        for (value, factor) in values.iter_mut().zip(factors) {
                            *value += before * factor;
                        }
                    }
                }
            }
            let mut sum = 0.0;
            for (value, weight) in values.iter_mut().zip(&weights) {
                *value *= weight;
                sum += *value;
            }
            let sum = sum.max(1e-30);
            forward.log_partition += f64::from(most) + f64::from(sum.ln());
            forward.weights.push(weights);
            forward.values.push(values.map(|value| value / sum));
            forward.normalisers.push(sum);
        }
        forward
    }

    /// The gradient for a sentence with these emission scores and gold labels (forward–backward).
    pub(crate) fn gradient(&self, scores: &[LabelScores], labels: &[u8]) -> ChainGradient {
        let ForwardSums { weights, values, normalisers, log_partition } = self.forward(scores);
        let label = |at: usize| usize::from(labels[at]);
        let label_before = |at: usize| at.checked_sub(1).map_or(0, label);
        let mut gradient = ChainGradient {
            log_likelihood: -log_partition,
            emissions: vec![[0.0; LABELS]; scores.len()],
            transitions: [[0.0; LABELS]; LABELS],
        };
        let mut backward = [1.0_f32; LABELS];
        for at in (0..scores.len()).rev() {
            let (before, gold) = (label_before(at), label(at));
            gradient.log_likelihood +=
                f64::from(scores[at][gold]) + f64::from(self.transitions[before][gold]);
            for label in 0..LABELS {
                gradient.emissions[at][label] = values[at][label] * backward[label];
            }
            gradient.emissions[at][gold] -= 1.0;
            let scaled: LabelScores =
                std::array::from_fn(|to| weights[at][to] * backward[to] / normalisers[at]);
            gradient.transitions[before][gold] -= 1.0;
            let Some(previous) = at.checked_sub(1) else {
                for to in 0..LABELS {
                    gradient.transitions[0][to] += self.factors[0][to] * scaled[to];
                }
                continue;
            };
            for from in 0..LABELS {
                let mut sum = 0.0;
                for to in 0..LABELS {
                    let path = self.factors[from][to] * scaled[to];
                    sum += path;
                    gradient.transitions[from][to] += values[previous][from] * path;
                }
                backward[from] = sum;
            }
        }
        gradient
    }

    /// The most probable labels of a sentence (Viterbi 1967).
    pub(crate) fn viterbi(&self, scores: &[LabelScores]) -> Vec<u8> {
        let mut paths: Vec<[(f32, u8); LABELS]> = Vec::with_capacity(scores.len());
        for scores in scores {
            let path = |to: usize| {
                let from = |from: usize, before: f32| {
                    let transition =
                        if allowed(from, to) { self.transitions[from][to] } else { f32::MIN / 4.0 };
                    (before + transition + scores[to], from as u8)
                };
                match paths.last() {
                    None => from(0, 0.0),
                    Some(before) => {
                        let all = before.iter().enumerate().map(|(label, path)| from(label, path.0));
                        all.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default()
                    }
                }
            };
            paths.push(std::array::from_fn(path));
        }
        let mut labels = vec![0_u8; scores.len()];
        let last = paths.last().map(|paths| (0..LABELS).max_by(|&a, &b| paths[a].0.total_cmp(&paths[b].0)));
        let mut label = last.flatten().unwrap_or(0);
        for (at, paths) in paths.iter().enumerate().rev() {
            labels[at] = label as u8;
            label = paths[label].1.into();
        }
        labels
    }

    /// Labels of a sentence, sampled from the distribution over sequences.
    pub(crate) fn sample(&self, scores: &[LabelScores], random: &mut Random) -> Vec<u8> {
        let values = self.forward(scores).values;
        let mut labels = vec![0_u8; scores.len()];
        let mut next: Option<usize> = None;
        for at in (0..scores.len()).rev() {
            let weights: LabelScores = std::array::from_fn(|label| {
                values[at][label] * next.map_or(1.0, |next| self.factors[label][next])
            });
            let mut left = random.unit() * weights.iter().sum::<f32>();
            let sampled = weights.iter().position(|weight| {
                left -= weight;
                left < 0.0
            });
            let sampled = sampled.unwrap_or(0);
            labels[at] = sampled as u8;
            next = Some(sampled);
        }
        labels
    }
}

#[cfg(test)]
mod tests {
    use super::{LABELS, LabelScores, LinearChain, Transitions, allowed};
    use crate::train::random::Random;

    fn example() -> (Transitions, Vec<LabelScores>) {
        let mut random = Random::new(3);
        let mut score = || random.unit() * 4.0 - 2.0;
        let transitions = std::array::from_fn(|_| std::array::from_fn(|_| score()));
        (transitions, (0..3).map(|_| std::array::from_fn(|_| score())).collect())
    }

    /// Every allowed sequence, with e to the power of its score.
    fn paths(transitions: &Transitions, scores: &[LabelScores]) -> Vec<(Vec<u8>, f64)> {
        let mut paths = vec![(Vec::new(), 0.0_f64)];
        for scores in scores {
            let longer = paths.iter().flat_map(|(path, sum): &(Vec<u8>, f64)| {
                let from = path.last().map_or(0, |&label| usize::from(label));
                (0..LABELS).filter(move |&to| allowed(from, to)).map(move |to| {
                    let path = path.iter().copied().chain([to as u8]).collect();
                    (path, sum + f64::from(transitions[from][to] + scores[to]))
                })
            });
            paths = longer.collect();
        }
        paths.into_iter().map(|(path, sum)| (path, sum.exp())).collect()
    }

    #[test]
    fn likelihood_and_gradient_agree_with_enumerated_paths() {
        let (transitions, scores) = example();
        let paths = paths(&transitions, &scores);
        let total: f64 = paths.iter().map(|path| path.1).sum();
        let gold = [1_u8, 2, 0];
        let gradient = LinearChain::new(&transitions).gradient(&scores, &gold);
        let weight = paths.iter().find(|path| path.0 == gold).unwrap().1;
        assert!((gradient.log_likelihood - (weight / total).ln()).abs() < 1e-4);
        let share = |fits: &dyn Fn(&[u8]) -> bool| {
            paths.iter().filter(|path| fits(&path.0)).map(|path| path.1).sum::<f64>() / total
        };
        let expected = share(&|path| path[1] == 7) as f32;
        assert!((gradient.emissions[1][7] - expected).abs() < 1e-5);
        let expected = share(&|path| path[0] == 1 && path[1] == 2) as f32;
        let other = share(&|path| path[1] == 1 && path[2] == 2) as f32;
        assert!((gradient.transitions[1][2] - (expected + other - 1.0)).abs() < 1e-5);
    }

    #[test]
    fn samples_follow_the_distribution() {
        let (transitions, scores) = example();
        let paths = paths(&transitions, &scores);
        let total: f64 = paths.iter().map(|path| path.1).sum();
        let chain = LinearChain::new(&transitions);
        let mut random = Random::new(9);
        let samples: Vec<_> = (0..20_000).map(|_| chain.sample(&scores, &mut random)).collect();
        let (path, weight) = paths.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let share = samples.iter().filter(|sample| *sample == path).count() as f64 / samples.len() as f64;
        assert!((share - weight / total).abs() < 0.01, "{share} {}", weight / total);
        assert_eq!(chain.viterbi(&scores), *path);
        assert!(samples.iter().all(|sample| paths.iter().any(|path| path.0 == *sample)));
    }
}
