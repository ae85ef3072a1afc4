//! Which sentences of two reports tell the same: candidates from an inverted index, evidence for each, one decision.
//!
//! A feature counts for more the fewer sentences of all compared reports have it, as in tf·idf. A long sentence may share
//! but one of its clauses, so the main [evidence](Evidence) is the best stretch of each sentence (the idea of T. Smith and
//! M. Waterman, 1981, on weights): what is shared in it, less a part of what is not. A logistic regression over a
//! handful of such figures decides; `training train comparison` learns its weights from the golden pairs. The time is
//! near-linear, because a feature that stands in very many sentences leads to no candidates, and a sentence has few.

use std::collections::BTreeMap;

use super::SentenceRef;
use super::features::{Feature, FeatureKind, Sentence};
use crate::util::math;
use crate::util::sort::Sort;

/// A feature in more sentences than this leads to no candidates.
const TOO_COMMON: usize = 400;

/// What shared weight makes a candidate worth a closer look, and how many of a sentence's candidates are looked at.
const LEAST_CANDIDATE: f32 = 0.1;
const MOST_CANDIDATES: usize = 64;

/// What a word that is not shared costs inside a stretch, of its weight.
const UNSHARED: f32 = 0.2;

/// How many figures the evidence has.
pub const EVIDENCE: usize = 12;

/// What speaks for two sentences telling the same, and what against it, in this order:
///
/// 0. what happens: the weight of what they share, names and dates left out, as `ln(1 + weight)`;
/// 1. names: the weight of those that they share, 1.5 at most, for they tell who and where only;
/// 2. time: 1 where a day or period is the same, −1 where both name days and none is the same, else 0;
/// 3. concepts that stand together in both, 2 at most: rain and flood, flood and death;
/// 4. how much of the shorter sentence is shared, 0 to 1;
/// 5. order of telling: how far apart the two stand in their reports, 0 to 1;
/// 6. rank: the weight of their best stretch beside the best that either of them has with another sentence, 0 to 1;
/// 7. choice: whether each is the other's best (1), one the other's (½), or neither (0);
/// 8. likeness: how alike the two are by the vectors of their words, −1 to 1;
/// 9. rank of likeness: beside the best that either of them has with another sentence, 0 to 1;
/// 10. crowd: `ln` of the sentences of the longer report, for the more there are, the less likely it is that a given one
///     tells the same;
/// 11. length: `ln` of the tokens of the one, plus that of the other, for who says more tells more.
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

/// Which sentences have a feature.
struct Index {
    /// All sentences, in the order of the reports.
    sentences: Vec<SentenceRef>,
    /// For each feature of each sentence, its postings' place in `postings`.
    places: Vec<Vec<(u32, u32)>>,
    /// The numbers of the sentences that have a feature, ascending, and what it weighs in each, one feature behind the
    /// other.
    postings: Vec<(u32, f32)>,
}

impl Index {
    /// Finds who has what, and makes each feature weigh the less the more sentences have it: all of its weight where it
    /// stands in one alone.
    fn new(reports: &mut [Vec<Sentence>]) -> Self {
        let mut sentences = Vec::new();
        let mut all: Vec<(u64, u32, u32)> = Vec::new();
        for (article, report) in reports.iter().enumerate() {
            for (sentence, features) in report.iter().enumerate() {
                let number = sentences.len() as u32;
                sentences.push(SentenceRef { article, sentence });
                let features = (0..).zip(&features.features);
                all.extend(features.map(|(place, feature)| (feature.key, number, place)));
            }
        }
        all.stable_sort();
        let mut places: Vec<Vec<(u32, u32)>> = sentences
            .iter()
            .map(|at: &SentenceRef| vec![(0, 0); reports[at.article][at.sentence].features.len()])
            .collect();
        let mut postings = Vec::with_capacity(all.len());
        let n = sentences.len() as f32;
        let most = math::ln(1.0 + n);
        // There are few counts, and a logarithm costs more than to look it up.
        let mut rarities: Vec<f32> = Vec::new();
        for of_key in all.chunk_by(|x, y| x.0 == y.0) {
            while rarities.len() < of_key.len() {
                rarities.push(math::ln(1.0 + n / (rarities.len() + 1) as f32) / most);
            }
            let start = postings.len() as u32;
            let end = start + of_key.len() as u32;
            for &(_, number, place) in of_key {
                let at = sentences[number as usize];
                let weight = &mut reports[at.article][at.sentence].features[place as usize].weight;
                *weight *= rarities[of_key.len() - 1];
                postings.push((number, *weight));
                places[number as usize][place as usize] = (start, end);
            }
        }
        Self { sentences, places, postings }
    }
}

