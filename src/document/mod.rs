//! An article as every stage reads it: [`Document`] holds the [`Article`] with its tokens, sentences, paragraphs, word
//! forms and terms.
//!
//! `article`, `dateline` and `date` read what surrounds the text, [`segment`](mod@segment) cuts it into tokens and sentences, [`forms`]
//! numbers the distinct spellings, and [`terms`] gives each of them its stem and weight. [`Document::new`] runs them once.

pub mod article;
pub mod date;
pub(crate) mod dateline;
pub mod forms;
mod ids;
mod line_ends;
mod positions;
pub mod segment;
pub mod terms;

use std::ops::Range;

pub use article::Article;
pub use date::PublicationDate;
pub use ids::{SentenceId, TokenId};

use crate::span::Span;
use forms::{FormId, Forms};
use positions::Positions;
use segment::{Segmentation, Sentence, Token, segment};
use terms::{Term, Terms};

/// An article, segmented: its tokens, sentences, paragraphs, word forms and terms.
///
/// Public functions take a [`TokenId`] or a [`SentenceId`]. The stages walk tokens by arithmetic on plain indices
/// (the word before, the word behind); for them there are functions that end in `_at`.
///
/// ```
/// use lesart::{Article, Document, TokenId};
///
/// let document = Document::new(&Article::from_text("a", "Am 3. Mai kam Dr. Müller. Er blieb.")?);
/// assert_eq!(document.word(TokenId(1)), "3.");
/// assert_eq!(document.sentences().len(), 2);
/// assert_eq!(document.sentence_of(TokenId(7)).index(), 1);
/// # Ok::<(), lesart::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    article: Article,
    segmentation: Segmentation,
    positions: Positions,
    forms: Forms,
    terms: Terms,
}

impl Document {
    /// Cuts an article into tokens and sentences, and looks up each distinct word form. The article's text is shared,
    /// not copied.
    #[must_use]
    pub fn new(article: &Article) -> Self {
        let segmentation = segment(article);
        let positions = Positions::new(&segmentation);
        let forms = Forms::new(article.text(), &segmentation.tokens);
        let terms = Terms::new(article.text(), &forms);
        Self { article: article.clone(), segmentation, positions, forms, terms }
    }

    /// The article itself.
    #[must_use]
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The whole text; all spans are byte ranges in it.
    #[inline]
    #[must_use]
    pub fn text(&self) -> &str {
        self.article.text()
    }

    /// The words under a span; empty where it does not lie in the text.
    #[must_use]
    pub fn text_of(&self, span: Span) -> &str {
        span.of(self.article.text())
    }

    /// The paragraphs, in the order of the text.
    #[must_use]
    pub fn paragraphs(&self) -> &[Span] {
        self.article.paragraphs()
    }

    /// The tokens and sentences together.
    #[must_use]
    pub fn segmentation(&self) -> &Segmentation {
        &self.segmentation
    }

