//! Days: `3. Oktober 2023`, `Dienstag`, `gestern Abend`, and lists of them.

use super::parser::{Parser, Read};
use crate::german::counted_nouns;
use crate::german::time_units::TimeUnit;
use crate::times::atoms::Item;
use crate::times::calendar;
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Base, Meaning, Point, Year};

impl Parser<'_, '_> {
    /// `3.`
    pub(super) fn day_number(&self, at: usize) -> Read<u8> {
        let (value, digits) = self.number(at)?;
        let fits = (1..=31).contains(&value) && digits <= 2 && !self.glued_to_number(at);
        (fits && self.mark(at + 1, b'.') && self.glued(at + 1)).then_some((at + 2, value as u8))
    }

    /// Whether the number at the atom goes on from a number before it: `2.13`, `7,25`.
    pub(super) fn glued_to_number(&self, at: usize) -> bool {
        at >= 2
            && self.glued(at)
            && self.glued(at - 1)
            && self.number(at - 2).is_some()
            && (self.mark(at - 1, b'.') || self.mark(at - 1, b',') || self.mark(at - 1, b':'))
    }

    /// `3. Oktober 2023`, `Dienstag, dem 3. Oktober`, `3.10.2023`, `2023-10-03`.
    pub(super) fn day_date(&self, at: usize) -> Read<Point> {
        if let Some(read) = self.iso_date(at) {
            return Some(read);
        }
        let mut next = at;
        let weekday = match self.word(at) {
            Some(Lex::Weekday(weekday) | Lex::WeekdayPart(weekday, _)) => Some(weekday),
            Some(Lex::WeekdayShort(weekday)) => Some(weekday),
            _ => None,
        };
        let part = match self.word(at) {
            Some(Lex::WeekdayPart(_, part)) => Some(part),
            _ => None,
        };
        if weekday.is_some() {
            next += 1;
            if self.mark(next, b'.') {
                next += 1;
            }
            if self.mark(next, b',') {
                next += 1;
            }
            if matches!(self.word(next), Some(Lex::Article)) {
                next += 1;
            }
        }
        let (next, day) = match self.word(next) {
            Some(Lex::Ordinal(day)) if matches!(self.word(next + 1), Some(Lex::Month(_))) => (next + 1, day),
            _ => self.day_number(next)?,
        };
        // `Linux 5.10.12`
        if self.number(next).is_some()
            && counted_nouns::NO_YEAR_BEHIND.contains(&self.before(at).to_lowercase().as_str())
        {
            return None;
        }
        let introduced = weekday.is_some() || self.introduces_date(at);
        let (next, month, year) = self.month_and_year(next, introduced).or_else(|| {
            self.month_and_year(next, true).filter(|read| self.year_of_date_range(read.0, read.1).is_some())
        })?;
        let year = match year {
            Year::Unspecified => self.year_of_date_range(next, month).unwrap_or(year),
            given => given,
        };
        let base = Base::Day { year, month, day, weekday };
        calendar::exists(2000, month, day).then_some((next, Point { base, part, ..Point::default() }))
    }

    /// The year of a date that stands behind the last one of its range or list: `24.04. – 09.05.2016`, `am 3. Mai, am
    /// 5. Juni und am 7. Juli 2012`.
    fn year_of_date_range(&self, at: usize, month: u8) -> Option<Year> {
        /// The most dates that share a year.
        const LONGEST: usize = 6;
        let (mut at, mut months) = (at, vec![month]);
        while months.len() < LONGEST {
            let mut joint = self.joint(at)?;
            joint += usize::from(matches!(self.word(joint), Some(Lex::Contraction)));
            let (next, _) = self.day_number(joint)?;
            let (end, month, year) = self.month_and_year(next, true)?;
            months.push(month);
            if let Year::Given(year) = year {
                // Where a later month is before an earlier one, a new year has begun.
                let new_years = months.windows(2).filter(|pair| pair[1] < pair[0]).count() as i32;
                return (new_years <= 1).then_some(Year::Given(year - new_years));
            }
            at = end;
        }
        None
    }

