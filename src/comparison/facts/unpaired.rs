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
    -2.713, 0.000, 0.000, 1.015, 1.015, -0.135, 0.313, -0.226, -0.232, -0.117, 0.917, 0.692, 2.129, 0.725,
    0.000, 0.106, -0.477, 0.000, -0.081, 0.000, 0.415, -0.367, -0.034, 0.366, 0.427, 0.833, -0.237, 0.309,
    0.803, 0.256, -0.739, 0.315, 0.182, -0.821, -1.233, -1.008, 0.741, 0.000, 0.707, -0.040, 0.181, -0.507,
    0.024, 0.000, 0.000, 0.000, 0.000, 0.000, 0.077, -0.876, -0.495, 3.809, -0.477, 0.154,
];
