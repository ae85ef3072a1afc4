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
use super::meaning::{Base, Meaning, ParsedTime};
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
    (0..parsed.len())
        .map(|index| {
            let beside_day = near(index, index.checked_sub(1)) || near(index, index.checked_add(1));
            resolver.expression(&parsed[index], beside_day)
        })
        .collect()
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
