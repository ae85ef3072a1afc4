//! One digest from all reports: statements that several of them share first, each once.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use super::statements::{self, Statement};
use super::{DigestEntry, Pair, SentenceRef};
use crate::analysis::Analysis;
use crate::span::Span;
use crate::util::sort::Sort;

/// How many statements a digest holds at most.
const MOST: usize = 12;

/// How sure a pair must be to make a statement that several reports share.
const SURE: f32 = 0.5;

/// Gathers the statements that several reports carry, those in most reports first, then in the order of telling.
///
/// A sentence whose quantities or days contradict another report, or may do so, does not stand for a statement of both.
pub(super) fn gather(analyses: &[&Analysis], pairs: &[Pair], facts: &Facts) -> Vec<DigestEntry> {
    let agrees = |pair: &&Pair| facts.differing(pair.a, pair.b).is_empty();
    let mut statements = statements::by_score(pairs.iter().filter(|pair| pair.score >= SURE).filter(agrees));
    // A sentence of several facts stands for one of them: it is not to be read twice.
    let mut taken: BTreeSet<SentenceRef> = BTreeSet::new();
    statements.retain(|statement| {
        let free = statement.sentences.iter().all(|at| !taken.contains(at));
        taken.extend(statement.sentences.iter().filter(|_| free));
        free
    });
    let mut told: BTreeMap<SentenceRef, usize> = BTreeMap::new();
    for at in pairs.iter().flat_map(|pair| [pair.a, pair.b]) {
        *told.entry(at).or_default() += 1;
    }
    let places: Vec<Vec<usize>> = analyses.iter().map(|analysis| places(analysis)).collect();
    let mut entries: Vec<(DigestEntry, Vec<SentenceRef>)> = statements
        .into_iter()
        .filter_map(|Statement { sentences: members }| {
            // The sentence that tells the least besides stands for all, then the better one of the summary.
            let agreeing = members.iter().copied().filter(|at| {
                members.iter().all(|other| {
                    let alone = other.article == at.article;
                    alone || !(facts.contradicted(*at, other.article) || facts.unsettled(*at, *other))
                })
            });
            let at = agreeing.min_by_key(|at| {
                let place = places[at.article].get(at.sentence).copied().unwrap_or(usize::MAX);
                (told.get(at).copied().unwrap_or_default(), place)
            })?;
            let mut carried_by: Vec<usize> = members.iter().map(|at| at.article).collect();
            carried_by.dedup();
            Some((DigestEntry { at, carried_by, sources: Vec::new() }, members))
        })
        .collect();
    entries.stable_sort_by_key(|(entry, _)| {
        (std::cmp::Reverse(entry.carried_by.len()), entry.at.sentence, entry.at.article)
    });
    entries.truncate(MOST);
    entries
        .into_iter()
        .map(|(entry, members)| DigestEntry { sources: sources(analyses, &members), ..entry })
        .collect()
}

/// The place of each sentence in the summary.
fn places(analysis: &Analysis) -> Vec<usize> {
    let mut places = vec![usize::MAX; analysis.document.segmentation().sentences.len()];
    for (place, ranked) in analysis.summary.iter().enumerate() {
        if let Some(slot) = places.get_mut(ranked.sentence.index()) {
            *slot = place;
        }
    }
    places
}

/// Who vouches for the statement in each of its sentences.
fn sources(analyses: &[&Analysis], members: &[SentenceRef]) -> Vec<(usize, Span)> {
    let mut sources = Vec::new();
    for at in members {
        let analysis = analyses[at.article];
        let span = analysis.document.segmentation().sentences[at.sentence].span;
        for quote in analysis.quotes.iter().filter(|quote| quote.spans.iter().any(|said| said.overlaps(span)))
        {
            // What a pronoun stands for, and nobody where it stands for nobody.
            sources.extend(quote.speaker.and_then(|speaker| Some((at.article, speaker.words?))));
        }
    }
    sources.dedup();
    sources
}
