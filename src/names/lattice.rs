//! The lattice of a sentence: the candidate labels of each token, the best path through them (Viterbi 1967), and the
//! marginal probability of a part of that path (forward–backward; Rabiner 1989).
//!
//! Beam search keeps the sums short, with 2.4 labels for each token instead of 25: only labels near a token's best one
//! are considered, and only those whose best path is near the best of all are extended, mostly `O` alone; a label inside
//! a name can only follow the same class. With the shipped beam the scores on GermEval's dev sentences are those of an
//! exhaustive search.

use std::ops::Range;

use super::labels::{LABELS, Label};
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use super::lanes::not_below;
use super::model::{FORBIDDEN, Model};
use super::weights::{LANES, LabelScores};
use crate::util::math::exp;

/// A label of a token within the beam.
#[derive(Clone, Copy, Debug)]
struct LabelCandidate {
    /// The score of the best path that ends here, relative to the best of the token.
    best: PathScore,
    /// Its own score, relative to the best of the token: 0 or less.
    relative_score: i32,
    label: u8,
    /// Back pointer: the predecessor on the best path, among the candidates of the token before.
    from: u8,
}

impl LabelCandidate {
    /// Its label as an index into a row of [`LANES`].
    #[inline]
    fn lane(self) -> usize {
        usize::from(self.label) % LANES
    }

    /// Whether the inside label `after` may follow: only after `B-` and `I-` of the same class.
    #[inline]
    fn may_precede_inside(self, after: u8) -> bool {
        after.wrapping_sub(self.label) < 2
    }
}

/// A bit for each inside label (`I-`).
const INSIDE: u32 = {
    let mut inside = 0;
    let mut label = 2;
    while label < LABELS {
        inside |= 1 << label;
        label += 2;
    }
    inside
};

/// A bit for each score that is not below `floor`.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline]
fn not_below(scores: &LabelScores, floor: i16) -> u32 {
    (0..LANES).fold(0, |near, label| near | u32::from(scores[label] >= floor) << label)
}

/// Whether a label is an inside label (`I-`).
#[inline]
fn is_inside(label: usize) -> bool {
    INSIDE >> label & 1 != 0
}

/// The score of a path and, in the lowest eight bits, the candidate it comes from, counted downwards: the maximum of
/// several has the best score and, among equal scores, the first candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct PathScore(i64);

impl PathScore {
    const fn new(score: i32, from: u8) -> Self {
        Self((score as i64) << 8 | (u8::MAX - from) as i64)
    }

    /// The same path with a score added.
    #[inline]
    fn plus(self, score: i32) -> Self {
        Self(self.0 + (i64::from(score) << 8))
    }

    fn score(self) -> i32 {
        (self.0 >> 8) as i32
    }

    fn from(self) -> u8 {
        u8::MAX - self.0 as u8
    }
}

/// The lattice of one sentence after the other.
pub(crate) struct Lattice<'m> {
    model: &'m Model,
    /// For each label, the transition scores from each other one.
    transitions: [[i32; LANES]; LABELS],
    /// e to the power of these.
    factors_from: [[f32; LANES]; LABELS],
    /// The same, transposed: for each label, to each other one.
    factors_to: [[f32; LANES]; LABELS],
    /// e to the power of −0, −1, … steps: all relative scores within the beam.
    exponentials: Vec<f32>,
    candidates: Vec<LabelCandidate>,
    /// The index of each token's first candidate; after the last token, the number of candidates.
    starts: Vec<u32>,
    /// A bit for each label among the candidates of the last token.
    last_labels: u32,
    /// For each token, the candidate on the best path, and its label.
    path: Vec<u8>,
    labels: Vec<Label>,
    // For each candidate: e to the power of its own score, and the sums over all paths from both ends.
    weights: Vec<f32>,
    forward: Vec<f32>,
    backward: Vec<f32>,
    /// For each token, the factor by which its forward sums were normalised.
    sums: Vec<f32>,
}

