//! Sums of weights: what speaks for each label of a token and of its neighbours.
//!
//! Labels are kept in lanes of 32, so that sums run over whole vectors. Most features have a weight or two; the few
//! that every word has (its shape, the cluster of its company) have nearly all. The former are pairs of place and
//! weight, the latter whole rows.

use super::features::OFFSETS;
use super::labels::LABELS;
use super::model::SLOTS;
use super::table::FingerprintTable;

/// The labels of one distance, with room up to a whole vector.
pub(crate) const LANES: usize = 32;
const WIDTH: usize = LANES * OFFSETS;

/// A feature with more weights than this is kept as a whole row.
const LONGEST_LIST: usize = 12;
/// In the place of a list's length: the row is whole.
const WHOLE: u32 = 0xff;

/// What speaks for the labels of one token.
pub(crate) type Sums = [i16; LANES];

/// Sums without anything: behind the labels stands what never is the greatest.
pub(crate) const EMPTY: Sums = {
    let mut sums = [i16::MIN; LANES];
    let mut label = 0;
    while label < LABELS {
        sums[label] = 0;
        label += 1;
    }
    sums
};

/// What a word says about the tokens around it: for each distance, each label.
#[derive(Clone, Debug)]
pub(crate) struct Scores([i16; WIDTH]);

impl Scores {
    /// Nothing said yet.
    pub(crate) const fn new() -> Self {
        Self([0; WIDTH])
    }

    /// Adds what it says at a distance.
    #[inline]
    pub(crate) fn add_to(&self, sums: &mut Sums, distance: usize) {
        let (distances, _) = self.0.as_chunks::<LANES>();
        if let Some(scores) = distances.get(distance) {
            for (sum, score) in sums.iter_mut().zip(scores) {
                *sum = sum.saturating_add(*score);
            }
        }
    }
}

/// The weights of all features.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    /// Where a feature's weights stand: the place of the first and how many, or the number of a whole row.
    places: FingerprintTable,
    lists: Vec<(u8, i8)>,
    rows: Vec<[i8; WIDTH]>,
}

/// A feature's weights.
enum Row<'w> {
    List(&'w [(u8, i8)]),
    Whole(&'w [i8; WIDTH]),
}

impl Weights {
    /// Weights of features under ascending keys: how many each has, and all of them in a row, slot and weight. A slot
    /// is a distance times [`LABELS`] and a label, below [`super::model::SLOTS`].
    pub(crate) fn new(keys: &[u32], lengths: &[[u8; 1]], weights: impl Iterator<Item = (u8, i8)>) -> Self {
        let lanes: [u8; SLOTS] = std::array::from_fn(|slot| (slot / LABELS * LANES + slot % LABELS) as u8);
        let lists: Vec<(u8, i8)> = weights
            .map(|(slot, weight)| (lanes.get(usize::from(slot)).map_or(u8::MAX, |&lane| lane), weight))
            .collect();
        let mut rows: Vec<[i8; WIDTH]> = Vec::new();
        let mut start = 0;
        let places = keys.iter().zip(lengths).map(|(&key, &[length])| {
            let end = start + u32::from(length);
            let place = if usize::from(length) <= LONGEST_LIST {
                start << 8 | u32::from(length)
            } else {
                let mut row = [0; WIDTH];
                for &(lane, weight) in lists.get(start as usize..end as usize).unwrap_or_default() {
                    if let Some(place) = row.get_mut(usize::from(lane)) {
                        *place = weight;
                    }
                }
                rows.push(row);
                (rows.len() as u32 - 1) << 8 | WHOLE
            };
            start = end;
            (key, place)
        });
        let places = FingerprintTable::new(places);
        Self { places, lists, rows }
    }

    #[inline]
    fn row(&self, feature: u32) -> Option<Row<'_>> {
        let place = self.places.get(feature)?;
        let (start, length) = ((place >> 8) as usize, place & 0xff);
        if length == WHOLE {
            self.rows.get(start).map(Row::Whole)
        } else {
            self.lists.get(start..start + length as usize).map(Row::List)
        }
    }

    /// Adds what a feature says at every distance. Even a hundred features of the greatest weight stay within the
    /// numbers.
    #[inline]
    pub(crate) fn add(&self, feature: u32, scores: &mut Scores) {
        match self.row(feature) {
            None => {}
            Some(Row::List(list)) => {
                for &(slot, weight) in list {
                    if let Some(score) = scores.0.get_mut(usize::from(slot)) {
                        *score = score.wrapping_add(i16::from(weight));
                    }
                }
            }
            Some(Row::Whole(row)) => {
                for (score, &weight) in scores.0.iter_mut().zip(row) {
                    *score = score.wrapping_add(i16::from(weight));
                }
            }
        }
    }

    /// Slots and weights of a feature, for tests.
    #[cfg(test)]
    pub(crate) fn list(&self, feature: u32) -> Vec<(u8, i8)> {
        let unpack = |slot: usize| (slot / LANES * LABELS + slot % LANES) as u8;
        match self.row(feature) {
            None => Vec::new(),
            Some(Row::List(list)) => {
                list.iter().map(|&(slot, weight)| (unpack(usize::from(slot)), weight)).collect()
            }
            Some(Row::Whole(row)) => {
                (0..WIDTH).filter(|&slot| row[slot] != 0).map(|slot| (unpack(slot), row[slot])).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{EMPTY, LABELS, Scores, Weights};

    #[test]
    fn long_and_short_features_add_up_alike() {
        let slots: Vec<u8> = (0..125).step_by(3).collect();
        let weights = |slots: &[u8]| slots.iter().map(|&slot| (slot, slot as i8 - 61)).collect::<Vec<_>>();
        let long = Weights::new(&[7], &[[slots.len() as u8]], weights(&slots).into_iter());
        let keys: Vec<u32> = (0..slots.len() as u32).collect();
        let short = Weights::new(&keys, &vec![[1]; slots.len()], weights(&slots).into_iter());
        assert_eq!(long.list(7), weights(&slots));
        let (mut at_once, mut one_by_one) = (Scores::new(), Scores::new());
        long.add(7, &mut at_once);
        for key in keys {
            short.add(key, &mut one_by_one);
        }
        assert_eq!(at_once.0, one_by_one.0);
        let mut sums = EMPTY;
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
