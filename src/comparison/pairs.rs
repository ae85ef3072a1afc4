//! Which sentences of two reports tell the same: candidates from inverted indices, evidence for each, one decision.
//!
//! Candidates share rare features or character n-grams. A logistic regression over the [evidence](super::evidence) of each
//! by itself gives a first probability, another one over these of the pairs [around it](super::neighbours) decides;
//! `training train comparison` learns the weights of both from the golden pairs. The time is near-linear: what stands in very
//! many sentences leads to no candidates, and each sentence has a bounded number of them.

use std::collections::BTreeMap;

use super::SentenceRef;
use super::evidence::{self, Evidence, PairOverlap};
use super::index::{Posting, WeightedFeatures};
use super::neighbours::{FirstLook, Neighbours, neighbours};
use super::ngrams::NgramSimilarity;
use super::overlap::{Overlap, Scratch};
use crate::util::math;
use crate::util::sort::Sort;

/// A feature in more sentences than this leads to no candidates.
const TOO_COMMON: usize = 400;
/// The weight of shared features, or the cosine of n-grams, from which two sentences are a candidate.
const LEAST_WEIGHT: f32 = 0.1;
const LEAST_COSINE: f32 = 0.05;
/// How many candidates a sentence has at most, with later sentences.
const MOST_CANDIDATES: usize = 64;

/// Probabilities of two sentences of different reports, the one of the earlier report first.
pub(super) type SentenceProbabilities = BTreeMap<(SentenceRef, SentenceRef), f32>;

/// Two sentences of different reports that share something, and the evidence whether they tell the same.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct PairCandidate {
    /// The sentence of the article that comes first.
    pub a: SentenceRef,
    /// The sentence of the other article.
    pub b: SentenceRef,
    /// What the first probability rests on.
    pub evidence: Evidence,
    /// The probability that they tell the same.
    pub score: f32,
}

/// The candidates between different reports, in the order of the sentences. `quantities` tells how likely two sentences tell one
/// fact by their quantities.
pub(super) fn candidates(
    features: &WeightedFeatures,
    ngrams: &NgramSimilarity,
    quantities: &SentenceProbabilities,
) -> Vec<PairCandidate> {
    let sentences = &features.sentences;
    let mut found: Vec<PairOverlap> = Vec::new();
    let mut weights = vec![0.0_f32; sentences.len()];
    let mut touched: Vec<u32> = Vec::new();
    let mut scratch = Scratch::default();
    for number in 0..sentences.len() as u32 {
        let at = sentences[number as usize];
        let mut add = |weights: &mut [f32], other: u32, weight: f32| {
            if sentences[other as usize].article != at.article {
                if weights[other as usize] == 0.0 {
                    touched.push(other);
                }
                weights[other as usize] += weight;
            }
        };
        let own = features.sentence(at);
        for (feature, postings) in own.features.iter().zip(features.postings(number)) {
            if postings.len() > TOO_COMMON {
                continue;
            }
            let later = postings.iter().rev().take_while(|posting| posting.sentence > number);
            for &Posting { sentence: other, weight } in later {
                add(&mut weights, other, feature.weight.min(weight));
            }
        }
        for &(other, cosine) in ngrams.row(number).iter().filter(|(_, cosine)| *cosine >= LEAST_COSINE) {
            add(&mut weights, other, cosine * LEAST_WEIGHT / LEAST_COSINE);
        }
        let weight_of = |weights: &[f32], other: u32| weights[other as usize];
        if touched.len() > MOST_CANDIDATES {
            touched.stable_sort_by(|a, b| {
                weight_of(&weights, *b).total_cmp(&weight_of(&weights, *a)).then(a.cmp(b))
            });
            touched.drain(MOST_CANDIDATES..).for_each(|other| weights[other as usize] = 0.0);
        }
        touched.stable_sort();
        for other in touched.drain(..) {
            if std::mem::take(&mut weights[other as usize]) >= LEAST_WEIGHT {
                let overlap =
                    Overlap::between(own, features.sentence(sentences[other as usize]), &mut scratch);
                let key = (at, sentences[other as usize]);
                let quantity = quantities.get(&key).copied().unwrap_or_default();
                found.push(PairOverlap { a: number, b: other, overlap, quantity });
            }
        }
    }
    let evidence = evidence::gather(features, ngrams, &found);
    let at = |number: u32| sentences[number as usize];
    let first: Vec<FirstLook> = found
        .iter()
        .zip(&evidence)
        .map(|(pair, evidence)| FirstLook {
            a: at(pair.a),
            b: at(pair.b),
            probability: probability(FIRST_BIAS, &FIRST_WEIGHTS, evidence),
        })
        .collect();
    let lengths: Vec<usize> = features.reports.iter().map(Vec::len).collect();
    let second = neighbours(&first, &lengths);
    first
        .iter()
        .zip(second)
        .zip(evidence)
        .map(|((&FirstLook { a, b, .. }, second), evidence)| PairCandidate {
            a,
            b,
            evidence,
            score: rounded(probability(SECOND_BIAS, &SECOND_WEIGHTS, &second)),
        })
        .collect()
}

