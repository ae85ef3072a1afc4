//! The grammar: atoms → expressions with their meaning.
//!
//! Every rule reads from one atom on and tells where it ended; the first rule that fits wins, and the search goes on
//! behind it. What an expression covers follows the TimeML annotation guidelines (Saurí et al. 2006, section 2.2, and
//! their German application by Strötgen et al. 2018): the noun phrase with article and modifiers, without the
//! preposition, also where preposition and article are one word (`im`, `am`).

use super::atoms::{Atom, Island, Item};
use super::lexicon::{Lex, Preposition};
use super::meaning::{Amount, Base, Distance, Length, Meaning, Origin, Point, Recurrence, Year};
use crate::german::holidays::HOLIDAYS;
use crate::german::time_units::TimeUnit;
use crate::span::Span;

/// An expression that was found, with its meaning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// What it covers.
    pub(super) span: Span,
    /// Its first token.
    pub(super) token: u32,
    /// What it says.
    pub(super) meaning: Meaning,
}

/// Appends the expressions of an island to `found`, in order.
pub(super) fn read(island: &Island<'_>, found: &mut Vec<Found>) {
    let mut grammar = Grammar { island, found };
    let mut at = 0;
    while at < island.atoms.len() {
        at = grammar.expression(at).filter(|&next| next > at).unwrap_or(at + 1);
    }
}

/// What a rule returns: the atom behind the expression, and what was read.
type Read<T> = Option<(usize, T)>;

struct Grammar<'i, 't> {
    island: &'i Island<'t>,
    found: &'i mut Vec<Found>,
}

/// Nouns that are counted in thousands, so that a bare number before them is no year; matched at the end of a word.
const COUNTED: &[&str] = &[
    "angestellte",
    "anhänger",
    "arbeitsplätze",
    "artikel",
    "autos",
    "besucher",
    "betriebe",
    "bürger",
    "demonstranten",
    "dollar",
    "einsatzkräfte",
    "einwohner",
    "euro",
    "exemplare",
    "fahrzeuge",
    "fälle",
    "familien",
    "flüchtlinge",
    "franken",
    "frauen",
    "gäste",
    "gramm",
    "hektar",
    "jobs",
    "jugendliche",
    "kilo",
    "kilogramm",
    "kilometer",
    "kilometern",
    "kinder",
    "kindern",
    "kronen",
    "leute",
    "liter",
    "mal",
    "männer",
    "mark",
    "meilen",
    "menschen",
    "meter",
    "metern",
    "milliarden",
    "millionen",
    "mitarbeiter",
    "mitarbeitern",
    "mitglieder",
    "personen",
    "pfund",
    "polizisten",
    "prozent",
    "punkte",
    "quadratkilometer",
    "quadratmeter",
    "rubel",
    "schüler",
    "seiten",
    "soldaten",
    "stellen",
    "stimmen",
    "stück",
    "teilnehmer",
    "teilnehmern",
    "tonnen",
    "tote",
    "toten",
    "unterschriften",
    "unternehmen",
    "verletzte",
    "watt",
    "wohnungen",
    "yen",
    "zuschauer",
    "zuschauern",
];

/// Words before a number that make it something else than a year.
const NO_YEAR_BEHIND: &[&str] = &[
    "§",
    "agenda",
    "artikel",
    "art",
    "band",
    "etwa",
    "fast",
    "fehler",
    "fax",
    "gut",
    "höhe",
    "insgesamt",
    "kapitel",
    "kanal",
    "knapp",
    "modell",
    "nr",
    "nr.",
    "nummer",
    "platz",
    "postfach",
    "punkt",
    "rund",
    "s",
    "s.",
    "seite",
    "tel",
    "tel.",
    "telefon",
    "typ",
    "ungefähr",
    "weitere",
    "windows",
    "zimmer",
    "über",
    "€",
    "$",
    "minus",
    "plus",
    "code",
    "linie",
    "flug",
];

impl Grammar<'_, '_> {
    fn item(&self, at: usize) -> Option<Item> {
        self.island.atoms.get(at).map(|atom| atom.item)
    }

    fn word(&self, at: usize) -> Option<Lex> {
        match self.item(at)? {
            Item::Word(lex) => Some(lex),
            _ => None,
        }
    }

    fn mark(&self, at: usize, mark: u8) -> bool {
        self.item(at) == Some(Item::Mark(mark))
    }

    fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.item(at)? {
            Item::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    fn atom(&self, at: usize) -> Option<&Atom> {
        self.island.atoms.get(at)
    }

    fn spelling(&self, at: usize) -> &str {
        self.atom(at).map_or("", |atom| atom.span.of(self.island.text))
    }

    /// Whether the atom follows the one before it without a space.
    fn glued(&self, at: usize) -> bool {
        at > 0
            && match (self.atom(at - 1), self.atom(at)) {
                (Some(before), Some(this)) => before.span.end == this.span.start,
                _ => false,
            }
    }

    /// The spelling of the word before the atom.
    fn before(&self, at: usize) -> &str {
        if at == 0 { self.island.before } else { self.spelling(at - 1) }
    }

    /// The spelling of the word at the atom, or of the word behind the island.
    fn following(&self, at: usize) -> &str {
        if at >= self.island.atoms.len() { self.island.after } else { self.spelling(at) }
    }

    fn preposition_before(&self, at: usize) -> Option<Preposition> {
        match self.word(at.checked_sub(1)?)? {
            Lex::Preposition(preposition) => Some(preposition),
            _ => None,
        }
    }

    fn emit(&mut self, from: usize, to: usize, meaning: Meaning) {
        if let (Some(first), Some(last)) = (self.atom(from), self.atom(to.wrapping_sub(1))) {
            let found = Found { span: first.span.cover(last.span), token: first.token, meaning };
            self.found.push(found);
        }
    }

    /// Reads the expressions that begin at an atom and returns where they end.
    fn expression(&mut self, at: usize) -> Option<usize> {
        if let Some(next) = self.clocks(at).or_else(|| self.day_list(at)) {
            return Some(next);
        }
        let article = matches!(self.word(at), Some(Lex::Article));
        let from = at + usize::from(article);
        if let Some(next) = self.long_holiday(at, from) {
            return Some(next);
        }
        let (next, meaning) = self.phrase(from, article)?;
        self.emit(if article && self.is_attribute(from, next) { from } else { at }, next, meaning);
        Some(next)
    }

    /// Whether the expression between two atoms is an adjective or the first part of a compound: the article
    /// before it then belongs to a noun that is no part of it (`die tägliche Arbeit`, `die 14-Tage-Frist`).
    fn is_attribute(&self, from: usize, end: usize) -> bool {
        if matches!(self.word(from), Some(Lex::All | Lex::Each | Lex::Per | Lex::Times)) {
            return true;
        }
        let last = end.wrapping_sub(1);
        let compound = matches!(self.item(last.wrapping_sub(1)), Some(Item::Mark(b'-')));
        compound
            || matches!(
                self.word(last),
                Some(
                    Lex::Recurring(_)
                        | Lex::Long(..)
                        | Lex::LongSuffix(_)
                        | Lex::ForUnits(_)
                        | Lex::DayAdjective(_)
                )
            )
    }

    /// One expression, behind its article if it has one.
    fn phrase(&self, at: usize, article: bool) -> Read<Meaning> {
        let point = |read: (usize, Point)| (read.0, Meaning::Point(read.1));
        if let Some(read) = self.holiday(at) {
            return Some(point(read));
        }
        if let Some(read) = self.day_date(at) {
            return Some(point(read));
        }
        if let Some(read) = self.phase(at) {
            return Some(point(read));
        }
        if let Some(read) = self.century(at).or_else(|| self.decade(at)).or_else(|| self.part_of_year(at)) {
            return Some(point(read));
        }
        if let Some(read) = self.counted_unit(at, article) {
            return Some(point(read));
        }
        if let Some(read) = self.recurrence(at, article) {
            return Some((read.0, Meaning::Recurrence(read.1)));
        }
        if let Some(read) = self.related(at) {
            return Some(read);
        }
        if let Some(read) = self.length(at, article) {
            return Some(read);
        }
        if let Some(read) =
            self.weekday(at).or_else(|| self.month_or_season(at)).or_else(|| self.named_year(at))
        {
            return Some(point(read));
        }
        if let Some(read) = self.day_part(at, article) {
            return Some(point(read));
        }
        if let Some(read) = self.reference(at, article) {
            return Some(read);
        }
        if article { None } else { self.bare_year(at).or_else(|| self.day_adverb(at)).map(point) }
    }

    // ── Days of the month ──────────────────────────────────────────────────────────────────────────────────────

    /// `3.`
    fn day_number(&self, at: usize) -> Read<u8> {
        let (value, digits) = self.number(at)?;
        let fits = (1..=31).contains(&value) && digits <= 2 && !self.glued_to_number(at);
        (fits && self.mark(at + 1, b'.') && self.glued(at + 1)).then_some((at + 2, value as u8))
    }

    /// Whether the number at the atom goes on from a number before it: `2.13`, `7,25`.
    fn glued_to_number(&self, at: usize) -> bool {
        at >= 2
            && self.glued(at)
            && self.glued(at - 1)
            && self.number(at - 2).is_some()
            && (self.mark(at - 1, b'.') || self.mark(at - 1, b',') || self.mark(at - 1, b':'))
    }

    /// `3. Oktober 2023`, `Dienstag, dem 3. Oktober`, `3.10.2023`, `2023-10-03`.
    fn day_date(&self, at: usize) -> Read<Point> {
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
        let (next, month, year) = self.month_and_year(next, weekday.is_some() || self.introduces_date(at))?;
        let base = Base::Day { year, month, day, weekday };
        super::calendar::exists(2000, month, day).then_some((next, Point { base, part, ..Point::default() }))
    }

    /// Whether a word before the atom lets a number be a date: `am 3.10.`, `vom 5.6.`
    fn introduces_date(&self, at: usize) -> bool {
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

    fn iso_date(&self, at: usize) -> Read<Point> {
        let (year, 4) = self.number(at)? else { return None };
        let (month, 2) = self.number(at + 2)? else { return None };
        let (day, 2) = self.number(at + 4)? else { return None };
        let joined = (1..=4).all(|offset| self.glued(at + offset));
        let (year, month, day) = (year as i32, month as u8, day as u8);
        let fits = joined
            && self.mark(at + 1, b'-')
            && self.mark(at + 3, b'-')
            && super::calendar::exists(year, month, day);
        let base = Base::Day { year: Year::Said(year), month, day, weekday: None };
        fits.then_some((at + 5, Point { base, ..Point::default() }))
    }

    /// `Oktober 2023`, `Okt. 23`, `10.2023` behind a day. A month in figures without a year needs `introduced`.
    fn month_and_year(&self, at: usize, introduced: bool) -> Option<(usize, u8, Year)> {
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
                Some((next, month, Year::Unsaid))
            }
            None => None,
        }
    }