    /// The tokens, in the order of the text; a [`TokenId`] is an index into them.
    #[inline]
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.segmentation.tokens
    }

    /// The sentences, in the order of the text; a [`SentenceId`] is an index into them.
    #[inline]
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.segmentation.sentences
    }

    /// The distinct word forms.
    #[inline]
    #[must_use]
    pub fn forms(&self) -> &Forms {
        &self.forms
    }

    /// The terms: what each word form counts as when words are compared.
    #[inline]
    #[must_use]
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// A token as it is written; empty behind the last one.
    #[must_use]
    pub fn word(&self, token: TokenId) -> &str {
        self.word_at(token.index())
    }

    /// The sentence that holds a token.
    #[must_use]
    pub fn sentence_of(&self, token: TokenId) -> SentenceId {
        SentenceId(self.sentence_of_token(token.index()) as u32)
    }

    /// The indices of the tokens that a span touches.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        self.positions.tokens_in(&self.segmentation.tokens, span)
    }

    /// The index of the sentence that holds a token; behind the last token, the number of sentences.
    fn sentence_of_token(&self, token: usize) -> usize {
        let Segmentation { tokens, sentences, .. } = &self.segmentation;
        // A sentence begins with its first token.
        tokens
            .get(token)
            .map_or(sentences.len(), |token| self.positions.sentence_at(sentences, token.span.start))
    }

    /// A token by its index, as it is written; empty behind the last one.
    pub(crate) fn word_at(&self, token: usize) -> &str {
        self.segmentation.tokens.get(token).map_or("", |token| token.span.of(self.article.text()))
    }

    /// The word form of a token; `None` behind the last one.
    #[inline]
    pub(crate) fn form_at(&self, token: usize) -> Option<FormId> {
        self.forms.of_tokens().get(token).copied()
    }

    /// The word form of each token, in the order of the text.
    #[inline]
    pub(crate) fn token_forms(&self) -> &[FormId] {
        self.forms.of_tokens()
    }

    /// Calls `derive` once for each word form and keeps the results, indexed by [`FormId`].
    pub(crate) fn map_forms<'d, T>(&'d self, derive: impl FnMut(&'d str) -> T) -> Vec<T> {
        self.forms.map(self.article.text(), derive)
    }

    /// The tokens of the sentence that holds a token; an empty range behind the last one.
    pub(crate) fn sentence_tokens_at(&self, token: usize) -> Range<usize> {
        let sentence = self.sentence_of_token(token);
        let end = self.segmentation.tokens.len();
        self.segmentation.sentences.get(sentence).map_or(end..end, Sentence::token_range)
    }

    /// The sentence that holds a byte, or the one before it.
    pub(crate) fn sentence_at_byte(&self, byte: u32) -> SentenceId {
        SentenceId(self.positions.sentence_at(&self.segmentation.sentences, byte) as u32)
    }

    /// The term of a token; an empty one behind the last one.
    pub(crate) fn term_at(&self, token: usize) -> Term {
        self.terms.get(self.form_at(token).unwrap_or(FormId::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::{Document, SentenceId, TokenId};

    use crate::document::article::Article;
    use crate::document::terms::TermKind;
    use crate::span::Span;

    const TEXT: &str = "Ein Zug kommt\n\nDer Zug kam. Er hielt.";

    fn document() -> Document {
        Document::new(&Article::from_text("a", TEXT).unwrap())
    }

    #[test]
    fn a_document_holds_its_article_and_its_pieces() {
        let document = document();
        assert_eq!((document.text(), document.article().id()), (TEXT, "a"));
        assert_eq!(document.text_of(Span::new(4, 7)), "Zug");
        assert_eq!(document.text_of(Span::new(4, 900)), "");
        let paragraphs: Vec<&str> = document.paragraphs().iter().map(|span| span.of(TEXT)).collect();
        assert_eq!(paragraphs, ["Ein Zug kommt", "Der Zug kam. Er hielt."]);
        assert_eq!((document.tokens().len(), document.sentences().len()), (10, 3));
        assert_eq!(document.segmentation().tokens.len(), 10);
    }

    #[test]
    fn tokens_and_sentences_are_found_by_number_and_by_place() {
        let document = document();
        assert_eq!((TokenId(3).index(), SentenceId(2).index()), (3, 2));
        assert_eq!((document.word(TokenId(1)), document.word_at(9), document.word_at(10)), ("Zug", ".", ""));
        assert_eq!(
            (document.sentence_of(TokenId(2)), document.sentence_of(TokenId(3))),
            (SentenceId(0), SentenceId(1))
        );
        assert_eq!((document.sentence_tokens_at(8), document.sentence_tokens_at(10)), (7..10, 10..10));
        let at = |words: &str| document.sentence_at_byte(TEXT.find(words).unwrap() as u32);
        assert_eq!(
            (at("kommt"), at("\n\n"), at("Der"), at(" Er"), at("Er")),
            (SentenceId(0), SentenceId(0), SentenceId(1), SentenceId(1), SentenceId(2))
        );
        assert_eq!(document.tokens_in(Span::new(4, 8)), 1..2);
        assert_eq!(document.tokens_in(Span::new(3, 4)), 1..1);
    }

    #[test]
    fn forms_and_terms_are_those_of_the_words() {
        let document = document();
        assert_eq!(
            (document.form_at(1), document.form_at(4), document.form_at(10)),
            (Some(1), Some(1), None)
        );
        assert_eq!(document.token_forms(), [0, 1, 2, 3, 1, 4, 5, 6, 7, 5]);
        let lengths = document.map_forms(str::len);
        assert_eq!(lengths, [3, 3, 5, 3, 3, 1, 2, 5]);
        assert_eq!((document.forms().len(), document.forms().is_empty()), (8, false));
        assert_eq!(document.term_at(1).kind, TermKind::Content);
        assert_eq!((document.term_at(3).kind, document.term_at(10).kind), (TermKind::Stop, TermKind::Other));
        assert_eq!(document.terms().get(1), document.term_at(4));
    }
}
