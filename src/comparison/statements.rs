//! Paired sentences → statements: the sentences of all reports that tell one fact, counted once.

use std::collections::BTreeMap;

use super::{Pair, SentenceRef};
use crate::util::sort::Sort;

/// The sentences that tell one fact, one of each report that carries it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statement {
    /// In the order of the reports; two or more, of different reports. A sentence that tells several facts is in several
    /// statements.
    pub sentences: Vec<SentenceRef>,
}

/// Gathers statements: the surest pairs open them, a further pair adds a report that its statement has not got yet, and
/// opens a statement of its own where it cannot. In the order of their first sentences.
pub(super) fn gather(pairs: &[Pair]) -> Vec<Statement> {
    let mut statements = by_score(pairs.iter());
    statements.stable_sort_by(|a, b| a.sentences.cmp(&b.sentences));
    statements
}

/// The statements of some pairs, those with the surest pair first.
pub(super) fn by_score<'p>(pairs: impl Iterator<Item = &'p Pair>) -> Vec<Statement> {
    let mut order: Vec<&Pair> = pairs.collect();
    order.stable_sort_by(|a, b| b.score.total_cmp(&a.score).then((a.a, a.b).cmp(&(b.a, b.b))));
    let mut statements: Vec<Statement> = Vec::new();
    // The statement that a sentence opened or joined first.
    let mut of: BTreeMap<SentenceRef, usize> = BTreeMap::new();
    for &&Pair { a, b, .. } in &order {
        let joins = match (of.get(&a).copied(), of.get(&b).copied()) {
            (Some(statement), None) if add(&mut statements[statement], b) => Some((statement, b)),
            (None, Some(statement)) if add(&mut statements[statement], a) => Some((statement, a)),
            _ => None,
        };
        if let Some((statement, new)) = joins {
            of.insert(new, statement);
            continue;
        }
        if of.get(&a).is_some_and(|statement| statements[*statement].sentences.contains(&b)) {
            continue;
        }
        for at in [a, b] {
            of.entry(at).or_insert(statements.len());
        }
        statements.push(Statement { sentences: vec![a, b] });
    }
    for statement in &mut statements {
        statement.sentences.stable_sort();
    }
    statements
}

/// Adds a sentence whose report has none in the statement yet.
fn add(statement: &mut Statement, at: SentenceRef) -> bool {
    let new = statement.sentences.iter().all(|other| other.article != at.article);
    if new {
        statement.sentences.push(at);
    }
    new
}

#[cfg(test)]
mod tests {
    use super::{Pair, SentenceRef, gather};

    fn pair(a: (usize, usize), b: (usize, usize), score: f32) -> Pair {
        let at = |(article, sentence)| SentenceRef { article, sentence };
        Pair { a: at(a), b: at(b), score, differences: Vec::new(), corrected: false }
    }

    fn statements(pairs: &[Pair]) -> Vec<Vec<(usize, usize)>> {
        let found = gather(pairs).into_iter();
        found.map(|found| found.sentences.iter().map(|at| (at.article, at.sentence)).collect()).collect()
    }

    #[test]
    fn a_fact_of_three_reports_is_one_statement() {
        let pairs = [pair((0, 1), (1, 4), 0.9), pair((0, 1), (2, 0), 0.6), pair((1, 4), (2, 0), 0.5)];
        assert_eq!(statements(&pairs), [[(0, 1), (1, 4), (2, 0)]]);
    }

    #[test]
    fn a_sentence_of_two_facts_is_in_two_statements() {
        let pairs = [pair((0, 0), (1, 0), 0.9), pair((0, 0), (1, 3), 0.6)];
        assert_eq!(statements(&pairs), [[(0, 0), (1, 0)], [(0, 0), (1, 3)]]);
    }
}
