//! The distinct terms of each sentence, and how significant each term is for the article.

use crate::document::Document;
use crate::util::math::{self, Known};
use crate::util::sort::Sort;

/// The exponents of a term's sentence frequency in the article and of its weight (its rarity in German).
const FREQUENCY: f32 = 1.175;
const RARITY: f32 = 0.35;
/// The share of a term's significance that is left each time that a chosen sentence covers it.
const DECAY: f32 = 0.85;

/// The distinct terms of each sentence, with the significance of each term.
pub(super) struct SentenceTerms {
    /// By term: 0 to 1.
    significance: Vec<f32>,
    /// By term: whether several sentences have it.
    returns: Vec<bool>,
    /// The sentences' terms, one behind the other.
    terms: Vec<u32>,
    /// Where each sentence's terms end.
    ends: Vec<usize>,
}

impl SentenceTerms {
    pub(super) fn new(document: &Document) -> Self {
        let (forms, terms) = (document.forms(), document.terms());
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
        let mut sentence_frequency = vec![0.0_f32; stems.len()];
        let mut of_sentences =
            Self { significance: Vec::new(), returns: Vec::new(), terms: Vec::new(), ends: Vec::new() };
        let mut distinct = Vec::new();
        for sentence in document.sentences() {
            distinct.clear();
            let forms = &document.token_forms()[sentence.token_range()];
            distinct.extend(forms.iter().filter_map(|&form| number[form as usize]));
            distinct.stable_sort();
            distinct.dedup();
            for &term in &distinct {
                sentence_frequency[term as usize] += 1.0;
            }
            of_sentences.terms.extend_from_slice(&distinct);
            of_sentences.ends.push(of_sentences.terms.len());
        }
        of_sentences.returns = sentence_frequency.iter().map(|&n| n > 1.0).collect();
        // Most weights are sixteenths.
        let mut rarity = Known::new(|sixteenths| math::powf(sixteenths / 16.0, RARITY));
        let mut frequency = Known::new(|n| math::powf(n, FREQUENCY));
        let raw = sentence_frequency
            .iter()
            .zip(&stems)
            .map(|(&n, &(_, weight))| rarity.get(weight * 16.0) * frequency.get(n));
        of_sentences.significance = raw.collect();
        let most = of_sentences.significance.iter().copied().fold(0.0, f32::max).max(f32::MIN_POSITIVE);
        of_sentences.significance.iter_mut().for_each(|significance| *significance /= most);
        of_sentences
    }

    fn of(&self, sentence: usize) -> &[u32] {
        let start = sentence.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.terms[start..self.ends[sentence]]
    }

    /// Whether another sentence has a term of this one.
    pub(super) fn returns(&self, sentence: usize) -> bool {
        self.of(sentence).iter().any(|&term| self.returns[term as usize])
    }

    /// The sum of the significances of a sentence's terms.
    pub(super) fn centrality(&self, sentence: usize) -> f32 {
        self.of(sentence).iter().map(|&term| self.significance[term as usize]).sum()
    }

    /// The centrality that is left where terms are covered.
    pub(super) fn remaining(&self, sentence: usize, coverage: &Coverage) -> f32 {
        self.of(sentence).iter().map(|&term| coverage.remaining[term as usize]).sum()
    }

    /// Covers the terms of a chosen sentence.
    pub(super) fn cover(&self, sentence: usize, coverage: &mut Coverage) {
        for term in self.of(sentence).iter().map(|&term| term as usize) {
            coverage.share[term] *= DECAY;
            coverage.remaining[term] = self.significance[term] * coverage.share[term];
        }
    }
}

/// What chosen sentences have left of each term's significance.
pub(super) struct Coverage {
    /// The share that is left.
    share: Vec<f32>,
    /// The share times the significance: read far more often than it changes.
    remaining: Vec<f32>,
}

impl Coverage {
    /// Nothing is covered.
    pub(super) fn new(terms: &SentenceTerms) -> Self {
        Self { share: vec![1.0; terms.significance.len()], remaining: terms.significance.clone() }
    }
}
