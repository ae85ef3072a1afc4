//! Which sentences of two reports tell the same: candidates from an inverted index, evidence for each, one decision.
//!
//! A feature counts for more the fewer sentences of all compared reports have it, as in tf·idf. A long sentence may share
//! but one of its clauses, so the main [evidence](Evidence) is the best stretch of each sentence (the idea of T. Smith and
//! M. Waterman, 1981, on weights): what is shared in it, less a part of what is not. A logistic regression over a
//! handful of such figures decides; `training train comparison` learns its weights from the golden pairs. The time is
//! near-linear, because a feature that stands in very many sentences leads to no candidates.

use std::collections::BTreeMap;

use super::SentenceRef;
use super::features::{Feature, FeatureKind, Sentence};
use crate::math;
use crate::sort::Sort;

/// A feature in more sentences than this leads to no candidates.
const TOO_COMMON: usize = 400;

/// What shared weight makes a candidate worth a closer look.
const LEAST_CANDIDATE: f32 = 0.4;

/// What a word that is not shared costs inside a stretch, of its weight.
const UNSHARED: f32 = 0.2;

/// How many figures the evidence has.
pub const EVIDENCE: usize = 7;

/// What speaks for two sentences telling the same, and what against it, in this order:
///
/// 0. what happens: the weight of what they share, names and dates left out, as `ln(1 + weight)`;
/// 1. names: the weight of those that they share, 1.5 at most, for they tell who and where only;
/// 2. time: 1 where a day or period is the same, −1 where both name days and none is the same, else 0;
/// 3. concepts that stand together in both, 2 at most: rain and flood, flood and death;
/// 4. how much of the shorter sentence is shared, 0 to 1;
/// 5. order of telling: how far apart the two stand in their reports, 0 to 1;
/// 6. rank: the weight of their best stretch beside the best that either of them has with another sentence, 0 to 1.
pub type Evidence = [f32; EVIDENCE];

/// How much weight of shared names counts, and of concepts that stand together.
const MOST_NAMES: f32 = 1.5;
const MOST_TOGETHER: f32 = 2.0;

/// A pair of sentences that share something, and whether that is enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// The sentence of the article that comes first.
    pub a: SentenceRef,
    /// The sentence of the other article.
    pub b: SentenceRef,
    /// What the decision rests on.
    pub evidence: Evidence,
}

/// How many sentences have a feature.
struct Rarity {
    /// The sentences with a feature, and what it weighs in each.
    postings: BTreeMap<u64, Vec<(SentenceRef, f32)>>,
    sentences: f32,
}

impl Rarity {
    fn new(reports: &[Vec<Sentence>]) -> Self {
        let mut rarity = Self { postings: BTreeMap::new(), sentences: 0.0 };
        for (article, sentences) in reports.iter().enumerate() {
            for (sentence, features) in sentences.iter().enumerate() {
                rarity.sentences += 1.0;
                for feature in &features.features {
                    let at = SentenceRef { article, sentence };
                    rarity.postings.entry(feature.key).or_default().push((at, feature.weight));
                }
            }
        }
        rarity
    }

    /// 0 to 1, greater for features in fewer sentences; 1 for a feature that a single sentence has.
    fn of(&self, key: u64) -> f32 {
        let carried = self.postings.get(&key).map_or(1, Vec::len) as f32;
        math::ln(1.0 + self.sentences / carried) / math::ln(1.0 + self.sentences)
    }
}

/// The candidates between different reports, in the order of the sentences. `reports` is by report, by sentence.
pub(super) fn candidates(reports: &[Vec<Sentence>]) -> Vec<Candidate> {
    let rarity = Rarity::new(reports);
    let mut found: BTreeMap<(SentenceRef, SentenceRef), Shared> = BTreeMap::new();
    let mut weights: BTreeMap<SentenceRef, f32> = BTreeMap::new();
    for (article, sentences) in reports.iter().enumerate() {
        for (number, sentence) in sentences.iter().enumerate() {
            weights.clear();
            let a = SentenceRef { article, sentence: number };
            for feature in &sentence.features {
                let postings = rarity.postings.get(&feature.key).filter(|list| list.len() <= TOO_COMMON);
                for &(b, weight) in postings.into_iter().flatten().filter(|(b, _)| b.article > article) {
                    *weights.entry(b).or_default() += feature.weight.min(weight) * rarity.of(feature.key);
                }
            }
            for (&b, _) in weights.iter().filter(|(_, weight)| **weight >= LEAST_CANDIDATE) {
                found.insert((a, b), Shared::between(sentence, &reports[b.article][b.sentence], &rarity));
            }
        }
    }
    // The strongest stretch of each sentence with any of another report.
    let mut best: BTreeMap<(SentenceRef, usize), f32> = BTreeMap::new();
    for (&(a, b), shared) in &found {
        for (at, other) in [(a, b.article), (b, a.article)] {
            let best = best.entry((at, other)).or_default();
            *best = best.max(shared.stretch);
        }
    }
    let best = |at: SentenceRef, other: usize| best.get(&(at, other)).copied().unwrap_or_default();
    let place = |at: SentenceRef| at.sentence as f32 / reports[at.article].len().max(1) as f32;
    found
        .iter()
        .map(|(&(a, b), shared)| {
            let strongest = best(a, b.article).max(best(b, a.article)).max(f32::MIN_POSITIVE);
            let evidence = [
                math::ln(1.0 + shared.happening),
                shared.names.min(MOST_NAMES),
                shared.time,
                shared.together.min(MOST_TOGETHER),
                shared.contained,
                (place(a) - place(b)).abs(),
                shared.stretch / strongest,
            ];
            Candidate { a, b, evidence }
        })
        .collect()
}

