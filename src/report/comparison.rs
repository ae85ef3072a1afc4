//! The report of a comparison. Sentences, entities and times are those of each article's own [`Report`](super::Report).

use serde::{Deserialize, Serialize};

use super::offsets;
use super::{Code, CorrectionReport, Range16, Unit, phrases};
use crate::analysis::Analysis;
use crate::comparison::{
    Comparison, DifferenceKind, DigestEntry, Fact, Pair, Related, SentenceRef, Statement,
};
use crate::span::Span;
use crate::times::timeline::{self, Timeline};

/// How two or more articles differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ComparisonReport {
    /// The ids of the articles, in the order in which the rest of the report numbers them.
    pub articles: Vec<String>,
    /// Sentences that tell the same.
    pub pairs: Vec<PairReport>,
    /// Sentences that perhaps tell the same, too unsure for a pair.
    pub related: Vec<RelatedReport>,
    /// For each article, the sentences that have neither a pair nor a related sentence.
    pub only: Vec<Vec<usize>>,
    /// The facts that several articles tell, each once with all sentences that tell it.
    pub groups: Vec<StatementReport>,
    /// What the reports come down to together.
    pub digest: Vec<DigestReport>,
    /// Quantities, days and times that several articles tell.
    pub facts: Vec<FactReport>,
    /// Entities, those in most articles first.
    pub entities: Vec<SharedEntityReport>,
    /// Whom the reports lean on, those with most statements first.
    pub sources: Vec<SharedSourceReport>,
    /// The events of all articles in the order in which they happened.
    pub timeline: Vec<SharedEventReport>,
    /// Whether articles tell in one order what they share, for every two that share something.
    pub order: Vec<OrderReport>,
    /// What became of each of the reader's corrections, in their order.
    #[serde(default)]
    pub corrections: Vec<CorrectionReport>,
}

/// Whether two of the compared articles tell what they share in one order.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct OrderReport {
    /// Index into [`ComparisonReport::articles`].
    pub a: usize,
    /// Index of the other article, greater.
    pub b: usize,
    /// How many pairs of sentences they share.
    pub pairs: usize,
    /// The largest part of these pairs that both tell in one order, above 0 to 1.
    pub same_order: f32,
}

/// An event of one of the compared articles.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SharedEventReport {
    /// Index into [`ComparisonReport::articles`].
    pub article: usize,
    /// Index into the events of that article's [`Report::timeline`](super::Report::timeline).
    pub event: usize,
}

/// A sentence of one of the compared articles.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SentenceReport {
    /// Index into [`ComparisonReport::articles`].
    pub article: usize,
    /// Index into that article's [`Report::sentences`](super::Report::sentences).
    pub sentence: usize,
}

/// Two sentences that tell the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PairReport {
    /// The sentence of the article that comes first.
    pub a: SentenceReport,
    /// The sentence of the other article.
    pub b: SentenceReport,
    /// The probability that they tell the same.
    pub score: f32,
    /// What differs between them.
    pub differences: Vec<DifferenceReport>,
    /// Whether the reader joined them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

/// Two sentences that perhaps tell the same.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RelatedReport {
    /// The sentence of the article that comes first.
    pub a: SentenceReport,
    /// The sentence of the other article.
    pub b: SentenceReport,
    /// The probability that they tell the same.
    pub score: f32,
}

/// A fact that several of the compared articles tell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StatementReport {
    /// The sentences that tell it, in the order of the articles; of each article one at most.
    pub sentences: Vec<SentenceReport>,
}

/// A place where two paired sentences differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DifferenceReport {
    /// `number`, `date`, `name`, `speaker`, `certainty` or `wording`.
    pub kind: Code,
    /// The words in the first sentence.
    pub a: Range16,
    /// The words in the second sentence.
    pub b: Range16,
}

/// A statement of the digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DigestReport {
    /// The article whose sentence stands for the statement.
    pub article: usize,
    /// That sentence.
    pub sentence: usize,
    /// The articles that carry it, ascending.
    pub carried_by: Vec<usize>,
    /// Who says so, in the words of each article.
    pub sources: Vec<SourceSpanReport>,
}

/// The words of an article that name a source.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SourceSpanReport {
    /// Index into [`ComparisonReport::articles`].
    pub article: usize,
    /// Where the words begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
}

/// One fact in several articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FactReport {
    /// `count`, `money`, `share`, `measure`, `duration`, `age`, `rank`, `times`, `score`, `date` or `time`.
    pub kind: Code,
    /// What is counted; may be empty.
    pub what: String,
    /// `same`, `compatible` or `differs`.
    pub verdict: Code,
    /// Whether the values differ because the count went on between the articles, as their days or their words say.
    pub updated: bool,
    /// One value an article.
    pub values: Vec<FactValueReport>,
    /// Whether the verdict is the reader's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

/// What one article says of a fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FactValueReport {
    /// Index into [`ComparisonReport::articles`].
    pub article: usize,
    /// Index into that article's sentences.
    pub sentence: usize,
    /// Where the words begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// The words in one line: bound, number and unit.
    pub value: String,
    /// Who says so, by name.
    pub source: Option<String>,
}

/// Somebody whom the reports lean on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SharedSourceReport {
    /// The entity's name, or the words that name the source.
    pub name: String,
    /// How many statements each article has from it.
    pub counts: Vec<usize>,
}

