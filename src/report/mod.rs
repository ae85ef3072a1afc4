//! What leaves the library: plain types for JSON and for the browser, with positions in UTF-16 code units.
//!
//! The shape is fixed; fields may be added, but those that stand here keep their names and meaning. All positions
//! are half-open ranges of UTF-16 code units in the text as it was given (a date prefix counts, a byte order mark
//! does not, CRLF is two), so that JavaScript's `text.slice(start, end)` cuts out every span.

#[cfg(any(test, target_family = "wasm"))]
pub(crate) mod decimal;
mod utf16;

use serde::Serialize;

use crate::analysis::Analysis;
use crate::comparison::{Comparison, DifferenceKind, SentenceRef};
use crate::document::article::Article;
use crate::entities::{self, MentionForm};
use crate::span::Span;
use crate::speech::{self, QuoteKind};
use crate::summary::Parts;
use crate::times::timeline::{self, Relation, Timeline};
use crate::times::{self, TimeKind};
use utf16::Utf16Offsets;

/// A half-open range of UTF-16 code units, written `[start, end]`.
pub type Range16 = [u32; 2];

/// Everything Lesart reads from one article.
///
/// ```
/// use lesart::{Article, analyze, report::Report};
///
/// let article = Article::from_text("a", "😀 Der Zug fährt. Er ist voll.")?;
/// let report = Report::new(&analyze(&article));
/// // In JavaScript: text.slice(0, 17)
/// assert_eq!(report.sentences[0], [0, 17]);
/// assert_eq!(report.article.length, 30);
/// # Ok::<(), lesart::Error>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The article itself.
    pub article: ArticleReport,
    /// The sentences, in order.
    pub sentences: Vec<Range16>,
    /// The tokens, in order; only where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tokens: Option<Vec<Range16>>,
    /// Persons, places, organisations and others, by first mention.
    pub entities: Vec<EntityReport>,
    /// Expressions of time, in order.
    pub times: Vec<TimeReport>,
    /// What is told, in the order in which it happened.
    pub timeline: TimelineReport,
    /// Who says what, in order.
    pub quotes: Vec<QuoteReport>,
    /// Key terms, best first.
    pub keywords: Vec<KeywordReport>,
    /// All sentences, best first.
    pub summary: Vec<SummaryReport>,
    /// The sentences that only a source vouches for, in order.
    pub attributed: Vec<AttributionReport>,
    /// The paragraphs, in order.
    pub paragraphs: Vec<Range16>,
    /// Who is named with whom, most often first.
    pub together: Vec<TogetherReport>,
    /// Recognised names that are certainly none.
    pub dropped: Vec<DroppedReport>,
}

/// An article in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ArticleReport {
    /// What the article is called by whoever loaded it.
    pub id: String,
    /// The title, given or found as a headline.
    pub title: Option<String>,
    /// `2023-09` or `2023-09-17`.
    pub published: Option<String>,
    /// Length of the text in UTF-16 code units, without a byte order mark.
    pub length: u32,
    /// Where the headline stands, if the text has one.
    pub headline: Option<Range16>,
}

/// An entity in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EntityReport {
    /// Its index in this report.
    pub id: usize,
    /// `PER`, `LOC`, `ORG` or `OTH`.
    pub kind: &'static str,
    /// Its fullest name in the article.
    pub name: String,
    /// How much the article is about it, 0 to 1.
    pub salience: f32,
    /// Where it is mentioned, in the order of the text. A mention may lie inside another one.
    pub mentions: Vec<MentionReport>,
    /// The same for the same entity in every article: `PER:kim jong un`.
    pub key: String,
    /// Titles and offices beside its name.
    pub descriptions: Vec<Range16>,
    /// Where its first mention begins.
    pub first: u32,
    /// Where its last mention ends.
    pub last: u32,
}

/// A mention in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MentionReport {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// `name`, `derived`, `part` or `description`.
    pub form: &'static str,
    /// Why it belongs to the entity: [`Reason::as_str`](crate::entities::Reason::as_str).
    pub reason: &'static str,
    /// Whether the recogniser had missed it.
    pub added: bool,
}

/// A recognised name that is certainly none, in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DroppedReport {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Why it is none: [`DropReason::as_str`](crate::entities::DropReason::as_str).
    pub reason: &'static str,
}

/// Two entities that are named together, in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TogetherReport {
    /// [`EntityReport::id`] of the one that comes first.
    pub a: usize,
    /// [`EntityReport::id`] of the other.
    pub b: usize,
    /// Indices into [`Report::sentences`] of those that name both.
    pub sentences: Vec<u32>,
    /// Indices into [`Report::paragraphs`] of those that name both.
    pub paragraphs: Vec<u32>,
}

