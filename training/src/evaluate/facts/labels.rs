//! Whether two quantities of two reports are one fact, by either kind of annotation: what `train facts` learns from.

use std::path::Path;

use lesart::Span;

use super::changed::changed;
use super::gold::{Expected as Verdict, GoldFact, read};
use super::{Expected, Together, expected, together};
use crate::corpora::Fault;
use crate::corpora::pairs::GoldComparison;

/// A quantity of one report.
#[derive(Clone, Copy)]
pub(crate) struct Side {
    /// The annotated sentence.
    pub(crate) sentence: usize,
    pub(crate) span: Span,
}

/// The annotation of two reports.
pub(crate) enum Labels<'a> {
    /// All facts that both tell.
    Facts(Vec<GoldFact>),
    /// The differences of paired sentences.
    Differences(Vec<Expected>, &'a GoldComparison),
}

impl<'a> Labels<'a> {
    pub(crate) fn read(file: &Path, reports: &'a GoldComparison) -> Result<Self, Fault> {
        let facts = file.with_extension("gold");
        Ok(if facts.is_file() {
            // Names are learnt by themselves.
            Self::Facts(
                read(&facts, reports)?.into_iter().filter(|fact| !super::names::is_named(fact)).collect(),
            )
        } else {
            Self::Differences(expected(reports), reports)
        })
    }

    /// The same with some facts changed in the second report, and the reports that tell them so.
    pub(crate) fn changed(
        &self,
        reports: &GoldComparison,
        seed: u64,
    ) -> Option<(GoldComparison, Labels<'static>)> {
        let Self::Facts(facts) = self else { return None };
        let (reports, facts) = changed(reports, facts, seed)?;
        Some((reports, Labels::Facts(facts)))
    }

    pub(crate) fn are_facts(&self) -> bool {
        matches!(self, Self::Facts(_))
    }

    /// The annotated conflicts: number, kind, and the words of both reports.
    pub(crate) fn conflicts(&self, reports: &GoldComparison) -> Vec<(usize, String, String)> {
        let Self::Facts(facts) = self else { return Vec::new() };
        let conflicts = facts.iter().enumerate().filter(|(_, fact)| fact.verdict == Verdict::Differs);
        let words = |fact: &GoldFact, side: usize| {
            let words = fact.places[side].iter().map(|place| place.span.of(&reports.articles[side].text));
            words.collect::<Vec<_>>().join(" ; ")
        };
        let shown = |fact: &GoldFact| format!("{}: {} | {}", fact.what, words(fact, 0), words(fact, 1));
        conflicts.map(|(at, fact)| (at, fact.kind.clone(), shown(fact))).collect()
    }

    /// How many conflicts or agreements are annotated.
    pub(crate) fn count(&self, conflicts: bool) -> usize {
        let Self::Facts(facts) = self else { return 0 };
        let is_meant = |verdict| match conflicts {
            true => verdict == Verdict::Differs,
            false => matches!(verdict, Verdict::Same | Verdict::Compatible),
        };
        facts.iter().filter(|fact| is_meant(fact.verdict)).count()
    }

    /// Whether two quantities are one fact of such a verdict, nothing where that is left open; and the annotated facts
    /// below them.
    pub(crate) fn judge(&self, sides: &[Side; 2], differs: bool) -> (Option<bool>, Vec<usize>) {
        match self {
            Self::Facts(facts) => {
                let is_over = |fact: &GoldFact| {
                    (0..2).all(|side| {
                        fact.places[side].iter().any(|place| place.span.overlaps(sides[side].span))
                    })
                };
                let fits = |verdict| match differs {
                    true => matches!(verdict, Verdict::Differs | Verdict::Later),
                    false => matches!(verdict, Verdict::Same | Verdict::Compatible),
                };
                let over = (0..facts.len()).filter(|&at| is_over(&facts[at]) && fits(facts[at].verdict));
                // Counts that went on are no conflicts, and are counted with neither.
                let later = facts.iter().any(|fact| is_over(fact) && fact.verdict == Verdict::Later);
                let over: Vec<usize> = over.collect();
                (Some(!over.is_empty()), if later { Vec::new() } else { over })
            }
            Self::Differences(differences, reports) => {
                let over =
                    |expected: &&Expected| (0..2).all(|side| expected.spans[side].overlaps(sides[side].span));
                let over: Vec<&Expected> = differences.iter().filter(over).collect();
                let conflict = over.iter().any(|expected| !expected.compatible);
                let label = match (differs, over.is_empty()) {
                    (true, false) => Some(conflict),
                    (false, false) => Some(!conflict),
                    (_, true) => match together(reports, [sides[0].sentence, sides[1].sentence]) {
                        Together::Told => Some(!differs),
                        Together::Open => None,
                        Together::Apart => Some(false),
                    },
                };
                (label, Vec::new())
            }
        }
    }
}
