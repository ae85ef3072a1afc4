//! Which sentences of two reports tell the same: candidates from an inverted index, evidence for each, one decision.
//!
//! A feature counts for more the fewer sentences of all compared reports have it, as in tf·idf. A long sentence may share
//! but one of its clauses, so the main [evidence](Evidence) is the best stretch of each sentence (the idea of T. Smith and
//! M. Waterman, 1981, on weights): what is shared in it, less a part of what is not. A logistic regression over a
//! handful of such figures decides; `training train comparison` learns its weights from the golden pairs. The time is
//! near-linear, because a feature that stands in very many sentences leads to no candidates, and a sentence has few.

use std::collections::BTreeMap;

use super::SentenceRef;
use super::index::{Posting, WeightedFeatures};
use super::overlap::{Overlap, Scratch};
use crate::util::math;
use crate::util::sort::Sort;

/// A feature in more sentences than this leads to no candidates.
const TOO_COMMON: usize = 400;

/// What shared weight makes a candidate worth a closer look, and how many of a sentence's candidates are looked at.
const LEAST_CANDIDATE: f32 = 0.1;
const MOST_CANDIDATES: usize = 64;

/// How many figures the evidence has.
pub const EVIDENCE: usize = 12;

/// What speaks for two sentences telling the same, and what against it, in this order:
///
/// 0. what happens: the weight of what they share, names and dates left out, as `ln(1 + weight)`;
/// 1. names: the weight of those that they share, 1.5 at most, for they tell who and where only;
/// 2. time: 1 where a day or period is the same, −1 where both name days and none is the same, else 0;
/// 3. concepts that stand together in both, 2 at most: rain and flood, flood and death;
/// 4. how much of the shorter sentence is shared, 0 to 1;
/// 5. order of telling: how far apart the two stand in their reports, 0 to 1;
/// 6. rank: the weight of their best stretch beside the best that either of them has with another sentence, 0 to 1;
/// 7. choice: whether each is the other's best (1), one the other's (½), or neither (0);
/// 8. likeness: how alike the two are by the vectors of their words, −1 to 1;
/// 9. rank of likeness: beside the best that either of them has with another sentence, 0 to 1;
/// 10. crowd: `ln` of the sentences of the longer report, for the more there are, the less likely it is that a given one
///     tells the same;
/// 11. length: `ln` of the tokens of the one, plus that of the other, for who says more tells more.
pub type Evidence = [f32; EVIDENCE];

/// How much weight of shared names counts, and of concepts that stand together.
const MOST_NAMES: f32 = 1.5;
const MOST_TOGETHER: f32 = 2.0;

/// A pair of sentences that share something, and whether that is enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairCandidate {
    /// The sentence of the article that comes first.
    pub a: SentenceRef,
    /// The sentence of the other article.
    pub b: SentenceRef,
    /// What the decision rests on.
    pub evidence: Evidence,
}

