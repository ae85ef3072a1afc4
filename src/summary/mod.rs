//! Extractive summary: all sentences of an article, ranked by how well they stand for the whole.
//!
//! The order is greedy at first: the best sentence, then always the one that adds most to those before it. A sentence scores by the significance of its terms
//! (centroid-based summarisation: D. Radev et al., 2004), where a term loses weight each time that a chosen sentence
//! covers it (as in SumBasic: A. Nenkova, L. Vanderwende, 2005), plus position, minus penalties. Scores only fall, so
//! they are updated lazily (M. Minoux, 1978), in near-linear time in the sentences.
//!
//! `context` finds sentences that are no part of the report or depend on an earlier one, `cues` those that let somebody
//! speak, explain or paint a scene, `significance` weighs the terms, `parts` scores each sentence, and `ranking` chooses.
//! Then `fit` corrects the scores by what readers take into a short version of a report, and sorts by them: any prefix of the
//! list, put back into reading order, is a summary.

mod context;
mod cues;
mod figures;
mod fit;
mod fit_trees;
mod parts;
mod ranking;
mod significance;

use crate::document::Document;
use crate::entities::Entity;
use crate::keywords::Keyword;

#[doc(hidden)]
pub use figures::{SENTENCE_FIGURE_NAMES, SENTENCE_FIGURES, SentenceFigures};
#[doc(hidden)]
pub use fit::SentenceCandidate;
pub use parts::Parts;
pub use ranking::RankedSentence;

/// Ranks all sentences, best first.
#[must_use]
pub fn rank(document: &Document, entities: &[Entity], keywords: &[Keyword]) -> Vec<RankedSentence> {
    let cues = cues::cues(document);
    fit::rerank(document, entities, keywords, &cues, ranking::rank(document, entities, &cues))
}

/// The sentences of a report before their fit is known, which is learnt from them; best first.
#[doc(hidden)]
#[must_use]
pub fn candidates(document: &Document, entities: &[Entity], keywords: &[Keyword]) -> Vec<SentenceCandidate> {
    let cues = cues::cues(document);
    fit::candidates(document, entities, keywords, &cues, &ranking::rank(document, entities, &cues))
}
