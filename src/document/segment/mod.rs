//! Tokenization and sentence splitting, lossless: the tokens and the gaps between them give the text back.
//!
//! [`segment`] is the entry point. For each paragraph, `tokens` scans the bytes and calls the rules for words, numbers,
//! addresses, emoji and periods; `lines` decides which line breaks end a sentence; `sentences` groups the tokens. They
//! use characters and the word lists of `german` only. `tokens` defines what a token is, `sentences` how direct speech
//! is split.
//!
//! Imports go one way: `tokens` → `numbers` → `words` → `periods`, `addresses` → `emoji` → `scanner` → `characters`.
//!
//! Known errors:
//! - A heading on the same line as the text, and a sentence without a full stop, are not recognised; nor is a sentence
//!   split behind a colon, since most independent clauses there belong to the sentence before it.
//! - `Platz 3. Trainer Müller …`: before a noun that no list knows, a number up to 999 is an ordinal only where an
//!   article, an adjective or another ordinal stands before it.
//! - An abbreviation that always precedes something (`Dr.`, `Nr.`) is never taken for the end of a sentence.
//! - Words run together by mistake (`imSeminar`) stay together, and spaced emoticons (`: )`) stay apart.
//! - The reviews in UD German GSD split `ca` from its period; the rest of that treebank and EmpiriST do not, nor is it
//!   done here.

mod addresses;
mod characters;
mod emoji;
mod lines;
mod numbers;
mod parts;
mod periods;
mod phrases;
mod scanner;
mod segmentation;
mod sentences;
mod steps;
mod token;
mod tokens;
mod words;

pub use parts::hyphen_parts;
pub use segmentation::Segmentation;
pub use token::{Sentence, Token, TokenKind};

use crate::document::article::Article;

/// Bytes per token, spaces included; a little fewer than in news, so that the reserved room suffices.
const BYTES_A_TOKEN: usize = 6;

/// Splits an article into tokens and sentences, paragraph by paragraph. Never fails.
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
    // Reserved, because a vector that grows is in memory twice, and up to half of it is empty afterwards.
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
