//! The hidden layer in training: word vectors and a few features of five tokens → units that are cut at zero → scores
//! of labels (Collobert et al. 2011), with AdaGrad's steps.

use lesart::names::LABELS;
use lesart::names::embeddings::{DIMENSIONS, Embedding};
use lesart::names::features::{Offsets, WINDOW};
use lesart::names::network::{EMBEDDING_INPUTS, NetworkWeights, UNITS};

use super::random::Random;
use super::sums::product;

/// Units' sums or weights.
pub(crate) type Units = [f32; UNITS];

/// What AdaGrad's sums of squares start from.
const FRESH: f32 = 1e-2;
/// Gradients below this are not worth a step.
const NEGLIGIBLE: f32 = 1e-4;

/// The units' weights of one input, with AdaGrad's sums.
struct Row {
    weights: Units,
    squares: Units,
}

impl Row {
    fn new(random: &mut Random, size: f32) -> Self {
        let weights = std::array::from_fn(|_| (random.unit() * 2.0 - 1.0) * size);
        Self { weights, squares: [FRESH; UNITS] }
    }

    fn step(&mut self, factor: f32, slopes: &Units, rate: f32) {
        for ((weight, square), slope) in self.weights.iter_mut().zip(&mut self.squares).zip(slopes) {
            let slope = factor * slope;
            *square += slope * slope;
            *weight -= rate * slope / square.sqrt();
        }
    }
}

