//! Meaning → value: against the publication date, the tense of the clause and the times named before.
//!
//! Values are those of TIMEX3 (ISO 24617-1; TIMEX3 as in TimeML 1.2.1). Where the publication date names the month
//! alone, or is not known, a value says only what is sure: `XXXX-WXX-7` is a Sunday.

use super::calendar::{self, Day};
use super::grammar::Found;
use super::meaning::{Amount, Base, Distance, Length, Meaning, Origin, Point, Recurrence, Year};
use super::tense::{Tense, Tenses};
use super::{TimeExpression, TimeKind};
use crate::document::date::PublicationDate;
use crate::document::segment::Segmentation;
use crate::german::holidays::{HOLIDAYS, HolidayRule};
use crate::german::time_units::TimeUnit;

/// A stretch of the calendar as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stretch {
    Day(Day),
    /// Only its day of the week is known.
    Weekday(u8),
    /// A day of a month in an unknown year.
    MonthDay(u8, u8),
    /// The week that begins on this Monday.
    Week(Day),
    Weekend(Day),
    Month(i32, u8),
    Season(i32, &'static str),
    Quarter(i32, u8),
    HalfYear(i32, u8),
    Year(i32),
    Years(i32, i32),
    Decade(i32),
    Century(i32),
    Millennium(i32),
    /// A year or century before the common era.
    BeforeChrist {
        number: i32,
        century: bool,
    },
    /// A unit of which nothing is known; with the part that is (a month, a season).
    Unknown(TimeUnit),
    UnknownMonth(u8),
    UnknownSeason(&'static str),
}

impl Stretch {
    /// Its TIMEX3 value.
    fn value(self) -> String {
        match self {
            Self::Day(day) => super::iso_date(day),
            Self::Weekday(weekday) => format!("XXXX-WXX-{weekday}"),
            Self::MonthDay(month, day) => format!("XXXX-{month:02}-{day:02}"),
            Self::Week(monday) => {
                let (year, week) = calendar::iso_week(monday);
                format!("{year:04}-W{week:02}")
            }
            Self::Weekend(monday) => {
                let (year, week) = calendar::iso_week(monday);
                format!("{year:04}-W{week:02}-WE")
            }
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Season(year, code) => format!("{year:04}-{code}"),
            Self::Quarter(year, number) => format!("{year:04}-Q{number}"),
            Self::HalfYear(year, number) => format!("{year:04}-H{number}"),
            Self::Year(year) => format!("{year:04}"),
            Self::Years(first, second) => format!("{first:04}/{second:04}"),
            Self::Decade(decade) => format!("{decade:03}"),
            Self::Century(century) => format!("{century:02}"),
            Self::Millennium(millennium) => format!("{millennium}"),
            Self::BeforeChrist { number, century: false } => format!("BC{number:04}"),
            Self::BeforeChrist { number, century: true } => format!("BC{number:02}"),
            Self::UnknownMonth(month) => format!("XXXX-{month:02}"),
            Self::UnknownSeason(code) => format!("XXXX-{code}"),
            Self::Unknown(unit) => match unit {
                TimeUnit::Year => "XXXX",
                TimeUnit::Month => "XXXX-XX",
                TimeUnit::Week => "XXXX-WXX",
                TimeUnit::Weekend => "XXXX-WXX-WE",
                TimeUnit::Quarter => "XXXX-QX",
                TimeUnit::HalfYear => "XXXX-HX",
                TimeUnit::Decade => "XXX",
                TimeUnit::Century => "XX",
                TimeUnit::Millennium => "X",
                _ => "XXXX-XX-XX",
            }
            .to_owned(),
        }
    }

    /// Its first and last day, where they are known.
    fn days(self) -> Option<(Day, Day)> {
        let months = |year: i32, month: u8, count: i32| {
            let (end_year, end_month) = calendar::month_after(year, month, count);
            (calendar::day(year, month, 1), calendar::day(end_year, end_month, 1) - 1)
        };
        Some(match self {
            Self::Day(day) => (day, day),
            Self::Week(monday) => (monday, monday + 6),
            Self::Weekend(monday) => (monday + 5, monday + 6),
            Self::Month(year, month) => months(year, month, 1),
            // Seasons of the meteorologists: three months each, winter from December on.
            Self::Season(year, code) => match code {
                "SP" => months(year, 3, 3),
                "SU" => months(year, 6, 3),
                "FA" => months(year, 9, 3),
                _ => months(year, 12, 3),
            },
            Self::Quarter(year, number) => months(year, number.clamp(1, 4) * 3 - 2, 3),
            Self::HalfYear(year, number) => months(year, number.clamp(1, 2) * 6 - 5, 6),
            Self::Year(year) => months(year, 1, 12),
            Self::Years(first, second) => (calendar::day(first, 1, 1), calendar::day(second, 12, 31)),
            Self::Decade(decade) => months(decade * 10, 1, 120),
            Self::Century(century) => months(century * 100, 1, 1200),
            Self::Millennium(millennium) => months(millennium * 1000, 1, 12_000),
            _ => return None,
        })
    }

    /// The year it lies in, where it is known.
    fn year(self) -> Option<i32> {
        match self {
            Self::Season(year, _) | Self::Year(year) => Some(year),
            _ => self.days().map(|(first, _)| calendar::civil(first).0),
        }
    }
}

/// Resolves what was found, in the order of the text.
pub(super) fn resolve(
    text: &str,
    segmentation: &Segmentation,
    tenses: &Tenses<'_>,
    published: Option<PublicationDate>,
    found: &[Found],
) -> Vec<TimeExpression> {
    let mut resolver = Resolver {
        text,
        segmentation,
        tenses,
        writing: Writing::new(published),
        speaks_of_days: speaks_of_days(found),
        beside_day: false,
        named: None,
        named_day: None,
        sentence: 0,
        token: 0,
        end: 0,
    };
    let near = |index: usize, other: Option<usize>| {
        other.and_then(|other| found.get(other)).is_some_and(|other| {
            let same = |token| segmentation.sentence_of_token(token);
            counts_days(other) && same(other.token) == same(found[index].token)
        })
    };
    (0..found.len())
        .map(|index| {
            resolver.beside_day = near(index, index.checked_sub(1)) || near(index, index.checked_add(1));
            resolver.expression(&found[index])
        })
        .collect()
}

/// Whether an expression next to `heute` shows that a day is meant: a time by the clock, `gestern`, `morgen`.
fn counts_days(found: &Found) -> bool {
    match found.meaning {
        Meaning::Point(point) => {
            point.clock.is_some() || matches!(point.base, Base::FromToday(days) if days != 0)
        }
        _ => false,
    }
}

/// What is known of the day of writing.
#[derive(Clone, Copy)]
struct Writing {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<Day>,
}

impl Writing {
    fn new(published: Option<PublicationDate>) -> Self {
        let Some(date) = published else { return Self { year: None, month: None, day: None } };
        let year = i32::from(date.year());
        let day = date.day().map(|day| calendar::day(year, date.month(), day));
        Self { year: Some(year), month: Some(date.month()), day }
    }
}

/// Whether the article tells of single days, as daily news does: then `heute` is a day, and else the present.
fn speaks_of_days(found: &[Found]) -> bool {
    found.iter().any(|found| match found.meaning {
        Meaning::Point(point) => {
            matches!(point.base, Base::FromToday(days) if days < 0 || point.part.is_some())
                || matches!(point.base, Base::Weekday { relation: None, .. })
        }
        _ => false,
    })
}

struct Resolver<'t> {
    text: &'t str,
    segmentation: &'t Segmentation,
    tenses: &'t Tenses<'t>,
    writing: Writing,
    speaks_of_days: bool,
    /// Whether the expression in hand stands beside one that counts days.
    beside_day: bool,
    /// The time last named, and its sentence.
    named: Option<(Stretch, usize)>,
    /// The day last named, and its sentence.
    named_day: Option<(Stretch, usize)>,
    /// Where the expression in hand stands.
    sentence: usize,
    token: u32,
    /// The token behind it.
    end: u32,
}

