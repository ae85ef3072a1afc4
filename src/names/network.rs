//! The feed-forward network beside the linear features: one hidden layer with ReLU over the embeddings and some sparse
//! features of a window of five tokens, and an output layer that adds to the label scores of the middle token
//! (Collobert et al. 2011). Integer arithmetic throughout, so that every machine gives the same labels.

use std::sync::OnceLock;

use super::embeddings::{CODEWORDS, DIMENSIONS, SUBVECTORS};
use super::features::{Offsets, WINDOW};
use super::labels::LABELS;
use super::table::FingerprintTable;
use super::weights::LabelScores;
use super::words::{WordId, WordTable};

/// Number of hidden units.
pub const UNITS: usize = 64;
/// Number of embeddings in the input: those of five tokens, and that of the middle token's compound modifier.
pub const EMBEDDING_INPUTS: usize = WINDOW + 1;
/// The input of the compound modifier.
pub const MODIFIER_INPUT: usize = WINDOW;
/// The offsets at which sparse features are inputs.
pub const SPARSE_OFFSETS: Offsets = 0b01110;

/// Quantised weights, as stored in the model file. Pre-activations are counted in 256ths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkWeights {
    /// The product of an embedding and its weights is shifted right by this.
    pub dense_shift: u8,
    /// The weights of a sparse feature are shifted left by this.
    pub sparse_shift: u8,
    /// The product of the activations and a label's weights is shifted right by this; the result is a score.
    pub output_shift: u8,
    /// The bias of the hidden units.
    pub bias: [i16; UNITS],
    /// For each embedding input and dimension, the weights of the units.
    pub dense: Vec<[i8; UNITS]>,
    /// For each sparse feature its key (ascending), its offsets, and the weights of the units at each of them.
    pub sparse: Vec<(u32, Offsets, Vec<[i8; UNITS]>)>,
    /// For each label, the weights of the units.
    pub output: Vec<[i8; UNITS]>,
}

impl Default for NetworkWeights {
    /// All weights zero.
    fn default() -> Self {
        Self {
            dense_shift: 0,
            sparse_shift: 0,
            output_shift: 0,
            bias: [0; UNITS],
            dense: vec![[0; UNITS]; EMBEDDING_INPUTS * DIMENSIONS],
            sparse: Vec::new(),
            output: vec![[0; UNITS]; LABELS],
        }
    }
}

/// Pre-activations of the hidden units, or what an input adds to them.
pub(crate) type PreActivations = [i16; UNITS];

/// Index of the first row of a sparse feature, and the offsets that have a row.
pub(crate) type SparseRows = (u32, Offsets);

/// The product of (a part of) an embedding and its weights, before the shift.
type Projection = [i32; UNITS];

/// The output weights of two adjacent units, for four labels at a time: of each label the weight of one unit and that of the
/// other. So a vector of weights, multiplied by the two activations, adds to the sums of four labels, and no sum has to be
/// gathered from its lanes.
type PairWeights = [[i16; 8]; FOURS];

/// How many times four labels there are.
const FOURS: usize = LABELS.div_ceil(4);

/// The network, ready for inference.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    dense_shift: u32,
    sparse_shift: u32,
    output_shift: u32,
    bias: PreActivations,
    /// For each embedding input and dimension, the weights of the units.
    dense: Vec<[i8; UNITS]>,
    /// The projections of all centroids, then of all codewords, for each input. An embedding is a sum of a few of
    /// these; each is computed when first needed.
    projections: Vec<OnceLock<Box<Projection>>>,
    sparse: FingerprintTable,
    sparse_rows: Vec<[i8; UNITS]>,
    output: Vec<PairWeights>,
}

impl Network {
    /// The network for embeddings with so many clusters; none if the parts of `weights` do not fit each other.
    pub(crate) fn new(weights: &NetworkWeights, clusters: usize) -> Option<Self> {
        let consistent = weights.dense.len() == EMBEDDING_INPUTS * DIMENSIONS
            && weights.output.len() == LABELS
            && [weights.dense_shift, weights.sparse_shift, weights.output_shift]
                .iter()
                .all(|&shift| shift < 16)
            && weights.sparse.iter().all(|(_, offsets, rows)| {
                offsets & !SPARSE_OFFSETS == 0 && offsets.count_ones() as usize == rows.len()
            });
        if !consistent {
            return None;
        }
        let mut sparse_rows = Vec::new();
        let mut starts = Vec::with_capacity(weights.sparse.len());
        for (key, offsets, rows) in &weights.sparse {
            starts.push((*key, (sparse_rows.len() as u32) << 8 | u32::from(*offsets)));
            sparse_rows.extend(rows);
        }
        Some(Self {
            dense_shift: weights.dense_shift.into(),
            sparse_shift: weights.sparse_shift.into(),
            output_shift: weights.output_shift.into(),
            bias: weights.bias,
            dense: weights.dense.clone(),
            projections: vec![OnceLock::new(); (clusters + SUBVECTORS * CODEWORDS) * EMBEDDING_INPUTS],
            sparse: FingerprintTable::new(starts.into_iter()),
            sparse_rows,
            output: (0..UNITS).step_by(2).map(|unit| pair_weights(&weights.output, unit)).collect(),
        })
    }

