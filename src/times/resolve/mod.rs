//! Meaning → value: against the publication date, the tense of the clause and the times named before.
//!
//! Where the publication date names the month alone, or is not known, a value holds only what is certain: `XXXX-WXX-7` is a
//! Sunday. `resolver` keeps the state while the expressions are resolved in the order of the text; `years`, `days` and
//! `offsets` find the period that is meant.

mod days;
mod offsets;
mod resolver;
mod years;

use super::expression::TimeExpression;
use super::meaning::{Base, Meaning, ParsedTime, Point};
use super::tense::ClauseTenses;
use crate::document::{Document, TokenId};
use resolver::Resolver;

/// Resolves the parsed expressions of an article, in the order of the text.
pub(super) fn resolve(
    document: &Document,
    tenses: &ClauseTenses<'_>,
    parsed: &[ParsedTime],
) -> Vec<TimeExpression> {
    let mut resolver = Resolver::new(document, tenses, names_days(parsed));
    let near = |index: usize, other: Option<usize>| {
        other.and_then(|other| parsed.get(other)).is_some_and(|other| {
            let sentence = |token: usize| document.sentence_of(TokenId(token as u32));
            counts_days(other) && sentence(other.token) == sentence(parsed[index].token)
        })
    };
    let beside_day = |index: usize| near(index, index.checked_sub(1)) || near(index, index.checked_add(1));
    let mut resolved = Vec::with_capacity(parsed.len());
    while let Some(this) = parsed.get(resolved.len()) {
        let index = resolved.len();
        match parsed.get(index + 1).filter(|next| is_settled_by(document, this, next)) {
            // The day behind a time by the clock or behind its day of the week is known first.
            Some(next) => {
                let next = resolver.expression(next, beside_day(index + 1));
                resolved.push(resolver.expression(this, beside_day(index)));
                resolved.push(next);
            }
            None => resolved.push(resolver.expression(this, beside_day(index))),
        }
    }
    resolved
}

/// Whether the day of an expression is the one that stands right behind it: `gegen 5 Uhr am Sonntag`, `Freitag (24. Mai)`.
fn is_settled_by(document: &Document, this: &ParsedTime, next: &ParsedTime) -> bool {
    let (Meaning::Point(this_point), Meaning::Point(next_point)) = (this.meaning, next.meaning) else {
        return false;
    };
    if next_point.clock.is_some() || next.span.start < this.span.end {
        return false;
    }
    let between = document.text().get(this.span.end as usize..next.span.start as usize).unwrap_or_default();
    let is_date = matches!(next_point.base, Base::Day { .. });
    match this_point.base {
        // `Um 3.12 Uhr kippt in der Nacht zu Montag ein Baum um`: the hour is one of that night.
        Base::Unspecified
            if this_point.clock.is_some_and(|(hour, _)| !(7..20).contains(&hour))
                && is_night(&next_point) =>
        {
            let sentence = |token: usize| document.sentence_of(TokenId(token as u32));
            sentence(this.token) == sentence(next.token) && !between.contains([',', ':', ';'])
        }
        Base::Unspecified if this_point.clock.is_some() => {
            (is_date
                || matches!(next_point.base, Base::Weekday { .. } | Base::OfWeek { .. } | Base::FromToday(_)))
                && matches!(between.trim(), "" | "am" | "des" | "vom")
        }
        Base::Weekday { relation: None, .. } => is_date && matches!(between, " (" | ", "),
        _ => false,
    }
}

/// Whether a point is the night of a day that it names.
fn is_night(point: &Point) -> bool {
    point.part == Some("NI") && point.base != Base::Unspecified
}

/// Whether an expression next to `heute` shows that a day is meant: a time by the clock, `gestern`, `morgen`.
fn counts_days(parsed: &ParsedTime) -> bool {
    match parsed.meaning {
        Meaning::Point(point) => {
            point.clock.is_some() || matches!(point.base, Base::FromToday(days) if days != 0)
        }
        _ => false,
    }
}

/// Whether the article names single days, as daily news does: then `heute` is a day, and else the present.
fn names_days(parsed: &[ParsedTime]) -> bool {
    parsed.iter().any(|parsed| match parsed.meaning {
        Meaning::Point(point) => {
            matches!(point.base, Base::FromToday(days) if days < 0 || point.part.is_some())
                || matches!(point.base, Base::Weekday { relation: None, .. })
        }
        _ => false,
    })
}
