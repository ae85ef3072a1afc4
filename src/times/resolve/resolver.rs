//! The state while expressions are resolved one after the other, and the value of each.

use crate::document::{Document, PublicationDate, SentenceId, TokenId};
use crate::german::adjective_endings::is_declined;
use crate::german::articles::{MERGED_DATIVE, is_article};
use crate::german::mishaps;
use crate::german::time_units::TimeUnit;
use crate::german::time_words;
use crate::times::calendar::{self, Day};
use crate::times::expression::{TimeExpression, TimeKind};
use crate::times::meaning::{Base, Meaning, Origin, ParsedTime, Point, Recurrence, Year};
use crate::times::period::{Period, narrowed};
use crate::times::tense::{ClauseTenses, Tense};
use crate::times::values::{length_value, recurrence_value};

/// The day of writing, as far as it is known.
#[derive(Clone, Copy)]
pub(super) struct WritingDate {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<Day>,
}

impl WritingDate {
    fn new(published: Option<PublicationDate>) -> Self {
        let Some(date) = published else { return Self { year: None, month: None, day: None } };
        let year = i32::from(date.year());
        let day = date.day().map(|day| calendar::day(year, date.month(), day));
        Self { year: Some(year), month: Some(date.month()), day }
    }
}

/// Resolves the expressions of an article in the order of the text.
pub(super) struct Resolver<'d> {
    document: &'d Document,
    tenses: &'d ClauseTenses<'d>,
    pub(super) writing: WritingDate,
    /// Whether the article names single days.
    names_days: bool,
    /// The time last named, and its sentence.
    pub(super) named: Option<(Period, SentenceId)>,
    /// The day last named, and its sentence.
    pub(super) named_day: Option<(Period, SentenceId)>,
    /// The only day of the week before that of writing which the article has named so far.
    only_day: Option<Day>,
    /// Whether it has named several such days.
    names_several: bool,
    /// The sentence of the current expression.
    pub(super) sentence: SentenceId,
    /// The first token of the current expression.
    token: usize,
    /// The token behind it.
    end: usize,
    /// Whether the current expression stands beside one that counts days.
    beside_day: bool,
    /// The day that stands alone as a heading over the current paragraph, as in a running report.
    heading: Option<Period>,
    /// Whether the article tells in the present tense, hour by hour, what happened: `Samstag, 6.40 Uhr: Sie schließt den Laden auf.`
    told_in_present: bool,
    /// The sentence of the last expression of what recurs.
    recurring: Option<SentenceId>,
    /// The sentence of the last expression of a day that is called the same, without one before it.
    same: Option<SentenceId>,
}

impl<'d> Resolver<'d> {
    pub(super) fn new(document: &'d Document, tenses: &'d ClauseTenses<'d>, names_days: bool) -> Self {
        Self {
            document,
            tenses,
            writing: WritingDate::new(document.article().published()),
            names_days,
            named: None,
            named_day: None,
            only_day: None,
            names_several: false,
            sentence: SentenceId(0),
            token: 0,
            end: 0,
            beside_day: false,
            heading: None,
            told_in_present: false,
            recurring: None,
            same: None,
        }
    }

    /// Resolves the next expression. `beside_day`: whether it stands beside one that counts days.
    pub(super) fn expression(&mut self, parsed: &ParsedTime, beside_day: bool) -> TimeExpression {
        self.sentence = self.document.sentence_of(TokenId(parsed.token as u32));
        self.token = parsed.token;
        self.end = self.document.tokens_in(parsed.span).end;
        self.beside_day = beside_day;
        self.told_in_present |= matches!(
            parsed.meaning,
            Meaning::Point(Point { base: Base::Weekday { relation: None, .. }, .. })
        ) && self.opens_told_hours();
        let plain = |kind, value| TimeExpression {
            span: parsed.span,
            kind,
            value,
            days: None,
            clock: None,
            corrected: false,
        };
        match parsed.meaning {
            Meaning::Point(point) => self.point(parsed, point),
            Meaning::Length(length, distance) => {
                let days = distance.and_then(|distance| self.distance(length, distance));
                TimeExpression { days, ..plain(TimeKind::Duration, length_value(length)) }
            }
            // `am 31. Mai morgens`
            Meaning::Recurrence(Recurrence::DayPart(part))
                if self.named_day.is_some_and(|(_, sentence)| sentence == self.sentence) =>
            {
                self.point(parsed, Point { part: Some(part), ..Point::default() })
            }
            Meaning::Recurrence(recurrence) => {
                self.recurring = Some(self.sentence);
                plain(TimeKind::Set, recurrence_value(recurrence))
            }
            Meaning::Reference(value) => plain(TimeKind::Date, value.to_owned()),
            Meaning::Epoch => plain(TimeKind::Date, String::new()),
        }
    }

