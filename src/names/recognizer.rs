//! Names in whole articles, one after the other: what the spelling of a word gives is worked out once for all of them.

use super::NameMention;
use super::case::Case;
use super::decoder::{Decoder, Found, Slot};
use super::model::Model;
use crate::document::Document;
use crate::util::hashing::Map;

/// The most forms whose scores are kept within an article: of a longer text's words the common ones come again and are
/// worked out again, and the memory stays the same, about 12 MB.
pub(super) const MOST_FORMS: usize = 1 << 15;
/// With more than this, all are forgotten before the next article.
const MOST_BETWEEN: usize = 1 << 14;

/// The slot of a form that the decoder does not know yet; it is that of a sentence's bounds, which no word has.
const UNKNOWN: Slot = 0;

/// Finds names in one article after the other. What came before changes no result.
pub struct Recognizer<'m> {
    model: &'m Model,
    decoder: Decoder<'m>,
    /// The words of usual sentences that the decoder knows.
    slots: Map<Box<str>, Slot>,
}

impl<'m> Recognizer<'m> {
    /// A recogniser that has read nothing yet.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        Self { model, decoder: Decoder::new(model), slots: Map::default() }
    }

    /// Finds the names in a segmented article, in the order of the text, without overlaps.
    pub fn recognize(&mut self, document: &Document) -> Vec<NameMention> {
        let forms = document.forms();
        if self.decoder.known() > MOST_BETWEEN {
            self.forget();
        }
        let mut slots = vec![UNKNOWN; forms.len()];
        let mut here = Vec::new();
        let mut mentions = Vec::new();
        for sentence in document.sentences() {
            let tokens = sentence.token_range();
            let (Some(ids), Some(spans)) =
                (forms.of_tokens().get(tokens.clone()), document.tokens().get(tokens))
            else {
                continue;
            };
            if self.decoder.known() > MOST_FORMS {
                self.forget();
                slots.fill(UNKNOWN);
            }
            let words = spans.iter().map(|token| document.text_of(token.span));
            let case = Case::of(words.clone());
            here.clear();
            let mut known = self.decoder.known();
            if case == Case::Usual {
                here.extend(ids.iter().zip(words).map(|(&form, word)| {
                    let Some(slot) = slots.get_mut(form as usize) else { return UNKNOWN };
                    if *slot == UNKNOWN {
                        *slot = self.slot(word);
                    }
                    *slot
                }));
                known = self.decoder.known();
            } else {
                here.extend(words.map(|word| self.decoder.add_as_usual(word, case)));
            }
            let model = self.model;
            self.decoder.decode(&here, |found| {
                let Found { start, end, label, probability } = found;
                if let (Some(first), Some(last), Some((kind, form))) =
                    (spans.get(start), spans.get(end - 1), label.class())
                {
                    mentions.push(NameMention {
                        span: first.span.cover(last.span),
                        tokens: sentence.tokens.start + start as u32..sentence.tokens.start + end as u32,
                        kind,
                        form,
                        confidence: model.calibrated(probability),
                    });
                }
            });
            self.decoder.forget(known);
        }
        mentions
    }

    /// The slot of a word of a usual sentence.
    fn slot(&mut self, word: &str) -> Slot {
        if let Some(&slot) = self.slots.get(word) {
            return slot;
        }
        let slot = self.decoder.add_as_usual(word, Case::Usual);
        self.slots.insert(word.into(), slot);
        slot
    }

    fn forget(&mut self) {
        self.decoder.forget(0);
        self.slots.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_BETWEEN, Recognizer};
    use crate::document::{Article, Document};
    use crate::names::{NameMention, recognize, shipped};

    #[test]
    fn what_was_read_before_changes_nothing() {
        let mut recognizer = Recognizer::new(shipped().unwrap());
        let many = (0..MOST_BETWEEN + 10).map(|number| format!("wort{number}")).collect::<Vec<_>>().join(" ");
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
            let afresh: Vec<NameMention> = recognize(&document);
            assert_eq!(recognizer.recognize(&document), afresh, "{text:.60}");
            found += afresh.len();
        }
        assert!(found >= 8, "{found}");
    }
}
