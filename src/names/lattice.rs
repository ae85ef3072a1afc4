//! The lattice of a sentence: the labels that each token may have, the best path through them (Viterbi 1967), and how
//! probable a part of that path is (forward–backward; Rabiner 1989).
//!
//! Of a token only the labels near its best one are looked at, and only those whose best path is near the best of all are
//! followed further (beam search), which is mostly `O` alone; and a label inside a name can only follow the same name's. All
//! of it keeps the sums short: 2.4 labels a token instead of 25. With the shipped beam the scores on GermEval's dev sentences are
//! those without one.

use std::ops::Range;

use super::exp::exp;
use super::labels::{LABELS, Label};
use super::model::{FORBIDDEN, Model};
use super::scores::{LANES, Sums};

/// One label of one token that the search looks at.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    /// The score of the best path up to it, measured against the best of the token.
    best: Way,
    /// Its own score, measured against the best of the token: 0 or less.
    below: i32,
    label: u8,
    /// Where the best path comes from, among the candidates of the token before.
    from: u8,
}

impl Candidate {
    /// Its label as the place in a row of [`LANES`].
    #[inline]
    fn lane(self) -> usize {
        usize::from(self.label) % LANES
    }

    /// Whether `after` may follow, where that is a label inside a name: it does with the first and the later tokens of
    /// the same class.
    #[inline]
    fn goes_on(self, after: u8) -> bool {
        after.wrapping_sub(self.label) < 2
    }
}

/// A bit for each label that stands inside a name, behind its first token.
const INSIDE: u32 = {
    let mut inside = 0;
    let mut label = 2;
    while label < LABELS {
        inside |= 1 << label;
        label += 2;
    }
    inside
};

/// Whether a label stands inside a name, behind its first token.
#[inline]
fn continues(label: usize) -> bool {
    INSIDE >> label & 1 != 0
}

/// A score and, in the last eight bits, the candidate it belongs to, counted downwards: the greatest of some ways has the
/// best score and of those with equal ones the first candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Way(i64);

impl Way {
    const fn new(score: i32, from: u8) -> Self {
        Self((score as i64) << 8 | (u8::MAX - from) as i64)
    }

    /// The same way with another score on top.
    #[inline]
    fn and(self, score: i32) -> Self {
        Self(self.0 + (i64::from(score) << 8))
    }

    fn score(self) -> i32 {
        (self.0 >> 8) as i32
    }

    fn from(self) -> u8 {
        u8::MAX - self.0 as u8
    }
}

/// The labels of one sentence after the other.
pub(crate) struct Lattice<'m> {
    model: &'m Model,
    /// By label, the transitions from each other one.
    transitions: [[i32; LANES]; LABELS],
    /// By label, e to the power of these.
    factors: [[f32; LANES]; LABELS],
    /// The same by the label before.
    onward: [[f32; LANES]; LABELS],
    /// e to the power of a score so far below the best: within the beam, nothing else is asked for but for `O`.
    powers: Vec<f32>,
    candidates: Vec<Candidate>,
    /// The first candidate of each token, and at the end of the sentence that of no token.
    starts: Vec<u32>,
    /// A bit for each label among the candidates of the last token.
    last: u32,
    path: Vec<u8>,
    // These three go with the candidates: e to the power of the own score, and the sums over the paths from both ends.
    weights: Vec<f32>,
    forward: Vec<f32>,
    backward: Vec<f32>,
    /// What the forward sums of each token were divided by.
    sums: Vec<f32>,
}

impl<'m> Lattice<'m> {
    pub(crate) fn new(model: &'m Model) -> Self {
        let mut transitions = [[FORBIDDEN; LANES]; LABELS];
        let (mut factors, mut onward) = ([[0.0; LANES]; LABELS], [[0.0; LANES]; LABELS]);
        for to in 0..LABELS {
            for from in 0..LABELS {
                transitions[to][from] = model.transitions[from][to];
                factors[to][from] = model.factors[from][to];
                onward[from][to] = model.factors[from][to];
            }
        }
        Self {
            model,
            transitions,
            factors,
            onward,
            powers: (0..=model.beam).map(|below| exp(-below as f32 * model.scale)).collect(),
            candidates: Vec::new(),
            starts: Vec::new(),
            last: 0,
            path: Vec::new(),
            weights: Vec::new(),
            forward: Vec::new(),
            backward: Vec::new(),
            sums: Vec::new(),
        }
    }

    /// Begins a sentence.
    pub(crate) fn clear(&mut self) {
        self.candidates.clear();
        self.starts.clear();
    }

    /// One Viterbi step: the labels near the best, each with its best way there.
    pub(crate) fn push(&mut self, scores: &Sums) {
        let start = self.candidates.len();
        let previous = self.starts.last().map(|&at| at as usize..start);
        self.starts.push(start as u32);
        let most = scores.iter().copied().max().unwrap_or(0);
        // The lanes behind the labels have the smallest number, which is never near.
        let floor = (i32::from(most) - self.model.beam).max(i32::from(i16::MIN) + 1) as i16;
        let near = (0..LANES).fold(1_u32, |near, label| near | u32::from(scores[label] >= floor) << label);
        // A label inside a name goes on with the first and the later tokens of the same class.
        let open = if previous.is_some() { self.last | self.last << 1 } else { 0 };
        let mut best = i32::MIN;
        let mut rest = near & (!INSIDE | open);
        while rest != 0 {
            let label = rest.trailing_zeros() as usize % LABELS;
            rest &= rest - 1;
            let transitions = &self.transitions[label];
            let way = match previous.clone().and_then(|range| self.candidates.get(range)) {
                None => Way::new(transitions[0], 0),
                Some(previous) if continues(label) => way_inside(previous, self.last, label, transitions),
                Some(previous) => best_way(previous, transitions),
            };
            if way.score() > FORBIDDEN / 2 {
                let score = i32::from(scores[label]);
                let way = way.and(score);
                best = best.max(way.score());
                let below = score - i32::from(most);
                self.candidates.push(Candidate { best: way, below, label: label as u8, from: way.from() });
            }
        }
        // Only differences matter; without this a very long sentence would run out of numbers. What is far behind by now
        // is left behind.
        let floor = best - self.model.beam;
        let mut kept = start;
        self.last = 0;
        for at in start..self.candidates.len() {
            let candidate = self.candidates[at];
            let score = candidate.best.score();
            if score >= floor {
                self.last |= 1 << candidate.label;
                self.candidates[kept] =
                    Candidate { best: Way::new(score - best, (kept - start) as u8), ..candidate };
                kept += 1;
            }
        }
        self.candidates.truncate(kept);
    }