    fn point(&mut self, parsed: &ParsedTime, point: Point) -> TimeExpression {
        let reference = |value: &str| TimeExpression {
            span: parsed.span,
            kind: TimeKind::Date,
            value: value.to_owned(),
            days: None,
            clock: None,
            corrected: false,
        };
        let timed = point.part.is_some() || point.clock.is_some();
        // `die Technik von morgen`
        if let (Base::FromToday(days @ (-1 | 1)), false, "von") = (point.base, timed, self.word_before()) {
            let value = if days < 0 { "PAST_REF" } else { "FUTURE_REF" };
            return reference(value);
        }
        if point.base == Base::FromToday(0) && !timed && self.means_present() {
            return reference("PRESENT_REF");
        }
        let period = match point.base {
            Base::Unspecified if self.is_before_event() => self.neighbour(TimeUnit::Day, -1, Origin::Named),
            Base::Unspecified => {
                let period = self.unspecified_day(point.clock.is_some());
                if self.is_same() && matches!(period, Period::Unknown(_)) {
                    self.same = Some(self.sentence);
                }
                // The narrative goes on from there.
                if let Some((named, sentence)) = &mut self.named_day
                    && *named == period
                {
                    *sentence = self.sentence;
                }
                period
            }
            base => self.period(base),
        };
        if !matches!(point.base, Base::Unspecified | Base::Counted(_)) {
            self.named = Some((period, self.sentence));
            if matches!(period, Period::Day(_) | Period::Weekday(_) | Period::MonthDay(..)) {
                self.named_day = Some((period, self.sentence));
                if let Period::Day(day) = period
                    && self.writing.day.is_some_and(|today| (today - 6..today).contains(&day))
                {
                    self.names_several |= self.only_day.is_some_and(|only| only != day);
                    self.only_day = Some(day);
                }
                if !timed && self.is_heading() {
                    self.heading = Some(period);
                }
            }
        }
        let mut value = period.value();
        if let Some((hour, minute)) = point.clock {
            value = format!("{value}T{hour:02}:{minute:02}");
        } else if let Some(part) = point.part {
            value = format!("{value}T{part}");
        }
        let kind = if timed { TimeKind::Time } else { TimeKind::Date };
        TimeExpression {
            span: parsed.span,
            kind,
            value,
            days: narrowed(period, point.phase),
            clock: point.clock,
            corrected: false,
        }
    }

