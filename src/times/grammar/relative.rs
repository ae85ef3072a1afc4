//! Times counted from the day of writing or from a time named before: `vergangene Woche`, `Tag darauf`, `damals`.

use super::parser::{Parser, Read};
use crate::german::time_units::TimeUnit;
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Amount, Base, Distance, Length, Meaning, Origin, Point, Year};

/// An adjective or demonstrative before a time.
#[derive(Clone, Copy, Debug)]
struct Modifier {
    /// How many units before (negative) or after.
    relation: i8,
    /// Whether it counts from the time last named.
    named: bool,
    /// Whether it is a demonstrative: `diesen`.
    this: bool,
}

impl Modifier {
    /// `selben`, `desselben`.
    fn is_same(self) -> bool {
        self.named && self.relation == 0
    }

    fn origin(self) -> Origin {
        if self.named { Origin::Named } else { Origin::Writing }
    }

    /// Several units behind it: `letzten zehn Jahren`, `diese Tage`.
    fn length(self, unit: TimeUnit, amount: Option<Amount>) -> Meaning {
        if self.this && amount.is_none() && unit == TimeUnit::Day {
            return Meaning::Reference("PRESENT_REF");
        }
        let direction = if self.relation == 0 { -1 } else { i32::from(self.relation.signum()) };
        let distance = (!self.this).then_some(Distance { from: self.origin(), direction, whole: true });
        let first = (amount.unwrap_or(Amount::Unknown), unit);
        Meaning::Length(Length { first, second: None }, distance)
    }

    /// A part of the day behind it: `diesem Morgen`, `vergangenen Nacht`.
    fn day_part(self, part: &'static str) -> Point {
        let part = Point { part: Some(part), ..Point::default() };
        if self.this {
            return part;
        }
        // `am nächsten Morgen`: after the day last named.
        if self.relation > 0 {
            let offset = i32::from(self.relation);
            return Point {
                base: Base::Neighbour { unit: TimeUnit::Day, offset, from: Origin::Named },
                ..part
            };
        }
        let days = if self.relation < 0 && part.part == Some("NI") { -1 } else { self.relation };
        Point { base: Base::FromToday(days), ..part }
    }
}

impl Parser<'_, '_> {
    /// `vergangenen Dienstag`, `nächste Woche`, `dieses Jahr`, `letzten zehn Jahren`, `dieser Zeit`, `Vorjahr`,
    /// `Tag darauf`.
    pub(super) fn related(&self, at: usize) -> Read<Meaning> {
        self.neighbour(at).or_else(|| self.modified(at))
    }

    /// A time related to another one by a noun of its own or by what follows: `Vorjahr`, `Tag darauf`, `Abend zuvor`.
    fn neighbour(&self, at: usize) -> Read<Meaning> {
        let point = |base| Point { base, ..Point::default() };
        let (next, point) = match self.word(at)? {
            Lex::Neighbour(offset, unit) => {
                let from = if unit == TimeUnit::Day || offset > 0 { Origin::Named } else { Origin::Writing };
                (at + 1, point(Base::Neighbour { unit, offset: i32::from(offset), from }))
            }
            Lex::Unit(unit, false) if self.counted_on(at + 1).is_some() => {
                let offset = self.counted_on(at + 1)?;
                (at + 2, point(Base::Neighbour { unit, offset, from: Origin::Named }))
            }
            // `Abend zuvor`
            Lex::DayPart(part) if self.counted_on(at + 1).is_some() => {
                let offset = self.counted_on(at + 1)?;
                let base = Base::Neighbour { unit: TimeUnit::Day, offset, from: Origin::Named };
                (at + 2, Point { base, part: Some(part), ..Point::default() })
            }
            Lex::Weekday(weekday) if self.counted_on(at + 1) == Some(1) => {
                (at + 2, point(Base::Weekday { weekday, relation: Some(1) }))
            }
            Lex::ThisYear => (at + 1, point(Base::Year(Year::Relative(0)))),
            // `am Wochenende`
            Lex::Unit(TimeUnit::Weekend, false)
                if self.word(at.wrapping_sub(1)) == Some(Lex::Contraction)
                    || self.preposition_before(at.wrapping_sub(1)) == Some(Preposition::In) =>
            {
                (at + 1, point(Base::Weekend))
            }
            _ => return None,
        };
        Some((next, Meaning::Point(point)))
    }