/// An expression of time in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimeReport {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub kind: &'static str,
    /// The TIMEX3 value, empty where the text gives none.
    pub value: String,
    /// The first day meant, `2023-09-12`, where the calendar is known.
    pub from: Option<String>,
    /// The last day meant.
    pub to: Option<String>,
}

/// What an article tells, in the order in which it happened.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineReport {
    /// Dated events and those of which only the order is known.
    pub events: Vec<EventReport>,
    /// The sentences that tell of no time, in the order of the text.
    pub undated: Vec<u32>,
}

/// An event of a timeline.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EventReport {
    /// The sentence that tells it, an index into [`Report::sentences`].
    pub sentence: u32,
    /// Its time, an index into [`Report::times`]; `None` where it has none of its own.
    pub time: Option<u32>,
    /// The first day; `None` where the event is only ordered.
    pub from: Option<String>,
    /// The last day.
    pub to: Option<String>,
    /// How it was ordered where it has no day: `weekday`, or `before` or `after` what the text told before it.
    pub relation: Option<&'static str>,
    /// For sorting, also across the articles of a month; no date.
    pub order: f64,
}

/// A statement in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuoteReport {
    /// `direct`, `indirect` or `reported`.
    pub kind: &'static str,
    /// What is said, in the order of the text.
    pub spans: Vec<Range16>,
    /// Who says it.
    pub speaker: Option<SpeakerReport>,
    /// What marks it as said.
    pub cue: Option<CueReport>,
}

/// A speaker in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SpeakerReport {
    /// Where the words that name the speaker begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// How to call the speaker, in the nominative; `null` where nobody is named.
    pub name: Option<String>,
    /// The speaker's [`EntityReport::id`].
    pub entity: Option<usize>,
    /// Whether it was inferred who speaks, and is not said here.
    pub inferred: bool,
}

/// The words that mark a statement as said.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CueReport {
    /// Where they begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
}

/// A sentence that is mostly somebody's words.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AttributionReport {
    /// Index into [`Report::sentences`].
    pub sentence: usize,
    /// The statements in it, as indices into [`Report::quotes`].
    pub quotes: Vec<usize>,
}

/// A key term in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeywordReport {
    /// The term.
    pub text: String,
    /// Comparable within the article, greater is better.
    pub score: f32,
    /// Where it stands.
    pub mentions: Vec<Range16>,
}

/// A ranked sentence in a report.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SummaryReport {
    /// Index into [`Report::sentences`].
    pub sentence: u32,
    /// Comparable within the article, greater is better.
    pub score: f32,
    /// What the score is made of: its parts add up to it.
    pub parts: Parts,
    /// The earlier sentence without which it is not understood.
    pub needs: Option<u32>,
}

impl Report {
    /// The report of an analysis, without tokens.
    #[must_use]
    pub fn new(analysis: &Analysis) -> Self {
        Self::counted(analysis, &Utf16Offsets::new(analysis.document.article().text()))
    }

    /// The report of an analysis, with its tokens.
    #[must_use]
    pub fn with_tokens(analysis: &Analysis) -> Self {
        let offsets = Utf16Offsets::new(analysis.document.article().text());
        let tokens =
            analysis.document.segmentation().tokens.iter().map(|token| offsets.range(token.span)).collect();
        Self { tokens: Some(tokens), ..Self::counted(analysis, &offsets) }
    }