impl Resolver<'_> {
    fn expression(&mut self, found: &Found) -> TimeExpression {
        self.sentence = self.segmentation.sentence_of_token(found.token);
        self.token = found.token;
        self.end = self.segmentation.tokens_in(found.span).end as u32;
        let plain = |kind, value| TimeExpression { span: found.span, kind, value, days: None, clock: None };
        match found.meaning {
            Meaning::Point(point) => self.point(found, point),
            Meaning::Length(length, distance) => {
                let days = distance.and_then(|distance| self.distance(length, distance));
                TimeExpression { days, ..plain(TimeKind::Duration, length_value(length)) }
            }
            // `am 31. Mai morgens`
            Meaning::Recurrence(Recurrence::DayPart(part))
                if self.named_day.is_some_and(|(_, sentence)| sentence == self.sentence) =>
            {
                self.point(found, Point { part: Some(part), ..Point::default() })
            }
            Meaning::Recurrence(recurrence) => plain(TimeKind::Set, recurrence_value(recurrence)),
            Meaning::Reference(value) => plain(TimeKind::Date, value.to_owned()),
            Meaning::Epoch => plain(TimeKind::Date, String::new()),
        }
    }

    fn tense(&self) -> Tense {
        // What has been so since then began in the past.
        if matches!(self.word_before(), "seit" | "Seit") {
            return Tense::Past;
        }
        self.tenses.at(self.sentence, self.token)
    }

    fn point(&mut self, found: &Found, point: Point) -> TimeExpression {
        let reference = |value: &str| TimeExpression {
            span: found.span,
            kind: TimeKind::Date,
            value: value.to_owned(),
            days: None,
            clock: None,
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
        let stretch = match point.base {
            Base::Unsaid => {
                let stretch = self.unsaid_day(point.clock.is_some());
                // What is told goes on from there.
                if let Some((named, sentence)) = &mut self.named_day
                    && *named == stretch
                {
                    *sentence = self.sentence;
                }
                stretch
            }
            base => self.base(base),
        };
        if !matches!(point.base, Base::Unsaid | Base::Counted(_)) {
            self.named = Some((stretch, self.sentence));
            if matches!(stretch, Stretch::Day(_) | Stretch::Weekday(_) | Stretch::MonthDay(..)) {
                self.named_day = Some((stretch, self.sentence));
            }
        }
        let mut value = stretch.value();
        if let Some((hour, minute)) = point.clock {
            value = format!("{value}T{hour:02}:{minute:02}");
        } else if let Some(part) = point.part {
            value = format!("{value}T{part}");
        }
        let kind = if timed { TimeKind::Time } else { TimeKind::Date };
        TimeExpression {
            span: found.span,
            kind,
            value,
            days: narrowed(stretch, point.phase),
            clock: point.clock,
        }
    }

    /// The tense as it places a day: `die für Mittwoch geplante Kundgebung` lies ahead.
    fn tense_of_day(&self) -> Tense {
        match self.word_before() {
            "für" => Tense::Future,
            // `die Erklärung vom 12. März`, but `vom 3. bis 5. Mai` and `vom 1. Januar an`.
            "vom" if !matches!(self.spelling(Some(self.end)), "bis" | "an" | "-" | "–" | "ab" | "auf") => {
                Tense::Past
            }
            _ => self.tense(),
        }
    }

    fn spelling(&self, token: Option<u32>) -> &str {
        token
            .and_then(|token| self.segmentation.tokens.get(token as usize))
            .map_or("", |token| token.span.of(self.text))
    }

    fn word_before(&self) -> &str {
        self.spelling(self.token.checked_sub(1))
    }

    /// Whether `heute` means the present: beside `bis`, `noch`, `von`, or where the article does not speak of days.
    fn means_present(&self) -> bool {
        if self.beside_day {
            return false;
        }
        let before = self.word_before();
        let after = self.spelling(self.token.checked_add(1));
        matches!(before, "bis" | "Bis" | "von" | "noch" | "Noch" | "wie" | "als")
            || after == "noch"
            || !(self.speaks_of_days || self.tense().is_past())
    }

    /// The day of a time of day that names none. A time by the clock belongs to a day of its sentence, and where the
    /// past is told, to that of the sentence before; a part of the day also to one of the sentences before that.
    /// Else it is the day of writing.
    fn unsaid_day(&self, clock: bool) -> Stretch {
        let reach = match clock {
            true if self.tense().is_past() => 2,
            true => 0,
            false => 4,
        };
        match self.named_day {
            Some((stretch, sentence)) if self.sentence <= sentence + reach => stretch,
            _ => self.writing.day.map_or(Stretch::Unknown(TimeUnit::Day), Stretch::Day),
        }
    }

    fn base(&self, base: Base) -> Stretch {
        match base {
            Base::Unsaid => self.unsaid_day(false),
            Base::Day { year, month, day, weekday } => self.day_of_month(year, month, day, weekday),
            Base::Weekday { weekday, relation } => self.weekday(weekday, relation),
            Base::OfWeek { weekday, weeks } => match self.writing.day {
                Some(today) => {
                    Stretch::Day(calendar::monday(today) + 7 * i32::from(weeks) + i32::from(weekday) - 1)
                }
                None => Stretch::Weekday(weekday),
            },
            Base::FromToday(days) => self
                .writing
                .day
                .map_or(Stretch::Unknown(TimeUnit::Day), |day| Stretch::Day(day + i32::from(days))),
            Base::Month { year, month, relation } => match self.year_for(year, month, relation) {
                Some(year) => Stretch::Month(year, month),
                None => Stretch::UnknownMonth(month),
            },
            Base::Season { year, code, relation } => {
                let middle = match code {
                    "SP" => 4,
                    "SU" => 7,
                    "FA" => 10,
                    // Winter has the year in which it begins.
                    _ => 12,
                };
                match self.year_for(year, middle, relation) {
                    Some(year) => Stretch::Season(year, code),
                    None => Stretch::UnknownSeason(code),
                }
            }
            Base::Quarter { year, number } => match self.year_for(year, number * 3 - 2, None) {
                Some(year) => Stretch::Quarter(year, number),
                None => Stretch::Unknown(TimeUnit::Quarter),
            },
            Base::HalfYear { year, number } => match self.year_for(year, number * 6 - 3, None) {
                Some(year) => Stretch::HalfYear(year, number),
                None => Stretch::Unknown(TimeUnit::HalfYear),
            },
            Base::Year(year) => match self.year(year) {
                Some(year) => Stretch::Year(year),
                None => Stretch::Unknown(TimeUnit::Year),
            },
            Base::Years(first, second) => Stretch::Years(first, second),
            Base::Decade(decade) => Stretch::Decade(decade),
            Base::Century(century) => Stretch::Century(century),
            Base::Millennium(millennium) => Stretch::Millennium(millennium),
            Base::Neighbour { unit, offset, from } => self.neighbour(unit, offset, from),
            Base::Counted(unit) => Stretch::Unknown(unit),
            Base::Weekend => self.weekend(),
            Base::Holiday { index, year } => self.holiday(index, year),
            Base::BeforeChrist { number, century } => Stretch::BeforeChrist { number, century },
            Base::Apart { days, unit, offset } => self.apart(i32::from(days), unit, offset),
        }
    }

    /// The day so many units from a day near that of writing.
    fn apart(&self, days: i32, unit: TimeUnit, offset: i32) -> Stretch {
        /// As far as news looks: further off no day is meant.
        const FURTHEST: i32 = 10_000;
        let Some(day) = self.writing.day.filter(|_| offset.abs() <= FURTHEST) else {
            return Stretch::Unknown(TimeUnit::Day);
        };
        let day = day + days;
        let months = match unit {
            TimeUnit::Day => return Stretch::Day(day + offset),
            TimeUnit::Week => return Stretch::Day(day + 7 * offset),
            TimeUnit::Month => offset,
            TimeUnit::Quarter => 3 * offset,
            TimeUnit::HalfYear => 6 * offset,
            TimeUnit::Year => 12 * offset,
            TimeUnit::Decade => 120 * offset,
            TimeUnit::Century => 1200 * offset,
            _ => return Stretch::Unknown(TimeUnit::Day),
        };
        let (year, month, of_month) = calendar::civil(day);
        let (year, month) = calendar::month_after(year, month, months);
        Stretch::Day(calendar::day(
            year,
            month,
            of_month.min(crate::document::date::days_in_month(year, month)),
        ))
    }

    fn year(&self, year: Year) -> Option<i32> {
        match year {
            Year::Said(year) => Some(year),
            Year::Relative(offset) => self.writing.year.map(|year| year + offset),
            Year::Following(offset) => self.named_year().or(self.writing.year).map(|year| year + offset),
            Year::Unsaid => None,
        }
    }

    fn named_year(&self) -> Option<i32> {
        self.named.and_then(|(stretch, _)| stretch.year())
    }

    /// The year of a month: said, or by relation, or the last or next one as the tense has it.
    fn year_for(&self, year: Year, month: u8, relation: Option<i8>) -> Option<i32> {
        if let Some(year) = self.year(year) {
            return Some(year);
        }
        let (now, this_month) = (self.writing.year?, self.writing.month?);
        Some(match relation {
            Some(back @ ..=-1) => now - i32::from(month >= this_month) + i32::from(back) + 1,
            Some(on @ 1..) => now + i32::from(month <= this_month) + i32::from(on) - 1,
            Some(_) => now,
            None => {
                if let Some(year) = self.story_year() {
                    return Some(year);
                }
                match self.tense() {
                    Tense::Past | Tense::BeforePast => now - i32::from(month > this_month),
                    Tense::Future => now + i32::from(month < this_month),
                    Tense::Present | Tense::Unknown => nearest(now, i32::from(month) - i32::from(this_month)),
                }
            }
        })
    }

    /// The year in which an article tells of the past: the one said with a month or day in this sentence or the last.
    fn story_year(&self) -> Option<i32> {
        let (stretch, sentence) = self.named?;
        let year = stretch.year()?;
        // A year alone is often named in passing; one long ago is what the story is about.
        let years_ago = match stretch {
            Stretch::Day(_) | Stretch::Month(..) => 2,
            Stretch::Year(_) => 6,
            _ => return None,
        };
        (self.sentence <= sentence + 1
            && self.writing.year.is_some_and(|now| year <= now - years_ago)
            && self.tense().is_past())
        .then_some(year)
    }

    fn day_of_month(&self, year: Year, month: u8, day: u8, weekday: Option<u8>) -> Stretch {
        let known = |year: i32| {
            if calendar::exists(year, month, day) {
                Stretch::Day(calendar::day(year, month, day))
            } else {
                Stretch::Month(year, month)
            }
        };
        if let Some(year) = self.year(year) {
            return known(year);
        }
        let Some(now) = self.writing.year else { return Stretch::MonthDay(month, day) };
        // A day of the week settles the year.
        if let Some(weekday) = weekday {
            let fits = |year: &i32| {
                calendar::exists(*year, month, day)
                    && calendar::weekday(calendar::day(*year, month, day)) == weekday
            };
            if let Some(year) = [now, now - 1, now + 1].into_iter().find(fits) {
                return known(year);
            }
        }
        if let Some(year) = self.story_year() {
            return known(year);
        }
        // A day without its year is a near one: the tense decides only between days that are about as far away.
        let today =
            self.writing.day.unwrap_or_else(|| calendar::day(now, self.writing.month.unwrap_or(6), 15));
        let ahead = match known(now) {
            Stretch::Day(day) => day - today,
            _ => 0,
        };
        known(match self.tense_of_day() {
            Tense::Past | Tense::BeforePast if ahead > NEAR => now - 1,
            Tense::Future if ahead < -2 * NEAR => now + 1,
            Tense::Present | Tense::Unknown if ahead > 183 => now - 1,
            Tense::Present | Tense::Unknown if ahead < -183 => now + 1,
            _ => now,
        })
    }

    fn weekday(&self, weekday: u8, relation: Option<i8>) -> Stretch {
        let Some(today) = self.writing.day else { return Stretch::Weekday(weekday) };
        // `morgen (Mittwoch)`
        if let Some((Stretch::Day(day), sentence)) = self.named_day
            && sentence == self.sentence
            && relation.is_none()
            && calendar::weekday(day) == weekday
        {
            return Stretch::Day(day);
        }
        let ahead = (i32::from(weekday) - i32::from(calendar::weekday(today))).rem_euclid(7);
        let before = if ahead == 0 { 0 } else { ahead - 7 };
        Stretch::Day(match relation {
            Some(back @ ..=-1) => today + if ahead == 0 { -7 } else { ahead - 7 } + 7 * (i32::from(back) + 1),
            Some(on @ 1..) => today + if ahead == 0 { 7 } else { ahead } + 7 * (i32::from(on) - 1),
            Some(_) => calendar::monday(today) + i32::from(weekday) - 1,
            // `die Rede vom Dienstag`
            None if self.word_before() == "vom" => today + before,
            None => match self.tense_of_day() {
                Tense::Future | Tense::Present => today + ahead,
                Tense::Past | Tense::BeforePast => today + before,
                // Where the days before lay ahead, so does this one.
                Tense::Unknown => match self.named_day {
                    Some((Stretch::Day(day), _)) if day > today && day < today + 14 => {
                        day + (i32::from(weekday) - i32::from(calendar::weekday(day))).rem_euclid(7)
                    }
                    _ => today + before,
                },
            },
        })
    }

    fn neighbour(&self, unit: TimeUnit, offset: i32, from: Origin) -> Stretch {
        // Beyond this, nothing in the news is counted on the calendar.
        if years_of(unit).saturating_mul(offset).unsigned_abs() > 100_000 {
            return Stretch::Unknown(unit);
        }
        let origin = match from {
            Origin::Named if unit == TimeUnit::Day => {
                self.named_day.or(self.named).map(|(stretch, _)| stretch)
            }
            Origin::Named => self.named.map(|(stretch, _)| stretch),
            Origin::Writing => None,
        };
        // Of a day whose date is not known, the days around it are known by their names.
        if let (Some(Stretch::Weekday(weekday)), TimeUnit::Day) = (origin, unit) {
            return Stretch::Weekday((i32::from(weekday) - 1 + offset % 7).rem_euclid(7) as u8 + 1);
        }
        let year = origin.and_then(Stretch::year).or(self.writing.year);
        let day = origin.and_then(Stretch::days).map(|(first, _)| first).or(self.writing.day);
        let month = match origin.and_then(Stretch::days) {
            Some((first, _)) => {
                let (year, month, _) = calendar::civil(first);
                Some((year, month))
            }
            None => self.writing.year.zip(self.writing.month),
        };
        let known = match unit {
            TimeUnit::Day => day.and_then(|day| day.checked_add(offset)).map(Stretch::Day),
            TimeUnit::Week => {
                day.map(|day| Stretch::Week(calendar::monday(day).saturating_add(offset.saturating_mul(7))))
            }
            // The coming weekend is that of this week, as long as it has not begun.
            TimeUnit::Weekend if offset > 0 && origin.is_none() => day.map(|day| {
                let begun = i32::from(calendar::weekday(day) >= 6);
                Stretch::Weekend(calendar::monday(day).saturating_add((offset - 1 + begun).saturating_mul(7)))
            }),
            TimeUnit::Weekend => day
                .map(|day| Stretch::Weekend(calendar::monday(day).saturating_add(offset.saturating_mul(7)))),
            TimeUnit::Month => month.map(|(year, month)| {
                let (year, month) = calendar::month_after(year, month, offset);
                Stretch::Month(year, month)
            }),
            TimeUnit::Quarter => month.map(|(year, month)| {
                let (year, month) = calendar::month_after(year, month, offset.saturating_mul(3));
                Stretch::Quarter(year, (month - 1) / 3 + 1)
            }),
            TimeUnit::HalfYear => month.map(|(year, month)| {
                let (year, month) = calendar::month_after(year, month, offset.saturating_mul(6));
                Stretch::HalfYear(year, (month - 1) / 6 + 1)
            }),
            TimeUnit::Year => year.map(|year| Stretch::Year(year + offset)),
            TimeUnit::Decade => year.map(|year| Stretch::Decade(year.div_euclid(10) + offset)),
            TimeUnit::Century => year.map(|year| Stretch::Century(year.div_euclid(100) + offset)),
            TimeUnit::Millennium => year.map(|year| Stretch::Millennium(year.div_euclid(1000) + offset)),
            TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => None,
        };
        known.unwrap_or(Stretch::Unknown(unit))
    }

    /// The weekend before the day of writing or the one behind it, as the tense has it; on a weekend, that one.
    fn weekend(&self) -> Stretch {
        let Some(today) = self.writing.day else { return Stretch::Unknown(TimeUnit::Weekend) };
        let past = calendar::weekday(today) < 6 && (self.word_before() == "vom" || self.tense().is_past());
        Stretch::Weekend(calendar::monday(today) - if past { 7 } else { 0 })
    }

    fn holiday(&self, index: u8, year: Year) -> Stretch {
        let Some((_, rule)) = HOLIDAYS.get(index as usize) else { return Stretch::Unknown(TimeUnit::Day) };
        let on = |year| Stretch::Day(calendar::holiday(*rule, year));
        if let Some(year) = self.year(year) {
            return on(year);
        }
        let Some(now) = self.writing.year else {
            return match rule {
                HolidayRule::Fixed(month, day) => Stretch::MonthDay(*month, *day),
                _ => Stretch::Unknown(TimeUnit::Day),
            };
        };
        let today =
            self.writing.day.unwrap_or_else(|| calendar::day(now, self.writing.month.unwrap_or(6), 15));
        let candidates = [now - 1, now, now + 1].map(|year| calendar::holiday(*rule, year));
        let nearest = candidates.iter().min_by_key(|day| (*day - today).abs());
        let chosen = match self.tense() {
            Tense::Past | Tense::BeforePast => candidates.iter().rev().find(|day| **day <= today),
            Tense::Future => candidates.iter().find(|day| **day >= today),
            Tense::Present | Tense::Unknown => nearest,
        };
        Stretch::Day(chosen.or(nearest).copied().unwrap_or(today))
    }

    /// The days that a measured length leads to or covers; the point becomes the time last named.
    fn distance(&mut self, length: Length, distance: Distance) -> Option<(Day, Day)> {
        let (count, unit) = (length.first.0.whole()?, length.first.1);
        let far = self.neighbour(unit, count.saturating_mul(distance.direction), distance.from);
        if distance.stretch {
            let (first, last) = far.days()?;
            let today = self
                .writing
                .day
                .or_else(|| self.neighbour(unit, 0, Origin::Writing).days().map(|days| days.0))?;
            return Some(if distance.direction < 0 {
                (first, today.max(first))
            } else {
                (today.min(last), last)
            });
        }
        if !matches!(far, Stretch::Unknown(_)) {
            self.named = Some((far, self.sentence));
        }
        far.days()
    }
}