    /// Ends a sentence: the best path, backwards.
    pub(crate) fn trace(&mut self) {
        let tokens = self.starts.len();
        self.starts.push(self.candidates.len() as u32);
        self.path.clear();
        self.path.resize(tokens, 0);
        let mut next: Option<u8> = None;
        for at in (0..tokens).rev() {
            let here = self.at(at);
            let index = next.map_or_else(
                || (0..here.len()).rev().max_by_key(|&index| here[index].best).unwrap_or(0),
                usize::from,
            );
            next = here.get(index).map(|candidate| candidate.from);
            self.path[at] = index as u8;
        }
    }

    /// How many tokens the sentence has.
    pub(crate) fn len(&self) -> usize {
        self.path.len()
    }

    /// The label of a token on the best path.
    pub(crate) fn label(&self, token: usize) -> Label {
        let index = self.path.get(token).copied().map_or(0, usize::from);
        self.at(token)
            .get(index)
            .and_then(|candidate| Label::from_index(usize::from(candidate.label)))
            .unwrap_or_default()
    }

    fn range(&self, token: usize) -> Range<usize> {
        let bound = |at: usize| self.starts.get(at).map_or(self.candidates.len(), |&start| start as usize);
        bound(token)..bound(token + 1)
    }

    fn at(&self, token: usize) -> &[Candidate] {
        &self.candidates[self.range(token)]
    }

    /// e to the power of a score, measured against the best of its token.
    fn power(&self, below: i32) -> f32 {
        let known = usize::try_from(-below).ok().and_then(|below| self.powers.get(below));
        known.copied().unwrap_or_else(|| exp(below as f32 * self.model.scale))
    }

    fn factor(&self, before: Candidate, after: Candidate) -> f32 {
        self.model.factors[usize::from(before.label)][usize::from(after.label)]
    }

    /// Whether a token can be nothing but no name: what stands on its two sides does not depend on each other.
    fn only_outside(&self, token: usize) -> bool {
        matches!(self.at(token), [candidate] if candidate.label == 0)
    }

    /// Forward sums over the stretch around `token` and backward sums down to it, up to the tokens that can only be outside.
    /// Returns where the stretch ends.
    #[allow(clippy::needless_range_loop)] // `at` numbers tokens in five places, not in one slice.
    pub(crate) fn sum_paths(&mut self, token: usize) -> usize {
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
                let factors = &self.factors[to.lane() % LABELS];
                // One after the other and from the left: the same bits everywhere.
                let incoming = if at == 0 {
                    factors[0]
                } else if at == first {
                    1.0
                } else if continues(to.lane()) {
                    let before = before.clone().filter(|(before, _)| before.goes_on(to.label));
                    before.fold(0.0, |sum, (before, forward)| sum + forward * factors[before.lane()])
                } else {
                    before.clone().fold(0.0, |sum, (before, forward)| sum + forward * factors[before.lane()])
                };
                *weight = self.power(to.below);
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
        // Whoever asks, asks for names from here on.
        for at in (token..end - 1).rev() {
            let after = std::mem::replace(&mut range, self.range(at));
            let (here, later) = backward.split_at_mut(after.start);
            let after = self.candidates[after.clone()].iter().zip(weights[after].iter().zip(&*later));
            let sum_after = sums[at + 1];
            for (before, value) in self.candidates[range.clone()].iter().zip(&mut here[range.clone()]) {
                let factors = &self.onward[before.lane() % LABELS];
                let sum = after.clone().fold(0.0, |sum, (after, (weight, backward))| {
                    sum + factors[after.lane()] * weight * *backward
                });
                *value = sum / sum_after;
            }
        }
        (self.weights, self.forward, self.backward, self.sums) = (weights, forward, backward, sums);
        end
    }

    /// The probability that exactly the tokens `start..end` are a name with the labels of the best path.
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

const NO_WAY: Way = Way::new(FORBIDDEN, 0);

/// The best way to a label that opens a name or is outside: it may follow every other one.
#[inline]
fn best_way(previous: &[Candidate], transitions: &[i32; LANES]) -> Way {
    let ways = previous.iter().map(|before| before.best.and(transitions[before.lane()]));
    ways.max().unwrap_or(NO_WAY)
}

/// The best way to a label inside a name: it goes on with the first and the later tokens of the same class. `labels` has
/// a bit for each label among the candidates before.
#[inline]
fn way_inside(previous: &[Candidate], labels: u32, label: usize, transitions: &[i32; LANES]) -> Way {
    let from = |label: usize| {
        let bit = 1_u32 << label;
        (labels & bit != 0)
            .then(|| previous.get((labels & (bit - 1)).count_ones() as usize))
            .flatten()
            .map_or(NO_WAY, |before| before.best.and(transitions[label]))
    };
    from(label - 1).max(from(label))
}
