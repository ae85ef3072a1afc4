//! Statements as the stage returns them: what is said, how, by whom, and the cue.

use super::nominative::nominative;
use crate::entities::Entity;
use crate::german::speech_nouns::is_feminine_body;
use crate::span::Span;

/// How a statement is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// Word for word, in quotation marks.
    Direct,
    /// In a clause that is attributed to a source: `sagte, dass …`, `laut Tass …`, or a sentence in the subjunctive that
    /// continues the speech: `Er habe …`.
    Indirect,
    /// Summarised by the writer: `forderte ein Verbot`.
    Reported,
}

/// Whether the speaker asserts a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Polarity {
    /// The speaker says so.
    #[default]
    Asserted,
    /// The speaker says that it is not so: `bestritt, das Geld genommen zu haben`.
    Denied,
    /// The speaker leaves it open: `fragte, ob …`, `bezweifelt, dass …`.
    Unknown,
}

/// One statement with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Direct, indirect or reported.
    pub kind: QuoteKind,
    /// What is said; several spans where the frame stands inside. Never empty, in ascending order.
    pub spans: Vec<Span>,
    /// The speaker, if the text names one.
    pub speaker: Option<Speaker>,
    /// The cue: `sagte`, `zufolge`, `Nach Angaben`.
    pub cue: Option<Span>,
    /// Whether the speaker asserts or denies it.
    pub polarity: Polarity,
    /// What the [reader](crate::corrections) calls the speaker, where he said who it is; empty for nobody.
    pub corrected: Option<String>,
}

impl Quote {
    /// The speaker's name: what the reader calls somebody who is no entity, else [`Speaker::name`].
    #[must_use]
    pub fn speaker_name(&self, text: &str, entities: &[Entity]) -> Option<String> {
        let speaker = self.speaker?;
        match &self.corrected {
            Some(name) if speaker.entity.is_none() => Some(name.clone()),
            _ => speaker.name(text, entities),
        }
    }
}

/// The speaker of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words for the speaker in the frame; they can stand in an earlier sentence. Empty, at the start of the statement,
    /// where the reader names somebody whom the text does not.
    pub span: Span,
    /// The entity that they refer to, as an index into the article's entities.
    pub entity: Option<usize>,
    /// Whether the speaker was inferred from a pronoun or from an earlier sentence.
    pub inferred: bool,
    /// The words that name the speaker: those of `span`, or the antecedent of its pronoun. `None` where nobody is
    /// named: `man`, `Angaben zufolge`, `er` without an antecedent.
    pub words: Option<Span>,
    /// Whether these words are in another case than the nominative, where their article is ambiguous.
    pub(super) oblique: bool,
}

impl Speaker {
    /// A speaker whom the reader names; the words are empty where the text does not name him.
    pub(crate) fn given(span: Span, entity: Option<usize>) -> Self {
        let words = (!span.is_empty()).then_some(span);
        Self { span, entity, inferred: false, words, oblique: false }
    }

    /// The speaker's name: that of the entity, or `words` in the nominative (`des Westens` → `der Westen`); `None`
    /// where nobody is named.
    #[must_use]
    pub fn name(&self, text: &str, entities: &[Entity]) -> Option<String> {
        let several = self.words.is_some_and(|words| {
            let words = words.of(text);
            [" und ", " sowie "].iter().any(|and| words.contains(and))
        });
        if let Some(entity) = self.entity.and_then(|id| entities.get(id)).filter(|_| !several) {
            return Some(entity.name.clone());
        }
        let words = self.words?.of(text);
        // What stands between commas behind the noun only makes the name long.
        let words = words.split(',').next().unwrap_or(words);
        // `Polizei` and `die Polizei` are one source.
        if is_feminine_body(words) {
            return Some(format!("die {words}"));
        }
        Some(nominative(words, self.oblique)).filter(|name| !name.is_empty())
    }
}
