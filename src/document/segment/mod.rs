//! Text → tokens → sentences, lossless: the tokens and the gaps between them give the text back.
//!
//! [`segment`] is the way in. For each paragraph `tokens` scans the bytes (with `words`, `numbers`, `addresses`,
//! `emoji` and `points` for what needs a second look), `lines` tells which line ends are sentence ends, and
//! `sentences` groups the tokens. All of them look only at characters and at the lists of the folder `german`.
//! What is a token is written down in `tokens`, the rule for direct speech in `sentences`.
//!
//! What is still wrong, and why:
//! - A heading run into the text on its line, and a sentence without a stop, cannot be seen by signs alone; nor is a
//!   sentence cut behind a colon, since most independent clauses there belong to the sentence before it.
//! - `Platz 3. Trainer Müller …`: before a noun that no list knows, a number up to 999 is an ordinal only where an
//!   article, an adjective or another ordinal stands before it.
//! - An abbreviation that always has something behind it (`Dr.`, `Nr.`) never ends a sentence, even where it does.
//! - Words run together by mistake (`imSeminar`) stay together, and spaced emoticons (`: )`) stay apart.
//! - The reviews in UD German GSD cut `ca` and its point apart, the rest of that treebank and EmpiriST do not.

mod addresses;
mod characters;
mod emoji;
mod lines;
mod numbers;
mod parts;
mod phrases;
mod points;
mod sentences;
mod steps;
mod tokens;
mod words;

use std::ops::Range;

use crate::document::article::Article;
use crate::span::Span;

pub use parts::hyphen_parts;

/// A piece of text that the later stages do not cut any further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word, also a hyphenated one: `Haus`, `Ria-Nowosti`, `Kund:innen`.
    Word,
    /// A number in digits: `8000`, `3,5`, `2:1`, `8.30`.
    Number,
    /// An ordinal number with its point: `3.`, `XIV.`
    Ordinal,
    /// An abbreviation with its points: `Dr.`, `usw.`
    Abbreviation,
    /// Punctuation: stops, commas, quotes, brackets, dashes.
    Punctuation,
    /// Any other sign: `%`, `§`, `€`, `+`.
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

/// A sentence: a run of tokens inside one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From the first token's start to the last token's end.
    pub span: Span,
    /// The tokens it holds, as indices into [`Segmentation::tokens`]; never empty.
    pub tokens: Range<u32>,
    /// The paragraph it stands in, as an index into [`Article::paragraphs`].
    pub paragraph: u32,
}

impl Sentence {
    /// Its tokens' indices as `usize`, for slicing.
    #[must_use]
    pub fn token_range(&self) -> Range<usize> {
        self.tokens.start as usize..self.tokens.end as usize
    }
}

/// The tokens and sentences of an article, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segmentation {
    /// All tokens. Spans ascend and do not overlap.
    pub tokens: Vec<Token>,
    /// All sentences. Together they hold every token once.
    pub sentences: Vec<Sentence>,
}

impl Segmentation {
    /// The index of the sentence that holds the token with this index.
    #[must_use]
    pub fn sentence_of_token(&self, token: u32) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The index of the sentence that holds the byte at `position`, or the one before it.
    #[must_use]
    pub fn sentence_at(&self, position: u32) -> usize {
        self.sentences.partition_point(|sentence| sentence.span.start <= position).saturating_sub(1)
    }

    /// The indices of the tokens that a span touches.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    /// The indices of the tokens that form one abbreviation with the token at this index, as the two of `z. B.`;
    /// the token alone if it is not a part of one.
    #[must_use]
    pub fn abbreviation_around(&self, text: &str, token: usize) -> Range<usize> {
        phrases::around(text, &self.tokens, token)
    }
}

/// The bytes of a text for each of its tokens, a little fewer than in news, spaces included.
const BYTES_A_TOKEN: usize = 6;

/// Cuts an article into tokens and sentences.
///
/// ```
/// use lesart::{Article, document::segment::segment};
///
/// let article = Article::from_text("a", "Am 3. Mai kam z. B. Dr. Müller. Er blieb.")?;
/// let found = segment(&article);
/// let sentences: Vec<&str> = found.sentences.iter().map(|s| s.span.of(article.text())).collect();
/// assert_eq!(sentences, ["Am 3. Mai kam z. B. Dr. Müller.", "Er blieb."]);
/// assert_eq!(found.tokens[1].span.of(article.text()), "3.");
/// # Ok::<(), lesart::Error>(())
/// ```
#[must_use]
pub fn segment(article: &Article) -> Segmentation {
    let mut segmentation = Segmentation::default();
    // Room for what news usually have: while a list grows it lies in memory twice, and half of it is empty afterwards.
    segmentation.tokens.reserve(article.text().len() / BYTES_A_TOKEN);
    for (paragraph, span) in article.paragraphs().iter().enumerate() {
        let first = segmentation.tokens.len();
        tokens::tokenize(article.text(), *span, &mut segmentation.tokens);
        let breaks = lines::breaks(article.text(), *span);
        sentences::split(
            article.text(),
            &segmentation.tokens,
            first,
            paragraph as u32,
            &breaks,
            &mut segmentation.sentences,
        );
    }
    segmentation.tokens.shrink_to_fit();
    segmentation.sentences.shrink_to_fit();
    segmentation
}
