//! One digest from all reports: statements that several of them share first, each once.

use super::{DigestEntry, Pair, SentenceRef};
use crate::analysis::Analysis;
use crate::span::Span;

/// How many statements a digest holds at most.
const MOST: usize = 12;

/// Gathers the statements that several reports carry, those in most reports first, then in the order of telling.
///
/// Paired sentences are one statement as far as they hang together with its best pair: the strongest pairs open
/// statements, and a weaker pair adds a report that the statement has not got yet.
pub(super) fn gather(analyses: &[&Analysis], pairs: &[Pair]) -> Vec<DigestEntry> {
    let mut order: Vec<&Pair> = pairs.iter().collect();
    order.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.a, a.b).cmp(&(b.a, b.b))));
    let mut statements: Vec<Vec<SentenceRef>> = Vec::new();
    for pair in order {
        let of = |at: SentenceRef| statements.iter().position(|members| members.contains(&at));
        match (of(pair.a), of(pair.b)) {
            (None, None) => statements.push(vec![pair.a, pair.b]),
            (Some(statement), None) => add(&mut statements[statement], pair.b),
            (None, Some(statement)) => add(&mut statements[statement], pair.a),
            (Some(_), Some(_)) => {}
        }
    }
    let mut entries: Vec<DigestEntry> = statements
        .into_iter()
        .filter_map(|mut members| {
            members.sort_unstable();
            // The best of the summary stands for all; among equals the first report.
            let at = members.iter().copied().min_by_key(|at| {
                let summary = &analyses[at.article].summary;
                summary.iter().position(|ranked| ranked.sentence as usize == at.sentence)
            })?;
            let mut carried_by: Vec<usize> = members.iter().map(|at| at.article).collect();
            carried_by.dedup();
            Some(DigestEntry { at, carried_by, sources: sources(analyses, &members) })
        })
        .collect();
    entries.sort_by_key(|entry| {
        (std::cmp::Reverse(entry.carried_by.len()), entry.at.sentence, entry.at.article)
    });
    entries.truncate(MOST);
    entries
}

fn add(members: &mut Vec<SentenceRef>, at: SentenceRef) {
    if members.iter().all(|member| member.article != at.article) {
        members.push(at);
    }
}

/// Who vouches for the statement in each of its sentences.
fn sources(analyses: &[&Analysis], members: &[SentenceRef]) -> Vec<(usize, Span)> {
    let mut sources = Vec::new();
    for at in members {
        let analysis = analyses[at.article];
        let span = analysis.segmentation.sentences[at.sentence].span;
        for quote in analysis.quotes.iter().filter(|quote| quote.spans.iter().any(|said| said.overlaps(span)))
        {
            sources.extend(quote.speaker.map(|speaker| (at.article, speaker.span)));
        }
    }
    sources.dedup();
    sources
}
