//! How many entities are right as a reader of their list judges them: one for each thing named, of the right kind and
//! under the right name.
//!
//! A found entity and a gold one belong together if they share a name. Both are right if neither belongs to a second
//! one, their kinds are equal, and the name shown is one that the annotation allows. Descriptions (`der Machthaber`)
//! count on neither side, and a name that was not found everywhere is no error here: B³ counts these.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::iter::Sum;

use lesart::entities::{Entity, MentionForm};
use lesart::{Kind, Span};

use super::f1;

/// A gold entity.
#[derive(Debug)]
pub(super) struct GoldEntity<'a> {
    pub kind: Kind,
    /// Names, derived words and parts of compounds; never empty.
    pub names: Vec<Span>,
    /// The names under which it may be shown; where there are none, any will do.
    pub shown: Vec<&'a str>,
}

/// What is wrong with a found entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    Right,
    /// It shares no name with a gold entity.
    Invented,
    /// It has names of several gold entities.
    Merged,
    /// Another found entity has names of the same gold one.
    Split,
    WrongKind,
    WrongName,
}

/// The verdict on each found entity that has a name, and the gold entities of which no name was found.
pub(super) struct Judged<'a> {
    pub found: Vec<(&'a Entity, Verdict)>,
    pub missed: Vec<&'a GoldEntity<'a>>,
}

pub(super) fn judge<'a>(gold: &'a [GoldEntity<'a>], found: &'a [Entity]) -> Judged<'a> {
    let found: Vec<(&Entity, Vec<Span>)> = found
        .iter()
        .map(|entity| (entity, names_of(entity)))
        .filter(|(_, names)| !names.is_empty())
        .collect();
    let found_names: BTreeSet<Span> = found.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    let shared: Vec<BTreeSet<usize>> = found
        .iter()
        .map(|(_, names)| {
            names.iter().filter_map(|&name| gold_with(gold, &found_names, name)).collect::<BTreeSet<usize>>()
        })
        .collect();
    let mut bearers: BTreeMap<usize, usize> = BTreeMap::new();
    for &at in shared.iter().flatten() {
        *bearers.entry(at).or_default() += 1;
    }
    let verdict = |entity: &Entity, shared: &BTreeSet<usize>| {
        let Some(at) = shared.first() else { return Verdict::Invented };
        let gold = &gold[*at];
        if shared.len() > 1 {
            Verdict::Merged
        } else if bearers[at] > 1 {
            Verdict::Split
        } else if entity.kind != gold.kind {
            Verdict::WrongKind
        } else if !gold.shown.is_empty() && !gold.shown.contains(&entity.name.as_str()) {
            Verdict::WrongName
        } else {
            Verdict::Right
        }
    };
    Judged {
        found: found
            .iter()
            .zip(&shared)
            .map(|(&(entity, _), shared)| (entity, verdict(entity, shared)))
            .collect(),
        missed: gold
            .iter()
            .enumerate()
            .filter(|(at, _)| !bearers.contains_key(at))
            .map(|(_, entity)| entity)
            .collect(),
    }
}

fn names_of(entity: &Entity) -> Vec<Span> {
    let names = entity.mentions.iter().filter(|mention| mention.form != MentionForm::Description);
    names.map(|mention| mention.span).collect()
}

/// The gold entity that a found name belongs to: the one with the same name, else the one with the longest name that
/// overlaps it and that was not found itself (in `US-Außenministerium`, `US` and the whole are names of two).
fn gold_with(gold: &[GoldEntity<'_>], found_names: &BTreeSet<Span>, name: Span) -> Option<usize> {
    let names =
        || gold.iter().enumerate().flat_map(|(at, entity)| entity.names.iter().map(move |&span| (at, span)));
    names().find(|&(_, span)| span == name).map(|(at, _)| at).or_else(|| {
        names()
            .filter(|(_, span)| span.overlaps(name) && !found_names.contains(span))
            .max_by_key(|(_, span)| span.end - span.start)
            .map(|(at, _)| at)
    })
}

/// Entities counted by their verdict; counts of several articles can be summed.
#[derive(Clone, Debug, Default)]
pub(super) struct StrictCounts {
    verdicts: BTreeMap<Verdict, usize>,
    missed: usize,
    gold: usize,
}

impl StrictCounts {
    pub(super) fn new(gold: &[GoldEntity<'_>], judged: &Judged<'_>) -> Self {
        let mut verdicts = BTreeMap::new();
        for &(_, verdict) in &judged.found {
            *verdicts.entry(verdict).or_default() += 1;
        }
        Self { verdicts, missed: judged.missed.len(), gold: gold.len() }
    }

    fn with(&self, verdict: Verdict) -> usize {
        self.verdicts.get(&verdict).copied().unwrap_or(0)
    }

    /// Precision and recall.
    pub(super) fn scores(&self) -> (f64, f64) {
        let ratio = |of: usize| if of == 0 { 0.0 } else { self.with(Verdict::Right) as f64 / of as f64 };
        (ratio(self.verdicts.values().sum()), ratio(self.gold))
    }
}

impl Sum for StrictCounts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |mut all, counts| {
            for (verdict, count) in counts.verdicts {
                *all.verdicts.entry(verdict).or_default() += count;
            }
            Self { missed: all.missed + counts.missed, gold: all.gold + counts.gold, ..all }
        })
    }
}