/// How many years a unit has, and one for those shorter than a year.
fn years_of(unit: TimeUnit) -> i32 {
    match unit {
        TimeUnit::Millennium => 1000,
        TimeUnit::Century => 100,
        TimeUnit::Decade => 10,
        _ => 1,
    }
}

/// The part of a stretch that its phase means: the first, second or last third.
fn narrowed(stretch: Stretch, phase: Option<u8>) -> Option<(Day, Day)> {
    let (first, last) = stretch.days()?;
    let third = (last - first + 1) / 3;
    Some(match phase {
        Some(0) => (first, first + third.max(1) - 1),
        Some(1) => (first + third, last - third),
        Some(_) => (last - third.max(1) + 1, last),
        None => (first, last),
    })
}

/// So many days on the wrong side of today, a day without a year is still that of this year: a tense is soon
/// misread, and news names the year of what is almost a year away.
const NEAR: i32 = 45;

/// The year in which a month so many after this one lies nearest.
fn nearest(now: i32, months_ahead: i32) -> i32 {
    match months_ahead {
        7.. => now - 1,
        ..=-7 => now + 1,
        _ => now,
    }
}

/// `P2Y6M`, `PT0.5H`, `PXD`.
fn length_value(length: Length) -> String {
    let mut date = String::new();
    let mut time = String::new();
    for (amount, unit) in std::iter::once(length.first).chain(length.second) {
        let of_day = matches!(unit, TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second);
        let part = if of_day { &mut time } else { &mut date };
        part.push_str(&amount_value(amount, unit));
    }
    if time.is_empty() { format!("P{date}") } else { format!("P{date}T{time}") }
}