    fn counted(analysis: &Analysis, offsets: &Utf16Offsets<'_>) -> Self {
        let ranges =
            |spans: &[Span]| -> Vec<Range16> { spans.iter().map(|span| offsets.range(*span)).collect() };
        Self {
            article: ArticleReport::new(&analysis.document.article(), offsets),
            sentences: analysis
                .document
                .segmentation()
                .sentences
                .iter()
                .map(|s| offsets.range(s.span))
                .collect(),
            tokens: None,
            entities: analysis
                .entities
                .iter()
                .enumerate()
                .map(|(id, entity)| EntityReport {
                    id,
                    kind: entity.kind.as_str(),
                    name: entity.name.clone(),
                    salience: entity.salience,
                    mentions: entity
                        .mentions
                        .iter()
                        .map(|mention| {
                            let [start, end] = offsets.range(mention.span);
                            MentionReport {
                                start,
                                end,
                                form: form(mention.form),
                                reason: mention.reason.as_str(),
                                added: mention.added,
                            }
                        })
                        .collect(),
                    key: entity.key.clone(),
                    descriptions: ranges(&entity.descriptions),
                    first: entity.mentions.first().map_or(0, |mention| offsets.at(mention.span.start)),
                    last: entity
                        .mentions
                        .iter()
                        .map(|mention| mention.span.end)
                        .max()
                        .map_or(0, |end| offsets.at(end)),
                })
                .collect(),
            times: analysis
                .times
                .iter()
                .map(|time| {
                    let [start, end] = offsets.range(time.span);
                    let (from, to) = days(time.days);
                    TimeReport { start, end, kind: time_kind(time.kind), value: time.value.clone(), from, to }
                })
                .collect(),
            timeline: TimelineReport::new(&analysis.timeline),
            quotes: analysis
                .quotes
                .iter()
                .map(|quote| QuoteReport {
                    kind: quote_kind(quote.kind),
                    spans: ranges(&quote.spans),
                    speaker: quote.speaker.map(|speaker| {
                        let [start, end] = offsets.range(speaker.span);
                        let name = speaker.name(analysis.document.article().text(), &analysis.entities);
                        SpeakerReport { start, end, name, entity: speaker.entity, inferred: speaker.inferred }
                    }),
                    cue: quote.cue.map(|cue| {
                        let [start, end] = offsets.range(cue);
                        CueReport { start, end }
                    }),
                })
                .collect(),
            keywords: analysis
                .keywords
                .iter()
                .map(|keyword| KeywordReport {
                    text: keyword.text.clone(),
                    score: keyword.score,
                    mentions: ranges(&keyword.mentions),
                })
                .collect(),
            summary: analysis
                .summary
                .iter()
                .map(|ranked| SummaryReport {
                    sentence: ranked.sentence,
                    score: ranked.score,
                    parts: ranked.parts,
                    needs: ranked.needs,
                })
                .collect(),
            attributed: speech::attributed(&analysis.document, &analysis.quotes)
                .into_iter()
                .map(|attribution| AttributionReport {
                    sentence: attribution.sentence.index(),
                    quotes: attribution.quotes,
                })
                .collect(),
            paragraphs: ranges(analysis.document.article().paragraphs()),
            together: entities::together(&analysis.entities, &analysis.document.segmentation())
                .into_iter()
                .map(|pair| TogetherReport {
                    a: pair.a,
                    b: pair.b,
                    sentences: pair.sentences,
                    paragraphs: pair.paragraphs,
                })
                .collect(),
            dropped: analysis
                .dropped
                .iter()
                .map(|dropped| {
                    let [start, end] = offsets.range(dropped.span);
                    DroppedReport { start, end, reason: dropped.reason.as_str() }
                })
                .collect(),
        }
    }
}

impl TimelineReport {
    fn new(timeline: &Timeline) -> Self {
        let event = |event: &timeline::Event| {
            let (from, to) = days(event.days);
            let relation = event.relation.map(|relation| match relation {
                Relation::Weekday => "weekday",
                Relation::Before => "before",
                Relation::After => "after",
            });
            EventReport { sentence: event.sentence, time: event.time, from, to, relation, order: event.order }
        };
        Self { events: timeline.events.iter().map(event).collect(), undated: timeline.undated.clone() }
    }
}

impl ArticleReport {
    fn new(article: &Article, offsets: &Utf16Offsets<'_>) -> Self {
        Self {
            id: article.id().to_owned(),
            title: article.title().map(str::to_owned),
            published: article.published().map(|date| date.to_string()),
            length: offsets.at(article.text().len() as u32),
            headline: article.headline().map(|span| offsets.range(span)),
        }
    }
}

/// How two or more articles differ.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonReport {
    /// The ids of the articles, in the order in which the rest of the report numbers them.
    pub articles: Vec<String>,
    /// Sentences that tell the same.
    pub pairs: Vec<PairReport>,
    /// For each article, the sentences that stand in it alone.
    pub only: Vec<Vec<usize>>,
    /// What the reports come down to together.
    pub digest: Vec<DigestReport>,
    /// Entities, those in most articles first.
    pub entities: Vec<SharedEntityReport>,
    /// Whom the reports lean on, those with most statements first.
    pub sources: Vec<SharedSourceReport>,
    /// The events of all articles in the order in which they happened.
    pub timeline: Vec<SharedEventReport>,
    /// Whether articles tell in one order what they share, for every two that share something.
    pub order: Vec<OrderReport>,
}

/// Whether two of the compared articles tell what they share in one order.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
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
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SharedEventReport {
    /// Index into [`ComparisonReport::articles`].
    pub article: usize,
    /// Index into the events of that article's [`Report::timeline`].
    pub event: usize,
}

