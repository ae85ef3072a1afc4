//! The figures that decide whether two sentences tell the same.
//!
//! What tells is rarely similarity itself, for on one event all sentences are alike, but similarity beside that of the best
//! other sentence, and beside how much the two reports share at all.

use std::collections::BTreeMap;
use std::iter::Peekable;

use super::SentenceRef;
use super::features::{Feature, FeatureKind};
use super::index::WeightedFeatures;
use super::ngrams::NgramSimilarity;
use super::overlap::Overlap;
use crate::util::math;
use crate::util::sort::Sort;

/// How many figures the evidence has.
pub const EVIDENCE: usize = 33;

/// The names of the figures, in their order. Similarities are 0 to 1, lengths are natural logarithms.
pub const EVIDENCE_NAMES: [&str; EVIDENCE] = [
    // Weight of what both tell, names and dates left out: ln(1 + weight).
    "content",
    // Weight of names in both, at most MOST_NAMES.
    "names",
    // 1 where a day or period is the same, −1 where both name days and none is the same, else 0.
    "time",
    // Concepts that stand together in both, at most MOST_TOGETHER: rain and flood, flood and death.
    "together",
    // Share of the weight of the shorter sentence that is in both.
    "contained",
    // Distance of their relative positions in their reports.
    "distance",
    // Weight of their best stretch beside the best that either has with another sentence.
    "stretch rank",
    // Whether each is the other's best by stretch (1), one the other's (½), or neither (0).
    "stretch choice",
    // Cosine of character n-grams, the same beside the best of either, and whether each is the other's best.
    "cosine",
    "cosine rank",
    "cosine choice",
    // The same with the sentence before each joined to it.
    "joined cosine",
    "joined cosine rank",
    // Cosine of the sentences before both, and of those behind both.
    "cosine before",
    "cosine behind",
    // Numbers: rarity of the rarest that is in both; closeness of the closest two from 20 up; whether both have some and
    // none is equal or close.
    "equal numbers",
    "close numbers",
    "other numbers",
    // Of the two reports: mean of each sentence's best cosine, mean of the greatest cosines, ln of the sentences of the
    // shorter and of the longer one.
    "report similarity",
    "report top",
    "shorter report",
    "longer report",
    // Whether either opens its report.
    "opening",
    // ln of the tokens of the shorter and of the longer sentence.
    "shorter sentence",
    "longer sentence",
    // 1 where the reports share so little that they are hardly on one event, and the same times two other figures: there
    // likeness means less.
    "sparse",
    "sparse content",
    "sparse cosine",
    // What only these two tell: the weight that each shares with the other but not with its best other partner, the lesser of
    // the two beside all that both share. A second sentence that repeats what the best partner tells has none.
    "alone",
    // The share of each sentence that its best other partner tells, the lesser and the greater of the two.
    "lesser told elsewhere",
    "greater told elsewhere",
    // The probability that both tell one fact, by what their likeliest two quantities count and measure.
    "shared quantity",
    // Cosine of long character n-grams of the content words: how much of the cosine above comes of the same long words.
    "content cosine",
];

/// The place of the figure that quantities give.
pub const SHARED_QUANTITY: usize = 31;

/// The place of the figure that tells sparse reports.
const SPARSE: usize = 25;
/// Reports with a smaller mean of best cosines are sparse: they share a few facts, if any.
const LEAST_SHARED: f32 = 0.1;

/// Whether evidence is of reports that share a few facts, if any.
pub(super) fn is_sparse(evidence: &Evidence) -> bool {
    evidence[SPARSE] > 0.5
}

/// The figures, in the order of [`EVIDENCE_NAMES`].
pub type Evidence = [f32; EVIDENCE];

/// Goes on to a key in features that are sorted by key; whether it is there.
fn reaches<'a>(features: &mut Peekable<impl Iterator<Item = &'a Feature>>, key: u64) -> bool {
    while features.next_if(|feature| feature.key < key).is_some() {}
    features.peek().is_some_and(|feature| feature.key == key)
}

/// Less than this in common is as good as nothing.
const LEAST_IN_COMMON: f32 = 0.1;
const MOST_NAMES: f32 = 1.5;
const MOST_TOGETHER: f32 = 2.0;

/// Numbers below this are common: that they are equal tells less, by this factor.
const COMMON_NUMBER: f64 = 13.0;
const COMMON_FACTOR: f32 = 0.4;
/// Numbers from this size on may be close: by how much of the greater one they may differ.
const LEAST_CLOSE: f64 = 20.0;
const CLOSE: f64 = 0.12;
/// So many numbers of a sentence are held against those of another: a table in one sentence has thousands.
const MOST_NUMBERS: usize = 24;