    /// The rows of a sparse feature; none if it is no input.
    #[inline]
    pub(crate) fn sparse_rows(&self, feature: u32) -> Option<SparseRows> {
        self.sparse.get(feature).map(|packed| (packed >> 8, packed as u8))
    }

    /// The bias of the hidden units.
    pub(crate) fn bias(&self) -> PreActivations {
        self.bias
    }

    /// Adds a sparse feature at an offset to the pre-activations.
    pub(crate) fn add_sparse(&self, units: &mut PreActivations, (start, offsets): SparseRows, offset: usize) {
        if offsets >> offset & 1 == 0 {
            return;
        }
        let before = offsets & ((1 << offset) - 1);
        if let Some(row) = self.sparse_rows.get((start + before.count_ones()) as usize) {
            for (unit, &weight) in units.iter_mut().zip(row) {
                *unit = unit.saturating_add(i16::from(weight).saturating_mul(1 << self.sparse_shift.min(8)));
            }
        }
    }

    /// Adds the embedding of a word at an input to the pre-activations.
    pub(crate) fn add_embedding(
        &self,
        units: &mut PreActivations,
        words: &WordTable,
        word: WordId,
        input: usize,
    ) {
        let mut sum = [0; UNITS];
        words.embedding_components(word, |component, dimension, values| {
            let Some(cell) = self.projections.get(component * EMBEDDING_INPUTS + input) else { return };
            let projection = cell.get_or_init(|| Box::new(self.project(dimension, values, input)));
            for (sum, value) in sum.iter_mut().zip(projection.iter()) {
                *sum += value;
            }
        });
        for (unit, sum) in units.iter_mut().zip(sum) {
            let shifted = (sum >> self.dense_shift).clamp(i16::MIN.into(), i16::MAX.into());
            *unit = unit.saturating_add(shifted as i16);
        }
    }

    /// The product of a component of an embedding, whose first value has the given dimension, and its weights.
    fn project(&self, dimension: usize, values: &[i8], input: usize) -> Projection {
        let mut sum = [0; UNITS];
        let rows = self.dense.chunks_exact(DIMENSIONS).nth(input).and_then(|rows| rows.get(dimension..));
        for (&value, row) in values.iter().zip(rows.unwrap_or_default()) {
            for (sum, &weight) in sum.iter_mut().zip(row) {
                *sum += i32::from(value) * i32::from(weight);
            }
        }
        sum
    }

    /// Applies ReLU and the output layer, and adds the result to the label scores.
    #[inline]
    pub(crate) fn forward(&self, pre_activations: &PreActivations, scores: &mut LabelScores) {
        let sums = output_sums(pre_activations, &self.output);
        for (score, sum) in scores.iter_mut().zip(sums.as_flattened()) {
            let sum = sum >> self.output_shift;
            *score = score.saturating_add(sum.clamp(i16::MIN.into(), i16::MAX.into()) as i16);
        }
    }
}

/// The output weights of a unit and the next one.
fn pair_weights(output: &[[i8; UNITS]], unit: usize) -> PairWeights {
    let mut pair = PairWeights::default();
    for (both, row) in pair.as_flattened_mut().as_chunks_mut().0.iter_mut().zip(output) {
        *both = [row[unit].into(), row[unit + 1].into()];
    }
    pair
}

/// For each label the sum of its weights times the activations (ReLU). Each of the 64 products is below 2^22, so the sum does
/// not overflow. In a function of its own and in this form, LLVM finds `pmaddwd`.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(never)]
fn output_sums(pre_activations: &PreActivations, output: &[PairWeights]) -> [[i32; 4]; FOURS] {
    let mut sums = [[0; 4]; FOURS];
    for (&[a, b], weights) in pre_activations.as_chunks().0.iter().zip(output) {
        let (a, b) = (a.max(0), b.max(0));
        let activations = [a, b, a, b, a, b, a, b];
        for (sums, weights) in sums.iter_mut().zip(weights) {
            let products: [i32; 8] =
                std::array::from_fn(|at| i32::from(activations[at]) * i32::from(weights[at]));
            for (sum, [a, b]) in sums.iter_mut().zip(products.as_chunks().0) {
                *sum += a + b;
            }
        }
    }
    sums
}

