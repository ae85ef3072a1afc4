//! The report of one article.

use serde::{Deserialize, Serialize};

use super::offsets::Offsets;
use super::{Code, Range16, Unit, phrases};
use crate::analysis::Analysis;
use crate::document::{Article, Document};
use crate::entities::{self, CoOccurrence, Dropped, Entity, Mention, MentionForm};
use crate::keywords::Keyword;
use crate::speech::{self, Attribution, Polarity, Quote, QuoteKind, Speaker};
use crate::summary::{Parts, RankedSentence};
use crate::times::timeline::{Event, Relation, Timeline};
use crate::times::{self, TimeExpression};

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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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
    /// What became of each of the reader's corrections, in their order.
    #[serde(default)]
    pub corrections: Vec<CorrectionReport>,
}

/// A reader's correction in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CorrectionReport {
    /// Whether the report is as it says. `false` where its words are gone, or nothing of the sort stands there.
    pub applied: bool,
}

impl CorrectionReport {
    pub(super) fn new(applied: bool) -> Self {
        Self { applied }
    }
}

/// An article in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EntityReport {
    /// Its index in this report.
    pub id: usize,
    /// `PER`, `LOC`, `ORG` or `OTH`.
    pub kind: Code,
    /// Its fullest name in the article.
    pub name: String,
    /// How much the article is about it, 0 to 1.
    pub salience: f32,
    /// Where it is mentioned, in the order of the text. A mention may lie inside another one.
    pub mentions: Vec<MentionReport>,
    /// The same for the same entity in every article: `PER:kim jong un`.
    pub key: String,
    /// Its folded name without the kind, one for the ways to write it: `rianowosti` for `Ria Nowosti` and `Ria-Nowosti`.
    #[serde(default)]
    pub name_key: String,
    /// What else it is called, at most three phrases, those that say most first: `Kreml-Chef`.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// Titles and offices beside its name.
    pub descriptions: Vec<Range16>,
    /// Where its first mention begins.
    pub first: u32,
    /// Where its last mention ends.
    pub last: u32,
    /// Whether its kind, its name or its mentions are the reader's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

/// A mention in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MentionReport {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// `name`, `derived`, `part` or `description`.
    pub form: Code,
    /// Why it belongs to the entity: [`Reason::as_str`](crate::entities::Reason::as_str).
    pub reason: Code,
    /// Whether the recogniser had missed it.
    pub added: bool,
}

/// A recognised name that is certainly none, in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DroppedReport {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Why it is none: [`DropReason::as_str`](crate::entities::DropReason::as_str).
    pub reason: Code,
}

/// Two entities that are named together, in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TimeReport {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub kind: Code,
    /// The words as a phrase that stands alone: in one line, with their preposition where an article in an oblique case needs it,
    /// `seit der Corona-Pandemie`.
    #[serde(default)]
    pub phrase: String,
    /// The TIMEX3 value, empty where the text gives none.
    pub value: String,
    /// The first day meant, `2023-09-12`, where the calendar is known.
    pub from: Option<String>,
    /// The last day meant.
    pub to: Option<String>,
    /// Whether the reader gave the value.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

/// What an article tells, in the order in which it happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TimelineReport {
    /// Dated events and those of which only the order is known.
    pub events: Vec<EventReport>,
    /// The sentences that tell of no time, in the order of the text.
    pub undated: Vec<u32>,
}

/// An event of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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
    pub relation: Option<Code>,
    /// For sorting, also across the articles of a month; no date.
    pub order: f64,
}

/// A statement in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct QuoteReport {
    /// `direct`, `indirect` or `reported`.
    pub kind: Code,
    /// What is said, in the order of the text.
    pub spans: Vec<Range16>,
    /// The same in words, joined by ` … `; without the pronoun of `Das sagte X.` behind them.
    #[serde(default)]
    pub text: String,
    /// Who says it.
    pub speaker: Option<SpeakerReport>,
    /// What marks it as said.
    pub cue: Option<CueReport>,
    /// `asserted`, `denied` or `unknown`: whether the speaker says that it is so.
    pub polarity: Code,
    /// Whether the reader said that this is a statement, or who says it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

