//! Times of day: `20.30 Uhr`, `halb neun`, `am frühen Abend`.

use super::parser::{Parser, Read};
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Meaning, Point};

impl Parser<'_, '_> {
    /// `20.30 Uhr`, `14 bis 18 Uhr`, `8.30-12 und 14.30-16.30 Uhr`, `um 8, 9 und 10 Uhr`, `halb neun`.
    pub(super) fn clocks(&mut self, at: usize) -> Option<usize> {
        let mut times = Vec::new();
        let mut from = at;
        // `um 8, 9 und 10 Uhr`: elsewhere a comma may stand between what counts and a clock time.
        let listed = matches!(self.preposition_before(at), Some(Preposition::Around));
        let end = loop {
            let (next, clock) = self.clock(from)?;
            times.push((from, next, clock));
            if self.word(next) == Some(Lex::Uhr) {
                break next + 1;
            }
            match self.joint(next) {
                Some(joined) if times.len() < 8 && (listed || !self.mark(next, b',')) => from = joined,
                _ if times.len() == 1 => return self.clock_without_uhr(at),
                _ => return None,
            }
        };
        let last = times.len() - 1;
        let mut reached = end;
        for (index, (from, next, mut clock)) in times.into_iter().enumerate() {
            let mut to = next;
            if index == last {
                to = end;
                // `20 Uhr 15`
                if let Some((minutes @ 0..=59, 2)) = self.number(to).filter(|_| clock.1 == 0)
                    && !self.continues_as_number(to + 1)
                    && !self.mark(to + 1, b'.')
                {
                    clock.1 = minutes as u8;
                    to += 1;
                }
                // `acht Uhr abends`, `sechs Uhr in der Früh`
                if let Some(Lex::AtDayPart(part)) = self.word(to) {
                    clock.0 = on_24_hours(clock.0, part);
                    to += 1;
                } else if [0, 1, 2].map(|word| self.spelling(to + word)) == ["in", "der", "Früh"] {
                    to += 3;
                }
            }
            self.emit(from, to, clock_meaning(clock));
            reached = to;
        }
        Some(reached)
    }

