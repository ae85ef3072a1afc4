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
    -2.485, 0.000, 0.000, 0.812, 0.812, -0.039, 0.022, 0.363, -0.018, 0.125, 0.582, 0.535, 1.743, 0.559,
    0.000, 0.123, -0.336, 0.000, 0.194, 0.000, 0.865, -0.141, 0.221, 0.406, 0.828, 0.374, -0.595, 0.953,
    0.761, 0.416, -0.219, 0.513, 0.076, -0.486, -1.159, -0.578, 0.691, 0.000, 0.091, 0.098, 0.142, -1.128,
    0.612, 0.000, 0.000, 0.000, 0.000, 0.000, -0.175, -0.528, -0.329, 3.128, -0.684, 1.364, 0.210, -0.525,
    0.665, 1.826, 0.340, 0.221, 1.138, -1.190, 1.908, -0.932, 0.172, -0.107, 0.206, 0.285, -0.309, -4.451,
    1.268, 0.000, -0.156, 0.000, -0.081, -0.075, 0.000, 0.141, -0.336, -0.617, -3.815, 0.000, 0.000, 0.000,
    0.000, 0.000, 0.000, 0.000, 0.000, 0.000, 0.000,
];