    /// The period that the text names.
    fn period(&self, base: Base) -> Period {
        match base {
            Base::Unspecified => self.unspecified_day(false),
            Base::Day { year, month, day, weekday } => self.day_of_month(year, month, day, weekday),
            Base::Weekday { weekday, relation } => self.weekday(weekday, relation),
            Base::OfWeek { weekday, weeks } => match self.writing.day {
                Some(today) => {
                    Period::Day(calendar::monday(today) + 7 * i32::from(weeks) + i32::from(weekday) - 1)
                }
                None => Period::Weekday(weekday),
            },
            Base::FromToday(days) => self
                .writing
                .day
                .map_or(Period::Unknown(TimeUnit::Day), |day| Period::Day(day + i32::from(days))),
            // `jedes Jahr im August`
            Base::Month { year: Year::Unspecified, month, relation: None } if self.recurs() => {
                Period::UnknownMonth(month)
            }
            Base::Month { year, month, relation } => match self.year_for(year, month, relation) {
                Some(year) => Period::Month(year, month),
                None => Period::UnknownMonth(month),
            },
            Base::Season { year, code, relation } => {
                let now =
                    self.season_of_writing(code).filter(|_| year == Year::Unspecified && relation.is_none());
                match now.or_else(|| self.year_for(year, month_of(code), relation)) {
                    Some(year) => Period::Season(year, code),
                    None => Period::UnknownSeason(code),
                }
            }
            Base::Quarter { year, number } => match self.year_for(year, number * 3 - 2, None) {
                Some(year) => Period::Quarter(year, number),
                None => Period::Unknown(TimeUnit::Quarter),
            },
            Base::HalfYear { year, number } => match self.year_for(year, number * 6 - 3, None) {
                Some(year) => Period::HalfYear(year, number),
                None => Period::Unknown(TimeUnit::HalfYear),
            },
            Base::Year(year) => match self.year(year) {
                Some(year) => Period::Year(year),
                None => Period::Unknown(TimeUnit::Year),
            },
            Base::Years(first, second) => Period::Years(first, second),
            Base::Decade(decade) => Period::Decade(decade),
            Base::Century(century) => Period::Century(century),
            Base::Millennium(millennium) => Period::Millennium(millennium),
            Base::Neighbour { unit, offset, from } => self.neighbour(unit, offset, from),
            Base::Counted(unit) => Period::Unknown(unit),
            Base::Weekend => self.weekend(),
            Base::Holiday { index, year } => self.holiday(index, year),
            Base::BeforeChrist { number, century } => Period::BeforeChrist { number, century },
            Base::Apart { days, unit, offset } => self.apart(i32::from(days), unit, offset),
        }
    }

    /// The year of the season in which the article was written, where it is this one and no past year is told of.
    fn season_of_writing(&self, code: &str) -> Option<i32> {
        let (year, month) = (self.writing.year?, self.writing.month?);
        let first = match code {
            "SP" => 3,
            "SU" => 6,
            "FA" => 9,
            _ => 12,
        };
        let is_now = (month + 12 - first) % 12 < 3;
        (is_now && self.narrative_year().is_none()).then_some(year - i32::from(month < 3))
    }

    /// The tense of the clause around the current expression.
    pub(super) fn tense(&self) -> Tense {
        // A state since then began in the past, and so did what nobody plans.
        if self.is_since() || self.is_behind_mishap() {
            return Tense::Past;
        }
        match self.tense_of_clause() {
            Tense::Present if self.told_in_present => Tense::Past,
            tense => tense,
        }
    }

    /// Whether a day of the week opens its sentence with a clock time and a colon, and the sentence before told of the past:
    /// what follows is a report, while a programme (`Samstag, 20 Uhr: Konzert`) is announced in the present or future.
    fn opens_told_hours(&self) -> bool {
        /// How many tokens behind the day the colon is looked for.
        const REACH: usize = 5;
        if self.token != self.sentence_start() {
            return false;
        }
        let behind = self.end..self.end + REACH;
        let words = || behind.clone().map(|at| self.document.word_at(at));
        let is_opened = words().any(|word| word == "Uhr") && words().any(|word| word == ":");
        let before = self.sentence.index().checked_sub(1);
        is_opened
            && before.and_then(|before| self.document.sentences().get(before)).is_some_and(|before| {
                let tokens = before.token_range();
                let id = SentenceId(self.sentence.0 - 1);
                let last = tokens.end.saturating_sub(2).max(tokens.start);
                [tokens.start, last].iter().any(|&at| self.tenses.at(id, at).is_past())
            })
    }

    /// The tense of the verb in the clause around the current expression.
    pub(super) fn tense_of_clause(&self) -> Tense {
        self.tenses.at(self.sentence, self.token)
    }

    /// Whether the current expression is the night before a day: `in der Nacht zu Montag`.
    pub(super) fn is_night_before(&self) -> bool {
        let night = |at: usize| self.document.word_at(at) == "Nacht";
        (self.token..self.end)
            .any(|at| night(at) && matches!(self.document.word_at(at + 1), "auf" | "zu" | "zum"))
    }

    /// Whether the current expression is of a day that the text must have named: `am selben Abend`.
    fn is_same(&self) -> bool {
        let same = |word: &str| {
            time_words::SAME_PRONOUNS.contains(&word)
                || time_words::SAME_ADJECTIVES
                    .iter()
                    .any(|stem| word.strip_prefix(stem).is_some_and(|end| end.len() <= 2))
        };
        (self.token.saturating_sub(1)..self.end).any(|at| same(self.document.word_at(at)))
    }

