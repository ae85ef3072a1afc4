//! The greedy choice of sentences, the one with the greatest gain first.

use std::collections::BinaryHeap;

use super::context::{Context, contexts};
use super::cues::Cues;
use super::parts::{Parts, parts};
use super::significance::{Coverage, SentenceTerms};
use crate::document::dateline::length_of_opening;
use crate::document::{Document, SentenceId};
use crate::entities::Entity;
use crate::span::Span;

/// A sentence and how well it stands for the article.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RankedSentence {
    /// The sentence.
    pub sentence: SentenceId,
    /// What is shown of it: without the place and the agency that open a report.
    pub shown: Span,
    /// The sum of [its parts](Self::parts): comparable within the article, greater is better.
    pub score: f32,
    /// The parts of the score.
    pub parts: Parts,
    /// The earlier sentence that it depends on, where it opens with a pronoun or a connective. In the list that sentence
    /// stands before it.
    pub needs: Option<SentenceId>,
    /// Whether it belongs to the report, and is no heading, dateline, link or credit.
    pub reports: bool,
    /// Whether the [reader](crate::corrections) gave it its place.
    pub corrected: bool,
}

/// How often the gain of a sentence is updated before it is taken as it is.
const MAX_UPDATES: u8 = 30;

/// Ranks all sentences by their terms and places, best first.
pub(super) fn rank(document: &Document, entities: &[Entity], cues: &[Cues]) -> Vec<RankedSentence> {
    let contexts = contexts(document);
    let terms = SentenceTerms::new(document);
    let alone = parts(document, entities, &contexts, &terms, cues);
    let mut coverage = Coverage::new(&terms);
    let now = |at: usize, coverage: &Coverage| -> Parts {
        Parts { novelty: (terms.remaining(at, coverage) - alone[at].centrality).min(0.0), ..alone[at] }
    };
    let needs = |at: usize| match contexts[at] {
        Context::DependsOn(antecedent) => Some(antecedent),
        Context::Independent | Context::Torn | Context::NoReport => None,
    };
    let entry = |(sentence, parts): (usize, &Parts)| QueueEntry::new(parts.score(), sentence);
    let mut queue: BinaryHeap<QueueEntry> = alone.iter().enumerate().map(entry).collect();
    let mut order: Vec<RankedSentence> = Vec::with_capacity(alone.len());
    let mut updates = vec![0; alone.len()];
    let mut chosen = vec![false; alone.len()];
    let mut chain = Vec::new();
    while let Some(top) = queue.pop() {
        let sentence = top.sentence();
        if chosen[sentence] {
            continue;
        }
        let gain = now(sentence, &coverage).score();
        let is_passed = || queue.peek().is_some_and(|next| next.gain() > gain);
        if gain < top.gain() && updates[sentence] < MAX_UPDATES && is_passed() {
            updates[sentence] += 1;
            queue.push(QueueEntry::new(gain, sentence));
            continue;
        }
        // A sentence takes along the one that it depends on, and that one its own.
        chain.push(sentence);
        while let Some(antecedent) =
            chain.last().and_then(|&at| needs(at)).filter(|antecedent| !chosen[antecedent.index()])
        {
            chain.push(antecedent.index());
        }
        for at in chain.drain(..).rev() {
            let parts = now(at, &coverage);
            terms.cover(at, &mut coverage);
            chosen[at] = true;
            let sentence = SentenceId(at as u32);
            let (score, needs) = (parts.score(), needs(at));
            let reports = contexts[at] != Context::NoReport;
            let shown = shown(document, at);
            order.push(RankedSentence { sentence, shown, score, parts, needs, reports, corrected: false });
        }
    }
    order
}

/// How many of the first sentences may open with place and agency.
const DATELINE_SENTENCES: usize = 6;

/// A sentence without the place and the agency before it.
fn shown(document: &Document, at: usize) -> Span {
    let Some(sentence) = document.sentences().get(at) else { return Span::default() };
    let span = sentence.span;
    let opening = if at < DATELINE_SENTENCES { length_of_opening(document.text_of(span)) } else { 0 };
    Span::new(span.start as usize + opening, span.end as usize)
}

/// A sentence in the queue, with its gain when it was last computed: the greater gain first, then the earlier sentence. In one
/// number, for the queue compares little else: the bits of the gain, which order as gains do (all bits of a negative one turned,
/// the sign of others), above those of the sentence, turned.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct QueueEntry(u64);

const SIGN: u32 = 1 << 31;

impl QueueEntry {
    fn new(gain: f32, sentence: usize) -> Self {
        let bits = gain.to_bits();
        let ordered = if bits & SIGN == 0 { bits | SIGN } else { !bits };
        Self(u64::from(ordered) << 32 | u64::from(!(sentence as u32)))
    }