/// A speaker in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SpeakerReport {
    /// Where the words that name the speaker begin.
    pub start: u32,
    /// Where they end; at `start` where the reader names somebody whom the text does not.
    pub end: u32,
    /// How to call the speaker, in the nominative; `null` where nobody is named.
    pub name: Option<String>,
    /// The same for the same speaker in every article: [`EntityReport::name_key`], or the folded name; `null` where nobody is named.
    #[serde(default)]
    pub key: Option<String>,
    /// The speaker's [`EntityReport::id`].
    pub entity: Option<usize>,
    /// Whether it was inferred who speaks, and is not said here.
    pub inferred: bool,
}

/// The words that mark a statement as said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CueReport {
    /// Where they begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
}

/// A sentence that is mostly somebody's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AttributionReport {
    /// Index into [`Report::sentences`].
    pub sentence: usize,
    /// The statements in it, as indices into [`Report::quotes`].
    pub quotes: Vec<usize>,
}

/// A key term in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct KeywordReport {
    /// The term.
    pub text: String,
    /// Comparable within the article, greater is better.
    pub score: f32,
    /// Where it stands.
    pub mentions: Vec<Range16>,
    /// Whether the article is probably not about it, so that it is not to be shown as that.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub passing: bool,
}

/// A ranked sentence in a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SummaryReport {
    /// Index into [`Report::sentences`].
    pub sentence: u32,
    /// Comparable within the article, greater is better.
    pub score: f32,
    /// What the score is made of: its parts add up to it.
    pub parts: Parts,
    /// The earlier sentence without which it is not understood.
    pub needs: Option<u32>,
    /// What is shown of it, where it opens with the place and the agency of a report: all behind them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Range16>,
    /// Whether the reader gave it its place.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

impl Report {
    /// The report of an analysis, without tokens.
    #[must_use]
    pub fn new(analysis: &Analysis) -> Self {
        Self::in_unit(analysis, Unit::Utf16)
    }

    /// The report of an analysis, without tokens, its positions in a unit.
    ///
    /// ```
    /// # use lesart::{Article, analyze, report::{Report, Unit}};
    /// let analysis = analyze(&Article::from_text("a", "😀 Grüße aus Köln.")?);
    /// assert_eq!(Report::in_unit(&analysis, Unit::Character).sentences, [[0, 17]]);
    /// # Ok::<(), lesart::Error>(())
    /// ```
    #[must_use]
    pub fn in_unit(analysis: &Analysis, unit: Unit) -> Self {
        Self::with_offsets(analysis, &Offsets::new(analysis.document.text(), unit))
    }

    /// The report of an analysis, with its tokens.
    #[must_use]
    pub fn with_tokens(analysis: &Analysis) -> Self {
        Self::with_tokens_in_unit(analysis, Unit::Utf16)
    }

    /// The report of an analysis, with its tokens, its positions in a unit.
    #[must_use]
    pub fn with_tokens_in_unit(analysis: &Analysis, unit: Unit) -> Self {
        let offsets = Offsets::new(analysis.document.text(), unit);
        let tokens = analysis.document.tokens().iter().map(|token| offsets.range(token.span)).collect();
        Self { tokens: Some(tokens), ..Self::with_offsets(analysis, &offsets) }
    }

