//! Holidays: `Heiligabend`, `Ostern 2020`, `Tag der Deutschen Einheit`.

use super::parser::{Parser, Read};
use crate::german::holidays::{HOLIDAYS, HolidayRule};
use crate::german::time_units::TimeUnit;
use crate::span::Span;
use crate::times::lexicon::Lex;
use crate::times::meaning::{Base, Meaning, ParsedTime, Point, Year};

impl Parser<'_, '_> {
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

    /// A holiday of one word, with its year.
    fn plain_holiday(&self, at: usize) -> Read<Point> {
        let Lex::Holiday(index) = self.word(at)? else { return None };
        let (next, year) = self.year_behind(at + 1, false).unwrap_or((at + 1, Year::Unspecified));
        Some((next, Point { base: Base::Holiday { index, year }, ..Point::default() }))
    }

    /// `Tag der Deutschen Einheit`: names of several words, of which not all are atoms. `start` counts an article.
    pub(super) fn long_holiday(&mut self, start: usize, at: usize) -> Option<usize> {
        if !matches!(self.word(at)?, Lex::HolidayHead | Lex::Unit(TimeUnit::Day, false)) {
            return None;
        }
        let span = self.atom(at)?.span;
        let rest = self.run.document.text().get(span.start as usize..)?;
        let (index, name) = HOLIDAYS
            .iter()
            .enumerate()
            .find(|(_, (name, _))| name.contains(' ') && rest.starts_with(name))
            .map(|(index, (name, _))| (index as u8, *name))?;
        let end = span.start as usize + name.len();
        let next = self.run.atoms.iter().rposition(|atom| atom.span.end as usize <= end)? + 1;
        let base = Base::Holiday { index, year: Year::Unspecified };
        let first = self.atom(start)?;
        self.parsed.push(ParsedTime {
            span: Span::new(first.span.start as usize, end),
            token: first.token,
            meaning: Meaning::Point(Point { base, ..Point::default() }),
        });
        Some(next.max(at + 1))
    }
}
