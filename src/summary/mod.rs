//! What it comes down to: all sentences of an article, ranked by how well they stand for the whole.
//!
//! The order is greedy: the best sentence first, then always the one that adds most to those before it, so that any
//! prefix of the list, put back into reading order, is a summary. A sentence is worth the significance of its terms
//! (centroid-based summarisation: D. Radev et al., 2004), where a term that is already covered counts for less each
//! time (as in SumBasic: A. Nenkova, L. Vanderwende, 2005), plus its place in the text, minus what speaks against it.
//! Gains only fall, so they are worked out lazily (M. Minoux, 1978), and the time is near-linear in the sentences.

mod context;

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::document::forms::Forms;
use crate::document::segment::Segmentation;
use crate::document::terms::{TermKind, Terms};
use crate::entities::Entity;
use crate::util::math;
use crate::util::sort::Sort;
use context::{Standing, standings};

/// A sentence and how well it stands for the article.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RankedSentence {
    /// Index of the sentence.
    pub sentence: u32,
    /// The sum of [its parts](Self::parts): comparable within the article, greater is better.
    pub score: f32,
    /// What the score is made of.
    pub parts: Parts,
    /// The earlier sentence without which it is not understood, where it opens with a pronoun or a connective. In
    /// the list that sentence stands before it.
    pub needs: Option<u32>,
}

/// What a sentence's score is made of, all in the same unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Parts {
    /// For standing early, 0 or more.
    pub position: f32,
    /// For words that the article keeps coming back to, 0 or more.
    pub centrality: f32,
    /// For naming what the article is about, 0 or more.
    pub entities: f32,
    /// For being a running sentence rather than a list of names and figures, 0 or more.
    pub plainness: f32,
    /// What is lost because better sentences have said it already, 0 or less.
    pub novelty: f32,
    /// For length, for leaning on another sentence, for being no part of the report, 0 or less.
    pub penalty: f32,
}

impl Parts {
    /// The sum.
    #[must_use]
    pub fn score(&self) -> f32 {
        self.position + self.centrality + self.entities + self.plainness + self.novelty + self.penalty
    }
}

// The constants were fitted on Klexikon (ROUGE) and Wikinews (words of the headline), by `training evaluate summary`.

/// The bonus of the first sentence, and the sentence that has half of it.
const LEAD: f32 = 1.25;
const LEAD_SENTENCES: f32 = 5.0;
/// In a short text, a news report, the first sentences say most: a further bonus that falls faster, and the length of a text
/// in sentences at which half of it is left.
const NEWS_LEAD: f32 = 10.0;
const NEWS_SENTENCES: f32 = 15.0;
/// What naming the article's main entity is worth.
const SALIENCE: f32 = 0.15;
/// What each function word is worth: they hold a plain sentence together, while lists of names and figures have few.
const PLAINNESS: f32 = 0.06;
/// What each word costs, so that a sentence is not chosen for its length.
const LENGTH: f32 = 0.03;
/// What each number costs, and each remark in brackets: details.
const FIGURE: f32 = 0.1;
/// What leaning on an earlier sentence costs.
const LEANING: f32 = 0.25;
/// What an aside loses: it comes after everything else.
const ASIDE: f32 = 1000.0;
/// How steeply a term's frequency in the article counts, and its rarity in German at large.
const FREQUENCY: f32 = 1.175;
const RARITY: f32 = 0.35;
/// What is left of a term's worth each time that a chosen sentence covers it.
const DECAY: f32 = 0.85;
/// How often a gain is worked out again before it is taken as it is.
const MOST_TRIES: u8 = 30;

/// Ranks all sentences, best first.
#[must_use]
pub fn rank(document: &Document, entities: &[Entity]) -> Vec<RankedSentence> {
    let (article, segmentation) = (document.article(), document.segmentation());
    let (forms, terms) = (document.forms(), document.terms());
    let standings = standings(article, segmentation, forms, terms);
    let content = Content::new(segmentation, forms, terms);
    let brackets = forms.map(article.text(), |spelling| matches!(spelling, "(" | "["));
    let alone = alone(segmentation, forms, terms, entities, &standings, &content, &brackets);
    let mut cover = Cover::new(&content);
    let parts = |at: usize, cover: &Cover| -> Parts {
        Parts { novelty: (content.covered(at, cover) - alone[at].centrality).min(0.0), ..alone[at] }
    };
    let mut queue: BinaryHeap<Entry> = alone
        .iter()
        .enumerate()
        .map(|(at, parts)| Entry { gain: parts.score(), sentence: at as u32, tries: 0 })
        .collect();
    let mut order: Vec<RankedSentence> = Vec::with_capacity(alone.len());
    let mut chosen = vec![false; alone.len()];
    while let Some(top) = queue.pop() {
        let at = top.sentence as usize;
        if chosen[at] {
            continue;
        }
        let now = parts(at, &cover);
        let gain = now.score();
        if gain < top.gain && top.tries < MOST_TRIES && queue.peek().is_some_and(|next| next.gain > gain) {
            queue.push(Entry { gain, tries: top.tries + 1, ..top });
            continue;
        }
        // A sentence takes along the one that it leans on, and that one its own.
        let needs = |at: usize| match standings[at] {
            Standing::Leaning(antecedent) => Some(antecedent),
            Standing::Alone | Standing::Aside => None,
        };
        let mut chain = vec![at];
        while let Some(antecedent) = chain.last().and_then(|&at| needs(at)).filter(|&at| !chosen[at as usize])
        {
            chain.push(antecedent as usize);
        }
        for &at in chain.iter().rev() {
            let parts = parts(at, &cover);
            content.cover(at, &mut cover);
            chosen[at] = true;
            order.push(RankedSentence { sentence: at as u32, score: parts.score(), parts, needs: needs(at) });
        }
    }
    order
}

