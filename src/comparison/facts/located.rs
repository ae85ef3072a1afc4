//! A quantity with what it can be recognised by in another report.

use super::super::features::{Feature, FeatureKind};
use super::super::index::WeightedFeatures;
use super::SentenceRef;
use crate::analysis::Analysis;
use crate::facts::{Ledger, Measure, Quantity, attribution};
use crate::german::approximation::Bound;
use crate::german::counted_classes::Classes;
use crate::german::roles::ROLES;
use crate::german::roots::root;
use crate::times::days_of;
use crate::util::hashing::hash;
use crate::util::math;
use crate::util::sort::Sort;

/// At most so many quantities of a sentence are compared.
const MOST_IN_SENTENCE: usize = 16;
/// What words outside the clause count.
const OUTSIDE: f32 = 0.3;

/// A quantity with what it can be recognised by.
pub(in crate::comparison) struct Located {
    pub(super) quantity: Quantity,
    pub(super) at: SentenceRef,
    /// The keys of its sentence, their weights and tokens, by key.
    pub(super) context: Vec<(u64, f32, u32)>,
    /// The keys of the noun that it counts.
    pub(super) head: Vec<u64>,
    /// That noun in lower case.
    pub(super) noun: String,
    /// The entities that its clause names, sorted.
    pub(super) names: Vec<u64>,
    /// Nouns of its clause, of what is measured.
    pub(super) nouns: Vec<String>,
    /// What that noun counts.
    pub(super) classes: Classes,
    /// Who says so, by a key of the name.
    pub(super) source: Option<u64>,
    /// The word for who says so, where it is no speaker of a quote.
    pub(super) source_word: Option<u32>,
    /// Whether nothing else of its sort stands in its sentence, and in its report.
    pub(super) alone: bool,
    pub(super) alone_in_report: bool,
    /// ln of the number of quantities in its report.
    pub(super) report: f32,
    /// Whether it is the greatest number of its role in its report.
    pub(super) greatest: bool,
    /// Whether its clause or sentence names a time long before the report.
    pub(super) past: bool,
    /// The day of its report, in days since 1970-01-01.
    pub(super) published: Option<i32>,
    /// The sum of the quantities of its sort that it is joined with by `und`, itself included.
    pub(super) sum: Option<f64>,
}

/// What is told apart inside a sentence.
pub(super) fn sort(quantity: &Quantity) -> (Measure, &'static str) {
    (quantity.measure, quantity.currency)
}

impl Located {
    /// The quantities of all reports, in the order of the texts.
    pub(in crate::comparison) fn of_reports(
        analyses: &[&Analysis],
        features: &WeightedFeatures,
    ) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (article, analysis) in analyses.iter().enumerate() {
            let of_report = all.len();
            let published = analysis.document.article().published().map(|date| days_of(date).1);
            let mut ledger = Ledger::new(&analysis.document, &analysis.times, &analysis.quotes)
                .quantities
                .into_iter()
                .peekable();
            for sentence in 0..analysis.document.sentences().len() {
                let first = all.len();
                let at = SentenceRef { article, sentence };
                while let Some(quantity) = ledger.next_if(|quantity| quantity.sentence as usize <= sentence) {
                    if all.len() < first + MOST_IN_SENTENCE {
                        all.push(Self::new(analysis, quantity, at, features, published));
                    }
                }
                mark_neighbours(&mut all[first..], analysis);
                mark_past(&mut all[first..], analysis);
            }
            mark_greatest(&mut all[of_report..]);
            let mut sorts: Vec<_> = all[of_report..].iter().map(|located| sort(&located.quantity)).collect();
            sorts.stable_sort();
            let size = math::ln(sorts.len().max(1) as f32);
            for located in &mut all[of_report..] {
                located.report = size;
                let own = sort(&located.quantity);
                let first = sorts.partition_point(|sort| *sort < own);
                located.alone_in_report = sorts.get(first + 1).is_none_or(|next| *next != own);
            }
        }
        all
    }

    fn new(
        analysis: &Analysis,
        quantity: Quantity,
        at: SentenceRef,
        features: &WeightedFeatures,
        published: Option<i32>,
    ) -> Self {
        let sentence = features.sentence(at);
        let own = quantity.tokens.0..quantity.tokens.1;
        let useful = |feature: &&Feature| {
            !own.contains(&feature.token)
                && !matches!(
                    feature.kind,
                    FeatureKind::Number | FeatureKind::Quantity | FeatureKind::Together
                )
        };
        let clause = quantity.clause.0..quantity.clause.1;
        let context = sentence.features.iter().filter(useful).map(|feature| {
            let inside = clause.contains(&feature.token) && feature.kind != FeatureKind::Inherited;
            (feature.key, if inside { feature.weight } else { feature.weight * OUTSIDE }, feature.token)
        });

        let context = context.collect();
        let mut names: Vec<u64> = sentence
            .features
            .iter()
            .filter(|feature| feature.kind == FeatureKind::Entity && clause.contains(&feature.token))
            .map(|feature| feature.key)
            .collect();
        names.stable_sort();
        let nouns = nouns(analysis, &quantity);
        let text = analysis.document.text();
        let noun = quantity.head.map_or("", |head| analysis.document.word_at(head as usize));
        let mut head: Vec<u64> = Vec::new();
        if !noun.is_empty() {
            let keys = sentence.words.iter().chain(
                sentence
                    .features
                    .iter()
                    .filter(|feature| matches!(feature.kind, FeatureKind::Root | FeatureKind::Entity)),
            );
            head.extend(keys.filter(|word| Some(word.token) == quantity.head).map(|word| word.key));
            head.push(hash(root(noun).as_bytes()));
            head.stable_sort();
            head.dedup();
        }
        let speaker = quantity.source.and_then(|source| source.name(text, &analysis.entities));
        let source_word = quantity.counted_by.filter(|_| speaker.is_none());
        let name = speaker.or_else(|| Some(analysis.document.word_at(source_word? as usize).to_owned()));
        let source = name.and_then(|name| {
            let last = name.split_whitespace().last()?;
            Some(attribution::side(last).map_or_else(|| hash(root(last).as_bytes()), u64::from))
        });
        Self {
            at,
            context,
            names,
            nouns,
            head,
            noun: noun.to_lowercase(),
            classes: if noun.is_empty() { Classes::default() } else { Classes::of(noun) },
            source,
            source_word,
            alone: true,
            alone_in_report: true,
            report: 0.0,
            greatest: false,
            past: false,
            published,
            sum: None,
            quantity,
        }
    }
}

