//! Which sentences of two reports tell the same: candidates from an inverted index, then a local alignment.
//!
//! A feature counts for more the fewer sentences of all compared reports have it, as in tf·idf. A long sentence may share
//! but one of its clauses, so the score is that of the best stretch of each sentence (the idea of T. Smith and
//! M. Waterman, 1981, on weights): what is shared in it, less a part of what is not. The time is near-linear, because a
//! feature that stands in very many sentences leads to no candidates.

use std::collections::BTreeMap;

use super::SentenceRef;
use super::features::{Feature, FeatureKind, Sentence};
use crate::math;

/// A feature in more sentences than this leads to no candidates.
const TOO_COMMON: usize = 400;

/// What shared weight makes a candidate worth aligning.
const LEAST_CANDIDATE: f32 = 0.4;

// Fitted on the golden pairs by `training evaluate comparison`.

/// How steeply rarity among the compared sentences counts.
const RARITY: f32 = 0.8;
/// The score from which two sentences are a pair, and the part of the better one's score that a second partner must have.
const THRESHOLD: f32 = 1.25;
const NEAR_BEST: f32 = 0.4;
/// What a word that is not shared costs inside a stretch, of its weight.
const UNSHARED: f32 = 0.2;
/// What must be shared of what happens, names and dates left out; two shared concepts count for this much of it.
const LEAST_EVENT: f32 = 1.1;
const TOGETHER_AS_EVENT: f32 = 0.5;
/// What concepts that stand together in both add to the score, and how much weight of them counts.
const TOGETHER: f32 = 0.42;
const MOST_TOGETHER: f32 = 2.0;

/// A pair of sentences and how much they share, 0 to 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) a: SentenceRef,
    pub(super) b: SentenceRef,
    pub(super) score: f32,
}

/// How many sentences have a feature.
struct Rarity {
    postings: BTreeMap<u64, Vec<SentenceRef>>,
    sentences: f32,
}

impl Rarity {
    /// 0 to 1, greater for features in fewer sentences.
    fn of(&self, key: u64) -> f32 {
        let carried = self.postings.get(&key).map_or(1, Vec::len) as f32;
        let share = math::ln(1.0 + self.sentences / carried) / math::ln(1.0 + self.sentences);
        math::powf(share, RARITY)
    }
}

/// The pairs between different reports, in the order of the sentences. `features` is by report, by sentence.
pub(super) fn find(reports: &[Vec<Sentence>]) -> Vec<Match> {
    let mut rarity = Rarity { postings: BTreeMap::new(), sentences: 0.0 };
    for (article, sentences) in reports.iter().enumerate() {
        for (number, sentence) in sentences.iter().enumerate() {
            rarity.sentences += 1.0;
            for feature in &sentence.features {
                rarity
                    .postings
                    .entry(feature.key)
                    .or_default()
                    .push(SentenceRef { article, sentence: number });
            }
        }
    }
    let mut candidates = Vec::new();
    let mut shared: BTreeMap<SentenceRef, f32> = BTreeMap::new();
    for (article, sentences) in reports.iter().enumerate() {
        for (number, sentence) in sentences.iter().enumerate() {
            shared.clear();
            let a = SentenceRef { article, sentence: number };
            for feature in &sentence.features {
                let postings = rarity.postings.get(&feature.key).filter(|list| list.len() <= TOO_COMMON);
                for &b in postings.into_iter().flatten().filter(|b| b.article > article) {
                    *shared.entry(b).or_default() += feature.weight * rarity.of(feature.key);
                }
            }
            for (&b, _) in shared.iter().filter(|(_, weight)| **weight >= LEAST_CANDIDATE) {
                let score = similarity(sentence, &reports[b.article][b.sentence], &rarity);
                if score > 0.0 {
                    candidates.push(Match { a, b, score });
                }
            }
        }
    }
    decide(candidates)
}

/// Keeps the matches where neither sentence has a much better one in the other report.
fn decide(candidates: Vec<Match>) -> Vec<Match> {
    let mut best: BTreeMap<(SentenceRef, usize), f32> = BTreeMap::new();
    for found in &candidates {
        for (at, other) in [(found.a, found.b.article), (found.b, found.a.article)] {
            let best = best.entry((at, other)).or_default();
            *best = best.max(found.score);
        }
    }
    candidates
        .into_iter()
        .filter(|found| {
            let bests = [(found.a, found.b.article), (found.b, found.a.article)]
                .map(|key| best.get(&key).copied().unwrap_or_default());
            let close = found.score / bests[0].max(bests[1]).max(f32::MIN_POSITIVE);
            found.score >= THRESHOLD && close >= NEAR_BEST
        })
        .map(|found| Match { score: found.score / (found.score + 1.0), ..found })
        .collect()
}

/// What the best stretches of two sentences share.
fn similarity(a: &Sentence, b: &Sentence, rarity: &Rarity) -> f32 {
    let (mut i, mut j) = (0, 0);
    let (mut together, mut eventful) = (0.0, 0.0);
    let mut shared: [BTreeMap<u32, f32>; 2] = [BTreeMap::new(), BTreeMap::new()];
    while let (Some(x), Some(y)) = (a.features.get(i), b.features.get(j)) {
        match x.key.cmp(&y.key) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                let weight = x.weight.min(y.weight) * rarity.of(x.key);
                if x.kind == FeatureKind::Together {
                    together += weight;
                    i += 1;
                    j += 1;
                    continue;
                }
                if !x.name && !y.name {
                    eventful += weight;
                }
                for (shared, feature) in shared.iter_mut().zip([x, y]) {
                    add(shared, feature, weight);
                }
                i += 1;
                j += 1;
            }
        }
    }
    if eventful + TOGETHER_AS_EVENT * together < LEAST_EVENT {
        return 0.0;
    }
    let [in_a, in_b] = &shared;
    best_stretch(a, in_a, rarity).min(best_stretch(b, in_b, rarity)) + TOGETHER * together.min(MOST_TOGETHER)
}

/// A token counts by the best that it shares.
fn add(shared: &mut BTreeMap<u32, f32>, feature: &Feature, weight: f32) {
    let best = shared.entry(feature.token).or_default();
    *best = best.max(weight);
}

/// The greatest sum over a run of tokens: what is shared, less a part of what is not (J. Kadane's scan).
fn best_stretch(sentence: &Sentence, shared: &BTreeMap<u32, f32>, rarity: &Rarity) -> f32 {
    let (mut best, mut sum) = (0.0_f32, 0.0_f32);
    let mut tokens: Vec<(u32, f32)> = sentence
        .tokens
        .iter()
        .filter(|(token, _, _)| !shared.contains_key(token))
        .map(|&(token, key, weight)| (token, -UNSHARED * weight * rarity.of(key)))
        .chain(shared.iter().map(|(&token, &weight)| (token, weight)))
        .collect();
    tokens.sort_by_key(|token| token.0);
    for (_, gain) in tokens {
        sum = (sum + gain).max(0.0);
        best = best.max(sum);
    }
    best
}
