//! Times told from the day of writing or from a time named before: `vergangene Woche`, `Tag darauf`, `damals`.

use super::{Grammar, Read};
use crate::german::time_units::TimeUnit;
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Amount, Base, Distance, Length, Meaning, Origin, Point, Year};

impl Grammar<'_, '_> {
    /// `vergangenen Dienstag`, `nächste Woche`, `dieses Jahr`, `letzten zehn Jahren`, `dieser Zeit`, `Vorjahr`,
    /// `Tag darauf`.
    pub(super) fn related(&self, at: usize) -> Read<Meaning> {
        let lex = self.word(at)?;
        match lex {
            Lex::Neighbour(offset, unit) => {
                let from = if unit == TimeUnit::Day || offset > 0 { Origin::Named } else { Origin::Writing };
                let base = Base::Neighbour { unit, offset: i32::from(offset), from };
                return Some((at + 1, Meaning::Point(Point { base, ..Point::default() })));
            }
            Lex::Unit(unit, false) if self.counted_on(at + 1).is_some() => {
                let offset = self.counted_on(at + 1)?;
                let base = Base::Neighbour { unit, offset, from: Origin::Named };
                return Some((at + 2, Meaning::Point(Point { base, ..Point::default() })));
            }
            // `Abend zuvor`
            Lex::DayPart(part) if self.counted_on(at + 1).is_some() => {
                let offset = self.counted_on(at + 1)?;
                let base = Base::Neighbour { unit: TimeUnit::Day, offset, from: Origin::Named };
                return Some((at + 2, Meaning::Point(Point { base, part: Some(part), ..Point::default() })));
            }
            Lex::Weekday(weekday) if self.counted_on(at + 1) == Some(1) => {
                let base = Base::Weekday { weekday, relation: Some(1) };
                return Some((at + 2, Meaning::Point(Point { base, ..Point::default() })));
            }
            Lex::ThisYear => {
                return Some((
                    at + 1,
                    Meaning::Point(Point { base: Base::Year(Year::Relative(0)), ..Point::default() }),
                ));
            }
            // `am Wochenende`
            Lex::Unit(TimeUnit::Weekend, false)
                if self.word(at.wrapping_sub(1)) == Some(Lex::Contraction)
                    || self.preposition_before(at.wrapping_sub(1)) == Some(Preposition::In) =>
            {
                return Some((at + 1, Meaning::Point(Point { base: Base::Weekend, ..Point::default() })));
            }
            _ => {}
        }
        let mut next = at + 1;
        let (relation, named) = match lex {
            Lex::Relative(relation) => (relation, false),
            Lex::Following(relation) => (relation, true),
            Lex::This => (0, false),
            Lex::Same => (0, true),
            Lex::DayAdjective(days) => return self.day_adjective(at, days),
            Lex::Former if self.word(next) == Some(Lex::Era) => {
                return Some((next + 1, Meaning::Reference("PAST_REF")));
            }
            _ => return None,
        };
        let this = lex == Lex::This;
        let same = named && relation == 0;
        // `dieses vergangene Jahr`, `dieses laufenden Monats`
        while matches!(self.word(next), Some(Lex::Filler)) {
            next += 1;
        }
        let amount = self.amount(next);
        if let Some((counted, _)) = amount {
            next = counted;
        }
        while matches!(self.word(next), Some(Lex::Filler)) {
            next += 1;
        }
        let from = if named { Origin::Named } else { Origin::Writing };
        let direction = if relation == 0 { -1 } else { i32::from(relation.signum()) };
        let point = |base| Meaning::Point(Point { base, ..Point::default() });
        let meaning = match self.word(next)? {
            // `am selben Tag`; two of the same are no time.
            Lex::Unit(unit @ (TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year), false)
                if same =>
            {
                point(Base::Neighbour { unit, offset: 0, from })
            }
            Lex::DayPart(part) if same => Meaning::Point(Point { part: Some(part), ..Point::default() }),
            _ if same => return None,
            Lex::Unit(unit, plural) if amount.is_some() || plural => {
                if this && amount.is_none() && unit == TimeUnit::Day {
                    return Some((next + 1, Meaning::Reference("PRESENT_REF")));
                }
                let amount = amount.map_or(Amount::Unknown, |(_, amount)| amount);
                let distance = (!this).then_some(Distance { from, direction, stretch: true });
                Meaning::Length(Length { first: (amount, unit), second: None }, distance)
            }
            Lex::Unit(TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second, false) => return None,
            Lex::Unit(TimeUnit::Day, false) if this => {
                point(Base::Neighbour { unit: TimeUnit::Day, offset: 0, from: Origin::Named })
            }
            Lex::Unit(TimeUnit::Day, false) => point(Base::Neighbour {
                unit: TimeUnit::Day,
                offset: i32::from(relation),
                from: Origin::Named,
            }),
            Lex::Unit(unit, false) => {
                if let (TimeUnit::Year, Some((value, 4))) = (unit, self.number(next + 1)) {
                    return Some((next + 2, point(Base::Year(Year::Said(value as i32)))));
                }
                // `nächste Woche Dienstag`
                if let (TimeUnit::Week, false, Some(Lex::Weekday(_) | Lex::WeekdayPart(..))) =
                    (unit, named, self.word(next + 1))
                    && let Some((end, day)) = self.weekday(next + 1)
                    && let Base::Weekday { weekday, relation: None } = day.base
                {
                    let base = Base::OfWeek { weekday, weeks: relation };
                    return Some((end, Meaning::Point(Point { base, ..day })));
                }
                // The last year of something is not the past year: `im letzten Jahr seiner Amtszeit` stays undecided.
                point(Base::Neighbour { unit, offset: i32::from(relation), from })
            }
            Lex::Weekday(_) | Lex::WeekdayPart(..) => {
                let (next, mut read) = self.day_date(next).or_else(|| self.weekday(next))?;
                if let Base::Weekday { weekday, .. } = read.base {
                    read.base = Base::Weekday { weekday, relation: Some(relation) };
                }
                return Some((next, Meaning::Point(read)));
            }
            Lex::Month(month) => {
                let (next, mut read) = self.month_or_season(next)?;
                if let Base::Month { year: Year::Unsaid, .. } = read.base {
                    read.base = Base::Month { year: Year::Unsaid, month, relation: Some(relation) };
                }
                return Some((next, Meaning::Point(read)));
            }
            Lex::Season(code) => {
                let (next, mut read) = self.month_or_season(next)?;
                if let Base::Season { year: Year::Unsaid, .. } = read.base {
                    read.base = Base::Season { year: Year::Unsaid, code, relation: Some(relation) };
                }
                return Some((next, Meaning::Point(read)));
            }
            Lex::DayPart(part) if this => Meaning::Point(Point { part: Some(part), ..Point::default() }),
            // `am nächsten Morgen`: after the day last named.
            Lex::DayPart(part) if relation > 0 => {
                let base =
                    Base::Neighbour { unit: TimeUnit::Day, offset: i32::from(relation), from: Origin::Named };
                Meaning::Point(Point { base, part: Some(part), ..Point::default() })
            }
            Lex::DayPart(part) => {
                let days = if relation < 0 && part == "NI" { -1 } else { relation };
                Meaning::Point(Point { base: Base::FromToday(days), part: Some(part), ..Point::default() })
            }
            Lex::Holiday(_) => return self.holiday(next).map(|(next, read)| (next, Meaning::Point(read))),
            Lex::Era => Meaning::Reference(match (this, relation) {
                (true, _) | (_, -1) => "PAST_REF",
                (_, 0) => "PRESENT_REF",
                _ => "FUTURE_REF",
            }),
            _ => return None,
        };
        Some((next + 1, meaning))
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
