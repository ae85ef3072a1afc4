//! The timeline: the events of an article, or of several, in chronological order.
//!
//! An event is a sentence with a time in it, once for each time. It is *dated* where its days are known; it is
//! *ordered* where only its place among the others is known: by the day of the week, when the publication date names
//! the month alone, or by a word such as `zuvor` or `später`, or the pluperfect. All other sentences stay undated.

use super::calendar::{self, Day};
use super::expression::{TimeExpression, TimeKind};
use super::tense::{ClauseTenses, Tense};
use crate::document::{Document, PublicationDate, SentenceId};
use crate::german::time_words;
use crate::util::sort::Sort;

/// The events of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// Dated and ordered events, in chronological order.
    pub events: Vec<Event>,
    /// The sentences without an event, in the order of the text.
    pub undated: Vec<SentenceId>,
    /// The day that stands for the day of writing in [`Event::order`]; a guess within the month of publication where
    /// no day is known, and absent where nothing is.
    reference: Option<Day>,
    /// Whether the reference is the publication date itself.
    certain: bool,
}

/// An event of a timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// The sentence that reports it.
    pub sentence: SentenceId,
    /// Its time, an index into the expressions of time; `None` where it has none of its own.
    pub time: Option<u32>,
    /// First and last day, in days since 1970-01-01; `None` where the event is only ordered.
    pub days: Option<(i32, i32)>,
    /// How it was ordered, where it has no day.
    pub relation: Option<Relation>,
    /// Events with a lower number happened before those with a higher one: days since 1970-01-01, with the time of
    /// day behind the point. For the order alone; it is no date where `days` is `None`.
    pub order: f64,
}

/// How an event without a date is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Its day of the week is known.
    Weekday,
    /// Before the event reported before it in the text.
    Before,
    /// After the event reported before it in the text.
    After,
}

/// How many sentences back an event may be that orders a sentence without a time.
const REACH: u32 = 2;

/// How far an event without a time lies from the one that it is ordered by, in days.
const STEP: f64 = 1.0 / 1024.0;

/// Orders the events of an article.
#[must_use]
pub fn order(document: &Document, times: &[TimeExpression]) -> Timeline {
    let tenses = ClauseTenses::new(document);
    let mut collector = EventCollector::new(document, &tenses, times);
    let mut at = 0;
    for (index, sentence) in document.sentences().iter().enumerate() {
        let first = at;
        while times.get(at).is_some_and(|time| time.span.start < sentence.span.end) {
            at += 1;
        }
        if !document.article().is_dateline(sentence.span) {
            collector.sentence(SentenceId(index as u32), first..at);
        }
    }
    let mut timeline = collector.timeline;
    timeline.events.stable_sort_by(|a, b| a.order.total_cmp(&b.order).then(a.sentence.cmp(&b.sentence)));
    timeline
}

/// Puts the timelines of several articles into one: pairs of article and event, both indices, in order. Where some
/// articles are dated to the day, the weekdays of the others are taken for those around that day.
#[must_use]
pub fn merge(timelines: &[&Timeline]) -> Vec<(usize, usize)> {
    let known = timelines.iter().filter(|timeline| timeline.certain).find_map(|timeline| timeline.reference);
    let mut merged: Vec<(f64, usize, usize)> = Vec::new();
    for (article, timeline) in timelines.iter().enumerate() {
        let shift = match (known, timeline.reference) {
            // Reports on one event lie days apart, not weeks.
            (Some(known), Some(own)) if !timeline.certain && (known - own).abs() <= 31 => {
                f64::from((known - own + 3).div_euclid(7) * 7)
            }
            _ => 0.0,
        };
        for (index, event) in timeline.events.iter().enumerate() {
            let order = if event.days.is_some() { event.order } else { event.order + shift };
            merged.push((order, article, index));
        }
    }
    merged.stable_sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    merged.into_iter().map(|(_, article, event)| (article, event)).collect()
}

/// Collects the events of an article, sentence by sentence.
struct EventCollector<'a> {
    document: &'a Document,
    tenses: &'a ClauseTenses<'a>,
    times: &'a [TimeExpression],
    timeline: Timeline,
    /// Order and sentence of the event reported last.
    last: Option<(f64, SentenceId)>,
}

impl<'a> EventCollector<'a> {
    fn new(document: &'a Document, tenses: &'a ClauseTenses<'a>, times: &'a [TimeExpression]) -> Self {
        let (reference, certain) = reference_day(document.article().published(), times);
        let timeline = Timeline { reference, certain, ..Timeline::default() };
        Self { document, tenses, times, timeline, last: None }
    }