/// To four digits, more than it is sure of: sums over the same reports in another order may differ in their last bits.
fn rounded(probability: f32) -> f32 {
    (probability * 1e4).round() / 1e4
}

/// The probability of a logistic regression.
fn probability(bias: f32, weights: &[f32], figures: &[f32]) -> f32 {
    math::logistic(bias + weights.iter().zip(figures).map(|(weight, figure)| weight * figure).sum::<f32>())
}

// Learnt from the golden pairs by `training train comparison`, which prints them.

/// The intercept of the first regression, and the weight of each figure of the evidence.
const FIRST_BIAS: f32 = -0.415;
const FIRST_WEIGHTS: Evidence = [
    2.017, 0.985, 0.719, 0.089, 1.208, -2.661, -0.658, 0.544, 15.217, 0.463, 0.302, 6.846, 0.500, 0.847,
    2.319, -0.806, 3.100, -0.540, 3.849, -3.630, 0.119, -0.294, 0.525, -0.432, -0.561, -0.191, 0.975, -7.132,
    0.526, -1.629, -1.274, 2.126, -10.997,
];
/// The same of the second regression, over the pairs around.
const SECOND_BIAS: f32 = -1.465;
const SECOND_WEIGHTS: Neighbours = [0.649, -0.623, -0.683, 1.057, 0.272, 0.347, 0.904, 0.466, 1.050];
/// The probability from which two sentences are a pair: near half the F1 that can be reached, where F1 is best (Z. Lipton,
/// C. Elkan, B. Naryanaswamy, 2014). Of sparse reports the probability is less sure.
pub const LEAST_PROBABILITY: f32 = 0.3;
const LEAST_PROBABILITY_SPARSE: f32 = 0.35;
/// The probability from which two sentences that are no pair are related: perhaps they tell the same.
pub const LEAST_RELATED: f32 = 0.12;
const LEAST_RELATED_SPARSE: f32 = 0.2;

/// Two sentences and the probability that they tell the same.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) a: SentenceRef,
    pub(super) b: SentenceRef,
    pub(super) score: f32,
    /// Whether that is enough for a pair.
    pub(super) is_pair: bool,
}

/// The candidates that tell the same at least perhaps, in the order of the sentences.
pub(super) fn find(
    features: &WeightedFeatures,
    ngrams: &NgramSimilarity,
    quantities: &SentenceProbabilities,
) -> Vec<Match> {
    candidates(features, ngrams, quantities)
        .into_iter()
        .filter_map(|PairCandidate { a, b, score, evidence }| {
            let (pair, related) = match evidence::is_sparse(&evidence) {
                true => (LEAST_PROBABILITY_SPARSE, LEAST_RELATED_SPARSE),
                false => (LEAST_PROBABILITY, LEAST_RELATED),
            };
            (score >= related).then_some(Match { a, b, score, is_pair: score >= pair })
        })
        .collect()
}