    /// Whether a state began then: `seit dem 4. Mai`, `seit Beginn des Krieges am 7. Oktober`. Between stand nouns and
    /// their articles alone.
    pub(super) fn is_since(&self) -> bool {
        /// How many words back it is looked for.
        const REACH: usize = 7;
        let first = self.sentence_start();
        for at in (first..self.token).rev().take(REACH) {
            let word = self.document.word_at(at);
            if matches!(word, "seit" | "Seit") {
                return true;
            }
            let is_adjective =
                || at > first && is_article(self.document.word_at(at - 1)) && is_declined(word);
            if !(word.starts_with(char::is_uppercase)
                || is_article(word)
                || MERGED_DATIVE.contains(&word)
                || word == "von"
                || is_adjective())
            {
                return false;
            }
        }
        false
    }

    /// Whether the day is that of a mishap, which nobody tells before it happens: `nach dem Unfall am Montag`.
    fn is_behind_mishap(&self) -> bool {
        let Some(before) = self.token.checked_sub(2).filter(|&before| before >= self.sentence_start()) else {
            return false;
        };
        matches!(self.word_before(), "am" | "vom" | "im") && mishaps::is_mishap(self.document.word_at(before))
    }

    /// The first token of the sentence of the current expression.
    fn sentence_start(&self) -> usize {
        let sentence = self.document.sentences().get(self.sentence.index());
        sentence.map_or(self.token, |sentence| sentence.token_range().start)
    }

    /// Whether the current expression is all that its paragraph says, a colon or stop aside.
    fn is_heading(&self) -> bool {
        let sentences = self.document.sentences();
        let at = self.sentence.index();
        let Some(sentence) = sentences.get(at) else { return false };
        let alone = [at.wrapping_sub(1), at + 1]
            .iter()
            .all(|&other| sentences.get(other).is_none_or(|other| other.paragraph != sentence.paragraph));
        let tokens = sentence.token_range();
        let rest = tokens.end.saturating_sub(self.end);
        alone
            && tokens.start == self.token
            && (rest == 0 || rest == 1 && matches!(self.document.word_at(self.end), ":" | "." | ","))
    }

    /// Whether a sentence stands in the same paragraph as the current expression.
    pub(super) fn in_one_paragraph(&self, sentence: SentenceId) -> bool {
        let paragraph = |sentence: SentenceId| {
            self.document.sentences().get(sentence.index()).map(|sentence| sentence.paragraph)
        };
        paragraph(sentence) == paragraph(self.sentence)
    }

    /// Whether something before in the sentence recurs, so that a time without a day does, too.
    fn recurs(&self) -> bool {
        self.recurring == Some(self.sentence)
    }

    /// The tense as it places a day: `die für Mittwoch geplante Kundgebung` lies ahead.
    pub(super) fn tense_of_day(&self) -> Tense {
        match self.word_before() {
            "für" => Tense::Future,
            // `die Erklärung vom 12. März`, but `vom 3. bis 5. Mai` and `vom 1. Januar an`.
            "vom" if !matches!(self.word_behind(), "bis" | "an" | "-" | "–" | "ab" | "auf") => Tense::Past,
            _ => self.tense(),
        }
    }