impl<'m> Lattice<'m> {
    pub(crate) fn new(model: &'m Model) -> Self {
        let mut transitions = [[FORBIDDEN; LANES]; LABELS];
        let (mut factors_from, mut factors_to) = ([[0.0; LANES]; LABELS], [[0.0; LANES]; LABELS]);
        for to in 0..LABELS {
            for from in 0..LABELS {
                transitions[to][from] = model.transitions[from][to];
                factors_from[to][from] = model.transition_factors[from][to];
                factors_to[from][to] = model.transition_factors[from][to];
            }
        }
        Self {
            model,
            transitions,
            factors_from,
            factors_to,
            exponentials: (0..=model.beam).map(|steps| exp(-steps as f32 * model.scale)).collect(),
            candidates: Vec::new(),
            starts: Vec::new(),
            last_labels: 0,
            path: Vec::new(),
            labels: Vec::new(),
            weights: Vec::new(),
            forward: Vec::new(),
            backward: Vec::new(),
            sums: Vec::new(),
        }
    }

    /// Starts a sentence.
    pub(crate) fn clear(&mut self) {
        self.candidates.clear();
        self.starts.clear();
    }

    /// Appends a token, a Viterbi step: finds the labels within the beam and the best path to each.
    pub(crate) fn push(&mut self, scores: &LabelScores) {
        let start = self.candidates.len();
        let previous = self.starts.last().map(|&at| at as usize..start);
        self.starts.push(start as u32);
        let most = scores.iter().copied().max().unwrap_or(0);
        // The padding lanes hold the minimum, which is never within the beam.
        let floor = (i32::from(most) - self.model.beam).max(i32::from(i16::MIN) + 1) as i16;
        let near = not_below(scores, floor) | 1;
        // An inside label may only follow `B-` and `I-` of the same class.
        let open = if previous.is_some() { self.last_labels | self.last_labels << 1 } else { 0 };
        let mut best = i32::MIN;
        let mut rest = near & (!INSIDE | open);
        // Most tokens can only be outside, behind another that can only be one thing: there is one path, and it is the best.
        if rest == 1
            && let Some(&[before]) = previous.clone().and_then(|range| self.candidates.get(range))
            && self.transitions[0][before.lane()] > FORBIDDEN / 2
        {
            let relative_score = i32::from(scores[0]) - i32::from(most);
            self.candidates.push(LabelCandidate {
                best: PathScore::new(0, 0),
                relative_score,
                label: 0,
                from: 0,
            });
            self.last_labels = 1;
            return;
        }
        while rest != 0 {
            let label = rest.trailing_zeros() as usize % LABELS;
            rest &= rest - 1;
            let transitions = &self.transitions[label];
            let path = match previous.clone().and_then(|range| self.candidates.get(range)) {
                None => PathScore::new(transitions[0], 0),
                Some(previous) if is_inside(label) => {
                    best_inside_path(previous, self.last_labels, label, transitions)
                }
                Some(previous) => best_path(previous, transitions),
            };
            if path.score() > FORBIDDEN / 2 {
                let score = i32::from(scores[label]);
                let path = path.plus(score);
                best = best.max(path.score());
                self.candidates.push(LabelCandidate {
                    best: path,
                    relative_score: score - i32::from(most),
                    label: label as u8,
                    from: path.from(),
                });
            }
        }
        // Scores are kept relative to the best, so that they do not overflow in a very long sentence. Candidates that
        // fell out of the beam are dropped.
        let floor = best - self.model.beam;
        let mut kept = start;
        self.last_labels = 0;
        for at in start..self.candidates.len() {
            let candidate = self.candidates[at];
            let score = candidate.best.score();
            if score >= floor {
                self.last_labels |= 1 << candidate.label;
                self.candidates[kept] =
                    LabelCandidate { best: PathScore::new(score - best, (kept - start) as u8), ..candidate };
                kept += 1;
            }
        }
        self.candidates.truncate(kept);
    }