impl fmt::Display for StrictCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (precision, recall) = self.scores();
        write!(
            f,
            "P {precision:.3} R {recall:.3} F1 {:.3} ({} found, {} gold: {} right, {} missed, {} invented, \
             {} of the wrong kind, {} parts of split ones, {} merged, {} under a wrong name)",
            f1(precision, recall),
            self.verdicts.values().sum::<usize>(),
            self.gold,
            self.with(Verdict::Right),
            self.missed,
            self.with(Verdict::Invented),
            self.with(Verdict::WrongKind),
            self.with(Verdict::Split),
            self.with(Verdict::Merged),
            self.with(Verdict::WrongName),
        )
    }
}

#[cfg(test)]
mod tests {
    use lesart::{Article, Kind, Span, analyze};

    use super::{GoldEntity, StrictCounts, Verdict, judge};

    const TEXT: &str = "Angela Merkel besuchte Paris. Merkel sprach mit Emmanuel Macron in Paris.";

    fn gold<'a>(kind: Kind, words: &[&str], shown: &[&'a str]) -> GoldEntity<'a> {
        let names = words
            .iter()
            .flat_map(|word| TEXT.match_indices(word).map(|(at, found)| Span::new(at, at + found.len())))
            .collect();
        GoldEntity { kind, names, shown: shown.to_vec() }
    }

    /// The verdict on each found entity by its name, and the gold entities that were missed, by a name of theirs.
    fn judged(gold: &[GoldEntity<'_>]) -> (Vec<(String, Verdict)>, Vec<&'static str>) {
        let article = Article::from_text("x", TEXT).unwrap_or_else(|error| unreachable!("{error}"));
        let found = analyze(&article).entities;
        let judged = judge(gold, &found);
        let mut verdicts: Vec<(String, Verdict)> =
            judged.found.iter().map(|(entity, verdict)| (entity.name.clone(), *verdict)).collect();
        verdicts.sort();
        (verdicts, judged.missed.iter().map(|gold| gold.names[0].of(TEXT)).collect())
    }

    fn told(name: &str, verdict: Verdict) -> (String, Verdict) {
        (name.to_owned(), verdict)
    }

    #[test]
    fn each_fault_has_its_verdict() {
        let merkel = || gold(Kind::Per, &["Angela Merkel", "Merkel sprach"], &["Angela Merkel"]);
        let macron = || gold(Kind::Per, &["Emmanuel Macron"], &["Emmanuel Macron"]);
        let paris = || gold(Kind::Loc, &["Paris"], &["Paris"]);
        assert_eq!(
            judged(&[merkel(), macron(), paris()]),
            (
                vec![
                    told("Angela Merkel", Verdict::Right),
                    told("Emmanuel Macron", Verdict::Right),
                    told("Paris", Verdict::Right)
                ],
                vec![]
            )
        );
        let town = gold(Kind::Org, &["Paris"], &[]);
        let president = gold(Kind::Per, &["Emmanuel Macron"], &["Macron"]);
        assert_eq!(
            judged(&[merkel(), president, town]),
            (
                vec![
                    told("Angela Merkel", Verdict::Right),
                    told("Emmanuel Macron", Verdict::WrongName),
                    told("Paris", Verdict::WrongKind)
                ],
                vec![]
            )
        );
        let namesake = gold(Kind::Per, &["Merkel sprach"], &[]);
        let first = gold(Kind::Per, &["Angela Merkel"], &[]);
        let both = gold(Kind::Per, &["Emmanuel Macron", "Paris"], &[]);
        assert_eq!(
            judged(&[first, namesake, both]),
            (
                vec![
                    told("Angela Merkel", Verdict::Merged),
                    told("Emmanuel Macron", Verdict::Split),
                    told("Paris", Verdict::Split)
                ],
                vec![]
            )
        );
        assert_eq!(
            judged(&[merkel(), paris(), gold(Kind::Oth, &["mit"], &[])]),
            (
                vec![
                    told("Angela Merkel", Verdict::Right),
                    told("Emmanuel Macron", Verdict::Invented),
                    told("Paris", Verdict::Right)
                ],
                vec!["mit"]
            )
        );
    }

    #[test]
    fn precision_is_of_the_found_and_recall_of_the_gold() {
        let article = Article::from_text("x", TEXT).unwrap_or_else(|error| unreachable!("{error}"));
        let found = analyze(&article).entities;
        let gold = [gold(Kind::Loc, &["Paris"], &[]), gold(Kind::Oth, &["mit"], &[])];
        let (precision, recall) = StrictCounts::new(&gold, &judge(&gold, &found)).scores();
        assert!((precision - 1.0 / 3.0).abs() < 1e-9 && (recall - 0.5).abs() < 1e-9, "{precision} {recall}");
    }
}
