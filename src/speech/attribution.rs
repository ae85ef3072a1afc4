//! Which sentences only a source vouches for: sentences that are mostly somebody's words.

use super::Quote;
use crate::document::segment::{Segmentation, TokenKind};
use crate::util::sort::Sort;

/// A sentence of which at least half of the words stand in statements of sources.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribution {
    /// The sentence, as an index into the sentences of the segmentation.
    pub sentence: usize,
    /// The statements with words in it, as ascending indices into the quotes; never empty.
    pub quotes: Vec<usize>,
}

/// The sentences that only sources vouch for, in order.
#[must_use]
pub fn attributed(segmentation: &Segmentation, quotes: &[Quote]) -> Vec<Attribution> {
    let tokens = &segmentation.tokens;
    let mut covered = vec![false; tokens.len()];
    let mut by_sentence: Vec<(usize, usize)> = Vec::new();
    for (number, quote) in quotes.iter().enumerate() {
        for span in &quote.spans {
            let range = segmentation.tokens_in(*span);
            if range.is_empty() {
                continue;
            }
            let first = segmentation.sentence_of_token(range.start as u32);
            let last = segmentation.sentence_of_token(range.end as u32 - 1);
            by_sentence.extend((first..=last).map(|sentence| (sentence, number)));
            covered[range].fill(true);
        }
    }
    by_sentence.stable_sort();
    by_sentence.dedup();
    by_sentence
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|group| {
            let sentence = group.first()?.0;
            let range = segmentation.sentences.get(sentence)?.token_range();
            let words = range.clone().filter(|&t| tokens[t].kind != TokenKind::Punctuation).count();
            let said = range.filter(|&t| covered[t] && tokens[t].kind != TokenKind::Punctuation).count();
            let quotes = group.iter().map(|&(_, quote)| quote).collect();
            (2 * said >= words && said > 0).then_some(Attribution { sentence, quotes })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{Article, analyze};

    fn attributed(text: &str) -> Vec<usize> {
        let analysis = analyze(&Article::from_text("a", text).unwrap());
        super::attributed(&analysis.document.segmentation(), &analysis.quotes)
            .iter()
            .map(|a| a.sentence)
            .collect()
    }

    #[test]
    fn a_sentence_told_by_a_source_is_attributed() {
        let text =
            "Der Zug kam an. Laut Bahn fuhr er um acht Uhr ab. Er sei pünktlich gewesen. Danach regnete es.";
        assert_eq!(attributed(text), [1, 2]);
        assert!(attributed("Der Film „Das Haus“ läuft heute an.").is_empty());
    }
}
