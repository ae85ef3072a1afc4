//! What the reader of an article knows better: a name's kind, who says a statement, a time's value. His words go before
//! everything that the stages find, and whatever follows from them is read anew.
//!
//! (The corrections of `entities::corrections` are others: rules that correct the recogniser.)
//!
//! `correction` has the types, `anchor` finds the places again by position and words. `Corrections` is what a reader said
//! of one article, held against its document; the pipeline asks it behind each stage: `names` puts names in and out
//! before entities are made of them, `entities` changes these, `statements`, `times` and `summary` what their names say.

mod anchor;
mod correction;
mod entities;
mod names;
mod statements;
mod summary;
#[cfg(test)]
mod tests;
mod times;

pub use anchor::Anchor;
pub(crate) use anchor::{resolve, trimmed};
pub use correction::{Change, Correction, GivenVerdict, Outcome, PairChange, PairCorrection, Place, Scope};

use crate::document::Document;
use crate::span::Span;
use names::{GivenName, NoNames};

/// The corrections of an article on their way through the pipeline.
pub(crate) struct Corrections<'c> {
    entries: Vec<Entry<'c>>,
    /// The names that the reader gave, in the order of the text, without overlaps.
    given: Vec<GivenName>,
    /// The same without their kinds, for those who look a span up.
    given_spans: Vec<Span>,
    no_names: NoNames,
}

/// A correction and its places in the document.
struct Entry<'c> {
    correction: &'c Correction,
    at: Option<Span>,
    /// Where [`Change::Same`] points to.
    other: Option<Span>,
    applied: bool,
}

impl<'c> Corrections<'c> {
    /// Finds the places of corrections; `None` where there are no corrections, so that nothing has to be asked.
    pub(crate) fn new(document: &Document, corrections: &'c [Correction]) -> Option<Self> {
        if corrections.is_empty() {
            return None;
        }
        let other = |correction: &'c Correction| match &correction.change {
            Change::Same { other } => other,
            _ => &correction.at,
        };
        let anchors: Vec<&Anchor> =
            corrections.iter().flat_map(|correction| [&correction.at, other(correction)]).collect();
        let text = document.text();
        let spans = resolve(text, &anchors);
        // White space at the ends of what was marked is not meant.
        let words = |span: Option<Span>| {
            span.map(|span| trimmed(text, span)).filter(|span| !document.tokens_in(*span).is_empty())
        };
        let entries = corrections.iter().zip(spans.chunks(2)).map(|(correction, spans)| Entry {
            correction,
            at: spans.first().copied().and_then(words),
            other: spans.get(1).copied().and_then(words),
            applied: false,
        });
        Some(Self {
            entries: entries.collect(),
            given: Vec::new(),
            given_spans: Vec::new(),
            no_names: NoNames::default(),
        })
    }

    /// The names that the reader gave, in the order of the text: no rule is to change them.
    pub(crate) fn given_names(&self) -> &[Span] {
        &self.given_spans
    }

    /// The corrections again, with what became of them.
    pub(crate) fn outcomes(self) -> Vec<Outcome> {
        let outcome =
            |entry: Entry<'_>| Outcome { correction: entry.correction.clone(), applied: entry.applied };
        self.entries.into_iter().map(outcome).collect()
    }
}
