//! Tokens → name mentions: who and what is named, and of which kind, by a linear-chain conditional random field
//! (Lafferty, McCallum, Pereira 2001) that is trained by the `training` crate.
//!
//! [`recognize`] is the way in, [`Recognizer`] for many articles. `features` says what is looked at (the same code in training and here), with what
//! `words` and `vectors` know of single words; `network` weighs neighbours together; `model` reads the packed weights; `scores` adds them up, and `decoder` finds the best labels of a sentence.
//! `model/MODEL.md` tells what the model was trained on, what it scores and where it errs.

mod bits;
mod case;
mod decoder;
mod exp;
pub mod features;
mod hidden;
mod labels;
mod lattice;
pub mod model;
pub mod network;
mod recognizer;
mod scores;
mod table;
pub mod vectors;
pub mod words;

use std::ops::Range;
use std::sync::OnceLock;

use crate::document::Document;
use crate::error::Error;
use crate::kind::Kind;
use crate::span::Span;

use case::Case;
use decoder::Decoder;
pub use labels::{LABELS, Label};
use model::Model;
pub use recognizer::Recognizer;

/// The model that is shipped.
static BYTES: &[u8] = include_bytes!("../../model/names.bin");

/// How a token carries a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameForm {
    /// The name itself: `Nordkorea`, `Kims`.
    Name,
    /// A word derived from it: `nordkoreanische`, `Berliner`.
    Derived,
    /// A compound with it as a part: `Russland-Reise`, `Kreml-Chef`.
    Part,
}

/// A name as it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct NameMention {
    /// The words it covers; a compound is covered whole.
    pub span: Span,
    /// The same as indices of tokens; never empty.
    pub tokens: Range<u32>,
    /// What it stands for.
    pub kind: Kind,
    /// How it is carried.
    pub form: NameForm,
    /// How sure the recogniser is, 0 to 1: of mentions with confidence 0.8 about 80 % are right.
    pub confidence: f32,
}

/// The shipped model, read once.
///
/// # Errors
/// [`ErrorCode::BadModel`](crate::ErrorCode::BadModel) where the file that was built in is damaged.
pub fn shipped() -> Result<&'static Model, Error> {
    static MODEL: OnceLock<Result<Model, Error>> = OnceLock::new();
    MODEL.get_or_init(|| Model::from_bytes(BYTES)).as_ref().map_err(Clone::clone)
}

/// Finds the names in a segmented article, in the order of the text, without overlaps.
#[must_use]
pub fn recognize(document: &Document) -> Vec<NameMention> {
    shipped().map_or_else(|_| Vec::new(), |model| Recognizer::new(model).recognize(document))
}

/// Labels a sentence that is cut into tokens already, a label a token, in the BIO scheme of GermEval 2014.
///
/// ```
/// let labels = lesart::names::label(&["Er", "reist", "nach", "Moskau", "."])?;
/// assert_eq!(labels[3].as_str(), "B-LOC");
/// # Ok::<(), lesart::Error>(())
/// ```
///
/// # Errors
/// [`ErrorCode::BadModel`](crate::ErrorCode::BadModel) where the file that was built in is damaged.
pub fn label<S: AsRef<str>>(sentence: &[S]) -> Result<Vec<Label>, Error> {
    let mut tagger = Tagger::new(shipped()?);
    Ok(tagger.label(sentence).into_iter().map(|(label, _)| label).collect())
}

/// Labels one pretokenised sentence after the other.
pub struct Tagger<'m> {
    model: &'m Model,
    decoder: Decoder<'m>,
}

impl<'m> Tagger<'m> {
    /// A tagger with this model.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        Self { model, decoder: Decoder::new(model) }
    }

    /// A label a token, and the confidence of the name that the token belongs to (0 outside).
    pub fn label<S: AsRef<str>>(&mut self, sentence: &[S]) -> Vec<(Label, f32)> {
        self.decoder.forget(0);
        let case = Case::of(sentence.iter().map(AsRef::as_ref));
        let slots: Vec<_> =
            sentence.iter().map(|word| self.decoder.add_as_usual(word.as_ref(), case)).collect();
        let mut labels = vec![(Label::OUTSIDE, 0.0); slots.len()];
        let model = self.model;
        self.decoder.decode(&slots, |found| {
            let Some((kind, form)) = found.label.class() else { return };
            let confidence = model.calibrated(found.probability);
            for (at, label) in labels.iter_mut().enumerate().take(found.end).skip(found.start) {
                *label = (Label::new(kind, form, at == found.start), confidence);
            }
        });
        labels
    }
}

#[cfg(test)]
mod tests {
    use super::recognizer::MOST_FORMS;
    use super::{Kind, NameForm, NameMention, label, recognize, shipped};
    use crate::document::{Article, Document};

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
    fn mentions_ascend_and_their_tokens_fit_their_spans() {
        let text = "Das US-Außenministerium in Washington lobte Kim Jong Un.\n\nIN BERLIN UND PARIS \
                    PROTESTIERTEN DIE MENSCHEN. "
            .repeat(20);
        let found = names(&text);
        assert!(found.len() > 40, "{}", found.len());
        assert!(found.windows(2).all(|pair| pair[0].1.span.end <= pair[1].1.span.start));
        assert!(found.iter().all(|(_, name)| name.confidence > 0.0 && name.confidence <= 1.0));
    }

    #[test]
    fn words_are_known_again_after_all_were_forgotten() {
        let sentence = "Angela Merkel reiste am Montag nach Moskau.";
        let mut text = format!("{sentence}\n\n");
        for paragraph in 0..MOST_FORMS / 10 + 100 {
            let word = |n: usize| format!("wort{}", paragraph * 10 + n);
            text.push_str(&(0..10).map(word).collect::<Vec<_>>().join(" "));
            text.push_str(".\n\n");
        }
        text.push_str(sentence);
        let found = names(&text);
        let told = |(text, name): &(String, NameMention)| (text.clone(), name.kind, name.confidence);
        let [first, second, .., last_but_one, last] = &found[..] else { panic!("{found:?}") };
        assert_eq!([told(first), told(second)], [told(last_but_one), told(last)]);
    }

    #[test]
    fn labels_a_cut_sentence_token_by_token() {
        assert_eq!(label::<&str>(&[]), Ok(Vec::new()));
        let odd = ["", "\u{10FFFF}", "-", "--", "'s", "ſ", "ISCH", "𝔅erlin"];
        assert_eq!(label(&odd).unwrap().len(), odd.len());
    }
}
