//! Which of many articles report on one event: grouping by content and time.
//!
//! Two articles are joined when they share very much of what is rare in the whole collection (cosine of tf·idf over their
//! rarest terms) and appeared within weeks of each other; or when they share less of it, but a statement (a pair of
//! sentences, as in a comparison) and mostly a rare name: the less they share, the surer the statement must be and the
//! fewer days may lie between them. Candidates come from an inverted index over those
//! few terms, so the time is near-linear; joining is single linkage, which does not depend on the order.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{self, Located};
use super::features::{self, ReportWords};
use super::linking::link;
use super::profile::{EventProfile, ProfileTerm};
use super::{index, pairs};
use crate::analysis::Analysis;
use crate::util::disjoint::DisjointSets;
use crate::util::hashing::Map;
use crate::util::math::{self, Known};
use crate::util::sort::Sort;

/// How many of its weightiest terms stand for an article.
const TERMS: usize = 40;
/// A term in more articles than this leads to no candidates.
const TOO_COMMON: usize = 40;
/// What two articles on one event have in common, at least one of these.
const GROUNDS: &[Ground] = &[
    Ground { cosine: 0.3, days: 60, statement: 0.0, name: false },
    Ground { cosine: 0.27, days: 100, statement: 0.5, name: true },
    Ground { cosine: 0.25, days: 7, statement: 0.9, name: false },
    Ground { cosine: 0.13, days: 10, statement: 0.75, name: true },
];

/// A ground to take two articles for reports on one event.
struct Ground {
    /// The least cosine of what they are about.
    cosine: f32,
    /// How many days may lie between them.
    days: i32,
    /// How sure the surest statement must be that both tell; 0 where they need not share any.
    statement: f32,
    /// Whether they must share a rare name.
    name: bool,
}

impl Ground {
    /// Whether it may hold for two articles, by all but their statements.
    fn may_hold(&self, cosine: f32, days: i32, name: bool) -> bool {
        cosine >= self.cosine && days <= self.days && (name || !self.name)
    }
}

/// A name is rare in at most this share of the articles, or in this many.
const RARE: f32 = 0.01;
const FEW: f32 = 3.0;
/// How many of its nearest articles each is compared with, sentence by sentence.
const NEAREST: usize = 8;

/// A term of an article.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Weighted {
    stem: u64,
    weight: f32,
    /// Whether it stands in a name that is rare in the collection.
    rare_name: bool,
}

/// Groups articles that report on one event: indices into `analyses`, each group ascending, the groups by their first
/// article. Every article is in one group, most of them alone. The same articles in another order give the same groups.
#[must_use]
pub fn group(analyses: &[&Analysis]) -> Vec<Vec<usize>> {
    let profiles: Vec<EventProfile> = analyses.iter().map(|analysis| EventProfile::of(analysis)).collect();
    EventCandidates::new(&profiles.iter().collect::<Vec<_>>())
        .groups(|article| analyses.get(article).copied())
}

/// What the profiles of articles tell of their groups: which share so much that they report on one event, and which few share
/// so much that their statements must be compared. For the others the profiles are enough, and no article need be read again.
#[derive(Clone, Debug)]
pub struct EventCandidates {
    sets: DisjointSets,
    /// Those whose statements decide.
    related: Vec<Related>,
}

impl EventCandidates {
    /// Joins and relates articles by their profiles.
    #[must_use]
    pub fn new(profiles: &[&EventProfile]) -> Self {
        let (sets, related) = join_alike(profiles);
        let related = nearest(&related)
            .filter(|Related { articles: (a, b), .. }| sets.root(*a) != sets.root(*b))
            .copied()
            .collect();
        Self { sets, related }
    }

    /// The articles, ascending, whose analyses [`EventCandidates::groups`] asks for.
    #[must_use]
    pub fn compared(&self) -> Vec<usize> {
        let both = self.related.iter().flat_map(|Related { articles: (a, b), .. }| [*a, *b]);
        both.collect::<BTreeSet<usize>>().into_iter().collect()
    }

    /// The groups, as [`group`] gives them. Articles whose analyses are not there are in a group by their profiles alone.
    #[must_use]
    pub fn groups<'a>(&self, analysis: impl Fn(usize) -> Option<&'a Analysis>) -> Vec<Vec<usize>> {
        let mut sets = self.sets.clone();
        let mut words: Vec<Option<ReportWords>> = (0..sets.len()).map(|_| None).collect();
        let mut first = 0;
        for &Related { articles: (article, other), needed, .. } in &self.related {
            if sets.root(article) == sets.root(other) {
                continue;
            }
            let Some((a, b)) = analysis(article).zip(analysis(other)) else { continue };
            // The first articles of the pairs ascend: those before are not compared any more.
            words[first..article].fill_with(|| None);
            first = article;
            for (article, analysis) in [(article, a), (other, b)] {
                words[article].get_or_insert_with(|| ReportWords::new(&analysis.document));
            }
            if let Some(both) = words[article].as_ref().zip(words[other].as_ref())
                && statement([a, b], both.into()) >= needed
            {
                sets.join(article, other);
            }
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for article in 0..sets.len() {
            groups.entry(sets.root(article)).or_default().push(article);
        }
        groups.into_values().collect()
    }
}