    /// Ends a sentence: follows the back pointers of the best path.
    pub(crate) fn finish(&mut self) {
        let tokens = self.starts.len();
        self.starts.push(self.candidates.len() as u32);
        self.path.clear();
        self.path.resize(tokens, 0);
        self.labels.clear();
        self.labels.resize(tokens, Label::OUTSIDE);
        let mut next: Option<u8> = None;
        for at in (0..tokens).rev() {
            let here = self.at(at);
            let index = next.map_or_else(
                || (0..here.len()).rev().max_by_key(|&index| here[index].best).unwrap_or(0),
                usize::from,
            );
            let candidate = here.get(index).copied();
            next = candidate.map(|candidate| candidate.from);
            let label = candidate.and_then(|candidate| Label::from_index(candidate.label.into()));
            self.path[at] = index as u8;
            self.labels[at] = label.unwrap_or_default();
        }
    }

    /// Number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.path.len()
    }

    /// The label of a token on the best path.
    pub(crate) fn label(&self, token: usize) -> Label {
        self.labels.get(token).copied().unwrap_or_default()
    }

    fn range(&self, token: usize) -> Range<usize> {
        let bound = |at: usize| self.starts.get(at).map_or(self.candidates.len(), |&start| start as usize);
        bound(token)..bound(token + 1)
    }

    fn at(&self, token: usize) -> &[LabelCandidate] {
        &self.candidates[self.range(token)]
    }

    /// e to the power of a relative score.
    fn exponential(&self, relative_score: i32) -> f32 {
        let known = usize::try_from(-relative_score).ok().and_then(|steps| self.exponentials.get(steps));
        known.copied().unwrap_or_else(|| exp(relative_score as f32 * self.model.scale))
    }

    fn factor(&self, before: LabelCandidate, after: LabelCandidate) -> f32 {
        self.model.transition_factors[usize::from(before.label)][usize::from(after.label)]
    }

    /// Whether `O` is a token's only candidate: the labels on its two sides are then independent of each other.
    fn only_outside(&self, token: usize) -> bool {
        matches!(self.at(token), [candidate] if candidate.label == 0)
    }

    /// Forward sums over the stretch around `token` that is bounded by tokens which can only be outside, and backward
    /// sums from its end down to `token`. Returns the end of the stretch.
    #[allow(clippy::needless_range_loop)] // `at` indexes tokens in five slices.
    pub(crate) fn forward_backward(&mut self, token: usize) -> usize {
        let tokens = self.len();
        let mut first = token;
        while first > 0 && !self.only_outside(first) {
            first -= 1;
        }
        let mut end = token + 1;
        while end < tokens && !self.only_outside(end - 1) {
            end += 1;
        }
        let mut weights = std::mem::take(&mut self.weights);
        let mut forward = std::mem::take(&mut self.forward);
        let mut backward = std::mem::take(&mut self.backward);
        let mut sums = std::mem::take(&mut self.sums);
        weights.resize(self.candidates.len(), 0.0);
        forward.resize(self.candidates.len(), 0.0);
        backward.resize(self.candidates.len(), 0.0);
        sums.resize(tokens, 1.0);
        for at in first..end {
            let range = self.range(at);
            let (before, here) = forward.split_at_mut(range.start);
            let start = if at == first { range.start } else { self.range(at - 1).start };
            let before = self.candidates[start..range.start].iter().zip(&before[start..]);
            let here =
                self.candidates[range.clone()].iter().zip(here.iter_mut().zip(&mut weights[range.clone()]));
            let mut sum = 0.0;
            for (to, (forward, weight)) in here {
                let factors = &self.factors_from[to.lane() % LABELS];
                // Summed in a fixed order, so that the result has the same bits everywhere.
                let incoming = if at == 0 {
                    factors[0]
                } else if at == first {
                    1.0
                } else if is_inside(to.lane()) {
                    let before = before.clone().filter(|(before, _)| before.may_precede_inside(to.label));
                    before.fold(0.0, |sum, (before, forward)| sum + forward * factors[before.lane()])
                } else {
                    before.clone().fold(0.0, |sum, (before, forward)| sum + forward * factors[before.lane()])
                };
                *weight = self.exponential(to.relative_score);
                *forward = incoming * *weight;
                sum += *forward;
            }
            sums[at] = if sum > 0.0 { sum } else { 1.0 };
            for value in &mut forward[range] {
                *value /= sums[at];
            }
        }
        let mut range = self.range(end - 1);
        backward[range.clone()].fill(1.0);
        // Probabilities are only needed for names from `token` on.
        for at in (token..end - 1).rev() {
            let after = std::mem::replace(&mut range, self.range(at));
            let (here, later) = backward.split_at_mut(after.start);
            let after = self.candidates[after.clone()].iter().zip(weights[after].iter().zip(&*later));
            let sum_after = sums[at + 1];
            for (before, value) in self.candidates[range.clone()].iter().zip(&mut here[range.clone()]) {
                let factors = &self.factors_to[before.lane() % LABELS];
                let sum = after.clone().fold(0.0, |sum, (after, (weight, backward))| {
                    sum + factors[after.lane()] * weight * *backward
                });
                *value = sum / sum_after;
            }
        }
        (self.weights, self.forward, self.backward, self.sums) = (weights, forward, backward, sums);
        end
    }

    /// The probability that exactly the tokens `start..end` are a name, labelled as on the best path.
    pub(crate) fn probability(&self, start: usize, end: usize) -> f32 {
        let index = |at: usize| self.range(at).start + usize::from(self.path[at]);
        let mut probability = self.forward.get(index(start)).copied().unwrap_or(0.0);
        for at in start + 1..end {
            let (before, here) = (self.candidates[index(at - 1)], index(at));
            probability *= self.factor(before, self.candidates[here]) * self.weights[here] / self.sums[at];
        }
        let last = index(end - 1);
        let continued: f32 = if end < self.len() {
            self.range(end)
                .filter(|&to| {
                    Label::from_index(usize::from(self.candidates[to].label)).is_some_and(Label::continues)
                })
                .map(|to| {
                    self.factor(self.candidates[last], self.candidates[to])
                        * self.weights[to]
                        * self.backward.get(to).copied().unwrap_or(0.0)
                        / self.sums[end]
                })
                .sum()
        } else {
            0.0
        };
        let after = self.backward.get(last).copied().unwrap_or(0.0);
        (probability * (after - continued)).clamp(0.0, 1.0)
    }
}