/// What each sentence is worth before any other is chosen.
fn alone(
    segmentation: &Segmentation,
    forms: &Forms,
    terms: &Terms,
    entities: &[Entity],
    standings: &[Standing],
    content: &Content,
    brackets: &[bool],
) -> Vec<Parts> {
    let salience = salience(segmentation, entities);
    let news = NEWS_LEAD * NEWS_SENTENCES / (NEWS_SENTENCES + segmentation.sentences.len() as f32);
    let mut place = 0.0;
    let mut worth = |at: usize| {
        let tokens = segmentation.sentences[at].token_range();
        let (mut function_words, mut figures) = (0.0, 0.0);
        for &form in &forms.of_tokens()[tokens.clone()] {
            match terms.get(form).kind {
                TermKind::Stop => function_words += 1.0,
                TermKind::Number => figures += 1.0,
                TermKind::Other if brackets.get(form as usize).is_some_and(|opens| *opens) => figures += 1.0,
                TermKind::Content | TermKind::Calendar | TermKind::Other => {}
            }
        }
        let standing = match standings[at] {
            Standing::Aside => ASIDE,
            Standing::Leaning(_) => LEANING,
            Standing::Alone => 0.0,
        };
        let parts = Parts {
            position: LEAD / (1.0 + place / LEAD_SENTENCES) + news / (1.0 + place),
            centrality: content.centrality(at),
            entities: SALIENCE * salience[at],
            plainness: PLAINNESS * function_words,
            novelty: 0.0,
            penalty: -(LENGTH * tokens.len() as f32 + FIGURE * figures + standing),
        };
        place += f32::from(u8::from(standings[at] != Standing::Aside));
        parts
    };
    (0..segmentation.sentences.len()).map(&mut worth).collect()
}

/// For each sentence, the sum of the saliences of the entities that it mentions.
fn salience(segmentation: &Segmentation, entities: &[Entity]) -> Vec<f32> {
    let mut sums = vec![0.0; segmentation.sentences.len()];
    for entity in entities {
        let mut last = usize::MAX;
        for mention in &entity.mentions {
            let at = segmentation.sentence_at(mention.span.start);
            if at != last
                && let Some(sum) = sums.get_mut(at)
            {
                *sum += entity.salience;
            }
            last = at;
        }
    }
    sums
}

/// The distinct terms of each sentence and how much each term stands for the article.
struct Content {
    /// By term: 0 to 1.
    significance: Vec<f32>,
    /// The sentences' terms, one behind the other.
    terms: Vec<u32>,
    /// Where each sentence's terms end.
    ends: Vec<usize>,
}

impl Content {
    fn new(segmentation: &Segmentation, forms: &Forms, terms: &Terms) -> Self {
        let mut stems: Vec<(u64, f32)> = (0..forms.len() as u32)
            .map(|form| terms.get(form))
            .filter(|term| term.weight > 0.0)
            .map(|term| (term.stem, term.weight))
            .collect();
        stems.stable_sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        stems.dedup_by_key(|stem| stem.0);
        let number: Vec<Option<u32>> = (0..forms.len() as u32)
            .map(|form| {
                let term = terms.get(form);
                let found = stems.binary_search_by_key(&term.stem, |stem| stem.0).ok();
                found.filter(|_| term.weight > 0.0).map(|at| at as u32)
            })
            .collect();
        let mut carried = vec![0.0_f32; stems.len()];
        let mut content = Self { significance: Vec::new(), terms: Vec::new(), ends: Vec::new() };
        let mut bag = Vec::new();
        for sentence in &segmentation.sentences {
            bag.clear();
            bag.extend(
                forms.of_tokens()[sentence.token_range()].iter().filter_map(|&form| number[form as usize]),
            );
            bag.stable_sort();
            bag.dedup();
            for &term in &bag {
                carried[term as usize] += 1.0;
            }
            content.terms.extend_from_slice(&bag);
            content.ends.push(content.terms.len());
        }
        let raw = carried
            .iter()
            .zip(&stems)
            .map(|(&n, &(_, rarity))| math::powf(rarity, RARITY) * math::powf(n, FREQUENCY));
        content.significance = raw.collect();
        let most = content.significance.iter().copied().fold(0.0, f32::max).max(f32::MIN_POSITIVE);
        content.significance.iter_mut().for_each(|significance| *significance /= most);
        content
    }