    /// An hour, with minutes or without, in figures or in words.
    pub(super) fn clock(&self, at: usize) -> Read<(u8, u8)> {
        if let Some((hour, 1..=2)) = self.number(at) {
            if hour > 24 || self.glued_to_number(at) {
                return None;
            }
            let separated = (self.mark(at + 1, b'.') || self.mark(at + 1, b':')) && self.glued(at + 1);
            return match self.number(at + 2) {
                Some((minute, 2)) if separated && self.glued(at + 2) => {
                    // Also `18.30Uhr`.
                    (minute < 60
                        && (!self.continues_as_number(at + 3)
                            || self.mark(at + 3, b'-')
                            || self.word(at + 3) == Some(Lex::Uhr)))
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
    pub(super) fn clock_without_uhr(&mut self, at: usize) -> Option<usize> {
        let (next, clock) = self.clock(at)?;
        let exact = next == at + 3;
        let around = matches!(
            self.preposition_before(at),
            Some(Preposition::Around | Preposition::From | Preposition::Until)
        );
        let dated = self.mark(at + 1, b':') && (self.follows_date(at) || self.follows_stand(at));
        (exact && (around || dated) && self.spelling(at + 2).len() == 2 && !self.following_counts(next)).then(
            || {
                self.emit(at, next, clock_meaning(clock));
                next
            },
        )
    }

    /// Whether a date ends right before the atom, or before a comma or a dash: `12. März 2010, 14:30`, `12.3.10 14:30`.
    fn follows_date(&self, at: usize) -> bool {
        let separated = at > 0 && [b',', b'-', b'/'].iter().any(|&mark| self.mark(at - 1, mark));
        let Some(last) = at.checked_sub(1 + usize::from(separated)) else { return false };
        let joined = |at: usize| {
            at >= 2 && (self.mark(at - 1, b'.') || self.mark(at - 1, b'-')) && self.number(at - 2).is_some()
        };
        let month = |at: usize| matches!(self.word(at), Some(Lex::Month(_)));
        match self.number(last) {
            Some((1900..=2100, 4)) => separated || joined(last) || last >= 1 && month(last - 1),
            Some((_, 2)) => joined(last) && joined(last - 2),
            _ => separated && month(last),
        }
    }

    /// `Stand: 14:30`
    fn follows_stand(&self, at: usize) -> bool {
        at == 1 && self.mark(0, b':') && self.run.before() == "Stand"
    }

    /// Whether a unit or a percent sign follows, so that the number counts something.
    pub(super) fn following_counts(&self, at: usize) -> bool {
        let following = self.following(at);
        matches!(following, "%" | "€" | "$" | "°") || following.starts_with(char::is_uppercase)
    }

    /// `halb neun`, `Viertel nach acht`, `viertel vor zwölf`.
    pub(super) fn spoken_clock(&self, at: usize) -> Read<(u8, u8)> {
        let hour = |at: usize| match self.word(at)? {
            Lex::Numeral(halves) if halves % 2 == 0 && halves <= 24 => Some((halves / 2) as u8),
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
            // `Viertel vor drei`, and in the east and south `viertel drei`: a quarter of the third hour.
            Lex::Quarters(quarters) => match self.word(at + 1)? {
                Lex::Preposition(Preposition::After) if quarters == 1 => Some((at + 3, (hour(at + 2)?, 15))),
                Lex::Preposition(Preposition::Ago) if quarters == 1 => {
                    Some((at + 3, ((hour(at + 2)? + 23) % 24, 45)))
                }
                _ if self.is_around_clock(at) => Some((at + 2, ((hour(at + 1)? + 23) % 24, quarters * 15))),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a preposition before the atom shows a time by the clock: `um`, `gegen`, `bis`.
    fn is_around_clock(&self, at: usize) -> bool {
        matches!(self.preposition_before(at), Some(Preposition::Around | Preposition::Until))
    }

    /// `(halb drei) Uhr nachts`: the end, and the hour on 24 hours.
    fn spoken_end(&self, at: usize, clock: (u8, u8)) -> (usize, (u8, u8)) {
        let next = at + usize::from(self.word(at) == Some(Lex::Uhr));
        match self.word(next) {
            Some(Lex::AtDayPart(part)) => (next + 1, (on_24_hours(clock.0, part), clock.1)),
            _ => (next, clock),
        }
    }

    /// `Abend`, `frühen Morgenstunden`, `Nacht zum Sonntag`, `Mitternacht`.
    pub(super) fn day_part(&self, at: usize, article: bool) -> Read<Point> {
        if let Some((next, clock)) = self.spoken_clock(at) {
            let (next, clock) = self.spoken_end(next, clock);
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
            // `im Laufe des Abends`
            Lex::AtDayPart(part) if article && self.spelling(next).starts_with(char::is_uppercase) => part,
            Lex::Midnight => return Some((next + 1, Point { clock: Some((0, 0)), ..Point::default() })),
            _ => return None,
        };
        next += 1;
        if part == "NI"
            && let Some(read) = self.night_before(next)
        {
            return Some(read);
        }
        // `Morgen des 22. September`
        if self.word(next) == Some(Lex::Article) && self.spelling(next) == "des" {
            let day = self.day_date(next + 1).or_else(|| self.weekday(next + 1));
            if let Some((end, day)) = day.filter(|(_, day)| day.part.is_none()) {
                return Some((end, Point { part: Some(part), ..day }));
            }
        }
        Some((next, Point { part: Some(part), ..Point::default() }))
    }

    /// `(Nacht) zum Sonntag`, `(Nacht) auf den 3. Mai`: the night that ends on that day, and named by it.
    pub(super) fn night_before(&self, at: usize) -> Read<Point> {
        // `(Nacht) von Samstag auf Sonntag`, `(Nacht) vom 3. auf den 4. Mai`: the second day names it, too.
        let at = match self.word(at)? {
            Lex::Contraction | Lex::Preposition(Preposition::From) if self.spelling(at).starts_with('v') => {
                let first = at + 1 + usize::from(self.word(at + 1) == Some(Lex::Article));
                let day = self.day_date(first).or_else(|| self.weekday(first)).map(|read| read.0);
                day.or_else(|| self.day_number(first).map(|read| read.0))?
            }
            _ => at,
        };
        let joined = match self.word(at)? {
            Lex::Contraction if self.spelling(at) == "zum" => at + 1,
            Lex::Preposition(Preposition::Other) => at + 1,
            _ => return None,
        };
        let joined = joined + usize::from(self.word(joined) == Some(Lex::Article));
        let today = match self.word(joined) {
            Some(Lex::DayAdjective(days)) => match self.day_adjective(joined, days)? {
                (next, Meaning::Point(day)) => Some((next, day)),
                _ => None,
            },
            _ => None,
        };
        let (next, day) = today
            .or_else(|| self.day_date(joined))
            .or_else(|| self.weekday(joined))
            .or_else(|| self.day_adverb(joined))?;
        let part = day.part.is_none() && day.clock.is_none();
        part.then_some((next, Point { part: Some("NI"), ..day }))
    }
}

/// The hour of the day that is meant by an hour of the clock at a part of the day: `acht Uhr abends`.
fn on_24_hours(hour: u8, part: &str) -> u8 {
    match (part, hour) {
        ("AF" | "EV", 1..=11) | ("NI", 9..=11) => hour + 12,
        ("MI", 1..=3) => hour + 12,
        _ => hour,
    }
}

fn clock_meaning(clock: (u8, u8)) -> Meaning {
    Meaning::Point(Point { clock: Some(clock), ..Point::default() })
}