    /// The year behind a month, a season or a phase: `2023`, `'23`, `dieses Jahres`, `des Vorjahres`.
    fn year_behind(&self, at: usize, numeric: bool) -> Read<Year> {
        if let Some((value, digits)) = self.number(at) {
            let other = self.continues_as_number(at + 1) || (digits == 2 && !numeric);
            return match digits {
                4 if (1000..3000).contains(&value) && !other => Some((at + 1, Year::Said(value as i32))),
                2 if !other => Some((at + 1, Year::Said(two_digit_year(value)))),
                _ => None,
            };
        }
        if self.mark(at, b'\'') && self.glued(at + 1) {
            let (value, 2) = self.number(at + 1)? else { return None };
            return Some((at + 2, Year::Said(two_digit_year(value))));
        }
        let mut next = at;
        if matches!(self.word(next), Some(Lex::Article | Lex::Contraction)) {
            next += 1;
        }
        let relation = match self.word(next) {
            Some(Lex::Relative(relation)) => Some(Year::Relative(i32::from(relation))),
            Some(Lex::This) if next == at => Some(Year::Relative(0)),
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
            return Some((next + 2, Year::Said(value as i32)));
        }
        if !self.spelling(next).ends_with('s') && !self.spelling(next).ends_with('S') {
            return None;
        }
        Some((next + 1, relation.unwrap_or(Year::Relative(0))))
    }

    /// Whether the atom glues more digits or a unit to the number before it: `2000-mal`, `2.000`, `2000er`.
    fn continues_as_number(&self, at: usize) -> bool {
        if !self.glued(at) {
            return false;
        }
        match self.item(at) {
            Some(Item::Mark(b'.' | b',' | b':')) => self.glued(at + 1) && self.number(at + 1).is_some(),
            Some(Item::Mark(b'-')) => {
                self.glued(at + 1) && !matches!(self.item(at + 1), Some(Item::Number(_, 2 | 4)))
            }
            Some(Item::Word(_) | Item::Other | Item::Number(..)) => true,
            _ => false,
        }
    }

