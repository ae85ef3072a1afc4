//! An article as the rules for speech read it: the document, the features of its words, and its quotation marks.

use std::ops::Range;

use super::features::{self, Marker, PUNCTUATION, WordFeatures};
use super::noun_classes::{NounClasses, PERSON};
use super::quotation_marks::{self, Quotation};
use crate::document::{Document, TokenId};
use crate::entities::{Entity, MentionForm};
use crate::german::function_words::{ADVERB, ARTICLE, COORDINATOR, PREPOSITION, PRONOUN, SUBORDINATOR};
use crate::kind::Kind;
use crate::span::Span;

/// A document with the features of its words and its quotations.
pub(super) struct SpeechView<'a> {
    pub(super) document: &'a Document,
    /// By word form.
    features: Vec<WordFeatures>,
    /// The outermost quotations, in the order of the text.
    pub(super) quotations: Vec<Quotation>,
    /// For each token the number of the quotation around it, counted from 1; 0 outside.
    quotation_of: Vec<u32>,
    /// What the word forms are as nouns.
    nouns: NounClasses,
    /// For each token the kind of the person or organisation to whose name it belongs.
    named: Vec<Option<Kind>>,
}

impl<'a> SpeechView<'a> {
    /// Looks up the word forms and pairs the quotation marks.
    pub(super) fn new(document: &'a Document, entities: &[Entity]) -> Self {
        let quotations = quotation_marks::outermost_quotations(document);
        let mut quotation_of = vec![0; document.tokens().len()];
        for (number, quotation) in quotations.iter().enumerate() {
            quotation_of[quotation.clone()].fill(number as u32 + 1);
        }
        let mut named = vec![None; document.tokens().len()];
        for entity in entities.iter().filter(|entity| matches!(entity.kind, Kind::Per | Kind::Org)) {
            for mention in entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
                named[document.tokens_in(mention.span)].fill(Some(entity.kind));
            }
        }
        let features = features::of_forms(document);
        let nouns = NounClasses::new(features.len());
        Self { document, features, quotations, quotation_of, nouns, named }
    }

    /// Whether a range holds the name of a person or an organisation outside quotation marks.
    pub(super) fn is_named(&self, words: &Range<usize>) -> bool {
        words.clone().any(|token| self.is_name(token))
    }

    /// Whether a token belongs to the name of a person or an organisation outside quotation marks.
    pub(super) fn is_name(&self, token: usize) -> bool {
        self.named.get(token).is_some_and(Option::is_some)
    }

    /// Whether a token belongs to the name of a person.
    pub(super) fn is_person_name(&self, token: usize) -> bool {
        self.named.get(token) == Some(&Some(Kind::Per))
    }

    /// Whether a range holds the name of a person.
    pub(super) fn is_named_person(&self, words: &Range<usize>) -> bool {
        words.clone().any(|token| self.is_person_name(token))
    }

    /// Whether a person's name of several words ends before a token, and has no genitive ending: `Wladimir Putins Sprecher`. One
    /// word may be a part of the name.
    pub(super) fn ends_person(&self, token: usize) -> bool {
        let Some(last) = token.checked_sub(1) else { return false };
        self.is_person_name(last.wrapping_sub(1))
            && self.is_person_name(last)
            && !self.is_name(token)
            && !self.word(last).ends_with(['s', '’', '\'', 'x', 'z', 'ß'])
    }

    /// The number of the paragraph in which a token stands.
    pub(super) fn paragraph(&self, token: usize) -> u32 {
        let sentence = self.document.sentence_of(TokenId(token as u32)).index();
        self.document.sentences().get(sentence).map_or(u32::MAX, |sentence| sentence.paragraph)
    }

    /// Whether a token is a mark that can close a quotation.
    pub(super) fn closes_quotation(&self, token: usize) -> bool {
        matches!(self.word(token), "“" | "”" | "\"" | "«" | "»" | "‘" | "’" | "'" | "''")
    }

    /// The features of a token; those of a punctuation mark behind the last one.
    pub(super) fn features(&self, token: usize) -> &WordFeatures {
        const NONE: &WordFeatures =
            &WordFeatures { flags: PUNCTUATION, marker: Marker::Other, mood: None, verbs: &[] };
        let form = self.document.form_at(token);
        form.and_then(|form| self.features.get(form as usize)).unwrap_or(NONE)
    }

    /// Whether a token is a noun or a name, and not a function word with a capital at the start of a sentence.
    pub(super) fn is_noun(&self, token: usize) -> bool {
        const CLOSED: u32 = ARTICLE | PREPOSITION | PRONOUN | SUBORDINATOR | COORDINATOR | ADVERB;
        self.features(token).is_nominal() && !self.features(token).is(CLOSED)
    }

    /// Whether the first noun in a range is one for a person.
    pub(super) fn is_person(&self, words: &Range<usize>) -> bool {
        let noun = words.clone().find(|&token| self.is_noun(token));
        noun.is_some_and(|noun| self.is_a(noun, PERSON))
    }

    /// Whether a token is a noun of a class of `noun_classes`.
    pub(super) fn is_a(&self, token: usize, class: u16) -> bool {
        let form = self.document.form_at(token);
        form.is_some_and(|form| self.nouns.is(form as usize, self.word(token), class))
    }

    /// A token as it is written; empty behind the last one.
    pub(super) fn word(&self, token: usize) -> &'a str {
        self.document.word_at(token)
    }

    /// Whether a token stands inside quotation marks or is one.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.quotation_of.get(token).is_some_and(|&number| number != 0)
    }

    /// The quotation around a token.
    pub(super) fn quotation(&self, token: usize) -> Option<&Quotation> {
        self.quotations.get((*self.quotation_of.get(token)? as usize).checked_sub(1)?)
    }

    /// Whether two tokens stand in the same quotation, or both in none.
    pub(super) fn in_same_quotation(&self, first: usize, second: usize) -> bool {
        self.quotation_of.get(first) == self.quotation_of.get(second)
    }

    /// The span of a range of tokens; empty at 0 where the range is empty.
    pub(super) fn span(&self, tokens: &Range<usize>) -> Span {
        let all = self.document.tokens();
        match (all.get(tokens.start), all.get(tokens.end.saturating_sub(1))) {
            (Some(first), Some(last)) if !tokens.is_empty() => first.span.cover(last.span),
            _ => Span::default(),
        }
    }
}
