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
    -2.504, 0.000, 0.000, 0.760, 0.760, -0.041, 0.239, 0.317, -0.020, 0.171, 0.408, 0.495, 1.771, 0.487,
    0.000, 0.069, -0.356, 0.000, 0.138, 0.000, 0.850, -0.114, 0.266, 0.363, 0.881, 0.426, -0.635, 0.866,
    0.739, 0.321, -0.207, 0.599, 0.116, -0.417, -1.178, -0.592, 0.447, 0.000, 0.081, 0.089, 0.156, -1.088,
    0.638, 0.000, 0.000, 0.000, 0.000, 0.000, -0.175, -0.521, -0.322, 3.141, -0.705, 0.990, 0.274, -0.535,
    0.566, 1.862, 0.347, 0.266, 1.170, -1.163, 2.006, -0.973, -0.121, -0.116, 0.257, 0.307, -0.348, -4.445,
    1.258, 0.000, -0.723, 0.000, -0.090, 0.035, 0.000, 0.001, -0.388, -0.592, -4.147, 0.305, 0.694, 0.407,
    -0.777, 1.612, -0.619, 0.122, 1.837, 1.718, -0.050, 0.000, 0.523, 0.261, 0.0, 0.0,
];
