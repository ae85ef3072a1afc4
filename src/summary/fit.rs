//! What readers take into a short version of a report, learnt from their choices.
//!
//! Gradient boosting (J. Friedman, 2001) over the [figures](SENTENCE_FIGURE_NAMES) of a sentence says by how much the ranking
//! by terms and places is to be corrected: where a report opens with a scene, the sentence that tells what it is about stands
//! further behind. The trees were learnt by `training train summary`.

use super::RankedSentence;
use super::cues::Cues;
use super::figures::{SentenceFigures, figures};
use super::fit_trees::TREES;
use crate::document::Document;
use crate::entities::Entity;
use crate::keywords::Keyword;
use crate::util::sort::Sort;
use crate::util::trees;

/// Up to so many sentences the trees count in full: they were learnt from reports. Of more, as the square of this share.
const REPORT: f32 = 60.0;
/// Of more sentences than this the trees are not asked: they would count a thousandth, and their figures take more memory than
/// all else that is known of a sentence.
const LONGEST: usize = 2_000;

/// A sentence of a report before its fit is known.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SentenceCandidate {
    /// The number of the sentence.
    pub sentence: usize,
    /// The score by terms and places.
    pub score: f32,
    /// What the fit is learnt from.
    pub figures: SentenceFigures,
}

/// The sentences of a report before their fit is known, best first.
pub(super) fn candidates(
    document: &Document,
    entities: &[Entity],
    keywords: &[Keyword],
    cues: &[Cues],
    ranked: &[RankedSentence],
) -> Vec<SentenceCandidate> {
    let figures = figures(document, entities, keywords, cues, ranked);
    let known = ranked.iter().zip(figures).filter_map(|(ranked, figures)| Some((ranked, figures?)));
    known
        .map(|(ranked, figures)| SentenceCandidate {
            sentence: ranked.sentence.index(),
            score: ranked.score,
            figures,
        })
        .collect()
}

/// Adds the fit to the scores, and ranks anew: a sentence still stands behind the one that it depends on. A text of very many
/// sentences stays as it is.
pub(super) fn rerank(
    document: &Document,
    entities: &[Entity],
    keywords: &[Keyword],
    cues: &[Cues],
    mut ranked: Vec<RankedSentence>,
) -> Vec<RankedSentence> {
    if ranked.len() > LONGEST {
        return ranked;
    }
    let share = (REPORT / ranked.len().max(1) as f32).min(1.0);
    let figures = figures(document, entities, keywords, cues, &ranked);
    for (sentence, figures) in ranked.iter_mut().zip(figures) {
        if let Some(figures) = figures {
            sentence.parts.fit = share * share * trees::sum(&TREES, &figures);
            sentence.score = sentence.parts.score();
        }
    }
    ranked.stable_sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut place_of = vec![usize::MAX; document.sentences().len()];
    for (place, sentence) in ranked.iter().enumerate() {
        place_of[sentence.sentence.index()] = place;
    }
    let mut waiting: Vec<Option<RankedSentence>> = ranked.into_iter().map(Some).collect();
    let mut order = Vec::with_capacity(waiting.len());
    let mut chain = Vec::new();
    for place in 0..waiting.len() {
        // A sentence takes along the one that it depends on, and that one its own.
        let mut next = Some(place);
        while let Some(sentence) = next.and_then(|place| waiting.get_mut(place)).and_then(Option::take) {
            next = sentence.needs.and_then(|needed| place_of.get(needed.index()).copied());
            chain.push(sentence);
        }
        order.extend(chain.drain(..).rev());
    }
    order
}

#[cfg(test)]
mod tests {
    use super::TREES;
    use crate::summary::SENTENCE_FIGURES;
    use crate::util::trees::asks_below;

    #[test]
    fn the_trees_ask_for_figures_that_there_are() {
        assert!(asks_below(&TREES, SENTENCE_FIGURES));
    }
}
