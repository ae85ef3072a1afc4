//! The linear weights of the features, and the label scores they add up to.
//!
//! The labels of an offset are padded to 32 lanes, so that sums use whole SIMD vectors. Most features have one or two
//! non-zero weights and are stored as sparse lists; the few that every word has (shape, cluster) have nearly all
//! weights and are stored as dense rows.

use super::features::WINDOW;
use super::labels::LABELS;
use super::table::FingerprintTable;

/// Number of weights a feature can have: one for each label at each offset. A slot is offset × [`LABELS`] + label.
pub(crate) const SLOTS: usize = LABELS * WINDOW;

/// The labels of one offset, padded to a whole SIMD vector.
pub(crate) const LANES: usize = 32;
const WIDTH: usize = LANES * WINDOW;

/// A feature with more weights than this is stored as a dense row.
const MAX_SPARSE: usize = 12;
/// Stored instead of a list's length: the row is dense.
const DENSE: u32 = 0xff;

/// The scores of the labels of one token, in steps of the quantised weights.
pub(crate) type LabelScores = [i16; LANES];

/// Zero for each label; the padding lanes hold the minimum, so that they are never the best.
pub(crate) const ZERO_SCORES: LabelScores = {
    let mut scores = [i16::MIN; LANES];
    let mut label = 0;
    while label < LABELS {
        scores[label] = 0;
        label += 1;
    }
    scores
};

/// What the features of one word add to the scores of the tokens around it: for each offset, each label.
#[derive(Clone, Debug)]
pub(crate) struct WindowScores([i16; WIDTH]);

impl WindowScores {
    /// All zero.
    pub(crate) const fn new() -> Self {
        Self([0; WIDTH])
    }

    /// Adds the scores at an offset.
    #[inline]
    pub(crate) fn add_to(&self, scores: &mut LabelScores, offset: usize) {
        let (offsets, _) = self.0.as_chunks::<LANES>();
        if let Some(own) = offsets.get(offset) {
            for (sum, score) in scores.iter_mut().zip(own) {
                *sum = sum.saturating_add(*score);
            }
        }
    }
}

/// The weights of all features.
#[derive(Clone, Debug)]
pub(crate) struct FeatureWeights {
    /// Location of a feature's weights: start in `sparse` and length, or index in `dense` and [`DENSE`].
    locations: FingerprintTable,
    /// Lane and weight.
    sparse: Vec<(u8, i8)>,
    dense: Vec<[i8; WIDTH]>,
}

/// The weights of one feature.
enum Row<'w> {
    Sparse(&'w [(u8, i8)]),
    Dense(&'w [i8; WIDTH]),
}

impl FeatureWeights {
    /// Weights of features under ascending keys: the number of weights of each feature, and all weights as slot
    /// (below [`SLOTS`]) and value.
    pub(crate) fn new(keys: &[u32], lengths: &[[u8; 1]], weights: impl Iterator<Item = (u8, i8)>) -> Self {
        let lanes: [u8; SLOTS] = std::array::from_fn(|slot| (slot / LABELS * LANES + slot % LABELS) as u8);
        let sparse: Vec<(u8, i8)> = weights
            .map(|(slot, weight)| (lanes.get(usize::from(slot)).map_or(u8::MAX, |&lane| lane), weight))
            .collect();
        let mut dense: Vec<[i8; WIDTH]> = Vec::new();
        let mut start = 0;
        let locations = keys.iter().zip(lengths).map(|(&key, &[length])| {
            let end = start + u32::from(length);
            let location = if usize::from(length) <= MAX_SPARSE {
                start << 8 | u32::from(length)
            } else {
                let mut row = [0; WIDTH];
                for &(lane, weight) in sparse.get(start as usize..end as usize).unwrap_or_default() {
                    if let Some(value) = row.get_mut(usize::from(lane)) {
                        *value = weight;
                    }
                }
                dense.push(row);
                (dense.len() as u32 - 1) << 8 | DENSE
            };
            start = end;
            (key, location)
        });
        let locations = FingerprintTable::new(locations);
        Self { locations, sparse, dense }
    }

    #[inline]
    fn row(&self, feature: u32) -> Option<Row<'_>> {
        let location = self.locations.get(feature)?;
        let (start, length) = ((location >> 8) as usize, location & 0xff);
        if length == DENSE {
            self.dense.get(start).map(Row::Dense)
        } else {
            self.sparse.get(start..start + length as usize).map(Row::Sparse)
        }
    }

    /// Adds the weights of a feature at all offsets. A word has far fewer than the 256 features of greatest weight that
    /// could overflow a sum.
    #[inline]
    pub(crate) fn add(&self, feature: u32, scores: &mut WindowScores) {
        match self.row(feature) {
            None => {}
            Some(Row::Sparse(list)) => {
                for &(lane, weight) in list {
                    if let Some(score) = scores.0.get_mut(usize::from(lane)) {
                        *score = score.wrapping_add(i16::from(weight));
                    }
                }
            }
            Some(Row::Dense(row)) => {
                for (score, &weight) in scores.0.iter_mut().zip(row) {
                    *score = score.wrapping_add(i16::from(weight));
                }
            }
        }
    }

    /// Slots and weights of a feature, for tests.
    #[cfg(test)]
    pub(crate) fn list(&self, feature: u32) -> Vec<(u8, i8)> {
        let slot = |lane: usize| (lane / LANES * LABELS + lane % LANES) as u8;
        match self.row(feature) {
            None => Vec::new(),
            Some(Row::Sparse(list)) => {
                list.iter().map(|&(lane, weight)| (slot(usize::from(lane)), weight)).collect()
            }
            Some(Row::Dense(row)) => {
                (0..WIDTH).filter(|&lane| row[lane] != 0).map(|lane| (slot(lane), row[lane])).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FeatureWeights, LABELS, WindowScores, ZERO_SCORES};

    #[test]
    fn dense_and_sparse_features_add_up_equally() {
        let slots: Vec<u8> = (0..125).step_by(3).collect();
        let weights = |slots: &[u8]| slots.iter().map(|&slot| (slot, slot as i8 - 61)).collect::<Vec<_>>();
        let dense = FeatureWeights::new(&[7], &[[slots.len() as u8]], weights(&slots).into_iter());
        let keys: Vec<u32> = (0..slots.len() as u32).collect();
        let sparse = FeatureWeights::new(&keys, &vec![[1]; slots.len()], weights(&slots).into_iter());
        assert_eq!(dense.list(7), weights(&slots));
        let (mut at_once, mut one_by_one) = (WindowScores::new(), WindowScores::new());
        dense.add(7, &mut at_once);
        for key in keys {
            sparse.add(key, &mut one_by_one);
        }
        assert_eq!(at_once.0, one_by_one.0);
        let mut sums = ZERO_SCORES;
        at_once.add_to(&mut sums, 2);
        for (label, &sum) in sums.iter().enumerate() {
            let slot = 2 * LABELS + label;
            let expected = match slot.is_multiple_of(3) {
                _ if label >= LABELS => i16::MIN,
                true => slot as i16 - 61,
                false => 0,
            };
            assert_eq!(sum, expected);
        }
    }
}
