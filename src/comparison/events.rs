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
    let days: Vec<Option<i32>> = analyses.iter().map(|analysis| day(analysis)).collect();
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
                (Some(a), Some(b)) => (a - b).abs() <= DAYS,
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

/// The day of publication, counted so that differences are near enough to days.
fn day(analysis: &Analysis) -> Option<i32> {
    let date = analysis.article.published()?;
    let day = date.day()?;
    Some(i32::from(date.year()) * 365 + i32::from(date.month()) * 30 + i32::from(day))
}

#[cfg(test)]
mod tests {
    use super::group;
    use crate::analysis::{Analysis, Options, analyze};
    use crate::article::Article;

    fn read(text: &str, published: &str) -> Analysis {
        let article = Article::from_text("", text).unwrap().with_published(published.parse().ok());
        analyze(&article, &Options::default())
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