    fn with_offsets(analysis: &Analysis, offsets: &Offsets<'_>) -> Self {
        let Analysis { document, entities, quotes, .. } = analysis;
        Self {
            article: ArticleReport::new(document.article(), offsets),
            sentences: document.sentences().iter().map(|sentence| offsets.range(sentence.span)).collect(),
            tokens: None,
            entities: each(entities.iter().enumerate(), |(id, entity)| {
                EntityReport::new(id, entity, document.text(), offsets)
            }),
            times: each(&analysis.times, |time| TimeReport::new(time, document.text(), offsets)),
            timeline: TimelineReport::new(&analysis.timeline),
            quotes: each(quotes, |quote| QuoteReport::new(quote, analysis, offsets)),
            keywords: each(&analysis.keywords, |keyword| KeywordReport::new(keyword, offsets)),
            summary: each(&analysis.summary, |ranked| SummaryReport::new(ranked, document, offsets)),
            attributed: each(speech::attributed(document, quotes), AttributionReport::new),
            paragraphs: offsets.ranges(document.paragraphs()),
            together: each(entities::co_occurrences(document, entities), TogetherReport::new),
            dropped: each(&analysis.dropped, |dropped| DroppedReport::new(dropped, offsets)),
            corrections: each(&analysis.corrections, |outcome| CorrectionReport::new(outcome.applied)),
        }
    }
}

fn each<T, R>(items: impl IntoIterator<Item = T>, report: impl FnMut(T) -> R) -> Vec<R> {
    items.into_iter().map(report).collect()
}

impl ArticleReport {
    fn new(article: &Article, offsets: &Offsets<'_>) -> Self {
        Self {
            id: article.id().to_owned(),
            title: article.title().map(str::to_owned),
            published: article.published().map(|date| date.to_string()),
            length: offsets.at(article.text().len() as u32),
            headline: article.headline().map(|span| offsets.range(span)),
        }
    }
}

impl EntityReport {
    fn new(id: usize, entity: &Entity, text: &str, offsets: &Offsets<'_>) -> Self {
        let mentions = &entity.mentions;
        let last = mentions.iter().map(|mention| mention.span.end).max();
        Self {
            id,
            kind: entity.kind.as_str().into(),
            name: entity.name.clone(),
            salience: entity.salience,
            mentions: each(mentions, |mention| MentionReport::new(mention, offsets)),
            key: entity.key.clone(),
            name_key: phrases::name_key(entity),
            other_names: phrases::other_names(text, entity),
            descriptions: offsets.ranges(&entity.descriptions),
            first: mentions.first().map_or(0, |mention| offsets.at(mention.span.start)),
            last: last.map_or(0, |end| offsets.at(end)),
            corrected: entity.corrected,
        }
    }
}

impl MentionReport {
    fn new(mention: &Mention, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.range(mention.span);
        Self {
            start,
            end,
            form: form(mention.form).into(),
            reason: mention.reason.as_str().into(),
            added: mention.added,
        }
    }
}

impl DroppedReport {
    fn new(dropped: &Dropped, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.range(dropped.span);
        Self { start, end, reason: dropped.reason.as_str().into() }
    }
}

impl TogetherReport {
    fn new(CoOccurrence { a, b, sentences, paragraphs }: CoOccurrence) -> Self {
        let sentences = sentences.iter().map(|sentence| sentence.0).collect();
        Self { a, b, sentences, paragraphs }
    }
}

impl TimeReport {
    fn new(time: &TimeExpression, text: &str, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.range(time.span);
        let (from, to) = first_and_last_day(time.days);
        Self {
            start,
            end,
            kind: time.kind.as_str().into(),
            phrase: phrases::time_phrase(text, time.span),
            value: time.value.clone(),
            from,
            to,
            corrected: time.corrected,
        }
    }
}

impl TimelineReport {
    fn new(timeline: &Timeline) -> Self {
        Self {
            events: each(&timeline.events, EventReport::new),
            undated: timeline.undated.iter().map(|sentence| sentence.0).collect(),
        }
    }
}

impl EventReport {
    fn new(event: &Event) -> Self {
        let (from, to) = first_and_last_day(event.days);
        let relation = event.relation.map(|relation| relation_code(relation).into());
        Self { sentence: event.sentence.0, time: event.time, from, to, relation, order: event.order }
    }
}