    /// Adds the events of a sentence; `times` are its expressions of time.
    fn sentence(&mut self, sentence: SentenceId, times: std::ops::Range<usize>) {
        let before = self.timeline.events.len();
        // `(31.10.2007)`: the date of something that the sentence does not tell.
        let times = if self.tells_no_more(sentence, times.clone()) { 0..0 } else { times };
        for index in times {
            if let Some(event) = self.event(sentence, index) {
                self.add(event);
            }
        }
        if self.timeline.events.len() > before {
            self.last = self.timeline.events.last().map(|event| (event.order, sentence));
        } else if let Some(event) = self.related(sentence) {
            self.timeline.events.push(event);
            self.last = Some((event.order, sentence));
        } else {
            self.timeline.undated.push(sentence);
        }
    }

    /// Whether a sentence has no word but in its times.
    fn tells_no_more(&self, sentence: SentenceId, times: std::ops::Range<usize>) -> bool {
        let Some(sentence) = self.document.sentences().get(sentence.index()) else { return false };
        let times = self.times.get(times).unwrap_or_default();
        let in_time = |at: usize| {
            let span = self.document.tokens()[at].span;
            times.iter().any(|time| time.span.contains(span))
        };
        let is_word = |at: usize| self.document.word_at(at).starts_with(char::is_alphanumeric);
        !times.is_empty() && sentence.token_range().all(|at| !is_word(at) || in_time(at))
    }

    /// Adds an event; a time that only goes on with the one before it (`am Dienstag um 8 Uhr`, `vom 3. bis zum 5. Mai`)
    /// makes that one more exact.
    fn add(&mut self, event: Event) {
        let Some(last) = self.timeline.events.last_mut() else {
            self.timeline.events.push(event);
            return;
        };
        let between = last.time.zip(event.time).map_or("", |(one, other)| {
            let [one, other] = [one, other].map(|time| self.times[time as usize].span);
            self.document.text().get(one.end as usize..other.start as usize).unwrap_or_default().trim()
        });
        if last.sentence == event.sentence && last.days.is_some() && last.days == event.days {
            let timed = |event: &Event| {
                event.time.is_some_and(|time| self.times[time as usize].kind == TimeKind::Time)
            };
            if timed(&event) != timed(last) {
                last.order = if timed(&event) { event.order } else { last.order };
                return;
            }
        }
        let through = matches!(between, "bis" | "bis zum" | "bis einschließlich" | "-" | "–");
        if let (true, Some((first, _)), Some((_, end))) =
            (through && last.sentence == event.sentence, last.days, event.days)
            && first <= end
        {
            last.days = Some((first, end));
            return;
        }
        self.timeline.events.push(event);
    }

    /// The event of a time, where the time is a point.
    fn event(&self, sentence: SentenceId, index: usize) -> Option<Event> {
        let time = self.times.get(index)?;
        let event = Event { sentence, time: Some(index as u32), days: time.days, relation: None, order: 0.0 };
        match (time.kind, time.days) {
            (TimeKind::Set, _) => None,
            // A period up to now is no event: `seit drei Jahren`.
            (TimeKind::Duration, Some((first, last))) => (last - first < 400 && !self.reaches_now(time))
                .then(|| Event { order: f64::from(first), ..event }),
            (_, Some((first, _))) => {
                Some(Event { order: f64::from(first) + part_of_day(self.document, time), ..event })
            }
            (TimeKind::Date | TimeKind::Time, None) => {
                let weekday = weekday_of(&time.value)?;
                let reference = self.timeline.reference?;
                let back = (i32::from(calendar::weekday(reference)) - i32::from(weekday)).rem_euclid(7);
                let token = self.document.tokens_in(time.span).start;
                let ahead = match self.tenses.at(sentence, token) {
                    Tense::Future | Tense::Present => back > 0,
                    _ => false,
                };
                let day = reference - back + if ahead { 7 } else { 0 };
                Some(Event {
                    relation: Some(Relation::Weekday),
                    order: f64::from(day) + part_of_day(self.document, time),
                    ..event
                })
            }
            (TimeKind::Duration, None) => None,
        }
    }

    /// Whether a time reaches up to the day of writing.
    fn reaches_now(&self, time: &TimeExpression) -> bool {
        time.days.is_some_and(|(first, last)| first < last && Some(last) == self.timeline.reference)
    }

    /// The event of a sentence without a time, where a word or its tense orders it by the event reported before it.
    fn related(&self, sentence: SentenceId) -> Option<Event> {
        let (order, last) = self.last?;
        if sentence.0 > last.0 + REACH {
            return None;
        }
        let start = self.document.sentences().get(sentence.index())?.token_range().start;
        let first = self.document.word_at(start).to_lowercase();
        let relation = if time_words::BEFORE_THAT.contains(&first.as_str()) {
            Relation::Before
        } else if time_words::AFTER_THAT.contains(&first.as_str()) {
            Relation::After
        } else if self.tenses.at(sentence, start) == Tense::BeforePast {
            Relation::Before
        } else {
            return None;
        };
        let order = if relation == Relation::Before { order - STEP } else { order + STEP };
        Some(Event { sentence, time: None, days: None, relation: Some(relation), order })
    }
}

