//! The hidden layer: what word vectors and a few features of five tokens say together about the one in the middle
//! (Collobert et al. 2011). Whole numbers throughout, so that every machine gives the same labels.

use std::sync::OnceLock;

use super::features::{Distances, OFFSETS};
use super::labels::LABELS;
use super::scores::Sums;
use super::table::FingerprintTable;
use super::vectors::{CODES, DIMENSIONS, PARTS};
use super::words::{WordNumber, WordTable};

/// How many units the layer has.
pub const UNITS: usize = 64;
/// Where vectors speak from: five tokens, and the first part of a compound in the middle.
pub const PLACES: usize = OFFSETS + 1;
/// The place of a compound's first part.
pub const FIRST_PART: usize = OFFSETS;
/// The distances at which sparse features speak to the layer.
pub const SPARSE_DISTANCES: Distances = 0b01110;

/// A layer before it is packed. A unit's sum is counted in 256ths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// A vector's product with its weights is divided by 2 to this power.
    pub dense_shift: u8,
    /// A sparse feature's weights are multiplied by 2 to this power.
    pub sparse_shift: u8,
    /// The units' product with a label's weights is divided by 2 to this power; the result is a score.
    pub output_shift: u8,
    /// What the units start from.
    pub bias: [i16; UNITS],
    /// For each place and number of the vector, the units' weights.
    pub dense: Vec<[i8; UNITS]>,
    /// Sparse features under their keys, ascending, with the distances they speak at and a row for each.
    pub sparse: Vec<(u32, Distances, Vec<[i8; UNITS]>)>,
    /// For each label, the units' weights.
    pub output: Vec<[i8; UNITS]>,
}

impl Default for Layer {
    /// A layer that says nothing.
    fn default() -> Self {
        Self {
            dense_shift: 0,
            sparse_shift: 0,
            output_shift: 0,
            bias: [0; UNITS],
            dense: vec![[0; UNITS]; PLACES * DIMENSIONS],
            sparse: Vec::new(),
            output: vec![[0; UNITS]; LABELS],
        }
    }
}

/// What the units are told.
pub(crate) type Units = [i16; UNITS];

/// Where the rows of a sparse feature begin, and the distances that have one.
pub(crate) type SparseRows = (u32, Distances);

/// What units hear before it is divided.
type Heard = [i32; UNITS];

/// A layer, ready to use.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    dense_shift: u32,
    sparse_shift: u32,
    output_shift: u32,
    bias: Units,
    /// For each place and number of the vector, the units' weights.
    dense: Vec<[i8; UNITS]>,
    /// What each centre of a cluster, and behind them each value of a part, says from each place: vectors are sums of
    /// a few of these, so it is reckoned once, when first asked for.
    heard: Vec<OnceLock<Box<Heard>>>,
    sparse: FingerprintTable,
    rows: Vec<[i8; UNITS]>,
    output: Vec<Units>,
}

impl Network {
    /// The layer for vectors of so many clusters; nothing where its parts do not fit each other.
    pub(crate) fn new(layer: &Layer, clusters: usize) -> Option<Self> {
        let whole = layer.dense.len() == PLACES * DIMENSIONS
            && layer.output.len() == LABELS
            && [layer.dense_shift, layer.sparse_shift, layer.output_shift].iter().all(|&shift| shift < 16)
            && layer.sparse.iter().all(|(_, distances, rows)| {
                distances & !SPARSE_DISTANCES == 0 && distances.count_ones() as usize == rows.len()
            });
        if !whole {
            return None;
        }
        let mut rows = Vec::new();
        let mut starts = Vec::with_capacity(layer.sparse.len());
        for (key, distances, own) in &layer.sparse {
            starts.push((*key, (rows.len() as u32) << 8 | u32::from(*distances)));
            rows.extend(own);
        }
        Some(Self {
            dense_shift: layer.dense_shift.into(),
            sparse_shift: layer.sparse_shift.into(),
            output_shift: layer.output_shift.into(),
            bias: layer.bias,
            dense: layer.dense.clone(),
            heard: vec![OnceLock::new(); (clusters + PARTS * CODES) * PLACES],
            sparse: FingerprintTable::new(starts.into_iter()),
            rows,
            output: layer.output.iter().map(|weights| weights.map(i16::from)).collect(),
        })
    }

    /// The rows of a sparse feature.
    #[inline]
    pub(crate) fn sparse(&self, feature: u32) -> Option<SparseRows> {
        self.sparse.get(feature).map(|place| (place >> 8, place as u8))
    }

    /// What the units start from.
    pub(crate) fn bias(&self) -> Units {
        self.bias
    }

    /// Tells the units what a sparse feature says at a distance.
    pub(crate) fn tell_sparse(&self, units: &mut Units, (start, distances): SparseRows, distance: usize) {
        if distances >> distance & 1 == 0 {
            return;
        }
        let before = distances & ((1 << distance) - 1);
        if let Some(row) = self.rows.get((start + before.count_ones()) as usize) {
            for (unit, &weight) in units.iter_mut().zip(row) {
                *unit = unit.saturating_add(i16::from(weight).saturating_mul(1 << self.sparse_shift.min(8)));
            }
        }
    }