/// What two articles have in common by their terms.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    /// The sum so far; 0 for those that share none.
    cosine: f32,
    rare_name: bool,
}

/// Joins articles that share very much, and finds those that share less of it.
fn join_alike(profiles: &[&EventProfile]) -> (DisjointSets, Vec<Related>) {
    let vectors = vectors(profiles);
    let mut postings: Map<u64, Vec<(usize, Weighted)>> = Map::default();
    for (article, vector) in vectors.iter().enumerate() {
        for &term in vector {
            postings.entry(term.stem).or_default().push((article, term));
        }
    }
    let mut sets = DisjointSets::new(profiles.len());
    let mut related: Vec<Related> = Vec::new();
    let mut shared: Vec<Shared> = vec![Shared::default(); profiles.len()];
    let mut others: Vec<usize> = Vec::new();
    for (article, vector) in vectors.iter().enumerate() {
        for term in vector {
            let Some(posted) = postings.get(&term.stem).filter(|posted| posted.len() <= TOO_COMMON) else {
                continue;
            };
            for &(other, of_other) in posted.iter().rev().take_while(|(other, _)| *other > article) {
                let Shared { cosine, rare_name } = &mut shared[other];
                if *cosine == 0.0 {
                    others.push(other);
                }
                *cosine += term.weight * of_other.weight;
                *rare_name |= term.rare_name && of_other.rare_name;
            }
        }
        others.stable_sort();
        for other in others.drain(..) {
            let Shared { cosine, rare_name } = std::mem::take(&mut shared[other]);
            let gap = profiles[article].days.zip(profiles[other].days).map_or(0, |(a, b)| gap(a, b));
            let grounds = GROUNDS.iter().filter(|ground| ground.may_hold(cosine, gap, rare_name));
            let needed = grounds.map(|ground| ground.statement).min_by(f32::total_cmp);
            match needed {
                None => {}
                Some(0.0) => sets.join(article, other),
                Some(needed) => related.push(Related { articles: (article, other), cosine, needed }),
            }
        }
    }
    (sets, related)
}

/// Two articles that report on one event if they share a statement.
#[derive(Clone, Copy, Debug)]
struct Related {
    articles: (usize, usize),
    cosine: f32,
    /// How sure the statement must be.
    needed: f32,
}

/// Those that are among the nearest of one of the two; equally near ones are kept all, whatever their order.
fn nearest(related: &[Related]) -> impl Iterator<Item = &Related> {
    let mut cosines: BTreeMap<usize, Vec<f32>> = BTreeMap::new();
    for &Related { articles: (a, b), cosine, .. } in related {
        cosines.entry(a).or_default().push(cosine);
        cosines.entry(b).or_default().push(cosine);
    }
    for cosines in cosines.values_mut() {
        cosines.stable_sort_by(|a, b| b.total_cmp(a));
    }
    related.iter().filter(move |related| {
        let near = |article: usize| {
            let least = cosines.get(&article).and_then(|cosines| cosines.get(NEAREST - 1));
            least.is_none_or(|least| related.cosine >= *least)
        };
        near(related.articles.0) || near(related.articles.1)
    })
}

/// How sure it is, 0 to 1, that some sentence of the one tells the same as one of the other.
fn statement(both: [&Analysis; 2], words: [&ReportWords; 2]) -> f32 {
    let features = index::weigh(features::of_reports_with(&both, &words, &link(&both)));
    let quantities = facts::likeliest(&Located::of_reports(&both, &features));
    let found = pairs::find(&features, &super::ngrams_of(&both), &quantities);
    found.iter().map(|pair| pair.score).fold(0.0, f32::max)
}

/// The weightiest terms of each article, of length 1 together.
fn vectors(profiles: &[&EventProfile]) -> Vec<Vec<Weighted>> {
    let mut carried: Map<u64, u32> = Map::default();
    for term in profiles.iter().flat_map(|profile| &profile.terms) {
        *carried.entry(term.stem).or_default() += 1;
    }
    let n = profiles.len() as f32;
    // There are few distinct numbers of articles and of times, and a logarithm costs more than a look-up.
    let mut idf = Known::new(|carried| math::ln(1.0 + n / carried));
    let mut frequency = Known::new(|count| 1.0 + math::ln(count));
    profiles
        .iter()
        .map(|profile| {
            let mut vector: Vec<Weighted> = profile
                .terms
                .iter()
                .map(|&ProfileTerm { stem, count, rarity, name }| {
                    let carried = carried.get(&stem).copied().unwrap_or(1);
                    Weighted {
                        stem,
                        weight: rarity * idf.get(carried as f32) * frequency.get(count),
                        rare_name: name && carried as f32 <= (RARE * n).max(FEW),
                    }
                })
                .collect();
            vector.stable_sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.stem.cmp(&b.stem)));
            let squares = vector.iter().map(|term| term.weight * term.weight);
            let length = squares.sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            vector.truncate(TERMS);
            vector.iter_mut().for_each(|term| term.weight /= length);
            vector
        })
        .collect()
}