const NO_PATH: PathScore = PathScore::new(FORBIDDEN, 0);

/// The best path to an outside or begin label, which may follow every label.
#[inline]
fn best_path(previous: &[LabelCandidate], transitions: &[i32; LANES]) -> PathScore {
    let paths = previous.iter().map(|before| before.best.plus(transitions[before.lane()]));
    paths.max().unwrap_or(NO_PATH)
}

/// The best path to an inside label, which may only follow `B-` and `I-` of the same class. `labels` has a bit for each
/// label among the candidates before.
#[inline]
fn best_inside_path(
    previous: &[LabelCandidate],
    labels: u32,
    label: usize,
    transitions: &[i32; LANES],
) -> PathScore {
    let from = |label: usize| {
        let bit = 1_u32 << label;
        (labels & bit != 0)
            .then(|| previous.get((labels & (bit - 1)).count_ones() as usize))
            .flatten()
            .map_or(NO_PATH, |before| before.best.plus(transitions[label]))
    };
    from(label - 1).max(from(label))
}

#[cfg(test)]
mod tests {
    use super::{LABELS, Label, Lattice, Model};
    use crate::names::model_file::tests::sample;
    use crate::names::weights::{LabelScores, ZERO_SCORES};
    use crate::util::math::exp;

    /// Numbers from a linear congruential generator.
    struct Numbers(u32);

