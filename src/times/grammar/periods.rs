//! Months, seasons, decades, centuries, and their beginnings and ends.

use super::parser::{Parser, Read};
use crate::german::time_units::TimeUnit;
use crate::times::atoms::Item;
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Base, Meaning, Origin, Point, Year};

impl Parser<'_, '_> {
    /// `Oktober`, `Herbst 1998`, `Oktober des vergangenen Jahres`.
    pub(super) fn month_or_season(&self, at: usize) -> Read<Point> {
        let lex = self.word(at)?;
        // The day before it was none: `31. Februar`.
        if at >= 2 && self.mark(at - 1, b'.') && self.number(at - 2).is_some() {
            return None;
        }
        // `das 1.-August-Feuer`
        let hyphen = |at: usize| self.mark(at, b'-') && self.glued(at);
        if at >= 1 && self.mark(at - 1, b'-') && self.glued(at) && hyphen(at + 1) {
            return None;
        }
        let year = self.year_behind(at + 1, false);
        let base = match lex {
            Lex::Month(month) => {
                let year = year.map(|read| read.1).or_else(|| self.year_of_range(at, month));
                Base::Month { year: year.unwrap_or(Year::Unspecified), month, relation: None }
            }
            Lex::Season(code) => {
                Base::Season { year: year.map_or(Year::Unspecified, |read| read.1), code, relation: None }
            }
            _ => return None,
        };
        let mut next = year.map_or(at + 1, |read| read.0);
        // `Winter 2010/11`
        if let (Base::Season { year: Year::Given(first), .. }, Some((second, digits @ (2 | 4)))) =
            (base, self.number(next + 1))
            && self.mark(next, b'/')
            && self.glued(next)
            && self.glued(next + 1)
            && second as i32 % 100 == (first + 1) % 100
            && (digits == 2 || second as i32 == first + 1)
        {
            next += 2;
        }
        Some((next, Point { base, ..Point::default() }))
    }

    /// The year of a month that stands behind the other end of its range: `Mai bis Juli 2005`.
    pub(super) fn year_of_range(&self, at: usize, month: u8) -> Option<Year> {
        let other = self.joint(at + 1)?;
        let Lex::Month(last) = self.word(other)? else { return None };
        match self.year_behind(other + 1, false)?.1 {
            Year::Given(year) if last < month => Some(Year::Given(year - 1)),
            year => Some(year),
        }
    }

    /// `neunziger Jahre`, `1990er`, `90er-Jahren`, `frühen Neunzigerjahren`.
    pub(super) fn decade(&self, at: usize) -> Read<Point> {
        let mut in_full = false;
        let mut next = at;
        while matches!(self.word(next), Some(Lex::Early | Lex::Late)) {
            next += 1;
        }
        let decade = match self.item(next)? {
            Item::Word(Lex::DecadeYears(decade)) => {
                return Some((
                    next + 1,
                    Point { base: Base::Decade(190 + i32::from(decade)), ..Point::default() },
                ));
            }
            Item::Word(Lex::Decade(decade)) => {
                next += 1;
                190 + i32::from(decade)
            }
            Item::Number(value, digits @ (2 | 4))
                if value % 10 == 0 && self.decade_suffix(next + 1).is_some() =>
            {
                next = self.decade_suffix(next + 1)?;
                // `20er` alone may be a banknote.
                in_full = digits == 4;
                if digits == 4 {
                    value as i32 / 10
                } else if value <= 10 {
                    200 + value as i32 / 10
                } else {
                    190 + value as i32 / 10
                }
            }
            _ => return None,
        };
        let base = Base::Decade(decade);
        match self.word(next) {
            Some(Lex::Unit(TimeUnit::Year, true)) => Some((next + 1, Point { base, ..Point::default() })),
            // `sechziger und siebziger Jahre`
            Some(Lex::And) | Some(Lex::Preposition(Preposition::Until))
                if matches!(self.word(next + 1), Some(Lex::Decade(_)))
                    && self.word(next + 2) == Some(Lex::Unit(TimeUnit::Year, true)) =>
            {
                Some((next, Point { base, ..Point::default() }))
            }
            _ => (in_full || self.is_decade_alone(at, next))
                .then_some((next, Point { base, ..Point::default() })),
        }
    }

    /// `in den Neunzigern`, `in den 80ern`, `Ende der Neunziger`: a decade without its noun.
    fn is_decade_alone(&self, at: usize, next: usize) -> bool {
        let plural = self.spelling(next - 1).ends_with("ern");
        let noun_behind = self.following(next).starts_with(char::is_uppercase);
        let written_as_noun =
            self.number(at).is_some() || self.spelling(next - 1).starts_with(char::is_uppercase);
        let of_phase =
            self.before(at) == "der" && matches!(self.word(at.wrapping_sub(2)), Some(Lex::Phase(_)));
        written_as_noun && !noun_behind && (plural && self.before(at) == "den" || of_phase)
    }

    /// `er`, `-er`, `er-` behind the digits of a decade.
    fn decade_suffix(&self, at: usize) -> Option<usize> {
        let at = at + usize::from(self.mark(at, b'-') && self.glued(at));
        let suffix = self.word(at) == Some(Lex::DecadeSuffix) && self.glued(at);
        suffix.then(|| at + 1 + usize::from(self.mark(at + 1, b'-') && self.glued(at + 1)))
    }