/// An entity across the compared articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SharedEntityReport {
    /// What makes it the same in every comparison of these articles.
    pub key: String,
    /// The same in every article, whatever its kind: [`EntityReport::name_key`](super::EntityReport::name_key).
    #[serde(default)]
    pub name_key: String,
    /// Its name.
    pub name: String,
    /// `PER`, `LOC`, `ORG` or `OTH`.
    pub kind: Code,
    /// The articles that mention it, ascending.
    pub articles: Vec<usize>,
}

impl ComparisonReport {
    /// The report of a comparison of these analyses, which must be the ones compared, in the same order.
    #[must_use]
    pub fn new(comparison: &Comparison, analyses: &[&Analysis]) -> Self {
        Self::in_unit(comparison, analyses, Unit::Utf16)
    }

    /// The same, its positions in a unit.
    #[must_use]
    pub fn in_unit(comparison: &Comparison, analyses: &[&Analysis], unit: Unit) -> Self {
        let offsets = Offsets::new(analyses, unit);
        let timelines: Vec<&Timeline> = analyses.iter().map(|analysis| &analysis.timeline).collect();
        Self {
            timeline: timeline::merge(&timelines)
                .into_iter()
                .map(|(article, event)| SharedEventReport { article, event })
                .collect(),
            articles: analyses.iter().map(|analysis| analysis.document.article().id().to_owned()).collect(),
            pairs: comparison.pairs.iter().map(|pair| PairReport::new(pair, &offsets)).collect(),
            sources: comparison
                .sources
                .iter()
                .map(|source| SharedSourceReport { name: source.name.clone(), counts: source.counts.clone() })
                .collect(),
            order: comparison
                .order
                .iter()
                .map(|order| OrderReport {
                    a: order.a,
                    b: order.b,
                    pairs: order.pairs,
                    same_order: order.same_order,
                })
                .collect(),
            related: comparison.related.iter().map(RelatedReport::new).collect(),
            corrections: comparison.corrections.iter().copied().map(CorrectionReport::new).collect(),
            only: comparison.only.clone(),
            groups: comparison.statements.iter().map(StatementReport::new).collect(),
            digest: comparison.digest.iter().map(|entry| DigestReport::new(entry, &offsets)).collect(),
            facts: comparison.facts.iter().map(|fact| FactReport::new(fact, &offsets)).collect(),
            entities: comparison
                .entities
                .iter()
                .map(|entity| SharedEntityReport {
                    key: entity.key.clone(),
                    name_key: phrases::key_of(&entity.key),
                    name: entity.name.clone(),
                    kind: entity.kind.as_str().into(),
                    articles: entity.articles.clone(),
                })
                .collect(),
        }
    }
}

/// The offsets of the compared articles.
struct Offsets<'t>(Vec<offsets::Offsets<'t>>);

impl<'t> Offsets<'t> {
    fn new(analyses: &[&'t Analysis], unit: Unit) -> Self {
        let of = |analysis: &&'t Analysis| offsets::Offsets::new(analysis.document.text(), unit);
        Self(analyses.iter().map(of).collect())
    }

    fn range(&self, article: usize, span: Span) -> Range16 {
        self.0.get(article).map_or([0, 0], |offsets| offsets.range(span))
    }
}

impl RelatedReport {
    fn new(related: &Related) -> Self {
        let [a, b] = [related.a, related.b].map(SentenceReport::new);
        Self { a, b, score: related.score }
    }
}

impl StatementReport {
    fn new(statement: &Statement) -> Self {
        Self { sentences: statement.sentences.iter().copied().map(SentenceReport::new).collect() }
    }
}

impl SentenceReport {
    fn new(SentenceRef { article, sentence }: SentenceRef) -> Self {
        Self { article, sentence }
    }
}

impl PairReport {
    fn new(pair: &Pair, offsets: &Offsets<'_>) -> Self {
        let differences = pair.differences.iter().map(|difference| DifferenceReport {
            kind: difference_kind(difference.kind).into(),
            a: offsets.range(pair.a.article, difference.a),
            b: offsets.range(pair.b.article, difference.b),
        });
        Self {
            a: SentenceReport::new(pair.a),
            b: SentenceReport::new(pair.b),
            score: pair.score,
            differences: differences.collect(),
            corrected: pair.corrected,
        }
    }
}

impl FactReport {
    fn new(fact: &Fact, offsets: &Offsets<'_>) -> Self {
        let values = fact.values.iter().map(|value| {
            let [start, end] = offsets.range(value.at.article, value.span);
            let SentenceRef { article, sentence } = value.at;
            let (source, value) = (value.source.clone(), value.value.clone());
            FactValueReport { article, sentence, start, end, value, source }
        });
        Self {
            kind: fact.kind.into(),
            what: fact.what.clone(),
            verdict: fact.verdict.as_str().into(),
            updated: fact.updated,
            values: values.collect(),
            corrected: fact.corrected,
        }
    }
}

impl DigestReport {
    fn new(entry: &DigestEntry, offsets: &Offsets<'_>) -> Self {
        let sources = entry.sources.iter().map(|&(article, span)| {
            let [start, end] = offsets.range(article, span);
            SourceSpanReport { article, start, end }
        });
        Self {
            article: entry.at.article,
            sentence: entry.at.sentence,
            carried_by: entry.carried_by.clone(),
            sources: sources.collect(),
        }
    }
}

fn difference_kind(kind: DifferenceKind) -> &'static str {
    match kind {
        DifferenceKind::Number => "number",
        DifferenceKind::Date => "date",
        DifferenceKind::Name => "name",
        DifferenceKind::Speaker => "speaker",
        DifferenceKind::Certainty => "certainty",
        DifferenceKind::Wording => "wording",
    }
}
