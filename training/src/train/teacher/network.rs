//! A teacher's network: forward pass, backward pass and the optimizer's step.

use lesart::names::LABELS;

use super::gradient::{FeatureGradient, Gradient};
use super::lexicon::{EMBEDDINGS, WordInput};
use crate::train::adam::{Step, Weights};
use crate::train::linalg::{add_scaled, dot};
use crate::train::linear_chain::{LabelScores, LinearChain, Transitions};
use crate::train::lstm::{ForwardPass, HIDDEN, HiddenState, Lstm};
use crate::train::random::Random;

/// Length of a feature's embedding; those of a word's features are summed.
pub(super) const FEATURES: usize = 64;
/// Length of the LSTMs' input: the embeddings of the word, and the sum of its features' embeddings.
const INPUTS: usize = EMBEDDINGS + FEATURES;
/// Length of the output layer's input: both hidden states, and a one for the bias.
const OUTPUT_INPUTS: usize = 2 * HIDDEN + 1;

/// Random dropout at a given rate.
pub(super) struct Dropout {
    pub(super) rate: f32,
    pub(super) random: Random,
}

impl Dropout {
    /// No dropout.
    pub(super) fn none() -> Self {
        Self { rate: 0.0, random: Random::new(0) }
    }

    /// 0 for a dropped value, and for the others the factor that keeps the expected value.
    fn factor(&mut self) -> f32 {
        if self.rate == 0.0 {
            1.0
        } else if self.random.unit() < self.rate {
            0.0
        } else {
            1.0 / (1.0 - self.rate)
        }
    }
}

/// A teacher, in training or trained.
pub(crate) struct Teacher {
    /// For each feature its embedding (a row of [`FEATURES`]), and its label weights.
    feature_embeddings: Weights,
    linear: Weights,
    /// Forward and backward in reading direction.
    lstms: [Lstm; 2],
    /// For each input of the output layer, a row of labels.
    output: Weights,
    transitions: Weights,
}

/// What the forward pass over a sentence computed, for the backward pass.
pub(super) struct SentencePass {
    inputs: Vec<Vec<f32>>,
    input_dropout: Vec<Vec<f32>>,
    /// For each token, the features that dropout kept.
    features: Vec<Vec<u32>>,
    lstms: [ForwardPass; 2],
    hidden: Vec<[f32; OUTPUT_INPUTS]>,
    hidden_dropout: Vec<[f32; OUTPUT_INPUTS]>,
    /// The emission scores of each token.
    pub(super) scores: Vec<LabelScores>,
}

/// Whether each LSTM reads backwards.
const BACKWARDS: [bool; 2] = [false, true];

impl Teacher {
    /// A teacher for so many features, with random weights.
    pub(super) fn new(features: usize, random: &mut Random) -> Self {
        let mut uniform = |count: usize, most: f32| {
            Weights::new((0..count).map(|_| (random.unit() * 2.0 - 1.0) * most).collect())
        };
        Self {
            feature_embeddings: uniform(features * FEATURES, 0.09),
            linear: uniform(features * LABELS, 0.0),
            output: uniform(OUTPUT_INPUTS * LABELS, 0.07),
            transitions: uniform(LABELS * LABELS, 0.0),
            lstms: [Lstm::new(INPUTS, random), Lstm::new(INPUTS, random)],
        }
    }

    pub(super) fn forward(&self, sentence: &[&WordInput], dropout: &mut Dropout) -> SentencePass {
        let (mut inputs, mut input_dropout, mut features) = (Vec::new(), Vec::new(), Vec::new());
        let mut scores = Vec::with_capacity(sentence.len());
        for word in sentence {
            let mut input = vec![0.0; INPUTS];
            input[..EMBEDDINGS].copy_from_slice(&word.embeddings);
            let mut score = [0.0; LABELS];
            let mut rows = Vec::with_capacity(word.rows.len());
            for &row in &word.rows {
                let factor = dropout.factor();
                if factor != 0.0 {
                    let at = row as usize;
                    let embedding = &self.feature_embeddings.values[at * FEATURES..][..FEATURES];
                    add_scaled(&mut input[EMBEDDINGS..], factor, embedding);
                    add_scaled(&mut score, factor, &self.linear.values[at * LABELS..][..LABELS]);
                    rows.push(row);
                }
            }
            let factors: Vec<f32> = (0..INPUTS).map(|_| dropout.factor()).collect();
            for (value, factor) in input.iter_mut().zip(&factors) {
                *value *= factor;
            }
            inputs.push(input);
            input_dropout.push(factors);
            features.push(rows);
            scores.push(score);
        }
        let tokens: Vec<&[f32]> = inputs.iter().map(Vec::as_slice).collect();
        let lstms = [0, 1].map(|lstm| self.lstms[lstm].forward(&tokens, BACKWARDS[lstm]));
        let (mut hidden, mut hidden_dropout) = (Vec::new(), Vec::new());
        for (at, score) in scores.iter_mut().enumerate() {
            let factors: [f32; OUTPUT_INPUTS] =
                std::array::from_fn(|number| if number < 2 * HIDDEN { dropout.factor() } else { 1.0 });
            let here: [f32; OUTPUT_INPUTS] = std::array::from_fn(|number| {
                let pass = lstms.get(number / HIDDEN);
                pass.map_or(1.0, |pass| pass.hidden_states[at][number % HIDDEN]) * factors[number]
            });
            for (&value, row) in here.iter().zip(self.output.values.chunks_exact(LABELS)) {
                add_scaled(score, value, row);
            }
            hidden.push(here);
            hidden_dropout.push(factors);
        }
        SentencePass { inputs, input_dropout, features, lstms, hidden, hidden_dropout, scores }
    }

