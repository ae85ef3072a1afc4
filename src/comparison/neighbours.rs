//! A second look at each pair: what the pairs around it say.
//!
//! Whether two sentences tell the same shows by more than themselves: by how sure the pairs beside them are, by whether one of
//! them already has a better partner, and by how much the two reports share at all. So a first probability is worked out for
//! each candidate by itself, and a second one from these figures over the first ones (stacked generalisation: D. Wolpert,
//! 1992).

use std::collections::BTreeMap;

use super::SentenceRef;
use crate::util::math;
use crate::util::sort::Sort;

/// How many figures the second look has.
pub const NEIGHBOURS: usize = 9;

/// The names of the figures, in their order.
pub const NEIGHBOUR_NAMES: [&str; NEIGHBOURS] = [
    // The logit of the first probability.
    "first",
    // The first probability of the best other pair of either sentence, the greater and the lesser of the two.
    "better partner",
    "lesser partner",
    // The greatest first probability of a pair of one of the two with a sentence beside the other.
    "beside",
    // The sum over the pairs of the sentences before both and behind both, and of those around these.
    "before and behind",
    "around",
    // How many pairs the two reports will have for a sentence of the shorter one, without this one, at most 1; and the same
    // times the first figure.
    "share",
    "share first",
    // The mean of the surest first probabilities of the two reports.
    "surest",
];

/// The figures, in the order of [`NEIGHBOUR_NAMES`].
pub type Neighbours = [f32; NEIGHBOURS];

/// A first probability below this is no pair in the making.
const LEAST_LIKELY: f32 = 0.12;
/// Keeps the logit finite.
const LEAST: f32 = 1e-4;

/// Two sentences of different reports and the first probability that they tell the same.
#[derive(Clone, Copy, Debug)]
pub struct FirstLook {
    /// The sentence of the report that comes first.
    pub a: SentenceRef,
    /// The sentence of the other report.
    pub b: SentenceRef,
    /// The probability by the evidence of this pair alone.
    pub probability: f32,
}

/// What two reports have as a whole.
#[derive(Default)]
struct Reports {
    probabilities: Vec<f32>,
    likely: f32,
    shorter: f32,
    surest: f32,
}

/// The figures of each pair, in their order; `lengths` are the sentences of each report.
#[must_use]
pub fn neighbours(pairs: &[FirstLook], lengths: &[usize]) -> Vec<Neighbours> {
    let context = Context::new(pairs, lengths);
    pairs.iter().map(|pair| context.figures(pair)).collect()
}

/// The sentences of a pair and their first probability.
type Looked = (usize, usize, f32);

struct Context {
    /// By report of the first and of the second sentence, then by both sentences.
    pairs: BTreeMap<(usize, usize), Vec<Looked>>,
    /// By sentence and other report, the two greatest probabilities.
    best: BTreeMap<(SentenceRef, usize), [f32; 2]>,
    reports: BTreeMap<(usize, usize), Reports>,
}

impl Context {
    fn new(pairs: &[FirstLook], lengths: &[usize]) -> Self {
        let mut context = Self { pairs: BTreeMap::new(), best: BTreeMap::new(), reports: BTreeMap::new() };
        for &FirstLook { a, b, probability } in pairs {
            let key = (a.article, b.article);
            context.pairs.entry(key).or_default().push((a.sentence, b.sentence, probability));
            context.reports.entry(key).or_default().probabilities.push(probability);
            for key in [(a, b.article), (b, a.article)] {
                let [first, second] = context.best.entry(key).or_default();
                if probability > *first {
                    *second = std::mem::replace(first, probability);
                } else {
                    *second = second.max(probability);
                }
            }
        }
        for pairs in context.pairs.values_mut() {
            pairs.stable_sort_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)));
        }
        for (&(a, b), reports) in &mut context.reports {
            let shorter = [a, b].iter().filter_map(|&report| lengths.get(report)).min().copied().unwrap_or(1);
            reports.probabilities.stable_sort_by(|x, y| y.total_cmp(x));
            reports.likely = reports.probabilities.iter().take_while(|p| **p > LEAST_LIKELY).sum();
            reports.shorter = shorter.max(1) as f32;
            let surest = (shorter / 4).max(3).min(reports.probabilities.len());
            reports.surest = reports.probabilities.iter().take(surest).sum::<f32>() / surest.max(1) as f32;
        }
        context
    }

    fn figures(&self, &FirstLook { a, b, probability }: &FirstLook) -> Neighbours {
        let others = |sentence: SentenceRef, other: SentenceRef| {
            let [first, second] = self.best.get(&(sentence, other.article)).copied().unwrap_or_default();
            if probability >= first { second } else { first }
        };
        let (of_a, of_b) = (others(a, b), others(b, a));
        let pairs = self.pairs.get(&(a.article, b.article)).map_or(&[][..], Vec::as_slice);
        let around = |up: isize, across: isize| {
            let x = a.sentence.checked_add_signed(up)?;
            let y = b.sentence.checked_add_signed(across)?;
            let place = pairs.binary_search_by(|pair| (pair.0, pair.1).cmp(&(x, y))).ok()?;
            Some(pairs[place].2)
        };
        let at = |(up, across): (isize, isize)| around(up, across).unwrap_or_default();
        let sum = |steps: &[(isize, isize)]| steps.iter().copied().map(at).sum::<f32>();
        let beside = [(0, 1), (0, -1), (1, 0), (-1, 0)].into_iter().map(at).fold(0.0, f32::max);
        let logit = math::ln((probability + LEAST) / (1.0 - probability + LEAST));
        let none = Reports::default();
        let reports = self.reports.get(&(a.article, b.article)).unwrap_or(&none);
        let own = if probability > LEAST_LIKELY { probability } else { 0.0 };
        let share = ((reports.likely - own) / reports.shorter.max(1.0)).clamp(0.0, 1.0);
        [
            logit,
            of_a.max(of_b),
            of_a.min(of_b),
            beside,
            sum(&[(1, 1), (-1, -1)]),
            sum(&[(2, 2), (-2, -2), (1, 2), (2, 1), (-1, -2), (-2, -1)]),
            share,
            logit * share,
            reports.surest,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{FirstLook, neighbours};
    use crate::comparison::SentenceRef;

    fn look(a: usize, b: usize, probability: f32) -> FirstLook {
        let at = |article, sentence| SentenceRef { article, sentence };
        FirstLook { a: at(0, a), b: at(1, b), probability }
    }

    #[test]
    fn a_pair_sees_what_stands_around_it_and_not_itself() {
        let pairs = [look(0, 0, 0.9), look(1, 1, 0.5), look(1, 4, 0.3), look(3, 2, 0.1)];
        let found = neighbours(&pairs, &[4, 5]);
        let [_, better, lesser, beside, before, around, share, _, surest] = found[1];
        assert_eq!([better, lesser, beside, before, around], [0.3, 0.0, 0.0, 0.9, 0.1]);
        assert!((share - 0.3).abs() < 1e-6 && (surest - 17.0 / 30.0).abs() < 1e-6, "{share} {surest}");
        assert_eq!(found[1][0], 0.0);
        let [_, better, .., before, around, share, _, _] = found[0];
        assert_eq!([better, before, around], [0.0, 0.5, 0.0]);
        assert!((share - 0.2).abs() < 1e-6);
    }
}
