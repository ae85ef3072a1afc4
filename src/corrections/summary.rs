//! What the reader says of the short version.

use super::{Change, Corrections};
use crate::document::{Document, SentenceId};
use crate::summary::RankedSentence;

impl Corrections<'_> {
    /// Puts the sentences to the front that belong into the short version, in the order in which the reader said so, and
    /// those to the end that do not.
    pub(crate) fn summary(&mut self, document: &Document, summary: &mut Vec<RankedSentence>) {
        // The last word counts.
        let mut given: Vec<(SentenceId, bool)> = Vec::new();
        for entry in &mut self.entries {
            let (Some(at), &Change::Summary { keep }) = (entry.at, &entry.correction.change) else {
                continue;
            };
            // Its words have tokens, and so a sentence.
            let sentence = document.sentence_at_byte(at.start);
            given.retain(|(other, _)| *other != sentence);
            given.push((sentence, keep));
            entry.applied = true;
        }
        let mut is_given = vec![false; document.sentences().len()];
        for (number, &(sentence, keep)) in given.iter().enumerate() {
            is_given[sentence.index()] = true;
            let Some(place) = summary.iter().position(|ranked| ranked.sentence == sentence) else { continue };
            let ranked = summary.remove(place);
            // Behind those that were put to the front before, or to the end.
            let before = given[..number].iter().filter(|(_, keep)| *keep).count();
            summary.insert(if keep { before } else { summary.len() }, ranked);
        }
        // Nothing else is taken in or kept out for them: a sentence stands for itself.
        for ranked in summary {
            ranked.corrected = is_given[ranked.sentence.index()];
            ranked.needs = ranked.needs.filter(|needed| !ranked.corrected && !is_given[needed.index()]);
        }
    }
}
