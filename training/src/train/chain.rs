//! A linear chain over labels (Lafferty, McCallum, Pereira 2001): how likely a sentence's labels are, the slope of that
//! by each score, and labels drawn from it. Both recognisers are trained by it, the shipped one and its teacher.

// Sums over labels read like the formulas with indices.
#![allow(clippy::needless_range_loop)]

use lesart::names::{LABELS, Label};

use super::random::Random;

/// A number for each label.
pub(crate) type Scores = [f32; LABELS];

/// The scores of a label (column) behind another (row); the first row is also that of a sentence's start.
pub(crate) type Transitions = [Scores; LABELS];

/// Whether a label may follow another.
fn allowed(from: usize, to: usize) -> bool {
    let label = |index: usize| Label::from_index(index).unwrap_or_default();
    label(to).may_follow(label(from))
}

/// Transitions, ready for sums over paths.
pub(crate) struct Chain {
    transitions: Transitions,
    /// e to their power; nothing where a label may not follow.
    factors: Transitions,
}

/// What a sentence says about the scores.
pub(crate) struct Slopes {
    /// The natural logarithm of the probability of its labels.
    pub(crate) likelihood: f64,
    /// By token, for each label: its probability, less one for the right label.
    pub(crate) tokens: Vec<Scores>,
    /// The same for each pair of neighbours.
    pub(crate) transitions: Transitions,
}

/// The sums over all paths from a sentence's start, each token's with a sum of 1.
struct Forward {
    /// By token, e to the power of the scores, measured against the best.
    weights: Vec<Scores>,
    values: Vec<Scores>,
    /// What each token's values were divided by.
    sums: Vec<f32>,
    /// The natural logarithm of the sum over all paths.
    total: f64,
}

impl Chain {
    pub(crate) fn new(transitions: &Transitions) -> Self {
        let factor =
            |from: usize, to: usize| if allowed(from, to) { transitions[from][to].exp() } else { 0.0 };
        Self {
            transitions: *transitions,
            factors: std::array::from_fn(|from| std::array::from_fn(|to| factor(from, to))),
        }
    }

    fn forward(&self, scores: &[Scores]) -> Forward {
        let mut forward = Forward {
            weights: Vec::with_capacity(scores.len()),
            values: Vec::with_capacity(scores.len()),
            sums: Vec::with_capacity(scores.len()),
            total: 0.0,
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
            forward.total += f64::from(most) + f64::from(sum.ln());
            forward.weights.push(weights);
            forward.values.push(values.map(|value| value / sum));
            forward.sums.push(sum);
        }
        forward
    }

    /// How far the scores of a sentence's tokens are from its labels.
    pub(crate) fn slopes(&self, scores: &[Scores], labels: &[u8]) -> Slopes {
        let Forward { weights, values, sums, total } = self.forward(scores);
        let label = |at: usize| usize::from(labels[at]);
        let label_before = |at: usize| at.checked_sub(1).map_or(0, label);
        let mut slopes = Slopes {
            likelihood: -total,
            tokens: vec![[0.0; LABELS]; scores.len()],
            transitions: [[0.0; LABELS]; LABELS],
        };
        let mut backward = [1.0_f32; LABELS];
        for at in (0..scores.len()).rev() {
            let (before, right) = (label_before(at), label(at));
            slopes.likelihood += f64::from(scores[at][right]) + f64::from(self.transitions[before][right]);
            for label in 0..LABELS {
                slopes.tokens[at][label] = values[at][label] * backward[label];
            }
            slopes.tokens[at][right] -= 1.0;
            let scaled: Scores = std::array::from_fn(|to| weights[at][to] * backward[to] / sums[at]);
            slopes.transitions[before][right] -= 1.0;
            let Some(previous) = at.checked_sub(1) else {
                for to in 0..LABELS {
                    slopes.transitions[0][to] += self.factors[0][to] * scaled[to];
                }
                continue;
            };
            for from in 0..LABELS {
                let mut sum = 0.0;
                for to in 0..LABELS {
                    let path = self.factors[from][to] * scaled[to];
                    sum += path;
                    slopes.transitions[from][to] += values[previous][from] * path;
                }
                backward[from] = sum;
            }
        }
        slopes
    }

