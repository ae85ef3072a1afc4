//! The year of a date that the text gives without one.

use super::resolver::Resolver;
use crate::times::meaning::Year;
use crate::times::period::Period;
use crate::times::tense::Tense;

/// The present tense tells nothing of a month that lies more months back: it is the next one that is meant.
const LONG_AGO: i32 = 3;

impl Resolver<'_> {
    /// The year that the text gives, in figures or by an offset.
    pub(super) fn year(&self, year: Year) -> Option<i32> {
        match year {
            Year::Given(year) => Some(year),
            Year::Relative(offset) => self.writing.year.map(|year| year + offset),
            Year::Following(offset) => self.named_year().or(self.writing.year).map(|year| year + offset),
            Year::Unspecified => None,
        }
    }

    fn named_year(&self) -> Option<i32> {
        self.named.and_then(|(period, _)| period.year())
    }

    /// The year of a month: as given, by its relation, or the last or next one by the tense.
    pub(super) fn year_for(&self, year: Year, month: u8, relation: Option<i8>) -> Option<i32> {
        if let Some(year) = self.year(year) {
            return Some(year);
        }
        let (now, this_month) = (self.writing.year?, self.writing.month?);
        Some(match relation {
            Some(back @ ..=-1) => now - i32::from(month >= this_month) + i32::from(back) + 1,
            Some(on @ 1..) => now + i32::from(month <= this_month) + i32::from(on) - 1,
            Some(_) => now,
            None => {
                if let Some(year) = self.narrative_year() {
                    return Some(year);
                }
                let ahead = i32::from(month) - i32::from(this_month);
                match self.tense() {
                    // `Das Geld für Dezember ist gesichert.`: the tense is not that of the month.
                    _ if self.word_before() == "für" => nearest(now, ahead),
                    Tense::Past | Tense::BeforePast => now - i32::from(month > this_month),
                    Tense::Future => now + i32::from(month < this_month),
                    // `Sein Vertrag läuft im März aus`, written in August.
                    Tense::Present if ahead < -LONG_AGO => now + 1,
                    Tense::Present | Tense::Unknown => nearest(now, ahead),
                }
            }
        })
    }

    /// The year of a narrative about the past: the one given with a month or day in this sentence or the one before, in one
    /// paragraph.
    pub(super) fn narrative_year(&self) -> Option<i32> {
        let (period, sentence) = self.named?;
        let year = period.year()?;
        // A year alone is often named in passing; one long ago is what the narrative is about.
        let years_ago = match period {
            Period::Day(_) | Period::Month(..) => 2,
            Period::Year(_) => 6,
            _ => return None,
        };
        (self.sentence.0 <= sentence.0 + 1
            && self.in_one_paragraph(sentence)
            && self.writing.year.is_some_and(|now| year <= now - years_ago)
            && self.tense().is_past()
            // `2019 waren es mehr. Seit dem Herbst fehlen Ärzte.`: what began then goes on now.
            && (!self.is_since() || self.tense_of_clause().is_past()))
        .then_some(year)
    }
}

/// The year in which a month is nearest to this one; `months_ahead` is its distance in the current year.
fn nearest(now: i32, months_ahead: i32) -> i32 {
    match months_ahead {
        7.. => now - 1,
        ..=-7 => now + 1,
        _ => now,
    }
}
