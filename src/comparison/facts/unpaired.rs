//! What the quantities of two sentences say before any sentences are paired: how likely both tell one fact.

use super::evidence::FactEvidence;
use super::links;
use super::located::Located;
use crate::comparison::SentenceRef;
use crate::comparison::pairs::SentenceProbabilities;
use crate::util::math;

/// Two quantities that may be one fact, as far as they themselves show it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SharedQuantity {
    /// The sentence of the report that comes first.
    pub a: SentenceRef,
    /// The sentence of the other report.
    pub b: SentenceRef,
    /// What the probability rests on; the figures of paired sentences are 0.
    pub evidence: FactEvidence,
}

/// The quantities that may be one fact. Whether their values agree does not matter: two reports may differ in what they both
/// tell.
pub(in crate::comparison) fn shared(located: &[Located]) -> Vec<SharedQuantity> {
    let found = links::unsettled(located, &[], &[]).into_iter().filter(|found| !found.is_apart);
    found
        .map(|found| SharedQuantity {
            a: located[found.a].at,
            b: located[found.b].at,
            evidence: found.evidence,
        })
        .collect()
}

/// For every two sentences with such quantities, how likely they tell one fact by the likeliest of them.
pub(in crate::comparison) fn likeliest(located: &[Located]) -> SentenceProbabilities {
    let mut likeliest = SentenceProbabilities::new();
    for SharedQuantity { a, b, evidence } in shared(located) {
        let log_odds = WEIGHTS.iter().zip(&evidence).map(|(weight, figure)| weight * figure).sum();
        let best = likeliest.entry((a, b)).or_default();
        *best = best.max(math::logistic(log_odds));
    }
    likeliest
}

/// A logistic regression on the golden pairs of sentences, by `training train comparison`, which prints it.
const WEIGHTS: FactEvidence = [
    -2.329, 0.000, 0.000, 0.853, 0.853, 0.156, -0.139, 0.500, 0.078, 0.125, 0.221, 0.348, 1.560, 0.667,
    0.000, 0.100, -0.432, 0.000, 0.243, 0.000, 0.721, -0.049, 0.182, 0.737, 0.650, 0.471, -0.551, 0.834,
    0.585, 0.374, -0.240, 0.830, -0.009, -0.448, -1.188, -0.682, 0.755, 0.000, 0.174, 0.078, 0.201, -0.788,
    0.191, 0.000, 0.000, 0.000, 0.000, 0.000, -0.212, -0.503, -0.507, 3.155, -0.665, 1.110, 0.093, -0.521,
    0.748, 1.785, 0.237, 0.182, 1.617, -0.976, 1.901, -0.842, 0.255, -0.217, 0.191, 0.444, -0.220, -4.395,
    1.193, 0.000, -0.008, 0.000,
];
