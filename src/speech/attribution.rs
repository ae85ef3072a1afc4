//! Attributed sentences: those of which at least half of the words are statements of sources.

use super::quote::Quote;
use crate::document::segment::TokenKind;
use crate::document::{Document, SentenceId, TokenId};
use crate::util::sort::Sort;

/// An attributed sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribution {
    /// The sentence.
    pub sentence: SentenceId,
    /// The statements with words in it, as ascending indices into the quotes; never empty.
    pub quotes: Vec<usize>,
}

/// The attributed sentences of a document with these statements, in the order of the text.
#[must_use]
pub fn attributed(document: &Document, quotes: &[Quote]) -> Vec<Attribution> {
    let tokens = document.tokens();
    let mut covered = vec![false; tokens.len()];
    let mut by_sentence: Vec<(SentenceId, usize)> = Vec::new();
    for (number, quote) in quotes.iter().enumerate() {
        for span in &quote.spans {
            let range = document.tokens_in(*span);
            if range.is_empty() {
                continue;
            }
            let first = document.sentence_of(TokenId(range.start as u32));
            let last = document.sentence_of(TokenId(range.end as u32 - 1));
            by_sentence.extend((first.0..=last.0).map(|sentence| (SentenceId(sentence), number)));
            covered[range].fill(true);
        }
    }
    by_sentence.stable_sort();
    by_sentence.dedup();
    by_sentence
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|group| {
            let sentence = group.first()?.0;
            let range = document.sentences().get(sentence.index())?.token_range();
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
        super::attributed(&analysis.document, &analysis.quotes).iter().map(|a| a.sentence.index()).collect()
    }

    #[test]
    fn a_sentence_with_half_of_its_words_from_a_source_is_attributed() {
        let text =
            "Der Zug kam an. Laut Bahn fuhr er um acht Uhr ab. Er sei pünktlich gewesen. Danach regnete es.";
        assert_eq!(attributed(text), [1, 2]);
        assert!(attributed("Der Film „Das Haus“ läuft heute an.").is_empty());
    }
}
