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
#[allow(clippy::approx_constant, reason = "what is learnt may come near a constant")]
const WEIGHTS: FactEvidence = [
    -2.504, 0.000, 0.000, 0.744, 0.744, 0.061, 0.297, 0.450, 0.228, 0.436, 0.364, 0.485, 2.058, 0.261, 0.000,
    0.046, -0.345, 0.000, 0.133, 0.000, 0.881, -0.060, 0.290, 0.078, 0.978, 0.488, -0.596, 0.914, 0.885,
    0.369, -0.207, 0.606, 0.056, -0.410, -1.152, -0.617, 0.441, 0.000, 0.049, 0.078, 0.167, -1.150, 0.622,
    0.000, 0.000, 0.000, 0.000, 0.000, -0.177, -0.525, -0.357, 3.168, -0.718, 1.035, 0.284, -0.530, 0.547,
    1.867, 0.351, 0.290, 1.169, -1.125, 1.876, -1.012, -0.277, -0.108, 0.240, 0.302, -0.341, -4.448, 1.248,
    0.000, -0.783, 0.000, -0.080, 0.051, 0.000, -0.013, -0.370, -0.567, -4.052, 0.276, 0.649, 0.356, -0.864,
    1.456, -0.856, 0.102, 1.880, 1.726, -0.064, 0.000, 0.557, 0.253, -0.944, 0.257,
];
