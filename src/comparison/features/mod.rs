//! A sentence → the features by which it can be recognised in another report.
//!
//! A feature is a key that is equal in two sentences that mention the same thing, and a weight. Words of one group of
//! [`synonyms`](crate::german::synonyms) share a key, and so do all mentions of an entity, all expressions for a day, and
//! all spellings of a number; a compound also has the keys of its parts, for less.
//!
//! `builder` gathers the features of a report; `concepts` knows synonyms, `compounds` takes words apart, `spelling` finds
//! names by their sounds, `separable` joins verbs with their particles, and `inheritance` resolves leaning pronouns.

mod builder;
mod compounds;
mod concepts;
mod inheritance;
mod separable;
mod spelling;

pub(super) use builder::ReportWords;

use crate::analysis::Analysis;
use crate::comparison::linking::LinkedEntity;
use crate::util::hashing::hash;
use crate::util::sort::Sort;

/// What a sentence can be recognised by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Feature {
    /// Equal in two sentences that mention the same.
    pub(super) key: u64,
    /// How much that tells, above 0.
    pub(super) weight: f32,
    /// The token it comes from, or the one it hangs on.
    pub(super) token: u32,
    /// What kind of thing it is.
    pub(super) kind: FeatureKind,
    /// Whether it is somebody or something by name: it tells who and where, not what happens.
    pub(super) name: bool,
    /// Whether the next token belongs to it: `Vereinigte Staaten`.
    pub(super) phrase: bool,
    /// Whether its synonyms are names of one state or union.
    pub(super) names_state: bool,
}

impl Feature {
    pub(super) fn new(key: u64, weight: f32, token: u32, kind: FeatureKind) -> Self {
        let name = matches!(
            kind,
            FeatureKind::Entity | FeatureKind::Day | FeatureKind::Time | FeatureKind::Inherited
        );
        Self { key, weight, token, kind, name, phrase: false, names_state: concepts::is_state(key) }
    }
}

/// What kind of thing a feature is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FeatureKind {
    /// A word, or any of its synonyms.
    Word,
    /// The root of a word that has no synonyms.
    Root,
    /// The sounds of a name.
    Spelling,
    /// A part of a compound.
    Part,
    /// An entity.
    Entity,
    /// A day.
    Day,
    /// Any other value of the calendar.
    Time,
    /// A number.
    Number,
    /// That there is a number of something, whatever its value.
    Quantity,
    /// Inherited from the sentence that this one leans on.
    Inherited,
    /// Two concepts in one sentence: rain and flood, flood and death.
    Together,
}

/// The features of a sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct SentenceFeatures {
    /// Sorted by key, one feature a key.
    pub(super) features: Vec<Feature>,
    /// Its words and parts of words, those of a key one behind the other in the order of the text.
    pub(super) words: Vec<Feature>,
    /// What each of its tokens has, in the order of the text: the token and the place of its best feature.
    pub(super) tokens: Vec<(u32, u32)>,
    /// The values of its numbers, those in expressions of time left out.
    pub(super) numbers: Vec<f64>,
    /// How many tokens it has.
    pub(super) length: u32,
}

/// The features of the sentences of all reports.
pub(super) fn of_reports(analyses: &[&Analysis], entities: &[LinkedEntity]) -> Vec<Vec<SentenceFeatures>> {
    let words: Vec<ReportWords> =
        analyses.iter().map(|analysis| ReportWords::new(&analysis.document)).collect();
    of_reports_with(analyses, &words.iter().collect::<Vec<_>>(), entities)
}

/// [`of_reports`] of reports whose words are known already.
pub(super) fn of_reports_with(
    analyses: &[&Analysis],
    words: &[&ReportWords],
    entities: &[LinkedEntity],
) -> Vec<Vec<SentenceFeatures>> {
    let mut linked: Vec<Vec<Option<u64>>> =
        analyses.iter().map(|analysis| vec![None; analysis.entities.len()]).collect();
    for entity in entities {
        for &(article, id) in &entity.members {
            if let Some(slot) = linked.get_mut(article).and_then(|ids| ids.get_mut(id)) {
                *slot = Some(hash(entity.key.as_bytes()));
            }
        }
    }
    let reports = analyses.iter().zip(words).zip(&linked);
    reports.map(|((analysis, words), linked)| builder::of_report(analysis, words, linked)).collect()
}

impl SentenceFeatures {
    fn new(mut features: Vec<Feature>) -> Self {
        let mut words: Vec<Feature> = features
            .iter()
            .filter(|feature| {
                matches!(feature.kind, FeatureKind::Word | FeatureKind::Part | FeatureKind::Spelling)
            })
            .copied()
            .collect();
        words.stable_sort_by_key(|word| (word.key, word.token, word.kind));
        features.stable_sort_by(|a, b| {
            a.key
                .cmp(&b.key)
                .then(b.weight.total_cmp(&a.weight))
                .then((a.token, a.kind).cmp(&(b.token, b.kind)))
        });
        features.dedup_by_key(|feature| feature.key);
        let mut tokens: Vec<(u32, u32)> = (0..features.len() as u32)
            .filter(|&place| {
                !matches!(
                    features[place as usize].kind,
                    FeatureKind::Quantity | FeatureKind::Inherited | FeatureKind::Together
                )
            })
            .map(|place| (features[place as usize].token, place))
            .collect();
        let weight = |place: u32| features[place as usize].weight;
        tokens.stable_sort_by(|a, b| {
            a.0.cmp(&b.0).then(weight(b.1).total_cmp(&weight(a.1))).then(a.1.cmp(&b.1))
        });
        tokens.dedup_by_key(|token| token.0);
        Self { features, words, tokens, ..Self::default() }
    }
}