/// A day so many days before the report is long before it.
const LONG_BEFORE: f64 = 45.0;

/// The days of a year, less one.
const WHOLE_YEAR: f64 = 364.0;

/// Marks which quantities of a sentence are of a time long before the report: `2020 waren es 40`.
fn mark_past(of_sentence: &mut [Located], analysis: &Analysis) {
    let Some(published) = of_sentence.first().map(|located| located.published) else { return };
    let is_past = |located: &&Located| {
        let value = located.quantity.value;
        // Without a date of publication, a year by its number is no time of the report's.
        let past = published.map_or(value.high - value.low >= WHOLE_YEAR, |published| {
            value.high < f64::from(published) - LONG_BEFORE
        });
        located.quantity.measure == Measure::Date && past
    };
    let times: Vec<_> = of_sentence
        .iter()
        .filter(is_past)
        .map(|located| (located.quantity.clause, located.quantity.tokens))
        .collect();
    let is_joined = |x: (u32, u32), y: (u32, u32)| {
        let between = x.1.min(y.1)..x.0.max(y.0);
        between.clone().all(|token| analysis.document.word_at(token as usize) != "und")
    };
    for located in of_sentence.iter_mut() {
        let (clause, tokens) = (located.quantity.clause, located.quantity.tokens);
        located.past = times
            .iter()
            .any(|&(other, time)| other.0 < clause.1 && clause.0 < other.1 && is_joined(tokens, time));
    }
}

/// The shortest noun that tells what is measured, in letters, and how many are kept.
const LEAST_NOUN: usize = 4;
const MOST_NOUNS: usize = 6;

/// The nouns around a measure, in lower case: what is measured often stands there.
fn nouns(analysis: &Analysis, quantity: &Quantity) -> Vec<String> {
    if !matches!(quantity.measure, Measure::Unit(_)) {
        return Vec::new();
    }
    let own = quantity.tokens.0..quantity.tokens.1;
    (quantity.clause.0..quantity.clause.1)
        .filter(|token| !own.contains(token))
        .map(|token| analysis.document.word_at(token as usize))
        .filter(|word| word.starts_with(char::is_uppercase) && word.chars().count() >= LEAST_NOUN)
        .take(MOST_NOUNS)
        .map(str::to_lowercase)
        .collect()
}

/// Marks the greatest number of each role, earlier times left out.
fn mark_greatest(of_report: &mut [Located]) {
    let mut greatest = [0.0_f64; ROLES];
    // `bis zu 130.000` is feared, not counted.
    let is_counted = |located: &Located| {
        !located.past && !matches!(located.quantity.value.bound, Bound::AtMost | Bound::Below)
    };
    for located in of_report.iter().filter(|located| is_counted(located)) {
        let role = located.quantity.role.filter(|_| located.quantity.measure == Measure::Count);
        if let Some(most) = role.and_then(|role| greatest.get_mut(role as usize)) {
            *most = most.max(located.quantity.value.low);
        }
    }
    for located in of_report.iter_mut().filter(|located| is_counted(located)) {
        let most = located.quantity.role.and_then(|role| greatest.get(role as usize));
        located.greatest = most.is_some_and(|most| located.quantity.value.low >= *most);
    }
}

/// Marks which quantities of a sentence stand alone, and adds those up that `und` joins.
fn mark_neighbours(of_sentence: &mut [Located], analysis: &Analysis) {
    let sorts: Vec<_> = of_sentence.iter().map(|located| sort(&located.quantity)).collect();
    for (located, own) in of_sentence.iter_mut().zip(&sorts) {
        located.alone = sorts.iter().filter(|sort| *sort == own).count() == 1;
    }
    for at in 1..of_sentence.len() {
        let (before, behind) = of_sentence.split_at_mut(at);
        let (Some(x), Some(y)) = (before.last_mut(), behind.first_mut()) else { continue };
        let joined = sorts[at - 1] == sorts[at]
            && !matches!(sorts[at].0, Measure::Date | Measure::Clock | Measure::Age)
            && (x.quantity.tokens.1..y.quantity.tokens.0).len() <= 5
            && (x.quantity.tokens.1..y.quantity.tokens.0)
                .any(|token| matches!(analysis.document.word_at(token as usize), "und" | "sowie" | ","));
        if joined {
            let sum = x.sum.unwrap_or(x.quantity.value.low) + y.quantity.value.low;
            (x.sum, y.sum) = (Some(sum), Some(sum));
        }
    }
}