impl QuoteReport {
    fn new(quote: &Quote, analysis: &Analysis, offsets: &Offsets<'_>) -> Self {
        Self {
            kind: quote_kind(quote.kind).into(),
            spans: offsets.ranges(&quote.spans),
            text: phrases::said(analysis.document.text(), &quote.spans),
            speaker: quote.speaker.map(|speaker| SpeakerReport::new(quote, &speaker, analysis, offsets)),
            cue: quote.cue.map(|cue| {
                let [start, end] = offsets.range(cue);
                CueReport { start, end }
            }),
            polarity: polarity(quote.polarity).into(),
            corrected: quote.corrected.is_some(),
        }
    }
}

impl SpeakerReport {
    fn new(quote: &Quote, speaker: &Speaker, analysis: &Analysis, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.range(speaker.span);
        let name = quote.speaker_name(analysis.document.text(), &analysis.entities);
        let entity = speaker.entity.and_then(|id| analysis.entities.get(id));
        let key = name.as_deref().map(|name| entity.map_or_else(|| phrases::folded(name), phrases::name_key));
        Self { start, end, name, key, entity: speaker.entity, inferred: speaker.inferred }
    }
}

impl AttributionReport {
    fn new(Attribution { sentence, quotes }: Attribution) -> Self {
        Self { sentence: sentence.index(), quotes }
    }
}

impl KeywordReport {
    fn new(keyword: &Keyword, offsets: &Offsets<'_>) -> Self {
        Self {
            text: keyword.text.clone(),
            score: keyword.score,
            mentions: offsets.ranges(&keyword.mentions),
            passing: keyword.passing,
        }
    }
}

impl SummaryReport {
    fn new(ranked: &RankedSentence, document: &Document, offsets: &Offsets<'_>) -> Self {
        let whole = document.sentences().get(ranked.sentence.index()).map(|sentence| sentence.span);
        Self {
            shown: (whole != Some(ranked.shown)).then(|| offsets.range(ranked.shown)),
            sentence: ranked.sentence.0,
            score: ranked.score,
            parts: ranked.parts,
            needs: ranked.needs.map(|needed| needed.0),
            corrected: ranked.corrected,
        }
    }
}

/// The first and the last day as `2023-09-12`, where they are known.
fn first_and_last_day(days: Option<(i32, i32)>) -> (Option<String>, Option<String>) {
    days.map(|(first, last)| (times::iso_date(first), times::iso_date(last))).unzip()
}

fn form(form: MentionForm) -> &'static str {
    match form {
        MentionForm::Name => "name",
        MentionForm::Derived => "derived",
        MentionForm::Part => "part",
        MentionForm::Description => "description",
    }
}

fn relation_code(relation: Relation) -> &'static str {
    match relation {
        Relation::Weekday => "weekday",
        Relation::Before => "before",
        Relation::After => "after",
    }
}

fn polarity(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Asserted => "asserted",
        Polarity::Denied => "denied",
        Polarity::Unknown => "unknown",
    }
}

fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Reported => "reported",
    }
}

#[cfg(test)]
mod tests {
    use super::Report;
    use crate::analysis::analyze;
    use crate::document::Article;

    #[test]
    fn an_entity_comes_with_what_else_it_is_called() {
        let text = "😀 Der Kremlchef Wladimir Putin reiste am Montag nach Moskau. Putin sprach dort mit Journalisten.";
        let report = Report::new(&analyze(&Article::from_text("", text).unwrap()));
        let units: Vec<u16> = text.encode_utf16().collect();
        let putin = report.entities.iter().find(|entity| entity.name == "Wladimir Putin").unwrap();
        let words: Vec<String> = putin
            .descriptions
            .iter()
            .map(|range| String::from_utf16(&units[range[0] as usize..range[1] as usize]).unwrap())
            .collect();
        assert_eq!(words, ["Kremlchef"]);
    }
}