    fn gain(self) -> f32 {
        let ordered = (self.0 >> 32) as u32;
        f32::from_bits(if ordered & SIGN == 0 { !ordered } else { ordered & !SIGN })
    }

    fn sentence(self) -> usize {
        !(self.0 as u32) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{QueueEntry, RankedSentence};
    use crate::analysis::analyze;
    use crate::document::{Article, SentenceId};

    fn summary(text: &str) -> Vec<RankedSentence> {
        analyze(&Article::from_text("", text).unwrap()).summary
    }

    #[test]
    fn the_queue_gives_the_greatest_gain_first_and_of_equals_the_first_sentence() {
        let gains = [-1000.25, -0.5, -0.0, 0.0, 1e-9, 0.75, 22.5];
        let entries: Vec<QueueEntry> =
            gains.iter().flat_map(|&gain| [7, 3].map(|sentence| QueueEntry::new(gain, sentence))).collect();
        assert!(entries.is_sorted_by(|a, b| a < b));
        let read = entries.iter().map(|entry| (entry.gain(), entry.sentence()));
        assert!(read.eq(gains.iter().flat_map(|&gain| [(gain, 7), (gain, 3)])));
    }

    #[test]
    fn every_sentence_is_ranked_once_and_scores_are_the_sum_of_their_parts() {
        let text =
            "Die Fähre sank. Er sah zu. Sie auch. Die Fähre war alt. Die Fähre war alt.\n\nMehr: Fähren";
        let summary = summary(text);
        let mut sentences: Vec<u32> = summary.iter().map(|ranked| ranked.sentence.0).collect();
        sentences.sort_unstable();
        assert_eq!(sentences, [0, 1, 2, 3, 4, 5]);
        assert!(summary.iter().all(|ranked| ranked.score == ranked.parts.score()));
        assert!(summary.iter().all(|ranked| ranked.parts.novelty <= 0.0 && ranked.parts.penalty <= 0.0));
    }

    #[test]
    fn links_come_last_and_a_sentence_after_the_one_it_depends_on() {
        let text = "Mehr: Wie Fähren sinken\n\nSie kam. Dort sank sie. Auch dort sank sie. Die Fähre sank vor Rügen.";
        let summary = summary(text);
        assert_eq!(summary.last().map(|ranked| ranked.sentence), Some(SentenceId(0)));
        for (place, ranked) in summary.iter().enumerate() {
            if let Some(antecedent) = ranked.needs {
                assert!(summary[..place].iter().any(|before| before.sentence == antecedent), "{ranked:?}");
            }
        }
    }

    #[test]
    fn a_sentence_gains_by_those_whom_the_article_is_about() {
        let text = "Angela Merkel reiste nach Köln. Danach regnete es lange. Angela Merkel sprach mit Angela Merkels Leuten.";
        let summary = summary(text);
        let entities = |sentence| {
            summary.iter().find(|ranked| ranked.sentence == SentenceId(sentence)).unwrap().parts.entities
        };
        assert!(entities(0) > 0.05 && entities(2) > 0.05, "{summary:?}");
        assert_eq!(entities(1), 0.0);
        // Köln is named there, too.
        assert!(entities(0) > entities(2), "{summary:?}");
    }

    #[test]
    fn a_sentence_is_shown_without_the_place_before_it() {
        let text = "Kassel (dpa) - Die Fähre sank vor Rügen. Taucher suchen nach der Fähre.";
        let shown: Vec<&str> = summary(text).iter().map(|ranked| ranked.shown.of(text)).collect();
        assert!(shown.contains(&"Die Fähre sank vor Rügen."), "{shown:?}");
        assert!(shown.contains(&"Taucher suchen nach der Fähre."), "{shown:?}");
    }

    #[test]
    fn brackets_cost_as_much_as_numbers() {
        let penalty = |text: &str| summary(text)[0].parts.penalty;
        let plain = penalty("Die Fähre sank vor Rügen nachts schnell.");
        assert!(penalty("Die Fähre (Rügen) sank nachts.") < plain - 0.09);
    }

    #[test]
    fn covered_terms_score_less() {
        let text = "Das Schiff sank vor Rügen. Das Schiff sank vor Rügen. Taucher suchen nach der Besatzung.";
        let summary = summary(text);
        let twice = summary.iter().find(|ranked| ranked.sentence == SentenceId(1)).unwrap();
        assert!(twice.parts.novelty < 0.0);
    }

    #[test]
    fn ten_thousand_sentences_take_no_quadratic_work() {
        let text: String =
            (0..10_000).map(|n| format!("Satz {n} nennt Ort {} und Tag {}. ", n % 97, n % 31)).collect();
        assert_eq!(summary(&text).len(), 10_000);
    }
}