fn amount_value(amount: Amount, unit: TimeUnit) -> String {
    let (factor, code) = match unit {
        TimeUnit::Millennium => (1, "L"),
        TimeUnit::Century => (1, "CE"),
        TimeUnit::Decade => (1, "DE"),
        TimeUnit::Year => (1, "Y"),
        TimeUnit::HalfYear => (6, "M"),
        TimeUnit::Quarter => (3, "M"),
        TimeUnit::Month | TimeUnit::Minute => (1, "M"),
        TimeUnit::Week => (1, "W"),
        TimeUnit::Weekend => (1, "WE"),
        TimeUnit::Day => (1, "D"),
        TimeUnit::Hour => (1, "H"),
        TimeUnit::Second => (1, "S"),
    };
    let hundredths = match amount {
        Amount::Halves(halves) => u64::from(halves) * 50 * factor,
        Amount::Hundredths(hundredths) => u64::from(hundredths) * factor,
        Amount::Unknown => return format!("X{code}"),
    };
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => format!("{whole}{code}"),
        (whole, rest) if rest % 10 == 0 => format!("{whole}.{}{code}", rest / 10),
        (whole, rest) => format!("{whole}.{rest:02}{code}"),
    }
}

fn recurrence_value(recurrence: Recurrence) -> String {
    match recurrence {
        Recurrence::Every(amount, unit) => length_value(Length { first: (amount, unit), second: None }),
        Recurrence::Weekday(weekday, None) => format!("XXXX-WXX-{weekday}"),
        Recurrence::Weekday(weekday, Some(part)) => format!("XXXX-WXX-{weekday}T{part}"),
        Recurrence::DayPart(part) => format!("XXXX-XX-XXT{part}"),
        Recurrence::Month(month) => format!("XXXX-{month:02}"),
        Recurrence::Season(code) => format!("XXXX-{code}"),
    }
}