/// What the layer is told about one token.
pub(crate) struct Inputs<'f> {
    pub(crate) vectors: [Option<&'f Embedding>; EMBEDDING_INPUTS],
    pub(crate) sparse: [&'f [u32]; WINDOW],
}

/// The layer's state in training: the bias, the rows of each place's numbers, of the labels, and of sparse features.
pub(crate) struct Network {
    bias: Row,
    dense: Vec<Row>,
    output: Vec<Row>,
    sparse: Vec<Row>,
    rate: f32,
    vector_scale: f32,
}

impl Network {
    pub(crate) fn new(sparse_rows: usize, seed: u64, rate: f32, vector_scale: f32) -> Self {
        let mut random = Random::new(seed ^ 0x5eed);
        let mut rows = |count: usize, size| (0..count).map(|_| Row::new(&mut random, size)).collect();
        Self {
            dense: rows(EMBEDDING_INPUTS * DIMENSIONS, 0.15),
            output: rows(LABELS, 0.1),
            sparse: rows(sparse_rows, 0.02),
            bias: Row::new(&mut random, 0.01),
            rate,
            vector_scale,
        }
    }

    /// The units before they are cut at zero.
    pub(crate) fn units(&self, inputs: &Inputs<'_>) -> Units {
        let mut units = self.bias.weights;
        for (rows, vector) in self.dense.chunks_exact(DIMENSIONS).zip(inputs.vectors) {
            for (row, &value) in rows.iter().zip(vector.into_iter().flatten()) {
                let value = f32::from(value) * self.vector_scale;
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

    /// Adds what the units say to the labels' scores.
    pub(crate) fn speak(&self, units: &Units, scores: &mut [f32; LABELS]) {
        for (score, row) in scores.iter_mut().zip(&self.output) {
            *score += product(units, &row.weights);
        }
    }

    /// A step down the gradient of the scores; `units` as they spoke: cut at zero, those left out zero, the others
    /// divided by the share that is kept.
    pub(crate) fn learn(&mut self, inputs: &Inputs<'_>, units: &Units, gradient: &[f32; LABELS], kept: f32) {
        let mut slopes = [0.0_f32; UNITS];
        for (row, &gradient) in self.output.iter_mut().zip(gradient) {
            if gradient.abs() < NEGLIGIBLE {
                continue;
            }
            for (slope, weight) in slopes.iter_mut().zip(&row.weights) {
                *slope += gradient * weight;
            }
            row.step(gradient, units, self.rate);
        }
        for (slope, unit) in slopes.iter_mut().zip(units) {
            *slope = if *unit > 0.0 { *slope / kept } else { 0.0 };
        }
        for (rows, vector) in self.dense.chunks_exact_mut(DIMENSIONS).zip(inputs.vectors) {
            for (row, &value) in rows.iter_mut().zip(vector.into_iter().flatten()) {
                row.step(f32::from(value) * self.vector_scale, &slopes, self.rate);
            }
        }
        for &row in inputs.sparse.iter().copied().flatten() {
            self.sparse[row as usize].step(1.0, &slopes, self.rate);
        }
        self.bias.step(1.0, &slopes, self.rate);
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        std::iter::once(&self.bias).chain(&self.dense).chain(&self.output).chain(&self.sparse)
    }
}

/// Sums of the weights at several times.
#[derive(Default)]
pub(crate) struct UnitSums {
    sums: Vec<Units>,
    times: f32,
    vector_scale: f32,
}

impl UnitSums {
    pub(crate) fn add(&mut self, network: &Network) {
        self.times += 1.0;
        self.vector_scale = network.vector_scale;
        self.sums.resize(network.rows().count(), [0.0; UNITS]);
        for (sums, row) in self.sums.iter_mut().zip(network.rows()) {
            for (sum, weight) in sums.iter_mut().zip(&row.weights) {
                *sum += weight;
            }
        }
    }

    /// The mean weights; `keys` are those of the sparse features, with distances and first row.
    pub(crate) fn mean(self, keys: &[(u32, Offsets, u32)]) -> Trained {
        let mut rows = self.sums.into_iter().map(|sums| sums.map(|sum| sum / self.times));
        let mut take = |count: usize| rows.by_ref().take(count).collect::<Vec<_>>();
        Trained {
            vector_scale: self.vector_scale,
            bias: take(1)[0],
            dense: take(EMBEDDING_INPUTS * DIMENSIONS),
            output: take(LABELS),
            sparse: keys
                .iter()
                .map(|&(key, distances, _)| (key, distances, take(distances.count_ones() as usize)))
                .collect(),
        }
    }
}

/// The trained layer.
pub(crate) struct Trained {
    vector_scale: f32,
    bias: Units,
    dense: Vec<Units>,
    output: Vec<Units>,
    sparse: Vec<(u32, Offsets, Vec<Units>)>,
}

/// A unit's sum is counted in such parts.
const STEPS: f32 = 256.0;

impl Trained {
    /// In bytes; a score is counted in steps of `score_step`. Of the powers of two each time the one at which the
    /// greatest weight just fits.
    pub(crate) fn pack(&self, score_step: f32) -> NetworkWeights {
        let sparse = || self.sparse.iter().flat_map(|feature| &feature.2);
        // weight = byte / (STEPS × vector_scale × 2^shift)
        let dense_unit = STEPS * self.vector_scale;
        let dense_shift = fitting(|shift| greatest(self.dense.iter()) * dense_unit * power(shift));
        // weight = byte × 2^shift / STEPS
        let sparse_shift =
            (0..8).find(|&shift| greatest(sparse()) * STEPS / power(shift) <= 127.0).unwrap_or(8);
        // weight = byte × STEPS × score_step / 2^shift
        let output_unit = 1.0 / (STEPS * score_step);
        let output_shift = fitting(|shift| greatest(self.output.iter()) * output_unit * power(shift));
        NetworkWeights {
            dense_shift,
            sparse_shift,
            output_shift,
            bias: self.bias.map(|weight| (weight * STEPS).round() as i16),
            dense: self.dense.iter().map(|row| bytes(row, dense_unit * power(dense_shift))).collect(),
            sparse: self
                .sparse
                .iter()
                .map(|(key, distances, rows)| {
                    let rows = rows.iter().map(|row| bytes(row, STEPS / power(sparse_shift)));
                    (*key, *distances, rows.collect())
                })
                .collect(),
            output: self.output.iter().map(|row| bytes(row, output_unit * power(output_shift))).collect(),
        }
    }
}

fn power(shift: u8) -> f32 {
    f32::from(1_u16 << shift)
}

/// The greatest shift at which the greatest byte still is one.
fn fitting(byte: impl Fn(u8) -> f32) -> u8 {
    (0..15).rev().find(|&shift| byte(shift) <= 127.0).unwrap_or(0)
}

fn greatest<'r>(rows: impl Iterator<Item = &'r Units>) -> f32 {
    rows.flatten().fold(0.0, |most: f32, weight| most.max(weight.abs()))
}

fn bytes(row: &Units, factor: f32) -> [i8; UNITS] {
    row.map(|weight| (weight * factor).round().clamp(-127.0, 127.0) as i8)
}
