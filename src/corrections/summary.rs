//! What the reader says of the short version.

use super::{Change, Corrections};
use crate::document::{Document, SentenceId};
use crate::summary::RankedSentence;
use crate::util::sort::Sort;

impl Corrections<'_> {
    /// Puts the sentences to the front that belong into the short version, in the order in which the reader said so, and
    /// those to the end that do not.
    pub(crate) fn summary(&mut self, document: &Document, summary: &mut [RankedSentence]) {
        // What the reader said of each sentence, and as how manieth: the last word counts.
        let mut given: Vec<Option<(usize, bool)>> = vec![None; document.sentences().len()];
        for (number, entry) in self.entries.iter_mut().enumerate() {
            let (Some(at), &Change::Summary { keep }) = (entry.at, &entry.correction.change) else {
                continue;
            };
            // Its words have tokens, and so a sentence.
            given[document.sentence_at_byte(at.start).index()] = Some((number, keep));
            entry.applied = true;
        }
        let said = |sentence: SentenceId| given[sentence.index()];
        summary.stable_sort_by_key(|ranked| match said(ranked.sentence) {
            Some((number, true)) => (0, number),
            None => (1, 0),
            Some((number, false)) => (2, number),
        });
        // Nothing else is taken in or kept out for them: a sentence stands for itself.
        for ranked in summary {
            ranked.corrected = said(ranked.sentence).is_some();
            ranked.needs = ranked.needs.filter(|needed| !ranked.corrected && said(*needed).is_none());
        }
    }
}
