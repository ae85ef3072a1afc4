//! Training of the hidden layer (Collobert et al. 2011): embeddings and sparse features of a window of five tokens →
//! hidden units with ReLU → label scores. The optimizer is AdaGrad (Duchi, Hazan, Singer 2011).

use lesart::names::LABELS;
use lesart::names::embeddings::{DIMENSIONS, Embedding};
use lesart::names::features::{Offsets, WINDOW};
use lesart::names::network::{EMBEDDING_INPUTS, NetworkWeights, UNITS};

use super::linalg::dot;
use super::random::Random;

/// A number for each hidden unit.
pub(crate) type Units = [f32; UNITS];

/// Initial value of AdaGrad's sums of squared gradients.
const INITIAL_SQUARE: f32 = 1e-2;
/// Gradients below this are skipped.
const NEGLIGIBLE: f32 = 1e-4;

/// The units' weights of one input, with AdaGrad's sums.
struct Row {
    weights: Units,
    squares: Units,
}

impl Row {
    fn new(random: &mut Random, size: f32) -> Self {
        let weights = std::array::from_fn(|_| (random.unit() * 2.0 - 1.0) * size);
        Self { weights, squares: [INITIAL_SQUARE; UNITS] }
    }

    /// An AdaGrad step for `factor` times `gradient`.
    fn step(&mut self, factor: f32, gradient: &Units, learning_rate: f32) {
        for ((weight, square), gradient) in self.weights.iter_mut().zip(&mut self.squares).zip(gradient) {
            let gradient = factor * gradient;
            *square += gradient * gradient;
            *weight -= learning_rate * gradient / square.sqrt();
        }
    }
}

