//! What two paired sentences tell differently, with the words on both sides.

use super::features::{Feature, FeatureKind};
use super::{Difference, DifferenceKind, SentenceRef};
use crate::analysis::Analysis;
use crate::segment::Segmentation;
use crate::span::Span;

/// The differences between two paired sentences, in the order of the first.
pub(super) fn between(
    analyses: [&Analysis; 2],
    _at: [SentenceRef; 2],
    features: [&[Feature]; 2],
) -> Vec<Difference> {
    let [a, b] = features;
    let mut differences = Vec::new();
    // The same concept in another word.
    for x in a {
        let Ok(found) = b.binary_search_by_key(&x.key, |feature| feature.key) else { continue };
        let y = &b[found];
        if x.kind == FeatureKind::Number || y.kind == FeatureKind::Number {
            continue;
        }
        let stems = [(analyses[0], x), (analyses[1], y)].map(|(analysis, feature)| {
            analysis.terms.get(analysis.forms.of_tokens()[feature.token as usize]).stem
        });
        if stems[0] != stems[1] {
            differences.push(Difference {
                kind: DifferenceKind::Wording,
                a: token(&analyses[0].segmentation, x.token),
                b: token(&analyses[1].segmentation, y.token),
            });
        }
    }
    differences.sort_by_key(|difference| (difference.a, difference.b));
    differences.dedup();
    differences
}

fn token(segmentation: &Segmentation, token: u32) -> Span {
    segmentation.tokens.get(token as usize).map(|token| token.span).unwrap_or_default()
}
