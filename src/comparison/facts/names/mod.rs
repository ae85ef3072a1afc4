//! Which names of two reports stand for one function though they are not the same: two spellings of a family name, two first
//! names, two mayors, two directions.
//!
//! `named` is an entity with what it can be recognised by, `candidates` finds two that only one report each knows, and
//! `evidence` is what speaks for one function. The best candidates are taken one to one; in doubt nothing is said.

mod candidates;
mod evidence;
mod named;

use std::collections::BTreeSet;

use super::groups::Groups;
use super::{Fact, Facts, Verdict, value_of};
use crate::analysis::Analysis;
use crate::comparison::index::WeightedFeatures;
use crate::comparison::linking::LinkedEntity;
use crate::comparison::pairs::Match;
use crate::comparison::{Difference, DifferenceKind, Related, SentenceRef};
use crate::kind::Kind;
use crate::span::Span;
use crate::util::sort::Sort;
use candidates::Found;
pub use evidence::{NAME_EVIDENCE, NAME_EVIDENCE_NAMES, NameEvidence};
use named::Named;

/// Two names of different reports that may stand for one function, and what speaks for that: what the weights are learnt from.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NameCandidate {
    /// The sentence and the name in the report that comes first.
    pub a: (SentenceRef, Span),
    /// The sentence and the name in the other report.
    pub b: (SentenceRef, Span),
    /// What is named.
    pub kind: Kind,
    /// What the decision rests on.
    pub evidence: NameEvidence,
    /// How sure they stand for one function: log-odds above what is asked for.
    pub score: f32,
}

/// What is compared.
#[derive(Clone, Copy)]
pub(in crate::comparison) struct Reports<'a> {
    pub(in crate::comparison) analyses: &'a [&'a Analysis],
    pub(in crate::comparison) entities: &'a [LinkedEntity],
    pub(in crate::comparison) features: &'a WeightedFeatures,
    /// Sentences that tell the same, surely or perhaps.
    pub(in crate::comparison) pairs: &'a [Match],
    pub(in crate::comparison) related: &'a [Related],
}

/// The names of several reports that may stand for one function.
pub(in crate::comparison) fn candidates(reports: Reports<'_>) -> Vec<NameCandidate> {
    let named = Named::of_reports(reports);
    let found = candidates::find(reports, &named).into_iter();
    let candidate = |found: Found| {
        let [x, y] = [found.a, found.b].map(|at| &named[at]);
        NameCandidate {
            a: x.shown(),
            b: y.shown(),
            kind: x.kind,
            score: found.score(),
            evidence: found.evidence,
        }
    };
    found.map(candidate).collect()
}

impl Facts {
    /// Adds the names that contradict each other, and the differences that they make between sentences.
    pub(in crate::comparison) fn add_names(&mut self, reports: Reports<'_>) {
        let named = Named::of_reports(reports);
        let mut found = candidates::find(reports, &named);
        found.retain(|found| found.score() >= 0.0);
        found.stable_sort_by(|x, y| y.score().total_cmp(&x.score()).then((x.a, x.b).cmp(&(y.a, y.b))));
        let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut groups = Groups::default();
        for Found { a, b, at, .. } in found {
            let keys = [(a, named[b].article), (b, named[a].article)];
            if keys.iter().any(|key| taken.contains(key)) {
                continue;
            }
            if groups.join(a, b, |at| named[at].article).is_some() {
                taken.extend(keys);
                self.contradict_names(&named[a], &named[b], at);
            }
        }
        let groups = groups.into_members().into_iter();
        self.facts.extend(groups.map(|members| fact(reports, &named, &members)));
        self.facts.stable_sort_by_key(|fact| fact.values.first().map(|value| (value.at, value.span)));
    }

    /// What follows from two names that contradict each other: a difference where paired sentences have both, and no sentence with
    /// one of them is told by both.
    fn contradict_names(&mut self, x: &Named, y: &Named, at: Option<(SentenceRef, SentenceRef)>) {
        let difference = at.and_then(|(a, b)| {
            let (one, other) = (x.in_sentence(a)?, y.in_sentence(b)?);
            Some(((a, b), Difference { kind: DifferenceKind::Name, a: one, b: other }))
        });
        if let Some((pair, difference)) = difference {
            self.differing.entry(pair).or_default().push(difference);
        }
        let mentions = |one: &Named, other: &Named| -> Vec<(SentenceRef, usize)> {
            one.mentions.iter().map(|&(at, _)| (at, other.article)).collect()
        };
        let contradicted = [mentions(x, y), mentions(y, x)].concat();
        self.contradicted.extend(contradicted.iter().copied());
        self.names.push(NameConflict { shown: [x.shown(), y.shown()], difference, contradicted });
    }
}

/// What two names that contradict each other led to.
pub(super) struct NameConflict {
    /// The names as the fact has them.
    pub(super) shown: [(SentenceRef, Span); 2],
    /// The difference of two sentences.
    pub(super) difference: Option<((SentenceRef, SentenceRef), Difference)>,
    /// The sentences that contradict another article, and which.
    pub(super) contradicted: Vec<(SentenceRef, usize)>,
}

fn fact(reports: Reports<'_>, named: &[Named], members: &[usize]) -> Fact {
    let members: Vec<&Named> = members.iter().map(|&member| &named[member]).collect();
    let value = |named: &&Named| {
        let (at, span) = named.shown();
        value_of(reports.analyses[at.article], at, span, None)
    };
    let function = named::function(&members)
        .map(|(article, token)| reports.analyses[article].document.word_at(token as usize).to_owned());
    Fact {
        kind: if members[0].kind == Kind::Loc { "place" } else { "name" },
        what: function.unwrap_or_default(),
        verdict: Verdict::Differs,
        updated: false,
        values: members.iter().map(value).collect(),
        corrected: false,
    }
}

#[cfg(test)]
mod tests;