    /// `5. bis 22. November`, `3., 4. und 5. Mai 2023`: the days before the last have their month behind them.
    fn day_list(&mut self, at: usize) -> Option<usize> {
        let (mut next, first) = self.day_number(at)?;
        let mut days = vec![(at, next, first)];
        let (end, date, last) = loop {
            let joined = self.joint(next)?;
            if let Some((end, date)) = self.day_date(joined) {
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
            // `30. bis 2. Mai` would need the month before; it is always said in German.
            if day < last_day && super::calendar::exists(2000, month, day) {
                let base = Base::Day { year, month, day, weekday: None };
                self.emit(from, to, Meaning::Point(Point { base, ..Point::default() }));
            }
        }
        self.emit(last, end, Meaning::Point(date));
        Some(end)
    }

    /// What joins the ends of a range or the parts of a list: `bis`, `bis zum`, `und`, a dash, a stroke, a comma.
    fn joint(&self, at: usize) -> Option<usize> {
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

    // ── Times of day ───────────────────────────────────────────────────────────────────────────────────────────

    /// `20.30 Uhr`, `14 bis 18 Uhr`, `8.30-12 und 14.30-16.30 Uhr`, `halb neun`.
    fn clocks(&mut self, at: usize) -> Option<usize> {
        let mut times = Vec::new();
        let mut from = at;
        let end = loop {
            let (next, clock) = self.clock(from)?;
            times.push((from, next, clock));
            if self.word(next) == Some(Lex::Uhr) {
                break next + 1;
            }
            match self.joint(next) {
                Some(joined) if times.len() < 8 && !self.mark(next, b',') => from = joined,
                _ if times.len() == 1 => return self.clock_without_uhr(at),
                _ => return None,
            }
        };
        let last = times.len() - 1;
        for (index, (from, next, mut clock)) in times.into_iter().enumerate() {
            let mut to = next;
            if index == last {
                to = end;
                // `20 Uhr 15`
                if let Some((minutes @ 0..=59, 2)) = self.number(end).filter(|_| clock.1 == 0)
                    && !self.continues_as_number(end + 1)
                    && !self.mark(end + 1, b'.')
                {
                    clock.1 = minutes as u8;
                    to = end + 1;
                }
            }
            self.emit(from, to, clock_meaning(clock));
        }
        Some(end)
    }

    /// An hour, with minutes or without, in figures or in words.
    fn clock(&self, at: usize) -> Read<(u8, u8)> {
        if let Some((hour, 1..=2)) = self.number(at) {
            if hour > 24 || self.glued_to_number(at) {
                return None;
            }
            let separated = (self.mark(at + 1, b'.') || self.mark(at + 1, b':')) && self.glued(at + 1);
            return match self.number(at + 2) {
                Some((minute, 2)) if separated && self.glued(at + 2) => {
                    (minute < 60 && !self.continues_as_number(at + 3) || self.mark(at + 3, b'-'))
                        .then_some((at + 3, (hour as u8, minute as u8)))
                }
                _ => Some((at + 1, (hour as u8, 0))),
            };
        }
        let (next, value) = match self.word(at)? {
            Lex::Numeral(halves) if halves % 2 == 0 => (at + 1, u32::from(halves) / 2),
            Lex::Indefinite if self.word(at + 1) == Some(Lex::Uhr) && self.spelling(at).len() == 3 => {
                (at + 1, 1)
            }
            _ => return None,
        };
        (value <= 24).then_some((next, (value as u8, 0)))
    }

    /// `um 20.30`, `gegen 8:15`, `halb neun`, `Viertel nach acht`.
    fn clock_without_uhr(&mut self, at: usize) -> Option<usize> {
        let (next, clock) = self.clock(at)?;
        let exact = next == at + 3;
        let around = matches!(
            self.preposition_before(at),
            Some(Preposition::Around | Preposition::From | Preposition::Until)
        );
        (exact && around && self.spelling(at + 2).len() == 2 && !self.following_counts(next)).then(|| {
            self.emit(at, next, clock_meaning(clock));
            next
        })
    }

    /// Whether a unit or a percent sign follows, so that the number counts something.
    fn following_counts(&self, at: usize) -> bool {
        let following = self.following(at);
        matches!(following, "%" | "€" | "$" | "°") || following.starts_with(char::is_uppercase)
    }

    /// `halb neun`, `Viertel nach acht`, `viertel vor zwölf`.
    fn spoken_clock(&self, at: usize) -> Read<(u8, u8)> {
        let hour = |at: usize| match self.word(at)? {
            Lex::Numeral(halves) if halves % 2 == 0 && halves <= 24 => Some((halves / 2) as u8),
            Lex::Indefinite if self.spelling(at) == "eins" => Some(1),
            _ => None,
        };
        match self.word(at)? {
            Lex::Half if self.spelling(at).len() == 4 => {
                let around = matches!(
                    self.preposition_before(at),
                    Some(
                        Preposition::Around
                            | Preposition::From
                            | Preposition::Until
                            | Preposition::Ago
                            | Preposition::After
                    )
                );
                let hour = hour(at + 1).filter(|_| around)?;
                Some((at + 2, ((hour + 23) % 24, 30)))
            }
            Lex::Quarters(1) => match self.word(at + 1)? {
                Lex::Preposition(Preposition::After) => Some((at + 3, (hour(at + 2)?, 15))),
                Lex::Preposition(Preposition::Ago) => Some((at + 3, ((hour(at + 2)? + 23) % 24, 45))),
                _ => None,
            },
            _ => None,
        }
    }

    /// `Abend`, `frühen Morgenstunden`, `Nacht zum Sonntag`, `Mitternacht`.
    fn day_part(&self, at: usize, article: bool) -> Read<Point> {
        if let Some((next, clock)) = self.spoken_clock(at) {
            return Some((next, Point { clock: Some(clock), ..Point::default() }));
        }
        let mut next = at;
        while matches!(self.word(next), Some(Lex::Early | Lex::Late | Lex::Filler)) {
            next += 1;
        }
        let modified = next > at;
        let determined = article
            || modified
            || matches!(
                self.word(at.wrapping_sub(1)),
                Some(Lex::Contraction | Lex::Preposition(_) | Lex::Late | Lex::Early)
            );
        let part = match self.word(next)? {
            Lex::DayPart(part) if determined && at > 0 => part,
            Lex::DayPartHours(part) if determined => part,
            Lex::Midnight => return Some((next + 1, Point { clock: Some((0, 0)), ..Point::default() })),
            _ => return None,
        };
        next += 1;
        if part == "NI"
            && let Some(read) = self.night_before(next)
        {
            return Some(read);
        }
        Some((next, Point { part: Some(part), ..Point::default() }))
    }

    /// `(Nacht) zum Sonntag`, `(Nacht) auf den 3. Mai`: the night before that day, named by the day it begins on.
    fn night_before(&self, at: usize) -> Read<Point> {
        let joined = match self.word(at)? {
            Lex::Contraction if self.spelling(at) == "zum" => at + 1,
            Lex::Preposition(Preposition::Other) => at + 1,
            _ => return None,
        };
        let joined = joined + usize::from(self.word(joined) == Some(Lex::Article));
        let (next, day) =
            self.day_date(joined).or_else(|| self.weekday(joined)).or_else(|| self.day_adverb(joined))?;
        let part = day.part.is_none() && day.clock.is_none();
        part.then_some((next, Point { part: Some("NI"), ..day }))
    }

    // ── Days of the week and days around today ─────────────────────────────────────────────────────────────────

    /// `Dienstag`, `Dienstagabend`, `Dienstag Abend`.
    fn weekday(&self, at: usize) -> Read<Point> {
        let (weekday, part) = match self.word(at)? {
            Lex::Weekday(weekday) => (weekday, None),
            Lex::WeekdayPart(weekday, part) => (weekday, Some(part)),
            _ => return None,
        };
        let base = Base::Weekday { weekday, relation: None };
        let (next, part) = match part {
            Some(part) => (at + 1, Some(part)),
            None => self.part_behind(at + 1),
        };
        Some((next, Point { base, part, ..Point::default() }))
    }

    /// A part of the day behind a day: `(gestern) Abend`, `(Dienstag) früh`, `(heute) morgen`.
    fn part_behind(&self, at: usize) -> (usize, Option<&'static str>) {
        match self.word(at) {
            Some(Lex::DayPart(part)) => (at + 1, Some(part)),
            Some(Lex::DayAdverb(1)) => (at + 1, Some("MO")),
            Some(Lex::Early) if self.spelling(at).len() == "früh".len() => (at + 1, Some("MO")),
            _ => match self.spelling(at) {
                "abend" => (at + 1, Some("EV")),
                "mittag" => (at + 1, Some("MI")),
                "nachmittag" => (at + 1, Some("AF")),
                "vormittag" => (at + 1, Some("MO")),
                "nacht" => (at + 1, Some("NI")),
                _ => (at, None),
            },
        }
    }

    /// `heute`, `gestern Abend`.
    fn day_adverb(&self, at: usize) -> Read<Point> {
        let days = match self.word(at)? {
            Lex::DayAdverb(days) => days,
            // `Morgen wird gewählt.`
            Lex::DayPart("MO") if at == 0 && self.island.opens_sentence => 1,
            _ => return None,
        };
        let (next, part) = self.part_behind(at + 1);
        // `morgen früh`, but `Guten Morgen` and `heute morgen` begin elsewhere.
        Some((next, Point { base: Base::FromToday(days), part, ..Point::default() }))
    }

    // ── Months, seasons, years and more ────────────────────────────────────────────────────────────────────────

    /// `Oktober`, `Herbst 1998`, `Oktober des vergangenen Jahres`.
    fn month_or_season(&self, at: usize) -> Read<Point> {
        let lex = self.word(at)?;
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
        let next = year.map_or(at + 1, |read| read.0);
        Some((next, Point { base, ..Point::default() }))
    }

    /// The year of a month that stands behind the other end of its range: `Mai bis Juli 2005`.
    fn year_of_range(&self, at: usize, month: u8) -> Option<Year> {
        let other = self.joint(at + 1)?;
        let Lex::Month(last) = self.word(other)? else { return None };
        match self.year_behind(other + 1, false)?.1 {
            Year::Said(year) if last < month => Some(Year::Said(year - 1)),
            year => Some(year),
        }
    }

    /// `Jahr 2011`.
    fn named_year(&self, at: usize) -> Read<Point> {
        let dative = self.spelling(at) == "Jahre"
            && at > 0
            && (self.spelling(at - 1) == "dem" || self.word(at - 1) == Some(Lex::Contraction));
        if self.word(at)? != Lex::Unit(TimeUnit::Year, false) && !dative {
            return None;
        }
        let (value, digits) = self.number(at + 1)?;
        let base = Base::Year(Year::Said(value as i32));
        let fits = (2..=4).contains(&digits) && !self.continues_as_number(at + 2);
        fits.then_some((at + 2, Point { base, ..Point::default() }))
    }

    /// `1998`, `2023/24`.
    fn bare_year(&self, at: usize) -> Read<Point> {
        let (value, 4) = self.number(at)? else { return None };
        let year = value as i32;
        if !(1000..2200).contains(&year) || self.glued_to_number(at) || self.continues_as_number(at + 1) {
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
        }
        let lower_before = before.to_lowercase();
        let measured = NO_YEAR_BEHIND.contains(&lower_before.as_str())
            || matches!(
                self.word(at.wrapping_sub(1)),
                Some(Lex::About | Lex::MoreOrLess | Lex::Than | Lex::Vague)
            );
        if measured && before != "als" {
            return None;
        }
        let following = self.following(at + 1);
        let lower = following.to_lowercase();
        let of_year =
            matches!(self.word(at + 1), Some(Lex::Contraction | Lex::Per | Lex::Article | Lex::This))
                && (2..4)
                    .any(|offset| matches!(self.word(at + offset), Some(Lex::Unit(TimeUnit::Year, false))));
        let counts = of_year
            || matches!(following, "%" | "€" | "$" | "°" | "§" | "Uhr")
            || COUNTED.iter().any(|noun| lower.ends_with(noun))
            || matches!(self.word(at + 1), Some(Lex::Unit(..) | Lex::Month(_)));
        if counts {
            return None;
        }
        let certain = matches!(self.preposition_before(at), Some(Preposition::Since | Preposition::Until))
            || self.mark(at.wrapping_sub(1), b'(');
        let noun_behind = following.starts_with(char::is_uppercase);
        let plausible = (1500..2060).contains(&year) && !(noun_behind && year % 50 == 0);
        let base = Base::Year(Year::Said(year));
        (plausible || (certain && !noun_behind)).then_some((at + 1, Point { base, ..Point::default() }))
    }

    /// `neunziger Jahre`, `1990er`, `90er-Jahren`, `frühen Neunzigerjahren`.
    fn decade(&self, at: usize) -> Read<Point> {
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
                if value % 10 == 0
                    && self.word(next + 1) == Some(Lex::DecadeSuffix)
                    && self.glued(next + 1) =>
            {
                next += 2;
                if self.mark(next, b'-') {
                    next += 1;
                }
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
            _ if decade >= 100 && matches!(self.item(next - 1), Some(Item::Word(Lex::DecadeSuffix))) => {
                Some((next, Point { base, ..Point::default() }))
            }
            _ => None,
        }
    }

    /// An ordinal in figures or words.
    fn ordinal(&self, at: usize) -> Read<i32> {
        match self.item(at)? {
            Item::Word(Lex::Ordinal(value)) => Some((at + 1, i32::from(value))),
            Item::Number(value, 1..=2) if self.mark(at + 1, b'.') && self.glued(at + 1) => {
                Some((at + 2, value as i32))
            }
            _ => None,
        }
    }

    /// `20. Jahrhundert`, `dritte Jahrtausend`.
    fn century(&self, at: usize) -> Read<Point> {
        let mut next = at;
        while matches!(self.word(next), Some(Lex::Early | Lex::Late)) {
            next += 1;
        }
        let (next, value) = self.ordinal(next)?;
        let base = match self.word(next)? {
            Lex::Unit(TimeUnit::Century, false) => Base::Century(value - 1),
            Lex::Unit(TimeUnit::Millennium, false) => Base::Millennium(value - 1),
            _ => return None,
        };
        Some((next + 1, Point { base, ..Point::default() }))
    }

    /// `ersten Quartal 2023`, `zweiten Halbjahr`.
    fn part_of_year(&self, at: usize) -> Read<Point> {
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
    fn counted_unit(&self, at: usize, article: bool) -> Read<Point> {
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
    fn phase(&self, at: usize) -> Read<Point> {
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
    fn holiday(&self, at: usize) -> Read<Point> {
        let Lex::Holiday(index) = self.word(at)? else { return None };
        let (next, year) = self.year_behind(at + 1, false).unwrap_or((at + 1, Year::Unsaid));
        Some((next, Point { base: Base::Holiday { index, year }, ..Point::default() }))
    }

    /// `Tag der Deutschen Einheit`: names of several words, of which not all are atoms. `start` counts an article.
    fn long_holiday(&mut self, start: usize, at: usize) -> Option<usize> {
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

    // ── Related to the day of writing or to what was named ─────────────────────────────────────────────────────

    /// `vergangenen Dienstag`, `nächste Woche`, `dieses Jahr`, `letzten zehn Jahren`, `dieser Zeit`, `Vorjahr`,
    /// `Tag darauf`.
    fn related(&self, at: usize) -> Read<Meaning> {
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
                if self.word(at.wrapping_sub(1)) == Some(Lex::Contraction) =>
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
            Lex::DayAdjective(days) => return self.day_adjective(at, days),
            Lex::Former if self.word(next) == Some(Lex::Era) => {
                return Some((next + 1, Meaning::Reference("PAST_REF")));
            }
            _ => return None,
        };
        let this = lex == Lex::This;
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
        let direction = if relation == 0 { -1 } else { i32::from(relation) };
        let point = |base| Meaning::Point(Point { base, ..Point::default() });
        let meaning = match self.word(next)? {
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
    fn day_adjective(&self, at: usize, days: i8) -> Read<Meaning> {
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
    fn counted_on(&self, at: usize) -> Option<i32> {
        match self.word(at)? {
            Lex::Later => Some(1),
            Lex::Earlier(_) => Some(-1),
            _ => None,
        }
    }

    // ── Lengths ────────────────────────────────────────────────────────────────────────────────────────────────

    /// `zwei`, `10`, `2,5`, `einige`, `ein paar`, `ein halbes`, `anderthalb`.
    fn amount(&self, at: usize) -> Read<Amount> {
        match self.item(at)? {
            Item::Number(value, digits) if digits <= 6 && !self.glued_to_number(at) => {
                if (self.mark(at + 1, b',') || self.mark(at + 1, b'.'))
                    && self.glued(at + 1)
                    && self.glued(at + 2)
                {
                    return match self.number(at + 2)? {
                        (tenths, 1) => {
                            Some((at + 3, Amount::Tenths(value.checked_mul(10)?.checked_add(tenths)?)))
                        }
                        (thousands, 3) if self.mark(at + 1, b'.') => Some((
                            at + 3,
                            Amount::Halves(value.checked_mul(2000)?.checked_add(thousands * 2)?),
                        )),
                        _ => None,
                    };
                }
                Some((at + 1, Amount::Halves(value.checked_mul(2)?)))
            }
            Item::Word(Lex::Numeral(halves)) => Some((at + 1, Amount::Halves(u32::from(halves)))),
            Item::Word(Lex::Vague | Lex::Pair) => Some((at + 1, Amount::Unknown)),
            Item::Word(Lex::Half) => Some((at + 1, Amount::Halves(1))),
            Item::Word(Lex::Indefinite) => {
                let mut next = at + 1;
                while matches!(self.word(next), Some(Lex::About | Lex::Filler)) {
                    next += 1;
                }
                match self.word(next) {
                    Some(Lex::Pair) => Some((next + 1, Amount::Unknown)),
                    Some(Lex::Half) => Some((next + 1, Amount::Halves(1))),
                    _ => Some((next, Amount::Halves(2))),
                }
            }
            _ => None,
        }
    }

    /// An amount and its unit: `zwei Jahre`, `14-Tage`, `einen ganzen Tag`.
    fn counted(&self, at: usize) -> Read<(Amount, TimeUnit)> {
        let (mut next, amount) = self.amount(at)?;
        let number = self.number(at).is_some();
        if number
            && self.mark(next, b'-')
            && self.glued(next)
            && self.glued(next + 1)
            && let Some(Lex::Unit(unit, _)) = self.word(next + 1)
        {
            return Some((next + 2, (amount, unit)));
        }
        while matches!(self.word(next), Some(Lex::Filler | Lex::Vague)) {
            next += 1;
        }
        match self.word(next)? {
            Lex::Unit(unit, plural) => {
                let one = matches!(amount, Amount::Halves(1 | 2));
                // A number without a space is no length (`3Tage`), and one thing stands in the singular.
                (one || plural || matches!(amount, Amount::Unknown)).then_some((next + 1, (amount, unit)))
            }
            _ => None,
        }
    }

    /// `mehr als zehn Jahre`, `zwei Jahre und drei Monate`, `seit Jahren`, `tagelang`, `zweitägig`, and measured
    /// from the time last named: `einen Tag später`.
    fn length(&self, at: usize, article: bool) -> Read<Meaning> {
        let plain = |amount, unit| Meaning::Length(Length { first: (amount, unit), second: None }, None);
        match self.word(at) {
            Some(Lex::ForUnits(unit)) => return Some((at + 1, plain(Amount::Unknown, unit))),
            Some(Lex::Long(0, TimeUnit::Year))
                if self.spelling(at).starts_with(['l', 'L']) && !self.lasts(at + 1) =>
            {
                return None;
            }
            Some(Lex::Long(0, unit)) => return Some((at + 1, plain(Amount::Unknown, unit))),
            Some(Lex::Long(halves, unit)) if unit != TimeUnit::Year || self.lasts(at + 1) => {
                return Some((at + 1, plain(Amount::Halves(u32::from(halves)), unit)));
            }
            // `seit Jahren`, `vor Wochen`
            Some(Lex::Unit(unit, true)) if !article => {
                let preposition = self.preposition_before(at)?;
                let counted =
                    matches!(preposition, Preposition::Since | Preposition::Ago | Preposition::After);
                return counted.then(|| {
                    let distance = self.distance_before(at);
                    (
                        at + 1,
                        Meaning::Length(Length { first: (Amount::Unknown, unit), second: None }, distance),
                    )
                });
            }
            _ => {}
        }
        let mut next = at;
        loop {
            next += match self.word(next) {
                Some(Lex::About) => 1,
                Some(Lex::Filler) if article || next > at => 1,
                Some(Lex::MoreOrLess) if self.word(next + 1) == Some(Lex::Than) => 2,
                _ => break,
            };
        }
        // `100-jährige`
        if let (Some((value, 1..=4)), Some(Lex::LongSuffix(unit))) = (self.number(next), self.word(next + 2))
        {
            let joined = self.mark(next + 1, b'-') && self.glued(next + 1) && self.glued(next + 2);
            let lasts = joined && (unit != TimeUnit::Year || self.lasts(next + 3));
            return lasts.then(|| (next + 3, plain(Amount::Halves(value * 2), unit)));
        }
        let (end, first) = match self.counted(next) {
            Some(read) => read,
            None => return self.first_of_range(at, next),
        };
        if self.is_age(at, end, first)
            || (self.word(next) == Some(Lex::Indefinite)
                && self.spelling(next).ends_with("es")
                && first.1 == TimeUnit::Day)
        {
            return None;
        }
        // `35-Stunden-Woche`
        if self.mark(end, b'-')
            && self.glued(end)
            && matches!(self.word(end + 1), Some(Lex::Unit(..)))
            && self.glued(end + 1)
        {
            return Some((end + 2, Meaning::Length(Length { first, second: None }, None)));
        }
        if let Some(direction) = self.counted_on(end) {
            return Some((end + 1, offset(first, direction)));
        }
        let second = match self.word(end) {
            Some(Lex::And) => self.counted(end + 1).filter(|(_, (_, unit))| *unit > first.1),
            _ => None,
        };
        let end = second.map_or(end, |read| read.0);
        let length = Length { first, second: second.map(|read| read.1) };
        let distance = if article { None } else { self.distance_before(at) };
        Some((end, Meaning::Length(length, distance)))
    }

    /// The first number of `zwei bis drei Jahre`, `50 statt 30 Jahre`; the second follows as a length of its own.
    fn first_of_range(&self, at: usize, next: usize) -> Read<Meaning> {
        if !matches!(self.item(next)?, Item::Number(..) | Item::Word(Lex::Numeral(_))) {
            return None;
        }
        let (end, amount) = self.amount(next)?;
        let joint = self.joint(end).filter(|_| !self.mark(end, b','))?;
        let (_, (_, unit)) = self.counted(joint)?;
        let meaning = Meaning::Length(Length { first: (amount, unit), second: None }, None);
        let glued_dash = self.mark(end, b'-') && !self.glued(end + 1);
        (!glued_dash && end > at).then_some((end, meaning))
    }

    /// `vor` or `in` before a length: the point that far from the day of writing.
    fn distance_before(&self, at: usize) -> Option<Distance> {
        let direction = match self.preposition_before(at)? {
            Preposition::Ago => -1,
            Preposition::In => 1,
            Preposition::Since => {
                return Some(Distance { from: Origin::Writing, direction: -1, stretch: true });
            }
            _ => return None,
        };
        Some(Distance { from: Origin::Writing, direction, stretch: false })
    }

    /// Whether years are somebody's age: `38 Jahre alt`, `mit 18 Jahren`, `ab 14 Jahren`, `im Alter von 70 Jahren`.
    fn is_age(&self, start: usize, end: usize, first: (Amount, TimeUnit)) -> bool {
        let years =
            first.1 == TimeUnit::Year && first.0.whole().is_some_and(|years| (3..120).contains(&years));
        let before = self.before(start);
        let older = if start >= 1 { self.before(start - 1) } else { "" };
        if years
            && (matches!(before, "mit" | "Mit" | "ab" | "Ab" | "unter" | "Unter") || older.contains("lter"))
        {
            return true;
        }
        let following = self.following(end);
        if years
            && matches!(before, "bin" | "ist" | "war" | "wird" | "wurde")
            && matches!(following, "," | ".")
        {
            return true;
        }
        matches!(following, "alt" | "jung") || following.starts_with("alte") || following.starts_with("junge")
    }

    /// Whether what follows lasts (`Haftstrafe`), and is not somebody of that age.
    fn lasts(&self, at: usize) -> bool {
        const LASTING: &[&str] = &[
            "abwesenheit",
            "amtszeit",
            "arbeit",
            "aufenthalt",
            "ausbildung",
            "bann",
            "bestehen",
            "beziehung",
            "dauer",
            "dienst",
            "ehe",
            "entwicklung",
            "erfahrung",
            "fahrt",
            "forschung",
            "freundschaft",
            "frist",
            "garantie",
            "geschichte",
            "haft",
            "herrschaft",
            "jubiläum",
            "kampf",
            "karriere",
            "krieg",
            "laufbahn",
            "laufzeit",
            "mandat",
            "partnerschaft",
            "pause",
            "phase",
            "plan",
            "planung",
            "problem",
            "programm",
            "projekt",
            "recherche",
            "regierung",
            "reise",
            "sperre",
            "strafe",
            "streit",
            "studie",
            "studium",
            "suche",
            "tätigkeit",
            "tradition",
            "verhandlung",
            "verhandlungen",
            "vertrag",
            "vorbereitung",
            "wartezeit",
            "zeit",
            "zugehörigkeit",
            "zusammenarbeit",
        ];
        let following = self.following(at).to_lowercase();
        let following = following.trim_end_matches('s');
        LASTING.iter().any(|noun| {
            following.ends_with(noun.trim_end_matches('s'))
                || following.trim_end_matches(['e', 'n']).ends_with(noun)
        })
    }

    // ── What recurs ────────────────────────────────────────────────────────────────────────────────────────────

    /// `jeden Montag`, `alle vier Jahre`, `täglich`, `montags`, `pro Woche`, `zweimal im Jahr`, `Jahr um Jahr`.
    fn recurrence(&self, at: usize, article: bool) -> Read<Recurrence> {
        let one = Amount::Halves(2);
        match self.word(at)? {
            Lex::Recurring(unit) => Some((at + 1, Recurrence::Every(one, unit))),
            Lex::OnWeekdays(weekday) if !article => {
                let (next, part) = self.part_behind(at + 1);
                Some((next, Recurrence::Weekday(weekday, part)))
            }
            Lex::AtDayPart(part) if !article => Some((at + 1, Recurrence::DayPart(part))),
            Lex::Weekday(weekday) => match self.word(at + 1)? {
                Lex::AtDayPart(part) => Some((at + 2, Recurrence::Weekday(weekday, Some(part)))),
                _ => None,
            },
            Lex::SeasonMonths(code) => Some((at + 1, Recurrence::Season(code))),
            Lex::Each => self.each(at + 1),
            Lex::All => {
                let (next, amount) = self.amount(at + 1)?;
                match self.word(next)? {
                    Lex::Unit(unit, true) => Some((next + 1, Recurrence::Every(amount, unit))),
                    _ => None,
                }
            }
            // `500 Menschen im Jahr`
            Lex::Contraction if self.spelling(at) == "im" => match self.word(at + 1)? {
                Lex::Unit(unit @ (TimeUnit::Year | TimeUnit::Month), false) => {
                    let following = self.following(at + 2);
                    let open = following.starts_with(|c: char| c.is_ascii_digit())
                        || matches!(
                            following,
                            "nach"
                                | "vor"
                                | "der"
                                | "des"
                                | "in"
                                | "als"
                                | "davor"
                                | "zuvor"
                                | "darauf"
                                | "danach"
                                | "vorher"
                                | "seiner"
                                | "ihrer"
                        );
                    let counted =
                        self.before(at).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
                    (counted && !open).then_some((at + 2, Recurrence::Every(one, unit)))
                }
                _ => None,
            },
            Lex::Per => match self.word(at + 1)? {
                Lex::Unit(unit, false) => Some((at + 2, Recurrence::Every(one, unit))),
                _ => None,
            },
            Lex::Times => {
                let next = match self.word(at + 1)? {
                    Lex::Recurring(unit) => return Some((at + 2, Recurrence::Every(one, unit))),
                    Lex::Per | Lex::Contraction => at + 2,
                    Lex::Preposition(Preposition::In) if self.word(at + 2) == Some(Lex::Article) => at + 3,
                    _ => return None,
                };
                match self.word(next)? {
                    Lex::Unit(unit, false) if self.number(next + 1).is_none() => {
                        Some((next + 1, Recurrence::Every(one, unit)))
                    }
                    _ => None,
                }
            }
            Lex::Unit(unit, false) => {
                let joined =
                    matches!(self.word(at + 1)?, Lex::Preposition(Preposition::Around | Preposition::Other));
                (joined && self.word(at + 2) == Some(Lex::Unit(unit, false)))
                    .then_some((at + 3, Recurrence::Every(one, unit)))
            }
            _ => None,
        }
    }

    /// Behind `jeder`.
    fn each(&self, at: usize) -> Read<Recurrence> {
        let mut next = at;
        if let Some((end, _)) = self.ordinal(next) {
            next = end;
        } else if matches!(self.word(next), Some(Lex::Relative(_) | Lex::Filler | Lex::Half)) {
            next += 1;
        }
        let (end, recurrence) = match self.word(next)? {
            Lex::Unit(unit, false) => (next + 1, Recurrence::Every(Amount::Halves(2), unit)),
            Lex::Weekday(weekday) => {
                let (end, part) = self.part_behind(next + 1);
                (end, Recurrence::Weekday(weekday, part))
            }
            Lex::WeekdayPart(weekday, part) => (next + 1, Recurrence::Weekday(weekday, Some(part))),
            Lex::DayPart(part) => (next + 1, Recurrence::DayPart(part)),
            Lex::Month(month) => (next + 1, Recurrence::Month(month)),
            Lex::Season(code) => (next + 1, Recurrence::Season(code)),
            _ => return None,
        };
        // `jeden letzten Samstag im Monat`
        let of_unit = match self.word(end) {
            Some(Lex::Contraction) => end + 1,
            Some(Lex::Indefinite | Lex::Article) => end + 1,
            _ => return Some((end, recurrence)),
        };
        match self.word(of_unit) {
            Some(Lex::Unit(unit, false))
                if !matches!(recurrence, Recurrence::Every(..)) && self.number(of_unit + 1).is_none() =>
            {
                Some((of_unit + 1, Recurrence::Every(Amount::Halves(2), unit)))
            }
            _ => Some((end, recurrence)),
        }
    }

    // ── Past, present and future ───────────────────────────────────────────────────────────────────────────────

    /// `damals`, `jetzt`, `Zukunft`, `zur Zeit`, `im Moment`.
    fn reference(&self, at: usize, article: bool) -> Read<Meaning> {
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
                    Lex::Unit(TimeUnit::Hour, false) => self.spelling(at) == "zur",
                    Lex::Moment => self.spelling(at).eq_ignore_ascii_case("im"),
                    _ => false,
                };
                now.then_some((at + 2, Meaning::Reference("PRESENT_REF")))
            }
            _ => None,
        }
    }
}

/// The length as an offset from the time last named: short ones lead to a day, long ones stay lengths.
fn offset(counted: (Amount, TimeUnit), direction: i32) -> Meaning {
    match (counted.0.whole(), counted.1) {
        (Some(count), unit @ (TimeUnit::Day | TimeUnit::Week)) => {
            let base = Base::Neighbour { unit, offset: count.saturating_mul(direction), from: Origin::Named };
            Meaning::Point(Point { base, ..Point::default() })
        }
        _ => Meaning::Length(
            Length { first: counted, second: None },
            Some(Distance { from: Origin::Named, direction, stretch: false }),
        ),
    }
}

fn clock_meaning(clock: (u8, u8)) -> Meaning {
    Meaning::Point(Point { clock: Some(clock), ..Point::default() })
}

/// The year meant by two digits: up to 40 of this century, else of the last.
fn two_digit_year(value: u32) -> i32 {
    if value <= 40 { 2000 + value as i32 } else { 1900 + value as i32 }
}
