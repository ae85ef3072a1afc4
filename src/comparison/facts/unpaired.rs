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
    -2.326, 0.000, 0.000, 0.853, 0.853, 0.157, -0.135, 0.494, 0.072, 0.120, 0.228, 0.345, 1.555, 0.672,
    0.000, 0.097, -0.433, 0.000, 0.246, 0.000, 0.718, -0.045, 0.195, 0.709, 0.650, 0.462, -0.559, 0.829,
    0.583, 0.372, -0.264, 0.830, -0.008, -0.444, -1.169, -0.700, 0.762, 0.000, 0.179, 0.078, 0.198, -0.780,
    0.191, 0.000, 0.000, 0.000, 0.000, 0.000, -0.209, -0.498, -0.483, 3.152, -0.657, 1.097, 0.099, -0.499,
    0.754, 1.663, 0.221, 0.195, 1.620, -0.998, 1.903, -0.839, 0.252, -0.219, 0.186, 0.424, -0.236, -4.405,
    1.181, 0.000, -0.003, 0.000,
];