/// The candidates between different reports, in the order of the sentences. `reports` is by report, by sentence.
pub(super) fn candidates(reports: &mut [Vec<Sentence>]) -> Vec<Candidate> {
    let index = Index::new(reports);
    let reports = &*reports;
    let of = |number: u32| {
        let at = index.sentences[number as usize];
        (at, &reports[at.article][at.sentence])
    };
    let mut found: Vec<(u32, u32, Shared)> = Vec::new();
    let mut weights = vec![0.0_f32; index.sentences.len()];
    let mut touched: Vec<u32> = Vec::new();
    let mut scratch = Scratch::default();
    for number in 0..index.sentences.len() as u32 {
        let (at, sentence) = of(number);
        for (feature, &(start, end)) in sentence.features.iter().zip(&index.places[number as usize]) {
            let postings = index.postings.get(start as usize..end as usize).unwrap_or_default();
            if postings.len() > TOO_COMMON {
                continue;
            }
            for &(other, weight) in postings.iter().rev().take_while(|(other, _)| *other > number) {
                if index.sentences[other as usize].article != at.article {
                    if weights[other as usize] == 0.0 {
                        touched.push(other);
                    }
                    weights[other as usize] += feature.weight.min(weight);
                }
            }
        }
        touched.retain(|other| {
            weights[*other as usize] >= LEAST_CANDIDATE || {
                weights[*other as usize] = 0.0;
                false
            }
        });
        if touched.len() > MOST_CANDIDATES {
            let weight = |other: u32| weights[other as usize];
            touched.stable_sort_by(|a, b| weight(*b).total_cmp(&weight(*a)).then(a.cmp(b)));
            touched.drain(MOST_CANDIDATES..).for_each(|other| weights[other as usize] = 0.0);
        }
        touched.stable_sort();
        for other in touched.drain(..) {
            weights[other as usize] = 0.0;
            found.push((number, other, Shared::between(sentence, of(other).1, &mut scratch)));
        }
    }
    // The strongest stretch of each sentence with any of another report, and the greatest likeness.
    let mut best: BTreeMap<(u32, usize), [f32; 2]> = BTreeMap::new();
    for &(a, b, shared) in &found {
        for (at, other) in [(a, b), (b, a)] {
            let [stretch, likeness] = best.entry((at, of(other).0.article)).or_default();
            *stretch = stretch.max(shared.stretch);
            *likeness = likeness.max(shared.likeness);
        }
    }
    let place = |at: SentenceRef| at.sentence as f32 / reports[at.article].len().max(1) as f32;
    found
        .iter()
        .map(|&(first, second, shared)| {
            let [a, b] = [first, second].map(|number| of(number).0);
            let [of_a, of_b] = [(first, b), (second, a)]
                .map(|(number, other)| best.get(&(number, other.article)).copied().unwrap_or_default());
            let chosen = |best: f32| if shared.stretch >= best { 0.5 } else { 0.0 };
            let beside = |own: f32, best: f32| own.max(0.0) / best.max(f32::MIN_POSITIVE);
            let crowd = reports[a.article].len().max(reports[b.article].len()) as f32;
            let lengths = [first, second].map(|number| math::ln(of(number).1.length.max(1) as f32));
            let evidence = [
                math::ln(1.0 + shared.happening),
                shared.names.min(MOST_NAMES),
                shared.time,
                shared.together.min(MOST_TOGETHER),
                shared.contained,
                (place(a) - place(b)).abs(),
                beside(shared.stretch, of_a[0].max(of_b[0])),
                chosen(of_a[0]) + chosen(of_b[0]),
                shared.likeness,
                beside(shared.likeness, of_a[1].max(of_b[1])),
                math::ln(crowd.max(1.0)),
                lengths[0] + lengths[1],
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
    /// How alike they are by the vectors of their words, −1 to 1.
    likeness: f32,
}

/// Weights by token, kept from pair to pair.
#[derive(Default)]
struct Scratch {
    in_a: Vec<(u32, f32)>,
    in_b: Vec<(u32, f32)>,
    happening: [Vec<(u32, f32)>; 2],
    names: [Vec<(u32, f32)>; 2],
}

impl Scratch {
    fn lists(&mut self) -> [&mut Vec<(u32, f32)>; 6] {
        let Self { in_a, in_b, happening: [happens_in_a, happens_in_b], names: [named_in_a, named_in_b] } =
            self;
        [in_a, in_b, happens_in_a, happens_in_b, named_in_a, named_in_b]
    }
}

impl Shared {
    fn between(a: &Sentence, b: &Sentence, scratch: &mut Scratch) -> Self {
        let mut found = Self::default();
        scratch.lists().into_iter().for_each(Vec::clear);
        let Scratch { in_a, in_b, happening: [in_a_happens, in_b_happens], names: [in_a_named, in_b_named] } =
            scratch;
        let has_day = |sentence: &Sentence| sentence.features.iter().any(|f| f.kind == FeatureKind::Day);
        let mut same_time = false;
        for (x, y) in a.shared_with(b) {
            let weight = x.weight.min(y.weight);
            if x.kind == FeatureKind::Together {
                found.together += weight;
                continue;
            }
            same_time |=
                [x, y].iter().any(|feature| matches!(feature.kind, FeatureKind::Day | FeatureKind::Time));
            let (of_a, of_b) = if x.name || y.name {
                (&mut *in_a_named, &mut *in_b_named)
            } else {
                (&mut *in_a_happens, &mut *in_b_happens)
            };
            in_a.push((x.token, weight));
            in_b.push((y.token, weight));
            of_a.push((x.token, weight));
            of_b.push((y.token, weight));
        }
        // By token, so that a word that is shared by its stem and by its root counts once; by the tokens of the sentence
        // in which they are fewer, so that it does not matter which of the two comes first.
        scratch.lists().into_iter().for_each(strongest);
        let Scratch { in_a, in_b, happening: [in_a_happens, in_b_happens], names: [in_a_named, in_b_named] } =
            &*scratch;
        let sum = |weights: &[(u32, f32)]| weights.iter().map(|(_, weight)| weight).sum::<f32>();
        found.happening = sum(in_a_happens).min(sum(in_b_happens));
        found.names = sum(in_a_named).min(sum(in_b_named));
        found.time = match (same_time, same_time || (has_day(a) && has_day(b))) {
            (true, _) => 1.0,
            (false, true) => -1.0,
            (false, false) => 0.0,
        };
        found.stretch = best_stretch(a, in_a).min(best_stretch(b, in_b));
        found.likeness = a.gist.likeness(&b.gist);
        found.contained = a.share(in_a).max(b.share(in_b));
        found
    }
}

/// Keeps the greatest weight of each token, in the order of the tokens.
fn strongest(weights: &mut Vec<(u32, f32)>) {
    weights.stable_sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
    weights.dedup_by_key(|weight| weight.0);
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

    /// Its tokens in their order: what each weighs, and how much of that is shared, where it is.
    fn told<'a>(&'a self, shared: &'a [(u32, f32)]) -> impl Iterator<Item = (f32, Option<f32>)> {
        let mut own = self.tokens.iter().peekable();
        let mut shared = shared.iter().peekable();
        std::iter::from_fn(move || {
            let token = match (own.peek(), shared.peek()) {
                (Some((own, _)), Some((shared, _))) => *own.min(shared),
                (Some((token, _)), None) | (None, Some((token, _))) => *token,
                (None, None) => return None,
            };
            let own = own.next_if(|own| own.0 == token);
            let shared = shared.next_if(|shared| shared.0 == token).map(|shared| shared.1);
            Some((own.map_or(0.0, |own| self.features[own.1 as usize].weight), shared))
        })
    }

    /// How much of its weight is shared, 0 to 1.
    fn share(&self, shared: &[(u32, f32)]) -> f32 {
        let (mut all, mut common) = (0.0, 0.0);
        for (weight, shared) in self.told(shared) {
            all += weight;
            common += shared.map_or(0.0, |shared| shared.min(weight));
        }
        common / f32::max(all, f32::MIN_POSITIVE)
    }
}

/// The greatest sum over a run of tokens: what is shared, less a part of what is not (J. Kadane's scan).
fn best_stretch(sentence: &Sentence, shared: &[(u32, f32)]) -> f32 {
    let (mut best, mut sum) = (0.0_f32, 0.0_f32);
    for (weight, shared) in sentence.told(shared) {
        sum = (sum + shared.unwrap_or(-UNSHARED * weight)).max(0.0);
        best = best.max(sum);
    }
    best
}

// Learnt from the golden pairs by `training train comparison`, which prints them.

/// What the sum starts from.
const BIAS: f32 = -3.11;
/// What each figure of the evidence counts.
const WEIGHTS: Evidence = [4.04, 0.98, 0.89, 0.67, 2.17, -2.12, 0.35, 0.63, -7.77, 11.05, -1.24, -0.27];
/// The probability from which two sentences are a pair: near half the F1 that can be reached, where F1 is best (Z. Lipton,
/// C. Elkan, B. Naryanaswamy, 2014).
pub const LEAST_PROBABILITY: f32 = 0.27;

/// A pair of sentences and how sure it is that they tell the same, 0 to 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) a: SentenceRef,
    pub(super) b: SentenceRef,
    pub(super) score: f32,
}

/// The pairs between different reports, in the order of the sentences. Features come to weigh what they tell in these reports.
pub(super) fn find(reports: &mut [Vec<Sentence>]) -> Vec<Match> {
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