/// The best values of a sentence with any sentence of one other report.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    stretch: f32,
    cosine: f32,
    joined: f32,
    /// The sentences with which it has the two best stretches, and these.
    partners: [Option<(u32, f32)>; 2],
}

impl Best {
    /// Takes in what it has with a sentence of the other report; the earlier one of equals goes first.
    fn add(&mut self, partner: u32, stretch: f32, joined: f32) {
        self.stretch = self.stretch.max(stretch);
        self.joined = self.joined.max(joined);
        let [first, second] = &mut self.partners;
        let beats = |best: &Option<(u32, f32)>| best.is_none_or(|(_, least)| stretch > least);
        if beats(first) {
            *second = first.replace((partner, stretch));
        } else if beats(second) {
            *second = Some((partner, stretch));
        }
    }

    /// Its best partner but for this one.
    fn other_than(&self, partner: u32) -> Option<u32> {
        self.partners.iter().flatten().map(|best| best.0).find(|&best| best != partner)
    }
}

/// What two reports share as a whole.
#[derive(Clone, Copy, Debug, Default)]
struct ReportPair {
    mean_best: f32,
    top: f32,
}

/// A pair of sentences before the decision, by their numbers over all reports.
pub(super) struct PairOverlap {
    pub(super) a: u32,
    pub(super) b: u32,
    pub(super) overlap: Overlap,
    /// How likely both tell one fact by their quantities.
    pub(super) quantity: f32,
}

/// The evidence for each pair, in their order.
pub(super) fn gather(
    features: &WeightedFeatures,
    ngrams: &NgramSimilarity,
    pairs: &[PairOverlap],
) -> Vec<Evidence> {
    let context = Context::new(features, ngrams, pairs);
    pairs.iter().map(|pair| context.evidence(pair)).collect()
}

/// What the evidence of a pair needs of all others.
struct Context<'a> {
    features: &'a WeightedFeatures,
    ngrams: &'a NgramSimilarity,
    /// By sentence and other report.
    best: BTreeMap<(u32, usize), Best>,
    reports: BTreeMap<(usize, usize), ReportPair>,
    /// In how many sentences each number stands, by the bits of its value.
    numbers: BTreeMap<u64, u32>,
}

impl<'a> Context<'a> {
    fn new(features: &'a WeightedFeatures, ngrams: &'a NgramSimilarity, pairs: &[PairOverlap]) -> Self {
        let mut numbers: BTreeMap<u64, u32> = BTreeMap::new();
        for sentence in features.reports.iter().flatten() {
            let mut values: Vec<u64> = sentence.numbers.iter().map(|value| value.to_bits()).collect();
            values.stable_sort();
            values.dedup();
            for value in values {
                *numbers.entry(value).or_default() += 1;
            }
        }
        let mut context = Self { features, ngrams, best: BTreeMap::new(), reports: BTreeMap::new(), numbers };
        context.rank_cosines();
        for &PairOverlap { a, b, overlap, .. } in pairs {
            let joined = context.joined(a, b);
            for (number, partner) in [(a, b), (b, a)] {
                let other = context.at(partner).article;
                context.best.entry((number, other)).or_default().add(partner, overlap.stretch, joined);
            }
        }
        context
    }

    /// Finds each sentence's best cosine in each other report, and what reports share.
    fn rank_cosines(&mut self) {
        let mut cosines: BTreeMap<(usize, usize), Vec<f32>> = BTreeMap::new();
        for a in 0..self.features.sentences.len() as u32 {
            for &(b, cosine) in self.ngrams.row(a) {
                let [of_a, of_b] = [a, b].map(|number| self.at(number).article);
                if of_a == of_b {
                    continue;
                }
                cosines.entry((of_a, of_b)).or_default().push(cosine);
                for key in [(a, of_b), (b, of_a)] {
                    let best = &mut self.best.entry(key).or_default().cosine;
                    *best = best.max(cosine);
                }
            }
        }
        // By report and other report, so that it does not matter which of the two comes first.
        let mut sums: BTreeMap<(usize, usize), f32> = BTreeMap::new();
        for (&(number, other), best) in &self.best {
            *sums.entry((self.at(number).article, other)).or_default() += best.cosine;
        }
        for ((a, b), mut cosines) in cosines {
            let [of_a, of_b] = [a, b].map(|report| self.features.reports[report].len());
            cosines.stable_sort_by(|x, y| y.total_cmp(x));
            let count = (of_a.min(of_b) / 3).max(3);
            let top = cosines.iter().take(count).sum::<f32>() / count as f32;
            let sum = |own: usize, other: usize| sums.get(&(own, other)).copied().unwrap_or_default();
            let mean_best = (sum(a, b) + sum(b, a)) / (of_a + of_b).max(1) as f32;
            self.reports.insert((a, b), ReportPair { mean_best, top });
        }
    }