    /// A time behind an adjective or demonstrative that relates it to another one: `vergangenen Dienstag`.
    fn modified(&self, at: usize) -> Read<Meaning> {
        let modifier = match self.word(at)? {
            Lex::Relative(relation) => Modifier { relation, named: false, this: false },
            Lex::Following(relation) => Modifier { relation, named: true, this: false },
            Lex::This => Modifier { relation: 0, named: false, this: true },
            Lex::Same => Modifier { relation: 0, named: true, this: false },
            Lex::DayAdjective(days) => return self.day_adjective(at, days),
            Lex::Former if self.word(at + 1) == Some(Lex::Era) => {
                return Some((at + 2, Meaning::Reference("PAST_REF")));
            }
            _ => return None,
        };
        // `dieses vergangene Jahr`, `dieses laufenden Monats`
        let first = self.behind_fillers(at + 1);
        let counted = self.amount(first);
        let next = self.behind_fillers(counted.map_or(first, |(next, _)| next));
        let amount = counted.map(|(_, amount)| amount);
        match self.word(next)? {
            // `am selben Tag`; two of the same are no time.
            Lex::Unit(unit @ (TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year), false)
                if modifier.is_same() =>
            {
                let base = Base::Neighbour { unit, offset: 0, from: modifier.origin() };
                Some((next + 1, Meaning::Point(Point { base, ..Point::default() })))
            }
            Lex::DayPart(part) if modifier.is_same() => {
                Some((next + 1, Meaning::Point(Point { part: Some(part), ..Point::default() })))
            }
            _ if modifier.is_same() => None,
            Lex::Unit(unit, plural) if amount.is_some() || plural => {
                Some((next + 1, modifier.length(unit, amount)))
            }
            Lex::Unit(unit, false) => self.modified_unit(next, unit, modifier),
            Lex::DayPart(part) => Some((next + 1, Meaning::Point(modifier.day_part(part)))),
            Lex::Era => {
                let value = match (modifier.this, modifier.relation) {
                    (true, _) | (_, -1) => "PAST_REF",
                    (_, 0) => "PRESENT_REF",
                    _ => "FUTURE_REF",
                };
                Some((next + 1, Meaning::Reference(value)))
            }
            _ => self.modified_name(next, modifier),
        }
    }

    /// The first atom from here that is no word without a meaning of its own: `ganzen`.
    fn behind_fillers(&self, at: usize) -> usize {
        let mut next = at;
        while matches!(self.word(next), Some(Lex::Filler)) {
            next += 1;
        }
        next
    }

    /// One unit behind a modifier: `nächste Woche`, `dieses Jahr`, `nächste Woche Dienstag`.
    fn modified_unit(&self, at: usize, unit: TimeUnit, modifier: Modifier) -> Read<Meaning> {
        let point = |base| Meaning::Point(Point { base, ..Point::default() });
        let offset = i32::from(modifier.relation);
        match unit {
            TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => None,
            TimeUnit::Day => Some((at + 1, point(Base::Neighbour { unit, offset, from: Origin::Named }))),
            _ => {
                if let (TimeUnit::Year, Some((value, 4))) = (unit, self.number(at + 1)) {
                    return Some((at + 2, point(Base::Year(Year::Given(value as i32)))));
                }
                // `nächste Woche Dienstag`
                if let (TimeUnit::Week, false, Some(Lex::Weekday(_) | Lex::WeekdayPart(..))) =
                    (unit, modifier.named, self.word(at + 1))
                    && let Some((end, day)) = self.weekday(at + 1)
                    && let Base::Weekday { weekday, relation: None } = day.base
                {
                    let base = Base::OfWeek { weekday, weeks: modifier.relation };
                    return Some((end, Meaning::Point(Point { base, ..day })));
                }
                // The last year of something is not the past year: `im letzten Jahr seiner Amtszeit` stays undecided.
                Some((at + 1, point(Base::Neighbour { unit, offset, from: modifier.origin() })))
            }
        }
    }