/// What two sentences share.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    /// The best stretch of the sentence that has the weaker one.
    stretch: f32,
    /// Concepts that stand together in both: rain and flood, flood and death.
    together: f32,
    /// The weight of what happens, names and dates left out.
    happening: f32,
    /// The weight of names.
    names: f32,
    /// 1 where a day or a period is the same, −1 where both name days and none is the same.
    time: f32,
    /// How much of the shorter sentence is shared, 0 to 1.
    contained: f32,
}

impl Shared {
    fn between(a: &Sentence, b: &Sentence, rarity: &Rarity) -> Self {
        let mut found = Self::default();
        let mut shared: [BTreeMap<u32, f32>; 2] = [BTreeMap::new(), BTreeMap::new()];
        let has_day = |sentence: &Sentence| sentence.features.iter().any(|f| f.kind == FeatureKind::Day);
        let mut same_time = false;
        for (x, y) in a.shared_with(b) {
            let weight = x.weight.min(y.weight) * rarity.of(x.key);
            if x.kind == FeatureKind::Together {
                found.together += weight;
                continue;
            }
            same_time |=
                [x, y].iter().any(|feature| matches!(feature.kind, FeatureKind::Day | FeatureKind::Time));
            for (shared, feature) in shared.iter_mut().zip([x, y]) {
                let best = shared.entry(feature.token).or_default();
                *best = best.max(weight);
            }
        }
        // By token, so that a word that is shared by its stem and by its root counts once; by the tokens of the sentence
        // in which they are fewer, so that it does not matter which of the two comes first.
        let mut happening: [BTreeMap<u32, f32>; 2] = Default::default();
        let mut names: [BTreeMap<u32, f32>; 2] = Default::default();
        for (x, y) in a.shared_with(b).filter(|(x, _)| x.kind != FeatureKind::Together) {
            let weight = x.weight.min(y.weight) * rarity.of(x.key);
            let kind = if x.name || y.name { &mut names } else { &mut happening };
            for (tokens, feature) in kind.iter_mut().zip([x, y]) {
                let best = tokens.entry(feature.token).or_default();
                *best = best.max(weight);
            }
        }
        let sum = |[in_a, in_b]: [BTreeMap<u32, f32>; 2]| f32::min(in_a.values().sum(), in_b.values().sum());
        found.happening = sum(happening);
        found.names = sum(names);
        found.time = match (same_time, has_day(a) && has_day(b)) {
            (true, _) => 1.0,
            (false, true) => -1.0,
            (false, false) => 0.0,
        };
        let [in_a, in_b] = &shared;
        found.stretch = best_stretch(a, in_a, rarity).min(best_stretch(b, in_b, rarity));
        found.contained = a.share(in_a, rarity).max(b.share(in_b, rarity));
        found
    }
}

impl Sentence {
    /// The features that both sentences have.
    fn shared_with<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (&'a Feature, &'a Feature)> {
        let mut others = other.features.iter().peekable();
        self.features.iter().filter_map(move |feature| {
            while others.next_if(|other| other.key < feature.key).is_some() {}
            others.next_if(|other| other.key == feature.key).map(|other| (feature, other))
        })
    }

    /// How much of its weight is shared, 0 to 1.
    fn share(&self, shared: &BTreeMap<u32, f32>, rarity: &Rarity) -> f32 {
        let (mut all, mut common) = (0.0, 0.0);
        for &(token, key, weight) in &self.tokens {
            let weight = weight * rarity.of(key);
            all += weight;
            common += shared.get(&token).map_or(0.0, |shared| shared.min(weight));
        }
        common / f32::max(all, f32::MIN_POSITIVE)
    }
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
    tokens.stable_sort_by_key(|token| token.0);
    for (_, gain) in tokens {
        sum = (sum + gain).max(0.0);
        best = best.max(sum);
    }
    best
}

// Learnt from the golden pairs by `training train comparison`, which prints them.

/// What the sum starts from.
const BIAS: f32 = -5.98;
/// What each figure of the evidence counts.
const WEIGHTS: Evidence = [3.57, 0.88, 1.44, 1.19, 3.77, -1.64, 1.42];
/// The probability from which two sentences are a pair: near half the F1 that can be reached, where F1 is best (Z. Lipton,
/// C. Elkan, B. Naryanaswamy, 2014).
pub const LEAST_PROBABILITY: f32 = 0.4;

/// A pair of sentences and how sure it is that they tell the same, 0 to 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) a: SentenceRef,
    pub(super) b: SentenceRef,
    pub(super) score: f32,
}

/// The pairs between different reports, in the order of the sentences.
pub(super) fn find(reports: &[Vec<Sentence>]) -> Vec<Match> {
    candidates(reports)
        .into_iter()
        .map(|Candidate { a, b, evidence }| {
            let sum =
                BIAS + WEIGHTS.iter().zip(evidence).map(|(weight, figure)| weight * figure).sum::<f32>();
            Match { a, b, score: logistic(sum) }
        })
        .filter(|found| found.score >= LEAST_PROBABILITY)
        .collect()
}

fn logistic(x: f32) -> f32 {
    let small = 1.0 / (1.0 + math::powf(std::f32::consts::E, x.abs()));
    if x < 0.0 { small } else { 1.0 - small }
}