    /// `25.12.` at the end of a list that a word before it shows to be one of dates: `am 24. und 25.12.`
    fn numeric_date(&self, at: usize, list: usize) -> Read<Point> {
        let (next, day) = self.day_number(at)?;
        let (next, month, year) = self.month_and_year(next, self.introduces_date(list))?;
        let base = Base::Day { year, month, day, weekday: None };
        calendar::exists(2000, month, day).then_some((next, Point { base, ..Point::default() }))
    }

    /// Whether a word before the atom lets a number be a date: `am 3.10.`, `vom 5.6.`
    pub(super) fn introduces_date(&self, at: usize) -> bool {
        at > 0
            && matches!(
                self.word(at - 1),
                Some(
                    Lex::Contraction
                        | Lex::Preposition(Preposition::Until | Preposition::From | Preposition::Since)
                        | Lex::Article
                )
            )
    }

    pub(super) fn iso_date(&self, at: usize) -> Read<Point> {
        let (year, 4) = self.number(at)? else { return None };
        let (month, 2) = self.number(at + 2)? else { return None };
        let (day, 2) = self.number(at + 4)? else { return None };
        let joined = (1..=4).all(|offset| self.glued(at + offset));
        let (year, month, day) = (year as i32, month as u8, day as u8);
        let fits = joined
            && self.mark(at + 1, b'-')
            && self.mark(at + 3, b'-')
            && calendar::exists(year, month, day);
        let base = Base::Day { year: Year::Given(year), month, day, weekday: None };
        fits.then_some((at + 5, Point { base, ..Point::default() }))
    }

    /// `Oktober 2023`, `Okt. 23`, `10.2023` behind a day. A month in figures without a year needs `introduced`.
    pub(super) fn month_and_year(&self, at: usize, introduced: bool) -> Option<(usize, u8, Year)> {
        let (next, month, numeric) = match self.item(at)? {
            Item::Word(Lex::Month(month)) => (at + 1, month, false),
            Item::Word(Lex::MonthShort(month)) => {
                (at + 1 + usize::from(self.mark(at + 1, b'.')), month, false)
            }
            Item::Number(month @ 1..=12, 1..=2) => {
                let dotted = self.mark(at + 1, b'.') && self.glued(at + 1);
                (at + 1 + usize::from(dotted), month as u8, true)
            }
            _ => return None,
        };
        match self.year_behind(next, numeric) {
            Some((next, year)) => Some((next, month, year)),
            // `am 3.10.`, but not a score, a price or a section.
            None if !numeric || (introduced && self.mark(next - 1, b'.') && self.number(next).is_none()) => {
                Some((next, month, Year::Unspecified))
            }
            None => None,
        }
    }

    /// The year behind a month, a season or a phase: `2023`, `'23`, `dieses Jahres`, `des Vorjahres`.
    pub(super) fn year_behind(&self, at: usize, numeric: bool) -> Read<Year> {
        if let Some((value, digits)) = self.number(at) {
            let other = self.continues_as_number(at + 1) || (digits == 2 && !numeric);
            return match digits {
                4 if (1000..3000).contains(&value) && !other => Some((at + 1, Year::Given(value as i32))),
                2 if !other => Some((at + 1, Year::Given(two_digit_year(value)))),
                _ => None,
            };
        }
        if self.mark(at, b'\'') && self.glued(at + 1) {
            let (value, 2) = self.number(at + 1)? else { return None };
            return Some((at + 2, Year::Given(two_digit_year(value))));
        }
        let mut next = at;
        if matches!(self.word(next), Some(Lex::Article | Lex::Contraction)) {
            next += 1;
        }
        let relation = match self.word(next) {
            Some(Lex::Relative(relation)) => Some(Year::Relative(i32::from(relation))),
            Some(Lex::This) if next == at => Some(Year::Relative(0)),
            Some(Lex::Same) if next == at => Some(Year::Following(0)),
            Some(Lex::Following(relation)) => Some(Year::Following(i32::from(relation))),
            Some(Lex::Neighbour(offset, TimeUnit::Year)) if next > at => {
                return Some((next + 1, Year::Relative(i32::from(offset))));
            }
            _ => None,
        };
        next += usize::from(relation.is_some());
        if next == at || self.word(next) != Some(Lex::Unit(TimeUnit::Year, false)) {
            return None;
        }
        if let Some((value, 4)) = self.number(next + 1) {
            return Some((next + 2, Year::Given(value as i32)));
        }
        if !self.spelling(next).ends_with('s') && !self.spelling(next).ends_with('S') {
            return None;
        }
        Some((next + 1, relation.unwrap_or(Year::Relative(0))))
    }