    /// Forward and backward pass over a sentence; adds to `gradient`.
    pub(super) fn accumulate(
        &self,
        sentence: &[&WordInput],
        labels: &[u8],
        chain: &LinearChain,
        dropout: &mut Dropout,
        gradient: &mut Gradient,
    ) {
        let keep_factor = 1.0 / (1.0 - dropout.rate);
        let pass = self.forward(sentence, dropout);
        let from_chain = chain.gradient(&pass.scores, labels);
        gradient.log_likelihood += from_chain.log_likelihood;
        add_scaled(&mut gradient.transitions, 1.0, from_chain.transitions.as_flattened());
        let hidden_gradient = self.output_backward(&pass, &from_chain.emissions, &mut gradient.output);
        let tokens: Vec<&[f32]> = pass.inputs.iter().map(Vec::as_slice).collect();
        let mut input_gradient = vec![vec![0.0; FEATURES]; sentence.len()];
        for lstm in [0, 1] {
            self.lstms[lstm].backward(
                &tokens,
                &pass.lstms[lstm],
                &hidden_gradient[lstm],
                BACKWARDS[lstm],
                &mut gradient.lstms[lstm],
                (EMBEDDINGS, &mut input_gradient),
            );
        }
        for (at, rows) in pass.features.into_iter().enumerate() {
            let embedding = std::array::from_fn(|number| {
                input_gradient[at][number] * pass.input_dropout[at][EMBEDDINGS + number] * keep_factor
            });
            let labels = from_chain.emissions[at].map(|gradient| gradient * keep_factor);
            gradient.tokens.push((rows, embedding, labels));
        }
    }

    /// Back-propagates through the output layer: adds to its gradient, and returns that of the hidden states.
    fn output_backward(
        &self,
        pass: &SentencePass,
        emissions: &[LabelScores],
        output_gradient: &mut [f32],
    ) -> [Vec<HiddenState>; 2] {
        let mut hidden_gradient = [const { Vec::new() }; 2];
        for ((hidden, factors), labels) in pass.hidden.iter().zip(&pass.hidden_dropout).zip(emissions) {
            for (&value, row) in hidden.iter().zip(output_gradient.chunks_exact_mut(LABELS)) {
                add_scaled(row, value, labels);
            }
            for (lstm, states) in hidden_gradient.iter_mut().enumerate() {
                let state: HiddenState = std::array::from_fn(|cell| {
                    let number = lstm * HIDDEN + cell;
                    factors[number] * dot(labels, &self.output.values[number * LABELS..][..LABELS])
                });
                states.push(state);
            }
        }
        hidden_gradient
    }

    pub(super) fn zero_gradient(&self) -> Gradient {
        Gradient {
            log_likelihood: 0.0,
            lstms: [0, 1].map(|lstm| self.lstms[lstm].zero_gradient()),
            output: vec![0.0; OUTPUT_INPUTS * LABELS],
            transitions: vec![0.0; LABELS * LABELS],
            tokens: Vec::new(),
        }
    }

    /// The transition scores, row by row.
    pub(super) fn transitions(&self) -> &[f32] {
        &self.transitions.values
    }

    pub(super) fn chain(&self) -> LinearChain {
        let transitions: Transitions =
            std::array::from_fn(|from| std::array::from_fn(|to| self.transitions.values[from * LABELS + to]));
        LinearChain::new(&transitions)
    }

    /// An optimizer's step for a batch of so many sentences, whose gradient comes in parts. `features` is a buffer,
    /// zero before and after.
    pub(super) fn step(
        &mut self,
        parts: &[Gradient],
        sentences: usize,
        features: &mut FeatureGradient,
        step: Step,
    ) {
        let share = 1.0 / sentences as f32;
        let mean = |of: &dyn Fn(&Gradient) -> &[f32]| {
            let mut sum = vec![0.0; of(&parts[0]).len()];
            for part in parts {
                add_scaled(&mut sum, share, of(part));
            }
            sum
        };
        for (number, lstm) in self.lstms.iter_mut().enumerate() {
            lstm.step(&mean(&|part| &part.lstms[number]), step);
        }
        self.output.step(0, &mean(&|part| &part.output), step);
        self.transitions.step(0, &mean(&|part| &part.transitions), step);
        for (rows, embedding, labels) in parts.iter().flat_map(|part| &part.tokens) {
            for &row in rows {
                features.add(row, share, embedding, labels);
            }
        }
        features.drain(|row, embedding, labels| {
            self.feature_embeddings.step(row * FEATURES, embedding, step);
            self.linear.step(row * LABELS, labels, step);
        });
    }

    /// All weights, in a fixed order.
    pub(super) fn weights(&mut self) -> [&mut [f32]; 6] {
        let [forward, backward] = &mut self.lstms;
        [
            &mut self.feature_embeddings.values,
            &mut self.linear.values,
            &mut self.output.values,
            &mut self.transitions.values,
            forward.values(),
            backward.values(),
        ]
    }
}
