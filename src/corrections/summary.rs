//! What the reader says of the short version.

use super::{Change, Corrections};
use crate::document::{Document, SentenceId};
use crate::summary::RankedSentence;
use crate::util::sort::Sort;

impl Corrections<'_> {
    /// Puts the sentences to the front that belong into the short version, in the order in which the reader said so, and
    /// those to the end that do not.
    pub(crate) fn summary(&mut self, document: &Document, summary: &mut [RankedSentence]) {
        // The last word counts.
        let mut given: Vec<(SentenceId, bool)> = Vec::new();
        for entry in &mut self.entries {
            let (Some(at), &Change::Summary { keep }) = (entry.at, &entry.correction.change) else {
                continue;
            };
            let sentence = document.sentence_at_byte(at.start);
            given.retain(|(other, _)| *other != sentence);
            given.push((sentence, keep));
            entry.applied = true;
        }
        if given.is_empty() {
            return;
        }
        // By number of sentence: where it was put.
        let mut places = vec![None; document.sentences().len()];
        for (number, (sentence, keep)) in given.iter().enumerate() {
            if let Some(place) = places.get_mut(sentence.index()) {
                *place = Some((number, *keep));
            }
        }
        let place = |sentence: SentenceId| places.get(sentence.index()).copied().flatten();
        summary.stable_sort_by_key(|ranked| match place(ranked.sentence) {
            Some((number, true)) => (0, number),
            None => (1, 0),
            Some((number, false)) => (2, number),
        });
        // Nothing else is taken in or kept out for them: a sentence stands for itself.
        for ranked in summary {
            let is_apart = |sentence| place(sentence).is_some();
            ranked.corrected = is_apart(ranked.sentence);
            ranked.needs = ranked.needs.filter(|needed| !ranked.corrected && !is_apart(*needed));
        }
    }
}