/// The inputs of one token.
pub(crate) struct Inputs<'f> {
    pub(crate) embeddings: [Option<&'f Embedding>; EMBEDDING_INPUTS],
    /// The rows of the sparse features at each offset.
    pub(crate) sparse: [&'f [u32]; WINDOW],
}

/// The network in training.
pub(crate) struct Network {
    bias: Row,
    /// For each embedding input and dimension.
    dense: Vec<Row>,
    /// For each label.
    output: Vec<Row>,
    sparse: Vec<Row>,
    learning_rate: f32,
    embedding_scale: f32,
}

impl Network {
    pub(crate) fn new(sparse_rows: usize, seed: u64, learning_rate: f32, embedding_scale: f32) -> Self {
        let mut random = Random::new(seed ^ 0x5eed);
        let mut rows = |count: usize, size| (0..count).map(|_| Row::new(&mut random, size)).collect();
        Self {
            dense: rows(EMBEDDING_INPUTS * DIMENSIONS, 0.15),
            output: rows(LABELS, 0.1),
            sparse: rows(sparse_rows, 0.02),
            bias: Row::new(&mut random, 0.01),
            learning_rate,
            embedding_scale,
        }
    }

    /// The network of a model file, to be used as it is: nothing is learnt. `keys` are those of the sparse features of
    /// the training data, with offsets and first row; an embedding counts in quantisation steps.
    pub(crate) fn frozen(weights: &NetworkWeights, keys: &[(u32, Offsets, u32)], score_step: f32) -> Self {
        let rows = keys.iter().map(|key| key.1.count_ones() as usize).sum();
        let mut network = Self::new(rows, 0, 0.0, 1.0);
        let unpack = |row: &mut Row, bytes: &[i8; UNITS], factor: f32| {
            row.weights = bytes.map(|byte| f32::from(byte) * factor);
        };
        network.bias.weights = weights.bias.map(|bias| f32::from(bias) / STEPS);
        for (row, bytes) in network.dense.iter_mut().zip(&weights.dense) {
            unpack(row, bytes, 1.0 / (STEPS * power(weights.dense_shift)));
        }
        for (row, bytes) in network.output.iter_mut().zip(&weights.output) {
            unpack(row, bytes, STEPS * score_step / power(weights.output_shift));
        }
        for row in &mut network.sparse {
            row.weights = [0.0; UNITS];
        }
        for (key, offsets, rows) in &weights.sparse {
            let Ok(at) = keys.binary_search_by_key(key, |key| key.0) else { continue };
            let (_, own, first) = keys[at];
            let present = (0..WINDOW).filter(|offset| offsets >> offset & 1 == 1);
            for (offset, bytes) in present.zip(rows) {
                if own >> offset & 1 == 1 {
                    let row = first + (own & ((1 << offset) - 1)).count_ones();
                    unpack(&mut network.sparse[row as usize], bytes, power(weights.sparse_shift) / STEPS);
                }
            }
        }
        network
    }

    /// The pre-activations of the hidden units.
    pub(crate) fn pre_activations(&self, inputs: &Inputs<'_>) -> Units {
        let mut units = self.bias.weights;
        for (rows, embedding) in self.dense.chunks_exact(DIMENSIONS).zip(inputs.embeddings) {
            for (row, &value) in rows.iter().zip(embedding.into_iter().flatten()) {
                let value = f32::from(value) * self.embedding_scale;
                for (unit, weight) in units.iter_mut().zip(&row.weights) {
                    *unit += value * weight;
                }
            }
        }
        for &row in inputs.sparse.iter().copied().flatten() {
            for (unit, weight) in units.iter_mut().zip(&self.sparse[row as usize].weights) {
                *unit += weight;
            }
        }
        units
    }

    /// Adds the output layer's result for these activations to the label scores.
    pub(crate) fn add_output(&self, activations: &Units, scores: &mut [f32; LABELS]) {
        for (score, row) in scores.iter_mut().zip(&self.output) {
            *score += dot(activations, &row.weights);
        }
    }

    /// Back-propagates the gradient of the label scores and updates all weights. `activations` are those of the forward
    /// pass, after ReLU and dropout: zero for dropped units, divided by `kept` (the share of units kept) for the others.
    pub(crate) fn backward(
        &mut self,
        inputs: &Inputs<'_>,
        activations: &Units,
        score_gradient: &[f32; LABELS],
        kept: f32,
    ) {
        if self.learning_rate == 0.0 {
            return;
        }
        let mut gradient = [0.0_f32; UNITS];
        for (row, &score) in self.output.iter_mut().zip(score_gradient) {
            if score.abs() < NEGLIGIBLE {
                continue;
            }
            for (unit, weight) in gradient.iter_mut().zip(&row.weights) {
                *unit += score * weight;
            }
            row.step(score, activations, self.learning_rate);
        }
        for (unit, activation) in gradient.iter_mut().zip(activations) {
            *unit = if *activation > 0.0 { *unit / kept } else { 0.0 };
        }
        for (rows, embedding) in self.dense.chunks_exact_mut(DIMENSIONS).zip(inputs.embeddings) {
            for (row, &value) in rows.iter_mut().zip(embedding.into_iter().flatten()) {
                row.step(f32::from(value) * self.embedding_scale, &gradient, self.learning_rate);
            }
        }
        for &row in inputs.sparse.iter().copied().flatten() {
            self.sparse[row as usize].step(1.0, &gradient, self.learning_rate);
        }
        self.bias.step(1.0, &gradient, self.learning_rate);
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        std::iter::once(&self.bias).chain(&self.dense).chain(&self.output).chain(&self.sparse)
    }
}

/// The running average of a network's weights.
#[derive(Default)]
pub(crate) struct AveragedNetwork {
    sums: Vec<Units>,
    snapshots: f32,
    embedding_scale: f32,
}

impl AveragedNetwork {
    /// Adds the current weights.
    pub(crate) fn add(&mut self, network: &Network) {
        self.snapshots += 1.0;
        self.embedding_scale = network.embedding_scale;
        self.sums.resize(network.rows().count(), [0.0; UNITS]);
        for (sums, row) in self.sums.iter_mut().zip(network.rows()) {
            for (sum, weight) in sums.iter_mut().zip(&row.weights) {
                *sum += weight;
            }
        }
    }

    /// The mean weights; `keys` are those of the sparse features, with offsets and first row.
    pub(crate) fn mean(self, keys: &[(u32, Offsets, u32)]) -> TrainedNetwork {
        let mut rows = self.sums.into_iter().map(|sums| sums.map(|sum| sum / self.snapshots));
        let mut take = |count: usize| rows.by_ref().take(count).collect::<Vec<_>>();
        TrainedNetwork {
            embedding_scale: self.embedding_scale,
            bias: take(1)[0],
            dense: take(EMBEDDING_INPUTS * DIMENSIONS),
            output: take(LABELS),
            sparse: keys
                .iter()
                .map(|&(key, offsets, _)| (key, offsets, take(offsets.count_ones() as usize)))
                .collect(),
        }
    }
}

/// The trained network before quantisation.
pub(crate) struct TrainedNetwork {
    embedding_scale: f32,
    bias: Units,
    dense: Vec<Units>,
    output: Vec<Units>,
    sparse: Vec<(u32, Offsets, Vec<Units>)>,
}

/// Pre-activations are counted in fractions of this size.
const STEPS: f32 = 256.0;

impl TrainedNetwork {
    /// Quantises the weights to bytes; a score is counted in steps of `score_step`. Each shift is the one at which the
    /// greatest weight just fits.
    pub(crate) fn quantise(&self, score_step: f32) -> NetworkWeights {
        let sparse = || self.sparse.iter().flat_map(|feature| &feature.2);
        // weight = byte / (STEPS × embedding_scale × 2^shift)
        let dense_unit = STEPS * self.embedding_scale;
        let dense_shift = greatest_shift(|shift| greatest(self.dense.iter()) * dense_unit * power(shift));
        // weight = byte × 2^shift / STEPS
        let sparse_shift =
            (0..8).find(|&shift| greatest(sparse()) * STEPS / power(shift) <= 127.0).unwrap_or(8);
        // weight = byte × STEPS × score_step / 2^shift
        let output_unit = 1.0 / (STEPS * score_step);
        let output_shift = greatest_shift(|shift| greatest(self.output.iter()) * output_unit * power(shift));
        NetworkWeights {
            dense_shift,
            sparse_shift,
            output_shift,
            bias: self.bias.map(|weight| (weight * STEPS).round() as i16),
            dense: self.dense.iter().map(|row| bytes(row, dense_unit * power(dense_shift))).collect(),
            sparse: self
                .sparse
                .iter()
                .map(|(key, offsets, rows)| {
                    let rows = rows.iter().map(|row| bytes(row, STEPS / power(sparse_shift)));
                    (*key, *offsets, rows.collect())
                })
                .collect(),
            output: self.output.iter().map(|row| bytes(row, output_unit * power(output_shift))).collect(),
        }
    }
}

/// 2 to the power of `shift`.
fn power(shift: u8) -> f32 {
    f32::from(1_u16 << shift)
}

/// The greatest shift at which the scaled value still fits into a signed byte.
fn greatest_shift(scaled: impl Fn(u8) -> f32) -> u8 {
    (0..15).rev().find(|&shift| scaled(shift) <= 127.0).unwrap_or(0)
}

/// The greatest absolute weight.
fn greatest<'r>(rows: impl Iterator<Item = &'r Units>) -> f32 {
    rows.flatten().fold(0.0, |most: f32, weight| most.max(weight.abs()))
}

fn bytes(row: &Units, factor: f32) -> [i8; UNITS] {
    row.map(|weight| (weight * factor).round().clamp(-127.0, 127.0) as i8)
}
