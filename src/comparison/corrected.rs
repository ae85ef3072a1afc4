//! What the reader says of pairs of sentences and of facts: it goes before what is found, and is looked at before anything
//! that follows from pairs.

use super::facts::Facts;
use super::pairs::Match;
use super::{Related, SentenceRef};
use crate::analysis::Analysis;
use crate::corrections::{Anchor, PairChange, PairCorrection, resolve};
use crate::span::Span;
use crate::util::sort::Sort;

/// The reader's corrections of a comparison, held against its articles.
pub(super) struct GivenPairs {
    entries: Vec<Entry>,
    /// The pairs that he joined, in the order of the sentences.
    joined: Vec<(SentenceRef, SentenceRef)>,
}

/// A correction with its two places, that of the article that comes first before the other.
struct Entry {
    change: PairChange,
    places: Option<[Located; 2]>,
    applied: bool,
}

/// The words of an article, with their sentence.
type Located = (SentenceRef, Span);

impl GivenPairs {
    pub(super) fn new(analyses: &[&Analysis], corrections: &[PairCorrection]) -> Self {
        let sides: Vec<(usize, &Anchor)> = corrections
            .iter()
            .flat_map(|correction| [&correction.a, &correction.b])
            .map(|place| {
                let mut ids = analyses.iter().map(|analysis| analysis.document.article().id());
                (ids.position(|id| id == place.article).unwrap_or(analyses.len()), &place.at)
            })
            .collect();
        let mut located: Vec<Option<Located>> = vec![None; sides.len()];
        for (article, analysis) in analyses.iter().enumerate().filter(|_| !sides.is_empty()) {
            let own: Vec<usize> = (0..sides.len()).filter(|&side| sides[side].0 == article).collect();
            let anchors: Vec<&Anchor> = own.iter().map(|&side| sides[side].1).collect();
            for (side, span) in own.into_iter().zip(resolve(analysis.document.text(), &anchors)) {
                let sentence = span.map(|span| analysis.document.sentence_at_byte(span.start).index());
                let at = sentence.map(|sentence| SentenceRef { article, sentence });
                located[side] = at.zip(span);
            }
        }
        let entries = corrections.iter().zip(located.chunks(2)).map(|(correction, sides)| {
            let places = match *sides {
                [Some(a), Some(b)] if a.0.article < b.0.article => Some([a, b]),
                [Some(a), Some(b)] if a.0.article > b.0.article => Some([b, a]),
                _ => None,
            };
            Entry { change: correction.change, places, applied: false }
        });
        Self { entries: entries.collect(), joined: Vec::new() }
    }

    /// Takes pairs away and joins others, the last word on each counting.
    pub(super) fn matches(&mut self, pairs: &mut Vec<Match>, related: &mut Vec<Related>) {
        for entry in &mut self.entries {
            let Some([(a, _), (b, _)]) = entry.places else { continue };
            let joins = match entry.change {
                PairChange::Pair => true,
                PairChange::NotPair => false,
                PairChange::Verdict { .. } => continue,
            };
            pairs.retain(|pair| (pair.a, pair.b) != (a, b));
            related.retain(|related| (related.a, related.b) != (a, b));
            self.joined.retain(|joined| *joined != (a, b));
            if joins {
                self.joined.push((a, b));
            }
            entry.applied = true;
        }
        if !self.joined.is_empty() {
            self.joined.stable_sort();
            pairs.extend(self.joined.iter().map(|&(a, b)| Match { a, b, score: 1.0, is_pair: true }));
            pairs.stable_sort_by_key(|pair| (pair.a, pair.b));
        }
    }

    /// Gives facts the reader's verdicts, and their values the sources that he named.
    pub(super) fn facts(&mut self, analyses: &[&Analysis], facts: &mut Facts) {
        for entry in &mut self.entries {
            if let (Some([a, b]), PairChange::Verdict { verdict }) = (entry.places, entry.change) {
                entry.applied = facts.correct(a, b, verdict);
            }
        }
        for value in facts.facts.iter_mut().flat_map(|fact| &mut fact.values) {
            let analysis = analyses[value.at.article];
            if analysis.corrections.is_empty() {
                continue;
            }
            let mut said = analysis.quotes.iter().filter(|quote| {
                quote.speaker.is_some_and(|speaker| speaker.entity.is_none())
                    && quote.spans.iter().any(|span| span.contains(value.span))
            });
            let named = said.find_map(|quote| quote.corrected.clone());
            value.source = named.or(value.source.take());
        }
    }

    /// Whether the reader joined two sentences.
    pub(super) fn joins(&self, a: SentenceRef, b: SentenceRef) -> bool {
        self.joined.binary_search(&(a, b)).is_ok()
    }

    /// Whether the comparison is as each of the corrections says, in their order.
    pub(super) fn outcomes(self) -> Vec<bool> {
        self.entries.into_iter().map(|entry| entry.applied).collect()
    }
}
