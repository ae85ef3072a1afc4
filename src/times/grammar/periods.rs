//! Months, seasons, years, decades, centuries, their beginnings and ends, and holidays.

use super::{Found, Grammar, Read};
use crate::german::counted_nouns;
use crate::german::holidays::{HOLIDAYS, HolidayRule};
use crate::german::time_units::TimeUnit;
use crate::span::Span;
use crate::times::atoms::Item;
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Base, Meaning, Origin, Point, Year};

impl Grammar<'_, '_> {
    /// `Oktober`, `Herbst 1998`, `Oktober des vergangenen Jahres`.
    pub(super) fn month_or_season(&self, at: usize) -> Read<Point> {
        let lex = self.word(at)?;
        // The day before it was none: `31. Februar`.
        if at >= 2 && self.mark(at - 1, b'.') && self.number(at - 2).is_some() {
            return None;
        }
        let year = self.year_behind(at + 1, false);
        let base = match lex {
            Lex::Month(month) => {
                let year = year.map(|read| read.1).or_else(|| self.year_of_range(at, month));
                Base::Month { year: year.unwrap_or(Year::Unsaid), month, relation: None }
            }
            Lex::Season(code) => {
                Base::Season { year: year.map_or(Year::Unsaid, |read| read.1), code, relation: None }
            }
            _ => return None,
        };
        let mut next = year.map_or(at + 1, |read| read.0);
        // `Winter 2010/11`
        if let (Base::Season { year: Year::Said(first), .. }, Some((second, digits @ (2 | 4)))) =
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
            Year::Said(year) if last < month => Some(Year::Said(year - 1)),
            year => Some(year),
        }
    }

    /// `Jahr 2011`.
    pub(super) fn named_year(&self, at: usize) -> Read<Point> {
        // `Monat Juli`
        if self.word(at)? == Lex::Unit(TimeUnit::Month, false)
            && matches!(self.word(at + 1), Some(Lex::Month(_)))
        {
            return self.month_or_season(at + 1);
        }
        let dative = self.spelling(at) == "Jahre"
            && at > 0
            && (self.spelling(at - 1) == "dem" || self.word(at - 1) == Some(Lex::Contraction));
        if self.word(at)? != Lex::Unit(TimeUnit::Year, false) && !dative {
            return None;
        }
        let (value, digits) = self.number(at + 1)?;
        if let Some(read) = self.year_of_christ(at + 1) {
            return Some(read);
        }
        let base = Base::Year(Year::Said(value as i32));
        let fits = (2..=4).contains(&digits) && !self.continues_as_number(at + 2);
        fits.then_some((at + 2, Point { base, ..Point::default() }))
    }

    /// `v. Chr.`, `nach Christus`: the atom behind it, and whether it counts back.
    fn christ(&self, at: usize) -> Read<bool> {
        let back = match self.word(at)? {
            Lex::Christ => self.spelling(at).starts_with('v'),
            Lex::Preposition(Preposition::Ago) => true,
            Lex::Preposition(Preposition::After) if self.spelling(at) == "nach" => false,
            _ => return None,
        };
        let next = at + 1 + usize::from(self.mark(at + 1, b'.'));
        (self.word(next)? == Lex::OfChrist)
            .then(|| (next + 1 + usize::from(self.mark(next + 1, b'.') && self.glued(next + 1)), back))
    }

    /// `300 v. Chr.`, `79 nach Christus`.
    pub(super) fn year_of_christ(&self, at: usize) -> Read<Point> {
        let (value, 1..=4) = self.number(at)? else { return None };
        let (next, back) = self.christ(at + 1).filter(|_| !self.glued_to_number(at))?;
        let number = value as i32;
        let base =
            if back { Base::BeforeChrist { number, century: false } } else { Base::Year(Year::Said(number)) };
        Some((next, Point { base, ..Point::default() }))
    }

    /// `1998`, `2023/24`.
    pub(super) fn bare_year(&self, at: usize) -> Read<Point> {
        if let Some(read) = self.year_of_christ(at) {
            return Some(read);
        }
        let (value, 4) = self.number(at)? else { return None };
        let year = value as i32;
        // `0800 1000 2000`
        let in_row = at > 0 && self.number(at - 1).is_some() && !self.glued(at);
        if !(1000..2200).contains(&year)
            || in_row
            || self.glued_to_number(at)
            || self.continues_as_number(at + 1)
        {
            return None;
        }
        let before = self.before(at);
        let glued_before = at > 0
            && self.glued(at)
            && !matches!(self.item(at - 1), Some(Item::Mark(b'(' | b'/' | b'-' | b'\'')));
        if glued_before
            || (at > 0
                && self.glued(at)
                && self.mark(at - 1, b'-')
                && self.number(at.wrapping_sub(2)).is_none_or(|(_, digits)| digits != 4))
        {
            return None;
        }
        if self.mark(at + 1, b'/')
            && self.glued(at + 1)
            && self.glued(at + 2)
            && let Some((second, digits @ (2 | 4))) = self.number(at + 2)
        {
            let second = if digits == 2 { year - year % 100 + second as i32 } else { second as i32 };
            if second == year + 1 {
                return Some((at + 3, Point { base: Base::Years(year, second), ..Point::default() }));
            }
            // `4 StR 2019/21`, `Verordnung 2015/2120`: the number of a case or a paper.
            if before.ends_with(char::is_uppercase) || digits == 4 && !(year..year + 100).contains(&second) {
                return None;
            }
        }
        // `B 2023`, `A 1999`: roads, models and the like.
        if before.len() == 1 && before.starts_with(char::is_uppercase) {
            return None;
        }
        let lower_before = before.to_lowercase();
        let measured = counted_nouns::NO_YEAR_BEHIND.contains(&lower_before.as_str())
            || lower_before.ends_with("-resolution")
            || matches!(
                self.word(at.wrapping_sub(1)),
                Some(Lex::About | Lex::MoreOrLess | Lex::Than | Lex::Vague)
            );
        // `als 1990 die Mauer fiel`, but `mehr als 1900 kamen`.
        let compared = matches!(self.word(at.wrapping_sub(2)), Some(Lex::MoreOrLess));
        if measured && (before != "als" || compared) || self.begins_counted_range(at) {
            return None;
        }
        let following = self.following(at + 1);
        // `1899 Hoffenheim gewann`, `gegen 1860 München`: behind a year that opens a sentence its verb follows.
        let clubs = matches!(
            before,
            "gegen" | "bei" | "mit" | "für" | "von" | "vom" | "beim" | "Gegen" | "Bei" | "Beim"
        );
        let opens = at == 0 && self.island.opens_sentence;
        if (clubs || opens) && following.starts_with(char::is_uppercase) {
            return None;
        }
        let since = self.preposition_before(at) == Some(Preposition::Since);
        // `2000 im Jahr`, but `2016 das Jahr`.
        let of_year =
            matches!(self.word(at + 1), Some(Lex::Contraction | Lex::Per | Lex::Article | Lex::This))
                && self.following(at + 1) != "das"
                && (2..4)
                    .any(|offset| matches!(self.word(at + offset), Some(Lex::Unit(TimeUnit::Year, false))));
        let counts = of_year
            || !since && self.is_counted(at + 1)
            || matches!(self.word(at + 1), Some(Lex::Unit(..) | Lex::Month(_)));
        if counts {
            return None;
        }
        let certain = matches!(self.preposition_before(at), Some(Preposition::Since | Preposition::Until))
            || self.mark(at.wrapping_sub(1), b'(');
        let noun_behind = following.starts_with(char::is_uppercase);
        let plausible = (1500..2060).contains(&year) && !(noun_behind && year % 50 == 0);
        // `Das Dorf wurde 1225 erstmals erwähnt.`
        let told = matches!(before, "wurde" | "wurden" | "war" | "waren") && !noun_behind && year % 50 != 0;
        let base = Base::Year(Year::Said(year));
        (plausible || told || since || (certain && !noun_behind))
            .then_some((at + 1, Point { base, ..Point::default() }))
    }

    /// Whether the word at the atom is something that a number before it counts.
    fn is_counted(&self, at: usize) -> bool {
        let following = self.following(at);
        if !following.starts_with(char::is_uppercase) {
            return matches!(following, "%" | "€" | "$" | "°" | "§" | "mal");
        }
        let lower = following.to_lowercase();
        following == "Uhr"
            || counted_nouns::COUNTED.iter().any(|noun| {
                lower.ends_with(noun)
                    || lower.strip_suffix('n').is_some_and(|noun_in_dative| noun_in_dative.ends_with(noun))
            })
    }

    /// Whether the number at the atom is the first of two that count the same: `von 1900 auf 2100 Euro`, `1500 bis
    /// 2000 Menschen`, `1500 der 2000 Stellen`.
    fn begins_counted_range(&self, at: usize) -> bool {
        let joined = matches!(
            self.item(at + 1),
            Some(
                Item::Word(
                    Lex::And | Lex::Article | Lex::Preposition(Preposition::Until | Preposition::Other)
                ) | Item::Mark(b'-' | b'/')
            )
        );
        let (Some((first, _)), Some((second, 4))) = (self.number(at), self.number(at + 2).filter(|_| joined))
        else {
            return false;
        };
        let round =
            first % 50 == 0 && second % 50 == 0 && self.following(at + 3).starts_with(char::is_uppercase);
        !self.continues_as_number(at + 3) && (self.is_counted(at + 3) || round)
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
        let (next, year) = self.year_behind(next + 1, false).unwrap_or((next + 1, Year::Unsaid));
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

    /// `Heiligabend`, `Ostern 2020`.
    pub(super) fn holiday(&self, at: usize) -> Read<Point> {
        // `zweiten Weihnachtsfeiertag`
        if let Some((next, number @ (1 | 2))) = self.ordinal(at)
            && let Some((end, Point { base: Base::Holiday { index, year }, .. })) = self.plain_holiday(next)
            && let Some((_, HolidayRule::Fixed(12, 25))) = HOLIDAYS.get(index as usize)
        {
            let base = match self.word(next) {
                Some(Lex::Holiday(_)) if number == 1 => Base::Holiday { index, year },
                _ => Base::Day { year, month: 12, day: 26, weekday: None },
            };
            return Some((end, Point { base, ..Point::default() }));
        }
        self.plain_holiday(at)
    }

    fn plain_holiday(&self, at: usize) -> Read<Point> {
        let Lex::Holiday(index) = self.word(at)? else { return None };
        let (next, year) = self.year_behind(at + 1, false).unwrap_or((at + 1, Year::Unsaid));
        Some((next, Point { base: Base::Holiday { index, year }, ..Point::default() }))
    }

    /// `Tag der Deutschen Einheit`: names of several words, of which not all are atoms. `start` counts an article.
    pub(super) fn long_holiday(&mut self, start: usize, at: usize) -> Option<usize> {
        if !matches!(self.word(at)?, Lex::HolidayHead | Lex::Unit(TimeUnit::Day, false)) {
            return None;
        }
        let span = self.atom(at)?.span;
        let rest = self.island.text.get(span.start as usize..)?;
        let (index, name) = HOLIDAYS
            .iter()
            .enumerate()
            .find(|(_, (name, _))| name.contains(' ') && rest.starts_with(name))
            .map(|(index, (name, _))| (index as u8, *name))?;
        let end = span.start as usize + name.len();
        let next = self.island.atoms.iter().rposition(|atom| atom.span.end as usize <= end)? + 1;
        let base = Base::Holiday { index, year: Year::Unsaid };
        let first = self.atom(start)?;
        let found = Found {
            span: Span::new(first.span.start as usize, end),
            token: first.token,
            meaning: Meaning::Point(Point { base, ..Point::default() }),
        };
        self.found.push(found);
        Some(next.max(at + 1))
    }
}
