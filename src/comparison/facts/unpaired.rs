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
    -2.467, 0.000, 0.000, 0.820, 0.820, -0.038, 0.020, 0.364, -0.018, 0.143, 0.570, 0.525, 1.741, 0.562,
    0.000, 0.123, -0.343, 0.000, 0.176, 0.000, 0.853, -0.143, 0.225, 0.419, 0.834, 0.380, -0.622, 0.954,
    0.759, 0.416, -0.227, 0.516, 0.084, -0.493, -1.212, -0.583, 0.698, 0.000, 0.087, 0.095, 0.140, -1.121,
    0.615, 0.000, 0.000, 0.000, 0.000, 0.000, -0.183, -0.538, -0.327, 3.137, -0.685, 1.361, 0.196, -0.523,
    0.664, 1.827, 0.349, 0.225, 1.150, -1.185, 1.920, -0.936, 0.180, -0.102, 0.227, 0.272, -0.338, -4.463,
    1.267, 0.000, -0.146, 0.000, -0.076, -0.075, 0.000, 0.127, -0.304, -0.605, -3.814,
];