    /// The word before the current expression; empty at the beginning of the text.
    pub(super) fn word_before(&self) -> &'d str {
        self.token.checked_sub(1).map_or("", |before| self.document.word_at(before))
    }

    /// The word behind the current expression.
    pub(super) fn word_behind(&self) -> &'d str {
        self.document.word_at(self.end)
    }

    /// Whether `heute` means the present: beside `bis`, `noch`, `von`, or where the article names no single days.
    fn means_present(&self) -> bool {
        if self.beside_day {
            return false;
        }
        let (before, after) = (self.word_before(), self.document.word_at(self.token + 1));
        matches!(before, "bis" | "Bis" | "von" | "noch" | "Noch" | "wie" | "als")
            || after == "noch"
            || !(self.names_days || self.tense().is_past())
    }

    /// Whether the part of the day is the one before something that happened on the day named: `in der Nacht vor dem Brand`.
    fn is_before_event(&self) -> bool {
        self.named_day.is_some()
            && self.word_behind() == "vor"
            && matches!(self.document.word_at(self.end + 1), "dem" | "der")
            && mishaps::is_mishap(self.document.word_at(self.end + 2))
    }

    /// The one day of the week before that of writing which the article has named: news on one event tells its hours without
    /// the day again. On the day of writing somebody speaks of it.
    fn day_of_event(&self) -> Option<Day> {
        self.only_day.filter(|_| !self.names_several)
    }

    /// Whether the day last named can be that of a part of a day: one of this paragraph or of the week before that of
    /// writing, and none ahead of it where the past is told.
    fn goes_on(&self, period: Period, sentence: SentenceId, tense: Tense) -> bool {
        if sentence == self.sentence {
            return true;
        }
        let Some((today, (first, _))) = self.writing.day.zip(period.days()) else { return true };
        // `… wurde am Freitag eingebrochen. Das sagte ein Sprecher am Montag. Gegen 2.40 Uhr …`
        if first == today && tense.is_past() && self.day_of_event().is_some() {
            return false;
        }
        let recent = (today - 6..=today).contains(&first);
        (recent || self.in_one_paragraph(sentence)) && !(tense.is_past() && first > today)
    }

    /// Whether one of some prepositions stands before a time by the clock: `zwischen 7 und 9 Uhr`, `von 8 bis 18 Uhr`. A programme
    /// lists hours without one, each of the day of its heading: `Im Saal, 20 Uhr.`
    fn is_behind(&self, prepositions: &[&str]) -> bool {
        let first = self.token.saturating_sub(3);
        (first..self.token)
            .any(|at| prepositions.contains(&self.document.word_at(at).to_lowercase().as_str()))
    }

    /// Whether the day last named lies ahead and is of this paragraph: `Gefeiert wird am Samstag. Um 11 Uhr spricht Kern.`
    fn names_day_ahead(&self) -> bool {
        self.named_day.is_some_and(|(period, sentence)| {
            let first = period.days().map(|(first, _)| first);
            let ahead = first.zip(self.writing.day).is_some_and(|(first, today)| first > today);
            ahead && self.in_one_paragraph(sentence)
        })
    }

    /// The day of a time of day that names none. A time by the clock belongs to a day of its sentence, in the past tense to
    /// that of the two sentences before, and in the present to one ahead of the sentence before; a part of the day also to
    /// one of the four sentences before. Else it is the day of writing.
    fn unspecified_day(&self, clock: bool) -> Period {
        let tense = self.tense();
        let reach = match (clock, tense) {
            // A report hour by hour goes on until it names the next day.
            _ if self.told_in_present && tense.is_past() => 40,
            (false, _) => 4,
            (true, Tense::Past | Tense::BeforePast) => 2,
            (true, Tense::Present | Tense::Future)
                if self.is_behind(&["ab", "bis", "gegen", "um", "von", "zwischen"])
                    && self.names_day_ahead() =>
            {
                1
            }
            (true, _) => 0,
        };
        match (self.named_day, self.heading) {
            _ if clock && self.recurs() => Period::Unknown(TimeUnit::Day),
            (Some((period, sentence)), _)
                if self.sentence.0 <= sentence.0 + reach && self.goes_on(period, sentence, tense) =>
            {
                period
            }
            (_, Some(heading)) => heading,
            // `Noch am selben Abend las er die Akten, bis vier Uhr früh.`: of which day is not known.
            _ if self.is_same() || self.same == Some(self.sentence) => Period::Unknown(TimeUnit::Day),
            _ if clock && tense.is_past() && self.day_of_event().is_some() => {
                self.day_of_event().map_or(Period::Unknown(TimeUnit::Day), Period::Day)
            }
            // `Die Busse fahren von 7 bis 9 Uhr.`: what is so on other days, too.
            _ if clock && tense == Tense::Present && self.is_behind(&["gegen", "von", "zwischen"]) => {
                Period::Unknown(TimeUnit::Day)
            }
            _ => self.writing.day.map_or(Period::Unknown(TimeUnit::Day), Period::Day),
        }
    }
}

/// The month by which the year of a season is chosen.
fn month_of(season: &str) -> u8 {
    match season {
        "SP" => 4,
        "SU" => 7,
        "FA" => 10,
        // Winter has the year in which it begins.
        _ => 12,
    }
}