/// The candidates between different reports, in the order of the sentences.
pub(super) fn candidates(features: &WeightedFeatures) -> Vec<PairCandidate> {
    let WeightedFeatures { reports, sentences, .. } = features;
    let of = |number: u32| {
        let at = sentences[number as usize];
        (at, features.sentence(at))
    };
    let mut found: Vec<(u32, u32, Overlap)> = Vec::new();
    let mut weights = vec![0.0_f32; sentences.len()];
    let mut touched: Vec<u32> = Vec::new();
    let mut scratch = Scratch::default();
    for number in 0..sentences.len() as u32 {
        let (at, sentence) = of(number);
        for (feature, postings) in sentence.features.iter().zip(features.postings(number)) {
            if postings.len() > TOO_COMMON {
                continue;
            }
            for &Posting { sentence: other, weight } in
                postings.iter().rev().take_while(|posting| posting.sentence > number)
            {
                if sentences[other as usize].article != at.article {
                    if weights[other as usize] == 0.0 {
                        touched.push(other);
                    }
                    weights[other as usize] += feature.weight.min(weight);
                }
            }
        }
        touched.retain(|other| {
            weights[*other as usize] >= LEAST_CANDIDATE || {
                weights[*other as usize] = 0.0;
                false
            }
        });
        if touched.len() > MOST_CANDIDATES {
            let weight = |other: u32| weights[other as usize];
            touched.stable_sort_by(|a, b| weight(*b).total_cmp(&weight(*a)).then(a.cmp(b)));
            touched.drain(MOST_CANDIDATES..).for_each(|other| weights[other as usize] = 0.0);
        }
        touched.stable_sort();
        for other in touched.drain(..) {
            weights[other as usize] = 0.0;
            found.push((number, other, Overlap::between(sentence, of(other).1, &mut scratch)));
        }
    }
    // The strongest stretch of each sentence with any of another report, and the greatest similarity.
    let mut best: BTreeMap<(u32, usize), [f32; 2]> = BTreeMap::new();
    for &(a, b, shared) in &found {
        for (at, other) in [(a, b), (b, a)] {
            let [stretch, similarity] = best.entry((at, of(other).0.article)).or_default();
            *stretch = stretch.max(shared.stretch);
            *similarity = similarity.max(shared.similarity);
        }
    }
    let place = |at: SentenceRef| at.sentence as f32 / reports[at.article].len().max(1) as f32;
    found
        .iter()
        .map(|&(first, second, shared)| {
            let [a, b] = [first, second].map(|number| of(number).0);
            let [of_a, of_b] = [(first, b), (second, a)]
                .map(|(number, other)| best.get(&(number, other.article)).copied().unwrap_or_default());
            let chosen = |best: f32| if shared.stretch >= best { 0.5 } else { 0.0 };
            let beside = |own: f32, best: f32| own.max(0.0) / best.max(f32::MIN_POSITIVE);
            let crowd = reports[a.article].len().max(reports[b.article].len()) as f32;
            let lengths = [first, second].map(|number| math::ln(of(number).1.length.max(1) as f32));
            let evidence = [
                math::ln(1.0 + shared.happening),
                shared.names.min(MOST_NAMES),
                shared.time,
                shared.together.min(MOST_TOGETHER),
                shared.contained,
                (place(a) - place(b)).abs(),
                beside(shared.stretch, of_a[0].max(of_b[0])),
                chosen(of_a[0]) + chosen(of_b[0]),
                shared.similarity,
                beside(shared.similarity, of_a[1].max(of_b[1])),
                math::ln(crowd.max(1.0)),
                lengths[0] + lengths[1],
            ];
            PairCandidate { a, b, evidence }
        })
        .collect()
}

// Learnt from the golden pairs by `training train comparison`, which prints them.

/// What the sum starts from.
const BIAS: f32 = -3.11;
/// What each figure of the evidence counts.
const WEIGHTS: Evidence = [4.04, 0.98, 0.89, 0.67, 2.17, -2.12, 0.35, 0.63, -7.77, 11.05, -1.24, -0.27];
/// The probability from which two sentences are a pair: near half the F1 that can be reached, where F1 is best (Z. Lipton,
/// C. Elkan, B. Naryanaswamy, 2014).
pub const LEAST_PROBABILITY: f32 = 0.27;

/// A pair of sentences and how sure it is that they tell the same, 0 to 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) a: SentenceRef,
    pub(super) b: SentenceRef,
    pub(super) score: f32,
}

/// The pairs between different reports, in the order of the sentences.
pub(super) fn find(features: &WeightedFeatures) -> Vec<Match> {
    candidates(features)
        .into_iter()
        .map(|PairCandidate { a, b, evidence }| {
            let sum =
                BIAS + WEIGHTS.iter().zip(evidence).map(|(weight, figure)| weight * figure).sum::<f32>();
            Match { a, b, score: logistic(sum) }
        })
        .filter(|found| found.score >= LEAST_PROBABILITY)
        .collect()
}

fn logistic(x: f32) -> f32 {
    let small = 1.0 / (1.0 + math::powf(std::f32::consts::E, x.abs()));
    if x < 0.0 { small } else { 1.0 - small }
}
