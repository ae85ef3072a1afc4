//! Decoding: the best sequence of labels for a sentence, and how sure it is.
//!
//! The scores of single words are added up once a form and distance; a token then costs five short sums, a few
//! features of neighbours where a name may stand, and a Viterbi step over the labels near the best one (usually
//! `O` alone). Scores are integers, so the labels are the same on every machine.

use super::case::Case;
use super::exp::exp;
use super::features::{OFFSETS, WordForm, has_pairs, pair_features};
use super::labels::{LABELS, Label};
use super::model::{FORBIDDEN, Model, SLOTS};

/// One label of one token that the search looks at.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    label: u8,
    /// The score of the best path up to it.
    best: i32,
    /// Where that path comes from, among the candidates of the token before.
    from: u8,
    /// e to the power of its own score, measured against the best of the token.
    weight: f32,
}

/// The scores of a form: for each distance, each label.
type Scores = [i16; SLOTS];

/// A form's number in a [`Decoder`].
pub(crate) type Slot = u32;

/// A name in a sentence: its tokens, its label and the model's probability of exactly that.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) label: Label,
    pub(crate) probability: f32,
}

/// Decodes sentences whose words were made known to it.
pub(crate) struct Decoder<'m> {
    model: &'m Model,
    forms: Vec<WordForm>,
    scores: Vec<Scores>,
    // Kept between sentences, so that a token costs no allocation.
    candidates: Vec<Candidate>,
    starts: Vec<u32>,
    path: Vec<u8>,
    forward: Vec<f32>,
    backward: Vec<f32>,
    sums: Vec<f32>,
}

impl<'m> Decoder<'m> {
    pub(crate) fn new(model: &'m Model, forms: usize) -> Self {
        let mut decoder = Self {
            model,
            forms: Vec::with_capacity(forms + 1),
            scores: Vec::with_capacity(forms + 1),
            candidates: Vec::new(),
            starts: Vec::new(),
            path: Vec::new(),
            forward: Vec::new(),
            backward: Vec::new(),
            sums: Vec::new(),
        };
        let mut scores = [0; SLOTS];
        let boundary = WordForm::boundary(|feature, _| add(&mut scores, model.row(feature)));
        decoder.forms.push(boundary);
        decoder.scores.push(scores);
        decoder
    }

    /// Makes a spelling known.
    pub(crate) fn add(&mut self, word: &str) -> Slot {
        let mut scores = [0; SLOTS];
        let model = self.model;
        let form = WordForm::new(word, &model.words, |feature, _| add(&mut scores, model.row(feature)));
        self.forms.push(form);
        self.scores.push(scores);
        (self.forms.len() - 1) as Slot
    }

    /// Makes a word of a sentence in capitals or small letters known, as it would usually be written.
    pub(crate) fn add_as_usual(&mut self, word: &str, case: Case) -> Slot {
        match case.usual(word, &self.model.words) {
            Some(usual) => self.add(&usual),
            None => self.add(word),
        }
    }

    /// How many forms are known: what [`Decoder::forget`] goes back to.
    pub(crate) fn known(&self) -> usize {
        self.forms.len()
    }

    /// Forgets all spellings but the first `known`.
    pub(crate) fn forget(&mut self, known: usize) {
        self.forms.truncate(known.max(1));
        self.scores.truncate(known.max(1));
    }

    /// Finds the names of one sentence. `bonus` may change the scores of a token's labels.
    pub(crate) fn decode(
        &mut self,
        sentence: &[Slot],
        mut bonus: impl FnMut(usize, &mut [i32; LABELS]),
        mut found: impl FnMut(Found),
    ) {
        self.candidates.clear();
        self.starts.clear();
        for at in 0..sentence.len() {
            let mut scores = self.emissions(sentence, at);
            bonus(at, &mut scores);
            self.step(&scores);
        }
        self.starts.push(self.candidates.len() as u32);
        self.trace();
        let mut at = 0;
        let mut lattice_done = 0;
        while at < self.path.len() {
            let label = self.label(at, self.path[at]);
            let start = at;
            at += 1;
            if label == Label::OUTSIDE {
                continue;
            }
            while at < self.path.len() && self.label(at, self.path[at]).continues() {
                at += 1;
            }
            if start >= lattice_done {
                lattice_done = self.sum_paths(start);
            }
            let probability = self.probability(start, at);
            found(Found { start, end: at, label, probability });
        }
    }

    /// The scores of a token's labels, from its own features and those around it.
    fn emissions(&self, sentence: &[Slot], at: usize) -> [i32; LABELS] {
        let around = |distance: usize| {
            (at + distance).checked_sub(2).and_then(|at| sentence.get(at)).map_or(0, |&slot| slot as usize)
        };
        let mut sums = [0_i16; LABELS];
        for distance in 0..OFFSETS {
            let Some(scores) = self.scores.get(around(distance)) else { continue };
            let part = &scores[distance * LABELS..(distance + 1) * LABELS];
            for (sum, score) in sums.iter_mut().zip(part) {
                *sum = sum.saturating_add(*score);
            }
        }
        let mut sums = sums.map(i32::from);
        let [previous, this, next] = [1, 2, 3].map(|distance| self.forms.get(around(distance)));
        if let (Some(previous), Some(this), Some(next)) = (previous, this, next)
            && has_pairs(previous, this, next)
        {
            for feature in pair_features(previous, this, next) {
                for &(slot, weight) in self.model.row(feature) {
                    if let Some(sum) = sums.get_mut(usize::from(slot)) {
                        *sum += i32::from(weight);
                    }
                }
            }
        }
        sums
    }

