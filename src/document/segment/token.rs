//! Tokens and sentences.

use std::ops::Range;

use crate::span::Span;

/// A token: the smallest unit of text that the later stages look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its position in the text.
    pub span: Span,
    /// What kind of token it is.
    pub kind: TokenKind,
}

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word, also a hyphenated one: `Haus`, `Ria-Nowosti`, `Kund:innen`.
    Word,
    /// A number in digits: `8000`, `3,5`, `2:1`, `8.30`.
    Number,
    /// An ordinal number with its period: `3.`, `XIV.`
    Ordinal,
    /// An abbreviation with its periods: `Dr.`, `usw.`
    Abbreviation,
    /// Punctuation: full stops, commas, quotes, brackets, dashes.
    Punctuation,
    /// Any other symbol: `%`, `§`, `€`, `+`.
    Symbol,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// A hashtag or the handle of an account: `#wahl`, `@dpa`.
    Handle,
    /// An emoji sequence or an emoticon.
    Emoji,
}

/// A sentence: consecutive tokens of one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From the start of its first token to the end of its last.
    pub span: Span,
    /// Its tokens, as indices into [`Segmentation::tokens`](super::Segmentation::tokens); never empty.
    pub tokens: Range<u32>,
    /// Its paragraph, as an index into [`Article::paragraphs`](crate::Article::paragraphs).
    pub paragraph: u32,
}

impl Sentence {
    /// The indices of its tokens as `usize`, for slicing.
    #[must_use]
    pub fn token_range(&self) -> Range<usize> {
        self.tokens.start as usize..self.tokens.end as usize
    }
}
