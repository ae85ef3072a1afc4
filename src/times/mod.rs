//! Dates, times, durations and sets, with TIMEX3 values resolved against the publication date.
//!
//! [`find`] runs the steps: `atoms` gathers runs of tokens that can hold an expression (one look into the `lexicon` for
//! each word form), the `grammar` parses expressions there into their `meaning`, `named` drops those that are part of a
//! name, and `resolve` gives each its value by the publication date, the `tense` of its clause and the times named
//! before, on the `calendar`. [`timeline`] orders the events of an article.

mod atoms;
mod calendar;
mod expression;
mod given;
mod grammar;
mod lexicon;
mod meaning;
mod named;
mod period;
mod resolve;
mod tense;
#[cfg(test)]
mod tests;
pub mod timeline;
mod values;

pub(crate) use calendar::days_of;
pub use calendar::iso_date;
pub use expression::{TimeExpression, TimeKind};
pub(crate) use given::of_value;

use crate::document::Document;
use crate::names::NameMention;
use tense::ClauseTenses;

/// Finds the expressions of time in an article, in the order of the text, without overlaps.
#[must_use]
pub fn find(document: &Document, names: &[NameMention]) -> Vec<TimeExpression> {
    let mut parsed = Vec::new();
    atoms::runs(document, |run| grammar::parse(run, &mut parsed));
    named::drop_parts_of_names(document, names, &mut parsed);
    resolve::resolve(document, &ClauseTenses::new(document), &parsed)
}