/// How many days lie between two publications at least.
fn gap(a: (i32, i32), b: (i32, i32)) -> i32 {
    (a.0 - b.1).max(b.0 - a.1).max(0)
}

#[cfg(test)]
mod tests {
    use super::{EventCandidates, EventProfile, GROUNDS, ReportWords, gap, group, statement};
    use crate::analysis::{Analysis, analyze};
    use crate::document::article::Article;
    use crate::times::days_of;

    fn read(text: &str, published: &str) -> Analysis {
        let article = Article::from_text("", text).unwrap().with_published(published.parse().ok());
        analyze(&article)
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        let days = |date: &str| days_of(date.parse().unwrap());
        assert_eq!(gap(days("2008-12-31"), days("2009-01-01")), 1);
        assert_eq!(gap(days("2023-09-17"), days("2023-09")), 0);
        assert_eq!(gap(days("2024-03-01"), days("2024-02")), 1);
    }

    #[test]
    fn the_further_apart_two_reports_are_the_more_they_must_share_and_after_a_hundred_days_nothing_suffices()
    {
        let least = |days: i32| {
            let holding = GROUNDS.iter().filter(|ground| ground.may_hold(1.0, days, true));
            holding.map(|ground| (ground.cosine * 100.0).round() as i32).min()
        };
        assert_eq!(
            [0, 10, 11, 60, 61, 100, 101, 3000].map(least),
            [Some(13), Some(13), Some(27), Some(27), Some(27), Some(27), None, None]
        );
        assert!(!GROUNDS.iter().any(|ground| ground.may_hold(0.29, 8, false)), "a name is missing");
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
        // The year turns between two days.
        let eve = [read(wreck, "2008-12-31"), read(again, "2009-01-01")];
        assert_eq!(group(&[&eve[0], &eve[1]]), [vec![0, 1]]);
        let later = read(again, "2016-07-28");
        assert_eq!(group(&[&all[0], &later]), [vec![0], vec![1]]);
        assert!(group(&[]).is_empty());
    }

    #[test]
    fn the_surest_pair_tells_whether_two_reports_share_a_statement() {
        let wreck =
            read("Das Wrack der „Graf Zeppelin“ wurde vor Danzig entdeckt. Es regnete.", "2006-07-26");
        let again = read("Das Wrack der „Graf Zeppelin“ wurde am Montag vor Danzig entdeckt.", "2006-07-28");
        let flood =
            read("In Dire Dawa trat der Fluss über die Ufer. Hundert Menschen starben.", "2006-07-28");
        let of = |both: [&Analysis; 2]| {
            let words = both.map(|analysis| ReportWords::new(&analysis.document));
            statement(both, [&words[0], &words[1]])
        };
        let (shared, none) = (of([&wreck, &again]), of([&wreck, &flood]));
        assert!(shared > 0.8 && shared <= 1.0 && none < 0.2, "{shared} {none}");
    }

    #[test]
    fn profiles_are_enough_but_for_articles_that_share_a_part() {
        let wreck = "Das Wrack des Flugzeugträgers „Graf Zeppelin“ wurde vor Danzig in der Ostsee entdeckt.";
        let again = "Taucher bestätigen: Das Wrack vor Danzig ist der Flugzeugträger „Graf Zeppelin“.";
        let flood =
            "Nach heftigem Regen trat in Dire Dawa der Fluss über die Ufer, hundert Menschen starben.";
        let all = [read(wreck, "2006-07-26"), read(flood, "2006-08-07"), read(again, "2006-07-28")];
        let kept: Vec<_> = all
            .iter()
            .map(|analysis| EventProfile::from_bytes(&EventProfile::of(analysis).to_bytes()).unwrap())
            .collect();
        let profiles: Vec<_> = kept.iter().collect();
        let candidates = EventCandidates::new(&profiles);
        let compared = candidates.compared();
        // What is alike is joined unread; what shares less must be read, and nothing else.
        let read = candidates.groups(|article| all.get(article).filter(|_| compared.contains(&article)));
        assert_eq!(read, group(&all.iter().collect::<Vec<_>>()));
        assert!(!compared.contains(&1));
        // Asked again, it answers the same.
        assert_eq!(candidates.groups(|article| all.get(article)), read);
    }
}