/// A sentence of one of the compared articles.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SentenceReport {
    /// Index into [`ComparisonReport::articles`].
    pub article: usize,
    /// Index into that article's [`Report::sentences`].
    pub sentence: usize,
}

/// Two sentences that tell the same.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PairReport {
    /// The sentence of the article that comes first.
    pub a: SentenceReport,
    /// The sentence of the other article.
    pub b: SentenceReport,
    /// How much they share, 0 to 1.
    pub score: f32,
    /// What differs between them.
    pub differences: Vec<DifferenceReport>,
}

/// A place where two paired sentences differ.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceReport {
    /// `number`, `date`, `name`, `speaker`, `certainty` or `wording`.
    pub kind: &'static str,
    /// The words in the first sentence.
    pub a: Range16,
    /// The words in the second sentence.
    pub b: Range16,
}

/// A statement of the digest.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
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
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceSpanReport {
    /// Index into [`ComparisonReport::articles`].
    pub article: usize,
    /// Where the words begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
}

/// Somebody whom the reports lean on.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SharedSourceReport {
    /// The entity's name, or the words that name the source.
    pub name: String,
    /// How many statements each article has from it.
    pub counts: Vec<usize>,
}

/// An entity across the compared articles.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SharedEntityReport {
    /// What makes it the same in every comparison of these articles.
    pub key: String,
    /// Its name.
    pub name: String,
    /// `PER`, `LOC`, `ORG` or `OTH`.
    pub kind: &'static str,
    /// The articles that mention it, ascending.
    pub articles: Vec<usize>,
}

impl ComparisonReport {
    /// The report of a comparison of these analyses, which must be the ones compared, in the same order.
    #[must_use]
    pub fn new(comparison: &Comparison, analyses: &[&Analysis]) -> Self {
        let offsets: Vec<Utf16Offsets<'_>> =
            analyses.iter().map(|analysis| Utf16Offsets::new(analysis.document.article().text())).collect();
        let range =
            |at: SentenceRef, span| offsets.get(at.article).map_or([0, 0], |offsets| offsets.range(span));
        let sentence = |at: SentenceRef| SentenceReport { article: at.article, sentence: at.sentence };
        let timelines: Vec<&Timeline> = analyses.iter().map(|analysis| &analysis.timeline).collect();
        let timeline = timeline::merge(&timelines)
            .into_iter()
            .map(|(article, event)| SharedEventReport { article, event })
            .collect();
        Self {
            timeline,
            articles: analyses.iter().map(|analysis| analysis.document.article().id().to_owned()).collect(),
            pairs: comparison
                .pairs
                .iter()
                .map(|pair| PairReport {
                    a: sentence(pair.a),
                    b: sentence(pair.b),
                    score: pair.score,
                    differences: pair
                        .differences
                        .iter()
                        .map(|difference| DifferenceReport {
                            kind: difference_kind(difference.kind),
                            a: range(pair.a, difference.a),
                            b: range(pair.b, difference.b),
                        })
                        .collect(),
                })
                .collect(),
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
            only: comparison.only.clone(),
            digest: comparison
                .digest
                .iter()
                .map(|entry| DigestReport {
                    article: entry.at.article,
                    sentence: entry.at.sentence,
                    carried_by: entry.carried_by.clone(),
                    sources: entry
                        .sources
                        .iter()
                        .map(|&(article, span)| {
                            let [start, end] = range(SentenceRef { article, sentence: 0 }, span);
                            SourceSpanReport { article, start, end }
                        })
                        .collect(),
                })
                .collect(),
            entities: comparison
                .entities
                .iter()
                .map(|entity| SharedEntityReport {
                    key: entity.key.clone(),
                    name: entity.name.clone(),
                    kind: entity.kind.as_str(),
                    articles: entity.articles.clone(),
                })
                .collect(),
        }
    }
}

fn form(form: MentionForm) -> &'static str {
    match form {
        MentionForm::Name => "name",
        MentionForm::Derived => "derived",
        MentionForm::Part => "part",
        MentionForm::Description => "description",
    }
}

/// The first and the last day as they are written.
fn days(days: Option<(i32, i32)>) -> (Option<String>, Option<String>) {
    (days.map(|(first, _)| times::iso_date(first)), days.map(|(_, last)| times::iso_date(last)))
}

fn time_kind(kind: TimeKind) -> &'static str {
    match kind {
        TimeKind::Date => "DATE",
        TimeKind::Time => "TIME",
        TimeKind::Duration => "DURATION",
        TimeKind::Set => "SET",
    }
}

fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Reported => "reported",
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
