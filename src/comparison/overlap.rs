//! What two sentences share, from their weighted features.

use super::features::{Feature, FeatureKind, SentenceFeatures};
use crate::util::sort::Sort;

/// The cost of a word inside a stretch that is not shared, as a share of its weight.
const UNSHARED: f32 = 0.2;

/// What two sentences share.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Overlap {
    /// The best stretch of the sentence that has the weaker one.
    pub(super) stretch: f32,
    /// Concepts that stand together in both: rain and flood, flood and death.
    pub(super) together: f32,
    /// The weight of what happens, names and dates left out.
    pub(super) content: f32,
    /// The weight of names.
    pub(super) names: f32,
    /// 1 where a day or a period is the same, −1 where both name days and none is the same.
    pub(super) time: f32,
    /// How much of the shorter sentence is shared, 0 to 1.
    pub(super) contained: f32,
}

/// Weights by token, kept from pair to pair.
#[derive(Default)]
pub(super) struct Scratch {
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

impl Overlap {
    pub(super) fn between(a: &SentenceFeatures, b: &SentenceFeatures, scratch: &mut Scratch) -> Self {
        let mut found = Self::default();
        scratch.lists().into_iter().for_each(Vec::clear);
        let Scratch { in_a, in_b, happening: [in_a_happens, in_b_happens], names: [in_a_named, in_b_named] } =
            scratch;
        let has_day =
            |sentence: &SentenceFeatures| sentence.features.iter().any(|f| f.kind == FeatureKind::Day);
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
        found.content = sum(in_a_happens).min(sum(in_b_happens));
        found.names = sum(in_a_named).min(sum(in_b_named));
        found.time = match (same_time, same_time || (has_day(a) && has_day(b))) {
            (true, _) => 1.0,
            (false, true) => -1.0,
            (false, false) => 0.0,
        };
        found.stretch = best_stretch(a, in_a).min(best_stretch(b, in_b));
        found.contained = a.share(in_a).max(b.share(in_b));
        found
    }
}

/// Keeps the greatest weight of each token, in the order of the tokens.
fn strongest(weights: &mut Vec<(u32, f32)>) {
    weights.stable_sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
    weights.dedup_by_key(|weight| weight.0);
}

impl SentenceFeatures {
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
fn best_stretch(sentence: &SentenceFeatures, shared: &[(u32, f32)]) -> f32 {
    let (mut best, mut sum) = (0.0_f32, 0.0_f32);
    for (weight, shared) in sentence.told(shared) {
        sum = (sum + shared.unwrap_or(-UNSHARED * weight)).max(0.0);
        best = best.max(sum);
    }
    best
}