    fn at(&self, number: u32) -> SentenceRef {
        self.features.sentences[number as usize]
    }

    fn joined(&self, a: u32, b: u32) -> f32 {
        self.ngrams.joined_cosine(a, b, [a, b].map(|number| self.at(number).sentence == 0))
    }

    fn evidence(&self, &PairOverlap { a: first, b: second, overlap, quantity }: &PairOverlap) -> Evidence {
        let [a, b] = [first, second].map(|number| self.at(number));
        let best = |number: u32, other: SentenceRef| {
            self.best.get(&(number, other.article)).copied().unwrap_or_default()
        };
        let (of_a, of_b) = (best(first, b), best(second, a));
        let rank = |own: f32, a: f32, b: f32| own.max(0.0) / a.max(b).max(f32::MIN_POSITIVE);
        let chosen = |own: f32, best: f32| if own >= best { 0.5 } else { 0.0 };
        let reports = self.reports.get(&(a.article, b.article)).copied().unwrap_or_default();
        let [count_a, count_b] = [a, b].map(|at| self.features.reports[at.article].len().max(1));
        let place = |at: SentenceRef, count: usize| at.sentence as f32 / count as f32;
        let [length_a, length_b] = [a, b].map(|at| math::ln(self.features.sentence(at).length.max(1) as f32));
        let cosine = self.ngrams.cosine(first, second);
        let joined = self.joined(first, second);
        let opens = a.sentence == 0 || b.sentence == 0;
        let closes = a.sentence + 1 >= count_a || b.sentence + 1 >= count_b;
        let [equal, close, other] = self.numbers(a, b);
        let content = math::ln(1.0 + overlap.content);
        let (alone_a, elsewhere_a) = self.elsewhere(first, second, of_a.other_than(second));
        let (alone_b, elsewhere_b) = self.elsewhere(second, first, of_b.other_than(first));
        let sparse = f32::from(u8::from(reports.mean_best < LEAST_SHARED));
        [
            content,
            overlap.names.min(MOST_NAMES),
            overlap.time,
            overlap.together.min(MOST_TOGETHER),
            overlap.contained,
            (place(a, count_a) - place(b, count_b)).abs(),
            rank(overlap.stretch, of_a.stretch, of_b.stretch),
            chosen(overlap.stretch, of_a.stretch) + chosen(overlap.stretch, of_b.stretch),
            cosine,
            rank(cosine, of_a.cosine, of_b.cosine),
            chosen(cosine, of_a.cosine) + chosen(cosine, of_b.cosine),
            joined,
            rank(joined, of_a.joined, of_b.joined),
            if opens { 0.0 } else { self.ngrams.cosine(first - 1, second - 1) },
            if closes { 0.0 } else { self.ngrams.cosine(first + 1, second + 1) },
            equal,
            close,
            other,
            reports.mean_best,
            reports.top,
            math::ln(count_a.min(count_b) as f32),
            math::ln(count_a.max(count_b) as f32),
            f32::from(u8::from(opens)),
            length_a.min(length_b),
            length_a.max(length_b),
            sparse,
            sparse * content,
            sparse * cosine,
            alone_a.min(alone_b) / (content + overlap.names).max(LEAST_IN_COMMON),
            elsewhere_a.min(elsewhere_b),
            elsewhere_a.max(elsewhere_b),
            quantity,
            self.ngrams.content_cosine(first, second),
        ]
    }

    /// What a sentence shares with a partner and not with its best other one: ln(1 + weight); and the share of the sentence that
    /// this other one tells.
    fn elsewhere(&self, number: u32, partner: u32, other: Option<u32>) -> (f32, f32) {
        let features = |number: u32| self.features.sentence(self.at(number)).features.as_slice();
        // All are sorted by key.
        let mut shared = features(partner).iter().peekable();
        let mut told = other.map_or(&[][..], features).iter().peekable();
        let (mut alone, mut elsewhere, mut all) = (0.0_f32, 0.0_f32, LEAST_IN_COMMON);
        for feature in features(number) {
            let is_told = reaches(&mut told, feature.key);
            let is_shared = reaches(&mut shared, feature.key);
            if feature.kind == FeatureKind::Together {
                continue;
            }
            all += feature.weight;
            if is_told {
                elsewhere += feature.weight;
            } else if is_shared {
                alone += feature.weight;
            }
        }
        (math::ln(1.0 + alone), elsewhere / all)
    }

