//! Sentences that lean on an earlier one inherit the features that it opens with: whom a pronoun stands for.

use super::{Feature, FeatureKind, SentenceFeatures};
use crate::analysis::Analysis;
use crate::document::terms::TermKind;

/// The weight of an inherited feature, as a share of its weight in its own sentence.
const INHERITED: f32 = 0.5;
/// How many features are inherited at most.
const MOST_INHERITED: usize = 2;

/// Adds the opening features of their antecedents to sentences that lean on one.
pub(super) fn inherit(analysis: &Analysis, sentences: &mut [SentenceFeatures]) {
    let document = &analysis.document;
    for ranked in &analysis.summary {
        let (at, Some(antecedent)) = (ranked.sentence.index(), ranked.needs) else { continue };
        let start = document.sentences().get(at).map_or(0, |sentence| sentence.tokens.start);
        let Some(source) = sentences.get(antecedent.index()) else { continue };
        let opening: Vec<Feature> = source
            .tokens
            .iter()
            .filter(|(token, _)| {
                let term = document.term_at(*token as usize);
                term.capitalised && term.kind == TermKind::Content
            })
            .take(MOST_INHERITED)
            .map(|&(_, place)| &source.features[place as usize])
            .map(|of| Feature::new(of.key, of.weight * INHERITED, start, FeatureKind::Inherited))
            .collect();
        if let Some(sentence) = sentences.get_mut(at) {
            let words = std::mem::take(&mut sentence.words);
            let numbers = std::mem::take(&mut sentence.numbers);
            let mut features = std::mem::take(&mut sentence.features);
            features.extend(opening);
            *sentence = SentenceFeatures { words, numbers, ..SentenceFeatures::new(features) };
        }
    }
}
