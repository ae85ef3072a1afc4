//! Tokens → name mentions: persons, places, organisations and other names, found by a linear-chain conditional random
//! field (Lafferty, McCallum, Pereira 2001) with a feed-forward hidden layer, which the `training` crate trains.
//!
//! Start with [`recognize`], or a [`Recognizer`] for many articles. `features` (shared with training), `words` and
//! `embeddings` describe single words; `weights` and `network` score the labels of a token; `lattice` and `decoder` find
//! the best label sequence of a sentence; `model_file` reads and writes the packed model. model/MODEL.md documents
//! the training data, the scores and the known errors.

mod bits;
mod decoder;
#[doc(hidden)]
pub mod embeddings;
#[doc(hidden)]
pub mod features;
mod hidden_layer;
mod labels;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod lanes;
mod lattice;
#[cfg(test)]
pub(crate) mod marked;
mod mention;
mod model;
#[doc(hidden)]
pub mod model_file;
#[doc(hidden)]
pub mod network;
mod recognizer;
mod table;
mod tagger;
mod truecasing;
mod weights;
#[doc(hidden)]
pub mod words;

use std::sync::OnceLock;

use crate::document::Document;
use crate::error::Error;

pub use labels::{LABELS, Label};
pub use mention::{NameForm, NameMention};
pub use model::Model;
pub use recognizer::Recognizer;
pub use tagger::Tagger;
pub(crate) use words::lists;

/// The shipped model file.
static BYTES: &[u8] = include_bytes!("../../model/names.bin");

/// The shipped model, unpacked on the first call.
///
/// # Errors
/// [`ErrorCode::BadModel`](crate::ErrorCode::BadModel) if the embedded file is damaged.
pub fn shipped() -> Result<&'static Model, Error> {
    static MODEL: OnceLock<Result<Model, Error>> = OnceLock::new();
    MODEL.get_or_init(|| Model::from_bytes(BYTES)).as_ref().map_err(Clone::clone)
}

/// Finds the names in an article, in text order, without overlaps.
#[must_use]
pub fn recognize(document: &Document) -> Vec<NameMention> {
    shipped().map_or_else(|_| Vec::new(), |model| Recognizer::new(model).recognize(document))
}

/// The word [`lists`] of the shipped model that a word is in, as bits.
pub(crate) fn lists_of(word: &str) -> u16 {
    shipped().ok().and_then(|model| model.words.get(word)).map_or(0, |entry| entry.lists)
}

/// Labels a sentence that is already cut into tokens: one label for each token, in the BIO scheme of GermEval 2014.
///
/// ```
/// let labels = lesart::names::label(&["Er", "reist", "nach", "Moskau", "."])?;
/// assert_eq!(labels[3].as_str(), "B-LOC");
/// # Ok::<(), lesart::Error>(())
/// ```
///
/// # Errors
/// [`ErrorCode::BadModel`](crate::ErrorCode::BadModel) if the embedded file is damaged.
pub fn label<S: AsRef<str>>(sentence: &[S]) -> Result<Vec<Label>, Error> {
    let mut tagger = Tagger::new(shipped()?);
    Ok(tagger.label(sentence).into_iter().map(|(label, _)| label).collect())
}

#[cfg(test)]
mod tests {
    use super::recognizer::MAX_FORMS_IN_ARTICLE;
    use super::{NameForm, NameMention, recognize, shipped};
    use crate::document::{Article, Document};
    use crate::kind::Kind;

    fn names(text: &str) -> Vec<(String, NameMention)> {
        let document = Document::new(&Article::from_text("test", text).unwrap());
        recognize(&document)
            .into_iter()
            .map(|mention| (document.text_of(mention.span).to_owned(), mention))
            .collect()
    }

    #[test]
    fn the_shipped_model_can_be_read() {
        assert!(shipped().is_ok());
    }

    #[test]
    fn finds_plain_names_with_their_kinds() {
        let found = names("Angela Merkel reiste am Montag nach Moskau. Die russische Regierung lobte sie.");
        let found: Vec<_> = found.iter().map(|(text, name)| (text.as_str(), name.kind, name.form)).collect();
        assert_eq!(
            found,
            [
                ("Angela Merkel", Kind::Per, NameForm::Name),
                ("Moskau", Kind::Loc, NameForm::Name),
                ("russische", Kind::Loc, NameForm::Derived),
            ]
        );
    }

    #[test]
    fn mentions_ascend_and_have_a_confidence() {
        let text = "Das US-Außenministerium in Washington lobte Kim Jong Un.\n\nIN BERLIN UND PARIS \
                    PROTESTIERTEN DIE MENSCHEN. "
            .repeat(20);
        let found = names(&text);
        assert!(found.len() > 40, "{}", found.len());
        assert!(found.windows(2).all(|pair| pair[0].1.span.end <= pair[1].1.span.start));
        assert!(found.iter().all(|(_, name)| name.confidence > 0.0 && name.confidence <= 1.0));
    }

    #[test]
    fn results_are_the_same_after_the_cache_was_cleared() {
        let sentence = "Angela Merkel reiste am Montag nach Moskau.";
        let mut text = format!("{sentence}\n\n");
        for paragraph in 0..MAX_FORMS_IN_ARTICLE / 10 + 100 {
            let word = |n: usize| format!("wort{}", paragraph * 10 + n);
            text.push_str(&(0..10).map(word).collect::<Vec<_>>().join(" "));
            text.push_str(".\n\n");
        }
        text.push_str(sentence);
        let found = names(&text);
        let result = |(text, name): &(String, NameMention)| (text.clone(), name.kind, name.confidence);
        let [first, second, .., last_but_one, last] = &found[..] else { panic!("{found:?}") };
        assert_eq!([result(first), result(second)], [result(last_but_one), result(last)]);
    }
}