/// The day that stands for the day of writing, and whether it is the publication date itself. Else it is a guess within
/// the month of publication: news reports the latest first, so the first day of the week that is named is that of the
/// report. Without a publication date the month is arbitrary; without a day of the week, too, there is no reference.
fn reference_day(published: Option<PublicationDate>, times: &[TimeExpression]) -> (Option<Day>, bool) {
    let month = published.map(|date| (i32::from(date.year()), date.month()));
    let day =
        published.and_then(|date| Some(calendar::day(i32::from(date.year()), date.month(), date.day()?)));
    let first = times.iter().find_map(|time| weekday_of(&time.value));
    let (year, of_year) = month.unwrap_or((1970, 1));
    let middle = calendar::day(year, of_year, 15);
    let guess = middle
        + first.map_or(0, |first| (i32::from(first) - i32::from(calendar::weekday(middle))).rem_euclid(7));
    (day.or((month.is_some() || first.is_some()).then_some(guess)), day.is_some())
}

/// The day of the week in a value of which no more is known: `XXXX-WXX-7`.
fn weekday_of(value: &str) -> Option<u8> {
    let digit = value.strip_prefix("XXXX-WXX-")?.bytes().next()?;
    (b'1'..=b'7').contains(&digit).then(|| digit - b'0')
}

/// The time of day as a fraction of a day; the middle of each part of the day, and 0 where none is given. `Die Nacht auf
/// Donnerstag` ends on Thursday, `Donnerstagnacht` begins then.
fn part_of_day(document: &Document, time: &TimeExpression) -> f64 {
    let minutes = match time.clock {
        Some((hour, minute)) => u32::from(hour) * 60 + u32::from(minute),
        None => match time.value.as_bytes() {
            [.., b'T', b'M', b'O'] => 8 * 60,
            [.., b'T', b'M', b'I'] => 12 * 60,
            [.., b'T', b'A', b'F'] => 15 * 60,
            [.., b'T', b'E', b'V'] => 19 * 60,
            [.., b'T', b'N', b'I']
                if document.text_of(time.span).split(' ').any(|word| matches!(word, "auf" | "zum")) =>
            {
                60
            }
            [.., b'T', b'N', b'I'] => 23 * 60,
            _ => return 0.0,
        },
    };
    f64::from(minutes.min(1439)) / 1440.0
}

#[cfg(test)]
mod tests {
    use super::{part_of_day, reference_day, weekday_of};
    use crate::document::{Article, Document};
    use crate::names;
    use crate::times::{find, iso_date};

    /// The part of the day of the first time, in minutes.
    fn minutes(text: &str) -> f64 {
        let article = Article::from_text("a", text).unwrap().with_published("2023-09-18".parse().ok());
        let document = Document::new(&article);
        let times = find(&document, &names::recognize(&document));
        (part_of_day(&document, &times[0]) * 1440.0).round()
    }

    #[test]
    fn parts_of_the_day_follow_each_other() {
        for (text, expected) in [
            ("Um 20.30 Uhr kam er.", 1230.0),
            ("Um 24 Uhr kam er.", 1439.0),
            ("Er kam Dienstagmorgen.", 480.0),
            ("Er kam Dienstagmittag.", 720.0),
            ("Er kam Dienstagnachmittag.", 900.0),
            ("Er kam Dienstagabend.", 1140.0),
            ("Er kam Dienstagnacht.", 1380.0),
            ("In der Nacht zum Dienstag kam er.", 60.0),
            ("Er kam am Dienstag.", 0.0),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }

    #[test]
    fn a_weekday_is_read_from_its_value() {
        assert_eq!((weekday_of("XXXX-WXX-7"), weekday_of("XXXX-WXX-1TEV")), (Some(7), Some(1)));
        for value in ["XXXX-WXX-8", "XXXX-WXX-0", "XXXX-WXX-WE", "XXXX-WXX", "2023-W37-7", ""] {
            assert_eq!(weekday_of(value), None, "{value}");
        }
    }

    #[test]
    fn the_reference_is_the_publication_date_or_a_guess() {
        let reference = |published: &str| {
            let (day, is_certain) = reference_day(published.parse().ok(), &[]);
            (day.map(iso_date), is_certain)
        };
        assert_eq!(reference("2023-09-18"), (Some("2023-09-18".to_owned()), true));
        assert_eq!(reference("2023-09"), (Some("2023-09-15".to_owned()), false));
        assert_eq!(reference(""), (None, false));
    }
}