    /// Tells the units what the vector of a word says from a place.
    pub(crate) fn tell_vector(&self, units: &mut Units, words: &WordTable, word: WordNumber, place: usize) {
        let mut sum = [0; UNITS];
        words.pieces_of_vector(word, |piece, from, values| {
            let Some(heard) = self.heard.get(piece * PLACES + place) else { return };
            let heard = heard.get_or_init(|| Box::new(self.hear(from, values, place)));
            for (sum, heard) in sum.iter_mut().zip(heard.iter()) {
                *sum += heard;
            }
        });
        for (unit, sum) in units.iter_mut().zip(sum) {
            let told = (sum >> self.dense_shift).clamp(i16::MIN.into(), i16::MAX.into());
            *unit = unit.saturating_add(told as i16);
        }
    }

    /// What a piece of a vector says whose first number is the one at `from`.
    fn hear(&self, from: usize, values: &[i8], place: usize) -> Heard {
        let mut sum = [0; UNITS];
        let rows = self.dense.chunks_exact(DIMENSIONS).nth(place).and_then(|rows| rows.get(from..));
        for (&value, row) in values.iter().zip(rows.unwrap_or_default()) {
            for (sum, &weight) in sum.iter_mut().zip(row) {
                *sum += i32::from(value) * i32::from(weight);
            }
        }
        sum
    }

    /// Adds what the units say to the labels' scores.
    #[inline]
    pub(crate) fn speak(&self, units: &Units, sums: &mut Sums) {
        let units = units.map(|unit| unit.max(0));
        for (sum, weights) in sums.iter_mut().zip(&self.output) {
            let score = product(&units, weights) >> self.output_shift;
            *sum = sum.saturating_add(score.clamp(i16::MIN.into(), i16::MAX.into()) as i16);
        }
    }
}

/// The scalar product. Each of the 64 products is below 2^22: no sum runs over.
#[inline]
fn product(a: &[i16; 64], b: &[i16; 64]) -> i32 {
    a.iter().zip(b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
}

#[cfg(test)]
mod tests {
    use super::{FIRST_PART, Layer, Network, UNITS};
    use crate::names::scores::EMPTY;
    use crate::names::vectors::{CODES, DIMENSIONS, PART, PARTS, Vectors};
    use crate::names::words::{WordEntry, WordTable, lists};

    /// One word in cluster 1, with 94 and 6 at the vector's sixth number.
    fn words() -> WordTable {
        let mut centre = [1; DIMENSIONS];
        centre[5] = 94;
        let mut codebook = vec![[0; PART]; PARTS * CODES];
        codebook[3][5] = 6;
        let mut codes = [0; PARTS];
        codes[0] = 3;
        let vectors = Vectors { centres: vec![[0; DIMENSIONS], centre], codebook, codes: vec![codes] };
        WordTable::new(&[(7, WordEntry { cluster: 1, lists: lists::DETAILED })], Vec::new(), vectors)
    }

    #[test]
    fn units_hear_vectors_and_features_and_speak_to_labels() {
        let mut layer = Layer { dense_shift: 1, sparse_shift: 2, output_shift: 3, ..Layer::default() };
        layer.dense[FIRST_PART * DIMENSIONS + 5][7] = 10;
        layer.sparse.push((99, 0b01010, vec![[1; UNITS], [-3; UNITS]]));
        layer.output[4][7] = 16;
        let network = Network::new(&layer, 2).unwrap();
        let mut units = network.bias();
        // The centre has 94 there and the part 6.
        network.tell_vector(&mut units, &words(), 0, FIRST_PART);
        assert_eq!((units[7], units[6]), (500, 0));
        let rows = network.sparse(99).unwrap();
        network.tell_sparse(&mut units, rows, 3);
        network.tell_sparse(&mut units, rows, 2);
        assert_eq!((units[7], units[6]), (488, -12));
        let mut sums = EMPTY;
        network.speak(&units, &mut sums);
        assert_eq!((sums[4], sums[3]), (976, 0));
        assert!(network.sparse(98).is_none());
    }

    #[test]
    fn the_greatest_numbers_do_not_run_over() {
        let layer = Layer {
            bias: [i16::MAX; UNITS],
            dense: vec![[127; UNITS]; super::PLACES * DIMENSIONS],
            output: vec![[127; UNITS]; super::LABELS],
            ..Layer::default()
        };
        let network = Network::new(&layer, 2).unwrap();
        let mut units = network.bias();
        network.tell_vector(&mut units, &words(), 0, 0);
        let mut sums = EMPTY;
        network.speak(&units, &mut sums);
        assert_eq!((units[0], sums[0]), (i16::MAX, i16::MAX));
    }

    #[test]
    fn a_layer_that_does_not_fit_is_refused() {
        let wrong = [
            Layer { dense_shift: 16, ..Layer::default() },
            Layer { dense: Vec::new(), ..Layer::default() },
            Layer { sparse: vec![(1, 0b00100, Vec::new())], ..Layer::default() },
            Layer { sparse: vec![(1, 0b00001, vec![[0; UNITS]])], ..Layer::default() },
        ];
        assert!(wrong.iter().all(|layer| Network::new(layer, 0).is_none()));
    }
}