    /// An ordinal in figures or words.
    pub(super) fn ordinal(&self, at: usize) -> Read<i32> {
        match self.item(at)? {
            Item::Word(Lex::Ordinal(value)) => Some((at + 1, i32::from(value))),
            Item::Number(value, 1..=2) if self.mark(at + 1, b'.') && self.glued(at + 1) => {
                Some((at + 2, value as i32))
            }
            _ => None,
        }
    }

    /// `20. Jahrhundert`, `dritte Jahrtausend`.
    pub(super) fn century(&self, at: usize) -> Read<Point> {
        let mut next = at;
        while matches!(self.word(next), Some(Lex::Early | Lex::Late)) {
            next += 1;
        }
        let (next, value) = self.ordinal(next)?;
        let base = match self.word(next)? {
            Lex::Unit(TimeUnit::Century, false) => match self.christ(next + 1) {
                Some((end, true)) => {
                    let base = Base::BeforeChrist { number: value, century: true };
                    return Some((end, Point { base, ..Point::default() }));
                }
                Some((end, false)) => {
                    return Some((end, Point { base: Base::Century(value - 1), ..Point::default() }));
                }
                None => Base::Century(value - 1),
            },
            Lex::Unit(TimeUnit::Millennium, false) => Base::Millennium(value - 1),
            _ => return None,
        };
        Some((next + 1, Point { base, ..Point::default() }))
    }

    /// `ersten Quartal 2023`, `zweiten Halbjahr`.
    pub(super) fn part_of_year(&self, at: usize) -> Read<Point> {
        let (next, value) = self.ordinal(at)?;
        let unit = match self.word(next)? {
            Lex::Unit(unit @ (TimeUnit::Quarter | TimeUnit::HalfYear), false) => unit,
            _ => return None,
        };
        let (next, year) = self.year_behind(next + 1, false).unwrap_or((next + 1, Year::Unspecified));
        let number = value as u8;
        let base = match unit {
            TimeUnit::Quarter if number <= 4 => Base::Quarter { year, number },
            TimeUnit::HalfYear if number <= 2 => Base::HalfYear { year, number },
            _ => return None,
        };
        Some((next, Point { base, ..Point::default() }))
    }

    /// `ersten Woche`, `dritten Tag`: counted within something else.
    pub(super) fn counted_unit(&self, at: usize, article: bool) -> Read<Point> {
        let (next, _) = self.ordinal(at)?;
        let determined = article || self.word(at.wrapping_sub(1)) == Some(Lex::Contraction);
        match self.word(next)? {
            Lex::Unit(unit @ (TimeUnit::Day | TimeUnit::Week), false) if determined => {
                Some((next + 1, Point { base: Base::Counted(unit), ..Point::default() }))
            }
            _ => None,
        }
    }

    /// `Ende August`, `Mitte der neunziger Jahre`, `Beginn des 19. Jahrhunderts`, `Jahresende`.
    pub(super) fn phase(&self, at: usize) -> Read<Point> {
        let phase = match self.word(at)? {
            Lex::Phase(phase) => phase,
            Lex::PhaseOf(phase, TimeUnit::Year) => {
                let (next, year) = self.year_behind(at + 1, false).unwrap_or((at + 1, Year::Relative(0)));
                return Some((
                    next,
                    Point { base: Base::Year(year), phase: Some(phase), ..Point::default() },
                ));
            }
            Lex::PhaseOf(phase, unit) => {
                let base = Base::Neighbour { unit, offset: 0, from: Origin::Writing };
                return Some((at + 1, Point { base, phase: Some(phase), ..Point::default() }));
            }
            _ => return None,
        };
        let point = |(next, point): (usize, Point)| (next, Point { phase: Some(phase), ..point });
        if let Some((next, year)) = self.year_behind(at + 1, false) {
            return Some((next, Point { base: Base::Year(year), phase: Some(phase), ..Point::default() }));
        }
        // `Anfang bis Mitte Mai`
        if let Some(joined) =
            self.joint(at + 1).filter(|&joined| matches!(self.word(joined), Some(Lex::Phase(_))))
            && let Some((_, read)) = self.month_or_season(joined + 1)
        {
            return Some(point((at + 1, read)));
        }
        let article = self.word(at + 1) == Some(Lex::Article);
        let inner = at + 1 + usize::from(article);
        if let Some(read) = self.month_or_season(inner) {
            return Some(point(read));
        }
        if let Some(read) =
            self.century(inner).or_else(|| self.decade(inner)).or_else(|| self.part_of_year(inner))
        {
            return article.then(|| point(read));
        }
        if let Some((next, Meaning::Point(read))) = self.related(inner) {
            return Some(point((next, read)));
        }
        match self.word(inner)? {
            Lex::Unit(
                unit @ (TimeUnit::Week | TimeUnit::Month | TimeUnit::Decade | TimeUnit::Century),
                false,
            ) if article => {
                let base = Base::Neighbour { unit, offset: 0, from: Origin::Writing };
                Some((inner + 1, Point { base, phase: Some(phase), ..Point::default() }))
            }
            Lex::Neighbour(offset, unit) if article => {
                let base = Base::Neighbour { unit, offset: i32::from(offset), from: Origin::Writing };
                Some((inner + 1, Point { base, phase: Some(phase), ..Point::default() }))
            }
            _ => None,
        }
    }
}