    impl Numbers {
        fn below(&mut self, bound: u32) -> i32 {
            self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            ((self.0 >> 8) % bound) as i32
        }
    }

    /// A model with random transitions, in which nothing falls out of the beam that is more probable than 10⁻⁹.
    fn model(numbers: &mut Numbers) -> Model {
        let mut model = Model::from_bytes(&sample().pack()).expect("a model");
        (model.scale, model.beam) = (0.05, 400);
        for from in 0..LABELS {
            for to in 0..LABELS {
                if model.transition_factors[from][to] > 0.0 {
                    let weight = numbers.below(60) - 30;
                    model.transitions[from][to] = weight;
                    model.transition_factors[from][to] = exp(weight as f32 * model.scale);
                }
            }
        }
        model
    }

    /// Calls `visit` with each allowed sequence of labels and its score.
    fn each_path(
        model: &Model,
        scores: &[LabelScores],
        path: &mut Vec<usize>,
        score: i32,
        visit: &mut impl FnMut(&[usize], i32),
    ) {
        let Some(here) = scores.get(path.len()) else { return visit(path, score) };
        let before = path.last().copied().unwrap_or(0);
        for (label, &score_here) in here.iter().enumerate().take(LABELS) {
            let [from, to] = [before, label].map(|index| Label::from_index(index).expect("a label"));
            if to.may_follow(from) {
                path.push(label);
                let step = i32::from(score_here) + model.transitions[before][label];
                each_path(model, scores, path, score + step, visit);
                path.pop();
            }
        }
    }

    #[test]
    fn labels_and_probabilities_are_those_of_all_paths() {
        let numbers = &mut Numbers(7);
        let mut names = 0;
        for round in 0..24 {
            let model = model(numbers);
            let scores: Vec<LabelScores> = (0..1 + round % 4)
                .map(|_| {
                    // Now and then a token that can only be outside, which bounds the sums.
                    let is_outside = numbers.below(4) == 0;
                    let mut scores = ZERO_SCORES;
                    for (label, score) in scores.iter_mut().enumerate().take(LABELS) {
                        let near = if label == 0 { 20 } else { numbers.below(80) - 40 };
                        *score = if is_outside && label != 0 { -20_000 } else { near as i16 };
                    }
                    scores
                })
                .collect();
            let mut paths = Vec::new();
            each_path(&model, &scores, &mut Vec::new(), 0, &mut |path, score| {
                paths.push((path.to_vec(), score))
            });
            let weight = |score: i32| (f64::from(score) * f64::from(model.scale)).exp();
            let all: f64 = paths.iter().map(|path| weight(path.1)).sum();
            let best = paths.iter().map(|path| path.1).max();
            let mut lattice = Lattice::new(&model);
            for scores in &scores {
                lattice.push(scores);
            }
            lattice.finish();
            let labels: Vec<usize> = (0..lattice.len()).map(|at| lattice.label(at).index()).collect();
            let of_labels = paths.iter().find(|path| path.0 == labels).map(|path| path.1);
            assert_eq!(of_labels, best, "round {round}");
            let label = |at: usize| labels.get(at).copied().and_then(Label::from_index).unwrap_or_default();
            for start in (0..labels.len()).filter(|&at| label(at).begins()) {
                let end = (start + 1..).find(|&at| !label(at).continues()).expect("an end");
                let is_name = |path: &[usize]| {
                    path[start..end] == labels[start..end]
                        && path
                            .get(end)
                            .and_then(|&next| Label::from_index(next))
                            .is_none_or(|next| !next.continues())
                };
                let of_name: f64 =
                    paths.iter().filter(|path| is_name(&path.0)).map(|path| weight(path.1)).sum();
                lattice.forward_backward(start);
                let probability = f64::from(lattice.probability(start, end));
                assert!(
                    (probability - of_name / all).abs() < 1e-4,
                    "round {round}: {probability} {}",
                    of_name / all
                );
                names += 1;
            }
        }
        assert!(names > 12, "{names} names");
    }
}