    /// Whether the atom glues more digits or a unit to the number before it: `2000-mal`, `2.000`, `2000er`.
    pub(super) fn continues_as_number(&self, at: usize) -> bool {
        if !self.glued(at) {
            return false;
        }
        match self.item(at) {
            Some(Item::Mark(b'.' | b',' | b':')) => self.glued(at + 1) && self.number(at + 1).is_some(),
            Some(Item::Mark(b'-')) => {
                // Only a later number makes it a range: `1939-45`, not `2011-03`.
                let first = self.number(at - 1).map_or(0, |(value, _)| value);
                let is_later = match self.number(at + 1) {
                    Some((second, 2)) => second > first % 100,
                    Some((second, 4)) => second > first,
                    _ => false,
                };
                self.glued(at + 1) && !is_later
            }
            Some(Item::Word(_) | Item::Other | Item::Number(..)) => true,
            _ => false,
        }
    }

    /// `5. bis 22. November`, `3., 4. und 5. Mai 2023`: the days before the last have their month behind them.
    pub(super) fn day_list(&mut self, at: usize) -> Option<usize> {
        let (mut next, first) = self.day_number(at)?;
        let mut days = vec![(at, next, first)];
        let (end, date, last) = loop {
            let joined = self.joint(next)?;
            if let Some((end, date)) = self.day_date(joined).or_else(|| self.numeric_date(joined, at)) {
                break (end, date, joined);
            }
            let (end, day) = self.day_number(joined)?;
            days.push((joined, end, day));
            next = end;
            if days.len() > 8 {
                return None;
            }
        };
        let Base::Day { year, month, day: last_day, .. } = date.base else { return None };
        for (from, to, day) in days {
            // `30. bis 2. Mai` would need the month before; German always gives it.
            if day < last_day && calendar::exists(2000, month, day) {
                let base = Base::Day { year, month, day, weekday: None };
                self.emit(from, to, Meaning::Point(Point { base, ..Point::default() }));
            }
        }
        self.emit(last, end, Meaning::Point(date));
        Some(end)
    }

    /// What joins the ends of a range or the parts of a list: `bis`, `bis zum`, `und`, a dash, a stroke, a comma.
    pub(super) fn joint(&self, at: usize) -> Option<usize> {
        match self.item(at)? {
            Item::Word(Lex::Preposition(Preposition::Until)) => {
                Some(at + 1 + usize::from(matches!(self.word(at + 1), Some(Lex::Contraction | Lex::Article))))
            }
            Item::Word(Lex::And) => {
                Some(at + 1 + usize::from(matches!(self.word(at + 1), Some(Lex::Contraction | Lex::Article))))
            }
            Item::Mark(b'-' | b'/' | b',') => Some(at + 1),
            _ => None,
        }
    }