    /// The most probable labels of a sentence (Viterbi 1967).
    pub(crate) fn best(&self, scores: &[Scores]) -> Vec<u8> {
        let mut ways: Vec<[(f32, u8); LABELS]> = Vec::with_capacity(scores.len());
        for scores in scores {
            let way = |to: usize| {
                let from = |from: usize, before: f32| {
                    let behind = if allowed(from, to) { self.transitions[from][to] } else { f32::MIN / 4.0 };
                    (before + behind + scores[to], from as u8)
                };
                match ways.last() {
                    None => from(0, 0.0),
                    Some(before) => {
                        let all = before.iter().enumerate().map(|(label, way)| from(label, way.0));
                        all.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default()
                    }
                }
            };
            ways.push(std::array::from_fn(way));
        }
        let mut labels = vec![0_u8; scores.len()];
        let last = ways.last().map(|ways| (0..LABELS).max_by(|&a, &b| ways[a].0.total_cmp(&ways[b].0)));
        let mut label = last.flatten().unwrap_or(0);
        for (at, ways) in ways.iter().enumerate().rev() {
            labels[at] = label as u8;
            label = ways[label].1.into();
        }
        labels
    }

    /// Labels of a sentence, each sequence as often as it is probable.
    pub(crate) fn draw(&self, scores: &[Scores], random: &mut Random) -> Vec<u8> {
        let values = self.forward(scores).values;
        let mut labels = vec![0_u8; scores.len()];
        let mut next: Option<usize> = None;
        for at in (0..scores.len()).rev() {
            let shares: Scores = std::array::from_fn(|label| {
                values[at][label] * next.map_or(1.0, |next| self.factors[label][next])
            });
            let mut left = random.unit() * shares.iter().sum::<f32>();
            let drawn = shares.iter().position(|share| {
                left -= share;
                left < 0.0
            });
            let drawn = drawn.unwrap_or(0);
            labels[at] = drawn as u8;
            next = Some(drawn);
        }
        labels
    }
}

#[cfg(test)]
mod tests {
    use super::{Chain, LABELS, Scores, Transitions, allowed};
    use crate::train::random::Random;

    fn sample() -> (Transitions, Vec<Scores>) {
        let mut random = Random::new(3);
        let mut score = || random.unit() * 4.0 - 2.0;
        let transitions = std::array::from_fn(|_| std::array::from_fn(|_| score()));
        (transitions, (0..3).map(|_| std::array::from_fn(|_| score())).collect())
    }

    /// Every sequence that may be, with e to the power of its score.
    fn paths(transitions: &Transitions, scores: &[Scores]) -> Vec<(Vec<u8>, f64)> {
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
    fn likelihood_and_slopes_are_those_of_all_paths() {
        let (transitions, scores) = sample();
        let paths = paths(&transitions, &scores);
        let total: f64 = paths.iter().map(|path| path.1).sum();
        let right = [1_u8, 2, 0];
        let slopes = Chain::new(&transitions).slopes(&scores, &right);
        let weight = paths.iter().find(|path| path.0 == right).unwrap().1;
        assert!((slopes.likelihood - (weight / total).ln()).abs() < 1e-4);
        let share = |fits: &dyn Fn(&[u8]) -> bool| {
            paths.iter().filter(|path| fits(&path.0)).map(|path| path.1).sum::<f64>() / total
        };
        let expected = share(&|path| path[1] == 7) as f32;
        assert!((slopes.tokens[1][7] - expected).abs() < 1e-5);
        let expected = share(&|path| path[0] == 1 && path[1] == 2) as f32;
        let other = share(&|path| path[1] == 1 && path[2] == 2) as f32;
        assert!((slopes.transitions[1][2] - (expected + other - 1.0)).abs() < 1e-5);
    }

    #[test]
    fn sequences_are_drawn_as_often_as_they_are_probable() {
        let (transitions, scores) = sample();
        let paths = paths(&transitions, &scores);
        let total: f64 = paths.iter().map(|path| path.1).sum();
        let chain = Chain::new(&transitions);
        let mut random = Random::new(9);
        let draws: Vec<_> = (0..20_000).map(|_| chain.draw(&scores, &mut random)).collect();
        let (path, weight) = paths.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let share = draws.iter().filter(|draw| *draw == path).count() as f64 / draws.len() as f64;
        assert!((share - weight / total).abs() < 0.01, "{share} {}", weight / total);
        assert_eq!(chain.best(&scores), *path);
        assert!(draws.iter().all(|draw| paths.iter().any(|path| path.0 == *draw)));
    }
}