    /// A day of the week, a month, a season or a holiday behind a modifier: `vergangenen Dienstag`, `nächsten Mai`.
    fn modified_name(&self, at: usize, modifier: Modifier) -> Read<Meaning> {
        let relation = Some(modifier.relation);
        let (next, mut read) = match self.word(at)? {
            Lex::Weekday(_) | Lex::WeekdayPart(..) => self.day_date(at).or_else(|| self.weekday(at))?,
            Lex::Month(_) | Lex::Season(_) => self.month_or_season(at)?,
            Lex::Holiday(_) => self.holiday(at)?,
            _ => return None,
        };
        read.base = match read.base {
            Base::Weekday { weekday, .. } => Base::Weekday { weekday, relation },
            Base::Month { year: Year::Unspecified, month, .. } => {
                Base::Month { year: Year::Unspecified, month, relation }
            }
            Base::Season { year: Year::Unspecified, code, .. } => {
                Base::Season { year: Year::Unspecified, code, relation }
            }
            base => base,
        };
        Some((next, Meaning::Point(read)))
    }

    /// `heutigen Dienstag`, `gestrigen Tag`, `heutige (Tendenz)`.
    pub(super) fn day_adjective(&self, at: usize, days: i8) -> Read<Meaning> {
        let day = Point { base: Base::FromToday(days), ..Point::default() };
        let (next, point) = match self.word(at + 1) {
            Some(Lex::Weekday(_) | Lex::WeekdayPart(..)) => {
                let (next, weekday) = self.weekday(at + 1)?;
                (next, Point { part: weekday.part, ..day })
            }
            Some(Lex::Unit(TimeUnit::Day, false)) => (at + 2, day),
            Some(Lex::DayPart(part)) => (at + 2, Point { part: Some(part), ..day }),
            Some(Lex::Era) => return Some((at + 2, Meaning::Reference("PRESENT_REF"))),
            _ => (at + 1, day),
        };
        Some((next, Meaning::Point(point)))
    }

    /// `darauf` (1), `zuvor` (-1).
    pub(super) fn counted_on(&self, at: usize) -> Option<i32> {
        match self.word(at)? {
            Lex::Later => Some(1),
            Lex::Earlier(_) => Some(-1),
            _ => None,
        }
    }

    /// `damals`, `jetzt`, `Zukunft`, `zur Zeit`, `im Moment`.
    pub(super) fn reference(&self, at: usize, article: bool) -> Read<Meaning> {
        let before = if article { self.before(at - 1) } else { self.before(at) };
        match self.word(at)? {
            // `seit der Corona-Pandemie`, `seit dem Zweiten Weltkrieg`
            Lex::Epoch if article && self.preposition_before(at - 1) == Some(Preposition::Since) => {
                Some((at + 1, Meaning::Epoch))
            }
            Lex::Ordinal(_) if article && self.word(at + 1) == Some(Lex::Epoch) => {
                (self.preposition_before(at - 1)? == Preposition::Since).then_some((at + 2, Meaning::Epoch))
            }
            // `früher oder später`, `so bald`: no time.
            Lex::Earlier(_)
                if self.word(at + 1) == Some(Lex::And) && self.word(at + 2) == Some(Lex::Later) =>
            {
                None
            }
            Lex::Reference("FUTURE_REF") if matches!(before, "so" | "So" | "möglichst") => None,
            Lex::Reference(value) if !article => Some((at + 1, Meaning::Reference(value))),
            Lex::Earlier(true) if !article => Some((at + 1, Meaning::Reference("PAST_REF"))),
            // The future of something is no time: `in (der) Zukunft` is.
            Lex::ReferenceNoun(value) if matches!(before, "in" | "In") => {
                Some((at + 1, Meaning::Reference(value)))
            }
            Lex::Contraction => {
                let now = match self.word(at + 1)? {
                    Lex::Era => {
                        self.spelling(at).eq_ignore_ascii_case("zur")
                            && self.spelling(at + 1) == "Zeit"
                            && !self.following(at + 2).starts_with('d')
                    }
                    Lex::Unit(TimeUnit::Hour, false) => self.spelling(at).eq_ignore_ascii_case("zur"),
                    Lex::Moment => self.spelling(at).eq_ignore_ascii_case("im"),
                    _ => false,
                };
                now.then_some((at + 2, Meaning::Reference("PRESENT_REF")))
            }
            _ => None,
        }
    }
}
