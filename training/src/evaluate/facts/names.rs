//! Annotated names and places: who or what has one function in both reports, and whether both say the same.

use std::path::Path;

use lesart::Span;

use super::gold::{Expected, GoldFact, read};
use crate::corpora::Fault;
use crate::corpora::pairs::GoldComparison;

/// The kinds of annotated names.
const KINDS: [&str; 2] = ["name", "place"];

/// Whether a fact is annotated of a name or place.
pub(super) fn is_named(fact: &GoldFact) -> bool {
    KINDS.contains(&fact.kind.as_str())
}

/// The annotation of the names of two reports.
pub(crate) struct NameLabels {
    facts: Vec<GoldFact>,
}

impl NameLabels {
    pub(crate) fn read(file: &Path, reports: &GoldComparison) -> Result<Self, Fault> {
        let gold = file.with_extension("gold");
        Ok(Self::of(&if gold.is_file() { read(&gold, reports)? } else { Vec::new() }))
    }

    /// The names among annotated facts.
    pub(super) fn of(facts: &[GoldFact]) -> Self {
        Self { facts: facts.iter().filter(|fact| is_named(fact)).cloned().collect() }
    }

    /// Whether names are annotated at all.
    pub(crate) fn is_annotated(&self) -> bool {
        !self.facts.is_empty()
    }

    /// How many contradict each other.
    pub(crate) fn conflicts(&self) -> usize {
        self.facts.iter().filter(|fact| fact.verdict == Expected::Differs).count()
    }

    /// Whether two names are annotated as contradicting each other.
    pub(crate) fn is_conflict(&self, reports: &GoldComparison, spans: [Span; 2]) -> bool {
        self.over(reports, spans).any(|fact| fact.verdict == Expected::Differs)
    }

    /// The annotated conflicts, by their numbers, that two names are.
    pub(super) fn conflicts_over(&self, reports: &GoldComparison, spans: [Span; 2]) -> Vec<usize> {
        let is_it = |fact: &GoldFact| fact.verdict == Expected::Differs && is_over(fact, reports, spans);
        (0..self.facts.len()).filter(|&at| is_it(&self.facts[at])).collect()
    }

    /// What is annotated of two names, whatever the verdict.
    pub(super) fn over<'a>(
        &'a self,
        reports: &'a GoldComparison,
        spans: [Span; 2],
    ) -> impl Iterator<Item = &'a GoldFact> {
        self.facts.iter().filter(move |fact| is_over(fact, reports, spans))
    }

    /// The annotated conflicts: their numbers and words.
    pub(super) fn shown<'a>(&'a self, reports: &'a GoldComparison) -> impl Iterator<Item = (usize, String)> {
        let conflicts = self.facts.iter().enumerate().filter(|(_, fact)| fact.verdict == Expected::Differs);
        conflicts.map(|(at, fact)| {
            let words = [0, 1].map(|side| {
                let places = fact.places[side].iter();
                let words = places.map(|place| place.span.of(&reports.articles[side].text));
                words.collect::<Vec<_>>().join(" ; ")
            });
            (at, format!("{} {}: {}", fact.kind, fact.what, words.join(" | ")))
        })
    }
}

/// Whether two names are those of an annotation: one place of it, or a name of which it has the last part.
fn is_over(fact: &GoldFact, reports: &GoldComparison, spans: [Span; 2]) -> bool {
    (0..2).all(|side| {
        let text = &reports.articles[side].text;
        let last = |span: Span| span.of(text).split_whitespace().last();
        fact.places[side]
            .iter()
            .any(|place| place.span.overlaps(spans[side]) || last(place.span) == last(spans[side]))
    })
}