    /// `Dienstag`, `Dienstagabend`, `Dienstag Abend`, `späten Dienstagabend`.
    pub(super) fn weekday(&self, at: usize) -> Read<Point> {
        let modified = matches!(self.word(at), Some(Lex::Early | Lex::Late))
            && matches!(self.word(at + 1), Some(Lex::WeekdayPart(..)));
        let at = at + usize::from(modified);
        let (weekday, part) = match self.word(at)? {
            Lex::Weekday(weekday) => (weekday, None),
            Lex::WeekdayPart(weekday, part) => (weekday, Some(part)),
            // `des Mittwochs`
            Lex::OnWeekdays(weekday) if self.is_genitive(at) => (weekday, None),
            _ => return None,
        };
        let (next, part) = match part {
            Some(part) => (at + 1, Some(part)),
            None => self.part_behind(at + 1),
        };
        // `Dienstag (der) nächster Woche`
        let of = next + usize::from(self.word(next) == Some(Lex::Article) && self.spelling(next) == "der");
        let weeks = match self.word(of) {
            Some(Lex::Relative(weeks)) => Some(weeks),
            Some(Lex::This) => Some(0),
            _ => None,
        };
        if let (Some(weeks), Some(Lex::Unit(TimeUnit::Week, false))) = (weeks, self.word(of + 1)) {
            let base = Base::OfWeek { weekday, weeks };
            return Some((of + 2, Point { base, part, ..Point::default() }));
        }
        let base = Base::Weekday { weekday, relation: None };
        Some((next, Point { base, part, ..Point::default() }))
    }

    /// Whether a weekday in `-s` is a noun in the genitive, and not an adverb: `des Mittwochs`.
    pub(super) fn is_genitive(&self, at: usize) -> bool {
        at > 0 && self.spelling(at).starts_with(char::is_uppercase) && self.spelling(at - 1) == "des"
    }

    /// A part of the day behind a day: `(gestern) Abend`, `(Dienstag) früh`, `(heute) morgen`.
    pub(super) fn part_behind(&self, at: usize) -> (usize, Option<&'static str>) {
        match self.word(at) {
            Some(Lex::DayPart(part)) => (at + 1, Some(part)),
            Some(Lex::DayAdverb(1)) => (at + 1, Some("MO")),
            Some(Lex::Early) if self.spelling(at).len() == "früh".len() => (at + 1, Some("MO")),
            _ => (at, None),
        }
    }

    /// `heute`, `gestern Abend`.
    pub(super) fn day_adverb(&self, at: usize) -> Read<Point> {
        let days = match self.word(at)? {
            Lex::DayAdverb(days) => days,
            // `Morgen wird gewählt.`
            Lex::DayPart("MO") if at == 0 && self.run.opens_sentence() => 1,
            _ => return None,
        };
        let (next, part) = self.part_behind(at + 1);
        // `heute journal`, `heute Show`: programmes of that name.
        if days == 0 && matches!(self.following(next), "journal" | "Journal" | "show" | "Show" | "Xpress") {
            return None;
        }
        // `heute vor 20 Jahren`, `morgen in einer Woche`
        let direction = match self.word(next) {
            Some(Lex::Preposition(Preposition::Ago)) => -1,
            Some(Lex::Preposition(Preposition::In)) if self.spelling(next) == "in" => 1,
            _ => 0,
        };
        let behind = next + 1 + usize::from(self.word(next + 1) == Some(Lex::About));
        if let (Some((end, (amount, unit))), true, true) =
            (self.counted(behind), part.is_none(), direction != 0)
            && let (Some(count), true) = (amount.whole(), unit <= TimeUnit::Day)
        {
            let base = Base::Apart { days, unit, offset: count.saturating_mul(direction) };
            return Some((end, Point { base, ..Point::default() }));
        }
        // `morgen früh`, but `Guten Morgen` and `heute morgen` begin elsewhere.
        Some((next, Point { base: Base::FromToday(days), part, ..Point::default() }))
    }
}

/// The year meant by two digits: up to 40 of this century, else of the last.
fn two_digit_year(value: u32) -> i32 {
    if value <= 40 { 2000 + value as i32 } else { 1900 + value as i32 }
}
