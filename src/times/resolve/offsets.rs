//! Periods that are counted from another one: the next week, three days later, ten years ago.

use super::resolver::Resolver;
use crate::document::date::days_in_month;
use crate::german::time_units::TimeUnit;
use crate::times::calendar::{self, Day};
use crate::times::meaning::{Distance, Length, Origin};
use crate::times::period::Period;

impl Resolver<'_> {
    /// The unit so many units from the day of writing or from the time last named.
    pub(super) fn neighbour(&self, unit: TimeUnit, offset: i32, from: Origin) -> Period {
        // Beyond this, nothing in the news is counted on the calendar.
        if years_of(unit).saturating_mul(offset).unsigned_abs() > 100_000 {
            return Period::Unknown(unit);
        }
        let origin = match from {
            Origin::Named if unit == TimeUnit::Day => self.named_day.or(self.named).map(|(period, _)| period),
            Origin::Named => self.named.map(|(period, _)| period),
            Origin::Writing => None,
        };
        // Of a day whose date is not known, the days around it are known by their names.
        if let (Some(Period::Weekday(weekday)), TimeUnit::Day) = (origin, unit) {
            return Period::Weekday((i32::from(weekday) - 1 + offset % 7).rem_euclid(7) as u8 + 1);
        }
        let year = origin.and_then(Period::year).or(self.writing.year);
        let day = origin.and_then(Period::days).map(|(first, _)| first).or(self.writing.day);
        let month = match origin.and_then(Period::days) {
            Some((first, _)) => {
                let (year, month, _) = calendar::civil(first);
                Some((year, month))
            }
            None => self.writing.year.zip(self.writing.month),
        };
        let known = match unit {
            TimeUnit::Day => day.and_then(|day| day.checked_add(offset)).map(Period::Day),
            TimeUnit::Week => {
                day.map(|day| Period::Week(calendar::monday(day).saturating_add(offset.saturating_mul(7))))
            }
            // The coming weekend is that of this week, as long as it has not begun.
            TimeUnit::Weekend if offset > 0 && origin.is_none() => day.map(|day| {
                let begun = i32::from(calendar::weekday(day) >= 6);
                Period::Weekend(calendar::monday(day).saturating_add((offset - 1 + begun).saturating_mul(7)))
            }),
            TimeUnit::Weekend => {
                day.map(|day| Period::Weekend(calendar::monday(day).saturating_add(offset.saturating_mul(7))))
            }
            TimeUnit::Month => month.map(|(year, month)| {
                let (year, month) = calendar::month_after(year, month, offset);
                Period::Month(year, month)
            }),
            TimeUnit::Quarter => month.map(|(year, month)| {
                let (year, month) = calendar::month_after(year, month, offset.saturating_mul(3));
                Period::Quarter(year, (month - 1) / 3 + 1)
            }),
            TimeUnit::HalfYear => month.map(|(year, month)| {
                let (year, month) = calendar::month_after(year, month, offset.saturating_mul(6));
                Period::HalfYear(year, (month - 1) / 6 + 1)
            }),
            TimeUnit::Year => year.map(|year| Period::Year(year + offset)),
            TimeUnit::Decade => year.map(|year| Period::Decade(year.div_euclid(10) + offset)),
            TimeUnit::Century => year.map(|year| Period::Century(year.div_euclid(100) + offset)),
            TimeUnit::Millennium => year.map(|year| Period::Millennium(year.div_euclid(1000) + offset)),
            TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => None,
        };
        known.unwrap_or(Period::Unknown(unit))
    }

    /// The day so many units from a day near that of writing.
    pub(super) fn apart(&self, days: i32, unit: TimeUnit, offset: i32) -> Period {
        /// As far as news looks: further off no day is meant.
        const FURTHEST: i32 = 10_000;
        let Some(day) = self.writing.day.filter(|_| offset.abs() <= FURTHEST) else {
            return Period::Unknown(TimeUnit::Day);
        };
        let day = day + days;
        let months = match unit {
            TimeUnit::Day => return Period::Day(day + offset),
            TimeUnit::Week => return Period::Day(day + 7 * offset),
            TimeUnit::Month => offset,
            TimeUnit::Quarter => 3 * offset,
            TimeUnit::HalfYear => 6 * offset,
            TimeUnit::Year => 12 * offset,
            TimeUnit::Decade => 120 * offset,
            TimeUnit::Century => 1200 * offset,
            _ => return Period::Unknown(TimeUnit::Day),
        };
        let (year, month, of_month) = calendar::civil(day);
        let (year, month) = calendar::month_after(year, month, months);
        Period::Day(calendar::day(year, month, of_month.min(days_in_month(year, month))))
    }

    /// The days that a measured length leads to or covers; the point becomes the time last named.
    pub(super) fn distance(&mut self, length: Length, distance: Distance) -> Option<(Day, Day)> {
        let (count, unit) = (length.first.0.whole()?, length.first.1);
        let far = self.neighbour(unit, count.saturating_mul(distance.direction), distance.from);
        if distance.whole {
            let (first, last) = far.days()?;
            let today = self
                .writing
                .day
                .or_else(|| self.neighbour(unit, 0, Origin::Writing).days().map(|days| days.0))?;
            return Some(if distance.direction < 0 {
                (first, today.max(first))
            } else {
                (today.min(last), last)
            });
        }
        if !matches!(far, Period::Unknown(_)) {
            self.named = Some((far, self.sentence));
        }
        far.days()
    }
}

/// How many years a unit has, and one for those shorter than a year.
fn years_of(unit: TimeUnit) -> i32 {
    match unit {
        TimeUnit::Millennium => 1000,
        TimeUnit::Century => 100,
        TimeUnit::Decade => 10,
        _ => 1,
    }
}