/// The same by the instruction that multiplies eight pairs and adds them by twos, which LLVM does not find here.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn output_sums(pre_activations: &PreActivations, output: &[PairWeights]) -> [[i32; 4]; FOURS] {
    use core::arch::wasm32::{i16x8_max, i16x8_splat, i32x4_add, i32x4_dot_i16x8, i32x4_splat};

    use super::lanes::{load, store};

    let mut sums = [i32x4_splat(0); FOURS];
    for (&[a, b], weights) in pre_activations.as_chunks().0.iter().zip(output) {
        let both = i32x4_splat(i32::from(a as u16) | i32::from(b) << 16);
        let activations = i16x8_max(both, i16x8_splat(0));
        for (sum, weights) in sums.iter_mut().zip(weights) {
            *sum = i32x4_add(*sum, i32x4_dot_i16x8(activations, load(weights)));
        }
    }
    sums.map(store)
}

#[cfg(test)]
mod tests {
    use super::{EMBEDDING_INPUTS, LABELS, MODIFIER_INPUT, Network, NetworkWeights, UNITS};
    use crate::names::embeddings::{CODEWORDS, DIMENSIONS, Embeddings, SUBVECTOR_LENGTH, SUBVECTORS};
    use crate::names::weights::ZERO_SCORES;
    use crate::names::words::{WordEntry, WordTable, lists};

    /// One word in cluster 1; its embedding is 94 + 6 in dimension 5.
    fn words() -> WordTable {
        let mut centroid = [1; DIMENSIONS];
        centroid[5] = 94;
        let mut codebook = vec![[0; SUBVECTOR_LENGTH]; SUBVECTORS * CODEWORDS];
        codebook[3][5] = 6;
        let mut codes = [0; SUBVECTORS];
        codes[0] = 3;
        let embeddings =
            Embeddings { centroids: vec![[0; DIMENSIONS], centroid], codebook, codes: vec![codes] };
        WordTable::new(&[(7, WordEntry { cluster: 1, lists: lists::HAS_RESIDUAL })], Vec::new(), embeddings)
    }

    #[test]
    fn inputs_add_to_units_and_units_to_scores() {
        let mut weights =
            NetworkWeights { dense_shift: 1, sparse_shift: 2, output_shift: 3, ..NetworkWeights::default() };
        weights.dense[MODIFIER_INPUT * DIMENSIONS + 5][7] = 10;
        weights.sparse.push((99, 0b01010, vec![[1; UNITS], [-3; UNITS]]));
        weights.output[4][7] = 16;
        let network = Network::new(&weights, 2).unwrap();
        let mut units = network.bias();
        network.add_embedding(&mut units, &words(), 0, MODIFIER_INPUT);
        assert_eq!((units[7], units[6]), (500, 0));
        let rows = network.sparse_rows(99).unwrap();
        network.add_sparse(&mut units, rows, 3);
        network.add_sparse(&mut units, rows, 2);
        assert_eq!((units[7], units[6]), (488, -12));
        let mut scores = ZERO_SCORES;
        network.forward(&units, &mut scores);
        assert_eq!((scores[4], scores[3]), (976, 0));
        assert!(network.sparse_rows(98).is_none());
    }

    #[test]
    fn the_greatest_numbers_do_not_overflow() {
        let weights = NetworkWeights {
            bias: [i16::MAX; UNITS],
            dense: vec![[127; UNITS]; EMBEDDING_INPUTS * DIMENSIONS],
            output: vec![[127; UNITS]; LABELS],
            ..NetworkWeights::default()
        };
        let network = Network::new(&weights, 2).unwrap();
        let mut units = network.bias();
        network.add_embedding(&mut units, &words(), 0, 0);
        let mut scores = ZERO_SCORES;
        network.forward(&units, &mut scores);
        assert_eq!((units[0], scores[0]), (i16::MAX, i16::MAX));
    }

    #[test]
    fn inconsistent_weights_are_refused() {
        let wrong = [
            NetworkWeights { dense_shift: 16, ..NetworkWeights::default() },
            NetworkWeights { dense: Vec::new(), ..NetworkWeights::default() },
            NetworkWeights { sparse: vec![(1, 0b00100, Vec::new())], ..NetworkWeights::default() },
            NetworkWeights { sparse: vec![(1, 0b00001, vec![[0; UNITS]])], ..NetworkWeights::default() },
        ];
        assert!(wrong.iter().all(|weights| Network::new(weights, 0).is_none()));
    }
}
