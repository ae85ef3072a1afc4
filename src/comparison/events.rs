//! Which of many articles report on one event: grouping by content and time.
//!
//! Two articles are joined when they share enough of what is rare in the whole collection (cosine of tf·idf over their
//! rarest terms) and appeared within a few days of each other. Candidates come from an inverted index over those few terms, so
//! the time is near-linear; joining is single linkage with a strict threshold, which does not depend on the order.

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::disjoint::DisjointSets;
use crate::math;
use crate::terms::TermKind;
use crate::times::days_of;

/// How many of its weightiest terms stand for an article.
const TERMS: usize = 40;
/// A term in more articles than this leads to no candidates; at least this many are allowed in small collections.
const TOO_COMMON: usize = 40;
/// The cosine from which two articles report on one event.
const THRESHOLD: f32 = 0.3;
/// How many days may lie between two reports on one event.
const DAYS: i32 = 14;

/// Groups articles that report on one event: indices into `analyses`, each group ascending, the groups by their first
/// article. Every article is in one group, most of them alone. The same articles in another order give the same groups.
#[must_use]
pub fn group(analyses: &[&Analysis]) -> Vec<Vec<usize>> {
    let vectors = vectors(analyses);
    let mut postings: BTreeMap<u64, Vec<(usize, f32)>> = BTreeMap::new();
    for (article, vector) in vectors.iter().enumerate() {
        for &(stem, weight) in vector {
            postings.entry(stem).or_default().push((article, weight));
        }
    }
    let days: Vec<Option<(i32, i32)>> = analyses.iter().map(|analysis| days(analysis)).collect();
    let mut sets = DisjointSets::new(analyses.len());
    let mut shared: BTreeMap<usize, f32> = BTreeMap::new();
    for (article, vector) in vectors.iter().enumerate() {
        shared.clear();
        for (stem, weight) in vector {
            let Some(others) = postings.get(stem).filter(|others| others.len() <= TOO_COMMON) else {
                continue;
            };
            for &(other, other_weight) in others.iter().filter(|(other, _)| *other > article) {
                *shared.entry(other).or_default() += weight * other_weight;
            }
        }
        for (&other, &cosine) in &shared {
            let near = match (days[article], days[other]) {
                (Some(a), Some(b)) => gap(a, b) <= DAYS,
                _ => true,
            };
            if near && cosine >= THRESHOLD {
                sets.join(article, other);
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for article in 0..analyses.len() {
        groups.entry(sets.root(article)).or_default().push(article);
    }
    groups.into_values().collect()
}

/// The weightiest terms of each article, of length 1 together.
fn vectors(analyses: &[&Analysis]) -> Vec<Vec<(u64, f32)>> {
    let counts: Vec<BTreeMap<u64, (f32, f32)>> = analyses
        .iter()
        .map(|analysis| {
            let mut counts: BTreeMap<u64, (f32, f32)> = BTreeMap::new();
            for &form in analysis.forms.of_tokens() {
                let term = analysis.terms.get(form);
                if term.kind == TermKind::Content && term.capitalised {
                    let entry = counts.entry(term.stem).or_insert((0.0, term.weight));
                    entry.0 += 1.0;
                }
            }
            counts
        })
        .collect();
    let mut carried: BTreeMap<u64, f32> = BTreeMap::new();
    for stem in counts.iter().flat_map(BTreeMap::keys) {
        *carried.entry(*stem).or_default() += 1.0;
    }
    let n = analyses.len() as f32;
    counts
        .into_iter()
        .map(|counts| {
            let mut vector: Vec<(u64, f32)> = counts
                .into_iter()
                .map(|(stem, (count, rarity))| {
                    let idf = math::ln(1.0 + n / carried.get(&stem).copied().unwrap_or(1.0));
                    (stem, rarity * idf * (1.0 + math::ln(count)))
                })
                .collect();
            vector.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            let length =
                vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            vector.truncate(TERMS);
            vector.iter_mut().for_each(|(_, weight)| *weight /= length);
            vector
        })
        .collect()
}

/// The days on which an article may have appeared, the first and the last: one, or those of a month.
fn days(analysis: &Analysis) -> Option<(i32, i32)> {
    analysis.article.published().map(days_of)
}

/// How many days lie between two publications at least.
fn gap(a: (i32, i32), b: (i32, i32)) -> i32 {
    (a.0 - b.1).max(b.0 - a.1).max(0)
}

#[cfg(test)]
mod tests {
    use super::{days_of, gap, group};
    use crate::analysis::{Analysis, Options, analyze};
    use crate::article::Article;

    fn read(text: &str, published: &str) -> Analysis {
        let article = Article::from_text("", text).unwrap().with_published(published.parse().ok());
        analyze(&article, &Options::default())
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        let days = |date: &str| days_of(date.parse().unwrap());
        assert_eq!(gap(days("2008-12-31"), days("2009-01-01")), 1);
        assert_eq!(gap(days("2023-09-17"), days("2023-09")), 0);
        assert_eq!(gap(days("2024-03-01"), days("2024-02")), 1);
    }

    #[test]
    fn reports_on_one_event_are_one_group_in_any_order() {
        let wreck = "Das Wrack des Flugzeugträgers „Graf Zeppelin“ wurde vor Danzig in der Ostsee entdeckt.";
        let again = "Taucher bestätigen: Das Wrack vor Danzig ist der Flugzeugträger „Graf Zeppelin“.";
        let flood =
            "Nach heftigem Regen trat in Dire Dawa der Fluss über die Ufer, hundert Menschen starben.";
        let all = [read(wreck, "2006-07-26"), read(flood, "2006-08-07"), read(again, "2006-07-28")];
        assert_eq!(group(&[&all[0], &all[1], &all[2]]), [vec![0, 2], vec![1]]);
        assert_eq!(group(&[&all[2], &all[0], &all[1]]), [vec![0, 1], vec![2]]);
        let later = read(again, "2016-07-28");
        assert_eq!(group(&[&all[0], &later]), [vec![0], vec![1]]);
        assert!(group(&[]).is_empty());
    }
}
