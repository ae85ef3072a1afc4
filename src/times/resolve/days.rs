//! Days of the month, days of the week, weekends and holidays.

use super::resolver::Resolver;
use crate::german::holidays::{HOLIDAYS, HolidayRule};
use crate::german::time_units::TimeUnit;
use crate::times::calendar;
use crate::times::meaning::Year;
use crate::times::period::Period;
use crate::times::tense::Tense;

/// Up to so many days against the tense, a day without a year is still that of this year: a tense is soon misread, and
/// news names the year of what is almost a year away.
const NEAR: i32 = 45;

/// The present tense tells nothing of a day that lies longer back: it is the next one that is meant.
const LONG_AGO: i32 = 120;

impl Resolver<'_> {
    /// A day of a month; the month, where it has no such day.
    pub(super) fn day_of_month(&self, year: Year, month: u8, day: u8, weekday: Option<u8>) -> Period {
        let known = |year: i32| {
            if calendar::exists(year, month, day) {
                Period::Day(calendar::day(year, month, day))
            } else {
                Period::Month(year, month)
            }
        };
        if let Some(year) = self.year(year) {
            return known(year);
        }
        let Some(now) = self.writing.year else { return Period::MonthDay(month, day) };
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
        if let Some(year) = self.narrative_year() {
            return known(year);
        }
        // A day without its year is a near one: the tense decides only between days that are about as far away.
        let today =
            self.writing.day.unwrap_or_else(|| calendar::day(now, self.writing.month.unwrap_or(6), 15));
        let ahead = match known(now) {
            Period::Day(day) => day - today,
            _ => 0,
        };
        if self.is_since() {
            return known(now - i32::from(ahead > 0));
        }
        let of_entry = self.word_behind() == ":";
        known(match self.tense_of_day() {
            // `Am 1. Januar tritt das Gesetz in Kraft`, written in June; not in a chronicle: `1. Januar: …`.
            Tense::Present if ahead < -LONG_AGO && !of_entry => now + 1,
            Tense::Past | Tense::BeforePast if ahead > NEAR => now - 1,
            Tense::Future if ahead < -2 * NEAR => now + 1,
            Tense::Unknown if ahead > 183 => now - 1,
            Tense::Present | Tense::Unknown if ahead < -183 && !of_entry => now + 1,
            _ => now,
        })
    }

    /// A day of the week: by its relation to the current week, or the last or next one by the tense.
    pub(super) fn weekday(&self, weekday: u8, relation: Option<i8>) -> Period {
        let Some(today) = self.writing.day else { return Period::Weekday(weekday) };
        // `morgen (Mittwoch)`
        if let Some((Period::Day(day), sentence)) = self.named_day
            && sentence == self.sentence
            && relation.is_none()
            && calendar::weekday(day) == weekday
        {
            return Period::Day(day);
        }
        let ahead = (i32::from(weekday) - i32::from(calendar::weekday(today))).rem_euclid(7);
        let before = if ahead == 0 { 0 } else { ahead - 7 };
        Period::Day(match relation {
            Some(back @ ..=-1) => today + if ahead == 0 { -7 } else { ahead - 7 } + 7 * (i32::from(back) + 1),
            Some(on @ 1..) => today + if ahead == 0 { 7 } else { ahead } + 7 * (i32::from(on) - 1),
            Some(_) => calendar::monday(today) + i32::from(weekday) - 1,
            // `die Rede vom Dienstag`
            None if self.word_before() == "vom" => today + before,
            None => match self.tense_of_day() {
                // News in the present tense (`In der Nacht zu Montag stürzt ein Baum um`) tells of the last night.
                Tense::Present if self.is_night_before() => today + before,
                Tense::Future | Tense::Present => today + ahead,
                // The same day of the week, whose date is known: `Montag, dem 18. Juni`, and later `am Montag`.
                Tense::Past | Tense::BeforePast if ahead == 0 && self.named_day_is(today - 7) => today - 7,
                Tense::Past | Tense::BeforePast => today + before,
                // Where the days before lay ahead, so does this one.
                Tense::Unknown => match self.named_day {
                    Some((Period::Day(day), _)) if day > today && day < today + 14 => {
                        day + (i32::from(weekday) - i32::from(calendar::weekday(day))).rem_euclid(7)
                    }
                    _ => today + before,
                },
            },
        })
    }

    /// Whether the day last named is this one.
    fn named_day_is(&self, day: calendar::Day) -> bool {
        self.named_day.is_some_and(|(period, _)| period == Period::Day(day))
    }

    /// The weekend before the day of writing or the one behind it, by the tense; on a weekend, that one.
    pub(super) fn weekend(&self) -> Period {
        let Some(today) = self.writing.day else { return Period::Unknown(TimeUnit::Weekend) };
        let past = calendar::weekday(today) < 6 && (self.word_before() == "vom" || self.tense().is_past());
        Period::Weekend(calendar::monday(today) - if past { 7 } else { 0 })
    }

    /// A holiday: in the year that the text gives, or the last or next one by the tense.
    pub(super) fn holiday(&self, index: u8, year: Year) -> Period {
        let Some((_, rule)) = HOLIDAYS.get(index as usize) else { return Period::Unknown(TimeUnit::Day) };
        let on = |year| Period::Day(calendar::holiday(*rule, year));
        if let Some(year) = self.year(year) {
            return on(year);
        }
        let Some(now) = self.writing.year else {
            return match rule {
                HolidayRule::Fixed(month, day) => Period::MonthDay(*month, *day),
                _ => Period::Unknown(TimeUnit::Day),
            };
        };
        let today =
            self.writing.day.unwrap_or_else(|| calendar::day(now, self.writing.month.unwrap_or(6), 15));
        let candidates = [now - 1, now, now + 1].map(|year| calendar::holiday(*rule, year));
        let nearest = candidates.iter().min_by_key(|day| (*day - today).abs());
        let chosen = match self.tense() {
            Tense::Past | Tense::BeforePast => candidates.iter().rev().find(|day| **day <= today),
            Tense::Future => candidates.iter().find(|day| **day >= today),
            // The present tense of a feast long gone tells of the next one.
            Tense::Present => nearest
                .filter(|day| today - **day <= NEAR)
                .or_else(|| candidates.iter().find(|day| **day >= today)),
            Tense::Unknown => nearest,
        };
        Period::Day(chosen.or(nearest).copied().unwrap_or(today))
    }
}