    /// How far the numbers of two sentences agree: equal, close, neither.
    fn numbers(&self, a: SentenceRef, b: SentenceRef) -> [f32; 3] {
        let [of_a, of_b] = [a, b].map(|at| {
            let numbers = self.features.sentence(at).numbers.as_slice();
            &numbers[..numbers.len().min(MOST_NUMBERS)]
        });
        let count = self.features.sentences.len() as f32;
        let (mut equal, mut close) = (0.0_f32, 0.0_f32);
        for &x in of_a {
            for &y in of_b {
                if x.to_bits() == y.to_bits() {
                    let sentences = self.numbers.get(&x.to_bits()).copied().unwrap_or(1) as f32;
                    let rarity = math::ln(1.0 + count / sentences) / math::ln(1.0 + count);
                    let common = x < COMMON_NUMBER && x.fract() == 0.0;
                    equal = equal.max(if common { COMMON_FACTOR * rarity } else { rarity });
                } else if x >= LEAST_CLOSE && y >= LEAST_CLOSE {
                    let apart = (x - y).abs() / x.max(y);
                    close = close.max((1.0 - apart / CLOSE).max(0.0) as f32);
                }
            }
        }
        let other = !of_a.is_empty() && !of_b.is_empty() && equal == 0.0 && close == 0.0;
        [equal, close, f32::from(u8::from(other))]
    }
}

#[cfg(test)]
mod tests {
    use super::{Best, Context};
    use crate::analysis::analyze;
    use crate::comparison::linking::link;
    use crate::comparison::{SentenceRef, features, index, ngrams_of};
    use crate::document::article::Article;

    /// How far the numbers of two texts of a sentence agree: equal, close, neither.
    fn numbers(a: &str, b: &str) -> [f32; 3] {
        let [a, b] = [a, b].map(|text| analyze(&Article::from_text("", text).unwrap()));
        let both = [&a, &b];
        let features = index::weigh(features::of_reports(&both, &link(&both)));
        let ngrams = ngrams_of(&both);
        let [a, b] = [0, 1].map(|article| SentenceRef { article, sentence: 0 });
        Context::new(&features, &ngrams, &[]).numbers(a, b).map(|figure| (figure * 100.0).round() / 100.0)
    }

    #[test]
    fn numbers_are_equal_or_close_or_others() {
        let of = |count: u32| format!("Es kamen {count} Gäste.");
        let agree = |a, b| numbers(&of(a), &of(b));
        // ln(1 + 2 / 2) / ln(1 + 2): both of two sentences have it.
        assert_eq!(agree(25, 25), [0.63, 0.0, 0.0]);
        assert_eq!(agree(5, 5), [0.25, 0.0, 0.0], "small numbers are common");
        assert_eq!(agree(13, 13), [0.63, 0.0, 0.0]);
        // 1 - (1 / 21) / 0.12
        assert_eq!(agree(20, 21), [0.0, 0.6, 0.0]);
        assert_eq!(agree(21, 20), [0.0, 0.6, 0.0]);
        assert_eq!(agree(19, 20), [0.0, 0.0, 1.0], "small ones that differ are others");
        assert_eq!(agree(20, 25), [0.0, 0.0, 1.0]);
        assert_eq!(numbers("Es kamen 25 Gäste.", "Es kamen Gäste."), [0.0; 3]);
        assert_eq!(
            numbers("Es kamen 25 Gäste und 30 Helfer.", "Es kamen 25 Gäste und 31 Helfer."),
            [0.63, 0.73, 0.0]
        );
    }

    #[test]
    fn the_best_partner_comes_before_the_second_and_the_earlier_of_equals_first() {
        let mut best = Best::default();
        for (partner, stretch) in [(7, 0.2), (3, 0.5), (9, 0.5), (4, 0.1)] {
            best.add(partner, stretch, stretch / 2.0);
        }
        assert_eq!(best.partners, [Some((3, 0.5)), Some((9, 0.5))]);
        assert_eq!((best.stretch, best.joined), (0.5, 0.25));
        assert_eq!([3, 9, 7].map(|partner| best.other_than(partner)), [Some(9), Some(3), Some(3)]);
        assert_eq!(Best::default().other_than(3), None);
    }
}
