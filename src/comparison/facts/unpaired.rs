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
    let found = links::unsettled(located, &[], &[]).into_iter();
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
    -3.129, 0.000, 0.000, 0.881, 0.881, -0.164, 0.141, 0.070, 0.035, 0.109, 0.448, 0.680, 1.727, 0.842,
    0.000, 0.063, -0.340, 0.000, 0.312, 0.000, 0.736, -0.179, 0.183, 0.611, 0.432, 0.455, -0.324, 0.576,
    0.616, 0.484, -0.556, 0.445, 0.035, -0.586, -1.047, -0.644, 0.801, 0.000, 0.190, 0.031, 0.324, -0.553,
    -0.150, 0.000, 0.000, 0.000, 0.000, 0.000, -0.177, -0.406, -0.288, 3.810, -0.551, 1.055, 0.273, -0.439,
    0.198, 1.914, 0.156, 0.183,
];