    /// One Viterbi step: the labels near the best, each with its best way there.
    fn step(&mut self, scores: &[i32; LABELS]) {
        let start = self.candidates.len();
        let previous = self.starts.last().map_or(start, |&at| at as usize)..start;
        self.starts.push(start as u32);
        let most = scores.iter().copied().max().unwrap_or(0);
        let floor = most - self.model.beam;
        for (index, &score) in scores.iter().enumerate() {
            if index != 0 && score < floor {
                continue;
            }
            let weight = exp((score - most) as f32 * self.model.scale);
            let mut candidate = Candidate { label: index as u8, best: FORBIDDEN, from: 0, weight };
            if previous.is_empty() {
                candidate.best = score + self.model.transitions[0][index];
            } else {
                for (from, before) in self.candidates[previous.clone()].iter().enumerate() {
                    let best = before.best + self.model.transitions[usize::from(before.label)][index] + score;
                    if best > candidate.best {
                        candidate.best = best;
                        candidate.from = from as u8;
                    }
                }
            }
            if candidate.best > FORBIDDEN / 2 {
                self.candidates.push(candidate);
            }
        }
        // Only differences matter; without this a very long sentence would run out of numbers.
        let here = self.candidates.get_mut(start..).unwrap_or_default();
        let best = here.iter().map(|candidate| candidate.best).max().unwrap_or(0);
        for candidate in here {
            candidate.best -= best;
        }
    }

    /// The best path, backwards.
    fn trace(&mut self) {
        let tokens = self.starts.len() - 1;
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

    fn range(&self, token: usize) -> std::ops::Range<usize> {
        let bound = |at: usize| self.starts.get(at).map_or(self.candidates.len(), |&start| start as usize);
        bound(token)..bound(token + 1)
    }

    fn at(&self, token: usize) -> &[Candidate] {
        &self.candidates[self.range(token)]
    }

    fn label(&self, token: usize, index: u8) -> Label {
        self.at(token)
            .get(usize::from(index))
            .and_then(|candidate| Label::from_index(usize::from(candidate.label)))
            .unwrap_or_default()
    }

    fn factor(&self, before: Candidate, after: Candidate) -> f32 {
        self.model.factors[usize::from(before.label)][usize::from(after.label)]
    }

    /// Whether a token can be nothing but no name: what stands on its two sides does not depend on each other.
    fn only_outside(&self, token: usize) -> bool {
        matches!(self.at(token), [candidate] if candidate.label == 0)
    }

    /// Forward and backward sums over the stretch around `token`, up to the tokens that can only be outside.
    /// Returns where the stretch ends.
    #[allow(clippy::needless_range_loop)] // `at` numbers tokens in five places, not in one slice.
    fn sum_paths(&mut self, token: usize) -> usize {
        let tokens = self.starts.len() - 1;
        let mut first = token;
        while first > 0 && !self.only_outside(first) {
            first -= 1;
        }
        let mut end = token + 1;
        while end < tokens && !self.only_outside(end - 1) {
            end += 1;
        }
        let mut forward = std::mem::take(&mut self.forward);
        let mut backward = std::mem::take(&mut self.backward);
        let mut sums = std::mem::take(&mut self.sums);
        forward.resize(self.candidates.len(), 0.0);
        backward.resize(self.candidates.len(), 0.0);
        sums.resize(tokens, 1.0);
        for at in first..end {
            let range = self.range(at);
            let mut sum = 0.0;
            for here in range.clone() {
                let to = self.candidates[here];
                let incoming = if at == first {
                    if at == 0 { self.model.factors[0][usize::from(to.label)] } else { 1.0 }
                } else {
                    self.range(at - 1)
                        .map(|from| forward[from] * self.factor(self.candidates[from], to))
                        .sum()
                };
                forward[here] = incoming * to.weight;
                sum += forward[here];
            }
            sums[at] = if sum > 0.0 { sum } else { 1.0 };
            for value in &mut forward[range] {
                *value /= sums[at];
            }
        }
        for at in (first..end).rev() {
            for here in self.range(at) {
                backward[here] = if at + 1 == end {
                    1.0
                } else {
                    let mut sum = 0.0;
                    for to in self.range(at + 1) {
                        let after = self.candidates[to];
                        sum += self.factor(self.candidates[here], after) * after.weight * backward[to];
                    }
                    sum / sums[at + 1]
                };
            }
        }
        (self.forward, self.backward, self.sums) = (forward, backward, sums);
        end
    }

    /// The probability that exactly the tokens `start..end` are a name with the labels of the best path.
    fn probability(&self, start: usize, end: usize) -> f32 {
        let index = |at: usize| self.range(at).start + usize::from(self.path[at]);
        let mut probability = self.forward.get(index(start)).copied().unwrap_or(0.0);
        for at in start + 1..end {
            let (before, here) = (self.candidates[index(at - 1)], self.candidates[index(at)]);
            probability *= self.factor(before, here) * here.weight / self.sums[at];
        }
        let last = index(end - 1);
        let continued: f32 = if end < self.path.len() {
            self.range(end)
                .filter(|&to| {
                    Label::from_index(usize::from(self.candidates[to].label)).is_some_and(Label::continues)
                })
                .map(|to| {
                    self.factor(self.candidates[last], self.candidates[to])
                        * self.candidates[to].weight
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

fn add(scores: &mut Scores, row: &[(u8, i8)]) {
    for &(slot, weight) in row {
        if let Some(score) = scores.get_mut(usize::from(slot)) {
            *score = score.saturating_add(i16::from(weight));
        }
    }
}
