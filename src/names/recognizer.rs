//! Name recognition in whole articles, one after the other; the scores of a word form are computed once for all of them.

use std::ops::Range;

use super::decoder::{DecodedName, Decoder, FormIndex};
use super::mention::NameMention;
use super::model::Model;
use super::truecasing::Casing;
use crate::document::Document;
use crate::document::segment::Sentence;
use crate::util::hashing::Map;

/// Within an article, the cache is cleared when it has more forms than this; it takes about 12 MB at most.
pub(super) const MAX_FORMS_IN_ARTICLE: usize = 1 << 15;
/// Between articles, the cache is cleared when it has more forms than this.
const MAX_FORMS_BETWEEN: usize = 1 << 14;

/// A longer sentence is read in pieces of so many tokens: decoding takes up to a kilobyte a token, and nobody writes
/// sentences of that length.
const LONGEST_SENTENCE: usize = 1024;

/// The tokens of a sentence, in pieces.
fn pieces(sentence: &Sentence) -> impl Iterator<Item = Range<usize>> {
    let Range { start, end } = sentence.token_range();
    (start..end).step_by(LONGEST_SENTENCE).map(move |first| first..end.min(first + LONGEST_SENTENCE))
}

/// Stands for a form that is not in the decoder yet; as an index it is that of the padding, which no word has.
const UNKNOWN: FormIndex = 0;

/// Finds names in one article after the other. Earlier articles do not affect the results.
pub struct Recognizer<'m> {
    model: &'m Model,
    decoder: Decoder<'m>,
    /// The words of mixed-case sentences that are in the decoder.
    cache: Map<Box<str>, FormIndex>,
}

impl<'m> Recognizer<'m> {
    /// A recogniser with an empty cache.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        Self { model, decoder: Decoder::new(model), cache: Map::default() }
    }

    /// Finds the names in an article, in text order, without overlaps.
    pub fn recognize(&mut self, document: &Document) -> Vec<NameMention> {
        let forms = document.forms();
        if self.decoder.len() > MAX_FORMS_BETWEEN {
            self.clear();
        }
        // The decoder's index of each of the document's forms.
        let mut indices = vec![UNKNOWN; forms.len()];
        let mut sequence = Vec::new();
        let mut mentions = Vec::new();
        for tokens in document.sentences().iter().flat_map(pieces) {
            let first_token = tokens.start as u32;
            let (Some(ids), Some(spans)) =
                (forms.of_tokens().get(tokens.clone()), document.tokens().get(tokens))
            else {
                continue;
            };
            if self.decoder.len() > MAX_FORMS_IN_ARTICLE {
                self.clear();
                indices.fill(UNKNOWN);
            }
            let words = spans.iter().map(|token| document.text_of(token.span));
            let casing = Casing::of(words.clone());
            sequence.clear();
            let mut cached = self.decoder.len();
            if casing == Casing::Mixed {
                sequence.extend(ids.iter().zip(words).map(|(&form, word)| {
                    let Some(index) = indices.get_mut(form as usize) else { return UNKNOWN };
                    if *index == UNKNOWN {
                        *index = self.index(word);
                    }
                    *index
                }));
                cached = self.decoder.len();
            } else {
                sequence.extend(words.map(|word| self.decoder.add_truecased(word, casing)));
            }
            let model = self.model;
            self.decoder.decode(&sequence, |name| {
                let DecodedName { start, end, label, probability } = name;
                if let (Some(first), Some(last), Some((kind, form))) =
                    (spans.get(start), spans.get(end - 1), label.class())
                {
                    mentions.push(NameMention {
                        span: first.span.cover(last.span),
                        tokens: first_token + start as u32..first_token + end as u32,
                        kind,
                        form,
                        confidence: model.calibrated(probability),
                    });
                }
            });
            self.decoder.truncate(cached);
        }
        mentions
    }

    /// The decoder's index of a word of a mixed-case sentence.
    fn index(&mut self, word: &str) -> FormIndex {
        if let Some(&index) = self.cache.get(word) {
            return index;
        }
        let index = self.decoder.add_truecased(word, Casing::Mixed);
        self.cache.insert(word.into(), index);
        index
    }

    fn clear(&mut self) {
        self.decoder.truncate(0);
        self.cache.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_FORMS_BETWEEN, Recognizer};
    use crate::document::{Article, Document};
    use crate::names::{NameMention, recognize, shipped};

    #[test]
    fn names_in_a_sentence_longer_than_any_are_where_they_stand() {
        let text =
            format!("{}Angela Merkel {}reiste nach Moskau", "und so ".repeat(700), "weiter ".repeat(3000));
        let document = Document::new(&Article::from_text("test", &text).unwrap());
        assert_eq!(document.sentences().len(), 1);
        let names: Vec<&str> = recognize(&document).iter().map(|name| document.text_of(name.span)).collect();
        assert_eq!(names, ["Angela Merkel", "Moskau"]);
    }

    #[test]
    fn earlier_articles_do_not_affect_results() {
        let mut recognizer = Recognizer::new(shipped().unwrap());
        let many =
            (0..MAX_FORMS_BETWEEN + 10).map(|number| format!("wort{number}")).collect::<Vec<_>>().join(" ");
        let texts = [
            "Angela Merkel reiste am Montag nach Moskau.",
            "IN MOSKAU TRAF ANGELA MERKEL DEN PRÄSIDENTEN.",
            "angela merkel war gestern in moskau",
            &many,
            "BOCHUM (dpa) – Angela MERKEL kommt aus Moskau zurück.",
            "Angela Merkel reiste am Montag nach Moskau.",
        ];
        let mut found = 0;
        for text in texts {
            let document = Document::new(&Article::from_text("test", text).unwrap());
            let fresh: Vec<NameMention> = recognize(&document);
            assert_eq!(recognizer.recognize(&document), fresh, "{text:.60}");
            found += fresh.len();
        }
        assert!(found >= 8, "{found}");
    }
}