    fn of(&self, sentence: usize) -> &[u32] {
        let start = sentence.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.terms[start..self.ends[sentence]]
    }

    fn centrality(&self, sentence: usize) -> f32 {
        self.of(sentence).iter().map(|&term| self.significance[term as usize]).sum()
    }

    /// The centrality that is left where terms are covered.
    fn covered(&self, sentence: usize, cover: &Cover) -> f32 {
        self.of(sentence).iter().map(|&term| cover.left[term as usize]).sum()
    }

    fn cover(&self, sentence: usize, cover: &mut Cover) {
        for term in self.of(sentence).iter().map(|&term| term as usize) {
            cover.share[term] *= DECAY;
            cover.left[term] = self.significance[term] * cover.share[term];
        }
    }
}

/// What chosen sentences have left of each term's worth.
struct Cover {
    /// The share.
    share: Vec<f32>,
    /// The share of its significance: asked far more often than it changes.
    left: Vec<f32>,
}

impl Cover {
    fn new(content: &Content) -> Self {
        Self { share: vec![1.0; content.significance.len()], left: content.significance.clone() }
    }
}

/// A sentence in the queue, with its gain when it was last worked out.
struct Entry {
    gain: f32,
    sentence: u32,
    tries: u8,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.gain.total_cmp(&other.gain).then(other.sentence.cmp(&self.sentence))
    }
}

#[cfg(test)]
mod tests {
    use super::RankedSentence;
    use crate::analysis::analyze;
    use crate::document::Article;

    fn summary(text: &str) -> Vec<RankedSentence> {
        analyze(&Article::from_text("", text).unwrap()).summary
    }

    #[test]
    fn every_sentence_is_ranked_once_and_scores_are_the_sum_of_their_parts() {
        let text =
            "Die Fähre sank. Er sah zu. Sie auch. Die Fähre war alt. Die Fähre war alt.\n\nMehr: Fähren";
        let summary = summary(text);
        let mut sentences: Vec<u32> = summary.iter().map(|ranked| ranked.sentence).collect();
        sentences.sort_unstable();
        assert_eq!(sentences, [0, 1, 2, 3, 4, 5]);
        assert!(summary.iter().all(|ranked| ranked.score == ranked.parts.score()));
        assert!(summary.iter().all(|ranked| ranked.parts.novelty <= 0.0 && ranked.parts.penalty <= 0.0));
    }

    #[test]
    fn links_come_last_and_a_sentence_after_the_one_it_leans_on() {
        let text = "Mehr: Wie Fähren sinken\n\nSie kam. Dort sank sie. Auch dort sank sie. Die Fähre sank vor Rügen.";
        let summary = summary(text);
        assert_eq!(summary.last().map(|ranked| ranked.sentence), Some(0));
        for (place, ranked) in summary.iter().enumerate() {
            if let Some(antecedent) = ranked.needs {
                assert!(summary[..place].iter().any(|before| before.sentence == antecedent), "{ranked:?}");
            }
        }
    }

    #[test]
    fn a_remark_in_brackets_costs_as_much_as_a_number() {
        let penalty = |text: &str| summary(text)[0].parts.penalty;
        let plain = penalty("Die Fähre sank vor Rügen nachts schnell.");
        assert!(penalty("Die Fähre (Rügen) sank nachts.") < plain - 0.09);
    }

    #[test]
    fn what_has_been_said_is_worth_less() {
        let text = "Das Schiff sank vor Rügen. Das Schiff sank vor Rügen. Taucher suchen nach der Besatzung.";
        let summary = summary(text);
        let twice = summary.iter().find(|ranked| ranked.sentence == 1).unwrap();
        assert!(twice.parts.novelty < 0.0);
    }

    #[test]
    fn ten_thousand_sentences_take_no_quadratic_work() {
        let text: String =
            (0..10_000).map(|n| format!("Satz {n} nennt Ort {} und Tag {}. ", n % 97, n % 31)).collect();
        assert_eq!(summary(&text).len(), 10_000);
    }
}
