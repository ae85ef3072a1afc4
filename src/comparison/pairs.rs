//! Which sentences of two reports tell the same: candidates from an inverted index, then a score and a decision.
//!
//! A feature counts for more the fewer sentences of all compared reports have it, as in tf·idf. The time is near-linear:
//! a feature that stands in very many sentences tells nothing and leads to no candidates.

use std::collections::BTreeMap;

use super::SentenceRef;
use super::features::Feature;
use crate::math;

/// A feature in more sentences than this leads to no candidates.
const TOO_COMMON: usize = 400;

/// What two sentences must share at least, in weight.
const LEAST_SHARED: f32 = 1.1;

/// The score from which two sentences are a pair.
const THRESHOLD: f32 = 0.33;

/// A pair of sentences and how much they share, 0 to 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) a: SentenceRef,
    pub(super) b: SentenceRef,
    pub(super) score: f32,
}

/// The pairs between different reports, in the order of the sentences. `features` is by report, by sentence.
pub(super) fn find(features: &[Vec<Vec<Feature>>]) -> Vec<Match> {
    let mut postings: BTreeMap<u64, Vec<SentenceRef>> = BTreeMap::new();
    let mut count = 0;
    for (article, sentences) in features.iter().enumerate() {
        for (sentence, list) in sentences.iter().enumerate() {
            count += 1;
            for feature in list {
                postings.entry(feature.key).or_default().push(SentenceRef { article, sentence });
            }
        }
    }
    let idf = |key: u64| {
        let carried = postings.get(&key).map_or(1, Vec::len) as f32;
        math::ln(1.0 + count as f32 / carried) / math::ln(1.0 + count as f32)
    };
    let mut matches = Vec::new();
    let mut shared: BTreeMap<SentenceRef, f32> = BTreeMap::new();
    for (article, sentences) in features.iter().enumerate() {
        for (sentence, list) in sentences.iter().enumerate() {
            shared.clear();
            let a = SentenceRef { article, sentence };
            for feature in list {
                let Some(others) = postings.get(&feature.key).filter(|list| list.len() <= TOO_COMMON) else {
                    continue;
                };
                for &b in others.iter().filter(|b| b.article > article) {
                    *shared.entry(b).or_default() += feature.weight * idf(feature.key);
                }
            }
            for (&b, _) in shared.iter().filter(|(_, weight)| **weight >= LEAST_SHARED / 2.0) {
                let other = &features[b.article][b.sentence];
                let (common, score) = similarity(list, other, idf);
                if common >= LEAST_SHARED && score >= THRESHOLD {
                    matches.push(Match { a, b, score: score.min(1.0) });
                }
            }
        }
    }
    matches
}

/// The weight that two sentences share, and its part of what the shorter one has.
fn similarity(a: &[Feature], b: &[Feature], idf: impl Fn(u64) -> f32) -> (f32, f32) {
    let total = |list: &[Feature]| list.iter().map(|f| f.weight * idf(f.key)).sum::<f32>();
    let (mut i, mut j, mut common) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.key.cmp(&y.key) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                common += x.weight.min(y.weight) * idf(x.key);
                i += 1;
                j += 1;
            }
        }
    }
    let (a, b) = (total(a), total(b));
    // A very short sentence shares all it has too easily.
    (common, common / (0.8 * a.min(b) + 0.2 * a.max(b)).max(2.0))
}
